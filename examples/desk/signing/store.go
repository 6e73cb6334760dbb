// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"context"
	"database/sql"
	_ "embed" // the tables are a file
	"encoding/json"
	"errors"
	"strconv"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/database"
	"github.com/reglament-kz/reglament/process/sqlstore"
)

// tables are the steps of the tables.
//
//go:embed tables.sql
var tables string

// page is how many operations [Store.Signed] lists at once.
const page = 100

// Store keeps operations, proofs and challenges in a database. It is safe for use by
// many goroutines and processes.
type Store struct{ db database.DB }

// NewStore gives the store, whose tables it brings up to date. The error may be a
// database.ErrNewer.
func NewStore(ctx context.Context, db *sql.DB, d sqlstore.Dialect) (*Store, error) {
	s := &Store{database.DB{DB: db, Dialect: d}}
	return s, s.db.Migrate(ctx, "signing", tables)
}

// Create keeps a new operation.
func (s *Store) Create(ctx context.Context, o Operation) error {
	expect, err := json.Marshal(o.Expect)
	if err != nil {
		return err
	}
	return s.db.Within(ctx, func(t database.Querier) error {
		_, err := s.db.Exec(ctx, t, `INSERT INTO signing_operation (id, account, purpose, expect, created, expires, version) VALUES (?, ?, ?, ?, ?, ?, 0)`,
			o.ID, o.Account, string(o.Purpose), expect, o.Created.UnixMicro(), o.Expires.UnixMicro())
		for i := 0; err == nil && i < len(o.Items); i++ {
			item := o.Items[i]
			_, err = s.db.Exec(ctx, t, `INSERT INTO signing_item (operation, number, subject, reference, content, state, failure, attempts, applied)
				VALUES (?, ?, ?, ?, ?, ?, '', 0, 0)`, o.ID, item.Number, item.Subject, item.Reference, item.Content, string(item.State))
		}
		return err
	})
}

// Save keeps a changed operation with the proofs of its reports, or an [ErrConflict]
// where it was changed since it was read.
func (s *Store) Save(ctx context.Context, o *Operation, proofs []eds.Proof) error {
	err := s.db.Within(ctx, func(t database.Querier) error {
		n, err := s.db.Exec(ctx, t, `UPDATE signing_operation SET version = version + 1 WHERE id = ? AND version = ?`, o.ID, o.version)
		if err != nil || n != 1 {
			return errors.Join(ErrConflict, err)
		}
		for _, p := range proofs {
			if _, err := s.db.Exec(ctx, t, `INSERT INTO signing_proof (sha256, kind, raw) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`,
				p.SHA256, string(p.Kind), p.Raw); err != nil {
				return err
			}
		}
		for _, item := range o.Items {
			if err := s.saveItem(ctx, t, o.ID, item); err != nil {
				return err
			}
		}
		return nil
	})
	if err == nil {
		o.version++
	}
	return err
}

func (s *Store) saveItem(ctx context.Context, t database.Querier, operation string, i Item) error {
	var report []byte
	if i.Report.Verdict != "" {
		var err error
		if report, err = i.Report.CanonicalJSON(); err != nil {
			return err
		}
	}
	_, err := s.db.Exec(ctx, t, `UPDATE signing_item SET state = ?, failure = ?, signature = ?, moment = ?, report = ?, retry_at = ?, attempts = ?, applied = ?
		WHERE operation = ? AND number = ?`, string(i.State), string(i.Failure), i.Signature, micro(i.Moment), report, micro(i.RetryAt), i.Attempts,
		map[bool]int{true: 1}[i.Applied], operation, i.Number)
	return err
}

// Operation reads one. The error is an [ErrNotFound].
func (s *Store) Operation(ctx context.Context, id string) (o Operation, err error) {
	o.ID = id
	var expect []byte
	var created, expires int64
	err = s.db.Row(ctx, s.db, `SELECT account, purpose, expect, created, expires, version FROM signing_operation WHERE id = ?`, id).
		Scan(&o.Account, &o.Purpose, &expect, &created, &expires, &o.version)
	if errors.Is(err, sql.ErrNoRows) {
		return Operation{}, ErrNotFound
	}
	if err == nil {
		err = json.Unmarshal(expect, &o.Expect)
	}
	if err != nil {
		return Operation{}, err
	}
	o.Created, o.Expires = database.Moment(created), database.Moment(expires)
	o.Items, err = database.List(ctx, s.db, s.db, func(scan database.Scan) (i Item, err error) {
		var report []byte
		var moment, retry sql.NullInt64
		var applied int
		if err := scan(&i.Number, &i.Subject, &i.Reference, &i.Content, &i.State, &i.Failure, &i.Signature, &moment, &report, &retry, &i.Attempts, &applied); err != nil {
			return i, err
		}
		if report != nil {
			i.Report, err = eds.ParseReport(report)
		}
		i.Moment, i.RetryAt, i.Applied = database.Moment(moment.Int64), database.Moment(retry.Int64), applied == 1
		return i, err
	}, `SELECT number, subject, reference, content, state, failure, signature, moment, report, retry_at, attempts, applied
		FROM signing_item WHERE operation = ? ORDER BY number`, id)
	return o, err
}

func micro(t time.Time) sql.NullInt64 { return sql.NullInt64{Int64: t.UnixMicro(), Valid: !t.IsZero()} }

// Due lists the operations with a document to be checked again by now.
func (s *Store) Due(ctx context.Context, now time.Time) ([]string, error) {
	return s.db.Words(ctx, `SELECT operation FROM signing_item WHERE retry_at <= ? GROUP BY operation ORDER BY MIN(retry_at), operation`, now.UnixMicro())
}

// Unapplied lists the operations with documents that are not applied: checked ones, and
// those that failed when they were checked again.
func (s *Store) Unapplied(ctx context.Context) ([]string, error) {
	return s.db.Words(ctx, `SELECT DISTINCT operation FROM signing_item WHERE applied = 0 AND report IS NOT NULL AND
		(state = 'checked' OR state = 'failed' AND attempts > 1) ORDER BY operation`)
}

// Signed lists operations with signed documents in the order of their IDs, a page of
// them after an ID.
func (s *Store) Signed(ctx context.Context, after string) ([]string, error) {
	return s.db.Words(ctx, `SELECT DISTINCT operation FROM signing_item WHERE operation > ? AND state = 'checked' ORDER BY operation LIMIT `+strconv.Itoa(page), after)
}

// of lists operations with signed documents of subjects with a beginning.
func (s *Store) of(ctx context.Context, beginning string) ([]string, error) {
	return s.db.Words(ctx, `SELECT DISTINCT operation FROM signing_item WHERE subject >= ? AND subject < ? AND state = 'checked' ORDER BY operation`,
		beginning, beginning+"\x7f")
}

// Proof reads the bytes of a proof. The error is an [ErrNotFound].
func (s *Store) Proof(ctx context.Context, d eds.Digest) ([]byte, error) {
	var raw []byte
	err := s.db.Row(ctx, s.db, `SELECT raw FROM signing_proof WHERE sha256 = ?`, d).Scan(&raw)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	}
	return raw, err
}

// PutChallenge keeps a challenge and drops those that have ended.
func (s *Store) PutChallenge(ctx context.Context, c Challenge, now time.Time) error {
	return s.db.Within(ctx, func(t database.Querier) error {
		if _, err := s.db.Exec(ctx, t, `DELETE FROM signing_challenge WHERE expires <= ?`, now.UnixMicro()); err != nil {
			return err
		}
		_, err := s.db.Exec(ctx, t, `INSERT INTO signing_challenge (id, session, content, expires) VALUES (?, ?, ?, ?)`,
			c.ID, c.Session, c.Content, c.Expires.UnixMicro())
		return err
	})
}

// TakeChallenge reads a challenge and drops it, once for all who ask at the same time.
// The error is an [ErrNotFound].
func (s *Store) TakeChallenge(ctx context.Context, id string) (Challenge, error) {
	c := Challenge{ID: id}
	var expires int64
	err := s.db.Row(ctx, s.db, `DELETE FROM signing_challenge WHERE id = ? RETURNING session, content, expires`, id).
		Scan(&c.Session, &c.Content, &expires)
	if errors.Is(err, sql.ErrNoRows) {
		return Challenge{}, ErrNotFound
	}
	c.Expires = database.Moment(expires)
	return c, err
}
