// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package bpmn_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// clauseDefinitions are those of the acts whose clauses are of a kind that acts in
// force have, through every channel; two of the acts are there to be refused.
func clauseDefinitions(t testing.TB) []*process.Definition {
	t.Helper()
	files, err := filepath.Glob("../testdata/clauses/*.json")
	require.NoError(t, err)
	require.Greater(t, len(files), 18)
	var list []*process.Definition
	for _, file := range files {
		b, err := os.ReadFile(file)
		require.NoError(t, err)
		var c regulation.Catalogue
		err = c.UnmarshalJSON(b)
		for _, k := range c.Kinds() {
			for _, u := range k.Regulation().Channels.Intake {
				d, broken := process.Compile(k, u.Channel, law.MustDate("2026-03-03"))
				if err = errors.Join(err, broken); broken == nil {
					list = append(list, d)
				}
			}
		}
		switch filepath.Base(file) {
		case "06-short.json", "17-two.json":
			require.Error(t, err, file)
		default:
			require.NoError(t, err, file)
		}
	}
	return list
}

// clauseDefinition is the one of an act through a channel.
func clauseDefinition(t testing.TB, clause string, c regulation.Channel) *process.Definition {
	t.Helper()
	for _, d := range clauseDefinitions(t) {
		if string(d.Act().ID) == "clause-"+clause+"-2025" && d.Channel() == c {
			return d
		}
	}
	require.Fail(t, "no such clause", clause)
	return nil
}

// everything is the 30 definitions, and those of the clauses.
func everything(t testing.TB) []*process.Definition {
	t.Helper()
	return append(append([]*process.Definition{}, definitions(t)...), clauseDefinitions(t)...)
}

func fileName(d *process.Definition, lang law.Lang) string {
	name := strings.ReplaceAll(d.Kind().Short().String(), "/", "-") + "-" + string(d.Channel()) + "-" + string(lang) + ".bpmn"
	if act, _, ok := strings.Cut(d.Kind().String(), "-2025/"); ok && strings.HasPrefix(act, "clause-") {
		return act + "-" + name
	}
	return name
}
