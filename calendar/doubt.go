// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Doubt says what in the record an answer rests on that may still turn out
// otherwise. The list is closed; the zero value is no doubt.
type Doubt string

const (
	// DoubtEstimate: on a first day of Kurban Ait that is only reckoned.
	DoubtEstimate Doubt = "estimate"
	// DoubtUnconfirmed: on days after [Calendar.KnownThrough].
	DoubtUnconfirmed Doubt = "unconfirmed"
	// DoubtOneSource: on days before 2013.
	DoubtOneSource Doubt = "one_source"
)

// doubts stand in the order in which a trace says them.
func doubts() []Doubt { return []Doubt{DoubtEstimate, DoubtUnconfirmed, DoubtOneSource} }

// Label says for a reader what the doubt is and what to do about it; it is empty
// for no doubt.
func (d Doubt) Label() law.Text {
	switch d {
	case DoubtEstimate:
		return law.Text{
			KK: "есепке Құрбан айттың болжамды бірінші күні кіреді: ол жарияланғанда kurban_ait түріндегі акт қосыңыз",
			RU: "в счёт входит первый день Курбан-айта по оценке: когда его объявят, добавьте акт вида kurban_ait",
			EN: "an estimated first day of Kurban Ait is among the days counted: once it is announced, add an act of the kind kurban_ait",
		}
	case DoubtUnconfirmed:
		return law.Text{
			KK: "кейбір күндер соңғы расталған күннен кейін: бұйрық оларды ауыстыруы мүмкін, жаңа бұйрықтарды тексеріп, акт ретінде қосыңыз",
			RU: "часть дней позже последнего подтверждённого: приказ ещё может их перенести, проверьте новые приказы и добавьте их как акты",
			EN: "some days lie after the last one confirmed: an order may still move them, so look for new orders and add them as acts",
		}
	case DoubtOneSource:
		return law.Text{
			KK: "2013 жылға дейінгі күндер бір ғана дереккөз бойынша: сол жылдың ресми күнтізбесін тексеріңіз",
			RU: "дни до 2013 года известны по одному источнику: проверьте официальный календарь того года",
			EN: "days before 2013 rest on one source: look into the official calendar of that year",
		}
	default:
		return law.Text{}
	}
}

// Doubt tells, for an answer that counted the days from and including from, to
// and including to, what it rests on that may turn out otherwise: an estimate
// before all else. It is empty where the record leaves no doubt, and for the
// zero Calendar; days that are not covered do not count.
func (c Calendar) Doubt(from, to date.Date) Doubt {
	if c.t == nil {
		return ""
	}
	t := c.t
	for _, s := range t.special {
		d := t.date(int(s.day))
		if from <= d && d <= to && t.core.reasons[s.reason].standing == StandingEstimated && t.day(int(s.day)).Standing == StandingEstimated {
			return DoubtEstimate
		}
	}
	for _, n := range t.core.notes {
		if d := n.day.Date(); from <= d && d <= to && n.day > t.core.confirmed && n.standing == StandingEstimated {
			return DoubtEstimate
		}
	}
	switch {
	case to > c.KnownThrough().Date() && from <= t.core.last:
		return DoubtUnconfirmed
	case from < dateOf(since2013, 1, 1) && to >= t.first:
		return DoubtOneSource
	}
	return ""
}

// firm gives the longest stretch of recent days about which there is no doubt.
func (c Calendar) firm() (from, to date.Date) {
	from, to = max(dateOf(since2013, 1, 1), c.t.first), c.KnownThrough().Date()
	for _, s := range c.t.special {
		if d := c.t.date(int(s.day)); d >= from && law.DateOf(d) > c.t.core.confirmed && c.t.core.reasons[s.reason].standing == StandingEstimated {
			to = min(to, d-1)
		}
	}
	return from, to
}
