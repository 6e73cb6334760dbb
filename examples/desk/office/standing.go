// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/examples/desk/database"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Capacity is a role in which a person can act today: his own, or that of somebody for
// whom he stands in.
type Capacity struct {
	Role       law.ID
	For, Order string // who has the role, where another stands in, and the number of the order
}

// Substitution says that one person stands in for another.
type Substitution struct {
	ID, Person, Substitute string
	First, Last            law.Date // both included
	Order                  string
}

// Capacities are those of a person today: his own roles first. A supervisor or an engineer
// acts in no case as one, and who stands in for him does not get into the program by that.
func (o *Office) Capacities(ctx context.Context, p Person) ([]Capacity, error) {
	var list []Capacity
	for _, r := range p.Roles {
		list = append(list, Capacity{Role: r})
	}
	others, err := database.List(ctx, o.db, func(scan database.Scan) (c Capacity, err error) {
		return c, scan(&c.Role, &c.For, &c.Order)
	}, `SELECT r.role, s.person, s.order_number FROM desk_substitution s JOIN desk_role r ON r.person = s.person
		WHERE s.substitute = $1 AND s.first_day <= $2 AND s.last_day >= $2 ORDER BY r.role, s.person, s.id`, p.ID, o.Today().String())
	return slices.DeleteFunc(append(list, others...), func(c Capacity) bool { return c.Role == RoleSupervisor || c.Role == RoleEngineer }), err
}

// Substitute lets one official stand in for another from one day to another.
func (o *Office) Substitute(ctx context.Context, by Person, s Substitution) error {
	if !by.Has(RoleSupervisor) {
		return ErrForbidden
	}
	switch {
	case s.Order == "":
		return &InputError{"order", "order_missing"}
	case strings.ContainsAny(s.Order, "()"):
		return &InputError{"order", "note_reserved"}
	case s.First.IsZero():
		return &InputError{"first", "day_unreadable"}
	case s.Last.IsZero():
		return &InputError{"last", "day_unreadable"}
	case s.Last.String() < s.First.String():
		return &InputError{"last", "day_order"}
	case s.Person == s.Substitute:
		return &InputError{"substitute", "substitute_same"}
	}
	for _, id := range []string{s.Person, s.Substitute} {
		p, err := o.Person(ctx, id)
		if err != nil {
			return err
		}
		if !p.Official() {
			return ErrForbidden
		}
	}
	return o.db.Do(ctx, `INSERT INTO desk_substitution (id, person, substitute, first_day, last_day, order_number, made_by, made_at)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`, newID(), s.Person, s.Substitute, s.First.String(), s.Last.String(), s.Order, by.ID, o.Now().UnixMicro())
}

// Substitutions gives those that are not over, by their first days.
func (o *Office) Substitutions(ctx context.Context) ([]Substitution, error) {
	return database.List(ctx, o.db, func(scan database.Scan) (s Substitution, err error) {
		return s, scan(&s.ID, &s.Person, &s.Substitute, &s.First, &s.Last, &s.Order)
	}, "SELECT id, person, substitute, first_day, last_day, order_number FROM desk_substitution WHERE last_day >= $1 ORDER BY first_day, id", o.Today().String())
}

// assigned says who holds which role in a case.
func (o *Office) assigned(ctx context.Context, id string) (map[law.ID]string, error) {
	return database.Pairs[law.ID](ctx, o.db, "SELECT role, person FROM desk_assignment WHERE case_id = $1", id)
}

// assign gives a role in a case to a person, who must have it.
func (o *Office) assign(ctx context.Context, by Person, id process.ID, role law.ID, to string) error {
	p, err := o.Person(ctx, to)
	if err != nil {
		return err
	}
	if !p.Has(role) || subject(role) {
		return &InputError{"executor", "executor_role"}
	}
	return o.db.Do(ctx, `INSERT INTO desk_assignment (case_id, role, person, made_by, made_at) VALUES ($1, $2, $3, $4, $5)
		ON CONFLICT (case_id, role) DO UPDATE SET person = excluded.person, made_by = excluded.made_by, made_at = excluded.made_at`,
		id.String(), string(role), to, by.ID, o.Now().UnixMicro())
}

// Reassign gives a role in cases to somebody else. Cases that are over are left out by
// the caller; each row of the worklist is counted anew.
func (o *Office) Reassign(ctx context.Context, by Person, cases []process.ID, role law.ID, to string) error {
	if !by.Has(RoleSupervisor) {
		return ErrForbidden
	}
	for _, id := range cases {
		_, err := o.store.Case(ctx, id)
		if err == nil {
			err = o.assign(ctx, by, id, role, to)
		}
		if err == nil {
			err = o.store.Recount(ctx, id, o.Now())
		}
		if err == nil {
			err = o.note(ctx, by, id, "reassigned")
		}
		if err != nil {
			return notFound(err)
		}
	}
	return nil
}

// partyFor gives as whom a person does the step of a node of a case that is only being
// filed. Without a role for it the error is an [ErrForbidden].
func (o *Office) partyFor(ctx context.Context, p Person, n process.Node) (process.Party, error) {
	capacities, err := o.Capacities(ctx, p)
	i := slices.IndexFunc(capacities, func(c Capacity) bool { return !subject(c.Role) && n.Admits(c.Role) })
	if err == nil && i < 0 {
		err = fmt.Errorf("%w: %s", ErrForbidden, n.ID)
	}
	if err != nil {
		return process.Party{}, err
	}
	return process.Party{Role: capacities[i].Role, Person: p.ID}, nil
}

// holds reports whether a capacity is good in a case: nobody holds the role there, or who
// acts does, or who he stands in for.
func (c Capacity) holds(p Person, held map[law.ID]string) bool {
	holder := held[c.Role]
	return holder == "" || holder == p.ID || holder == c.For
}
