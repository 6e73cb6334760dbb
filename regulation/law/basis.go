// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

// Basis says where a datum comes from. One vocabulary serves the whole
// library, so that a reader can ask of anything: does the act say so?
type Basis string

const (
	// Stated: the act prints it.
	Stated Basis = "stated"
	// Inferred: it follows from the order, the wording or another place of the
	// act, and is not printed.
	Inferred Basis = "inferred"
	// NotStated: the act is silent. It is also the meaning of the zero value.
	NotStated Basis = "not_stated"
)

// Bases returns the values in order of strength.
func Bases() []Basis { return []Basis{Stated, Inferred, NotStated} }

// ParseBasis reads a basis; the error is a [*ValueError].
func ParseBasis(s string) (Basis, error) {
	return ParseEnum("basis", s, Bases())
}

// IsValid reports whether b is one of the three.
func (b Basis) IsValid() bool { return b == Stated || b == Inferred || b == NotStated }

// String gives the word; the zero value is "not_stated".
func (b Basis) String() string {
	if b == "" {
		return string(NotStated)
	}
	return string(b)
}

// MarshalText gives the word; the zero value is "not_stated".
func (b Basis) MarshalText() ([]byte, error) {
	return MarshalEnum("basis", Basis(b.String()), Bases())
}

// UnmarshalText is [ParseBasis].
func (b *Basis) UnmarshalText(t []byte) error {
	v, err := ParseBasis(string(t))
	if err == nil {
		*b = v
	}
	return err
}

// Label names the basis for a reader.
func (b Basis) Label() Text {
	switch b {
	case Stated:
		return Text{KK: "актіде жазылған", RU: "указано в акте", EN: "stated"}
	case Inferred:
		return Text{KK: "мәтіннен туындайды", RU: "следует из текста", EN: "inferred"}
	default:
		return Text{KK: "көрсетілмеген", RU: "не указано", EN: "not stated"}
	}
}
