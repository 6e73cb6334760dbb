// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command generate writes the samples of the example conformance, or the list
// of the faults that are planted in them.
//
//	go run ./examples/conformance/generate -sample north-kazakhstan > north-kazakhstan.csv
//	go run ./examples/conformance/generate -sample mangystau -faults
//
// The exit code is 2 where the flags are wrong.
package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"strings"

	"github.com/reglament-kz/reglament/examples/conformance/plant"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr)) }

func run(args []string, stdout, stderr io.Writer) int {
	f := flag.NewFlagSet("generate", flag.ContinueOnError)
	f.SetOutput(stderr)
	name := f.String("sample", "", "the `name` of the sample")
	faults := f.Bool("faults", false, "list the planted faults instead of the log")
	switch err := f.Parse(args); {
	case errors.Is(err, flag.ErrHelp):
		return 0
	case err != nil:
		return 2
	}
	err := commandline.Once(f, args)
	if err != nil {
		err = fmt.Errorf("%w: %w", errUsage, err)
	} else {
		err = write(stdout, *name, *faults, f.Args())
	}
	if err == nil {
		return 0
	}
	if _, failed := fmt.Fprintln(stderr, "generate:", err); failed != nil || !errors.Is(err, errUsage) {
		return 1
	}
	return 2
}

var errUsage = errors.New("wrong flags")

func write(out io.Writer, name string, faults bool, rest []string) error {
	samples, err := plant.Samples()
	if err != nil {
		return err
	}
	var names []string
	for _, s := range samples {
		names = append(names, s.Name)
		if s.Name != name || len(rest) > 0 {
			continue
		}
		log, planted, err := s.Log()
		if err != nil {
			return err
		}
		if faults {
			log = []byte(plant.List(planted))
		}
		_, err = out.Write(log)
		return err
	}
	if len(rest) > 0 {
		return fmt.Errorf("%w: unexpected %q", errUsage, rest[0])
	}
	return fmt.Errorf("%w: -sample %q: one of %s", errUsage, name, strings.Join(names, ", "))
}
