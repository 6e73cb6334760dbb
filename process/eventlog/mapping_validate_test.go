// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/catalogue"
)

// A log of years has services of acts that took effect, and were repealed, at different times.
func TestAMappingMayHaveServicesOfActsThatComeAndGo(t *testing.T) {
	cat := catalogue.Builtin()
	const two = `{
		"format": "csv", "time": {"layout": "2006-01-02 15:04:05", "zone": "Asia/Almaty"},
		"columns": {"application": "no", "service": "service", "activity": "what", "time": "when"},
		"services": {
			"North": {"kind": "pesticide-licence/issue", "channel": "office", "activities": {"A": {"node": "5(1)"}}},
			"West": {"kind": "vet-licence/issue", "channel": "office", "activities": {"A": {"node": "7(1)"}}}
		},
		"activities": {"B": {"node": "7(5)"}}
	}`
	m := mapping(t, two)
	for _, d := range []string{"2014-10-01", "2015-05-04", "2016-01-11"} {
		require.NoError(t, m.Validate(cat, day(d)), "%s: one of the acts is in effect", d)
	}
	err := m.Validate(cat, day("2001-01-01"))
	require.ErrorIs(t, err, process.ErrNotInEffect)
	require.ErrorContains(t, err, `services["North"]`)
	require.ErrorContains(t, err, `services["West"]`)
	m = mapping(t, two[:len(two)-len(`{"B": {"node": "7(5)"}}
	}`)]+`{"B": {"node": "7(9)"}}}`)
	for _, d := range []string{"2014-10-01", "2016-01-11"} {
		require.ErrorContains(t, m.Validate(cat, day(d)), `activities["B"].node: "7(9)" is a node of no service`)
	}
}
