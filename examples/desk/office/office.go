// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package office is what the desk does, without its pages: who may do what with which
// case, over one database that holds the cases, the persons and the papers.
//
//	o, err := office.Open(ctx, db, sqlstore.DialectSQLite, office.Config{...})
//	session, err := o.SignIn(ctx, login, password)
//	id, err := o.File(ctx, session.Person, draft)      // an application is taken in
//	view, err := o.View(ctx, session.Person, id)       // how it stands, and what may be done
//	err = o.Do(ctx, session.Person, id, office.Deed{...}) // one thing is done
//
// The package holds no law. What may be asked for, who may do what and when it is due
// comes from the definitions that the library compiles; a deed that the definition does
// not allow is refused by it, with the place in the act. What the package adds is who
// the persons are, which roles they have, for whom they stand in, and which case is
// whose.
package office

import (
	"context"
	"crypto/sha256"
	"database/sql"
	_ "embed" // the tables are a file
	"encoding/hex"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"time"

	"github.com/rickb777/date/v2"
	"golang.org/x/crypto/bcrypt"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/desk/database"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// tables are the steps of the tables.
//
//go:embed tables.sql
var tables string

// Decisions that a caller can take about a refused operation.
var (
	// ErrForbidden: the person has no role for that.
	ErrForbidden = errors.New("office: not allowed")
	// ErrNotFound: there is no such thing, or none that the person may know of.
	ErrNotFound = errors.New("office: not found")
	// ErrPassword: login and password do not fit.
	ErrPassword = errors.New("office: login or password do not fit")
	// ErrTaken: somebody else has it already.
	ErrTaken = errors.New("office: taken")
	// ErrChanged: somebody else has changed it since it was read.
	ErrChanged = errors.New("office: changed meanwhile")
	// ErrInput: a field is missing or cannot be read; the [*InputError] names it.
	ErrInput = errors.New("office: unusable input")
	// ErrRefused: the definition does not let an application become a case.
	ErrRefused = errors.New("office: refused by the definition")
	// ErrClock: the clock shows an earlier time than what was recorded.
	ErrClock = errors.New("office: the clock was set back")
)

// InputError names the field that cannot be used, by its name in the forms, and what
// is wrong with it as a key of the phrases. It is an [ErrInput].
type InputError struct{ Field, Fault string }

func (e *InputError) Error() string { return "office: " + e.Field + ": " + e.Fault }

// Unwrap gives [ErrInput].
func (e *InputError) Unwrap() error { return ErrInput }

// Config is what an office is made of.
type Config struct {
	// Now is the time of the desk, System that of the computer, by which sessions end.
	Now, System func() time.Time
	// Catalogue holds the acts that are served.
	Catalogue regulation.Catalogue
	// Calendar has the working days; Spec are the hours of the office, and Specs those of
	// the offices that work by one act.
	Calendar calendar.Calendar
	Spec     calendar.OfficeSpec
	Specs    map[law.ID]calendar.OfficeSpec
	// Namespace makes the ID of a case from the key under which it was sent.
	Namespace process.ID
	// PasswordCost is that of bcrypt; 0 is its default.
	PasswordCost int
}

// Office is one office at work. It is safe for use by many goroutines.
type Office struct {
	db         database.DB
	store      *sqlstore.Store
	config     Config
	offices    map[law.ID]process.Offices // by act; the empty one for all others
	zone       *time.Location
	noPassword []byte // is compared with where there is no such login
	compiled   compiled
	served     served
	kinds      map[regulation.KindID]regulation.Kind
	hashing    chan struct{} // who compares a password now
	page       int           // how many rows are read or counted anew at once
}

// Open brings the tables of a database up to date and opens the office over them. The
// database stays the caller's, who closes it after the office. Where the clock of the
// desk shows an earlier time than what was recorded last, the error is an [ErrClock].
func Open(ctx context.Context, db *sql.DB, dialect sqlstore.Dialect, c Config) (*Office, error) {
	if c.PasswordCost == 0 {
		c.PasswordCost = bcrypt.DefaultCost
	}
	o := &Office{db: database.DB{DB: db, Dialect: dialect}, config: c, page: 1000, offices: map[law.ID]process.Offices{}, kinds: map[regulation.KindID]regulation.Kind{}}
	o.served.known, o.served.kept = map[process.Digest]servedDefinition{}, map[process.Digest]bool{}
	for _, k := range c.Catalogue.Kinds() {
		o.kinds[k.ID] = k
	}
	// A password costs as much as a hundred pages: who comes in the morning waits for one
	// another, and not everybody for them.
	o.hashing = make(chan struct{}, max(1, runtime.GOMAXPROCS(0)/2))
	specs := map[law.ID]calendar.OfficeSpec{"": c.Spec}
	for act, spec := range c.Specs {
		specs[act] = spec
	}
	for act, spec := range specs {
		office, err := calendar.NewOffice(c.Calendar, spec)
		if err != nil {
			return nil, fmt.Errorf("office: the hours for %q: %w", act, err)
		}
		o.offices[act] = process.OfficesOf(office)
	}
	o.zone = c.Spec.Zone
	var err error
	if o.noPassword, err = bcrypt.GenerateFromPassword([]byte("nobody"), c.PasswordCost); err != nil {
		return nil, err
	}
	if err := o.db.Migrate(ctx, "step", tables); err != nil {
		return nil, err
	}
	o.store, err = sqlstore.Open(ctx, db, dialect, sqlstore.Config{Complete: o.complete, CountedBy: o.countedBy()})
	if err != nil {
		return nil, err
	}
	if err := o.checkClock(ctx); err != nil {
		return nil, errors.Join(err, o.store.Close())
	}
	return o, nil
}

// Close gives back what the office holds of the database.
func (o *Office) Close() error { return o.store.Close() }

// Now is the time of the desk.
func (o *Office) Now() time.Time { return o.config.Now() }

// Zone is the zone of the office.
func (o *Office) Zone() *time.Location { return o.zone }

// Catalogue holds the acts that are served.
func (o *Office) Catalogue() regulation.Catalogue { return o.config.Catalogue }

// Ready reports whether the database answers.
func (o *Office) Ready(ctx context.Context) error { return o.db.PingContext(ctx) }

// today is the day of the office.
func (o *Office) today() law.Date { return o.dayOf(o.Now()) }

// Today is the day of the office.
func (o *Office) Today() law.Date { return o.today() }

func (o *Office) dayOf(t time.Time) law.Date {
	return law.DateOf(date.NewAt(t.In(o.zone)))
}

// officesOf gives the offices by which an act is worked.
func (o *Office) officesOf(act law.ID) process.Offices {
	if special, ok := o.offices[act]; ok {
		return special
	}
	return o.offices[""]
}

// zoneOf gives the zone of the office by which an act is worked.
func (o *Office) zoneOf(act law.ID) *time.Location {
	if special, ok := o.config.Specs[act]; ok {
		return special.Zone
	}
	return o.zone
}

// complete adds to a case of the projection what the events do not hold.
func (o *Office) complete(c *caseload.Case) error {
	act := law.ID("")
	if len(c.Events) > 0 && c.Events[0].Details != nil && c.Events[0].Details.Submission != nil {
		d, err := o.store.Definitions(context.Background())(c.Events[0].Details.Submission.Definition)
		if err != nil {
			return err
		}
		act = d.Kind().Act
	}
	c.Offices = o.officesOf(act)
	var err error
	c.Assigned, err = o.assigned(context.Background(), c.ID)
	return err
}

// countedBy names by what the rows of the projection are counted: the calendar and the
// hours of the offices.
func (o *Office) countedBy() string {
	var b strings.Builder
	for _, act := range sortedKeys(o.offices) {
		fmt.Fprintln(&b, act, o.offices[act].Digests(), o.config.Specs[act])
	}
	sum := sha256.Sum256([]byte(b.String() + fmt.Sprint(o.config.Spec)))
	return "desk-" + hex.EncodeToString(sum[:8])
}

// checkClock refuses a clock that was set back: what is recorded next would lie before
// what was recorded already.
func (o *Office) checkClock(ctx context.Context) error {
	last, err := LastMoment(ctx, o.db.DB)
	if err != nil {
		return err
	}
	if now := o.Now(); now.Before(last) {
		return fmt.Errorf("%w: it shows %s, and the last entry is of %s", ErrClock, now.In(o.zone).Format(time.RFC3339), last.In(o.zone).Format(time.RFC3339))
	}
	return nil
}

// LastMoment is when anything was entered last in a database of an office; zero is never.
func LastMoment(ctx context.Context, db *sql.DB) (time.Time, error) {
	var last sql.NullInt64
	err := db.QueryRowContext(ctx, "SELECT max(at) FROM desk_access").Scan(&last)
	return database.Moment(last.Int64), err
}
