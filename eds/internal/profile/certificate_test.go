// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package profile_test

import (
	"bytes"
	"crypto/x509"
	"math/big"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// issue gives a person's certificate that differs from the usual one.
func issue(t testing.TB, p edstest.Profile, edit func(*edstest.Template)) *profile.Certificate {
	t.Helper()
	a := edstest.MustNew(at())
	template := a.Template(p)
	if edit != nil {
		edit(template)
	}
	c, err := profile.Parse(a.Issue(template).DER)
	require.NoError(t, err)
	return c
}

// What the key of a certificate is for.
func TestUsage(t *testing.T) {
	extra := func(e edstest.Extension) func(*edstest.Template) {
		return func(t *edstest.Template) { t.Extra = append(t.Extra, e) }
	}
	// One identifier of 66 bytes, which crypto/x509 reads and this library does not.
	long := append([]byte{0x30, 68, 6, 66, 0x2a}, bytes.Repeat([]byte{1}, 65)...)
	for _, row := range []struct {
		name    string
		profile edstest.Profile
		edit    func(*edstest.Template)
		want    eds.Code
	}{
		{"a person signs", edstest.ProfileIndividualSign, nil, eds.CodeUsageOK},
		{"a key usage that is not critical is one", edstest.ProfileIndividualSign, func(t *edstest.Template) { t.KeyUsageOptional = true }, eds.CodeUsageOK},
		{"without an extended key usage there is no role, and the key may sign", edstest.ProfileIndividualSign, func(t *edstest.Template) { t.Usages = nil }, eds.CodeUsageOK},
		{"an unknown extension that is not critical", edstest.ProfileIndividualSign, extra(edstest.Extension{OID: "1.2.398.3.3.99.7", Value: []byte{5, 0}}), eds.CodeUsageOK},
		{"a person authenticates", edstest.ProfileIndividualAuth, nil, eds.CodeUsageNotSigning},
		{"no key usage", edstest.ProfileIndividualSign, func(t *edstest.Template) { t.KeyUsage = 0 }, eds.CodeUsageNotDeclared},
		{"nonRepudiation alone", edstest.ProfileIndividualSign, func(t *edstest.Template) { t.KeyUsage = x509.KeyUsageContentCommitment }, eds.CodeUsageNotSigning},
		{"a critical extension that nobody knows", edstest.ProfileIndividualSign, extra(edstest.Extension{OID: "1.2.398.3.3.99.7", Critical: true, Value: []byte{5, 0}}), eds.CodeUsageCritical},
		{"a responder's mark, critical", edstest.ProfileIndividualSign, extra(edstest.Extension{OID: profile.OIDNoCheck, Critical: true, Value: []byte{5, 0}}), eds.CodeUsageCritical},
		{"a responder's mark, not critical", edstest.ProfileIndividualSign, func(t *edstest.Template) { t.NoCheck = true }, eds.CodeUsageOK},
		{"an authority", edstest.ProfileIndividualSign, func(t *edstest.Template) { t.Constraints, t.CA, t.PathLen = true, true, -1 }, eds.CodeUsageExtended},
		{"a stamper that may do all", edstest.ProfileStamper, func(t *edstest.Template) {
			t.KeyUsage = x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment
		}, eds.CodeUsageExtended},
		{"an extended key usage that cannot be read", edstest.ProfileIndividualSign, func(t *edstest.Template) {
			t.Usages = nil
			t.Extra = append(t.Extra, edstest.Extension{OID: profile.OIDUsages, Value: long})
		}, eds.CodeUsageNotDeclared},
	} {
		t.Run(row.name, func(t *testing.T) {
			code, _ := issue(t, row.profile, row.edit).Usage()
			require.Equal(t, row.want, code)
		})
	}
}

// What a report tells about a holder.
func TestSigner(t *testing.T) {
	begin, end := at().AddDate(0, -1, 0), at().AddDate(0, 1, 0)
	c := issue(t, edstest.ProfileHead, func(t *edstest.Template) {
		t.Serial, t.NotBefore, t.NotAfter = big.NewInt(0x0abc), begin, end
	})
	s, codes := c.Signer("the algorithm")
	require.Empty(t, codes)
	require.Equal(t, edstest.IIN(1), s.IIN.Digits())
	require.Equal(t, edstest.BIN(1), s.BIN.Digits())
	require.Contains(t, s.Roles, eds.RoleHead)
	require.Equal(t, "0abc", s.Serial, "whole bytes")
	require.Equal(t, "the algorithm", s.Algorithm)
	require.Equal(t, eds.DigestOf(c.Raw), s.Certificate)
	s, _ = issue(t, edstest.ProfileHead, func(t *edstest.Template) { t.Serial = big.NewInt(0xff) }).Signer("")
	require.Equal(t, "ff", s.Serial, "without the zero byte of the sign")

	for _, row := range []struct {
		name string
		at   time.Time
		want eds.Code
	}{
		{"a second before it begins", begin.Add(-time.Second), eds.CodeValidityNotYet},
		{"when it begins", begin, eds.CodeValidityOK},
		{"when it ends", end, eds.CodeValidityOK},
		{"a second after its end", end.Add(time.Second), eds.CodeValidityExpired},
	} {
		require.Equal(t, row.want, c.Validity(row.at), row.name)
		require.Equal(t, row.want == eds.CodeValidityOK, c.ValidAt(row.at), row.name)
	}
}

func TestDecode(t *testing.T) {
	a := edstest.MustNew(at())
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	negative := a.Template(edstest.ProfileIndividualSign)
	negative.Serial = big.NewInt(-5)
	for _, row := range []struct {
		name string
		in   []byte
		want eds.Code // empty: it is read
	}{
		{"DER", leaf.DER, ""},
		{"PEM", leaf.PEM(), ""},
		{"nothing", nil, eds.CodeStructureCertificate},
		{"no certificate", []byte{0x30, 0}, eds.CodeStructureCertificate},
		{"a byte after it", append(bytes.Clone(leaf.DER), 1), eds.CodeStructureCertificate},
		{"larger than any", make([]byte, 1<<20), eds.CodeStructureTooLarge},
		{"a negative serial number", a.Issue(negative).DER, eds.CodeStructureSerial},
	} {
		t.Run(row.name, func(t *testing.T) {
			c, err := profile.Decode(row.in)
			if row.want == "" {
				require.NoError(t, err)
				require.Equal(t, leaf.DER, c.Raw)
				require.Equal(t, c.SubjectKeyId, profile.KeyID(c.Raw))
				return
			}
			var e *profile.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, row.want, e.Code)
			require.Nil(t, profile.KeyID(row.in))
		})
	}
}
