// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestWordsOfTerms(t *testing.T) {
	for _, c := range []struct{ term, kk, ru, en string }{
		{"30 minute", "30 минут", "30 минут", "30 minutes"},
		{"1 hour", "1 сағат", "1 час", "1 hour"},
		{"within 1 working_day", "1 жұмыс күні ішінде", "в течение 1 рабочего дня", "within 1 working day"},
		{"not_exceeding 21 calendar_day", "21 күнтізбелік күннен асырмай", "не более 21 календарного дня", "not exceeding 21 calendar days"},
		{"2 week", "2 апта", "2 недели", "2 weeks"},
		{"within 1 month", "1 ай ішінде", "в течение 1 месяца", "within 1 month"},
		{"not_later_than 2 quarter", "2 тоқсаннан кешіктірмей", "не позднее 2 кварталов", "not later than 2 quarters"},
		{"5 year", "5 жыл", "5 лет", "5 years"},
		{"11 month", "11 ай", "11 месяцев", "11 months"},
		{"within day_of_application", "жүгінген күні ішінде", "в течение дня обращения", "within the day of application"},
		{"plan_dates", "жоспардағы мерзім", "срок по плану", "the dates of the plan"},
		{"14 hour", "14 сағат", "14 часов", "14 hours"},
		{"101 minute", "101 минут", "101 минута", "101 minutes"},
		{"22 minute", "22 минут", "22 минуты", "22 minutes"},
		{"not_stated", "мерзімі жазылмаған", "срок не указан", "no term stated"},
	} {
		term, err := regulation.ParseTerm(c.term)
		require.NoError(t, err)
		require.Equal(t, law.Text{KK: c.kk, RU: c.ru, EN: c.en}, term.Label(), c.term)
	}
}

// TestEveryUnitAndStartHasWords: a new one cannot be printed as another, or as nothing.
func TestEveryUnitAndStartHasWords(t *testing.T) {
	seen := map[law.Text]bool{}
	for _, u := range law.Values[regulation.Unit]() {
		words := regulation.Term{Basis: law.BasisStated, Amount: 2, Unit: u}.Label()
		for _, l := range law.Langs() {
			require.NotEmpty(t, words.In(l), u)
		}
		require.False(t, seen[words], u)
		require.Equal(t, u.Counted(), !u.Count(2).IsZero(), u)
		seen[words] = true
	}
	for _, s := range law.Values[regulation.Start]() {
		for _, l := range law.Langs() {
			require.NotEmpty(t, s.Label().In(l), s)
		}
		require.False(t, seen[s.Label()], s)
		seen[s.Label()] = true
	}
	require.True(t, regulation.Start("never").Label().IsZero())
}

func ExampleTerm_Label() {
	t, err := regulation.ParseTerm("within 10 working_day from application")
	fmt.Println(t.Label().EN, err)
	fmt.Println(t.Label().RU, t.From.Label().RU)
	// Output:
	// within 10 working days <nil>
	// в течение 10 рабочих дней с момента обращения
}

func ExampleUnit_Count() {
	fmt.Println(regulation.UnitWorkingDay.Count(13).KK)
	fmt.Println(regulation.UnitMonth.Count(2).RU)
	// Output:
	// 13 жұмыс күні
	// 2 месяца
}

func ExampleStart_Label() {
	fmt.Println(regulation.FromEnd.Label().EN)
	// Output: before the end of the term of the service
}
