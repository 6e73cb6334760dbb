// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Whatever day a definition is asked for, it is the one that is compiled for the day.
func TestADefinitionOnAnotherDayIsTheOneCompiledForIt(t *testing.T) {
	cat := catalogue.Builtin()
	shared := 0
	for _, k := range cat.Kinds() {
		r := k.Regulation()
		for _, use := range r.Channels.Intake {
			first, err := process.Compile(k, use.Channel, law.MustDate("2015-06-15"))
			if err != nil {
				require.ErrorIs(t, err, process.ErrNoChannel)
				continue
			}
			for _, day := range []string{"2014-01-01", "2015-04-12", "2015-04-13", "2015-04-24", "2015-06-14", "2015-07-01", "2015-08-19", "2015-08-20", "2016-05-16", "2020-01-01"} {
				want, errWant := process.Compile(k, use.Channel, law.MustDate(day))
				got, err := first.On(law.MustDate(day))
				if errWant != nil {
					require.EqualError(t, err, errWant.Error())
					continue
				}
				require.NoError(t, err)
				a, err := json.Marshal(want)
				require.NoError(t, err)
				b, err := json.Marshal(got)
				require.NoError(t, err)
				require.Equal(t, string(a), string(b), "%s through %s on %s", k.ID, use.Channel, day)
				require.Equal(t, want.Status(), got.Status())
				shared++
			}
		}
	}
	require.Greater(t, shared, 100)
}

func TestTheVariantsOfAnotherDayAreThoseCompiledForIt(t *testing.T) {
	d := compiled(t, "vet-licence/issue", regulation.ChannelOffice)
	day := d.Day() + 1
	k, err := catalogue.Builtin().Kind("vet-licence/issue")
	require.NoError(t, err)
	want, err := process.Compile(k, regulation.ChannelOffice, day)
	require.NoError(t, err)
	got, err := d.On(day)
	require.NoError(t, err)
	wantEarly, wantLate, err := want.Variants()
	require.NoError(t, err)
	gotEarly, gotLate, err := got.Variants()
	require.NoError(t, err)
	for i, pair := range [][2][]*process.Definition{{wantEarly, gotEarly}, {wantLate, gotLate}} {
		require.Len(t, pair[1], len(pair[0]))
		for n := range pair[0] {
			require.Equal(t, pair[0][n].Digest(), pair[1][n].Digest(), "%d %d", i, n)
			require.Equal(t, day, pair[1][n].Day())
		}
	}
	at := time.Date(2015, 6, 17, 4, 0, 0, 0, time.UTC)
	a, err := want.PlanAll(at, process.OfficesOf(officeIn(t, "Asia/Almaty")))
	require.NoError(t, err)
	b, err := got.PlanAll(at, process.OfficesOf(officeIn(t, "Asia/Almaty")))
	require.NoError(t, err)
	require.Equal(t, a, b)
	again, err := got.On(d.Day())
	require.NoError(t, err)
	require.Equal(t, d.Digest(), again.Digest())
	_, err = new(process.Definition).On(day)
	require.Error(t, err)
}
