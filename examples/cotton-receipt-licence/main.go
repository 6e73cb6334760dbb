// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command cotton-receipt-licence reads an application from a JSON file, strictly,
// and follows a reissue through the office: the data is compared with the state
// information system, and a refusal has a term of its own, one working day,
// beside the six of the reissue.
//
//	go run ./examples/cotton-receipt-licence -in examples/cotton-receipt-licence/application.json
//
// What to copy from here:
//
//   - a file of somebody else's is read with regulation/law/strict: an unknown
//     key, a key twice, a day that does not exist is an error with its place (see
//     read);
//   - while the outcome is open a step has a deadline for each; on 6 April the same
//     case is in time for a reissue and late for a refusal (see standing);
//   - documents are the caller's checklist: the Standard that lists them is not
//     part of the act (see application).
package main

import (
	"bytes"
	_ "embed"
	"flag"
	"fmt"
	"io"
	"os"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/internal/story"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

func main() {
	in := ""
	story.Main("cotton-receipt-licence", func(t *story.Teller) { t.Fail(tell(t, in)) }, func(f *flag.FlagSet) {
		f.StringVar(&in, "in", "", "the application, a JSON `FILE`; without it the example of this program")
	})
}

//go:embed application.json
var example []byte

// application is the file of the agency's own front desk, around the library's form
// of a submission, in which the persons are opaque IDs.
type application struct {
	Kind       string             `json:"kind" strict:"required"`
	At         time.Time          `json:"at" strict:"required"`
	Submission process.Submission `json:"submission" strict:"required"` // its definition follows from kind and day
}

// read takes the file as it is meant, or says where it is wrong.
func read(name string) (application, error) {
	var a application
	var from io.Reader = bytes.NewReader(example)
	if name != "" {
		f, err := os.Open(name)
		if err != nil {
			return a, err
		}
		defer f.Close() //nolint:errcheck // only read
		from = f
	}
	if err := strict.Decode(from, &a, strict.MaxBytes(1<<20)); err != nil {
		return a, fmt.Errorf("the application: %w", err)
	}
	return a, nil
}

func tell(t *story.Teller, name string) error {
	form, err := read(name)
	if err != nil {
		return err
	}
	kind, err := catalogue.Builtin().Kind(form.Kind)
	if err != nil {
		return err
	}
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone:      calendar.MustZone(calendar.ZonePetropavl),
		Week:      calendar.WeekFiveDay,
		Work:      calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
		Reception: calendar.MustHours("mon-fri 09:00-13:00 14:30-17:30"),
	})
	if err != nil {
		return err
	}
	filed := form.At.In(office.Zone())
	d, err := process.Compile(kind, regulation.ChannelOffice, law.DateOf(date.NewAt(filed)))
	if err != nil {
		return err
	}
	c := &desk{Teller: t, d: d, office: office, now: filed}
	c.Line("%s\n%s, %s", kind.Service().Title.In(t.Lang), kind.Title.In(t.Lang), filed.Format("2006-01-02 15:04"))
	for _, h := range form.Submission.Documents {
		if !h.Present {
			c.Say(law.Text{KK: "  жоқ құжат: %s", RU: "  нет документа: %s", EN: "  missing: %s"}, h.Document)
		}
	}
	form.Submission.Definition = d.Digest()
	c.do(process.ActionSubmit, regulation.ActorApplicant, 0, &process.Details{Submission: &form.Submission})
	c.do(process.ActionComplete, regulation.ActorOffice, 25*time.Minute, nil)
	c.do(process.ActionComplete, regulation.ActorManagement, 30*time.Minute, nil)
	// The executor compares the documents with the state information system.
	c.do(process.ActionComplete, regulation.ActorExecutor, 6*time.Hour, nil)
	c.standing()
	c.do(process.ActionRefuse, regulation.ActorExecutor, 32*time.Hour, &process.Details{
		Grounds: []process.Ground{{Citation: "10", Text: "the data of the state information system differ"}},
	})
	c.do(process.ActionSign, regulation.ActorManagement, 15*time.Minute, nil)
	c.do(process.ActionIssue, regulation.ActorOffice, 20*time.Minute, nil)
	c.lateness()
	return nil
}

// desk plays one case at the office; its clock moves by working time.
type desk struct {
	*story.Teller
	d      *process.Definition
	office calendar.Office
	now    time.Time
	app    process.Application
	events []process.Event
}

func (c *desk) do(action process.Action, role law.ID, after time.Duration, details *process.Details) {
	if c.Err != nil {
		return
	}
	now, err := c.office.Add(c.now, after)
	if err != nil {
		c.Fail(err)
		return
	}
	e, err := c.d.Decide(c.app, process.Command{Action: action, By: process.Party{Role: role}, At: now, Details: details})
	if err != nil {
		c.Fail(err)
		return
	}
	if c.app, err = c.d.Apply(c.app, e); err != nil {
		c.Fail(err)
		return
	}
	c.now, c.events = now, append(c.events, e)
	n := c.d.At(c.app)
	c.Line("  %s  %-24s → %-8s %s", now.Format("01-02 15:04"), action.Label().In(c.Lang), n.ID, n.Name.In(c.Lang))
}

func (c *desk) track(at time.Time) process.Plan {
	p, err := process.Track(process.DefinitionsOf(c.d), c.events, at, process.OfficesOf(c.office))
	c.Fail(err)
	return p
}

// standing tells how the case stands on 6 April, for each outcome.
func (c *desk) standing() {
	on := time.Date(2015, 4, 6, 12, 0, 0, 0, c.office.Zone())
	for _, s := range c.track(on).Steps {
		if s.Node != c.d.At(c.app).ID {
			continue
		}
		for _, o := range []struct {
			name law.Text
			due  process.Deadline
		}{
			{law.Text{KK: "қайта ресімдеу", RU: "переоформление", EN: "a reissue"}, s.Grant},
			{law.Text{KK: "бас тарту", RU: "отказ", EN: "a refusal"}, s.Refusal},
		} {
			verdict := law.Text{KK: "мерзімінде", RU: "в срок", EN: "in time"}
			if !o.due.Met(on) {
				verdict = law.Text{KK: "кеш", RU: "поздно", EN: "late"}
			}
			c.Say(law.Text{KK: "  04-06 күні %s: %s (%s дейін)", RU: "  на 04-06 %s: %s (до %s)", EN: "  on 04-06 %s is %s (by %s)"},
				o.name.In(c.Lang), verdict.In(c.Lang), o.due.At.Format("01-02 15:04"))
		}
	}
}

// lateness tells by how much the refusal was late, in working time.
func (c *desk) lateness() {
	for _, s := range c.track(c.now).Steps {
		if s.Refusal.IsZero() || s.Done.IsZero() || s.Refusal.Met(s.Done) {
			continue
		}
		late, err := c.office.Between(s.Refusal.At, s.Done)
		c.Fail(err)
		c.Say(law.Text{KK: "  %s: %s жұмыс уақытына кешікті", RU: "  %s: опоздание на %s рабочего времени", EN: "  %s: late by %s of working time"},
			s.Citation.Locator, late)
	}
}
