// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"bytes"
	"math/big"
	"sync"
	"time"
)

// Services answer for an authority as its OCSP responder, its lists and its
// stamper, in memory or over HTTP ([Services.ServeHTTP]). Every certificate of
// the authority is good until it is revoked, disowned or made unknown here.
// They are safe for concurrent use.
type Services struct {
	mu        sync.Mutex
	authority *Authority
	now       func() time.Time
	mode      Mode
	status    map[string]OCSPAnswer
	revoked   []revocation
	answered  int

	editOCSP  func(*OCSPResponse)
	editCRL   func(*CRL)
	editToken func(*Token)
}

// revocation is an entry with the authority whose list it belongs to.
type revocation struct {
	issuer *Certificate
	entry  Entry
}

// Mode is how services behave as a whole. The zero value means [ModeUp].
type Mode string

const (
	// ModeUp: requests are answered.
	ModeUp Mode = "up"
	// ModeDown: every request fails with 503.
	ModeDown Mode = "down"
	// ModeSilent: a request is taken and not answered until the client gives up.
	ModeSilent Mode = "silent"
	// ModeBusy: the OCSP responder says "try later", the stamper that it has a
	// failure, and lists fail with 503.
	ModeBusy Mode = "busy"
	// ModeEmpty: success with no bytes, as the NCA's lists were at times.
	ModeEmpty Mode = "empty"
	// ModePage: success with a page of HTML, as a proxy in between gives.
	ModePage Mode = "page"
)

// Services returns services of a fork of the authority. The clock dates their
// answers; nil stands for the authority's moment for ever.
func (a *Authority) Services(now func() time.Time) *Services {
	if now == nil {
		now = func() time.Time { return a.At }
	}
	return &Services{authority: a.Fork(), now: now, mode: ModeUp, status: map[string]OCSPAnswer{}}
}

// Set changes how the services behave.
func (s *Services) Set(m Mode) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.mode = m
}

// Answered is how many requests have been answered, whatever the answer.
func (s *Services) Answered() int {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.answered
}

// Revoke makes the certificate revoked in OCSP and in its issuer's full list.
func (s *Services) Revoke(c *Certificate, at time.Time, reason Reason) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.status[c.Serial().String()] = OCSPAnswer{Status: StatusRevoked, RevokedAt: at, Reason: reason}
	s.revoked = append(s.revoked, revocation{c.Template.Issuer, c.Revoked(at, reason)})
}

// Disown makes the responder answer as if the certificate had never been
// issued: on hold since 1970.
func (s *Services) Disown(c *Certificate) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.status[c.Serial().String()] = OCSPAnswer{Status: StatusRevoked, RevokedAt: time.Unix(0, 0), Reason: ReasonCertificateHold}
}

// Forget makes the responder answer that it does not know the certificate.
func (s *Services) Forget(c *Certificate) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.status[c.Serial().String()] = OCSPAnswer{Status: StatusUnknown}
}

// EditOCSP changes each OCSP response before it is signed.
func (s *Services) EditOCSP(edit func(*OCSPResponse)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.editOCSP = edit
}

// EditCRL changes each list before it is signed.
func (s *Services) EditCRL(edit func(*CRL)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.editCRL = edit
}

// EditToken changes each time stamp before it is signed.
func (s *Services) EditToken(edit func(*Token)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.editToken = edit
}

// OCSP answers a request with a response; a malformed request is answered too.
func (s *Services) OCSP(request []byte) []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answered++
	if s.mode == ModeBusy {
		return (&OCSPResponse{Status: OCSPStatusTryLater}).DER()
	}
	r, err := ParseOCSPRequest(request)
	if err != nil {
		return (&OCSPResponse{Status: OCSPStatusMalformed}).DER()
	}
	now := s.now()
	answer := s.status[r.Serial.String()]
	issuer := s.issuer(r)
	if issuer == nil {
		answer = OCSPAnswer{Status: StatusUnknown, NameHash: r.NameHash, KeyHash: r.KeyHash}
	}
	answer.Issuer, answer.Serial, answer.Hash, answer.ThisUpdate = issuer, r.Serial, r.Hash, now
	response := &OCSPResponse{
		Responder: s.authority.ResponderOf(issuer), ProducedAt: now, Nonce: r.Nonce, ExtendedRevoke: true,
		Answers: []OCSPAnswer{answer},
	}
	if s.editOCSP != nil {
		s.editOCSP(response)
	}
	return response.DER()
}

// issuer that the request names; nil for another authority's.
func (s *Services) issuer(r OCSPRequest) *Certificate {
	for _, c := range []*Certificate{s.authority.Issuing, s.authority.StateBodies, s.authority.Root} {
		if bytes.Equal(r.Hash.Sum(c.Subject().DER()), r.NameHash) && bytes.Equal(r.Hash.Sum(c.Key().public()), r.KeyHash) {
			return c
		}
	}
	return nil
}

// CRL is the full list of the issuing authority now.
func (s *Services) CRL() []byte { return s.list(s.authority.CRL()) }

// Delta is a list of no changes since the full one.
func (s *Services) Delta() []byte { return s.list(s.authority.Delta()) }

// StateCRL is the full list of the state bodies' authority now.
func (s *Services) StateCRL() []byte {
	l := s.authority.CRL()
	l.Issuer = s.authority.StateBodies
	return s.list(l)
}

// RootCRL is the root's list of revoked authorities now.
func (s *Services) RootCRL() []byte { return s.list(s.authority.RootCRL()) }

// list gives a full list what has been revoked and moves it from the
// authority's moment to the clock's.
func (s *Services) list(l *CRL) []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answered++
	if l.Base == nil {
		for _, r := range s.revoked {
			if r.issuer != nil && bytes.Equal(r.issuer.DER, l.Issuer.DER) {
				l.Entries = append(l.Entries, r.entry)
			}
		}
	}
	shift := s.now().Sub(s.authority.At)
	l.ThisUpdate, l.NextUpdate = l.ThisUpdate.Add(shift), l.NextUpdate.Add(shift)
	if s.editCRL != nil {
		s.editCRL(l)
	}
	return l.DER()
}

// systemFailure is the bit of PKIFailureInfo for a service in trouble, and
// badDataFormat for a request that it cannot read.
const (
	systemFailure = 25
	badDataFormat = 5
)

// Stamp answers a request for a time stamp; a malformed request is refused.
func (s *Services) Stamp(request []byte) []byte {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.answered++
	if s.mode == ModeBusy {
		return StampRejection(systemFailure)
	}
	r, err := ParseStampRequest(request)
	if err != nil {
		return StampRejection(badDataFormat)
	}
	token := s.authority.Stamp(nil)
	token.Hash, token.Imprint, token.GenTime = r.Hash, r.Imprint, s.now()
	if r.Nonce != nil {
		token.Nonce = new(big.Int).Set(r.Nonce)
	}
	if s.editToken != nil {
		s.editToken(token)
	}
	return token.Response()
}
