// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
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
	Version    int                `json:"version"`           // of the last event
	Service    string             `json:"service,omitempty"` // with the act and the regulation
	Kind       regulation.KindID  `json:"kind,omitzero"`
	Channel    regulation.Channel `json:"channel,omitempty"`
	Definition process.Digest     `json:"definition,omitzero"`
	Applicant  string             `json:"applicant,omitempty"`
	Filed      time.Time          `json:"filed,omitzero"` // zero is not yet
	End        process.End        `json:"end,omitempty"`  // empty while it is open
	// The step at which an open case stands; zero values for one that is over. A row is
	// one case: of steps that bodies take side by side it is that whose deadline comes
	// first, while Roles are those of all of them, so that each body finds the case.
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

func truth(b bool) int {
	if b {
		return 1
	}
	return 0
}

// written are the columns that follow from the events: those of the row, and those of
// what is kept beside it.
var written = []string{
	"version", "service", "kind", "channel", "definition", "applicant", "is_open", "ended", "counted_by",
	"filed", "node", "citation", "roles", "person", "waits_for", "stopped", "state", "since", "due", "unknown",
	"every_reading", "contradiction", "changes", "counted_at", "problem",
	"recorded", "form", "application_state", "following",
}

// values are those of the columns that are written, each comparable with another.
func (k *kept) values() []any {
	c, kind, definition := &k.Case, "", ""
	if c.Problem == "" {
		kind, definition = c.Kind.String(), c.Definition.String()
	}
	return []any{
		c.Version, c.Service, kind, string(c.Channel), definition, c.Applicant, truth(c.End == ""), string(c.End), c.CountedBy,
		micros(c.Filed), string(c.Node), c.Citation, joined(c.Roles), c.Person, string(c.WaitsFor), truth(c.Stopped), string(c.State),
		micros(c.Since), micros(c.Due), string(c.Unknown), truth(c.EveryReading), truth(c.Contradiction), micros(c.Changes),
		c.CountedAt.UnixMicro(), c.Problem,
		k.recorded.UnixMicro(), form, text(k.state), text(k.following),
	}
}

// joined writes roles with a space between them.
func joined(roles []law.ID) string {
	switch len(roles) {
	case 0:
		return ""
	case 1:
		return string(roles[0])
	}
	var b strings.Builder
	for i, role := range roles {
		if i > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(string(role))
	}
	return b.String()
}
