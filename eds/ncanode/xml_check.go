// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import (
	"bytes"
	"context"
	"encoding/base64"
	"errors"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/profile"
	"github.com/reglament-kz/reglament/eds/internal/xmldoc"
)

// CheckXML checks a signed XML document. The request is that of
// [Checker.CheckSignature], with the document in Signature; Content is nil or
// the same bytes again, and the form of the report is the document as it came.
//
// The signature itself is verified by the server alone. Here it is looked at
// what it covers: one enveloped signature of the whole document, canonical XML
// with or without comments, and no comments in it. Anything else is refused
// without asking. A second checker is asked about the certificate.
//
// The error is an [eds.ErrRequest] or that of the context.
func (c *Checker) CheckXML(ctx context.Context, r eds.Request) (eds.Report, error) {
	q, err := c.begin(ctx, eds.KindSignature, r)
	if err != nil {
		return eds.Report{}, err
	}
	q.parts.Form = eds.DigestOf(r.Signature)
	cert, f := q.openXML()
	if f != nil {
		return q.refused(eds.KindSignature, f), nil
	}
	q.add(eds.NewFinding(eds.CodeStructureOK, q.leaf(cert).number))
	if c.second != nil {
		report, err := c.second.CheckCertificate(ctx, certificateRequest(r, cert))
		if err != nil {
			return eds.Report{}, secondError(err)
		}
		q.listen(report)
	}
	ask := question{RevocationCheck: c.methods, XML: string(r.Signature)}
	return q.conclude(ctx, eds.KindSignature, pathXML, ask, readCertificates)
}

func (q *inquiry) openXML() (*profile.Certificate, *fault) {
	raw, f := readXML(q.request.Signature, q.checker.limits.Size)
	if f != nil {
		return nil, f
	}
	if q.request.Content != nil && !bytes.Equal(q.request.Content, q.request.Signature) {
		return nil, &fault{eds.CodeAuthenticityContent, "the form is not the document"}
	}
	// Through the one reader of certificates, so that the limits are the same.
	c, err := profile.Decode([]byte(base64.StdEncoding.EncodeToString(raw)))
	if err != nil {
		return nil, certificateFault(err)
	}
	return c, nil
}

// readXML gives the certificate of a document that has the one shape of which
// the server's answer tells something: one signature of the whole in canonical
// XML. The server verifies what the references point to and does not say what
// that is.
func readXML(b []byte, limit int) ([]byte, *fault) {
	d, err := xmldoc.Read(b, limit)
	var e *xmldoc.Error
	switch {
	case errors.As(err, &e):
		return nil, &fault{e.Code, e.Detail}
	case d.Envelope:
		return nil, &fault{eds.CodeStructureMalformed, "an envelope"}
	case len(d.Signatures) > 1:
		return nil, &fault{eds.CodeStructureMalformed, "more than one signature"}
	}
	s := d.Signatures[0]
	switch {
	case !s.Canonical.Inclusive() || !s.Transform.Inclusive():
		return nil, &fault{eds.CodeStructureMalformed, "the canonicalisation is not canonical XML 1.0"}
	case s.Certificate == nil:
		return nil, &fault{eds.CodeStructureNoCertificate, "not exactly one certificate"}
	}
	return s.Certificate, nil
}

// certificateRequest asks about a certificate alone; who had to sign is
// compared once, here.
func certificateRequest(r eds.Request, c *profile.Certificate) eds.Request {
	r.Certificate, r.Signature, r.Content = c.Raw, nil, nil
	r.Purpose = eds.PurposeApplicantRequest
	r.Expect = []eds.Signatory{{}}
	return r
}
