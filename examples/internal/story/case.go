// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package story

import (
	"fmt"
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Title writes the first line of a story: the service, and what the story is about.
func (t *Teller) Title(service, about law.Text) {
	t.Line("%s", service.In(t.Lang))
	t.Say(about)
}

// Chapter writes the heading of a part.
func (t *Teller) Chapter(title law.Text) { t.Line("\n%s", Capital(title.In(t.Lang))) }

// Events tells what happened in a case: who did what, when, by which place of the
// text, by when it was due, and whether that was kept. The dates are those of
// [process.Track] at the last event. The first events may have been told before.
func (t *Teller) Events(d *process.Definition, events []process.Event, told int, offices process.Offices) {
	if t.Err != nil || len(events) == 0 {
		return
	}
	plan, err := process.Track(process.DefinitionsOf(d), events, events[len(events)-1].At, offices)
	if err != nil {
		t.Fail(err)
		return
	}
	zone := offices.Of("").Zone()
	for _, e := range events[told:] {
		t.Line("  %s. %s", law.InstantLabel(e.At.In(zone)).In(t.Lang), t.happened(d, e))
		if i := slices.IndexFunc(plan.Steps, func(s process.PlanStep) bool { return s.Node == e.Node }); i >= 0 && done(e) {
			t.due(plan.Steps[i], e, zone)
		}
	}
}

// done reports whether an event ends the step at which it happened.
func done(e process.Event) bool {
	switch e.Action {
	case process.ActionSubmit, process.ActionCorrect, process.ActionOutside, process.ActionMigrate:
		return false
	default:
		return e.Node != e.To
	}
}

// happened says who did what, and by which place.
func (t *Teller) happened(d *process.Definition, e process.Event) string {
	who, what, applies := "", lowered(e.Action.Label().In(t.Lang)), false
	for _, a := range d.Regulation().Actors {
		if a.ID == e.By.Role {
			who, applies = a.Name.In(t.Lang), a.Kind == regulation.ActorKindApplicant
		}
	}
	n, _ := d.Node(e.Node)
	switch e.Action {
	case process.ActionSubmit:
		return fmt.Sprintf(submits(d, e).In(t.Lang), Capital(who), lowered(who))
	case process.ActionCorrect:
		what = law.Text{KK: "жазба түзетілді", RU: "запись исправлена", EN: "the entry is corrected"}.In(t.Lang)
		return Capital(strings.TrimPrefix(who+": ", ": ")) + what + "."
	case process.ActionOutside:
		return Capital(strings.TrimPrefix(who+": ", ": ")) + what + "."
	case process.ActionRefuse:
		what = n.Name.In(t.Lang) + " – " + law.Text{KK: "дәлелді бас тарту", RU: "мотивированный отказ", EN: "a reasoned refusal"}.In(t.Lang)
	case process.ActionOccur:
		what = n.Name.In(t.Lang) + " – " + law.Text{KK: "келіп түскені тіркелді", RU: "поступление отмечено", EN: "the arrival is recorded"}.In(t.Lang)
	default:
		what = n.Name.In(t.Lang)
	}
	if e.Action == process.ActionIssue && n.Flow == regulation.NodeRoleGivesResult && !applies {
		// The node names the receipt, which is the applicant's; those who sign form it.
		what = law.Text{
			KK: "электрондық құжатты ЭЦҚ пайдалану арқылы қалыптастыру", RU: "формирование электронного документа с использованием ЭЦП",
			EN: "forming of the electronic document with the EDS",
		}.In(t.Lang)
	}
	if reply := replied(e.Reply); reply != (law.Text{}) {
		what += " – " + reply.In(t.Lang)
	}
	if e.Details != nil && e.Details.Result != nil {
		what += law.Text{KK: ", № ", RU: ", № ", EN: ", No. "}.In(t.Lang) + e.Details.Result.Number
	}
	if who == "" {
		return fmt.Sprintf("%s (%s).", Capital(what), n.Citation.Locator.Label().In(t.Lang))
	}
	return fmt.Sprintf("%s: %s (%s).", Capital(who), lowered(what), n.Citation.Locator.Label().In(t.Lang))
}

// due says by when, and whether it was kept. The applicant and the systems owe no
// time, and nothing is said of them.
func (t *Teller) due(s process.PlanStep, e process.Event, zone *time.Location) {
	due := s.Grant
	if e.Action == process.ActionRefuse && !s.Refusal.IsZero() {
		due = s.Refusal
	}
	switch {
	case due.Known() && due.Term().Unit == "":
		return
	case due.Known() && due.Met(e.At):
		t.Say(law.Text{KK: "    Мерзімі: %s; сақталды.", RU: "    Срок: %s; соблюдён.", EN: "    The deadline was met: %s."}, law.ByLabel(due.At.In(zone)).In(t.Lang))
	case due.Known():
		t.Say(law.Text{KK: "    Мерзімі: %s; өтіп кетті.", RU: "    Срок: %s; нарушен.", EN: "    The deadline was missed: %s."}, law.ByLabel(due.At.In(zone)).In(t.Lang))
	case due.Unknown == process.UnknownTermNotStated && (slices.Contains(s.Actors, regulation.ActorApplicant) || s.Type == process.NodeGate):
		return
	case due.Unknown != "":
		t.Line("    %s.", Capital(due.Unknown.Label().In(t.Lang)))
	}
}

// submits says how a case begins. Where the applicant goes on himself, as at a portal,
// nothing is handed in yet.
func submits(d *process.Definition, e process.Event) law.Text {
	if n, ok := d.Node(e.To); ok && slices.Contains(n.Actors, regulation.ActorApplicant) {
		return law.Text{KK: "%[1]s өтініш беруді бастайды.", RU: "%[1]s начинает подачу заявления.", EN: "The %[2]s begins an application."}
	}
	return law.Text{KK: "%[1]s өтініш береді.", RU: "%[1]s подаёт заявление.", EN: "The %[2]s submits the application."}
}

func replied(r process.Reply) law.Text {
	switch r {
	case process.ReplyYes:
		return law.Text{KK: "жауап: иә", RU: "ответ: да", EN: "the answer is yes"}
	case process.ReplyNo:
		return law.Text{KK: "жауап: жоқ", RU: "ответ: нет", EN: "the answer is no"}
	case process.ReplyPending:
		return law.Text{KK: "жауап әлі белгісіз", RU: "ответ пока неизвестен", EN: "the answer is not known yet"}
	default:
		return law.Text{}
	}
}

// Hours words a length of time: "17 h 30 min".
func Hours(d time.Duration) law.Text {
	h, m := int(d.Hours()), int(d.Minutes())%60
	hours := law.Text{KK: fmt.Sprintf("%d сағ", h), RU: fmt.Sprintf("%d ч", h), EN: fmt.Sprintf("%d h", h)}
	minutes := law.Text{KK: fmt.Sprintf("%d мин", m), RU: fmt.Sprintf("%d мин", m), EN: fmt.Sprintf("%d min", m)}
	switch {
	case m == 0:
		return hours
	case h == 0:
		return minutes
	}
	return law.Text{KK: hours.KK + " " + minutes.KK, RU: hours.RU + " " + minutes.RU, EN: hours.EN + " " + minutes.EN}
}

// Capital begins a sentence.
func Capital(s string) string { return turned(s, unicode.ToUpper) }

// lowered makes the first letter small, but not that of an abbreviation.
func lowered(s string) string {
	_, n := utf8.DecodeRuneInString(s)
	if next, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(next) {
		return s
	}
	return turned(s, unicode.ToLower)
}

func turned(s string, to func(rune) rune) string {
	r, n := utf8.DecodeRuneInString(s)
	if n == 0 {
		return s
	}
	return string(to(r)) + s[n:]
}
