// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// What the machine would read otherwise than it is printed is refused, with its
// place and what is known instead.
func TestValidateClauses(t *testing.T) {
	days := regulation.Term{
		Outcome: regulation.OutcomeAny, Basis: law.BasisStated, Amount: 5, Unit: regulation.UnitWorkingDay,
		Bound: regulation.BoundWithin, From: regulation.FromPrevious,
	}
	reading := func(id law.ID, options ...law.ID) regulation.Reading {
		r := regulation.Reading{ID: id, Class: regulation.ReadingClassCounting, Default: options[0], Basis: law.BasisNotStated}
		for _, o := range options {
			r.Options = append(r.Options, regulation.ReadingOption{ID: o})
		}
		return r
	}
	for _, row := range []struct {
		sentence, place string
		change          func(r *regulation.Regulation)
	}{
		{"a reading that nobody knows", "\"acceptance-day\" is no counting reading; those are first-day, arrival-day", func(r *regulation.Regulation) {
			r.Readings = append(r.Readings, reading("acceptance-day", "counts", "not-counted"))
		}},
		{"options that nobody knows", "\"today\" is no option of \"first-day\"; those are same, next", func(r *regulation.Regulation) {
			r.Readings = []regulation.Reading{reading(regulation.ReadingFirstDay, "today", "tomorrow")}
		}},
		{"options that do not stand earliest first", "options[1]: an option stands before an earlier one", func(r *regulation.Regulation) {
			r.Readings = []regulation.Reading{reading(regulation.ReadingFirstDay, "next", "same")}
		}},
		{"a rule of counting that is not cited", "counting[0].citation: the citation is missing", func(r *regulation.Regulation) {
			r.Counting = []regulation.CountingRule{{Reading: regulation.ReadingFirstDay, Option: "next"}}
		}},
		{"two rules of counting for one reading", "counting[1]: counting[0] prints another rule", func(r *regulation.Regulation) {
			rule := regulation.CountingRule{Reading: regulation.ReadingFirstDay, Option: "next", Citation: r.Cite(law.Paragraph(5))}
			r.Counting = []regulation.CountingRule{rule, rule}
		}},
		{"a rule of counting that ends before it begins", "counting[0].until: it is not after since", func(r *regulation.Regulation) {
			rule := regulation.CountingRule{Reading: regulation.ReadingFirstDay, Option: "next", Citation: r.Cite(law.Paragraph(5))}
			rule.Since, rule.Until = law.MustDate("2026-03-01"), law.MustDate("2026-03-01")
			r.Counting = []regulation.CountingRule{rule}
		}},
		{"a channel that closes before it opens", "channels.intake[0].until: it is not after since", func(r *regulation.Regulation) {
			r.Channels.Intake[0].Since, r.Channels.Intake[0].Until = law.MustDate("2026-03-02"), law.MustDate("2026-03-01")
		}},
		{"a channel of delivery with a time", "channels.delivery[0]: since and until stand at a channel of delivery, where nothing heeds them", func(r *regulation.Regulation) {
			r.Channels.Delivery = []regulation.ChannelUse{{Channel: regulation.ChannelOffice, Validity: regulation.Validity{Since: law.MustDate("2026-03-01")}}}
		}},
		{"two terms of one kind and outcome", "steps[0].terms[1]: within 5 working_day and terms[0]", func(r *regulation.Regulation) {
			s := &r.Accounts[0].Steps[0]
			s.Terms = []regulation.Term{days, days}
		}},
		{"a group of one step", "steps[0].group: the group \"g\" has one step", func(r *regulation.Regulation) {
			r.Accounts[0].Steps[0].Group = "g"
		}},
		{"a group that does not stand together", "steps[2].group: \"5(3)\" stands apart", func(r *regulation.Regulation) {
			r.Accounts[0].Steps[0].Group, r.Accounts[0].Steps[2].Group = "g", "g"
		}},
		{"a return without a number of times", "steps[0].return.times: papers are returned 0 times", func(r *regulation.Regulation) {
			r.Accounts[0].Steps[0].Return = regulation.Return{Locator: law.Paragraph(5), Complete: days, Lapse: regulation.LapseRefuses}
		}},
		{"a suspension after which nothing is said", "steps[0].suspension.lapse: \"\" is no lapse", func(r *regulation.Regulation) {
			r.Accounts[0].Steps[0].Suspension = regulation.Suspension{Locator: law.Paragraph(5), AtMost: days}
		}},
		{"a term from a step that there is not", "terms[0].of: \"5(99)\" is no step", func(r *regulation.Regulation) {
			term := days
			term.From, term.Of = regulation.FromReceipt, law.MustLocator("5(99)")
			r.Accounts[0].Steps[0].Terms = []regulation.Term{term}
		}},
		{"a term of the service without its place", "services[0].terms[0].locator", func(r *regulation.Regulation) {
			term := days
			term.From = regulation.FromApplication
			r.Services[0].Terms = []regulation.Term{term}
		}},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			r := get(t, "grain-receipt-licence")
			require.NoError(t, r.Validate())
			row.change(r)
			err := r.Validate()
			require.ErrorIs(t, err, regulation.ErrInvalid)
			require.ErrorContains(t, err, row.place)
		})
	}
}
