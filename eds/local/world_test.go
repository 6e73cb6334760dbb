// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"bytes"
	"context"
	"encoding/base64"
	"math/big"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
)

// signedCase is a form signed by a person, with lists that revoke nobody.
func signedCase(a *edstest.Authority, edit func(*edstest.SignedData)) edstest.Case {
	message := a.SignedData([]byte("form"), a.Leaf(edstest.ProfileIndividualSign))
	if edit != nil {
		edit(message)
	}
	return edstest.Case{
		Kind: edstest.KindSignature, At: at(), IIN: edstest.IIN(1), Content: []byte("form"), Signature: message.DER(),
		Roots: a.Roots(), Intermediates: a.Intermediates(), CRLs: [][]byte{a.CRL().DER(), a.RootCRL().DER()},
	}
}

// RFC 3161 says INTEGER, and so the world numbers its stamps.
func TestSerialNumbersOfStampsMayBeNegative(t *testing.T) {
	a := authority()
	signs := map[int]int{}
	for range 16 {
		token := a.Stamp(nil)
		signs[token.Serial.Sign()]++
	}
	require.Greater(t, signs[-1], 3, "half of the stamps of a test authority")
	require.Greater(t, signs[1], 3)
	for _, serial := range []*big.Int{big.NewInt(-1), new(big.Int), new(big.Int).Neg(new(big.Int).Lsh(big.NewInt(1), 158))} {
		c := signedCase(a, func(s *edstest.SignedData) {
			s.Signers[0].Stamp = func(signature []byte) []byte {
				token := a.Stamp(signature)
				token.Serial = serial
				return token.DER()
			}
		})
		report := run(t, c, 0)
		require.Equal(t, eds.VerdictValid, report.Verdict, "%v", troubles(report))
		require.True(t, report.Has(eds.CodeTimestampOK))
	}
}

// A test contour may be stamped by the production service.
func TestStampsHaveATrustOfTheirOwn(t *testing.T) {
	a := authority()
	other := edstest.MustNew(at(), func(c *edstest.Config) { c.Realm, c.Label = "stamps", "STAMPS" })
	c := signedCase(a, func(s *edstest.SignedData) { other.Stamped(s, at()) })
	c.CRLs = append(c.CRLs, other.CRL().DER(), other.RootCRL().DER())
	require.Equal(t, []eds.Code{eds.CodeTimestampUntrusted}, troubles(run(t, c, 0)), "nobody told that stamps come from elsewhere")
	config, _ := configOf(t, c)
	var err error
	config.StampTrust, err = local.NewTrust(local.ContourTest, other.Roots(), other.Intermediates())
	require.NoError(t, err)
	checker := mustNew(t, config)
	require.Equal(t, eds.VerdictValid, ask(t, checker, requestOf(t, c, 0)).Verdict)
	own := signedCase(a, func(s *edstest.SignedData) { a.Stamped(s, at()) })
	require.Equal(t, []eds.Code{eds.CodeTimestampUntrusted}, troubles(ask(t, checker, requestOf(t, own, 0))),
		"then the signers' own authority gives no stamps")
	foreign := signedCase(other, nil)
	require.Contains(t, troubles(ask(t, checker, requestOf(t, foreign, 0))), eds.CodeChainUntrusted, "who stamps may not sign")
}

func TestFaultsOfTransportAreNotForgeries(t *testing.T) {
	c := signedCase(authority(), nil)
	text := base64.StdEncoding.EncodeToString(c.Signature)
	for name, signature := range map[string][]byte{
		"zero bytes behind":   append(bytes.Clone(c.Signature), 0, 0),
		"a data: address":     []byte("data:application/octet-stream;base64," + text),
		"a byte order mark":   []byte("\xef\xbb\xbf" + text),
		"written-out newline": []byte(text[:64] + `\n` + text[64:]),
	} {
		t.Run(name, func(t *testing.T) {
			r := requestOf(t, c, 0)
			r.Signature = signature
			report := ask(t, checkerOf(t, c), r)
			require.Equal(t, eds.VerdictValid, report.Verdict)
			require.True(t, report.Has(eds.CodeStructureTransport))
		})
	}
	require.False(t, run(t, c, 0).Has(eds.CodeStructureTransport))
}

func TestATokenNamesItsCertificate(t *testing.T) {
	a := authority()
	c := signedCase(a, func(s *edstest.SignedData) {
		s.Signers[0].Stamp = func(signature []byte) []byte {
			token := a.Stamp(signature)
			token.Edit = func(s *edstest.SignedData) { s.Signers[0].ESS = false }
			return token.DER()
		}
	})
	report := run(t, c, 0)
	require.Equal(t, []eds.Code{eds.CodeTimestampMalformed}, troubles(report))
	require.Contains(t, report.Findings[len(report.Findings)-1].Detail, "signingCertificate")
}

// counting counts the questions that it passes on.
type counting struct {
	local.OCSPSource
	mu    sync.Mutex
	asked map[string]int // by serial number
}

func (s *counting) Answer(ctx context.Context, q local.Question) (local.Answer, error) {
	s.mu.Lock()
	s.asked[q.Serial.String()]++
	s.mu.Unlock()
	return s.OCSPSource.Answer(ctx, q)
}

func (s *counting) total() int {
	n := 0
	for _, k := range s.asked {
		n += k
	}
	return n
}

// counted is a case whose answers come from OCSP and are counted.
func counted(t *testing.T, a *edstest.Authority, c edstest.Case) (local.Config, *counting) {
	t.Helper()
	c.CRLs = nil
	services := a.Services(func() time.Time { return c.At })
	config, _ := configOf(t, c)
	source := &counting{asked: map[string]int{}, OCSPSource: responder(func(request []byte) ([]byte, error) { return services.OCSP(request), nil })}
	config.OCSP = []local.OCSPSource{source}
	return config, source
}

func TestOneQuestionIsAskedOnce(t *testing.T) {
	a := authority()
	const signers = 5
	var leaves []*edstest.Certificate
	for i := range signers {
		leaves = append(leaves, a.LeafOf(edstest.ProfileIndividualSign, i+1))
	}
	c := signedCase(a, nil)
	c.Signature = a.SignedData([]byte("form"), leaves...).DER()
	config, source := counted(t, a, c)
	r := requestOf(t, c, signers-1)
	report := ask(t, mustNew(t, config), r)
	require.Equal(t, eds.VerdictValid, report.Verdict, "%v", report.Findings)
	require.Equal(t, signers+1, source.total(), "each signer, and their issuer once")

	clear(source.asked)
	r.Expect[0].IIN = eds.MustParseIIN("811201401188")
	r.Expect = r.Expect[:1]
	report = ask(t, mustNew(t, config), r)
	require.Equal(t, eds.VerdictInvalid, report.Verdict)
	require.Zero(t, source.total(), "nobody is asked about a signature of somebody else")

	c.Signature[len(c.Signature)-1] ^= 1
	r = requestOf(t, c, signers-1)
	require.Equal(t, eds.VerdictInvalid, ask(t, mustNew(t, config), r).Verdict)
	require.Zero(t, source.total(), "nor about one that is wrong")
}

func TestAnswersAreRememberedWithinTheirTime(t *testing.T) {
	a := authority()
	c := signedCase(a, nil)
	config, source := counted(t, a, c)
	now := at()
	config.Clock = func() time.Time { return now }
	config.OCSPCache = 10
	checker := mustNew(t, config)
	r := requestOf(t, c, 0)
	for range 3 {
		require.Equal(t, eds.VerdictValid, ask(t, checker, r).Verdict)
	}
	require.Equal(t, 2, source.total(), "leaf and issuer")
	now = now.Add(time.Hour)
	require.NotEqual(t, eds.VerdictValid, ask(t, checker, r).Verdict, "the source answers as of the old hour")
	require.Equal(t, 3, source.total(), "an answer that is too old is not used again")
	config.OCSPCache = 0
	now = at()
	checker = mustNew(t, config)
	for range 2 {
		require.Equal(t, eds.VerdictValid, ask(t, checker, r).Verdict)
	}
	require.Equal(t, 7, source.total(), "nothing is remembered unless it is asked for")
}

// slow never answers before its context ends.
type slow struct{}

func (slow) Name() string { return "slow" }

func (slow) Answer(ctx context.Context, _ local.Question) (local.Answer, error) {
	<-ctx.Done()
	return local.Answer{}, local.ErrUnavailable
}

func TestTheWholeCheckIsBounded(t *testing.T) {
	a := authority()
	c := signedCase(a, nil)
	c.CRLs = nil
	config, _ := configOf(t, c)
	config.OCSP = []local.OCSPSource{slow{}, slow{}, slow{}}
	config.CheckTimeout = 20 * time.Millisecond
	began := time.Now()
	report := ask(t, mustNew(t, config), requestOf(t, c, 0))
	require.Less(t, time.Since(began), 5*time.Second, "three questions alone would take thirty")
	require.Equal(t, eds.VerdictIndeterminate, report.Verdict)
	require.Equal(t, []eds.Code{eds.CodeRevocationUnavailable}, troubles(report))
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	_, err := mustNew(t, config).CheckSignature(ctx, requestOf(t, c, 0))
	require.ErrorIs(t, err, context.Canceled, "the end of the caller's own context is an error")
}

func TestAuthoritiesAreReloaded(t *testing.T) {
	a := authority()
	other := edstest.MustNew(at(), func(c *edstest.Config) { c.Realm, c.Label = "next", "NEXT" })
	c := signedCase(other, nil)
	config, _ := configOf(t, c)
	old, err := local.NewTrust(local.ContourTest, a.Roots(), a.Intermediates())
	require.NoError(t, err)
	next := config.Trust
	config.Trust = old
	checker := mustNew(t, config)
	require.Contains(t, troubles(ask(t, checker, requestOf(t, c, 0))), eds.CodeChainUntrusted)
	require.ErrorIs(t, checker.Reload(nil, nil, nil), local.ErrConfig)
	require.ErrorIs(t, checker.Reload(next, nil, next), local.ErrConfig)
	require.Contains(t, troubles(ask(t, checker, requestOf(t, c, 0))), eds.CodeChainUntrusted, "nothing changed")
	require.NoError(t, checker.Reload(next, nil, nil))
	require.Equal(t, eds.VerdictValid, ask(t, checker, requestOf(t, c, 0)).Verdict)
}

func TestHooksAreToldBeginningAndEnd(t *testing.T) {
	a := authority()
	c := signedCase(a, nil)
	config, _ := counted(t, a, c)
	var told []string
	config.Hook = func(ctx context.Context, o local.Operation, source string) (context.Context, func(local.Outcome)) {
		told = append(told, "begin "+string(o)+" "+source)
		return ctx, func(out local.Outcome) {
			require.NoError(t, out.Err)
			told = append(told, "end "+string(o)+" "+string(out.Verdict))
		}
	}
	require.Equal(t, eds.VerdictValid, ask(t, mustNew(t, config), requestOf(t, c, 0)).Verdict)
	require.Equal(t, []string{
		"begin check_signature ", "begin ocsp responder", "end ocsp ", "begin ocsp responder", "end ocsp ", "end check_signature valid",
	}, told)
}
