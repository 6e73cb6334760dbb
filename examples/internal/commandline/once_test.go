// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package commandline_test

import (
	"flag"
	"io"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
)

func TestAnEmptyValueAndAFlagThatStandsTwice(t *testing.T) {
	for _, tt := range []struct {
		rule string
		args []string
		says string
	}{
		{"each once, with a value", []string{"-in", "f", "-json", "--office=x"}, ""},
		{"one that may be repeated", []string{"-each", "a", "-each", "b"}, ""},
		{"a value that is the name of a flag", []string{"-in", "json", "-office", "in"}, ""},
		{"an empty value as a word", []string{"-in", ""}, "-in: the value is empty"},
		{"an empty value behind a sign", []string{"-office="}, "-office: the value is empty"},
		{"an empty value of one that may be repeated", []string{"-each", ""}, "-each: the value is empty"},
		{"twice", []string{"-in", "a", "-in", "b"}, "-in stands twice"},
		{"one with a function twice", []string{"-lang", "kk", "-lang", "ru"}, "-lang stands twice"},
		{"a switch twice", []string{"-json", "-json=false"}, "-json stands twice"},
	} {
		t.Run(tt.rule, func(t *testing.T) {
			f := flag.NewFlagSet("test", flag.ContinueOnError)
			f.String("in", "", "")
			f.String("office", "", "")
			f.Bool("json", false, "")
			f.Func("each", "a word; may be repeated", func(string) error { return nil })
			f.Func("lang", "the language", func(string) error { return nil })
			_, err := commandline.Parse(f, tt.args, "", io.Discard)
			if tt.says == "" {
				require.NoError(t, err)
				return
			}
			require.ErrorContains(t, err, tt.says)
		})
	}
}
