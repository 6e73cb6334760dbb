// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package story is what the examples that tell a story share: the flag for the
// language, and lines in that language. It is no part of the library; what an
// example teaches stands in the example.
package story

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Teller writes what happens, in one language. The first error stays, so that a
// story reads from top to bottom.
type Teller struct {
	Lang law.Lang
	Err  error
	out  io.Writer
}

// Main reads the flags, those of the example itself among them, tells the story
// and exits: 0, 1 where something went wrong, 2 for a wrong flag.
func Main(name string, tell func(*Teller), own ...func(*flag.FlagSet)) {
	os.Exit(run(name, os.Args[1:], os.Stdout, os.Stderr, tell, own...))
}

func run(name string, args []string, stdout, stderr io.Writer, tell func(*Teller), own ...func(*flag.FlagSet)) int {
	t := &Teller{Lang: law.LangEnglish, out: stdout}
	f := flag.NewFlagSet(name, flag.ContinueOnError)
	f.SetOutput(stderr)
	chosen := false
	f.Func("lang", "the `LANGUAGE`: kk, ru or en", func(s string) (err error) {
		if chosen {
			return errors.New("it stands twice")
		}
		chosen = true
		t.Lang, err = law.ParseLang(s)
		return err
	})
	for _, add := range own {
		add(f)
	}
	switch err := f.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	if f.NArg() > 0 {
		t.Fail(fmt.Errorf("nothing is expected after the flags, got %q", f.Args()))
		return t.end(name, stderr, 2)
	}
	if err := commandline.Once(f, args); err != nil {
		t.Fail(err)
		return t.end(name, stderr, 2)
	}
	tell(t)
	return t.end(name, stderr, 1)
}

// end reports the error, if there is one, and gives the exit code.
func (t *Teller) end(name string, stderr io.Writer, code int) int {
	if t.Err == nil {
		return 0
	}
	if _, err := fmt.Fprintf(stderr, "%s: %v\n", name, t.Err); err != nil {
		return 1
	}
	return code
}

// Say writes a line; values are those of a format, the same in each language.
func (t *Teller) Say(text law.Text, values ...any) {
	t.Line(text.In(t.Lang), values...)
}

// Line writes a line that is the same in each language.
func (t *Teller) Line(format string, values ...any) {
	if t.Err == nil {
		// An abbreviation at the end of a sentence has its full stop already.
		line := strings.ReplaceAll(fmt.Sprintf(format, values...), "ж..", "ж.")
		_, t.Err = fmt.Fprintln(t.out, line)
	}
}

// Text is a text in the language of the story.
func (t *Teller) Text(text law.Text) string { return text.In(t.Lang) }

// Fail keeps the first error; nil is none.
func (t *Teller) Fail(err error) {
	if t.Err == nil {
		t.Err = err
	}
}
