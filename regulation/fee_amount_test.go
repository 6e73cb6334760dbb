// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestFeeAmountByTheDateOfPayment(t *testing.T) {
	fee := get(t, "pesticide-licence").Fee
	for _, c := range []struct {
		does string
		kind string
		paid string
		want string // tenge
	}{
		{"ten indices in 2014", "issue", "2014-07-01", "18520"},
		{"the index changes with the year", "issue", "2014-12-31", "18520"},
		{"and not with the application", "issue", "2015-01-01", "19820"},
		{"a tenth for a reissue", "reissue", "2015-03-30", "1982"},
		{"the whole rate for a duplicate", "duplicate", "2015-03-30", "19820"},
		{"the last day before the first of April", "issue", "2020-03-31", "26510"},
		{"the first of April", "issue", "2020-04-01", "27780"},
		{"the newest index", "issue", "2026-11-21", "43250"},
	} {
		t.Run(c.does, func(t *testing.T) {
			got, err := fee.Amount(regulation.MustKindID("pesticide-licence/"+c.kind), law.MustDate(c.paid))
			require.NoError(t, err)
			require.Equal(t, c.want, got.String())
		})
	}
}

func TestFeeNotStated(t *testing.T) {
	issue := regulation.MustKindID("pesticide-licence/issue")
	fee := get(t, "pesticide-licence").Fee
	for _, day := range []string{"2010-12-31", "2012-06-01", "2017-01-01", "2018-12-31", "2021-01-01", "2022-04-01", "2027-01-01"} {
		_, err := fee.Amount(issue, law.MustDate(day))
		require.ErrorIs(t, err, regulation.ErrNotStated, day)
		var w *law.WordingError
		require.ErrorAs(t, err, &w, day)
	}
	for _, name := range []string{"vet-licence", "grain-receipt-licence", "cotton-receipt-licence"} {
		_, err := get(t, name).Fee.Amount(regulation.MustKindID(name+"/issue"), law.MustDate("2015-03-30"))
		require.ErrorIs(t, err, regulation.ErrNotStated, name)
		_, err = get(t, name).Fee.Rate(regulation.MustKindID(name + "/issue"))
		require.ErrorIs(t, err, regulation.ErrNotStated, name)
	}
	_, err := (regulation.Fee{}).Amount(issue, law.MustDate("2015-03-30"))
	require.ErrorIs(t, err, regulation.ErrNotStated, "the zero value says nothing")
	_, err = atRate("ten").Amount(issue, law.MustDate("2015-03-30"))
	require.ErrorIs(t, err, law.ErrSyntax)
}

// atRate is a fee of so many indices for every kind.
func atRate(mci string) regulation.Fee {
	return regulation.Fee{Rates: []regulation.FeeRate{{MCI: mci}}}
}

func TestFeeRateWithADecimalPoint(t *testing.T) {
	got, err := atRate("0.1").Amount(regulation.MustKindID("licence/issue"), law.MustDate("2015-03-30"))
	require.NoError(t, err)
	require.Equal(t, "198.2", got.String(), "nothing is rounded")
}

func TestMCIHistoryIsInOrderAndSourced(t *testing.T) {
	list := regulation.MCIHistory().Editions()
	require.NotEmpty(t, list, "the editions stand in order")
	for _, e := range list {
		if e.Unknown {
			require.True(t, e.Reason.Complete(), e.From)
			continue
		}
		require.Positive(t, e.Value.Tenge, e.From)
		require.NoError(t, e.Value.Source.Validate(), e.From)
		require.True(t, e.Value.Source.Certainty.IsDatum(), e.From)
	}
}
