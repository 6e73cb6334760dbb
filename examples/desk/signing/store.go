// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"context"
	"database/sql"
	_ "embed" // the tables are a file
	"encoding/json"
	"errors"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/database"
)

// tables are the steps of the tables.
//
//go:embed tables.sql
var tables string

// save keeps an operation, new or changed, with the proofs of new reports. The error is
// an [ErrConflict] where it was changed since it was read.
func (s *Service) save(ctx context.Context, o *Operation) error {
	expect, err := json.Marshal(o.Expect)
	if err != nil {
		return err
	}
	err = s.config.DB.Within(ctx, func(t database.Querier) error {
		n, err := database.Exec(ctx, t, `INSERT INTO signing_operation AS kept (id, account, purpose, expect, created, expires, version)
			VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (id) DO UPDATE SET version = excluded.version WHERE kept.version = excluded.version - 1`,
			o.ID, o.Account, string(o.Purpose), expect, o.Expires.Add(-OperationLife).UnixMicro(), o.Expires.UnixMicro(), o.version+1)
		if err == nil && n == 0 {
			err = ErrConflict
		}
		for i := 0; err == nil && i < len(o.Items); i++ {
			err = s.saveItem(ctx, t, o.ID, o.Items[i])
		}
		return err
	})
	if err == nil {
		o.version++
	}
	return err
}

func (s *Service) saveItem(ctx context.Context, t database.Querier, operation string, i Item) error {
	var report []byte
	if i.Report.Verdict != "" {
		var err error
		if report, err = i.Report.CanonicalJSON(); err != nil {
			return err
		}
	}
	for _, proof := range i.Report.Proofs {
		if proof.Raw == nil {
			continue // it was read, and is kept
		}
		_, err := database.Exec(ctx, t, `INSERT INTO signing_proof (sha256, kind, raw) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING`,
			proof.SHA256, string(proof.Kind), proof.Raw)
		if err != nil {
			return err
		}
	}
	_, err := database.Exec(ctx, t, `INSERT INTO signing_item
			(operation, number, subject, reference, content, state, failure, signature, moment, report, retry_at, attempts, applied)
		VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
		ON CONFLICT (operation, number) DO UPDATE SET state = excluded.state, failure = excluded.failure, signature = excluded.signature,
			moment = excluded.moment, report = excluded.report, retry_at = excluded.retry_at, attempts = excluded.attempts, applied = excluded.applied`,
		operation, i.Number, i.Subject, i.Reference, i.Content, string(i.State), string(i.Failure), i.Signature, micro(i.Moment), report,
		micro(i.RetryAt), i.Attempts, map[bool]int{true: 1}[i.Applied])
	return err
}

// micro is a moment as the tables keep it; NULL is none.
func micro(t time.Time) sql.NullInt64 { return sql.NullInt64{Int64: t.UnixMicro(), Valid: !t.IsZero()} }

// read gives an operation. The error is an [ErrNotFound].
func (s *Service) read(ctx context.Context, id string) (Operation, error) {
	o := Operation{ID: id}
	var expect []byte
	var expires int64
	err := s.config.DB.QueryRowContext(ctx, `SELECT account, purpose, expect, expires, version FROM signing_operation WHERE id = $1`, id).
		Scan(&o.Account, &o.Purpose, &expect, &expires, &o.version)
	if err == nil {
		err = json.Unmarshal(expect, &o.Expect)
	}
	if err != nil {
		return Operation{}, found(err)
	}
	o.Expires = database.Moment(expires)
	o.Items, err = database.List(ctx, s.config.DB, readItem, `SELECT
		number, subject, reference, content, state, failure, signature, moment, report, retry_at, attempts, applied
		FROM signing_item WHERE operation = $1 ORDER BY number`, id)
	return o, err
}

func readItem(scan database.Scan) (i Item, err error) {
	var report []byte
	var moment, retry sql.NullInt64
	var applied int
	err = scan(&i.Number, &i.Subject, &i.Reference, &i.Content, &i.State, &i.Failure, &i.Signature, &moment, &report, &retry, &i.Attempts, &applied)
	if err == nil && report != nil {
		i.Report, err = eds.ParseReport(report)
	}
	i.Moment, i.RetryAt, i.Applied = database.Moment(moment.Int64), database.Moment(retry.Int64), applied == 1
	return i, err
}

// found tells in the words of this package that there is no such row.
func found(err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return ErrNotFound
	}
	return err
}

// each gives one after another the operations that have documents under a condition, in an
// order.
func (s *Service) each(ctx context.Context, condition, order string, do func(Operation) error, args ...any) error {
	ids, err := s.config.DB.Words(ctx, `SELECT operation FROM signing_item WHERE `+condition+` GROUP BY operation ORDER BY `+order, args...)
	for i := 0; err == nil && i < len(ids); i++ {
		var o Operation
		if o, err = s.read(ctx, ids[i]); err == nil {
			err = do(o)
		}
	}
	return err
}

// Applied records that the desk has drawn the consequences of a document. To record it
// twice changes nothing. The error is an [ErrNotFound].
func (s *Service) Applied(ctx context.Context, id string, number int) error {
	return s.config.DB.Within(ctx, func(t database.Querier) error {
		_, err := database.Exec(ctx, t, `UPDATE signing_operation SET version = version + 1 WHERE id = $1`, id)
		if err != nil {
			return err
		}
		n, err := database.Exec(ctx, t, `UPDATE signing_item SET applied = 1 WHERE operation = $1 AND number = $2`, id, number)
		if err == nil && n == 0 {
			err = ErrNotFound
		}
		return err
	})
}

// proof reads the bytes of a proof. The error is an [ErrNotFound].
func (s *Service) proof(ctx context.Context, d eds.Digest) (raw []byte, err error) {
	err = s.config.DB.QueryRowContext(ctx, `SELECT raw FROM signing_proof WHERE sha256 = $1`, d).Scan(&raw)
	return raw, found(err)
}

// putChallenge keeps what is signed with a challenge, for one browser until it ends, and
// drops those that have ended.
func (s *Service) putChallenge(ctx context.Context, id string, browser eds.Digest, content []byte, now time.Time) error {
	if err := s.config.DB.Do(ctx, `DELETE FROM signing_challenge WHERE expires <= $1`, now.UnixMicro()); err != nil {
		return err
	}
	return s.config.DB.Do(ctx, `INSERT INTO signing_challenge (id, session, content, expires) VALUES ($1, $2, $3, $4)`,
		id, browser, content, now.Add(ChallengeLife).UnixMicro())
}

// takeChallenge drops a challenge, once for all who ask at the same time, and gives what is
// signed with it. The error is an [ErrNotFound], also where it has ended or is another
// browser's.
func (s *Service) takeChallenge(ctx context.Context, id string, browser eds.Digest, now time.Time) (content []byte, err error) {
	err = s.config.DB.QueryRowContext(ctx, `DELETE FROM signing_challenge WHERE id = $1
		RETURNING CASE WHEN session = $2 AND expires > $3 THEN content END`, id, browser, now.UnixMicro()).Scan(&content)
	if err == nil && content == nil {
		err = ErrNotFound
	}
	return content, found(err)
}
