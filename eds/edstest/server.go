// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"encoding/base64"
	"io"
	"net/http"
	"net/url"
	"strings"
)

// Paths under which [Services.ServeHTTP] answers. The certificates of
// [Authority.Template] name them under a host that does not exist, since a
// checker takes addresses from its configuration and not from certificates.
const (
	PathOCSP    = "/ocsp/" // POST, or GET with the request in the path
	PathCRL     = "/crl/full.crl"
	PathDelta   = "/crl/delta.crl"
	PathState   = "/crl/state.crl" // of the state bodies' authority
	PathRootCRL = "/crl/root.crl"
	PathStamp   = "/tsp/" // POST
	PathIssuing = "/cert/issuing.cer"
	PathBodies  = "/cert/state.cer" // the state bodies' authority
	PathRoot    = "/cert/root.cer"
)

// ServeHTTP answers at the Path constants, in the mode that is set. A request
// without a User-Agent is redirected, as a guard before the NCA's services
// does.
func (s *Services) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	if r.UserAgent() == "" {
		http.Redirect(w, r, "/", http.StatusSeeOther)
		return
	}
	s.mu.Lock()
	mode := s.mode
	s.mu.Unlock()
	switch mode {
	case ModeDown:
		http.Error(w, "Service Unavailable", http.StatusServiceUnavailable)
		return
	case ModeSilent:
		// The body has to be read, or the server does not notice that the
		// client has gone.
		if _, err := io.Copy(io.Discard, http.MaxBytesReader(w, r.Body, maxRequest)); err != nil {
			return
		}
		<-r.Context().Done()
		return
	case ModeEmpty:
		w.WriteHeader(http.StatusOK)
		return
	case ModePage:
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		write(w, []byte("<html><body>Техникалық жұмыстар</body></html>"))
		return
	}
	if strings.HasPrefix(r.URL.Path, PathOCSP) {
		s.serveOCSP(w, r)
		return
	}
	if r.URL.Path == PathStamp {
		s.serveStamp(w, r)
		return
	}
	s.serveFile(w, r, mode)
}

func (s *Services) serveOCSP(w http.ResponseWriter, r *http.Request) {
	var request []byte
	var err error
	switch r.Method {
	case http.MethodPost:
		request, err = io.ReadAll(http.MaxBytesReader(w, r.Body, maxRequest))
	case http.MethodGet:
		var text string
		if text, err = url.PathUnescape(strings.TrimPrefix(r.URL.EscapedPath(), PathOCSP)); err == nil {
			request, err = base64.StdEncoding.DecodeString(text)
		}
	default:
		http.Error(w, "POST or GET", http.StatusMethodNotAllowed)
		return
	}
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "application/ocsp-response")
	write(w, s.OCSP(request))
}

func (s *Services) serveStamp(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		http.Error(w, "POST", http.StatusMethodNotAllowed)
		return
	}
	request, err := io.ReadAll(http.MaxBytesReader(w, r.Body, maxRequest))
	if err != nil {
		http.Error(w, err.Error(), http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "application/timestamp-reply")
	write(w, s.Stamp(request))
}

func (s *Services) serveFile(w http.ResponseWriter, r *http.Request, mode Mode) {
	if r.Method != http.MethodGet && r.Method != http.MethodHead {
		http.Error(w, "GET", http.StatusMethodNotAllowed)
		return
	}
	if mode == ModeBusy {
		w.Header().Set("Retry-After", "60")
		http.Error(w, "busy", http.StatusServiceUnavailable)
		return
	}
	var body []byte
	kind := "application/pkix-crl"
	switch r.URL.Path {
	case PathCRL:
		body = s.CRL()
	case PathDelta:
		body = s.Delta()
	case PathState:
		body = s.StateCRL()
	case PathRootCRL:
		body = s.RootCRL()
	case PathIssuing:
		body, kind = s.authority.Issuing.DER, "application/pkix-cert"
	case PathBodies:
		body, kind = s.authority.StateBodies.DER, "application/pkix-cert"
	case PathRoot:
		body, kind = s.authority.Root.DER, "application/pkix-cert"
	default:
		http.NotFound(w, r)
		return
	}
	w.Header().Set("Content-Type", kind)
	write(w, body)
}

// write sends the answer. A failed write means that the client has gone, and
// there is nobody left to tell.
func write(w http.ResponseWriter, body []byte) {
	_, _ = w.Write(body)
}
