// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// request is one question, in the form that a line of a file has.
type request struct {
	Kind    string             `json:"kind" strict:"required"`
	Channel regulation.Channel `json:"channel" strict:"required"`
	// At is the instant of filing: "2015-03-18T16:40" in the zone of the office,
	// or with an offset of its own.
	At string `json:"at" strict:"required"`
	// Day is the day whose edition of the act is meant; the day of filing where
	// it is absent.
	Day      law.Date             `json:"day,omitzero"`
	Office   *calendar.OfficeSpec `json:"office,omitempty"`
	Readings map[law.ID]law.ID    `json:"readings,omitempty"`
	// Arrivals are the instants at which things came that have no term, by node.
	Arrivals map[process.NodeID]string `json:"arrivals,omitempty"`
	Why      string                    `json:"why,omitempty"` // the caller's note, given back
	ID       json.RawMessage           `json:"id,omitempty"`  // the caller's own, a string or a number, given back as it is
	// Want is what somebody computed by hand. It is not read here: the file of
	// cases that has it can be asked as it is.
	Want json.RawMessage `json:"want,omitempty"`
}

// parseRequest reads a line. Of one that has a fault only the ID is given, if it can
// be read.
func parseRequest(b []byte) (request, error) {
	var q request
	err := strict.Unmarshal(b, &q)
	if err == nil && q.ID != nil && !isID(q.ID) {
		err, q.ID = errID, nil
	}
	if err != nil {
		var named struct{ ID json.RawMessage }
		if json.Unmarshal(b, &named) != nil || !isID(named.ID) {
			named.ID = nil
		}
		q = request{ID: named.ID}
	}
	return q, err
}

var errID = errors.New("id is neither a string nor a number")

// isID reports whether a value of JSON is a string or a number.
func isID(b json.RawMessage) bool {
	return len(b) > 0 && strings.IndexByte(`"-0123456789`, b[0]) >= 0
}

// adviser answers requests: the catalogue and the calendar are made once.
type adviser struct {
	catalogue regulation.Catalogue
	calendar  calendar.Calendar
	office    *calendar.OfficeSpec // of the flag -office
	// The definitions compiled last, by what was asked: their variants are compiled
	// once for many requests.
	definitions map[string]*compiled
	asked       map[string]regulation.Kind // by the names by which they were asked for
	regulations map[regulation.KindID]regulation.Regulation
	offices     map[string]process.Offices // by the JSON of its hours, or by the act where a request names none
	full        bool                       // discrepancies are answered in full
}

// compiled is a definition with what every answer about it repeats.
type compiled struct {
	d             *process.Definition
	actors        []regulation.Actor
	discrepancies discrepancies
}

// maxDefinitions bounds the definitions that are kept, each with its variants.
const maxDefinitions = 64

// maxOffices bounds the offices that are kept.
const maxOffices = 64

// compile is [process.Compile], once for the same question and wording: the days on
// which a text reads alike share the definition.
func (a *adviser) compile(kind regulation.Kind, channel regulation.Channel, day law.Date, choices []process.Choice) (*compiled, error) {
	r, ok := a.regulations[kind.ID]
	if !ok {
		r = kind.Regulation()
		a.regulations[kind.ID] = r
	}
	key := fmt.Sprint(kind.ID, " ", channel, " ", r.Edition(day), " ", choices)
	if c := a.definitions[key]; c != nil {
		d, err := c.d.On(day)
		if err != nil {
			return nil, err
		}
		return &compiled{d: d, actors: c.actors, discrepancies: c.discrepancies}, nil
	}
	d, err := process.Compile(kind, channel, day, choices...)
	if err != nil {
		return nil, err
	}
	if a.definitions == nil || len(a.definitions) == maxDefinitions {
		a.definitions = map[string]*compiled{}
	}
	r = d.Regulation()
	c := &compiled{d: d, actors: r.Actors, discrepancies: substantive(r, kind.ID.Short())}
	a.definitions[key] = c
	return c, nil
}

func newAdviser(o *options) (*adviser, error) {
	a := &adviser{calendar: calendar.Kazakhstan(), full: o.full, asked: map[string]regulation.Kind{}, regulations: map[regulation.KindID]regulation.Regulation{}, offices: map[string]process.Offices{}}
	var err error
	if a.catalogue, err = catalogue.Load(); err != nil {
		return nil, err
	}
	if o.catalogue != "" {
		err = commandline.ReadFile(o.catalogue, func(f *os.File) error {
			own, err := regulation.ReadEnactments(f)
			if err == nil {
				a.catalogue, err = a.catalogue.With(own...)
			}
			return err
		})
	}
	if err == nil && o.acts != "" {
		err = commandline.ReadFile(o.acts, func(f *os.File) error {
			acts, err := calendar.ReadActs(f)
			if err == nil {
				a.calendar, err = a.calendar.With(acts...)
			}
			return err
		})
	}
	if err == nil && o.office != "" {
		err = commandline.ReadFile(o.office, func(f *os.File) error {
			spec, err := calendar.ReadOfficeSpec(f)
			a.office = &spec
			return err
		})
	}
	return a, err
}

// result is an answer before it is printed.
type result struct {
	q       request
	kind    regulation.Kind
	d       *process.Definition
	plan    process.Plan
	offices process.Offices
	spec    calendar.OfficeSpec
	actors  []regulation.Actor
	found   discrepancies // those that concern the kind
}

// ask answers one request, over all readings.
func (a *adviser) ask(q request) (*result, error) {
	kind, err := a.kind(q.Kind)
	if err != nil {
		return nil, fmt.Errorf("%w (known: %s)", err, strings.Join(a.kinds(), ", "))
	}
	r := &result{q: q, kind: kind}
	if err := a.open(r); err != nil {
		return nil, err
	}
	office := r.offices.Of("")
	filed, err := commandline.Instant(q.At, office.Zone())
	if err != nil {
		return nil, err
	}
	day := q.Day
	if day.IsZero() {
		day = law.DateOf(date.NewAt(filed.In(office.Zone())))
	}
	var choices []process.Choice
	for _, id := range slices.Sorted(maps.Keys(q.Readings)) {
		choices = append(choices, process.Choice{Reading: id, Option: q.Readings[id]})
	}
	c, err := a.compile(kind, q.Channel, day, choices)
	if err != nil {
		return nil, err
	}
	r.d, r.actors, r.found = c.d, c.actors, c.discrepancies
	arrivals, err := r.arrivals(office.Zone())
	if err != nil {
		return nil, err
	}
	r.plan, err = r.d.PlanAll(filed, r.offices, arrivals...)
	return r, err
}

// kind finds a kind, once for the same name.
func (a *adviser) kind(name string) (regulation.Kind, error) {
	if k, ok := a.asked[name]; ok {
		return k, nil
	}
	k, err := a.catalogue.Kind(name)
	if err == nil { // there are as many as the catalogue has names
		a.asked[name] = k
	}
	return k, err
}

// open finds the hours by which a request is answered: its own, those of the flags,
// or those of the example. An office is laid out over the calendar once for many
// requests.
func (a *adviser) open(r *result) error {
	act := r.kind.ID.Act
	r.spec = commandline.ExampleOffice(act)
	if a.office != nil {
		r.spec = *a.office
	}
	key := string(act)
	if r.q.Office != nil {
		r.spec = *r.q.Office
		form, err := json.Marshal(r.spec)
		if err != nil {
			return err
		}
		key = string(form)
	}
	if o, ok := a.offices[key]; ok {
		r.offices = o
		return nil
	}
	office, err := calendar.NewOffice(a.calendar, r.spec)
	if err != nil {
		return err
	}
	if len(a.offices) == maxOffices {
		clear(a.offices)
	}
	r.offices = process.OfficesOf(office)
	a.offices[key] = r.offices
	return nil
}

// arrivals are those of the request; each names a node at which something is waited
// for, or a step of which no term tells when it is done.
func (r *result) arrivals(zone *time.Location) ([]process.Arrival, error) {
	var list []process.Arrival
	for _, id := range slices.Sorted(maps.Keys(r.q.Arrivals)) {
		n, ok := r.d.Node(id)
		if !ok || !open(n) {
			return nil, fmt.Errorf("arrivals: nothing is waited for at %q; waits: %s", id, r.waits())
		}
		at, err := commandline.Instant(r.q.Arrivals[id], zone)
		if err != nil {
			return nil, err
		}
		list = append(list, process.Arrival{Node: id, At: at})
	}
	return list, nil
}

// open reports whether no term tells when a node is done.
func open(n process.Node) bool {
	stated := slices.ContainsFunc(n.Terms, func(t regulation.Term) bool { return t.Unit != "" && t.Unit != regulation.UnitPlanDates })
	return n.Type == process.NodeWait || n.Type == process.NodeStep && !stated
}

func (r *result) waits() string {
	var list []string
	for _, n := range r.d.Nodes() {
		if open(n) {
			list = append(list, string(n.ID))
		}
	}
	if list == nil {
		return "none"
	}
	return strings.Join(list, ", ")
}

// kinds are the names to ask by: short, or in full where two acts have one.
func (a *adviser) kinds() []string {
	var list []string
	for _, k := range a.catalogue.Kinds() {
		name := k.ID.Short().String()
		if _, err := a.catalogue.Kind(name); err != nil {
			name = k.ID.String()
		}
		list = append(list, name)
	}
	return list
}
