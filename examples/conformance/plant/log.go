// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package plant

import (
	"container/heap"
	"fmt"
	"iter"
	"math/rand/v2"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Record is one line of a log before it is written.
type Record struct {
	Application string
	Kind        regulation.KindID
	Channel     regulation.Channel
	Node        string
	// Filed says that the application comes in at the node; otherwise the node is done.
	Filed  bool
	Refuse bool // the refusal is settled here, or the system turns the application away
	Role   law.ID
	Person string
	At     time.Time
}

// Plan says what a log is to hold.
type Plan struct {
	Seed         uint64
	Applications int
	PerDay       int // applications that come in on one working day
	First        date.Date
	Office       calendar.Office // open for eight hours a day at least
	Paths        []Path
	// Every so many applications have a fault; 0 is none.
	FaultEvery int
	Prefix     string // of the IDs
}

// Log is a log that is made while it is read, ordered by time, with no more in
// memory than the applications that are open at once.
type Log struct {
	plan   Plan
	terms  [][]regulation.Term
	faults []Fault
}

// New prepares a log. The error is that of the catalogue.
func New(p Plan, c regulation.Catalogue) (*Log, error) {
	l := &Log{plan: p}
	for _, path := range p.Paths {
		terms, err := path.terms(c)
		if err != nil {
			return nil, err
		}
		l.terms = append(l.terms, terms)
	}
	return l, nil
}

// Faults are those planted in the records that were read so far.
func (l *Log) Faults() []Fault { return l.faults }

// Records gives the records, always the same ones.
func (l *Log) Records() iter.Seq2[Record, error] {
	return func(yield func(Record, error) bool) {
		l.faults = nil
		m := &maker{log: l, random: rand.New(rand.NewPCG(l.plan.Seed, 1))}
		for i := range l.plan.Applications {
			filed, err := m.filed(i)
			for err == nil && len(m.open) > 0 && m.open[0].At.Before(filed) {
				if !yield(heap.Pop(&m.open).(dated).Record, nil) { //nolint:errcheck // the heap holds nothing else
					return
				}
			}
			if err == nil {
				err = m.make(i, filed)
			}
			if err != nil {
				yield(Record{}, err)
				return
			}
		}
		for len(m.open) > 0 {
			if !yield(heap.Pop(&m.open).(dated).Record, nil) { //nolint:errcheck // the heap holds nothing else
				return
			}
		}
	}
}

// application is one application while it is made.
type application struct {
	id    string
	path  Path
	terms []regulation.Term
	takes []time.Duration // working time of each place
	roles []law.ID
	// Places with a fault; -1 is none.
	left, swapped, again, twice int
	fault                       *Fault
	refused                     bool
	away                        int // place at which a system turns it away; -1 is none
}

type maker struct {
	log    *Log
	random *rand.Rand
	made   int
	class  int
	open   byTime
}

// filed is when an application comes in: in the first three hours of a working
// day, so that a day of application is long enough.
func (m *maker) filed(i int) (time.Time, error) {
	p := &m.log.plan
	from := (p.First - 1).MidnightIn(p.Office.Zone())
	day, err := p.Office.AddDays(from, i/p.PerDay+1)
	if err != nil {
		return time.Time{}, err
	}
	minutes := i % p.PerDay * 180 / p.PerDay
	opening, err := p.Office.NextOpening(day.MidnightIn(p.Office.Zone()))
	return opening.Add(time.Duration(minutes) * time.Minute), err
}

// make puts the records of an application among those to come.
func (m *maker) make(i int, filed time.Time) error {
	p := &m.log.plan
	n := i % len(p.Paths)
	a := &application{
		id: fmt.Sprintf("%s%06d", p.Prefix, i+1), path: p.Paths[n], terms: m.log.terms[n],
		left: -1, swapped: -1, again: -1, twice: -1, away: -1,
	}
	for j, place := range a.path.Places {
		a.takes = append(a.takes, m.usual(a.terms[j], place))
		a.roles = append(a.roles, place.Role)
	}
	if p.FaultEvery > 0 && i%p.FaultEvery == p.FaultEvery-1 {
		for !m.plant(Classes()[m.class%len(Classes())], a, m.random.IntN) {
			m.class++
		}
		m.class++
		m.log.faults = append(m.log.faults, *a.fault)
	}
	if a.fault == nil {
		m.end(a)
	}
	return m.lay(a, filed)
}

// end lets some applications end otherwise than with a grant.
func (m *maker) end(a *application) {
	switch m.random.IntN(9) {
	case 0:
		a.refused = true
		for j, place := range a.path.Places {
			if place.Decides { // a refusal may have a shorter term than a grant
				a.takes[j] = min(a.takes[j], time.Hour)
			}
		}
	case 1:
		var gates []int
		for j, place := range a.path.Places {
			if place.Away != "" {
				gates = append(gates, j)
			}
		}
		if len(gates) > 0 {
			a.away = gates[m.random.IntN(len(gates))]
		}
	}
}

// length is a term as working time.
func length(t regulation.Term) time.Duration {
	switch t.Unit {
	case regulation.UnitMinute:
		return time.Duration(t.Amount) * time.Minute
	case regulation.UnitHour:
		return time.Duration(t.Amount) * time.Hour
	case regulation.UnitDayOfApplication:
		return workday
	default:
		return time.Duration(t.Amount) * workday
	}
}

// usual is a length that keeps a term under every reading: at most half of it,
// and within the day where the term is one.
func (m *maker) usual(t regulation.Term, p Place) time.Duration {
	most := 40 * time.Minute // where nothing is said, and for the day of application
	if p.Role == regulation.ActorPortal || p.Role == elicensing {
		most = 2 * time.Minute // a system does not dawdle
	}
	if t.Unit != "" && t.Unit != regulation.UnitDayOfApplication {
		most = length(t) / 2
	}
	if t.Unit == regulation.UnitWorkingDay && t.Amount == 1 {
		most = time.Hour
	}
	return time.Minute * time.Duration(1+m.random.Int64N(int64(most/time.Minute)))
}

// person is who acts in a role: one of four officials, the applicant of this
// application, and nobody for a system.
func (m *maker) person(a *application, role law.ID) string {
	number := 1 + m.random.IntN(4)
	switch role {
	case regulation.ActorPortal, elicensing:
		return ""
	case regulation.ActorApplicant:
		return "applicant of " + a.id
	}
	return fmt.Sprintf("%s-%02d", role, number)
}

// lay puts the records of an application among those to come.
func (m *maker) lay(a *application, filed time.Time) error {
	moments, err := m.moments(a, filed)
	if err != nil {
		return err
	}
	first := m.record(a, 0, filed)
	first.Filed = true
	if a.fault != nil && a.fault.Class == WrongRole && a.fault.Node == first.Node {
		first.Role = a.path.Places[0].Role // what is wrong is who does it, not who comes
	}
	m.push(first)
	order := make([]int, len(moments))
	for i := range order {
		order[i] = i
	}
	if s := a.swapped; s >= 0 {
		order[s], order[s+1] = s+1, s
	}
	for slot, i := range order {
		if i == a.left {
			continue
		}
		r := m.record(a, i, moments[slot])
		r.Refuse = a.refused && a.path.Places[i].Decides || i == a.away
		if notice := a.path.Refusal; a.refused && notice.Node != "" && i == len(order)-1 {
			r.Node, r.Role, r.Person = notice.Node, notice.Role, m.person(a, notice.Role)
		}
		m.push(r)
		if i == a.away {
			r.Node, r.Refuse = a.path.Places[i].Away, false
			m.push(r)
			return nil
		}
		if i == a.twice {
			r.At = r.At.Add(time.Minute)
			m.push(r)
		}
	}
	if a.again >= 0 {
		later, err := m.log.plan.Office.Add(moments[len(moments)-1], workday)
		if err != nil {
			return err
		}
		m.push(m.record(a, a.again, later))
	}
	return nil
}

// moments are when each place is done, in the order of the path.
func (m *maker) moments(a *application, at time.Time) ([]time.Time, error) {
	list := make([]time.Time, len(a.path.Places))
	for i := range list {
		takes := a.takes[i]
		if a.swapped >= 0 && i == a.swapped+1 {
			takes = 0 // both in the same minute, the wrong one first
		}
		var err error
		if at, err = m.log.plan.Office.Add(at, takes); err != nil {
			return nil, err
		}
		list[i] = at
	}
	return list, nil
}

// record is a place done at a moment by the role that does it.
func (m *maker) record(a *application, i int, at time.Time) Record {
	return Record{
		Application: a.id, Kind: a.path.Kind, Channel: a.path.Channel, Node: a.path.Places[i].Node,
		Role: a.roles[i], Person: m.person(a, a.roles[i]), At: at.UTC(),
	}
}

func (m *maker) push(r Record) {
	heap.Push(&m.open, dated{r, m.made})
	m.made++
}

// dated is a record with its number, so that records of one moment keep their
// order.
type dated struct {
	Record
	number int
}

type byTime []dated

func (h byTime) Len() int { return len(h) }
func (h byTime) Less(i, j int) bool {
	if !h[i].At.Equal(h[j].At) {
		return h[i].At.Before(h[j].At)
	}
	return h[i].number < h[j].number
}
func (h byTime) Swap(i, j int) { h[i], h[j] = h[j], h[i] }

// Push is heap.Interface's.
func (h *byTime) Push(x any) { *h = append(*h, x.(dated)) } //nolint:errcheck // the maker pushes nothing else

// Pop is heap.Interface's.
func (h *byTime) Pop() any {
	old := *h
	last := old[len(old)-1]
	*h = old[:len(old)-1]
	return last
}
