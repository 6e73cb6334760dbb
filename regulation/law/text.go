// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

// Lang is one of the three languages in which the library labels things, as
// its ISO 639-1 code. The zero value is not a language; [Text.In] reads it as
// English.
type Lang string

const (
	LangKazakh  Lang = "kk" // the language of the acts
	LangRussian Lang = "ru" // as the acts were published beside the Kazakh text
	LangEnglish Lang = "en" // the language of this library
)

var langs = ListOf("language", LangKazakh, LangRussian, LangEnglish)

// Langs returns the languages in the order in which the library lists them.
func Langs() []Lang { return langs.Values() }

// IsValid reports whether l is one of [Langs].
func (l Lang) IsValid() bool { return langs.Has(l) }

// MarshalText gives the word; any other value is a [*ValueError].
func (l Lang) MarshalText() ([]byte, error) { return langs.Marshal(l) }

// UnmarshalText reads one of [Langs]; any other text is a [*ValueError].
func (l *Lang) UnmarshalText(b []byte) error { return langs.Unmarshal(l, b) }

// ParseLang reads one of [Langs]; any other text is a [*ValueError].
func ParseLang(s string) (Lang, error) { return langs.Parse(s) }

// Text is one label in Kazakh, Russian and English. The zero value is no text.
// A title or term that an act prints stands in KK as printed; the other two
// are the library's translation.
type Text struct {
	KK string `json:"kk"`
	RU string `json:"ru"`
	EN string `json:"en"`
}

// In returns the text in a language; an unknown language gives the English.
// Where that language is empty, the Russian, the Kazakh or the English text
// stands in, marked with its code: "анықтама [kk]".
func (t Text) In(l Lang) string {
	own := t.own(l)
	if own != "" {
		return own
	}
	for _, other := range []Lang{LangRussian, LangKazakh, LangEnglish} {
		if s := t.own(other); s != "" {
			return s + " [" + string(other) + "]"
		}
	}
	return ""
}

// own is the text in a language, with nothing in its place.
func (t Text) own(l Lang) string {
	switch l {
	case LangKazakh:
		return t.KK
	case LangRussian:
		return t.RU
	default:
		return t.EN
	}
}

// String is the English text, or what [Text.In] has in its place.
func (t Text) String() string { return t.In(LangEnglish) }

// IsZero reports whether no language is filled.
func (t Text) IsZero() bool { return t == Text{} }

// Complete reports whether all three languages are filled.
func (t Text) Complete() bool { return t.KK != "" && t.RU != "" && t.EN != "" }

// Validate returns a [*ValueError] for a text that is in neither of the official
// languages, Kazakh and Russian.
func (t Text) Validate() error {
	if t.KK == "" && t.RU == "" {
		return &ValueError{Type: "text", Value: t.EN, Fault: "neither in Kazakh nor in Russian"}
	}
	return nil
}
