// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command act helps to write an act: it begins one, judges it, shows what follows
// from it, and tells two of its versions apart.
//
//	go run ./examples/act init rules act.json
//	go run ./examples/act check act.json
//	go run ./examples/act plan act.json -at 2026-03-03T10:00
//	go run ./examples/act diff old.json act.json
//	go run ./examples/act fmt act.json
//
// check tells every fault at once as FILE:LINE:COLUMN, with -json or as SARIF 2.1.0
// with -sarif; -strict also asks for what may be missing. The exit code is 0, 1
// where a file has faults or cannot be read, and 2 for a wrong command.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

const usage = `act VERB, where VERB is one of
  init [akimat|rules|licence] FILE   begins an act in a new file, with its schema beside it
  check FILE...                      tells every fault of acts (-json, -sarif, -strict, -lang)
  plan FILE                          shows steps and dates (-kind, -channel, -at, -lang)
  diff OLD NEW                       tells what changes, and for whom (-lang)
  fmt FILE...                        rewrites acts in the order and the form of the library
`

// errFaults says that a file has faults, which were told already.
var errFaults = errors.New("there are faults")

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	err := answer(args, stdout, stderr)
	switch {
	case errors.Is(err, errFaults):
		return 1
	case errors.Is(err, commandline.ErrHelp):
		return 0
	}
	return commandline.ExitAnswer(stderr, "act", err)
}

func answer(args []string, stdout, stderr io.Writer) error {
	if len(args) == 0 {
		return commandline.Errorf("the verb is missing\n%s", usage)
	}
	if h := args[0]; h == "-h" || h == "-help" || h == "--help" || h == "help" {
		_, err := io.WriteString(stdout, usage)
		return err
	}
	c := command{out: stdout, lang: law.LangEnglish}
	f := flag.NewFlagSet("act "+args[0], flag.ContinueOnError)
	f.TextVar(&c.lang, "lang", law.LangEnglish, "language: kk, ru or en")
	verbs := map[string]func([]string) error{"init": begin, "fmt": format, "check": c.check, "plan": c.plan, "diff": c.diff}
	do, ok := verbs[args[0]]
	if !ok {
		return commandline.Errorf("no verb %q\n%s", args[0], usage)
	}
	switch args[0] {
	case "check":
		f.BoolVar(&c.json, "json", false, "the faults as JSON")
		f.BoolVar(&c.sarif, "sarif", false, "the faults as SARIF 2.1.0")
		f.BoolVar(&c.strict, "strict", false, "warnings are faults, and missing translations are told")
	case "plan":
		f.StringVar(&c.kind, "kind", "", "the kind, service/kind; without it every kind")
		f.StringVar(&c.channel, "channel", "", "the channel; without it every channel")
		f.StringVar(&c.at, "at", "", "when it is filed: 2026-03-03T10:00; without it the first working morning of the act")
	}
	files, flags := split(args[1:])
	if _, err := commandline.Parse(f, flags, usage, stderr); err != nil {
		return err
	}
	return do(files)
}

// command is what the flags ask for.
type command struct {
	out                 io.Writer
	lang                law.Lang
	json, sarif, strict bool
	kind, channel, at   string
}

// split tells files from flags: a flag may stand before a file or behind it.
func split(args []string) (files, flags []string) {
	for i := 0; i < len(args); i++ {
		switch a := args[i]; {
		case len(a) < 2 || a[0] != '-':
			files = append(files, a)
		case a == "-json" || a == "-sarif" || a == "-strict" || a == "-h" || i+1 == len(args):
			flags = append(flags, a)
		default:
			flags = append(flags, a, args[i+1])
			i++
		}
	}
	return files, flags
}

// write writes a file that a person asked for.
func write(name string, data []byte, flags int) error {
	f, err := os.OpenFile(name, os.O_WRONLY|os.O_CREATE|flags, 0o644)
	if err != nil {
		return &commandline.FileError{Err: err}
	}
	_, err = f.Write(data)
	if err = errors.Join(err, f.Close()); err != nil {
		return &commandline.FileError{Err: err}
	}
	return nil
}

func read(name string) ([]byte, error) {
	data, err := os.ReadFile(name)
	if err != nil {
		return nil, &commandline.FileError{Err: err}
	}
	return data, nil
}

// format rewrites files in the form of the library. A file with faults stays as it
// is.
func format(files []string) error {
	if len(files) == 0 {
		return commandline.Errorf("fmt: the file is missing")
	}
	for _, name := range files {
		data, err := read(name)
		if err != nil {
			return err
		}
		out, err := regulation.Format(data)
		if err != nil {
			return &commandline.FileError{Err: fmt.Errorf("%s: %w", name, err)}
		}
		if err := write(name, out, os.O_TRUNC); err != nil {
			return err
		}
	}
	return nil
}
