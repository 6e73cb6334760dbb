// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package demo

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/examples/desk/clock"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// clockLayout is how the story writes a moment.
const clockLayout = "2006-01-02T15:04"

// tale is one case: what was asked for and when, by a login or by somebody of whom there is
// only the name, without which documents, who is appointed, whether it is refused at the first
// place that lets it be, and after how many working hours each of its steps was done.
type tale struct {
	Came    string   `json:"came"`
	Offer   string   `json:"offer"`
	By      string   `json:"by"`
	Absent  []law.ID `json:"absent"`
	With    string   `json:"with"`
	Refused bool     `json:"refused"`
	Hours   []int    `json:"hours"`
}

type story struct {
	ctx    context.Context
	o      *office.Office
	clock  *clock.Clock
	people map[string]office.Person
	hours  calendar.Office
	end    time.Time
}

// Story plays the cases and leaves the clock where the demonstration begins.
func Story(ctx context.Context, o *office.Office, c *clock.Clock, people map[string]office.Person) error {
	end, err := time.ParseInLocation(clockLayout, Start, o.Zone())
	if err != nil {
		return err
	}
	written := read()
	hours, err := calendar.NewOffice(calendar.Kazakhstan(), written.Office)
	if err != nil {
		return err
	}
	s := story{ctx, o, c, people, hours, end}
	for i, t := range written.Cases {
		if err := s.play(i, t); err != nil {
			return fmt.Errorf("demo: case %d, %s: %w", i+1, t.Offer, err)
		}
	}
	c.Set(end)
	return nil
}

func (s *story) play(n int, t tale) error {
	now, err := time.ParseInLocation(clockLayout, t.Came, s.o.Zone())
	if err != nil {
		return err
	}
	s.clock.Set(now)
	offer, err := s.o.Offer(t.Offer)
	if err != nil {
		return err
	}
	clerk := s.people["aigul"]
	d := s.o.NewDraft(clerk)
	d.Offer, d.IIN, d.Name = t.Offer, edstest.IIN(100+n), t.By
	if p, known := s.people[t.By]; known {
		d.Applicant, d.IIN, d.Name = p.ID, p.IIN.Digits(), p.Name
	}
	if offer.Kind.Concerns {
		d.Licence = fmt.Sprintf("%07d", 1300+n)
	}
	d.Documents = map[law.ID]string{}
	for _, doc := range offer.Documents {
		d.Documents[doc.ID] = office.DocumentGiven
		if slices.Contains(t.Absent, doc.ID) {
			d.Documents[doc.ID] = office.DocumentAbsent
		}
	}
	taken, err := s.o.TakeIn(s.ctx, clerk, d)
	if err != nil {
		return err
	}
	for _, hours := range t.Hours {
		if now, err = s.hours.Add(now, time.Duration(hours)*time.Hour); err != nil || !now.Before(s.end) {
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
			refuses := t.Refused && a.Action == process.ActionRefuse
			if a.Action != a.Step.Action && !refuses || t.Refused && v.Node.Decides && !refuses {
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
				if deed.Executor = s.people[t.With].ID; !s.people[t.With].Has(a.Appoints) {
					deed.Executor = s.people["dana"].ID
				}
			}
			_, err := s.o.Do(s.ctx, p, id, deed)
			return true, err
		}
	}
	return false, nil
}
