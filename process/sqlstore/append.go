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

// Append adds an event, with the new row of the projection and a message of the
// outbox, in one transaction.
func (s *Store) Append(ctx context.Context, id process.ID, e process.Event) error {
	return s.append(ctx, id, e, nil)
}

// AppendState is Append that need not apply the event, since the application after
// it is known.
func (s *Store) AppendState(ctx context.Context, id process.ID, e process.Event, after process.Application) error {
	return s.append(ctx, id, e, &after)
}

// State gives the application after its last event; the zero value where the case
// is over, where its events could not be folded, or where another release or
// [Config.CountedBy] has kept it.
func (s *Store) State(ctx context.Context, id process.ID) (process.Application, error) {
	k, err := s.kept(ctx, id)
	if err == nil && k.Version == 0 {
		err = fmt.Errorf("%w: %s", process.ErrNoApplication, id)
	}
	if err != nil {
		return process.Application{}, err
	}
	return k.application()
}

// Keyed gives the event of an application that bears a key.
func (s *Store) Keyed(ctx context.Context, id process.ID, key string) (process.Event, bool, error) {
	if key == "" {
		return process.Event{}, false, nil
	}
	list, err := collect(ctx, s.db, scanEvent, `SELECT version, body FROM reglament_event WHERE application = ? AND idempotency = ?`, id[:], key)
	if err != nil || len(list) == 0 {
		return process.Event{}, false, err
	}
	return list[0], true, nil
}

// errRefused says that an event was not taken, and not yet why.
var errRefused = errors.New("sqlstore: the event was not taken")

func (s *Store) append(ctx context.Context, id process.ID, e process.Event, after *process.Application) error {
	body, err := json.Marshal(e)
	if err != nil {
		return err
	}
	old, err := s.kept(ctx, id)
	if err != nil {
		return err
	}
	if old.Version != e.Version-1 {
		return s.refused(ctx, id, e)
	}
	row, err := s.next(ctx, old, id, e, after)
	if err != nil {
		return err
	}
	message, err := json.Marshal(row.Case)
	if err != nil {
		return err
	}
	key := sql.NullString{String: e.Key, Valid: e.Key != ""}
	err = s.db.write(ctx, func(t transaction) error {
		// Another writer of the same application waits here until this one has ended.
		if err := s.replace(ctx, t, old, row); err != nil {
			return err
		}
		added, err := t.exec(ctx, insertEvent, id[:], e.Version, key, string(body))
		if err != nil {
			return err
		}
		if added == 0 {
			return errRefused
		}
		_, err = t.exec(ctx, insertMessage, id[:], e.Version, string(message))
		return err
	})
	if errors.Is(err, errRefused) {
		return s.refused(ctx, id, e)
	}
	return err
}

const (
	insertEvent   = `INSERT INTO reglament_event (application, version, idempotency, body) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING`
	insertMessage = `INSERT INTO reglament_outbox (application, version, body, state, reader, until, attempts, reason)
		VALUES (?, ?, ?, 'ready', '', 0, 0, '')`
)

// refused says why an event was not taken: its key stands already, or its version
// is not the next.
func (s *Store) refused(ctx context.Context, id process.ID, e process.Event) error {
	_, stands, err := s.Keyed(ctx, id, e.Key)
	switch {
	case err != nil:
		return err
	case stands:
		return fmt.Errorf("%w: application %s, event %d", process.ErrKeyReused, id, e.Version)
	default:
		return fmt.Errorf("%w: application %s, event %d is not the next", process.ErrConflict, id, e.Version)
	}
}
