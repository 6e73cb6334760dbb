// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package commandline

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"
)

// FileError is a file or a stream that cannot be read or written, as against one
// whose content is not right.
type FileError struct{ Err error }

func (e *FileError) Error() string { return e.Err.Error() }

// Unwrap gives the cause.
func (e *FileError) Unwrap() error { return e.Err }

// ReadFile opens a file and has it read. A file that cannot be opened is a
// [*FileError]; what read finds wrong inside is told with the name.
func ReadFile(name string, read func(*os.File) error) error {
	f, err := os.Open(name)
	if err != nil {
		return &FileError{err}
	}
	defer f.Close() //nolint:errcheck // only read
	if err := read(f); err != nil {
		return fmt.Errorf("%s: %w", name, err)
	}
	return nil
}

// ExitAnswer is [Exit] for programs whose files are a part of the question: 0 for
// no error and for help, 1 for a [*FileError], 2 for any other.
func ExitAnswer(stderr io.Writer, name string, err error) int {
	if err == nil || errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if _, failed := fmt.Fprintf(stderr, "%s: %v\n", name, err); failed != nil {
		return 1
	}
	var file *FileError
	if errors.As(err, &file) {
		return 1
	}
	return 2
}

// Instant reads a moment as people write it, 2015-03-18T16:40, on the wall clock
// of a zone, or with an offset of its own.
func Instant(s string, zone *time.Location) (time.Time, error) {
	for _, layout := range []string{"2006-01-02T15:04", "2006-01-02T15:04:05"} {
		if t, err := time.ParseInLocation(layout, s, zone); err == nil {
			return t, nil
		}
	}
	t, err := time.Parse(time.RFC3339, s)
	if err != nil {
		return time.Time{}, fmt.Errorf("instant %q: expected 2015-03-18T16:40, with seconds or an offset if need be", s)
	}
	return t, nil
}
