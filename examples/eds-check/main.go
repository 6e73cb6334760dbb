// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Eds-check checks a certificate or a signature with package eds/local and says
// in words what it found, in Kazakh, Russian or English.
//
// Without flags it shows with certificates that it makes itself what the checks
// find: a valid signature, an expired, a revoked and another person's
// certificate, an altered form, a revocation service that is down, a signed XML
// document and one that is wrapped around another form. A file of -cms that
// begins with "<" is a signed XML document or a SOAP envelope.
//
//	go run ./examples/eds-check
//	go run ./examples/eds-check -cms signed.p7s -content form.xml -roots ca/ -crl nca.crl -iin 123456789012
//	go run ./examples/eds-check -cert person.cer -roots ca/ -ocsp answer.der -lang kk
//
// The exit code is 0 for valid, 1 for invalid, 3 for indeterminate and 2 where
// the check could not be run. It downloads nothing: lists and answers are files.
// A script builds the program first, since go run tells 1 for every code but 0:
//
//	go build -o eds-check ./examples/eds-check && ./eds-check -cms signed.p7s -roots ca/
package main

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/xmlsig"
)

// Exit codes.
const (
	exitValid         = 0
	exitInvalid       = 1
	exitUsage         = 2
	exitIndeterminate = 3
)

func main() { os.Exit(run(os.Args[1:], os.Stdout, os.Stderr, time.Now)) }

// run is the program; clock is asked for the present only.
func run(args []string, stdout, stderr io.Writer, clock func() time.Time) int {
	o, err := parseOptions(args, stderr, clock)
	if errors.Is(err, flag.ErrHelp) {
		return exitValid
	}
	if err == nil {
		var code int
		if code, err = o.run(stdout, clock); err == nil {
			return code
		}
	}
	_, _ = fmt.Fprintln(stderr, "eds-check:", err) // where even this fails, the exit code says it
	return exitUsage
}

func (o options) run(stdout io.Writer, clock func() time.Time) (int, error) {
	p := &printer{to: stdout, lang: o.lang}
	if o.demonstrates() {
		demonstrate(p)
		return exitValid, p.err
	}
	checker, err := o.checker(clock)
	if err != nil {
		return 0, err
	}
	request, err := o.request()
	if err != nil {
		return 0, err
	}
	check := checker.CheckSignature
	if isXML(request.Signature) {
		documents, err := xmlsig.New(xmlsig.Config{Certificates: checker, Algorithms: algorithms()})
		if err != nil {
			return 0, err
		}
		check = documents.CheckSignature
	}
	if request.Certificate != nil {
		check = checker.CheckCertificate
	}
	report, err := check(context.Background(), request)
	if err == nil && o.anybody() && len(report.Signers) > 1 {
		request.Expect = make(eds.Signatories, len(report.Signers)) // only the message says how many
		report, err = check(context.Background(), request)
	}
	if err != nil {
		return 0, err
	}
	if o.json {
		text, err := report.CanonicalJSON()
		if err != nil {
			return 0, err
		}
		p.line("%s", text)
	} else {
		p.report(report)
	}
	return exitCode(report.Verdict), p.err
}

// isXML tells a signed document from a CMS, in whatever form that comes.
func isXML(b []byte) bool {
	return bytes.HasPrefix(bytes.TrimLeft(bytes.TrimPrefix(b, []byte("\xef\xbb\xbf")), " \t\r\n"), []byte("<"))
}

func exitCode(v eds.Verdict) int {
	switch v {
	case eds.VerdictValid:
		return exitValid
	case eds.VerdictInvalid:
		return exitInvalid
	default:
		return exitIndeterminate
	}
}
