// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import (
	"bytes"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// message is a CMS as it was read here, beside the server.
type message struct {
	*cms.SignedData
	raw    []byte // DER
	signed []byte // what the signatures are over
}

func cmsFault(err error) *fault {
	if e, ok := err.(*cms.Error); ok { //nolint:errorlint // package cms returns it bare
		return &fault{e.Code, e.Detail()}
	}
	return &fault{eds.CodeStructureMalformed, "message"}
}

// open reads the message and settles what was signed. The server ignores the
// content that it is sent when the message embeds one, so both are compared
// here.
//
// A detached message without content is the caller's mistake, and an error.
func (q *inquiry) open() (*message, *fault, error) {
	limits := q.checker.limits
	q.parts.Form = eds.DigestOf(q.request.Content)
	if len(q.request.Content) > limits.Size {
		return nil, &fault{eds.CodeStructureTooLarge, "the form"}, nil
	}
	bare, removed := cms.Bare(q.request.Signature)
	if removed != "" {
		q.add(eds.NewFinding(eds.CodeStructureTransport, 0).With(removed))
	}
	raw, err := cms.DecodeMessage(bare, limits.Size)
	if err != nil {
		return nil, cmsFault(err), nil
	}
	data, err := cms.Parse(raw, limits)
	if err != nil {
		return nil, cmsFault(err), nil
	}
	m := &message{SignedData: data, raw: raw, signed: data.Content}
	switch {
	case len(data.Signers) == 0:
		return nil, &fault{eds.CodeStructureNoSigners, ""}, nil
	case data.ContentType != cms.OIDData:
		return nil, &fault{eds.CodeStructureContentType, "the content is of type " + string(data.ContentType) + ", not data"}, nil
	case data.Detached() && q.request.Content == nil:
		return nil, nil, &eds.RequestError{Field: "Content", Fault: "missing, and the signature is detached"}
	case data.Detached():
		m.signed = q.request.Content
	case q.request.Content == nil:
		q.parts.Form = eds.DigestOf(data.Content)
	case !bytes.Equal(q.request.Content, data.Content):
		return nil, &fault{eds.CodeAuthenticityContent, "the embedded content is not the form"}, nil
	}
	return m, nil, nil
}

// signer reads one signature as far as that is possible here. What is wrong
// stops the server from being asked about the message.
func (q *inquiry) signer(m *message, s *cms.SignerInfo) {
	named, err := m.CertificateOf(s, profile.KeyID)
	if err != nil {
		q.unknownSigner(cmsFault(err))
		return
	}
	c, err := profile.Parse(named.Raw)
	if err != nil {
		q.unknownSigner(certificateFault(err))
		return
	}
	l := q.leaf(c)
	attributes, err := s.Attributes()
	if err != nil {
		l.broken = cmsFault(err)
	} else {
		q.parts.Signers[l.number-1].SigningTime = attributes.SigningTime
		l.broken = agree(m, s, c, attributes)
		_, known := sum(s.Digest.OID, nil)
		l.hashed = known && l.broken == nil
	}
	if l.broken == nil || eds.NewFinding(l.broken.code, 0).Check != eds.CheckStructure {
		q.add(eds.NewFinding(eds.CodeStructureOK, l.number))
	}
	if l.broken != nil {
		q.add(l.broken.finding(l.number))
	}
	l.stamp = q.stamp(s)
}

// agree compares the signed attributes with content and certificate.
func agree(m *message, s *cms.SignerInfo, c *profile.Certificate, a cms.Attributes) *fault {
	if a.ContentType != m.ContentType {
		return &fault{eds.CodeStructureContentType, "the attribute contentType"}
	}
	if f := combination(s, c); f != nil {
		return f
	}
	if d, ok := sum(s.Digest.OID, m.signed); ok && !bytes.Equal(d, a.MessageDigest) {
		return &fault{eds.CodeAuthenticityContent, "messageDigest"}
	}
	for _, named := range a.Certificate {
		d, ok := certificateDigest(named.Hash, c.Raw)
		if !ok {
			return &fault{eds.CodeAuthenticityUnsupported, "signingCertificate with hash " + string(named.Hash)}
		}
		if !bytes.Equal(d, named.Value) {
			return &fault{eds.CodeAuthenticityESS, "signingCertificate"}
		}
	}
	return nil
}

// stamp says what is known here about a signature's time stamp. The server
// reads stamps and verifies nothing of them.
func (q *inquiry) stamp(s *cms.SignerInfo) fault {
	token, err := s.Timestamp()
	if err != nil {
		return fault{eds.CodeTimestampMalformed, cmsFault(err).detail}
	}
	if token == nil {
		return fault{code: eds.CodeTimestampNone}
	}
	_, info, err := cms.ParseTimestamp(token, q.checker.limits)
	if err != nil {
		return fault{eds.CodeTimestampMalformed, cmsFault(err).detail}
	}
	q.parts.Proofs = append(q.parts.Proofs, eds.NewProof(eds.ProofTimestamp, "the signature", info.Time, token))
	d, known := sum(info.Hash.OID, s.Signature)
	switch {
	case weak(info.Hash.OID):
		return fault{eds.CodeTimestampImprint, "the hash " + string(info.Hash.OID) + " is not allowed"}
	case known && !bytes.Equal(d, info.Imprint):
		return fault{code: eds.CodeTimestampImprint}
	case info.Time.After(q.checker.clock().Add(q.checker.skew)):
		return fault{eds.CodeTimestampFuture, "genTime lies in the future"}
	case info.Time.After(q.request.Moment.Add(q.checker.skew)):
		return fault{eds.CodeTimestampLate, "genTime lies after the moment of the request"}
	case q.checker.ignoreStamps:
		return fault{CodeTimestampIgnored, "nobody verified the stamp, and nothing rests on it"}
	}
	return fault{eds.CodeTimestampUnverified, "the server verifies no stamps"}
}
