// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package draft

import (
	"strconv"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Regulation is the full ID of the regulation that is being written,
// "act/short-name". Its methods make what points to a place in it.
type Regulation string

// ID is the identifier of the regulation.
func (r Regulation) ID() regulation.ID { return regulation.MustID(string(r)) }

// Kind is the kind of the service that has the name of the regulation:
// "short-name/issue".
func (r Regulation) Kind(name string) string { return string(r.ID().Name) + "/" + name }

// Cite is a place in the regulation: licence.Cite("7(3)").
func (r Regulation) Cite(place string) law.Citation { return r.ID().Cite(At(place)) }

// Cites are several places in the regulation.
func (r Regulation) Cites(places ...string) []law.Citation { return Each(places, r.Cite) }

// Says is what one place prints, beside what another place prints.
func (r Regulation) Says(place, printed string) regulation.Value {
	return regulation.Value{Citation: r.Cite(place), Printed: printed}
}

// Slips is a misprint or a wrong word, with the one that the context asks for.
func (r Regulation) Slips(place, printed, meant string) regulation.Value {
	return regulation.Value{Citation: r.Cite(place), Printed: printed, Meant: meant}
}

// Silent is a place that does not print what another one does.
func (r Regulation) Silent(place string) regulation.Value {
	return regulation.Value{Citation: r.Cite(place)}
}

// Titled is the title of the regulation as one place prints it.
func (r Regulation) Titled(place, kk string) regulation.Printed {
	return regulation.Printed{KK: kk, Citation: r.Cite(place)}
}

// Text is a text in Kazakh, Russian and English.
func Text(kk, ru, en string) law.Text { return law.Text{KK: kk, RU: ru, EN: en} }

// At is a place: At("7(3)").
func At(place string) law.Locator { return law.MustLocator(place) }

// Places are several places.
func Places(list ...string) []law.Locator { return Each(list, At) }

// Kinds are kinds of a service in their short form: Kinds("licence/issue").
func Kinds(list ...string) []regulation.KindID { return Each(list, regulation.MustKindID) }

// Each applies f to every element of a list.
func Each[A, B any](list []A, f func(A) B) []B {
	out := make([]B, len(list))
	for i, a := range list {
		out[i] = f(a)
	}
	return out
}

// Defines is a short name that a place introduces.
func (r Regulation) Defines(place, printed string, means law.Text) regulation.DefinedTerm {
	return regulation.DefinedTerm{Term: printed, Means: means, Citation: r.Cite(place)}
}

// Section is a heading by its number, with its first and its last paragraph.
func Section(number int, from, to string, title law.Text) regulation.Section {
	return regulation.Section{Locator: At("section" + strconv.Itoa(number)), Title: title, From: At(from), To: At(to)}
}
