// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Untold is a deadline that cannot be told of an application, so that nobody can
// say whether it was kept.
type Untold struct {
	Node  int          // index in the definition; of a span, its last node that was reached
	Limit law.Citation // of the span, or of the clause; zero for a term of the node
	Why   Unknown
}

// Untold finds the deadlines of what was done, and of the step at which an open
// application stands, that cannot be told. They are those of every application
// with such an outcome, unless its time is not plain. The list is good until the
// next call. The error is that of a faulty office.
func (j *Judge) Untold(f *follow.History) ([]Untold, error) {
	outcome := f.Settled()
	if j.full || !j.ordinary(f) {
		h := j.d.historyOf(f)
		w, err := h.walker(j.d, j.offices)
		if err != nil {
			return nil, err
		}
		return j.untold(w, outcome, f)
	}
	usual, known := j.usual[outcome]
	if !known {
		var err error
		if usual, err = j.usually(outcome); err != nil {
			return nil, err
		}
		j.usual[outcome] = usual
	}
	j.list = j.list[:0]
	for _, u := range usual {
		if s := j.spanOf(u.Limit); s != nil {
			if u.Node = j.reached(s, f); u.Node >= 0 {
				j.list = append(j.list, u)
			}
		} else if j.d.looked(f, u.Node) {
			j.list = append(j.list, u)
		}
	}
	return j.list, nil
}

// looked reports whether a node was done, or is one at which an open application
// stands.
func (d *Definition) looked(f *follow.History, i int) bool {
	return f.Visits[i].Done != 0 || d.undone(f, i)
}

// undone reports whether an open application stands at a node: where it has come to, or
// at another node of the same group.
func (d *Definition) undone(f *follow.History, i int) bool {
	return f.End == "" && (i == int(f.Node) || d.beside(f.Progress, i) && f.Visits[i].Done == 0)
}

// Span gives the first and the last node over which the span of a citation lies, by
// their places in the definition. False is no such span.
func (j *Judge) Span(limit law.Citation) (first, last int, ok bool) {
	s := j.spanOf(limit)
	if s == nil {
		return 0, 0, false
	}
	first, last = j.d.inside(s.From, s.Last)
	return first, last, true
}

// spanOf is the span of a citation; nil is none.
func (j *Judge) spanOf(limit law.Citation) *Span {
	for i := range j.d.spans {
		if s := &j.d.spans[i]; !limit.IsZero() && s.Citation == limit {
			return s
		}
	}
	return nil
}

// reached is the last node of a span that was looked at; -1 is none.
func (j *Judge) reached(s *Span, f *follow.History) int {
	first, last := j.d.inside(s.From, s.Last)
	for i := last; i >= first; i-- {
		if j.d.looked(f, i) {
			return i
		}
	}
	return -1
}

// ordinary reports whether whatever can be told of one application can be told
// of this one: nothing moves its terms, every step done has a beginning, and the
// calendar covers its time.
func (j *Judge) ordinary(f *follow.History) bool {
	if f.Filed.IsZero() || f.Past != nil || f.Asked || f.End == string(EndDiscontinued) {
		return false
	}
	first, last := f.Filed, f.Filed
	for i := range f.Visits {
		p := &f.Visits[i]
		if !j.d.looked(f, i) {
			continue
		}
		if p.Began == 0 {
			return false
		}
		began := follow.Moment(p.Began)
		if began.Before(first) {
			first = began
		}
		if began.After(last) {
			last = began
		}
	}
	return !first.Before(j.from) && !last.After(j.until)
}

// usually finds what cannot be told of an application all of whose time is known.
func (j *Judge) usually(outcome regulation.Outcome) ([]Untold, error) {
	now := j.from.Add(j.until.Sub(j.from) / 2)
	w := walker{d: j.d, offices: j.offices, rule: j.d.Rule(), filed: now, actual: make([]actual, len(j.d.nodes))}
	all := &follow.History{Progress: &follow.Progress{End: string(EndGranted)}, Visits: make([]follow.Visit, len(j.d.nodes))}
	for i := range w.actual {
		w.actual[i] = actual{began: now, done: now}
		all.Visits[i].Began, all.Visits[i].Done = follow.Nano(now), follow.Nano(now)
	}
	return j.untold(w, outcome, all)
}

// untold lays the whole timeline.
func (j *Judge) untold(w walker, outcome regulation.Outcome, f *follow.History) ([]Untold, error) {
	held, err := w.held(outcome)
	if err != nil {
		return nil, err
	}
	var list []Untold
	for i, d := range held {
		if !j.d.looked(f, i) || d.IsZero() {
			continue
		}
		if d.Known() && f.Visits[i].Began == 0 {
			d.Unknown = UnknownFollowsUnknown // from when the term runs is not known
		}
		if d.Unknown != "" {
			list = append(list, Untold{Node: i, Why: d.Unknown})
		}
	}
	for i := range j.d.spans {
		s := &j.d.spans[i]
		at := j.reached(s, f)
		if at < 0 {
			continue
		}
		d, err := w.spanned(*s, outcome)
		if err != nil {
			return nil, err
		}
		if d.Unknown != "" {
			list = append(list, Untold{Node: at, Limit: s.Citation, Why: d.Unknown})
		}
	}
	for i := range j.d.nodes {
		if n := &j.d.nodes[i]; n.clauses && j.d.looked(f, i) {
			terms, err := w.clauseTerms(n)
			if err != nil {
				return nil, err
			}
			for _, t := range terms {
				if t.Deadline.Unknown != "" {
					list = append(list, Untold{Node: i, Limit: t.Citation, Why: t.Deadline.Unknown})
				}
			}
		}
	}
	return list, nil
}

// within finds from when until when a step may begin so that the calendars cover
// its deadline, whatever the node.
func (j *Judge) within() {
	from, to := j.offices.provider.Calendar().Covers()
	for _, o := range j.offices.others {
		f, t := o.Office.Calendar().Covers()
		from, to = max(from, f), min(to, t)
	}
	days := 0
	for i := range j.d.nodes {
		days = max(days, length(j.d.nodes[i].Terms))
	}
	for _, s := range j.d.spans {
		days = max(days, length(s.Terms))
	}
	j.from, j.until = from.Date().MidnightUTC().AddDate(0, 0, 2), to.Date().MidnightUTC().AddDate(0, 0, -2-days)
}

// length is a number of days in which terms that follow each other certainly
// end: of working days some stand in every week, and half an hour in each of them.
func length(terms []regulation.Term) int {
	days := 30
	for _, t := range terms {
		n := int(t.Amount)
		switch t.Unit {
		case regulation.UnitMinute:
			days += 7 * (n/30 + 1)
		case regulation.UnitHour:
			days += 7 * (2*n + 1)
		case regulation.UnitWorkingDay, regulation.UnitCalendarDay:
			days += 7 * n
		default:
			days += 370 * n
		}
	}
	return days
}
