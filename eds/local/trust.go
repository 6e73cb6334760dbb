// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/profile"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Contour tells the production authorities from those of the test contour,
// which issue certificates to anybody.
type Contour string

const (
	ContourProduction Contour = "production" // certificates that bind people
	ContourTest       Contour = "test"       // certificates for trying things out
)

var contours = law.ListOf("contour", ContourProduction, ContourTest)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (c Contour) MarshalText() ([]byte, error) { return contours.Marshal(c) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (c *Contour) UnmarshalText(b []byte) error { return contours.Unmarshal(c, b) }

// Trust is the authorities of one contour. A root is known by its public key:
// the names of the national authority's roots repeat from era to era. The
// value does not change and may be shared.
type Trust struct {
	contour Contour
	roots   map[eds.Digest]bool // digests of public keys
	all     []*profile.Certificate
	named   map[string][]*profile.Certificate // by subject
}

// NewTrust reads certificates, one to an element, in DER, PEM or base64. Roots
// are trusted, intermediates only known: they must lead to a root, and be
// authorities, when they are used. An issuing authority among the roots is an
// anchor: a chain ends at it, and nobody is asked whether it was revoked itself.
// That is the way to a first answer where no list of the root is at hand, as
// with the national test keys; whoever anchors it must follow its fate. The error is an [ErrConfig]: a certificate that cannot be read, a root that is no
// authority, no root at all, or an authority in production whose own name says
// that it is of the test contour.
func NewTrust(contour Contour, roots, intermediates [][]byte) (*Trust, error) {
	if !contours.Has(contour) {
		return nil, configError("contour %q is neither production nor test", string(contour))
	}
	if len(roots) == 0 {
		return nil, configError("there is no root")
	}
	t := &Trust{contour: contour, roots: map[eds.Digest]bool{}, named: map[string][]*profile.Certificate{}}
	for i, raw := range slices.Concat(roots, intermediates) {
		c, err := profile.Decode(raw)
		if err != nil {
			return nil, configError("authority %d: %v", i+1, err)
		}
		if i < len(roots) && (!c.BasicConstraintsValid || !c.IsCA) {
			return nil, configError("root %d, %q, is no certification authority", i+1, c.Subject.CommonName)
		}
		if contour == ContourProduction && saysTest(c.Subject.CommonName) {
			return nil, configError("authority %d, %q, is of the test contour by its own name", i+1, c.Subject.CommonName)
		}
		if i < len(roots) {
			t.roots[c.Key] = true
		}
		t.all = append(t.all, c)
		t.named[string(c.RawSubject)] = append(t.named[string(c.RawSubject)], c)
	}
	return t, nil
}

// Contour gives the contour.
func (t *Trust) Contour() Contour { return t.contour }

// shares gives the name of an authority that both have.
func (t *Trust) shares(other *Trust) (string, bool) {
	for _, a := range t.all {
		for _, b := range other.all {
			if a.Key == b.Key {
				return a.Subject.CommonName, true
			}
		}
	}
	return "", false
}

// saysTest looks for a word that authorities of the test contour have in their
// names: "(GOST) TEST 2022".
func saysTest(name string) bool {
	words := strings.FieldsFunc(strings.ToUpper(name), func(r rune) bool { return r == ' ' || r == '(' || r == ')' || r == '-' })
	return slices.ContainsFunc(words, func(w string) bool { return w == "TEST" || w == "ТЕСТ" || w == "СЫНАҚ" })
}
