// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package bpmn_test

import (
	"bytes"
	"encoding/json"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/bpmn"
	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// engineRun is one run that testdata/npm/run.mjs is asked for, and what it tells.
type engineRun struct {
	File      string   `json:"file"`
	Variables []string `json:"variables"`
	Once      []string `json:"once"`
	Silent    []string `json:"silent"`
	Taken     []string `json:"taken"`
	Ended     bool     `json:"ended"`
	Error     string   `json:"error"`
}

// TestRunsInAnEngine has bpmn-engine run every definition to its grant, and the acts
// of the clauses through what each of them allows. It needs the engine on the
// machine: .ci/stage-bpmn installs it.
func TestRunsInAnEngine(t *testing.T) {
	modules := os.Getenv("REGLAMENT_BPMN_NPM")
	if modules == "" {
		t.Skip("REGLAMENT_BPMN_NPM does not name the node_modules of testdata/npm: run .ci/stage-bpmn")
	}
	rows := []struct {
		name, clause           string
		variables, once, quiet []string
		taken, never           []string
	}{
		{"a grant passes by the notice and the hearing", "6", nil, nil, nil,
			[]string{"task_n5_1", "gateway_n5_2_choice", "task_n5_4", "event_ngranted"}, []string{"task_n5_2", "task_n5_3"}},
		{"a refusal takes the notice and the hearing", "6", []string{"refused_n5_2_choice", "refused_n5_4"}, nil, nil,
			[]string{"task_n5_1", "task_n5_2", "task_n5_3", "task_n5_4", "event_nrefused"}, nil},
		{"both bodies answer, then the decision", "7", nil, nil, nil,
			[]string{"gateway_n5_2_fork", "task_n5_2", "task_n5_3", "gateway_n5_2_gather", "task_n5_4", "event_ngranted"}, nil},
		{"one says no, and the refusal ends the wait for the other", "7", []string{"adverse_n5_2", "refused_n5_4"}, nil, []string{"task_n5_3"},
			[]string{"task_n5_2", "task_n5_4", "event_nrefused"}, []string{"gateway_n5_2_gather"}},
		{"one is silent, and the case waits", "7", nil, nil, []string{"task_n5_3"}, []string{"task_n5_2"}, []string{"task_n5_4"}},
		{"returned papers are completed, and the step is done again", "8", nil, []string{"returned_n5_1"}, nil,
			[]string{"task_n5_1", "gateway_n5_1_return_event", "task_n5_1_return", "merge_n5_1", "event_ngranted"}, nil},
		{"returned papers are not completed, and a refusal is open", "8", []string{"due_n5_1_return_lapse", "refused_n5_1"}, []string{"returned_n5_1"}, []string{"task_n5_1_return"},
			[]string{"task_n5_1", "event_n5_1_return_lapse", "merge_n5_1", "event_nrefused"}, nil},
		{"the terms stand still until the answer", "9", nil, []string{"suspended_n5_1"}, nil,
			[]string{"task_n5_1", "task_n5_1_suspend", "merge_n5_1", "event_ngranted"}, nil},
		{"the applicant is told that the term is longer", "10", nil, []string{"extended_n5_1"}, nil,
			[]string{"task_n5_1", "task_n5_1_extend", "event_ngranted"}, nil},
	}
	files := map[string][]byte{}
	var runs []engineRun
	for _, row := range rows {
		d := clauseDefinition(t, row.clause, regulation.ChannelOffice)
		name := fileName(d, law.LangEnglish)
		files[name] = write(t, d, law.LangEnglish, bpmn.In(bpmn.DialectBPMNEngine))
		runs = append(runs, engineRun{File: name, Variables: row.variables, Once: row.once, Silent: row.quiet})
	}
	passed := regexp.MustCompile(`passed_\w+`)
	for _, d := range everything(t) {
		name := fileName(d, law.LangRussian)
		files[name] = write(t, d, law.LangRussian, bpmn.In(bpmn.DialectBPMNEngine))
		runs = append(runs, engineRun{File: name, Variables: passed.FindAllString(string(files[name]), -1)})
	}
	results := runInEngine(t, modules, files, runs)
	for i, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			r := results[i]
			require.Empty(t, r.Error)
			require.Equal(t, row.name != "one is silent, and the case waits", r.Ended, r.Taken)
			for _, id := range row.taken {
				require.Contains(t, r.Taken, id)
			}
			for _, id := range row.never {
				require.NotContains(t, r.Taken, id)
			}
		})
	}
	for i, d := range everything(t) {
		t.Run("the grant of "+fileName(d, law.LangRussian), func(t *testing.T) {
			r := results[len(rows)+i]
			require.Empty(t, r.Error)
			require.True(t, r.Ended, r.Taken)
			require.Contains(t, r.Taken, "event_ngranted")
			if slices.ContainsFunc(d.Nodes(), func(n process.Node) bool { return n.Group != "" || n.Outcome != "" }) {
				return
			}
			last := -1
			for _, id := range d.Paths()[0].Nodes {
				if n, _ := d.Node(id); n.Type != process.NodeEnd {
					at := slices.Index(r.Taken, "task_"+diagramID(id))
					require.Greater(t, at, last, "%s in %v", id, r.Taken)
					last = at
				}
			}
		})
	}
}

// runInEngine gives the runs to the engine, all in one process.
func runInEngine(t *testing.T, modules string, files map[string][]byte, runs []engineRun) []engineRun {
	t.Helper()
	dir := t.TempDir()
	for name, text := range files {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), text, 0o600))
	}
	for i := range runs { // the script reads lists
		for _, list := range []*[]string{&runs[i].Variables, &runs[i].Once, &runs[i].Silent} {
			*list = append([]string{}, *list...)
		}
	}
	list, err := json.Marshal(runs)
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "runs.json"), list, 0o600))
	script, err := os.ReadFile("testdata/npm/run.mjs")
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(filepath.Join(dir, "run.mjs"), script, 0o600))
	require.NoError(t, os.Symlink(modules, filepath.Join(dir, "node_modules")))
	node := exec.Command("node", "run.mjs", "runs.json")
	node.Dir = dir
	var stderr bytes.Buffer
	node.Stderr = &stderr
	out, err := node.Output()
	require.NoError(t, err, stderr.String())
	var results []engineRun
	require.NoError(t, json.Unmarshal(out, &results))
	require.Len(t, results, len(runs))
	return results
}

// diagramID is the name that a node has in a file.
func diagramID(id process.NodeID) string {
	return diagram.Identifiers([]string{string(id)})[string(id)]
}
