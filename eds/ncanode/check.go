// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import (
	"context"
	"encoding/base64"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// checkerName stands in the reports.
const checkerName = "ncanode"

// CodeTimestampIgnored is a code of this package alone: there is a stamp that
// nobody verified, and [Config.IgnoreTimestamps] says not to mind. It is not
// applicable, so it makes no report invalid or indeterminate.
const CodeTimestampIgnored eds.Code = "timestamp.ignored"

// inquiry collects what is found out about one request.
type inquiry struct {
	checker *Checker
	request eds.Request
	parts   eds.Report
	unread  []int // signers, from 0, whose numbers could not be read
	leaves  []*leaf
	second  *eds.Report
}

// leaf is a signer's certificate with what is known about it.
type leaf struct {
	*profile.Certificate
	number int    // of the signer, from 1
	broken *fault // what is wrong with the signature already by what was read here
	hashed bool   // the digest of the content was computed here, and is right
	stamp  fault
}

func (q *inquiry) add(f eds.Finding) { q.parts.Findings = append(q.parts.Findings, f) }

func (c *Checker) begin(ctx context.Context, kind eds.Kind, r eds.Request) (*inquiry, error) {
	if err := r.Validate(kind); err != nil {
		return nil, err
	}
	if err := ctx.Err(); err != nil {
		return nil, contextError(err)
	}
	if r.Moment.After(c.clock().Add(c.skew)) {
		// Nobody can know today who will be revoked by then.
		return nil, &eds.RequestError{Field: "Moment", Fault: "the moment lies in the future"}
	}
	return &inquiry{checker: c, request: r, parts: eds.Report{Checker: checkerName}}, nil
}

// question is the body of a request; the server's own default for the methods
// is none.
type question struct {
	RevocationCheck []Method `json:"revocationCheck"`
	CMS             string   `json:"cms,omitempty"`
	Data            string   `json:"data,omitempty"` // of a detached signature
	Certs           []string `json:"certs,omitempty"`
	XML             string   `json:"xml,omitempty"`
}

// CheckCertificate implements [eds.Checker]: it reads the certificate and asks
// /x509/info about chain and revocation. The period is judged at the moment of
// the request. The error is an [eds.ErrRequest] or that of the context.
func (c *Checker) CheckCertificate(ctx context.Context, r eds.Request) (eds.Report, error) {
	q, err := c.begin(ctx, eds.KindCertificate, r)
	if err != nil {
		return eds.Report{}, err
	}
	q.parts.Form = eds.DigestOf(r.Content)
	bare, removed := cms.Bare(r.Certificate)
	if removed != "" {
		q.add(eds.NewFinding(eds.CodeStructureTransport, 0).With(removed))
	}
	cert, err := profile.Decode(bare)
	if err != nil {
		return q.refused(eds.KindCertificate, certificateFault(err)), nil
	}
	q.add(eds.NewFinding(eds.CodeStructureOK, q.leaf(cert).number))
	if c.second != nil {
		report, err := c.second.CheckCertificate(ctx, r)
		if err != nil {
			return eds.Report{}, secondError(err)
		}
		q.listen(report)
	}
	ask := question{RevocationCheck: c.methods, Certs: []string{base64.StdEncoding.EncodeToString(cert.Raw)}}
	return q.conclude(ctx, eds.KindCertificate, pathCertificate, ask, readCertificates)
}

// CheckSignature implements [eds.Checker]: it reads the message, compares it
// with the form and asks /cms/verify about the signatures, the chains and
// revocation. The error is an [eds.ErrRequest] or that of the context.
func (c *Checker) CheckSignature(ctx context.Context, r eds.Request) (eds.Report, error) {
	q, err := c.begin(ctx, eds.KindSignature, r)
	if err != nil {
		return eds.Report{}, err
	}
	m, f, err := q.open()
	if err != nil {
		return eds.Report{}, err
	}
	if f != nil {
		return q.refused(eds.KindSignature, f), nil
	}
	for i := range m.Signers {
		q.signer(m, &m.Signers[i])
	}
	if c.second != nil {
		report, err := c.second.CheckSignature(ctx, r)
		if err != nil {
			return eds.Report{}, secondError(err)
		}
		q.listen(report)
	}
	ask := question{RevocationCheck: c.methods, CMS: base64.StdEncoding.EncodeToString(m.raw)}
	if m.Detached() {
		ask.Data = base64.StdEncoding.EncodeToString(m.signed)
	}
	return q.conclude(ctx, eds.KindSignature, pathCMS, ask, readCMS)
}

// leaf adds a signer whose certificate was read.
func (q *inquiry) leaf(c *profile.Certificate) *leaf {
	signer, codes := c.Signer(algorithmName(c.KeyOID))
	q.parts.Signers = append(q.parts.Signers, signer)
	l := &leaf{Certificate: c, number: len(q.parts.Signers), stamp: fault{code: eds.CodeTimestampNone}}
	q.leaves = append(q.leaves, l)
	for _, code := range codes {
		q.add(eds.NewFinding(code, l.number))
	}
	if len(codes) > 0 {
		q.unread = append(q.unread, l.number-1)
	}
	return l
}

// unknownSigner adds a signer about whom nothing can be said.
func (q *inquiry) unknownSigner(f *fault) {
	q.parts.Signers = append(q.parts.Signers, eds.Signer{})
	q.unread = append(q.unread, len(q.parts.Signers)-1)
	q.add(f.finding(len(q.parts.Signers)))
}

// conclude asks the server and puts the report together.
func (q *inquiry) conclude(ctx context.Context, kind eds.Kind, path string, ask question,
	read func(reply, int) (answer, *fault)) (eds.Report, error) {
	if err := q.ask(ctx, kind, path, ask, read); err != nil {
		return eds.Report{}, err
	}
	for _, l := range q.leaves {
		judged := q.request.Moment.UTC()
		if at := q.stamped(l); !at.IsZero() {
			judged = at
			q.parts.Signers[l.number-1].StampTime = at
		}
		q.parts.Signers[l.number-1].Judged = judged
		// The server judges the period at the present, leaves its ends out, and
		// looks at neither key usage nor roles.
		q.add(eds.NewFinding(l.Validity(judged), l.number))
		code, detail := l.Usage()
		q.add(eds.NewFinding(code, l.number).With(detail))
		if kind == eds.KindSignature {
			q.settle(l.stamp.finding(l.number))
		}
	}
	return q.report(kind), nil
}

// ask puts the question, unless what was read here already shows that the
// signature cannot be right.
func (q *inquiry) ask(ctx context.Context, kind eds.Kind, path string, ask question,
	read func(reply, int) (answer, *fault)) error {
	for _, f := range q.parts.Findings {
		if f.Status == eds.StatusFail && (f.Check == eds.CheckStructure || f.Check == eds.CheckAuthenticity) {
			return nil
		}
	}
	r, f, err := q.checker.server.post(ctx, path, ask)
	if err != nil {
		return err
	}
	var a answer
	if f == nil {
		q.parts.Proofs = append(q.parts.Proofs, eds.NewProof(eds.ProofAnswer, q.checker.server.base+path, time.Time{}, r.body))
		a, f = read(r, len(q.leaves))
	}
	if f == nil {
		f = q.pair(&a)
	}
	if f == nil {
		f = a.contradiction(kind)
	}
	if f != nil && f.code == eds.CodeAuthenticityContent && q.hashed() {
		f = odd("the server says that the content is another, and its digest is right")
	}
	if f != nil {
		q.add(f.finding(0))
		q.unanswered(kind)
		return nil
	}
	q.judge(kind, a)
	return nil
}

// hashed reports whether the digest of each signer was found right here.
func (q *inquiry) hashed() bool {
	return !slices.ContainsFunc(q.leaves, func(l *leaf) bool { return !l.hashed })
}

// unanswered says of each signer what the server left open.
func (q *inquiry) unanswered(kind eds.Kind) {
	for _, l := range q.leaves {
		if kind == eds.KindSignature {
			q.add(eds.NewFinding(eds.CodeAuthenticityUnanswered, l.number))
		}
		q.settle(eds.NewFinding(eds.CodeChainUnanswered, l.number))
		q.settle(eds.NewFinding(eds.CodeRevocationUnavailable, l.number))
	}
}

// refused is the report about what could not be read or is not the form: there
// is nobody to compare with those expected, and nothing to ask.
func (q *inquiry) refused(kind eds.Kind, f *fault) eds.Report {
	q.add(f.finding(0))
	return eds.NewReport(kind, q.request, q.parts)
}

// report compares the signers with those expected and draws the verdict.
func (q *inquiry) report(kind eds.Kind) eds.Report {
	q.parts.Findings = append(q.parts.Findings, eds.MatchSigners(q.request, q.parts.Signers, q.unread...)...)
	q.objections()
	return eds.NewReport(kind, q.request, q.parts)
}
