// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

// Basis says where a datum comes from. One vocabulary serves the whole
// library, so that a reader can ask of anything: does the act say so?
type Basis string

const (
	// BasisStated: the act prints it.
	BasisStated Basis = "stated"
	// BasisInferred: it follows from the order, the wording or another place of the
	// act, and is not printed.
	BasisInferred Basis = "inferred"
	// BasisNotStated: the act is silent. It is also the meaning of the zero value.
	BasisNotStated Basis = "not_stated"
)

var bases = ListOf("basis", BasisStated, BasisInferred, BasisNotStated).WithZero(BasisNotStated)

// MarshalText gives the word of [Basis.String]; any other value is a [*ValueError].
func (b Basis) MarshalText() ([]byte, error) { return bases.Marshal(b) }

// UnmarshalText reads one of the words; any other text is a [*ValueError].
func (b *Basis) UnmarshalText(t []byte) error { return bases.Unmarshal(b, t) }

// String gives the word; the zero value is "not_stated".
func (b Basis) String() string { return bases.Word(b) }

// Label names the basis for a reader.
func (b Basis) Label() Text {
	switch b {
	case BasisStated:
		return Text{KK: "актіде жазылған", RU: "указано в акте", EN: "stated"}
	case BasisInferred:
		return Text{KK: "тікелей жазылмаған, мәтіннен шығарылған", RU: "выведено, прямо не указано", EN: "inferred"}
	default:
		return Text{KK: "көрсетілмеген", RU: "не указано", EN: "not stated"}
	}
}
