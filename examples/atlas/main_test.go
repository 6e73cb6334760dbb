// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"flag"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden pages anew")

const (
	ownCase  = "2015-06-17T10:00"
	ownAct   = "../catalogue/testdata/act.json"
	ownPlace = "example-oblast-45-2015-vet-reference"
)

// atlas is one atlas with an act and a case of somebody's own, made once for all
// tests and kept in memory.
var atlas = sync.OnceValues(func() (map[string]string, error) {
	dir, err := os.MkdirTemp("", "atlas")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	var out, errs bytes.Buffer
	if run([]string{"-o", dir, "-catalogue", ownAct, "-at", ownCase}, &out, &errs) != 0 {
		return nil, &commandline.FileError{Err: os.ErrInvalid}
	}
	first := readAll(dir)
	first["stdout"] = out.String()
	if os.Getenv("EXHAUSTIVE") == "" {
		return first, nil
	}
	// Once more into the same folder: the second run replaces the first, and has
	// to write the same.
	if run([]string{"-o", dir, "-catalogue", ownAct, "-at", ownCase}, &bytes.Buffer{}, &errs) != 0 {
		return nil, &commandline.FileError{Err: os.ErrExist}
	}
	again := readAll(dir)
	for name, content := range again {
		if first[name] != content {
			first["different"] = name
		}
	}
	if len(again)+1 != len(first) && first["different"] == "" {
		first["different"] = "the number of files"
	}
	return first, nil
})

func readAll(dir string) map[string]string {
	all := map[string]string{}
	err := filepath.WalkDir(dir, func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		name, err := filepath.Rel(dir, p)
		if err != nil {
			return err
		}
		b, err := os.ReadFile(p)
		all[filepath.ToSlash(name)] = string(b)
		return err
	})
	if err != nil {
		return nil
	}
	return all
}

func made(t *testing.T) map[string]string {
	t.Helper()
	files, err := atlas()
	require.NoError(t, err)
	require.NotEmpty(t, files)
	return files
}

// pages are those of the atlas that are read in a browser, by path.
func pages(t *testing.T) map[string]string {
	t.Helper()
	all := map[string]string{}
	for name, content := range made(t) {
		if strings.HasSuffix(name, ".html") {
			all[name] = content
		}
	}
	require.Greater(t, len(all), 180)
	return all
}

// The atlas is made twice for it: .ci/stage-exhaustive runs it.
func TestTheSameInputGivesTheSameBytes(t *testing.T) {
	if os.Getenv("EXHAUSTIVE") == "" {
		t.Skip("EXHAUSTIVE is not set")
	}
	require.Empty(t, made(t)["different"])
}

func TestTheSummaryNamesNoFolder(t *testing.T) {
	out := made(t)["stdout"]
	require.Contains(t, out, "3 acts, 8 services, 32 definitions, in 3 languages")
	require.Contains(t, out, "96 swim-lane diagrams")
	require.NotContains(t, out, os.TempDir())
}

func TestGoldenPages(t *testing.T) {
	for name, golden := range map[string]string{"index.html": "cover.html", "ru/ear-tag-duplicate.html": "ear-tag-duplicate-ru.html"} {
		file := filepath.Join("testdata", golden)
		// The style sheet stands in templates/style.css, and would stand here again.
		head, rest, found := strings.Cut(made(t)[name], "<style>")
		require.True(t, found, name)
		_, rest, found = strings.Cut(rest, "</style>")
		require.True(t, found, name)
		page := head + rest
		if *update {
			require.NoError(t, os.WriteFile(file, []byte(page), 0o600))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err)
		require.Equal(t, string(want), page, "%s; -update writes it anew", name)
	}
}

func fails(t *testing.T, code int, args ...string) string {
	t.Helper()
	var out, errs bytes.Buffer
	require.Equal(t, code, run(args, &out, &errs), errs.String())
	require.Empty(t, out.String())
	return errs.String()
}

func TestWrongFlagsSayWhatIsExpected(t *testing.T) {
	for _, c := range []struct {
		why  string
		code int
		args []string
		want string
	}{
		{"no folder", 2, nil, "-o DIR is needed"},
		{"an empty folder name", 2, []string{"-o", ""}, "-o: the value is empty"},
		{"a folder and no writing", 2, []string{"-o", "x", "-n"}, "exclude each other"},
		{"a word after the flags", 2, []string{"-n", "services"}, `"services"`},
		{"a flag that there is not", 2, []string{"-lang", "kk"}, "-lang"},
		{"a day that does not exist", 2, []string{"-n", "-at", "2015-02-30T10:00"}, "expected 2015-03-18T16:40"},
		{"a case twice", 2, []string{"-n", "-at", ownCase, "-at", ownCase}, "stands twice"},
		{"acts that are not there", 1, []string{"-n", "-catalogue", "none.json"}, "none.json"},
		{"an office that is not there", 1, []string{"-n", "-office", "none.json"}, "none.json"},
		{"an office in the place of acts", 2, []string{"-n", "-catalogue", "../deadlines/testdata/office.json"}, `the key "zone" is not known here`},
		{"acts in the place of an office", 2, []string{"-n", "-office", ownAct}, "unknown key"},
	} {
		t.Run(c.why, func(t *testing.T) { require.Contains(t, fails(t, c.code, c.args...), c.want) })
	}
	many := []string{"-n"}
	for n := range maxOwnCases + 1 {
		many = append(many, "-at", fmt.Sprintf("2015-06-17T10:%02d", n))
	}
	require.Contains(t, fails(t, 2, many...), "at most 12 cases")
}

func TestHelpIsNoFailure(t *testing.T) {
	var out, errs bytes.Buffer
	require.Zero(t, run([]string{"-h"}, &out, &errs))
	require.Contains(t, errs.String(), "-catalogue FILE")
}

func TestAFolderOfSomebodyElseIsLeftAlone(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, os.WriteFile(filepath.Join(dir, "index.html"), []byte("mine"), 0o600))
	require.Contains(t, fails(t, 2, "-o", dir), "the folder is not empty (index.html)")
	require.NoError(t, os.WriteFile(filepath.Join(dir, manifest), []byte("something else\n"), 0o600))
	require.Contains(t, fails(t, 2, "-o", dir), "is not the list of an atlas")
	b, err := os.ReadFile(filepath.Join(dir, "index.html"))
	require.NoError(t, err)
	require.Equal(t, "mine", string(b))
	require.Contains(t, fails(t, 1, "-o", filepath.Join(dir, "index.html")), "index.html")
}

func TestANewRunReplacesItsOwnFilesAndNoOthers(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, filepath.FromSlash(name)) }
	require.NoError(t, write(dir, []file{{"kk/a.html", []byte("1")}, {"kk/b.html", []byte("1")}}))
	require.NoError(t, os.WriteFile(at("kk/note.txt"), []byte("mine"), 0o600))
	require.NoError(t, write(dir, []file{{"kk/b.html", []byte("2")}, {"ru/c.html", []byte("2")}}))
	require.Equal(t, map[string]string{
		"kk/b.html": "2", "ru/c.html": "2", "kk/note.txt": "mine", manifest: manifestHead + "\nkk/b.html\nru/c.html\n",
	}, readAll(dir))
	require.ErrorContains(t, write(dir, []file{{"kk/note.txt", []byte("3")}}), "is not overwritten")
	require.Equal(t, "mine", readAll(dir)["kk/note.txt"])
}

// What fails while an atlas is written leaves the earlier one whole, and a later run
// takes away what it had written beside.
func TestARunThatFailsLeavesTheEarlierAtlasWhole(t *testing.T) {
	dir := t.TempDir()
	require.NoError(t, write(dir, []file{{"index.html", []byte("1")}, {"kk/a.html", []byte("1")}}))
	before := readAll(dir)
	err := write(dir, []file{{"index.html", []byte("2")}, {"kk", []byte("2")}, {"kk/a.html", []byte("2")}})
	require.Error(t, err)
	require.Equal(t, before, readAll(dir), "the old atlas, and nothing beside it")
	require.NoError(t, os.MkdirAll(filepath.Join(dir, beside, "kk"), 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(dir, beside, "kk", "b.html"), []byte("half"), 0o600))
	require.NoError(t, write(dir, []file{{"index.html", []byte("3")}}))
	require.Equal(t, map[string]string{"index.html": "3", manifest: manifestHead + "\nindex.html\n"}, readAll(dir))
	fresh := t.TempDir()
	require.NoError(t, os.Mkdir(filepath.Join(fresh, beside), 0o700))
	require.NoError(t, write(fresh, []file{{"index.html", []byte("1")}}), "a first run that was interrupted")
}

// A list that names a file outside the folder takes nothing away there.
func TestAListThatLeadsOutOfTheFolderIsRefused(t *testing.T) {
	dir := t.TempDir()
	out := filepath.Join(dir, "out")
	require.NoError(t, os.Mkdir(out, 0o700))
	require.NoError(t, os.WriteFile(filepath.Join(dir, "precious"), []byte("mine"), 0o600))
	require.NoError(t, os.WriteFile(filepath.Join(out, manifest), []byte(manifestHead+"\n../precious\n"), 0o600))
	require.ErrorContains(t, write(out, []file{{"a", nil}}), "precious")
	require.Equal(t, "mine", readAll(dir)["precious"])
}

// A run that is killed before its renames can do nothing about what it wrote: the old
// atlas stands, to the byte, and the next run takes away what the killed one left.
func TestAKilledRunLeavesTheEarlierAtlasWhole(t *testing.T) {
	const asked = "ATLAS_INTO"
	if dir := os.Getenv(asked); dir != "" { // this is the run that is to be killed
		many := make([]file, 0, 20_000)
		for i := range cap(many) {
			many = append(many, file{fmt.Sprintf("kk/%d.html", i), []byte("2")})
		}
		require.NoError(t, write(dir, append(many, file{"index.html", []byte("2")})))
		return
	}
	dir := t.TempDir()
	require.NoError(t, write(dir, []file{{"index.html", []byte("1")}, {"kk/0.html", []byte("1")}}))
	before := readAll(dir)
	killed := exec.Command(os.Args[0], "-test.run=^"+t.Name()+"$")
	killed.Env = append(os.Environ(), asked+"="+dir)
	require.NoError(t, killed.Start())
	defer func() { _ = killed.Process.Kill() }()
	require.Eventually(t, func() bool {
		_, err := os.Stat(filepath.Join(dir, beside, "kk", "99.html"))
		return err == nil
	}, time.Minute, time.Millisecond, "it is in the middle")
	require.NoError(t, killed.Process.Kill())
	require.Error(t, killed.Wait(), "it did not come to its end")

	after := readAll(dir)
	maps.DeleteFunc(after, func(name, _ string) bool { return strings.HasPrefix(name, beside+"/") })
	require.Equal(t, before, after)
	require.NoError(t, write(dir, []file{{"index.html", []byte("3")}}))
	require.Equal(t, map[string]string{"index.html": "3", manifest: manifestHead + "\nindex.html\n"}, readAll(dir))
}
