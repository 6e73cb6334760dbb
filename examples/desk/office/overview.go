// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"cmp"
	"context"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/sqlstore"
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
	v := Overview{Counts: all.Counts}
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
	period := o.month()
	v.First = o.dayOf(period.From)
	v.Summary, err = caseload.Report(caseload.CasesOf(ctx, o.store, o.store.Definitions(ctx), o.complete), period)
	return v, err
}

// ReportWords are the numbers of the report that count cases.
func ReportWords() []string {
	return []string{"received", "closed", "open", "closed_late", "closed_disputed", "late_at_end", "disputed_at_end"}
}

// ReportNumber gives one number of a report; of the deadlines that cannot be told, those
// of the step at a place.
func ReportNumber(s caseload.Summary, word, place string) int {
	t, unknown := s.Total, 0
	for _, u := range s.Unknown {
		if u.Citation.String() == place {
			unknown += u.Number
		}
	}
	return map[string]int{"received": t.Received, "closed": t.Closed(), "open": t.Open, "closed_late": t.ClosedLate, "closed_disputed": t.ClosedDisputed,
		"late_at_end": t.LateAtEnd, "disputed_at_end": t.DisputedAtEnd, "unknown": unknown}[word]
}

// Counted lists the cases behind a number of the report of the month so far.
func (o *Office) Counted(ctx context.Context, p Person, word, place string) (List, error) {
	if !p.Has(RoleSupervisor) {
		return List{}, ErrForbidden
	}
	period := o.month()
	rows := map[process.ID]sqlstore.Case{}
	for c, err := range caseload.CasesOf(ctx, o.store, o.store.Definitions(ctx), o.complete) {
		if err != nil {
			return List{}, err
		}
		alone, err := caseload.Report(caseload.Cases(c), period)
		if err != nil {
			return List{}, err
		}
		if ReportNumber(alone, word, place) == 0 {
			continue
		}
		var id process.ID
		if err := id.UnmarshalText([]byte(c.ID)); err != nil {
			return List{}, err
		}
		if rows[id], err = o.store.Case(ctx, id); err != nil {
			return List{}, err
		}
	}
	return o.list(ctx, p, rows, Filter{})
}

// month is the period of the report: this month so far.
func (o *Office) month() caseload.Period {
	now := o.Now()
	first := now.In(o.zone)
	return caseload.Period{From: time.Date(first.Year(), first.Month(), 1, 0, 0, 0, 0, o.zone).UTC(), Until: now}
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
