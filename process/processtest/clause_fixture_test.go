// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest_test

import (
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// clause compiles the permit of a made-up act with a clause of its kind, for March 2026.
func clause(name string, readings ...string) *process.Definition {
	text, err := os.ReadFile(filepath.Join("..", "testdata", "clauses", name+".json"))
	if err != nil {
		panic(err)
	}
	var acts regulation.Catalogue
	if err := acts.UnmarshalJSON(text); err != nil {
		panic(err)
	}
	kind, err := acts.Kind("permit/issue")
	if err != nil {
		panic(err)
	}
	var choices []process.Choice
	for _, r := range readings {
		choices = append(choices, process.MustChoice(r))
	}
	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2026-03-03"), choices...)
	if err != nil {
		panic(err)
	}
	return d
}

// almaty is the office of all actors: from 9 to 18, lunch from 13 to 14.
func almaty() process.Offices {
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAlmaty), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00"),
	})
	if err != nil {
		panic(err)
	}
	return process.OfficesOf(office)
}

// march is a moment of March 2026 in Almaty: march("05T12:00").
func march(s string) time.Time {
	t, err := time.ParseInLocation("2006-01-02T15:04", "2026-03-"+s, calendar.MustZone(calendar.ZoneAlmaty))
	if err != nil {
		panic(err)
	}
	return t
}

// permit is a case of a clause, filed on Tuesday 3 March 2026 at 10:00.
func permit(tb testing.TB, name string, readings ...string) *processtest.Scenario {
	return processtest.Start(tb, clause(name, readings...), almaty(), march("03T10:00"))
}
