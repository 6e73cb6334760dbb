// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds_test

import (
	"encoding"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/regulation/law"
)

type word interface {
	~string
	encoding.TextMarshaler
}

func testEnum[E word](t *testing.T, list []E, into func(*E) encoding.TextUnmarshaler) {
	t.Helper()
	var zero E
	require.NotEmpty(t, list)
	for _, e := range list {
		text, err := e.MarshalText()
		require.NoError(t, err)
		require.Equal(t, string(e), string(text))
		v := zero
		require.NoError(t, into(&v).UnmarshalText(text))
		require.Equal(t, e, v)
	}
	_, err := zero.MarshalText()
	require.ErrorIs(t, err, law.ErrSyntax)
	v := list[0]
	require.ErrorIs(t, into(&v).UnmarshalText([]byte("nonsense")), law.ErrSyntax)
	require.Equal(t, list[0], v, "a failed decoding leaves the value")
}

func TestEnums(t *testing.T) {
	testEnum(t, law.Values[eds.Kind](), func(v *eds.Kind) encoding.TextUnmarshaler { return v })
	testEnum(t, law.Values[eds.Purpose](), func(v *eds.Purpose) encoding.TextUnmarshaler { return v })
	testEnum(t, law.Values[eds.Verdict](), func(v *eds.Verdict) encoding.TextUnmarshaler { return v })
	testEnum(t, law.Values[eds.Status](), func(v *eds.Status) encoding.TextUnmarshaler { return v })
	testEnum(t, law.Values[eds.Check](), func(v *eds.Check) encoding.TextUnmarshaler { return v })
	testEnum(t, law.Values[eds.Role](), func(v *eds.Role) encoding.TextUnmarshaler { return v })
	testEnum(t, law.Values[eds.ProofKind](), func(v *eds.ProofKind) encoding.TextUnmarshaler { return v })
}

func TestEveryWordHasItsTexts(t *testing.T) {
	seen := map[string]eds.Code{}
	for _, code := range eds.Codes() {
		require.Contains(t, law.Values[eds.Check](), eds.NewFinding(code, 0).Check, code)
		require.Contains(t, law.Values[eds.Status](), eds.NewFinding(code, 0).Status, code)
		require.NoError(t, code.Text().Validate(), code)
		for _, lang := range law.Langs() {
			text := code.Text().In(lang)
			other, twice := seen[text]
			require.False(t, twice, "%s and %s say the same: %s", code, other, text)
			seen[text] = code
		}
		word, rest, ok := strings.Cut(string(code), ".")
		require.True(t, ok)
		require.Equal(t, string(eds.NewFinding(code, 0).Check), word)
		require.Regexp(t, "^[a-z]+(_[a-z]+)*$", rest)
		require.Equal(t, rest == "ok", eds.NewFinding(code, 0).Status == eds.StatusPass, "only .ok passes: %s", code)
	}
	for _, role := range law.Values[eds.Role]() {
		require.NoError(t, role.Text().Validate())
	}
	for _, check := range law.Values[eds.Check]() {
		require.NoError(t, check.Text().Validate())
	}
	for _, verdict := range law.Values[eds.Verdict]() {
		require.NoError(t, verdict.Text().Validate())
	}
	require.True(t, eds.Role("").Text().IsZero())
	require.True(t, eds.Check("").Text().IsZero())
	require.True(t, eds.Verdict("").Text().IsZero())
	require.Equal(t, eds.CheckStructure, eds.NewFinding("odd", 0).Check, "a code without a check is about the structure")
	require.Equal(t, eds.StatusUnknown, eds.NewFinding("odd.word", 0).Status)
}

func TestRolesByIdentifier(t *testing.T) {
	for _, row := range []struct {
		name string
		ids  []eds.OID
		want []eds.Role
	}{
		{"a person", []eds.OID{"1.3.6.1.5.5.7.3.4", "1.2.398.3.3.4.1.1"}, []eds.Role{eds.RoleIndividual}},
		{"a head carries the organisation's identifier beside his own", []eds.OID{"1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.1"}, []eds.Role{eds.RoleOrganisation, eds.RoleHead}},
		{"the order is the library's", []eds.OID{"1.2.398.3.3.4.1.2.5", "1.2.398.3.3.4.1.2"}, []eds.Role{eds.RoleOrganisation, eds.RoleEmployee}},
		{"a role of two authorities counts once", []eds.OID{"1.2.398.3.17.3.3", "1.2.398.3.3.4.1.2.1"}, []eds.Role{eds.RoleHead}},
		{"a civil servant", []eds.OID{"1.2.398.3.2.3.4"}, []eds.Role{eds.RoleCivilServant}},
		{"a prefix is not a role", []eds.OID{"1.2.398.3.3.4.1", "1.2.398.3.3.4.1.2.1.1"}, nil},
		{"none", nil, nil},
	} {
		t.Run(row.name, func(t *testing.T) { require.Equal(t, row.want, eds.RolesOf(row.ids)) })
	}
	require.Empty(t, eds.PurposeApplicantRequest.Roles())
	require.Contains(t, eds.PurposeProviderResult.Roles(), eds.RoleHead)
	require.NotContains(t, eds.PurposeProviderResult.Roles(), eds.RoleIndividual)
}
