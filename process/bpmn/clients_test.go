// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package bpmn_test

import (
	"bytes"
	"encoding/json"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// verdict is what the clients say of a file: testdata/npm/clients.mjs tells of
// each field but the first two.
type verdict struct {
	Source  []byte
	Schema  []string // what xmllint finds with the schemas of the standard
	Moddle  []string
	Written string
	Lint    []string
	Viewer  []string
	Drawn   []string
}

// TestAgainstClients reads every definition in every language with the clients of
// the standard: xmllint, bpmn-moddle, bpmnlint and bpmn-js in Chromium. It needs
// them on the machine: .ci/stage-bpmn installs them and names their folder.
func TestAgainstClients(t *testing.T) {
	modules := os.Getenv("REGLAMENT_BPMN_NPM")
	if modules == "" {
		t.Skip("REGLAMENT_BPMN_NPM does not name the node_modules of testdata/npm: run .ci/stage-bpmn")
	}
	files, broken, written := map[string][]byte{}, brokenFiles(t), append(everything(t), beginnings(t)...)
	for _, d := range written {
		for _, lang := range law.Langs() {
			files[fileName(d, lang)] = write(t, d, lang)
		}
	}
	require.Greater(t, len(files), 90)
	for _, b := range broken {
		files[b.file()] = b.text
	}
	verdicts := ask(t, modules, files)

	for _, d := range written {
		for _, lang := range law.Langs() {
			t.Run(fileName(d, lang), func(t *testing.T) {
				v := verdicts[fileName(d, lang)]
				require.Empty(t, v.Schema, "xmllint")
				require.Empty(t, v.Moddle, "bpmn-moddle")
				require.Equal(t, content(t, v.Source), content(t, []byte(v.Written)), "the round trip through bpmn-moddle")
				require.Empty(t, v.Lint, "bpmnlint")
				require.Empty(t, v.Viewer, "bpmn-js")
				require.Empty(t, undrawn(t, v), "not in the registry of bpmn-js")
			})
		}
	}
	for _, b := range broken {
		t.Run("refuses "+b.name, func(t *testing.T) {
			v := verdicts[b.file()]
			said := map[string][]string{
				"xmllint": v.Schema, "bpmn-moddle": v.Moddle, "bpmnlint": v.Lint, "bpmn-js": v.Viewer, "drawn": undrawn(t, v),
			}
			if v.Written != "" && !slices.Equal(content(t, v.Source), content(t, []byte(v.Written))) {
				said["round trip"] = []string{"differs"}
			}
			for client, want := range b.refusals {
				require.Contains(t, strings.Join(said[client], "\n"), want, "%s: %q", client, said)
			}
		})
	}
}

// ask gives the files to all clients, one run of each program for all of them.
func ask(t *testing.T, modules string, files map[string][]byte) map[string]*verdict {
	t.Helper()
	dir := t.TempDir()
	verdicts := map[string]*verdict{}
	var names []string
	for name, text := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), text, 0o600))
		verdicts[name], names = &verdict{Source: text}, append(names, name)
	}
	schema(t, dir, filepath.Join(modules, "bpmn-moddle/resources/bpmn/xsd/BPMN20.xsd"), verdicts, names)

	// Node looks for packages beside the script.
	script, err := os.ReadFile("testdata/npm/clients.mjs")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "clients.mjs"), script, 0o600))
	require.NoError(t, os.Symlink(modules, filepath.Join(dir, "node_modules")))
	node := exec.Command("node", "clients.mjs", ".")
	node.Dir = dir
	var stderr bytes.Buffer
	node.Stderr = &stderr
	out, err := node.Output()
	require.NoError(t, err, stderr.String())
	var answers []struct {
		File string
		verdict
	}
	require.NoError(t, json.Unmarshal(out, &answers))
	require.Len(t, answers, len(files))
	for _, a := range answers {
		v := verdicts[a.File]
		v.Moddle, v.Written, v.Lint, v.Viewer, v.Drawn = a.Moddle, a.Written, a.Lint, a.Viewer, a.Drawn
	}
	return verdicts
}

// schema runs xmllint over the files of dir.
func schema(t *testing.T, dir, xsd string, verdicts map[string]*verdict, names []string) {
	t.Helper()
	lint := exec.Command("xmllint", append([]string{"--noout", "--nonet", "--schema", xsd}, names...)...)
	lint.Dir = dir
	out, err := lint.CombinedOutput()
	if exit := (*exec.ExitError)(nil); !errors.As(err, &exit) {
		require.NoError(t, err)
	}
	valid := map[string]bool{}
	for _, line := range strings.Split(string(out), "\n") {
		name, rest, _ := strings.Cut(line, ".bpmn")
		switch v := verdicts[name+".bpmn"]; {
		case v == nil: // A line of the file that the finding above it shows.
		case rest == " validates":
			valid[name+".bpmn"] = true
		default:
			v.Schema = append(v.Schema, rest)
		}
	}
	for _, name := range names {
		require.Equal(t, valid[name], len(verdicts[name].Schema) == 0, "xmllint on %s: %s", name, out)
	}
}

// content lists what stands in a document: each element by the name of its
// namespace, with its attributes in order of name, and each text. Names of prefixes,
// the order of attributes and the white space between elements are no content.
func content(t *testing.T, text []byte) []string {
	t.Helper()
	var list []string
	depth := 0
	for d := xml.NewDecoder(bytes.NewReader(text)); ; {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			require.NotEmpty(t, list)
			return list
		}
		require.NoError(t, err)
		indent := strings.Repeat("  ", depth)
		switch token := token.(type) {
		case xml.StartElement:
			list = append(list, indent+token.Name.Space+" "+token.Name.Local)
			slices.SortFunc(token.Attr, func(a, b xml.Attr) int {
				return strings.Compare(a.Name.Space+" "+a.Name.Local, b.Name.Space+" "+b.Name.Local)
			})
			for _, a := range token.Attr {
				if a.Name.Space != "xmlns" && a.Name.Local != "xmlns" {
					list = append(list, fmt.Sprintf("%s- %s %s=%q", indent, a.Name.Space, a.Name.Local, a.Value))
				}
			}
			depth++
		case xml.EndElement:
			depth--
		case xml.CharData:
			if s := strings.TrimSpace(string(token)); s != "" {
				list = append(list, fmt.Sprintf("%s%q", indent, s))
			}
		}
	}
}

// pictured are the elements that a diagram shows.
var pictured = regexp.MustCompile(`(Task|Event|Gateway|Flow|Reference)$|^(task|lane|participant|group|association|textAnnotation|subProcess|callActivity)$`)

// undrawn lists the elements of the file that bpmn-js does not have on its canvas.
func undrawn(t *testing.T, v *verdict) []string {
	t.Helper()
	var missing []string
	for d := xml.NewDecoder(bytes.NewReader(v.Source)); ; {
		token, err := d.Token()
		if err != nil {
			return missing // Whether the file is whole is asked elsewhere.
		}
		start, ok := token.(xml.StartElement)
		if !ok || !pictured.MatchString(start.Name.Local) {
			continue
		}
		for _, a := range start.Attr {
			if a.Name.Local == "id" && !slices.Contains(v.Drawn, a.Value) {
				missing = append(missing, a.Value)
			}
		}
	}
}

// brokenFile is a good file with one thing broken, and which clients must find it.
type brokenFile struct {
	name     string
	text     []byte
	refusals map[string]string // client, and a part of what it says
}

func (b brokenFile) file() string { return "broken-" + strings.ReplaceAll(b.name, " ", "-") + ".bpmn" }

// brokenFiles prove that the test can fail: each client refuses what it is asked for.
func brokenFiles(t *testing.T) []brokenFile {
	t.Helper()
	k, err := catalogue.Builtin().Kind("ear-tag-duplicate/issue")
	require.NoError(t, err)
	good := write(t, compile(t, k, regulation.ChannelOffice), law.LangEnglish)
	list := []brokenFile{
		{"attribute outside its type", edit(t, good, `cancelActivity="false"`, `cancelActivity="perhaps"`),
			map[string]string{"xmllint": "perhaps"}},
		{"duplicate id", edit(t, good, `<bpmn:lane id="lane_2"`, `<bpmn:lane id="lane_1"`),
			map[string]string{"xmllint": "lane_1", "bpmn-moddle": "duplicate ID <lane_1>"}},
		{"dangling reference", edit(t, good, `targetRef="task_n7_2_1"`, `targetRef="task_nowhere"`),
			map[string]string{"bpmn-moddle": "unresolved reference <task_nowhere>", "bpmn-js": "unresolved reference <task_nowhere>", "drawn": "flow_n7_1_x2d_next"}},
		{"no diagram", edit(t, good, `(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>`, ``),
			map[string]string{"bpmnlint": "no-bpmndi", "bpmn-js": "no diagram to display", "drawn": "task_n7_1"}},
		{"task without a shape", edit(t, good, `(?s)<bpmndi:BPMNShape id="shape_task_n7_2_2".*?</bpmndi:BPMNShape>`, ``),
			map[string]string{"bpmnlint": "no-bpmndi: task_n7_2_2", "drawn": "task_n7_2_2"}},
		{"task that nothing reaches", edit(t, good, `<bpmn:sequenceFlow `, `<bpmn:task id="task_alone" name="alone"/>$0`),
			map[string]string{"bpmnlint": "no-disconnected: task_alone"}},
		{"two flows join in a task", edit(t, good, `<bpmn:incoming>flow_n7_2_2_x2d_next</bpmn:incoming>`, `<bpmn:incoming>flow_n7_1_x2d_next</bpmn:incoming>$0`),
			map[string]string{"bpmnlint": "fake-join: task_n7_2_3"}},
		{"element that the standard does not have", edit(t, good, `<bpmn:endEvent id="event_ngranted"`, `<bpmn:laneChange id="odd"/>$0`),
			map[string]string{"xmllint": "laneChange", "bpmn-moddle": "laneChange", "bpmn-js": "laneChange", "round trip": "differs"}},
		{"extension that is not written back", edit(t, good, `<rg:source citation="[^"]*"/>`, `<rg:source>first<rg:part/>second</rg:source>`),
			map[string]string{"round trip": "differs"}},
		{"document cut short", edit(t, good, `(?s)</bpmn:process>.*`, "</bpmn:process>\n"),
			map[string]string{"xmllint": "Premature end", "bpmn-moddle": "unparsable content", "bpmnlint": "not read", "bpmn-js": "unparsable content"}},
	}
	for _, b := range list {
		require.NotEqual(t, string(good), string(b.text), b.name)
	}
	return list
}

// edit replaces the first match of a pattern; $0 in the replacement is the match.
func edit(t *testing.T, text []byte, pattern, replacement string) []byte {
	t.Helper()
	p := regexp.MustCompile(pattern)
	at := p.FindIndex(text)
	require.NotNil(t, at, "no %s in the file", pattern)
	return slices.Concat(text[:at[0]], p.ReplaceAll(text[at[0]:at[1]], []byte(replacement)), text[at[1]:])
}
