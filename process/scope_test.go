// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

// The one day of a cotton refusal binds every refusal, or that of a duplicate
// only; then the refusal of a reissue has no term of its own.
func TestTheScopeOfARefusalIsAReading(t *testing.T) {
	office := officeIn(t, petropavl)
	for _, row := range []struct{ sentence, kind, choice, due string }{
		{"a reissue is refused within the day", "reissue", "refusal-scope=every", "2015-04-01 18:30"},
		{"a reissue is refused in the term of a reissue", "reissue", "refusal-scope=duplicate", "2015-04-08 18:30"},
		{"a duplicate is refused within the day", "duplicate", "refusal-scope=every", "2015-04-01 18:30"},
		{"a duplicate is refused within the day under either", "duplicate", "refusal-scope=duplicate", "2015-04-01 18:30"},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			d := compiledOn(t, "2015-03-30", "cotton-receipt-licence/"+row.kind, regulation.ChannelOffice, row.choice)
			p, err := d.Plan(local(t, office, "2015-03-30 10:00"), process.OfficesOf(office))
			require.NoError(t, err)
			for _, s := range p.Steps {
				if s.Node == "5(4)" {
					require.Equal(t, row.due, s.Refusal.At.Format("2006-01-02 15:04"))
				}
			}
		})
	}
	d := compiledOn(t, "2015-03-30", "cotton-receipt-licence/reissue", regulation.ChannelOffice, "refusal-scope=duplicate")
	d, err := d.With(process.MustChoice("refusal-term=none"))
	require.NoError(t, err)
	p, err := d.Plan(local(t, office, "2015-03-30 10:00"), process.OfficesOf(office))
	require.NoError(t, err)
	require.False(t, p.Refusal.Known(), "no term is no date")
}

// What the fifteen minutes of 7(2) cover is a reading.
func TestTheMinutesOfAnIdentificationAreAReading(t *testing.T) {
	office := officeIn(t, aqtau)
	for _, row := range []struct{ sentence, kind, choice, due string }{
		{"the check, the consideration and the result", "animal-identification/issue", "consideration", "2015-06-15 10:45"},
		{"the identification named first too", "animal-identification/issue", "whole", "2015-06-15 10:45"},
		{"the result only: what comes before has no term", "animal-identification/issue", "result", ""},
		{"the order of a duplicate is not theirs", "ear-tag-duplicate/issue", "consideration", ""},
		{"the order of a duplicate is theirs too", "ear-tag-duplicate/issue", "every_kind", "2015-06-15 10:45"},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			d := compiledOn(t, "2015-06-15", row.kind, regulation.ChannelOffice, "identification-minutes="+row.choice)
			p, err := d.Plan(local(t, office, "2015-06-15 10:00"), process.OfficesOf(office))
			require.NoError(t, err)
			for _, s := range p.Steps {
				if s.Node != "7(2).1" {
					continue
				}
				if row.due == "" {
					require.Equal(t, process.UnknownTermNotStated, s.Grant.Unknown)
					continue
				}
				require.Equal(t, row.due, s.Grant.At.Format("2006-01-02 15:04"))
			}
		})
	}
}

// An identification ends on the dates of a plan that the act does not hold.
func TestAnIdentificationHasNoKnownEndUnderAllReadings(t *testing.T) {
	office := officeIn(t, aqtau)
	d := compiledOn(t, "2015-06-15", "animal-identification/issue", regulation.ChannelOffice)
	p, err := d.PlanAll(local(t, office, "2015-06-15 10:00"), process.OfficesOf(office))
	require.NoError(t, err)
	require.False(t, p.Steps[len(p.Steps)-1].Latest.Known())
}

// Unless a caller chooses, who mistypes a password or pays later tries again, and a
// certificate that fails closes the case.
func TestAFailedGateFollowsItsKind(t *testing.T) {
	for _, row := range []struct {
		sentence, kind, node, choice string
		ends                         bool
	}{
		{"authorisation is tried again", "pesticide-licence/issue", "9(3)", "", false},
		{"payment is tried again", "vet-licence/issue", "9(7)", "", false},
		{"the certificate closes the case", "pesticide-licence/issue", "9(6)", "", true},
		{"authorisation closes the case if read so", "pesticide-licence/issue", "9(3)", "failed-gate=ends", true},
		{"the certificate is tried again if read so", "pesticide-licence/issue", "9(6)", "failed-gate=retry", false},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			var chosen []string
			if row.choice != "" {
				chosen = append(chosen, row.choice)
			}
			d := compiledOn(t, someDay, row.kind, regulation.ChannelPortal, chosen...)
			for _, n := range d.Nodes() {
				if n.ID == process.NodeID(row.node) {
					require.Equal(t, row.ends, n.No.To != n.ID)
				}
			}
		})
	}
}
