// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The steps of an account outlast the term of their service: they add up, but for
// those that run side by side or from the application, and what is stated in minutes
// after the last of the days ends on the day after it.
func TestStepsThatOutlastTheService(t *testing.T) {
	for _, c := range []struct {
		days  regulation.Amount
		finds bool
	}{{11, false}, {10, true}, {9, true}} {
		r := get(t, "cotton-receipt-licence")
		r.Services[0].Terms = []regulation.Term{{
			Outcome: regulation.OutcomeAny, Basis: law.BasisStated, Amount: c.days, Unit: regulation.UnitWorkingDay,
			Bound: regulation.BoundWithin, From: regulation.FromApplication, Locator: law.MustLocator("annex1(3)"),
			Kinds: []regulation.KindID{regulation.MustKindID("cotton-receipt-licence/issue")},
		}}
		require.NoError(t, r.Validate())
		require.Equal(t, c.finds, outlastsService(r) != nil, c.days)
	}
}

// outlastsService is the first discrepancy between a service and its steps; nil is none.
func outlastsService(r *regulation.Regulation) *regulation.Discrepancy {
	for _, x := range r.Discrepancies() {
		if x.Rule == law.ID("service-shorter") {
			return &x
		}
	}
	return nil
}

// Terms add up in the measure of the service; of another measure they come on top of
// what is equal, and an extension of a step's own term counts where nothing else does.
func TestServiceAgainstStepsOfOtherUnits(t *testing.T) {
	term := func(amount regulation.Amount, unit regulation.Unit, from regulation.Start) regulation.Term {
		return regulation.Term{Outcome: regulation.OutcomeAny, Basis: law.BasisStated, Amount: amount, Unit: unit, Bound: regulation.BoundWithin, From: from}
	}
	of := func(amount regulation.Amount, unit regulation.Unit) regulation.Term {
		return term(amount, unit, regulation.FromPrevious)
	}
	whole := func(amount regulation.Amount, unit regulation.Unit) regulation.Term {
		t := term(amount, unit, regulation.FromApplication)
		t.Locator = law.MustLocator("annex1(3)")
		return t
	}
	extension := func(t regulation.Term) regulation.Extension {
		t.Bound = regulation.BoundNotExceeding
		return regulation.Extension{Locator: law.MustLocator("8"), Times: 1, AtMost: t}
	}
	const minute, wd, cd, week = regulation.UnitMinute, regulation.UnitWorkingDay, regulation.UnitCalendarDay, regulation.UnitWeek
	const month, quarter, year = regulation.UnitMonth, regulation.UnitQuarter, regulation.UnitYear
	for _, c := range []struct {
		does    string
		service regulation.Term
		steps   []regulation.Term
		longer  regulation.Term // zero is no extension of the last step
		prints  string          // empty is not outlasted
	}{
		{"a month for a month", whole(1, month), []regulation.Term{of(1, month)}, regulation.Term{}, ""},
		{"a month after minutes", whole(1, month), []regulation.Term{of(15, minute), of(1, month)}, regulation.Term{}, ""},
		{"a month after a working day", whole(1, month), []regulation.Term{of(1, wd), of(1, month)}, regulation.Term{}, "1 month + 1 working_day"},
		{"a month from the application, after a working day", whole(1, month), []regulation.Term{of(1, wd), term(1, month, regulation.FromApplication)}, regulation.Term{}, ""},
		{"minutes after a month", whole(1, month), []regulation.Term{of(1, month), of(15, minute)}, regulation.Term{}, "1 month + 15 minute"},
		{"a quarter for two months", whole(2, month), []regulation.Term{of(1, quarter)}, regulation.Term{}, "3 month"},
		{"a quarter for three months", whole(3, month), []regulation.Term{of(1, quarter)}, regulation.Term{}, ""},
		{"a year and a month for a year", whole(1, year), []regulation.Term{of(1, month), of(4, quarter)}, regulation.Term{}, "13 month"},
		{"two weeks for fourteen days", whole(14, cd), []regulation.Term{of(2, week)}, regulation.Term{}, ""},
		{"two weeks for thirteen days", whole(13, cd), []regulation.Term{of(2, week)}, regulation.Term{}, "14 calendar_day"},
		{"working days, and a calendar day after them", whole(10, wd), []regulation.Term{of(10, wd), of(1, cd)}, regulation.Term{}, "10 working_day + 1 calendar_day"},
		{"minutes between days", whole(10, wd), []regulation.Term{of(1, wd), of(15, minute), of(9, wd)}, regulation.Term{}, "10 working_day + 15 minute"},
		{"an extension beyond the service", whole(10, wd), []regulation.Term{of(10, wd)}, of(5, wd), "15 working_day"},
		{"an extension in another unit", whole(10, wd), []regulation.Term{of(10, wd)}, of(15, cd), "10 working_day + 15 calendar_day"},
		{"an extension within the service", whole(15, wd), []regulation.Term{of(10, wd)}, of(5, wd), ""},
		{"an extension of the service", whole(10, wd), []regulation.Term{{Outcome: regulation.OutcomeAny, Basis: law.BasisNotStated}}, of(5, wd), ""},
	} {
		t.Run(c.does, func(t *testing.T) {
			r := get(t, "grain-receipt-licence")
			r.Services[0].Terms = []regulation.Term{c.service}
			a := &r.Accounts[0]
			require.Equal(t, regulation.AccountProcedure, a.Role)
			first := a.Steps[0]
			a.Steps = nil
			for i, x := range c.steps {
				s := first
				s.Locator, s.Same, s.Terms = law.MustLocator(fmt.Sprintf("5(%d)", i+1)), nil, []regulation.Term{x}
				if i == len(c.steps)-1 && !c.longer.IsZero() {
					s.Extension = extension(c.longer)
				}
				a.Steps = append(a.Steps, s)
			}
			r.Accounts = r.Accounts[:1]
			found := outlastsService(r)
			if c.prints == "" {
				require.Nil(t, found)
				return
			}
			require.NotNil(t, found)
			require.Contains(t, found.Values[1].Printed, c.prints+" (")
			require.Equal(t, !c.longer.IsZero(), strings.HasSuffix(found.Text.EN, "(where a term is extended)"), found.Text.EN)
		})
	}
}
