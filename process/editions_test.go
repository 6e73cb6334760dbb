// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// A channel, a reading and a printed rule of counting that an act has for a time are
// there for what is filed in that time alone; a case begun before is refused when it is
// filed after it, or is moved.
func TestChannelsReadingsAndPrintedRulesHaveTheirTime(t *testing.T) {
	may := law.MustDate("2015-05-20")
	c := oblast(t, func(r *regulation.Regulation) {
		for i := range r.Channels.Intake {
			if u := &r.Channels.Intake[i]; u.Channel == regulation.ChannelPortal {
				u.Since = may
			}
		}
		for i := range r.Readings {
			if r.Readings[i].ID == regulation.ReadingAgreeingSilence {
				r.Readings[i].Until = may
			}
		}
		first := regulation.CountingRule{Reading: regulation.ReadingFirstDay, Option: "same", Citation: r.Cite(law.MustLocator("3"))}
		first.Until = may
		then := regulation.CountingRule{Reading: regulation.ReadingFirstDay, Option: "next", Citation: r.Cite(law.MustLocator("3"))}
		then.Since = may
		r.Counting = append(r.Counting, first, then)
	})
	kind, err := c.Kind("pesticide-licence/issue")
	require.NoError(t, err)
	before, after := law.MustDate("2015-05-19"), may

	_, err = process.Compile(kind, regulation.ChannelPortal, before)
	var channel *process.DefinitionError
	require.ErrorAs(t, err, &channel)
	require.Equal(t, []law.ID{"office"}, channel.Known)
	_, err = process.Compile(kind, regulation.ChannelPortal, after)
	require.NoError(t, err)

	old, err := process.Compile(kind, regulation.ChannelOffice, before, process.Choice{Reading: regulation.ReadingAgreeingSilence, Option: "consent"})
	require.NoError(t, err)
	_, err = process.Compile(kind, regulation.ChannelOffice, after, process.Choice{Reading: regulation.ReadingAgreeingSilence, Option: "consent"})
	require.ErrorIs(t, err, process.ErrReading, "the choice is no longer there")
	old, err = old.With(process.Choice{Reading: regulation.ReadingAgreeingSilence, Option: "wait"})
	require.NoError(t, err)
	renewed, err := process.Compile(kind, regulation.ChannelOffice, after)
	require.NoError(t, err)
	require.Equal(t, law.ID("same"), old.Option(regulation.ReadingFirstDay))
	require.Equal(t, law.ID("next"), renewed.Option(regulation.ReadingFirstDay))
	require.Empty(t, renewed.Option(regulation.ReadingAgreeingSilence))
	require.NotEqual(t, old.Digest(), renewed.Digest())

	office := officeIn(t, petropavl)
	in := old.In(process.OfficesOf(office))
	_, err = in.Decide(process.Application{}, submission(in, local(t, office, "2015-05-19 23:59")))
	require.NoError(t, err)
	_, err = in.Decide(process.Application{}, submission(in, local(t, office, "2015-05-20 00:00")))
	var edition *process.DefinitionError
	require.ErrorAs(t, err, &edition)
	require.Equal(t, may, edition.Since)
	for _, d := range []*process.Definition{old, renewed} {
		back, err := process.ParseDefinition(marshalled(t, d))
		require.NoError(t, err)
		require.Equal(t, d.Digest(), back.Digest())
		require.Equal(t, d.Readings(), back.Readings())
	}
	moved, err := renewed.On(before)
	require.NoError(t, err)
	require.Equal(t, law.ID("same"), moved.Option(regulation.ReadingFirstDay), "another day is another edition")
}
