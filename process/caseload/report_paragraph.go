// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Text says in one paragraph what could not be told, how many applications there
// were, how many were late, and where most of the time was lost.
func (s Summary) Text() law.Text {
	var said law.Text
	add := func(t law.Text, values ...any) {
		for _, l := range law.Langs() {
			sentence := t.In(l)
			if len(values) > 0 {
				sentence = fmt.Sprintf(sentence, values...)
			}
			switch l {
			case law.LangKazakh:
				said.KK = strings.TrimSpace(said.KK + " " + sentence)
			case law.LangRussian:
				said.RU = strings.TrimSpace(said.RU + " " + sentence)
			default:
				said.EN = strings.TrimSpace(said.EN + " " + sentence)
			}
		}
	}
	if s.Backward > 0 {
		add(law.Text{
			KK: "Журнал уақыт ретімен тұрған жоқ: өз өтінішінің кейінірек жазбасынан соң тұрған жазба – %d; орындалмады немесе кезегінен тыс деп табылғаны осы реттің салдары болуы мүмкін.",
			RU: "Журнал стоит не по времени: записей после более поздней записи того же заявления – %d; найденные пропуски и нарушения последовательности могут быть следствием этого порядка.",
			EN: "The log is not in the order of time: %d records stand behind a later one of their application; what is found missing or out of order may be due to that order only.",
		}, s.Backward)
	}
	unknown, reasons := 0, law.Text{}
	numbers := map[process.Unknown]int{}
	for _, u := range s.Unknown {
		numbers[u.Reason] += u.Number
		unknown += u.Number
	}
	whys := law.Values[process.Unknown]()
	slices.SortStableFunc(whys, func(a, b process.Unknown) int { return cmp.Compare(numbers[b], numbers[a]) })
	for _, why := range whys {
		if n := numbers[why]; n > 0 {
			count := fmt.Sprintf(" – %d, ", n)
			reasons.KK += why.Label().KK + count
			reasons.RU += why.Label().RU + count
			reasons.EN += why.Label().EN + count
		}
	}
	if unknown > 0 {
		cut := func(t string) string { return strings.TrimSuffix(t, ", ") }
		add(law.Text{
			KK: fmt.Sprintf("Мерзімі белгісіз қадам: %d (%s); олар уақытында орындалған деп саналмайды.", unknown, cut(reasons.KK)),
			RU: fmt.Sprintf("Сроков, которые определить нельзя: %d (%s); соблюдёнными они не считаются.", unknown, cut(reasons.RU)),
			EN: fmt.Sprintf("Deadlines that cannot be told: %d (%s); they are not counted as kept.", unknown, cut(reasons.EN)),
		})
	}
	t := s.Total
	add(law.Text{
		KK: "Түскен өтініш: %d; жабылғаны: %d; ашығы: %d.", RU: "Поступило заявлений: %d; закрыто: %d; открыто: %d.",
		EN: "Applications received: %d; closed: %d; open: %d.",
	}, t.Received, t.Closed(), t.Open)
	if t.ClosedLate+t.LateAtEnd == 0 {
		add(law.Text{
			KK: "Кез келген оқылым бойынша кешіккені жоқ.", RU: "Опоздавших при любом прочтении текста нет.",
			EN: "None was late under every reading of the text.",
		})
	} else {
		add(law.Text{
			KK: "Мерзімі өтіп жабылғаны: %d, кезең соңында мерзімі өткені: %d; жоғалған уақыт: %s (жұмыс уақыты, одан тыс кешігу мен жүйелердікі – тәулік бойғы сағатпен).",
			RU: "Закрыто с опозданием: %d, просрочено на конец периода: %d; потеряно времени: %s (рабочего; вне его и у систем – по круглосуточному счёту).",
			EN: "Closed late: %d; late at the end: %d; time lost: %s (working time; outside of it, and of systems, by the clock).",
		}, t.ClosedLate, t.LateAtEnd, hours(t.Lateness))
	}
	if worst := s.worst(); worst != nil {
		place := fmt.Sprintf("(%s %s): %s.", worst.Citation.Regulation, worst.Node, hours(worst.Lateness))
		add(law.Text{
			KK: "Ең көп уақыт жоғалған қадам: «" + worst.Name.In(law.LangKazakh) + "» " + place,
			RU: "Больше всего потеряно на шаге «" + worst.Name.In(law.LangRussian) + "» " + place,
			EN: "Most of it was lost at the step “" + worst.Name.In(law.LangEnglish) + "” " + place,
		})
	}
	if n := t.ClosedDisputed + t.DisputedAtEnd; n > 0 {
		add(law.Text{
			KK: "Таңдалған оқылымда ғана кешіккені: %d.", RU: "Опоздавших лишь в выбранном прочтении: %d.", EN: "Late under the chosen reading only: %d.",
		}, n)
	}
	return said
}

// worst is the step at which most time was lost; nil where none was.
func (s Summary) worst() *Work {
	var worst *Work
	for i := range s.Steps {
		if v := &s.Steps[i]; v.Lateness > 0 && (worst == nil || v.Lateness > worst.Lateness) {
			worst = v
		}
	}
	return worst
}
