// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command cotton-receipt-licence reads an application from a JSON file, strictly,
// and follows a reissue through the office: the data is compared with the state
// information system, and a refusal has a term of its own, one working day,
// beside the six of the reissue.
//
//	go run ./examples/cotton-receipt-licence -in examples/cotton-receipt-licence/application.json
//
// What a reader learns here: while the outcome is open a step has a deadline for each outcome, and two
// readings of the text give two answers.
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
	"slices"
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
	c.Title(kind.Service().Title, law.Text{
		KK: "Бір іс қайта ресімдеу үшін мерзімінде, ал бас тарту үшін мерзімінен өткен болуы мүмкін.",
		RU: "Одно и то же дело может быть в сроке для переоформления и просрочено для отказа.",
		EN: "The same case can be in time for a reissue and late for a refusal.",
	})
	c.Line("%s, %s.", story.Capital(kind.Title.In(t.Lang)), law.InstantLabel(filed).In(t.Lang))
	for _, h := range form.Submission.Documents {
		if !h.Present {
			c.Say(law.Text{KK: "Құжат жоқ: %s.", RU: "Нет документа: %s.", EN: "A document is missing: %s."}, h.Document)
		}
	}
	form.Submission.Definition = d.Digest()
	c.do(process.ActionSubmit, regulation.ActorApplicant, 0, &process.Details{Submission: &form.Submission})
	c.do(process.ActionComplete, regulation.ActorOffice, 25*time.Minute, nil)
	c.do(process.ActionComplete, regulation.ActorManagement, 30*time.Minute, nil)
	// The executor compares the documents with the state information system.
	c.do(process.ActionComplete, regulation.ActorExecutor, 6*time.Hour, nil)
	c.told()
	c.standing()
	// To 15:00 of 6 April: five minutes of 30 March, four whole days, four hours and a half.
	c.do(process.ActionRefuse, regulation.ActorExecutor, 36*time.Hour+35*time.Minute, &process.Details{
		Grounds: []process.Ground{{Citation: "10", Text: "the data of the state information system differ"}},
	})
	c.do(process.ActionSign, regulation.ActorManagement, 15*time.Minute, nil)
	c.do(process.ActionIssue, regulation.ActorOffice, 20*time.Minute, nil)
	c.told()
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
	from   int // the first event that was not told yet
}

// told tells the events that were not told yet.
func (c *desk) told() {
	if c.Err != nil {
		return
	}
	c.Events(c.d, c.events, c.from, process.OfficesOf(c.office))
	c.from = len(c.events)
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
}

func (c *desk) track(at time.Time) process.Plan {
	p, err := process.Track(process.DefinitionsOf(c.d), c.events, at, process.OfficesOf(c.office))
	c.Fail(err)
	return p
}

// standing tells how the case stands on 6 April, for each outcome, under both
// readings of "a duplicate or a reasoned refusal: 1 working day".
func (c *desk) standing() {
	c.Say(law.Text{
		KK: "Мәтінде ашық қалғаны: бір жұмыс күні кез келген бас тартуға ма, әлде телнұсқадан бас тартуға ғана ма?",
		RU: "Что в тексте осталось открытым: один рабочий день – это срок любого отказа или только отказа в дубликате?",
		EN: "What the text leaves open: does the one working day bind every refusal, or only that of a duplicate?",
	})
	if c.Err != nil {
		return
	}
	every := c.d
	for _, option := range []string{"every", "duplicate"} {
		read, err := every.With(process.MustChoice("refusal-scope=" + option))
		if err != nil {
			c.Fail(err)
			return
		}
		c.Line("  %s (refusal-scope=%s):", map[string]law.Text{
			"every":     {KK: "Кез келген бас тарту", RU: "Любой отказ", EN: "Every refusal"},
			"duplicate": {KK: "Телнұсқадан бас тарту ғана", RU: "Только отказ в дубликате", EN: "Only that of a duplicate"},
		}[option].In(c.Lang), option)
		c.stands(read)
	}
}

// stands tells how the case stands under one reading: what happened is the same.
func (c *desk) stands(read *process.Definition) {
	on := time.Date(2015, 4, 6, 12, 0, 0, 0, c.office.Zone())
	events := slices.Clone(c.events)
	first := *events[0].Details
	submission := *first.Submission
	submission.Definition = read.Digest()
	first.Submission = &submission
	events[0].Details = &first
	p, err := process.Track(process.DefinitionsOf(read), events, on, process.OfficesOf(c.office))
	if err != nil {
		c.Fail(err)
		return
	}
	for _, s := range p.Steps {
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
				verdict = law.Text{KK: "мерзімі өткен", RU: "с нарушением срока", EN: "late"}
			}
			c.Say(law.Text{KK: "    %s %s – %s (мерзімі: %s).", RU: "    %s %s – %s (срок: %s).", EN: "    %s %s is %s (due %s)."},
				story.Capital(law.DateOf(date.NewAt(on)).OnLabel().In(c.Lang)), o.name.In(c.Lang), verdict.In(c.Lang), law.ByLabel(o.due.At).In(c.Lang))
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
		c.Say(law.Text{KK: "Бас тарту (%s) жұмыс уақытымен %s кешікті.", RU: "Отказ (%s) просрочен на %s рабочего времени.", EN: "The refusal (%s) was late by %s of working time."},
			s.Citation.Locator.Label().In(c.Lang), story.Hours(late).In(c.Lang))
	}
}
