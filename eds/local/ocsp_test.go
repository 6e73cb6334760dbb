// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"errors"
	"math/big"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
)

// A response answers for at most 64 certificates.
func TestTheAnswersOfAResponseAreBounded(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	for name, row := range map[string]struct {
		others int
		codes  []eds.Code
	}{
		"64 answers": {63, nil},
		"65 answers": {64, []eds.Code{eds.CodeRevocationMalformed}},
	} {
		t.Run(name, func(t *testing.T) {
			services := a.Services(at)
			services.EditOCSP(func(r *edstest.OCSPResponse) {
				for i := range row.others {
					other := r.Answers[0]
					other.Serial = big.NewInt(int64(i + 1))
					r.Answers = append(r.Answers, other)
				}
			})
			c := caseOf(a, leaf)
			c.OCSP = func(request []byte) ([]byte, error) { return services.OCSP(request), nil }
			require.Equal(t, row.codes, troubles(run(t, c, 0)))
		})
	}
}

// A responder's certificate with a critical extension that nobody knows speaks
// for nobody.
func TestAResponderWithAnUnknownCriticalExtensionIsNotTrusted(t *testing.T) {
	a := authority()
	for name, row := range map[string]struct {
		critical bool
		codes    []eds.Code
	}{
		"critical":     {true, []eds.Code{eds.CodeRevocationUntrusted}},
		"not critical": {false, nil},
	} {
		t.Run(name, func(t *testing.T) {
			template := a.Template(edstest.ProfileResponder)
			template.Extra = append(template.Extra, edstest.Extension{OID: "1.2.3.4", Critical: row.critical, Value: []byte{5, 0}})
			responder := a.Issue(template)
			services := a.Services(at)
			services.EditOCSP(func(r *edstest.OCSPResponse) {
				if r.Answers[0].Issuer == a.Issuing {
					r.Certificates = [][]byte{responder.DER}
				}
			})
			c := caseOf(a, a.Leaf(edstest.ProfileIndividualSign))
			c.OCSP = func(request []byte) ([]byte, error) { return services.OCSP(request), nil }
			require.Equal(t, row.codes, troubles(run(t, c, 0)))
		})
	}
}

// Where neither a source nor a list answers, both are told.
func TestWhoDidNotAnswerIsTold(t *testing.T) {
	c := caseOf(authority(), authority().Leaf(edstest.ProfileIndividualSign))
	c.OCSP = func([]byte) ([]byte, error) { return nil, errors.New("down") }
	report := run(t, c, 0)
	at := slices.IndexFunc(report.Findings, func(f eds.Finding) bool { return f.Code == eds.CodeRevocationUnavailable })
	require.NotEqual(t, -1, at)
	source, list, both := strings.Cut(report.Findings[at].Detail, "; ")
	require.True(t, both)
	require.Contains(t, source, "responder")
	require.Contains(t, list, "list")
}
