// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"fmt"

	"github.com/shopspring/decimal"

	"github.com/reglament-kz/reglament/regulation/law"
)

// MCI is the monthly calculation index (АЕК, МРП) in tenge, with its source.
type MCI struct {
	Tenge  int64      `json:"tenge"`
	Source law.Source `json:"source"`
}

// outside is the source of a fact that a secondary page has.
func outside(title law.Text, where string) law.Source {
	return law.Source{Title: title.EN, Titles: title, Where: where, Certainty: law.CertaintyB}
}

// MCIHistory returns the values of the index that are known with certainty A or
// B, by date and not by year: the index has changed on a 1 April too. Spans for
// which no such source was found are unknown editions.
func MCIHistory() law.History[MCI] {
	known := func(from string, tenge int64, where string) law.Edition[MCI] {
		day := law.MustDate(from)
		said := day.Label()
		return law.Edition[MCI]{From: day, Value: MCI{Tenge: tenge, Source: outside(law.Text{
			KK: "айлық есептік көрсеткіш, " + said.KK + " бастап",
			RU: "месячный расчётный показатель с " + said.RU,
			EN: "monthly calculation index from " + said.EN,
		}, where)}}
	}
	unknown := func(from string) law.Edition[MCI] {
		return law.Edition[MCI]{From: law.MustDate(from), Unknown: true, Reason: law.Text{
			KK: "сенімді дереккөз табылмады",
			RU: "надёжный источник не найден",
			EN: "no reliable source was found",
		}}
	}
	h, err := law.NewHistory(
		unknown("2027-01-01"),
		known("2026-01-01", 4325, "inform.kz and liter.kz, in force 1 January 2026"),
		known("2025-01-01", 3932, "korrespondent.one"),
		known("2024-01-01", 3692, "public code repositories, three alike"),
		known("2023-01-01", 3450, "knews.kz"),
		unknown("2022-04-01"),
		known("2022-01-01", 3063, "pricom.kz, paryz.kz"),
		unknown("2021-01-01"),
		known("2020-04-01", 2778, "16news.kz"),
		known("2020-01-01", 2651, "16news.kz"),
		known("2019-01-01", 2525, "pravodel.kz"),
		unknown("2017-01-01"),
		known("2016-01-01", 2121, "newtimes.kz"),
		known("2015-01-01", 1982, "archive.wfin.kz"),
		known("2014-01-01", 1852, "nadezhda.kz (the bill), isurak.kz"),
		unknown("2012-01-01"),
		known("2011-01-01", 1512, "kt.kz, yk.kz"),
	)
	if err != nil {
		return law.History[MCI]{} // the list above is in order; a test sees to it
	}
	return h
}

// Rate returns the rate for a kind. Without one the error is [ErrNotStated].
func (f Fee) Rate(kind KindID) (FeeRate, error) {
	for _, r := range f.Rates {
		if appliesTo(r.Kinds, kind) {
			return r, nil
		}
	}
	return FeeRate{}, fmt.Errorf("%w: a licence fee for %s", ErrNotStated, kind)
}

// Amount is the fee for a kind in tenge, by the index in effect on the date of
// payment. Where no rate, or no index of that date, ships with a source of
// certainty A or B, the error is [ErrNotStated]; of an index that is not on record it is
// a [*law.WordingError] too.
func (f Fee) Amount(kind KindID, paid law.Date) (decimal.Decimal, error) {
	r, err := f.Rate(kind)
	if err != nil {
		return decimal.Decimal{}, err
	}
	index, err := MCIHistory().At(paid)
	if err != nil {
		return decimal.Decimal{}, fmt.Errorf("%w: the monthly calculation index: %w", ErrNotStated, err)
	}
	rate, err := decimal.NewFromString(r.MCI)
	if err != nil {
		return decimal.Decimal{}, &law.ValueError{Type: "rate", Value: r.MCI, Fault: "not a decimal number"}
	}
	return rate.Mul(decimal.NewFromInt(index.Tenge)), nil
}
