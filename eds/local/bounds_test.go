// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/asn1"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	encode "github.com/reglament-kz/reglament/eds/internal/der"
	"github.com/reglament-kz/reglament/eds/local"
)

// An entry that cannot be read might say anything, so nobody is called good by
// the list, and nobody revoked.
func TestAnEntryThatCannotBeReadLeavesItOpen(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
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

// Extensions of an entry that are no SEQUENCE make it unreadable too.
func TestAnEntryWithoutASequenceOfExtensionsCannotBeRead(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	raw := a.CRL(leaf.Revoked(at().AddDate(0, 0, -1), edstest.ReasonKeyCompromise)).DER()
	extensions := []byte{0x30, 0x0c, 0x30, 0x0a, 0x06, 0x03, 0x55, 0x1d, 0x15}
	require.Equal(t, 1, bytes.Count(raw, extensions))
	_, listed, err := local.ListEntries(raw, leaf.Serial())
	require.NoError(t, err)
	require.True(t, listed)
	raw[bytes.Index(raw, extensions)] = 0x31
	_, _, err = local.ListEntries(raw, leaf.Serial())
	require.Error(t, err)
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
	leaf := other.Leaf(edstest.ProfileIndividualSign)
	message := other.SignedData([]byte("form"), leaf)
	message.Certificates = [][]byte{leaf.DER}
	for range 60 {
		namesake := a.Template(edstest.ProfileIssuing)
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
	c := caseOf(a, a.Leaf(edstest.ProfileIndividualSign))
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

// signingCertificateV2 may name issuer and serial number beside the hash; then
// both must be the certificate's (RFC 5035, 5.4.1).
func TestIssuerAndSerialOfSigningCertificateAreCompared(t *testing.T) {
	a := authority()
	leaf, other := a.Leaf(edstest.ProfileIndividualSign), a.Leaf(edstest.ProfileHead)
	for _, row := range []struct {
		name           string
		issuer, serial *edstest.Certificate
		want           []eds.Code
	}{
		{"the certificate's", a.Issuing, leaf, nil},
		{"another issuer", a.Root, leaf, []eds.Code{eds.CodeAuthenticityESS}},
		{"another serial number", a.Issuing, other, []eds.Code{eds.CodeAuthenticityESS}},
	} {
		t.Run(row.name, func(t *testing.T) {
			named, err := row.serial.X509()
			require.NoError(t, err)
			number, err := asn1.Marshal(named.SerialNumber)
			require.NoError(t, err)
			hash := sha256.Sum256(leaf.DER)
			directory := encode.Encode(encode.Context(4, true), row.issuer.Subject().DER())
			id := encode.Encode(encode.Sequence, encode.Encode(encode.OctetString, hash[:]),
				encode.Encode(encode.Sequence, encode.Encode(encode.Sequence, directory), number))
			value := encode.Encode(encode.Sequence, encode.Encode(encode.Sequence, id))
			c := signedCase(a, func(s *edstest.SignedData) {
				s.Certificates = [][]byte{leaf.DER}
				s.Signers[0].Certificate = leaf
				s.Signers[0].Extra = [][]byte{edstest.AttributeDER(edstest.AttrSigningCertificateV2, value)}
			})
			c.IIN = ""
			require.Equal(t, row.want, troubles(run(t, c, 0)))
		})
	}
}

// An authority may renew its responder under the same name and send both
// certificates; the right one counts, wherever it stands.
func TestTwoResponderCertificatesOfOneNameAreBothTried(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	renewed := a.Template(edstest.ProfileResponder)
	renewed.Key = a.Key("renewed responder")
	namesake := a.Issue(renewed)
	require.Equal(t, a.Responder.Subject().DER(), namesake.Subject().DER())
	for name, contained := range map[string][][]byte{
		"the right one first":  {a.Responder.DER, namesake.DER},
		"the right one second": {namesake.DER, a.Responder.DER},
		"the wrong one alone":  {namesake.DER},
	} {
		t.Run(name, func(t *testing.T) {
			c := caseOf(a, leaf)
			services := a.Services(at)
			services.EditOCSP(func(r *edstest.OCSPResponse) { r.Certificates = contained })
			c.OCSP = func(request []byte) ([]byte, error) { return services.OCSP(request), nil }
			want := []eds.Code{}
			if len(contained) == 1 {
				want = append(want, eds.CodeRevocationUntrusted)
			}
			require.ElementsMatch(t, want, troubles(run(t, c, 0)))
		})
	}
}
