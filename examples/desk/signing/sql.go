// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process/sqlstore"
)

// Store keeps operations, proofs and challenges. It is safe for use by many
// goroutines and processes. [SQL] is one.
type Store interface {
	// Create keeps a new operation.
	Create(ctx context.Context, o Operation) error
	// Operation reads one. The error is an [ErrNotFound].
	Operation(ctx context.Context, id string) (Operation, error)
	// Save keeps a changed operation with the proofs of its reports, or an
	// [ErrConflict] where it was changed since it was read.
	Save(ctx context.Context, o *Operation, proofs []eds.Proof) error
	// Due lists the operations with a document to be checked again by now.
	Due(ctx context.Context, now time.Time) ([]string, error)
	// Unapplied lists the operations with documents that are not applied: checked
	// ones, and those that failed when they were checked again.
	Unapplied(ctx context.Context) ([]string, error)
	// Signed lists operations with signed documents in the order of their IDs, a
	// page of them after an ID.
	Signed(ctx context.Context, after string) ([]string, error)
	// Proof reads the bytes of a proof. The error is an [ErrNotFound].
	Proof(ctx context.Context, d eds.Digest) ([]byte, error)
	// PutChallenge keeps a challenge and drops those that have ended.
	PutChallenge(ctx context.Context, c Challenge, now time.Time) error
	// TakeChallenge reads a challenge and drops it, once for all who ask at the same
	// time. The error is an [ErrNotFound].
	TakeChallenge(ctx context.Context, id string) (Challenge, error)
}

// Migrations are the statements that make the tables, one step an element; a step
// is never changed. [Migrate] runs them.
func Migrations(d sqlstore.Dialect) []string {
	bytes, whole := "BLOB", "INTEGER"
	if d == sqlstore.DialectPostgreSQL {
		bytes, whole = "BYTEA", "BIGINT"
	}
	words := strings.NewReplacer("BYTES", bytes, "WHOLE", whole)
	steps := []string{
		`CREATE TABLE signing_operation (id TEXT PRIMARY KEY, account TEXT NOT NULL, purpose TEXT NOT NULL, expect BYTES NOT NULL,
			created WHOLE NOT NULL, expires WHOLE NOT NULL, version WHOLE NOT NULL)`,
		`CREATE TABLE signing_item (operation TEXT NOT NULL REFERENCES signing_operation (id), number WHOLE NOT NULL, subject TEXT NOT NULL,
			reference TEXT NOT NULL, content BYTES NOT NULL, state TEXT NOT NULL, failure TEXT NOT NULL, signature BYTES, moment WHOLE,
			report BYTES, retry_at WHOLE, attempts WHOLE NOT NULL, applied WHOLE NOT NULL, PRIMARY KEY (operation, number))`,
		`CREATE INDEX signing_item_retry ON signing_item (retry_at) WHERE retry_at IS NOT NULL`,
		`CREATE INDEX signing_item_unapplied ON signing_item (operation) WHERE applied = 0 AND report IS NOT NULL`,
		`CREATE INDEX signing_item_subject ON signing_item (subject)`,
		`CREATE TABLE signing_proof (sha256 TEXT PRIMARY KEY, kind TEXT NOT NULL, raw BYTES NOT NULL)`,
		`CREATE TABLE signing_challenge (id TEXT PRIMARY KEY, session TEXT NOT NULL, content BYTES NOT NULL, expires WHOLE NOT NULL)`,
		`CREATE INDEX signing_challenge_expires ON signing_challenge (expires)`,
	}
	for i := range steps {
		steps[i] = words.Replace(steps[i])
	}
	return steps
}

// page is how many operations [Store.Signed] lists at once.
const page = 100

// SQL is a [Store] in a database with the tables of [Migrations].
type SQL struct {
	db      *sql.DB
	dialect sqlstore.Dialect
}

// NewSQL gives the store. The database needs the tables before the first call.
func NewSQL(db *sql.DB, d sqlstore.Dialect) *SQL { return &SQL{db, d} }

// q numbers the question marks of a query, which PostgreSQL demands.
func (s *SQL) q(query string) string {
	if s.dialect != sqlstore.DialectPostgreSQL {
		return query
	}
	parts := strings.Split(query, "?")
	for i := range parts[:len(parts)-1] {
		parts[i] += "$" + strconv.Itoa(i+1)
	}
	return strings.Join(parts, "")
}

func (s *SQL) write(ctx context.Context, do func(*sql.Tx) error) error {
	t, err := s.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	if err := do(t); err != nil {
		return errors.Join(err, t.Rollback())
	}
	return t.Commit()
}

// Create implements [Store].
func (s *SQL) Create(ctx context.Context, o Operation) error {
	expect, err := json.Marshal(o.Expect)
	if err != nil {
		return err
	}
	return s.write(ctx, func(t *sql.Tx) error {
		_, err := t.ExecContext(ctx, s.q(`INSERT INTO signing_operation (id, account, purpose, expect, created, expires, version) VALUES (?, ?, ?, ?, ?, ?, 0)`),
			o.ID, o.Account, string(o.Purpose), expect, o.Created.UnixMicro(), o.Expires.UnixMicro())
		for i := 0; err == nil && i < len(o.Items); i++ {
			item := o.Items[i]
			_, err = t.ExecContext(ctx, s.q(`INSERT INTO signing_item (operation, number, subject, reference, content, state, failure, attempts, applied)
				VALUES (?, ?, ?, ?, ?, ?, '', 0, 0)`), o.ID, item.Number, item.Subject, item.Reference, item.Content, string(item.State))
		}
		return err
	})
}

// Save implements [Store].
func (s *SQL) Save(ctx context.Context, o *Operation, proofs []eds.Proof) error {
	err := s.write(ctx, func(t *sql.Tx) error {
		changed, err := t.ExecContext(ctx, s.q(`UPDATE signing_operation SET version = version + 1 WHERE id = ? AND version = ?`), o.ID, o.version)
		if err != nil {
			return err
		}
		if n, err := changed.RowsAffected(); err != nil || n != 1 {
			return errors.Join(ErrConflict, err)
		}
		for _, p := range proofs {
			if _, err := t.ExecContext(ctx, s.q(`INSERT INTO signing_proof (sha256, kind, raw) VALUES (?, ?, ?) ON CONFLICT DO NOTHING`),
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

func (s *SQL) saveItem(ctx context.Context, t *sql.Tx, operation string, i Item) error {
	var report []byte
	if i.Report.Verdict != "" {
		var err error
		if report, err = i.Report.CanonicalJSON(); err != nil {
			return err
		}
	}
	_, err := t.ExecContext(ctx, s.q(`UPDATE signing_item SET state = ?, failure = ?, signature = ?, moment = ?, report = ?, retry_at = ?, attempts = ?, applied = ?
		WHERE operation = ? AND number = ?`), string(i.State), string(i.Failure), i.Signature, micro(i.Moment), report, micro(i.RetryAt), i.Attempts,
		map[bool]int{true: 1}[i.Applied], operation, i.Number)
	return err
}

// Operation implements [Store].
func (s *SQL) Operation(ctx context.Context, id string) (o Operation, err error) {
	o.ID = id
	var expect []byte
	var created, expires int64
	err = s.db.QueryRowContext(ctx, s.q(`SELECT account, purpose, expect, created, expires, version FROM signing_operation WHERE id = ?`), id).
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
	o.Created, o.Expires = time.UnixMicro(created).UTC(), time.UnixMicro(expires).UTC()
	rows, err := s.db.QueryContext(ctx, s.q(`SELECT number, subject, reference, content, state, failure, signature, moment, report, retry_at, attempts, applied
		FROM signing_item WHERE operation = ? ORDER BY number`), id)
	if err != nil {
		return Operation{}, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var i Item
		var report []byte
		var moment, retry sql.NullInt64
		var applied int
		if err := rows.Scan(&i.Number, &i.Subject, &i.Reference, &i.Content, &i.State, &i.Failure, &i.Signature, &moment, &report, &retry, &i.Attempts, &applied); err != nil {
			return Operation{}, err
		}
		if report != nil {
			if i.Report, err = eds.ParseReport(report); err != nil {
				return Operation{}, err
			}
		}
		i.Moment, i.RetryAt, i.Applied = instant(moment), instant(retry), applied == 1
		o.Items = append(o.Items, i)
	}
	return o, rows.Err()
}

func micro(t time.Time) sql.NullInt64 { return sql.NullInt64{Int64: t.UnixMicro(), Valid: !t.IsZero()} }

func instant(n sql.NullInt64) time.Time {
	if !n.Valid {
		return time.Time{}
	}
	return time.UnixMicro(n.Int64).UTC()
}

// Due implements [Store].
func (s *SQL) Due(ctx context.Context, now time.Time) ([]string, error) {
	return s.list(ctx, `SELECT operation FROM signing_item WHERE retry_at <= ? GROUP BY operation ORDER BY MIN(retry_at), operation`, now.UnixMicro())
}

// Unapplied implements [Store].
func (s *SQL) Unapplied(ctx context.Context) ([]string, error) {
	return s.list(ctx, `SELECT DISTINCT operation FROM signing_item WHERE applied = 0 AND report IS NOT NULL AND
		(state = 'checked' OR state = 'failed' AND attempts > 1) ORDER BY operation`)
}

// Signed implements [Store].
func (s *SQL) Signed(ctx context.Context, after string) ([]string, error) {
	return s.list(ctx, `SELECT DISTINCT operation FROM signing_item WHERE operation > ? AND state = 'checked' ORDER BY operation LIMIT `+strconv.Itoa(page), after)
}

func (s *SQL) list(ctx context.Context, query string, args ...any) (ids []string, err error) {
	rows, err := s.db.QueryContext(ctx, s.q(query), args...)
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, rows.Close()) }()
	for rows.Next() {
		var id string
		if err := rows.Scan(&id); err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, rows.Err()
}

// Proof implements [Store].
func (s *SQL) Proof(ctx context.Context, d eds.Digest) ([]byte, error) {
	var raw []byte
	err := s.db.QueryRowContext(ctx, s.q(`SELECT raw FROM signing_proof WHERE sha256 = ?`), d).Scan(&raw)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, ErrNotFound
	}
	return raw, err
}

// PutChallenge implements [Store].
func (s *SQL) PutChallenge(ctx context.Context, c Challenge, now time.Time) error {
	return s.write(ctx, func(t *sql.Tx) error {
		if _, err := t.ExecContext(ctx, s.q(`DELETE FROM signing_challenge WHERE expires <= ?`), now.UnixMicro()); err != nil {
			return err
		}
		_, err := t.ExecContext(ctx, s.q(`INSERT INTO signing_challenge (id, session, content, expires) VALUES (?, ?, ?, ?)`),
			c.ID, c.Session, c.Content, c.Expires.UnixMicro())
		return err
	})
}

// TakeChallenge implements [Store].
func (s *SQL) TakeChallenge(ctx context.Context, id string) (Challenge, error) {
	c := Challenge{ID: id}
	var expires int64
	err := s.db.QueryRowContext(ctx, s.q(`DELETE FROM signing_challenge WHERE id = ? RETURNING session, content, expires`), id).
		Scan(&c.Session, &c.Content, &expires)
	if errors.Is(err, sql.ErrNoRows) {
		return Challenge{}, ErrNotFound
	}
	c.Expires = time.UnixMicro(expires).UTC()
	return c, err
}
