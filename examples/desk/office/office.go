// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package office is what the desk does, without its pages: who may do what with which
// case, over one database that holds the cases, the persons and the papers.
//
//	o, err := office.Open(ctx, db, office.Config{...})
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
	"errors"
	"fmt"
	"maps"
	"runtime"
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
	ErrForbidden = errors.New("office: not allowed")                  // the person has no role for that
	ErrNotFound  = errors.New("office: not found")                    // there is none that the person may know of
	ErrPassword  = errors.New("office: login or password do not fit") // of no person
	ErrTaken     = errors.New("office: taken")                        // somebody else has it already
	ErrChanged   = errors.New("office: changed meanwhile")            // somebody else has changed it since it was read
	ErrInput     = errors.New("office: unusable input")               // the [*InputError] names the field
	ErrRefused   = errors.New("office: refused by the definition")    // an application does not become a case
	ErrClock     = errors.New("office: the clock was set back")       // it shows an earlier time than what was recorded
)

// InputError names the field that cannot be used, by its name in the forms, and what
// is wrong with it as a key of the phrases. It is an [ErrInput].
type InputError struct{ Field, Fault string }

func (e *InputError) Error() string { return "office: " + e.Field + ": " + e.Fault }

// Unwrap gives [ErrInput].
func (e *InputError) Unwrap() error { return ErrInput }

// first is the first of a list; where there is none it is an [ErrNotFound].
func first[T any](list []T, err error) (one T, _ error) {
	if err == nil && len(list) == 0 {
		err = ErrNotFound
	}
	if err != nil {
		return one, err
	}
	return list[0], nil
}

// notFound says of what the database or the store does not hold what the office says.
func notFound(err error) error {
	if errors.Is(err, process.ErrNoApplication) || errors.Is(err, sql.ErrNoRows) {
		return ErrNotFound
	}
	return err
}

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
	// Resume sets a clock to when anything was recorded last, where it shows an earlier time:
	// a demonstration goes on where it was left. Without it that is an [ErrClock].
	Resume func(last time.Time)
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
	offers     offers
	hashing    chan struct{} // who compares a password now
	page       int           // how many rows are read or counted anew at once
}

// Open brings the tables of a database up to date and opens the office over them. The
// database stays the caller's, who closes it after the office. Where the clock of the
// desk shows an earlier time than what was recorded last, the error is an [ErrClock].
func Open(ctx context.Context, db database.DB, c Config) (*Office, error) {
	o := &Office{
		db: db, config: c, zone: c.Spec.Zone, page: 1000,
		offices: map[law.ID]process.Offices{}, offers: offers{filed: map[process.Digest]Offer{}},
		// A password costs as much as a hundred pages: who comes in the morning waits for one
		// another, and not everybody for them.
		hashing: make(chan struct{}, max(1, runtime.GOMAXPROCS(0)/2)),
	}
	specs := map[law.ID]calendar.OfficeSpec{"": c.Spec}
	maps.Copy(specs, c.Specs)
	for act, spec := range specs {
		office, err := calendar.NewOffice(c.Calendar, spec)
		if err != nil {
			return nil, fmt.Errorf("office: the hours for %q: %w", act, err)
		}
		o.offices[act] = process.OfficesOf(office)
	}
	var err error
	if o.noPassword, err = bcrypt.GenerateFromPassword([]byte("nobody"), c.PasswordCost); err != nil {
		return nil, err
	}
	if err := db.Migrate(ctx, "step", tables); err != nil {
		return nil, err
	}
	// The rows of the projection are counted by the calendar and the hours of the offices.
	counted := sha256.Sum256(fmt.Append(nil, c.Calendar.Digest(), specs))
	o.store, err = sqlstore.Open(ctx, db.DB, db.Dialect, sqlstore.Config{Complete: o.complete, CountedBy: fmt.Sprintf("desk-%x", counted[:8])})
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

// Today is the day of the office.
func (o *Office) Today() law.Date { return o.dayOf(o.Now()) }

func (o *Office) dayOf(t time.Time) law.Date { return law.DateOf(date.NewAt(t.In(o.zone))) }

// officesOf gives those by which an act is worked.
func (o *Office) officesOf(act law.ID) process.Offices {
	if special, ok := o.offices[act]; ok {
		return special
	}
	return o.offices[""]
}

// complete adds to a case of the projection what the events do not hold.
func (o *Office) complete(c *caseload.Case) (err error) {
	c.Offices = o.officesOf("")
	if len(c.Events) > 0 && c.Events[0].Details != nil && c.Events[0].Details.Submission != nil {
		f, err := o.filedUnder(context.Background(), c.Events[0].Details.Submission.Definition)
		if err != nil {
			return err
		}
		c.Offices = f.offices
	}
	c.Assigned, err = o.assigned(context.Background(), c.ID)
	return err
}

// checkClock refuses a clock that was set back: what is recorded next would lie before
// what was recorded already.
func (o *Office) checkClock(ctx context.Context) error {
	var micros sql.NullInt64
	err := o.db.QueryRowContext(ctx, "SELECT max(at) FROM desk_access").Scan(&micros)
	last, now := database.Moment(micros.Int64), o.Now()
	switch {
	case err != nil || !now.Before(last):
		return err
	case o.config.Resume == nil:
		return fmt.Errorf("%w: it shows %s, and the last entry is of %s", ErrClock, now.In(o.zone).Format(time.RFC3339), last.In(o.zone).Format(time.RFC3339))
	}
	o.config.Resume(last)
	return nil
}
