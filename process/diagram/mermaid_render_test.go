// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation/law"
)

// picture is what stands in a drawing, or should stand there.
type picture struct {
	Title               string
	Nodes, Edges, Lanes int
	Labels              []string // in order of the alphabet
}

// rendering is what testdata/npm/render.mjs tells of a file.
type rendering struct {
	File string
	Said []string
	picture
}

// TestRenderedByMermaid has Mermaid parse and draw every definition in every
// language, in Chromium, and looks for each lane, box, arrow and label in the
// drawing. It needs both on the machine: .ci/stage-mermaid installs them.
func TestRenderedByMermaid(t *testing.T) {
	modules := os.Getenv("REGLAMENT_MERMAID_NPM")
	if modules == "" {
		t.Skip("REGLAMENT_MERMAID_NPM does not name the node_modules of testdata/npm: run .ci/stage-mermaid")
	}
	refused := map[string]string{
		"box-left-open.mmd":  "flowchart TB\n  n1[\"first\"\n  n1 --> n2\n",
		"lane-left-open.mmd": "flowchart TB\n  subgraph lane1[\"lane\"]\n    n1[\"first\"]\n",
		"bare-bracket.mmd":   "flowchart TB\n  n1[7(1) first]\n",
		"arrow-to-none.mmd":  "flowchart TB\n  n1[\"first\"] -->\n",
	}
	const unescaped = "flowchart TB\n  accTitle: T\n  subgraph lane1[\"lane\"]\n    n1[\"a<b>c</b>\"]\n  end\n"
	files := map[string]string{"unescaped.mmd": unescaped}
	for name, text := range refused {
		files[name] = text
	}
	var names []string
	for _, d := range everything(t) {
		for _, lang := range law.Langs() {
			var b bytes.Buffer
			require.NoError(t, diagram.WriteMermaid(&b, d, lang))
			name := fileName(d, lang) + ".mmd"
			names, files[name] = append(names, name), b.String()
		}
	}
	require.Greater(t, len(names), 90)
	said := render(t, modules, files)

	for _, name := range names {
		t.Run(name, func(t *testing.T) {
			require.Empty(t, said[name].Said)
			require.Equal(t, asked(t, files[name]), said[name].picture)
		})
	}
	for name := range refused {
		t.Run("refuses "+name, func(t *testing.T) {
			require.NotEmpty(t, said[name].Said)
		})
	}
	t.Run("a label that is not drawn as written is seen", func(t *testing.T) {
		require.Empty(t, said["unescaped.mmd"].Said)
		require.NotEqual(t, asked(t, unescaped), said["unescaped.mmd"].picture)
	})
}

// render gives the files to Mermaid, all in one run.
func render(t *testing.T, modules string, files map[string]string) map[string]rendering {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	// Node looks for packages beside the script.
	script, err := os.ReadFile("testdata/npm/render.mjs")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "render.mjs"), script, 0o600))
	require.NoError(t, os.Symlink(modules, filepath.Join(dir, "node_modules")))
	node := exec.Command("node", "render.mjs", ".")
	node.Dir = dir
	var stderr bytes.Buffer
	node.Stderr = &stderr
	out, err := node.Output()
	require.NoError(t, err, stderr.String())
	var list []rendering
	require.NoError(t, json.Unmarshal(out, &list))
	require.Len(t, list, len(files))
	said := map[string]rendering{}
	for _, r := range list {
		slices.Sort(r.Labels)
		said[r.File] = r
	}
	return said
}

var (
	laneLine = regexp.MustCompile(`^  subgraph lane\d+\["(.*)"\]$`)
	boxLine  = regexp.MustCompile(`^    n\w+[\[({/]+"(.*)"[\])}/]+$`)
	linkLine = regexp.MustCompile(`^  n\w+ (?:-->|-\.->)(?:\|"(.*)"\|)? n\w+$`)
	// A line break of a label is not in the text of the drawing.
	signs = strings.NewReplacer("<br/>", "", "#quot;", `"`, "#35;", "#", "#amp;", "&", "#lt;", "<", "#gt;", ">", "#96;", "`")
)

// asked is the picture that a text asks for; a line of no known form is an error.
func asked(t *testing.T, text string) picture {
	t.Helper()
	var p picture
	for _, line := range strings.Split(strings.TrimSpace(text), "\n") {
		label := ""
		switch title, titled := strings.CutPrefix(line, "  accTitle: "); {
		case titled:
			p.Title = title
		case laneLine.MatchString(line):
			p.Lanes++
			label = laneLine.FindStringSubmatch(line)[1]
		case boxLine.MatchString(line):
			p.Nodes++
			label = boxLine.FindStringSubmatch(line)[1]
		case linkLine.MatchString(line):
			p.Edges++
			label = linkLine.FindStringSubmatch(line)[1]
		default:
			require.Regexp(t, `^(flowchart TB|  %% .*|  end)$`, line)
		}
		if label != "" {
			p.Labels = append(p.Labels, signs.Replace(label))
		}
	}
	slices.Sort(p.Labels)
	return p
}
