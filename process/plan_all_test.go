// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"bytes"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// product gives every combination of options of the readings that touch a
// definition.
func product(d *process.Definition) [][]process.Choice {
	list := [][]process.Choice{nil}
	for _, r := range d.Regulation().Readings {
		if d.Option(r.ID) == "" {
			continue
		}
		var next [][]process.Choice
		for _, c := range list {
			for _, o := range d.Regulation().Options(r, d.Kind()) {
				if _, stated := d.Regulation().Stated(r.ID, d.Channel(), d.Day()); stated && o.ID != d.Option(r.ID) {
					continue
				}
				next = append(next, append(append([]process.Choice(nil), c...), process.Choice{Reading: r.ID, Option: o.ID}))
			}
		}
		list = next
	}
	return list
}

// bounds are the earliest and the latest deadline of a node, unknown being later
// than any.
type bounds struct {
	earliest, latest time.Time
	unknown, some    bool
}

func (b *bounds) take(d process.Deadline) {
	switch {
	case d.IsZero():
		return
	case !d.Known():
		b.unknown = true
	default:
		if b.earliest.IsZero() || d.At.Before(b.earliest) {
			b.earliest = d.At
		}
		if d.At.After(b.latest) {
			b.latest = d.At
		}
	}
	b.some = true
}

// require compares the bounds with those that a plan gives.
func (b bounds) require(t *testing.T, earliest, latest process.Deadline, what string) {
	t.Helper()
	if !b.some {
		require.True(t, earliest.IsZero() && latest.IsZero(), what)
		return
	}
	require.Equal(t, b.earliest.UTC(), earliest.At.UTC(), "earliest "+what)
	if b.unknown {
		require.False(t, latest.Known(), "latest %s: unknown is later than any date", what)
		return
	}
	require.Equal(t, b.latest.UTC(), latest.At.UTC(), "latest "+what)
}

// TestTheCornersAreTheWholeProduct compares PlanAll, which asks each structural
// variant at the two corners of the counting readings, with all combinations.
func TestTheCornersAreTheWholeProduct(t *testing.T) {
	office := officeIn(t, petropavl)
	offices := process.OfficesOf(office)
	for _, row := range []struct {
		kind    string
		channel regulation.Channel
		filed   string
	}{
		{"vet-reference/issue", regulation.ChannelOffice, "2015-09-14 17:50"},
		{"animal-identification/issue", regulation.ChannelOffice, "2015-06-12 12:50"},
		{"ear-tag-duplicate/issue", regulation.ChannelOffice, "2015-03-18 16:40"},
		{"vet-licence/duplicate", regulation.ChannelOffice, "2016-03-04 18:10"},
		{"cotton-receipt-licence/reissue", regulation.ChannelOffice, "2015-03-30 10:00"},
		{"grain-receipt-licence/issue", regulation.ChannelOffice, "2015-04-30 13:30"},
		{"pesticide-licence/issue", regulation.ChannelOffice, "2015-03-18 16:40"},
		{"pesticide-licence/issue", regulation.ChannelOffice, "2014-12-27 23:00"},
	} {
		t.Run(row.kind+" "+row.filed, func(t *testing.T) {
			filed := local(t, office, row.filed)
			d := compiledOn(t, row.filed[:10], row.kind, row.channel)
			arrival := process.Arrival{Node: "7(2).2", At: filed.Add(100 * time.Hour)}
			all, err := d.PlanAll(filed, offices, arrival)
			require.NoError(t, err)
			requireWholeProduct(t, d, all, filed, offices, arrival)
		})
	}
}

// requireWholeProduct compares a plan over all readings with those of every
// combination.
func requireWholeProduct(t *testing.T, d *process.Definition, all process.Plan, filed time.Time, offices process.Offices, arrivals ...process.Arrival) {
	t.Helper()
	want := map[process.NodeID]*[2]bounds{}
	for _, choices := range product(d) {
		v, err := d.With(choices...)
		require.NoError(t, err)
		p, err := v.Plan(filed, offices, arrivals...)
		require.NoError(t, err)
		for _, s := range p.Steps {
			if want[s.Node] == nil {
				want[s.Node] = &[2]bounds{}
			}
			want[s.Node][0].take(s.Grant)
			want[s.Node][1].take(s.Refusal)
		}
	}
	for _, s := range all.Steps {
		b := want[s.Node]
		b[0].require(t, s.Earliest, s.Latest, "grant at "+string(s.Node))
		b[1].require(t, s.RefusalEarliest, s.RefusalLatest, "refusal at "+string(s.Node))
	}
}

// The acts of the clauses have terms that no act built in has: a term that counts back
// from an end is moved by the first day the other way than every other.
func TestTheCornersOfClausesAreTheWholeProduct(t *testing.T) {
	office := clauseOffice(t)
	offices := process.OfficesOf(office)
	definitions := []*process.Definition{mustClause(t, "12", "elicense"), mustClause(t, "15", "state_corporation")}
	for _, name := range []string{"01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "13", "13-service", "16", "17", "18"} {
		definitions = append(definitions, mustClause(t, name, "office"))
	}
	for _, unit := range []string{"month", "calendar_day", "week", "quarter"} {
		definitions = append(definitions, changedClause(t, "06", "office", func(act map[string]any) {
			service := object(list(object(list(object(list(act["regulations"])[0])["services"])[0])["terms"])[0])
			service["unit"] = unit
			if unit == "month" || unit == "quarter" {
				service["amount"] = 1
			}
		}))
	}
	for _, d := range definitions {
		for _, day := range []string{"2026-03-03 10:00", "2026-03-20 18:30", "2026-05-01 12:00", "2026-06-02 10:00", "2026-06-03 10:00", "2026-07-31 23:50"} {
			t.Run(string(d.Act().ID)+" "+day, func(t *testing.T) {
				filed := local(t, office, day)
				all, err := d.PlanAll(filed, offices)
				require.NoError(t, err)
				requireWholeProduct(t, d, all, filed, offices)
				for _, s := range all.Steps {
					require.False(t, s.Grant.Known() && (s.Grant.At.Before(s.Earliest.At) || s.Latest.Known() && s.Grant.At.After(s.Latest.At)), s.Node)
					require.False(t, s.Refusal.Known() && (s.Refusal.At.Before(s.RefusalEarliest.At) || s.RefusalLatest.Known() && s.Refusal.At.After(s.RefusalLatest.At)), s.Node)
				}
			})
		}
	}
}

// Portals have too many readings for the whole product in a test: any
// combination lies within the corners.
func TestEveryReadingOfAPortalLiesWithinTheCorners(t *testing.T) {
	office := officeIn(t, petropavl)
	offices := process.OfficesOf(office)
	all := allDefinitions(t)
	rapid.Check(t, func(t *rapid.T) {
		d := someDefinition(t, all)
		filed := time.Date(2015, 3, 1, rapid.IntRange(0, 24*120).Draw(t, "hour"), rapid.IntRange(0, 59).Draw(t, "minute"), 0, 0, time.UTC)
		var choices []process.Choice
		for _, r := range d.Regulation().Readings {
			if d.Option(r.ID) != "" {
				choices = append(choices, process.Choice{Reading: r.ID, Option: rapid.SampledFrom(d.Regulation().Options(r, d.Kind())).Draw(t, string(r.ID)).ID})
			}
		}
		v, err := d.With(choices...)
		require.NoError(t, err)
		p, err := v.PlanAll(filed, offices)
		require.NoError(t, err)
		for _, s := range p.Steps {
			for _, of := range []struct {
				deadline         process.Deadline
				earliest, latest process.Deadline
			}{{s.Grant, s.Earliest, s.Latest}, {s.Refusal, s.RefusalEarliest, s.RefusalLatest}} {
				deadline, earliest, latest := of.deadline, of.earliest, of.latest
				switch {
				case deadline.Known():
					require.False(t, deadline.At.Before(earliest.At), "%s of %s under %v", s.Node, d.Kind(), choices)
					require.False(t, latest.Known() && deadline.At.After(latest.At), "%s of %s under %v", s.Node, d.Kind(), choices)
				case !deadline.IsZero():
					require.False(t, latest.Known(), "%s of %s under %v", s.Node, d.Kind(), choices)
				}
			}
		}
	})
}

// An act of another oblast may have more readings than are worth asking.
func TestTooManyReadingsAtOnce(t *testing.T) {
	var e regulation.Enactment
	for _, built := range builtin().Enactments() {
		if built.Act.ID != "north-kazakhstan-201-2014" {
			continue
		}
		b := bytes.ReplaceAll(marshalled(t, built), []byte("north-kazakhstan-201-2014"), []byte("test-oblast-2-2015"))
		require.NoError(t, strict.Unmarshal(b, &e))
	}
	r := &e.Regulations[0]
	for _, own := range []regulation.Reading{draft.RegistryMissReading(draft.Touch{}), draft.ReferenceMinutesReading(draft.Touch{})} {
		own.Defaults = nil
		r.Readings = append(r.Readings, own)
	}
	c, err := regulation.NewCatalogue(e)
	require.NoError(t, err)
	kind, err := c.Kind("pesticide-licence/reissue")
	require.NoError(t, err)
	d, err := process.Compile(kind, regulation.ChannelPortal, law.MustDate(someDay))
	require.NoError(t, err)
	_, err = d.PlanAll(noon(), process.OfficesOf(officeIn(t, petropavl)))
	require.ErrorIs(t, err, process.ErrTooManyVariants)
	require.ErrorContains(t, err, "has 5184 structural variants", "2 accounts, 3 procedures, 2 terms, 2 checks, 2 gates, 3 agreeings, 2 silences, 2 preparations, and 2 times 3 of its own")
	_, _, err = d.Variants()
	require.ErrorIs(t, err, process.ErrTooManyVariants)
	_, err = d.Plan(noon(), process.OfficesOf(officeIn(t, petropavl)))
	require.NoError(t, err, "one reading is always answered")
}

func TestVariantsThatCannotBeReadAreLeftOut(t *testing.T) {
	d := compiledOn(t, "2015-03-02", "vet-reference/issue", regulation.ChannelOffice, "account=interaction")
	earliest, latest, err := d.Variants()
	require.NoError(t, err)
	require.Len(t, earliest, 3, "paragraph 7 alone, under three readings of its minutes")
	require.Len(t, latest, 3)
	for _, v := range earliest {
		require.Equal(t, law.ID("interaction"), v.Option(regulation.ReadingAccount))
		require.Equal(t, law.ID("clock"), v.Option(regulation.ReadingMinutes))
	}
	for _, v := range latest {
		require.Equal(t, law.ID("working"), v.Option(regulation.ReadingMinutes))
	}
}
