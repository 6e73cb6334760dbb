// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"fmt"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/examples/desk/database"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

// Access is one line of the log of who opened or changed a case.
type Access struct {
	At     time.Time
	Person string // the name
	What   string // a word of the phrases
}

// note writes a line of the log.
func (o *Office) note(ctx context.Context, p Person, id process.ID, what string) error {
	return o.db.Do(ctx, "INSERT INTO desk_access (at, person, case_id, what) VALUES ($1, $2, $3, $4)", o.Now().UnixMicro(), p.ID, id.String(), what)
}

// AccessTo tells who opened a case, the last ones first; for the supervisor.
func (o *Office) AccessTo(ctx context.Context, p Person, id process.ID) ([]Access, error) {
	if !p.Has(RoleSupervisor) {
		return nil, ErrForbidden
	}
	return database.List(ctx, o.db, func(scan database.Scan) (a Access, err error) {
		var at int64
		err = scan(&at, &a.Person, &a.What)
		a.At = database.Moment(at)
		return a, err
	}, "SELECT at, name, what FROM desk_access JOIN desk_person ON id = person WHERE case_id = $1 ORDER BY at DESC LIMIT 100", id.String())
}

// maySee reports whether a person may open a case: the applicant his own, the
// supervisor every one, an official those in whose regulation he has a part. To
// anybody else there is no such case.
func maySee(p Person, capacities []Capacity, f Offer, applicant string) error {
	if p.ID == applicant || p.Has(RoleSupervisor) {
		return nil
	}
	for _, a := range f.Regulation.Actors {
		if a.Kind != regulation.ActorKindApplicant && a.Kind != regulation.ActorKindSystem &&
			slices.ContainsFunc(capacities, func(c Capacity) bool { return c.Role == a.ID }) {
			return nil
		}
	}
	if p.Official() {
		return fmt.Errorf("%w: the case", ErrForbidden)
	}
	return ErrNotFound
}

// CaseID reads the ID of a case.
func CaseID(text string) (id process.ID, err error) {
	if id.UnmarshalText([]byte(text)) != nil {
		err = fmt.Errorf("%w: the case", ErrNotFound)
	}
	return id, err
}
