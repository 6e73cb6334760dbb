// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// options is what the command line asks for.
type options struct {
	lang          law.Lang
	regulation    string
	catalogue     string
	discrepancies bool
	all           bool
	totals        bool
	json          bool
	help          bool
}

const (
	flagAll           = "-all"
	flagCatalogue     = "-catalogue FILE"
	flagDiscrepancies = "-discrepancies"
	flagJSON          = "-json"
	flagLang          = "-lang kk|ru|en"
	flagRegulation    = "-regulation ID"
	flagTotals        = "-totals"
)

func flags() []string {
	return []string{flagAll, flagCatalogue, flagDiscrepancies, flagJSON, flagLang, flagRegulation, flagTotals}
}

func usage() string {
	return `Shows the state-service regulations of the library: an interpretation with
citations, not the law.

	go run ./examples/catalogue [flags]

Without flags: the services and their kinds.

	-regulation ID    one regulation in full; with -discrepancies, -totals or
	                  -json only that one. Its short name is enough while only
	                  one act has it.
	-discrepancies    where the text contradicts itself, is silent or slips:
	                  the first three of each class, and how many more
	-all              with -discrepancies: every one
	-totals           the stated terms, summed per unit along each account
	-json             everything, for programs
	-catalogue FILE   adds the acts of a JSON file in the form that -json writes
	-lang kk|ru|en    the language of the page; en if not given

Exit code: 0 done; 1 a file cannot be read or is not right; 2 a flag, an
argument or an ID means nothing.
`
}

// usageError is a command line that means nothing: what is wrong, the nearest
// thing that would be right, and all that would be.
type usageError struct {
	wrong   string
	nearest []string
	valid   []string
}

func (e *usageError) Error() string {
	s := e.wrong
	if len(e.nearest) > 0 {
		s += "\n  nearest: " + strings.Join(e.nearest, ", ")
	}
	if len(e.valid) > 0 {
		s += "\n  valid:   " + strings.Join(e.valid, "\n           ")
	}
	return s
}

// fail reports an error and gives the exit code that belongs to it.
func fail(stderr io.Writer, err error) int {
	code := exitFailure
	if usage := (*usageError)(nil); errors.As(err, &usage) {
		code = exitUsage
	}
	if _, broken := fmt.Fprintf(stderr, "catalogue: %v\n", err); broken != nil {
		return exitFailure
	}
	return code
}

func parseOptions(args []string) (options, error) {
	var o options
	var lang string
	fs := flag.NewFlagSet("catalogue", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.StringVar(&o.catalogue, "catalogue", "", "")
	fs.BoolVar(&o.all, "all", false, "")
	fs.BoolVar(&o.discrepancies, "discrepancies", false, "")
	fs.BoolVar(&o.json, "json", false, "")
	fs.StringVar(&lang, "lang", string(law.LangEnglish), "")
	fs.StringVar(&o.regulation, "regulation", "", "")
	fs.BoolVar(&o.totals, "totals", false, "")
	if err := fs.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return options{help: true}, nil
		}
		return o, wrongFlag(err)
	}
	if fs.NArg() > 0 {
		return o, &usageError{
			wrong:   fmt.Sprintf("unexpected argument %q", fs.Arg(0)),
			nearest: nearest("-"+fs.Arg(0), flags()),
			valid:   flags(),
		}
	}
	if err := o.check(fs, lang); err != nil {
		return o, err
	}
	if err := commandline.Once(fs, args); err != nil {
		return o, &usageError{wrong: err.Error(), valid: flags()}
	}
	return o, nil
}

// check looks at the values of the flags and at those that exclude each other.
func (o *options) check(fs *flag.FlagSet, lang string) error {
	codes := words(law.Langs())
	if o.lang = law.Lang(lang); !o.lang.IsValid() {
		return &usageError{wrong: fmt.Sprintf("-lang: there is no language %q", lang), nearest: nearest(lang, codes), valid: codes}
	}
	var views, empty []string
	fs.Visit(func(f *flag.Flag) {
		switch f.Name {
		case "discrepancies", "json", "totals":
			if f.Value.String() == "true" {
				views = append(views, "-"+f.Name)
			}
		case "all":
		default:
			if f.Value.String() == "" {
				empty = append(empty, "-"+f.Name)
			}
		}
	})
	if len(views) > 1 {
		return &usageError{wrong: "one page at a time: " + strings.Join(views, " and ") + " exclude each other"}
	}
	if o.all && !o.discrepancies {
		return &usageError{wrong: "-all belongs to -discrepancies"}
	}
	if len(empty) > 0 {
		return &usageError{wrong: empty[0] + ": the value is empty", valid: flags()}
	}
	return nil
}

// wrongFlag words a complaint of package flag.
func wrongFlag(err error) error {
	if name, ok := strings.CutPrefix(err.Error(), "flag provided but not defined: "); ok {
		return &usageError{wrong: "there is no flag " + name, nearest: nearest(name, flags()), valid: flags()}
	}
	return &usageError{wrong: err.Error(), valid: flags()}
}

// unknownRegulation says which regulations there are, and which was meant: one
// with a similar ID, the one of a service of that name, or one whose title has
// the words.
func unknownRegulation(c regulation.Catalogue, name string, err error) error {
	var found *regulation.LookupError
	if !errors.As(err, &found) {
		return err
	}
	e := &usageError{wrong: fmt.Sprintf("-regulation: there is no regulation %q", name)}
	if errors.Is(err, regulation.ErrAmbiguous) {
		return &usageError{wrong: fmt.Sprintf("-regulation: more than one act has a regulation %q", name), valid: found.Candidates}
	}
	for _, r := range c.Regulations() {
		e.valid = append(e.valid, r.ID.String())
	}
	services := []string{name}
	if _, err := c.Service(name); err != nil {
		services = c.Search(name)
	}
	for _, s := range services {
		if id := regulationOf(c, s); id != "" && !slices.Contains(e.nearest, id) {
			e.nearest = append(e.nearest, id)
		}
	}
	if len(e.nearest) == 0 {
		e.nearest = found.Candidates
	}
	return e
}

// regulationOf is the regulation of a service, by its name.
func regulationOf(c regulation.Catalogue, service string) string {
	for _, r := range c.Regulations() {
		for _, s := range r.Services {
			full := regulation.ID{Act: r.ID.Act, Name: s.ID}.String()
			if service == full || service == string(s.ID) {
				return r.ID.String()
			}
		}
	}
	return ""
}

func words[E ~string](list []E) []string {
	out := make([]string, len(list))
	for i, e := range list {
		out[i] = string(e)
	}
	return out
}
