// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"slices"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// checkerName stands in the reports.
const checkerName = "local"

// inquiry collects what is found out about one request.
type inquiry struct {
	checker *Checker
	trusted *authorities // those at the beginning of the check
	request eds.Request
	parts   eds.Report
	carried []*profile.Certificate // authorities in the message
	unread  []int                  // signers, from 0, whose numbers could not be read
	heard   map[pair]heard         // what was answered in this check: one question is asked once
	asking  context.Context        // ends with the time for the whole check
	settled bool                   // something fails already, so nobody is asked
	end     func()
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
	q := &inquiry{
		checker: c, trusted: c.trusted.Load(), request: r, heard: map[pair]heard{},
		parts: eds.Report{Checker: checkerName, Findings: make([]eds.Finding, 0, usual)},
	}
	q.asking, q.end = context.WithTimeout(ctx, c.total)
	return q, nil
}

// CheckCertificate implements [eds.Checker]: it judges the certificate at the
// moment of the request. The error is an [eds.ErrRequest] or that of the
// context.
func (c *Checker) CheckCertificate(ctx context.Context, r eds.Request) (report eds.Report, err error) {
	ctx, end := c.hook.begin(ctx, OperationCertificate, "")
	defer func() { end(Outcome{report.Verdict, err}) }()
	q, err := c.begin(ctx, eds.KindCertificate, r)
	if err != nil {
		return eds.Report{}, err
	}
	defer q.end()
	q.parts.Form = eds.DigestOf(r.Content)
	cert, err := profile.Decode(q.bare(r.Certificate))
	if err != nil {
		q.add(certificateFault(err).finding(0))
		return q.report(eds.KindCertificate), nil
	}
	q.add(eds.NewFinding(eds.CodeStructureOK, 1))
	p := q.party(cert)
	q.match()
	if err := q.certificate(ctx, p); err != nil {
		return eds.Report{}, err
	}
	return q.report(eds.KindCertificate), nil
}

// bare takes off what transport put around the data, and says so.
func (q *inquiry) bare(b []byte) []byte {
	bare, removed := cms.Bare(b)
	if removed != "" {
		q.add(eds.NewFinding(eds.CodeStructureTransport, 0).With(removed))
	}
	return bare
}

// CheckSignature implements [eds.Checker]: it judges each signer at the time of
// the time stamp, or else at the moment of the request. The error is an
// [eds.ErrRequest] or that of the context.
func (c *Checker) CheckSignature(ctx context.Context, r eds.Request) (report eds.Report, err error) {
	ctx, end := c.hook.begin(ctx, OperationSignature, "")
	defer func() { end(Outcome{report.Verdict, err}) }()
	q, err := c.begin(ctx, eds.KindSignature, r)
	if err != nil {
		return eds.Report{}, err
	}
	defer q.end()
	if err := q.signature(ctx); err != nil {
		return eds.Report{}, err
	}
	return q.report(eds.KindSignature), nil
}

// CheckSigners judges the certificates of those who signed, for a checker that
// verifies signatures of another format itself, as package xmlsig does. The
// request is that of CheckSignature, certificates are DER in the order of the
// signers, nil where there is none. Everything but the signatures is judged as
// in CheckSignature; failed says that something is wrong already, so that nobody
// needs to be asked. The report lacks the findings about authenticity, so that it
// is never valid by itself: give its findings, signers and proofs to
// [eds.NewReport] with your own. The error is an [eds.ErrRequest] or that of the
// context.
func (c *Checker) CheckSigners(ctx context.Context, r eds.Request, certificates [][]byte, failed bool) (report eds.Report, err error) {
	var judged eds.Verdict // of the certificates, which are all that is judged here
	ctx, end := c.hook.begin(ctx, OperationCertificate, "")
	defer func() { end(Outcome{judged, err}) }()
	q, err := c.begin(ctx, eds.KindSignature, r)
	if err != nil {
		return eds.Report{}, err
	}
	defer q.end()
	var parties []*party
	for _, raw := range certificates {
		if raw == nil {
			q.unknownSigner(nil)
			continue
		}
		cert, err := profile.Parse(raw)
		if err != nil {
			q.unknownSigner(certificateFault(err))
			continue
		}
		parties = append(parties, q.party(cert))
		q.add(eds.NewFinding(eds.CodeStructureOK, len(q.parts.Signers)))
	}
	q.match()
	q.settled = q.settled || failed && len(c.ocsp) > 0
	for _, p := range parties {
		if err := q.certificate(ctx, p); err != nil {
			return eds.Report{}, err
		}
	}
	judged = eds.NewReport(eds.KindCertificate, r, q.parts).Verdict
	return q.report(eds.KindSignature), nil
}

// signature reads and verifies everything that needs nobody's answer first: who
// signed what, and whether those are expected. Then the services are asked,
// unless something is wrong already.
func (q *inquiry) signature(ctx context.Context) error {
	message, signed, f, err := q.open()
	if err != nil {
		return err
	}
	if f != nil {
		q.add(f.finding(0))
		return nil
	}
	of := newContent(signed)
	q.carried = carried(message) // read once for all signers
	var parties []*party
	for i := range message.Signers {
		if err := ctx.Err(); err != nil {
			return fmt.Errorf("local: %w", err)
		}
		if p := q.signer(message, &message.Signers[i], of); p != nil {
			parties = append(parties, p)
		}
	}
	q.match()
	for _, p := range parties {
		if p.mark, err = q.timestamp(ctx, p.signer); err != nil {
			return err
		}
		q.add(eds.NewFinding(p.mark.code, p.number).With(p.mark.detail))
		q.keep(p.mark.proofs)
		if err := q.certificate(ctx, p); err != nil {
			return err
		}
	}
	return nil
}

// open reads the message and settles what was signed. A detached message
// without content is the caller's mistake, and an error, and so is a document of
// another checker.
func (q *inquiry) open() (*cms.SignedData, []byte, *fault, error) {
	limits := q.checker.limits
	q.parts.Form = eds.DigestOf(q.request.Content)
	if len(q.request.Content) > limits.Size {
		return nil, nil, &fault{eds.CodeStructureTooLarge, "the form"}, nil
	}
	bare := q.bare(q.request.Signature)
	if isMarkup(bare) {
		return nil, nil, nil, &eds.RequestError{Field: "Signature", Fault: "it is XML, which package xmlsig checks"}
	}
	raw, err := cms.DecodeMessage(bare, limits.Size)
	if err != nil {
		return nil, nil, cmsFault(err), nil
	}
	message, err := cms.Parse(raw, limits)
	if err != nil {
		return nil, nil, cmsFault(err), nil
	}
	switch {
	case len(message.Signers) == 0:
		return nil, nil, &fault{eds.CodeStructureNoSigners, ""}, nil
	case message.ContentType != cms.OIDData:
		return nil, nil, &fault{eds.CodeStructureContentType, "the content is of type " + string(message.ContentType) + ", not data"}, nil
	case message.Detached() && q.request.Content == nil:
		return nil, nil, nil, &eds.RequestError{Field: "Content", Fault: "missing, and the signature is detached"}
	case message.Detached():
		return message, q.request.Content, nil, nil
	case q.request.Content == nil:
		q.parts.Form = eds.DigestOf(message.Content)
	case !bytes.Equal(q.request.Content, message.Content):
		return nil, nil, &fault{eds.CodeAuthenticityContent, "the embedded content is not the form"}, nil
	}
	return message, message.Content, nil, nil
}

// isMarkup reports whether bytes begin as XML does: with a declaration, a comment or
// the name of an element. DER and its texts never do.
func isMarkup(b []byte) bool {
	b = bytes.TrimLeft(b, " \t\r\n")
	if len(b) < 2 || b[0] != '<' {
		return false
	}
	c := b[1] | 0x20
	return b[1] == '?' || b[1] == '!' || b[1] == '_' || c >= 'a' && c <= 'z'
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

// party is a signer whose certificate was read.
type party struct {
	cert   *profile.Certificate
	number int                    // in the report, from 1
	signer *cms.SignerInfo        // nil where a certificate alone is checked
	extra  []*profile.Certificate // authorities in the message
	mark   stamp
}

// party adds a signer to the report.
func (q *inquiry) party(cert *profile.Certificate) *party {
	signer, codes := cert.Signer(q.checker.registry.nameOf(cert.KeyOID))
	q.parts.Signers = append(q.parts.Signers, signer)
	p := &party{cert: cert, number: len(q.parts.Signers)}
	for _, code := range codes {
		q.add(eds.NewFinding(code, p.number))
	}
	if len(codes) > 0 {
		q.unread = append(q.unread, p.number-1)
	}
	return p
}

// signer verifies one signature; nil where its certificate cannot be read.
func (q *inquiry) signer(message *cms.SignedData, s *cms.SignerInfo, of *content) *party {
	named, err := message.CertificateOf(s, profile.KeyID)
	if err != nil {
		return q.unknownSigner(cmsFault(err))
	}
	cert, err := profile.Parse(named.Raw)
	if err != nil {
		return q.unknownSigner(certificateFault(err))
	}
	p := q.party(cert)
	p.signer, p.extra = s, without(q.carried, named.Raw)
	if f := q.checker.authentic(s, message.ContentType, cert, of); f != nil {
		if finding := f.finding(p.number); finding.Check != eds.CheckStructure {
			q.add(eds.NewFinding(eds.CodeStructureOK, p.number))
		}
		q.add(f.finding(p.number))
	} else {
		q.add(eds.NewFinding(eds.CodeStructureOK, p.number))
		q.add(eds.NewFinding(eds.CodeAuthenticityOK, p.number))
	}
	if attributes, err := s.Attributes(); err == nil { // otherwise the finding is there already
		q.parts.Signers[p.number-1].SigningTime = attributes.SigningTime
	}
	return p
}

// unknownSigner adds a signer about whom nothing can be said, and why; nil where
// that is said elsewhere.
func (q *inquiry) unknownSigner(f *fault) *party {
	q.parts.Signers = append(q.parts.Signers, eds.Signer{})
	q.unread = append(q.unread, len(q.parts.Signers)-1)
	if f != nil {
		q.add(f.finding(len(q.parts.Signers)))
	}
	return nil
}

// certificate checks a signer's certificate at the time judged.
func (q *inquiry) certificate(ctx context.Context, p *party) error {
	judged := q.request.Moment.UTC()
	if !p.mark.at.IsZero() {
		judged = p.mark.at
	}
	signer := &q.parts.Signers[p.number-1]
	signer.StampTime, signer.Judged = p.mark.at, judged
	q.add(eds.NewFinding(p.cert.Validity(judged), p.number))
	code, detail := p.cert.Usage()
	q.add(eds.NewFinding(code, p.number).With(detail))
	way, f := q.checker.chain(q.trusted.signers, q.trusted.foreign, p.cert, p.extra, judged)
	if f != nil {
		q.add(f.finding(p.number))
		return nil // without an issuer nobody can be asked about revocation
	}
	q.add(eds.NewFinding(eds.CodeChainOK, p.number))
	if q.settled {
		return nil
	}
	s, proofs, err := q.pathRevoked(ctx, way, judged)
	if err != nil {
		return fmt.Errorf("local: %w", err)
	}
	q.add(eds.NewFinding(s.code, p.number).With(s.detail))
	q.keep(proofs)
	return nil
}

// match compares the signers with those expected. Whatever fails by then makes
// the report invalid, so that nobody needs to be asked; lists that are at hand
// are looked up all the same.
func (q *inquiry) match() {
	q.parts.Findings = append(q.parts.Findings, eds.MatchSigners(q.request, q.parts.Signers, q.unread...)...)
	q.settled = len(q.checker.ocsp) > 0 && slices.ContainsFunc(q.parts.Findings, func(f eds.Finding) bool { return f.Status == eds.StatusFail })
}
