// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"

	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"
)

// file is a log that was read, and how many lines were read before it. Lines are
// numbered through all files, so that each record has one number.
type file struct {
	name   string
	before int64
}

// lineError is a line that could not be used, and the file in which it stands.
type lineError struct {
	file string
	*eventlog.LineError
}

// names are the files that are read; empty is the sample.
func (q *question) names() []string {
	if q.logs == nil {
		return []string{""}
	}
	return q.logs
}

// sameFile reports whether two names are those of one file.
func sameFile(a, b string) bool {
	one, err := os.Stat(a)
	other, wrong := os.Stat(b)
	return a == b || err == nil && wrong == nil && os.SameFile(one, other)
}

// open opens a log, and tells its length.
func (q *question) open(name string) (io.ReadCloser, int64, error) {
	if name == "" {
		b, err := samples.ReadFile(sampleLog)
		return io.NopCloser(bytes.NewReader(b)), int64(len(b)), err
	}
	f, err := os.Open(name)
	if err != nil {
		return nil, 0, fmt.Errorf("-log: %w", err)
	}
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() {
		return f, 0, err // of a pipe nobody knows how long it is
	}
	return f, info.Size(), nil
}

// read gives the records of all logs, one log after another.
func (i *inquiry) read(yield func(caseload.Record, error) bool) {
	for _, name := range i.names() {
		more, err := i.readFile(name, yield)
		if err != nil {
			yield(caseload.Record{}, err)
		}
		if err != nil || !more {
			return
		}
	}
}

// readFile gives the records of a log. The errors of the reader are among them.
func (i *inquiry) readFile(name string, yield func(caseload.Record, error) bool) (more bool, err error) {
	f, size, err := i.open(name)
	if err != nil {
		return false, err
	}
	before := i.log.Lines
	i.files = append(i.files, file{filepath.Base(name), before})
	bar := newProgress(f, size, i.watcher)
	reader := eventlog.NewReader(bar, i.m, eventlog.Options{OnBad: func(bad *eventlog.LineError) error {
		if len(i.bad) < shownBad {
			i.bad = append(i.bad, lineError{filepath.Base(name), bad})
		}
		return nil
	}})
	earlier := i.log
	defer func() {
		i.log = earlier.Add(reader.Summary())
		err = errors.Join(err, bar.done(), f.Close())
	}()
	for r, err := range reader.Records() {
		if r.Line > 0 {
			r.Line += int(before)
		}
		if !yield(r, err) || err != nil {
			return false, nil
		}
	}
	return true, nil
}

// locate gives the file of a line, empty where there is only one, and its number in
// the file.
func (i *inquiry) locate(line int) (name string, n int) {
	if len(i.files) < 2 {
		return "", line
	}
	for _, f := range i.files {
		if int64(line) > f.before {
			name, n = f.name, line-int(f.before)
		}
	}
	return name, n
}
