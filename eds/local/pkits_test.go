// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/local"
)

// falseRejections are the valid paths of PKITS that this package does not
// accept, by reason. None of them is an invalid path that it accepts.
func falseRejections() map[string][]string {
	return map[string][]string{
		"names are compared byte by byte, as the national authority writes them, without folding case, space or string type": {
			"ValidNameChainingCapitalizationTest5",
			"ValidNameChainingWhitespaceTest3",
			"ValidNameChainingWhitespaceTest4",
			"ValidRolloverfromPrintableStringtoUTF8StringTest10",
			"ValidUTF8StringCaseInsensitiveMatchTest11",
		},
		"name constraints are not carried out, so whoever states them is refused; no authority of Kazakhstan does": {
			"ValidDNSnameConstraintsTest30",
			"ValidDNSnameConstraintsTest32",
			"ValidDNandRFC822nameConstraintsTest27",
			"ValidDNnameConstraintsTest11",
			"ValidDNnameConstraintsTest14",
			"ValidDNnameConstraintsTest18",
			"ValidDNnameConstraintsTest19",
			"ValidDNnameConstraintsTest1",
			"ValidDNnameConstraintsTest4",
			"ValidDNnameConstraintsTest5",
			"ValidDNnameConstraintsTest6",
			"ValidRFC822nameConstraintsTest21",
			"ValidRFC822nameConstraintsTest23",
			"ValidRFC822nameConstraintsTest25",
			"ValidURInameConstraintsTest34",
			"ValidURInameConstraintsTest36",
		},
		"policies are not carried out, so constraints on them and critical mappings are refused": {
			"ValidPolicyMappingTest11",
			"ValidPolicyMappingTest12",
			"ValidPolicyMappingTest13",
			"ValidPolicyMappingTest14",
			"ValidPolicyMappingTest1",
			"ValidPolicyMappingTest3",
			"ValidPolicyMappingTest5",
			"ValidPolicyMappingTest6",
			"ValidPolicyMappingTest9",
			"ValidSelfIssuedinhibitAnyPolicyTest7",
			"ValidSelfIssuedinhibitAnyPolicyTest9",
			"ValidSelfIssuedinhibitPolicyMappingTest7",
			"ValidSelfIssuedrequireExplicitPolicyTest6",
			"ValidinhibitAnyPolicyTest2",
			"ValidinhibitPolicyMappingTest2",
			"ValidinhibitPolicyMappingTest4",
			"ValidrequireExplicitPolicyTest1",
			"ValidrequireExplicitPolicyTest2",
			"ValidrequireExplicitPolicyTest4",
		},
		"a list must be signed with the key that issued the certificate; another key of the same authority leaves the answer open": {
			"ValidBasicSelfIssuedCRLSigningKeyTest6",
			"ValidBasicSelfIssuedNewWithOldTest4",
			"ValidBasicSelfIssuedOldWithNewTest1",
			"ValidSelfIssuedpathLenConstraintTest15",
			"ValidSelfIssuedpathLenConstraintTest17",
			"ValidSeparateCertificateandCRLKeysTest19",
		},
		"indirect lists and lists for some reasons are not supported and leave the answer open": {
			"ValidIDPwithindirectCRLTest22",
			"ValidIDPwithindirectCRLTest24",
			"ValidIDPwithindirectCRLTest25",
			"ValidcRLIssuerTest28",
			"ValidcRLIssuerTest30",
			"ValidcRLIssuerTest33",
			"ValidonlySomeReasonsTest18",
			"ValidonlySomeReasonsTest19",
		},
		"names of distribution points relative to the issuer are not supported": {
			"ValidcRLIssuerTest29",
			"ValiddistributionPointTest4",
			"ValiddistributionPointTest5",
			"ValiddistributionPointTest7",
		},
		"the certificate is an authority's, and authorities sign no forms": {
			"ValidonlyContainsCACertsTest13",
			"ValidpathLenConstraintTest14",
			"ValidpathLenConstraintTest8",
		},
		"DSA with SHA-1 is not among the algorithms": {
			"ValidDSAParameterInheritanceTest5",
			"ValidDSASignaturesTest4",
		},
	}
}

// NIST's Public Key Interoperability Test Suite: every path whose name tells the
// result, among them the sections on signatures (4.1), basic and delta lists
// (4.4, 4.15), key usage (4.7) and distribution points (4.14). No invalid path
// is accepted; valid ones that are not accepted are listed above.
func TestPKITS(t *testing.T) {
	dir := os.Getenv("REGLAMENT_PKITS")
	if dir == "" {
		t.Skip("REGLAMENT_PKITS is not set: no folder of NIST PKITS to read")
	}
	checker := pkitsChecker(t, dir)
	rejected := map[string]string{}
	for reason, names := range falseRejections() {
		for _, name := range names {
			require.Empty(t, rejected[name], "%s is listed twice", name)
			rejected[name] = reason
		}
	}
	valid, invalid, unsafe := 0, 0, 0
	for _, file := range pkitsFiles(t, dir, "certs", "*EE.crt") {
		name := strings.TrimSuffix(filepath.Base(file), "EE.crt")
		good, bad := strings.HasPrefix(name, "Valid"), strings.HasPrefix(name, "Invalid")
		if !good && !bad {
			continue // the result depends on the policies that are asked for
		}
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		report := ask(t, checker, eds.Request{
			Moment: day(2012, 1, 1), Purpose: eds.PurposeApplicantRequest, Expect: []eds.Signatory{{}}, Certificate: raw,
		})
		switch {
		case bad:
			invalid++
			if report.Verdict == eds.VerdictValid {
				unsafe++
				t.Errorf("unsafe acceptance: %s", name)
			}
		case rejected[name] != "":
			require.NotEqual(t, eds.VerdictValid, report.Verdict, "%s passes now: take it off the list", name)
			t.Logf("not accepted: %s: %v: %s", name, troubles(report), rejected[name])
			delete(rejected, name)
		default:
			valid++
			require.Equal(t, eds.VerdictValid, report.Verdict, "%s: %v", name, troubles(report))
		}
	}
	require.Empty(t, rejected, "listed and not in the suite")
	require.Positive(t, valid)
	require.Positive(t, invalid)
	t.Logf("PKITS: %d valid paths accepted, %d invalid ones rejected, %d unsafe acceptances", valid, invalid-unsafe, unsafe)
}

func pkitsChecker(t *testing.T, dir string) *local.Checker {
	t.Helper()
	var root []byte
	var known [][]byte
	for _, file := range pkitsFiles(t, dir, "certs", "*.crt") {
		name := filepath.Base(file)
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		switch {
		case strings.HasSuffix(name, "EE.crt"):
		case strings.HasPrefix(name, "TrustAnchorRoot"):
			root = raw
		case strings.HasPrefix(name, "DSAParametersInherited"): // no certificate that Go reads
		default:
			known = append(known, raw)
		}
	}
	trust, err := local.NewTrust(local.ContourProduction, [][]byte{root}, known)
	require.NoError(t, err)
	lists := &local.Lists{}
	unread := 0
	for _, file := range pkitsFiles(t, dir, "crls", "*.crl") {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		if err := lists.Add(raw); err != nil {
			require.ErrorIs(t, err, local.ErrList)
			unread++
		}
	}
	require.Equal(t, 1, unread, "the one with a damaged signature")
	checker, err := local.New(local.Config{Trust: trust, Lists: lists, Algorithms: algorithms()})
	require.NoError(t, err)
	return checker
}

func pkitsFiles(t *testing.T, dir, folder, pattern string) []string {
	t.Helper()
	files, err := filepath.Glob(filepath.Join(dir, folder, pattern))
	require.NoError(t, err)
	require.NotEmpty(t, files, "%s has no %s", folder, pattern)
	return files
}
