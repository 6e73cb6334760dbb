// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"database/sql"
	"slices"
	"strings"
)

// replacement is the statement that writes a row in the place of the one before it,
// or the first one. It changes nothing where somebody else has written an event
// meanwhile.
func replacement(old, row *kept) (string, []any) {
	fixed, moving := row.fixed(), row.moving()
	besides := []any{row.recorded.UnixMicro(), form, text(row.state), text(row.following)}
	switch {
	case old.Version == 0:
		return insertCase, slices.Concat([]any{row.ID[:]}, fixed, moving, besides)
	case slices.Equal(old.fixed()[1:], fixed[1:]) && (old.Problem == "") == (row.Problem == ""):
		return moveCase, slices.Concat([]any{row.Version}, moving, besides, []any{row.ID[:], old.Version})
	default:
		return updateCase, slices.Concat(fixed, moving, besides, []any{row.ID[:], old.Version})
	}
}

// enrolled reports whether those who can act stand in their table already.
func enrolled(old, row *kept) bool {
	return old.Version > 0 && old.Due.Equal(row.Due) && old.End == row.End && slices.Equal(old.Roles, row.Roles)
}

// replace writes a row in the place of the one before it. Where somebody else has
// written an event meanwhile it is an errRefused.
func (s *Store) replace(ctx context.Context, t transaction, old, row *kept) error {
	q, args := replacement(old, row)
	changed, err := t.exec(ctx, q, args...)
	if err != nil {
		return err
	}
	if changed == 0 {
		return errRefused
	}
	if enrolled(old, row) {
		return nil
	}
	return s.enrol(ctx, t, row, old.Version == 0)
}

var (
	insertCase = `INSERT INTO reglament_case (` + prefixed("", "application", fixed, moving, beside) + `) VALUES (` +
		marks(1+len(fixed)+len(moving)+len(beside)) + `) ON CONFLICT DO NOTHING`
	// moveCase leaves alone the indexes over what does not change.
	moveCase   = assign(fixed[:1], moving, beside)
	updateCase = assign(fixed, moving, beside)
)

func assign(columns ...[]string) string {
	names := slices.Concat(columns...)
	for i, name := range names {
		names[i] = name + " = ?"
	}
	return `UPDATE reglament_case SET ` + strings.Join(names, ", ") + ` WHERE application = ? AND version = ?`
}

func text(b []byte) sql.NullString { return sql.NullString{String: string(b), Valid: len(b) > 0} }

// enrol writes who can act in a case in the place of those who could.
func (s *Store) enrol(ctx context.Context, t transaction, row *kept, first bool) error {
	if !first {
		if _, err := t.exec(ctx, `DELETE FROM reglament_role WHERE application = ?`, row.ID[:]); err != nil {
			return err
		}
	}
	if row.End != "" || len(row.Roles) == 0 {
		return nil
	}
	var args []any
	for _, r := range row.Roles {
		args = append(args, row.ID[:], string(r), micros(row.Due))
	}
	_, err := t.exec(ctx, `INSERT INTO reglament_role (application, role, due) VALUES `+
		strings.TrimSuffix(strings.Repeat("(?,?,?),", len(row.Roles)), ","), args...)
	return err
}
