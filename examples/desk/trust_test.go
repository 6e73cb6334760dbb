// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"io"
	"math/big"
	"net"
	"net/http"
	"net/http/cookiejar"
	"net/http/httptest"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/examples/desk/signing"
)

// production is an authority that does not say of itself that it is one for trying.
func production(at time.Time) *edstest.Authority {
	a := edstest.MustNew(at)
	named := func(c *edstest.Certificate, name string, issuer *edstest.Certificate) *edstest.Certificate {
		return a.Resign(c, func(t *edstest.Template) {
			t.Issuer, t.Subject = issuer, t.Subject.With(edstest.NameCommonName, name)
		})
	}
	a.Root = named(a.Root, "НЕГІЗГІ ОРТАЛЫҚ", nil)
	a.Issuing = named(a.Issuing, "ОРТАЛЫҚ", a.Root)
	a.Responder = named(a.Responder, "OCSP", a.Issuing)
	return a
}

// selfSigned is a certificate for HTTPS with its key, in files.
func selfSigned(t *testing.T, dir string) (cert, key string, roots *x509.CertPool) {
	t.Helper()
	secret, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour), IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &secret.PublicKey, secret)
	require.NoError(t, err)
	c, err := x509.ParseCertificate(der)
	require.NoError(t, err)
	bare, err := x509.MarshalPKCS8PrivateKey(secret)
	require.NoError(t, err)
	cert, key = filepath.Join(dir, "https.pem"), filepath.Join(dir, "https.key")
	require.NoError(t, os.WriteFile(cert, pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: der}), 0o600))
	require.NoError(t, os.WriteFile(key, pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: bare}), 0o600))
	roots = x509.NewCertPool()
	roots.AddCert(c)
	return cert, key, roots
}

// A desk of an agency's own trusts the authorities of a folder, over HTTPS, and takes the
// signature of who signs in with the NCALayer of his computer; another's is refused.
func TestADeskOfOnesOwnTakesSignatures(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	authority := production(time.Now())
	responder := httptest.NewServer(authority.Services(time.Now))
	t.Cleanup(responder.Close)
	require.NoError(t, os.Mkdir(at("trust"), 0o700))
	require.NoError(t, os.WriteFile(at("trust/root.pem"), append(authority.Root.PEM(), authority.Issuing.PEM()...), 0o600))
	require.NoError(t, os.WriteFile(at("office.json"), []byte(ownOffice), 0o600))
	code, _, complaint := command("long enough a password\n"+edstest.IIN(1)+"\n", "person", "-db", at("desk.db"), "-office", at("office.json"), "-login", "head", "-name", "Somebody", "-roles", "head")
	require.Equal(t, 0, code, complaint)

	cert, key, roots := selfSigned(t, dir)
	ctx, cancel := context.WithCancel(t.Context())
	out, in := io.Pipe()
	ended := make(chan int, 1)
	var log bytes.Buffer
	go func() {
		ended <- run(ctx, []string{"-db", at("desk.db"), "-office", at("office.json"), "-listen", "127.0.0.1:0", "-cert", cert, "-key", key,
			"-trust", at("trust"), "-ocsp", responder.URL + edstest.PathOCSP, "-bin", edstest.BIN(1)}, strings.NewReader(""), in, &log)
		_ = in.Close() // a pipe closes without an error
	}()
	line := make([]byte, 100)
	n, err := out.Read(line)
	require.NoError(t, err, log.String())
	desk := strings.TrimSuffix(strings.TrimSpace(string(line[:n])), "/")
	require.True(t, strings.HasPrefix(desk, "https://127.0.0.1:"), desk)

	jar, err := cookiejar.New(nil)
	require.NoError(t, err)
	client := &http.Client{Jar: jar, Transport: &http.Transport{TLSClientConfig: &tls.Config{RootCAs: roots, MinVersion: tls.VersionTLS12}}}
	r, err := client.Get(desk + "/sign-in") //nolint:noctx // of a test
	require.NoError(t, err)
	page := bodyOf(t, r)
	require.Equal(t, http.StatusOK, r.StatusCode)
	require.NotEmpty(t, r.Header.Get("Strict-Transport-Security"))
	require.Contains(t, r.Header.Get("Content-Security-Policy"), "connect-src 'self' ")
	require.Contains(t, r.Header.Get("Content-Security-Policy"), ncalayerAddress)
	require.Contains(t, page, ncalayerAddress)
	require.NotContains(t, page, "/window", "no window of a demonstration")
	require.NotContains(t, page, `name="password" value=`, "no passwords of a demonstration")
	csrf := regexp.MustCompile(`name="csrf" value="([^"]*)"`).FindStringSubmatch(page)
	require.NotEmpty(t, csrf)
	post := func(path string, form url.Values, v any) {
		form.Set("csrf", csrf[1])
		q, err := http.NewRequestWithContext(t.Context(), http.MethodPost, desk+path, strings.NewReader(form.Encode()))
		require.NoError(t, err)
		q.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		q.Header.Set("Origin", desk)
		r, err := client.Do(q)
		require.NoError(t, err)
		body := bodyOf(t, r)
		require.Equal(t, http.StatusOK, r.StatusCode, body)
		require.NoError(t, json.Unmarshal([]byte(body), v), body)
	}
	signIn := func(by *edstest.Authority, number string) (o signing.Outcome) {
		var offer offered
		post("/sign-in/eds/offer", url.Values{}, &offer)
		require.Len(t, offer.Request.Args.Data, 1)
		content, err := base64.StdEncoding.DecodeString(offer.Request.Args.Data[0])
		require.NoError(t, err)
		require.Contains(t, string(content), desk, "the challenge names the desk")
		template := by.Template(edstest.ProfileIndividualSign)
		template.Subject = template.Subject.With(edstest.NameSerialNumber, "IIN"+number)
		data := by.SignedData(content, by.Issue(template))
		data.Detached, data.Signers[0].SigningTime, data.Signers[0].ESS = true, time.Now(), true
		post("/sign-in/eds/answer", url.Values{"id": {offer.ID}, "signature": {string(edstest.PEM(data.DER()))}}, &o)
		return o
	}
	require.Equal(t, signing.StateFailed, signIn(edstest.MustNew(time.Now(), func(c *edstest.Config) { c.Realm = "other" }), edstest.IIN(1)).State, "an authority that nobody trusts")
	require.Equal(t, signing.StateFailed, signIn(authority, edstest.IIN(2)).State, "a person whom the desk does not know")
	told := signIn(authority, edstest.IIN(1))
	require.Equal(t, signing.StateChecked, told.State, told.Text)
	r, err = client.Get(desk + "/work") //nolint:noctx // of a test
	require.NoError(t, err)
	require.Equal(t, http.StatusOK, r.StatusCode, bodyOf(t, r))
	require.Equal(t, "/work", r.Request.URL.Path)

	client.CloseIdleConnections()
	cancel()
	require.Equal(t, 0, <-ended, "%s", &log)
	require.NotContains(t, log.String(), edstest.IIN(1))
}

func TestAuthoritiesThatCannotBeTrusted(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	require.NoError(t, os.WriteFile(at("office.json"), []byte(ownOffice), 0o600))
	a := edstest.MustNew(time.Now())
	for name, content := range map[string][]byte{"test": a.Root.PEM(), "leaf": a.Issuing.DER, "words": []byte("no certificate"), "empty": nil} {
		require.NoError(t, os.Mkdir(at(name), 0o700))
		if content != nil {
			require.NoError(t, os.WriteFile(filepath.Join(at(name), "file"), content, 0o600))
		}
	}
	for _, row := range []struct {
		name  string
		code  int
		says  string
		flags []string
	}{
		{"a root of the test contour", 1, "test contour", []string{"-trust", at("test"), "-ocsp", "http://127.0.0.1:1/", "-bin", edstest.BIN(1)}},
		{"no root among the certificates", 2, "no root is in the folder", []string{"-trust", at("leaf"), "-ocsp", "http://127.0.0.1:1/", "-bin", edstest.BIN(1)}},
		{"an empty folder", 2, "no root is in the folder", []string{"-trust", at("empty"), "-ocsp", "http://127.0.0.1:1/", "-bin", edstest.BIN(1)}},
		{"a file that is no certificate", 1, "file: ", []string{"-trust", at("words"), "-ocsp", "http://127.0.0.1:1/", "-bin", edstest.BIN(1)}},
		{"revocation is asked nowhere", 2, "-ocsp", []string{"-trust", at("test"), "-bin", edstest.BIN(1)}},
		{"officials sign for nobody", 2, "-bin", []string{"-trust", at("test"), "-ocsp", "http://127.0.0.1:1/"}},
		{"an origin over HTTP beside a desk over HTTPS", 2, "-origin", []string{"-trust", at("test"), "-ocsp", "http://127.0.0.1:1/", "-bin", edstest.BIN(1), "-origin", "https://desk.example"}},
		{"an organisation without authorities", 2, "-trust", []string{"-bin", edstest.BIN(1)}},
		{"a certificate for HTTPS without its key", 2, "-key", []string{"-cert", at("office.json")}},
		{"metrics for everybody", 2, "-metrics", []string{"-metrics", "0.0.0.0:9090"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			code, _, complaint := command("", append([]string{"-db", filepath.Join(t.TempDir(), "desk.db"), "-office", at("office.json"), "-listen", "127.0.0.1:0"}, row.flags...)...)
			require.Equal(t, row.code, code, complaint)
			require.Contains(t, complaint, row.says)
		})
	}
}
