// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

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

var locatorKinds = ListOf("locator kind",
	AtParagraph, AtUnnumbered, AtArticle, AtSection, AtAnnex, AtHeader, AtPreamble, AtTitle, AtSignature)

// LocatorKinds returns the kinds in the order of the constants.
func LocatorKinds() []LocatorKind { return locatorKinds.Values() }

// IsValid reports whether k is one of [LocatorKinds].
func (k LocatorKind) IsValid() bool { return locatorKinds.Has(k) }

// MarshalText gives the word; any other value is a [*ValueError].
func (k LocatorKind) MarshalText() ([]byte, error) { return locatorKinds.Marshal(k) }

// UnmarshalText reads one of [LocatorKinds]; any other text is a [*ValueError].
func (k *LocatorKind) UnmarshalText(b []byte) error { return locatorKinds.Unmarshal(k, b) }
