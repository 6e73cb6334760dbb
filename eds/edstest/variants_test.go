// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest_test

import (
	"bytes"
	"crypto/x509"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/edstest"
)

// made is the authority that most tests share: its keys are made once, and they
// remember what they signed.
var made = sync.OnceValue(func() *edstest.Authority { return edstest.MustNew(at) })

// authority is the shared authority, as if nobody had used it.
func authority() *edstest.Authority { return made().Fork() }

func TestEveryItemHasAVariantAndEveryVariantAnItem(t *testing.T) {
	items := map[string]int{}
	for _, item := range edstest.Items() {
		require.NotContains(t, items, item.ID, "an item stands in the list once")
		require.NotEmpty(t, item.What)
		items[item.ID] = 0
	}
	names := map[string]bool{}
	for _, v := range edstest.Variants() {
		require.Regexp(t, regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`), v.Name)
		require.Regexp(t, regexp.MustCompile(`^[A-Z].*\.$`), v.What, "%s: a sentence", v.Name)
		require.False(t, names[v.Name], "%s: a name stands in the list once", v.Name)
		names[v.Name] = true
		require.Contains(t, items, v.Item, v.Name)
		items[v.Item]++
	}
	for id, n := range items {
		require.Positive(t, n, "the item %s has no variant", id)
	}
}

// The golden table says in which parts of the case each variant differs from
// its twin. A variant of the certificate changes what the certificate is
// signed into too; nothing else may change beside.
func TestAVariantDiffersFromItsTwinInItsItemAlone(t *testing.T) {
	golden(t, "variants.txt", variantTable(t, authority()))
}

// The same calls make the same variants of an authority with GOST keys.
func TestVariantsOfAGOSTAuthorityAreTheSame(t *testing.T) {
	if os.Getenv("REGLAMENT_EXHAUSTIVE") == "" {
		t.Skip("REGLAMENT_EXHAUSTIVE is not set: .ci/stage-eds-exhaustive sets it")
	}
	want, err := os.ReadFile(filepath.Join("testdata", "variants.txt"))
	require.NoError(t, err)
	require.Equal(t, string(want), variantTable(t, edstest.MustNew(at, withAlgorithm(edstest.AlgorithmGOST2015))))
}

func variantTable(t *testing.T, a *edstest.Authority) string {
	t.Helper()
	var b strings.Builder
	for _, v := range edstest.Variants() {
		passes := ""
		if v.Passes {
			passes = " (passes)"
		}
		fmt.Fprintf(&b, "%s: %s%s: %s\n", v.Item, v.Name, passes, strings.Join(differences(t, a, v), ", "))
	}
	return b.String()
}

func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(path, []byte(got), 0o644))
	}
	want, err := os.ReadFile(path)
	require.NoError(t, err)
	require.Equal(t, string(want), got)
}

// differences names the parts in which the two cases of a variant differ.
func differences(t *testing.T, a *edstest.Authority, v edstest.Variant) []string {
	t.Helper()
	one, two := v.Broken(a), v.Twin(a)
	var out []string
	add := func(name string, same bool) {
		if !same {
			out = append(out, name)
		}
	}
	equal := func(a, b [][]byte) bool { return slices.EqualFunc(a, b, bytes.Equal) }
	add("kind", one.Kind == two.Kind)
	add("roots", equal(one.Roots, two.Roots))
	add("intermediates", equal(one.Intermediates, two.Intermediates))
	add("at", one.At.Equal(two.At))
	add("certificate", bytes.Equal(one.Certificate, two.Certificate))
	add("signature", bytes.Equal(one.Signature, two.Signature))
	add("content", bytes.Equal(one.Content, two.Content))
	add("xml", bytes.Equal(one.XML, two.XML))
	add("expectation", one.IIN == two.IIN && one.BIN == two.BIN && one.Role == two.Role)
	add("lists", equal(one.CRLs, two.CRLs))
	add("answers", bytes.Equal(ask(t, a, one), ask(t, a, two)))
	require.NotEmpty(t, out, "the twin is the same")
	return out
}

// ask gives the answer about the certificate that the authority issues first.
// That is the applicant's, but for the variants that issue another before it;
// those are not about answers.
func ask(t *testing.T, a *edstest.Authority, c edstest.Case) []byte {
	t.Helper()
	if c.OCSP == nil {
		return nil
	}
	leaf := a.Fork().Leaf(edstest.ProfileIndividualSign)
	response, err := c.OCSP(edstest.OCSPRequestFor(leaf, []byte("sixteen bytes ok")).DER())
	if err != nil {
		require.ErrorIs(t, err, edstest.ErrDown)
		return []byte("down")
	}
	return response
}

// Every twin is right by the standard library's judgement.
func TestEveryTwinIsRight(t *testing.T) {
	a := authority()
	for _, v := range edstest.Variants() {
		t.Run(v.Name, func(t *testing.T) {
			c := v.Twin(a)
			leaf, err := x509.ParseCertificate(c.Certificate)
			require.NoError(t, err)
			require.NoError(t, verifyChain(leaf, c.Roots, c.Intermediates, c.At))
			signers, err := verifyCMS(unwrap(c.Signature), c.Content)
			require.NoError(t, err)
			require.True(t, slices.ContainsFunc(signers, leaf.Equal), "the applicant signed")
			verifyLists(t, c)
			if c.OCSP != nil && c.CRLs == nil {
				basic, _, err := parseOCSP(ask(t, a, c))
				require.NoError(t, err)
				require.NoError(t, verifyOCSP(basic, find(t, c.Intermediates, leaf.RawIssuer)))
				require.Equal(t, 0, basic.Data.Responses[0].Status.Tag, "good")
			}
		})
	}
}

func verifyLists(t *testing.T, c edstest.Case) {
	t.Helper()
	for _, der := range c.CRLs {
		l, err := x509.ParseRevocationList(der)
		require.NoError(t, err)
		issuer := find(t, append(slices.Clone(c.Roots), c.Intermediates...), l.RawIssuer)
		require.NoError(t, l.CheckSignatureFrom(issuer))
		require.False(t, l.ThisUpdate.After(c.At))
		require.False(t, l.NextUpdate.Before(c.At))
	}
}

// find gives the last certificate with the subject: of two with one name, the
// genuine one stands last.
func find(t *testing.T, list [][]byte, subject []byte) *x509.Certificate {
	t.Helper()
	for _, der := range slices.Backward(list) {
		c, err := x509.ParseCertificate(der)
		require.NoError(t, err)
		if bytes.Equal(c.RawSubject, subject) {
			return c
		}
	}
	require.Fail(t, "no certificate has the subject")
	return nil
}

// What the standard library can see, it sees: these faults are really there.
// The others are what a checker is written for.
func TestTheStandardLibraryRefusesWhatItCanSee(t *testing.T) {
	a := authority()
	seen := map[string]bool{}
	for _, name := range visible() {
		seen[name] = true
	}
	for _, v := range edstest.Variants() {
		if v.Item == "huge" {
			continue
		}
		err := judge(t, a, v.Broken(a))
		if seen[v.Name] {
			require.Error(t, err, v.Name)
			delete(seen, v.Name)
		} else {
			require.NoError(t, err, v.Name)
		}
	}
	require.Empty(t, seen, "no such variant")
}

func visible() []string {
	return []string{
		"expired-at-filing", "not-yet-valid-at-filing", "one-second-after-the-end",
		"one-second-before-the-beginning", "signing-time-within-validity",
		"services-down", "responder-down-list-stale",
		"ocsp-revoked", "ocsp-on-hold", "ocsp-never-issued", "ocsp-unknown", "ocsp-try-later",
		"ocsp-another-serial", "ocsp-without-answers", "ocsp-contradicting-answers",
		"ocsp-responder-not-delegated", "ocsp-responder-untrusted", "ocsp-signature-broken",
		"ocsp-with-trailing-bytes",
		"crl-revoked", "crl-impostor", "crl-signature-broken", "crl-expired", "crl-without-next-update",
		"crl-in-the-future", "crl-hold-not-removed", "crl-removed-in-full-list", "crl-revoked-by-delta",
		"crl-delta-older-than-full", "crl-delta-of-a-newer-full", "crl-delta-signature-broken",
		"crl-identifiers-differ",
		"leaf-unknown-critical-extension", "serial-negative",
		"no-signers", "second-signature-broken", "second-signer-expired", "second-signer-of-another-root",
		"signer-certificate-absent", "signer-certificate-of-another",
		"signature-broken", "signature-of-another-key", "no-signed-attributes", "attributes-as-content",
		"message-digest-absent", "message-digest-wrong", "contained-content-differs",
		"detached-content-differs", "digest-sha1", "cms-with-trailing-bytes", "cms-indefinite-lengths",
		"base64-cut-off", "base64-with-other-text",
		"authority-without-ca-bit", "authority-without-constraints", "authority-without-cert-sign",
		"authority-expired", "root-expired", "authority-signature-broken", "authority-absent",
		"path-too-long", "leaf-signature-broken", "leaf-signed-with-sha1", "issuer-with-another-key",
		"issuer-signed-by-itself", "issued-by-a-leaf", "signed-by-itself", "unknown-root",
		"root-of-another-era", "test-contour",
	}
}

// judge is the opinion of the standard library about a case: chain, signature
// and revocation in the plainest sense. It is no checker: it knows neither
// identities nor roles, neither usages nor freshness.
func judge(t *testing.T, a *edstest.Authority, c edstest.Case) error {
	leaf, err := x509.ParseCertificate(c.Certificate)
	if err != nil {
		return err
	}
	if err := verifyChain(leaf, c.Roots, c.Intermediates, c.At); err != nil {
		return err
	}
	signers, err := verifyCMS(unwrap(c.Signature), c.Content)
	if err != nil {
		return err
	}
	for _, signer := range signers {
		if err := verifyChain(signer, c.Roots, c.Intermediates, c.At); err != nil {
			return err
		}
	}
	for _, der := range c.CRLs {
		l, err := x509.ParseRevocationList(der)
		if err != nil {
			return err
		}
		issuer := find(t, append(slices.Clone(c.Roots), c.Intermediates...), l.RawIssuer)
		if err := l.CheckSignatureFrom(issuer); err != nil {
			return err
		}
		if l.ThisUpdate.After(c.At) || l.NextUpdate.Before(c.At) {
			return errors.New("list is not of this time")
		}
		for _, e := range l.RevokedCertificateEntries {
			if e.SerialNumber.Cmp(leaf.SerialNumber) == 0 && bytes.Equal(l.RawIssuer, leaf.RawIssuer) {
				return errors.New("list names the certificate")
			}
		}
	}
	if c.OCSP == nil || c.CRLs != nil {
		return nil
	}
	basic, status, err := parseOCSP(ask(t, a, c))
	switch {
	case err != nil:
		return err
	case status != 0:
		return fmt.Errorf("status %d", status)
	case len(basic.Data.Responses) != 1:
		return fmt.Errorf("%d answers", len(basic.Data.Responses))
	case basic.Data.Responses[0].Status.Tag != 0:
		return errors.New("not good")
	case basic.Data.Responses[0].ID.Serial.Cmp(leaf.SerialNumber) != 0:
		return errors.New("another certificate")
	}
	return verifyOCSP(basic, find(t, c.Intermediates, leaf.RawIssuer))
}
