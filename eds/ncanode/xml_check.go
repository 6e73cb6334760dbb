// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import (
	"bytes"
	"context"
	"encoding/base64"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/profile"
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
	d, f := readXML(q.request.Signature, q.checker.limits.Size)
	if f != nil {
		return nil, f
	}
	if q.request.Content != nil && !bytes.Equal(q.request.Content, q.request.Signature) {
		return nil, &fault{eds.CodeAuthenticityContent, "the form is not the document"}
	}
	// Through the one reader of certificates, so that the limits are the same.
	c, err := profile.Decode([]byte(base64.StdEncoding.EncodeToString(d.certificate)))
	if err != nil {
		return nil, certificateFault(err)
	}
	return c, nil
}

// certificateRequest asks about a certificate alone; who had to sign is
// compared once, here.
func certificateRequest(r eds.Request, c *profile.Certificate) eds.Request {
	r.Certificate, r.Signature, r.Content = c.Raw, nil, nil
	r.Purpose = eds.PurposeApplicantRequest
	r.Expect = []eds.Signatory{{}}
	return r
}
