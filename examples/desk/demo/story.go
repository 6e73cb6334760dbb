// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package demo

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/examples/desk/clock"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// applicants are who comes to the counter; nobody of them exists.
var applicants = [...]string{
	"Ахметова Жанар", "Бекенов Ерлан", "Волкова Ирина", "Ғабитов Нұрлан", "Дүйсенов Асқар", "Егорова Мария", "Жақсыбеков Талғат", "Зейнолла Меруерт", "Иванов Пётр", "Кенжебай Сая",
	"Құдайбергенов Әли", "Ли Виктор", "Мұқанова Раушан", "Нұрғалиев Дәурен", "Омаров Тимур", "Өмірзақ Шолпан", "Петрова Елена", "Рахимов Самат", "Сейітқали Гүлжан", "Ткаченко Андрей",
}

// tale is one case: what was asked for, when it came, and after how many working
// hours each of its steps was done.
type tale struct {
	offer  string
	came   string
	gaps   []int // working hours
	refuse bool  // at the first place that lets it be refused
	with   string
}

// tales are the forty cases, in the order in which they came.
func tales() []tale {
	kinds := []string{
		"north-kazakhstan-201-2014/pesticide-licence/issue@office", "mangystau-297-2014/vet-reference/issue@office",
		"north-kazakhstan-201-2014/cotton-receipt-licence/reissue@office", "mangystau-297-2014/vet-licence/issue@office",
		"north-kazakhstan-201-2014/grain-receipt-licence/issue@office", "mangystau-297-2014/ear-tag-duplicate/issue@office",
		"north-kazakhstan-201-2014/pesticide-licence/duplicate@office", "mangystau-297-2014/animal-identification/issue@office",
	}
	days := []string{"2015-03-16", "2015-03-17", "2015-03-18", "2015-03-19", "2015-03-20", "2015-03-26", "2015-03-27", "2015-03-27"}
	hours := []string{"09:20", "10:05", "11:40", "15:10", "16:30"}
	paces := [][]int{
		{1, 3, 6, 4, 2, 2, 1}, {1}, {2, 5}, {1, 4, 9, 8}, {3, 2, 7, 1, 2, 1, 1}, {}, {1, 2, 3},
	}
	var list []tale
	for i := range 40 {
		t := tale{offer: kinds[(i*3+i/8)%len(kinds)], came: days[i/5] + "T" + hours[i%5], gaps: paces[i%len(paces)], refuse: i%11 == 4, with: "dana"}
		if i%3 == 1 {
			t.with = "oleg"
		}
		list = append(list, t)
	}
	return list
}

// Story plays the cases and leaves the clock where the demonstration begins.
func Story(ctx context.Context, o *office.Office, c *clock.Clock, people map[string]office.Person) error {
	s := story{ctx: ctx, o: o, clock: c, people: people, days: calendar.Kazakhstan()}
	start, err := time.ParseInLocation("2006-01-02T15:04", Start, o.Zone())
	if err != nil {
		return err
	}
	s.end = start
	for i, t := range tales() {
		if err := s.play(i, t); err != nil {
			return fmt.Errorf("demo: case %d, %s: %w", i+1, t.offer, err)
		}
	}
	c.Set(start)
	return nil
}

type story struct {
	ctx    context.Context
	o      *office.Office
	clock  *clock.Clock
	people map[string]office.Person
	days   calendar.Calendar
	end    time.Time
}

func (s *story) play(n int, t tale) error {
	came, err := time.ParseInLocation("2006-01-02T15:04", t.came, s.o.Zone())
	if err != nil {
		return err
	}
	s.clock.Set(came)
	offer, err := s.o.Offer(t.offer)
	if err != nil {
		return err
	}
	clerk := s.people["aigul"]
	d := s.o.NewDraft(clerk)
	d.Offer, d.IIN, d.Name = t.offer, edstest.IIN(100+n), applicants[n%len(applicants)]
	if n%13 == 0 { // some are of somebody who can sign in
		d.Applicant, d.IIN, d.Name = s.people["serik"].ID, s.people["serik"].IIN.Digits(), s.people["serik"].Name
	}
	if offer.Kind.Concerns {
		d.Licence = fmt.Sprintf("%07d", 1300+n)
	}
	d.Documents = map[law.ID]string{}
	for i, doc := range offer.Documents {
		d.Documents[doc.ID] = office.DocumentGiven
		if i > 0 && (i+n)%5 == 0 {
			d.Documents[doc.ID] = office.DocumentAbsent
		}
	}
	if d, err = s.o.KeepDraft(s.ctx, d); err != nil {
		return err
	}
	taken, err := s.o.TakeIn(s.ctx, clerk, d)
	if err != nil {
		return err
	}
	now := came
	for _, gap := range t.gaps {
		if now, err = s.later(now, gap); err != nil || !now.Before(s.end) {
			return err
		}
		s.clock.Set(now)
		if done, err := s.step(n, taken.ID, t); err != nil || !done {
			return err
		}
	}
	return nil
}

// step does what is to be done in a case, by whoever of the cast may do it.
func (s *story) step(n int, id process.ID, t tale) (bool, error) {
	for _, someone := range Cast() {
		p := s.people[someone.Login]
		v, err := s.o.View(s.ctx, p, id, time.Time{})
		if errors.Is(err, office.ErrForbidden) || errors.Is(err, office.ErrNotFound) {
			continue
		}
		if err != nil {
			return false, err
		}
		for _, a := range v.Open {
			refuses := t.refuse && a.Action == process.ActionRefuse
			if a.Action != a.Step.Action && !refuses || t.refuse && v.Node.Decides && !refuses {
				continue
			}
			deed := office.Deed{Action: a.Action, Node: a.Node, Version: v.Application.Version()}
			switch {
			case refuses:
				deed.Grounds = []process.Ground{{Citation: "10", Text: "Представленные документы не соответствуют требованиям"}}
			case a.Action == process.ActionReceive:
				deed.Reply = process.ReplyYes
			case a.Action == process.ActionIssue:
				deed.Number = fmt.Sprintf("%07d", 15000+n)
			}
			if a.Appoints != "" {
				if deed.Executor = s.people[t.with].ID; !s.people[t.with].Has(a.Appoints) {
					deed.Executor = s.people["dana"].ID
				}
			}
			_, err := s.o.Do(s.ctx, p, id, deed)
			return true, err
		}
	}
	return false, nil
}

// later is so many working hours later, by an office that is open from nine to six.
func (s *story) later(t time.Time, hours int) (time.Time, error) {
	for hours > 0 {
		t = t.Add(time.Hour)
		if t.Hour() >= 18 || t.Hour() < 9 {
			t = time.Date(t.Year(), t.Month(), t.Day()+1, 9, 20, 0, 0, t.Location())
		}
		working, err := s.days.Working(date.NewAt(t))
		if err != nil {
			return t, err
		}
		if !working {
			t = time.Date(t.Year(), t.Month(), t.Day(), 18, 0, 0, 0, t.Location())
			continue
		}
		hours--
	}
	return t, nil
}
