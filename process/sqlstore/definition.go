// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/reglament-kz/reglament/process"
)

// Keep stores definitions by their digests, so that a running case finds the one
// that it was filed under whatever the release. What is there already stays. Keep
// a definition before the first event that names it.
func (s *Store) Keep(ctx context.Context, definitions ...*process.Definition) error {
	return write(ctx, s.db, s.dialect, func(t transaction) error {
		for _, d := range definitions {
			body, err := json.Marshal(d)
			if err != nil {
				return err
			}
			if _, err := t.exec(ctx, `INSERT INTO reglament_definition (digest, body) VALUES (?, ?) ON CONFLICT DO NOTHING`,
				d.Digest().String(), string(body)); err != nil {
				return err
			}
		}
		return nil
	})
}

// Definitions finds the stored definitions. An unknown digest is a
// [process.ErrForeign].
func (s *Store) Definitions(ctx context.Context) process.Definitions {
	return s.find(func(digest string) *sql.Row {
		return s.db.QueryRowContext(ctx, s.dialect.query(selectDefinition), digest)
	})
}

const selectDefinition = `SELECT body FROM reglament_definition WHERE digest = ?`

// find looks among the definitions that were read before, then in the database.
func (s *Store) find(row func(digest string) *sql.Row) process.Definitions {
	return func(digest process.Digest) (*process.Definition, error) {
		s.mu.RLock()
		d := s.known[digest]
		s.mu.RUnlock()
		if d != nil {
			return d, nil
		}
		var body []byte
		err := row(digest.String()).Scan(&body)
		if errors.Is(err, sql.ErrNoRows) {
			return nil, fmt.Errorf("%w: no definition %s", process.ErrForeign, digest)
		}
		if err != nil {
			return nil, err
		}
		if d, err = process.ParseDefinition(body); err != nil {
			return nil, err
		}
		if d.Digest() != digest {
			return nil, fmt.Errorf("%w: the definition stored under %s has the digest %s", process.ErrForeign, digest, d.Digest())
		}
		s.mu.Lock()
		s.known[digest] = d
		s.mu.Unlock()
		return d, nil
	}
}
