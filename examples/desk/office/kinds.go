// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"errors"
	"slices"
	"sync"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Offer is something that can be asked for on a day, through one channel.
type Offer struct {
	Kind       regulation.Kind
	Channel    regulation.Channel
	Definition *process.Definition
	Way        law.Text // the channel in the words of the act
	nodes      []process.Node
	documents  []regulation.Document
}

// ID is the kind and the channel in one word, for a form.
func (f Offer) ID() string { return f.Kind.ID.String() + "@" + string(f.Channel) }

// Portal reports whether the applicant files by himself, through a system.
func (f Offer) Portal() bool { return f.Definition.FilesAt() != "" }

// Pays reports whether the act asks for a payment on the way through the portal.
func (f Offer) Pays() bool {
	return slices.ContainsFunc(f.nodes, func(n process.Node) bool { return n.Gate == regulation.GatePayment })
}

// Closed is a kind that cannot be asked for on the day, and why.
type Closed struct {
	Kind    regulation.Kind
	Channel regulation.Channel
	Err     error // process.ErrNotInEffect, or what keeps it from being compiled
}

// compiled keeps what was compiled for a day.
type compiled struct {
	mu     sync.Mutex
	day    law.Date
	offers []Offer
	closed []Closed
}

// Offers gives what can be asked for today, and what cannot.
func (o *Office) Offers() ([]Offer, []Closed) {
	o.compiled.mu.Lock()
	defer o.compiled.mu.Unlock()
	if today := o.Today(); o.compiled.day != today {
		o.compiled.offers, o.compiled.closed = o.compile(today)
		o.compiled.day = today
	}
	return o.compiled.offers, o.compiled.closed
}

// Offer finds one by its ID.
func (o *Office) Offer(id string) (Offer, error) {
	offers, _ := o.Offers()
	i := slices.IndexFunc(offers, func(f Offer) bool { return f.ID() == id })
	if i < 0 {
		return Offer{}, ErrNotFound
	}
	return offers[i], nil
}

// Counter gives what a person can take in at the counter: the act lets one of his roles
// do the first step.
func (o *Office) Counter(p Person) []Offer {
	return o.offered(func(f Offer) bool {
		return !f.Portal() && slices.ContainsFunc(p.Roles, func(r law.ID) bool { return !subject(r) && f.nodes[0].Admits(r) })
	})
}

// OfPortal gives what an applicant can ask for by himself today.
func (o *Office) OfPortal() []Offer {
	return o.offered(func(f Offer) bool { return f.Portal() && f.Channel == regulation.ChannelPortal })
}

func (o *Office) offered(fits func(Offer) bool) []Offer {
	offers, _ := o.Offers()
	return slices.DeleteFunc(slices.Clone(offers), func(f Offer) bool { return !fits(f) })
}

// compile compiles every kind for every channel that the regulation opens for it.
func (o *Office) compile(day law.Date) (offers []Offer, closed []Closed) {
	for _, kind := range o.config.Catalogue.Kinds() {
		for _, use := range kind.Regulation().Channels.Intake {
			if len(use.Kinds) > 0 && !slices.Contains(use.Kinds, kind.ID.Short()) {
				continue
			}
			d, err := process.Compile(kind, use.Channel, day)
			switch {
			case errors.Is(err, process.ErrNoChannel):
			case err != nil:
				closed = append(closed, Closed{kind, use.Channel, err})
			default:
				documents := slices.DeleteFunc(kind.Regulation().Documents, func(d regulation.Document) bool {
					return len(d.Kinds) > 0 && !slices.Contains(d.Kinds, kind.ID.Short())
				})
				offers = append(offers, Offer{kind, use.Channel, d.In(o.hoursOf(kind.ID.Act).Offices), use.Text, d.Nodes(), documents})
			}
		}
	}
	return offers, closed
}

// ActorName names a role as the regulation of a definition has it.
func (o *Office) ActorName(d *process.Definition, role law.ID) law.Text {
	for _, a := range o.Regulation(d).Actors {
		if a.ID == role {
			return a.Name
		}
	}
	if a, ok := regulation.PredeclaredActor(role); ok {
		return a.Name
	}
	return law.Text{KK: string(role), RU: string(role), EN: string(role)}
}

// kind finds a kind of the acts that are served.
func (o *Office) kind(id regulation.KindID) (regulation.Kind, error) {
	if k, ok := o.kinds[id]; ok {
		return k, nil
	}
	return o.config.Catalogue.Kind(id.String())
}

// Documents are what the act names for a kind, in its order.
func Documents(f Offer) []regulation.Document { return f.documents }
