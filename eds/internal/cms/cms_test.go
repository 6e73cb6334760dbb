// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package cms_test

import (
	"bytes"
	"encoding/pem"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/internal/cms"
)

func at() time.Time { return time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC) }

func form() []byte { return []byte("<form>петиция</form>") }

func requireCode(t *testing.T, err error, code eds.Code) {
	t.Helper()
	var e *cms.Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, code, e.Code, err.Error())
	require.NotEmpty(t, e.Detail())
	require.Contains(t, err.Error(), string(code))
}

func TestParseReadsWhatNCALayerMakes(t *testing.T) {
	a := edstest.MustNew(at())
	person, head := a.Leaf(edstest.ProfileIndividualSign), a.Leaf(edstest.ProfileHead)
	s := a.SignedData(form(), person, head)
	s.Signers[0].ESS = true
	a.Stamped(s, at())
	message, err := cms.Parse(s.DER(), cms.DefaultLimits())
	require.NoError(t, err)
	require.Equal(t, form(), message.Content)
	require.False(t, message.Detached())
	require.Equal(t, cms.OIDData, message.ContentType)
	require.Len(t, message.Signers, 2)
	// A SET OF stands in the order of its encodings: which signer is first is chance.
	ess := 0
	for i := range message.Signers {
		c, err := message.CertificateOf(&message.Signers[i], nil)
		require.NoError(t, err)
		want := person
		if !bytes.Equal(c.Raw, person.DER) {
			want = head
		}
		require.True(t, bytes.Equal(want.DER, c.Raw))
		attributes, err := message.Signers[i].Attributes()
		require.NoError(t, err)
		require.Equal(t, edstest.HashSHA256.Sum(form()), attributes.MessageDigest)
		require.Equal(t, cms.OIDData, attributes.ContentType)
		require.Equal(t, at(), attributes.SigningTime)
		ess += len(attributes.Certificate)
		require.True(t, want.Key().Verify(message.Signers[i].Signed, message.Signers[i].Signature))
		token, err := message.Signers[i].Timestamp()
		require.NoError(t, err)
		inner, info, err := cms.ParseTimestamp(token, cms.DefaultLimits())
		require.NoError(t, err)
		require.Equal(t, at(), info.Time)
		require.Equal(t, edstest.HashSHA256.Sum(message.Signers[i].Signature), info.Imprint)
		require.Len(t, inner.Signers, 1)
	}
	require.Equal(t, 1, ess)
	detached, err := cms.Parse(a.SignDetached(form(), person), cms.DefaultLimits())
	require.NoError(t, err)
	require.True(t, detached.Detached())
}

func TestParseRefuses(t *testing.T) {
	a := edstest.MustNew(at())
	person := a.Leaf(edstest.ProfileIndividualSign)
	with := func(edit func(*edstest.SignedData)) []byte {
		s := a.SignedData(form(), person)
		edit(s)
		return s.DER()
	}
	small := func(l cms.Limits, edit func(*cms.Limits)) cms.Limits { edit(&l); return l }
	good := a.Sign(form(), person)
	for _, row := range []struct {
		name   string
		input  []byte
		limits cms.Limits
		code   eds.Code
	}{
		{"nothing", nil, cms.DefaultLimits(), eds.CodeStructureMalformed},
		{"BER with indefinite lengths", with(func(s *edstest.SignedData) { s.Indefinite = true }), cms.DefaultLimits(), eds.CodeStructureMalformed},
		{"bytes after the end", append(bytes.Clone(good), 0), cms.DefaultLimits(), eds.CodeStructureMalformed},
		{"the last byte cut off", good[:len(good)-1], cms.DefaultLimits(), eds.CodeStructureMalformed},
		{"version 2", with(func(s *edstest.SignedData) { s.Version = 2 }), cms.DefaultLimits(), eds.CodeStructureMalformed},
		{"a certificate that is none", with(func(s *edstest.SignedData) { s.Certificates = [][]byte{{0x30, 0}} }), cms.DefaultLimits(), eds.CodeStructureCertificate},
		{"attribute certificates beyond the limit", with(func(s *edstest.SignedData) { s.Certificates = [][]byte{{0xa1, 0}, {0xa1, 0}} }),
			small(cms.DefaultLimits(), func(l *cms.Limits) { l.Certificates = 1 }), eds.CodeStructureTooLarge},
		{"more bytes than the limit", good, small(cms.DefaultLimits(), func(l *cms.Limits) { l.Size = len(good) - 1 }), eds.CodeStructureTooLarge},
		{"more signers than the limit", good, small(cms.DefaultLimits(), func(l *cms.Limits) { l.Signers = 0 }), eds.CodeStructureTooLarge},
		{"more certificates than the limit", good, small(cms.DefaultLimits(), func(l *cms.Limits) { l.Certificates = 0 }), eds.CodeStructureTooLarge},
		{"another content type outside", bytes.Replace(good, []byte{0xf7, 0x0d, 1, 7, 2}, []byte{0xf7, 0x0d, 1, 7, 3}, 1), cms.DefaultLimits(), eds.CodeStructureMalformed},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := cms.Parse(row.input, row.limits)
			requireCode(t, err, row.code)
		})
	}
	_, err := cms.Parse(good, small(cms.DefaultLimits(), func(l *cms.Limits) { *l = cms.Limits{Size: len(good), Signers: 1, Certificates: 1} }))
	require.NoError(t, err, "exactly at the limits")
	passed, err := cms.Parse(with(func(s *edstest.SignedData) { s.Certificates = append(s.Certificates, []byte{0xa1, 0}) }), cms.DefaultLimits())
	require.NoError(t, err, "an attribute certificate is passed over")
	require.Len(t, passed.Certificates, 1)
}

func TestNobodySigned(t *testing.T) {
	message, err := cms.Parse(edstest.MustNew(at()).Sign(form()), cms.DefaultLimits())
	require.NoError(t, err)
	require.Empty(t, message.Signers)
}

func TestAttributesRefuse(t *testing.T) {
	a := edstest.MustNew(at())
	person := a.Leaf(edstest.ProfileIndividualSign)
	digest := edstest.AttributeDER(edstest.AttrMessageDigest, []byte{4, 1, 0})
	for _, row := range []struct {
		name string
		edit func(*edstest.Signer)
		code eds.Code
	}{
		{"there are none", func(s *edstest.Signer) { s.Bare = true }, eds.CodeStructureNoAttributes},
		{"they stand in another order than DER's", func(s *edstest.Signer) { s.Unsorted = true }, eds.CodeStructureUnsorted},
		{"messageDigest stands twice", func(s *edstest.Signer) { s.Extra = [][]byte{digest} }, eds.CodeStructureRepeated},
		{"messageDigest has two values", func(s *edstest.Signer) {
			s.Edit = func(list [][]byte) [][]byte {
				list[1] = edstest.AttributeDER(edstest.AttrMessageDigest, []byte{4, 1, 0}, []byte{4, 1, 1})
				return list
			}
		}, eds.CodeStructureRepeated},
		{"messageDigest has no value", func(s *edstest.Signer) {
			s.Edit = func(list [][]byte) [][]byte {
				list[1] = edstest.AttributeDER(edstest.AttrMessageDigest)
				return list
			}
		}, eds.CodeStructureRepeated},
		{"messageDigest is absent", func(s *edstest.Signer) {
			s.Edit = func(list [][]byte) [][]byte { return append(list[:1:1], list[2:]...) }
		}, eds.CodeStructureMissing},
		{"contentType is absent", func(s *edstest.Signer) { s.Edit = func(list [][]byte) [][]byte { return list[1:] } }, eds.CodeStructureMissing},
		{"messageDigest is an integer", func(s *edstest.Signer) {
			s.Edit = func(list [][]byte) [][]byte {
				list[1] = edstest.AttributeDER(edstest.AttrMessageDigest, []byte{2, 1, 0})
				return list
			}
		}, eds.CodeStructureMalformed},
		{"signingTime is no time", func(s *edstest.Signer) {
			s.SigningTime = time.Time{}
			s.Extra = [][]byte{edstest.AttributeDER(edstest.AttrSigningTime, []byte{0x17, 1, '1'})}
		}, eds.CodeStructureMalformed},
		{"signingCertificateV2 is empty", func(s *edstest.Signer) {
			s.Extra = [][]byte{edstest.AttributeDER(edstest.AttrSigningCertificateV2, []byte{0x30, 0})}
		}, eds.CodeStructureMalformed},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := a.SignedData(form(), person)
			row.edit(s.Signers[0])
			message, err := cms.Parse(s.DER(), cms.DefaultLimits())
			require.NoError(t, err)
			_, err = message.Signers[0].Attributes()
			requireCode(t, err, row.code)
		})
	}
}

func TestCertificateOf(t *testing.T) {
	a := edstest.MustNew(at())
	person, head := a.Leaf(edstest.ProfileIndividualSign), a.Leaf(edstest.ProfileHead)
	twin := a.Resign(person, func(t *edstest.Template) { t.Key = a.Key("second") })
	for _, row := range []struct {
		name         string
		certificates [][]byte
		code         eds.Code
	}{
		{"the signer's stands among others", [][]byte{head.DER, person.DER, a.Issuing.DER}, ""},
		{"the same certificate twice is one", [][]byte{person.DER, person.DER}, ""},
		{"none is there", nil, eds.CodeStructureNoCertificate},
		{"another's is there", [][]byte{head.DER}, eds.CodeStructureNoCertificate},
		{"two have the issuer and serial", [][]byte{person.DER, twin.DER}, eds.CodeStructureAmbiguous},
	} {
		t.Run(row.name, func(t *testing.T) {
			s := a.SignedData(form(), person)
			s.Certificates = row.certificates
			message, err := cms.Parse(s.DER(), cms.DefaultLimits())
			require.NoError(t, err)
			c, err := message.CertificateOf(&message.Signers[0], nil)
			if row.code == "" {
				require.NoError(t, err)
				require.True(t, bytes.Equal(person.DER, c.Raw))
				return
			}
			requireCode(t, err, row.code)
		})
	}
}

func TestDecode(t *testing.T) {
	a := edstest.MustNew(at())
	good := a.Sign(form(), a.Leaf(edstest.ProfileIndividualSign))
	plain := string(edstest.Base64(good))
	for _, row := range []struct {
		name, input string
		ok          bool
	}{
		{"DER", string(good), true},
		{"PEM with the label CMS", string(edstest.PEM(good)), true},
		{"PEM with the label PKCS7", strings.ReplaceAll(string(edstest.PEM(good)), "CMS", "PKCS7"), true},
		{"PEM with line ends of Windows and space around", "\n " + strings.ReplaceAll(string(edstest.PEM(good)), "\n", "\r\n") + " \n", true},
		{"base64 with line breaks", plain, true},
		{"base64 in one line", strings.NewReplacer("\r", "", "\n", "").Replace(plain), true},
		{"base64 without padding", strings.TrimRight(plain, "="), true},
		{"base64 of the other alphabet", strings.NewReplacer("+", "-", "/", "_").Replace(plain), false},
		{"base64 with a character that is none", "!" + plain, false},
		{"PEM with another label", strings.ReplaceAll(string(edstest.PEM(good)), "CMS", "CERTIFICATE"), false},
		{"two PEM blocks", strings.Repeat(string(edstest.PEM(good)), 2), false},
		{"PEM without an end", strings.Split(string(edstest.PEM(good)), "-----END")[0], false},
		{"text after the PEM block", string(edstest.PEM(good)) + "x", false},
		{"nothing", "", false},
		{"spaces", "  \n", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			out, err := cms.DecodeMessage([]byte(row.input), 3*len(good))
			if row.ok {
				require.NoError(t, err)
				require.True(t, bytes.Equal(good, out))
				return
			}
			requireCode(t, err, eds.CodeStructureMalformed)
		})
	}
	_, err := cms.DecodeMessage(good, len(good)-1)
	requireCode(t, err, eds.CodeStructureTooLarge)
	_, err = cms.DecodeMessage(make([]byte, 4*len(good)+2048), len(good))
	requireCode(t, err, eds.CodeStructureTooLarge)
	certificate := a.Leaf(edstest.ProfileHead)
	out, err := cms.DecodeCertificate(certificate.PEM(), 1<<16)
	require.NoError(t, err)
	require.Equal(t, certificate.DER, out)
}

// Every message of the authority's published test set is strict DER.
func TestSamplesParse(t *testing.T) {
	dir := os.Getenv("REGLAMENT_NCA_SAMPLES")
	if dir == "" {
		t.Skip("REGLAMENT_NCA_SAMPLES is not set: no folder of published samples to read")
	}
	files, err := filepath.Glob(filepath.Join(dir, "test-contour", "constants", "*.cms.der"))
	require.NoError(t, err)
	require.Len(t, files, 4)
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			raw, err := os.ReadFile(file)
			require.NoError(t, err)
			message, err := cms.Parse(raw, cms.DefaultLimits())
			require.NoError(t, err)
			require.NotEmpty(t, message.Signers)
			for i := range message.Signers {
				_, err := message.CertificateOf(&message.Signers[i], nil)
				require.NoError(t, err)
				_, err = message.Signers[i].Attributes()
				require.NoError(t, err)
				_, err = message.Signers[i].Timestamp()
				require.NoError(t, err)
			}
		})
	}
	response, err := os.ReadFile(filepath.Join(dir, "test-contour", "tsp_response.bin"))
	require.NoError(t, err)
	token, err := cms.TokenOfResponse(response)
	require.NoError(t, err)
	alone, err := os.ReadFile(filepath.Join(dir, "test-contour", "tsp_token.bin"))
	require.NoError(t, err)
	require.Equal(t, alone, token)
	_, info, err := cms.ParseTimestamp(token, cms.DefaultLimits())
	require.NoError(t, err)
	require.False(t, info.Time.IsZero())
}

func FuzzParse(f *testing.F) {
	a := edstest.MustNew(at())
	person := a.Leaf(edstest.ProfileIndividualSign)
	s := a.Stamped(a.SignedData(form(), person), at())
	f.Add(s.DER()) // right
	s.Indefinite = true
	f.Add(s.DER())                          // BER
	f.Add(a.SignDetached(form(), person))   // without the content
	f.Add(a.Sign(form()))                   // signed by nobody
	f.Add(edstest.PEM(a.Sign(form())))      // armour
	f.Add(a.Stamp(form()).DER())            // a time-stamp token
	f.Add(pem.EncodeToMemory(&pem.Block{})) // armour around nothing
	f.Fuzz(func(t *testing.T, b []byte) {
		raw, err := cms.DecodeMessage(b, 1<<16)
		if err != nil {
			requireTyped(t, err)
			return
		}
		message, err := cms.Parse(raw, cms.DefaultLimits())
		if err != nil {
			requireTyped(t, err)
			return
		}
		require.LessOrEqual(t, len(message.Content), len(raw))
		for i := range message.Signers {
			s := &message.Signers[i]
			if _, err := s.Attributes(); err != nil {
				requireTyped(t, err)
			}
			if _, err := message.CertificateOf(s, nil); err != nil {
				requireTyped(t, err)
			}
			if token, err := s.Timestamp(); err == nil && token != nil {
				if _, _, err := cms.ParseTimestamp(token, cms.DefaultLimits()); err != nil {
					requireTyped(t, err)
				}
			}
		}
		if _, _, err := cms.ParseTimestamp(raw, cms.DefaultLimits()); err != nil {
			requireTyped(t, err)
		}
	})
}

func requireTyped(t *testing.T, err error) {
	t.Helper()
	var e *cms.Error
	require.ErrorAs(t, err, &e)
	require.Equal(t, eds.StatusFail, eds.NewFinding(e.Code, 0).Status)
}
