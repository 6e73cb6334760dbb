// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// ErrTooManyVariants says that more structural variants than [MaxVariants] touch
// the kind and channel.
var ErrTooManyVariants = errors.New("process: too many readings at once")

// MaxVariants bounds the structural variants over which a plan is computed.
const MaxVariants = 1024

// VariantsError gives the number of variants. It is an [ErrTooManyVariants].
type VariantsError struct {
	Kind    regulation.KindID
	Channel regulation.Channel
	Number  int
}

func (e *VariantsError) Error() string {
	return fmt.Sprintf("%v: %s through %s has %d structural variants, at most %d are computed", ErrTooManyVariants, e.Kind, e.Channel, e.Number, MaxVariants)
}

// Unwrap gives [ErrTooManyVariants].
func (e *VariantsError) Unwrap() error { return ErrTooManyVariants }

// Variants compiles the definition under every combination of the structural
// readings that touch it, each at the two corners of the counting readings:
// every option the earliest, and every option the latest. Combinations that
// lead to the same machine stand once. The error is [ErrTooManyVariants].
func (d *Definition) Variants() (earliest, latest []*Definition, err error) {
	early, late, combinations, err := d.combine()
	if err != nil {
		return nil, nil, err
	}
	for _, c := range combinations {
		v, err := d.With(append(slices.Clone(c), early...)...)
		if errors.Is(err, law.ErrWordingUnknown) {
			continue // an account that cannot be read on the day has no dates to give
		}
		if err != nil {
			return nil, nil, err
		}
		if slices.ContainsFunc(earliest, func(o *Definition) bool { return o.sameMachine(v) }) {
			continue
		}
		l, err := d.With(append(slices.Clone(c), late...)...)
		if err != nil {
			return nil, nil, err
		}
		earliest, latest = append(earliest, v), append(latest, l)
	}
	return earliest, latest, nil
}

// combine lists the corners of the counting readings and the combinations of
// the structural ones.
func (d *Definition) combine() (early, late []Choice, combinations [][]Choice, err error) {
	combinations = [][]Choice{nil}
	number := 1
	for _, r := range d.extract.Regulations[0].Readings {
		if d.Option(r.ID) == "" {
			continue
		}
		if r.Class == regulation.Counting {
			early = append(early, Choice{Reading: r.ID, Option: r.Options[0].ID})
			late = append(late, Choice{Reading: r.ID, Option: r.Options[len(r.Options)-1].ID})
			continue
		}
		if number *= len(r.Options); number > MaxVariants {
			continue
		}
		var next [][]Choice
		for _, c := range combinations {
			for _, o := range r.Options {
				next = append(next, append(slices.Clone(c), Choice{Reading: r.ID, Option: o.ID}))
			}
		}
		combinations = next
	}
	if number > MaxVariants {
		return nil, nil, nil, &VariantsError{Kind: d.kind, Channel: d.channel, Number: number}
	}
	return early, late, combinations, nil
}

// sameMachine reports whether two definitions of one kind and channel run alike
// and count alike, whatever readings led there.
func (d *Definition) sameMachine(o *Definition) bool {
	counting := func(d *Definition) []law.ID {
		var list []law.ID
		for _, r := range []law.ID{regulation.ReadingAgreeingSilence, regulation.ReadingReferenceMinutes} {
			list = append(list, d.Option(r))
		}
		return list
	}
	return d.machineDigest == o.machineDigest && slices.Equal(counting(d), counting(o))
}

// PlanAll is [Definition.Plan] with the earliest and the latest deadline of each
// step and outcome over all readings. A step that other readings do not know has only those
// of the readings that do.
func (d *Definition) PlanAll(filed time.Time, offices Offices, arrivals ...Arrival) (Plan, error) {
	p, err := d.Plan(filed, offices, arrivals...)
	if err != nil {
		return p, err
	}
	earliest, latest, err := d.Variants()
	if err != nil {
		return p, err
	}
	for i := range earliest {
		e, err := earliest[i].Plan(filed, offices, arrivals...)
		if err != nil {
			return p, err
		}
		l, err := latest[i].Plan(filed, offices, arrivals...)
		if err != nil {
			return p, err
		}
		p.widen(e, l)
	}
	return p, nil
}

// widen takes over earlier and later deadlines of the steps that p knows.
func (p *Plan) widen(early, late Plan) {
	for i := range p.Steps {
		s := &p.Steps[i]
		for _, o := range early.Steps {
			if o.Node == s.Node {
				s.Earliest = earlier(s.Earliest, o.Grant)
				s.RefusalEarliest = earlier(s.RefusalEarliest, o.Refusal)
			}
		}
		for _, o := range late.Steps {
			if o.Node == s.Node {
				s.Latest = later(s.Latest, o.Grant)
				s.RefusalLatest = later(s.RefusalLatest, o.Refusal)
			}
		}
	}
}

// earlier is the earlier of two deadlines; one that is not there, or unknown,
// gives way.
func earlier(a, b Deadline) Deadline {
	switch {
	case a.IsZero():
		return b
	case b.IsZero() || !b.Known():
		return a
	case !a.Known() || b.At.Before(a.At):
		return b
	default:
		return a
	}
}

// later is the later of two deadlines; unknown is later than any.
func later(a, b Deadline) Deadline {
	switch {
	case a.IsZero():
		return b
	case b.IsZero() || !a.Known():
		return a
	case !b.Known() || b.At.After(a.At):
		return b
	default:
		return a
	}
}
