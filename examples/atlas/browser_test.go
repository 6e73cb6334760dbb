// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main_test

import (
	"bytes"
	"encoding/json"
	"math"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// visit is what testdata/npm/browse.mjs tells of a site.
type visit struct {
	Pages    []string
	Faults   []fault
	Counts   struct{ Links, External, Controls int }
	Sampled  []sampled            // the pages that were looked at more closely
	Smallest map[string][]float64 // of printed pages, heights in points of the smallest letters of each drawing
}

type sampled struct{ Lang, Kind, Page string }

type fault struct{ Page, Rule, Text string }

func (f fault) String() string { return f.Page + " " + f.Rule + ": " + f.Text }

// run gives the scripts of testdata/npm to Node, with their packages beside them.
func run(t *testing.T, script string, args ...string) []byte {
	t.Helper()
	modules := os.Getenv("REGLAMENT_ATLAS_NPM")
	if modules == "" {
		t.Skip("REGLAMENT_ATLAS_NPM does not name the node_modules of testdata/npm: run .ci/stage-atlas")
	}
	dir := t.TempDir()
	scripts, err := filepath.Glob("testdata/npm/*.mjs")
	require.NoError(t, err)
	for _, file := range scripts {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, filepath.Base(file)), text, 0o600))
	}
	require.NoError(t, os.Symlink(modules, filepath.Join(dir, "node_modules")))
	node := exec.Command("node", append([]string{filepath.Join(dir, script)}, args...)...)
	var stderr bytes.Buffer
	node.Stderr = &stderr
	out, err := node.Output()
	require.NoError(t, err, stderr.String())
	return out
}

// atlas is the folder that .ci/stage-atlas has the program write.
func atlas(t *testing.T) string {
	t.Helper()
	dir := os.Getenv("REGLAMENT_ATLAS")
	if dir == "" {
		t.Skip("REGLAMENT_ATLAS does not name an atlas: run .ci/stage-atlas")
	}
	return dir
}

func browse(t *testing.T, args ...string) []visit {
	t.Helper()
	var list []visit
	require.NoError(t, json.Unmarshal(run(t, "browse.mjs", args...), &list))
	return list
}

// TestAtlasInBrowser opens every page of the atlas in Chromium, as a reader would.
func TestAtlasInBrowser(t *testing.T) {
	v := browse(t, atlas(t))[0]
	for _, f := range v.Faults {
		t.Error(f)
	}
	for _, lang := range []string{"kk", "ru", "en"} {
		for _, kind := range []string{"index", "service", "definition office", "definition portal", "definition provider_system"} {
			at := slices.IndexFunc(v.Sampled, func(s sampled) bool { return s.Lang == lang && s.Kind == kind })
			require.GreaterOrEqual(t, at, 0, "no page of kind %s in %s: %v", kind, lang, v.Sampled)
		}
	}
	require.Len(t, v.Smallest, 90, "definitions printed with a drawing")
	t.Logf("%d pages, %d links, %d of them to the web; %d pages looked at closely, %d controls",
		len(v.Pages), v.Counts.Links, v.Counts.External, len(v.Sampled), v.Counts.Controls)
	least, where := math.Inf(1), ""
	for page, heights := range v.Smallest {
		if h := slices.Min(heights); h < least {
			least, where = h, page
		}
	}
	t.Logf("%d definitions printed, the smallest letters are %v points high, on %s", len(v.Smallest), least, where)
}

// TestPictures takes pictures of the atlas for a person to look at, into the folder
// that PICTURES names.
func TestPictures(t *testing.T) {
	dir := os.Getenv("PICTURES")
	if dir == "" {
		t.Skip("PICTURES names no folder for the pictures")
	}
	t.Logf("%s", run(t, "pictures.mjs", atlas(t), dir))
}

// TestBrowserSeesFaults proves that the test of the atlas can fail: a small site
// is found to be sound, and one like it is found to have each fault put into it,
// and no other.
func TestBrowserSeesFaults(t *testing.T) {
	sound := newSite()
	broken := newSite()
	var want []fault
	for _, b := range breaches {
		broken.spoil(t, b)
		want = append(want, b.faults...)
	}
	visits := browse(t, "--closely=en", sound.write(t), broken.write(t))
	require.Len(t, visits, 2)

	require.Empty(t, visits[0].Faults, "the sound site")
	require.Len(t, visits[0].Pages, 1+3*3)
	require.Len(t, visits[0].Smallest, 1, "the one definition")
	of := map[string][]fault{}
	for _, f := range visits[1].Faults {
		of[f.Page] = append(of[f.Page], f)
	}
	for _, f := range want {
		t.Run(f.Page+" "+f.Rule+" "+f.Text, func(t *testing.T) {
			require.True(t, slices.ContainsFunc(of[f.Page], f.found), "not seen, but %q", of[f.Page])
		})
	}
	for _, f := range visits[1].Faults {
		require.True(t, slices.ContainsFunc(want, func(w fault) bool { return w.found(f) }), "not put in: %s", f)
	}
}

// found reports whether the fault is the one that was put in.
func (f fault) found(seen fault) bool {
	return f.Page == seen.Page && f.Rule == seen.Rule && strings.Contains(seen.Text, f.Text)
}
