// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"crypto/subtle"
	"errors"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/database"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/sqlstore"
)

// requestLife is how long it is remembered what was sent under a key, by the clock of the
// desk's computer. A command under the same key is never done twice, however late it comes.
const requestLife = 7 * 24 * time.Hour

// Once remembers what a person sent under a key. To send the same again is no error; what
// differs under a key is a [process.ErrKeyReused].
func (o *Office) Once(ctx context.Context, p Person, key string, content eds.Digest) error {
	now := o.config.System()
	if err := o.db.Do(ctx, "DELETE FROM desk_request WHERE at < ?", database.Micros(now.Add(-requestLife))); err != nil {
		return err
	}
	n, err := o.db.Exec(ctx, o.db, "INSERT INTO desk_request (person, request_key, digest, at) VALUES (?, ?, ?, ?) ON CONFLICT (person, request_key) DO NOTHING",
		p.ID, key, content.String(), database.Micros(now))
	if err != nil || n == 1 {
		return err
	}
	var kept string
	err = o.db.QueryRowContext(ctx, o.db.Spell("SELECT digest FROM desk_request WHERE person = ? AND request_key = ?"), p.ID, key).Scan(&kept)
	if err == nil && subtle.ConstantTimeCompare([]byte(kept), []byte(content.String())) != 1 {
		err = process.ErrKeyReused
	}
	return err
}

// Events gives what happened in a case to who may see it, and notes that he has read it.
func (o *Office) Events(ctx context.Context, p Person, id process.ID) ([]process.Event, error) {
	v, err := o.View(ctx, p, id, time.Time{})
	if err != nil {
		return nil, err
	}
	list := make([]process.Event, len(v.Entries))
	for i, e := range v.Entries {
		list[i] = e.Event
	}
	return list, nil
}

// DraftUnder gives the draft of a person that belongs to a key: the kept one where the
// program ended before it was filed, else an empty one.
func (o *Office) DraftUnder(ctx context.Context, p Person, key string) (Draft, error) {
	id := process.NewIDFromKey(o.config.Namespace, p.ID+" "+key).String()
	d, err := o.Draft(ctx, p, id)
	if errors.Is(err, ErrNotFound) {
		return Draft{ID: id, Person: p.ID}, nil
	}
	return d, err
}

// Store is what keeps the events: for who takes from its outbox.
func (o *Office) Store() *sqlstore.Store { return o.store }
