// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package cms_test

import (
	"bytes"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/internal/cms"
)

func TestStampsAreAddedAndNothingThatIsSignedChanges(t *testing.T) {
	a := edstest.MustNew(at())
	first, second := a.Leaf(edstest.ProfileIndividualSign), a.Leaf(edstest.ProfileHead)
	extra := edstest.AttributeDER("1.2.3.4", []byte{4, 1, 7})
	for _, row := range []struct {
		name  string
		edit  func(*edstest.SignedData)
		asked int // for stamps
	}{
		{"one signer of two", func(s *edstest.SignedData) { s.Signers = s.Signers[:1] }, 1},
		{"two signers", func(*edstest.SignedData) {}, 2},
		{"detached", func(s *edstest.SignedData) { s.Detached = true }, 2},
		{"one that is stamped keeps its stamp", func(s *edstest.SignedData) {
			s.Signers[0].Stamp = func(b []byte) []byte { return a.Stamp(b).DER() }
		}, 1},
		{"another attribute stays", func(s *edstest.SignedData) { s.Signers[0].Unsigned = [][]byte{extra} }, 2},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := a.SignedData(form(), first, second)
			row.edit(s)
			message := s.DER()
			before, err := cms.Parse(message, cms.DefaultLimits())
			require.NoError(t, err)
			tokens := map[string][]byte{} // by signature
			asked := 0
			stamped, err := cms.AddTimestamps(message, cms.DefaultLimits(), func(signature []byte) ([]byte, error) {
				asked++
				tokens[string(signature)] = a.Stamp(signature).DER()
				return tokens[string(signature)], nil
			})
			require.NoError(t, err)
			require.Equal(t, row.asked, asked)
			after, err := cms.Parse(stamped, cms.DefaultLimits())
			require.NoError(t, err)
			require.Equal(t, before.Content, after.Content)
			require.Equal(t, before.Certificates, after.Certificates)
			require.Len(t, after.Signers, len(before.Signers))
			for i := range before.Signers {
				old := &before.Signers[i]
				var now *cms.SignerInfo // a SET is in order of its bytes, which are others now
				for j := range after.Signers {
					if bytes.Equal(after.Signers[j].Signature, old.Signature) {
						now = &after.Signers[j]
					}
				}
				require.NotNil(t, now)
				require.Equal(t, old.Signed, now.Signed)
				token, err := now.Timestamp()
				require.NoError(t, err)
				if want := tokens[string(now.Signature)]; want != nil {
					require.Equal(t, want, token)
				} else {
					kept, err := old.Timestamp()
					require.NoError(t, err)
					require.Equal(t, kept, token)
				}
			}
			if row.name == "another attribute stays" {
				require.True(t, bytes.Contains(stamped, extra))
			}
		})
	}
	down := errors.New("the service is down")
	_, err := cms.AddTimestamps(a.Sign(form(), first), cms.DefaultLimits(), func([]byte) ([]byte, error) { return nil, down })
	require.ErrorIs(t, err, down)
	_, err = cms.AddTimestamps([]byte("message"), cms.DefaultLimits(), nil)
	require.Error(t, err, "no message, and nobody is asked")
}

// FuzzAddTimestamps stamps any bytes that are a message: the result is a message
// of the same signers, each with a stamp, and stamping it again changes nothing.
func FuzzAddTimestamps(f *testing.F) {
	a := edstest.MustNew(at())
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	f.Add(a.Sign(form(), leaf))                              // attached
	f.Add(a.SignDetached(form(), leaf))                      // detached
	f.Add(a.Sign(form(), leaf, a.Leaf(edstest.ProfileHead))) // two signers
	f.Add(a.Stamped(a.SignedData(form(), leaf), at()).DER()) // stamped already
	f.Add([]byte{0x30, 0x80})                                // no strict DER
	token := a.Stamp(form()).DER()
	f.Fuzz(func(t *testing.T, message []byte) {
		before, err := cms.Parse(message, cms.DefaultLimits())
		if err != nil {
			return
		}
		stamp := func([]byte) ([]byte, error) { return token, nil }
		once, err := cms.AddTimestamps(message, cms.DefaultLimits(), stamp)
		if err != nil {
			return // two stamps on one signature, which nobody mends
		}
		after, err := cms.Parse(once, cms.DefaultLimits())
		require.NoError(t, err)
		require.Len(t, after.Signers, len(before.Signers))
		for i := range after.Signers {
			there, err := after.Signers[i].Timestamp()
			require.NoError(t, err)
			require.NotNil(t, there)
		}
		twice, err := cms.AddTimestamps(once, cms.DefaultLimits(), stamp)
		require.NoError(t, err)
		require.Equal(t, once, twice)
	})
}
