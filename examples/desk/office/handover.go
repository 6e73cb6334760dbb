// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"errors"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

// HandedOver files a draft that another portal hands over, at the moment at which it was
// filed there. That portal vouches for its own checks, each by a reference; an empty one is
// an [ErrInput]. To file it again gives the same case.
func (o *Office) HandedOver(ctx context.Context, p Person, draft string, at time.Time, vouched func(process.Node) string) (Taken, error) {
	d, offer, err := o.ReadyToSign(ctx, p, draft)
	if errors.Is(err, ErrNotFound) {
		return o.Filed(ctx, draft)
	}
	if err != nil {
		return Taken{}, err
	}
	form, err := o.formOf(ctx, o.db, d, offer)
	if err != nil {
		return Taken{}, err
	}
	s := o.submission(d, offer, eds.DigestOf(form))
	s.HandOver = &process.HandOver{}
	for _, n := range offer.nodes {
		if n.Files {
			break
		}
		if n.Type == process.NodeGate {
			reference := vouched(n)
			if reference == "" {
				return Taken{}, &InputError{"gate." + string(n.ID), "not_vouched"}
			}
			s.HandOver.Gates = append(s.HandOver.Gates, process.Attested(n.ID, process.ReplyYes, reference, at))
		}
	}
	c := process.Command{
		Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant, Person: p.ID}, At: at, RecordedAt: o.Now(),
		Key: "submit " + d.ID, Details: &process.Details{Submission: s},
	}
	// What the definition refuses leaves no case behind.
	if _, err := offer.Definition.Decide(process.Application{}, c); err != nil {
		return Taken{}, err
	}
	taken, form, err := o.enter(ctx, p, d, offer)
	if err != nil {
		return Taken{}, err
	}
	s.Form = eds.DigestOf(form) // where the program ended after it was entered, that of then
	if _, err := o.once(ctx, taken.ID, c); err != nil {
		return Taken{}, err
	}
	return taken, o.finish(ctx, p, d, taken)
}
