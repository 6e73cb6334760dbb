// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gateway_test

import (
	"context"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/examples/desk/gateway"
)

// Each row is what somebody has changed in the database since the application came.
func TestMessagesAreProvedAgainWithoutAskingAnybody(t *testing.T) {
	ctx := context.Background()
	w := open(t)
	good := w.signed(w.message("m-1", w.clock.Now()))
	require.Equal(t, 200, w.send(good).status)
	w.send(w.signed(w.message("refused", w.clock.Now(), func(m *application) { m.Application.IIN = "12" })))
	other := w.signed(w.message("m-1", w.clock.Now(), func(m *application) { m.form.About = "something else" }))
	offline := gateway.Config{Office: w.office, DB: w.config.DB, Checks: w.checks(false)}
	proved := func() (list []error) {
		require.NoError(t, offline.Recheck(ctx, func(id string, err error) error {
			require.Equal(t, "m-1", id, "what was refused proves nothing")
			list = append(list, err)
			return nil
		}))
		return list
	}
	require.Equal(t, []error{nil}, proved())
	for _, row := range []struct {
		name, change string
		value        any
		says         string
	}{
		{"another envelope of the gateway's own", "UPDATE desk_gateway SET envelope = $1", other, "not what was checked"},
		{"an envelope with one letter changed", "UPDATE desk_gateway SET envelope = $1",
			[]byte(strings.Replace(string(good), "<messageId>m-1<", "<messageId>m-2<", 1)), "not signed by the gateway"},
		{"nothing is kept of the checks", "UPDATE desk_gateway SET checked = $1", []byte("{}"), "report"},
		{"the message came before checks were kept", "UPDATE desk_gateway SET checked = $1", nil, "not what was checked"},
		{"a file of the case is another", "UPDATE desk_attachment SET body = $1", []byte("%PDF-1.7 another"), "the file of"},
		{"a file of the case is gone", "UPDATE desk_attachment SET owner = $1", "nobody", "the file of"},
	} {
		t.Run(row.name, func(t *testing.T) {
			table, column, _ := strings.Cut(strings.TrimPrefix(row.change, "UPDATE "), " SET ")
			require.NoError(t, w.config.DB.Do(ctx, "CREATE TABLE kept AS SELECT * FROM "+table))
			require.NoError(t, w.config.DB.Do(ctx, row.change, row.value))
			found := proved()
			require.NoError(t, w.config.DB.Do(ctx, "DELETE FROM "+table))
			require.NoError(t, w.config.DB.Do(ctx, "INSERT INTO "+table+" SELECT * FROM kept"))
			require.NoError(t, w.config.DB.Do(ctx, "DROP TABLE kept"))
			require.Len(t, found, 1, column)
			require.ErrorContains(t, found[0], row.says)
			require.Equal(t, []error{nil}, proved())
		})
	}
}
