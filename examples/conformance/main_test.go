// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"go/parser"
	"go/token"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/examples/conformance/plant"
)

// ask runs the program.
func ask(args ...string) (stdout, stderr string, code int) {
	var out, errs bytes.Buffer
	code = run(args, &out, &errs, false)
	return out.String(), errs.String(), code
}

func TestSamplesAreWhatTheGeneratorWrites(t *testing.T) {
	samples, err := plant.Samples()
	require.NoError(t, err)
	require.Len(t, samples, 3)
	for _, s := range samples {
		log, faults, err := s.Log()
		require.NoError(t, err)
		files, err := filepath.Glob("samples/" + s.Name + ".*")
		require.NoError(t, err)
		require.Len(t, files, 3, "a log, its mapping, its faults")
		for _, name := range files {
			want, err := os.ReadFile(name)
			require.NoError(t, err)
			require.Less(t, len(want), 200_000)
			switch filepath.Ext(name) {
			case ".csv", ".jsonl":
				require.True(t, bytes.Equal(want, log), name)
			case ".tsv":
				require.Equal(t, string(want), plant.List(faults))
			}
		}
	}
}

// What plants the faults does not see what finds them.
func TestTheGeneratorNeverSeesTheCompiler(t *testing.T) {
	for _, folder := range []string{"plant", "generate"} {
		files, err := filepath.Glob(folder + "/*.go")
		require.NoError(t, err)
		require.NotEmpty(t, files)
		for _, name := range files {
			f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
			require.NoError(t, err)
			for _, i := range f.Imports {
				require.NotContains(t, i.Path.Value, "reglament/process", name)
			}
		}
	}
}

func TestThePlantedFaultsOfTheSamplesAreFoundAndNothingElse(t *testing.T) {
	for name, log := range map[string]string{"north-kazakhstan": "samples/north-kazakhstan.csv", "mangystau": "samples/mangystau.jsonl", "portal": "samples/portal.csv"} {
		out, errs, code := ask("-log", log, "-map", "samples/"+name+".map.json", "-csv")
		require.Zero(t, code, errs)
		rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
		require.NoError(t, err)
		var found []string
		for _, r := range rows[1:] {
			found = append(found, r[0]+"\t"+r[6]+"\t"+r[8])
		}
		list, err := os.ReadFile("samples/" + name + ".faults.tsv")
		require.NoError(t, err)
		planted := strings.Split(strings.TrimSuffix(string(list), "\n"), "\n")
		require.ElementsMatch(t, planted, found)
		t.Logf("%s: planted %d, found %d", name, len(planted), len(found))
	}
}

func TestTheReportIsInThreeLanguages(t *testing.T) {
	for lang, words := range map[string][]string{
		"kk": {"Бұзушылығы ең ауыр істер: көрсетілгені – 4,", "жол қайталанған", "кез келген оқылым бойынша мерзімі өткен"},
		"ru": {"показано – 4, всего с нарушениями – 21", "строка повторяется", "с нарушением срока при любом прочтении текста", "рабочего времени"},
		"en": {"The worst cases: 4 of the 21", "the line is repeated", "late under every reading of the text", "of working time late"},
	} {
		out, errs, code := ask("-lang", lang, "-worst", "4")
		require.Zero(t, code, errs)
		for _, w := range words {
			require.Contains(t, out, w)
		}
		require.Contains(t, out, "\n  4. СК-")
		require.NotContains(t, out, "\n  5. СК-")
		require.NotContains(t, out, "%!", "every word has its values")
	}
	out, errs, code := ask("-log", "samples/mangystau.jsonl", "-map", "samples/mangystau.map.json", "-worst", "100")
	require.Zero(t, code, errs)
	require.Contains(t, out, "\n 17. М-")
	mapping, err := os.ReadFile("samples/north-kazakhstan.map.json")
	require.NoError(t, err)
	clock := filepath.Join(t.TempDir(), "clock.map.json")
	mapping = bytes.ReplaceAll(mapping, []byte(`"channel": "office",`), []byte(`"channel": "office", "readings": {"minutes": "clock"},`))
	require.NoError(t, os.WriteFile(clock, mapping, 0o600))
	out, errs, code = ask("-log", "samples/north-kazakhstan.csv", "-map", clock, "-worst", "100")
	require.Zero(t, code, errs)
	require.Contains(t, out, "in time if read as: minutes and hours – only within working hours (minutes=working)")
	out, errs, code = ask("-period", "2016-01-01..2016-01-31")
	require.Zero(t, code, errs)
	require.Contains(t, out, "nothing was found")
	for _, args := range []string{"-dry-run", "-dry-run -lang ru", "-dry-run -json"} {
		out, errs, code = ask(strings.Fields(args)...)
		require.Zero(t, code, errs)
		require.Contains(t, out, "Передано в архив")
		require.Contains(t, out, "Acceptance and registration")
	}
}

func TestTheFormsAgree(t *testing.T) {
	for _, period := range []string{"", "-period 2015-05-10..2015-05-20", "-period 2015-06-01..2015-06-30"} {
		formsAgree(t, strings.Fields(period)...)
	}
	// Without any finding the JSON is still one value.
	out, errs, code := ask("-json", "-period", "2016-01-01..2016-01-31")
	require.Zero(t, code, errs)
	require.True(t, json.Valid([]byte(out)), out)
}

// formsAgree compares what the cases, the summary and the table say.
func formsAgree(t *testing.T, args ...string) {
	t.Helper()
	out, errs, code := ask(append(args, "-json")...)
	require.Zero(t, code, errs)
	var answer struct {
		Cases   []struct{ Findings []json.RawMessage }
		Summary struct{ Findings []struct{ Number int } }
		Log     struct{ Records, Bad int }
	}
	require.NoError(t, json.Unmarshal([]byte(out), &answer))
	inCases, inSummary := 0, 0
	for _, c := range answer.Cases {
		inCases += len(c.Findings)
	}
	for _, f := range answer.Summary.Findings {
		inSummary += f.Number
	}
	require.Equal(t, inCases, inSummary)
	require.NotZero(t, inCases)
	require.Equal(t, 8, answer.Log.Bad)

	table, _, code := ask(append(args, "-csv")...)
	require.Zero(t, code)
	rows, err := csv.NewReader(strings.NewReader(table)).ReadAll()
	require.NoError(t, err)
	require.Len(t, rows, inCases+1)
}

func TestWrongFlagsAreNamed(t *testing.T) {
	tests := []struct {
		rule, args, says string
	}{
		{"an unknown flag", "-report", "the flags are -acts, -catalogue, -csv, -dry-run"},
		{"a word", "samples", `unexpected "samples"`},
		{"a log without its mapping", "-log x", "-log and -map go together"},
		{"a mapping without its log", "-map x", "-log and -map go together"},
		{"two forms", "-json -csv", "two forms"},
		{"a log twice", "-log a.csv -log a.csv -map m.json", "the file stands twice"},
		{"a dry run with a period", "-dry-run -period 2015-05-01..2015-05-02", "checks nothing"},
		{"a period that is none", "-period May", "two dates are expected"},
		{"a period with a wrong day", "-period 2015-05-01..2015-02-30", "2015-02-30"},
		{"a period backwards", "-period 2015-05-02..2015-05-01", "not before the first"},
		{"an unknown language", "-lang de", "kk, ru, en"},
		{"fewer than no cases", "-worst -1", "from 0 on"},
		{"cases of a form that has them all", "-worst 1 -csv", "every case"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			out, errs, code := ask(strings.Fields(tt.args)...)
			require.Equal(t, 2, code)
			require.Empty(t, out)
			require.Contains(t, errs, tt.says)
		})
	}
	_, errs, code := ask("-h")
	require.Zero(t, code)
	require.Contains(t, errs, "usage: conformance")
}

func TestWhatCannotBeChecked(t *testing.T) {
	folder := t.TempDir()
	write := func(name, text string) string {
		name = filepath.Join(folder, name)
		require.NoError(t, os.WriteFile(name, []byte(text), 0o600))
		return name
	}
	good, err := os.ReadFile("samples/mangystau.map.json")
	require.NoError(t, err)
	at := strings.Index(string(good), ",\n  \"office\"")
	noOffice := write("no-office.json", string(good)[:at]+"}")
	empty := write("empty.jsonl", "")
	tests := []struct{ rule, log, mapping, says string }{
		{"no such log", folder + "/no", "samples/mangystau.map.json", "no such file"},
		{"no such mapping", "samples/mangystau.jsonl", folder + "/no", "no such file"},
		{"a mapping that is none", "samples/mangystau.jsonl", write("bad.json", "{}"), "missing"},
		{"a mapping without hours", "samples/mangystau.jsonl", noOffice, "the acts state no hours"},
		{"a log without a record", empty, "samples/mangystau.map.json", "-dry-run"},
		{"the mapping of another log", "samples/mangystau.jsonl", "samples/north-kazakhstan.map.json", "log does not fit the mapping"},
	}
	for _, tt := range tests {
		t.Run(tt.rule, func(t *testing.T) {
			_, errs, code := ask("-log", tt.log, "-map", tt.mapping)
			require.Equal(t, 1, code)
			require.Contains(t, errs, tt.says)
		})
	}
}

func TestProgressIsShownForALongLogOnly(t *testing.T) {
	read := func(size int) string {
		var to bytes.Buffer
		p := newProgress(strings.NewReader(strings.Repeat("x", size)), int64(size), &to)
		_, err := io.Copy(io.Discard, struct{ io.Reader }{p})
		require.NoError(t, err)
		require.NoError(t, p.done())
		return to.String()
	}
	require.Empty(t, read(longLog-1))
	bar := read(longLog)
	require.Contains(t, bar, "[####################....................]  50 %")
	require.Contains(t, bar, "100 %")
	require.LessOrEqual(t, strings.Count(bar, "["), 101)
	require.True(t, strings.HasSuffix(bar, " \r"), "the bar is taken away")
}
