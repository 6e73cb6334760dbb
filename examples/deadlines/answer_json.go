// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"encoding/json"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// answer is the JSON form of a result. Its keys are stable.
type answer struct {
	Line       int                `json:"line,omitempty"` // of the request in its file
	ID         json.RawMessage    `json:"id,omitempty"`   // the caller's own
	Service    law.ID             `json:"service"`
	Kind       regulation.KindID  `json:"kind"`
	Channel    regulation.Channel `json:"channel"`
	Day        law.Date           `json:"day"`
	Filed      time.Time          `json:"filed"`
	CountsFrom *time.Time         `json:"counts_from"` // null where the calendar does not reach
	Status     law.Status         `json:"status"`
	Definition process.Digest     `json:"definition"`
	Calendar   calendar.Digest    `json:"calendar"`
	Readings   map[law.ID]law.ID  `json:"readings"`
	// Stated are the words of the act that close a reading.
	Stated        map[law.ID]law.Citation `json:"stated,omitempty"`
	Steps         []stepAnswer            `json:"steps"`
	End           endAnswer               `json:"end"`
	NodeLimits    []limitAnswer           `json:"node_limits"`
	Notes         []process.Note          `json:"notes"`
	Discrepancies []any                   `json:"discrepancies"` // their IDs, or with -full the whole of them
	Why           string                  `json:"why,omitempty"`
	Plan          *process.Plan           `json:"plan,omitempty"` // the library's own form of all this; with -full
}

// dueAnswer is a deadline: a moment, or null with the reason.
type dueAnswer struct {
	Due            *time.Time      `json:"due"`
	UnknownBecause process.Unknown `json:"unknown_because,omitempty"`
}

type stepAnswer struct {
	Node     process.NodeID `json:"node"`
	Locator  law.Locator    `json:"locator"`
	Citation law.Citation   `json:"citation"`
	Type     string         `json:"type"`
	Actor    law.ID         `json:"actor,omitempty"` // the first
	Actors   []law.ID       `json:"actors"`
	Name     law.Text       `json:"name"`
	Start    *time.Time     `json:"start"`
	dueAnswer
	rangeAnswer
	// Refusal is there where a refusal is due at another time.
	Refusal *refusalAnswer        `json:"refusal,omitempty"`
	Trace   *calendar.OfficeTrace `json:"trace,omitempty"`
	MayMove []moveAnswer          `json:"may_move,omitempty"` // clauses that the plan counts as not used
}

// rangeAnswer is the range over all readings; null is unknown.
type rangeAnswer struct {
	Earliest *time.Time `json:"earliest"`
	Latest   *time.Time `json:"latest"`
}

type refusalAnswer struct {
	dueAnswer
	rangeAnswer
}

type endAnswer struct {
	Grant   dueAnswer  `json:"grant"`
	Refusal *dueAnswer `json:"refusal,omitempty"`
}

type limitAnswer struct {
	Citation law.Citation   `json:"citation"`
	From     process.NodeID `json:"from"`
	Last     process.NodeID `json:"last,omitempty"` // absent: the end
	dueAnswer
	Refusal  *dueAnswer `json:"refusal,omitempty"`
	Exceeded bool       `json:"exceeded"` // by steps that are each in time
}

func (r *result) json(trace, full bool) answer {
	p := r.plan
	a := answer{
		Service: r.kind.ID.Service, Kind: p.Kind, Channel: p.Channel, Day: r.d.Day(),
		Filed: p.Filed.In(r.spec.Zone), CountsFrom: moment(p.Counts.At), Status: r.d.Status(), Definition: p.Definition,
		Calendar: p.Calendars[0], Readings: map[law.ID]law.ID{}, Why: r.q.Why,
		Steps: []stepAnswer{}, NodeLimits: []limitAnswer{}, Notes: append([]process.Note{}, p.Notes...),
		Discrepancies: r.found.ids,
		End:           endAnswer{Grant: due(p.Grant), Refusal: dueOrNil(p.Refusal)},
	}
	if full {
		a.Discrepancies, a.Plan = r.found.whole, &p
	}
	if a.Discrepancies == nil {
		a.Discrepancies = []any{}
	}
	for _, c := range p.Readings {
		a.Readings[c.Reading] = c.Option
		if c.Stated {
			if a.Stated == nil {
				a.Stated = map[law.ID]law.Citation{}
			}
			rule, _ := r.d.Regulation().Stated(c.Reading, p.Channel, r.d.Day())
			a.Stated[c.Reading] = rule.Citation
		}
	}
	for _, s := range p.Steps {
		a.Steps = append(a.Steps, r.step(s, trace))
	}
	for _, l := range p.Limits {
		_, steps := l.Outlasted()
		a.NodeLimits = append(a.NodeLimits, limitAnswer{
			Citation: l.Citation, From: l.From, Last: l.Last, dueAnswer: due(l.Grant), Refusal: differing(l.Grant, l.Refusal),
			Exceeded: steps.Known(),
		})
	}
	return a
}

func (r *result) step(s process.PlanStep, trace bool) stepAnswer {
	a := stepAnswer{
		Node: s.Node, Locator: s.Citation.Locator, Citation: s.Citation, Type: string(s.Type), Actors: s.Actors, Name: s.Name,
		Start: moment(s.Start), dueAnswer: due(s.Grant), rangeAnswer: between(s.Earliest, s.Latest),
		MayMove: r.moves(s),
	}
	if len(s.Actors) > 0 {
		a.Actor = s.Actors[0]
	}
	if a.Actors == nil {
		a.Actors = []law.ID{}
	}
	if !s.Same() {
		a.Refusal = &refusalAnswer{dueAnswer: due(s.Refusal), rangeAnswer: between(s.RefusalEarliest, s.RefusalLatest)}
	}
	if trace && s.Grant.Known() {
		if t, err := r.offices.Of(a.Actor).TraceDue(s.Grant.Due()); err == nil {
			a.Trace = &t
		}
	}
	return a
}

// substantive are the substantive discrepancies that concern a kind.
func substantive(r regulation.Regulation, kind regulation.KindID) discrepancies {
	var list discrepancies
	for _, d := range r.Discrepancies() {
		if d.Severity != regulation.SeveritySubstantive {
			continue
		}
		if d.Kinds == nil || containsKind(d.Kinds, kind) {
			list.ids, list.whole = append(list.ids, identified{d.ID}), append(list.whole, d)
		}
	}
	return list
}

// discrepancies are those that concern a kind, as answers have them.
type discrepancies struct {
	ids, whole []any
}

// identified is a discrepancy of which the answer says no more.
type identified struct {
	ID law.ID `json:"id"`
}

func containsKind(list []regulation.KindID, kind regulation.KindID) bool {
	for _, k := range list {
		if k == kind {
			return true
		}
	}
	return false
}

func due(d process.Deadline) dueAnswer {
	return dueAnswer{Due: moment(d.At), UnknownBecause: d.Unknown}
}

func between(earliest, latest process.Deadline) rangeAnswer {
	return rangeAnswer{Earliest: moment(earliest.At), Latest: moment(latest.At)}
}

func dueOrNil(d process.Deadline) *dueAnswer {
	if d.IsZero() {
		return nil
	}
	a := due(d)
	return &a
}

func differing(a, b process.Deadline) *dueAnswer {
	if b.IsZero() || a.At.Equal(b.At) && a.Unknown == b.Unknown {
		return nil
	}
	return dueOrNil(b)
}

func moment(t time.Time) *time.Time {
	if t.IsZero() {
		return nil
	}
	return &t
}
