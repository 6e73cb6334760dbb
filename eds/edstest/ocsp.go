// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"math/big"
	"time"
)

// Status is what an OCSP answer says of a certificate.
type Status string

const (
	// StatusGood: not revoked; also the meaning of the zero value.
	StatusGood Status = "good"
	// StatusRevoked: revoked or on hold.
	StatusRevoked Status = "revoked"
	// StatusUnknown: the responder does not know the certificate.
	StatusUnknown Status = "unknown"
)

// OCSPStatus is the outcome of the request as a whole (RFC 6960, 4.2.1).
type OCSPStatus int

const (
	// OCSPStatusSuccessful: the response contains an answer.
	OCSPStatusSuccessful OCSPStatus = 0
	// OCSPStatusMalformed: the request could not be read.
	OCSPStatusMalformed OCSPStatus = 1
	// OCSPStatusInternalError: the responder is in trouble.
	OCSPStatusInternalError OCSPStatus = 2
	// OCSPStatusTryLater: the responder is busy.
	OCSPStatusTryLater OCSPStatus = 3
)

// OCSPResponse is a response before it is signed. [Authority.OCSP] fills it as
// the NCA's responder does: SHA-256 in the certificate identifier, no
// nextUpdate, thisUpdate and producedAt the same moment.
type OCSPResponse struct {
	Status     OCSPStatus // other than OCSPStatusSuccessful: nothing follows
	Responder  *Certificate
	ByKey      bool // the responder is named by its key's hash, not by its name
	ProducedAt time.Time
	Answers    []OCSPAnswer
	Nonce      []byte // nil: absent

	// ExtendedRevoke says that certificates never issued are answered as
	// revoked (RFC 6960, 4.4.8), which the NCA's responder says.
	ExtendedRevoke bool

	Certificates [][]byte // contained; nil: the responder's; empty: none
	Extra        []Extension
	Key          *Key // nil: the responder's
	Damaged      bool // one bit of the signature is changed
	Trailing     []byte
}

// OCSPAnswer is the answer about one certificate.
type OCSPAnswer struct {
	Issuer     *Certificate // of the certificate; its name and key are hashed
	Serial     *big.Int
	Hash       Hash // of the identifier; zero: HashSHA256
	Status     Status
	RevokedAt  time.Time
	Reason     Reason
	ThisUpdate time.Time
	NextUpdate time.Time // zero: absent

	NameHash []byte // nil: the issuer's
	KeyHash  []byte // nil: the issuer's
	Extra    []Extension
}

// OCSP returns the responder's answer that the certificate is good, at the
// authority's moment and without a nonce.
func (a *Authority) OCSP(c *Certificate) *OCSPResponse {
	return &OCSPResponse{
		Responder: a.ResponderOf(c.Template.Issuer), ProducedAt: a.At, ExtendedRevoke: true,
		Answers: []OCSPAnswer{{Issuer: c.Template.Issuer, Serial: c.Serial(), ThisUpdate: a.At}},
	}
}

// NeverIssued turns the first answer into the one that the NCA gives for a
// serial number that it never issued: on hold since 1970.
func (r *OCSPResponse) NeverIssued() {
	r.Answers[0].Status, r.Answers[0].RevokedAt, r.Answers[0].Reason = StatusRevoked, time.Unix(0, 0), ReasonCertificateHold
}

// DER signs and encodes the response.
func (r *OCSPResponse) DER() []byte {
	if r.Status != OCSPStatusSuccessful {
		return append(sequence(enumerated(int(r.Status))), r.Trailing...)
	}
	key := r.Key
	if key == nil {
		key = r.Responder.Key()
	}
	id := explicit(1, r.Responder.Subject().DER())
	if r.ByKey {
		id = explicit(2, octets(r.Responder.Key().ID()))
	}
	var answers [][]byte
	for _, answer := range r.Answers {
		answers = append(answers, answer.der())
	}
	data := [][]byte{id, generalizedTime(r.ProducedAt), sequence(answers...)}
	if list := r.extensions(); len(list) > 0 {
		data = append(data, explicit(1, extensions(list)))
	}
	tbs := sequence(data...)
	basic := [][]byte{tbs, key.identifier(""), bitString(key.sign("", tbs, r.Damaged))}
	certificates := r.Certificates
	if certificates == nil {
		certificates = [][]byte{r.Responder.DER}
	}
	if len(certificates) > 0 {
		basic = append(basic, explicit(0, sequence(certificates...)))
	}
	out := sequence(enumerated(int(OCSPStatusSuccessful)),
		explicit(0, sequence(oid(basicOCSP), octets(sequence(basic...)))))
	return append(out, r.Trailing...)
}

func (r *OCSPResponse) extensions() []Extension {
	var out []Extension
	if r.Nonce != nil {
		out = append(out, Extension{OID: extNonce, Value: octets(r.Nonce)})
	}
	if r.ExtendedRevoke {
		out = append(out, Extension{OID: extExtendedRevoke, Value: null()})
	}
	return append(out, r.Extra...)
}

func (s OCSPAnswer) der() []byte {
	hash := s.Hash.or(HashSHA256)
	name, key := s.NameHash, s.KeyHash
	if name == nil {
		name = hash.Sum(s.Issuer.Subject().DER())
	}
	if key == nil {
		key = hash.Sum(s.Issuer.Key().public())
	}
	parts := [][]byte{
		sequence(hash.identifier(), octets(name), octets(key), integer(s.Serial)),
		s.status(),
		generalizedTime(s.ThisUpdate),
	}
	if !s.NextUpdate.IsZero() {
		parts = append(parts, explicit(0, generalizedTime(s.NextUpdate)))
	}
	if len(s.Extra) > 0 {
		parts = append(parts, explicit(1, extensions(s.Extra)))
	}
	return sequence(parts...)
}

func (s OCSPAnswer) status() []byte {
	switch s.Status {
	case StatusRevoked:
		info := [][]byte{generalizedTime(s.RevokedAt)}
		if s.Reason != ReasonUnspecified {
			info = append(info, explicit(0, enumerated(int(s.Reason))))
		}
		return explicit(1, info...)
	case StatusUnknown:
		return retag(2, null())
	}
	return retag(0, null())
}
