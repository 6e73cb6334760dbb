// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import (
	"encoding/base64"
	"fmt"
	"net/http"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/eds"
)

// answer is what the server says, as far as it is used. Who a certificate
// belongs to is not: the server takes that from a printed name, where any
// organisational unit passes for a BIN.
type answer struct {
	valid   bool
	signers []certificateAnswer
}

// certificateAnswer is about the one certificate of a signer.
type certificateAnswer struct {
	valid       bool
	serial      string // as the server writes it
	publicKey   []byte // DER of the SubjectPublicKeyInfo
	revocations []revocation
}

// revocation is what one method found out.
type revocation struct {
	method  Method
	revoked bool
	at      time.Time
	reason  string
}

// maxRevocations is how many entries a certificate may have: one a method, and
// room for methods of later versions, which are refused by name.
const maxRevocations = 8

// alteredContent is how the server says that the content is not the signed one:
// an error of the client and not an invalid signature.
const alteredContent = "content hash found in signed attributes different"

// readCMS reads the answer of /cms/verify.
func readCMS(r reply, signers int) (answer, *fault) {
	if r.status == http.StatusBadRequest {
		return answer{}, badRequest(r)
	}
	return readAnswer(r, signers, func(value any, place string) (certificateAnswer, *fault) {
		signer, f := objectOf(value, place)
		if f != nil {
			return certificateAnswer{}, f
		}
		// The server leaves the list empty when the message does not hold the
		// signer's certificate, and calls the signature valid.
		list, f := signer.list("certificates", 1)
		if f != nil {
			return certificateAnswer{}, f
		}
		if len(list) == 0 {
			return certificateAnswer{}, oddf("%s: no certificate", signer.at("certificates"))
		}
		return readCertificateAnswer(list[0], signer.at("certificates[0]"))
	})
}

// badRequest tells altered content from any other complaint.
func badRequest(r reply) *fault {
	top, f := readObject(r.body)
	if f != nil {
		return oddf("HTTP %d, and %s", r.status, f.detail)
	}
	message, f := top.text("message")
	if f == nil && top.is("status", http.StatusBadRequest) && strings.Contains(message, alteredContent) {
		return &fault{eds.CodeAuthenticityContent, "the server says that the digest of the content is another"}
	}
	return oddf("HTTP %d", r.status)
}

// readCertificates reads the answer of /x509/info and of /xml/verify.
func readCertificates(r reply, signers int) (answer, *fault) {
	return readAnswer(r, signers, readCertificateAnswer)
}

func readAnswer(r reply, signers int, one func(any, string) (certificateAnswer, *fault)) (answer, *fault) {
	if f := r.usable(); f != nil {
		return answer{}, f
	}
	top, f := readObject(r.body)
	if f != nil {
		return answer{}, f
	}
	if !top.is("status", http.StatusOK) {
		return answer{}, top.wrong("status", "200")
	}
	var a answer
	if a.valid, f = top.boolean("valid"); f != nil {
		return answer{}, f
	}
	list, f := top.list("signers", signers)
	if f != nil {
		return answer{}, f
	}
	if len(list) != signers {
		return answer{}, oddf("%s: %d, not %d", top.at("signers"), len(list), signers)
	}
	for i, value := range list {
		c, f := one(value, fmt.Sprintf("%s[%d]", top.at("signers"), i))
		if f != nil {
			return answer{}, f
		}
		a.signers = append(a.signers, c)
	}
	return a, nil
}

func readCertificateAnswer(value any, place string) (certificateAnswer, *fault) {
	var c certificateAnswer
	info, f := objectOf(value, place) // null where the server could not read the certificate
	if f != nil {
		return c, f
	}
	if c.valid, f = info.boolean("valid"); f != nil {
		return c, f
	}
	if c.serial, f = info.text("serialNumber"); f != nil {
		return c, f
	}
	key, f := info.text("publicKey")
	if f != nil {
		return c, f
	}
	var err error
	if c.publicKey, err = base64.StdEncoding.DecodeString(key); err != nil {
		return c, info.wrong("publicKey", "base64")
	}
	if info.fields["revocations"] == nil {
		return c, nil // which methods are missing is said where they are judged
	}
	list, f := info.list("revocations", maxRevocations)
	if f != nil {
		return c, f
	}
	for i, value := range list {
		r, f := readRevocation(value, fmt.Sprintf("%s[%d]", info.at("revocations"), i))
		if f != nil {
			return c, f
		}
		c.revocations = append(c.revocations, r)
	}
	return c, nil
}

func readRevocation(value any, place string) (revocation, *fault) {
	var r revocation
	entry, f := objectOf(value, place)
	if f != nil {
		return r, f
	}
	by, f := entry.text("by")
	if f != nil {
		return r, f
	}
	if r.method = Method(by); !methods.Has(r.method) {
		return r, entry.wrong("by", "OCSP or CRL")
	}
	if r.revoked, f = entry.boolean("revoked"); f != nil {
		return r, f
	}
	if r.at, f = entry.optionalTime("revocationTime"); f != nil {
		return r, f
	}
	r.reason, f = entry.optionalText("reason")
	return r, f
}
