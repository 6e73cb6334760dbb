// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"

	"github.com/reglament-kz/reglament/process"
)

// Keep stores definitions by their digests, so that a running case finds the one
// that it was filed under whatever the release. What is there already stays. Keep
// a definition before the first event that names it.
func (s *Store) Keep(ctx context.Context, definitions ...*process.Definition) error {
	return s.db.write(ctx, func(t transaction) error {
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
	return func(digest process.Digest) (*process.Definition, error) {
		s.mu.RLock()
		d := s.known[digest]
		s.mu.RUnlock()
		if d != nil {
			return d, nil
		}
		list, err := collect(ctx, s.db, func(rows *sql.Rows) (body []byte, err error) {
			return body, rows.Scan(&body)
		}, `SELECT body FROM reglament_definition WHERE digest = ?`, digest.String())
		if err != nil {
			return nil, err
		}
		if len(list) == 0 {
			return nil, fmt.Errorf("%w: no definition %s", process.ErrForeign, digest)
		}
		if d, err = process.ParseDefinition(list[0]); err != nil {
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
