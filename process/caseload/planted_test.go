// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
)

// clean are logs of what was done as the acts of the clauses have it.
var clean = []struct{ sentence, act, channel, log string }{
	{"each step in its turn", "01", "office", fiveSteps}, {"the decision counts from the application", "02", "office", fiveSteps},
	{"the rule of counting is printed", "11", "office", fiveSteps},
	{"calendar days", "03", "office", `
		03 Mar 10:00 applicant: filed 5(1)
		03 Mar 10:10 office: 5(1)
		05 Mar 12:00 executor: 5(2)
		31 Mar 12:00 head: 5(3)`},
	{"months", "04", "office", `
		03 Mar 10:00 applicant: filed 5(1)
		30 Mar 12:00 executor: 5(1)
		28 Apr 12:00 head: 5(2)`},
	{"the service has a term", "05", "office", `
		03 Mar 10:00 applicant: filed 5(1)
		03 Mar 10:10 office: 5(1)
		04 Mar 12:00 head: 5(2)
		16 Mar 12:00 executor: 5(3)
		17 Mar 12:00 head: 5(4)`},
	{"a grant without a hearing", "06", "office", `
		03 Mar 10:00 applicant: filed 5(1)
		03 Mar 10:10 office: 5(1)
		27 Mar 12:00 head: 5(4)`},
	{"a refusal after notice and hearing", "06", "office", heard},
	{"two bodies, the first of them first", "07", "office", bodies},
	{"two bodies, the second of them first", "07", "office", `
		03 Mar 10:00 applicant: filed 5(1)
		03 Mar 11:00 office: 5(1)
		05 Mar 12:00 body_b: 5(3)
		10 Mar 12:00 body_a: 5(2)
		12 Mar 12:00 head: 5(4)`},
	{"papers are returned and completed", "08", "office", returned},
	{"papers are returned, nobody completes them, and that is refused", "08", "office", `
		03 Mar 10:00 applicant: filed 5(1)
		05 Mar 12:00 head: return 5(1)
		16 Mar 12:00 head: 5(1) no`},
	{"a suspension and its answer", "09", "office", suspended},
	{"a suspension without an answer, and a refusal", "09", "office", `
		03 Mar 10:00 applicant: filed 5(1)
		05 Mar 10:00 head: suspend 5(1)
		26 Mar 12:00 head: 5(1) no`},
	{"a suspension after which the term runs on", "09-continues", "office", suspended},
	{"an extension of which the applicant is told", "10", "office", extended},
	{"a portal on a Saturday evening", "12", "elicense", `
		07 Mar 20:00 applicant: filed 5(1)
		07 Mar 20:10 elicense: 5(1)
		12 Mar 12:00 executor: 5(2)`},
	{"a step without a term", "13", "office", fourSteps}, {"a step without a term in a service with one", "13-service", "office", fourSteps},
	{"another edition", "14", "office", `
		03 Mar 10:00 applicant: filed 5(1)
		10 Mar 12:00 head: 5(1)`},
	{"a portal of the act's own", "14-portal", "elicense", `
		03 Mar 10:00 applicant: filed 9(1)
		03 Mar 10:01 applicant: 9(1)
		03 Mar 10:03 applicant: 9(2)
		03 Mar 10:05 elicense: 9(3)
		05 Mar 12:00 head: 5(1)
		06 Mar 12:00 applicant: 9(5)`},
	{"the corporation carries the papers", "15", "state_corporation", `
		03 Mar 10:00 applicant: filed 5(1)
		03 Mar 10:10 corporation: 5(1)
		04 Mar 12:00 corporation: 5(2)
		06 Mar 12:00 head: 5(3)`},
	{"a draft is sent back", "16", "office", sentBack},
	{"one of two kinds", "17", "office", `
		03 Mar 10:00 applicant: filed 5(1)
		05 Mar 12:00 head: 5(1)`},
	{"rows of a table", "18", "office", `
		03 Mar 10:00 applicant: filed 9-1(1)
		03 Mar 10:10 office: 9-1(1)
		04 Mar 12:00 head: 9-1(1-1)
		05 Mar 12:00 executor: annex1(3)
		06 Mar 12:00 head: annex1(3-1)`},
}

const (
	fiveSteps = `
		03 Mar 10:00 applicant: filed 5(1)
		03 Mar 10:10 office: 5(1)
		03 Mar 12:00 head: 5(2)
		05 Mar 12:00 executor: 5(3)
		17 Mar 12:00 head: 5(4)
		18 Mar 12:00 office: 5(5)`
	fourSteps = `
		03 Mar 10:00 applicant: filed 5(1)
		03 Mar 10:10 office: 5(1)
		03 Mar 12:00 head: 5(2)
		05 Mar 12:00 executor: 5(3)
		06 Mar 12:00 head: 5(4)`
	returned = `
		03 Mar 10:00 applicant: filed 5(1)
		05 Mar 12:00 head: return 5(1)
		10 Mar 11:00 applicant: supplement 5(1)
		26 Mar 12:00 head: 5(1)`
	suspended = `
		03 Mar 10:00 applicant: filed 5(1)
		05 Mar 10:00 head: suspend 5(1)
		12 Mar 10:00 applicant: resume 5(1)
		26 Mar 12:00 head: 5(1)`
	heard = `
		03 Mar 10:00 applicant: filed 5(1)
		03 Mar 10:10 office: 5(1)
		19 Mar 12:00 executor: 5(2)
		20 Mar 12:00 executor: 5(3)
		27 Mar 12:00 head: 5(4) no`
	bodies = `
		03 Mar 10:00 applicant: filed 5(1)
		03 Mar 11:00 office: 5(1)
		10 Mar 12:00 body_a: 5(2)
		12 Mar 12:00 body_b: 5(3)
		13 Mar 12:00 head: 5(4)`
	sentBack = `
		03 Mar 10:00 applicant: filed 5(1)
		03 Mar 10:10 office: 5(1)
		03 Mar 12:00 head: 5(2)
		05 Mar 12:00 executor: 5(3)
		06 Mar 10:00 head: sends_back 5(3)
		06 Mar 15:00 executor: 5(3)
		17 Mar 12:00 head: 5(4)
		18 Mar 12:00 office: 5(5)`
	extended = `
		03 Mar 10:00 applicant: filed 5(1)
		04 Mar 15:00 head: extend 5(1) 15
		06 Mar 10:00 head: tell 5(1)
		19 Mar 12:00 head: 5(1)`
)

// What is planted in a log of every act of a clause is found, whatever the order of
// its lines, and nothing else.
func TestWhatIsPlantedUnderEveryClauseIsFoundAndNothingElse(t *testing.T) {
	planted := 0
	for _, row := range clean {
		check := func(plant string, list []entry, want ...string) {
			t.Run(row.act+" "+row.sentence+": "+plant, func(t *testing.T) {
				got, sum := judged(t, row.act, row.channel, list, false)
				require.Equal(t, want, got)
				require.Zero(t, sum.Backward)
				shuffled := slices.Clone(list)
				slices.Reverse(shuffled)
				got, _ = judged(t, row.act, row.channel, shuffled, true)
				require.Equal(t, want, got, "newest first, and sorted")
				rand.New(rand.NewPCG(1, 2)).Shuffle(len(shuffled), func(i, j int) { shuffled[i], shuffled[j] = shuffled[j], shuffled[i] })
				got, _ = judged(t, row.act, row.channel, shuffled, true)
				require.Equal(t, want, got, "in no order, and sorted")
				planted += len(want)
			})
		}
		list := entries(t, row.log)
		last := len(list) - 1
		check("nothing", list)
		for i, e := range list[1:] {
			i++
			node, _ := meaning(t, e.what)
			again := e
			again.at = again.at.Add(time.Minute)
			late := e
			late.at = list[last].at.Add(24 * time.Hour)
			stranger := slices.Clone(list)
			stranger[i].role = "nobody"
			switch {
			case e.steps():
				check("nobody's step", stranger, "wrong_role "+node)
				check("after the end", append(slices.Clone(list), late), "after_end "+node)
				if i < last {
					check("twice", slices.Insert(slices.Clone(list), i+1, again), "repeated "+node)
				}
			case e.what[:5] != "sends":
				check("nobody's clause", stranger, "wrong_role "+node)
				kind := "out_of_order "
				if strings.HasPrefix(e.what, "extend") { // as the clause allows it once
					kind = "too_much "
				}
				check("twice", slices.Insert(slices.Clone(list), i+1, again), kind+node)
			}
		}
	}
	require.Greater(t, planted, 200)
}

// Each fault is planted in a log that is clean besides, by a line that is put in the
// place of another one; an empty line takes it out.
func TestFaultsOfEveryClause(t *testing.T) {
	for _, row := range []struct {
		sentence, act, clean, line, other string
		want                              []string
	}{
		{"the papers were returned a day late", "08", returned, "05 Mar 12:00", "06 Mar 12:00", []string{"late 5(1)"}},
		{"the applicant completed them late, and nobody else is blamed", "08", returned, "10 Mar 11:00", "16 Mar 10:00", []string{"answered_late 5(1)"}},
		{"the term that began anew has passed", "08", returned, "26 Mar 12:00", "30 Mar 12:00", []string{"late 5(1)"}},
		{"the term began anew, though the first one has passed", "08", returned, "26 Mar 12:00", "27 Mar 17:59", nil},
		{"completed without a return", "08", returned, "05 Mar 12:00 head: return 5(1)", "", []string{"out_of_order 5(1)", "late 5(1)"}},
		{"granted while the papers were with the applicant", "08", returned, "10 Mar 11:00 applicant: supplement 5(1)", "", []string{"out_of_order 5(1)"}},
		{"the answer came late, and the term ran on", "09-continues", suspended, "12 Mar 10:00", "26 Mar 10:00", []string{"answered_late 5(1)"}},
		{"the decision came late after a suspension", "09", suspended, "26 Mar 12:00", "30 Mar 12:00", []string{"late 5(1)"}},
		{"terms stood still without an answer that counts", "09", suspended, "12 Mar 10:00 applicant: resume 5(1)", "", []string{"out_of_order 5(1)"}},
		{"extended by more than the clause allows", "10", extended, "extend 5(1) 15", "extend 5(1) 16", []string{"too_much 5(1)"}},
		{"a term stood still, though no clause lets it", "10", extended, "04 Mar 15:00 head: extend 5(1) 15", "04 Mar 15:00 head: suspend 5(1)\n\t\t04 Mar 15:01 head: extend 5(1) 15", []string{"not_provided 5(1)"}},
		{"refused at a step that decides nothing", "01", fiveSteps, "head: 5(2)", "head: 5(2) no", []string{"not_provided 5(2)"}},
		{"extended when the term had ended", "10", extended, "04 Mar 15:00", "06 Mar 09:00", []string{"late 5(1)"}},
		{"the applicant was told late", "10", extended, "06 Mar 10:00", "11 Mar 10:00", []string{"late 5(1)"}},
		{"the applicant was never told", "10", extended, "06 Mar 10:00 head: tell 5(1)", "", []string{"late 5(1)"}},
		{"the decision came late after an extension", "10", extended, "19 Mar 12:00", "26 Mar 12:00", []string{"late 5(1)"}},
		{"refused without the notice", "06", heard, "19 Mar 12:00 executor: 5(2)", "", []string{"missing 5(2)"}},
		{"refused without the hearing", "06", heard, "20 Mar 12:00 executor: 5(3)", "", []string{"missing 5(3)"}},
		{"the notice came late", "06", heard, "19 Mar 12:00 executor: 5(2)\n\t\t20 Mar 12:00", "26 Mar 10:00 executor: 5(2)\n\t\t26 Mar 12:00", []string{"late 5(2)"}},
		{"one of two bodies was late", "07", bodies, "10 Mar 12:00", "12 Mar 11:00", []string{"late 5(2)"}},
		{"one of two bodies never answered", "07", bodies, "10 Mar 12:00 body_a: 5(2)", "", []string{"missing 5(2)"}},
		{"granted against the no of a body", "07", bodies, "body_b: 5(3)", "body_b: 5(3) no", []string{"out_of_order 5(4)"}},
		{"the review was sent back after its time", "16", sentBack, "06 Mar 15:00", "10 Mar 12:00", []string{"late 5(3)"}},
	} {
		t.Run(row.act+" "+row.sentence, func(t *testing.T) {
			require.Contains(t, row.clean, row.line)
			got, _ := judged(t, row.act, "office", entries(t, strings.Replace(row.clean, row.line, row.other, 1)), false)
			require.Equal(t, row.want, got)
		})
	}
}

// The same logs in a year that no calendar covers accuse nobody of lateness, and tell
// how many deadlines could not be told.
func TestUnderEveryClauseWhatCannotBeToldIsNotInTime(t *testing.T) {
	for _, row := range clean {
		t.Run(row.act+" "+row.sentence, func(t *testing.T) {
			list := entries(t, row.log)
			_, known := judged(t, row.act, row.channel, list, false)
			for i := range list {
				list[i].at = list[i].at.AddDate(-40, 0, 0)
			}
			found, sum := judged(t, row.act, row.channel, list, false)
			require.Empty(t, found)
			outside := func(s caseload.Summary) (n int) {
				for _, u := range s.Unknown {
					if u.Reason == process.UnknownOutsideCalendar {
						n += u.Number
					}
				}
				return n
			}
			require.Zero(t, outside(known))
			require.Positive(t, outside(sum))
			require.Contains(t, sum.Text().EN, "cannot be told")
		})
	}
}
