// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Steps that are dropped, doubled, moved or changed at random do not compile, with a
// place, or every step is on a path, each path ends, and a plan tells each step's
// deadline or why it is unknown. An account whose steps print no decision grants, as
// those of the ear tag do.
func FuzzStepsEndInADecision(f *testing.F) {
	names := []string{"01", "05", "06", "07", "08", "09", "10", "15"}
	acts := map[string][]byte{}
	for _, name := range names {
		text, err := os.ReadFile(filepath.Join("testdata", "clauses", name+".json"))
		require.NoError(f, err)
		acts[name] = text
	}
	for i := range names {
		f.Add(byte(i), []byte{})
		for how := range byte(bendings) {
			f.Add(byte(i), []byte{how, 0, 1})
			f.Add(byte(i), []byte{how, 1, 0, how, 0, 2})
		}
	}
	f.Fuzz(func(t *testing.T, which byte, bends []byte) {
		name := names[int(which)%len(names)]
		var act map[string]any
		require.NoError(t, json.Unmarshal(acts[name], &act))
		account := object(list(object(list(act["regulations"])[0])["accounts"])[0])
		steps := list(account["steps"])
		for n := 0; len(bends) >= 3 && len(steps) > 0 && n < 6; n++ {
			steps = bendSteps(steps, bends[0], int(bends[1])%len(steps), int(bends[2])%len(steps))
			bends = bends[3:]
		}
		account["steps"] = steps
		var c regulation.Catalogue
		if err := c.UnmarshalJSON(marshalled(t, act)); err != nil {
			requirePlaces(t, err)
			return
		}
		kind, err := c.Kind("permit/issue")
		require.NoError(t, err)
		channel := fmt.Sprint(object(list(object(object(list(act["regulations"])[0])["channels"])["intake"])[0])["channel"])
		d, err := process.Compile(kind, regulation.Channel(channel), law.MustDate("2026-03-03"))
		if err != nil {
			require.ErrorIs(t, err, process.ErrDefinition)
			require.ErrorContains(t, err, "/permit#", "the place is missing")
			return
		}
		seen := map[process.NodeID]bool{}
		endsOf(t, d, d.Nodes()[0].ID, true, seen, map[process.NodeID]bool{})
		on := string(marshalled(t, d.Nodes()))
		for _, n := range d.Nodes() {
			require.True(t, seen[n.ID], "%s is on no path", n.ID)
		}
		for _, s := range steps {
			require.Contains(t, on, fmt.Sprintf(`#%v"`, object(s)["locator"]), "a step is on no path")
		}
		p, err := d.PlanAll(at(t, "3 Mar 10:00"), process.OfficesOf(clauseOffice(t)))
		require.NoError(t, err)
		for _, s := range p.Steps {
			require.False(t, s.Grant.Known() && s.Grant.Unknown != "", s.Node)
			require.False(t, s.Earliest.Known() && s.Latest.Known() && s.Latest.At.Before(s.Earliest.At), s.Node)
			require.False(t, s.Grant.Known() && s.Earliest.Known() && s.Grant.At.Before(s.Earliest.At), s.Node)
		}
	})
}

// requirePlaces demands that each fault of an act says where it is.
func requirePlaces(t *testing.T, err error) {
	t.Helper()
	var invalid *regulation.InvalidError
	if errors.As(err, &invalid) || errors.Is(err, regulation.ErrInvalid) {
		for _, line := range strings.Split(err.Error(), "\n") {
			require.Regexp(t, `accounts\[|readings\[|services\[|discrepancies|actors\[|counting\[|channels`, line, "the place is missing")
		}
		return
	}
	require.Regexp(t, `line \d+, column \d+: regulations\[0\]`, err.Error(), "the place is missing")
}

const bendings = 14

// bendSteps changes one step of an account, or where it stands.
func bendSteps(steps []any, how byte, i, j int) []any {
	a, b := object(steps[i]), object(steps[j])
	switch how % bendings {
	case 0:
		return slices.Delete(slices.Clone(steps), i, i+1)
	case 1:
		return slices.Insert(slices.Clone(steps), j, steps[i])
	case 2:
		steps[i], steps[j] = steps[j], steps[i]
	case 3:
		a["actors"] = b["actors"]
	case 4:
		a["actors"] = []any{}
	case 5:
		a["terms"] = b["terms"]
	case 6:
		a["terms"] = append(slices.Clone(list(a["terms"])), list(b["terms"])...)
	case 7:
		a["terms"] = []any{}
	case 8:
		a["locator"] = b["locator"]
	case 9:
		a["group"] = "bodies"
	case 10:
		delete(a, "group")
		delete(a, "outcome")
	case 11:
		for _, clause := range []string{"return", "suspension", "extension"} {
			if b[clause] != nil {
				a[clause] = b[clause]
			}
		}
		a["outcome"] = "refusal"
	case 12:
		a["decisions"], b["decisions"] = b["decisions"], a["decisions"]
		for _, s := range []map[string]any{a, b} {
			if s["decisions"] == nil {
				delete(s, "decisions")
			}
		}
	case 13:
		if terms := list(a["terms"]); len(terms) > 0 {
			terms[0] = map[string]any{"outcome": "any", "basis": "stated", "bound": "within", "from": "end", "amount": j + 1, "unit": "working_day"}
		}
	}
	return steps
}
