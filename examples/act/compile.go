// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// trial is a fault of the trial compile, with the kinds and channels that have it.
type trial struct {
	place, fault string
	who          []string
}

// compile compiles every kind through every channel, and under every reading, on
// the first day of the act, and asks whether each outcome that the text knows can
// be reached.
func (j *judgement) compile(at string, all regulation.Catalogue, r regulation.Regulation) {
	var faults []trial
	compiled, refuses := 0, false
	note := func(place, fault, who string) {
		i := slices.IndexFunc(faults, func(t trial) bool { return t.place == place && t.fault == fault })
		if i < 0 {
			faults = append(faults, trial{place, fault, []string{who}})
			return
		}
		faults[i].who = append(faults[i].who, who)
	}
	for s, service := range r.Services {
		for k, own := range service.Kinds {
			home := fmt.Sprintf("%s.services[%d].kinds[%d]", at, s, k)
			kind, err := all.Kind(r.ID.Act.String() + "/" + own.ID.String())
			if err != nil {
				note(home, err.Error(), own.ID.String())
				continue
			}
			for _, channel := range channelsOf(r, own.ID) {
				who := own.ID.String() + " " + string(channel)
				d, err := process.Compile(kind, channel, firstDay(kind.Act()))
				if err == nil {
					_, _, err = d.Variants()
				}
				for _, e := range unfold(err) {
					place, fault := home, e.Error()
					var broken *process.DefinitionError
					if errors.As(e, &broken) {
						fault = strings.TrimPrefix(broken.Fault, broken.Citation.Locator.String()+": ")
						if p := placeOf(r, broken.Citation.Locator); p != "" {
							place = at + p
						}
					}
					note(place, fault, who)
				}
				if err == nil {
					compiled++
					refuses = refuses || slices.ContainsFunc(d.Paths(), func(p process.Path) bool { return p.End == process.EndRefused })
				}
			}
		}
	}
	for _, t := range faults {
		says, right := j.book.say(t.fault)
		who := " (" + strings.Join(t.who, ", ") + ")"
		j.at(t.place, levelError, "compile", each(func(l law.Lang) string { return says.In(l) + who }), right)
	}
	if compiled > 0 && !refuses && r.Refusal.Rule != regulation.RefusalNotProvided {
		says, right := refusalNowhere()
		j.at(at+".refusal.rule", levelWarning, "refusal-nowhere", says, right)
	}
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
