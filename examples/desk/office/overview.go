// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Overview is what a supervisor looks at first.
type Overview struct {
	// Summary is the report of the month so far, by the library.
	Summary caseload.Summary
	First   law.Date
	// Counts are the open cases by urgency.
	Counts map[Urgency]int
	// Late are those that are late under every reading, by who holds them, the most first.
	Late []LateHolder
	// Disputed are late only as the text is read here, Lone are due within two days and
	// held by nobody, Stuck have nobody who could act in them.
	Disputed, Lone, Stuck []Item
}

// LateHolder is somebody with the late cases that he holds; an empty ID is nobody.
type LateHolder struct {
	ID, Name string
	Cases    []Item
}

// Overview looks at all cases, for the supervisor.
func (o *Office) Overview(ctx context.Context, p Person) (Overview, error) {
	all, err := o.All(ctx, p, Filter{})
	if err != nil {
		return Overview{}, err
	}
	now := o.Now().In(o.zone)
	v := Overview{Counts: all.Counts, First: o.dayOf(time.Date(now.Year(), now.Month(), 1, 12, 0, 0, 0, o.zone))}
	holders, err := o.holders(ctx)
	if err != nil {
		return Overview{}, err
	}
	late := map[string]*LateHolder{}
	for _, i := range all.Items {
		switch {
		case i.Urgency == Overdue:
			if late[i.Person] == nil {
				late[i.Person] = &LateHolder{ID: i.Person, Name: i.Holder}
			}
			late[i.Person].Cases = append(late[i.Person].Cases, i)
		case i.Urgency == Disputed:
			v.Disputed = append(v.Disputed, i)
		case i.Person == "" && i.WaitsFor == "" && !i.Due.IsZero() && i.Due.Before(now.Add(48*time.Hour)):
			v.Lone = append(v.Lone, i)
		}
		if i.Problem == "" && len(i.Roles) > 0 && !slices.ContainsFunc(i.Roles, func(r law.ID) bool { return holders[r] }) {
			v.Stuck = append(v.Stuck, i)
		}
	}
	for _, id := range sortedKeys(late) {
		v.Late = append(v.Late, *late[id])
	}
	slices.SortStableFunc(v.Late, func(a, b LateHolder) int { return cmp.Compare(len(b.Cases), len(a.Cases)) })
	v.Summary, err = o.report(ctx, v.First)
	return v, err
}

// report counts what became of all cases from a day on until now.
func (o *Office) report(ctx context.Context, first law.Date) (caseload.Summary, error) {
	from, err := time.ParseInLocation("2006-01-02", first.String(), o.zone)
	if err != nil {
		return caseload.Summary{}, err
	}
	cases := caseload.CasesOf(ctx, o.store, o.store.Definitions(ctx), o.complete)
	return caseload.Report(cases, caseload.Period{From: from.UTC(), Until: o.Now()})
}

// holders are the roles that anybody has.
func (o *Office) holders(ctx context.Context) (map[law.ID]bool, error) {
	roles, err := o.db.Words(ctx, "SELECT DISTINCT role FROM desk_role")
	held := map[law.ID]bool{}
	for _, r := range roles {
		held[law.ID(r)] = true
	}
	return held, err
}
