// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

var update = flag.Bool("update", false, "write the golden files anew")

// ran runs the program and gives its exit code and what it wrote.
func ran(args ...string) (code int, stdout, stderr string) {
	var out, complaints bytes.Buffer
	code = run(args, &out, &complaints)
	return code, out.String(), complaints.String()
}

func begun(t *testing.T, kind string) string {
	t.Helper()
	name := filepath.Join(t.TempDir(), kind+".json")
	code, _, stderr := ran("init", kind, name)
	require.Zero(t, code, stderr)
	return name
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	name = filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(got), 0o644))
		return
	}
	want, err := os.ReadFile(name)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

// A beginning is sound, keeps the schema that is written beside it, plans, and is
// in the form that fmt writes.
func TestTheBeginningsAreSound(t *testing.T) {
	for _, kind := range []string{"akimat", "rules", "licence"} {
		t.Run(kind, func(t *testing.T) {
			name := begun(t, kind)
			code, out, stderr := ran("check", name)
			require.Zero(t, code, "%s%s", out, stderr)

			text, err := os.ReadFile(name)
			require.NoError(t, err)
			beside, err := os.ReadFile(filepath.Join(filepath.Dir(name), schemaName))
			require.NoError(t, err)
			require.Equal(t, string(regulation.Schema()), string(beside))
			schema, err := jsonschema.UnmarshalJSON(bytes.NewReader(beside))
			require.NoError(t, err)
			c := jsonschema.NewCompiler()
			require.NoError(t, c.AddResource("s.json", schema))
			s, err := c.Compile("s.json")
			require.NoError(t, err)
			doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
			require.NoError(t, err)
			require.NoError(t, s.Validate(doc))

			code, _, stderr = ran("fmt", name)
			require.Zero(t, code, stderr)
			again, err := os.ReadFile(name)
			require.NoError(t, err)
			require.Equal(t, string(text), string(again))

			code, _, stderr = ran("init", kind, name)
			require.Equal(t, 1, code, "it never writes over an act")
			require.Contains(t, stderr, "exists")
			for _, lang := range []string{"kk", "ru"} {
				code, out, stderr = ran("plan", name, "-at", "2026-03-03T10:00", "-lang", lang)
				require.Zero(t, code, stderr)
				require.NotContains(t, out, "[", "every word is in the language")
				golden(t, "plans/"+kind+"-"+lang+".txt", out)
			}
		})
	}
}

// Every mistake is told at its place, in each language, and nothing else is.
func TestMistakes(t *testing.T) {
	files, err := filepath.Glob("testdata/mistakes/*.json")
	require.NoError(t, err)
	require.GreaterOrEqual(t, len(files), 40)
	for _, lang := range []string{"en", "kk", "ru"} {
		var all strings.Builder
		for _, name := range files {
			code, out, stderr := ran("check", "-lang", lang, name)
			require.Equal(t, 1, code, "%s: %s%s", name, out, stderr)
			require.LessOrEqual(t, strings.Count(out, "\n"), strings.Count(out, "; "), "what would be right is told: %s", out)
			all.WriteString(filepath.ToSlash(out))
		}
		golden(t, "mistakes-"+lang+".txt", all.String())
	}
}

// Kazakh and Russian are asked for text by text; English too where some text is in
// English, and else once, as what may be missing.
func TestStrictAsksForTranslations(t *testing.T) {
	code, out, _ := ran("check", "-strict", begun(t, "akimat"))
	require.Zero(t, code)
	require.Regexp(t, `^[^\n]*:1:1: note: no text is in English; [^\n]*\n$`, out)

	code, out, _ = ran("check", "-strict", changed(t, "akimat", `"ru": "выдача дубликата"`, `"en": "duplicate"`))
	require.Equal(t, 1, code)
	require.Contains(t, out, "services[0].kinds[1].title: the text is missing in: ru; add the translation")
	require.Contains(t, out, "services[0].kinds[0].title: the text is missing in: en; add the translation")

	empty := changed(t, "akimat", `"ru": "выдача дубликата"`, `"ru": ""`)
	code, out, _ = ran("check", "-strict", empty)
	require.Equal(t, 1, code, "an empty text is one that is missing")
	require.Contains(t, out, "services[0].kinds[1].title: the text is missing in: ru; add the translation")
	_, out, _ = ran("plan", empty, "-kind", "trade-place/duplicate", "-lang", "ru")
	require.Contains(t, out, "телнұсқа беру [kk], канцелярия", "the other language stands in its place, marked")

	code, out, _ = ran("check", begun(t, "akimat"), "-lang", "kk")
	require.Zero(t, code)
	require.Equal(t, "қатесіз файлдар: 1\n", out)
}

func TestFindingsForPrograms(t *testing.T) {
	name := "testdata/mistakes/03-unit.json"
	code, out, _ := ran("check", "-json", name)
	require.Equal(t, 1, code)
	var list []finding
	require.NoError(t, json.Unmarshal([]byte(out), &list))
	require.Len(t, list, 1)
	require.Equal(t, levelError, list[0].Level)
	require.Positive(t, list[0].Line)

	code, out, _ = ran("check", "-sarif", name)
	require.Equal(t, 1, code)
	var log sarifLog
	require.NoError(t, json.Unmarshal([]byte(out), &log))
	require.Equal(t, "2.1.0", log.Version)
	r := log.Runs[0].Results[0]
	require.Equal(t, name, r.Locations[0].Physical.Artifact.URI)
	require.Equal(t, list[0].Line, r.Locations[0].Physical.Region.StartLine)
	require.Equal(t, []sarifRule{{"value"}}, log.Runs[0].Tool.Driver.Rules)
	require.Equal(t, "unicodeCodePoints", log.Runs[0].Columns)
	require.Equal(t, "%D0%B0%D0%BA%D1%82%201.json", uriOf("акт 1.json"), "a name is written as a reference")
	require.Equal(t, "file:///a/b.json", uriOf("/a/b.json"))
}
func TestWrongCommands(t *testing.T) {
	for args, says := range map[string]string{
		"":                                       "the verb is missing",
		"judge":                                  `no verb "judge"`,
		"check":                                  "the file is missing",
		"init song x.json":                       `no beginning "song"`,
		"plan":                                   "one file is asked for, not 0",
		"diff a.json":                            "two files are asked for, not 1",
		"check -loud a.json":                     "-loud",
		"plan beginnings/akimat.json -kind none": `no kind "none"`,
	} {
		code, _, stderr := ran(strings.Fields(args)...)
		require.Equal(t, 2, code, args)
		require.Contains(t, stderr, says)
	}
	code, out, _ := ran("-h")
	require.Zero(t, code)
	require.Equal(t, usage(law.LangEnglish), out)
	code, _, _ = ran("check", "testdata/none.json")
	require.Equal(t, 1, code)
}
