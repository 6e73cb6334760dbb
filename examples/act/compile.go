// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// trial compiles the kinds of a regulation and collects what does not compile.
type trial struct {
	at                string // the regulation
	r                 regulation.Regulation
	faults            []fault
	compiled, refuses bool
	stands, passed    map[law.Locator]bool // the steps of the definitions, and those on a path of them
	overtaken         map[law.Locator]bool // the steps whose term ends before that of the step before
	alone             map[law.Locator]bool // the nodes that hand over to nobody
	kept              map[string][]string  // the kinds whose result nobody gives out, with their channels
	office            calendar.Office
}

// fault is a fault of the trial, with the kinds and channels that have it.
type fault struct {
	place, text, level string
	who                []string
}

// compile compiles every kind through every channel, under every reading, on the
// first day of the act and of each later wording, and asks whether a refusal that
// the text knows can be reached.
func (j *judgement) compile(at string, all regulation.Catalogue, r regulation.Regulation) {
	t := trial{at: at, r: r, office: j.office, stands: map[law.Locator]bool{}, passed: map[law.Locator]bool{}, overtaken: map[law.Locator]bool{}, alone: map[law.Locator]bool{}, kept: map[string][]string{}}
	for s, service := range r.Services {
		for k, own := range service.Kinds {
			home := fmt.Sprintf("%s.services[%d].kinds[%d]", at, s, k)
			kind, err := all.Kind(r.ID.Act.String() + "/" + own.ID.String())
			if err != nil {
				t.note(fault{home, err.Error(), levelError, nil}, own.ID.String())
				continue
			}
			for _, channel := range channelsOf(r, own.ID) {
				for _, day := range daysOf(r, kind.Act()) {
					t.compile(home, kind, channel, day)
				}
			}
		}
	}
	for _, f := range t.faults {
		says, right := j.book.say(f.text)
		j.at(f.place, f.level, "compile", of(says, f.who), right)
	}
	for _, home := range slices.Sorted(maps.Keys(t.kept)) {
		says, right := resultKept()
		j.at(home, levelWarning, "result-kept", of(says, t.kept[home]), right)
	}
	for _, lint := range []struct {
		rule  string
		found func(law.Locator) bool
		words func() (law.Text, law.Text)
	}{
		{"step-never", func(l law.Locator) bool { return t.stands[l] && !t.passed[l] }, stepNever},
		{"step-overtaken", func(l law.Locator) bool { return t.overtaken[l] }, stepOvertaken},
		{"provider-silent", func(l law.Locator) bool { return t.alone[l] }, providerSilent},
	} {
		for _, l := range placesIn(r) {
			if lint.found(l) {
				says, right := lint.words()
				j.at(at+placeOf(r, l), levelWarning, lint.rule, says, right)
			}
		}
	}
	if t.compiled && !t.refuses && r.Refusal.Rule != regulation.RefusalNotProvided {
		says, right := refusalNowhere()
		j.at(at+".refusal.rule", levelWarning, "refusal-nowhere", says, right)
	}
}

// amountAt is the JSON path of the first term of a step with an amount.
func amountAt(r regulation.Regulation, amount string) string {
	for i, a := range r.Accounts {
		for k, s := range a.Steps {
			for n, x := range s.Terms {
				if strconv.Itoa(int(x.Amount)) == amount {
					return fmt.Sprintf(".accounts[%d].steps[%d].terms[%d]", i, k, n)
				}
			}
		}
	}
	return ""
}

// prefixed is a place inside another; none is none.
func prefixed(at, place string) string {
	if place == "" {
		return ""
	}
	return at + place
}

// of names the kinds and channels that have a fault.
func of(says law.Text, who []string) law.Text {
	return each(func(l law.Lang) string { return says.In(l) + " (" + strings.Join(who, ", ") + ")" })
}

func (t *trial) compile(home string, kind regulation.Kind, channel regulation.Channel, day law.Date) {
	d, err := process.Compile(kind, channel, day)
	if err == nil {
		t.compiled = true
		_, _, err = d.Variants()
		err = errors.Join(err, t.look(d))
		if who := kind.ID.Short().String() + " " + string(channel); !t.gives(d) && !slices.Contains(t.kept[home], who) {
			t.kept[home] = append(t.kept[home], who)
		}
	}
	list := unfold(err)
	if slices.ContainsFunc(list, leadsBack) {
		list = slices.DeleteFunc(list, unreached) // behind a loop nothing is reached
	}
	for _, e := range list {
		f := fault{home, e.Error(), levelError, nil}
		var broken *process.DefinitionError
		if errors.As(e, &broken) && errors.Is(e, process.ErrDefinition) {
			f.text = strings.TrimPrefix(broken.Fault, broken.Citation.Locator.String()+": ")
			if p := placeOf(t.r, broken.Citation.Locator); p != "" {
				f.place = t.at + p
			}
		}
		who := kind.ID.Short().String() + " " + string(channel)
		var value *law.ValueError
		if broken == nil && errors.As(e, &value) && value.Type == "term" {
			f.text = value.Fault
			f.place = cmp.Or(prefixed(t.at, amountAt(t.r, value.Value)), home)
		}
		if errors.Is(e, law.ErrWordingUnknown) {
			f.level = levelNote // what was not on record stays so
			who += " " + day.String()
		}
		t.note(f, who)
	}
}

// leadsBack and unreached tell two faults of a flow apart.
func leadsBack(err error) bool { return strings.Contains(err.Error(), "leads back to ") }
func unreached(err error) bool { return strings.HasSuffix(err.Error(), "no path reaches it") }

// note keeps a fault, once for all that have it.
func (t *trial) note(f fault, who string) {
	i := slices.IndexFunc(t.faults, func(o fault) bool { return o.place == f.place && o.text == f.text && o.level == f.level })
	if i < 0 {
		f.who = []string{who}
		t.faults = append(t.faults, f)
		return
	}
	if !slices.Contains(t.faults[i].who, who) {
		t.faults[i].who = append(t.faults[i].who, who)
	}
}

// daysOf are the first days of the act and of each later wording of an account.
func daysOf(r regulation.Regulation, a law.Act) []law.Date {
	days := []law.Date{firstDay(a)}
	for _, account := range r.Accounts {
		if account.Since > days[0] && !slices.Contains(days, account.Since) {
			days = append(days, account.Since)
		}
	}
	return days
}

// channelsOf are the channels through which a kind comes in, each once.
func channelsOf(r regulation.Regulation, kind regulation.KindID) []regulation.Channel {
	var list []regulation.Channel
	for _, use := range r.Channels.Intake {
		if (use.Kinds == nil || slices.Contains(use.Kinds, kind)) && !slices.Contains(list, use.Channel) {
			list = append(list, use.Channel)
		}
	}
	return list
}

// firstDay is the first day on which an act can be in effect as far as it tells.
func firstDay(a law.Act) law.Date {
	event := max(a.Date, a.Registration.Date, a.Publication)
	return a.Effect.After(event)
}

// unfold gives the parts of a joined error.
func unfold(err error) []error {
	if joined, ok := err.(interface{ Unwrap() []error }); ok {
		var list []error
		for _, e := range joined.Unwrap() {
			list = append(list, unfold(e)...)
		}
		return list
	}
	if err == nil {
		return nil
	}
	return []error{err}
}
