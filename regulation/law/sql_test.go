// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/law"
)

func TestValuesOfADatabase(t *testing.T) {
	day := law.MustDate("2015-06-15")
	v, err := day.Value()
	require.NoError(t, err)
	require.Equal(t, "2015-06-15", v, "a text, not the number of a day")
	for _, src := range []any{"2015-06-15", []byte("2015-06-15")} {
		var back law.Date
		require.NoError(t, back.Scan(src))
		require.Equal(t, day, back)
	}
	v, err = law.Date(0).Value()
	require.NoError(t, err)
	require.Nil(t, v, "not stated is NULL")
	back := day
	require.NoError(t, back.Scan(nil))
	require.Zero(t, back)
	var value *law.ValueError
	require.ErrorAs(t, back.Scan(int64(7)), &value)
	require.ErrorAs(t, back.Scan("2015-02-30"), &value)

	c := law.MustCitation("act/regulation#7(3)")
	v, err = c.Value()
	require.NoError(t, err)
	require.Equal(t, "act/regulation#7(3)", v)
	var again law.Citation
	require.NoError(t, again.Scan(v))
	require.Equal(t, c, again)
	require.NoError(t, again.Scan(nil))
	require.Zero(t, again)
}
