// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
)

// A span that was over before a migration was kept, or was not, by the definition of
// then: the term of the check inside the portal, with the hand-over of the result after it.
func TestASpanThatIsOverStaysAsItWasAfterAMigration(t *testing.T) {
	next := compiled(t, "grain-receipt-licence/issue", regulation.ChannelPortal)
	same := compiled(t, "grain-receipt-licence/issue", regulation.ChannelPortal, "first-day=same")
	find, office := process.DefinitionsOf(next, same), process.OfficesOf(officeIn(t, petropavl))
	on := func(day int, clock string) time.Time {
		return time.Date(2015, 6, day, 0, 0, 0, 0, time.FixedZone("", 6*3600)).Add(hours(t, clock))
	}
	for sentence, row := range map[string]struct {
		under, then    *process.Definition
		checked, ended time.Time // the last two steps inside
		due            string
		found          int
	}{
		"kept until the 26th, and stays so":     {next, same, on(26, "17h"), on(26, "17h10m"), "2015-06-26 18:30", 0},
		"not kept until the 25th, and stays so": {same, next, on(25, "18h20m"), on(26, "9h10m"), "2015-06-25 18:30", 1},
	} {
		t.Run(sentence, func(t *testing.T) {
			span := row.under.Spans()[0]
			require.Equal(t, process.NodeID("5(4)"), span.Last)
			a, events := reach(t, row.under, "5(3)")
			for _, at := range []time.Time{row.checked, row.ended, row.ended} { // two sign
				var e process.Event
				a, e = must(t, row.under, a, proper(row.under, a, at))
				events = append(events, e)
			}
			require.Equal(t, process.NodeID("8(10)"), row.under.At(a).ID)
			until := row.ended.Add(time.Hour)
			found := func(events []process.Event) (n int) {
				c := caseload.Case{ID: "x", Definitions: find, Offices: office, Events: events}
				_, err := caseload.Check(caseload.Records(c), caseload.CheckOptions{
					Definition: caseload.DefinitionsByKind(next, same), Period: caseload.Period{Until: until},
					Offices: func(caseload.Record, *process.Definition) (process.Offices, error) { return office, nil },
				}, func(c caseload.CheckedApplication) error {
					for _, f := range c.Findings {
						if f.Citation == span.Citation {
							n++
						}
					}
					return nil
				})
				require.NoError(t, err)
				return n
			}
			due := func(events []process.Event) string {
				p, err := process.Track(find, events, until, office)
				require.NoError(t, err)
				return p.Limits[0].Grant.At.Format("2006-01-02 15:04")
			}
			require.Equal(t, row.found, found(events), "before")
			require.Equal(t, row.due, due(events))
			for _, to := range []*process.Definition{row.then, row.under} { // there, and back again
				e, err := process.Migrate(find, events, process.Command{
					Action: process.ActionMigrate, By: process.Party{Role: regulation.ActorHead}, At: row.ended.Add(time.Minute),
					Details: &process.Details{Migration: &process.Migration{To: to.Digest(), Why: "a new edition"}},
				})
				require.NoError(t, err)
				events = append(events, e)
				require.Equal(t, row.found, found(events), "after")
				require.Equal(t, row.due, due(events))
			}
		})
	}
}
