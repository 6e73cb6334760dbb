// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest_test

import (
	"bytes"
	"context"
	"crypto/x509"
	"encoding/asn1"
	"encoding/base64"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"net/url"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/edstest"
)

// fetch posts the body, or gets where there is none.
func fetch(t *testing.T, client *http.Client, address string, body []byte) (int, []byte, error) {
	t.Helper()
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, address, nil)
	if body != nil {
		request, err = http.NewRequestWithContext(t.Context(), http.MethodPost, address, bytes.NewReader(body))
	}
	require.NoError(t, err)
	response, err := client.Do(request)
	if err != nil {
		return 0, nil, err
	}
	defer func() { require.NoError(t, response.Body.Close()) }()
	got, err := io.ReadAll(response.Body)
	require.NoError(t, err)
	return response.StatusCode, got, nil
}

func TestServicesAnswerOverHTTP(t *testing.T) {
	a := authority()
	now := at.Add(40 * 24 * time.Hour)
	services := a.Services(func() time.Time { return now })
	server := httptest.NewServer(services)
	defer server.Close()
	leaf, revoked, servant := a.Leaf(edstest.ProfileHead), a.Leaf(edstest.ProfileHR), a.Leaf(edstest.ProfileCivilServant)
	services.Revoke(revoked, at, edstest.ReasonSuperseded)
	services.Revoke(servant, at, edstest.ReasonKeyCompromise)

	for _, row := range []struct {
		about  *edstest.Certificate
		issuer *edstest.Certificate
		tag    int
	}{{leaf, a.Issuing, 0}, {revoked, a.Issuing, 1}, {servant, a.StateBodies, 1}, {a.Issuing, a.Root, 0}} {
		request := edstest.OCSPRequestFor(row.about, []byte("nonce")).DER()
		path := url.PathEscape(base64.StdEncoding.EncodeToString(request))
		for _, ask := range []func() (int, []byte, error){
			func() (int, []byte, error) { return fetch(t, server.Client(), server.URL+edstest.PathOCSP, request) },
			func() (int, []byte, error) { return fetch(t, server.Client(), server.URL+edstest.PathOCSP+path, nil) },
		} {
			code, body, err := ask()
			require.NoError(t, err)
			require.Equal(t, http.StatusOK, code)
			basic, _, err := parseOCSP(body)
			require.NoError(t, err)
			issuer, err := row.issuer.X509()
			require.NoError(t, err)
			require.NoError(t, verifyOCSP(basic, issuer))
			require.Equal(t, row.tag, basic.Data.Responses[0].Status.Tag)
			require.Equal(t, now, basic.Data.ProducedAt, "dated by the clock")
		}
	}

	for path, row := range map[string]struct {
		issuer  *edstest.Certificate
		entries int
	}{
		edstest.PathCRL: {a.Issuing, 1}, edstest.PathDelta: {a.Issuing, 0},
		edstest.PathState: {a.StateBodies, 1}, edstest.PathRootCRL: {a.Root, 0},
	} {
		code, body, err := fetch(t, server.Client(), server.URL+path, nil)
		require.NoError(t, err)
		require.Equal(t, http.StatusOK, code)
		l, err := x509.ParseRevocationList(body)
		require.NoError(t, err)
		issuer, err := row.issuer.X509()
		require.NoError(t, err)
		require.NoError(t, l.CheckSignatureFrom(issuer))
		require.Len(t, l.RevokedCertificateEntries, row.entries, path)
		require.False(t, l.ThisUpdate.After(now) || l.NextUpdate.Before(now), "dated by the clock")
	}

	for path, c := range map[string]*edstest.Certificate{
		edstest.PathIssuing: a.Issuing, edstest.PathBodies: a.StateBodies, edstest.PathRoot: a.Root,
	} {
		_, body, err := fetch(t, server.Client(), server.URL+path, nil)
		require.NoError(t, err)
		require.Equal(t, c.DER, body)
	}

	stamp := edstest.StampRequest{Hash: edstest.HashSHA256, Imprint: edstest.HashSHA256.Sum([]byte("x")), Nonce: big.NewInt(5)}
	_, body, err := fetch(t, server.Client(), server.URL+edstest.PathStamp, stamp.DER())
	require.NoError(t, err)
	status, token := parseStamp(t, body)
	require.Zero(t, status)
	info, _, err := verifyStamp(token, []byte("x"))
	require.NoError(t, err)
	require.Equal(t, now, info.GenTime)
	require.Equal(t, stamp.Nonce, info.Nonce)
	require.Equal(t, 13, services.Answered())
}

func parseStamp(t *testing.T, der []byte) (status int, token []byte) {
	t.Helper()
	var response struct {
		Status struct {
			Status  int
			Failure asn1.BitString `asn1:"optional"`
		}
		Token asn1.RawValue `asn1:"optional"`
	}
	_, err := asn1.Unmarshal(der, &response)
	require.NoError(t, err)
	return response.Status.Status, response.Token.FullBytes
}

func TestWhatTheResponderSaysOfOddCertificates(t *testing.T) {
	a := authority()
	services := a.Services(nil)
	leaf := a.Leaf(edstest.ProfileHead)
	ask := func(request []byte) (int, *basicResponse) {
		basic, status, err := parseOCSP(services.OCSP(request))
		require.NoError(t, err)
		return status, basic
	}
	request := edstest.OCSPRequestFor(leaf, nil)
	services.Forget(leaf)
	_, basic := ask(request.DER())
	require.Equal(t, 2, basic.Data.Responses[0].Status.Tag)
	services.Disown(leaf)
	_, basic = ask(request.DER())
	require.Contains(t, string(basic.Data.Responses[0].Status.Bytes), "19700101000000Z")

	request.KeyHash = edstest.HashSHA256.Sum([]byte("another authority"))
	_, basic = ask(request.DER())
	require.Equal(t, 2, basic.Data.Responses[0].Status.Tag)
	require.Equal(t, request.KeyHash, basic.Data.Responses[0].ID.KeyHash)

	request = edstest.OCSPRequestFor(a.Leaf(edstest.ProfileHR), nil)
	request.Hash = edstest.HashSHA1
	request.NameHash, request.KeyHash = edstest.HashSHA1.Sum(a.Issuing.Subject().DER()), a.Issuing.Key().ID()
	_, basic = ask(request.DER())
	require.Equal(t, 0, basic.Data.Responses[0].Status.Tag, "an identifier by SHA-1 is understood too")

	status, _ := ask([]byte("no request"))
	require.Equal(t, int(edstest.OCSPStatusMalformed), status)

	services.EditOCSP(func(r *edstest.OCSPResponse) { r.Status = edstest.OCSPStatusInternalError })
	status, _ = ask(request.DER())
	require.Equal(t, int(edstest.OCSPStatusInternalError), status)
}

func TestServicesInTrouble(t *testing.T) {
	a := authority()
	services := a.Services(nil)
	server := httptest.NewServer(services)
	defer server.Close()
	request := edstest.OCSPRequestFor(a.Leaf(edstest.ProfileHead), nil).DER()
	stamp := edstest.StampRequest{Hash: edstest.HashSHA256, Imprint: edstest.HashSHA256.Sum(nil)}.DER()

	services.Set(edstest.ModeDown)
	for _, path := range []string{edstest.PathOCSP, edstest.PathStamp, edstest.PathCRL} {
		code, _, err := fetch(t, server.Client(), server.URL+path, request)
		require.NoError(t, err)
		require.Equal(t, http.StatusServiceUnavailable, code)
	}
	services.Set(edstest.ModeBusy)
	_, body, err := fetch(t, server.Client(), server.URL+edstest.PathOCSP, request)
	require.NoError(t, err)
	_, status, err := parseOCSP(body)
	require.NoError(t, err)
	require.Equal(t, int(edstest.OCSPStatusTryLater), status)
	_, body, err = fetch(t, server.Client(), server.URL+edstest.PathStamp, stamp)
	require.NoError(t, err)
	refused, _ := parseStamp(t, body)
	require.Equal(t, 2, refused)
	code, _, err := fetch(t, server.Client(), server.URL+edstest.PathCRL, nil)
	require.NoError(t, err)
	require.Equal(t, http.StatusServiceUnavailable, code)

	services.Set(edstest.ModeEmpty)
	code, body, err = fetch(t, server.Client(), server.URL+edstest.PathCRL, nil)
	require.NoError(t, err)
	require.Equal(t, http.StatusOK, code)
	require.Empty(t, body)
	services.Set(edstest.ModePage)
	_, body, err = fetch(t, server.Client(), server.URL+edstest.PathCRL, nil)
	require.NoError(t, err)
	require.Contains(t, string(body), "<html>")

	services.Set(edstest.ModeUp)
	code, _, err = fetch(t, server.Client(), server.URL+"/nothing", nil)
	require.NoError(t, err)
	require.Equal(t, http.StatusNotFound, code)
	code, _, err = fetch(t, server.Client(), server.URL+edstest.PathCRL, []byte("posted"))
	require.NoError(t, err)
	require.Equal(t, http.StatusMethodNotAllowed, code)
	code, _, err = fetch(t, server.Client(), server.URL+edstest.PathStamp, nil)
	require.NoError(t, err)
	require.Equal(t, http.StatusMethodNotAllowed, code)
	code, _, err = fetch(t, server.Client(), server.URL+edstest.PathOCSP+"%21", nil)
	require.NoError(t, err)
	require.Equal(t, http.StatusBadRequest, code)
	code, _, err = fetch(t, server.Client(), server.URL+edstest.PathOCSP, make([]byte, 65<<10))
	require.NoError(t, err)
	require.Equal(t, http.StatusBadRequest, code, "larger than 64 KiB")
}

func TestASilentServiceHoldsTheClientUntilItGivesUp(t *testing.T) {
	services := authority().Services(nil)
	services.Set(edstest.ModeSilent)
	ctx, giveUp := context.WithCancel(t.Context())
	request := httptest.NewRequestWithContext(ctx, http.MethodPost, edstest.PathOCSP, http.NoBody)
	request.Header.Set("User-Agent", "test")
	recorder := httptest.NewRecorder()
	done := make(chan struct{})
	go func() {
		services.ServeHTTP(recorder, request)
		close(done)
	}()
	select {
	case <-done:
		require.Fail(t, "a silent service answered")
	default:
	}
	giveUp()
	<-done
	require.Empty(t, recorder.Body.Bytes())
}

func TestAClientWithoutANameIsSentAway(t *testing.T) {
	request := httptest.NewRequestWithContext(t.Context(), http.MethodGet, edstest.PathCRL, http.NoBody)
	recorder := httptest.NewRecorder()
	authority().Services(nil).ServeHTTP(recorder, request)
	require.Equal(t, http.StatusSeeOther, recorder.Code)
}

func TestEditedListsAndStamps(t *testing.T) {
	services := authority().Services(nil)
	services.EditCRL(func(l *edstest.CRL) { l.Trailing = []byte("!") })
	services.EditToken(func(s *edstest.Token) { s.GenTime = at.AddDate(1, 0, 0) })
	for _, list := range [][]byte{services.CRL(), services.Delta(), services.StateCRL(), services.RootCRL()} {
		require.Equal(t, byte('!'), list[len(list)-1])
	}
	request := edstest.StampRequest{Hash: edstest.HashSHA256, Imprint: edstest.HashSHA256.Sum(nil)}
	_, token := parseStamp(t, services.Stamp(request.DER()))
	info, _, err := verifyStamp(token, nil)
	require.NoError(t, err)
	require.Equal(t, at.AddDate(1, 0, 0), info.GenTime)
	status, _ := parseStamp(t, services.Stamp([]byte("no request")))
	require.Equal(t, 2, status)
}

func TestRequestsThatAreNone(t *testing.T) {
	good := edstest.OCSPRequestFor(authority().Leaf(edstest.ProfileHead), []byte("nonce"))
	back, err := edstest.ParseOCSPRequest(good.DER())
	require.NoError(t, err)
	require.Equal(t, good, back)
	unknown := good
	unknown.Hash = "md5"
	for name, der := range map[string][]byte{
		"empty":            nil,
		"no ASN.1":         []byte("text"),
		"bytes after it":   append(good.DER(), 0),
		"no certificate":   {0x30, 4, 0x30, 2, 0x30, 0},
		"unknown hash":     unknown.DER(),
		"larger than 64 K": make([]byte, 65<<10),
	} {
		t.Run(name, func(t *testing.T) {
			_, err := edstest.ParseOCSPRequest(der)
			require.ErrorIs(t, err, edstest.ErrRequest)
			_, err = edstest.ParseStampRequest(der)
			require.ErrorIs(t, err, edstest.ErrRequest)
		})
	}
	stamp := edstest.StampRequest{Hash: edstest.HashStreebog512, Imprint: make([]byte, 64), Nonce: big.NewInt(9)}
	again, err := edstest.ParseStampRequest(stamp.DER())
	require.NoError(t, err)
	require.Equal(t, stamp, again)
	stamp.Imprint = make([]byte, 32)
	_, err = edstest.ParseStampRequest(stamp.DER())
	require.ErrorIs(t, err, edstest.ErrRequest, "the imprint has the hash's length")
	stamp.Hash = "md5"
	_, err = edstest.ParseStampRequest(stamp.DER())
	require.ErrorIs(t, err, edstest.ErrRequest)
	_, err = edstest.ParseStampRequest(append(edstest.StampRequest{Hash: edstest.HashSHA256, Imprint: make([]byte, 32)}.DER(), 0))
	require.ErrorIs(t, err, edstest.ErrRequest)
}
