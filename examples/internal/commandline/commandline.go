// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package commandline is what the examples that answer a question share: flags
// that are read strictly, files and moments that they name, an exit code that
// tells a wrong question from one that has no answer, and the office of who names
// none. It is no part of the library; the examples that tell a
// story have package story.
package commandline

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// ErrHelp says that the flags were explained, as was asked for.
var ErrHelp = errors.New("help was asked for")

// Error says that a command line is no question.
type Error struct{ Rule string }

func (e *Error) Error() string { return e.Rule }

// Errorf makes an [*Error].
func Errorf(format string, args ...any) error { return &Error{fmt.Sprintf(format, args...)} }

// Parse reads the flags and tells which were given. Anything after them, and a
// flag that is none, is an [*Error] that lists the flags. Where help is asked
// for, the usage and the flags go to stderr, and the error is [ErrHelp].
func Parse(f *flag.FlagSet, args []string, usage string, stderr io.Writer) (given map[string]bool, err error) {
	f.SetOutput(io.Discard)
	switch err := f.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		_, err := io.WriteString(stderr, usage)
		f.SetOutput(stderr)
		f.PrintDefaults()
		return nil, errors.Join(ErrHelp, err)
	case err != nil:
		return nil, Errorf("%v\n%s", err, names(f))
	case f.NArg() > 0:
		return nil, Errorf("unexpected %q\n%s", f.Arg(0), names(f))
	}
	if err := Once(f, args); err != nil {
		return nil, err
	}
	given = map[string]bool{}
	f.Visit(func(f *flag.Flag) { given[f.Name] = true })
	return given, nil
}

// Once reports a flag with an empty value, and one that stands twice though it
// holds one value (its usage does not say "may be repeated"), as an [*Error]: neither would be answered as it was meant. The
// arguments were parsed before. [Parse] does the same.
func Once(f *flag.FlagSet, args []string) error {
	args = args[:len(args)-f.NArg()]
	seen := map[string]bool{}
	for i := 0; i < len(args); i++ {
		name, value, inside := strings.Cut(strings.TrimLeft(args[i], "-"), "=")
		is := f.Lookup(name) // the arguments were parsed: each that is no value is a flag
		if is == nil {
			continue
		}
		_, single := is.Value.(flag.Getter)
		if seen[name] && (single || !strings.Contains(is.Usage, "may be repeated")) {
			return Errorf("-%s stands twice", name)
		}
		seen[name] = true
		if b, ok := is.Value.(interface{ IsBoolFlag() bool }); ok && b.IsBoolFlag() && !inside {
			continue
		}
		if !inside {
			i++
			value = args[i]
		}
		if value == "" {
			return Errorf("-%s: the value is empty", name)
		}
	}
	return nil
}

// names lists the flags, for who has mistyped one.
func names(f *flag.FlagSet) string {
	var list []string
	f.VisitAll(func(f *flag.Flag) { list = append(list, "-"+f.Name) })
	return "the flags are " + strings.Join(list, ", ") + "; -h explains them"
}

// Days reads the two days of a flag, DATE..DATE, in whatever order they stand.
// The error is an [*Error].
func Days(name, s string) (first, last law.Date, err error) {
	from, to, ok := strings.Cut(s, "..")
	if !ok {
		return 0, 0, Errorf("-%s %q: two dates are expected, as in 2014-12-01..2015-01-31", name, s)
	}
	if first, err = law.ParseDate(from); err == nil {
		last, err = law.ParseDate(to)
	}
	if err != nil {
		return 0, 0, Errorf("-%s %q: %v", name, s, err)
	}
	return first, last, nil
}

// Exit says what is wrong, after the name of the program, and gives the exit
// code: 0 for no error and for [ErrHelp], 2 for an [*Error], 1 for any other.
func Exit(stderr io.Writer, name string, err error) int {
	var wrong *Error
	code := 1
	switch {
	case err == nil, errors.Is(err, ErrHelp):
		return 0
	case errors.As(err, &wrong):
		code = 2
	}
	text := err.Error()
	if !strings.HasPrefix(text, name+": ") {
		text = name + ": " + text
	}
	if _, failed := fmt.Fprintln(stderr, text); failed != nil {
		return 1 // no one can read it
	}
	return code
}
