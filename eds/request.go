// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import (
	"fmt"
	"log/slog"
	"time"
)

// Request is one question to a [Checker]. The zero value is not complete: at
// least a moment, a purpose, those expected and the bytes are needed.
type Request struct {
	// Reference is the caller's opaque identifier of the applicant or the
	// application; the report and the evidence repeat it. It is never an IIN or
	// BIN, and that of somebody expected is refused.
	Reference string
	// Moment is the time in law for which the answer is wanted: that of filing
	// or of signing. There is no default: a check that quietly took the present
	// would refuse old signatures.
	Moment time.Time
	// Purpose tells what the signature is for.
	Purpose Purpose
	// Certificate is the certificate as DER, PEM or base64, for CheckCertificate.
	Certificate []byte
	// Signature is what was signed, for CheckSignature: for packages local and
	// ncanode the CMS as DER, PEM or base64, for package xmlsig (and for ncanode's
	// method of its own) the signed XML document or envelope as it came.
	Signature []byte
	// Content is the exact bytes of the filled form. It is needed where the
	// signature is detached; where the message embeds its content, both must be
	// equal, of XML in canonical form. Nil means that the embedded content is taken.
	Content []byte
	// Expect are those who must have signed. It is not empty: who lets anybody
	// sign says so with a zero [Signatory].
	Expect Signatories
}

// Validate returns a [*RequestError] for the first thing that a request of a
// kind lacks. Checkers call it first.
func (r Request) Validate(kind Kind) error {
	fail := func(field, fault string) error { return &RequestError{Field: field, Fault: fault} }
	switch {
	case !kinds.Has(kind):
		return fail("kind", fmt.Sprintf("%q is no kind of check", string(kind)))
	case r.Moment.IsZero():
		return fail("Moment", "the moment in law is not stated")
	case !purposes.Has(r.Purpose):
		return fail("Purpose", fmt.Sprintf("%q is no purpose", string(r.Purpose)))
	case len(r.Expect) == 0:
		return fail("Expect", "nobody is expected; a zero Signatory means anybody")
	case kind == KindCertificate && len(r.Certificate) == 0:
		return fail("Certificate", "there is no certificate")
	case kind == KindCertificate && len(r.Expect) > 1:
		return fail("Expect", "several holders of one certificate are expected")
	case kind == KindCertificate && len(r.Signature) > 0:
		return fail("Signature", "there is a signature beside the certificate")
	case kind == KindSignature && len(r.Signature) == 0:
		return fail("Signature", "there is no signature")
	case kind == KindSignature && len(r.Certificate) > 0:
		return fail("Certificate", "there is a certificate beside the signature")
	}
	return r.validateExpect()
}

func (r Request) validateExpect() error {
	fail := func(field, fault string) error { return &RequestError{Field: field, Fault: fault} }
	for _, s := range r.Expect {
		if r.Reference != "" && (r.Reference == s.IIN.Digits() || r.Reference == s.BIN.Digits()) {
			return fail("Reference", "it is the IIN or BIN of somebody expected, and evidence would carry it")
		}
		for _, role := range s.Roles {
			if !roles.Has(role) {
				return fail("Expect", fmt.Sprintf("%q is no role", string(role)))
			}
		}
	}
	return nil
}

// LogValue shows the question without numbers and bytes.
func (r Request) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("reference", r.Reference),
		slog.Time("moment", r.Moment),
		slog.String("purpose", string(r.Purpose)),
		slog.Int("certificate_bytes", len(r.Certificate)),
		slog.Int("signature_bytes", len(r.Signature)),
		slog.Int("content_bytes", len(r.Content)),
		slog.Int("expected", len(r.Expect)),
	)
}

// Format prints [Request.LogValue] whatever the verb.
func (r Request) Format(f fmt.State, _ rune) { writeMasked(f, r.LogValue().String()) }
