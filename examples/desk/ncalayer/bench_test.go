// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncalayer_test

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/examples/desk/ncalayer"
)

const origin = "http://127.0.0.1:8080"

var at = time.Date(2015, 3, 30, 9, 0, 0, 0, time.UTC)

// holders are everybody who has a key in these tests.
func holders() []ncalayer.Holder {
	person := func(id string, n int) ncalayer.Holder {
		return ncalayer.Holder{
			ID: id, Surname: "СЫНАҚОВ", Name: strings.ToUpper(id), Patronymic: "СЫНАҚҰЛЫ",
			IIN: eds.MustParseIIN(edstest.IIN(n)), Profile: edstest.ProfileIndividualSign,
		}
	}
	anna, gost, other, revoked, expired, login := person("anna", 1), person("gost", 1), person("other", 2), person("revoked", 1), person("expired", 1), person("login", 1)
	gost.Algorithm = edstest.AlgorithmGOST2015
	revoked.Standing, expired.Standing = ncalayer.StandingRevoked, ncalayer.StandingExpired
	login.Profile = edstest.ProfileIndividualAuth
	head := person("head", 3)
	head.Profile, head.BIN, head.Organisation = edstest.ProfileHead, eds.MustParseBIN(edstest.BIN(1)), `ЖШС "СЫНАҚ"`
	return []ncalayer.Holder{anna, gost, other, revoked, expired, login, head}
}

// bench is a server with the hand that presses buttons in its window.
type bench struct {
	*testing.T
	authority *ncalayer.Authority
	server    *ncalayer.Server
}

func start(t *testing.T, edits ...func(*ncalayer.Config)) *bench {
	t.Helper()
	authority, err := ncalayer.NewAuthority(at, func() time.Time { return at.Add(time.Hour) }, holders()...)
	require.NoError(t, err)
	c := ncalayer.Config{Authority: authority, Origins: []string{origin}, Late: 300 * time.Millisecond}
	for _, edit := range edits {
		edit(&c)
	}
	server, err := ncalayer.Listen("127.0.0.1:0", c)
	require.NoError(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	ended := make(chan error, 1)
	go func() { ended <- server.Serve(ctx) }()
	t.Cleanup(func() {
		cancel()
		require.ErrorIs(t, <-ended, context.Canceled)
	})
	return &bench{T: t, authority: authority, server: server}
}

// dial connects as a page of the origin does.
func (b *bench) dial(origin string) (c *websocket.Conn, status int, err error) {
	b.Helper()
	c, r, err := websocket.Dial(b.Context(), b.server.Socket(), &websocket.DialOptions{HTTPHeader: http.Header{"Origin": {origin}}})
	if err == nil {
		c.SetReadLimit(1 << 24)
		b.Cleanup(func() { _ = c.CloseNow() })
	}
	if r != nil {
		status = r.StatusCode
		if r.Body != nil {
			require.NoError(b, r.Body.Close())
		}
	}
	return c, status, err
}

// page is a connection that was greeted.
func (b *bench) page() *websocket.Conn {
	b.Helper()
	c, _, err := b.dial(origin)
	require.NoError(b, err)
	require.JSONEq(b, `{"result":{"version":"1.4"}}`, b.read(c))
	return c
}

func (b *bench) send(c *websocket.Conn, text string) {
	b.Helper()
	require.NoError(b, c.Write(b.Context(), websocket.MessageText, []byte(text)))
}

func (b *bench) read(c *websocket.Conn) string {
	b.Helper()
	ctx, cancel := context.WithTimeout(b.Context(), 30*time.Second)
	defer cancel()
	_, frame, err := c.Read(ctx)
	require.NoError(b, err)
	return string(frame)
}

var numberField = regexp.MustCompile(`name="number" value="(\d+)"`)

// look gives the page of the window once it shows a request.
func (b *bench) look() (page, number string) {
	b.Helper()
	require.Eventually(b, func() bool {
		page = b.get(b.server.Window())
		if found := numberField.FindStringSubmatch(page); found != nil {
			number = found[1]
		}
		return number != ""
	}, 30*time.Second, 5*time.Millisecond)
	return page, number
}

func (b *bench) get(address string) string {
	b.Helper()
	r, err := http.Get(address)
	require.NoError(b, err)
	defer func() { require.NoError(b, r.Body.Close()) }()
	text, err := io.ReadAll(r.Body)
	require.NoError(b, err)
	require.Equal(b, http.StatusOK, r.StatusCode)
	return string(text)
}

// press presses a button in the window that shows a request, as the page there does.
func (b *bench) press(button, key, fault string) {
	b.Helper()
	_, number := b.look()
	require.Equal(b, http.StatusOK, b.post(number, b.token(), b.origin(), url.Values{"button": {button}, "key": {key}, "fault": {fault}}))
}

func (b *bench) origin() string {
	return strings.TrimSuffix("http"+strings.TrimPrefix(b.server.Socket(), "ws"), "/")
}

func (b *bench) token() string {
	u, err := url.Parse(b.server.Window())
	require.NoError(b, err)
	return u.Query().Get("token")
}

func (b *bench) post(number, token, origin string, form url.Values) int {
	b.Helper()
	form.Set("number", number)
	form.Set("token", token)
	request, err := http.NewRequestWithContext(b.Context(), http.MethodPost, b.origin()+"/window", strings.NewReader(form.Encode()))
	require.NoError(b, err)
	request.Header.Set("Content-Type", "application/x-www-form-urlencoded")
	request.Header.Set("Origin", origin)
	r, err := http.DefaultClient.Do(request)
	require.NoError(b, err)
	require.NoError(b, r.Body.Close())
	return r.StatusCode
}

func b64(text string) string { return base64.StdEncoding.EncodeToString([]byte(text)) }

// basics is a request of basics.sign with further members of signingParams.
func basics(format, data, params string) string {
	return `{"module":"kz.gov.pki.knca.basics","method":"sign","args":{"allowedStorages":null,"format":"` + format + `","data":` + data +
		`,"signingParams":{` + params + `},"signerParams":{"extKeyUsageOids":["1.3.6.1.5.5.7.3.4"]},"locale":"ru"}}`
}

const detached = `"decode":true,"encapsulate":false,"digested":false`

// decode reads an answer, whose texts must be those of JSON.
func decode(t *testing.T, text string) map[string]any {
	t.Helper()
	var m map[string]any
	require.NoError(t, json.Unmarshal([]byte(text), &m))
	return m
}
