// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/conformance/plant"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// plantOffice is open for eight hours a day.
func plantOffice(t testing.TB) calendar.Office {
	t.Helper()
	o, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone("Asia/Aqtau"), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00"),
	})
	require.NoError(t, err)
	return o
}

// Every class of fault is planted in each of the fifteen kinds, through every
// channel that it has. Each fault is found at its node, and nothing else is
// reported.
func TestPlantedFaultsAreFound(t *testing.T) {
	out, errs, code := ask("-planted", "-json")
	require.Zero(t, code, errs)
	var proofs []proof
	require.NoError(t, json.Unmarshal([]byte(out), &proofs))
	pairs, kinds := map[string]bool{}, map[regulation.KindID]bool{}
	for _, p := range proofs {
		pairs[p.Kind.String()+" "+p.Channel.String()], kinds[p.Kind] = true, true
		require.Equal(t, plantedApplications/4, p.Planted)
		require.Equal(t, p.Planted, p.Found, "%s %s", p.Kind, p.Channel)
		require.Zero(t, p.Others, "findings that nobody planted: %s %s", p.Kind, p.Channel)
		require.Len(t, p.Classes, len(plant.Classes()))
		for _, c := range p.Classes {
			require.Equal(t, 25, c.Planted, "%s %s %s", p.Kind, p.Channel, c.Class)
			require.Equal(t, c.Planted, c.Found)
		}
		require.Positive(t, p.Ends[process.EndGranted])
		if p.Channel != regulation.ChannelOffice { // systems turn away, and form a notice of a refusal
			require.Positive(t, p.Ends[process.EndNotAdmitted])
			require.Positive(t, p.Ends[process.EndRefused])
		}
		t.Logf("%s %s: planted %d, found %d, others %d", p.Kind.Short(), p.Channel, p.Planted, p.Found, p.Others)
	}
	require.Len(t, kinds, 15)
	require.Len(t, pairs, 30)
	// They are all that can be compiled.
	for _, k := range catalogue.Builtin().Kinds() {
		for _, c := range []regulation.Channel{regulation.ChannelOffice, regulation.ChannelPortal, regulation.ChannelProviderSystem} {
			_, err := process.Compile(k, c, law.MustDate("2015-05-04"))
			require.Equal(t, err == nil, pairs[k.ID.String()+" "+c.String()], "%s %s", k.ID, c)
		}
	}
}

// What the proof says would be worth nothing if it could not fail.
func TestAFaultThatIsNotFoundIsCounted(t *testing.T) {
	faults := []plant.Fault{{Application: "a", Class: plant.Late, Node: "5(1)"}, {Application: "b", Class: plant.Missing, Node: "5(2)"}}
	p := compare(faults, map[string][]caseload.Finding{
		"a": {{Kind: caseload.FindingLate, Node: "5(1)"}, {Kind: caseload.FindingLate, Node: "5(2)"}},
		"b": {{Kind: caseload.FindingMissing, Node: "5(3)"}},
		"c": {{Kind: caseload.FindingRepeated, Node: "5(1)"}},
	})
	require.Equal(t, 2, p.Planted)
	require.Equal(t, 1, p.Found)
	require.Equal(t, 3, p.Others)
	require.Equal(t, classProof{caseload.FindingLate, 1, 1}, p.Classes[2])
	require.Equal(t, classProof{caseload.FindingMissing, 1, 0}, p.Classes[3])
}
