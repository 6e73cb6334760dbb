// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"log/slog"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
)

const (
	secretIIN  = "811201401188"
	secretBIN  = "940140000385"
	secretName = "ТЕСТОВ ТЕСТ"
)

// personal is a value of every exported type that holds a personal datum.
func personal() map[string]any {
	identity := eds.Identity{IIN: eds.MustParseIIN(secretIIN), BIN: eds.MustParseBIN(secretBIN)}
	signatory := eds.Signatory{IIN: identity.IIN, BIN: identity.BIN, Roles: []eds.Role{eds.RoleHead}}
	request := eds.Request{
		Reference: "case-1", Moment: moment(), Purpose: eds.PurposeApplicantRequest,
		Certificate: []byte(secretIIN), Signature: []byte(secretIIN), Content: []byte(secretBIN),
		Expect: []eds.Signatory{signatory},
	}
	signer := eds.Signer{Identity: identity, Name: secretName, Organisation: secretName, Serial: secretIIN}
	proof := eds.NewProof(eds.ProofOCSP, "test", moment(), []byte(secretIIN))
	report := eds.NewReport(eds.KindSignature, request, eds.Report{
		Checker: "test", Signers: []eds.Signer{signer}, Proofs: []eds.Proof{proof},
		Findings: []eds.Finding{eds.NewFinding(eds.CodeIdentityOK, 1)},
	})
	return map[string]any{
		"IIN": identity.IIN, "BIN": identity.BIN, "Identity": identity, "Signatory": signatory,
		"Request": request, "Signer": signer, "Proof": proof, "Report": report,
		"Signers": report.Signers, "Proofs": report.Proofs, "Signatories": request.Expect,
		"pointer": &report, "list": []eds.Signer{signer}, "inside": struct{ Who eds.Signatory }{signatory},
	}
}

func moment() time.Time { return time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC) }

// leaks are the ways in which a secret could come out: as it is, in hexadecimal
// and as a list of byte values.
func leaks() []string {
	var out []string
	for _, s := range []string{secretIIN, secretBIN, secretName} {
		out = append(out, s, fmt.Sprintf("%x", s), fmt.Sprintf("%X", s), fmt.Sprintf("% x", s),
			fmt.Sprintf("%d", []byte(s))[1:20])
	}
	return out
}

func requireMasked(t *testing.T, text string) {
	t.Helper()
	for _, leak := range leaks() {
		require.NotContains(t, text, leak)
	}
}

func TestPersonalDataAreMaskedByFmt(t *testing.T) {
	for name, value := range personal() {
		for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%X", "% x", "%#x", "%d", "%c", "%o", "%b", "%U", "%T", "%t", "%e", "%20s", "%.3s"} {
			t.Run(name+" "+verb, func(t *testing.T) { requireMasked(t, fmt.Sprintf(verb, value)) })
		}
		requireMasked(t, fmt.Sprint(value))
		requireMasked(t, fmt.Errorf("wrapped: %v", value).Error())
	}
}

func TestPersonalDataAreMaskedBySlog(t *testing.T) {
	for name, value := range personal() {
		if name == "list" || name == "inside" {
			continue // slog's JSON asks encoding/json inside a foreign value, and that is for stores; see Signers
		}
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			for _, handler := range []slog.Handler{slog.NewTextHandler(&b, nil), slog.NewJSONHandler(&b, nil)} {
				log := slog.New(handler)
				log.Info("one", "value", value)
				log.With("value", value).Info("two")
				log.WithGroup("group").Info("three", slog.Any("value", value))
			}
			require.Contains(t, b.String(), "value")
			requireMasked(t, b.String())
		})
	}
}

// A list keeps its numbers in a log, so that a finding's signer can be found.
func TestListsAreLoggedByNumber(t *testing.T) {
	var b bytes.Buffer
	log := slog.New(slog.NewJSONHandler(&b, &slog.HandlerOptions{ReplaceAttr: func(groups []string, a slog.Attr) slog.Attr {
		if len(groups) == 0 && a.Key != "expected" && a.Key != "none" {
			return slog.Attr{}
		}
		return a
	}}))
	two := eds.Signatories{{IIN: eds.MustParseIIN(secretIIN)}, {BIN: eds.MustParseBIN(secretBIN)}}
	log.Info("", "expected", two, "none", eds.Proofs{})
	require.JSONEq(t, `{"expected":{
		"1":{"iin":"IIN************","bin":"","roles":null},
		"2":{"iin":"","bin":"BIN************","roles":null}}}`, b.String())
}

func TestMarshalTextDoesNotMask(t *testing.T) {
	text, err := json.Marshal(eds.Identity{IIN: eds.MustParseIIN(secretIIN), BIN: eds.MustParseBIN(secretBIN)})
	require.NoError(t, err)
	require.JSONEq(t, `{"iin":"811201401188","bin":"940140000385"}`, string(text))
	var back eds.Identity
	require.NoError(t, json.Unmarshal(text, &back))
	require.Equal(t, secretIIN, back.IIN.Digits())
	text, err = json.Marshal(eds.Identity{})
	require.NoError(t, err)
	require.JSONEq(t, "{}", string(text))
}
