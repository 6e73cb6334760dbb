// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmlsig

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"hash"
	"math/big"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/profile"
	"github.com/reglament-kz/reglament/eds/internal/xmldoc"
)

// checkerName stands in the reports.
const checkerName = "xmlsig"

// CheckCertificate implements [eds.Checker] as [Config].Certificates does.
func (c *Checker) CheckCertificate(ctx context.Context, r eds.Request) (eds.Report, error) {
	return c.certificates.CheckCertificate(ctx, r)
}

// CheckSignature implements [eds.Checker]: it is [Checker.CheckDocument] without
// the bytes.
func (c *Checker) CheckSignature(ctx context.Context, r eds.Request) (eds.Report, error) {
	report, _, err := c.CheckDocument(ctx, r)
	return report, err
}

// CheckDocument checks the signed document or envelope in r.Signature, each
// signer at the moment of the request. Where the report is valid it returns the
// bytes that every signer signed, in canonical form: the document without its
// signatures, or the body of the envelope. Otherwise it returns none. Read these
// bytes and nothing else: the exclusive form leaves out declarations of name spaces
// that only values use, as xsi:type="p:kind" does, so that the document around may
// bind p to something that nobody signed. In the bytes such a prefix is not bound.
//
// r.Content is nil, or the form as it was before it was signed (of an envelope:
// the body). It may be written otherwise, so it is compared in canonical form, in
// which declarations that no name uses may differ. The form of the report is the
// digest of r.Content as it was given, or else of the verified bytes.
//
// The error is an [eds.ErrRequest] or that of the context.
func (c *Checker) CheckDocument(ctx context.Context, r eds.Request) (eds.Report, []byte, error) {
	if err := r.Validate(eds.KindSignature); err != nil {
		return eds.Report{}, nil, err
	}
	if err := ctx.Err(); err != nil {
		return eds.Report{}, nil, fmt.Errorf("xmlsig: %w", err)
	}
	q := &inquiry{checker: c, request: r, parts: eds.Report{Checker: checkerName, Form: eds.DigestOf(r.Content)}}
	if err := q.document(ctx); err != nil {
		return eds.Report{}, nil, err
	}
	report := eds.NewReport(eds.KindSignature, r, q.parts)
	if report.Verdict != eds.VerdictValid {
		return report, nil, nil
	}
	return report, q.verified, nil
}

// inquiry collects what is found out about one request.
type inquiry struct {
	checker  *Checker
	request  eds.Request
	parts    eds.Report
	failed   bool
	verified []byte // what the first signer signed
}

func (q *inquiry) add(code eds.Code, signer int, detail string) {
	f := eds.NewFinding(code, signer).With(detail)
	q.parts.Findings = append(q.parts.Findings, f)
	q.failed = q.failed || f.Status == eds.StatusFail
}

// document verifies the signatures, and then lets the signers be judged.
func (q *inquiry) document(ctx context.Context) error {
	d, err := xmldoc.Read(q.request.Signature, q.checker.size)
	if err != nil && isCMS(q.request.Signature, q.checker.size) {
		return &eds.RequestError{Field: "Signature", Fault: "it is CMS, which package local checks"}
	}
	if err != nil {
		f := faultOf(err)
		q.add(f.code, 0, f.detail)
		return nil
	}
	mark := eds.CodeTimestampNone
	if q.checker.requireStamp {
		mark = eds.CodeTimestampRequired
	}
	certificates := make([][]byte, len(d.Signatures))
	for i := range d.Signatures {
		raw, outline, missing, err := q.checker.certificate(ctx, &d.Signatures[i])
		if err != nil {
			return err
		}
		certificates[i] = raw
		covered, wrong := q.checker.signature(d, i, outline)
		if i == 0 {
			q.verified = covered
		}
		switch {
		case missing != nil:
			q.add(missing.code, i+1, missing.detail)
			continue
		case wrong != nil:
			q.add(wrong.code, i+1, wrong.detail)
		default:
			q.add(eds.CodeAuthenticityOK, i+1, "")
		}
		q.add(mark, i+1, "")
	}
	if q.request.Content == nil {
		q.parts.Form = eds.DigestOf(q.verified)
	} else if b, err := xmldoc.Canonical(q.request.Content, d.Signatures[0].Transform, q.checker.size); err != nil || !bytes.Equal(b, q.verified) {
		q.add(eds.CodeAuthenticityContent, 0, "the form is not what the document holds")
	}
	report, err := q.checker.certificates.CheckSigners(ctx, q.request, certificates, q.failed)
	q.parts.Findings = append(q.parts.Findings, report.Findings...)
	q.parts.Signers, q.parts.Proofs = report.Signers, report.Proofs
	return err
}

// isCMS reports whether what is no XML is a message of the other checker.
func isCMS(b []byte, size int) bool {
	bare, _ := cms.Bare(b)
	limits := cms.DefaultLimits()
	limits.Size = size
	raw, err := cms.DecodeMessage(bare, size)
	if err == nil {
		_, err = cms.Parse(raw, limits)
	}
	return err == nil
}

// signature gives what a signature covers, and what is wrong with it.
func (c *Checker) signature(d *xmldoc.Document, i int, signer profile.Outline) ([]byte, *fault) {
	covered, err := d.Covered(i)
	if err != nil {
		return nil, faultOf(err)
	}
	info, err := d.Info(i)
	if err != nil {
		return nil, faultOf(err)
	}
	if signer.Key == nil { // that is said elsewhere
		return covered, nil
	}
	return covered, c.authentic(&d.Signatures[i], signer, info, covered)
}

// certificate finds the certificate of a signature, and what is wrong where there
// is none.
func (c *Checker) certificate(ctx context.Context, s *xmldoc.Signature) (raw []byte, outline profile.Outline, f *fault, err error) {
	raw = s.Certificate
	if raw == nil {
		if raw, f, err = c.find(ctx, s); f != nil || err != nil {
			return nil, profile.Outline{}, f, err
		}
	}
	outline, err = profile.ReadOutline(raw)
	switch {
	case err != nil && s.Certificate == nil:
		return nil, profile.Outline{}, &fault{eds.CodeStructureUnavailable, "the look-up of certificates gave none that can be read"}, nil
	case err != nil:
		return nil, profile.Outline{}, faultOf(err), nil
	case s.Certificate == nil && new(big.Int).SetBytes(outline.Serial).String() != s.Serial:
		return nil, profile.Outline{}, &fault{eds.CodeStructureUnavailable, "the look-up of certificates gave another one"}, nil
	}
	return raw, outline, nil, nil
}

// find looks up a certificate that is only named.
func (c *Checker) find(ctx context.Context, s *xmldoc.Signature) ([]byte, *fault, error) {
	if c.lookup == nil {
		return nil, &fault{eds.CodeStructureUnavailable, "only issuer and serial number are named, and no look-up of certificates is configured"}, nil
	}
	serial, ok := new(big.Int).SetString(s.Serial, 10)
	if !ok || serial.Sign() <= 0 || len(s.Serial) > 64 || serial.String() != s.Serial {
		return nil, malformed("the serial number in the document is no positive number"), nil
	}
	found, err := c.lookup.Certificate(ctx, IssuerSerial{Issuer: s.Issuer, Serial: serial})
	switch {
	case ctx.Err() != nil:
		return nil, nil, fmt.Errorf("xmlsig: %w", ctx.Err())
	case err != nil:
		return nil, &fault{eds.CodeStructureUnavailable, "the look-up of certificates failed"}, nil
	case found == nil:
		return nil, &fault{eds.CodeStructureNoCertificate, "the look-up of certificates knows none"}, nil
	}
	return found, nil, nil
}

// fault is what is wrong, as a finding will have it.
type fault struct {
	code   eds.Code
	detail string
}

func malformed(detail string) *fault { return &fault{eds.CodeStructureMalformed, detail} }

// faultOf turns an error of the readers into the finding that it makes.
func faultOf(err error) *fault {
	var document *xmldoc.Error
	var certificate *profile.Error
	switch {
	case errors.As(err, &document):
		return &fault{document.Code, document.Detail}
	case errors.As(err, &certificate):
		return &fault{certificate.Code, certificate.Detail}
	default:
		return malformed("the document")
	}
}

// authentic checks that a signature belongs to its certificate and to what it
// covers.
func (c *Checker) authentic(s *xmldoc.Signature, signer profile.Outline, info, covered []byte) *fault {
	signature, digest, f := c.choose(s, signer.KeyOID)
	if f != nil {
		return f
	}
	if !bytes.Equal(sum(digest.NewHash(), covered), s.DigestValue) {
		return &fault{eds.CodeAuthenticityContent, "DigestValue"}
	}
	key, err := signature.ParseKey(signer.Key)
	if err != nil {
		return &fault{eds.CodeAuthenticityRefused, "the key of the certificate cannot be used"}
	}
	if err := key.Verify(sum(signature.NewHash(), info), s.Value); err != nil {
		return &fault{eds.CodeAuthenticityWrong, ""}
	}
	return nil
}

func sum(h hash.Hash, b []byte) []byte {
	_, _ = h.Write(b) // a hash never fails to write
	return h.Sum(nil)
}
