// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// ErrEdition says that an application is filed on a day on which another edition of
// the act applies than the one of the definition.
var ErrEdition = errors.New("process: another edition applies")

// EditionError says which edition applies: the one of the day on which the
// application is filed. [Compile] gives its definition for that day, and [Migrate]
// moves the case to it. It is an [ErrEdition].
type EditionError struct {
	Kind  regulation.KindID
	Filed law.Date // by the clock of the office
	Since law.Date // first day of the edition that applies; zero is from the beginning
	// From and Until bound the edition of the definition; a zero From is from the
	// beginning, Until is the first day of the next edition, zero is none.
	From, Until law.Date
}

func (e *EditionError) Error() string {
	return fmt.Sprintf("%v: %s is filed on %s, by the edition since %s; the definition is of the one from %s until %s",
		ErrEdition, e.Kind, e.Filed, dayOr(e.Since, "the beginning"), dayOr(e.From, "the beginning"), dayOr(e.Until, "further notice"))
}

// Unwrap gives [ErrEdition].
func (e *EditionError) Unwrap() error { return ErrEdition }

func dayOr(d law.Date, other string) string {
	if d.IsZero() {
		return other
	}
	return d.String()
}

// editions are the days on which an edition of a part begins that the definition is
// made of, in order.
func (d *Definition) editions() []law.Date {
	var days []law.Date
	r := &d.extract.r
	for i := range r.Accounts {
		a := &r.Accounts[i]
		if !slices.ContainsFunc(d.nodes, func(n Node) bool { return n.Account == a.Role }) {
			continue
		}
		days = append(days, a.Since)
		for _, e := range a.Earlier {
			days = append(days, e.Since)
		}
	}
	for i := range r.Services {
		if s := &r.Services[i]; s.ID == d.kind.Service {
			days = append(days, s.Since)
			for _, e := range s.Earlier {
				days = append(days, e.Since)
			}
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// span finds from when until when the edition of a day applies.
func (d *Definition) span(day law.Date) (from, until law.Date) {
	for _, start := range d.starts {
		if start > day {
			return from, start
		}
		from = start
	}
	return from, 0
}

// applies checks that what is filed at a moment is filed under the edition of the
// definition. Without offices either day of the clocks of Kazakhstan will do.
func (d *Definition) applies(at time.Time) error {
	if len(d.starts) < 2 {
		return nil
	}
	days := [2]law.Date{law.DateOf(date.NewAt(at.UTC().Add(westernmost))), law.DateOf(date.NewAt(at.UTC().Add(easternmost)))}
	if zone := d.offices.provider; !zone.IsZero() {
		day, err := zone.Date(at)
		if err != nil && !beyond(err) {
			return err
		}
		if err == nil {
			days = [2]law.Date{law.DateOf(day), law.DateOf(day)}
		}
	}
	from, until := d.span(d.day)
	for _, day := range days {
		if day >= from && (until.IsZero() || day < until) {
			return nil
		}
	}
	since, _ := d.span(days[0])
	return &EditionError{Kind: d.kind, Filed: days[0], Since: since, From: from, Until: until}
}

// filesWith reports whether a command files an application.
func (d *Definition) filesWith(a *Application, c *Command) bool {
	if c.Action == ActionSubmit {
		return d.files < 0 || c.Details != nil && c.Details.Submission != nil && c.Details.Submission.HandOver != nil
	}
	return d.files >= 0 && int(a.progress.Node) == d.files && c.Action == d.nodes[d.files].Action
}
