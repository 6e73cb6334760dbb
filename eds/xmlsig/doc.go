// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package xmlsig checks signed XML documents, as NCALayer's signXml makes them,
// and SOAP envelopes signed by WS-Security, as the gateway of electronic
// government has them. Certificates are judged by a [local.Checker]:
//
//	certificates, err := local.New(local.Config{Trust: trust, Algorithms: algorithms, Lists: lists})
//	checker, err := xmlsig.New(xmlsig.Config{Certificates: certificates, Algorithms: algorithms})
//	report, verified, err := checker.CheckDocument(ctx, eds.Request{Signature: document, ...})
//
// Read the form from verified and from nothing else: these are the bytes that
// every signer signed, in canonical form. What else the document holds, nobody
// vouches for.
//
//   - The checker: [New], [Config], [Checker], [Checker.CheckDocument].
//   - Whose certificate an envelope only names: [Lookup], [IssuerSerial].
//   - Decisions about errors: [ErrConfig].
//
// One reference per signature is accepted, to the whole document or to the body
// of the envelope, and no transforms but the enveloped signature and canonical
// XML. A document type, a comment, a processing instruction, an identifier that
// occurs twice and anything inside a signature that does not belong there are
// refused, and so is SHA-1. Several signers of a document are taken off from
// the last to the first, since each covers those before it.
//
// Canonical XML 1.0 and 1.1 and exclusive canonical XML 1.0 are accepted, with and
// without comments in the name. A document is read once, by a strict parser, and
// what was read is what is hashed and returned. Tests compare its canonical forms
// with two other implementations, goxmldsig and libxml2.
//
// Time stamps and the other parts of XAdES are not read: they stand in a
// ds:Object, which is refused.
package xmlsig
