// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore_test

import (
	"context"
	"database/sql"
	"fmt"
	"os"
	"path/filepath"
	"time"

	_ "modernc.org/sqlite" // the driver is the caller's choice

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

func check(err error) {
	if err != nil {
		panic(err)
	}
}

// An application for a pesticide licence is taken in at the counter. Its row
// tells who has to act by when, and the outbox tells what happened.
func Example() {
	ctx := context.Background()
	folder, err := os.MkdirTemp("", "")
	check(err)
	defer os.RemoveAll(folder)
	db, err := sql.Open("sqlite", sqlstore.SQLiteDSN(filepath.Join(folder, "cases.db")))
	check(err)
	defer db.Close()

	zone := calendar.MustZone(calendar.ZonePetropavl)
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: zone, Work: calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
	})
	check(err)
	store, err := sqlstore.Open(ctx, db, sqlstore.DialectSQLite, sqlstore.Config{
		CountedBy: office.Calendar().Digest().String(),
		Complete: func(c *caseload.Case) error {
			c.Offices = process.OfficesOf(office)
			return nil
		},
	})
	check(err)
	defer store.Close()

	kind, err := catalogue.Builtin().Kind("pesticide-licence/issue")
	check(err)
	definition, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-03-18"))
	check(err)
	check(store.Keep(ctx, definition))

	at := time.Date(2015, 3, 18, 16, 40, 0, 0, zone)
	id := process.ID{1}
	_, err = process.Handle(ctx, store, store.Definitions(ctx), id, process.Command{
		Action: process.ActionSubmit, At: at, By: process.Party{Role: regulation.ActorApplicant, Person: "applicant-44"},
		Details: &process.Details{Submission: &process.Submission{Definition: definition.Digest(), Applicant: "applicant-44"}},
	})
	check(err)
	check(store.SetNumber(ctx, id, "2015-118"))

	late := at.Add(time.Hour)
	_, err = store.Refresh(ctx, late, 100)
	check(err)
	cases, err := store.Cases(ctx, sqlstore.Query{Role: regulation.ActorOffice})
	check(err)
	for _, c := range cases {
		fmt.Println(c.Number, c.Citation, c.State, "due", c.Due.In(zone).Format(time.DateTime))
	}

	lease := sqlstore.Lease{Reader: "notices", At: late, Until: late.Add(time.Minute)}
	messages, err := store.Take(ctx, lease, 10)
	check(err)
	for _, m := range messages {
		fmt.Println(m.Position, m.Event.Action, "then", m.Case.Node)
		check(store.Done(ctx, lease, m.Position))
	}
	// Output:
	// 2015-118 north-kazakhstan-201-2014/pesticide-licence#5(1) overdue due 2015-03-18 17:10:00
	// 1 submit then 5(1)
}
