// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"bytes"
	"context"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// stamp is what was found out about the time stamp of a signature.
type stamp struct {
	code   eds.Code
	detail string
	at     time.Time // of a stamp that is right
	proofs []eds.Proof
}

// timestamp checks the time stamp over a signature (CAdES-T). A stamp that is
// wrong makes the signature wrong: somebody put it there to be believed.
func (q *inquiry) timestamp(ctx context.Context, signer *cms.SignerInfo) (stamp, error) {
	c, moment := q.checker, q.request.Moment
	token, err := signer.Timestamp()
	if err != nil {
		return stamp{code: eds.CodeTimestampMalformed, detail: cmsFault(err).detail}, nil
	}
	if token == nil {
		if c.requireStamp {
			return stamp{code: eds.CodeTimestampRequired}, nil
		}
		return stamp{code: eds.CodeTimestampNone}, nil
	}
	message, info, err := cms.ParseTimestamp(token, c.limits)
	if err != nil {
		return stamp{code: eds.CodeTimestampMalformed, detail: cmsFault(err).detail}, nil
	}
	if s := c.imprint(info, signer.Signature); s != nil {
		return *s, nil
	}
	switch {
	case info.Time.After(c.clock().Add(c.skew)):
		return stamp{code: eds.CodeTimestampFuture, detail: "genTime lies in the future"}, nil
	case info.Time.After(moment.Add(c.skew)):
		// Whoever received the signature may have had it stamped later: no fault of the signer.
		return stamp{code: eds.CodeTimestampLate, detail: "genTime lies after the moment of the request"}, nil
	}
	authority, extra, f := c.stamper(message)
	if f != nil {
		return stamp{code: f.code, detail: f.detail}, nil
	}
	s, err := q.stamperTrusted(ctx, authority, extra, info.Time)
	if err != nil {
		return stamp{}, err
	}
	proof := eds.NewProof(eds.ProofTimestamp, "the signature", info.Time, token)
	s.proofs = append([]eds.Proof{proof}, s.proofs...)
	return s, nil
}

// imprint compares the digest in the stamp with that of the signature.
func (c *Checker) imprint(info cms.TSTInfo, signature []byte) *stamp {
	if weak(info.Hash.OID) {
		return &stamp{code: eds.CodeTimestampImprint, detail: "the hash " + string(info.Hash.OID) + " is not allowed"}
	}
	h, ok := c.registry.hash(info.Hash.OID)
	if !ok {
		return &stamp{code: eds.CodeTimestampUnsupported, detail: "the hash " + string(info.Hash.OID) + " was not given to the checker"}
	}
	if !bytes.Equal(sum(h, signature), info.Imprint) {
		return &stamp{code: eds.CodeTimestampImprint}
	}
	return nil
}

// stamper finds the certificate of the stamp's authority and verifies the
// stamp's own signature.
func (c *Checker) stamper(message *cms.SignedData) (*profile.Certificate, []*profile.Certificate, *fault) {
	signer := &message.Signers[0]
	named, err := message.CertificateOf(signer, profile.KeyID)
	if err != nil {
		return nil, nil, &fault{eds.CodeTimestampMalformed, cmsFault(err).detail}
	}
	if attributes, err := signer.Attributes(); err == nil && len(attributes.Certificate) == 0 { // RFC 3161, 2.4.2; RFC 5816
		return nil, nil, &fault{eds.CodeTimestampMalformed, "the token lacks signingCertificate"}
	}
	authority, err := profile.Parse(named.Raw)
	if err != nil {
		return nil, nil, &fault{eds.CodeTimestampMalformed, "the authority's certificate cannot be read"}
	}
	f := c.authentic(signer, message.ContentType, authority, newContent(message.Content))
	if f == nil {
		return authority, without(carried(message), named.Raw), nil
	}
	switch {
	case f.code == eds.CodeAuthenticityUnsupported:
		f.code = eds.CodeTimestampUnsupported
	case eds.NewFinding(f.code, 0).Check == eds.CheckStructure:
		f.code = eds.CodeTimestampMalformed
	default:
		f.code = eds.CodeTimestampSignature
	}
	return nil, nil, f
}

// stamperTrusted checks the authority at the time that it stated: chain,
// purpose, period, revocation.
func (q *inquiry) stamperTrusted(ctx context.Context, authority *profile.Certificate, extra []*profile.Certificate, at time.Time) (stamp, error) {
	// RFC 3161, 2.3: this purpose alone, and critical.
	usages, err := authority.Usages()
	switch {
	case err != nil || !slices.Equal(usages, []eds.OID{profile.OIDTimeStamping}) || !authority.Critical(profile.OIDUsages):
		return stamp{code: eds.CodeTimestampUsage}, nil
	case !authority.SigningKey():
		return stamp{code: eds.CodeTimestampUsage, detail: "the key is not for signing"}, nil
	case !authority.ValidAt(at):
		return stamp{code: eds.CodeTimestampUntrusted, detail: "the authority's certificate was not valid when it stamped"}, nil
	}
	if id, unknown := authority.UnknownCritical(); unknown {
		return stamp{code: eds.CodeTimestampUsage, detail: "unknown critical extension " + string(id)}, nil
	}
	p, f := q.checker.chain(q.trusted.stamps, nil, authority, extra, at)
	if f != nil {
		if eds.NewFinding(f.code, 0).Status == eds.StatusUnknown {
			return stamp{code: eds.CodeTimestampUnsupported, detail: f.detail}, nil
		}
		return stamp{code: eds.CodeTimestampUntrusted, detail: f.detail}, nil
	}
	if q.settled {
		return stamp{code: eds.CodeTimestampUnverified, detail: "nobody was asked, since the signature is invalid without it"}, nil
	}
	s, proofs, err := q.pathRevoked(ctx, p, at)
	if err != nil {
		return stamp{}, err
	}
	switch eds.NewFinding(s.code, 0).Status {
	case eds.StatusPass:
		return stamp{code: eds.CodeTimestampOK, at: at, proofs: proofs}, nil
	case eds.StatusFail:
		return stamp{code: eds.CodeTimestampUntrusted, detail: s.detail, proofs: proofs}, nil
	default:
		return stamp{code: eds.CodeTimestampUnverified, detail: string(s.code) + ": " + s.detail, proofs: proofs}, nil
	}
}
