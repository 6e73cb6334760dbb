// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"encoding/json"
	"io"
	"net/http"
	"sync"
	"time"
)

// NCANode answers over HTTP as a server of ncanode-kz/NCANode, version 3, does:
// POST /cms/verify, /x509/info and /xml/verify with JSON, GET
// /actuator/health. It reads and verifies what it is sent, and what that server
// does not check it does not check either: content sent beside a message that
// embeds its own, signers that are missing, time stamps, the rest of the chain,
// what the reference of an XML signature covers.
//
// The fields are set before the first request; the methods are safe for
// concurrent use. The paths, fields and texts are those of the server's
// documentation and source; where neither says what happens, with bytes that
// are no message, it answers 500.
type NCANode struct {
	// Now is the present of the server.
	Now time.Time
	// Issuers are the authorities that it knows.
	Issuers []*Certificate
	// OCSPReason stands in the entries of OCSP instead of "OK". The server then
	// does not know, and does not call the certificate invalid for it.
	OCSPReason string
	// Mode is how the server behaves as a whole; ModeBusy is the server's own error
	// 500 in JSON.
	Mode Mode
	// Edit changes each answer with status 200 before it is written.
	Edit func(*NCANodeAnswer)

	mu        sync.Mutex
	revoked   map[string][]NCANodeRevocation // by serial number
	questions []NCANodeQuestion
}

// NCANodeQuestion is a request as the server took it.
type NCANodeQuestion struct {
	Path            string   `json:"-"`
	RevocationCheck []string `json:"revocationCheck"`
	CMS             *string  `json:"cms"`
	Data            string   `json:"data"`
	Certs           []string `json:"certs"`
	XML             *string  `json:"xml"`
}

// NCANode returns a server that lives at the authority's moment and knows its
// authorities.
func (a *Authority) NCANode() *NCANode {
	return &NCANode{
		Now: a.At, Issuers: []*Certificate{a.Root, a.Issuing, a.StateBodies}, Mode: ModeUp,
		revoked: map[string][]NCANodeRevocation{},
	}
}

// Revoke makes one method answer that the certificate is revoked. The answer of
// OCSP has the reason "OK" whatever the reason is; that of a list has it in
// Java's spelling, "KEY_COMPROMISE".
func (n *NCANode) Revoke(c *Certificate, by string, at time.Time, reason string) {
	n.mu.Lock()
	defer n.mu.Unlock()
	if by == "OCSP" {
		reason = "OK"
	}
	serial := c.Serial().Text(16)
	n.revoked[serial] = append(n.revoked[serial], NCANodeRevocation{true, by, javaTime(at), &reason})
}

// Questions are the requests that were read so far.
func (n *NCANode) Questions() []NCANodeQuestion {
	n.mu.Lock()
	defer n.mu.Unlock()
	return append([]NCANodeQuestion(nil), n.questions...)
}

// maxNCANodeRequest bounds a request.
const maxNCANodeRequest = 64 << 20

// ServeHTTP answers.
func (n *NCANode) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	body, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxNCANodeRequest))
	if err != nil {
		return
	}
	switch n.Mode {
	case ModeDown:
		http.Error(w, "Service Unavailable", http.StatusServiceUnavailable)
		return
	case ModeSilent:
		<-r.Context().Done()
		return
	case ModeBusy:
		ncaError(w, http.StatusInternalServerError, "Internal server error")
		return
	case ModeEmpty:
		w.WriteHeader(http.StatusOK)
		return
	case ModePage:
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		write(w, []byte("<html><body>Техникалық жұмыстар</body></html>"))
		return
	}
	if r.URL.Path == "/actuator/health" && r.Method == http.MethodGet {
		ncaJSON(w, http.StatusOK, map[string]string{"status": "UP"})
		return
	}
	if r.Method != http.MethodPost {
		ncaError(w, http.StatusNotFound, "Not found")
		return
	}
	n.post(w, r.URL.Path, body)
}

func (n *NCANode) post(w http.ResponseWriter, path string, body []byte) {
	q := NCANodeQuestion{Path: path}
	if err := json.Unmarshal(body, &q); err != nil {
		ncaError(w, http.StatusInternalServerError, "JSON parse error")
		return
	}
	n.mu.Lock()
	n.questions = append(n.questions, q)
	n.mu.Unlock()
	for _, method := range q.RevocationCheck {
		if method != "OCSP" && method != "CRL" {
			ncaError(w, http.StatusInternalServerError, "JSON parse error")
			return
		}
	}
	var answer NCANodeAnswer
	var failed *ncaFailure
	switch {
	case path == "/cms/verify" && q.CMS != nil:
		answer, failed = n.cms(q)
	case path == "/x509/info" && q.Certs != nil:
		answer, failed = n.certificates(q)
	case path == "/xml/verify" && q.XML != nil:
		answer, failed = n.xml(q)
	case path == "/cms/verify" || path == "/x509/info" || path == "/xml/verify":
		// A missing field is Spring's to refuse, in words of its own.
		ncaJSON(w, http.StatusBadRequest, map[string]any{"timestamp": javaTime(n.Now), "status": http.StatusBadRequest, "error": "Bad Request", "path": path})
		return
	default:
		failed = &ncaFailure{http.StatusNotFound, "Not found"}
	}
	if failed != nil {
		ncaError(w, failed.status, failed.message)
		return
	}
	if n.Edit != nil {
		n.Edit(&answer)
	}
	ncaJSON(w, http.StatusOK, answer)
}

// ncaFailure is an answer that is an error.
type ncaFailure struct {
	status  int
	message string
}

func ncaError(w http.ResponseWriter, status int, message string) {
	ncaJSON(w, status, map[string]any{"status": status, "message": message})
}

func ncaJSON(w http.ResponseWriter, status int, answer any) {
	text, err := json.Marshal(answer)
	if err != nil {
		http.Error(w, err.Error(), http.StatusInternalServerError)
		return
	}
	w.Header().Set("Content-Type", "application/json")
	w.WriteHeader(status)
	write(w, text)
}

// javaTime writes a time as the server does.
func javaTime(t time.Time) *string {
	text := t.UTC().Format("2006-01-02T15:04:05.000") + "+00:00"
	return &text
}
