// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"time"

	"github.com/reglament-kz/reglament/examples/desk/database"
)

// idle is how long a session lives on after it was used last, by the clock of the computer:
// moving that of the demonstration signs nobody out.
const idle = 2 * time.Hour

// Session is one signing in of a person.
type Session struct {
	Person Person
	CSRF   string // what every form of the session carries
	Token  string // the secret of the browser; the database keeps its digest alone
}

// SignIn begins a session for who has the login and the password, else it is an [ErrPassword].
func (o *Office) SignIn(ctx context.Context, login, password string) (Session, error) {
	p, err := o.checkPassword(ctx, login, password)
	if err != nil {
		return Session{}, err
	}
	return o.SignInAs(ctx, p)
}

// SignInAs begins a session for who was identified in another way: by a signature, say.
func (o *Office) SignInAs(ctx context.Context, p Person) (Session, error) {
	s := Session{Person: p, CSRF: rand.Text(), Token: rand.Text()}
	now := o.config.System()
	if err := o.db.Do(ctx, "DELETE FROM desk_session WHERE expires < $1", now.UnixMicro()); err != nil {
		return Session{}, err
	}
	err := o.db.Do(ctx, "INSERT INTO desk_session (token, person, csrf, expires) VALUES ($1, $2, $3, $4)",
		tokenDigest(s.Token), p.ID, s.CSRF, now.Add(idle).UnixMicro())
	return s, err
}

// Session finds the session of a token and lets it live on. An unknown or expired one
// is an [ErrNotFound].
func (o *Office) Session(ctx context.Context, token string) (Session, error) {
	var person string
	var expires int64
	now := o.config.System()
	s := Session{Token: token}
	err := o.db.QueryRowContext(ctx, "SELECT person, csrf, expires FROM desk_session WHERE token = $1 AND expires >= $2", tokenDigest(token), now.UnixMicro()).
		Scan(&person, &s.CSRF, &expires)
	// Written at most once in five minutes, so that reading a page writes nothing as a rule.
	if err == nil && database.Moment(expires).Sub(now) < idle-5*time.Minute {
		err = o.db.Do(ctx, "UPDATE desk_session SET expires = $1 WHERE token = $2", now.Add(idle).UnixMicro(), tokenDigest(token))
	}
	if err != nil {
		return Session{}, notFound(err)
	}
	s.Person, err = o.Person(ctx, person)
	return s, err
}

// SignOut ends a session; one that is not there is over already.
func (o *Office) SignOut(ctx context.Context, token string) error {
	return o.db.Do(ctx, "DELETE FROM desk_session WHERE token = $1", tokenDigest(token))
}

func tokenDigest(token string) []byte {
	sum := sha256.Sum256([]byte("desk session " + token))
	return sum[:]
}
