// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	main "github.com/reglament-kz/reglament/examples/catalogue"
)

func TestACommandLineThatMeansNothingIsExplained(t *testing.T) {
	const flags = "valid: -all -catalogue FILE -discrepancies -json -lang kk|ru|en -regulation ID -totals"
	for _, row := range []struct {
		name string
		args []string
		want []string
	}{
		{"a flag with two letters swapped", []string{"-lnag", "kk"}, []string{"there is no flag -lnag", "nearest: -lang kk|ru|en", flags}},
		{"a flag like none", []string{"-zzzzzzzzzzzz"}, []string{"there is no flag -zzzzzzzzzzzz valid:", flags}},
		{"the country instead of the language", []string{"-lang", "kz"}, []string{`no language "kz"`, "nearest: kk", "valid: kk ru en"}},
		{"no language", []string{"-lang="}, []string{`no language "" valid:`}},
		{"a letter wrong in an ID", []string{"-regulation", "vet-licens"}, []string{`no regulation "vet-licens"`, "nearest: mangystau-297-2014/vet-licence", "north-kazakhstan-201-2014/cotton-receipt-licence"}},
		{"a service that is not a regulation", []string{"-regulation", "ear-tag-duplicate"}, []string{"nearest: mangystau-297-2014/animal-identification"}},
		{"a word of the title", []string{"-regulation", "пестицид"}, []string{"nearest: north-kazakhstan-201-2014/pesticide-licence"}},
		{"an ID like none", []string{"-regulation", "zzzz"}, []string{`no regulation "zzzz" valid: mangystau-297-2014/vet-reference`}},
		{"a name that two acts have", []string{"-regulation", "vet-reference", "-catalogue", exampleAct}, []string{"more than one act", "example-oblast-45-2015/vet-reference mangystau-297-2014/vet-reference"}},
		{"a flag without its value", []string{"-regulation"}, []string{"flag needs an argument: -regulation", flags}},
		{"an empty ID", []string{"-regulation="}, []string{"-regulation: the value is empty", flags}},
		{"an empty file name", []string{"-catalogue", ""}, []string{"-catalogue: the value is empty", flags}},
		{"a truth that is none", []string{"-json=perhaps"}, []string{`invalid boolean value "perhaps" for -json`, flags}},
		{"a flag without its dash", []string{"totals"}, []string{`unexpected argument "totals"`, "nearest: -totals", flags}},
		{"an argument behind flags", []string{"-totals", "extra"}, []string{`unexpected argument "extra"`, flags}},
		{"two pages at once", []string{"-totals", "-json"}, []string{"-json and -totals exclude each other"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			var out, errs strings.Builder
			require.Equal(t, 2, main.Run(row.args, &out, &errs))
			require.Empty(t, out.String(), "errors go to stderr")
			require.True(t, strings.HasPrefix(errs.String(), "catalogue: "))
			for _, want := range row.want {
				requireWords(t, errs.String(), want, errs.String())
			}
		})
	}
}

func TestAFileThatIsNotRightIsAFailureWithItsPlace(t *testing.T) {
	act, err := os.ReadFile(exampleAct)
	require.NoError(t, err)
	for _, row := range []struct{ name, old, new, want string }{
		{"a key misspelt", `"provider"`, `"provder"`, "provider"},
		{"a day that does not exist", "2015-03-20", "2015-02-30", "2015-02-30"},
		{"an act that is built in", "example-oblast-45-2015", "mangystau-297-2014", "already in the catalogue"},
		{"a step that points nowhere", `"7(3)"`, `"7(9)"`, "7(3)"},
	} {
		t.Run(row.name, func(t *testing.T) {
			changed := strings.ReplaceAll(string(act), row.old, row.new)
			if row.name == "a step that points nowhere" {
				changed = strings.Replace(string(act), row.old, row.new, 1)
			}
			require.NotEqual(t, string(act), changed)
			file := filepath.Join(t.TempDir(), "act.json")
			require.NoError(t, os.WriteFile(file, []byte(changed), 0o600))
			var out, errs strings.Builder
			require.Equal(t, 1, main.Run([]string{"-catalogue", file}, &out, &errs))
			require.Empty(t, out.String())
			require.Contains(t, errs.String(), "catalogue: -catalogue "+file)
			require.Contains(t, errs.String(), row.want)
		})
	}
	var out, errs strings.Builder
	require.Equal(t, 1, main.Run([]string{"-catalogue", "no-such-file.json"}, &out, &errs))
	require.Contains(t, errs.String(), "no-such-file.json")
}

func TestNearestIsTheWordThatWasProbablyMeant(t *testing.T) {
	list := []string{"-lang kk|ru|en", "-totals", "-json"}
	for wrong, want := range map[string][]string{
		"-total":  {"-totals"},
		"-JSON":   {"-json"},
		"-langue": {"-lang kk|ru|en"},
		"-q":      nil,
		"":        nil,
		"-zzzzzz": nil,
	} {
		require.Equal(t, want, main.Nearest(wrong, list), wrong)
	}
}

func TestHelpIsNoError(t *testing.T) {
	for _, flag := range []string{"-h", "-help", "--help"} {
		require.Contains(t, page(t, flag), "-regulation ID")
	}
}
