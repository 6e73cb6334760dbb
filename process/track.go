// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"fmt"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Track gives the timeline of a running case at an instant, from its events as
// corrected: steps that are done have the deadline they had, the current one and
// those after it are counted from what really happened. A migration leaves the
// deadlines of what was done before it as they were. A step not done by its
// deadline is overdue, whether or not anybody has noticed. An event that is dated
// after the instant is no fact yet and changes nothing; an application that is not
// submitted by then is an [ErrGap]. The other errors are those of [Replay] and
// [Definition.Plan].
func Track(definitions Definitions, events []Event, instant time.Time, offices Offices, arrivals ...Arrival) (Plan, error) {
	s, err := replay(definitions, events)
	if err != nil {
		return Plan{}, err
	}
	if s, err = s.by(definitions, instant); err != nil {
		return Plan{}, err
	}
	if s.definition == nil {
		return Plan{}, &CommandError{Action: ActionSubmit, Field: "events", Fault: "do not submit the case by " + instant.Format(time.RFC3339), Err: ErrGap}
	}
	w := s.walker(offices, instant)
	w.arrivals = arrivals
	outside := w.follow(s.effective)
	p, err := w.plan()
	if err != nil {
		return p, err
	}
	if err := p.keepPast(definitions, s.effective, offices, arrivals); err != nil {
		return p, err
	}
	for i := range p.Steps {
		step := &p.Steps[i]
		step.Outside = outside[step.Node]
		open := step.Done.IsZero() && s.app.Open()
		deadline := step.standing(s.app.Outcome())
		if !open || !deadline.Known() {
			continue
		}
		n := &s.definition.nodes[i]
		step.Slack, err = offices.of(n).Between(instant, deadline.At)
		if err != nil {
			continue // the instant lies outside the calendar: there is no slack to tell
		}
		step.HasSlack = true
		step.Overdue = s.definition.stands(&s.app.progress, i) && !deadline.Met(instant) && !p.grants(s.definition, i, &s.app.progress, instant)
	}
	for _, e := range s.effective {
		if e.Action == ActionOutside {
			p.Notes = append(p.Notes, Note{Kind: NoteOutside, Text: e.outsideText(offices.Of("").Zone())})
		}
	}
	return p, nil
}

// grants reports whether a node has only to be done before a refusal, and what was asked
// for can still be given in time.
func (p *Plan) grants(d *Definition, i int, now *follow.Progress, instant time.Time) bool {
	return now.Outcome == "" && !now.Adverse && d.nodes[i].Outcome == regulation.OutcomeRefusal &&
		p.Steps[d.past(i, regulation.OutcomeGrant)].Grant.Met(instant)
}

// by is the stream as it stood at an instant, without what is dated later.
func (s *replayed) by(definitions Definitions, instant time.Time) (replayed, error) {
	from := slices.IndexFunc(s.effective, func(e Event) bool { return e.At.After(instant) })
	if from < 0 {
		return *s, nil
	}
	known := slices.Clone(s.effective[:from])
	for _, e := range s.effective[from:] {
		if !e.At.After(instant) {
			known = append(known, e)
		} else if !e.besides() {
			break // of two signatures the later one may be recorded first: neither counts
		}
	}
	past := replayed{effective: known}
	for i := range known {
		if err := past.step(definitions, known[i], false); err != nil {
			return past, fmt.Errorf("event %d: %w", known[i].Version, err)
		}
	}
	return past, nil
}

// besides reports whether an event moves the application nowhere, so that what is
// recorded after it may have happened before it.
func (e *Event) besides() bool {
	switch e.Action {
	case ActionOutside:
		return e.Details.Outside.Effect != EffectEnds
	case ActionReturn, ActionSupplement, ActionSuspend, ActionResume, ActionTell, ActionExtend:
		return true
	}
	return false
}

// keepPast gives the steps and the spans that were done before the last migration the
// deadlines that they had then: another definition changes nothing of what is over.
func (p *Plan) keepPast(definitions Definitions, effective []Event, offices Offices, arrivals []Arrival) error {
	last := len(effective) - 1
	for last >= 0 && effective[last].Action != ActionMigrate {
		last--
	}
	if last < 0 {
		return nil
	}
	before, err := Track(definitions, renumbered(effective[:last]), effective[last].At, offices, arrivals...)
	if err != nil {
		return err
	}
	for _, was := range before.Steps {
		for i := range p.Steps {
			if is := &p.Steps[i]; is.Node == was.Node && !was.Done.IsZero() && is.Done.Equal(was.Done) {
				is.Start, is.Grant, is.Refusal, is.AtLatest, is.Clauses = was.Start, was.Grant, was.Refusal, was.AtLatest, was.Clauses
				p.keepLimits(before.Limits, is.Node)
			}
		}
	}
	return nil
}

// keepLimits gives the spans that end with a node the deadlines that they had.
func (p *Plan) keepLimits(before []Limit, last NodeID) {
	for _, was := range before {
		for i := range p.Limits {
			if is := &p.Limits[i]; is.Citation == was.Citation && is.Last == last && was.Last == last {
				is.Grant, is.Refusal = was.Grant, was.Refusal
			}
		}
	}
}

// walker lays the timeline of a case that was folded, as it stands at an instant.
func (s *replayed) walker(offices Offices, instant time.Time) walker {
	p := &s.app.progress
	return walker{d: s.definition, offices: offices, rule: s.definition.Rule(), filed: p.Filed, past: p.Past, now: instant, entered: s.begin}
}

// standing is the deadline that a step is held to: that of the settled outcome,
// or the later of the two while it is open, since either can still come.
func (s PlanStep) standing(outcome regulation.Outcome) Deadline {
	return *standing(&s.Grant, &s.Refusal, outcome)
}

func standing(grant, refusal *Deadline, outcome regulation.Outcome) *Deadline {
	switch {
	case outcome == regulation.OutcomeRefusal && !refusal.IsZero():
		return refusal
	case outcome == regulation.OutcomeGrant || refusal.IsZero():
		return grant
	case grant.IsZero():
		return refusal // of a step that a grant passes by
	case !refusal.Known() || refusal.At.After(grant.At) && grant.Known():
		return refusal
	default:
		return grant
	}
}

// outsideText tells what happened and on which day in the zone of the office.
func (e Event) outsideText(zone *time.Location) law.Text {
	at, kind := law.DayLabel(e.At.In(zone)), e.Details.Outside.Kind.Label()
	return law.Text{
		KK: "регламенттен тыс оқиға: " + kind.KK + ", " + at.KK,
		RU: "событие вне регламента: " + kind.RU + ", " + at.RU,
		EN: "outside the regulation: " + kind.EN + ", " + at.EN,
	}
}

// follow takes over what happened: when each node began and was done, and when
// terms stood still. It tells at which nodes something outside happened.
func (w *walker) follow(events []Event) map[NodeID]bool {
	w.actual = make([]actual, len(w.d.nodes))
	outside := map[NodeID]bool{}
	var began, stood time.Time // of the step at which the case stands, and of the one before
	moves := 0
	for _, e := range events {
		from, to := w.d.find(e.Node), w.d.find(e.To)
		switch {
		case e.Action == ActionMigrate:
			if to >= 0 && w.actual[to].began.IsZero() {
				w.actual[to].began = began // the step goes on in another definition
			}
			for _, id := range w.entered[moves] {
				if i := w.d.find(id); i >= 0 {
					w.actual[i] = actual{began: e.At}
				}
			}
			moves++
			continue
		case e.Action != ActionOutside && (e.Node != e.To || e.Action == ActionSubmit):
			stood, began = began, e.At
		}
		switch {
		case e.Action == ActionOutside:
			outside[e.Node] = true
			if e.Details.Outside.Effect == EffectSendsBack && to >= 0 {
				w.undo(to)
				began = e.At
			}
			continue
		case e.Action == ActionSubmit && to >= 0:
			w.arrive(-1, to, e.At)
			continue
		case e.Action == ActionSupplement && from >= 0:
			w.actual[from].began, began = e.At, e.At // the step begins anew
			continue
		case from == to && from >= 0:
			if e.Reply == ReplyPending {
				w.ask(from)
			}
			continue
		}
		w.pass(from, to, e.At, stood)
	}
	return outside
}

// pass ends one node and begins the next. A node whose beginning is not known
// began at stood.
func (w *walker) pass(from, to int, at, stood time.Time) {
	// Of an earlier definition one of the two may be no node of this one.
	if from >= 0 && w.actual[from].done.IsZero() {
		w.actual[from].done = at
	}
	if from >= 0 && w.actual[from].began.IsZero() {
		w.actual[from].began = stood // it was open beside the step to which the case had come
	}
	if to >= 0 {
		w.arrive(from, to, at)
	}
}

// arrive begins a node, and those of its group, when another is done.
func (w *walker) arrive(from, to int, at time.Time) {
	n, first, size := &w.d.nodes[to], to, 1
	if n.size > 0 {
		first, size = n.first, n.size
	}
	if from >= 0 && w.d.nodes[from].size > 0 {
		g := &w.d.nodes[from]
		if n.size > 0 && g.first == n.first {
			return
		}
		for _, a := range w.actual[g.first : g.first+g.size] {
			if a.done.After(at) {
				at = a.done
			}
		}
	}
	for i := first; i < first+size; i++ {
		w.actual[i].began = w.begin(from, at)
	}
}

// undo takes what was done from a node on as not done: the step goes on that began
// when it began, and those behind it begin again.
func (w *walker) undo(to int) {
	for i := to; i < len(w.actual); i++ {
		w.actual[i].done = time.Time{}
		if n := &w.d.nodes[i]; i != to && (n.size == 0 || n.first != to) {
			w.actual[i].began = time.Time{}
		}
	}
}

// ask notes that a check at first gave no answer.
func (w *walker) ask(i int) {
	if w.asked == nil {
		w.asked = map[int]bool{}
	}
	w.asked[i] = true
	w.answered = w.answered || w.d.files >= 0 && i > w.d.files && w.d.Option(regulation.ReadingAfterIndeterminate) != "from_filing"
}

// begin is when a node begins after another is done: then, or, after a check
// that at first gave no answer, as the reading has it.
func (w *walker) begin(from int, at time.Time) time.Time {
	if w.asked[from] && w.d.files >= 0 && from > w.d.files && w.d.Option(regulation.ReadingAfterIndeterminate) == "from_filing" {
		return w.filed
	}
	return at
}

// begins is begin, in nanoseconds since 1970.
func (w *walker) begins(from int, at int64) int64 {
	if len(w.asked) == 0 {
		return at
	}
	return follow.Nano(w.begin(from, follow.Moment(at)))
}
