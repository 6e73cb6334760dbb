// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"cmp"
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Compile builds the process of a kind through a channel, by the edition of the
// act on the day of filing. A choice takes an option of a reading; readings
// without a choice take their default.
//
// All faults are returned at once, joined. They are [ErrNoChannel],
// [ErrNotInEffect], [ErrReading], [law.ErrWordingUnknown] (naming the account
// whose wording is known) or [ErrDefinition]. An act whose status on the day is
// unknown compiles; [Definition.Status] tells.
func Compile(kind regulation.Kind, channel regulation.Channel, day law.Date, choices ...Choice) (*Definition, error) {
	x, ok := kind.Derived(extractKey{}, newExtract).(*extract)
	if !ok {
		return nil, &DefinitionError{Fault: "the kind does not come from a catalogue"}
	}
	d := &Definition{kind: kind.ID, channel: channel, day: day, extract: x}
	return finished(d.compile(choices))
}

// extract is the regulation that definitions are compiled from, with its act. It is
// shared by them, and what they read is never changed.
type extract struct {
	act law.Act
	r   regulation.Regulation // with the counting readings of the library
	// repealed is the first day of the act's repeal; zero where none is known for certain.
	repealed law.Date

	written written
}

// extractKey is the key of the extract among what is derived from a regulation.
type extractKey struct{}

func newExtract(act law.Act, r regulation.Regulation) any { return extractOf(act, r.WithCounting()) }

// extractOf is the extract of a regulation that has its counting readings.
func extractOf(act law.Act, r regulation.Regulation) *extract {
	x := &extract{act: act, r: r}
	if s := act.Status(law.DateOf(date.New(9999, time.December, 31))); s.State == law.StateRepealed {
		x.repealed = s.Since
	}
	return x
}

// finished finishes a definition that was compiled.
func finished(d *Definition, err error) (*Definition, error) {
	if err == nil {
		err = d.finish()
	}
	if err != nil {
		return nil, err
	}
	return d, nil
}

// With compiles the definition again from its own extract, with other choices
// in the place of, or beside, those that it was compiled with. The errors are
// those of [Compile].
func (d *Definition) With(choices ...Choice) (*Definition, error) {
	if len(d.nodes) == 0 {
		return nil, errNoNodes
	}
	return finished(d.with(choices))
}

// with is [Definition.With] for a walk alone: the definition is not finished.
func (d *Definition) with(choices []Choice) (*Definition, error) {
	var all []Choice
	for _, c := range d.chosen {
		if !c.Default && !slices.ContainsFunc(choices, func(n Choice) bool { return n.Reading == c.Reading }) {
			all = append(all, c.choice())
		}
	}
	return d.compile(append(all, choices...))
}

// compiler holds one compilation.
type compiler struct {
	kind    regulation.KindID // short form
	act     law.Act
	r       *regulation.Regulation
	channel regulation.Channel
	use     regulation.ChannelUse
	day     law.Date
	chosen  []AppliedReading
	faults  []error

	nodes []Node // of the path; in the end the ends too
	ends  []exit
	spans []Span

	applies bool // the applicant has come into the flow, or filled the form in it: its hand-over files
	staffed bool // somebody of the provider's has
}

// compile gives a definition of the same kind, channel, day and extract, joined
// and not finished.
func (d *Definition) compile(choices []Choice) (*Definition, error) {
	c := &compiler{kind: d.kind.Short(), act: d.extract.act, r: &d.extract.r, channel: d.channel, day: d.day}
	status := d.extract.act.Status(d.day)
	if status.State == law.StateNotYet || status.State == law.StateRepealed {
		c.fault(d.extract.notInEffect(status))
	}
	if c.open() {
		c.choose(choices)
		c.build()
	}
	if err := errors.Join(c.faults...); err != nil {
		return nil, err
	}
	v := &Definition{
		kind: d.kind, channel: d.channel, day: d.day, status: c.worded(status),
		chosen: c.chosen, nodes: c.nodes, spans: c.spans, extract: d.extract, corners: new(corners),
	}
	if err := v.link(status); err != nil {
		return nil, err
	}
	return v, nil
}

func (c *compiler) fault(err error) { c.faults = append(c.faults, err) }

// broken is a fault of the regulation at a place.
func (c *compiler) broken(l law.Locator, fault string) {
	c.fault(&DefinitionError{Citation: c.r.Cite(l), Fault: fault})
}

// open finds the channel, if it is open on the day.
func (c *compiler) open() bool {
	var known []law.ID
	for _, u := range c.r.Channels.Intake {
		if u.Kinds != nil && !slices.Contains(u.Kinds, c.kind) || !u.On(c.day) {
			continue
		}
		if u.Channel == c.channel {
			c.use = u
			return true
		}
		if !slices.Contains(known, u.Channel) {
			known = append(known, u.Channel)
		}
	}
	c.fault(&DefinitionError{is: ErrNoChannel, Fault: fmt.Sprintf("%s through %q; the regulation has %s", c.kind, c.channel, list(known)), Known: known})
	return false
}

// choose settles every reading that touches the kind and channel.
func (c *compiler) choose(choices []Choice) {
	var touching []law.ID
	for _, r := range c.r.Readings {
		if !r.Touches(c.kind, c.channel) || !r.On(c.day) {
			continue
		}
		touching = append(touching, r.ID)
		taken := AppliedReading{Reading: r.ID, Option: r.DefaultOf(c.kind), Default: true}
		for _, choice := range choices {
			if choice.Reading != r.ID {
				continue
			}
			if open := c.r.Options(r, c.kind); !slices.ContainsFunc(open, func(o regulation.ReadingOption) bool { return o.ID == choice.Option }) {
				c.fault(unread(choice, options(open)))
			}
			taken = choice.chosen()
		}
		if rule, ok := c.r.Stated(r.ID, c.channel, c.day); ok {
			if !taken.Default && taken.Option != rule.Option {
				c.fault(otherwise(taken.choice(), rule))
			}
			taken = AppliedReading{Reading: r.ID, Option: rule.Option, Default: true, Stated: true}
		}
		c.chosen = append(c.chosen, taken)
	}
	for i, choice := range choices {
		twice := slices.ContainsFunc(choices[:i], func(o Choice) bool { return o.Reading == choice.Reading && o != choice })
		if !slices.Contains(touching, choice.Reading) || twice {
			c.fault(unread(choice, touching))
		}
	}
}

func options(list []regulation.ReadingOption) []law.ID {
	ids := make([]law.ID, len(list))
	for i, o := range list {
		ids[i] = o.ID
	}
	return ids
}

// option is the option taken of a reading; other where it touches nothing here.
func (c *compiler) option(reading, other law.ID) law.ID {
	for _, t := range c.chosen {
		if t.Reading == reading {
			return t.Option
		}
	}
	return other
}

// build lays the path out: the provider's steps alone at the office, the flow
// of a system with those steps inside it elsewhere.
func (c *compiler) build() {
	steps := c.steps()
	if c.use.Account == "" {
		c.nodes = make([]Node, 0, len(steps)+5)
		c.provider(steps, false)
		c.granted()
	} else {
		c.flow(steps)
	}
	c.settle()
	c.service()
	c.honoured()
}

// steps are the steps of the chosen account on the day, for the kind.
func (c *compiler) steps() []regulation.Step {
	role := regulation.AccountRole(c.option(regulation.ReadingAccount, law.ID(regulation.AccountProcedure)))
	a, ok := c.r.Account(role)
	if !ok {
		// A regulation with one description of its steps has no choice to offer.
		if a, ok = c.r.Account(regulation.AccountInteraction); !ok {
			a, _ = c.r.Account(regulation.AccountProcedure)
		}
	}
	then, err := a.At(c.day)
	if err != nil {
		other := regulation.AccountInteraction
		if role == regulation.AccountInteraction {
			other = regulation.AccountProcedure
		}
		c.fault(&DefinitionError{
			Citation: c.r.Cite(law.MustLocator(cmp.Or(a.Paragraph, "1"))),
			Fault:    "the wording on that day is not on record; choose " + string(regulation.ReadingAccount) + "=" + string(other),
			Err:      err,
		})
		return nil
	}
	return then.Steps
}
