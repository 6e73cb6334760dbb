// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Text says the finding in words: the place, what was found, when and by whom,
// and for a lateness by how much and under which readings. Persons are opaque
// IDs, roles those of the regulation.
func (f Finding) Text() law.Text {
	place, kind := f.Citation.Locator.Label(), f.Kind.Label()
	t := law.Text{KK: place.KK + ": " + kind.KK, RU: place.RU + ": " + kind.RU, EN: place.EN + ": " + kind.EN}
	if !f.Deadline.IsZero() {
		t = join(t, f.lateness())
	} else if !f.At.IsZero() {
		t = join(t, law.InstantLabel(f.At))
	}
	if who := strings.TrimSpace(string(f.By.Role) + " " + f.By.Person); who != "" {
		t = join(t, same(who))
	}
	if f.Kind == FindingLate {
		t = join(t, f.readings())
	}
	return t
}

// lateness tells when it was due and by how much that was missed.
func (f Finding) lateness() law.Text {
	due, by := law.ByLabel(f.Deadline), hours(f.Late)
	t := law.Text{
		KK: due.KK + " орындалуға тиіс еді, жұмыс уақытымен " + by + " кешіккен",
		RU: "следовало выполнить " + due.RU + ", просрочено на " + by + " рабочего времени",
		EN: "due " + due.EN + ", late by " + by + " of working time",
	}
	if f.LateByClock {
		t = law.Text{
			KK: due.KK + " орындалуға тиіс еді, тәулік бойғы сағатпен " + by + " кешіккен",
			RU: "следовало выполнить " + due.RU + ", просрочено на " + by + " по круглосуточному счёту",
			EN: "due " + due.EN + ", late by " + by + " by the clock",
		}
	}
	if f.At.IsZero() {
		return join(t, law.Text{KK: "әлі орындалмаған", RU: "ещё не выполнено", EN: "still not done"})
	}
	at := law.InstantLabel(f.At.In(f.Deadline.Location()))
	return join(t, law.Text{KK: "орындалды: " + at.KK, RU: "выполнено " + at.RU, EN: "done " + at.EN})
}

// readings tells under which of them it is late.
func (f Finding) readings() law.Text {
	if f.EveryReading {
		return law.Text{KK: "кез келген оқылым бойынша мерзімі өткен", RU: "опоздание при любом прочтении", EN: "late under every reading"}
	}
	if len(f.Excuses) == 0 {
		return law.Text{
			KK: "бірнеше таңдау бірге өзгерсе ғана мерзімінде",
			RU: "в срок лишь при нескольких иных прочтениях вместе",
			EN: "in time under a combination of other readings",
		}
	}
	options := make([]string, len(f.Excuses))
	for i, c := range f.Excuses {
		options[i] = c.String()
	}
	list := strings.Join(options, ", ")
	return law.Text{KK: "мынаны таңдаса мерзімінде: " + list, RU: "в срок при прочтении " + list, EN: "in time under " + list}
}

func same(s string) law.Text { return law.Text{KK: s, RU: s, EN: s} }

func join(a, b law.Text) law.Text {
	return law.Text{KK: a.KK + "; " + b.KK, RU: a.RU + "; " + b.RU, EN: a.EN + "; " + b.EN}
}

// Label names the phase for a reader.
func (p Phase) Label() law.Text {
	switch p {
	case PhaseEntering:
		return law.Text{KK: "қадам басталды", RU: "шаг начат", EN: "the step was entered"}
	case PhaseCompleting:
		return law.Text{KK: "қадам аяқталды", RU: "шаг завершён", EN: "the step was completed"}
	default:
		return law.Text{}
	}
}

// Label names the state for a reader.
func (t TaskState) Label() law.Text {
	switch t {
	case TaskDue:
		return law.Text{KK: "орындалуға тиіс", RU: "к исполнению", EN: "due"}
	case TaskOverdue:
		return law.Text{KK: "мерзімі өткен", RU: "просрочено", EN: "overdue"}
	case TaskWaiting:
		return law.Text{KK: "күтуде", RU: "в ожидании", EN: "waiting"}
	default:
		return law.Text{}
	}
}
