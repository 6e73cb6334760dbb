// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

// State is the state of an act, or of an amendment, on a day.
type State string

const (
	// StateInEffect: it applies on that day.
	StateInEffect State = "in_effect"
	// StateNotYet: it did not apply yet on that day.
	StateNotYet State = "not_yet"
	// StateRepealed: it no longer applied on that day.
	StateRepealed State = "repealed"
	// StateUnknown: it depends on a day that is not on record, as a rule the day of
	// the first official publication.
	StateUnknown State = "unknown"
)

var states = ListOf("state", StateNotYet, StateInEffect, StateRepealed, StateUnknown)

// Label names the state for a reader.
func (s State) Label() Text {
	switch s {
	case StateInEffect:
		return Text{KK: "қолданыста", RU: "действует", EN: "in effect"}
	case StateNotYet:
		return Text{KK: "әлі қолданысқа енгізілмеген", RU: "ещё не введён в действие", EN: "not in effect yet"}
	case StateRepealed:
		return Text{KK: "күші жойылған", RU: "утратил силу", EN: "repealed"}
	case StateUnknown:
		return Text{KK: "белгісіз", RU: "неизвестно", EN: "unknown"}
	default:
		return Text{}
	}
}

// MarshalText gives the word; any other value is a [*ValueError].
func (s State) MarshalText() ([]byte, error) { return states.Marshal(s) }

// UnmarshalText reads one of the words; any other text is a [*ValueError].
func (s *State) UnmarshalText(b []byte) error { return states.Unmarshal(s, b) }

// Status is the answer to "was it in effect on that day?", with the reason.
type Status struct {
	Day   Date  `json:"day"`
	State State `json:"state"`
	// Basis is Stated where the days are printed, Inferred where the answer
	// rests on the order of signing, registration and publication.
	Basis Basis `json:"basis"`
	// Since is the first day of the state, where it is known.
	Since Date `json:"since,omitzero"`
	// PublishedBy, for Unknown, is the latest day of publication with which the
	// text would be in effect on Day. It is zero where the doubt is about the
	// repeal.
	PublishedBy Date     `json:"published_by,omitzero"`
	Reason      Text     `json:"reason"`
	Citation    Citation `json:"citation"`
}

// Status tells whether the act is in effect on a day. It is Unknown where that
// depends on a publication that is not on record, and then says by which day
// the act must have been published. The zero day is before all others.
func (a Act) Status(day Date) Status {
	if !a.Repeal.IsZero() {
		r := a.Repeal
		s := onsetStatus(day, r.Effect, onsetDays{signing: r.By.Date, publication: r.Publication})
		switch s.State {
		case StateInEffect:
			s.State = StateRepealed
			since := s.Since.SinceLabel()
			s.Reason = Text{
				KK: since.KK + " күші жойылған (№ " + r.By.Number + ")",
				RU: "утратил силу " + since.RU + " (№ " + r.By.Number + ")",
				EN: "repealed " + since.EN + " by No. " + r.By.Number,
			}
			return s
		case StateUnknown:
			if own := a.effectStatus(day); own.State == StateNotYet {
				return own // repealed or not
			}
			by := s.PublishedBy.ThroughLabel()
			s.PublishedBy = 0
			done := wordsOf(r.Effect.From)
			s.Reason = Text{
				KK: "күшін жою туралы акт " + by.KK + " " + done.KK + " болса, күші жойылған",
				RU: "утратил силу, если отменяющий акт " + done.RU + " " + by.RU,
				EN: "repealed if the repealing act was " + done.EN + " " + by.EN,
			}
			return s
		}
	}
	return a.effectStatus(day)
}

// effectStatus is the status as if there were no repeal.
func (a Act) effectStatus(day Date) Status {
	return onsetStatus(day, a.Effect, onsetDays{signing: a.Date, registration: a.Registration.Date, publication: a.Publication})
}

// Status tells whether the amendment is in effect on a day.
func (m Amendment) Status(day Date) Status {
	return onsetStatus(day, m.Effect, onsetDays{signing: m.By.Date, publication: m.Publication})
}

// InForceFrom is the first day of legal force as the act states it; not stated
// where the act does not set it apart or the day of its event is unknown.
func (a Act) InForceFrom() (Date, Basis) {
	event := onsetDays{signing: a.Date, registration: a.Registration.Date, publication: a.Publication}.of(a.InForce.From)
	if a.InForce.IsZero() || event.IsZero() {
		return 0, BasisNotStated
	}
	return a.InForce.After(event), BasisStated
}

// onsetDays are the days of the events from which an onset may count; a zero
// day is not on record.
type onsetDays struct{ signing, registration, publication Date }

func (d onsetDays) of(e OnsetEvent) Date {
	switch e {
	case FromSigning:
		return d.signing
	case FromRegistration:
		return d.registration
	default:
		return d.publication
	}
}

// onsetStatus answers for one onset. An act is published after it is signed and
// registered, so that a day too early for any publication is NotYet, inferred.
func onsetStatus(day Date, o Onset, d onsetDays) Status {
	s := Status{Day: day, Citation: o.Citation}
	if event := d.of(o.From); !event.IsZero() {
		s.Basis, s.Since = BasisStated, o.After(event)
		if day >= s.Since {
			s.State = StateInEffect
			since := s.Since.SinceLabel()
			s.Reason = Text{KK: since.KK + " қолданыста", RU: "действует " + since.RU, EN: "in effect " + since.EN}
			return s
		}
		s.State = StateNotYet
		since := s.Since.SinceLabel()
		s.Reason = Text{KK: since.KK + " қолданысқа енгізіледі", RU: "вводится в действие " + since.RU, EN: "takes effect " + s.Since.OnLabel().EN}
		s.Since = 0
		return s
	}
	s.Basis = BasisInferred
	earliest := o.After(max(d.signing, d.registration))
	if day < earliest {
		s.State = StateNotYet
		first := earliest.BeforeLabel()
		s.Reason = Text{
			KK: first.KK + " қолданысқа енгізіле алмайды",
			RU: "не может быть введён в действие " + first.RU,
			EN: "cannot take effect " + first.EN,
		}
		return s
	}
	s.State, s.Basis, s.PublishedBy = StateUnknown, BasisNotStated, o.Before(day)
	by, on, done := s.PublishedBy.ThroughLabel(), day.OnLabel(), wordsOf(o.From)
	s.Reason = Text{
		KK: by.KK + " " + done.KK + " болса, " + on.KK + " қолданыста",
		RU: "действует на " + on.RU + ", если " + done.RU + " " + by.RU,
		EN: "in effect " + on.EN + " if " + done.EN + " " + by.EN,
	}
	return s
}

// wordsOf says what has happened to a text on the day of an event.
func wordsOf(e OnsetEvent) Text {
	switch e {
	case FromSigning:
		return Text{KK: "қол қойылған", RU: "подписан", EN: "signed"}
	case FromRegistration:
		return Text{KK: "тіркелген", RU: "зарегистрирован", EN: "registered"}
	default:
		return Text{KK: "жарияланған", RU: "опубликован", EN: "published"}
	}
}
