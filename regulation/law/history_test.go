// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law_test

import (
	"errors"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/regulation/law"
)

func TestHistoryAt(t *testing.T) {
	lost := law.Text{KK: "бұрынғы мәтін жоқ", RU: "прежний текст не сохранился", EN: "the earlier wording is lost"}
	amended, err := law.NewHistory(
		law.Edition[string]{From: law.MustDate("2016-01-01"), Value: "third"},
		law.Edition[string]{From: law.MustDate("2015-04-24"), Value: "second"},
		law.Edition[string]{Unknown: true, Reason: lost},
	)
	require.NoError(t, err)
	young, err := law.NewHistory(law.Edition[string]{From: law.MustDate("2015-04-24"), Value: "only"})
	require.NoError(t, err)
	always, err := law.NewHistory(law.Edition[string]{Value: "always"})
	require.NoError(t, err)
	var none law.History[string]

	rows := []struct {
		name, day string
		h         law.History[string]
		want      string
		is        error
		text      string
	}{
		{"the newest edition", "2020-01-01", amended, "third", nil, ""},
		{"an edition on its first day", "2016-01-01", amended, "third", nil, ""},
		{"the older one on the day before", "2015-12-31", amended, "second", nil, ""},
		{"the first known day", "2015-04-24", amended, "second", nil, ""},
		{"the day before, when the wording was another", "2015-04-23", amended, "", law.ErrWordingUnknown,
			"law: wording unknown on that day: 2015-04-23, before 2015-04-24: the earlier wording is lost"},
		{"before the first edition", "2015-04-23", young, "", law.ErrNoEdition, "law: no edition on that day: 2015-04-23, before 2015-04-24"},
		{"an edition from the beginning", "0001-01-02", always, "always", nil, ""},
		{"the zero history has no edition", "2015-04-23", none, "", law.ErrNoEdition, "law: no edition on that day: 2015-04-23"},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			got, err := r.h.At(law.MustDate(r.day))
			require.Equal(t, r.want, got)
			if r.is == nil {
				require.NoError(t, err)
				return
			}
			require.EqualError(t, err, r.text)
			require.ErrorIs(t, err, r.is)
			require.Equal(t, r.is, errors.Unwrap(err))
			var w *law.WordingError
			require.ErrorAs(t, err, &w)
			require.Equal(t, r.day, w.Day.String())
		})
	}
	_, err = amended.At(law.MustDate("2015-04-23"))
	require.NotErrorIs(t, err, law.ErrNoEdition, "lost is not the same as not yet")
	_, err = young.At(law.MustDate("2015-04-23"))
	require.NotErrorIs(t, err, law.ErrWordingUnknown)
}

func TestNewHistoryRefuses(t *testing.T) {
	edition := func(from string) law.Edition[int] { return law.Edition[int]{From: law.MustDate(from)} }
	rows := []struct {
		name     string
		editions []law.Edition[int]
		value    string
	}{
		{"an older edition before a newer one", []law.Edition[int]{edition("2015-01-01"), edition("2016-01-01")}, "2016-01-01"},
		{"two editions of one day", []law.Edition[int]{edition("2016-01-01"), edition("2015-01-01"), edition("2015-01-01")}, "2015-01-01"},
		{"two editions from the beginning", []law.Edition[int]{{}, {}}, ""},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			h, err := law.NewHistory(r.editions...)
			require.EqualError(t, err, `law: history "`+r.value+`": not before the edition above it`)
			require.ErrorIs(t, err, law.ErrSyntax)
			require.Empty(t, h.Editions())
		})
	}
}

func TestHistoryIsImmutable(t *testing.T) {
	in := []law.Edition[string]{{From: law.MustDate("2015-01-01"), Value: "a"}, {Value: "b"}}
	h, err := law.NewHistory(in...)
	require.NoError(t, err)
	in[0].Value = "changed"
	h.Editions()[1].Value = "changed"
	require.Equal(t, []law.Edition[string]{{From: law.MustDate("2015-01-01"), Value: "a"}, {Value: "b"}}, h.Editions())
	require.Nil(t, law.History[int]{}.Editions())
}

func TestHistoryProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := law.MustDate("2014-01-01")
		var editions []law.Edition[int]
		from := first
		for i := range rapid.IntRange(1, 6).Draw(t, "editions") {
			editions = append([]law.Edition[int]{{From: from, Value: i}}, editions...)
			from += law.Date(rapid.IntRange(1, 30).Draw(t, "days"))
		}
		h, err := law.NewHistory(editions...)
		require.NoError(t, err)
		day := first + law.Date(rapid.IntRange(-5, 200).Draw(t, "day"))
		want, found := 0, false
		for _, e := range editions { // the latest beginning up to the day, found the slow way
			if e.From <= day && (!found || e.Value > want) {
				want, found = e.Value, true
			}
		}
		got, err := h.At(day)
		require.Equal(t, found, err == nil)
		require.Equal(t, want, got)
	})
}
