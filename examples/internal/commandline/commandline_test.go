// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package commandline_test

import (
	"bytes"
	"errors"
	"flag"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/regulation/law"
)

func parse(args string) (given map[string]bool, stderr string, err error) {
	f := flag.NewFlagSet("program", flag.ContinueOnError)
	f.Bool("brief", false, "say less")
	f.Int("year", 2015, "the `year`")
	var errs bytes.Buffer
	given, err = commandline.Parse(f, strings.Fields(args), "usage: program\n", &errs)
	return given, errs.String(), err
}

func TestParse(t *testing.T) {
	given, stderr, err := parse("-year 2014")
	require.NoError(t, err)
	require.Empty(t, stderr)
	require.Equal(t, map[string]bool{"year": true}, given)

	for args, says := range map[string]string{
		"-long":      "not defined: -long",
		"-year May":  `invalid value "May"`,
		"-brief now": `unexpected "now"`,
	} {
		_, stderr, err := parse(args)
		var wrong *commandline.Error
		require.ErrorAs(t, err, &wrong, args)
		require.ErrorContains(t, err, says)
		require.ErrorContains(t, err, "the flags are -brief, -year; -h explains them")
		require.Empty(t, stderr, "it is said once, by who exits")
	}

	_, stderr, err = parse("-h")
	require.ErrorIs(t, err, commandline.ErrHelp)
	require.Contains(t, stderr, "usage: program\n")
	require.Contains(t, stderr, "say less")
}

func TestDays(t *testing.T) {
	first, last, err := commandline.Days("period", "2015-05-02..2015-05-01")
	require.NoError(t, err)
	require.Equal(t, []law.Date{law.MustDate("2015-05-02"), law.MustDate("2015-05-01")}, []law.Date{first, last})
	for _, bad := range []string{"", "May", "2015-05-01", "2015-05-01..", "..2015-05-01", "2015-05-01..2015-02-30"} {
		_, _, err := commandline.Days("period", bad)
		var wrong *commandline.Error
		require.ErrorAs(t, err, &wrong, bad)
		require.ErrorContains(t, err, fmt.Sprintf("-period %q", bad))
	}
}

type deaf struct{}

func (deaf) Write([]byte) (int, error) { return 0, errors.New("nobody hears") }

func TestExit(t *testing.T) {
	other := errors.New("no such file")
	tests := []struct {
		rule string
		err  error
		code int
		says string
	}{
		{"all is well", nil, 0, ""},
		{"help was asked for", errors.Join(commandline.ErrHelp, nil), 0, ""},
		{"a wrong question", fmt.Errorf("wrapped: %w", commandline.Errorf("-year %d", 0)), 2, "program: wrapped: -year 0\n"},
		{"a question without an answer", other, 1, "program: no such file\n"},
		{"the name stands once", errors.New("program: no"), 1, "program: no\n"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			var errs bytes.Buffer
			require.Equal(t, tt.code, commandline.Exit(&errs, "program", tt.err))
			require.Equal(t, tt.says, errs.String())
		})
	}
	require.Equal(t, 1, commandline.Exit(deaf{}, "program", commandline.Errorf("wrong")), "nobody hears what is wrong")
}
