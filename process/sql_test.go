// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"database/sql"
	"database/sql/driver"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

// What a service stores binds as text, and comes back equal.
func TestDigestsAndKindsBindAsText(t *testing.T) {
	d := compiled(t, "cotton-receipt-licence/reissue", regulation.ChannelOffice)
	digest, form, kind := d.Digest(), form(), d.Kind()
	days := calendar.Kazakhstan().Digest()
	for _, row := range []struct {
		value interface {
			driver.Valuer
			String() string
		}
		back sql.Scanner
	}{
		{digest, new(process.Digest)}, {form, new(eds.Digest)}, {kind, new(regulation.KindID)}, {days, new(calendar.Digest)},
	} {
		v, err := row.value.Value()
		require.NoError(t, err)
		require.Equal(t, row.value.String(), v)
		require.NoError(t, row.back.Scan(v))
		again, ok := row.back.(driver.Valuer)
		require.True(t, ok)
		w, err := again.Value()
		require.NoError(t, err)
		require.Equal(t, v, w)
		require.NoError(t, row.back.Scan(nil))
		w, err = again.Value()
		require.NoError(t, err)
		require.Nil(t, w, "the zero value is NULL")
		require.Error(t, row.back.Scan(7))
		require.Error(t, row.back.Scan("no such thing!"))
	}
}
