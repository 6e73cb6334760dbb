// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
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
	limit := q.Limit
	if limit == 0 {
		limit = 50
	}
	if limit < 0 || limit > 1000 {
		return nil, fmt.Errorf("sqlstore: a page of %d cases is not between 1 and 1,000", limit)
	}
	where, args := []string{"c.is_open = ?"}, []any{truth(!q.Over)}
	narrow := func(condition string, values ...any) {
		where, args = append(where, condition), append(args, values...)
	}
	from, due := "reglament_case c", "c."
	if q.Role != "" {
		if q.Over {
			return nil, errors.New("sqlstore: nobody can act in a case that is over, so Role and Over do not go together")
		}
		// The roles repeat the deadline, so that their index gives the page.
		from, due = "reglament_role r JOIN reglament_case c ON c.application = r.application", "r."
		narrow("r.role = ?", string(q.Role))
	}
	for column, value := range map[string]string{
		"c.person = ?": q.Person, "c.state = ?": string(q.State), "c.service = ?": q.Service, "c.applicant = ?": q.Applicant,
	} {
		if value != "" {
			narrow(column, value)
		}
	}
	if q.Problem {
		narrow("c.problem <> ''")
	}
	if !q.DueBefore.IsZero() {
		narrow(due+"due < ?", q.DueBefore.UnixMicro())
	}
	if q.After != nil {
		narrow("("+due+"due, "+due+"application) > (?, ?)", micros(q.After.Due), q.After.ID[:])
	}
	return s.cases(ctx, from, strings.Join(where, " AND ")+" ORDER BY "+due+"due, "+due+"application LIMIT ?", append(args, limit)...)
}

func (s *Store) cases(ctx context.Context, from, where string, args ...any) ([]Case, error) {
	return collect(func() (*sql.Rows, error) {
		return s.db.QueryContext(ctx, s.dialect.query(`SELECT `+prefixed+`, a.number FROM `+from+
			` JOIN reglament_application a ON a.id = c.application WHERE `+where), args...)
	}, scanCase)
}

// prefixed is the columns of a case in a query with several tables.
var prefixed = func() string {
	names := strings.Split(columns, ",")
	for i, n := range names {
		names[i] = "c." + strings.TrimSpace(n)
	}
	return strings.Join(names, ", ")
}()

// Case gives the row of one application. An unknown ID is a
// [process.ErrNoApplication].
func (s *Store) Case(ctx context.Context, id process.ID) (Case, error) {
	return s.one(ctx, "c.application = ?", id[:])
}

// ByNumber gives the row of the application with the agency's number. An unknown
// number is a [process.ErrNoApplication].
func (s *Store) ByNumber(ctx context.Context, number string) (Case, error) {
	return s.one(ctx, "a.number = ?", number)
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
	return write(ctx, s.db, s.dialect, func(t transaction) error {
		if s.dialect == PostgreSQL {
			// Two who give one number at once would both see it free.
			if _, err := t.exec(ctx, `SELECT pg_advisory_xact_lock(?)`, int64(migrationLock+1)); err != nil {
				return err
			}
		}
		var holder []byte
		err := t.row(ctx, `SELECT id FROM reglament_application WHERE number = ?`, number).Scan(&holder)
		switch {
		case errors.Is(err, sql.ErrNoRows):
		case err != nil:
			return err
		case !bytes.Equal(holder, id[:]):
			return fmt.Errorf("%w: %q", ErrNumberTaken, number)
		}
		set, err := t.exec(ctx, `UPDATE reglament_application SET number = ? WHERE id = ?`,
			sql.NullString{String: number, Valid: number != ""}, id[:])
		if err == nil && set == 0 {
			err = fmt.Errorf("%w: %s", process.ErrNoApplication, id)
		}
		return err
	})
}

// Count is how many cases of one service are open, or ended in one way.
type Count struct {
	Service string      `json:"service"`
	End     process.End `json:"end,omitempty"` // empty is open
	Cases   int         `json:"cases"`
}

// Counts counts all cases by service and end, in that order.
func (s *Store) Counts(ctx context.Context) ([]Count, error) {
	return collect(func() (*sql.Rows, error) {
		return s.db.QueryContext(ctx, `SELECT service, ended, COUNT(*) FROM reglament_case GROUP BY service, ended ORDER BY service, ended`)
	}, func(rows *sql.Rows) (Count, error) {
		var c Count
		return c, rows.Scan(&c.Service, (*string)(&c.End), &c.Cases)
	})
}
