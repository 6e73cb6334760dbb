// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// startDemo runs the program as a person does who types -demo, and gives its address.
func startDemo(t *testing.T, args ...string) string {
	t.Helper()
	ctx, cancel := context.WithCancel(context.Background())
	out, in := io.Pipe()
	ended := make(chan int, 1)
	var log bytes.Buffer
	go func() {
		ended <- run(ctx, append([]string{"-demo", "-listen", "127.0.0.1:0"}, args...), strings.NewReader(""), in, &log)
		_ = in.Close() // a pipe closes without an error
	}()
	line := make([]byte, 100)
	n, err := out.Read(line)
	require.NoError(t, err)
	t.Cleanup(func() {
		cancel()
		require.Equal(t, 0, <-ended, "the program ends in order")
		require.NotContains(t, log.String(), `"level":"ERROR"`)
		uuid := regexp.MustCompile(`[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}`) // which may end in twelve digits
		require.Empty(t, regexp.MustCompile(`\b\d{12}\b`).FindAllString(uuid.ReplaceAllString(log.String(), ""), -1), "no identification number stands in the log")
	})
	return strings.TrimSpace(string(line[:n]))
}

// inChromium runs a script of testdata against a demonstration with these flags.
func inChromium(t *testing.T, flags []string, script string, args ...string) []byte {
	t.Helper()
	modules := os.Getenv("REGLAMENT_DESK_NPM")
	if modules == "" {
		t.Skip("REGLAMENT_DESK_NPM names no node_modules with playwright-core: run .ci/stage-desk")
	}
	dir := t.TempDir()
	for _, name := range []string{script, "people.mjs"} {
		text, err := os.ReadFile(filepath.Join("testdata", name))
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), text, 0o600))
	}
	require.NoError(t, os.Symlink(modules, filepath.Join(dir, "node_modules")))
	node := exec.Command("node", append([]string{filepath.Join(dir, script), startDemo(t, flags...)}, args...)...)
	var stderr bytes.Buffer
	node.Stderr = &stderr
	out, err := node.Output()
	require.NoError(t, err, stderr.String())
	return out
}

// Every page in three languages, wide and narrow, as axe-core judges it. With
// REGLAMENT_DESK_PICTURES it also takes pictures for a person to look at.
func TestPagesInBrowser(t *testing.T) {
	var args []string
	if pictures := os.Getenv("REGLAMENT_DESK_PICTURES"); pictures != "" {
		args = append(args, pictures)
	}
	var seen []struct {
		Page, Lang, Speaks     string
		Width, Wide            int
		Complaints, Violations []string
	}
	require.NoError(t, json.Unmarshal(inChromium(t, nil, "pages.mjs", args...), &seen))
	require.Greater(t, len(seen), 140)
	for _, p := range seen {
		require.Equal(t, p.Lang, p.Speaks, p.Page)
		require.Empty(t, p.Complaints, "%s, %s, %d", p.Page, p.Lang, p.Width)
		require.Empty(t, p.Violations, "%s, %s, %d", p.Page, p.Lang, p.Width)
		require.LessOrEqual(t, p.Wide, 0, "%s, %s, %d stands out at the side", p.Page, p.Lang, p.Width)
	}
}

// A pesticide licence from the portal to the signed result, as its people do it.
func TestLicenceInBrowser(t *testing.T) {
	var told struct{ Steps, Faults []string }
	require.NoError(t, json.Unmarshal(inChromium(t, nil, "licence.mjs"), &told))
	require.Equal(t, []string{
		"serik: signed and filed", "marat: appointed", "dana: asked", "sanepid: wrong answer", "sanepid: corrected", "sanepid: answered",
		"dana: prepared", "dana: signed", "marat: signed", "serik: took the result", "serik: signed documents 3",
	}, told.Steps)
	require.Empty(t, told.Faults)
}

// A reference over the counter by the keyboard alone, a revoked certificate, a service of
// revocation that cannot be reached, fifty results signed in one window, and a case that
// runs late before the supervisor's eyes.
func TestScenesInBrowser(t *testing.T) {
	var told struct{ Steps, Faults []string }
	require.NoError(t, json.Unmarshal(inChromium(t, nil, "scenes.mjs"), &told))
	require.Empty(t, told.Faults)
	require.Equal(t, []string{
		"aigul: took a reference in, with the keyboard alone", "the reference is over",
		"serik: the revoked certificate was not taken, another was", "marat: not checked yet, and nothing is refused",
		"marat: signed 50 at once", "marat: the signature was checked later", "saule: sees the late case",
	}, told.Steps)
}

// A hearing before a refusal, under an act as examples/act begins one, on a day on which it
// is in force.
func TestHearingInBrowser(t *testing.T) {
	acts := t.TempDir()
	out, err := exec.Command("go", "-C", "../..", "run", "./examples/act", "init", "rules", filepath.Join(acts, "rules.json")).CombinedOutput()
	require.NoError(t, err, string(out))
	var told struct{ Steps, Faults []string }
	require.NoError(t, json.Unmarshal(inChromium(t, []string{"-acts", acts, "-now", "2026-11-30T09:00"}, "hearing.mjs"), &told))
	require.Empty(t, told.Faults)
	require.Equal(t, []string{"dana: heard the applicant before the refusal", "marat: signed the refusal", "aigul: handed it over"}, told.Steps)
}

func TestADemonstrationStartsAndEnds(t *testing.T) {
	began := time.Now()
	require.Regexp(t, `^http://127\.0\.0\.1:[1-9][0-9]*/$`, startDemo(t))
	require.Less(t, time.Since(began), 5*time.Minute)
}
