// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"fmt"
	"runtime"
	"sync"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// compile makes the definitions of every kind and channel, with their cases.
func (s *site) compile(c regulation.Catalogue) error {
	for _, a := range s.acts {
		office, err := calendar.NewOffice(s.calendar, s.spec(a.ID))
		if err != nil {
			return fmt.Errorf("-office: %w", err)
		}
		for _, sv := range a.services {
			for _, k := range sv.Kinds {
				id := regulation.KindID{Act: a.ID, Service: sv.ID, Kind: k.ID.Kind}
				kind, err := c.Kind(id.String())
				if err != nil {
					return err
				}
				for _, channel := range channelsOf(sv.regulation, k.ID.Short()) {
					d := &definition{service: sv, kind: kind, channel: channel, office: office}
					d.file = s.name(law.ID(sv.file+"-"+string(k.ID.Kind)+"-"+string(channel)), a.ID)
					sv.definitions = append(sv.definitions, d)
				}
			}
		}
	}
	list := s.definitions()
	return each(len(list), func(i int) error {
		if err := list[i].choose(s); err != nil {
			return fmt.Errorf("%s, %s: %w", list[i].kind.ID, list[i].channel, err)
		}
		return nil
	})
}

// channelsOf are the ways in for a kind, in the order of the regulation.
func channelsOf(r regulation.Regulation, kind regulation.KindID) []regulation.Channel {
	var list []regulation.Channel
	for _, c := range r.Channels.Intake {
		if c.Kinds == nil || speaks(c.Kinds, kind) {
			list = append(list, c.Channel)
		}
	}
	return list
}

func speaks(list []regulation.KindID, kind regulation.KindID) bool {
	for _, k := range list {
		if k == kind {
			return true
		}
	}
	return list == nil
}

// each calls f for every number below n, on as many goroutines as help, and
// joins what went wrong in the order of the numbers.
func each(n int, f func(i int) error) error {
	faults := make([]error, n)
	next := make(chan int)
	var wait sync.WaitGroup
	for range min(n, runtime.GOMAXPROCS(0)) {
		wait.Go(func() {
			for i := range next {
				faults[i] = f(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wait.Wait()
	return errors.Join(faults...)
}

// choose compiles the definition for the first day on which the act may apply
// and its wording is on record, and then its cases.
func (d *definition) choose(s *site) error {
	var last error
	for day := d.service.act.first; day <= d.service.act.last && day != 0; day++ {
		c, err := process.Compile(d.kind, d.channel, law.DateOf(day))
		if err != nil {
			if last = err; errors.Is(err, process.ErrNotInEffect) || errors.Is(err, law.ErrWordingUnknown) {
				continue
			}
			return err
		}
		d.compiled, d.first = c, day
		break
	}
	if d.compiled == nil {
		if last == nil {
			last = errors.New("the act applies on no day of the calendar")
		}
		return last
	}
	for _, r := range d.service.regulation.Readings {
		if r.Touches(d.kind.ID.Short(), d.channel) {
			d.readings = append(d.readings, r)
		}
	}
	own, err := d.ownCases(s.own)
	if err != nil {
		return err
	}
	for _, c := range append(d.ready(), own...) {
		if err := d.plan(c); err != nil {
			return err
		}
		d.cases = append(d.cases, c)
	}
	if len(d.cases) > 0 {
		d.compiled = d.cases[0].compiled
	}
	return nil
}

func (d *definition) plan(c *filedCase) (err error) {
	day := law.DateOf(date.NewAt(c.filed.In(d.office.Zone())))
	if c.compiled, err = process.Compile(d.kind, d.channel, day); err != nil {
		return err
	}
	c.plan, err = c.compiled.PlanAll(c.filed, process.OfficesOf(d.office))
	return err
}
