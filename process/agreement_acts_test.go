// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"encoding/json"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// actDraw draws the steps of an act: every unit, from every event, at every position,
// beside bodies that work side by side, before a refusal, with returns, suspensions
// and extensions.
type actDraw struct {
	rt      *rapid.T
	service bool // the act states the term of the service
	decides int  // the step that decides
	months  int  // of all terms together, which must not reach beyond the calendar
}

func (a *actDraw) one(of int, what string) bool {
	return rapid.IntRange(1, of).Draw(a.rt, what) == 1
}

// term draws a term of the i-th step from one of some events.
func (a *actDraw) term(i int, outcome string, from ...string) map[string]any {
	t := map[string]any{"outcome": outcome, "basis": "stated", "bound": "within", "from": rapid.SampledFrom(from).Draw(a.rt, "from")}
	units := []string{"minute", "hour", "working_day", "working_day", "calendar_day", "week"}
	switch t["from"] {
	case "end":
		units = units[2:]
	case "registration", "receipt":
		t["of"] = fmt.Sprintf("5(%d)", rapid.IntRange(1, i).Draw(a.rt, "of"))
	}
	for unit, months := range map[string]int{"month": 1, "quarter": 3, "year": 12} {
		if a.months+months <= 15 && (unit == "month" || t["from"] != "end") {
			units = append(units, unit)
		}
	}
	slices.Sort(units)
	unit := rapid.SampledFrom(units).Draw(a.rt, "unit")
	t["unit"], t["amount"] = unit, 1
	switch unit {
	case "month", "quarter", "year":
		a.months += map[string]int{"month": 1, "quarter": 3, "year": 12}[unit]
	case "minute":
		t["amount"] = rapid.IntRange(1, 700).Draw(a.rt, "amount")
	case "hour", "working_day", "calendar_day":
		t["amount"] = rapid.IntRange(1, 15).Draw(a.rt, "amount")
	case "week":
		t["amount"] = rapid.IntRange(1, 3).Draw(a.rt, "amount")
	}
	return t
}

// starts are the events from which a term of the i-th step can run.
func (a *actDraw) starts(i int) []string {
	list := []string{"previous", "previous", "application"}
	if i > 0 {
		list = append(list, "registration", "receipt")
	}
	if a.service {
		list = append(list, "end")
	}
	return list
}

func (a *actDraw) terms(i int) []any {
	switch rapid.IntRange(0, 9).Draw(a.rt, "terms") {
	case 0:
		return []any{}
	case 1:
		return []any{a.term(i, "grant", a.starts(i)...), a.term(i, "refusal", a.starts(i)...)}
	case 2:
		return []any{a.term(i, "any", a.starts(i)...), map[string]any{"outcome": "any", "basis": "stated", "bound": "within", "from": "application", "unit": "day_of_application"}}
	case 3:
		next := a.term(i, "any", "previous")
		next["covers"] = map[string]any{"kk": "қалғаны", "ru": "остальное"}
		return []any{a.term(i, "any", a.starts(i)...), next}
	}
	return []any{a.term(i, "any", a.starts(i)...)}
}

// steps are those of an act; a group of two bodies may stand before the decision.
func (a *actDraw) steps() []any {
	a.decides = rapid.IntRange(0, 4).Draw(a.rt, "decides")
	group := rapid.IntRange(-6, a.decides-2).Draw(a.rt, "group")
	var list []any
	for i := range a.decides + 1 + rapid.IntRange(0, 1).Draw(a.rt, "behind") {
		s := map[string]any{"locator": fmt.Sprintf("5(%d)", i+1), "actors": []any{actorOf("executor")}, "actions": []any{actionOf("examine", nil)}}
		switch {
		case i == a.decides:
			s["actions"] = []any{actionOf("prepare", nil)}
			s["decisions"] = []any{map[string]any{"text": map[string]any{"kk": "негіз болса", "ru": "при основаниях"}, "condition": "stated", "refusal": "stated"}}
		case group >= 0 && (i == group || i == group+1):
			body := []string{"body_a", "body_b"}[i-group]
			s["group"], s["actors"] = "bodies", []any{actorOf(body)}
			s["actions"] = []any{actionOf("answer", map[string]any{"for": "agreeing_body", "text": map[string]any{"kk": "жауап", "ru": "ответ"}, "body": body})}
		case i < a.decides && a.one(5, "before a refusal"):
			s["outcome"] = "refusal"
		}
		s["terms"] = a.terms(i)
		if s["group"] == nil {
			a.clauses(s)
		}
		list = append(list, s)
	}
	return list
}

// clauses draws what the text allows at a step besides.
func (a *actDraw) clauses(s map[string]any) {
	lapse := "continues"
	if s["decisions"] != nil {
		lapse = "refusal"
		if a.one(3, "return") {
			s["return"] = map[string]any{"locator": "6", "times": 1, "lapse": lapse, "within": a.term(0, "any", "application"), "complete": a.term(0, "any", "previous")}
		}
	}
	if a.one(4, "suspension") {
		s["suspension"] = map[string]any{"locator": "7", "lapse": lapse, "at_most": a.term(0, "any", "previous")}
	}
	if a.one(4, "extension") {
		s["extension"] = map[string]any{"locator": "8", "times": 1, "at_most": a.term(0, "any", "previous"), "tell": a.term(0, "any", "previous")}
	}
}

func actorOf(id string) map[string]any { return map[string]any{"id": id, "basis": "stated"} }

func actionOf(does string, wait map[string]any) map[string]any {
	a := map[string]any{"does": does, "basis": "stated", "text": map[string]any{"kk": "әрекет", "ru": "действие"}}
	if wait != nil {
		a["wait"] = wait
	}
	return a
}

// drawnAct is an act at random, compiled; the error says why it does not compile.
func drawnAct(t *testing.T, rt *rapid.T, text []byte) (*process.Definition, regulation.Regulation, error) {
	var act map[string]any
	require.NoError(t, json.Unmarshal(text, &act))
	r := object(list(act["regulations"])[0])
	a := actDraw{rt: rt, service: rapid.Bool().Draw(rt, "service")}
	object(list(r["accounts"])[0])["steps"] = a.steps()
	if a.service {
		t := a.term(0, "any", "application")
		t["locator"] = "annex1(3)"
		object(list(r["services"])[0])["terms"] = []any{t}
	}
	rt.Logf("%s %s", marshalled(t, object(list(r["accounts"])[0])["steps"]), marshalled(t, object(list(r["services"])[0])["terms"]))
	var c regulation.Catalogue
	if err := c.UnmarshalJSON(marshalled(t, act)); err != nil {
		return nil, regulation.Regulation{}, err
	}
	kind, err := c.Kind("permit/issue")
	require.NoError(t, err)
	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2026-01-05"))
	if err == nil && d.Option(regulation.ReadingLastDay) != "" && rapid.Bool().Draw(rt, "next working day") {
		d, err = process.Compile(kind, regulation.ChannelOffice, law.MustDate("2026-01-05"), process.MustChoice("last-day=next_working_day"))
	}
	return d, kind.Regulation(), err
}

// Acts at random: each unit counts from each event at each position, in the plan, the
// running case, the worklist and the check alike, as a clerk counts it; what does not
// compile says where.
func TestActsAtRandomAgreeWithACountByHand(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata", "clauses", "01.json"))
	require.NoError(t, err)
	count, cases, refused, beyond := 0, 0, 0, 0
	for {
		rapid.Check(t, func(rt *rapid.T) {
			defer func() { // many long terms after each other run out of the calendar
				if r := recover(); r == any(beyondCalendar{}) {
					beyond++
				} else if r != nil {
					panic(r)
				}
			}()
			d, r, err := drawnAct(t, rt, text)
			if err != nil {
				require.Regexp(rt, `/permit#|accounts\[0\]|services\[0\]`, err.Error())
				refused++
				return
			}
			o := atHand(t, d, clauseOffice(t), clerks(), clerks(), "2026-01-05", r.Actors)
			filed := local(t, o.office, "2026-01-05 00:00").Add(time.Duration(rapid.IntRange(0, 60*24*60).Draw(rt, "minute")) * time.Minute)
			l := handCase{inOffices: o, t: t, rt: rt, count: &count}
			l.live(filed, rapid.Bool().Draw(rt, "eventful"))
			cases++
		})
		enough := count >= 20_000
		if os.Getenv("EXHAUSTIVE") == "" {
			enough = cases+refused+beyond >= 100 // a short run draws few acts at a time
		}
		if enough || t.Failed() {
			break
		}
	}
	require.Greater(t, cases, refused, "most acts compile")
	require.Greater(t, cases, 20*beyond, "few run out of the calendar")
	t.Logf("%d deadlines of %d cases agree with the count by hand; %d acts do not compile, %d run out of the calendar", count, cases, refused, beyond)
}
