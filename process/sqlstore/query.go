// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation/law"
)

// ErrNumberTaken says that another application has the number.
var ErrNumberTaken = errors.New("sqlstore: the number is taken")

// Query chooses cases. The zero value is all open cases. Each field narrows it.
type Query struct {
	Role      law.ID             // who can act in it
	Person    string             // who holds it
	State     caseload.TaskState // at the instant of the last [Store.Refresh]
	Service   string             // with the act and the regulation
	Applicant string             // the opaque reference
	DueBefore time.Time          // its deadline is known and earlier
	Problem   bool               // only rows that could not be counted
	Over      bool               // cases that are over, in the place of open ones
	// After continues behind the last case of the page before.
	After *Case
	// Limit bounds the page; 0 is 50, and 1,000 is the most.
	Limit int
}

// Cases gives a page of cases by their deadlines, those without one last; of one
// deadline by their IDs. The order is stable: a case moves only when its deadline
// does.
func (s *Store) Cases(ctx context.Context, q Query) ([]Case, error) {
	from, where, args, err := q.clauses()
	if err != nil {
		return nil, err
	}
	return s.cases(ctx, from, where, args...)
}

// clauses are what a query chooses from, and what follows WHERE.
func (q Query) clauses() (from, where string, args []any, err error) {
	limit := cmp.Or(q.Limit, 50)
	switch {
	case limit < 0 || limit > 1000:
		return "", "", nil, fmt.Errorf("sqlstore: a page of %d cases is not between 1 and 1,000", limit)
	case q.Over && q.Role != "":
		return "", "", nil, errors.New("sqlstore: nobody can act in a case that is over, so Role and Over do not go together")
	}
	// The conditions of the indexes, and the limit, stand in the queries as they are:
	// a plan that is made once for all of them is then the right one.
	conditions := []string{"c.is_open = 1"}
	narrow := func(condition string, values ...any) {
		conditions, args = append(conditions, condition), append(args, values...)
	}
	from, due := "reglament_case c", "c."
	switch {
	case q.Over:
		conditions[0] = "c.is_open = 0" // and no deadline
	case q.Role != "":
		// The roles repeat the deadline, so that their index gives the page. Who can
		// act is known of open cases only.
		from, due, conditions = "reglament_role r JOIN reglament_case c ON c.application = r.application", "r.", nil
		narrow("r.role = ?", string(q.Role))
	}
	if q.Person != "" {
		narrow("c.person <> ''")
	}
	for _, f := range []struct{ condition, value string }{
		{"c.person = ?", q.Person}, {"c.state = ?", string(q.State)}, {"c.service = ?", q.Service}, {"c.applicant = ?", q.Applicant},
	} {
		if f.value != "" {
			narrow(f.condition, f.value)
		}
	}
	if q.Problem {
		narrow("c.problem <> ''")
	}
	if !q.DueBefore.IsZero() {
		narrow(due+"due < ?", q.DueBefore.UnixMicro())
	}
	order := due + "due, " + due + "application"
	if q.Over {
		order = due + "application"
	}
	switch {
	case q.After == nil:
	case q.Over:
		narrow(order+" > ?", q.After.ID[:])
	default:
		narrow("("+order+") > (?, ?)", micros(q.After.Due), q.After.ID[:])
	}
	return from, strings.Join(conditions, " AND ") + " ORDER BY " + order + " LIMIT " + strconv.Itoa(limit), args, nil
}

func (s *Store) cases(ctx context.Context, from, where string, args ...any) ([]Case, error) {
	var read caseReader
	return collect(ctx, s.db, func(rows *sql.Rows) (Case, error) { return read.read(rows) },
		`SELECT `+s.db.dialect.selected()+` FROM `+from+` WHERE `+where, args...)
}

// Case gives the row of one application. An unknown ID is a
// [process.ErrNoApplication].
func (s *Store) Case(ctx context.Context, id process.ID) (Case, error) {
	return s.one(ctx, "c.application = ?", id[:])
}

// ByNumber gives the row of the application with the agency's number. An unknown
// number is a [process.ErrNoApplication].
func (s *Store) ByNumber(ctx context.Context, number string) (Case, error) {
	return s.one(ctx, "c.number = ? AND c.number <> ''", number)
}

func (s *Store) one(ctx context.Context, where string, arg any) (Case, error) {
	list, err := s.cases(ctx, "reglament_case c", where, arg)
	switch {
	case err != nil:
		return Case{}, err
	case len(list) == 0:
		return Case{}, process.ErrNoApplication
	}
	return list[0], nil
}

// SetNumber gives an application the agency's own number; empty takes it away. It
// is no event and changes no row of the projection. A number that another
// application has is an [ErrNumberTaken], an unknown ID a
// [process.ErrNoApplication].
func (s *Store) SetNumber(ctx context.Context, id process.ID, number string) error {
	err := s.db.write(ctx, func(t transaction) error {
		if s.db.dialect == DialectPostgreSQL {
			// Two who give one number at once would both see it free.
			if _, err := t.exec(ctx, `SELECT pg_advisory_xact_lock(?)`, int64(migrationLock+1)); err != nil {
				return err
			}
		}
		set, err := t.exec(ctx, `UPDATE reglament_case SET number = ?, revision = revision + 1 WHERE application = ?
			AND NOT EXISTS (SELECT 1 FROM reglament_case WHERE number = ? AND number <> '' AND application <> ?)`,
			number, id[:], number, id[:])
		if err == nil && set == 0 {
			err = errRefused
		}
		return err
	})
	if !errors.Is(err, errRefused) {
		return err
	}
	if _, err := s.Case(ctx, id); err != nil {
		return err
	}
	return fmt.Errorf("%w: %q", ErrNumberTaken, number)
}

// Count is how many cases of one service are open, or ended in one way.
type Count struct {
	Service string      `json:"service"`       // empty where the events could not be counted
	End     process.End `json:"end,omitempty"` // empty is open
	Cases   int         `json:"cases"`
}

// Counts counts all cases by service and end, in that order.
func (s *Store) Counts(ctx context.Context) ([]Count, error) {
	return collect(ctx, s.db, func(rows *sql.Rows) (Count, error) {
		var c Count
		return c, rows.Scan(&c.Service, (*string)(&c.End), &c.Cases)
	}, `SELECT service, '' AS ended, COUNT(*) FROM reglament_case WHERE is_open = 1 GROUP BY service
		UNION ALL SELECT service, ended, COUNT(*) FROM reglament_case WHERE is_open = 0 GROUP BY service, ended ORDER BY 1, 2`)
}
