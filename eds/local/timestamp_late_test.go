// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
)

// An office that has a signature stamped an hour after the filing must not get an
// answer by which the applicant could be refused.
func TestAStampLaterThanTheMomentIsNoFaultOfTheSigner(t *testing.T) {
	a := authority()
	c := signedCase(a, func(s *edstest.SignedData) {
		s.Signers[0].Stamp = func(signature []byte) []byte {
			token := a.Stamp(signature)
			token.GenTime = at().Add(time.Hour)
			return token.DER()
		}
	})
	config, _ := configOf(t, c)
	config.Clock = func() time.Time { return at().Add(2 * time.Hour) }
	report := ask(t, mustNew(t, config), requestOf(t, c, 0))
	require.NotEqual(t, eds.VerdictInvalid, report.Verdict)
	require.True(t, report.Has(eds.CodeTimestampLate), "%v", report.Findings)
}
