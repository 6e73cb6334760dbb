// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmldoc

import (
	"encoding/base64"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/eds"
)

// signatureShape refuses a signature that covers something else than all, or
// that does not say once what it is.
func (d *Document) signatureShape(s *Signature) *Error {
	switch {
	case strings.Join(s.parts, " ") != "SignedInfo SignatureValue KeyInfo":
		return malformed("the signature is not SignedInfo, SignatureValue and KeyInfo")
	case s.references != 1:
		return malformed("not exactly one reference")
	case s.methods != 2 || s.Algorithm == "" || s.Digest == "":
		return malformed("not exactly one algorithm for signature and for digest")
	case !s.Canonical.canonical():
		return malformed("the canonicalisation is not canonical XML")
	case d.Envelope && !d.targets(s.uri):
		return malformed("the reference is not to the body of the envelope")
	case !d.Envelope && s.uri != "" && !d.targets(s.uri):
		return malformed("the reference is not to the whole document")
	}
	if err := d.transforms(s); err != nil {
		return err
	}
	return s.read()
}

// transforms leave nothing out but the signature itself.
func (d *Document) transforms(s *Signature) *Error {
	list := s.transforms
	if !d.Envelope {
		if len(list) != 2 || list[0].Algorithm != Enveloped {
			return malformed("the transforms are not enveloped signature and canonical XML")
		}
		list = list[1:]
	}
	if len(list) != 1 || !list[0].canonical() {
		return malformed("the transform is not canonical XML")
	}
	s.Transform = list[0]
	return nil
}

// targets reports whether a reference is to the one element that must be
// covered, by an identifier that no other element has.
func (d *Document) targets(uri string) bool {
	id, ok := strings.CutPrefix(uri, "#")
	return ok && id != "" && d.ids[id] == 1 && slices.Contains(d.target, id)
}

// read decodes the texts.
func (s *Signature) read() *Error {
	var err *Error
	if s.DigestValue, err = s.bytesOf("the digest", pathDigest); err != nil {
		return err
	}
	if s.Value, err = s.bytesOf("the signature value", pathValue); err != nil {
		return err
	}
	certificates := append(slices.Clone(s.texts[pathCertificate]), s.texts[pathIdentifier]...)
	issuers := append(slices.Clone(s.texts[pathIssuer]), s.texts[pathTokenIssuer]...)
	serials := append(slices.Clone(s.texts[pathSerial]), s.texts[pathTokenSerial]...)
	switch {
	case len(certificates) == 1:
		if s.Certificate, err = decode("the certificate", certificates[0].String()); err != nil {
			return err
		}
	case len(certificates) == 0 && len(issuers) == 1 && len(serials) == 1:
		s.Issuer, s.Serial = strings.TrimSpace(issuers[0].String()), strings.TrimSpace(serials[0].String())
	default:
		return &Error{eds.CodeStructureNoCertificate, "not exactly one certificate"}
	}
	s.texts = nil
	return nil
}

func (s *Signature) bytesOf(what, path string) ([]byte, *Error) {
	if len(s.texts[path]) != 1 {
		return nil, malformed(what + " does not stand there once")
	}
	return decode(what, s.texts[path][0].String())
}

func decode(what, text string) ([]byte, *Error) {
	raw, err := base64.StdEncoding.Strict().DecodeString(strings.Join(strings.FieldsFunc(text, isSpace), ""))
	if err != nil {
		return nil, malformed(what + " is not base64")
	}
	return raw, nil
}
