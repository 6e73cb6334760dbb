// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command animal-identification shows what the library does with dates that an
// act leaves to another document: animals are identified "in the dates of a plan
// of measures" that the local executive body approves. The plan is not part of
// the act, so the deadline is unknown and says why, until somebody who knows the
// plan tells when its day has come.
//
// What a reader learns here: a term that depends on a document outside the text is unknown, and unknown
// is neither zero nor in time.
//
// What to copy from here:
//
//   - unknown is a value with its reason, not an error and not zero (see plan);
//   - a caller who knows the day of the plan gives it as an arrival (see plan);
//   - fee facts are asked of the regulation: what is free, what is "paid" without
//     a subject, and what is not stated at all (see fees).
package main

import (
	"errors"
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/internal/story"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

func main() {
	story.Main("animal-identification", func(t *story.Teller) { t.Fail(tell(t)) })
}

func tell(t *story.Teller) error {
	kind, err := catalogue.Builtin().Kind("animal-identification/issue")
	if err != nil {
		return err
	}
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAqtau),
		Week: calendar.WeekFiveDay,
		Work: calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
	})
	if err != nil {
		return err
	}
	t.Title(kind.Service().Title, law.Text{
		KK: "Паспорттың мерзімін осы мәтінде жоқ жоспар белгілейді.",
		RU: "Срок выдачи паспорта назначает план, которого в тексте нет.",
		EN: "The passport is due by a plan that the text does not hold.",
	})
	filed := time.Date(2015, 4, 6, 10, 0, 0, 0, office.Zone())
	planDay := time.Date(2015, 4, 22, 9, 0, 0, 0, office.Zone())
	for _, account := range []string{"procedure", "interaction"} {
		d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-04-06"), process.MustChoice("account="+account))
		if err != nil {
			return err
		}
		if err := plan(t, d, office, filed, planDay); err != nil {
			return err
		}
	}
	t.Say(law.Text{
		KK: "\nМәтінде ашық қалғаны: жоспар күні өтініш мерзіміне қалай қатысты; он бес минут нені қамтиды (identification-minutes).",
		RU: "\nЧто в тексте осталось открытым: как срок плана относится к сроку заявления; что охватывают пятнадцать минут (identification-minutes).",
		EN: "\nWhat the text leaves open: how the day of the plan bears on the term of the application; what the fifteen minutes cover (identification-minutes).",
	})
	return fees(t, kind)
}

// plan tells the timeline under one account, without and with the day of the
// plan of measures.
func plan(t *story.Teller, d *process.Definition, office calendar.Office, filed, planDay time.Time) error {
	t.Chapter(account(d.Option(regulation.ReadingAccount)))
	var known []process.Arrival
	for _, n := range d.Nodes() {
		if n.Wait == regulation.WaitForPlan {
			known = append(known, process.Arrival{Node: n.ID, At: planDay})
		}
	}
	if known == nil {
		t.Say(law.Text{
			KK: "  Бұл сипаттамада жоспар мерзімдері көзделмеген.",
			RU: "  В этом описании сроки плана не предусмотрены.",
			EN: "  This account does not provide for the dates of the plan.",
		})
	}
	for _, arrivals := range [][]process.Arrival{nil, known} {
		if arrivals != nil {
			t.Say(law.Text{
				KK: "  Жоспар күні %s болса:", RU: "  Если день плана – %s:", EN: "  If the day of the plan is %s:",
			}, law.DayLabel(planDay).In(t.Lang))
		}
		p, err := d.Plan(filed, process.OfficesOf(office), arrivals...)
		if err != nil {
			return err
		}
		for _, s := range p.Steps {
			due := law.ByLabel(s.Grant.At).In(t.Lang)
			if !s.Grant.Known() {
				due = s.Grant.Unknown.Label().In(t.Lang)
			}
			if s.Type == process.NodeStep && !s.Grant.Known() && !s.Start.IsZero() {
				due += fmt.Sprintf(begins().In(t.Lang), law.InstantLabel(s.Start).In(t.Lang))
			}
			t.Line("    %s (%s): %s.", s.Name.In(t.Lang), s.Citation.Locator.Label().In(t.Lang), due)
		}
		if known == nil {
			break
		}
	}
	return nil
}

// account names a description of the process by its paragraph.
func account(option law.ID) law.Text {
	if option == "interaction" {
		return law.Text{KK: "7-тармақтағы сипаттама (account=interaction)", RU: "Описание пункта 7 (account=interaction)", EN: "The account of paragraph 7 (account=interaction)"}
	}
	return law.Text{KK: "5-тармақтағы сипаттама (account=procedure)", RU: "Описание пункта 5 (account=procedure)", EN: "The account of paragraph 5 (account=procedure)"}
}

func begins() law.Text {
	return law.Text{KK: "; басталуы: %s", RU: "; начало: %s", EN: "; it begins on %s"}
}

// fees tells what the regulation says about payment.
func fees(t *story.Teller, kind regulation.Kind) error {
	t.Chapter(law.Text{KK: "Төлем", RU: "Оплата", EN: "Payment"})
	fee := kind.Regulation().Fee
	for _, f := range fee.Facts {
		t.Line("  %s: %s.", story.Capital(f.Citation.Locator.Label().In(t.Lang)), f.Text.In(t.Lang))
	}
	_, err := fee.Amount(kind.ID, law.MustDate("2015-04-06"))
	if !errors.Is(err, regulation.ErrNotStated) {
		return err
	}
	t.Say(law.Text{
		KK: "  Мөлшері көрсетілмеген: кітапхана оны ойлап таппайды.",
		RU: "  Размер не указан: библиотека его не придумывает.",
		EN: "  The amount is not stated, and the library does not invent one.",
	})
	return nil
}
