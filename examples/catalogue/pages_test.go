// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	main "github.com/reglament-kz/reglament/examples/catalogue"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestWrappingKeepsEveryWordAndTheWidth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SliceOf(rapid.StringMatching(`[a-zа-яәғқңөұүһі()]{1,12}`)).Draw(t, "words")
		n := rapid.IntRange(1, 40).Draw(t, "width")
		lines := main.Wrap(strings.Join(list, " "), n)
		require.Equal(t, strings.Join(list, " "), strings.Join(lines, " "))
		for i, line := range lines {
			require.False(t, main.Columns(line) > n && strings.Contains(line, " "), "only a single word may be longer")
			if i > 0 {
				first, _, _ := strings.Cut(line, " ")
				require.Greater(t, main.Columns(lines[i-1])+1+main.Columns(first), n, "a line is full before the next begins")
			}
		}
	})
}

func TestAColumnIsALetterAndNotAByte(t *testing.T) {
	require.Equal(t, 8, main.Columns("жүргізу:"))
	require.Equal(t, 1, main.Columns("\u0438\u0306"), "a combining mark takes no column")
}

func TestATermIsWordedWithItsBoundInTheCaseThatTheNumberAsksFor(t *testing.T) {
	for _, row := range []struct {
		amount     regulation.Amount
		unit       regulation.Unit
		bound      regulation.Bound
		kk, ru, en string
	}{
		{1, regulation.UnitWorkingDay, regulation.BoundBare, "1 жұмыс күні", "1 рабочий день", "1 working day"},
		{3, regulation.UnitWorkingDay, regulation.BoundWithin, "3 жұмыс күні ішінде", "в течение 3 рабочих дней", "within 3 working days"},
		{1, regulation.UnitWorkingDay, regulation.BoundWithin, "1 жұмыс күні ішінде", "в течение 1 рабочего дня", "within 1 working day"},
		{21, regulation.UnitCalendarDay, regulation.BoundNotExceeding, "21 күнтізбелік күннен асырмай", "не более 21 календарного дня", "not exceeding 21 calendar days"},
		{2, regulation.UnitHour, regulation.BoundNotLaterThan, "2 сағаттан кешіктірмей", "не позднее 2 часов", "not later than 2 hours"},
		{22, regulation.UnitMinute, regulation.BoundBare, "22 минут", "22 минуты", "22 minutes"},
		{30, regulation.UnitMinute, regulation.BoundNotExceeding, "30 минуттан асырмай", "не более 30 минут", "not exceeding 30 minutes"},
		{0, regulation.UnitDayOfApplication, regulation.BoundWithin, "жүгінген күні ішінде", "в течение дня обращения", "within the day of application"},
		{0, regulation.UnitPlanDates, regulation.BoundBare, "жоспардағы мерзім", "срок по плану", "the dates of the plan"},
	} {
		term := regulation.Term{Amount: row.amount, Unit: row.unit, Bound: row.bound}
		require.Equal(t, row.kk+"\n", main.Limited(term, law.LangKazakh))
		require.Equal(t, row.ru+"\n", main.Limited(term, law.LangRussian))
		require.Equal(t, row.en+"\n", main.Limited(term, law.LangEnglish))
	}
}

func TestRussianNumbersGovernTheirNoun(t *testing.T) {
	for n, want := range map[int]string{1: "one", 2: "few", 4: "few", 5: "many", 11: "many", 12: "many", 14: "many", 15: "many", 21: "one", 22: "few", 100: "many", 101: "one", 111: "many"} {
		require.Equal(t, want, main.Russian(n, "one", "few", "many"), n)
	}
}

func TestEveryWordOfAClosedListHasALabelInThreeLanguages(t *testing.T) {
	for word, label := range main.Labels() {
		require.NoError(t, label.Validate(), word)
	}
}

// Sums by hand from the paragraphs of the acts.
func TestTotalsPerAccountKindAndOutcome(t *testing.T) {
	for _, row := range []struct{ why, regulation, kind, account, outcome, want string }{
		{"30 + 30 + 30 minutes and 13 days", "vet-licence", "vet-licence/issue", "para 5, procedure", "grant", "13 working days + 90 minutes"},
		{"paragraph 7 adds a day for the signature", "vet-licence", "vet-licence/issue", "para 7, interaction *", "grant", "14 working days + 90 minutes"},
		{"a refusal has no term of its own for its preparation", "vet-licence", "vet-licence/issue", "para 5, procedure", "refusal", "90 minutes 5(1), 5(2), 5(4) 5(3)"},
		{"a duplicate takes 1 day", "vet-licence", "vet-licence/duplicate", "para 5, procedure", "grant", "1 working day + 90 minutes"},
		{"the portal states no term", "vet-licence", "vet-licence/issue", "para 9, portal", "grant", "not stated 9"},
		{"the day of application beside 30 + 30 minutes", "vet-reference", "vet-reference/issue", "para 5, procedure", "grant", "the day of application + 60 minutes"},
		{"the plan has dates and no length", "animal-identification", "animal-identification/issue", "para 7, interaction *", "grant", "the dates of a plan + 45 minutes 7(1), 7(2) 7(2)"},
		{"3 days from the arrival; the order has no term", "animal-identification", "ear-tag-duplicate/issue", "para 7, interaction *", "grant", "3 working days + 30 minutes 7(1), 7(2) 7(2)"},
		{"the agreeing body is asked for an issue only", "pesticide-licence", "pesticide-licence/reissue", "para 5, procedure *", "grant", "7 working days + 150 minutes 5(1), 5(2), 5(3), 5(5), 5(6), 5(7)"},
		{"the check of the portal", "pesticide-licence", "pesticide-licence/reissue", "para 9, portal", "grant", "6 working days 9(9)"},
	} {
		t.Run(row.why, func(t *testing.T) {
			got := total(t, page(t, "-totals", "-regulation", row.regulation), row.kind, row.account, row.outcome)
			require.True(t, strings.HasPrefix(got, row.want), "%q instead of %q", got, row.want)
		})
	}
}

func TestARefusalThatEndsTheCaseEarlyIsTold(t *testing.T) {
	const note = "5(3): a refusal may end the case here already"
	out := page(t, "-totals", "-regulation", "pesticide-licence")
	_, issue, _ := strings.Cut(out, "pesticide-licence/issue: ")
	issue, others, _ := strings.Cut(issue, "pesticide-licence/reissue: ")
	require.Contains(t, issue, note)
	require.NotContains(t, others, "a refusal may end the case", "paragraph 5 lets only the issue end early")
}

func TestMarksOfWhatIsOpenDefaultOrTheEnd(t *testing.T) {
	out := page(t, "-regulation", "vet-reference")
	requireWords(t, out, "30 minutes, after the previous action; what it covers is open [7(2); no qualifier]")
	requireWords(t, out, "delivery *")
	require.NotContains(t, out, "whole *")
	out = page(t, "-regulation", "vet-licence")
	requireWords(t, out, "end the flow ends here [inferred] 9(5) process 3")
	requireWords(t, out, "goes on to where it leads is not stated")
	requireWords(t, out, "the data cannot be obtained [this is no refusal]")
}

// total reads the cells of a row of the totals back, joined: stated, where, not
// stated.
func total(t *testing.T, out, kind, account, outcome string) string {
	t.Helper()
	_, table, found := strings.Cut(out, "\n"+kind+": ")
	require.True(t, found, kind)
	table, _, _ = strings.Cut(table, "\n\n")
	var cells [5]string
	here := false
	name := ""
	for _, line := range strings.Split(table, "\n")[3:] {
		cell := split(line)
		if cell[1] != "" {
			if here {
				break
			}
			if cell[0] != "" {
				name = cell[0]
			}
			here = name == account && cell[1] == outcome
		}
		if here {
			for i := range cells {
				cells[i] = strings.TrimSpace(cells[i] + " " + cell[i])
			}
		}
	}
	require.NotEmpty(t, cells[2], "no row %s, %s", account, outcome)
	return words(strings.Join(cells[2:], " "))
}

// split cuts a line at the columns of the table of totals.
func split(line string) [5]string {
	var cells [5]string
	r := []rune(line)
	for i, at := range []int{2, 30, 41, 68, 87} {
		end := []int{30, 41, 68, 87, 200}[i]
		if at < len(r) {
			cells[i] = strings.TrimSpace(string(r[at:min(end, len(r))]))
		}
	}
	return cells
}
