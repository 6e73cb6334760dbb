// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Outside is an event that the regulation does not know: the acts are silent on
// withdrawal, return, suspension and the like. Each needs a basis that the
// caller gives; the library ships none, and marks the event everywhere.
type Outside struct {
	Kind   OutsideKind `json:"kind" strict:"required"`
	Effect Effect      `json:"effect" strict:"required"`
	// Basis is the norm on which the agency relies, in its own words.
	Basis string `json:"basis"`
	// Body or person concerned, as an opaque ID: to whom it was forwarded, who
	// takes over.
	Party string `json:"party,omitempty"`
	// To is the earlier step to which the case goes back, for [EffectSendsBack]; empty
	// for every other effect.
	To NodeID `json:"to,omitempty"`
}

// OutsideKind is the sort of an event outside the regulation.
type OutsideKind string

const (
	OutsideWithdrawal     OutsideKind = "withdrawal"      // the applicant takes the application back
	OutsideReturn         OutsideKind = "return"          // it goes back to be completed
	OutsideSuspension     OutsideKind = "suspension"      // work stops for a time
	OutsideResumption     OutsideKind = "resumption"      // work goes on
	OutsideForwarding     OutsideKind = "forwarding"      // it goes to another body
	OutsideExecutorChange OutsideKind = "executor_change" // somebody else takes it over
	OutsideDeath          OutsideKind = "death"           // of the applicant, or the end of an organisation
	OutsideTakeover       OutsideKind = "takeover"        // from another system
	OutsideSendingBack    OutsideKind = "sending_back"    // a draft goes back to who made it
	OutsideOther          OutsideKind = "other"           // something else; the basis says what
)

var outsideKinds = law.ListOf("event outside the regulation", OutsideWithdrawal, OutsideReturn, OutsideSuspension, OutsideResumption, OutsideForwarding, OutsideExecutorChange, OutsideDeath, OutsideTakeover, OutsideSendingBack, OutsideOther)

// MarshalText gives the word. Any other value is a [*law.ValueError].
func (o OutsideKind) MarshalText() ([]byte, error) { return outsideKinds.Marshal(o) }

// UnmarshalText reads a word of the list. Any other text is a [*law.ValueError].
func (o *OutsideKind) UnmarshalText(b []byte) error { return outsideKinds.Unmarshal(o, b) }

// Label names the event for a reader.
func (o OutsideKind) Label() law.Text {
	switch o {
	case OutsideWithdrawal:
		return law.Text{KK: "өтінішті кері қайтарып алу", RU: "отзыв заявления", EN: "withdrawal of the application"}
	case OutsideReturn:
		return law.Text{KK: "толықтыруға қайтару", RU: "возврат на доработку", EN: "return to be completed"}
	case OutsideSuspension:
		return law.Text{KK: "тоқтата тұру", RU: "приостановление", EN: "suspension"}
	case OutsideResumption:
		return law.Text{KK: "қайта жалғастыру", RU: "возобновление", EN: "resumption"}
	case OutsideForwarding:
		return law.Text{KK: "басқа органға жіберу", RU: "передача в другой орган", EN: "forwarding to another body"}
	case OutsideExecutorChange:
		return law.Text{KK: "орындаушыны ауыстыру", RU: "смена исполнителя", EN: "change of the executor"}
	case OutsideDeath:
		return law.Text{KK: "көрсетілетін қызметті алушының қайтыс болуы не ұйымның таратылуы", RU: "смерть услугополучателя либо ликвидация организации", EN: "death of the applicant, or the end of the organisation"}
	case OutsideTakeover:
		return law.Text{KK: "басқа жүйеден қабылдап алу", RU: "принятие из другой системы", EN: "takeover from another system"}
	case OutsideSendingBack:
		return law.Text{KK: "алдыңғы қадамға қайтару", RU: "возврат на предыдущий шаг", EN: "return to an earlier step"}
	case OutsideOther:
		return law.Text{KK: "өзге оқиға", RU: "иное событие", EN: "another event"}
	default:
		return law.Text{}
	}
}

// effectsOf are the effects that each kind of event can have.
func effectsOf(k OutsideKind) []Effect {
	switch k {
	case OutsideWithdrawal:
		return []Effect{EffectEnds, EffectNotes}
	case OutsideSuspension:
		return []Effect{EffectStops, EffectNotes}
	case OutsideResumption:
		return []Effect{EffectResumes}
	case OutsideSendingBack:
		return []Effect{EffectSendsBack}
	case OutsideExecutorChange:
		return []Effect{EffectNotes}
	case OutsideReturn, OutsideDeath, OutsideForwarding, OutsideTakeover:
		return []Effect{EffectEnds, EffectStops, EffectNotes}
	default:
		return effects.Values()
	}
}

// Effects returns the effects that an event of the kind can have. A suspension,
// for example, cannot end a case.
func (o OutsideKind) Effects() []Effect {
	if !outsideKinds.Has(o) {
		return nil
	}
	return effectsOf(o)
}

func (o OutsideKind) may(e Effect) bool { return slices.Contains(effectsOf(o), e) }

// Effect is what an event outside the regulation does to the application.
type Effect string

const (
	EffectEnds    Effect = "ends"    // the application is over
	EffectStops   Effect = "stops"   // terms stand still until it resumes
	EffectResumes Effect = "resumes" // terms run on
	EffectNotes   Effect = "notes"   // nothing changes
	// EffectSendsBack: the case stands at an earlier step again, which began when it
	// began; what was done from there on is to be done again.
	EffectSendsBack Effect = "sends_back"
)

var effects = law.ListOf("effect", EffectEnds, EffectStops, EffectResumes, EffectNotes, EffectSendsBack)

// MarshalText gives the word. Any other value is a [*law.ValueError].
func (e Effect) MarshalText() ([]byte, error) { return effects.Marshal(e) }

// UnmarshalText reads a word of the list. Any other text is a [*law.ValueError].
func (e *Effect) UnmarshalText(b []byte) error { return effects.Unmarshal(e, b) }

// outside records an event outside the regulation.
func (d *Definition) outside(a *Application, c *Command) (Event, error) {
	wrong := func(field, fault string) (Event, error) {
		return Event{}, &CommandError{Action: c.Action, Field: field, Fault: fault, Err: ErrIncomplete}
	}
	if c.Details == nil || c.Details.Outside == nil {
		return wrong("details.outside", "is missing")
	}
	o := c.Details.Outside
	if reason := a.shutsOutside(o.Effect); reason != "" && o.Kind.may(o.Effect) && o.Basis != "" && c.By.Role != "" {
		return Event{}, d.blocked(a, c, reason)
	}
	switch {
	case !outsideKinds.Has(o.Kind):
		return wrong("details.outside.kind", "is not of the list")
	case !effects.Has(o.Effect):
		return wrong("details.outside.effect", "is not of the list")
	case o.Basis == "":
		return wrong("details.outside.basis", "is missing")
	case !o.Kind.may(o.Effect):
		return wrong("details.outside.effect", "is none that such an event can have")
	case c.By.Role == "":
		return wrong("by.role", "is missing")
	case o.Effect != EffectSendsBack && o.To != "":
		return wrong("details.outside.to", "is given for an event that sends nothing back")
	case o.Effect == EffectSendsBack:
		to := d.find(o.To)
		if to < 0 || !d.before(to, int(a.progress.Node)) {
			return wrong("details.outside.to", "is no earlier step")
		}
		return d.event(a, c, int(a.progress.Node), to), nil
	}
	return d.event(a, c, int(a.progress.Node), int(a.progress.Node)), nil
}

// shutsOutside is why an application cannot take an event with the effect; empty
// where it can.
func (a *Application) shutsOutside(e Effect) Reason {
	p := &a.progress
	switch {
	case e == EffectStops && (p.Stopped || p.Suspended), e == EffectSendsBack && p.Suspended:
		return ReasonStopped
	case e == EffectSendsBack && p.Returned:
		return ReasonReturned
	case e == EffectResumes && !p.Stopped:
		return ReasonNotStopped
	}
	return ""
}
