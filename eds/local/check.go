// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// checkerName stands in the reports.
const checkerName = "local"

// inquiry collects what is found out about one request.
type inquiry struct {
	checker *Checker
	request eds.Request
	parts   eds.Report
	unread  []int // signers, from 0, whose numbers could not be read
}

func (q *inquiry) add(f eds.Finding) { q.parts.Findings = append(q.parts.Findings, f) }

// keep adds proofs; one list serves several signers and is kept once.
func (q *inquiry) keep(proofs []eds.Proof) {
	for _, p := range proofs {
		if !slices.ContainsFunc(q.parts.Proofs, func(x eds.Proof) bool { return x.SHA256 == p.SHA256 }) {
			q.parts.Proofs = append(q.parts.Proofs, p)
		}
	}
}

func (q *inquiry) report(kind eds.Kind) eds.Report { return eds.NewReport(kind, q.request, q.parts) }

func (c *Checker) begin(ctx context.Context, kind eds.Kind, r eds.Request) (*inquiry, error) {
	if err := r.Validate(kind); err != nil {
		return nil, err
	}
	if r.Moment.After(c.clock().Add(c.skew)) {
		// Nobody can know today who will be revoked by then.
		return nil, &eds.RequestError{Field: "Moment", Fault: "the moment lies in the future"}
	}
	if err := ctx.Err(); err != nil {
		return nil, fmt.Errorf("local: %w", err)
	}
	const usual = 9 // one signer of a message
	return &inquiry{checker: c, request: r, parts: eds.Report{Checker: checkerName, Findings: make([]eds.Finding, 0, usual)}}, nil
}

// CheckCertificate implements [eds.Checker]: it judges the certificate at the
// moment of the request. The error is an [eds.ErrRequest] or that of the
// context.
func (c *Checker) CheckCertificate(ctx context.Context, r eds.Request) (eds.Report, error) {
	q, err := c.begin(ctx, eds.KindCertificate, r)
	if err != nil {
		return eds.Report{}, err
	}
	q.parts.Form = eds.DigestOf(r.Content)
	cert, err := profile.Decode(r.Certificate)
	if err != nil {
		q.add(certificateFault(err).finding(0))
		return q.report(eds.KindCertificate), nil
	}
	q.add(eds.NewFinding(eds.CodeStructureOK, 1))
	if err := q.certificate(ctx, cert, nil, stamp{}, time.Time{}); err != nil {
		return eds.Report{}, err
	}
	q.match()
	return q.report(eds.KindCertificate), nil
}

// CheckSignature implements [eds.Checker]: it judges each signer at the time of
// the time stamp, or else at the moment of the request. The error is an
// [eds.ErrRequest] or that of the context.
func (c *Checker) CheckSignature(ctx context.Context, r eds.Request) (eds.Report, error) {
	q, err := c.begin(ctx, eds.KindSignature, r)
	if err != nil {
		return eds.Report{}, err
	}
	if err := q.signature(ctx); err != nil {
		return eds.Report{}, err
	}
	return q.report(eds.KindSignature), nil
}

func (q *inquiry) signature(ctx context.Context) error {
	message, signed, f := q.open()
	if f != nil {
		q.add(f.finding(0))
		return nil
	}
	of := newContent(signed)
	for i := range message.Signers {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("local: %w", err)
		}
		if err := q.signer(ctx, message, &message.Signers[i], of); err != nil {
			return err
		}
	}
	q.match()
	return nil
}

// open reads the message and settles what was signed.
func (q *inquiry) open() (*cms.SignedData, []byte, *fault) {
	limits := q.checker.limits
	q.parts.Form = eds.DigestOf(q.request.Content)
	if len(q.request.Content) > limits.Size {
		return nil, nil, &fault{eds.CodeStructureTooLarge, "the form"}
	}
	raw, err := cms.DecodeMessage(q.request.Signature, limits.Size)
	if err != nil {
		return nil, nil, cmsFault(err)
	}
	message, err := cms.Parse(raw, limits)
	if err != nil {
		return nil, nil, cmsFault(err)
	}
	switch {
	case len(message.Signers) == 0:
		return nil, nil, &fault{eds.CodeStructureNoSigners, ""}
	case message.ContentType != cms.OIDData:
		return nil, nil, &fault{eds.CodeStructureContentType, "the content is of type " + string(message.ContentType) + ", not data"}
	case message.Detached() && q.request.Content == nil:
		return nil, nil, &fault{eds.CodeStructureNoContent, "the signature is detached"}
	case message.Detached():
		return message, q.request.Content, nil
	case q.request.Content == nil:
		q.parts.Form = eds.DigestOf(message.Content)
	case !bytes.Equal(q.request.Content, message.Content):
		return nil, nil, &fault{eds.CodeAuthenticityContent, "the embedded content is not the form"}
	}
	return message, message.Content, nil
}

// cmsFault turns an error of package cms into the finding that it makes.
func cmsFault(err error) *fault {
	var e *cms.Error
	if errors.As(err, &e) {
		return &fault{e.Code, e.Detail()}
	}
	return &fault{eds.CodeStructureMalformed, "message"}
}

// certificateFault is cmsFault for an error of package profile.
func certificateFault(err error) *fault {
	var e *profile.Error
	if errors.As(err, &e) {
		return &fault{e.Code, e.Detail}
	}
	return &fault{eds.CodeStructureCertificate, "certificate"}
}

// signer checks one signature.
func (q *inquiry) signer(ctx context.Context, message *cms.SignedData, s *cms.SignerInfo, of *content) error {
	number := len(q.parts.Signers) + 1
	named, err := message.CertificateOf(s, profile.KeyID)
	if err != nil {
		return q.unknownSigner(cmsFault(err))
	}
	cert, err := profile.Parse(named.Raw)
	if err != nil {
		return q.unknownSigner(certificateFault(err))
	}
	if f := q.checker.authentic(s, message.ContentType, cert, of); f != nil {
		if eds.NewFinding(f.code, 0).Check != eds.CheckStructure {
			q.add(eds.NewFinding(eds.CodeStructureOK, number))
		}
		q.add(f.finding(number))
	} else {
		q.add(eds.NewFinding(eds.CodeStructureOK, number))
		q.add(eds.NewFinding(eds.CodeAuthenticityOK, number))
	}
	mark, err := q.checker.timestamp(ctx, s, q.request.Moment)
	if err != nil {
		return err
	}
	q.add(eds.NewFinding(mark.code, number).With(mark.detail))
	q.keep(mark.proofs)
	attributes, err := s.Attributes()
	if err != nil {
		attributes.SigningTime = time.Time{} // the finding is there already
	}
	return q.certificate(ctx, cert, others(message, named.Raw), mark, attributes.SigningTime)
}

// unknownSigner adds a signer about whom nothing can be said.
func (q *inquiry) unknownSigner(f *fault) error {
	q.parts.Signers = append(q.parts.Signers, eds.Signer{})
	q.unread = append(q.unread, len(q.parts.Signers)-1)
	q.add(f.finding(len(q.parts.Signers)))
	return nil
}

// certificate checks a signer's certificate at the time judged.
func (q *inquiry) certificate(ctx context.Context, cert *profile.Certificate, extra []*profile.Certificate, mark stamp, says time.Time) error {
	judged := q.request.Moment.UTC()
	if !mark.at.IsZero() {
		judged = mark.at
	}
	signer, codes := cert.Signer(q.checker.registry.nameOf(cert.KeyOID))
	signer.SigningTime, signer.StampTime, signer.Judged = says, mark.at, judged
	q.parts.Signers = append(q.parts.Signers, signer)
	number := len(q.parts.Signers)
	for _, code := range codes {
		q.add(eds.NewFinding(code, number))
	}
	if len(codes) > 0 {
		q.unread = append(q.unread, number-1)
	}
	q.add(eds.NewFinding(cert.Validity(judged), number))
	code, detail := cert.Usage()
	q.add(eds.NewFinding(code, number).With(detail))
	p, f := q.checker.chain(cert, extra, judged)
	if f != nil {
		q.add(f.finding(number))
		return nil // without an issuer nobody can be asked about revocation
	}
	q.add(eds.NewFinding(eds.CodeChainOK, number))
	s, proofs, err := q.checker.pathRevoked(ctx, p, judged)
	if err != nil {
		return fmt.Errorf("local: %w", err)
	}
	q.add(eds.NewFinding(s.code, number).With(s.detail))
	q.keep(proofs)
	return nil
}

// match compares the signers with those expected.
func (q *inquiry) match() {
	q.parts.Findings = append(q.parts.Findings, eds.MatchSigners(q.request, q.parts.Signers, q.unread...)...)
}
