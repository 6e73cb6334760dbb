// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gost_test

import (
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/gost"
)

// samples returns the folder of real samples that REGLAMENT_NCA_SAMPLES names.
// They are not part of this repository, so the tests skip without them.
func samples(t *testing.T) string {
	folder := os.Getenv("REGLAMENT_NCA_SAMPLES")
	if folder == "" {
		t.Skip("REGLAMENT_NCA_SAMPLES does not name a folder of samples")
	}
	return folder
}

// byKeyOID finds an algorithm as a checker does.
func byKeyOID(id eds.OID) (kind, bool) {
	for _, k := range []kind{long(), short()} {
		if k.algorithm.KeyOID() == id {
			return k, true
		}
	}
	return kind{}, false
}

// Signatures of certificates, revocation lists, OCSP answers, time stamps and
// CMS messages.
func TestSampleVectors(t *testing.T) {
	text, err := os.ReadFile(filepath.Join(samples(t), "gost_vectors.json"))
	require.NoError(t, err)
	var vectors []struct {
		Name, KeyAlgOID, CurveOID, HashParamOID, SigAlgOID string
		PublicKeyHex, MessageHex, DigestHex, SignatureHex  string
		Valid                                              bool
	}
	require.NoError(t, json.Unmarshal(text, &vectors))
	require.NotEmpty(t, vectors)
	for _, v := range vectors {
		t.Run(v.Name, func(t *testing.T) {
			k, ok := byKeyOID(eds.OID(v.KeyAlgOID))
			require.True(t, ok, v.KeyAlgOID)
			require.Equal(t, k.curveID, v.CurveOID)
			require.Equal(t, k.hash, v.HashParamOID)
			require.Contains(t, k.algorithm.SignatureOIDs(), eds.OID(v.SigAlgOID))

			h := k.algorithm.NewHash()
			h.Write(unhex(t, v.MessageHex))
			digest := h.Sum(nil)
			require.Equal(t, unhex(t, v.DigestHex), digest, "the digest")

			point, signature := unhex(t, v.PublicKeyHex), unhex(t, v.SignatureHex)
			key := k.parse(t, point)
			require.Equal(t, v.Valid, key.Verify(digest, signature) == nil, "the signature")
			require.Equal(t, v.Valid, k.slowVerify(point, digest, signature), "the reference")
			digest[7] ^= 0x10
			require.ErrorIs(t, key.Verify(digest, signature), gost.ErrMismatch, "another digest")
		})
	}
}

// The production certificates as they stand: each GOST key parses, and each
// GOST certificate is signed by one of them.
func TestSampleAuthorities(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(samples(t), "production-cas", "*gost*"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	var certificates []*x509.Certificate
	for _, file := range files {
		content, err := os.ReadFile(file)
		require.NoError(t, err)
		if block, _ := pem.Decode(content); block != nil {
			content = block.Bytes
		}
		certificate, err := x509.ParseCertificate(content)
		require.NoError(t, err)
		certificates = append(certificates, certificate)
	}
	for i, certificate := range certificates {
		t.Run(filepath.Base(files[i]), func(t *testing.T) {
			signed := slices.ContainsFunc(certificates, func(issuer *x509.Certificate) bool {
				for _, a := range gost.Algorithms() {
					key, err := a.ParseKey(issuer.RawSubjectPublicKeyInfo)
					if err != nil {
						continue
					}
					h := a.NewHash()
					h.Write(certificate.RawTBSCertificate)
					if key.Verify(h.Sum(nil), certificate.Signature) == nil {
						return slices.Equal(issuer.RawSubject, certificate.RawIssuer)
					}
				}
				return false
			})
			require.True(t, signed)
		})
	}
}
