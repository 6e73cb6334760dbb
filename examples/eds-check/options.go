// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/gost"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/regulation/law"
)

// maxFile bounds every file that is read: the largest are revocation lists.
const maxFile = 64 << 20

// options are what the flags say.
type options struct {
	cms, content, cert string
	roots, stamps      string
	anchors            []string
	contour            local.Contour
	crls, ocsps        []string
	who                eds.Signatory
	at                 time.Time
	lang               law.Lang
	json               bool
	given              int // how many flags beside -lang
}

func parseOptions(args []string, stderr io.Writer, clock func() time.Time) (options, error) {
	o := options{lang: law.LangEnglish, contour: local.ContourProduction}
	f := flag.NewFlagSet("eds-check", flag.ContinueOnError)
	f.SetOutput(stderr)
	f.StringVar(&o.cms, "cms", "", "check the signature in this `FILE`: CMS as DER, PEM or base64, a signed XML document or envelope")
	f.StringVar(&o.content, "content", "", "the signed form is this `FILE`; needed where the signature is detached")
	f.StringVar(&o.cert, "cert", "", "check the certificate in this `FILE`: DER, PEM or base64")
	f.StringVar(&o.roots, "roots", "", "the authorities are in this `DIR`, one file each; those that signed themselves are trusted")
	f.Func("anchor", "trust the authority in this `FILE` without asking about it; may be repeated", appendTo(&o.anchors))
	f.StringVar(&o.stamps, "stamp-roots", "", "the authorities of time stamps are in this `DIR`, where they are others: those of production")
	f.TextVar(&o.contour, "contour", local.ContourProduction, "the authorities are of this `CONTOUR`: production or test")
	f.Func("crl", "a revocation list is in this `FILE`; may be repeated", appendTo(&o.crls))
	f.Func("ocsp", "an OCSP answer is in this `FILE`; may be repeated", appendTo(&o.ocsps))
	// Package flag would quote a wrong number in its error, so it gets the text.
	iin := f.String("iin", "", "the signer's `IIN`; where nobody is named, anybody may have signed")
	bin := f.String("bin", "", "the `BIN` of the signer's organisation")
	f.Func("role", "a `ROLE` that the signer may have; may be repeated: "+roleWords(), func(s string) error {
		var role eds.Role
		err := role.UnmarshalText([]byte(s))
		o.who.Roles = append(o.who.Roles, role)
		return err
	})
	f.Func("at", "the `TIME` of filing or signing, as 2026-03-02T14:00:00+05:00; the present if absent", func(s string) error {
		return parseInto(&o.at, func(s string) (time.Time, error) { return time.Parse(time.RFC3339, s) }, s)
	})
	f.TextVar(&o.lang, "lang", law.LangEnglish, "print in this `LANGUAGE`: kk, ru or en")
	f.BoolVar(&o.json, "json", false, "print the report as JSON; it holds IIN and BIN in full")
	if err := f.Parse(args); err != nil {
		return o, err
	}
	if err := commandline.Once(f, args); err != nil {
		return o, err
	}
	f.Visit(func(f *flag.Flag) {
		if f.Name != "lang" {
			o.given++
		}
	})
	if o.at.IsZero() {
		o.at = clock()
	}
	if err := errors.Join(o.who.IIN.UnmarshalText([]byte(*iin)), o.who.BIN.UnmarshalText([]byte(*bin))); err != nil {
		return o, err
	}
	return o, o.validate(f.Args())
}

func appendTo(list *[]string) func(string) error {
	return func(s string) error {
		*list = append(*list, s)
		return nil
	}
}

func parseInto[T any](to *T, parse func(string) (T, error), s string) error {
	v, err := parse(s)
	if err == nil {
		*to = v
	}
	return err
}

func roleWords() string { return fmt.Sprint(law.Values[eds.Role]()) }

func (o options) demonstrates() bool { return o.given == 0 }

func (o options) validate(rest []string) error {
	switch {
	case len(rest) > 0:
		return fmt.Errorf("%q is no flag; each list and each answer has its own -crl or -ocsp", rest[0])
	case o.demonstrates():
		return nil
	case (o.cms == "") == (o.cert == ""):
		return errors.New("either -cms or -cert says what to check")
	case o.content != "" && o.cert != "":
		return errors.New("-content belongs to -cms")
	case o.roots == "" && len(o.anchors) == 0:
		return errors.New("neither -roots nor -anchor says whom to trust")
	}
	return nil
}

// anybody reports whether nobody in particular must have signed.
func (o options) anybody() bool {
	return o.who.IIN.IsZero() && o.who.BIN.IsZero() && len(o.who.Roles) == 0
}

func (o options) request() (eds.Request, error) {
	r := eds.Request{Moment: o.at, Purpose: eds.PurposeApplicantRequest, Expect: []eds.Signatory{o.who}}
	var err error
	if o.cert != "" {
		r.Certificate, err = readFile(o.cert)
		return r, err
	}
	if r.Signature, err = readFile(o.cms); err != nil || o.content == "" {
		return r, err
	}
	r.Content, err = readFile(o.content)
	return r, err
}

func (o options) checker(clock func() time.Time) (*local.Checker, error) {
	trust, err := readTrust(o.contour, o.roots, o.anchors)
	if err != nil {
		return nil, err
	}
	var stamps *local.Trust
	if o.stamps != "" {
		if stamps, err = readTrust(local.ContourProduction, o.stamps, nil); err != nil {
			return nil, err
		}
	}
	lists := &local.Lists{}
	for _, name := range o.crls {
		raw, err := readFile(name)
		if err != nil {
			return nil, err
		}
		if err := lists.Add(raw); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
	}
	config := local.Config{
		Trust: trust, StampTrust: stamps, Lists: lists, Algorithms: algorithms(),
		Clock: clock,
	}
	if len(o.ocsps) > 0 {
		answers := make([][]byte, len(o.ocsps))
		for i, name := range o.ocsps {
			if answers[i], err = readFile(name); err != nil {
				return nil, err
			}
			if _, err := local.NewRecordedOCSP(name, answers[i]); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
		}
		recorded, err := local.NewRecordedOCSP("files", answers...)
		if err != nil {
			return nil, err
		}
		config.OCSP = []local.OCSPSource{recorded}
	}
	return local.New(config)
}

// readFile reads a file that is not empty and not too large.
func readFile(name string) (b []byte, err error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	b, err = io.ReadAll(io.LimitReader(f, maxFile+1))
	switch {
	case err != nil:
		return nil, err
	case len(b) == 0:
		return nil, fmt.Errorf("%s: the file is empty", name)
	case len(b) > maxFile:
		return nil, fmt.Errorf("%s: the file has more than %d bytes", name, maxFile)
	}
	return b, nil
}

func algorithms() []eds.Algorithm {
	return append(gost.Algorithms(), local.RSASHA256(), local.RSASHA384(), local.RSASHA512())
}
