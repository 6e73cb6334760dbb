// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// define compiles a kind for the examples.
func define(kind string, channel regulation.Channel, choices ...process.Choice) *process.Definition {
	k, err := catalogue.Builtin().Kind(kind)
	if err != nil {
		log.Fatal(err)
	}
	d, err := process.Compile(k, channel, law.MustDate("2015-03-18"), choices...)
	if err != nil {
		log.Fatal(err)
	}
	return d
}

func ExampleCompile() {
	kind, err := catalogue.Builtin().Kind("pesticide-licence/issue")
	if err != nil {
		log.Fatal(err)
	}
	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-03-18"), process.MustChoice("first-day=same"))
	if err != nil {
		log.Fatal(err)
	}
	for _, n := range d.Nodes() {
		fmt.Println(n.ID, n.Type, n.Action, n.Actors)
	}

	_, err = process.Compile(kind, regulation.ChannelServiceCentre, law.MustDate("2015-03-18"))
	fmt.Println(errors.Is(err, process.ErrNoChannel), err)
	_, err = process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-08-20"))
	fmt.Println(errors.Is(err, process.ErrNotInEffect), err)
	// Output:
	// 5(1) step complete [office]
	// 5(2) step complete [management]
	// 5(3) step ask [executor]
	// 5(4) wait receive [agreeing_body]
	// 5(5) step complete [executor]
	// 5(6) step sign [management]
	// 5(7) step issue [office]
	// granted end  []
	// 5(3).refused end  []
	// refused end  []
	// true process: no such channel: pesticide-licence/issue through "service_centre"; the regulation has office, portal
	// true process: act not in effect: north-kazakhstan-201-2014 on 2015-08-20: repealed from 20 August 2015 by No. 309
}

// The text of the act as it stands leads to one way that grants and two that
// refuse.
func ExampleDefinition_Paths() {
	for _, p := range define("pesticide-licence/issue", regulation.ChannelOffice).Paths() {
		fmt.Print(p.End, ":")
		for _, c := range p.Citations {
			fmt.Print(" ", c.Locator)
		}
		fmt.Println()
	}
	// Output:
	// granted: 5(1) 5(2) 5(3) 5(4) 5(5) 5(6) 5(7)
	// refused: 5(1) 5(2) 5(3)
	// refused: 5(1) 5(2) 5(3) 5(4) 5(5) 5(6) 5(7)
}

// A definition lists every reading that touches it, with the option taken.
func ExampleDefinition_Readings() {
	d := define("cotton-receipt-licence/issue", regulation.ChannelOffice, process.MustChoice("minutes=clock"))
	for _, c := range d.Readings() {
		fmt.Println(c, c.Default)
	}
	fmt.Println(d.Option(regulation.ReadingMinutes))
	// Output:
	// account=procedure true
	// refusal-scope=every true
	// refusal-term=as_grant true
	// first-day=next true
	// minutes=clock false
	// day-end=closing true
	// after-hours=next_opening true
	// clock
}

func ExampleDefinition_With() {
	d := define("pesticide-licence/issue", regulation.ChannelOffice)
	seventh, err := d.With(process.MustChoice("account=interaction"))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(d.Nodes()[0].ID, seventh.Nodes()[0].ID)
	_, err = d.With(process.MustChoice("portal-term=whole"))
	fmt.Println(errors.Is(err, process.ErrReading))
	// Output:
	// 5(1) 7(1)
	// true
}

func ExampleDefinition_Rule() {
	d := define("pesticide-licence/issue", regulation.ChannelOffice, process.MustChoice("day-end=midnight"))
	fmt.Println(d.Rule())
	// Output:
	// first-day=next arrival-day=next minutes=working day-end=midnight after-hours=next_opening last-day=as_counted
}

// The 9 working days of the portal belong to one stretch of the path.
func ExampleDefinition_Spans() {
	d := define("pesticide-licence/issue", regulation.ChannelPortal)
	for _, s := range d.Spans() {
		fmt.Println(s.Citation.Locator, "from", s.From, "to", s.Last, s.Terms[0].Amount, s.Terms[0].Unit)
	}
	fmt.Println("filed with", d.FilesAt())
	// Output:
	// 9(9) from 9(8) to 5(6) 9 working_day
	// filed with 9(8)
}

func ExampleDefinition_Node() {
	d := define("pesticide-licence/issue", regulation.ChannelPortal)
	n, ok := d.Node("9(6)")
	fmt.Println(ok, n.Gate, n.Checks, "yes:", n.Next.To, "no:", n.No.To)
	_, ok = d.Node("9(1)") // registration is optional and in no path
	fmt.Println(ok)
	// Output:
	// true eds certificate yes: 9(8) no: 9(7)
	// false
}

// Where it depends on a publication that is not on record whether the act was in
// effect, the definition stands and says so.
func ExampleDefinition_Status() {
	d := define("pesticide-licence/issue", regulation.ChannelOffice)
	fmt.Println(d.Act().ID, d.Status().State)
	fmt.Println(d.Status().Reason.EN)
	// Output:
	// north-kazakhstan-201-2014 unknown
	// in effect on 18 March 2015 if published by 7 March 2015
}

// An agency stores the definition beside its cases.
func ExampleParseDefinition() {
	d := define("ear-tag-duplicate/issue", regulation.ChannelOffice)
	text, err := json.Marshal(d)
	if err != nil {
		log.Fatal(err)
	}
	back, err := process.ParseDefinition(text)
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(back.Kind(), back.Channel(), back.Day(), back.Digest() == d.Digest())
	_, err = process.ParseDefinition([]byte(`{"format": 1, "colour": "red"}`))
	fmt.Println(errors.Is(err, process.ErrDefinition))
	// Output:
	// mangystau-297-2014/ear-tag-duplicate/issue office 2015-03-18 true
	// true
}

func ExampleDigest_UnmarshalText() {
	var d process.Digest
	err := d.UnmarshalText([]byte("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"))
	fmt.Println(d, d.IsZero(), err)
	fmt.Println(d.UnmarshalText([]byte("E3B0")))
	// Output:
	// e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855 false <nil>
	// law: digest "E3B0": 64 small hexadecimal digits
}

func ExampleChoice_UnmarshalText() {
	var c process.Choice
	err := c.UnmarshalText([]byte("account=interaction"))
	fmt.Println(c.Reading, c.Option, err)
	fmt.Println(c.UnmarshalText([]byte("account")))
	// Output:
	// account interaction <nil>
	// law: choice "account": expected "reading=option"
}
