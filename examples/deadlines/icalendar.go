// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"io"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// icalendar writes each deadline as an event. The stamp is the filing: nothing
// here reads a clock.
func (r *result) icalendar(out io.Writer, lang law.Lang) error {
	head := calendar.ICalendar{Name: r.title(lang), Lang: lang, Stamp: r.plan.Filed}
	return calendar.WriteICalendar(out, head, func(yield func(calendar.Event) bool) {
		for _, s := range r.plan.Steps {
			if s.Grant.Known() && !yield(r.event(s, s.Grant, "grant", lang)) {
				return
			}
			if !s.Same() && s.Refusal.Known() && !yield(r.event(s, s.Refusal, "refusal", lang)) {
				return
			}
		}
	})
}

func (r *result) event(s process.PlanStep, d process.Deadline, outcome string, lang law.Lang) calendar.Event {
	summary := s.Name.In(lang)
	if outcome == "refusal" {
		summary += " (" + say(lang, "refusal") + ")"
	}
	return calendar.Event{
		UID:         r.plan.Definition.String()[:16] + "-" + string(s.Node) + "-" + outcome + "-" + r.plan.Filed.UTC().Format("20060102T150405Z"),
		Start:       d.At,
		Summary:     summary,
		Description: r.who(s, lang) + "\n" + s.Citation.String(),
		Category:    r.title(lang),
	}
}

func (r *result) title(lang law.Lang) string { return r.kind.Title.In(lang) }
