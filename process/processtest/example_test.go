// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest_test

import (
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// In a test t is the *testing.T; the examples of this package have none and use
// a stand-in that panics.
var t = example{}

// A licence for pesticides, asked for on paper. The agreeing body is a week
// late; nobody else is.
func Example() {
	kind, err := catalogue.Builtin().Kind("pesticide-licence/issue")
	if err != nil {
		t.Fatalf("%v", err)
	}
	definition, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-03-18"))
	if err != nil {
		t.Fatalf("%v", err)
	}
	zone := calendar.MustZone(calendar.ZonePetropavl)
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: zone, Work: calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
	})
	if err != nil {
		t.Fatalf("%v", err)
	}
	filed := time.Date(2015, 3, 18, 16, 40, 0, 0, zone)

	s := processtest.Start(t, definition, process.OfficesOf(office), filed)
	s.After(20 * time.Minute).Do(regulation.ActorOffice)
	s.After(time.Hour).Do(regulation.ActorManagement)
	s.AfterDays(2).Do(regulation.ActorExecutor).StandsAt("5(4)")
	s.Track().Due("5(4)", regulation.OutcomeGrant, "2015-04-08").Overdue()

	s.AtDue(regulation.OutcomeGrant).AfterDays(5)
	s.Track().Overdue("5(4)").LateUnderAll("5(4)", regulation.OutcomeGrant, s.Now())

	s.Do(regulation.ActorAgreeingBody).Permits(regulation.ActorExecutor, process.ActionComplete, process.ActionRefuse)
	s.Path("", 10*time.Minute).IsOver(process.EndGranted).Track().Overdue()
	fmt.Print(s.Story())
	// Output:
	// 1   2015-03-18 16:40:00  submit by applicant at 5(1)
	// 2   2015-03-18 17:00:00  complete by office at 5(1)
	// 3   2015-03-18 18:00:00  complete by management at 5(2)
	// 4   2015-03-20 18:00:00  ask by executor at 5(3)
	// 5   2015-04-15 18:30:00  receive (yes) by agreeing_body at 5(4)
	// 6   2015-04-16 09:10:00  complete by executor at 5(5)
	// 7   2015-04-16 09:20:00  sign by management at 5(6)
	// 8   2015-04-16 09:30:00  issue by office at 5(7)
}
