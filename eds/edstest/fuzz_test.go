// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/edstest"
)

func FuzzParseOCSPRequest(f *testing.F) {
	good := edstest.OCSPRequestFor(edstest.MustNew(at).Leaf(edstest.ProfileHead), []byte("nonce")).DER()
	f.Add(good)                              // breaks no rule
	f.Add(good[:len(good)-1])                // cut off
	f.Add(append(good, 0))                   // bytes follow
	f.Add([]byte{0x30, 4, 0x30, 2, 0x30, 0}) // names no certificate
	f.Add([]byte{0x30, 0x80, 0, 0})          // indefinite length
	f.Add([]byte{})                          // nothing at all
	f.Fuzz(func(t *testing.T, der []byte) {
		request, err := edstest.ParseOCSPRequest(der)
		if err != nil {
			require.ErrorIs(t, err, edstest.ErrRequest)
			return
		}
		again, err := edstest.ParseOCSPRequest(request.DER())
		require.NoError(t, err)
		require.Equal(t, request, again)
	})
}

func FuzzParseStampRequest(f *testing.F) {
	good := edstest.StampRequest{Hash: edstest.HashSHA256, Imprint: make([]byte, 32)}.DER()
	f.Add(good)                                                                            // breaks no rule
	f.Add(good[:len(good)-1])                                                              // cut off
	f.Add(append(good, 0))                                                                 // bytes follow
	f.Add(edstest.StampRequest{Hash: edstest.HashSHA256, Imprint: make([]byte, 20)}.DER()) // imprint of another length
	f.Add(edstest.StampRequest{Hash: "md5"}.DER())                                         // no known hash
	f.Add([]byte{})                                                                        // nothing at all
	f.Fuzz(func(t *testing.T, der []byte) {
		request, err := edstest.ParseStampRequest(der)
		if err != nil {
			require.ErrorIs(t, err, edstest.ErrRequest)
			return
		}
		again, err := edstest.ParseStampRequest(request.DER())
		require.NoError(t, err)
		require.Equal(t, request, again)
	})
}
