// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"cmp"
	"errors"
	"slices"

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
	r := kind.Regulation()
	if r.ID.IsZero() {
		return nil, &DefinitionError{Rule: "the kind comes from a catalogue, with its regulation"}
	}
	return compile(kind.ID, regulation.Enactment{Act: kind.Act(), Regulations: []regulation.Regulation{r}}, channel, day, choices)
}

// With compiles the definition again from its own extract, with other choices
// in the place of, or beside, those that it was compiled with. The errors are
// those of [Compile].
func (d *Definition) With(choices ...Choice) (*Definition, error) {
	var all []Choice
	for _, c := range d.chosen {
		if !c.Default && !slices.ContainsFunc(choices, func(n Choice) bool { return n.Reading == c.Reading }) {
			all = append(all, c.Choice)
		}
	}
	return compile(d.kind, d.extract, d.channel, d.day, append(all, choices...))
}

// compiler holds one compilation.
type compiler struct {
	kind    regulation.KindID // short form
	r       regulation.Regulation
	channel regulation.Channel
	use     regulation.ChannelUse
	day     law.Date
	chosen  []Chosen
	faults  []error

	nodes []Node
	spans []Span
}

func compile(kind regulation.KindID, e regulation.Enactment, channel regulation.Channel, day law.Date, choices []Choice) (*Definition, error) {
	c := &compiler{kind: kind.Short(), r: e.Regulations[0], channel: channel, day: day}
	status := e.Act.Status(day)
	if status.State == law.NotYet || status.State == law.Repealed {
		c.fault(&StatusError{Act: e.Act.ID, Status: status})
	}
	if c.open() {
		c.choose(choices)
		c.build()
	}
	if err := errors.Join(c.faults...); err != nil {
		return nil, err
	}
	d := &Definition{
		kind: kind, channel: channel, day: day, status: status,
		chosen: c.chosen, nodes: c.nodes, spans: c.spans, extract: e,
	}
	if err := d.seal(); err != nil {
		return nil, err
	}
	return d, nil
}

func (c *compiler) fault(err error) { c.faults = append(c.faults, err) }

// broken is a fault of the regulation at a place.
func (c *compiler) broken(l law.Locator, rule string) {
	c.fault(&DefinitionError{Citation: c.r.Cite(l), Rule: rule})
}

// open finds the channel.
func (c *compiler) open() bool {
	var known []regulation.Channel
	for _, u := range c.r.Channels.Intake {
		if u.Kinds != nil && !slices.Contains(u.Kinds, c.kind) {
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
	c.fault(&ChannelError{Kind: c.kind, Channel: c.channel, Channels: known})
	return false
}

// choose settles every reading that touches the kind and channel.
func (c *compiler) choose(choices []Choice) {
	var touching []law.ID
	for _, r := range c.r.Readings {
		if !r.Touches(c.kind, c.channel) {
			continue
		}
		touching = append(touching, r.ID)
		taken := Chosen{Choice: Choice{Reading: r.ID, Option: r.DefaultOf(c.kind)}, Default: true}
		for _, choice := range choices {
			if choice.Reading != r.ID {
				continue
			}
			if _, ok := r.Option(choice.Option); !ok {
				c.fault(&ReadingError{Choice: choice, Known: options(r)})
			}
			taken = Chosen{Choice: choice}
		}
		c.chosen = append(c.chosen, taken)
	}
	for i, choice := range choices {
		twice := slices.ContainsFunc(choices[:i], func(o Choice) bool { return o.Reading == choice.Reading && o != choice })
		if !slices.Contains(touching, choice.Reading) || twice {
			c.fault(&ReadingError{Choice: choice, Known: touching})
		}
	}
}

func options(r regulation.Reading) []law.ID {
	ids := make([]law.ID, len(r.Options))
	for i, o := range r.Options {
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
		c.chain(c.provider(steps, false))
		c.granted()
	} else {
		c.flow(steps)
	}
	c.settle()
}

// steps are the steps of the chosen account on the day, for the kind.
func (c *compiler) steps() []regulation.Step {
	role := regulation.Role(c.option(regulation.ReadingAccount, law.ID(regulation.Procedure)))
	a, ok := c.r.Account(role)
	if !ok {
		// A regulation with one description of its steps has no choice to offer.
		if a, ok = c.r.Account(regulation.Interaction); !ok {
			a, _ = c.r.Account(regulation.Procedure)
		}
	}
	then, err := a.At(c.day)
	if err != nil {
		other := regulation.Interaction
		if role == regulation.Interaction {
			other = regulation.Procedure
		}
		c.fault(&DefinitionError{
			Citation: c.r.Cite(law.MustLocator(cmp.Or(a.Paragraph, "1"))),
			Rule:     "the wording on that day is not on record; choose " + string(regulation.ReadingAccount) + "=" + string(other),
			Err:      err,
		})
		return nil
	}
	return then.Steps
}
