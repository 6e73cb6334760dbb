// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest_test

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/edstest"
)

func ncaMoment() time.Time { return time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC) }

// ncaAsk posts a question and gives status and answer.
func ncaAsk(t testing.TB, h http.Handler, path, body string) (int, map[string]any) {
	t.Helper()
	w := httptest.NewRecorder()
	h.ServeHTTP(w, httptest.NewRequest(http.MethodPost, path, strings.NewReader(body)))
	var answer map[string]any
	require.NoError(t, json.Unmarshal(w.Body.Bytes(), &answer), w.Body.String())
	return w.Code, answer
}

// ncaObject is the object at a place of a list.
func ncaObject(t testing.TB, list any, i int) map[string]any {
	t.Helper()
	l, ok := list.([]any)
	require.True(t, ok)
	require.Greater(t, len(l), i)
	o, ok := l[i].(map[string]any)
	require.True(t, ok)
	return o
}

func quoted(b []byte) string { return `"` + base64.StdEncoding.EncodeToString(b) + `"` }

func TestNCANodeWritesTheFieldsOfTheServer(t *testing.T) {
	a := edstest.MustNew(ncaMoment())
	leaf := a.Leaf(edstest.ProfileHead)
	node := a.NCANode()
	status, answer := ncaAsk(t, node, "/cms/verify", `{"revocationCheck":["OCSP","CRL"],"cms":`+quoted(a.Sign([]byte("form"), leaf))+`}`)
	require.Equal(t, http.StatusOK, status)
	require.Equal(t, map[string]any{"status": 200.0, "message": "OK", "valid": true, "signers": answer["signers"]}, answer)
	signer := ncaObject(t, answer["signers"], 0)
	require.Contains(t, signer, "tsp")
	require.Nil(t, signer["tsp"])
	info := ncaObject(t, signer["certificates"], 0)
	require.Equal(t, leaf.Serial().Text(16), info["serialNumber"])
	require.Equal(t, base64.StdEncoding.EncodeToString(leaf.Key().SPKI()), info["publicKey"])
	require.Equal(t, "2027-01-31T09:00:00.000+00:00", info["notAfter"])
	require.Equal(t, "SIGN", info["keyUsage"])
	require.Equal(t, []any{"ORGANIZATION", "CEO"}, info["keyUser"])
	require.Equal(t, "SHA256WithRSAEncryption", info["signAlg"])
	require.Equal(t, []any{
		map[string]any{"revoked": false, "by": "OCSP", "revocationTime": nil, "reason": "OK"},
		map[string]any{"revoked": false, "by": "CRL", "revocationTime": nil, "reason": nil},
	}, info["revocations"])
	subject := ncaObject(t, []any{info["subject"]}, 0)
	require.Equal(t, edstest.IIN(1), subject["iin"])
	require.Equal(t, edstest.BIN(1), subject["bin"])
	require.Equal(t, "ТЕСТОВИЧ", subject["lastName"], "the patronymic")

	require.Equal(t, []edstest.NCANodeQuestion{node.Questions()[0]}, node.Questions())
	require.Equal(t, []string{"OCSP", "CRL"}, node.Questions()[0].RevocationCheck)
}

// TestNCANodeDoesNotCheckWhatTheServerDoesNot has the server's holes, each
// beside what it does find.
func TestNCANodeDoesNotCheckWhatTheServerDoesNot(t *testing.T) {
	a := edstest.MustNew(ncaMoment())
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	changed := func(edit func(*edstest.SignedData)) []byte {
		data := a.SignedData([]byte("form"), leaf)
		edit(data)
		return data.DER()
	}
	cms := func(b []byte) string { return `{"cms":` + quoted(b) + `}` }
	node := a.NCANode()
	node.Revoke(leaf, "OCSP", ncaMoment().AddDate(0, 0, -1), "")
	rows := []struct {
		what  string
		path  string
		body  string
		valid bool
	}{
		{"a revoked certificate, asked without methods", "/cms/verify", cms(a.Sign([]byte("form"), leaf)), true},
		{"a revoked certificate, asked with OCSP", "/cms/verify", `{"revocationCheck":["OCSP"],"cms":` + quoted(a.Sign([]byte("form"), leaf)) + `}`, false},
		{"a revoked certificate, asked with the list that does not have it", "/cms/verify", `{"revocationCheck":["CRL"],"cms":` + quoted(a.Sign([]byte("form"), leaf)) + `}`, true},
		{"no signers", "/cms/verify", cms(changed(func(d *edstest.SignedData) { d.Signers = nil })), true},
		{"no certificate", "/cms/verify", cms(changed(func(d *edstest.SignedData) { d.Certificates = nil })), true},
		{"no certificate and a wrong signature", "/cms/verify",
			cms(changed(func(d *edstest.SignedData) { d.Certificates, d.Signers[0].Damaged = nil, true })), true},
		{"a wrong signature", "/cms/verify", cms(changed(func(d *edstest.SignedData) { d.Signers[0].Damaged = true })), false},
		{"other data beside embedded content", "/cms/verify", `{"data":` + quoted([]byte("other")) + `,"cms":` + quoted(a.Sign([]byte("form"), leaf)) + `}`, true},
		{"the right data beside a detached signature", "/cms/verify", `{"data":` + quoted([]byte("form")) + `,"cms":` + quoted(a.SignDetached([]byte("form"), leaf)) + `}`, true},
		{"a stamp of another signature", "/cms/verify", cms(changed(func(d *edstest.SignedData) {
			d.Signers[0].Stamp = func([]byte) []byte { return a.Stamp([]byte("other")).DER() }
		})), true},
		{"a key for authentication", "/cms/verify", cms(a.Sign([]byte("form"), a.Leaf(edstest.ProfileIndividualAuth))), true},
		{"a certificate of a stranger", "/x509/info", `{"certs":[` + quoted(edstest.MustNew(ncaMoment(), func(c *edstest.Config) { c.Realm = "other" }).Leaf(edstest.ProfileHead).DER) + `]}`, false},
		{"bytes that are no certificate", "/x509/info", `{"certs":[` + quoted([]byte("no")) + `]}`, false},
		{"no certificates", "/x509/info", `{"certs":[]}`, false},
		{"a certificate in armour", "/x509/info", `{"certs":[` + quoted(a.Leaf(edstest.ProfileHead).PEM()) + `]}`, true},
	}
	for _, row := range rows {
		status, answer := ncaAsk(t, node, row.path, row.body)
		require.Equal(t, http.StatusOK, status, row.what)
		require.Equal(t, row.valid, answer["valid"], row.what)
	}
	_, answer := ncaAsk(t, node, "/x509/info", `{"certs":[`+quoted([]byte("no"))+`]}`)
	require.Equal(t, "[0]: Invalid certificate given.", answer["message"])
	require.Equal(t, []any{nil}, answer["signers"])
}

func TestNCANodeJudgesAtItsPresentWithTheEndsLeftOut(t *testing.T) {
	a := edstest.MustNew(ncaMoment())
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	body := `{"certs":[` + quoted(leaf.DER) + `]}`
	for shift, valid := range map[time.Duration]bool{-time.Second: true, 0: false, time.Second: false} {
		node := a.NCANode()
		node.Now = leaf.Template.NotAfter.Add(shift)
		_, answer := ncaAsk(t, node, "/x509/info", body)
		require.Equal(t, valid, answer["valid"], shift.String())
	}
}

func TestNCANodeAnswersWhatItCannotDoWithAnError(t *testing.T) {
	a := edstest.MustNew(ncaMoment())
	detached := a.SignDetached([]byte("form"), a.Leaf(edstest.ProfileIndividualSign))
	mute := a.Template(edstest.ProfileIndividualSign)
	mute.KeyUsage = 0
	rows := []struct {
		what, path, body string
		status           int
		message          any
	}{
		{"altered content", "/cms/verify", `{"data":` + quoted([]byte("other")) + `,"cms":` + quoted(detached) + `}`, 400,
			"invalid signature format in message: content hash found in signed attributes different"},
		{"no content", "/cms/verify", `{"cms":` + quoted(detached) + `}`, 400, "CMS doesn't have signed content"},
		{"broken JSON", "/cms/verify", `{"cms":`, 500, "JSON parse error"},
		{"a method that is none", "/cms/verify", `{"revocationCheck":["DELTA"],"cms":""}`, 500, "JSON parse error"},
		{"a field missing", "/cms/verify", `{"revocationCheck":[]}`, 400, nil},
		{"bad base64", "/x509/info", `{"certs":["*"]}`, 500, "Illegal base64 character"},
		{"a certificate without key usage", "/x509/info", `{"certs":[` + quoted(a.Issue(mute).DER) + `]}`, 500, "java.lang.NullPointerException"},
		{"a message that is none", "/cms/verify", `{"cms":` + quoted([]byte("no")) + `}`, 500, "Malformed content."},
		{"a document that is none", "/xml/verify", `{"xml":"<form>"}`, 500, "org.xml.sax.SAXParseException"},
		{"a document without signature", "/xml/verify", `{"xml":"<form></form>"}`, 400, "Signature not found"},
		{"another path", "/pdf/verify", `{}`, 404, "Not found"},
	}
	for _, row := range rows {
		status, answer := ncaAsk(t, a.NCANode(), row.path, row.body)
		require.Equal(t, row.status, status, row.what)
		require.Equal(t, row.message, answer["message"], row.what)
	}
}

func TestNCANodeReadsAStampAndVerifiesNothingOfIt(t *testing.T) {
	a := edstest.MustNew(ncaMoment())
	data := a.Stamped(a.SignedData([]byte("form"), a.Leaf(edstest.ProfileIndividualSign)), ncaMoment().Add(-time.Hour))
	_, answer := ncaAsk(t, a.NCANode(), "/cms/verify", `{"cms":`+quoted(data.DER())+`}`)
	stamp := ncaObject(t, []any{ncaObject(t, answer["signers"], 0)["tsp"]}, 0)
	require.Equal(t, "2026-03-02T08:00:00.000+00:00", stamp["genTime"])
}

func TestNCANodeVerifiesXMLByWhateverTheReferencePointsTo(t *testing.T) {
	for _, algorithm := range edstest.Algorithms() {
		a := edstest.MustNew(ncaMoment(), func(c *edstest.Config) { c.Algorithm = algorithm })
		x := a.XML("<animals>2</animals>", a.Leaf(edstest.ProfileIndividualSign))
		x.ID, x.URI = "form", "#form"
		document := string(x.Bytes())
		rows := map[string]struct {
			document string
			valid    bool
		}{
			"as signed":             {document, true},
			"altered":               {strings.Replace(document, ">2<", ">200<", 1), false},
			"wrapped":               {"<form><animals>200</animals>" + document + "</form>", true},
			"with a comment inside": {strings.Replace(document, ">2<", "><!-- 20 -->2<", 1), true},
		}
		for what, row := range rows {
			body, err := json.Marshal(map[string]string{"xml": row.document})
			require.NoError(t, err)
			_, answer := ncaAsk(t, a.NCANode(), "/xml/verify", string(body))
			require.Equal(t, row.valid, answer["valid"], "%s %s", algorithm, what)
		}
	}
}

func TestNCANodeScenarios(t *testing.T) {
	a := edstest.MustNew(ncaMoment())
	seen := map[string]bool{}
	for _, s := range edstest.NCANodeScenarios() {
		require.False(t, seen[s.Name], s.Name)
		seen[s.Name] = true
		require.True(t, strings.HasSuffix(s.What, "."), s.Name)
		one, two := s.Play(a), s.Play(a)
		require.Equal(t, one.Signature, two.Signature, "%s: the authority is not changed", s.Name)
		require.Empty(t, one.Server.Questions())
	}
}

func TestNCANodeModes(t *testing.T) {
	a := edstest.MustNew(ncaMoment())
	for mode, want := range map[edstest.Mode]struct {
		status int
		body   string
	}{
		edstest.ModeUp:    {200, `{"status":"UP"}`},
		edstest.ModeDown:  {503, "Service Unavailable\n"},
		edstest.ModeBusy:  {500, `{"message":"Internal server error","status":500}`},
		edstest.ModeEmpty: {200, ""},
	} {
		node := a.NCANode()
		node.Mode = mode
		w := httptest.NewRecorder()
		node.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/actuator/health", nil))
		require.Equal(t, want.status, w.Code, string(mode))
		require.Equal(t, want.body, w.Body.String(), string(mode))
	}
	node := a.NCANode()
	node.Mode = edstest.ModeSilent
	ctx, cancel := context.WithCancel(context.Background())
	cancel() // the client has gone
	w := httptest.NewRecorder()
	node.ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/actuator/health", nil).WithContext(ctx))
	require.Empty(t, w.Body.String())
}
