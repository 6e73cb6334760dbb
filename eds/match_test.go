// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/eds"
)

func person(iin, bin string, roles ...eds.Role) eds.Signer {
	s := eds.Signer{Roles: roles}
	if iin != "" {
		s.IIN = eds.MustParseIIN(iin)
	}
	if bin != "" {
		s.BIN = eds.MustParseBIN(bin)
	}
	return s
}

func expected(iin, bin string, roles ...eds.Role) eds.Signatory {
	s := person(iin, bin)
	return eds.Signatory{IIN: s.IIN, BIN: s.BIN, Roles: roles}
}

// certified is a person with a certificate of his own.
func certified(iin string) eds.Signer {
	s := person(iin, "")
	s.Certificate = eds.DigestOf([]byte(iin))
	return s
}

func TestMatchSigners(t *testing.T) {
	const (
		a, b   = "811201401188", "791028302728"
		org    = "940140000385"
		other  = "950341000052"
		testID = "123456789011" // fails the check digit, and is compared all the same
	)
	type found struct {
		code   eds.Code
		signer int
	}
	for _, row := range []struct {
		name    string
		purpose eds.Purpose
		expect  []eds.Signatory
		signers []eds.Signer
		skip    []int
		want    []found
	}{
		{"the applicant signed", eds.PurposeApplicantRequest, []eds.Signatory{expected(a, "")}, []eds.Signer{person(a, "")}, nil,
			[]found{{eds.CodeIdentityOK, 1}}},
		{"a number that fails its check digit is compared as it is", eds.PurposeApplicantRequest, []eds.Signatory{expected(testID, "")}, []eds.Signer{person(testID, "")}, nil,
			[]found{{eds.CodeIdentityOK, 1}}},
		{"one signature stands twice where two signers are expected", eds.PurposeApplicantRequest,
			[]eds.Signatory{expected(a, ""), {}}, []eds.Signer{certified(a), certified(a)}, nil,
			[]found{{eds.CodeIdentityOK, 1}, {eds.CodeIdentityUnexpected, 2}}},
		{"one person with two certificates does not stand for two", eds.PurposeProviderResult,
			[]eds.Signatory{expected("", org, eds.RoleHead), expected("", org, eds.RoleEmployee)},
			[]eds.Signer{person(a, org, eds.RoleHead), person(a, org, eds.RoleEmployee)}, nil,
			[]found{{eds.CodeIdentityUnexpected, 1}, {eds.CodeIdentityUnexpected, 2}}},
		{"a person and anybody, and the person signs for both", eds.PurposeApplicantRequest,
			[]eds.Signatory{{}, expected(a, "")}, []eds.Signer{person(a, ""), person(a, org)}, nil,
			[]found{{eds.CodeIdentityOK, 1}, {eds.CodeIdentityUnexpected, 2}}},
		{"a person who is named twice signs for himself and for the organisation", eds.PurposeApplicantRequest,
			[]eds.Signatory{expected(a, ""), expected(a, org)}, []eds.Signer{person(a, org), person(a, "")}, nil,
			[]found{{eds.CodeIdentityOK, 1}, {eds.CodeIdentityOK, 2}}},
		{"another person signed", eds.PurposeApplicantRequest, []eds.Signatory{expected(a, "")}, []eds.Signer{person(b, "")}, nil,
			[]found{{eds.CodeIdentityIIN, 1}}},
		{"a system's certificate has no IIN", eds.PurposeApplicantRequest, []eds.Signatory{expected(a, "")}, []eds.Signer{person("", org)}, nil,
			[]found{{eds.CodeIdentityNoIIN, 1}}},
		{"the organisation is another", eds.PurposeApplicantRequest, []eds.Signatory{expected("", org)}, []eds.Signer{person(a, other)}, nil,
			[]found{{eds.CodeIdentityBIN, 1}}},
		{"a person's own certificate where the organisation's is asked for", eds.PurposeApplicantRequest, []eds.Signatory{expected(a, org)}, []eds.Signer{person(a, "")}, nil,
			[]found{{eds.CodeIdentityNoBIN, 1}}},
		{"a representative needs both numbers, and both differ", eds.PurposeApplicantRequest, []eds.Signatory{expected(a, org)}, []eds.Signer{person(b, other)}, nil,
			[]found{{eds.CodeIdentityIIN, 1}, {eds.CodeIdentityBIN, 1}}},
		{"anybody is named on purpose", eds.PurposeApplicantRequest, []eds.Signatory{{}}, []eds.Signer{person(b, "")}, nil,
			[]found{{eds.CodeIdentityAnybody, 1}}},
		{"the right person without the role", eds.PurposeApplicantRequest, []eds.Signatory{expected(a, org, eds.RoleHead)}, []eds.Signer{person(a, org, eds.RoleOrganisation, eds.RoleEmployee)}, nil,
			[]found{{eds.CodeUsageRole, 1}}},
		{"one of several roles is enough", eds.PurposeApplicantRequest, []eds.Signatory{expected(a, org, eds.RoleHead, eds.RoleMaySign)}, []eds.Signer{person(a, org, eds.RoleMaySign)}, nil,
			[]found{{eds.CodeIdentityOK, 1}}},
		{"a result needs a role of the provider though none is named", eds.PurposeProviderResult, []eds.Signatory{expected("", org)}, []eds.Signer{person(a, org, eds.RoleIndividual)}, nil,
			[]found{{eds.CodeUsageRole, 1}}},
		{"executor and head, in the other order", eds.PurposeProviderResult,
			[]eds.Signatory{expected("", org, eds.RoleHead), expected("", org, eds.RoleEmployee)},
			[]eds.Signer{person(a, org, eds.RoleEmployee), person(b, org, eds.RoleHead)}, nil,
			[]found{{eds.CodeIdentityOK, 1}, {eds.CodeIdentityOK, 2}}},
		{"the broad expectation leaves the narrow signer to the narrow one", eds.PurposeApplicantRequest,
			[]eds.Signatory{expected("", org), expected(a, org)},
			[]eds.Signer{person(a, org), person(b, org)}, nil,
			[]found{{eds.CodeIdentityOK, 1}, {eds.CodeIdentityOK, 2}}},
		{"one signer does not stand for two", eds.PurposeProviderResult,
			[]eds.Signatory{expected("", org, eds.RoleHead), expected("", org, eds.RoleHead)},
			[]eds.Signer{person(a, org, eds.RoleHead)}, nil,
			[]found{{eds.CodeIdentityOK, 1}, {eds.CodeIdentityMissing, 0}}},
		{"a second signer whom nobody asked for", eds.PurposeApplicantRequest, []eds.Signatory{expected(a, "")},
			[]eds.Signer{person(a, ""), person(b, "")}, nil,
			[]found{{eds.CodeIdentityOK, 1}, {eds.CodeIdentityUnexpected, 2}}},
		{"a signer whose numbers were not readable has its finding already", eds.PurposeApplicantRequest, []eds.Signatory{expected(a, "")},
			[]eds.Signer{person("", "")}, []int{0, 7, -1}, nil},
		{"nobody signed", eds.PurposeApplicantRequest, []eds.Signatory{expected(a, "")}, nil, nil,
			[]found{{eds.CodeIdentityMissing, 0}}},
	} {
		t.Run(row.name, func(t *testing.T) {
			var got []found
			for _, f := range eds.MatchSigners(eds.Request{Purpose: row.purpose, Expect: row.expect}, row.signers, row.skip...) {
				got = append(got, found{f.Code, f.Signer})
			}
			require.Equal(t, row.want, got)
		})
	}
}

// All is well exactly when some permutation of the signers answers those
// expected one to one.
func TestMatchingAgreesWithEveryPermutation(t *testing.T) {
	numbers := []string{"811201401188", "791028302728", ""}
	rapid.Check(t, func(t *rapid.T) {
		draw := rapid.SampledFrom(numbers)
		var expect []eds.Signatory
		var signers []eds.Signer
		for range rapid.IntRange(1, 4).Draw(t, "expected") {
			expect = append(expect, expected(draw.Draw(t, "iin"), draw.Draw(t, "bin")))
		}
		for range rapid.IntRange(1, 4).Draw(t, "signers") {
			signers = append(signers, person(draw.Draw(t, "iin"), draw.Draw(t, "bin")))
		}
		fails := slices.ContainsFunc(
			eds.MatchSigners(eds.Request{Purpose: eds.PurposeApplicantRequest, Expect: expect}, signers),
			func(f eds.Finding) bool { return f.Status == eds.StatusFail })
		times := map[eds.IIN]int{}
		for _, s := range signers {
			times[s.IIN]++
		}
		require.Equal(t, !permutes(expect, signers, times), fails)
	})
}

// permutes tries every permutation. A person who signs several times stands only
// where he is named.
func permutes(expect []eds.Signatory, signers []eds.Signer, times map[eds.IIN]int) bool {
	if len(expect) != len(signers) {
		return false
	}
	if len(expect) == 0 {
		return true
	}
	for i, s := range signers {
		if fits(expect[0], s) && (s.IIN.IsZero() || times[s.IIN] == 1 || !expect[0].IIN.IsZero()) &&
			permutes(expect[1:], slices.Delete(slices.Clone(signers), i, i+1), times) {
			return true
		}
	}
	return false
}

// fits is what is asked of one signer for an applicant's request, said anew.
func fits(e eds.Signatory, s eds.Signer) bool {
	return (e.IIN.IsZero() || e.IIN == s.IIN) && (e.BIN.IsZero() || e.BIN == s.BIN) &&
		(len(e.Roles) == 0 || slices.ContainsFunc(e.Roles, func(r eds.Role) bool { return slices.Contains(s.Roles, r) }))
}
