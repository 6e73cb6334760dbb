// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"bytes"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
)

// exhaustive tells to try everything: .ci/stage-eds-exhaustive sets it.
var exhaustive = os.Getenv("REGLAMENT_EXHAUSTIVE") != ""

// altered calls do with every copy of b in which one byte is another, and with
// b cut off at every place; not exhaustively, with every third.
func altered(b []byte, do func(place int, b []byte)) {
	step := 3
	if exhaustive {
		step = 1
	}
	for i := 0; i < len(b); i += step {
		c := bytes.Clone(b)
		c[i] ^= 1 << (i % 8)
		do(i, c)
		do(i, b[:i])
	}
}

func TestNoAlteredAnswerSaysGood(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	checker := checkerOf(t, caseOf(a, leaf))
	for name, good := range map[string][]byte{
		"named by its name, with nextUpdate": func() []byte {
			r := a.OCSP(leaf)
			r.Answers[0].NextUpdate = at().AddDate(0, 0, 1)
			r.Nonce = []byte("nonce")
			return r.DER()
		}(),
		"named by its key": func() []byte {
			r := a.OCSP(leaf)
			r.ByKey = true
			return r.DER()
		}(),
	} {
		t.Run(name, func(t *testing.T) {
			code, err := checker.JudgeOCSP(good, a.Issuing.DER, leaf.Serial(), at())
			require.NoError(t, err)
			require.Equal(t, eds.CodeRevocationOK, code)
			altered(good, func(place int, b []byte) {
				if code, err := checker.JudgeOCSP(b, a.Issuing.DER, leaf.Serial(), at()); err == nil {
					require.NotEqual(t, eds.CodeRevocationOK, code, "byte %d", place)
				}
			})
		})
	}
}

func TestNoAlteredListIsUsed(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	list := a.CRL(edstest.Entry{Serial: a.Leaf(edstest.ProfileHead).Serial(), At: at().AddDate(0, 0, -1), Reason: edstest.ReasonSuperseded})
	list.Scope = &edstest.Scope{URL: leaf.Template.CRLURL, OnlyLeaves: true}
	good := list.DER()
	c := caseOf(a, leaf)
	c.CRLs = [][]byte{good, a.RootCRL().DER()}
	checker, request := checkerOf(t, c), requestOf(t, c, 0)
	require.Equal(t, eds.VerdictValid, ask(t, checker, request).Verdict)
	altered(good, func(place int, b []byte) {
		lists, err := local.NewLists(b)
		if err != nil {
			require.ErrorIs(t, err, local.ErrList)
			return
		}
		require.NoError(t, lists.Add(a.RootCRL().DER()))
		config, _ := configOf(t, c)
		config.Lists = lists
		require.NotEqual(t, eds.VerdictValid, ask(t, mustNew(t, config), request).Verdict, "byte %d", place)
	})
}

func TestNoAlteredCertificateIsValid(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileHead)
	c := caseOf(a, leaf)
	c.CRLs = [][]byte{a.CRL().DER(), a.RootCRL().DER()}
	checker, request := checkerOf(t, c), requestOf(t, c, 0)
	require.Equal(t, eds.VerdictValid, ask(t, checker, request).Verdict)
	altered(leaf.DER, func(place int, b []byte) {
		if request.Certificate = b; len(b) > 0 {
			require.Equal(t, eds.VerdictInvalid, ask(t, checker, request).Verdict, "byte %d", place)
		}
	})
}

func TestNoAlteredStampIsRight(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	c := edstest.Case{
		Kind: edstest.KindSignature, At: at(), IIN: edstest.IIN(1), Content: []byte("form"),
		Roots: a.Roots(), Intermediates: a.Intermediates(), CRLs: [][]byte{a.CRL().DER(), a.RootCRL().DER()},
	}
	message := a.SignedData([]byte("form"), leaf)
	var token []byte
	message.Signers[0].Stamp = func(signature []byte) []byte {
		if token == nil {
			token = a.Stamp(signature).DER()
		}
		return token
	}
	c.Signature = message.DER()
	checker, request := checkerOf(t, c), requestOf(t, c, 0)
	require.True(t, ask(t, checker, request).Has(eds.CodeTimestampOK))
	good := token
	// Two places of a CMS are signed by nobody: its version, and the algorithms
	// announced in advance.
	unsigned := 0
	altered(good, func(place int, b []byte) {
		if len(b) == 0 || b[0] != 0x30 {
			return
		}
		token = b
		request.Signature = message.DER()
		if ask(t, checker, request).Has(eds.CodeTimestampOK) {
			unsigned++
			require.Less(t, place, 48, "only the head of the message is not signed")
		}
	})
	require.LessOrEqual(t, unsigned, 2)
}
