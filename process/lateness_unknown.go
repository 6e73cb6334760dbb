// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Untold gives the same list for every application with such an outcome, unless its
// time is not plain.
func (m *machine) Untold(f *follow.History) ([]follow.Untold, error) {
	outcome := f.Settled()
	if m.full || !m.ordinary(f) {
		h := m.d.historyOf(f)
		w, err := h.walker(m.d, m.offices)
		if err != nil {
			return nil, err
		}
		return m.untold(w, outcome, f)
	}
	usual, known := m.usual[outcome]
	if !known {
		var err error
		if usual, err = m.usually(outcome); err != nil {
			return nil, err
		}
		m.usual[outcome] = usual
	}
	m.list = m.list[:0]
	for _, u := range usual {
		if s := m.spanOf(u.Limit); s != nil {
			if u.Node = m.reached(s, f); u.Node >= 0 {
				m.list = append(m.list, u)
			}
		} else if m.d.looked(f, u.Node) {
			m.list = append(m.list, u)
		}
	}
	return m.list, nil
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

func (m *machine) Span(limit law.Citation) (first, last int, ok bool) {
	s := m.spanOf(limit)
	if s == nil {
		return 0, 0, false
	}
	first, last = m.d.inside(s.From, s.Last)
	return first, last, true
}

// spanOf is the span of a citation; nil is none.
func (m *machine) spanOf(limit law.Citation) *Span {
	for i := range m.d.spans {
		if s := &m.d.spans[i]; !limit.IsZero() && s.Citation == limit {
			return s
		}
	}
	return nil
}

// reached is the last node of a span that was looked at; -1 is none.
func (m *machine) reached(s *Span, f *follow.History) int {
	first, last := m.d.inside(s.From, s.Last)
	for i := last; i >= first; i-- {
		if m.d.looked(f, i) {
			return i
		}
	}
	return -1
}

// ordinary reports whether whatever can be told of one application can be told
// of this one: nothing moves its terms, every step done has a beginning, and the
// calendar covers its time.
func (m *machine) ordinary(f *follow.History) bool {
	if f.Filed.IsZero() || f.Past != nil || f.Asked || f.End == string(EndDiscontinued) {
		return false
	}
	first, last := f.Filed, f.Filed
	for i := range f.Visits {
		p := &f.Visits[i]
		if !m.d.looked(f, i) {
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
	return !first.Before(m.from) && !last.After(m.until)
}

// usually finds what cannot be told of an application all of whose time is known.
func (m *machine) usually(outcome regulation.Outcome) ([]follow.Untold, error) {
	now := m.from.Add(m.until.Sub(m.from) / 2)
	w := walker{d: m.d, offices: m.offices, rule: m.d.Rule(), filed: now, actual: make([]actual, len(m.d.nodes))}
	all := &follow.History{Progress: &follow.Progress{End: string(EndGranted)}, Visits: make([]follow.Visit, len(m.d.nodes))}
	for i := range w.actual {
		w.actual[i] = actual{began: now, done: now}
		all.Visits[i].Began, all.Visits[i].Done = follow.Nano(now), follow.Nano(now)
	}
	return m.untold(w, outcome, all)
}

// untold lays the whole timeline.
func (m *machine) untold(w walker, outcome regulation.Outcome, f *follow.History) ([]follow.Untold, error) {
	held, err := w.held(outcome)
	if err != nil {
		return nil, err
	}
	var list []follow.Untold
	for i, d := range held {
		if !m.d.looked(f, i) || d.IsZero() {
			continue
		}
		if d.Known() && f.Visits[i].Began == 0 {
			d.Unknown = UnknownFollowsUnknown // from when the term runs is not known
		}
		if d.Unknown != "" {
			list = append(list, follow.Untold{Node: i, Why: string(d.Unknown)})
		}
	}
	for i := range m.d.spans {
		s := &m.d.spans[i]
		at := m.reached(s, f)
		if at < 0 {
			continue
		}
		d, err := w.spanned(*s, outcome)
		if err != nil {
			return nil, err
		}
		if d.Unknown != "" {
			list = append(list, follow.Untold{Node: at, Limit: s.Citation, Why: string(d.Unknown)})
		}
	}
	for i := range m.d.nodes {
		if n := &m.d.nodes[i]; n.clauses && m.d.looked(f, i) {
			terms, err := w.clauseTerms(n)
			if err != nil {
				return nil, err
			}
			for _, t := range terms {
				if t.Deadline.Unknown != "" {
					list = append(list, follow.Untold{Node: i, Limit: t.Citation, Why: string(t.Deadline.Unknown)})
				}
			}
		}
	}
	return list, nil
}

// within finds from when until when a step may begin so that the calendars cover
// its deadline, whatever the node.
func (m *machine) within() {
	from, to := m.offices.provider.Calendar().Covers()
	for _, o := range m.offices.others {
		f, t := o.Office.Calendar().Covers()
		from, to = max(from, f), min(to, t)
	}
	days := 0
	for i := range m.d.nodes {
		days = max(days, length(m.d.nodes[i].Terms))
	}
	for _, s := range m.d.spans {
		days = max(days, length(s.Terms))
	}
	m.from, m.until = from.Date().MidnightUTC().AddDate(0, 0, 2), to.Date().MidnightUTC().AddDate(0, 0, -2-days)
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
