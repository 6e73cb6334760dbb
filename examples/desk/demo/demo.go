// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package demo fills an empty desk with an office that does not exist, its people, and
// a story of forty cases that have led up to the morning of 30 March 2015.
//
//	people, err := demo.People(ctx, o)
//	err = demo.Story(ctx, o, c, people)
//
// The story is told through the same operations that officials use, each decided by the
// definition at the moment at which it happens: the clock of the desk is moved along.
package demo

import (
	"context"
	_ "embed" // the story is a file
	"encoding/json"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Start is the morning on which a demonstration begins, by the clock of the office.
const Start = "2015-03-30T09:00"

//go:embed story.json
var written []byte

// script is what the file holds: the hours of the office, and of the one in Mangystau, whose
// clocks are an hour behind; who can sign in; and forty cases.
type script struct {
	Office  calendar.OfficeSpec            `json:"office"`
	Offices map[law.ID]calendar.OfficeSpec `json:"offices"`
	People  []Someone                      `json:"people"`
	Cases   []tale                         `json:"cases"`
}

// read gives the story as it is written, with the numbers of its people.
func read() (s script) {
	if err := json.Unmarshal(written, &s); err != nil {
		panic(err) // the file is a part of the program
	}
	for i := range s.People {
		s.People[i].IIN = eds.MustParseIIN(edstest.IIN(i + 1)) // and reads in the language of the browser
	}
	return s
}

// Hours are those of the office, and of the offices that work by one act each.
func Hours() (calendar.OfficeSpec, map[law.ID]calendar.OfficeSpec) {
	s := read()
	return s.Office, s.Offices
}

// Someone is one person of the demonstration. The password is the same word as the login.
type Someone struct {
	office.Person
	Who law.Text `json:"who"`
}

// Cast is everybody who can sign in.
func Cast() []Someone { return read().People }

// People adds the cast to an empty desk.
func People(ctx context.Context, o *office.Office) (people map[string]office.Person, err error) {
	people = map[string]office.Person{}
	for _, someone := range Cast() {
		if people[someone.Login], err = o.AddPerson(ctx, someone.Person, someone.Login); err != nil {
			return nil, err
		}
	}
	return people, nil
}
