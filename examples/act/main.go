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
// with -sarif, one of the two; -strict also asks for what may be missing. All of it
// is said in English, Kazakh or Russian, as -lang asks. The exit code is 0, 1
// where a file has faults or cannot be read, and 2 for a wrong command.
package main

import (
	"bytes"
	"cmp"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// errFaults says that a file has faults, which were told already.
var errFaults = errors.New("there are faults")

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	lang := languageOf(args)
	err := answer(args, lang, stdout, stderr)
	switch {
	case errors.Is(err, errFaults):
		return 1
	case errors.Is(err, commandline.ErrHelp):
		return 0
	}
	return commandline.ExitAnswer(stderr, "act", inWords(err, lang))
}

func answer(args []string, lang law.Lang, stdout, stderr io.Writer) error {
	if len(args) > 2 && strings.HasPrefix(args[0], "-lang") && !strings.Contains(args[0], "=") {
		args = append(args[2:len(args):len(args)], args[:2]...) // the flag may stand before the verb
	}
	if len(args) == 0 {
		return commandline.Errorf("the verb is missing\n%s", usage(lang))
	}
	if h := args[0]; h == "-h" || h == "-help" || h == "--help" || h == "help" {
		_, err := io.WriteString(stdout, usage(lang))
		return err
	}
	c := command{out: stdout, complaints: stderr, lang: lang}
	f := flag.NewFlagSet("act "+args[0], flag.ContinueOnError)
	f.TextVar(&c.lang, "lang", lang, flagWords("lang").In(lang))
	verbs := map[string]func([]string) error{"init": c.begin, "fmt": c.format, "check": c.check, "plan": c.plan, "diff": c.diff}
	do, ok := verbs[args[0]]
	if !ok {
		return commandline.Errorf("no verb %q\n%s", args[0], usage(lang))
	}
	switch args[0] {
	case "check":
		f.BoolVar(&c.json, "json", false, flagWords("json").In(lang))
		f.BoolVar(&c.sarif, "sarif", false, flagWords("sarif").In(lang))
		f.BoolVar(&c.strict, "strict", false, flagWords("strict").In(lang))
	case "plan":
		f.StringVar(&c.kind, "kind", "", flagWords("kind").In(lang))
		f.StringVar(&c.channel, "channel", "", flagWords("channel").In(lang))
		f.StringVar(&c.at, "at", "", flagWords("at").In(lang))
		f.StringVar(&c.office, "office", "", flagWords("office").In(lang))
	}
	files, flags := split(args[1:])
	if slices.ContainsFunc(flags, func(a string) bool { return a == "-h" || a == "-help" || a == "--help" }) {
		return c.help(f)
	}
	if _, err := commandline.Parse(f, flags, usage(lang), stderr); err != nil {
		return err
	}
	if c.json && c.sarif {
		return commandline.Errorf("check: -json and -sarif are two forms of one answer")
	}
	return do(files)
}

// command is what the flags ask for.
type command struct {
	out, complaints     io.Writer
	lang                law.Lang
	json, sarif, strict bool
	kind, channel, at   string
	office              string // a file with hours
}

// help explains the verbs and the flags of one of them.
func (c *command) help(f *flag.FlagSet) error {
	text := usage(c.lang)
	f.VisitAll(func(f *flag.Flag) { text += "  -" + f.Name + "  " + f.Usage + "\n" })
	_, err := io.WriteString(c.out, text)
	return err
}

// split tells files from flags: a flag may stand before a file or behind it.
func split(args []string) (files, flags []string) {
	for i := 0; i < len(args); i++ {
		switch a := args[i]; {
		case len(a) < 2 || a[0] != '-':
			files = append(files, a)
		case a == "-json" || a == "-sarif" || a == "-strict" || a == "-h" || a == "-help" || a == "--help" || i+1 == len(args):
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

// format rewrites files in the form of the library. A file whose form is at fault
// stays as it is, and its faults are told.
func (c *command) format(files []string) error {
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
			return cmp.Or(c.faults(name, data), err)
		}
		says := nothingToRewrite()
		if !bytes.Equal(data, out) {
			if err := write(name, out, os.O_TRUNC); err != nil {
				return err
			}
			says = rewritten()
		}
		if _, err := fmt.Fprintf(c.out, "%s: %s\n", name, says.In(c.lang)); err != nil {
			return err
		}
	}
	return nil
}
