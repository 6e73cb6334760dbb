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
	var text bytes.Buffer
	file := filepath.Join(folder, "settings.yaml")
	values := struct {
		Data, Dynamic string
		Ports         []int
	}{filepath.Join(folder, "engine.db"), filepath.Join(folder, "dynamic.yaml"), ports}
	if err := form.Execute(&text, values); err != nil {
		return "", fmt.Errorf("engine: %w", err)
	}
	if err := os.WriteFile(file, text.Bytes(), 0o600); err != nil {
		return "", fmt.Errorf("engine: %w", err)
	}
	if err := os.WriteFile(values.Dynamic, dynamic, 0o600); err != nil {
		return "", fmt.Errorf("engine: %w", err)
	}
	return file, nil
}
