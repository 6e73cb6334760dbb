// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command animal-identification shows what the library does with dates that an
// act leaves to another document: animals are identified "in the dates of a plan
// of measures" that the local executive body approves. The plan is not part of
// the act, so the deadline is unknown and says why, until somebody who knows the
// plan tells when its day has come.
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
	t.Line("%s", kind.Title.In(t.Lang))
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
	return fees(t, kind)
}

// plan tells the timeline under one account, without and with the day of the
// plan of measures.
func plan(t *story.Teller, d *process.Definition, office calendar.Office, filed, planDay time.Time) error {
	t.Say(law.Text{KK: "\nСипаттама: %s", RU: "\nОписание: %s", EN: "\nAccount: %s"}, d.Option(regulation.ReadingAccount))
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
			EN: "  This account does not know the dates of the plan.",
		})
	}
	for _, arrivals := range [][]process.Arrival{nil, known} {
		if arrivals != nil {
			t.Say(law.Text{
				KK: "  Жоспар күні %s болса:", RU: "  Если день плана – %s:", EN: "  If the day of the plan is %s:",
			}, planDay.Format(time.DateOnly))
		}
		p, err := d.Plan(filed, process.OfficesOf(office), arrivals...)
		if err != nil {
			return err
		}
		for _, s := range p.Steps {
			due := s.Grant.At.Format("2006-01-02 15:04")
			if !s.Grant.Known() {
				due = s.Grant.Unknown.Label().In(t.Lang)
			}
			if s.Type == process.NodeStep && !s.Grant.Known() && !s.Start.IsZero() {
				due += ", " + s.Start.Format("2006-01-02 15:04") + "..."
			}
			t.Line("    %-7s %-44s %s", s.Node, due, s.Name.In(t.Lang))
		}
		if known == nil {
			break
		}
	}
	return nil
}

// fees tells what the regulation says about payment.
func fees(t *story.Teller, kind regulation.Kind) error {
	t.Say(law.Text{KK: "\nТөлем", RU: "\nОплата", EN: "\nPayment"})
	fee := kind.Regulation().Fee
	for _, f := range fee.Facts {
		t.Line("  %-5s %s", f.Citation.Locator, f.Text.In(t.Lang))
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
