// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
)

// An entry that cannot be read might say anything, so nobody is called good by
// the list, and nobody revoked.
func TestAnEntryThatCannotBeReadLeavesItOpen(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.IndividualSign)
	odd := edstest.Extension{OID: "2.5.29.21", Value: []byte{2, 1, 1}} // an INTEGER where the reason is an ENUMERATED
	full := a.CRL(edstest.Entry{Serial: leaf.Serial(), At: at().AddDate(0, 0, -1), Extra: []edstest.Extension{odd}})
	c := caseOf(a, leaf)
	c.CRLs = [][]byte{full.DER(), a.RootCRL().DER()}
	config, refused := configOf(t, c)
	require.Empty(t, refused, "reading the list does not read its entries")
	report := ask(t, mustNew(t, config), requestOf(t, c, 0))
	require.Equal(t, []eds.Code{eds.CodeRevocationMalformed}, troubles(report))
	require.Equal(t, eds.VerdictIndeterminate, report.Verdict)
}

// verifications counts how often a key is used.
type verifications struct {
	eds.Algorithm
	n *int
}

func (v verifications) ParseKey(spki []byte) (eds.PublicKey, error) {
	key, err := v.Algorithm.ParseKey(spki)
	return verifying{key, v.n}, err
}

type verifying struct {
	eds.PublicKey
	n *int
}

func (v verifying) Verify(digest, signature []byte) error {
	*v.n++
	return v.PublicKey.Verify(digest, signature)
}

// A message full of authorities of one name must not cost a verification each.
func TestTheSearchForAChainIsBounded(t *testing.T) {
	a := authority()
	other := edstest.MustNew(at(), func(c *edstest.Config) { c.Realm = "same names, other keys" })
	leaf := other.Leaf(edstest.IndividualSign)
	message := other.SignedData([]byte("form"), leaf)
	message.Certificates = [][]byte{leaf.DER}
	for range 60 {
		namesake := a.Template(edstest.Issuing)
		namesake.Key = a.Key("namesake")
		message.Certificates = append(message.Certificates, a.Issue(namesake).DER)
	}
	c := signedCase(a, nil)
	c.Signature = message.DER()
	config, _ := configOf(t, c)
	n := 0
	config.Algorithms = []eds.Algorithm{verifications{local.RSASHA256(), &n}}
	report := ask(t, mustNew(t, config), requestOf(t, c, 0))
	require.Contains(t, troubles(report), eds.CodeChainUntrusted)
	require.Greater(t, n, 20, "the search tries")
	require.LessOrEqual(t, n, 34, "and gives up: the signature itself, and 32 attempts")
}

// Whoever holds a root's key is no applicant.
func TestARootIsNoLeaf(t *testing.T) {
	a := authority()
	c := caseOf(a, a.Leaf(edstest.IndividualSign))
	c.IIN = ""
	c.CRLs = [][]byte{a.CRL().DER(), a.RootCRL().DER()}
	config, _ := configOf(t, c)
	r := requestOf(t, c, 0)
	for name, der := range map[string][]byte{"root": a.Root.DER, "an anchor": a.Issuing.DER} {
		t.Run(name, func(t *testing.T) {
			var err error
			config.Trust, err = local.NewTrust(local.ContourTest, [][]byte{der}, nil)
			require.NoError(t, err)
			r.Certificate = der
			report := ask(t, mustNew(t, config), r)
			require.Contains(t, troubles(report), eds.CodeChainUntrusted)
			require.Equal(t, eds.VerdictInvalid, report.Verdict)
		})
	}
}
