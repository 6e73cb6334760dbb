// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest_test

import (
	"fmt"
	"runtime"
	"testing"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// recorder is a testing.TB that keeps the message with which it was stopped.
type recorder struct {
	testing.TB
	message string
}

func (*recorder) Helper() {}

func (r *recorder) Fatalf(format string, args ...any) {
	r.message = fmt.Sprintf(format, args...)
	runtime.Goexit()
}

// stopped plays a test in a goroutine of its own and gives the message with
// which it was stopped, empty if it went through.
func stopped(play func(tb testing.TB)) string {
	r := &recorder{}
	done := make(chan struct{})
	go func() {
		defer close(done)
		play(r)
	}()
	<-done
	return r.message
}

// example is the testing.TB of the examples, which have none: it panics, and
// an example that panics fails.
type example struct{ testing.TB }

func (example) Helper() {}

func (example) Fatalf(format string, args ...any) { panic(fmt.Sprintf(format, args...)) }

// compiled is a definition of the built-in acts for filing in the spring of 2015.
func compiled(kind string, channel regulation.Channel, readings ...string) *process.Definition {
	k, err := catalogue.Builtin().Kind(kind)
	if err != nil {
		panic(err)
	}
	var choices []process.Choice
	for _, r := range readings {
		choices = append(choices, process.MustChoice(r))
	}
	d, err := process.Compile(k, channel, law.MustDate("2015-03-18"), choices...)
	if err != nil {
		panic(err)
	}
	return d
}

// petropavl is the office of all actors: lunch from 13:00 to 14:30, reception
// until an hour before closing.
func petropavl(c calendar.Calendar) process.Offices {
	office, err := calendar.NewOffice(c, calendar.OfficeSpec{
		Zone:      calendar.MustZone(calendar.ZonePetropavl),
		Work:      calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
		Reception: calendar.MustHours("mon-fri 09:00-13:00 14:30-17:30"),
	})
	if err != nil {
		panic(err)
	}
	return process.OfficesOf(office)
}

func offices() process.Offices { return petropavl(calendar.Kazakhstan()) }

// at is a moment in Petropavl.
func at(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02T15:04", s, calendar.MustZone(calendar.ZonePetropavl))
	if err != nil {
		panic(err)
	}
	return t
}

func pesticides(readings ...string) *process.Definition {
	return compiled("pesticide-licence/issue", regulation.ChannelOffice, readings...)
}
