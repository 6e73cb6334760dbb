// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package profile_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

func at() time.Time { return time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC) }

func FuzzIdentity(f *testing.F) {
	a := edstest.MustNew(at())
	f.Add(a.Template(edstest.ProfileHead).Subject.DER())           // right: both numbers
	f.Add(a.Template(edstest.ProfileLegalSystem).Subject.DER())    // a BIN alone
	f.Add(a.Template(edstest.ProfileIndividualSign).Subject.DER()) // an IIN alone
	subject := a.Template(edstest.ProfileIndividualSign).Subject
	f.Add(append(subject, subject...).DER()) // everything twice
	f.Fuzz(func(t *testing.T, b []byte) {
		identity, codes := profile.ReadIdentity(b)
		for _, code := range codes {
			require.Equal(t, eds.StatusFail, eds.NewFinding(code, 0).Status)
			switch code {
			case eds.CodeIdentityTwoIIN, eds.CodeIdentityOddIIN:
				require.True(t, identity.IIN.IsZero(), "what is odd is not guessed")
			case eds.CodeIdentityTwoBIN, eds.CodeIdentityOddBIN:
				require.True(t, identity.BIN.IsZero(), "what is odd is not guessed")
			default:
				require.Zero(t, identity)
			}
		}
	})
}
