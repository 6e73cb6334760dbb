// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"cmp"
	"context"
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Urgency says how a case stands to its deadline.
type Urgency string

const (
	// Overdue: the deadline has passed under every reading of the text.
	Overdue Urgency = "overdue"
	// Disputed: it has passed only as the text is read here.
	Disputed Urgency = "disputed"
	// Today: it ends today.
	Today Urgency = "today"
	// Week: it ends within seven days.
	Week Urgency = "week"
	// Later: it ends after that.
	Later Urgency = "later"
	// Unknown: it cannot be told.
	Unknown Urgency = "unknown"
	// Faulty: the events of the case cannot be counted.
	Faulty Urgency = "faulty"
)

// Urgencies are all of them, the worst first.
func Urgencies() []Urgency { return []Urgency{Overdue, Faulty, Today, Disputed, Week, Later, Unknown} }

// Filter narrows a list of work. The zero value is everything.
type Filter struct {
	Urgency Urgency
	Service string // with the act and the regulation, as a row has it
	Role    law.ID
	Person  string // who holds the case
	Search  string // a number, or a part of the applicant's name
}

// Item is one row of a list of work.
type Item struct {
	sqlstore.Case
	Urgency   Urgency         `json:"urgency"`
	Kind      regulation.Kind `json:"-"`
	Step      process.Node    `json:"-"`
	Appoints  law.ID          `json:"-"` // the role that the step gives to somebody
	Applicant string          `json:"applicant_name,omitempty"`
	Holder    string          `json:"holder_name,omitempty"` // empty is nobody
	Mine      bool            `json:"-"`                     // it is held by who looks
	Zone      *time.Location  `json:"-"`
}

// List is work, the worst first, with the numbers of each urgency before the filter of
// urgency.
type List struct {
	Items  []Item          `json:"cases"`
	Counts map[Urgency]int `json:"counts"`
	Total  int             `json:"total"`
}

// Work lists the cases in which a person can act now: nobody holds them, or he does, or
// who he stands in for.
func (o *Office) Work(ctx context.Context, p Person, f Filter) (List, error) {
	capacities, err := o.Capacities(ctx, p)
	if err != nil {
		return List{}, err
	}
	stands := map[string]bool{"": true, p.ID: true}
	for _, c := range capacities {
		stands[c.For] = true
	}
	if err := o.refresh(ctx); err != nil {
		return List{}, err
	}
	rows := map[process.ID]sqlstore.Case{}
	for _, role := range roles(capacities) {
		if subject(role) || role == RoleSupervisor || role == RoleEngineer || f.Role != "" && f.Role != role {
			continue
		}
		err := o.pages(ctx, sqlstore.Query{Role: role, Service: f.Service}, func(c sqlstore.Case) {
			if stands[c.Person] {
				rows[c.ID] = c
			}
		})
		if err != nil {
			return List{}, err
		}
	}
	return o.list(ctx, p, rows, f)
}

// All lists every open case, for the supervisor.
func (o *Office) All(ctx context.Context, p Person, f Filter) (List, error) {
	if !p.Has(RoleSupervisor) {
		return List{}, ErrForbidden
	}
	if err := o.refresh(ctx); err != nil {
		return List{}, err
	}
	rows := map[process.ID]sqlstore.Case{}
	err := o.pages(ctx, sqlstore.Query{Role: f.Role, Person: f.Person, Service: f.Service}, func(c sqlstore.Case) { rows[c.ID] = c })
	if err != nil {
		return List{}, err
	}
	return o.list(ctx, p, rows, f)
}

// Own lists the applications of an applicant, open ones and those that are over.
func (o *Office) Own(ctx context.Context, p Person) (List, error) {
	if err := o.refresh(ctx); err != nil {
		return List{}, err
	}
	rows := map[process.ID]sqlstore.Case{}
	for _, over := range []bool{false, true} {
		if err := o.pages(ctx, sqlstore.Query{Applicant: p.ID, Over: over}, func(c sqlstore.Case) { rows[c.ID] = c }); err != nil {
			return List{}, err
		}
	}
	return o.list(ctx, p, rows, Filter{})
}

// refresh counts anew all rows that changed by themselves: after a night these may be many, and a list
// with what was true yesterday is none.
func (o *Office) refresh(ctx context.Context) error {
	for {
		if counted, err := o.store.Refresh(ctx, o.Now(), o.page); err != nil || counted < o.page {
			return err
		}
	}
}

// pages reads rows page by page.
func (o *Office) pages(ctx context.Context, q sqlstore.Query, each func(sqlstore.Case)) error {
	q.Limit = o.page
	for {
		page, err := o.store.Cases(ctx, q)
		if err != nil {
			return err
		}
		for _, c := range page {
			each(c)
		}
		if len(page) < q.Limit {
			return nil
		}
		q.After = &page[len(page)-1]
	}
}

func (o *Office) list(ctx context.Context, p Person, rows map[process.ID]sqlstore.Case, f Filter) (List, error) {
	list := List{Items: []Item{}, Counts: map[Urgency]int{}}
	names, err := o.rowNames(ctx, rows)
	if err != nil {
		return List{}, err
	}
	definitions := o.definitions(ctx)
	search := Fold(f.Search)
	for _, c := range rows {
		item := Item{Case: c, Urgency: o.urgency(c), Applicant: names[c.Applicant], Holder: names[c.Person], Mine: c.Person == p.ID, Zone: o.zone}
		if search != "" && !strings.Contains(strings.ToLower(c.Number), search) && !strings.Contains(Fold(item.Applicant), search) {
			continue
		}
		if c.Problem == "" {
			d, err := definitions(c.Definition)
			if err != nil {
				return List{}, err
			}
			item.Step, _ = d.Node(c.Node)
			item.Appoints = appoints(d, item.Step)
			if item.Kind, err = o.kind(c.Kind); err != nil {
				return List{}, err
			}
			item.Zone = o.zoneOf(c.Kind.Act)
		}
		list.Counts[item.Urgency]++
		list.Total++
		if f.Urgency == "" || f.Urgency == item.Urgency {
			list.Items = append(list.Items, item)
		}
	}
	slices.SortFunc(list.Items, func(a, b Item) int {
		return cmp.Or(rankOf(a)-rankOf(b), compareDue(a.Due, b.Due), cmp.Compare(a.Number, b.Number))
	})
	return list, nil
}

func (o *Office) rowNames(ctx context.Context, rows map[process.ID]sqlstore.Case) (map[string]string, error) {
	var ids []string
	for _, c := range rows {
		ids = append(ids, c.Applicant, c.Person)
	}
	return o.Names(ctx, ids...)
}

// rankOf orders the rows: late ones first, then by their deadlines, then those that
// nobody can tell, those that are over last.
func rankOf(i Item) int {
	switch {
	case i.End != "":
		return 4
	case i.Urgency == Overdue || i.Urgency == Faulty:
		return 0
	case i.Urgency == Unknown:
		return 3
	}
	return 1
}

func compareDue(a, b time.Time) int {
	if a.IsZero() != b.IsZero() {
		if a.IsZero() {
			return 1
		}
		return -1
	}
	return a.Compare(b)
}

// urgency tells how a row stands now.
func (o *Office) urgency(c sqlstore.Case) Urgency {
	now := o.Now().In(o.zone)
	due := c.Due.In(o.zone)
	switch {
	case c.Problem != "":
		return Faulty
	case c.Due.IsZero():
		return Unknown
	case c.State == caseload.TaskOverdue && c.EveryReading:
		return Overdue
	case c.State == caseload.TaskOverdue || c.Due.Before(now):
		return Disputed
	case due.YearDay() == now.YearDay() && due.Year() == now.Year():
		return Today
	case due.Before(now.AddDate(0, 0, 7)):
		return Week
	}
	return Later
}
