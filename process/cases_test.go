// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// handComputed is one line of testdata/cases.jsonl: a request for deadlines, and
// the dates that were counted by hand from the calendar, as "why" tells.
type handComputed struct {
	Kind     string                       `json:"kind"`
	Channel  regulation.Channel           `json:"channel"`
	At       time.Time                    `json:"at"`
	Day      law.Date                     `json:"day"`
	Office   calendar.OfficeSpec          `json:"office"`
	Readings map[law.ID]law.ID            `json:"readings"`
	Arrivals map[process.NodeID]time.Time `json:"arrivals"`
	Why      string                       `json:"why"`
	Want     struct {
		Steps []struct {
			Locator process.NodeID  `json:"locator"`
			Due     time.Time       `json:"due"`
			Refusal string          `json:"refusal"` // an instant, or why there is none, where it is not the grant's
			Unknown process.Unknown `json:"unknown_because"`
		} `json:"steps"`
		Limits map[string]time.Time `json:"limits"`
		Notes  []process.NoteKind   `json:"notes"`
	} `json:"want"`
}

// thirdOblast is an act of another oblast that is in effect today: the grain
// licence of North Kazakhstan under a name of its own, never repealed.
func thirdOblast(tb testing.TB) regulation.Enactment {
	tb.Helper()
	var e regulation.Enactment
	for _, built := range builtin().Enactments() {
		if built.Act.ID != "north-kazakhstan-201-2014" {
			continue
		}
		built.Act.Repeal = law.Repeal{}
		built.Act.Date, built.Act.Registration.Date = law.MustDate("2023-01-10"), law.MustDate("2023-01-20")
		built.Act.Publication = law.MustDate("2023-02-01")
		b, err := json.Marshal(built)
		require.NoError(tb, err)
		b = bytes.ReplaceAll(b, []byte("north-kazakhstan-201-2014"), []byte("test-oblast-1-2023"))
		require.NoError(tb, strict.Unmarshal(b, &e))
	}
	return e
}

func handComputedCases(t *testing.T) []handComputed {
	t.Helper()
	b, err := os.ReadFile("testdata/cases.jsonl")
	require.NoError(t, err)
	var list []handComputed
	for line := range strings.Lines(string(b)) {
		var c handComputed
		require.NoError(t, strict.Unmarshal([]byte(line), &c), line)
		require.NotEmpty(t, c.Why)
		list = append(list, c)
	}
	return list
}

// planOf compiles and plans one case.
func (c handComputed) planOf(t *testing.T, catalogue regulation.Catalogue) process.Plan {
	t.Helper()
	kind, err := builtin().Kind(c.Kind)
	if err != nil {
		kind, err = catalogue.Kind(c.Kind) // of the third oblast
	}
	require.NoError(t, err)
	office, err := calendar.NewOffice(calendar.Kazakhstan(), c.Office)
	require.NoError(t, err)
	var choices []process.Choice
	for reading, option := range c.Readings {
		choices = append(choices, process.Choice{Reading: reading, Option: option})
	}
	if c.Day.IsZero() {
		c.Day = law.DateOf(must1(office.Date(c.At)))
	}
	d, err := process.Compile(kind, c.Channel, c.Day, choices...)
	require.NoError(t, err)
	var arrivals []process.Arrival
	for node, at := range c.Arrivals {
		arrivals = append(arrivals, process.Arrival{Node: node, At: at})
	}
	plan, err := d.Plan(c.At, process.OfficesOf(office), arrivals...)
	require.NoError(t, err)
	return plan
}

func must1[T any](v T, err error) T {
	if err != nil {
		panic(err)
	}
	return v
}

func TestHandComputedCases(t *testing.T) {
	catalogue, err := regulation.NewCatalogue(thirdOblast(t))
	require.NoError(t, err)
	for i, c := range handComputedCases(t) {
		t.Run(fmt.Sprintf("%d %s %s", i+1, c.Kind, c.Channel), func(t *testing.T) {
			p := c.planOf(t, catalogue)
			var steps []process.PlanStep
			for _, s := range p.Steps {
				if !s.Grant.IsZero() {
					steps = append(steps, s)
				}
			}
			require.Len(t, steps, len(c.Want.Steps), c.Why)
			for i, want := range c.Want.Steps {
				s := steps[i]
				require.Equal(t, want.Locator, s.Node)
				require.Equal(t, want.Unknown, s.Grant.Unknown, "%s: %s", s.Node, c.Why)
				require.Equal(t, text(want.Due), text(s.Grant.At), "%s: %s", s.Node, c.Why)
				refusal := s.Refusal.At.Format(time.RFC3339)
				if !s.Refusal.Known() {
					refusal = string(s.Refusal.Unknown)
				}
				switch {
				case want.Refusal != "":
					require.Equal(t, want.Refusal, refusal, "%s: %s", s.Node, c.Why)
				default:
					require.True(t, s.Same(), "%s: a refusal is due %s", s.Node, refusal)
				}
			}
			require.Len(t, p.Limits, len(c.Want.Limits))
			for _, l := range p.Limits {
				require.Equal(t, text(c.Want.Limits[l.Citation.Locator.String()]), text(l.Grant.At), c.Why)
				require.Equal(t, slices.Contains(c.Want.Notes, process.NoteContradiction), exceeded(l))
			}
			var notes []process.NoteKind
			for _, n := range p.Notes {
				notes = append(notes, n.Kind)
				require.NotEmpty(t, n.Text.KK)
				require.NotEmpty(t, n.Text.RU)
				require.NotEmpty(t, n.Text.EN)
			}
			require.ElementsMatch(t, c.Want.Notes, notes, c.Why)
		})
	}
}

// text is an instant as a case prints it, empty for none.
func text(at time.Time) string {
	if at.IsZero() {
		return ""
	}
	return at.Format(time.RFC3339)
}

// TestPesticidesOnThePortalContradict: 2, 10 and 3 working days in the steps, 9
// at the node, and nobody is late if each keeps his own term.
func TestPesticidesOnThePortalContradict(t *testing.T) {
	office := officeIn(t, petropavl)
	d := compiledOn(t, "2015-03-18", "pesticide-licence/issue", regulation.ChannelPortal)
	p, err := d.Plan(local(t, office, "2015-03-18 10:00"), process.OfficesOf(office))
	require.NoError(t, err)
	var days []int
	for _, s := range p.Steps {
		if s.Grant.Term().Unit == regulation.UnitWorkingDay {
			days = append(days, int(s.Grant.Term().Amount))
		}
	}
	require.Equal(t, []int{2, 10, 3}, days)
	require.Equal(t, regulation.Amount(9), p.Limits[0].Grant.Term().Amount)
	i := slices.IndexFunc(p.Notes, func(n process.Note) bool { return n.Kind == process.NoteContradiction })
	require.GreaterOrEqual(t, i, 0)
	require.Equal(t, "9(9)", p.Notes[i].Citation.Locator.String())
	require.Contains(t, p.Notes[i].Text.EN, "nobody is late")
	require.Contains(t, p.Notes[i].Text.RU, "не опаздывает никто")
	require.Contains(t, p.Notes[i].Text.KK, "ешкім кешікпейді")
	for _, s := range p.Steps {
		require.False(t, s.Overdue)
	}
}
