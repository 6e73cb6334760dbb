// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"bytes"
	"errors"
	"fmt"
	"log"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// theOffice works in Petropavl, with a break for lunch.
func theOffice() calendar.Office {
	o, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone:      calendar.MustZone(calendar.ZoneAlmaty),
		Work:      calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
		Reception: calendar.MustHours("mon-fri 09:00-13:00 14:30-17:30"),
	})
	if err != nil {
		log.Fatal(err)
	}
	return o
}

func ExampleDue() {
	office := theOffice()
	term := regulation.Term{Basis: law.BasisStated, Outcome: regulation.OutcomeAny, Amount: 10, Unit: regulation.UnitWorkingDay, From: regulation.FromPrevious}
	asked := time.Date(2015, 3, 20, 18, 30, 0, 0, office.Zone())
	d, err := process.Due(term, asked, office, calendar.Rule{})
	fmt.Println(d, d.Met(asked.AddDate(0, 0, 20)), err)
	d, err = process.Due(regulation.Term{Basis: law.BasisNotStated}, asked, office, calendar.Rule{})
	fmt.Println(d, err)
	// Output:
	// 2015-04-08T18:30:00+06:00 false <nil>
	// unknown: the text states no term <nil>
}

// Each actor has the whole of his term.
func ExampleDefinition_Plan() {
	office := theOffice()
	d := define("pesticide-licence/issue", regulation.ChannelOffice)
	p, err := d.Plan(time.Date(2015, 3, 18, 16, 40, 0, 0, office.Zone()), process.OfficesOf(office))
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range p.Steps {
		fmt.Println(s.Node, s.Actors, s.Grant)
	}
	fmt.Println(p.Rule)
	// Output:
	// 5(1) [office] 2015-03-18T17:10:00+06:00
	// 5(2) [management] 2015-03-18T18:10:00+06:00
	// 5(3) [executor] 2015-03-20T18:30:00+06:00
	// 5(4) [agreeing_body] 2015-04-08T18:30:00+06:00
	// 5(5) [executor] 2015-04-13T18:30:00+06:00
	// 5(6) [management] 2015-04-14T09:30:00+06:00
	// 5(7) [office] 2015-04-14T10:00:00+06:00
	// first-day=next arrival-day=next minutes=working day-end=closing after-hours=next_opening last-day=as_counted
}

// On the portal the steps have 2, 10 and 3 working days and the check that holds
// them has 9: the text contradicts itself.
func ExampleLimit() {
	office := theOffice()
	d := define("pesticide-licence/issue", regulation.ChannelPortal)
	p, err := d.Plan(time.Date(2015, 3, 18, 10, 0, 0, 0, office.Zone()), process.OfficesOf(office))
	if err != nil {
		log.Fatal(err)
	}
	for _, l := range p.Limits {
		_, outlasts := l.Outlasted()
		fmt.Println(l.Citation.Locator, l.Grant, l.Steps, outlasts.Known())
	}
	for _, n := range p.Notes {
		fmt.Println(n.Kind)
	}
	// Output:
	// 9(9) 2015-04-03T18:30:00+06:00 2015-04-14T09:30:00+06:00 true
	// status
	// contradiction
	// left_out
}

func ExampleDefinition_PlanAll() {
	office := theOffice()
	d := define("cotton-receipt-licence/reissue", regulation.ChannelOffice)
	p, err := d.PlanAll(time.Date(2015, 3, 30, 10, 0, 0, 0, office.Zone()), process.OfficesOf(office))
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range p.Steps {
		if s.Node == "5(4)" {
			fmt.Println("grant", s.Grant, "over all readings from", s.Earliest, "to", s.Latest)
			fmt.Println("refusal", s.Refusal, "over all readings from", s.RefusalEarliest, "to", s.RefusalLatest)
		}
	}
	// Output:
	// grant 2015-04-08T18:30:00+06:00 over all readings from 2015-04-06T18:30:00+06:00 to 2015-04-08T23:59:59+06:00
	// refusal 2015-04-01T18:30:00+06:00 over all readings from 2015-03-30T18:30:00+06:00 to unknown: the text states no term
}

func ExampleDefinition_Variants() {
	earliest, latest, err := define("cotton-receipt-licence/reissue", regulation.ChannelOffice).Variants()
	if err != nil {
		log.Fatal(err)
	}
	for i := range earliest {
		fmt.Println(earliest[i].Option(regulation.ReadingAccount), earliest[i].Rule())
		fmt.Println(latest[i].Option(regulation.ReadingAccount), latest[i].Rule())
	}
	// Output:
	// procedure first-day=same arrival-day=next minutes=clock day-end=closing after-hours=same_day last-day=as_counted
	// procedure first-day=next arrival-day=next minutes=working day-end=midnight after-hours=next_opening last-day=as_counted
	// procedure first-day=same arrival-day=next minutes=clock day-end=closing after-hours=same_day last-day=as_counted
	// procedure first-day=next arrival-day=next minutes=working day-end=midnight after-hours=next_opening last-day=as_counted
	// interaction first-day=same arrival-day=next minutes=clock day-end=closing after-hours=same_day last-day=as_counted
	// interaction first-day=next arrival-day=next minutes=working day-end=midnight after-hours=next_opening last-day=as_counted
	// interaction first-day=same arrival-day=next minutes=clock day-end=closing after-hours=same_day last-day=as_counted
	// interaction first-day=next arrival-day=next minutes=working day-end=midnight after-hours=next_opening last-day=as_counted
}

// A running case is counted from what really happened.
func ExampleTrack() {
	office := theOffice()
	d, _, events := begun()
	now := time.Date(2015, 3, 19, 10, 0, 0, 0, office.Zone())
	p, err := process.Track(process.DefinitionsOf(d), events, now, process.OfficesOf(office))
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range p.Steps[:3] {
		fmt.Println(s.Node, s.Grant, "done:", !s.Done.IsZero(), "overdue:", s.Overdue, "slack:", s.Slack)
	}
	// Output:
	// 5(1) 2015-03-18T17:10:00+06:00 done: true overdue: false slack: 0s
	// 5(2) 2015-03-18T18:00:00+06:00 done: false overdue: true slack: -1h30m0s
	// 5(3) 2015-03-20T18:30:00+06:00 done: false overdue: false slack: 15h0m0s
}

// The agreeing body works elsewhere, by hours of its own.
func ExampleOfficesOf() {
	provider := theOffice()
	body, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAlmaty), Work: calendar.MustHours("mon-fri 08:00-17:00"),
	})
	if err != nil {
		log.Fatal(err)
	}
	offices := process.OfficesOf(provider).With(regulation.ActorAgreeingBody, body)
	p, err := define("pesticide-licence/issue", regulation.ChannelOffice).
		Plan(time.Date(2015, 3, 18, 16, 40, 0, 0, provider.Zone()), offices)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(p.Steps[3].Node, p.Steps[3].Grant)
	// Output:
	// 5(4) 2015-04-08T17:00:00+06:00
}

// The tags have no term to arrive in; once they come, their hand-over has one.
func ExampleArrival() {
	office := theOffice()
	d := define("ear-tag-duplicate/issue", regulation.ChannelOffice)
	filed := time.Date(2015, 3, 2, 10, 0, 0, 0, office.Zone())
	p, err := d.Plan(filed, process.OfficesOf(office))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(p.Steps[2].Node, p.Steps[2].Grant, "–", p.Steps[3].Node, p.Steps[3].Grant)
	came := process.Arrival{Node: "7(2).2", At: time.Date(2015, 3, 20, 11, 0, 0, 0, office.Zone())}
	if p, err = d.Plan(filed, process.OfficesOf(office), came); err != nil {
		log.Fatal(err)
	}
	fmt.Println(p.Steps[3].Node, p.Steps[3].Grant)
	// Output:
	// 7(2).2 unknown: no term is set for the event that is awaited – 7(2).3 unknown: the end of the step before it is unknown
	// 7(2).3 2015-03-30T18:30:00+06:00
}

func ExampleDeadline_Met() {
	office := theOffice()
	d := define("cotton-receipt-licence/reissue", regulation.ChannelOffice)
	p, err := d.Plan(time.Date(2015, 3, 30, 10, 0, 0, 0, office.Zone()), process.OfficesOf(office))
	if err != nil {
		log.Fatal(err)
	}
	done := time.Date(2015, 4, 6, 12, 0, 0, 0, office.Zone())
	fmt.Println("a reissue in time:", p.Steps[3].Grant.Met(done), "– a refusal in time:", p.Steps[3].Refusal.Met(done))
	// Output:
	// a reissue in time: true – a refusal in time: false
}

// An ID needs a moment and ten random bytes; in earnest these come from
// crypto/rand.
func ExampleNewID() {
	id, err := process.NewID(time.Date(2015, 3, 18, 10, 40, 0, 0, time.UTC), bytes.NewReader(make([]byte, 10)))
	fmt.Println(id, err)
	_, err = process.NewID(time.Date(2015, 3, 18, 10, 40, 0, 0, time.UTC), bytes.NewReader(nil))
	fmt.Println(err)
	// Output:
	// 014c2c77-f000-7000-8000-000000000000 <nil>
	// process: randomness for an ID: EOF
}

func ExampleDefinitionsOf() {
	d := define("vet-licence/issue", regulation.ChannelOffice)
	definitions := process.DefinitionsOf(d)
	found, err := definitions(d.Digest())
	fmt.Println(found == d, err)
	_, err = definitions(process.Digest{})
	fmt.Println(errors.Is(err, process.ErrForeign))
	// Output:
	// true <nil>
	// true
}
