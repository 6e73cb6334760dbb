// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package garden

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
)

// Archive is a folder of lives that are over, a file each: what an agency has in its
// database. The zero value is one in the working folder.
type Archive struct{ Folder string }

// Keep stores a life.
func (a Archive) Keep(_ context.Context, id process.ID, s life.Start) error {
	text, err := json.Marshal(s)
	if err != nil {
		return fmt.Errorf("garden: %w", err)
	}
	return write(a.Folder, a.file(id), text)
}

// Recall gives it again; [process.ErrNoApplication] where there is none.
func (a Archive) Recall(_ context.Context, id process.ID) (s life.Start, err error) {
	text, err := os.ReadFile(filepath.Join(a.Folder, a.file(id)))
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return s, fmt.Errorf("%w: %s", process.ErrNoApplication, id)
	case err == nil:
		err = json.Unmarshal(text, &s)
	}
	if err != nil {
		return s, fmt.Errorf("garden: %w", err)
	}
	return s, nil
}

func (Archive) file(id process.ID) string { return id.String() + ".json" }
