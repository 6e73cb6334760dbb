// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"encoding/asn1"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/gost"
)

func der(t *testing.T, v any) []byte {
	t.Helper()
	b, err := asn1.Marshal(v)
	require.NoError(t, err)
	return b
}

// What an authority states about those below it and this package does not carry
// out counts as broken, critical or not.
func TestConstraintsThatAreNotCarriedOutAreRefused(t *testing.T) {
	permitted := der(t, struct {
		Permitted []asn1.RawValue `asn1:"tag:0"`
	}{[]asn1.RawValue{{FullBytes: []byte{0x30, 6, 0x82, 4, '.', 'k', 'z', 'x'}}}})
	for _, row := range []struct {
		name  string
		extra edstest.Extension
		codes []eds.Code
	}{
		{"nothing of the kind", edstest.Extension{OID: "1.2.398.3.3.99.7", Value: []byte{5, 0}}, nil},
		{"name constraints", edstest.Extension{OID: "2.5.29.30", Critical: true, Value: permitted}, []eds.Code{eds.CodeChainConstraint}},
		{"name constraints that are not critical", edstest.Extension{OID: "2.5.29.30", Value: permitted}, []eds.Code{eds.CodeChainConstraint}},
		{"policy constraints", edstest.Extension{OID: "2.5.29.36", Critical: true, Value: []byte{0x30, 3, 0x80, 1, 0}}, []eds.Code{eds.CodeChainConstraint}},
		{"policy constraints that are not critical", edstest.Extension{OID: "2.5.29.36", Value: []byte{0x30, 3, 0x80, 1, 0}}, []eds.Code{eds.CodeChainConstraint}},
		{"a critical extension that nobody knows", edstest.Extension{OID: "1.2.398.3.3.99.7", Critical: true, Value: []byte{5, 0}}, []eds.Code{eds.CodeChainConstraint}},
	} {
		t.Run(row.name, func(t *testing.T) {
			a := authority()
			issuing := a.Resign(a.Issuing, func(t *edstest.Template) { t.Extra = append(t.Extra, row.extra) })
			template := a.Template(edstest.ProfileIndividualSign)
			template.Issuer = issuing
			c := caseOf(a, a.Issue(template))
			c.Intermediates = [][]byte{issuing.DER}
			list := a.CRL()
			list.Issuer = issuing
			c.CRLs = [][]byte{list.DER(), a.RootCRL().DER()}
			require.Equal(t, row.codes, troubles(run(t, c, 0)))
		})
	}
}

// A list's scope, written by hand where the test authority writes no such thing.
func TestScopesOfLists(t *testing.T) {
	const point edstest.OID = "2.5.29.28"
	name := append([]byte{0x86, 39}, "http://pki.example.invalid/crl/full.crl"...)
	full := func(name []byte) []byte {
		inner := append([]byte{0xa0, byte(len(name))}, name...)
		outer := append([]byte{0xa0, byte(len(inner))}, inner...)
		return append([]byte{0x30, byte(len(outer))}, outer...)
	}
	for _, row := range []struct {
		name  string
		value []byte
		codes []eds.Code
	}{
		{"an empty scope covers all", []byte{0x30, 0}, nil},
		{"the point that the certificate names", full(name), nil},
		{"the point among others", full(append([]byte{0x86, 1, 'x'}, name...)), nil},
		{"another point", full([]byte{0x86, 1, 'x'}), []eds.Code{eds.CodeRevocationScope}},
		{"a point named relative to the issuer", []byte{0x30, 4, 0xa0, 2, 0xa1, 0}, []eds.Code{eds.CodeRevocationScope}},
		{"users only", []byte{0x30, 3, 0x81, 1, 0xff}, nil},
		{"authorities only", []byte{0x30, 3, 0x82, 1, 0xff}, []eds.Code{eds.CodeRevocationScope}},
		{"attribute certificates only", []byte{0x30, 3, 0x85, 1, 0xff}, []eds.Code{eds.CodeRevocationScope}},
		{"a field that nobody knows", []byte{0x30, 3, 0x87, 1, 0xff}, []eds.Code{eds.CodeRevocationUnavailable}},
		{"two names of the point", []byte{0x30, 6, 0xa0, 4, 0xa0, 0, 0xa0, 0}, []eds.Code{eds.CodeRevocationUnavailable}},
		{"a point of no kind", []byte{0x30, 4, 0xa0, 2, 0xa2, 0}, []eds.Code{eds.CodeRevocationUnavailable}},
		{"a point without a name", []byte{0x30, 2, 0xa0, 0}, []eds.Code{eds.CodeRevocationUnavailable}},
	} {
		t.Run(row.name, func(t *testing.T) {
			a := authority()
			list := a.CRL()
			list.Extra = []edstest.Extension{{OID: point, Critical: true, Value: row.value}}
			c := caseOf(a, a.Leaf(edstest.ProfileIndividualSign))
			c.CRLs = [][]byte{list.DER(), a.RootCRL().DER()}
			require.Equal(t, row.codes, troubles(run(t, c, 0)))
		})
	}
}

// A list about authorities only answers for an authority.
func TestAListOfAuthoritiesAnswersForAnAuthority(t *testing.T) {
	a := authority()
	list := a.RootCRL()
	list.Scope = &edstest.Scope{OnlyCAs: true}
	c := caseOf(a, a.Leaf(edstest.ProfileIndividualSign))
	c.CRLs = [][]byte{a.CRL().DER(), list.DER()}
	require.Empty(t, troubles(run(t, c, 0)))
}

// An algorithm that is not configured leaves the chain open, whatever key the
// certificate names.
func TestAnUnknownAlgorithmOfTheChainLeavesItOpen(t *testing.T) {
	a := authority()
	leaf := a.Resign(a.Leaf(edstest.ProfileIndividualSign), func(t *edstest.Template) { t.AuthorityKeyID = make([]byte, 20) })
	c := caseOf(a, leaf)
	config, _ := configOf(t, c)
	config.Algorithms = gost.Algorithms()
	report := ask(t, mustNew(t, config), requestOf(t, c, 0))
	require.Contains(t, troubles(report), eds.CodeChainUnsupported)
	require.Equal(t, eds.VerdictIndeterminate, report.Verdict)
}

// The report tells the time that the signer claims.
func TestTheSigningTimeIsTold(t *testing.T) {
	a := authority()
	c := signedCase(a, func(s *edstest.SignedData) { s.Signers[0].SigningTime = at().Add(-time.Minute) })
	require.Equal(t, at().Add(-time.Minute), run(t, c, 0).Signers[0].SigningTime)
}

// An intermediate that is not configured may come with the message; a root may
// not, nor another certificate for a root's key.
func TestAuthoritiesInTheMessage(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	forged := a.Resign(a.Root, func(t *edstest.Template) { t.NotAfter = t.NotAfter.AddDate(50, 0, 0) })
	impostor := edstest.MustNew(at(), func(c *edstest.Config) { c.Realm = "other" })
	lists := [][]byte{a.CRL().DER(), a.RootCRL().DER(), impostor.CRL().DER(), impostor.RootCRL().DER()}
	for _, row := range []struct {
		name         string
		signer       *edstest.Certificate
		certificates [][]byte
		roots        [][]byte
		codes        []eds.Code
	}{
		{"the issuer comes along", leaf, [][]byte{a.Issuing.DER}, a.Roots(), nil},
		{"nothing comes along", leaf, nil, a.Roots(), []eds.Code{eds.CodeChainUntrusted}},
		{"the root comes along too", leaf, [][]byte{a.Issuing.DER, a.Root.DER}, a.Roots(), nil},
		{"a forged root with the root's key is passed over", leaf, [][]byte{a.Issuing.DER, forged.DER}, a.Roots(), nil},
		{"a whole tree of somebody else", impostor.Leaf(edstest.ProfileIndividualSign), [][]byte{impostor.Issuing.DER, impostor.Root.DER}, a.Roots(), []eds.Code{eds.CodeChainUntrusted}},
	} {
		t.Run(row.name, func(t *testing.T) {
			message := a.SignedData([]byte("form"), row.signer)
			message.Certificates = append(message.Certificates, row.certificates...)
			c := edstest.Case{
				Kind: edstest.KindSignature, At: at(), IIN: edstest.IIN(1), Roots: row.roots,
				Signature: message.DER(), CRLs: lists,
			}
			require.Equal(t, row.codes, troubles(run(t, c, 0)))
		})
	}
	expired := a.Resign(a.Root, func(t *edstest.Template) { t.NotAfter = at().AddDate(0, 0, -1) })
	message := a.SignedData([]byte("form"), leaf)
	message.Certificates = append(message.Certificates, a.Issuing.DER, forged.DER)
	c := edstest.Case{
		Kind: edstest.KindSignature, At: at(), IIN: edstest.IIN(1), Roots: [][]byte{expired.DER},
		Signature: message.DER(), CRLs: lists,
	}
	require.Equal(t, []eds.Code{eds.CodeChainPeriod}, troubles(run(t, c, 0)), "a root that ended is not prolonged by the message")
}

// A certificate that cannot be read makes a finding, and never an error.
func TestCertificatesThatCannotBeRead(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	long := a.Template(edstest.ProfileIndividualSign)
	long.Serial.Lsh(long.Serial, 16)
	for _, row := range []struct {
		name  string
		bytes []byte
		code  eds.Code
	}{
		{"text", []byte("certificate"), eds.CodeStructureCertificate},
		{"an empty sequence", []byte{0x30, 0}, eds.CodeStructureCertificate},
		{"a message in the certificate's place", a.Sign([]byte("form"), leaf), eds.CodeStructureCertificate},
		{"a serial number of 22 bytes", a.Issue(long).DER, eds.CodeStructureSerial},
		{"more bytes than the limit", make([]byte, 1<<20), eds.CodeStructureTooLarge},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := caseOf(a, leaf)
			c.Certificate = row.bytes
			report := run(t, c, 0)
			require.Equal(t, []eds.Code{row.code}, troubles(report))
			require.Equal(t, eds.VerdictInvalid, report.Verdict)
		})
	}
}
