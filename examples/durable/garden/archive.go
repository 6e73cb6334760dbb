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
	"reflect"

	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
)

// Archive is a folder of lives that are over, a file each: what an agency has in its
// database. The zero value is one in the working folder.
type Archive struct{ Folder string }

// ErrKept says that a life has fewer events than what is kept of it, or others. It is
// another life of the same ID, begun after the engine had forgotten the first.
var ErrKept = errors.New("garden: another life is kept")

// Keep stores a life in place of what was kept of it before. The error is [ErrKept] where
// something of that would be lost. When the context is done nothing takes its place any more: the engine
// has given this try up by then, and a later one may have stored more.
func (a Archive) Keep(ctx context.Context, id process.ID, s life.Start) error {
	kept, err := a.Recall(ctx, id)
	switch {
	case errors.Is(err, process.ErrNoApplication):
	case err != nil:
		return err
	default:
		before, unread := kept.Recorded()
		now, unreadable := s.Recorded()
		if err := errors.Join(unread, unreadable); err != nil {
			return err
		}
		if len(now) < len(before) || !reflect.DeepEqual(now[:len(before)], before) {
			return fmt.Errorf("%w: %s", ErrKept, id)
		}
	}
	text, err := json.Marshal(s)
	if err != nil {
		return fmt.Errorf("garden: %w", err)
	}
	return write(ctx, a.Folder, a.file(id), text)
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
