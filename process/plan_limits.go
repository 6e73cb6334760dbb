// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import "github.com/reglament-kz/reglament/regulation"

// limits counts the terms of the spans from the filing.
func (w *walker) limits(p *Plan) error {
	for i := range w.d.spans {
		s := &w.d.spans[i]
		l := Limit{Citation: s.Citation, From: s.From, Last: s.Last, Service: s.Service}
		w.done = w.doneAt(w.d.find(s.Last))
		var err error
		if l.Grant, err = w.span(s, regulation.OutcomeGrant); err != nil {
			return err
		}
		if w.d.settles() >= 0 || !s.Service {
			if l.Refusal, err = w.span(s, regulation.OutcomeRefusal); err != nil {
				return err
			}
		}
		var last *Deadline // of the refusal
		for j := range p.Steps {
			step := &p.Steps[j]
			if !step.Grant.IsZero() {
				l.Steps = step.Grant
			}
			if !step.Refusal.IsZero() {
				last = &step.Refusal
			}
			if step.Node == s.Last {
				break
			}
		}
		if last != nil && !l.Refusal.IsZero() && (!last.At.Equal(l.Steps.At) || last.Unknown != l.Steps.Unknown) {
			l.RefusalSteps = *last
		}
		if s.Service {
			p.bound(l)
		}
		p.Limits = append(p.Limits, l)
	}
	return nil
}
