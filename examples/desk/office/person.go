// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"
	"crypto/rand"
	"database/sql"
	"encoding/hex"
	"errors"
	"log/slog"
	"maps"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/crypto/bcrypt"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/database"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Roles of the desk itself. All others are actors of the regulations.
const (
	RoleSupervisor law.ID = "supervisor" // looks after the work of the others and gives it to somebody else
	RoleEngineer   law.ID = "engineer"   // looks after the program, and uses the API
)

// Person is somebody whom the desk knows: an official, or an applicant. The events
// hold the ID alone.
type Person struct {
	ID    string
	Login string // empty for who cannot sign in
	Name  string
	IIN   eds.IIN
	Lang  law.Lang
	Roles []law.ID // the person's own, in order
}

// LogValue says of a person no more than the opaque ID.
func (p Person) LogValue() slog.Value { return slog.StringValue(p.ID) }

// Has reports whether a role is among the person's own.
func (p Person) Has(role law.ID) bool { return slices.Contains(p.Roles, role) }

// Official reports whether the person works here, in whatever role.
func (p Person) Official() bool {
	return slices.ContainsFunc(p.Roles, func(r law.ID) bool { return r != regulation.ActorApplicant })
}

// newID is an opaque ID of a person, a draft or a substitution.
func newID() string {
	var b [12]byte
	rand.Read(b[:]) // which never fails: it ends the program
	return hex.EncodeToString(b[:])
}

// fold brings a text to the form in which it is searched: small letters, Kazakh ones as
// the Russian ones in their place on a keyboard without them, no spaces at the ends.
func fold(s string) string {
	return folding.Replace(strings.ToLower(strings.Join(strings.Fields(s), " ")))
}

var folding = strings.NewReplacer("ә", "а", "ғ", "г", "қ", "к", "ң", "н", "ө", "о", "ұ", "у", "ү", "у", "һ", "х", "і", "и", "ё", "е")

// AddPerson adds somebody with a password, or without one where it is empty, and
// gives the person with an ID. A login that somebody has is an [ErrTaken].
func (o *Office) AddPerson(ctx context.Context, p Person, password string) (Person, error) {
	p.ID = newID()
	var login sql.NullString
	var hash []byte
	if password != "" {
		var err error
		if hash, err = bcrypt.GenerateFromPassword([]byte(password), o.config.PasswordCost); err != nil {
			return Person{}, err
		}
		login = sql.NullString{String: p.Login, Valid: true}
	}
	slices.Sort(p.Roles)
	err := o.db.Within(ctx, func(q database.Querier) error {
		n, err := database.Exec(ctx, q, `INSERT INTO desk_person (id, login, password, name, folded, iin, lang) VALUES ($1, $2, $3, $4, $5, $6, $7)
			ON CONFLICT (login) DO NOTHING`, p.ID, login, hash, p.Name, fold(p.Name), p.IIN.Digits(), string(p.Lang))
		if err != nil {
			return err
		}
		if n == 0 {
			return ErrTaken
		}
		for _, r := range p.Roles {
			if _, err := database.Exec(ctx, q, "INSERT INTO desk_role (person, role) VALUES ($1, $2)", p.ID, string(r)); err != nil {
				return err
			}
		}
		return nil
	})
	return p, err
}

// Person finds somebody by ID. An unknown one is an [ErrNotFound].
func (o *Office) Person(ctx context.Context, id string) (Person, error) {
	return first(o.persons(ctx, "id = $1", id))
}

// PersonsWith gives everybody with the identification number, to see whether an
// applicant is known already.
func (o *Office) PersonsWith(ctx context.Context, iin eds.IIN) ([]Person, error) {
	return o.persons(ctx, "iin = $1", iin.Digits())
}

// Holders gives everybody who has a role, by name.
func (o *Office) Holders(ctx context.Context, role law.ID) ([]Person, error) {
	return o.persons(ctx, "id IN (SELECT person FROM desk_role WHERE role = $1)", string(role))
}

// Officials gives everybody who works here, by name.
func (o *Office) Officials(ctx context.Context) ([]Person, error) {
	return o.persons(ctx, "id IN (SELECT person FROM desk_role WHERE role <> $1)", string(regulation.ActorApplicant))
}

func (o *Office) persons(ctx context.Context, where string, args ...any) ([]Person, error) {
	return database.List(ctx, o.db, func(scan database.Scan) (p Person, err error) {
		var iin, roles string
		if err := scan(&p.ID, &p.Login, &p.Name, &iin, &p.Lang, &roles); err != nil {
			return p, err
		}
		for _, role := range strings.Fields(roles) {
			p.Roles = append(p.Roles, law.ID(role))
		}
		if iin != "" {
			p.IIN, err = eds.ParseIIN(iin)
		}
		return p, err
	}, `SELECT id, coalesce(login, ''), name, iin, lang, coalesce((SELECT string_agg(role, ' ' ORDER BY role) FROM desk_role WHERE person = id), '')
		FROM desk_person WHERE `+where+` ORDER BY folded, id`, args...)
}

// Names gives the names of persons by their IDs; who is not known is left out.
func (o *Office) Names(ctx context.Context, ids ...string) (map[string]string, error) {
	slices.Sort(ids)
	ids = slices.DeleteFunc(slices.Compact(ids), func(id string) bool { return id == "" })
	names := make(map[string]string, len(ids))
	for chunk := range slices.Chunk(ids, 100) {
		var marks []string
		var args []any
		for i, id := range chunk {
			marks, args = append(marks, "$"+strconv.Itoa(i+1)), append(args, id)
		}
		some, err := database.Pairs[string](ctx, o.db, "SELECT id, name FROM desk_person WHERE id IN ("+strings.Join(marks, ", ")+")", args...)
		if err != nil {
			return nil, err
		}
		maps.Copy(names, some)
	}
	return names, nil
}

// SetLang keeps the language in which a person reads.
func (o *Office) SetLang(ctx context.Context, person string, l law.Lang) error {
	return o.db.Do(ctx, "UPDATE desk_person SET lang = $1 WHERE id = $2", string(l), person)
}

// checkPassword finds who has the login and the password. Whether a login exists
// cannot be told from the answer, nor from the time that it takes.
func (o *Office) checkPassword(ctx context.Context, login, password string) (Person, error) {
	var hash []byte
	var id string
	err := notFound(o.db.QueryRowContext(ctx, "SELECT id, password FROM desk_person WHERE login = $1", login).Scan(&id, &hash))
	if errors.Is(err, ErrNotFound) {
		hash = o.noPassword
	} else if err != nil {
		return Person{}, err
	}
	select {
	case o.hashing <- struct{}{}:
	case <-ctx.Done():
		return Person{}, ctx.Err()
	}
	differ := bcrypt.CompareHashAndPassword(hash, []byte(password))
	<-o.hashing
	if differ != nil || id == "" {
		return Person{}, ErrPassword
	}
	return o.Person(ctx, id)
}
