// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// replacement is the statement that writes a row in the place of the one before it,
// or the first one. It changes nothing where somebody else has written the row
// meanwhile, with an event or without. What stays the same is not written, so that the indexes over it are left
// alone, unless all of it is to be written whatever stands there.
func replacement(old, row *kept, all bool) (string, []any) {
	after := row.values()
	if old.Version == 0 {
		return insertCase, append([]any{row.ID[:]}, after...)
	}
	before := old.values()
	var names strings.Builder
	args := make([]any, 0, len(after)+2)
	names.WriteString("revision = revision + 1")
	for i, name := range written {
		if all || old.foreign || before[i] != after[i] {
			names.WriteString(", " + name + " = ?")
			args = append(args, after[i])
		}
	}
	return `UPDATE reglament_case SET ` + names.String() + ` WHERE application = ? AND revision = ?`, append(args, row.ID[:], old.revision)
}

var insertCase = `INSERT INTO reglament_case (` + columns("application", written) + `) VALUES (` + marks(1+len(written)) + `) ON CONFLICT DO NOTHING`

// enrolment says who can act in a case no longer, and who can from now on. The
// deadline stands beside each of them.
func enrolment(old, row *kept) (gone, here []law.ID) {
	if old.Version > 0 && old.End == "" {
		gone = old.Roles
	}
	if row.End == "" {
		here = row.Roles
	}
	if !old.Due.Equal(row.Due) {
		return gone, here
	}
	stay := func(other []law.ID) func(law.ID) bool {
		return func(role law.ID) bool { return slices.Contains(other, role) }
	}
	return slices.DeleteFunc(slices.Clone(gone), stay(here)), slices.DeleteFunc(slices.Clone(here), stay(gone))
}

// replace writes a row in the place of the one before it, all of it or what changed.
// Where somebody else has written it meanwhile it is an errMoved.
func (s *Store) replace(ctx context.Context, t transaction, old, row *kept, all bool) error {
	q, args := replacement(old, row, all)
	changed, err := t.exec(ctx, q, args...)
	if err != nil {
		return err
	}
	if changed == 0 {
		return errMoved
	}
	gone, here := enrolment(old, row)
	if all {
		gone, here = old.Roles, row.Roles
	}
	if len(gone) > 0 {
		if _, err := t.exec(ctx, `DELETE FROM reglament_role WHERE role IN (`+marks(len(gone))+`) AND due = ? AND application = ?`,
			append(texts(gone), micros(old.Due), row.ID[:])...); err != nil {
			return err
		}
	}
	if len(here) == 0 {
		return nil
	}
	args = args[:0]
	for _, role := range here {
		args = append(args, string(role), micros(row.Due), row.ID[:])
	}
	_, err = t.exec(ctx, `INSERT INTO reglament_role (role, due, application) VALUES `+
		strings.TrimSuffix(strings.Repeat("(?,?,?),", len(here)), ",")+` ON CONFLICT DO NOTHING`, args...)
	return err
}

func texts(roles []law.ID) []any {
	list := make([]any, len(roles), len(roles)+2)
	for i, role := range roles {
		list[i] = string(role)
	}
	return list
}

func text(b []byte) sql.NullString { return sql.NullString{String: string(b), Valid: len(b) > 0} }

// strike takes out of the table of roles what no row says of itself: of all cases, or
// of one. It is for counting anew only, since it looks at the whole table.
func (s *Store) strike(ctx context.Context, id *process.ID) error {
	q, args := `DELETE FROM reglament_role WHERE NOT EXISTS (SELECT 1 FROM reglament_case c WHERE c.application = reglament_role.application
		AND c.is_open = 1 AND c.due = reglament_role.due AND ' ' || c.roles || ' ' LIKE '% ' || reglament_role.role || ' %')`, []any(nil)
	if id != nil {
		q, args = q+` AND application = ?`, []any{id[:]}
	}
	return s.db.write(ctx, func(t transaction) error {
		_, err := t.exec(ctx, q, args...)
		return err
	})
}
