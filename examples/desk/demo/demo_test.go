// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package demo_test

import (
	"context"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
	"golang.org/x/crypto/bcrypt"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/desk/clock"
	"github.com/reglament-kz/reglament/examples/desk/database/databasetest"
	"github.com/reglament-kz/reglament/examples/desk/demo"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation/catalogue"
)

func TestTheStoryHasFortyCasesOfEveryUrgency(t *testing.T) {
	ctx := context.Background()
	db := databasetest.New(t).Open(t)
	c := clock.New(time.Now)
	spec := calendar.OfficeSpec{Zone: calendar.MustZone(calendar.ZoneAlmaty), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00")}
	c.Set(time.Date(2015, 3, 16, 9, 0, 0, 0, spec.Zone))
	o, err := office.Open(ctx, db, office.Config{Now: c.Now, System: time.Now, Catalogue: catalogue.Builtin(),
		Calendar: calendar.Kazakhstan(), Spec: spec, Namespace: uuid.NameSpaceURL, PasswordCost: bcrypt.MinCost})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, o.Close()) })
	people, err := demo.People(ctx, o)
	require.NoError(t, err)
	known := map[string]bool{}
	for _, p := range people {
		known[p.IIN.Digits()] = true
	}
	require.Len(t, known, len(people), "who signs in by EDS is found by his number")
	require.NoError(t, demo.Story(ctx, o, c, people))
	require.Equal(t, demo.Start, o.Now().In(o.Zone()).Format("2006-01-02T15:04"))

	all, err := o.All(ctx, people["saule"], office.Filter{})
	require.NoError(t, err)
	t.Log(all.Counts)
	require.Zero(t, all.Counts[office.Faulty])
	for _, u := range []office.Urgency{office.Overdue, office.Today, office.Week, office.Later, office.Unknown} {
		require.NotZero(t, all.Counts[u], "no case is %s", u)
	}
	over, err := o.Overview(ctx, people["saule"])
	require.NoError(t, err)
	require.Equal(t, 40, over.Summary.Total.Received)
	require.Empty(t, over.Stuck)
	require.NotZero(t, over.Summary.Total.Granted)
	require.NotZero(t, over.Summary.Total.Refused)
	own, err := o.Own(ctx, people["serik"])
	require.NoError(t, err)
	require.NotEmpty(t, own.Items)

	differ, late := 0, map[office.Urgency]int{}
	offices, err := calendar.NewOffice(calendar.Kazakhstan(), spec)
	require.NoError(t, err)
	cases, err := o.All(ctx, people["saule"], office.Filter{Search: "2015-"})
	require.NoError(t, err)
	require.Len(t, cases.Items, 40)
	for _, item := range cases.Items {
		v, err := o.View(ctx, people["saule"], item.ID, time.Time{})
		require.NoError(t, err)
		between, err := o.Between(v)
		require.NoError(t, err)
		events, err := o.Events(ctx, people["saule"], item.ID)
		require.NoError(t, err)
		found := findings(t, v.Definition, process.OfficesOf(offices), events, c.Now())
		for _, step := range v.Plan.Steps {
			due, b := office.Due(step), between[step.Node]
			switch {
			case !step.Done.IsZero():
				late[b.Late(due, step.Done)]++
				require.Empty(t, office.Between{}.Late(due, step.Done), "where no reading can be counted nobody is late")
				require.Equal(t, found[step.Node], b.Late(due, step.Done), "%s, %s: the library's check says so", item.Number, step.Node)
				continue
			case due.IsZero():
				continue
			case due.Known():
				require.True(t, b.Earliest.Known() && !b.Earliest.At.After(due.At), "%s, %s", item.Number, step.Node)
				require.True(t, !b.Latest.Known() || !b.Latest.At.Before(due.At), "%s, %s", item.Number, step.Node)
			default:
				require.False(t, b.Latest.Known(), "what cannot be told under one reading is later than any date")
			}
			if b.Differ() {
				differ++
			}
		}
	}
	require.Positive(t, differ, "by the acts some steps are due on other days under other readings")
	require.Positive(t, late[office.Overdue])
	require.Positive(t, late[office.Disputed])
}

// findings are the steps that the library's check of a log calls late.
func findings(t *testing.T, d *process.Definition, offices process.Offices, events []process.Event, until time.Time) map[process.NodeID]office.Urgency {
	t.Helper()
	found := map[process.NodeID]office.Urgency{}
	one := caseload.Case{ID: "one", Definitions: func(process.Digest) (*process.Definition, error) { return d, nil }, Offices: offices, Events: events}
	_, err := caseload.Check(caseload.Records(one), caseload.CheckOptions{
		Definition: func(caseload.Record) (*process.Definition, error) { return d, nil },
		Offices:    func(caseload.Record, *process.Definition) (process.Offices, error) { return offices, nil },
		Period:     caseload.Period{From: until.AddDate(-1, 0, 0), Until: until},
	}, func(a caseload.CheckedApplication) error {
		for _, f := range a.Findings {
			require.Equal(t, caseload.FindingLate, f.Kind, "%s", f.Node)
			found[f.Node] = office.Disputed
			if f.EveryReading {
				found[f.Node] = office.Overdue
			}
		}
		return nil
	})
	require.NoError(t, err)
	return found
}
