// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"time"

	"github.com/reglament-kz/reglament/process"
)

// Refresh counts anew, as of an instant, the open rows that changed by themselves
// until then (a deadline has passed) and those that were counted by another name
// than [Config.CountedBy], at most limit of them, in a transaction each. It gives
// how many it counted: fewer than the limit means that none is left.
func (s *Store) Refresh(ctx context.Context, now time.Time, limit int) (int, error) {
	q, args := changed(now, s.config.CountedBy, limit)
	ids, err := collect(ctx, s.db, scanID, q, args...)
	if err != nil {
		return 0, err
	}
	for i, id := range ids {
		if err := s.recount(ctx, id, now, false); err != nil {
			return i, err
		}
	}
	return len(ids), nil
}

// changed chooses the rows that are to be counted anew. Those that change by themselves
// are chosen along two indexes, as the step that made the second one says.
func changed(now time.Time, countedBy string, limit int) (string, []any) {
	return `
		SELECT application FROM reglament_case WHERE is_open = 1 AND (changes - due <> 1000000 OR state = 'overdue') AND changes <= ?
		UNION SELECT application FROM reglament_case WHERE is_open = 1 AND due < ? AND state <> 'overdue' AND changes <= ?
		UNION SELECT application FROM reglament_case WHERE is_open = 1 AND counted_by < ?
		UNION SELECT application FROM reglament_case WHERE is_open = 1 AND counted_by > ?
		LIMIT ` + strconv.Itoa(limit), []any{now.UnixMicro(), now.UnixMicro(), now.UnixMicro(), countedBy, countedBy}
}

// Recount counts one row anew from its events, as of an instant: after a change of
// what [Config.Complete] says of the case. An unknown ID is a
// [process.ErrNoApplication].
func (s *Store) Recount(ctx context.Context, id process.ID, now time.Time) error {
	if err := s.strike(ctx, &id); err != nil {
		return err
	}
	return s.recount(ctx, id, now, true)
}

// recount counts a row anew, from its events or from what is kept beside it.
func (s *Store) recount(ctx context.Context, id process.ID, now time.Time, fromEvents bool) error {
	for {
		old, err := s.kept(ctx, id)
		if err != nil {
			return err
		}
		if old.Version == 0 {
			return fmt.Errorf("%w: %s", process.ErrNoApplication, id)
		}
		row := old
		if fromEvents || s.again(ctx, &row, now) != nil {
			events, err := s.events(ctx, id, old.Version)
			if err != nil {
				return err
			}
			s.count(ctx, &row, events, now, nil)
		}
		err = s.db.write(ctx, func(t transaction) error {
			return s.replace(ctx, t, &old, &row, fromEvents)
		})
		if !errors.Is(err, errMoved) {
			return err
		}
	}
}

// errNothingKept says that the events must be read.
var errNothingKept = errors.New("sqlstore: nothing is kept beside the row")

// again counts a row anew from what is kept beside it.
func (s *Store) again(ctx context.Context, row *kept, now time.Time) error {
	if len(row.following) == 0 || len(row.state) == 0 {
		return errNothingKept
	}
	app, err := row.application()
	if err != nil {
		return err
	}
	f, err := row.follows()
	if err != nil {
		return err
	}
	first, err := row.filing()
	if err != nil {
		return err
	}
	c, err := s.complete(ctx, row, *first)
	if err != nil {
		return err
	}
	if row.recorded.After(now) {
		now = row.recorded
	}
	desk := s.desk()
	defer s.desks.Put(desk)
	return s.fill(row, c, app, f, desk, now)
}

// Rebuild counts every row anew from its events, as of an instant, whatever stood
// there before, in a transaction each.
func (s *Store) Rebuild(ctx context.Context, now time.Time) error {
	if err := s.strike(ctx, nil); err != nil {
		return err
	}
	for id, err := range s.List(ctx, process.ID{}) {
		if err != nil {
			return err
		}
		if err := s.recount(ctx, id, now, true); err != nil {
			return err
		}
	}
	return nil
}
