// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"bytes"
	"encoding/pem"
	"math/big"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/local"
)

// samples reads files that the national authority and users of its software
// published. They are not part of this project; the folder is named by
// REGLAMENT_NCA_SAMPLES.
type samples struct {
	t   *testing.T
	dir string
}

func openSamples(t *testing.T) samples {
	t.Helper()
	dir := os.Getenv("REGLAMENT_NCA_SAMPLES")
	if dir == "" {
		t.Skip("REGLAMENT_NCA_SAMPLES is not set: no folder of published samples to read")
	}
	return samples{t, dir}
}

func (s samples) read(name string) []byte {
	s.t.Helper()
	b, err := os.ReadFile(filepath.Join(s.dir, filepath.FromSlash(name)))
	require.NoError(s.t, err)
	return b
}

// der reads a certificate as DER, whatever the file holds.
func (s samples) der(name string) []byte {
	s.t.Helper()
	b := s.read(name)
	if block, _ := pem.Decode(b); block != nil {
		return block.Bytes
	}
	return b
}

func (s samples) list(names ...string) [][]byte {
	s.t.Helper()
	out := make([][]byte, len(names))
	for i, name := range names {
		out[i] = s.der(name)
	}
	return out
}

func (s samples) checker(contour local.Contour, roots, intermediates, lists []string, recorded ...string) *local.Checker {
	s.t.Helper()
	trust, err := local.NewTrust(contour, s.list(roots...), s.list(intermediates...))
	require.NoError(s.t, err)
	config := local.Config{Trust: trust, Algorithms: algorithms(), Lists: &local.Lists{}}
	for _, name := range lists {
		require.NoError(s.t, config.Lists.Add(s.read(name)))
	}
	if len(recorded) > 0 {
		source, err := local.NewRecordedOCSP("kept", s.list(recorded...)...)
		require.NoError(s.t, err)
		config.OCSP = []local.OCSPSource{source}
	}
	checker, err := local.New(config)
	require.NoError(s.t, err)
	return checker
}

// The roots of the test contour were not published with the samples; its
// issuing authorities are trusted by themselves.
func testAuthorities() []string {
	return []string{"test-contour/nca_rsa_test.crt", "test-contour/nca_gost_test.crt", "test-contour/nca_gost2015_test.cer"}
}

func testLists() []string {
	return []string{"test-contour/nca_rsa_test.crl", "test-contour/nca_gost_test.crl", "test-contour/nca_gost2022_test.crl"}
}

func day(y int, m time.Month, d int) time.Time { return time.Date(y, m, d, 12, 0, 0, 0, time.UTC) }

func TestSampleCertificates(t *testing.T) {
	s := openSamples(t)
	checker := s.checker(local.ContourTest, testAuthorities(), nil, testLists())
	person := eds.Signatory{IIN: eds.MustParseIIN("123456789011")}
	head := eds.Signatory{IIN: person.IIN, BIN: eds.MustParseBIN("123456789021"), Roles: []eds.Role{eds.RoleHead}}
	for _, row := range []struct {
		name, file string
		moment     time.Time
		expect     eds.Signatory
		verdict    eds.Verdict
		codes      []eds.Code
	}{
		{"a person's for signing, RSA", "individual_valid_sign_2004_rsa.cer", day(2022, 9, 2), person, eds.VerdictValid, nil},
		{"the same from the sources of its test", "constants/WithTestData.CERT_INDIVIDUAL.pem", day(2022, 9, 2), person, eds.VerdictValid, nil},
		{"another person's", "individual_valid_sign_2004_rsa.cer", day(2022, 9, 2), eds.Signatory{IIN: eds.MustParseIIN("123456789012")}, eds.VerdictInvalid, []eds.Code{eds.CodeIdentityIIN}},
		{"a person's for authentication", "individual_valid_sign_2004_rsa_auth.cer", day(2022, 9, 2), person, eds.VerdictInvalid, []eds.Code{eds.CodeUsageNotSigning}},
		{"a head's, GOST 2004", "ceo_valid_sign_2004_gost.cer", day(2022, 9, 2), head, eds.VerdictValid, nil},
		{"the head's after the list's end", "ceo_valid_sign_2004_gost.cer", day(2022, 10, 2), head, eds.VerdictIndeterminate, []eds.Code{eds.CodeRevocationStale}},
		{"the head's after its own end", "ceo_valid_sign_2004_gost.cer", day(2023, 1, 19), head, eds.VerdictInvalid, []eds.Code{eds.CodeValidityExpired, eds.CodeRevocationStale}},
		{"the head's before its beginning", "ceo_valid_sign_2004_gost.cer", day(2022, 1, 17), head, eds.VerdictInvalid, []eds.Code{eds.CodeValidityNotYet}},
	} {
		t.Run(row.name, func(t *testing.T) {
			report := ask(t, checker, eds.Request{
				Moment: row.moment, Purpose: eds.PurposeApplicantRequest, Expect: []eds.Signatory{row.expect},
				Certificate: s.read("test-contour/" + row.file),
			})
			require.Equal(t, row.codes, troubles(report))
			require.Equal(t, row.verdict, report.Verdict)
		})
	}
}

func TestSampleSignatures(t *testing.T) {
	s := openSamples(t)
	checker := s.checker(local.ContourTest, testAuthorities(), nil, testLists())
	rsaPerson := eds.Signatory{IIN: eds.MustParseIIN("123456789011")}
	gostPerson := eds.Signatory{IIN: eds.MustParseIIN("123456789012")}
	for _, row := range []struct {
		name, file, content string
		moment              time.Time
		expect              []eds.Signatory
		verdict             eds.Verdict
		codes               []eds.Code
	}{
		// The only list at hand is from after the end of the RSA certificate, when
		// an entry may have left it: all else passes, and revocation stays open.
		{"RSA within the certificate's period", "CmsIntegrationTest.SIGNED_CMS", "lol_kek", day(2021, 12, 1), []eds.Signatory{rsaPerson}, eds.VerdictIndeterminate, []eds.Code{eds.CodeRevocationScope}},
		{"RSA when it was made, after the certificate's end", "CmsIntegrationTest.SIGNED_CMS", "lol_kek", day(2022, 9, 20), []eds.Signatory{rsaPerson}, eds.VerdictInvalid, []eds.Code{eds.CodeValidityExpired}},
		{"RSA with another form", "CmsIntegrationTest.SIGNED_CMS", "lol_keK", day(2021, 12, 1), []eds.Signatory{rsaPerson}, eds.VerdictInvalid, []eds.Code{eds.CodeAuthenticityContent}},
		{"one RSA signer", "CmsServiceTest.SIGNED_CMS_ONE_SIGNER", "test123", day(2021, 12, 1), []eds.Signatory{rsaPerson}, eds.VerdictIndeterminate, []eds.Code{eds.CodeRevocationScope}},
		{"one RSA signer who is not the applicant", "CmsServiceTest.SIGNED_CMS_ONE_SIGNER", "test123", day(2021, 12, 1), []eds.Signatory{gostPerson}, eds.VerdictInvalid, []eds.Code{eds.CodeRevocationScope, eds.CodeIdentityIIN}},
		{"GOST 2015 and RSA in one, when the RSA certificate had ended", "CmsServiceTest.SIGNED_CMS", "test123", day(2022, 9, 20), []eds.Signatory{rsaPerson, gostPerson}, eds.VerdictInvalid, []eds.Code{eds.CodeValidityExpired}},
		{"the same, detached", "CmsServiceTest.SIGNED_DETACHED_CMS", "test123", day(2022, 9, 20), []eds.Signatory{rsaPerson, gostPerson}, eds.VerdictInvalid, []eds.Code{eds.CodeValidityExpired}},
		{"detached, with another form", "CmsServiceTest.SIGNED_DETACHED_CMS", "test124", day(2022, 9, 20), []eds.Signatory{rsaPerson, gostPerson}, eds.VerdictInvalid, []eds.Code{eds.CodeAuthenticityContent, eds.CodeAuthenticityContent, eds.CodeValidityExpired}},
	} {
		t.Run(row.name, func(t *testing.T) {
			report := ask(t, checker, eds.Request{
				Moment: row.moment, Purpose: eds.PurposeApplicantRequest, Expect: row.expect, Content: []byte(row.content),
				Signature: s.read("test-contour/constants/" + row.file + ".cms.der"),
			})
			require.Equal(t, row.codes, troubles(report))
			require.Equal(t, row.verdict, report.Verdict)
		})
	}
}

func TestSampleAuthorities(t *testing.T) {
	s := openSamples(t)
	const dir = "production-cas/"
	for _, row := range []struct {
		name, file string
		roots      []string
		moment     time.Time
		chain      eds.Code
	}{
		{"RSA of 2022 under the root of 2020", "nca_rsa_2022.cer", []string{"root_rsa_2020.cer"}, day(2026, 3, 2), eds.CodeChainOK},
		{"GOST of 2022 under the root of 2022", "nca_gost_2022.pem", []string{"root_gost_2022.pem"}, day(2026, 3, 2), eds.CodeChainOK},
		{"the state bodies' under the GOST root of 2020", "ucgo_gost.cer", []string{"root_gost_2020.cer"}, day(2026, 3, 2), eds.CodeChainOK},
		{"BTS Digital's under the GOST root of 2020", "btsd_gost.cer", []string{"root_gost_2020.cer"}, day(2026, 3, 2), eds.CodeChainOK},
		{"RSA of 2018 under the root of 2015, in its time", "nca_rsa.pem", []string{"root_rsa.pem"}, day(2024, 3, 2), eds.CodeChainOK},
		{"GOST of 2018 under the root of 2015, in its time", "nca_gost.pem", []string{"root_gost.pem"}, day(2024, 3, 2), eds.CodeChainOK},
		{"RSA of 2018 after the end of its root", "nca_rsa.pem", []string{"root_rsa.pem"}, day(2026, 3, 2), eds.CodeChainPeriod},
		{"RSA of 2018 under the root of another era", "nca_rsa.pem", []string{"root_rsa_2020.cer"}, day(2024, 3, 2), eds.CodeChainUntrusted},
		{"RSA of 2022 under the root of another era", "nca_rsa_2022.cer", []string{"root_rsa.pem"}, day(2024, 3, 2), eds.CodeChainUntrusted},
		{"GOST of 2022 under the GOST root of 2020", "nca_gost_2022.pem", []string{"root_gost_2020.cer"}, day(2026, 3, 2), eds.CodeChainUntrusted},
		{"all roots at once", "ucgo_gost.cer", []string{"root_gost.pem", "root_rsa_2020.cer", "root_gost_2022.pem", "root_gost_2020.cer", "root_rsa.pem"}, day(2026, 3, 2), eds.CodeChainOK},
	} {
		t.Run(row.name, func(t *testing.T) {
			var roots []string
			for _, root := range row.roots {
				roots = append(roots, dir+root)
			}
			checker := s.checker(local.ContourProduction, roots, nil, nil)
			report := ask(t, checker, eds.Request{
				Moment: row.moment, Purpose: eds.PurposeApplicantRequest, Expect: []eds.Signatory{{}},
				Certificate: s.read(dir + row.file),
			})
			require.Contains(t, report.Codes(), row.chain)
			require.Equal(t, eds.VerdictInvalid, report.Verdict, "an authority signs no forms")
		})
	}
	_, err := local.NewTrust(local.ContourProduction, s.list("test-contour/nca_gost2015_test.cer"), nil)
	require.ErrorIs(t, err, local.ErrConfig, "the test authority says in its name what it is")
}

func TestSampleListsAndAnswers(t *testing.T) {
	s := openSamples(t)
	for name, entries := range map[string]int{"nca_rsa_test.crl": 126, "nca_gost_test.crl": 31, "nca_gost2022_test.crl": 6} {
		got, listed, err := local.ListEntries(s.read("test-contour/"+name), big.NewInt(1))
		require.NoError(t, err)
		require.Equal(t, entries, got, name)
		require.False(t, listed)
	}
	hex := func(text string) *big.Int {
		n, ok := new(big.Int).SetString(text, 16)
		require.True(t, ok)
		return n
	}
	onHold := hex("3A90343E720594C55204B19CB9A402422EF0E622")
	_, listed, err := local.ListEntries(s.read("test-contour/nca_gost2022_test.crl"), onHold)
	require.NoError(t, err)
	require.True(t, listed, "revoked in the list as in OCSP")
	checker := s.checker(local.ContourTest, testAuthorities(), nil, nil)
	at := func(h, m, sec int) time.Time { return time.Date(2022, 9, 2, h, m, sec, 0, time.UTC) }
	for _, row := range []struct {
		name, file, issuer string
		serial             *big.Int
		judged             time.Time
		code               eds.Code
	}{
		{"good, RSA", "ocsp_response_individual_sign_2004.bin", "nca_rsa_test.crt", hex("4279390A141F5353A62947B61ED65E81741467D1"), at(16, 54, 0), eds.CodeRevocationOK},
		{"the same ten minutes later", "ocsp_response_individual_sign_2004.bin", "nca_rsa_test.crt", hex("4279390A141F5353A62947B61ED65E81741467D1"), at(17, 4, 0), eds.CodeRevocationStale},
		{"the same for another serial number", "ocsp_response_individual_sign_2004.bin", "nca_rsa_test.crt", onHold, at(16, 54, 0), eds.CodeRevocationOther},
		{"the same for another issuer", "ocsp_response_individual_sign_2004.bin", "nca_gost_test.crt", hex("4279390A141F5353A62947B61ED65E81741467D1"), at(16, 54, 0), eds.CodeRevocationUntrusted},
		{"on hold, GOST 2015", "ocsp_response_ceo_2015_revoked.bin", "nca_gost2015_test.cer", onHold, at(17, 0, 0), eds.CodeRevocationRevoked},
		{"superseded, GOST 2004", "ocsp_response_ceo_sign_2004_revoked.bin", "nca_gost_test.crt", hex("12E3E7B9966D09EB9CDA64251457E815C2A8DDED"), at(16, 58, 0), eds.CodeRevocationRevoked},
		{"superseded later than the time judged", "ocsp_response_ceo_sign_2004_revoked.bin", "nca_gost_test.crt", hex("12E3E7B9966D09EB9CDA64251457E815C2A8DDED"), day(2022, 1, 10), eds.CodeRevocationOK},
		{"never issued: on hold since 1970", "ocsp_response_individual_2015.bin", "nca_gost2015_test.cer", hex("0FF06211DC82BEB00253FFA000F1DE84ABEF454F"), at(16, 59, 0), eds.CodeRevocationNotIssued},
	} {
		t.Run(row.name, func(t *testing.T) {
			code, err := checker.JudgeOCSP(s.read("test-contour/"+row.file), s.der("test-contour/"+row.issuer), row.serial, row.judged)
			require.NoError(t, err)
			require.Equal(t, row.code, code)
		})
	}
}

func TestSampleAnswerInACheck(t *testing.T) {
	s := openSamples(t)
	checker := s.checker(local.ContourTest, testAuthorities(), nil, nil, "test-contour/ocsp_response_individual_2015.bin")
	report := ask(t, checker, eds.Request{
		Moment: time.Date(2022, 9, 2, 16, 59, 0, 0, time.UTC), Purpose: eds.PurposeApplicantRequest,
		Expect: make([]eds.Signatory, 2), Signature: s.read("test-contour/constants/CmsServiceTest.SIGNED_CMS.cms.der"),
	})
	require.Contains(t, troubles(report), eds.CodeRevocationNotIssued)
	require.Equal(t, eds.VerdictInvalid, report.Verdict)
}

func TestSampleToken(t *testing.T) {
	s := openSamples(t)
	checker := s.checker(local.ContourTest, testAuthorities(), nil, nil)
	token := s.read("test-contour/tsp_token.bin")
	authority, at, code, err := checker.VerifyToken(token)
	require.NoError(t, err)
	require.Empty(t, code)
	require.False(t, at.Before(authority.NotBefore) || at.After(authority.NotAfter))
	altered := bytes.Clone(token)
	altered[len(altered)-1] ^= 1
	_, _, code, err = checker.VerifyToken(altered)
	require.NoError(t, err)
	require.Equal(t, eds.CodeTimestampSignature, code)
}
