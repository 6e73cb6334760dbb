// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"context"
	"database/sql"
	"math"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Case is what the projection keeps of one application: a function of its events,
// of [Config] and of the instant at which it was counted. All IDs of persons are
// the opaque ones of the events.
type Case struct {
	ID process.ID `json:"id"`
	// Number is the agency's own; see [Store.SetNumber]. Empty is none.
	Number     string             `json:"number,omitempty"`
	Version    int                `json:"version"` // of the last event
	Service    string             `json:"service"` // with the act and the regulation
	Kind       regulation.KindID  `json:"kind"`
	Channel    regulation.Channel `json:"channel"`
	Definition process.Digest     `json:"definition"`
	Applicant  string             `json:"applicant"`
	Filed      time.Time          `json:"filed,omitzero"` // zero is not yet
	End        process.End        `json:"end,omitempty"`  // empty while it is open
	// The step at which an open case stands; zero values for one that is over.
	Node     process.NodeID     `json:"node,omitempty"`
	Citation string             `json:"citation,omitempty"`
	State    caseload.TaskState `json:"state,omitempty"` // at CountedAt
	Roles    []law.ID           `json:"roles,omitempty"`
	Person   string             `json:"person,omitempty"` // who holds it; empty is nobody
	WaitsFor law.ID             `json:"waits_for,omitempty"`
	Stopped  bool               `json:"stopped,omitempty"`
	Since    time.Time          `json:"since,omitzero"`
	// Due is the deadline that the step is held to, zero where it is unknown, and
	// Unknown is why. EveryReading says of a late step that it is late under every
	// reading of the text, not only under the chosen one.
	Due           time.Time       `json:"due,omitzero"`
	Unknown       process.Unknown `json:"unknown,omitempty"`
	EveryReading  bool            `json:"every_reading,omitempty"`
	Contradiction bool            `json:"contradiction,omitempty"`
	// Changes is when the row changes without an event; zero is never.
	Changes   time.Time `json:"changes,omitzero"`
	CountedAt time.Time `json:"counted_at"`
	CountedBy string    `json:"counted_by"`
	// Problem says why the events could not be counted: a definition that is not
	// stored, a stream that does not hold together. Nothing else of the row can be
	// relied on then, and it is listed as open.
	Problem string `json:"problem,omitempty"`
}

// project counts the row of an application anew, from its events in a transaction.
func (s *Store) project(ctx context.Context, t transaction, id process.ID, at time.Time) (Case, error) {
	var events []process.Event
	for {
		after := len(events)
		next, err := collect(func() (*sql.Rows, error) { return t.rows(ctx, selectEvents, id[:], after, page) }, scanEvent)
		if err != nil {
			return Case{}, err
		}
		events = append(events, next...)
		if len(next) < page {
			break
		}
	}
	definitions := s.find(func(digest string) *sql.Row { return t.row(ctx, selectDefinition, digest) })
	return s.count(id, events, definitions, at), nil
}

// count makes the row from the events, at an instant or at the entry of the last
// event, whichever is later.
func (s *Store) count(id process.ID, events []process.Event, definitions process.Definitions, at time.Time) Case {
	for _, e := range events {
		if e.RecordedAt.After(at) {
			at = e.RecordedAt
		}
	}
	row := Case{ID: id, Version: len(events), CountedAt: stored(at), CountedBy: s.config.CountedBy}
	if err := s.fill(&row, events, definitions); err != nil {
		return Case{ID: id, Version: row.Version, CountedAt: row.CountedAt, CountedBy: row.CountedBy, Problem: err.Error()}
	}
	return row
}

func (s *Store) fill(row *Case, events []process.Event, definitions process.Definitions) error {
	app, err := process.Replay(definitions, events)
	if err != nil {
		return err
	}
	d, err := definitions(app.Definition())
	if err != nil {
		return err
	}
	row.Kind, row.Channel, row.Definition = d.Kind(), d.Channel(), app.Definition()
	kind := d.Kind().String()
	row.Service = kind[:strings.LastIndexByte(kind, '/')]
	row.Applicant, row.Filed, row.End = app.Submission().Applicant, stored(app.Filed()), app.End()
	c := caseload.Case{ID: row.ID.String(), Definitions: definitions, Events: events}
	if err := s.config.Complete(&c); err != nil {
		return err
	}
	agenda, err := caseload.WorklistAt(caseload.Cases(c), row.CountedAt)
	if err != nil {
		return err
	}
	row.Changes = stored(agenda.Next)
	for _, task := range agenda.Tasks { // one, or none of a case that is over
		row.Node, row.Citation, row.State, row.Roles = task.Node, task.Citation.String(), task.State, task.Roles
		row.Person, row.WaitsFor, row.Stopped, row.Since = task.Person, task.Body, task.Stopped, stored(task.Since)
		row.Due, row.Unknown = stored(task.Deadline.At), task.Deadline.Unknown
		row.EveryReading, row.Contradiction = task.EveryReading, task.Contradiction
	}
	return nil
}

// stored is a moment as the database gives it back.
func stored(t time.Time) time.Time {
	if t.IsZero() {
		return time.Time{}
	}
	return t.UTC().Truncate(time.Microsecond)
}

// never stands for a moment that is not known or never comes: it sorts last.
const never = math.MaxInt64

func micros(t time.Time) int64 {
	if t.IsZero() {
		return never
	}
	return t.UnixMicro()
}

func moment(micros int64) time.Time {
	if micros == never {
		return time.Time{}
	}
	return time.UnixMicro(micros).UTC()
}

func nullable(t time.Time) sql.NullInt64 {
	return sql.NullInt64{Int64: t.UnixMicro(), Valid: !t.IsZero()}
}

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// columns of a row, in the order of its values.
const columns = `application, version, service, kind, channel, definition, applicant, filed, is_open, ended, node, citation,
	roles, person, waits_for, stopped, state, since, due, unknown, every_reading, contradiction, changes, counted_at, counted_by, problem`

func (c Case) values() []any {
	var roles []string
	for _, r := range c.Roles {
		roles = append(roles, string(r))
	}
	kind, definition := "", ""
	if c.Problem == "" {
		kind, definition = c.Kind.String(), c.Definition.String()
	}
	return []any{
		c.ID[:], c.Version, c.Service, kind, string(c.Channel), definition, c.Applicant, nullable(c.Filed),
		truth(c.End == ""), string(c.End), string(c.Node), c.Citation, strings.Join(roles, " "), c.Person, string(c.WaitsFor),
		truth(c.Stopped), string(c.State), nullable(c.Since), micros(c.Due), string(c.Unknown), truth(c.EveryReading),
		truth(c.Contradiction), micros(c.Changes), c.CountedAt.UnixMicro(), c.CountedBy, c.Problem,
	}
}

// scanCase reads the columns of a row, and then the number.
func scanCase(rows *sql.Rows) (Case, error) {
	var c Case
	var id []byte
	var kind, definition, roles string
	var filed, since sql.NullInt64
	var open int
	var due, changes, counted int64
	var number sql.NullString
	err := rows.Scan(&id, &c.Version, &c.Service, &kind, (*string)(&c.Channel), &definition, &c.Applicant, &filed, &open,
		(*string)(&c.End), (*string)(&c.Node), &c.Citation, &roles, &c.Person, (*string)(&c.WaitsFor), &c.Stopped,
		(*string)(&c.State), &since, &due, (*string)(&c.Unknown), &c.EveryReading, &c.Contradiction, &changes, &counted,
		&c.CountedBy, &c.Problem, &number)
	if err != nil {
		return c, err
	}
	if err := c.ID.UnmarshalBinary(id); err != nil {
		return c, err
	}
	if kind != "" {
		if c.Kind, err = regulation.ParseKindID(kind); err != nil {
			return c, err
		}
		if c.Definition, err = process.ParseDigest(definition); err != nil {
			return c, err
		}
	}
	for _, r := range strings.Fields(roles) {
		c.Roles = append(c.Roles, law.ID(r))
	}
	if filed.Valid {
		c.Filed = moment(filed.Int64)
	}
	if since.Valid {
		c.Since = moment(since.Int64)
	}
	c.Due, c.Changes, c.CountedAt, c.Number = moment(due), moment(changes), moment(counted), number.String
	return c, nil
}

// keep writes a row in the place of the one before it.
func keep(ctx context.Context, t transaction, c Case) error {
	values := c.values()
	var set []string
	for name := range strings.SplitSeq(columns, ",") {
		if name = strings.TrimSpace(name); name != "application" {
			set = append(set, name+" = excluded."+name)
		}
	}
	if _, err := t.exec(ctx, `INSERT INTO reglament_case (`+columns+`) VALUES (`+marks(len(values))+`)
		ON CONFLICT (application) DO UPDATE SET `+strings.Join(set, ", "), values...); err != nil {
		return err
	}
	if _, err := t.exec(ctx, `DELETE FROM reglament_role WHERE application = ?`, c.ID[:]); err != nil {
		return err
	}
	if c.End != "" || len(c.Roles) == 0 {
		return nil
	}
	var args []any
	for _, r := range c.Roles {
		args = append(args, c.ID[:], string(r), micros(c.Due))
	}
	_, err := t.exec(ctx, `INSERT INTO reglament_role (application, role, due) VALUES `+
		strings.TrimSuffix(strings.Repeat("(?,?,?),", len(c.Roles)), ","), args...)
	return err
}
