// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmlsig

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"hash"
	"math/big"
	"slices"

	"github.com/reglament-kz/reglament/eds"
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
// signatures, or the body of the envelope. Otherwise it returns none.
//
// r.Content is nil, or the form as it was before it was signed (of an envelope:
// the body). It may be written otherwise, so it is compared in canonical form.
// The form of the report is r.Content, or else the verified bytes.
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
	unread   []int  // signers, from 0, whose numbers could not be read
	verified []byte // what the first signer signed
}

func (q *inquiry) add(f eds.Finding) { q.parts.Findings = append(q.parts.Findings, f) }

// one is what is known about one signature before its certificate is judged.
type one struct {
	certificate *profile.Certificate
	missing     *fault // why there is no certificate
	wrong       *fault // why the signature is not right; nil: it is
}

func (q *inquiry) document(ctx context.Context) error {
	t, f := open(q.request.Signature, q.checker.size)
	if f != nil {
		q.add(f.finding(0))
		return nil
	}
	list := make([]one, len(t.Signatures))
	for i := len(list) - 1; i >= 0; i-- { // the last covers those before it
		info, err := t.info(i)
		t.takeOff(i)
		covered, failed := t.covered(i)
		if err = errors.Join(err, failed); err != nil {
			covered = nil
			list[i].wrong = canonicalFault(err)
		}
		list[i].certificate, list[i].missing, err = q.checker.certificate(ctx, &t.Signatures[i])
		if err != nil {
			return err
		}
		if list[i].certificate != nil && list[i].wrong == nil {
			list[i].wrong = q.checker.authentic(&t.Signatures[i], list[i].certificate, info, covered)
		}
		q.verified = covered
	}
	if f := q.form(t); f != nil {
		q.add(f.finding(0))
	}
	for _, s := range list {
		if err := q.signer(ctx, s); err != nil {
			return err
		}
	}
	q.parts.Findings = append(q.parts.Findings, eds.MatchSigners(q.request, q.parts.Signers, q.unread...)...)
	return nil
}

// canonicalFault tells what nobody can know from what is wrong.
func canonicalFault(err error) *fault {
	if errors.Is(err, errBeyond) {
		return &fault{eds.CodeAuthenticityUnanswered, errBeyond.Error()}
	}
	return malformed("it has no canonical form")
}

// form compares the content of the request with what was signed.
func (q *inquiry) form(t *tree) *fault {
	if q.request.Content == nil {
		q.parts.Form = eds.DigestOf(q.verified)
		return nil
	}
	differs := &fault{eds.CodeAuthenticityContent, "the form is not what the document holds"}
	if err := xmldoc.Plain(q.request.Content, q.checker.size); err != nil {
		return differs
	}
	root, f := parse(q.request.Content)
	if f != nil {
		return differs
	}
	b, err := canonical(root, t.Signatures[0].Transform)
	if err != nil || !bytes.Equal(b, q.verified) {
		return differs
	}
	return nil
}

// certificate finds the certificate of a signature.
func (c *Checker) certificate(ctx context.Context, s *xmldoc.Signature) (*profile.Certificate, *fault, error) {
	raw := s.Certificate
	if raw == nil {
		if c.lookup == nil {
			return nil, &fault{eds.CodeStructureNoCertificate, "only issuer and serial number are named, and nobody is asked"}, nil
		}
		serial, ok := new(big.Int).SetString(s.Serial, 10)
		if !ok || serial.Sign() <= 0 || len(s.Serial) > 64 {
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
		cert, err := profile.Parse(found)
		if err != nil {
			return nil, certificateFault(err), nil
		}
		if cert.SerialNumber.Cmp(serial) != 0 {
			return nil, &fault{eds.CodeStructureNoCertificate, "the look-up of certificates gave another one"}, nil
		}
		return cert, nil, nil
	}
	// Through the one reader of certificates, so that the limits are the same.
	cert, err := profile.Decode([]byte(base64.StdEncoding.EncodeToString(raw)))
	if err != nil {
		return nil, certificateFault(err), nil
	}
	return cert, nil, nil
}

func certificateFault(err error) *fault {
	var e *profile.Error
	if errors.As(err, &e) {
		return &fault{e.Code, e.Detail}
	}
	return &fault{eds.CodeStructureCertificate, "certificate"}
}

// authentic checks that a signature belongs to its certificate and to what it
// covers.
func (c *Checker) authentic(s *xmldoc.Signature, cert *profile.Certificate, info, covered []byte) *fault {
	signature, digest, f := c.choose(s, cert.KeyOID)
	if f != nil {
		return f
	}
	if !bytes.Equal(sum(digest.NewHash(), covered), s.DigestValue) {
		return &fault{eds.CodeAuthenticityContent, "DigestValue"}
	}
	key, err := signature.ParseKey(cert.RawSubjectPublicKeyInfo)
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

// signer adds the findings about one signer.
func (q *inquiry) signer(ctx context.Context, s one) error {
	number := len(q.parts.Signers) + 1
	if s.missing != nil {
		q.parts.Signers = append(q.parts.Signers, eds.Signer{})
		q.unread = append(q.unread, number-1)
		q.add(s.missing.finding(number))
		return nil
	}
	if s.wrong == nil {
		q.add(eds.NewFinding(eds.CodeAuthenticityOK, number))
	} else {
		q.add(s.wrong.finding(number))
	}
	mark := eds.CodeTimestampNone
	if q.checker.requireStamp {
		mark = eds.CodeTimestampRequired
	}
	q.add(eds.NewFinding(mark, number))
	// Who had to sign is compared once, for all signers together.
	ask := q.request
	ask.Certificate, ask.Signature, ask.Content = s.certificate.Raw, nil, nil
	ask.Purpose, ask.Expect = eds.PurposeApplicantRequest, []eds.Signatory{{}}
	report, err := q.checker.certificates.CheckCertificate(ctx, ask)
	if err != nil {
		return err
	}
	signer := eds.Signer{}
	if len(report.Signers) == 1 {
		signer = report.Signers[0]
	} else {
		q.unread = append(q.unread, number-1)
	}
	q.parts.Signers = append(q.parts.Signers, signer)
	for _, f := range report.Findings {
		if f.Code == eds.CodeIdentityAnybody {
			continue
		}
		f.Signer = number
		q.add(f)
		if f.Check == eds.CheckIdentity {
			q.unread = append(q.unread, number-1)
		}
	}
	for _, p := range report.Proofs {
		if !slices.ContainsFunc(q.parts.Proofs, func(x eds.Proof) bool { return x.SHA256 == p.SHA256 }) {
			q.parts.Proofs = append(q.parts.Proofs, p)
		}
	}
	return nil
}
