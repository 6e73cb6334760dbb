// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
)

// What happens to a certificate after the time judged matters only where it
// casts doubt on the key.
func TestRevocationAfterTheTimeJudged(t *testing.T) {
	const day = 24 * time.Hour
	for _, row := range []struct {
		name    string
		revoked time.Duration // after the moment
		reason  edstest.Reason
		want    eds.Code
	}{
		{"superseded an hour before", -time.Hour, edstest.ReasonSuperseded, eds.CodeRevocationRevoked},
		{"superseded at the very moment", 0, edstest.ReasonSuperseded, eds.CodeRevocationRevoked},
		{"superseded an hour later", time.Hour, edstest.ReasonSuperseded, eds.CodeRevocationOK},
		{"affiliation changed later", time.Hour, edstest.ReasonAffiliationChanged, eds.CodeRevocationOK},
		{"operation ceased later", time.Hour, edstest.ReasonCessationOfOperation, eds.CodeRevocationOK},
		{"privilege withdrawn later", time.Hour, edstest.ReasonPrivilegeWithdrawn, eds.CodeRevocationOK},
		{"the key was compromised, found out later", time.Hour, edstest.ReasonKeyCompromise, eds.CodeRevocationRevoked},
		{"the authority was compromised, found out later", time.Hour, edstest.ReasonCACompromise, eds.CodeRevocationRevoked},
		{"put on hold later", time.Hour, edstest.ReasonCertificateHold, eds.CodeRevocationRevoked},
		{"revoked later without a reason", time.Hour, edstest.ReasonUnspecified, eds.CodeRevocationRevoked},
	} {
		t.Run(row.name, func(t *testing.T) {
			a := authority()
			leaf := a.Leaf(edstest.ProfileIndividualSign)
			list := a.CRL(leaf.Revoked(at().Add(row.revoked), row.reason))
			list.ThisUpdate, list.NextUpdate = at().Add(day), at().Add(2*day)
			services := a.Services(func() time.Time { return at().Add(day) })
			services.Revoke(leaf, at().Add(row.revoked), row.reason)
			c := edstest.Case{
				Kind: edstest.KindCertificate, At: at(), IIN: edstest.IIN(1), Certificate: leaf.DER,
				Roots: a.Roots(), Intermediates: a.Intermediates(), CRLs: [][]byte{list.DER(), a.RootCRL().DER()},
			}
			config, _ := configOf(t, c)
			config.Clock = func() time.Time { return at().Add(day) }
			byList := ask(t, mustNew(t, config), requestOf(t, c, 0))
			require.Contains(t, byList.Codes(), row.want, "by the list")
			require.Equal(t, row.want == eds.CodeRevocationOK, byList.Verdict == eds.VerdictValid)
			config.OCSP = []local.OCSPSource{responder(func(q []byte) ([]byte, error) { return services.OCSP(q), nil })}
			byOCSP := ask(t, mustNew(t, config), requestOf(t, c, 0))
			require.Contains(t, byOCSP.Codes(), row.want, "by OCSP")
			require.Equal(t, byList.Verdict, byOCSP.Verdict)
		})
	}
}

// A signature is judged at the filing: it stays good after the certificate
// ended, and a live responder is asked now while a kept answer is of then.
func TestTheSameCheckYearsLater(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	kept, err := local.NewRecordedOCSP("kept", a.OCSP(leaf).DER(), a.OCSP(a.Issuing).DER())
	require.NoError(t, err)
	c := edstest.Case{
		Kind: edstest.KindSignature, At: at(), IIN: edstest.IIN(1), Content: []byte("form"),
		Roots: a.Roots(), Intermediates: a.Intermediates(), Signature: a.Sign([]byte("form"), leaf),
	}
	config, _ := configOf(t, c)
	config.Clock = func() time.Time { return at().AddDate(5, 0, 0) }
	config.OCSP = []local.OCSPSource{kept}
	report := ask(t, mustNew(t, config), requestOf(t, c, 0))
	require.Equal(t, eds.VerdictValid, report.Verdict)
	require.Len(t, report.Proofs, 2)
	require.Equal(t, "kept", report.Proofs[0].Source)

	// The same bytes from a live source are a replay.
	old := a.Services(nil)
	config.OCSP = []local.OCSPSource{responder(func(q []byte) ([]byte, error) { return old.OCSP(q), nil })}
	require.Equal(t, []eds.Code{eds.CodeRevocationStale}, troubles(ask(t, mustNew(t, config), requestOf(t, c, 0))))
}

func TestKeptAnswersAreOfTheirTime(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	kept, err := local.NewRecordedOCSP("kept", a.OCSP(leaf).DER(), a.OCSP(a.Issuing).DER())
	require.NoError(t, err)
	for _, row := range []struct {
		name   string
		moment time.Duration
		codes  []eds.Code
	}{
		{"an hour before the answer: it says good later too", -time.Hour, nil},
		{"five minutes after", 5 * time.Minute, nil},
		{"five minutes and a second after", 5*time.Minute + time.Second, []eds.Code{eds.CodeRevocationStale}},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := edstest.Case{
				Kind: edstest.KindCertificate, At: at().Add(row.moment), IIN: edstest.IIN(1), Certificate: leaf.DER,
				Roots: a.Roots(), Intermediates: a.Intermediates(),
			}
			config, _ := configOf(t, c)
			config.Clock = func() time.Time { return at().Add(24 * time.Hour) }
			config.OCSP = []local.OCSPSource{kept}
			require.Equal(t, row.codes, troubles(ask(t, mustNew(t, config), requestOf(t, c, 0))))
		})
	}
	_, err = local.NewRecordedOCSP("bad", []byte{1})
	require.ErrorIs(t, err, local.ErrConfig)
	busy := a.OCSP(leaf)
	busy.Status = edstest.OCSPStatusTryLater
	_, err = local.NewRecordedOCSP("busy", busy.DER())
	require.ErrorIs(t, err, local.ErrConfig)
}

// Without a nonce a fresh answer is accepted only where the configuration says so.
func TestNonceOptional(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	services := a.Services(nil)
	services.EditOCSP(func(r *edstest.OCSPResponse) { r.Nonce = nil })
	c := edstest.Case{
		Kind: edstest.KindCertificate, At: at(), IIN: edstest.IIN(1), Certificate: leaf.DER,
		Roots: a.Roots(), Intermediates: a.Intermediates(),
		OCSP: func(q []byte) ([]byte, error) { return services.OCSP(q), nil },
	}
	config, _ := configOf(t, c)
	require.Equal(t, []eds.Code{eds.CodeRevocationNonce}, troubles(ask(t, mustNew(t, config), requestOf(t, c, 0))))
	config.NonceOptional = true
	require.Equal(t, eds.VerdictValid, ask(t, mustNew(t, config), requestOf(t, c, 0)).Verdict)
	services.EditOCSP(func(r *edstest.OCSPResponse) { r.Nonce = []byte("another question") })
	require.Equal(t, []eds.Code{eds.CodeRevocationNonce}, troubles(ask(t, mustNew(t, config), requestOf(t, c, 0))))
}
