// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package commandline_test

import (
	"flag"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
)

// A flag that is empty or stands twice is an error in every program: whoever makes a
// set of flags asks for it.
func TestEveryProgramWantsEachFlagOnce(t *testing.T) {
	made := 0
	root := filepath.Join("..", "..", "..")
	require.NoError(t, filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !strings.HasSuffix(path, ".go") || strings.HasSuffix(path, "_test.go") {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil || !strings.Contains(string(text), "flag.NewFlagSet(") {
			return err
		}
		made++
		folder, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*.go"))
		if err != nil {
			return err
		}
		asked := false
		for _, name := range folder {
			other, err := os.ReadFile(name)
			if err != nil {
				return err
			}
			asked = asked || strings.Contains(string(other), "commandline.Once(") || strings.Contains(string(other), "commandline.Parse(")
		}
		require.True(t, asked, "%s makes flags and lets one stand twice", path)
		return nil
	}))
	require.Greater(t, made, 8)
}

// What stands after the flags is no flag, whatever it is called.
func TestAFileThatIsCalledAsAFlag(t *testing.T) {
	f := flag.NewFlagSet("test", flag.ContinueOnError)
	f.String("at", "", "")
	args := []string{"-at", "now", "at", "at"}
	require.NoError(t, f.Parse(args))
	require.NoError(t, commandline.Once(f, args))
}
