// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

// LocatorKind says what sort of place a [Locator] names.
type LocatorKind string

const (
	LocatorParagraph  LocatorKind = "paragraph"  // 7, 7(3), 7(3)/2, 9-1(1-1)
	LocatorUnnumbered LocatorKind = "unnumbered" // 7~1, the first unnumbered paragraph after 7
	LocatorArticle    LocatorKind = "article"    // art25, art25(2): article and paragraph of a law
	LocatorSection    LocatorKind = "section"    // section2
	LocatorAnnex      LocatorKind = "annex"      // annex1, annex1(3) for a row of its table; annex where the only one has no number
	LocatorHeader     LocatorKind = "header"     // registration, repeal and notes above the text
	LocatorPreamble   LocatorKind = "preamble"   // the words before paragraph 1
	LocatorTitle      LocatorKind = "title"      // the heading of the text
	LocatorSignature  LocatorKind = "signature"  // the signatures below the text
)

var locatorKinds = ListOf("locator kind",
	LocatorParagraph, LocatorUnnumbered, LocatorArticle, LocatorSection, LocatorAnnex, LocatorHeader, LocatorPreamble, LocatorTitle, LocatorSignature)

// MarshalText gives the word; any other value is a [*ValueError].
func (k LocatorKind) MarshalText() ([]byte, error) { return locatorKinds.Marshal(k) }

// UnmarshalText reads one of the words; any other text is a [*ValueError].
func (k *LocatorKind) UnmarshalText(b []byte) error { return locatorKinds.Unmarshal(k, b) }
