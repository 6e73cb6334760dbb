// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command grain-receipt-licence follows the three kinds of one service: a licence
// is issued, reissued, and a duplicate of it is made. The terms of its steps are
// in hours as well as in days, the result can go to a personal cabinet, and one
// applicant takes his application back, which the act does not know at all.
//
// What a reader learns here: one application, asked for three things, has three deadlines, and hours are
// no clock time until somebody says how they are counted.
//
// What to copy from here:
//
//   - a reissue and a duplicate name the licence that they concern; the command
//     is refused without it (see kinds);
//   - hours run within working hours by default, and by the clock where the
//     reading minutes=clock says so (see hours);
//   - a result that goes to the personal cabinet carries the reference of the
//     electronic document, never the document (see cabinet);
//   - what the act does not regulate is an event "outside the regulation" with a
//     basis that the agency gives: the library ships none (see withdrawal).
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
	story.Main("grain-receipt-licence", func(t *story.Teller) { t.Fail(tell(t)) })
}

func tell(t *story.Teller) error {
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone:      calendar.MustZone(calendar.ZonePetropavl),
		Week:      calendar.WeekFiveDay,
		Work:      calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
		Reception: calendar.MustHours("mon-fri 09:00-13:00 14:30-17:30"),
	})
	if err != nil {
		return err
	}
	acts := catalogue.Builtin()
	first, err := acts.Kind("grain-receipt-licence/issue")
	if err != nil {
		return err
	}
	t.Title(first.Service().Title, law.Text{
		KK: "Бір күні берілген үш өтініштің үш мерзімі бар: беру, қайта ресімдеу, телнұсқа.",
		RU: "Три заявления, поданные в один день, имеют три срока: выдача, переоформление, дубликат.",
		EN: "Three applications of one day have three deadlines: issue, reissue, duplicate.",
	})
	t.Say(law.Text{KK: "Барлығы берілді: %s.", RU: "Все поданы %s.", EN: "All are filed on %s."}, law.InstantLabel(time.Date(2015, 4, 28, 12, 0, 0, 0, office.Zone())).In(t.Lang))
	filed := time.Date(2015, 4, 28, 12, 0, 0, 0, office.Zone())
	for _, name := range []string{"issue", "reissue", "duplicate"} {
		kind, err := acts.Kind("grain-receipt-licence/" + name)
		if err != nil {
			return err
		}
		d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-04-28"))
		if err != nil {
			return err
		}
		if err := kinds(t, kind, d, office, filed); err != nil {
			return err
		}
		if name == "issue" {
			if err := errors.Join(hours(t, d, office, filed), cabinet(t, d, office, filed), withdrawal(t, d, office, filed)); err != nil {
				return err
			}
		}
	}
	return nil
}

// kinds plans one kind and tries to submit it without a licence number.
func kinds(t *story.Teller, kind regulation.Kind, d *process.Definition, office calendar.Office, filed time.Time) error {
	p, err := d.Plan(filed, process.OfficesOf(office))
	if err != nil {
		return err
	}
	t.Chapter(kind.Title)
	for _, s := range p.Steps {
		t.Line("  %s (%s): %s.", s.Name.In(t.Lang), s.Citation.Locator.Label().In(t.Lang), law.ByLabel(s.Grant.At).In(t.Lang))
	}
	_, err = d.Decide(process.Application{}, submit(d, filed, ""))
	if kind.Concerns != errors.Is(err, process.ErrIncomplete) {
		return err
	}
	if kind.Concerns {
		t.Say(law.Text{
			KK: "  Лицензияның нөмірін осы кітапхана сұрайды: акт оны талап етпейді.",
			RU: "  Номер лицензии требует эта библиотека: акт его не требует.",
			EN: "  It is this library that asks for the number of the licence: the act does not.",
		})
	}
	_, err = d.Decide(process.Application{}, submit(d, filed, "0000123"))
	return err
}

func submit(d *process.Definition, at time.Time, licence string) process.Command {
	return process.Command{
		Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant}, At: at,
		Details: &process.Details{Submission: &process.Submission{
			Definition: d.Digest(), Applicant: "elevator-3", Subject: process.Subject{Licence: licence},
		}},
	}
}

// hours shows what "three hours" mean for the step of the head: four o'clock in
// the afternoon, or the next morning.
func hours(t *story.Teller, d *process.Definition, office calendar.Office, filed time.Time) error {
	t.Say(law.Text{
		KK: "  Мәтінде ашық қалғаны: сағат жұмыс уақытымен санала ма?",
		RU: "  Что в тексте осталось открытым: считаются ли часы по рабочему времени?",
		EN: "  What the text leaves open: are hours counted in working time?",
	})
	counted := map[string]law.Text{
		"working": {KK: "жұмыс уақыты ғана саналады", RU: "считается только рабочее время", EN: "only working time counts"},
		"clock":   {KK: "уақыт үзіліссіз, сағат бойынша саналады", RU: "время считается подряд, по часам", EN: "time counts without a break, by the clock"},
	}
	filed = filed.Add(3 * time.Hour) // 15:00: the head has it at 15:45
	for _, option := range []string{"working", "clock"} {
		read, err := d.With(process.MustChoice("minutes=" + option))
		if err != nil {
			return err
		}
		p, err := read.Plan(filed, process.OfficesOf(office))
		if err != nil {
			return err
		}
		head := p.Steps[1]
		t.Say(law.Text{
			KK: "  Өтініш сағат 15:00-де түссе, басшының үш сағаты %s аяқталады: %s (minutes=%s).",
			RU: "  Если заявление подано в 15:00, три часа руководителя истекают %s: %s (minutes=%s).",
			EN: "  If it is filed at 15:00, the three hours of the head end %s: %s (minutes=%s).",
		}, law.AtLabel(head.Grant.At).In(t.Lang), counted[option].In(t.Lang), option)
	}
	return nil
}

// cabinet plays a case to its end: the employee sends the licence, signed by the
// authorised person, to the personal cabinet.
func cabinet(t *story.Teller, d *process.Definition, office calendar.Office, filed time.Time) error {
	var a process.Application
	var events []process.Event
	next := submit(d, filed, "")
	for a.End() == "" {
		e, err := d.Decide(a, next)
		if err != nil {
			return err
		}
		if a, err = d.Apply(a, e); err != nil {
			return err
		}
		events = append(events, e)
		n := d.At(a)
		at, err := office.Add(next.At, 25*time.Minute)
		if err != nil {
			return err
		}
		next = process.Command{Action: n.Action, At: at}
		if len(n.Actors) > 0 {
			next.By.Role = n.Actors[0]
		}
		if n.Action == process.ActionIssue {
			next.Details = &process.Details{Result: &process.IssuedResult{
				Number: "15-0031", Date: law.MustDate("2015-04-28"), Copy: "cabinet/elevator-3/15-0031",
			}}
		}
	}
	t.Chapter(law.Text{KK: "Бір өтініш соңына дейін", RU: "Одно заявление до конца", EN: "One application to its end"})
	t.Events(d, events, 0, process.OfficesOf(office))
	t.Say(law.Text{
		KK: "  Лицензия № %s «жеке кабинетке» жіберілді: %s.",
		RU: "  Лицензия № %s направлена в «личный кабинет»: %s.",
		EN: "  Licence No. %s went to the personal cabinet: %s.",
	}, a.Result().Number, a.Result().Copy)
	return nil
}

// withdrawal: the applicant takes the application back. The act has no rule
// for that, so the body names the norm on which it relies.
func withdrawal(t *story.Teller, d *process.Definition, office calendar.Office, filed time.Time) error {
	t.Chapter(law.Text{KK: "Қайтарып алынған өтініш", RU: "Отозванное заявление", EN: "An application that is taken back"})
	var a process.Application
	var events []process.Event
	for _, c := range []process.Command{
		submit(d, filed, ""),
		{Action: process.ActionOutside, By: process.Party{Role: regulation.ActorApplicant}, At: filed.Add(2 * time.Hour), Details: &process.Details{
			Outside: &process.Outside{
				Kind: process.OutsideWithdrawal, Effect: process.EffectEnds, Basis: "internal rules of the agency, item 14 (an example)",
			},
		}},
	} {
		e, err := d.Decide(a, c)
		if err != nil {
			return err
		}
		if a, err = d.Apply(a, e); err != nil {
			return err
		}
		events = append(events, e)
	}
	t.Events(d, events[:1], 0, process.OfficesOf(office))
	t.Say(law.Text{
		KK: "  %s. Көрсетілетін қызметті алушы өтінішін қайтарып алды. Актіде бұл реттелмеген: %s, негізі – органның өз қағидалары.",
		RU: "  %s. Услугополучатель отзывает заявление. Актом это не урегулировано: %s, основание – собственные правила органа.",
		EN: "  %s. The applicant takes the application back. The act has no rule for that: %s, on the body's own rules.",
	}, law.InstantLabel(filed.Add(2*time.Hour)).In(t.Lang), a.End().Label().In(t.Lang))
	return nil
}
