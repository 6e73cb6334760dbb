// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"fmt"
	"log"
	"os"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// permitIn is the permit of an act of the tests in an office that works from 9 to 18.
func permitIn(file string) (*process.Definition, process.Offices) {
	c, err := actsIn(file)
	if err != nil {
		log.Fatal(err)
	}
	kind, err := c.Kind("permit/issue")
	if err != nil {
		log.Fatal(err)
	}
	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2026-03-03"))
	if err != nil {
		log.Fatal(err)
	}
	offices := officeHours()
	return d.In(offices), offices
}

// actsIn reads the acts of a file.
func actsIn(file string) (c regulation.Catalogue, err error) {
	text, err := os.ReadFile(file)
	if err == nil {
		err = c.UnmarshalJSON(text)
	}
	return c, err
}

// officeHours is an office that works from 9 to 18, with lunch from 13 to 14.
func officeHours() process.Offices {
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAlmaty), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00"),
	})
	if err != nil {
		log.Fatal(err)
	}
	return process.OfficesOf(office)
}

// march is an hour of a day of March 2026 in Almaty.
func march(day, hour int) time.Time {
	return time.Date(2026, 3, day, hour, 0, 0, 0, time.FixedZone("", 5*3600))
}

// april is an hour of a day of April 2026 in Almaty.
func april(day, hour int) time.Time { return march(31+day, hour) }

// filedPermit is a case filed on 3 March 2026 at 10:00.
func filedPermit(d *process.Definition) []process.Event {
	e, err := d.Decide(process.Application{}, process.Command{
		Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant}, At: march(3, 10),
		Details: &process.Details{Submission: &process.Submission{Definition: d.Digest(), Applicant: "applicant-1"}},
	})
	if err != nil {
		log.Fatal(err)
	}
	return []process.Event{e}
}

// Papers are returned. The applicant has five working days; the refusal opens strictly
// after them, and a completion begins the term anew.
func ExampleDefinition_In() {
	d, offices := permitIn("testdata/clauses/08.json")
	events := filedPermit(d)
	a, err := process.Replay(process.DefinitionsOf(d), events)
	if err != nil {
		log.Fatal(err)
	}
	do := func(action process.Action, role law.ID, at time.Time) {
		e, err := d.Decide(a, process.Command{Action: action, By: process.Party{Role: role}, At: at})
		if err != nil {
			log.Fatal(err)
		}
		if a, err = d.Apply(a, e); err != nil {
			log.Fatal(err)
		}
		events = append(events, e)
	}
	do(process.ActionReturn, "head", march(5, 12))
	until, err := d.Awaits(a)
	fmt.Println("complete until", until, err)
	_, err = d.Decide(a, process.Command{Action: process.ActionRefuse, By: process.Party{Role: "head"}, At: march(13, 18)})
	fmt.Println(err)
	do(process.ActionSupplement, regulation.ActorApplicant, march(10, 11))
	p, err := process.Track(process.DefinitionsOf(d), events, march(11, 9), offices)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("decide until", p.Steps[0].Grant)
	// Output:
	// complete until 2026-03-13T18:00:00+05:00 <nil>
	// process: action not open: refuse by "head" at 5(1) (clause-8-2025/permit#5(1)): an answer is awaited, and its time has not passed
	// decide until 2026-03-27T18:00:00+05:00
}

// A term is extended before it ends, by no more than the clause allows.
func ExampleExtend() {
	d, offices := permitIn("testdata/clauses/10.json")
	known, events := process.DefinitionsOf(d), filedPermit(d)
	longer := func(days int) process.Command {
		return process.Command{
			Action: process.ActionExtend, By: process.Party{Role: "head"}, At: march(4, 15),
			Details: &process.Details{Extension: &process.Extension{Amount: days}},
		}
	}
	_, err := process.Extend(known, events, longer(16))
	fmt.Println(err)
	e, err := process.Extend(known, events, longer(15))
	if err != nil {
		log.Fatal(err)
	}
	p, err := process.Track(known, append(events, e), march(5, 9), offices)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println("decide until", p.Steps[0].Grant)
	for _, c := range p.Steps[0].Clauses {
		fmt.Println(c.Action, "until", c.Deadline)
	}
	// Output:
	// process: command incomplete: extend: details.extension.amount is more than the 15 calendar_day of clause-10-2025/permit#8
	// decide until 2026-03-20T18:00:00+05:00
	// tell until 2026-03-07T23:59:59+05:00
}
