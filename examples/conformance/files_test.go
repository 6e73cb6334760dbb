// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const sampleMapping = "samples/north-kazakhstan.map.json"

// written puts a text into a file of a test.
func written(t *testing.T, name string, text []byte) string {
	t.Helper()
	name = filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(name, text, 0o600))
	return name
}

// sampleLines are the header and the lines of the sample, each line once.
func sampleLines(t *testing.T) (header string, lines []string) {
	t.Helper()
	b, err := os.ReadFile("samples/north-kazakhstan.csv")
	require.NoError(t, err)
	all := strings.SplitAfter(string(b), "\n")
	for _, l := range all[1:] {
		if l != "" && !slices.Contains(lines, l) {
			lines = append(lines, l)
		}
	}
	return all[0], lines
}

// findings are those of a log without the lines in which they stand.
func findings(t *testing.T, args ...string) []string {
	t.Helper()
	out, errs, code := ask(append(args, "-csv")...)
	require.Zero(t, code, errs)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	var list []string
	for _, r := range rows[1:] {
		list = append(list, strings.Join(r[:17], "\t"))
	}
	slices.Sort(list)
	return list
}

func TestALogInAnyOrderIsSorted(t *testing.T) {
	header, lines := sampleLines(t)
	inOrder := written(t, "log.csv", []byte(header+strings.Join(lines, "")))
	want := findings(t, "-log", inOrder, "-map", sampleMapping, "-sort")
	require.NotEmpty(t, want)
	newest := slices.Clone(lines)
	slices.Reverse(newest)
	shuffled := slices.Clone(lines)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
	for name, lines := range map[string][]string{"newest first": newest, "shuffled": shuffled} {
		t.Run(name, func(t *testing.T) {
			log := written(t, "log.csv", []byte(header+strings.Join(lines, "")))
			require.Equal(t, want, findings(t, "-log", log, "-map", sampleMapping, "-sort"))
			out, errs, code := ask("-log", log, "-map", sampleMapping, "-sort", "-worst", "1")
			require.Zero(t, code, errs)
			require.Contains(t, out, "sorted by time:")
			require.NotContains(t, out, "not in the order of time")
			out, errs, code = ask("-log", log, "-map", sampleMapping, "-worst", "1")
			require.Zero(t, code, errs)
			require.Contains(t, out, "The log is not in the order of time")
		})
	}
}

func TestManyLogsAreOne(t *testing.T) {
	header, lines := sampleLines(t)
	whole := written(t, "log.csv", []byte(header+strings.Join(lines, "")))
	first := written(t, "first.csv", []byte(header+strings.Join(lines[:100], "")))
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	_, err := z.Write([]byte(header + strings.Join(lines[100:], "")))
	require.NoError(t, err)
	require.NoError(t, z.Close())
	second := written(t, "second", packed.Bytes())
	both := []string{"-log", first, "-log", second, "-map", sampleMapping}
	require.Equal(t, findings(t, "-log", whole, "-map", sampleMapping), findings(t, both...))
	out, errs, code := ask(append(both, "-csv")...)
	require.Zero(t, code, errs)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	files := map[string]bool{}
	for _, r := range rows[1:] {
		files[r[18]] = true
	}
	require.Equal(t, map[string]bool{"first.csv": true, "second": true}, files)
	out, errs, code = ask(append(both, "-worst", "3")...)
	require.Zero(t, code, errs)
	require.Contains(t, out, "first.csv, second: ")
	require.Contains(t, out, "second, line ")
	out, errs, code = ask(append(both, "-json")...)
	require.Zero(t, code, errs)
	var answer struct {
		Files []struct {
			Name   string `json:"name"`
			Before int    `json:"lines_before"`
		} `json:"files"`
	}
	require.NoError(t, json.Unmarshal([]byte(out), &answer))
	require.Len(t, answer.Files, 2)
	require.Equal(t, 101, answer.Files[1].Before)
	out, errs, code = ask(append(both, "-dry-run")...)
	require.Zero(t, code, errs)
	require.Contains(t, out, "Передано в архив")
}

func TestPartsOfALogMergeToTheWhole(t *testing.T) {
	for _, lang := range []string{"en", "kk"} {
		whole, errs, code := ask("-worst", "0", "-lang", lang)
		require.Zero(t, code, errs)
		var merge []string
		for n := 1; n <= 3; n++ {
			out, errs, code := ask("-shard", fmt.Sprintf("%d/3", n))
			require.Zero(t, code, errs)
			if n == 2 { // by a program that writes JSON in its own way
				var anew bytes.Buffer
				require.NoError(t, json.Compact(&anew, []byte(out)))
				out = anew.String()
			}
			merge = append(merge, "-merge", written(t, "part.json", []byte(out)))
		}
		merged, errs, code := ask(append(merge, "-lang", lang)...)
		require.Zero(t, code, errs)
		require.Contains(t, whole, merged)
		out, errs, code := ask(append(merge, "-json")...)
		require.Zero(t, code, errs)
		require.True(t, json.Valid([]byte(out)))
		for name, args := range map[string][]string{
			"a part is missing": merge[:4], "a part stands twice": append(slices.Clone(merge), merge[:2]...),
		} {
			_, errs, code = ask(args...)
			require.Equal(t, 1, code, name)
			require.Contains(t, errs, "not all parts of one log")
		}
	}
	// Other hours, other days off or another mapping would give a sum that no check gives.
	mapping, err := os.ReadFile(sampleMapping)
	require.NoError(t, err)
	first, _, _ := ask("-shard", "1/2", "-log", sampleLog, "-map", sampleMapping)
	for name, args := range map[string][]string{
		"hours":         {"-map", sampleMapping, "-office", "../own-act/centre.json"},
		"a service's":   {"-map", sampleMapping, "-office", "office=../own-act/centre.json"},
		"days off":      {"-map", sampleMapping, "-acts", "../own-act/days.json"},
		"another act":   {"-map", sampleMapping, "-catalogue", "../own-act/act.json"},
		"the order":     {"-map", sampleMapping, "-sort"},
		"other mapping": {"-map", written(t, "map.json", append(mapping, '\n'))},
	} {
		second, errs, code := ask(append(args, "-shard", "2/2", "-log", sampleLog)...)
		require.Zero(t, code, errs)
		_, errs, code = ask("-merge", written(t, "1.json", []byte(first)), "-merge", written(t, "2.json", []byte(second)))
		require.Equal(t, 1, code, name)
		require.Contains(t, errs, "judged by other", name)
	}
	empty := written(t, "2.json", nil)
	_, errs, code := ask("-merge", written(t, "1.json", []byte(first)), "-merge", empty)
	require.Equal(t, 1, code)
	require.Contains(t, errs, empty+": the file is empty")
	for _, wrong := range []string{"0/3", "4/3", "1", "x/3", "1/99999"} {
		_, _, code := ask("-shard", wrong)
		require.Equal(t, 2, code, wrong)
	}
}

func TestNoCellIsAFormula(t *testing.T) {
	require.Equal(t, "'=1+1", harmless("=1+1"))
	require.Equal(t, "'@cmd", harmless("@cmd"))
	require.Equal(t, "A-1", harmless("A-1"))
	header, lines := sampleLines(t)
	for i := range lines {
		lines[i] = strings.ReplaceAll(lines[i], "\xd1\xca-", "=\xd1\xca-")
	}
	for _, l := range findings(t, "-log", written(t, "log.csv", []byte(header+strings.Join(lines, ""))), "-map", sampleMapping) {
		require.True(t, strings.HasPrefix(l, "'=СК-"), l)
	}
}

func TestALogOfSeveralOfficesIsJudgedByTheHoursOfEach(t *testing.T) {
	mapping, err := os.ReadFile(sampleMapping)
	require.NoError(t, err)
	var m map[string]any
	require.NoError(t, json.Unmarshal(mapping, &m))
	columns, ok := m["columns"].(map[string]any)
	require.True(t, ok)
	columns["office"] = "Branch"
	m["offices"] = map[string]any{
		"North": m["office"],
		"Night": map[string]any{"zone": "Asia/Almaty", "week": "6", "work": map[string]any{"mon": []string{"00:00-01:00"}}},
	}
	delete(m, "office")
	mapping, err = json.Marshal(m)
	require.NoError(t, err)
	name := written(t, "map.json", mapping)
	header, lines := sampleLines(t)
	log := func(office string) string {
		text := strings.TrimSuffix(header, "\n") + ";Branch\n"
		for _, l := range lines {
			text += strings.TrimSuffix(l, "\n") + ";" + office + "\n"
		}
		return written(t, "log.csv", []byte(text))
	}
	same := findings(t, "-log", log("North"), "-map", name)
	require.Equal(t, findings(t, "-log", written(t, "log.csv", []byte(header+strings.Join(lines, ""))), "-map", sampleMapping), same)
	other := findings(t, "-log", log("Night"), "-map", name)
	require.NotEqual(t, same, other)
}

func TestThePageHasItsChartsAndNoScript(t *testing.T) {
	for lang, words := range map[string][]string{
		"kk": {"Кешігу қадамдар бойынша", "Дс", "Мерзімі өтіп жабылғаны"}, "ru": {"Опоздание по месяцам", "Пн", "Закрыто с опозданием"}, "en": {"The share of each role", "Mon", "Closed late"},
	} {
		name := filepath.Join(t.TempDir(), "report.html")
		_, errs, code := ask("-html", name, "-lang", lang)
		require.Zero(t, code, errs)
		b, err := os.ReadFile(name)
		require.NoError(t, err)
		page := string(b)
		for _, w := range words {
			require.Contains(t, page, w)
		}
		require.Contains(t, page, "2015-05")
		require.NotContains(t, page, "<script")
		_, tables, _ := strings.Cut(page, "<h2>")
		require.NotContains(t, tables, "-licence", "services stand by their names, not their IDs")
		require.NotContains(t, page, "ZgotmplZ")
		left, err := os.ReadDir(filepath.Dir(name))
		require.NoError(t, err)
		require.Len(t, left, 1, "nothing is left beside the page")
		shares := regexp.MustCompile(`<b>(\d+) %</b></p><svg [^>]*><rect [^>]*/><rect width="(\d+)"`).FindAllStringSubmatch(page, -1)
		require.NotEmpty(t, shares)
		for _, s := range shares {
			percent, length := number(t, s[1]), number(t, s[2])
			require.InDelta(t, 10*percent, length, 5, "the whole bar is all of it")
		}
	}
	_, _, code := ask("-html", filepath.Join(t.TempDir(), "none", "report.html"))
	require.Equal(t, 1, code)
	_, _, code = ask("-html", "x.html", "-csv")
	require.Equal(t, 2, code)
}

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	require.NoError(t, err)
	return n
}

// The log was written by a program that knows nothing of this library: bodies work
// side by side, a draft is saved several times, and what is planted is found.
func TestALogOfAnotherProgram(t *testing.T) {
	out, errs, code := ask("-log", "samples/boats.xes.gz", "-map", "samples/boats.map.json", "-catalogue", "../act/beginnings/licence.json", "-csv")
	require.Zero(t, code, errs)
	rows, err := csv.NewReader(strings.NewReader(out)).ReadAll()
	require.NoError(t, err)
	var found []string
	for _, r := range rows[1:] {
		found = append(found, r[0]+"\t"+r[6]+"\t"+r[8])
	}
	list, err := os.ReadFile("samples/boats.faults.tsv")
	require.NoError(t, err)
	planted := strings.Split(strings.TrimSuffix(string(list), "\n"), "\n")
	require.Len(t, planted, 34)
	require.ElementsMatch(t, planted, found)
}
