// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"errors"
	"time"

	"github.com/reglament-kz/reglament/examples/desk/database"
)

// idle is how long a session lives on after it was used last, by the clock of the
// desk's computer: moving the clock of the demonstration signs nobody out.
const idle = 2 * time.Hour

// Session is one signing in of a person.
type Session struct {
	Person Person
	// CSRF is what every form of the session carries.
	CSRF string
	// Token is the secret of the browser; the database keeps its digest alone.
	Token string
}

// SignIn begins a session for who has the login and the password. Otherwise the error
// is [ErrPassword].
func (o *Office) SignIn(ctx context.Context, login, password string) (Session, error) {
	p, err := o.checkPassword(ctx, login, password)
	if err != nil {
		return Session{}, err
	}
	return o.SignInAs(ctx, p)
}

// SignInAs begins a session for a person who was identified in another way: by a
// signature, say.
func (o *Office) SignInAs(ctx context.Context, p Person) (Session, error) {
	s := Session{Person: p, CSRF: rand.Text(), Token: rand.Text()}
	now := o.config.System()
	if err := o.db.Do(ctx, "DELETE FROM desk_session WHERE expires < ?", database.Micros(now)); err != nil {
		return Session{}, err
	}
	err := o.db.Do(ctx, "INSERT INTO desk_session (token, person, csrf, expires) VALUES (?, ?, ?, ?)",
		tokenDigest(s.Token), p.ID, s.CSRF, database.Micros(now.Add(idle)))
	return s, err
}

// Session finds the session of a token and lets it live on. An unknown or expired one
// is an [ErrNotFound].
func (o *Office) Session(ctx context.Context, token string) (Session, error) {
	var person string
	var expires int64
	s := Session{Token: token}
	err := o.db.Row(ctx, o.db, "SELECT person, csrf, expires FROM desk_session WHERE token = ?", tokenDigest(token)).
		Scan(&person, &s.CSRF, &expires)
	now := o.config.System()
	switch {
	case errors.Is(err, sql.ErrNoRows) || err == nil && database.Moment(expires).Before(now):
		return Session{}, ErrNotFound
	case err != nil:
		return Session{}, err
	}
	// Written at most once in five minutes, so that reading a page writes nothing as a rule.
	if database.Moment(expires).Sub(now) < idle-5*time.Minute {
		if err := o.db.Do(ctx, "UPDATE desk_session SET expires = ? WHERE token = ?", database.Micros(now.Add(idle)), tokenDigest(token)); err != nil {
			return Session{}, err
		}
	}
	s.Person, err = o.Person(ctx, person)
	return s, err
}

// SignOut ends a session; one that is not there is over already.
func (o *Office) SignOut(ctx context.Context, token string) error {
	return o.db.Do(ctx, "DELETE FROM desk_session WHERE token = ?", tokenDigest(token))
}

func tokenDigest(token string) []byte {
	sum := sha256.Sum256([]byte("desk session " + token))
	return sum[:]
}
