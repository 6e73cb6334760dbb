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
	// Summary is the report of the month so far, by the library; Report are its numbers that
	// count cases.
	Summary caseload.Summary
	Report  []ReportNumber
	First   law.Date
	Counts  map[Urgency]int // the open cases by urgency
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
	v := Overview{Counts: all.Counts}
	held, err := o.db.Words(ctx, "SELECT DISTINCT role FROM desk_role")
	if err != nil {
		return Overview{}, err
	}
	soon := o.Now().Add(48 * time.Hour)
	for _, i := range all.Items {
		switch {
		case i.Urgency == Overdue:
			n := slices.IndexFunc(v.Late, func(l LateHolder) bool { return l.ID == i.Person })
			if n < 0 {
				n = len(v.Late)
				v.Late = append(v.Late, LateHolder{ID: i.Person, Name: i.Holder})
			}
			v.Late[n].Cases = append(v.Late[n].Cases, i)
		case i.Urgency == Disputed:
			v.Disputed = append(v.Disputed, i)
		case i.Person == "" && i.WaitsFor == "" && !i.Due.IsZero() && i.Due.Before(soon):
			v.Lone = append(v.Lone, i)
		}
		if i.Problem == "" && len(i.Roles) > 0 && !slices.ContainsFunc(i.Roles, func(r law.ID) bool { return slices.Contains(held, string(r)) }) {
			v.Stuck = append(v.Stuck, i)
		}
	}
	slices.SortFunc(v.Late, func(a, b LateHolder) int { return cmp.Or(len(b.Cases)-len(a.Cases), cmp.Compare(a.ID, b.ID)) })
	period := o.month()
	v.First = o.dayOf(period.From)
	v.Summary, err = caseload.Report(caseload.CasesOf(ctx, o.store, o.store.Definitions(ctx), o.complete), period)
	v.Report = numbers(v.Summary)
	return v, err
}

// ReportNumber is a number of the report, with the word by which its cases are found.
type ReportNumber struct {
	Word   string
	Number int
}

func numbers(s caseload.Summary) []ReportNumber {
	t := s.Total
	return []ReportNumber{
		{"received", t.Received}, {"closed", t.Closed()}, {"open", t.Open}, {"closed_late", t.ClosedLate}, {"closed_disputed", t.ClosedDisputed},
		{"late_at_end", t.LateAtEnd}, {"disputed_at_end", t.DisputedAtEnd},
	}
}

// Counted lists the cases behind a number of the report of the month so far; of the
// deadlines that cannot be told ("unknown"), those of the step at a place.
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
		counted := slices.ContainsFunc(numbers(alone), func(n ReportNumber) bool { return n.Word == word && n.Number > 0 })
		unknown := slices.ContainsFunc(alone.Unknown, func(u caseload.Tally) bool { return u.Citation.String() == place })
		if !counted && (word != "unknown" || !unknown) {
			continue
		}
		id, err := CaseID(c.ID)
		if err != nil {
			return List{}, err
		}
		if rows[id], err = o.store.Case(ctx, id); err != nil {
			return List{}, err
		}
	}
	return o.listOf(ctx, p, Filter{}, rows)
}

// month is the period of the report: this month so far.
func (o *Office) month() caseload.Period {
	now := o.Now()
	first := now.In(o.zone)
	return caseload.Period{From: time.Date(first.Year(), first.Month(), 1, 0, 0, 0, 0, o.zone).UTC(), Until: now}
}
