// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package engine

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path"
	"path/filepath"
)

// Program is one of the engine's, by its package in the engine's module.
type Program string

// The programs that [Build] builds.
const (
	ProgramServer Program = "cmd/server"    // runs the services
	ProgramSchema Program = "cmd/tools/sql" // makes the tables of a database
)

const module = "go.temporal.io/server"

// Build gives the file of a program, built from the exact [Version], in a folder, where it stays for
// the next time. The first time the command go builds it: it must be in the path, and the module of the server in
// the module cache or at the module proxy.
func Build(ctx context.Context, folder string, p Program) (string, error) {
	file, err := filepath.Abs(filepath.Join(folder, "temporal-"+Version, path.Base(string(p))))
	if err != nil {
		return "", err
	}
	if _, err := os.Stat(file); !errors.Is(err, os.ErrNotExist) {
		return file, err
	}
	build := exec.CommandContext(ctx, "go", "install", path.Join(module, string(p))+"@"+Version)
	build.Dir = os.TempDir() // outside any module
	build.Env = append(os.Environ(), "GOBIN="+filepath.Dir(file), "GOWORK=off")
	if said, err := build.CombinedOutput(); err != nil {
		return "", fmt.Errorf("engine: building %s: %w: %s", p, err, said)
	}
	return file, nil
}
