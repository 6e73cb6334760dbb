// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import "github.com/reglament-kz/reglament/eds"

// Answer is an answer as it was read, for the fuzz targets.
type Answer struct {
	Valid   bool
	Signers int
	Code    eds.Code // of the fault; empty: none
}

func answerOf(a answer, f *fault) Answer {
	if f != nil {
		return Answer{Code: f.code}
	}
	return Answer{Valid: a.valid, Signers: len(a.signers)}
}

// ReadCMSAnswer reads the answer of /cms/verify about a message with so many
// signers.
func ReadCMSAnswer(status int, body []byte, signers int) Answer {
	return answerOf(readCMS(reply{status, body}, signers))
}

// ReadCertificateAnswer reads the answer of /x509/info or /xml/verify.
func ReadCertificateAnswer(status int, body []byte, signers int) Answer {
	return answerOf(readCertificates(reply{status, body}, signers))
}

// ReadXMLDocument reads a signed document.
func ReadXMLDocument(b []byte) (certificate []byte, code eds.Code) {
	d, f := readXML(b, 1<<20)
	if f != nil {
		return nil, f.code
	}
	return d, ""
}
