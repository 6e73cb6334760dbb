// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package engine

import (
	"bytes"
	_ "embed" // the settings of the server
	"fmt"
	"os"
	"path/filepath"
	"text/template"
)

//go:embed settings.yaml
var settings string

//go:embed dynamic.yaml
var dynamic []byte

// store is one of the two databases of a server.
type store struct{ Name, Database string }

// ports are how many a node listens on: two for each of its four services, and those of
// its profile and its metrics.
const ports = 10

// defaultShards are enough for one machine.
const defaultShards = 4

// write puts the settings of a server into its folder, and gives their file.
func (c Config) write(ports []int) (string, error) {
	folder, err := filepath.Abs(c.Folder)
	if err != nil {
		return "", fmt.Errorf("engine: %w", err)
	}
	form, err := template.New("settings").Parse(settings)
	if err != nil {
		return "", fmt.Errorf("engine: %w", err)
	}
	values := struct {
		Config
		Stores  []store
		Dynamic string
		Ports   []int
	}{Config: c, Dynamic: filepath.Join(folder, "dynamic.yaml"), Ports: ports}
	if values.Shards == 0 {
		values.Shards = defaultShards
	}
	values.Stores = []store{{"lives", filepath.Join(folder, "engine.db")}}
	if c.Postgres != nil {
		values.Stores = databases()
	}
	var text bytes.Buffer
	if err := form.Execute(&text, values); err != nil {
		return "", fmt.Errorf("engine: %w", err)
	}
	named := filepath.Join(folder, "settings.yaml")
	if err := os.WriteFile(named, text.Bytes(), 0o600); err != nil {
		return "", fmt.Errorf("engine: %w", err)
	}
	if err := os.WriteFile(values.Dynamic, dynamic, 0o600); err != nil {
		return "", fmt.Errorf("engine: %w", err)
	}
	return named, nil
}
