// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// What a present-day act says was once counted otherwise in silence. Each test is one
// such act: its dates are right, or it is refused with the place.

// todayStep is a step of an act of today; the terms are written as an author does.
type todayStep struct {
	place, actor, does string
	terms              []any
}

// todayAct is an act of these steps, the last but one of which decides; change is what
// else it says.
func todayAct(t *testing.T, steps []todayStep, change func(act, regulation map[string]any)) (regulation.Catalogue, error) {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", "clauses", "01.json"))
	require.NoError(t, err)
	var act map[string]any
	require.NoError(t, json.Unmarshal(text, &act))
	r := object(list(act["regulations"])[0])
	var all []any
	for i, s := range steps {
		step := map[string]any{
			"locator": s.place, "terms": s.terms,
			"actors":  []any{map[string]any{"id": s.actor, "basis": "stated"}},
			"actions": []any{map[string]any{"does": s.does, "basis": "stated", "text": map[string]any{"kk": "әрекет", "ru": "действие"}}},
		}
		if s.terms == nil {
			step["terms"] = []any{}
		}
		if i == len(steps)-2 {
			step["decisions"] = []any{map[string]any{"text": map[string]any{"kk": "бас тарту", "ru": "отказ"}, "condition": "stated", "refusal": "stated"}}
		}
		all = append(all, step)
	}
	object(list(r["accounts"])[0])["steps"] = all
	if change != nil {
		change(act, r)
	}
	var c regulation.Catalogue
	return c, c.UnmarshalJSON(marshalled(t, act))
}

// todayPermit compiles the one kind of such an act.
func todayPermit(t *testing.T, c regulation.Catalogue, channel regulation.Channel, choices ...string) *process.Definition {
	t.Helper()
	kind, err := c.Kind("permit/issue")
	require.NoError(t, err)
	d, err := process.Compile(kind, channel, law.MustDate("2026-03-03"), choicesOf(choices)...)
	require.NoError(t, err)
	return d
}

func term(s string) []any { return []any{s} }

// eight is an order of the kind that rules of rendering a service have.
func eight() []todayStep {
	return []todayStep{
		{"5(1)", "corporation", "receive", term("within 15 minute from application")},
		{"5(2)", "office", "receive", term("day_of_application")},
		{"5(3)", "head", "assign", term("within 1 working_day")},
		{"5(4)", "executor", "examine", term("within 2 working_day")},
		{"5(5)", "executor", "examine", term("within 3 working_day")},
		{"5(6)", "executor", "examine", term("within 3 working_day")},
		{"5(7)", "head", "prepare", term("within 10 working_day from application")},
		{"5(8)", "office", "deliver", term("within 1 working_day")},
	}
}

func TestTodayTheSeventhStepCountsFromTheApplication(t *testing.T) {
	c, err := todayAct(t, eight(), nil)
	require.NoError(t, err)
	d := todayPermit(t, c, "office")
	p, err := d.Plan(at(t, "1 Dec 10:00"), process.OfficesOf(clauseOffice(t)))
	require.NoError(t, err)
	require.Equal(t, []string{
		"1 Dec 10:15", "1 Dec 18:00", "2 Dec 18:00", "4 Dec 18:00", "9 Dec 18:00", "14 Dec 18:00", "15 Dec 18:00",
		"17 Dec 18:00", // the sixteenth is a holiday
	}, grants(t, p))
	require.Equal(t, regulation.FromApplication, stepOf(t, p, "5(7)").Grant.Term().From, "and the term says so")
	_, events := proceed(t, d, "1 Dec 10:00", clauseAct{node: "5(1)", at: "1 Dec 10:10"}, clauseAct{node: "5(2)", at: "1 Dec 11:00"},
		clauseAct{node: "5(3)", at: "2 Dec 9:00"}, clauseAct{node: "5(4)", at: "4 Dec 9:00"}, clauseAct{node: "5(5)", at: "11 Dec 9:00"}, clauseAct{node: "5(6)", at: "14 Dec 9:00"})
	require.Equal(t, "15 Dec 18:00", told(t, stepOf(t, tracked(t, d, events, "14 Dec 10:00"), "5(7)").Grant), "though a step before was late")
	require.Equal(t, "15 Dec 18:00", told(t, task(t, d, events, "14 Dec 10:00").Grant))
	_, events = proceed(t, d, "1 Dec 10:00", clauseAct{node: "5(1)", at: "1 Dec 10:10"}, clauseAct{node: "5(2)", at: "1 Dec 11:00"},
		clauseAct{node: "5(3)", at: "2 Dec 9:00"}, clauseAct{node: "5(4)", at: "4 Dec 9:00"}, clauseAct{node: "5(5)", at: "7 Dec 9:00"}, clauseAct{node: "5(6)", at: "8 Dec 9:00"},
		clauseAct{node: "5(7)", at: "17 Dec 9:00"})
	found := findings(t, d, events, "20 Dec 10:00")
	require.True(t, slices.ContainsFunc(found, func(f caseload.Finding) bool {
		return f.Node == "5(7)" && f.Deadline.Equal(at(t, "15 Dec 18:00"))
	}), "the check counts alike: %v", found)
}

func TestTodayAStepWithoutATermStaysInThePlan(t *testing.T) {
	steps := eight()
	steps[2].terms = nil
	c, err := todayAct(t, steps, nil)
	require.NoError(t, err)
	p, err := todayPermit(t, c, "office").Plan(at(t, "1 Dec 10:00"), process.OfficesOf(clauseOffice(t)))
	require.NoError(t, err)
	require.Equal(t, []string{
		"1 Dec 10:15", "1 Dec 18:00", "term_not_stated", "follows_unknown", "follows_unknown", "follows_unknown",
		"15 Dec 18:00", // it counts from the application
		"17 Dec 18:00",
	}, grants(t, p))
}

func TestTodayAPortalFilesByWhatItsAccountDoes(t *testing.T) {
	for _, channel := range []string{"elicense", "web_window"} {
		d := changedClause(t, "15", regulation.Channel(channel), func(act map[string]any) {
			r := object(list(act["regulations"])[0])
			object(list(object(r["channels"])["intake"])[1])["channel"] = channel
		})
		require.Equal(t, process.NodeID("9(3)"), d.FilesAt())
		a, _ := must(t, d, process.Application{}, submission(d, at(t, "3 Mar 17:50")))
		require.True(t, a.Filed().IsZero(), "a log-in files nothing")
	}
}

// What the account has and the plan has not is said. A step that names the portal is in it.
func TestTodayAPortalPlanSaysWhatItLeavesOut(t *testing.T) {
	registration := func(channels ...any) func(act map[string]any) {
		return func(act map[string]any) {
			r := object(list(act["regulations"])[0])
			account := object(list(r["accounts"])[0])
			step := map[string]any{
				"locator": "5(9)", "terms": term("day_of_application"), "actors": []any{map[string]any{"id": "office", "basis": "stated"}},
				"actions": []any{map[string]any{"does": "receive", "basis": "stated", "text": map[string]any{"kk": "тіркеу", "ru": "регистрация"}}},
			}
			if channels != nil {
				step["channels"] = channels
			}
			account["steps"] = append([]any{step}, list(account["steps"])...)
		}
	}
	leftOut := func(p process.Plan) []string {
		var all []string
		for _, n := range p.Notes {
			if n.Kind == process.NoteLeftOut {
				all = append(all, n.Citation.String()+": "+n.Text.EN, n.Text.KK, n.Text.RU)
			}
		}
		return all
	}
	for _, row := range []struct {
		says     string
		channels []any
		shown    bool
		note     []string
	}{
		{"inside the portal nobody receives a paper", nil, false, []string{
			"clause-15-2025/permit#5(9): steps that are not in the plan: sub-paragraph 9) of paragraph 5",
			"жоспарға кірмеген қадамдар: 5-тармақтың 9) тармақшасы",
			"в план не вошли шаги: подпункт 9) пункта 5",
		}},
		{"unless the step names the portal", []any{"elicense", "state_corporation"}, true, nil},
		{"what names another channel is not missed", []any{"state_corporation"}, false, nil},
	} {
		d := changedClause(t, "15", "elicense", registration(row.channels...))
		p := planOf(t, d, "3 Mar 10:00")
		require.Equal(t, row.note, leftOut(p), row.says)
		require.Equal(t, row.shown, slices.ContainsFunc(p.Steps, func(s process.PlanStep) bool { return s.Node == "5(9)" }), row.says)
		stored, err := json.Marshal(d)
		require.NoError(t, err)
		read, err := process.ParseDefinition(stored)
		require.NoError(t, err)
		require.Equal(t, row.note, leftOut(planOf(t, read, "3 Mar 10:00")), "so the definition that was stored")
	}
}

func TestTodayAFormThatNothingHandsOverDoesNotCompile(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata", "clauses", "15.json"))
	require.NoError(t, err)
	var act map[string]any
	require.NoError(t, json.Unmarshal(text, &act))
	object(flowOf(act)[2])["does"] = "enters"
	var c regulation.Catalogue
	require.NoError(t, c.UnmarshalJSON(marshalled(t, act)))
	kind, err := c.Kind("permit/issue")
	require.NoError(t, err)
	_, err = process.Compile(kind, "elicense", law.MustDate("2026-03-03"))
	require.ErrorIs(t, err, process.ErrDefinition)
	require.ErrorContains(t, err, "clause-15-2025/permit#9(2): the applicant fills the form, and no node hands it over")
}

// A portal whose account names no form is filed by its hand-over too: who comes into it
// is the applicant, or nobody that the text names. What an employee enters was filed on
// paper before.
func TestTodayAHandOverFilesWithoutAForm(t *testing.T) {
	for who, files := range map[string]process.NodeID{"applicant": "9(3)", "": "9(3)", "elicense": "9(3)", "office": "", "corporation": ""} {
		d := changedClause(t, "15", "elicense", func(act map[string]any) {
			for i, n := range flowOf(act)[:2] {
				object(n)["does"] = []string{"enters", "signs_request"}[i]
				object(n)["actors"] = []any{}
				if who != "" {
					object(n)["actors"] = []any{map[string]any{"id": who, "basis": "stated"}}
				}
			}
		})
		require.Equal(t, files, d.FilesAt(), "%q enters", who)
		a, events := proceed(t, d, "3 Mar 17:50")
		require.Equal(t, files != "", a.Filed().IsZero(), "%q enters", who)
		if files == "" {
			continue
		}
		for _, when := range []string{"3 Mar 17:52", "3 Mar 17:55", "3 Mar 18:10"} {
			var e process.Event
			a, e = must(t, d, a, proper(d, a, at(t, when)))
			events = append(events, e)
		}
		require.Equal(t, at(t, "3 Mar 18:10").UTC(), a.Filed())
		require.Equal(t, "10 Mar 18:00", told(t, tracked(t, d, events, "5 Mar 10:00").Limits[0].Grant), "not the sixth")
		require.Equal(t, "10 Mar 18:00", told(t, task(t, d, events, "5 Mar 10:00").Deadline))
	}
}

func TestTodayAnAutomaticAnswerComesInMinutesOnASaturdayEvening(t *testing.T) {
	c, err := todayAct(t, []todayStep{
		{"5(1)", "elicense", "examine", nil},
		{"5(2)", "elicense", "prepare", term("within 15 minute from application")},
		{"5(3)", "elicense", "deliver", nil},
	}, nil)
	require.NoError(t, err)
	for _, minutes := range []string{"clock", "working"} {
		p, err := todayPermit(t, c, "office", "minutes="+minutes).Plan(at(t, "7 Mar 20:00"), process.OfficesOf(clauseOffice(t)))
		require.NoError(t, err)
		require.Equal(t, []string{"none", "7 Mar 20:15", "none"}, grants(t, p), "a system's own act takes no time unless a term is stated")
	}
}

func TestTodayAReadingThatNobodyKnowsIsRefused(t *testing.T) {
	reading := func(id string, options ...string) func(act, r map[string]any) {
		return func(_, r map[string]any) {
			var all []any
			for _, o := range options {
				all = append(all, map[string]any{"id": o, "text": map[string]any{"kk": "солай", "ru": "так"}})
			}
			words := map[string]any{"kk": "таңдау", "ru": "выбор"}
			r["readings"] = []any{map[string]any{
				"id": id, "class": "counting", "default": options[0], "basis": "not_stated", "title": words, "reason": words, "options": all,
			}}
		}
	}
	_, err := todayAct(t, eight(), reading("acceptance-day", "same", "next"))
	require.ErrorIs(t, err, regulation.ErrInvalid)
	require.ErrorContains(t, err, `readings[0].id: "acceptance-day" is no counting reading; those are first-day, arrival-day`)
	_, err = todayAct(t, eight(), reading("first-day", "today", "tomorrow"))
	require.ErrorIs(t, err, regulation.ErrInvalid)
	require.ErrorContains(t, err, `readings[0].options[0].id: "today" is no option of "first-day"; those are same, next`)

	c, err := todayAct(t, eight(), nil)
	require.NoError(t, err)
	kind, err := c.Kind("permit/issue")
	require.NoError(t, err)
	for choice, says := range map[string]string{"acceptance-day=same": "first-day", "first-day=today": "same, next"} {
		_, err = process.Compile(kind, "office", law.MustDate("2026-03-03"), process.MustChoice(choice))
		require.ErrorIs(t, err, process.ErrReading, choice)
		require.ErrorContains(t, err, says, "the known ones are named")
	}
}

func TestTodayTwoTermsOfOneStepAreNotAddedUp(t *testing.T) {
	steps := eight()
	steps[3].terms = []any{"within 2 working_day from application", "within 30 calendar_day from application"}
	_, err := todayAct(t, steps, nil)
	require.ErrorIs(t, err, regulation.ErrInvalid)
	require.ErrorContains(t, err, "accounts[0].steps[3].terms[1]")
	require.ErrorContains(t, err, "30 calendar_day", "both are named")
	require.ErrorContains(t, err, "2 working_day")
}

func TestTodayAFlowThatGoesRoundOrPastTheCheckDoesNotCompile(t *testing.T) {
	for _, c := range []struct{ does, at, to, says string }{
		{"a gate leads to itself", "9(4)", "9(4)", "#9(4): it leads back to 9(4)"},
		{"a gate leads back", "9(4)", "9(2)", "#9(4): it leads back to 9(2)"},
		{"a step leads past everything", "9(1)", "9(5)", "#9(2): no path reaches it"},
	} {
		t.Run(c.does, func(t *testing.T) {
			text, err := os.ReadFile(filepath.Join("testdata", "clauses", "15.json"))
			require.NoError(t, err)
			var act map[string]any
			require.NoError(t, json.Unmarshal(text, &act))
			for _, n := range flowOf(act) {
				if n := object(n); n["locator"] == c.at {
					edge := map[string]any{"to": c.to, "basis": "stated"}
					if n["kind"] == "condition" {
						n["yes"] = edge
					} else {
						n["next"] = edge
					}
				}
			}
			var acts regulation.Catalogue
			require.NoError(t, acts.UnmarshalJSON(marshalled(t, act)))
			kind, err := acts.Kind("permit/issue")
			require.NoError(t, err)
			_, err = process.Compile(kind, "elicense", law.MustDate("2026-03-03"))
			require.ErrorIs(t, err, process.ErrDefinition)
			require.ErrorContains(t, err, "clause-15-2025/permit"+c.says)
		})
	}
}

func TestTodayTheDayOfApplicationBoundsItsOwnStep(t *testing.T) {
	c, err := todayAct(t, []todayStep{
		{"5(1)", "office", "receive", term("day_of_application")},
		{"5(2)", "executor", "prepare", term("within 3 working_day")},
		{"5(3)", "office", "deliver", term("within 1 working_day")},
	}, nil)
	require.NoError(t, err)
	p, err := todayPermit(t, c, "office").Plan(at(t, "3 Mar 10:00"), process.OfficesOf(clauseOffice(t)))
	require.NoError(t, err)
	require.Equal(t, []string{"3 Mar 18:00", "6 Mar 18:00", "10 Mar 18:00"}, grants(t, p))
	require.False(t, slices.ContainsFunc(p.Notes, func(n process.Note) bool { return n.Kind == process.NoteDayOfApplication }))
}

func TestTodayWhatIsFiledBeyondTheCalendarKeepsItsInstant(t *testing.T) {
	c, err := todayAct(t, eight(), nil)
	require.NoError(t, err)
	filed := time.Date(2028, 3, 7, 10, 0, 0, 0, clauseOffice(t).Zone())
	p, err := todayPermit(t, c, "office").Plan(filed, process.OfficesOf(clauseOffice(t)))
	require.NoError(t, err)
	require.True(t, p.Filed.Equal(filed))
	require.Equal(t, process.UnknownOutsideCalendar, p.Steps[0].Grant.Unknown)
	require.Equal(t, process.UnknownOutsideCalendar, stepOf(t, p, "5(7)").Grant.Unknown, "from the application, too")
	require.Equal(t, process.UnknownFollowsUnknown, stepOf(t, p, "5(3)").Grant.Unknown)
}

func TestTodayAnActWithoutReadingsHasTheCountingOnes(t *testing.T) {
	c, err := todayAct(t, eight(), nil)
	require.NoError(t, err)
	d := todayPermit(t, c, "office")
	p, err := d.PlanAll(at(t, "3 Mar 10:00"), process.OfficesOf(clauseOffice(t)))
	require.NoError(t, err)
	for _, id := range []law.ID{regulation.ReadingFirstDay, regulation.ReadingMinutes, regulation.ReadingDayEnd, regulation.ReadingAfterHours} {
		require.NotEmpty(t, d.Option(id), id)
	}
	s := stepOf(t, p, "5(7)")
	require.Equal(t, "17 Mar 18:00", s.Earliest.At.In(clauseOffice(t).Zone()).Format("2 Jan 15:04"))
	require.Equal(t, "18 Mar 23:59", s.Latest.At.In(clauseOffice(t).Zone()).Format("2 Jan 15:04"))
}

func TestTodayATraceOfCalendarDaysNumbersCalendarDays(t *testing.T) {
	steps := eight()
	steps[6].terms = term("within 30 calendar_day from application")
	c, err := todayAct(t, steps, nil)
	require.NoError(t, err)
	p, err := todayPermit(t, c, "office").Plan(at(t, "3 Mar 10:00"), process.OfficesOf(clauseOffice(t)))
	require.NoError(t, err)
	s := stepOf(t, p, "5(7)")
	require.Equal(t, "2 Apr 18:00", told(t, s.Grant))
	trace, err := clauseOffice(t).TraceDue(s.Grant.Due())
	require.NoError(t, err)
	text := strings.Join(strings.Fields(trace.In(law.LangEnglish)), " ")
	require.Contains(t, text, "2026-03-07 Sat 4 ", "a Saturday is numbered")
	require.Contains(t, text, "2026-04-02 Thu 30")
}
