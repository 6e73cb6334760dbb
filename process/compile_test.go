// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestAKindOrChannelThatARegulationDoesNotHave(t *testing.T) {
	has := map[string]bool{}
	for _, s := range stated() {
		has[s.kind+" "+string(s.channel)] = true
	}
	channels := []regulation.Channel{
		regulation.ChannelOffice, regulation.ChannelPortal, regulation.ChannelProviderSystem, regulation.ChannelServiceCentre, "fax", "",
	}
	for _, k := range builtin().Kinds() {
		for _, channel := range channels {
			d, err := process.Compile(k, channel, law.MustDate(someDay))
			if has[k.ID.Short().String()+" "+string(channel)] {
				require.NoError(t, err)
				require.Equal(t, channel, d.Channel())
				require.Equal(t, k.ID, d.Kind())
				continue
			}
			require.ErrorIs(t, err, process.ErrNoChannel)
			var wrong *process.DefinitionError
			require.ErrorAs(t, err, &wrong)
			require.NotErrorIs(t, err, process.ErrDefinition)
			require.Contains(t, wrong.Known, regulation.ChannelOffice)
		}
	}
	_, err := process.Compile(regulation.Kind{}, regulation.ChannelOffice, law.MustDate(someDay))
	require.ErrorIs(t, err, process.ErrDefinition, "a kind that comes from no catalogue")
}

func TestTheLifeOfTheActs(t *testing.T) {
	for _, row := range []struct {
		sentence, kind, day string
		err                 error
		state               law.State
	}{
		{"Mangystau cannot take effect before 20 January 2015", "vet-licence/issue", "2015-01-19", process.ErrNotInEffect, ""},
		{"from then it depends on the publication", "vet-licence/issue", "2015-01-20", nil, law.StateUnknown},
		{"the day before the repeal", "vet-licence/issue", "2016-05-15", nil, law.StateUnknown},
		{"repealed from the day of signing", "vet-licence/issue", "2016-05-16", process.ErrNotInEffect, ""},
		{"North Kazakhstan cannot take effect before 29 July 2014", "grain-receipt-licence/issue", "2014-07-28", process.ErrNotInEffect, ""},
		{"from then it depends on the publication", "grain-receipt-licence/issue", "2014-07-29", nil, law.StateUnknown},
		{"the day before the repeal", "grain-receipt-licence/issue", "2015-08-19", nil, law.StateUnknown},
		{"repealed from the day of signing", "grain-receipt-licence/issue", "2015-08-20", process.ErrNotInEffect, ""},
		{"the zero day is before everything", "grain-receipt-licence/issue", "", process.ErrNotInEffect, ""},
	} {
		t.Run(row.kind+" "+row.day+" "+row.sentence, func(t *testing.T) {
			var day law.Date
			if row.day != "" {
				day = law.MustDate(row.day)
			}
			d, err := process.Compile(kindOf(t, row.kind), regulation.ChannelOffice, day)
			require.ErrorIs(t, err, row.err)
			if row.err != nil {
				var status *process.DefinitionError
				require.ErrorAs(t, err, &status)
				require.Equal(t, day, status.Status.Day)
				return
			}
			require.Equal(t, row.state, d.Status().State)
			require.Equal(t, day, d.Day())
			require.NotEmpty(t, d.Status().Reason.KK)
		})
	}
	third, err := regulation.NewCatalogue(thirdOblast(t))
	require.NoError(t, err)
	k, err := third.Kind("grain-receipt-licence/issue")
	require.NoError(t, err)
	d, err := process.Compile(k, regulation.ChannelOffice, law.MustDate("2024-02-29"))
	require.NoError(t, err)
	require.Equal(t, law.StateInEffect, d.Status().State)
	require.Equal(t, law.ID("test-oblast-1-2023"), d.Act().ID)
}

// Paragraph 5 of the reference was amended on 13 April 2015, which could not take
// effect before 24 April; how it read before
// is not on record, while paragraph 7 is.
func TestTheReferenceBeforeItsAmendment(t *testing.T) {
	k := kindOf(t, "vet-reference/issue")
	for _, day := range []string{"2015-01-20", "2015-04-13", "2015-04-23"} {
		_, err := process.Compile(k, regulation.ChannelOffice, law.MustDate(day), process.MustChoice("account=procedure"))
		require.ErrorIs(t, err, law.ErrWordingUnknown)
		require.ErrorIs(t, err, process.ErrDefinition)
		require.ErrorContains(t, err, "account=interaction")
		d, err := process.Compile(k, regulation.ChannelOffice, law.MustDate(day), process.MustChoice("account=interaction"))
		require.NoError(t, err)
		require.Equal(t, []string{"granted: 7(1) 7(2)"}, ways(d))
	}
}

// From 24 April the amendment may apply, and nobody knows whether it does: the day
// of its publication is not on record. Paragraph 7 was not amended.
func TestTheReferenceAfterItsAmendment(t *testing.T) {
	k := kindOf(t, "vet-reference/issue")
	for _, row := range []struct{ day, by string }{{"2015-04-24", "2015-04-13"}, {"2015-09-14", "2015-09-03"}} {
		d, err := process.Compile(k, regulation.ChannelOffice, law.MustDate(row.day), process.MustChoice("account=procedure"))
		require.NoError(t, err)
		require.Equal(t, law.StateUnknown, d.Status().State)
		require.Contains(t, d.Status().Reason.EN, "paragraph 5 by No. 99: in effect on "+law.MustDate(row.day).Label().EN+" if published by "+law.MustDate(row.by).Label().EN)
		again, err := d.With(process.MustChoice("minutes=clock"))
		require.NoError(t, err)
		require.Equal(t, d.Status(), again.Status())
		d, err = d.With(process.MustChoice("account=interaction"))
		require.NoError(t, err)
		require.NotContains(t, d.Status().Reason.EN, "No. 99")
	}
}

// Paragraph 5 of the identification does not have the duplicate of an ear tag.
func TestAnAccountWithoutTheKindIsRefused(t *testing.T) {
	_, err := process.Compile(kindOf(t, "ear-tag-duplicate/issue"), regulation.ChannelOffice, law.MustDate(someDay), process.MustChoice("account=procedure"))
	require.ErrorIs(t, err, process.ErrReading)
	var wrong *process.DefinitionError
	require.ErrorAs(t, err, &wrong)
	require.Equal(t, []law.ID{"interaction"}, wrong.Known)
}

func TestReadingsThatTouchNothingAreAnError(t *testing.T) {
	for _, row := range []struct {
		sentence, choice string
		known            law.ID
	}{
		{"no reading has that name", "colour=red", "account"},
		{"the reading touches portals only", "portal-term=whole", "account"},
		{"the reading touches pesticides only", "agreeing-kinds=every", "account"},
		{"the reading has no such option", "account=third", "interaction"},
		{"an option of another reading", "minutes=midnight", "clock"},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			_, err := process.Compile(kindOf(t, "vet-licence/issue"), regulation.ChannelOffice, law.MustDate(someDay), process.MustChoice(row.choice))
			require.ErrorIs(t, err, process.ErrReading)
			var wrong *process.DefinitionError
			require.ErrorAs(t, err, &wrong)
			require.Equal(t, row.choice, wrong.Choice.String())
			require.Contains(t, wrong.Known, row.known)
		})
	}
	_, err := process.Compile(kindOf(t, "vet-licence/issue"), regulation.ChannelOffice, law.MustDate(someDay),
		process.MustChoice("minutes=clock"), process.MustChoice("minutes=working"))
	require.ErrorIs(t, err, process.ErrReading, "one reading chosen twice")
	_, err = process.Compile(kindOf(t, "vet-licence/issue"), regulation.ChannelOffice, law.MustDate(someDay),
		process.MustChoice("minutes=clock"), process.MustChoice("minutes=clock"))
	require.NoError(t, err, "the same choice twice says one thing")
}

func TestAllFaultsAtOnce(t *testing.T) {
	_, err := process.Compile(kindOf(t, "vet-reference/issue"), regulation.ChannelOffice, law.MustDate("2015-01-01"),
		process.MustChoice("account=third"), process.MustChoice("colour=red"))
	require.ErrorIs(t, err, process.ErrNotInEffect)
	require.ErrorIs(t, err, process.ErrReading)
	require.ErrorContains(t, err, "account=third")
	require.ErrorContains(t, err, "colour=red")
}

func TestEveryReadingIsListedWithItsDefault(t *testing.T) {
	d := compiled(t, "pesticide-licence/reissue", regulation.ChannelPortal, "portal-term=whole")
	var list []string
	for _, c := range d.Readings() {
		list = append(list, c.String())
		require.Equal(t, c.Reading != regulation.ReadingPortalTerm, c.Default, c.Reading)
	}
	require.Equal(t, []string{
		"account=procedure", "portal-procedure=review", "portal-term=whole", "signature-check=on_receipt", "failed-gate=by_gate",
		"after-indeterminate=from_answer", "agreeing-kinds=as_printed", "agreeing-silence=wait", "reissue-preparation=passes",
		"refusal-term=as_grant", "first-day=next", "minutes=working", "day-end=closing", "after-hours=next_opening",
	}, list)
	require.Equal(t, law.ID("whole"), d.Option(regulation.ReadingPortalTerm))
	require.Empty(t, d.Option(regulation.ReadingArrivalDay), "touches the tags only")
	require.Equal(t, law.ID("interaction"), compiled(t, "vet-licence/issue", regulation.ChannelOffice).Option(regulation.ReadingAccount),
		"para 5 lacks the signature of the veterinary licence")
}

// The counting readings of a regulation and the options of a calendar.Rule share
// names, words and order.
func TestCountingReadingsAreTheOptionsOfARule(t *testing.T) {
	options := map[law.ID]calendar.RuleOption{}
	for _, o := range calendar.RuleOptions() {
		options[law.ID(o.ID)] = o
	}
	seen := map[law.ID]bool{}
	for _, r := range builtin().Regulations() {
		for _, reading := range r.Readings {
			o, ok := options[reading.ID]
			if !ok {
				continue
			}
			seen[reading.ID] = true
			require.Equal(t, regulation.ReadingClassCounting, reading.Class)
			require.Equal(t, law.ID(o.Default), reading.Default, reading.ID)
			require.Len(t, reading.Options, len(o.Options))
			for i, word := range o.Options {
				require.Equal(t, law.ID(word), reading.Options[i].ID)
			}
		}
	}
	require.Contains(t, options, regulation.ReadingLastDay)
	seen[regulation.ReadingLastDay] = true // no built-in act has a term in calendar time
	require.Len(t, seen, len(options), "every option of a rule is a reading of some kind")
}

func TestWithChoosesAnew(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelOffice, "minutes=clock")
	o, err := d.With(process.MustChoice("day-end=midnight"))
	require.NoError(t, err)
	require.Equal(t, law.ID("clock"), o.Option(regulation.ReadingMinutes), "an earlier choice stands")
	require.Equal(t, law.ID("midnight"), o.Option(regulation.ReadingDayEnd))
	require.Equal(t, law.ID("closing"), d.Option(regulation.ReadingDayEnd), "the definition is not changed")
	require.NotEqual(t, d.Digest(), o.Digest())
	back, err := o.With(process.MustChoice("day-end=closing"))
	require.NoError(t, err)
	require.Equal(t, d.Digest(), back.Digest())
	_, err = d.With(process.MustChoice("portal-term=whole"))
	require.ErrorIs(t, err, process.ErrReading)

	rule := o.Rule()
	require.Equal(t, calendar.MinutesClock, rule.Minutes)
	require.Equal(t, calendar.DayEndMidnight, rule.DayEnd)
	require.Equal(t, calendar.FirstDayNext, rule.FirstDay)
	require.Equal(t, calendar.FirstDayNext, rule.ArrivalDay, "the default where no reading touches the kind")
}

func TestADefinitionCannotBeChangedFromOutside(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelPortal)
	before, err := d.MarshalJSON()
	require.NoError(t, err)
	for _, n := range d.Nodes() {
		for i := range n.Actors {
			n.Actors[i] = "x"
		}
		for i := range n.Terms {
			n.Terms[i].Amount = 77
		}
		for i := range n.Signers {
			n.Signers[i] = "x"
		}
		slices.Reverse(n.Does)
	}
	for _, s := range d.Spans() {
		s.Terms[0].Amount = 77
	}
	d.Readings()[0].Option = "x"
	r := d.Regulation()
	r.Accounts[0].Steps[0].Terms = nil
	n, _ := d.Node("5(3)")
	n.Terms[0].Amount = 77
	act := d.Act()
	clear(act.Clauses)
	for _, p := range d.Paths() {
		clear(p.Citations)
	}
	after, err := d.MarshalJSON()
	require.NoError(t, err)
	require.Equal(t, string(before), string(after))
	_, ok := d.Node("no such node")
	require.False(t, ok)
}

func TestChoices(t *testing.T) {
	var c process.Choice
	require.NoError(t, c.UnmarshalText([]byte("account=interaction")))
	require.Equal(t, "account=interaction", c.String())
	require.Empty(t, process.Choice{}.String())
	for _, wrong := range []string{"", "account", "=x", "account=", "a b=c", "account=a=b"} {
		var value *law.ValueError
		require.ErrorAs(t, new(process.Choice).UnmarshalText([]byte(wrong)), &value, wrong)
		require.Panics(t, func() { process.MustChoice(wrong) })
	}
	b, err := c.MarshalText()
	require.NoError(t, err)
	var back process.Choice
	require.NoError(t, back.UnmarshalText(b))
	require.Equal(t, c, back)
	require.Error(t, back.UnmarshalText([]byte("x")))
	require.Equal(t, c, back)
}
