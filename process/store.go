// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"time"

	"github.com/google/uuid"
)

// Decisions that a caller can take about a failure of a store or of [Handle].
var (
	// ErrNoApplication: the store holds nothing under that ID.
	ErrNoApplication = errors.New("process: no such application")
	// ErrConflict: somebody else has appended first.
	ErrConflict = errors.New("process: version conflict")
	// ErrKeyReused: the key stands on another command of the application.
	ErrKeyReused = errors.New("process: key reused")
)

// ID names an application: a UUID, as a rule of version 7.
type ID = uuid.UUID

// NewID builds a UUID of version 7 from a moment and 10 bytes of randomness, so
// that the package reads no clock and no random source of its own. The moment
// counts in milliseconds from 1970 and must not be before it; random is
// [crypto/rand.Reader] as a rule.
func NewID(at time.Time, random io.Reader) (ID, error) {
	var id ID
	ms := at.UnixMilli()
	if ms < 0 || ms >= 1<<48 {
		return ID{}, fmt.Errorf("process: moment %s does not fit a UUID of version 7", at.UTC().Format(time.RFC3339))
	}
	if random == nil {
		return ID{}, errors.New("process: randomness for an ID is missing")
	}
	if _, err := io.ReadFull(random, id[6:]); err != nil {
		return ID{}, fmt.Errorf("process: randomness for an ID: %w", err)
	}
	for i := range 6 {
		id[i] = byte(ms >> (40 - 8*i))
	}
	id[6] = id[6]&0x0f | 0x70
	id[8] = id[8]&0x3f | 0x80
	return id, nil
}

// NewIDFromKey builds a UUID of version 5 from a namespace of the agency's own and
// the key under which a client submits, so that a submission that is sent again
// finds its case. The same two always give the same ID.
func NewIDFromKey(namespace ID, key string) ID { return uuid.NewSHA1(namespace, []byte(key)) }

// Store keeps the events of applications. It is the only door to a database;
// package storetest holds the suite that every store must pass. A store is safe
// for use by many goroutines.
type Store interface {
	// Load gives the events of an application in the order of their versions.
	// For an unknown ID it gives [ErrNoApplication] once.
	Load(ctx context.Context, id ID) iter.Seq2[Event, error]
	// Append adds an event whose version is one more than that of the last one,
	// all or nothing. Where the application has another last version the error
	// is [ErrConflict]; where an event of it bears the same key, [ErrKeyReused].
	// Version 1 opens the application.
	Append(ctx context.Context, id ID, event Event) error
	// List gives the IDs of all applications in ascending order, from the first
	// one after the given ID; the zero ID begins at the beginning. An application
	// that is added meanwhile may or may not be listed.
	List(ctx context.Context, after ID) iter.Seq2[ID, error]
}

// BulkLoader is a [Store] that can load several applications at once. It is
// optional: what reads a whole store asks for it.
type BulkLoader interface {
	// LoadMany gives the events of each application, in the order of the IDs. An ID
	// that is not known is an [ErrNoApplication]. An error of one application comes with
	// its ID.
	LoadMany(ctx context.Context, ids []ID) iter.Seq2[Stream, error]
}

// Stream is one application with all its events.
type Stream struct {
	ID     ID
	Events []Event
}

// pageOfIDs is how many applications are listed before they are loaded.
const pageOfIDs = 512

// Streams reads every application of a store in the order of the IDs. It never
// loads while it lists, so that a store over one connection does. The sequence
// ends with the first error; where it is of one application, the stream that comes
// with it has the ID.
func Streams(ctx context.Context, store Store) iter.Seq2[Stream, error] {
	return func(yield func(Stream, error) bool) {
		ids := make([]ID, 0, pageOfIDs)
		for last := (ID{}); ; last = ids[len(ids)-1] {
			ids = ids[:0]
			for id, err := range store.List(ctx, last) {
				if err != nil {
					yield(Stream{}, err)
					return
				}
				if ids = append(ids, id); len(ids) == pageOfIDs {
					break
				}
			}
			for s, err := range loadMany(ctx, store, ids) {
				if !yield(s, err) || err != nil {
					return
				}
			}
			if len(ids) < pageOfIDs {
				return
			}
		}
	}
}

func loadMany(ctx context.Context, store Store, ids []ID) iter.Seq2[Stream, error] {
	if b, ok := store.(BulkLoader); ok && len(ids) > 0 {
		return b.LoadMany(ctx, ids)
	}
	return func(yield func(Stream, error) bool) {
		for _, id := range ids {
			events, err := load(ctx, store, id)
			if !yield(Stream{ID: id, Events: events}, err) || err != nil {
				return
			}
		}
	}
}

// maxTries bounds how often [Handle] decides anew after a conflict.
const maxTries = 64

// StateStore is a [Store] that keeps the application beside its events, so that
// [Handle] need not fold a long stream. It is optional.
type StateStore interface {
	Store
	// State gives the application after its last event, and the zero value where
	// that is not kept: after a plain Append, for example.
	State(ctx context.Context, id ID) (Application, error)
	// AppendState is Append that also keeps the application after the event, both or
	// none.
	AppendState(ctx context.Context, id ID, event Event, after Application) error
	// Keyed gives the event of an application that bears a key, and whether there
	// is one.
	Keyed(ctx context.Context, id ID, key string) (Event, bool, error)
}

// Handle loads an application, decides or corrects, and appends; after a
// conflict it begins anew. A command whose key an earlier event bears returns
// that event, whatever has come after; the same key with another command is
// [ErrKeyReused]. The other errors are those of [Definition.Decide], [Correct],
// [Extend], [Migrate] and of the store.
//
// Where the clock of a server was set back, a command is dated before the last event
// and is an [ErrOrder], whatever the store: legal time never runs back, but for bodies
// that work side by side, which need not be entered in the order of their acts. It is
// sent again once the clock is right, or dated by the caller.
//
// A submission that is sent again finds its case if the client makes the ID from
// its own key: see [NewIDFromKey].
func Handle(ctx context.Context, store Store, definitions Definitions, id ID, c Command) (Event, error) {
	for range maxTries {
		if err := ctx.Err(); err != nil {
			return Event{}, err
		}
		e, err := handleOnce(ctx, store, definitions, id, c)
		// A conflict, or a key that somebody else has just used for the same
		// command: what is loaded anew tells which.
		if err == nil || !errors.Is(err, errAgain) {
			return e, err
		}
	}
	return Event{}, fmt.Errorf("%w: given up after %d tries", ErrConflict, maxTries)
}

// errAgain says that somebody else has appended meanwhile.
var errAgain = errors.New("process: somebody else has appended")

func handleOnce(ctx context.Context, store Store, definitions Definitions, id ID, c Command) (Event, error) {
	keeper, keeps := store.(StateStore)
	if keeps && !c.Action.historic() {
		a, err := keeper.State(ctx, id)
		if err == nil && !a.IsZero() {
			return handleState(ctx, keeper, definitions, id, a, c)
		}
		if err != nil && !errors.Is(err, ErrNoApplication) {
			return Event{}, err
		}
	}
	history, err := load(ctx, store, id)
	if err != nil && (c.Action != ActionSubmit || !errors.Is(err, ErrNoApplication)) {
		return Event{}, err
	}
	for _, e := range history {
		if c.Key != "" && e.Key == c.Key {
			return e.repeated(c)
		}
	}
	e, err := decide(definitions, history, c)
	if err != nil {
		return Event{}, err
	}
	if !keeps {
		return e, appended(store.Append(ctx, id, e))
	}
	s, err := replay(definitions, append(history[:len(history):len(history)], e))
	if err != nil {
		return Event{}, err
	}
	return e, appended(keeper.AppendState(ctx, id, e, s.app))
}

// handleState decides over the state that a store keeps.
func handleState(ctx context.Context, store StateStore, definitions Definitions, id ID, a Application, c Command) (Event, error) {
	if c.Key != "" {
		e, ok, err := store.Keyed(ctx, id, c.Key)
		if err != nil {
			return Event{}, err
		}
		if ok {
			return e.repeated(c)
		}
	}
	d, err := definitions.find(a.definition)
	if err != nil {
		return Event{}, err
	}
	e, err := d.Decide(a, c)
	if err != nil {
		return Event{}, err
	}
	after, err := d.Apply(a, e)
	if err != nil {
		return Event{}, err
	}
	return e, appended(store.AppendState(ctx, id, e, after))
}

// repeated is the answer to a command whose key the event bears.
func (e Event) repeated(c Command) (Event, error) {
	if !e.Is(c) {
		return Event{}, &CommandError{Action: c.Action, Field: "key", Fault: "was used for another command", Err: ErrKeyReused}
	}
	return e, nil
}

// appended marks the errors of an append after which it is worth to begin anew.
func appended(err error) error {
	if errors.Is(err, ErrConflict) || errors.Is(err, ErrKeyReused) {
		return fmt.Errorf("%w: %w", errAgain, err)
	}
	return err
}

func load(ctx context.Context, store Store, id ID) ([]Event, error) {
	var history []Event
	for e, err := range store.Load(ctx, id) {
		if err != nil {
			return nil, err
		}
		history = append(history, e)
	}
	return history, nil
}

// decide finds who decides a command: the state, or the history.
func decide(definitions Definitions, history []Event, c Command) (Event, error) {
	switch c.Action {
	case ActionCorrect:
		return Correct(definitions, history, c)
	case ActionMigrate:
		return Migrate(definitions, history, c)
	case ActionExtend:
		return Extend(definitions, history, c)
	case ActionSubmit:
		if len(history) == 0 && c.Details != nil && c.Details.Submission != nil {
			d, err := definitions.find(c.Details.Submission.Definition)
			if err != nil {
				return Event{}, err
			}
			return d.Decide(Application{}, c)
		}
	}
	s, err := replay(definitions, history)
	if err != nil {
		return Event{}, err
	}
	if s.definition == nil {
		return Event{}, &CommandError{Action: c.Action, Field: "details.submission", Fault: "is missing", Err: ErrIncomplete}
	}
	return s.definition.Decide(s.app, c)
}
