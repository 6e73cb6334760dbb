// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
)

// Of each kind of fault one is planted at every place of every definition. Each is
// found for what it is, once, whatever the order of the lines, and nothing else.
func TestWhatIsPlantedInTheThirtyDefinitionsIsFoundAndNothingElse(t *testing.T) {
	l := newThirty(t)
	for _, c := range l.all {
		l.endings(c)
		l.plant(c)
	}
	kinds := map[string]int{}
	for _, want := range l.planted {
		kind, _, _ := strings.Cut(want[0], " ")
		kinds[kind]++
	}
	for _, kind := range []string{"late", "missing", "out_of_order", "repeated", "wrong_role", "after_end", "foreign", "not_provided"} {
		require.GreaterOrEqual(t, kinds[kind], 2*len(l.all), kind)
	}
	t.Logf("%d records of %d applications, %d faults: %v", len(l.rows), l.applications, len(l.planted), kinds)
	for _, order := range []struct {
		sentence string
		sorted   bool
		arrange  func(rows []row)
	}{
		{"by application", false, func([]row) {}},
		{"by time", false, func(rows []row) {
			slices.SortStableFunc(rows, func(a, b row) int { return a.at.Compare(b.at) })
		}},
		{"newest first, and sorted", true, slices.Reverse[[]row]},
		{"in no order, and sorted", true, func(rows []row) {
			rand.New(rand.NewPCG(21, 1)).Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
		}},
	} {
		t.Run(order.sentence, func(t *testing.T) {
			rows := slices.Clone(l.rows)
			order.arrange(rows)
			found, sum := l.check(t, rows, order.sorted, caseload.RepeatsEach, 0)
			require.Equal(t, l.planted, found)
			require.Equal(t, l.applications, sum.Total.Received)
			require.Zero(t, sum.Total.Open)
			require.Zero(t, sum.Backward)
			require.Equal(t, kinds["late"], sum.Total.ClosedLate+sum.Total.ClosedDisputed)
			for _, f := range sum.Findings {
				require.Equal(t, kinds[string(f.Kind)], f.Number, f.Kind)
			}
		})
	}
}

// What is wrong with the order of a log is told, and not hidden among the findings: of
// each application every record but the newest stands behind a later one.
func TestTheThirtyNewestFirstAndUnsortedAreToldToGoBack(t *testing.T) {
	l := newThirty(t)
	for _, c := range l.all {
		l.add(l.life(c))
	}
	slices.Reverse(l.rows)
	_, sum := l.check(t, l.rows, false, caseload.RepeatsEach, 0)
	require.Equal(t, len(l.rows)-l.applications, sum.Backward)
	for _, text := range []string{sum.Text().EN, sum.Text().RU, sum.Text().KK} {
		require.Contains(t, text, fmt.Sprint(sum.Backward))
	}
}

// Before the calendar nobody is late, whatever is planted; all else is found as ever.
func TestBeforeTheCalendarNobodyOfTheThirtyIsLate(t *testing.T) {
	l := newThirty(t)
	for _, c := range l.all {
		l.endings(c)
		l.plant(c)
	}
	planted := map[string][]string{}
	for application, list := range l.planted {
		if !strings.HasPrefix(list[0], "late ") {
			planted[application] = list
		}
	}
	found, sum := l.check(t, l.rows, false, caseload.RepeatsEach, 28)
	require.Equal(t, planted, found)
	require.Zero(t, sum.Total.ClosedLate+sum.Total.ClosedDisputed+sum.Total.LateAtEnd+sum.Total.DisputedAtEnd)
}

// Before the calendar each stated term of each definition is counted as one that cannot
// be told, once an application; within it none is.
func TestBeforeTheCalendarEveryTermOfTheThirtyIsUntold(t *testing.T) {
	l := newThirty(t)
	want := map[string]int{}
	for _, c := range l.all {
		l.add(l.life(c))
		for i, p := range c.places {
			if c.lastOf(i) && p.days > 0 {
				locator, _, _ := strings.Cut(p.node, ".")
				want[c.regulation+"#"+locator]++
			}
		}
		if c.limit != "" {
			want[c.regulation+"#"+c.limit]++
		}
	}
	outside := func(back int) map[string]int {
		found, sum := l.check(t, l.rows, false, caseload.RepeatsEach, back)
		require.Empty(t, found)
		got := map[string]int{}
		for _, u := range sum.Unknown {
			if u.Reason == process.UnknownOutsideCalendar {
				got[u.Citation.String()] += u.Number
			}
		}
		return got
	}
	require.Empty(t, outside(0))
	require.Equal(t, want, outside(28))
}

// A system that logs each time that somebody saves: for each definition the mapping
// decides whether that is a fault, and which record counts.
func TestTheThirtySavedSeveralTimes(t *testing.T) {
	l := newThirty(t)
	each, last, first := map[string][]string{}, map[string][]string{}, map[string]string{}
	for _, c := range l.all {
		again := func(i int) string {
			if i == len(c.places)-1 {
				return "after_end " + c.places[i].node
			}
			return "repeated " + c.places[i].node
		}
		rows := l.life(c)
		saved := rows[:1:1]
		for i, r := range rows[1:] {
			for n := range 3 {
				r.at = rows[i+1].at.Add(time.Duration(n) * time.Minute)
				if saved = append(saved, r); n > 0 {
					each[r.application] = append(each[r.application], again(i))
				}
			}
		}
		l.add(saved)
		// Saved in time, and again three days after the term; all that follows, at once.
		for i, p := range c.places {
			if p.days > 0 && c.lastOf(i) {
				rows := l.life(c)
				rows = slices.Insert(rows, i+2, rows[i+1])
				for j := i + 2; j < len(rows); j++ {
					rows[j].at = day(rows[j].at, p.days+3)
				}
				l.add(rows)
				id := rows[0].application
				last[id], first[id], each[id] = []string{"late " + p.node}, "late "+p.node, []string{again(i)}
			}
		}
	}
	found, _ := l.check(t, l.rows, false, caseload.RepeatsLast, 0)
	require.Equal(t, last, found)
	found, _ = l.check(t, l.rows, false, caseload.RepeatsFirst, 0)
	for id, list := range found { // who did the next thing had his own term, if any
		require.Len(t, list, 1, id)
		require.Contains(t, list[0], "late ")
		require.NotEqual(t, first[id], list[0], id)
	}
	found, _ = l.check(t, l.rows, false, caseload.RepeatsEach, 0)
	for id, list := range each {
		require.Subset(t, found[id], list, id)
		found[id] = slices.DeleteFunc(found[id], func(s string) bool { return strings.HasPrefix(s, "late ") })
		require.Equal(t, list, found[id], id)
	}
}
