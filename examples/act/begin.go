// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"embed"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/regulation"
)

// The beginnings are made up: there is no Ulgi oblast and no such service ("үлгі"
// is a sample).
//
//go:embed beginnings/*.json
var beginnings embed.FS

// schemaName is the file that a beginning names under "$schema".
const schemaName = "act.schema.json"

// begin writes a beginning to a new file, and the schema beside it, and says what it
// wrote and what comes next. It never writes over an act.
func (c *command) begin(args []string) error {
	kind := "akimat"
	if len(args) == 2 {
		kind, args = args[0], args[1:]
	}
	if len(args) != 1 {
		return commandline.Errorf("init: one file is asked for, not %d", len(args))
	}
	text, err := beginnings.ReadFile("beginnings/" + kind + ".json")
	if err != nil {
		return commandline.Errorf("init: no beginning %q", kind)
	}
	if err := write(args[0], text, os.O_EXCL); err != nil {
		return err
	}
	beside := filepath.Join(filepath.Dir(args[0]), schemaName)
	err = write(beside, regulation.Schema(), os.O_EXCL)
	kept := errors.Is(err, fs.ErrExist) // of an act that was begun before
	if err != nil && !kept {
		return err
	}
	_, err = io.WriteString(c.out, begunWords(args[0], beside, kept).In(c.lang))
	return err
}
