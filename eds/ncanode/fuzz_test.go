// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode_test

import (
	"bytes"
	"encoding/json"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/ncanode"
)

// answers are good answers of the fake, as text.
func answers(f *testing.F, path string, question map[string]any) []byte {
	f.Helper()
	c := edstest.NCANodeScenarios()[0].Play(authority())
	for key, value := range question {
		if value == "" {
			question[key] = text64(c.Signature)
		}
	}
	if question["certs"] != nil {
		question["certs"] = []string{text64(c.Certificate)}
	}
	body, err := json.Marshal(question)
	require.NoError(f, err)
	w := httptest.NewRecorder()
	c.Server.ServeHTTP(w, httptest.NewRequest(http.MethodPost, path, bytes.NewReader(body)))
	require.Equal(f, http.StatusOK, w.Code)
	return w.Body.Bytes()
}

// checkAnswer holds whatever is read to what a caller relies on: a fault never
// accuses anybody, but for the one text about altered content; and an answer is
// about as many signers as were asked about.
func checkAnswer(t *testing.T, a ncanode.Answer, body []byte, signers int) {
	t.Helper()
	if a.Code != "" {
		if a.Code == eds.CodeAuthenticityContent {
			require.Contains(t, string(body), "content")
			return
		}
		require.Equal(t, eds.StatusUnknown, eds.NewFinding(a.Code, 0).Status)
		return
	}
	require.Equal(t, signers, a.Signers)
	var plain struct{ Valid *bool }
	require.NoError(t, json.Unmarshal(body, &plain), "what is read is JSON for others too")
	require.NotNil(t, plain.Valid)
	require.Equal(t, *plain.Valid, a.Valid, "and means the same")
}

func FuzzCMSAnswer(f *testing.F) {
	good := answers(f, "/cms/verify", map[string]any{"revocationCheck": []string{"OCSP", "CRL"}, "cms": ""})
	f.Add(200, 1, good)                                                                                                                                     // nothing wrong
	f.Add(200, 2, good)                                                                                                                                     // fewer signers than the message has
	f.Add(200, 1, []byte(`{"status":200,"message":"OK","valid":true,"signers":[]}`))                                                                        // valid without signers
	f.Add(200, 1, []byte(`{"status":200,"message":"OK","valid":true,"signers":[{"certificates":[],"tsp":null}]}`))                                          // a signer without certificate
	f.Add(200, 1, []byte(`{"status":200,"message":"OK","valid":true,"signers":[{"certificates":[null],"tsp":null}]}`))                                      // null for a certificate
	f.Add(200, 1, []byte(`{"status":200,"message":"OK","valid":false,"valid":true,"signers":[]}`))                                                          // a key twice
	f.Add(200, 1, []byte(`{"status":200,"VALID":true,"signers":[]}`))                                                                                       // a key in other letters
	f.Add(400, 1, []byte(`{"status":400,"message":"invalid signature format in message: content hash found in signed attributes different"}`))              // altered content
	f.Add(400, 1, []byte(`{"timestamp":"2026-03-02T09:00:00.000+00:00","status":400,"error":"Bad Request","path":"/cms/verify"}`))                          // a missing field, in the framework's words
	f.Add(500, 1, []byte(`{"status":500,"message":"Internal server error"}`))                                                                               // trouble
	f.Add(200, 1, []byte(`<html></html>`))                                                                                                                  // not JSON
	f.Add(200, 1, []byte(`{"result":{"signers":[]},"message":"","status":0}`))                                                                              // the second version of the server
	f.Add(200, 1, []byte(`{"status":200,"valid":true,"signers":[{"certificates":[{"valid":true,"serialNumber":7,"publicKey":""}]}]}`))                      // a number for a text
	f.Add(200, 1, []byte(`{"status":200,"valid":true,"signers":[{"certificates":[{"valid":true,"serialNumber":"7","publicKey":"*"}]}]}`))                   // not base64
	f.Add(200, 1, []byte(`{"status":200,"valid":true,"signers":[{"certificates":[{"valid":true,"serialNumber":"7","publicKey":"","revocations":[{}]}]}]}`)) // an empty entry
	f.Add(200, 1, []byte(`{"a":[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]],"status":200,"valid":true,"signers":[]}`))                                          // too deep
	f.Add(200, 1, []byte("{\"status\":200,\"message\":\"\xff\",\"valid\":true,\"signers\":[]}"))                                                            // not UTF-8
	f.Fuzz(func(t *testing.T, status, signers int, body []byte) {
		if signers < 1 || signers > 32 {
			return // no message has as many
		}
		checkAnswer(t, ncanode.ReadCMSAnswer(status, body, signers), body, signers)
	})
}

func FuzzX509Answer(f *testing.F) {
	good := answers(f, "/x509/info", map[string]any{"revocationCheck": []string{"OCSP", "CRL"}, "certs": ""})
	f.Add(200, good)                                                                                                                                                                                                                          // nothing wrong
	f.Add(200, []byte(`{"status":200,"message":"[0]: Invalid certificate given.","valid":false,"signers":[null]}`))                                                                                                                           // no certificate
	f.Add(200, []byte(`{"status":200,"message":"OK","valid":false,"signers":[]}`))                                                                                                                                                            // no certificates asked about
	f.Add(200, []byte(`{"status":200.0,"valid":true,"signers":[{"valid":true,"serialNumber":"1","publicKey":"AA=="}]}`))                                                                                                                      // a number with a fraction of nothing
	f.Add(200, []byte(`{"status":200,"valid":true,"signers":[{"valid":true,"serialNumber":"1","publicKey":"AA==","revocations":null}]}`))                                                                                                     // null for a list
	f.Add(200, []byte(`{"status":200,"valid":true,"signers":[{"valid":true,"serialNumber":"1","publicKey":"AA==","revocations":[{"revoked":true,"by":"CRL","revocationTime":"2027-05-08T06:45:13.000+00:00","reason":"KEY_COMPROMISE"}]}]}`)) // revoked
	f.Add(200, []byte(`{"status":200,"valid":true,"signers":[{"valid":true,"serialNumber":"1","publicKey":"AA==","revocations":[{"revoked":true,"by":"CRL","revocationTime":1}]}]}`))                                                         // a number for a time
	f.Fuzz(func(t *testing.T, status int, body []byte) {
		a := ncanode.ReadCertificateAnswer(status, body, 1)
		checkAnswer(t, a, body, 1)
		require.NotEqual(t, eds.CodeAuthenticityContent, a.Code, "a certificate has no content")
	})
}

func FuzzXMLAnswer(f *testing.F) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	f.Add(a.XML("<animals>2</animals>", leaf).Bytes())                                                                                                        // nothing wrong
	f.Add([]byte(`<form></form>`))                                                                                                                            // not signed
	f.Add([]byte(`<!DOCTYPE form [<!ENTITY a "b">]><form>&a;</form>`))                                                                                        // a document type
	f.Add([]byte(`<form><!-- --></form>`))                                                                                                                    // a comment
	f.Add([]byte(`<Signature xmlns="http://www.w3.org/2000/09/xmldsig#"></Signature>`))                                                                       // a signature as the root
	f.Add([]byte(`<form><Signature xmlns="http://www.w3.org/2000/09/xmldsig#"><SignedInfo><Reference URI="#a"></Reference></SignedInfo></Signature></form>`)) // a reference to nothing
	f.Add([]byte(`<form Id="a"><x Id="a"></x></form>`))                                                                                                       // an identifier twice
	f.Add([]byte("<form>\xff</form>"))                                                                                                                        // not UTF-8
	good := a.XML("<animals>2</animals>", leaf)
	node := a.NCANode()
	f.Fuzz(func(t *testing.T, document []byte) {
		certificate, code := ncanode.ReadXMLDocument(document)
		if code != "" {
			require.Equal(t, eds.StatusFail, eds.NewFinding(code, 0).Status)
			require.Nil(t, certificate)
			return
		}
		// What passes is read by the other reader too, with one signature.
		body, err := json.Marshal(map[string]any{"revocationCheck": []string{"OCSP"}, "xml": string(document)})
		require.NoError(t, err)
		w := httptest.NewRecorder()
		node.ServeHTTP(w, httptest.NewRequest(http.MethodPost, "/xml/verify", bytes.NewReader(body)))
		answer := ncanode.ReadCertificateAnswer(w.Code, w.Body.Bytes(), 1)
		checkAnswer(t, answer, w.Body.Bytes(), 1)
		if answer.Valid {
			require.Contains(t, string(document), good.Content, "what the server calls valid and this package lets pass holds the signed form")
		}
	})
}
