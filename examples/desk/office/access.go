// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"errors"
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/examples/desk/database"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

// What the log of access tells of somebody who opened or changed a case.
const (
	AccessOpened     = "opened"
	AccessFiled      = "filed"
	AccessDid        = "did"
	AccessCorrected  = "corrected"
	AccessReassigned = "reassigned"
	AccessFile       = "file"
)

// Access is one line of that log.
type Access struct {
	At     time.Time
	Person string // the name
	What   string
}

// note writes a line of the log.
func (o *Office) note(ctx context.Context, p Person, id process.ID, what string) error {
	return o.db.Do(ctx, "INSERT INTO desk_access (at, person, case_id, what) VALUES (?, ?, ?, ?)", database.Micros(o.Now()), p.ID, id.String(), what)
}

// AccessTo tells who opened a case, the last ones first; for the supervisor.
func (o *Office) AccessTo(ctx context.Context, p Person, id process.ID) ([]Access, error) {
	if !p.Has(RoleSupervisor) {
		return nil, ErrForbidden
	}
	return database.List(ctx, o.db, o.db, func(scan database.Scan) (a Access, err error) {
		var at int64
		err = scan(&at, &a.Person, &a.What)
		a.At = database.Moment(at)
		return a, err
	}, "SELECT at, name, what FROM desk_access JOIN desk_person ON id = person WHERE case_id = ? ORDER BY at DESC LIMIT 100", id.String())
}

// maySee reports whether a person may open a case: the applicant his own, the
// supervisor every one, an official those in whose regulation he has a part. To
// anybody else there is no such case.
func (o *Office) maySee(p Person, capacities []Capacity, d *process.Definition, applicant string) error {
	if p.ID == applicant || p.Has(RoleSupervisor) {
		return nil
	}
	actors := map[string]bool{}
	for _, a := range o.Regulation(d).Actors {
		actors[string(a.ID)] = a.Kind != regulation.ActorKindApplicant && a.Kind != regulation.ActorKindSystem
	}
	for _, c := range capacities {
		if actors[string(c.Role)] {
			return nil
		}
	}
	if p.Official() {
		return fmt.Errorf("%w: the case", ErrForbidden)
	}
	return fmt.Errorf("%w: the case", ErrNotFound)
}

// notFound says of an unknown application what the office says.
func notFound(err error) error {
	if errors.Is(err, process.ErrNoApplication) {
		return fmt.Errorf("%w: the case", ErrNotFound)
	}
	return err
}
