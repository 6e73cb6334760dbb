// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// beginning is where the timeline stands at the event from which a term runs; now is
// where it stands at the step.
func (w *walker) beginning(t *regulation.Term, now place) (place, error) {
	switch t.From {
	case regulation.FromApplication:
		return w.application(), nil
	case regulation.FromHandOver:
		// The answer of a check in between begins the term.
		if t.Unit == regulation.UnitDayOfApplication || now.filing || !w.answered {
			return w.application(), nil
		}
	case regulation.FromRegistration, regulation.FromReceipt:
		return w.event(t.Of)
	}
	return now, nil
}

// event is where the timeline stands when a step is done. The provider receives
// what is filed through a channel that has no such step.
func (w *walker) event(at law.Locator) (place, error) {
	if w.ends == nil {
		if err := w.walk(regulation.OutcomeGrant, make([]planned, len(w.d.nodes))); err != nil {
			return place{}, err
		}
	}
	i := w.d.last(at)
	if i < 0 {
		return w.application(), nil
	}
	end := w.ends[i]
	if end == (place{}) {
		return place{unknown: UnknownFollowsUnknown}, nil
	}
	if papers := w.application(); end.unknown == "" && papers.unknown == "" && papers.at.After(end.at) {
		return papers, nil // they were completed after the first receipt
	}
	return end, nil
}

// last is the index of the last node of a step, or -1.
func (d *Definition) last(at law.Locator) int {
	for i := len(d.nodes) - 1; i >= 0; i-- {
		if n := &d.nodes[i]; n.Type != NodeEnd && n.Citation.Locator == at {
			return i
		}
	}
	return -1
}

// service is the end of the term of the whole service for an outcome; the zero
// value where none is stated.
func (w *walker) service(outcome regulation.Outcome) (Deadline, error) {
	for i := range w.d.spans {
		if s := &w.d.spans[i]; s.Service {
			return w.span(s, outcome)
		}
	}
	return Deadline{}, nil
}

// span is the deadline of a span for an outcome. It is the provider's.
func (w *walker) span(s *Span, outcome regulation.Outcome) (Deadline, error) {
	d, err := w.count(s.Terms, w.offices.provider, w.rule, w.application(), outcome)
	if err != nil || !s.Service {
		return d, err
	}
	return w.extend(d, "", w.offices.provider, w.rule)
}

// back counts a term back from the end of the term of the service: the last
// working day from which the term, under the same rule, still ends by then.
func (w *walker) back(t *regulation.Term, office calendar.Office, rule calendar.Rule, outcome regulation.Outcome) (Deadline, error) {
	end, err := w.service(outcome)
	if err != nil {
		return Deadline{}, err
	}
	if !end.Known() {
		return unknown(UnknownFollowsUnknown, t), nil
	}
	for day := end.Day; ; day-- {
		works, err := office.Calendar().Working(day)
		if beyond(err) {
			return unknown(UnknownOutsideCalendar, t), nil
		} else if err != nil {
			return Deadline{}, err
		}
		if !works {
			continue
		}
		due, err := office.DueOn(day, rule)
		if err != nil {
			return Deadline{}, err
		}
		then, err := dueFrom(regulation.FromPrevious, t, due.At, office, rule, new(calendar.Due))
		if err != nil {
			return Deadline{}, err
		}
		if then.Known() && !then.At.After(end.At) {
			return Deadline{Day: day, At: due.At, term: t, due: &due}, nil
		}
	}
}

// latest is the later of two places in a timeline; unknown is later than any.
func (p place) latest(o place) place {
	switch {
	case p.unknown != "":
		return p
	case o.unknown != "" || o.at.After(p.at):
		return o
	}
	return p
}
