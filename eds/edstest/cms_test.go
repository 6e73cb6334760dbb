// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest_test

import (
	"bytes"
	"crypto/x509"
	"encoding/asn1"
	"math/big"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/gost"
)

func TestSignaturesReadBack(t *testing.T) {
	a := authority()
	head, employee := a.Leaf(edstest.ProfileHead), a.Leaf(edstest.ProfileEmployee)
	form := []byte("form")

	d, err := parseCMS(a.Sign(form, head, employee))
	require.NoError(t, err)
	require.Equal(t, 1, d.Version)
	require.Len(t, d.Signers, 2)
	require.Equal(t, form, d.Content.Bytes)
	signers, err := verifyCMS(a.Sign(form, head, employee), form)
	require.NoError(t, err)
	require.Len(t, signers, 2)

	detached := a.SignDetached(form, head)
	d, err = parseCMS(detached)
	require.NoError(t, err)
	require.Nil(t, d.Content.Bytes)
	_, err = verifyCMS(detached, form)
	require.NoError(t, err)
	_, err = verifyCMS(detached, []byte("another form"))
	require.Error(t, err)

	_, err = verifyCMS(unwrap(edstest.PEM(detached)), form)
	require.NoError(t, err)
	require.Contains(t, string(edstest.PEM(detached)), "-----BEGIN CMS-----")
	lines := bytes.Split(edstest.Base64(detached), []byte("\r\n"))
	require.Greater(t, len(lines), 20)
	require.Len(t, lines[0], 64)
}

func TestSignedAttributesAreSortedUnlessToldOtherwise(t *testing.T) {
	a := authority()
	s := a.SignedData([]byte("form"), a.Leaf(edstest.ProfileHead))
	s.Signers[0].ESS = true
	order := func() []string {
		d, err := parseCMS(s.DER())
		require.NoError(t, err)
		signed := bytes.Clone(d.Signers[0].Attributes.FullBytes)
		signed[0] = 0x31
		var list []attribute
		_, err = asn1.UnmarshalWithParams(signed, &list, "set")
		require.NoError(t, err)
		var out []string
		for _, one := range list {
			out = append(out, one.Type.String())
		}
		return out
	}
	require.Equal(t, []string{
		string(edstest.AttrContentType), string(edstest.AttrSigningTime),
		string(edstest.AttrMessageDigest), string(edstest.AttrSigningCertificateV2),
	}, order())
	s.Signers[0].Unsorted = true
	require.Equal(t, []string{
		string(edstest.AttrSigningCertificateV2), string(edstest.AttrMessageDigest),
		string(edstest.AttrSigningTime), string(edstest.AttrContentType),
	}, order())
}

func TestTimeStampsReadBack(t *testing.T) {
	a := authority()
	s := a.Stamped(a.SignedData([]byte("form"), a.Leaf(edstest.ProfileHead)), at.Add(-time.Hour))
	d, err := parseCMS(s.DER())
	require.NoError(t, err)
	require.Len(t, d.Signers[0].Unsigned, 1)
	require.Equal(t, string(edstest.AttrTimeStamp), d.Signers[0].Unsigned[0].Type.String())
	info, stamper, err := verifyStamp(d.Signers[0].Unsigned[0].Values[0].FullBytes, d.Signers[0].Signature)
	require.NoError(t, err)
	require.Equal(t, at.Add(-time.Hour), info.GenTime)
	require.Equal(t, "1.2.398.3.3.2.6.2", info.Policy.String())
	require.Nil(t, info.Nonce)
	require.Equal(t, a.Stamper.DER, stamper.Raw)
	require.True(t, critical(stamper, "2.5.29.37"))
	require.NoError(t, verifyChain(stamper, a.Roots(), a.Intermediates(), at))

	token := a.Stamp([]byte("bytes"))
	token.Nonce = big.NewInt(77)
	info, _, err = verifyStamp(token.DER(), []byte("bytes"))
	require.NoError(t, err)
	require.Equal(t, token.Nonce, info.Nonce)
	_, _, err = verifyStamp(token.DER(), []byte("other bytes"))
	require.EqualError(t, err, "imprint differs")
}

func TestGOSTSignaturesReadBack(t *testing.T) {
	for algorithm, row := range map[edstest.Algorithm]struct {
		verifier eds.Algorithm
		policy   string
	}{
		edstest.AlgorithmGOST2004: {gost.Algorithm2004(), "1.2.398.3.3.2.6.1"},
		edstest.AlgorithmGOST2015: {gost.Algorithm2015(), "1.2.398.3.3.2.6.4"},
	} {
		a := edstest.MustNew(at, withAlgorithm(algorithm))
		leaf := a.Leaf(edstest.ProfileHead)
		s := a.Stamped(a.SignedData([]byte("form"), leaf), at)
		d, err := parseCMS(s.DER())
		require.NoError(t, err)
		signed := bytes.Clone(d.Signers[0].Attributes.FullBytes)
		signed[0] = 0x31
		public, err := row.verifier.ParseKey(leaf.Key().SPKI())
		require.NoError(t, err)
		h := row.verifier.NewHash()
		h.Write(signed)
		require.NoError(t, public.Verify(h.Sum(nil), d.Signers[0].Signature))

		token, err := parseCMS(d.Signers[0].Unsigned[0].Values[0].FullBytes)
		require.NoError(t, err)
		info := new(stampInfo)
		_, err = asn1.Unmarshal(token.Content.Bytes, info)
		require.NoError(t, err)
		require.Equal(t, row.policy, info.Policy.String())
		h = row.verifier.NewHash()
		h.Write(d.Signers[0].Signature)
		require.Equal(t, h.Sum(nil), info.Imprint.Digest, "the imprint is over the signature, by the algorithm's hash")
	}
}

func TestListsReadBack(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileHead)
	issuer, err := a.Issuing.X509()
	require.NoError(t, err)

	full := a.CRL(leaf.Revoked(at.Add(-time.Hour), edstest.ReasonKeyCompromise), edstest.Entry{Serial: big.NewInt(7), At: at})
	l, err := x509.ParseRevocationList(full.DER())
	require.NoError(t, err)
	require.NoError(t, l.CheckSignatureFrom(issuer))
	require.Equal(t, big.NewInt(9), l.Number)
	require.Len(t, l.RevokedCertificateEntries, 2)
	require.Equal(t, leaf.Serial(), l.RevokedCertificateEntries[0].SerialNumber)
	require.Equal(t, 1, l.RevokedCertificateEntries[0].ReasonCode)
	require.Equal(t, at.Add(-time.Hour), l.RevokedCertificateEntries[0].RevocationTime)
	require.Empty(t, l.RevokedCertificateEntries[1].Extensions, "an unspecified reason is left out")

	l, err = x509.ParseRevocationList(a.Delta().DER())
	require.NoError(t, err)
	require.NoError(t, l.CheckSignatureFrom(issuer))
	require.Equal(t, "2.5.29.27", l.Extensions[1].Id.String())
	require.True(t, l.Extensions[1].Critical, "a delta says so")

	scoped := a.CRL()
	scoped.Scope = &edstest.Scope{URL: "http://a.invalid", OnlyLeaves: true, Indirect: true}
	l, err = x509.ParseRevocationList(scoped.DER())
	require.NoError(t, err)
	var scope struct {
		Point    asn1.RawValue `asn1:"optional,tag:0"`
		Leaves   bool          `asn1:"optional,tag:1"`
		CAs      bool          `asn1:"optional,tag:2"`
		Indirect bool          `asn1:"optional,tag:4"`
	}
	_, err = asn1.Unmarshal(l.Extensions[2].Value, &scope)
	require.NoError(t, err)
	require.True(t, scope.Leaves && scope.Indirect && !scope.CAs)
}

func TestAListOfRealSize(t *testing.T) {
	a := authority()
	large := a.CRL()
	large.Generated = 20_000
	der := large.DER()
	l, err := x509.ParseRevocationList(der)
	require.NoError(t, err)
	require.Len(t, l.RevokedCertificateEntries, 20_000)
	seen := map[string]bool{}
	for _, e := range l.RevokedCertificateEntries {
		require.Positive(t, e.SerialNumber.Sign())
		require.Less(t, e.SerialNumber.BitLen(), 159, "no serial number of an authority is so small")
		seen[e.SerialNumber.String()] = true
	}
	require.Len(t, seen, 20_000, "no serial number comes twice")
	require.InDelta(t, 53*20_000, len(der), 1000)
}

// The full size is worth its own benchmark: checkers are measured with it.
func BenchmarkListOfRealSize(b *testing.B) {
	a := authority()
	for b.Loop() {
		large := a.CRL()
		large.Generated = 420_000
		b.SetBytes(int64(len(large.DER())))
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		authority()
	}
}

func TestOCSPAnswersReadBack(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileHead)
	issuer, err := a.Issuing.X509()
	require.NoError(t, err)
	read := func(r *edstest.OCSPResponse) *basicResponse {
		basic, status, err := parseOCSP(r.DER())
		require.NoError(t, err)
		require.Zero(t, status)
		require.NoError(t, verifyOCSP(basic, issuer))
		return basic
	}
	r := a.OCSP(leaf)
	r.Nonce = []byte("nonce")
	basic := read(r)
	single := basic.Data.Responses[0]
	require.Equal(t, 0, single.Status.Tag)
	require.Equal(t, leaf.Serial(), single.ID.Serial)
	require.Len(t, single.ID.KeyHash, 32, "SHA-256, as the NCA")
	require.Equal(t, at, single.ThisUpdate)
	require.True(t, single.NextUpdate.IsZero(), "no nextUpdate, as the NCA")
	require.Equal(t, at, basic.Data.ProducedAt)
	require.Equal(t, append([]byte{4, 5}, "nonce"...), basic.Data.Extensions[0].Value)
	responder, err := x509.ParseCertificate(basic.Certificates[0].FullBytes)
	require.NoError(t, err)
	require.Equal(t, []x509.ExtKeyUsage{x509.ExtKeyUsageOCSPSigning}, responder.ExtKeyUsage)

	r.NeverIssued()
	single = read(r).Data.Responses[0]
	require.Equal(t, 1, single.Status.Tag)
	require.Contains(t, string(single.Status.Bytes), "19700101000000Z")
	r.Answers[0].Status = edstest.StatusUnknown
	r.ByKey = true
	require.Equal(t, 2, read(r).Data.Responses[0].Status.Tag)

	// An authority may answer for itself; then nothing has to be contained.
	byRoot := a.OCSP(a.Issuing)
	byRoot.Certificates = [][]byte{}
	basic, _, err = parseOCSP(byRoot.DER())
	require.NoError(t, err)
	require.Empty(t, basic.Certificates)
	root, err := a.Root.X509()
	require.NoError(t, err)
	require.NoError(t, verifyOCSP(basic, root))
}
