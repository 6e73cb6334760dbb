// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Acts that combine clauses. Each date was found by hand, day by day, before it was
// asked for.

// firstStep is the first step of an act.
func firstStep(act map[string]any) map[string]any {
	return object(list(object(list(object(list(act["regulations"])[0])["accounts"])[0])["steps"])[0])
}

// borrow takes a clause of the first step of another act.
func borrow(t *testing.T, from, clause string) any {
	t.Helper()
	var taken any
	changedClause(t, from, "office", func(act map[string]any) { taken = firstStep(act)[clause] })
	require.NotNil(t, taken)
	return taken
}

func hostile(t *testing.T, d *process.Definition) *process.Definition {
	t.Helper()
	return d.In(process.OfficesOf(clauseOffice(t)))
}

// Thirty minutes that begin ten minutes before closing on the eve of five days off, a
// service of one month, and a notice two working days before its end.
func TestHostileAMonthWithANoticeBeforeItsEnd(t *testing.T) {
	change := func(act map[string]any) {
		r := object(list(act["regulations"])[0])
		object(list(r["services"])[0])["terms"] = []any{map[string]any{
			"outcome": "any", "basis": "stated", "bound": "within", "from": "application", "amount": 1, "unit": "month", "locator": "annex1(3)",
		}}
		steps := list(object(list(r["accounts"])[0])["steps"])
		object(steps[0])["terms"] = term("within 30 minute from application")
		object(steps[1])["terms"] = term("not_later_than 2 working_day from end for refusal")
		object(steps[3])["terms"] = term("within 1 month from application")
	}
	for _, c := range []struct{ does, filed, choice, minutes, notice, end string }{
		{"the minutes go on when the office opens again", "20 Mar 17:50", "first-day=next", "26 Mar 09:20", "16 Apr 18:00", "20 Apr 18:00"},
		{"the day of the notice may be one of the two", "20 Mar 17:50", "first-day=same", "26 Mar 09:20", "17 Apr 18:00", "20 Apr 18:00"},
		{"filed after closing, it is filed when reception opens", "20 Mar 18:01", "first-day=next", "26 Mar 09:30", "22 Apr 18:00", "26 Apr 23:59:59"},
		{"an end on a Sunday moves where it is read so", "20 Mar 18:01", "last-day=next_working_day", "26 Mar 09:30", "23 Apr 18:00", "27 Apr 18:00"},
	} {
		t.Run(c.does, func(t *testing.T) {
			d := hostile(t, changedClause(t, "06", "office", change, c.choice))
			p, err := d.PlanAll(at(t, c.filed), process.OfficesOf(clauseOffice(t)))
			require.NoError(t, err)
			require.Equal(t, c.minutes, told(t, stepOf(t, p, "5(1)").Grant))
			notice := stepOf(t, p, "5(2)")
			require.Equal(t, c.notice, told(t, notice.Refusal))
			require.Equal(t, c.end, told(t, stepOf(t, p, "5(4)").Grant))
			require.False(t, notice.RefusalEarliest.At.After(notice.Refusal.At) || notice.RefusalLatest.At.Before(notice.Refusal.At), "the range holds the date")
			_, events := proceed(t, d, c.filed)
			require.Equal(t, c.notice, told(t, stepOf(t, tracked(t, d, events, "26 Mar 09:10"), "5(2)").Refusal), "so does the running case")
		})
	}
}

// The first day, if it counts, lets a notice come a day later: who keeps to that reading
// is not late under every one.
func TestHostileANoticeThatAnotherReadingExcuses(t *testing.T) {
	d := hostile(t, changedClause(t, "06", "office", func(act map[string]any) {
		r := object(list(act["regulations"])[0])
		month := object(list(object(list(r["services"])[0])["terms"])[0])
		month["amount"], month["unit"] = 1, "month"
		steps := list(object(list(r["accounts"])[0])["steps"])
		object(steps[1])["terms"] = term("not_later_than 2 working_day from end for refusal")
		object(steps[3])["terms"] = term("within 1 month from application")
	}))
	done := clauseAct{node: "5(1)", at: "2 Jun 10:10"}
	_, events := proceed(t, d, "2 Jun 10:00", done, clauseAct{node: "5(2)", at: "1 Jul 12:00"})
	list := findings(t, d, events, "2 Jul 10:00")
	require.Equal(t, []string{"late 30 Jun 18:00"}, lateness(t, list))
	require.False(t, list[0].EveryReading)
	require.Equal(t, []process.Choice{process.MustChoice("first-day=same")}, list[0].Excuses)
	_, events = proceed(t, d, "2 Jun 10:00", done, clauseAct{node: "5(2)", at: "2 Jul 12:00"})
	list = findings(t, d, events, "3 Jul 10:00")
	require.Equal(t, []string{"late 30 Jun 18:00"}, lateness(t, list))
	require.True(t, list[0].EveryReading)
}

// Seven calendar days end on a holiday; then two bodies work side by side, one over a
// weekend.
func TestHostileAGroupAfterATermThatEndsOnAHoliday(t *testing.T) {
	change := func(act map[string]any) {
		steps := list(object(list(object(list(act["regulations"])[0])["accounts"])[0])["steps"])
		object(steps[0])["terms"] = term("within 7 calendar_day from application")
		object(steps[1])["terms"] = term("within 3 working_day")
		object(steps[2])["terms"] = term("within 5 calendar_day")
		object(steps[3])["terms"] = term("within 1 working_day")
	}
	for choice, want := range map[string][]string{
		"last-day=as_counted":       {"9 Mar 23:59:59", "12 Mar 18:00", "14 Mar 23:59:59", "16 Mar 18:00"},
		"last-day=next_working_day": {"10 Mar 18:00", "13 Mar 18:00", "16 Mar 18:00", "17 Mar 18:00"},
	} {
		d := hostile(t, changedClause(t, "07", "office", change, choice))
		p, err := d.PlanAll(at(t, "2 Mar 10:00"), process.OfficesOf(clauseOffice(t)))
		require.NoError(t, err)
		require.Equal(t, want, grants(t, p), choice)
		_, events := proceed(t, d, "2 Mar 10:00", clauseAct{node: "5(1)", at: "6 Mar 17:00"}, clauseAct{node: "5(3)", at: "10 Mar 10:00", reply: process.ReplyYes}, clauseAct{node: "5(2)", at: "12 Mar 10:00", reply: process.ReplyYes})
		now := tracked(t, d, events, "12 Mar 11:00")
		require.Equal(t, "12 Mar 18:00", told(t, stepOf(t, now, "5(2)").Grant), "three working days from when the step before was done: 10, 11, 12")
		require.Equal(t, "13 Mar 18:00", told(t, stepOf(t, now, "5(4)").Grant))
		require.Equal(t, "13 Mar 18:00", told(t, task(t, d, events, "12 Mar 11:00").Deadline))
		require.Empty(t, findings(t, d, events, "12 Mar 12:00"))
	}
}

// A term that runs from the answer of one of two bodies does not wait for the other:
// A has ten working days, until 18 March, and B, the last of the group, five, until
// 11 March; three from then are 12, 13 and 16 March.
func TestHostileATermFromTheAnswerOfOneOfTwoBodies(t *testing.T) {
	change := func(act map[string]any) {
		steps := list(object(list(object(list(act["regulations"])[0])["accounts"])[0])["steps"])
		object(steps[1])["terms"], object(steps[2])["terms"] = term("within 10 working_day"), term("within 5 working_day")
		object(steps[3])["terms"] = []any{map[string]any{"outcome": "any", "basis": "stated", "bound": "within", "from": "receipt", "of": "5(3)", "amount": 3, "unit": "working_day"}}
	}
	d := hostile(t, changedClause(t, "07", "office", change))
	require.Equal(t, []string{"3 Mar 18:00", "18 Mar 18:00", "11 Mar 18:00", "16 Mar 18:00"}, grants(t, planOf(t, d, "3 Mar 10:00")))
	_, events := proceed(t, d, "3 Mar 10:00", clauseAct{node: "5(1)", at: "3 Mar 12:00"}, clauseAct{node: "5(3)", at: "5 Mar 10:00", reply: process.ReplyYes}, clauseAct{node: "5(2)", at: "6 Mar 10:00", reply: process.ReplyYes})
	require.Equal(t, "11 Mar 18:00", told(t, stepOf(t, tracked(t, d, events, "6 Mar 11:00"), "5(4)").Grant), "6, 10 and 11 March: B answered on 5 March")
	require.Equal(t, "11 Mar 18:00", told(t, task(t, d, events, "6 Mar 11:00").Deadline))
	require.Empty(t, findings(t, d, events, "11 Mar 18:00"))
	require.Len(t, findings(t, d, events, "11 Mar 18:01"), 1)
}

// Only who refuses outlasts the service: the grant takes 5 working days of 10, a
// refusal 15. The contradiction is told, and for which outcome.
func TestHostileARefusalAloneOutlastsTheService(t *testing.T) {
	d := changedClause(t, "06", "office", func(act map[string]any) {
		r := object(list(act["regulations"])[0])
		object(list(object(list(r["services"])[0])["terms"])[0])["amount"] = 10
		steps := list(object(list(r["accounts"])[0])["steps"])
		object(steps[1])["terms"] = []any{}
		object(steps[3])["terms"] = []any{
			map[string]any{"outcome": "grant", "basis": "stated", "bound": "within", "from": "application", "amount": 5, "unit": "working_day"},
			map[string]any{"outcome": "refusal", "basis": "stated", "bound": "within", "from": "application", "amount": 15, "unit": "working_day"},
		}
	})
	p := planOf(t, d, "3 Mar 10:00")
	limit, steps := p.Limits[0].Outlasted()
	require.True(t, exceeded(p.Limits[0]))
	require.Equal(t, []string{"18 Mar 18:00", "30 Mar 18:00"}, []string{told(t, limit), told(t, steps)})
	require.Contains(t, p.Notes[0].Text.EN, "on a refusal the term of the service ends on 18 March 2026, those of the steps inside it on 30 March 2026")
	require.Equal(t, process.NoteContradiction, p.Notes[0].Kind)
}

// A notice that counts back and is due before the application contradicts the text. Fifteen calendar days from 3 March
// end on 18 March, and ten working days before that is 3 March. From 20 March they end
// on 4 April, a Saturday; the ten working days 18, 19, 20, 26, 27, 30, 31 March, 1, 2 and
// 3 April follow the 17th.
func TestHostileANoticeBeforeTheApplication(t *testing.T) {
	d := changedClause(t, "06", "office", func(act map[string]any) {
		r := object(list(act["regulations"])[0])
		whole := object(list(object(list(r["services"])[0])["terms"])[0])
		whole["amount"], whole["unit"] = 15, "calendar_day"
		steps := list(object(list(r["accounts"])[0])["steps"])
		object(list(object(steps[1])["terms"])[0])["amount"] = 10
		object(steps[0])["terms"] = term("within 2 working_day from application")
		object(steps[3])["terms"] = term("within 5 working_day from application")
	})
	notes := func(filed string) string {
		var list []string
		for _, n := range planOf(t, d, filed).Notes {
			list = append(list, n.Text.EN)
		}
		return strings.Join(list, "; ")
	}
	require.NotContains(t, notes("3 Mar 10:00"), "before the application", "it is due on the day itself")
	require.Contains(t, notes("20 Mar 10:00"), "a term counted back from the end of the service ends before the application: sub-paragraph 2) of paragraph 5 on 17 March 2026")
}

// Papers come back on the last day, the term begins anew, and stands still over a
// holiday.
func TestHostileAReturnThenASuspensionOverAHoliday(t *testing.T) {
	suspension := borrow(t, "09", "suspension")
	d := hostile(t, changedClause(t, "08", "office", func(act map[string]any) { firstStep(act)["suspension"] = suspension }))
	a, events := proceed(t, d, "27 Feb 10:00")
	a, events = goOn(t, d, a, events,
		excepts(t, process.ActionReturn, "head", "3 Mar 12:00"),
		excepts(t, process.ActionSupplement, "applicant", "11 Mar 17:59")) // 4, 5, 6, 10, 11: in time
	require.Equal(t, "30 Mar 18:00", told(t, task(t, d, events, "12 Mar 10:00").Deadline)) // 12, 13, 16-20, 26, 27, 30
	a, events = goOn(t, d, a, events,
		excepts(t, process.ActionSuspend, "head", "19 Mar 10:00"),
		excepts(t, process.ActionResume, "head", "27 Mar 10:00")) // 19, 20 and 26 stand still
	require.Equal(t, "2 Apr 18:00", told(t, stepOf(t, tracked(t, d, events, "27 Mar 11:00"), "5(1)").Grant))
	require.Equal(t, "2 Apr 18:00", told(t, task(t, d, events, "27 Mar 11:00").Deadline))
	_, over := goOn(t, d, a, events, decision(t, d, "2 Apr 18:00", ""))
	require.Empty(t, findings(t, d, over, "20 Apr 10:00"))
	_, over = goOn(t, d, a, events, decision(t, d, "3 Apr 09:00", ""))
	require.Equal(t, []string{"late 2 Apr 18:00"}, lateness(t, findings(t, d, over, "20 Apr 10:00")))
}

// A returned application is completed, and its term is extended before the holidays.
func TestHostileAReturnThenAnExtension(t *testing.T) {
	extension := borrow(t, "10", "extension")
	d := hostile(t, changedClause(t, "08", "office", func(act map[string]any) { firstStep(act)["extension"] = extension }))
	a, events := proceed(t, d, "3 Mar 10:00")
	a, events = goOn(t, d, a, events,
		excepts(t, process.ActionReturn, "head", "5 Mar 12:00"),
		excepts(t, process.ActionSupplement, "applicant", "10 Mar 11:00"), // 27 March
		extends(t, 5, "20 Mar 10:00"))                                     // 28, 29, 30, 31 March, 1 April
	require.Equal(t, "1 Apr 18:00", told(t, stepOf(t, tracked(t, d, events, "26 Mar 11:00"), "5(1)").Grant))
	require.Equal(t, "1 Apr 18:00", told(t, task(t, d, events, "26 Mar 11:00").Grant))
	_, over := goOn(t, d, a, events, decision(t, d, "2 Apr 09:00", ""))
	require.Contains(t, lateness(t, findings(t, d, over, "20 Apr 10:00")), "late 1 Apr 18:00")
}

// The edition changes between the filing and the completion of returned papers: the
// case keeps the edition of its filing.
func TestHostileAnEditionChangesWhilePapersAreAway(t *testing.T) {
	returned := borrow(t, "08", "return")
	change := func(act map[string]any) {
		account := object(list(object(list(act["regulations"])[0])["accounts"])[0])
		firstStep(act)["return"] = returned
		object(list(object(list(account["earlier"])[0])["steps"])[0])["return"] = returned
	}
	second := changedClause(t, "14", "office", change)
	first, err := second.On(law.MustDate("2026-02-27"))
	require.NoError(t, err)
	require.NotEqual(t, first.Digest(), second.Digest())
	d := hostile(t, first)
	a, events := proceed(t, d, "27 Feb 10:00")
	a, events = goOn(t, d, a, events,
		excepts(t, process.ActionReturn, "head", "2 Mar 12:00"),
		excepts(t, process.ActionSupplement, "applicant", "10 Mar 11:00")) // 3, 4, 5, 6, 10: on the last day
	require.Equal(t, d.Digest(), a.Definition())
	require.Equal(t, "27 Mar 18:00", told(t, task(t, d, events, "11 Mar 10:00").Deadline), "ten working days, not the five of the second edition")
	b, events2 := proceed(t, hostile(t, second), "3 Mar 10:00")
	_, events2 = goOn(t, hostile(t, second), b, events2,
		excepts(t, process.ActionReturn, "head", "5 Mar 12:00"),
		excepts(t, process.ActionSupplement, "applicant", "10 Mar 11:00"))
	require.Equal(t, "17 Mar 18:00", told(t, task(t, second, events2, "11 Mar 10:00").Deadline))
	require.Equal(t, regulation.UnitWorkingDay, stepOf(t, tracked(t, second, events2, "11 Mar 10:00"), "5(1)").Grant.Term().Unit)
}

// One service takes five days for one kind and three for another, and a step travels in
// one channel alone: each definition has the terms of its own kind and channel.
func TestHostileAServiceWithATimeForEachKindAndAStepOfOneChannel(t *testing.T) {
	c, err := todayAct(t, eight()[5:], func(_, r map[string]any) {
		intake := list(object(r["channels"])["intake"])
		other := map[string]any{"channel": "state_corporation", "text": map[string]any{"kk": "орталық", "ru": "центр"}, "basis": "stated", "citation": "clause-1-2025/permit#3"}
		object(r["channels"])["intake"] = append(intake, other)
		steps := list(object(list(r["accounts"])[0])["steps"])
		object(steps[0])["channels"] = []any{"state_corporation"}
		object(steps[0])["terms"] = term("within 2 working_day from application")
		service := object(list(r["services"])[0])
		kinds := list(service["kinds"])
		legal := map[string]any{}
		for k, v := range object(kinds[0]) {
			legal[k] = v
		}
		legal["id"] = "permit/legal"
		service["kinds"] = append(kinds, legal)
		service["terms"] = []any{
			map[string]any{"outcome": "any", "basis": "stated", "bound": "within", "from": "application", "amount": 3, "unit": "working_day", "locator": "annex1(3)", "kinds": []any{"permit/issue"}},
			map[string]any{"outcome": "any", "basis": "stated", "bound": "within", "from": "application", "amount": 5, "unit": "working_day", "locator": "annex1(3)", "kinds": []any{"permit/legal"}},
		}
	})
	require.NoError(t, err)
	for _, row := range []struct {
		kind    string
		channel regulation.Channel
		end     string
		steps   int
	}{
		{"permit/issue", "office", "6 Mar 18:00", 2},
		{"permit/legal", "office", "11 Mar 18:00", 2},
		{"permit/issue", "state_corporation", "6 Mar 18:00", 3},
		{"permit/legal", "state_corporation", "11 Mar 18:00", 3},
	} {
		kind, err := c.Kind(row.kind)
		require.NoError(t, err)
		d, err := process.Compile(kind, row.channel, law.MustDate("2026-03-03"))
		require.NoError(t, err)
		p, err := d.Plan(at(t, "3 Mar 10:00"), process.OfficesOf(clauseOffice(t)))
		require.NoError(t, err)
		require.Len(t, p.Limits, 1)
		require.Equal(t, row.end, told(t, p.Limits[0].Grant), "%s through %s", row.kind, row.channel)
		require.Len(t, p.Steps, row.steps)
	}
}

// A term from the application that ends before the step in front of it is no date to be
// kept in silence.
func TestHostileATermThatEndsBeforeTheStepInFrontOfIt(t *testing.T) {
	contradictions := func(p process.Plan) []string {
		var list []string
		for _, n := range p.Notes {
			if n.Kind == process.NoteContradiction {
				list = append(list, n.Citation.String()+": "+n.Text.EN)
			}
		}
		return list
	}
	steps := eight()
	steps[5].terms = term("within 9 working_day")
	c, err := todayAct(t, steps, nil)
	require.NoError(t, err)
	p := planOf(t, todayPermit(t, c, "office"), "3 Mar 10:00")
	require.Equal(t, "30 Mar 18:00", told(t, stepOf(t, p, "5(6)").Grant))
	require.Equal(t, "18 Mar 18:00", told(t, stepOf(t, p, "5(7)").Grant))
	require.Equal(t, []string{"clause-1-2025/permit#5(7): the term of a step ends before that of a step in front of it: sub-paragraph 7) of paragraph 5 on 18 March 2026, sub-paragraph 6) of paragraph 5 on 30 March 2026"}, contradictions(p))
	c, err = todayAct(t, eight(), nil)
	require.NoError(t, err)
	require.Empty(t, contradictions(planOf(t, todayPermit(t, c, "office"), "3 Mar 10:00")), "one that ends after it is none")
	require.Empty(t, contradictions(planOf(t, mustClause(t, "07", "office"), "3 Mar 10:00")), "nor are bodies that work side by side")

	d := changedClause(t, "06", "office", func(act map[string]any) {
		object(list(object(list(object(list(act["regulations"])[0])["accounts"])[0])["steps"])[2])["terms"] = term("within 10 working_day for refusal")
	})
	hearing := []string{"clause-6-2025/permit#5(4): the term of a step ends before that of a step in front of it: sub-paragraph 4) of paragraph 5 on 30 March 2026, sub-paragraph 3) of paragraph 5 on 8 April 2026"}
	require.Equal(t, hearing, contradictions(planOf(t, d, "3 Mar 10:00")), "a refusal that is over before its hearing")
	_, events := proceed(t, d, "3 Mar 10:00", clauseAct{node: "5(1)", at: "3 Mar 10:10"}, clauseAct{node: "5(2)", at: "20 Mar 17:00"})
	require.Equal(t, hearing, contradictions(tracked(t, d, events, "23 Mar 10:00")), "also of a case that runs")
	_, events = proceed(t, d, "3 Mar 10:00", clauseAct{node: "5(1)", at: "3 Mar 10:10"}, clauseAct{node: "5(2)", at: "4 Mar 12:00"}, clauseAct{node: "5(3)", at: "5 Mar 12:00"})
	require.Empty(t, contradictions(tracked(t, d, events, "6 Mar 10:00")), "until the step in front is over")
	_, events = proceed(t, d, "3 Mar 10:00", clauseAct{node: "5(1)", at: "3 Mar 10:10"}, clauseAct{node: "5(2)", at: "26 Mar 12:00"})
	require.Empty(t, contradictions(tracked(t, d, events, "27 Mar 10:00")), "and who was late is late: the text is not to blame")
}

// What the model has no place for is refused where it stands, and is not passed over.
func TestHostileATimeThatNothingHeedsIsRefused(t *testing.T) {
	five := map[string]any{"outcome": "any", "basis": "stated", "bound": "within", "from": "application", "amount": 5, "unit": "working_day"}
	for _, row := range []struct {
		does, place string
		change      func(r map[string]any)
	}{
		{"a kind with a time of its own", "services[0].kinds[0]", func(r map[string]any) {
			object(list(object(list(r["services"])[0])["kinds"])[0])["terms"] = []any{five}
		}},
		{"a channel with a time of its own", "channels.intake[0]", func(r map[string]any) {
			object(list(object(r["channels"])["intake"])[0])["terms"] = []any{five}
		}},
		{"a term of one channel", "accounts[0].steps[0].terms[0]", func(r map[string]any) {
			only := map[string]any{"channels": []any{"office"}}
			for k, v := range five {
				only[k] = v
			}
			object(list(object(list(r["accounts"])[0])["steps"])[0])["terms"] = []any{only}
		}},
		{"two times of one service for one kind", "services[0].terms[1]", func(r map[string]any) {
			one, two := map[string]any{"locator": "annex1(3)"}, map[string]any{"locator": "annex1(4)"}
			for k, v := range five {
				one[k], two[k] = v, v
			}
			two["amount"] = 3
			object(list(r["services"])[0])["terms"] = []any{one, two}
		}},
	} {
		t.Run(row.does, func(t *testing.T) {
			_, err := todayAct(t, eight(), func(_, r map[string]any) { row.change(r) })
			require.Error(t, err)
			require.ErrorContains(t, err, row.place)
		})
	}
}
