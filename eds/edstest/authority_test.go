// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest_test

import (
	"crypto"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"crypto/x509/pkix"
	"encoding/hex"
	"errors"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/gost"
)

// at is the moment of most tests: a Monday on which both acts were in force.
var at = time.Date(2015, 3, 30, 9, 0, 0, 0, time.UTC)

func withAlgorithm(a edstest.Algorithm) func(*edstest.Config) {
	return func(c *edstest.Config) { c.Algorithm = a }
}

func TestEveryProfileChainsToTheRootOnItsDate(t *testing.T) {
	for _, moment := range []time.Time{
		at,
		time.Date(2024, 2, 29, 12, 0, 0, 0, time.UTC),
		time.Date(2049, 12, 31, 23, 59, 59, 0, time.UTC), // ends in GeneralizedTime
		time.Date(1999, 1, 1, 0, 0, 0, 0, time.UTC),
	} {
		a := edstest.MustNew(moment)
		for _, p := range edstest.Profiles() {
			issued := a.Leaf(p)
			if p == edstest.ProfileRoot {
				issued = a.Root
			}
			c, err := issued.X509()
			require.NoError(t, err, p)
			require.NoError(t, verifyChain(c, a.Roots(), a.Intermediates(), moment), p)
			require.Equal(t, 20, len(c.SerialNumber.Bytes()), p)
		}
	}
}

func TestProfilesAreThoseOfTheNCA(t *testing.T) {
	const sign = x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment
	rows := []struct {
		profile  edstest.Profile
		usage    x509.KeyUsage
		unknown  []string // extended key usages that the standard library has no name for
		known    []x509.ExtKeyUsage
		policy   string
		days     int
		iin, bin bool
	}{
		{edstest.ProfileIndividualSign, sign, []string{"1.2.398.3.3.4.1.1"}, []x509.ExtKeyUsage{x509.ExtKeyUsageEmailProtection}, "1.2.398.3.3.2.3", 365, true, false},
		{edstest.ProfileIndividualAuth, x509.KeyUsageDigitalSignature | x509.KeyUsageKeyEncipherment, []string{"1.2.398.3.3.4.1.1"}, []x509.ExtKeyUsage{x509.ExtKeyUsageClientAuth}, "1.2.398.3.3.2.4", 365, true, false},
		{edstest.ProfileHead, sign, []string{"1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.1"}, []x509.ExtKeyUsage{x509.ExtKeyUsageEmailProtection}, "1.2.398.3.3.2.1", 365, true, true},
		{edstest.ProfileMaySign, sign, []string{"1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.2"}, []x509.ExtKeyUsage{x509.ExtKeyUsageEmailProtection}, "1.2.398.3.3.2.1", 365, true, true},
		{edstest.ProfileMaySignFinancial, sign, []string{"1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.3"}, []x509.ExtKeyUsage{x509.ExtKeyUsageEmailProtection}, "1.2.398.3.3.2.1", 365, true, true},
		{edstest.ProfileHR, sign, []string{"1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.4"}, []x509.ExtKeyUsage{x509.ExtKeyUsageEmailProtection}, "1.2.398.3.3.2.1", 365, true, true},
		{edstest.ProfileEmployee, sign, []string{"1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.5"}, []x509.ExtKeyUsage{x509.ExtKeyUsageEmailProtection}, "1.2.398.3.3.2.1", 365, true, true},
		{edstest.ProfileLegalSystem, sign, []string{"1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.6"}, nil, "1.2.398.3.3.2.1", 1096, false, true},
		{edstest.ProfileCivilServant, sign, []string{"1.2.398.3.2.3.4"}, []x509.ExtKeyUsage{x509.ExtKeyUsageEmailProtection}, "1.2.398.3.3.2.1", 365, true, true},
	}
	a := edstest.MustNew(at)
	for _, row := range rows {
		t.Run(string(row.profile), func(t *testing.T) {
			c, err := a.Leaf(row.profile).X509()
			require.NoError(t, err)
			require.Equal(t, row.usage, c.KeyUsage)
			var unknown []string
			for _, id := range c.UnknownExtKeyUsage {
				unknown = append(unknown, id.String())
			}
			require.Equal(t, row.unknown, unknown)
			require.Equal(t, row.known, c.ExtKeyUsage)
			require.Equal(t, row.policy, c.Policies[0].String())
			require.Equal(t, row.days, int(c.NotAfter.Sub(c.NotBefore).Hours()/24))
			require.Equal(t, row.iin, strings.HasPrefix(c.Subject.SerialNumber, "IIN"))
			require.Equal(t, row.bin, len(c.Subject.OrganizationalUnit) == 1)
			require.Equal(t, row.profile != edstest.ProfileMaySign, critical(c, "2.5.29.15"), "key usage is critical")
			require.Equal(t, row.profile == edstest.ProfileMaySign, critical(c, "2.5.29.37"), "extended key usage is critical")
		})
	}
	unified, err := edstest.MustNew(time.Date(2022, 7, 1, 0, 0, 0, 0, time.UTC)).Leaf(edstest.ProfileHead).X509()
	require.NoError(t, err)
	require.Equal(t, "1.2.398.3.3.2", unified.Policies[0].String(), "one policy since the middle of 2022")
}

func critical(c *x509.Certificate, id string) bool {
	return slices.ContainsFunc(c.Extensions, func(e pkix.Extension) bool { return e.Id.String() == id && e.Critical })
}

func TestTheSameCallsGiveTheSameBytes(t *testing.T) {
	for _, algorithm := range edstest.Algorithms() {
		one, two := edstest.MustNew(at, withAlgorithm(algorithm)), edstest.MustNew(at, withAlgorithm(algorithm))
		require.Equal(t, one.Sign([]byte("form"), one.Leaf(edstest.ProfileHead)), two.Sign([]byte("form"), two.Leaf(edstest.ProfileHead)))
		fork := one.Fork()
		require.Equal(t, one.Leaf(edstest.ProfileHR).DER, fork.Leaf(edstest.ProfileHR).DER, "a fork goes on from where it was made")
	}
	// The bytes are the same on every machine and in every version.
	leaf := edstest.MustNew(at).Leaf(edstest.ProfileIndividualSign)
	digest := sha256.Sum256(leaf.DER)
	require.Equal(t, "490395c4618cc562975b8953c921e1266450986b68c327aa48d73edecaa7e6d1", hex.EncodeToString(digest[:]))
}

func TestAnotherSeedOrRealmHasOtherKeys(t *testing.T) {
	usual := edstest.MustNew(at)
	for _, edit := range []func(*edstest.Config){
		func(c *edstest.Config) { c.Seed = "another" },
		func(c *edstest.Config) { c.Realm = "other" },
	} {
		a := edstest.MustNew(at, edit)
		require.NotEqual(t, usual.Root.Key().SPKI(), a.Root.Key().SPKI())
		root, err := a.Root.X509()
		require.NoError(t, err)
		require.NoError(t, root.CheckSignatureFrom(root))
		require.Error(t, verifyChain(root, usual.Roots(), nil, at))
	}
}

func TestSizesOfKeys(t *testing.T) {
	for _, bits := range []int{1024, 1536} {
		a, err := edstest.New(at, func(c *edstest.Config) { c.LeafBits = bits })
		require.NoError(t, err)
		key := a.Leaf(edstest.ProfileIndividualSign).Key().RSA()
		require.NoError(t, key.Validate())
		require.Equal(t, bits, key.N.BitLen())
	}
	rows := map[string]struct {
		edit  func(*edstest.Config)
		field string
	}{
		"too small":            {func(c *edstest.Config) { c.LeafBits = 512 }, "LeafBits"},
		"too large":            {func(c *edstest.Config) { c.CABits = 16384 }, "CABits"},
		"not a multiple of 64": {func(c *edstest.Config) { c.CABits = 2050 }, "CABits"},
		"unknown algorithm":    {func(c *edstest.Config) { c.Algorithm = "dsa" }, "Algorithm"},
	}
	for name, row := range rows {
		t.Run(name, func(t *testing.T) {
			_, err := edstest.New(at, row.edit)
			var config *edstest.ConfigError
			require.True(t, errors.As(err, &config))
			require.Equal(t, row.field, config.Field)
			require.Panics(t, func() { edstest.MustNew(at, row.edit) })
		})
	}
}

func TestSignaturesAreRightByOtherCode(t *testing.T) {
	message := []byte("message")
	key := edstest.MustNew(at).Key("individual-sign")
	digest := sha256.Sum256(message)
	signature := key.Sign("", message)
	require.NoError(t, rsa.VerifyPKCS1v15(&key.RSA().PublicKey, crypto.SHA256, digest[:], signature))
	standard, err := rsa.SignPKCS1v15(nil, key.RSA(), crypto.SHA256, digest[:])
	require.NoError(t, err)
	require.Equal(t, standard, signature, "PKCS #1 v1.5 has one signature only")

	for algorithm, verifier := range map[edstest.Algorithm]eds.Algorithm{
		edstest.AlgorithmGOST2004: gost.Algorithm2004(), edstest.AlgorithmGOST2015: gost.Algorithm2015(),
	} {
		key := edstest.MustNew(at, withAlgorithm(algorithm)).Key("head")
		require.Nil(t, key.RSA())
		require.Equal(t, algorithm, key.Algorithm())
		public, err := verifier.ParseKey(key.SPKI())
		require.NoError(t, err)
		h := verifier.NewHash()
		h.Write(message)
		signature := key.Sign("", message)
		require.NoError(t, public.Verify(h.Sum(nil), signature))
		require.True(t, key.Verify(message, signature))
		require.False(t, key.Verify([]byte("another"), signature))
		require.NotEqual(t, signature[:32], key.Sign("", []byte("another"))[:32], "every message has its own nonce")
	}
}

func TestGOSTCertificatesAreSignedByTheirIssuers(t *testing.T) {
	for algorithm, verifier := range map[edstest.Algorithm]eds.Algorithm{
		edstest.AlgorithmGOST2004: gost.Algorithm2004(), edstest.AlgorithmGOST2015: gost.Algorithm2015(),
	} {
		a := edstest.MustNew(at, withAlgorithm(algorithm))
		for _, p := range edstest.Profiles() {
			issued := a.Leaf(p)
			c, err := issued.X509()
			require.NoError(t, err)
			issuer := issued.Template.Issuer
			if issuer == nil {
				issuer = issued
			}
			public, err := verifier.ParseKey(issuer.Key().SPKI())
			require.NoError(t, err)
			h := verifier.NewHash()
			h.Write(c.RawTBSCertificate)
			require.NoError(t, public.Verify(h.Sum(nil), c.Signature), p)
			if p.IsLeaf() && algorithm == edstest.AlgorithmGOST2015 {
				require.NotZero(t, c.KeyUsage&x509.KeyUsageKeyAgreement, "one certificate for everything")
			}
		}
	}
}

func TestResignChangesTheEditAlone(t *testing.T) {
	a := edstest.MustNew(at)
	leaf := a.Leaf(edstest.ProfileHead)
	same := a.Resign(leaf, func(*edstest.Template) {})
	require.Equal(t, leaf.DER, same.DER)
	other := a.Resign(leaf, func(c *edstest.Template) { c.Usages[0] = edstest.UsageClientAuth })
	require.NotEqual(t, leaf.DER, other.DER)
	require.Equal(t, edstest.UsageEmailProtection, leaf.Template.Usages[0], "the first is untouched")
	require.Equal(t, leaf.Serial(), other.Serial())
}

func TestMadeUpNumbers(t *testing.T) {
	seen := map[string]bool{}
	for n := range 200 {
		for _, number := range []string{edstest.IIN(n + 1), edstest.BIN(n + 1)} {
			require.Len(t, number, 12)
			require.True(t, checks(number), number)
			require.False(t, seen[number], number)
			seen[number] = true
		}
	}
	require.False(t, checks(edstest.FailingIIN))
	require.False(t, checks(edstest.FailingBIN))
	require.Equal(t, edstest.IIN(1), edstest.IIN(0), "counting begins at one")
}

// checks is the check digit by the other way round: the sum with the digit
// itself.
func checks(number string) bool {
	sum := func(weights ...int) int {
		total := 0
		for i, w := range weights {
			total += int(number[i]-'0') * w
		}
		return total % 11
	}
	digit := sum(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
	if digit == 10 {
		digit = sum(3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
	}
	return digit == int(number[11]-'0')
}

// The numbers are well-formed to the package that reads them.
func TestMadeUpNumbersAreWellFormed(t *testing.T) {
	require.NoError(t, eds.MustParseIIN(edstest.IIN(1)).Validate())
	require.NoError(t, eds.MustParseBIN(edstest.BIN(1)).Validate())
	require.Error(t, eds.MustParseIIN(edstest.FailingIIN).Validate())
	require.Error(t, eds.MustParseBIN(edstest.FailingBIN).Validate())
}

// The roles of the profiles are those that the package eds knows, but for the
// treasury's, which is its own system's.
func TestRolesAreKnown(t *testing.T) {
	for _, p := range edstest.Profiles() {
		for _, id := range p.Roles() {
			require.Equal(t, id != edstest.RoleTreasury, len(eds.RolesOf([]eds.OID{id})) == 1, id)
		}
	}
}

func TestNames(t *testing.T) {
	n := edstest.Name{{Type: edstest.NameCommonName, Text: "A"}, {Type: edstest.NameCountry, Text: "KZ"}}
	require.Equal(t, "A", n.Get(edstest.NameCommonName))
	require.Empty(t, n.Get(edstest.NameSurname))
	require.Equal(t, "B", n.With(edstest.NameCommonName, "B").Get(edstest.NameCommonName))
	require.Equal(t, "S", n.With(edstest.NameSurname, "S").Get(edstest.NameSurname))
	require.Equal(t, edstest.StringBMP, n.As(edstest.NameCountry, edstest.StringBMP)[1].String)
	require.Len(t, n.Without(edstest.NameCountry), 1)
	require.Equal(t, edstest.Name{{Type: edstest.NameCommonName, Text: "A"}, {Type: edstest.NameCountry, Text: "KZ"}}, n, "a name is not changed")
	require.Equal(t, []byte{0x30, 0}, edstest.Name(nil).DER(), "the zero value is the empty name")
	require.Equal(t, "300d310b3009060355040613024b5a",
		hex.EncodeToString(edstest.Name{{Type: edstest.NameCountry, Text: "KZ", String: edstest.StringPrintable}}.DER()))
	require.Equal(t, []byte{0x30, 9, 0x31, 7, 0x30, 5, 6, 0, 0x0c, 1, 'x'},
		edstest.Name{{Type: "not an OID", Text: "x"}}.DER(), "what is not an OID is empty")
}
