// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"time"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Party is who acts: a role of the regulation, and the person as an opaque ID
// of the caller's. Never a name or an identification number.
type Party struct {
	Role   law.ID `json:"role"`
	Person string `json:"person,omitempty"`
}

// Reply is the answer of a gate or of the agreeing body.
type Reply string

const (
	// ReplyYes: passed; the body finds conformity.
	ReplyYes Reply = "yes"
	// ReplyNo: not passed; the body finds none.
	ReplyNo Reply = "no"
	// ReplyPending: the check could not be answered yet. It is recorded and the
	// application stays where it is; pending never becomes a refusal.
	ReplyPending Reply = "pending"
)

var replies = law.ListOf("reply", ReplyYes, ReplyNo, ReplyPending)

// MarshalText gives the word. Any other value is a [*law.ValueError].
func (r Reply) MarshalText() ([]byte, error) { return replies.Marshal(r) }

// UnmarshalText reads a word of the list. Any other text is a [*law.ValueError].
func (r *Reply) UnmarshalText(b []byte) error { return replies.Unmarshal(r, b) }

// Command asks for one thing to be recorded. It is decided by
// [Definition.Decide]; nothing happens until its event is applied.
type Command struct {
	Action Action `json:"action"`
	// Node is where the caller believes the application to stand; empty is
	// wherever it stands.
	Node NodeID `json:"node,omitempty"`
	By   Party  `json:"by"`
	// At is when it happened in law. RecordedAt is when it is entered, not
	// earlier; zero is At.
	At         time.Time `json:"at"`
	RecordedAt time.Time `json:"recorded_at,omitzero"`
	// Key makes the command safe to repeat; empty is no key. At most 128 bytes.
	Key   string `json:"key,omitempty"`
	Reply Reply  `json:"reply,omitempty"` // of [ActionAnswer] and [ActionReceive]
	// Details is what the action carries. It is shared with the event and must
	// not be changed after.
	Details *Details `json:"details,omitempty"`
}

// recorded is the moment of entry, At where none is given.
func (c *Command) recorded() time.Time {
	if c.RecordedAt.IsZero() {
		return c.At
	}
	return c.RecordedAt
}

// event is the record of a command that a correction puts into a stream.
func (c *Command) event(version int, key string) Event {
	return Event{
		Version: version, Action: c.Action, Node: c.Node, By: c.By, At: moment(c.At), RecordedAt: c.RecordedAt,
		Key: key, Reply: c.Reply, Details: c.Details,
	}
}

// Event is one thing that happened to an application. The application is the
// sequence of its events, ordered by version.
type Event struct {
	Version int    `json:"version"` // from 1, without gaps
	Action  Action `json:"action"`
	Node    NodeID `json:"node"` // where it happened
	To      NodeID `json:"to"`   // where the application stands after it
	By      Party  `json:"by"`
	// At is when it happened in law, RecordedAt when it was entered; both UTC.
	At         time.Time `json:"at"`
	RecordedAt time.Time `json:"recorded_at"`
	Key        string    `json:"key,omitempty"`
	Reply      Reply     `json:"reply,omitempty"`
	Details    *Details  `json:"details,omitempty"`
}

// Command gives back the command of which the event is the record.
func (e Event) Command() Command {
	return Command{
		Action: e.Action, Node: e.Node, By: e.By, At: e.At, RecordedAt: e.RecordedAt,
		Key: e.Key, Reply: e.Reply, Details: e.Details,
	}
}

// Is reports whether the event records the command: what [Handle] asks of a
// repeated key. The moment of entry does not count, nor does an empty node.
func (e Event) Is(c Command) bool {
	return e.Action == c.Action && (c.Node == "" || c.Node == e.Node) && e.By == c.By && moment(e.At).Equal(moment(c.At)) &&
		e.Reply == c.Reply && e.Details.kept().equal(c.Details.kept())
}

// historic reports whether an action needs the history to be decided.
func (a Action) historic() bool { return a == ActionExtend || a.recasts() }

// recasts reports whether an action needs the history to be applied, too.
func (a Action) recasts() bool { return a == ActionCorrect || a == ActionMigrate }
