// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"bytes"

	"github.com/reglament-kz/reglament/eds/internal/der"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// scope is what an issuingDistributionPoint limits a list to (RFC 5280, 5.2.5).
// The zero value is a list about everything that its issuer issued.
type scope struct {
	raw      []byte        // DER of the extension; nil where absent
	names    []der.Element // of the point
	relative bool          // the point is named relative to the issuer
	leaves   bool
	issuers  bool
	partial  bool // only some reasons, only attribute certificates, or indirect
}

func readScope(b []byte) (scope, error) {
	s := scope{raw: b}
	e, err := der.ParseTag(b, der.Sequence)
	if err != nil {
		return s, err
	}
	in := e.Children()
	point, err := in.Optional(der.Context(0, true))
	if err != nil {
		return s, err
	}
	if !point.IsZero() {
		if s.names, s.relative, err = readPointName(point); err != nil {
			return s, err
		}
	}
	for !in.Empty() {
		field, err := in.Next()
		if err != nil {
			return s, err
		}
		set := len(field.Body) == 1 && field.Body[0] == 0xff
		switch field.Tag {
		case der.Context(1, false):
			s.leaves = set
		case der.Context(2, false):
			s.issuers = set
		case der.Context(3, false): // onlySomeReasons
			s.partial = true
		case der.Context(4, false), der.Context(5, false):
			s.partial = s.partial || set
		default:
			return s, der.ErrSyntax
		}
	}
	return s, nil
}

// readPointName reads a DistributionPointName: full names, or one relative to
// the issuer.
func readPointName(point der.Element) (names []der.Element, relative bool, err error) {
	in := point.Children()
	choice, err := in.Next()
	if err != nil {
		return nil, false, err
	}
	if err := in.End(); err != nil {
		return nil, false, err
	}
	if choice.Tag == der.Context(1, true) {
		return nil, true, nil
	}
	if choice.Tag != der.Context(0, true) {
		return nil, false, der.ErrSyntax
	}
	for list := choice.Children(); !list.Empty(); {
		name, err := list.Next()
		if err != nil {
			return nil, false, err
		}
		names = append(names, name)
	}
	return names, false, nil
}

// covers returns why a list of this scope does not cover a certificate; empty
// where it does.
func (s scope) covers(c *profile.Certificate) string {
	switch {
	case s.partial:
		return "the list is indirect, or for some reasons or attribute certificates only"
	case s.leaves && c.IsCA:
		return "the list is about certificates of users only"
	case s.issuers && !c.IsCA:
		return "the list is about certificates of authorities only"
	case s.relative:
		return "the list's point is named relative to the issuer, which is not supported"
	case len(s.names) > 0 && !pointsTo(c, s.names):
		return "the list is of another distribution point than the certificate's"
	}
	return ""
}

// pointsTo reports whether a distribution point of the certificate has one of the
// names.
func pointsTo(c *profile.Certificate, names []der.Element) bool {
	value, ok := c.Extension(profile.OIDCRLPoints)
	if !ok {
		return false
	}
	e, err := der.ParseTag(value, der.Sequence)
	if err != nil {
		return false
	}
	for points := e.Children(); !points.Empty(); {
		point, err := points.Read(der.Sequence)
		if err != nil {
			return false
		}
		if pointHas(point, names) {
			return true
		}
	}
	return false
}

func pointHas(point der.Element, names []der.Element) bool {
	in := point.Children()
	name, err := in.Optional(der.Context(0, true))
	if err != nil || name.IsZero() || !in.Empty() { // with reasons or another issuer it is not this list
		return false
	}
	own, _, err := readPointName(name)
	if err != nil {
		return false
	}
	for _, a := range own {
		for _, b := range names {
			if bytes.Equal(a.Full, b.Full) {
				return true
			}
		}
	}
	return false
}
