// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

import "slices"

// LocatorKind says what sort of place a [Locator] names.
type LocatorKind string

const (
	AtParagraph  LocatorKind = "paragraph"  // 7, 7(3), 7(3)/2, 9-1(1-1)
	AtUnnumbered LocatorKind = "unnumbered" // 7~1, the first unnumbered paragraph after 7
	AtArticle    LocatorKind = "article"    // art25, art25(2): article and paragraph of a law
	AtSection    LocatorKind = "section"    // section2
	AtAnnex      LocatorKind = "annex"      // annex1, annex1(3) for a row of its table; annex where the only one has no number
	AtHeader     LocatorKind = "header"     // registration, repeal and notes above the text
	AtPreamble   LocatorKind = "preamble"   // the words before paragraph 1
	AtTitle      LocatorKind = "title"      // the heading of the text
	AtSignature  LocatorKind = "signature"  // the signatures below the text
)

// LocatorKinds returns the kinds in the order of the constants.
func LocatorKinds() []LocatorKind {
	return []LocatorKind{AtParagraph, AtUnnumbered, AtArticle, AtSection, AtAnnex, AtHeader, AtPreamble, AtTitle, AtSignature}
}

// IsValid reports whether k is one of the nine; the zero value is not.
func (k LocatorKind) IsValid() bool { return slices.Contains(LocatorKinds(), k) }

// String gives the word; empty for the zero value.
func (k LocatorKind) String() string { return string(k) }

// MarshalText gives the word; any other value is a [*ValueError].
func (k LocatorKind) MarshalText() ([]byte, error) {
	return MarshalEnum("locator kind", k, LocatorKinds())
}

// UnmarshalText reads a word of the list; the error is a [*ValueError].
func (k *LocatorKind) UnmarshalText(b []byte) error {
	v, err := ParseEnum("locator kind", string(b), LocatorKinds())
	if err == nil {
		*k = v
	}
	return err
}
