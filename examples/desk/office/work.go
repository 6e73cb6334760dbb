// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"cmp"
	"context"
	"maps"
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
	Overdue  Urgency = "overdue"  // the deadline has passed under every reading of the text
	Disputed Urgency = "disputed" // it has passed only as the text is read here
	Today    Urgency = "today"    // it ends today
	Week     Urgency = "week"     // it ends within seven days
	Later    Urgency = "later"    // it ends after that
	Unknown  Urgency = "unknown"  // it cannot be told
	Faulty   Urgency = "faulty"   // the events of the case cannot be counted
)

// Urgencies are all of them, the worst first.
func Urgencies() []Urgency { return []Urgency{Overdue, Faulty, Today, Disputed, Week, Later, Unknown} }

// Filter narrows a list of work. The zero value is everything.
type Filter struct {
	Urgency Urgency
	Service string // with the act and the regulation, as a row has it
	Role    law.ID
	Person  string // who holds the case; Nobody asks for those that nobody holds
	Search  string // a number, a part of the applicant's name, or the last digits of his IIN
}

// Nobody holds a case, to the filter of the supervisor.
const Nobody = "nobody"

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
	var queries []sqlstore.Query
	for _, c := range capacities {
		stands[c.For] = true
		if !subject(c.Role) && (f.Role == "" || f.Role == c.Role) {
			queries = append(queries, sqlstore.Query{Role: c.Role, Service: f.Service})
		}
	}
	return o.list(ctx, p, f, func(c sqlstore.Case) bool { return stands[c.Person] }, queries...)
}

// All lists every open case, for the supervisor; what is searched for is found among those
// that are over too.
func (o *Office) All(ctx context.Context, p Person, f Filter) (List, error) {
	if !p.Has(RoleSupervisor) {
		return List{}, ErrForbidden
	}
	queries := []sqlstore.Query{{Role: f.Role, Person: f.Person, Service: f.Service}}
	if f.Person == Nobody {
		queries[0].Person = ""
	}
	if f.Search != "" && f.Role == "" && f.Person == "" { // what is over has nobody who acts next
		queries = append(queries, sqlstore.Query{Service: f.Service, Over: true})
	}
	return o.list(ctx, p, f, func(c sqlstore.Case) bool { return f.Person != Nobody || c.Person == "" }, queries...)
}

// Own lists the applications of an applicant, open ones and those that are over.
func (o *Office) Own(ctx context.Context, p Person) (List, error) {
	return o.list(ctx, p, Filter{}, nil, sqlstore.Query{Applicant: p.ID}, sqlstore.Query{Applicant: p.ID, Over: true})
}

// Figures are how the office stands, for who operates it: numbers alone, of nobody.
type Figures struct {
	Open   map[Urgency]int // open cases by how they stand to their deadline
	Outbox int             // messages that nobody has taken yet
}

// Figures counts how the office stands now.
func (o *Office) Figures(ctx context.Context) (Figures, error) {
	f := Figures{Open: map[Urgency]int{}}
	rows, err := o.rows(ctx, sqlstore.Query{})
	for _, c := range rows {
		f.Open[o.urgency(c)]++
	}
	if err == nil {
		err = o.db.QueryRowContext(ctx, "SELECT count(*) FROM reglament_outbox").Scan(&f.Outbox)
	}
	return f, err
}

// rows reads all rows of queries, each once, by their IDs. It counts anew before all that
// changed by themselves: after a night these may be many, and what was true yesterday is no
// list.
func (o *Office) rows(ctx context.Context, queries ...sqlstore.Query) (map[process.ID]sqlstore.Case, error) {
	for counted := o.page; counted == o.page; {
		var err error
		if counted, err = o.store.Refresh(ctx, o.Now(), o.page); err != nil {
			return nil, err
		}
	}
	rows := map[process.ID]sqlstore.Case{}
	for _, q := range queries {
		q.Limit = o.page
		for {
			page, err := o.store.Cases(ctx, q)
			if err != nil {
				return nil, err
			}
			for _, c := range page {
				rows[c.ID] = c
			}
			if len(page) < q.Limit {
				break
			}
			q.After = &page[len(page)-1]
		}
	}
	return rows, nil
}

// list gives the rows of queries that fit, nil being all, as far as the filter lets them.
func (o *Office) list(ctx context.Context, p Person, f Filter, fits func(sqlstore.Case) bool, queries ...sqlstore.Query) (List, error) {
	rows, err := o.rows(ctx, queries...)
	if err != nil {
		return List{}, err
	}
	if fits != nil {
		maps.DeleteFunc(rows, func(_ process.ID, c sqlstore.Case) bool { return !fits(c) })
	}
	return o.listOf(ctx, p, f, rows)
}

func (o *Office) listOf(ctx context.Context, p Person, f Filter, rows map[process.ID]sqlstore.Case) (List, error) {
	list := List{Items: []Item{}, Counts: map[Urgency]int{}}
	var ids []string
	for _, c := range rows {
		ids = append(ids, c.Applicant, c.Person)
	}
	names, err := o.Names(ctx, ids...)
	if err != nil {
		return List{}, err
	}
	search := fold(f.Search)
	numbered, err := o.numbered(ctx, search)
	if err != nil {
		return List{}, err
	}
	for _, c := range rows {
		item := Item{Case: c, Urgency: o.urgency(c), Applicant: names[c.Applicant], Holder: names[c.Person], Mine: c.Person == p.ID, Zone: o.zone}
		if search != "" && !strings.Contains(strings.ToLower(c.Number), search) && !strings.Contains(fold(item.Applicant), search) &&
			!slices.Contains(numbered, c.Applicant) {
			continue
		}
		if c.Problem == "" {
			f, err := o.filedUnder(ctx, c.Definition)
			if err != nil {
				return List{}, err
			}
			item.Step, _ = f.Definition.Node(c.Node)
			item.Kind, item.Zone, item.Appoints = f.Kind, f.Zone(), appoints(f.Definition, item.Step)
		}
		if c.End == "" {
			list.Counts[item.Urgency]++
		} else if f.Urgency != "" {
			continue
		}
		list.Total++
		if f.Urgency == "" || f.Urgency == item.Urgency {
			list.Items = append(list.Items, item)
		}
	}
	slices.SortFunc(list.Items, func(a, b Item) int {
		return cmp.Or(rankOf(a)-rankOf(b), a.Due.Compare(b.Due), cmp.Compare(a.Number, b.Number))
	})
	return list, nil
}

// numbered are the IDs of the persons whose IIN ends as a search does that is digits, as many
// as a page shows of one at least.
func (o *Office) numbered(ctx context.Context, search string) ([]string, error) {
	digits := strings.TrimLeft(search, "•* ")
	if len(digits) < 4 || strings.Trim(digits, "0123456789") != "" {
		return nil, nil
	}
	return o.db.Words(ctx, "SELECT id FROM desk_person WHERE iin LIKE $1", "%"+digits)
}

// rankOf orders the rows: late ones first, then by their deadlines, then those that
// nobody can tell, those that are over last.
func rankOf(i Item) int {
	switch {
	case i.End != "":
		return 4
	case i.Urgency == Overdue:
		return 0
	case i.Urgency == Faulty:
		return 1
	case i.Urgency == Unknown:
		return 3
	}
	return 2
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
