// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"errors"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/eds"
)

// Decisions that a caller can take about an error of this package, beside a
// [FailureError].
var (
	// ErrRequest: an operation cannot be prepared as asked; mend the program.
	ErrRequest = errors.New("signing: unusable request")
	// ErrNotFound: there is no such operation, or it is somebody else's.
	ErrNotFound = errors.New("signing: not found")
	// ErrConflict: another process changed the operation meanwhile; read it again.
	ErrConflict = errors.New("signing: changed meanwhile")
)

// Limits of an operation.
const (
	MaxDocuments  = 50               // in one window
	OperationLife = 30 * time.Minute // between showing and signing
)

// State is where an operation or a document of it stands.
type State string

// The states.
const (
	StatePrepared     State = "prepared"     // shown, and not sent to NCALayer yet
	StateWaiting      State = "waiting"      // in NCALayer's window, or the desk checks
	StateChecked      State = "checked"      // signed, and the signature is valid
	StateFailed       State = "failed"       // not signed; the failure says why
	StateUnanswerable State = "unanswerable" // the signature is kept and could not be checked yet; the desk does at RetryAt
)

// Item is one document of an operation.
type Item struct {
	Number    int // from 1
	Subject   string
	Reference string
	Content   []byte // as shown and signed
	State     State
	Failure   Failure    // of a failed one
	Signature []byte     // CMS in DER, as it came; nil: none came
	Moment    time.Time  // at which it came
	Report    eds.Report // of the last check of the signature; one that was read lacks the bytes of its proofs
	RetryAt   time.Time  // of an unanswerable one
	Attempts  int        // to check
	Applied   bool       // the desk has done what follows from it
}

// Digest is that of the content.
func (i Item) Digest() eds.Digest { return eds.DigestOf(i.Content) }

// fail says why a document is not signed.
func (i *Item) fail(f Failure) { i.State, i.Failure = StateFailed, f }

// request is the question about a signature, the same whenever it is asked.
func (i *Item) request(o Operation) eds.Request {
	return eds.Request{
		Reference: i.Reference, Moment: i.Moment, Purpose: o.Purpose, Signature: i.Signature, Content: i.Content,
		Expect: eds.Signatories{o.Expect},
	}
}

// Operation is "sign these documents": by whom, as whom, and what became of each.
type Operation struct {
	ID      string
	Account string // in the desk, of who signs; nobody else may answer
	Purpose eds.Purpose
	Expect  eds.Signatory // the person, and the organisation for whom they sign
	Expires time.Time
	Items   []Item

	version int
}

// State is that of the operation as a whole: what is still going on comes first,
// then what is missing.
func (o Operation) State() State {
	for _, s := range []State{StateWaiting, StatePrepared, StateFailed, StateUnanswerable} {
		if len(o.with(s)) > 0 {
			return s
		}
	}
	return StateChecked
}

// Err is the first failure; nil where nothing failed. Documents that could not be
// checked yet have not failed.
func (o Operation) Err() error {
	if failed := o.with(StateFailed); len(failed) > 0 {
		return FailureError{failed[0].Failure}
	}
	return nil
}

// with are the documents in some states.
func (o *Operation) with(states ...State) (list []*Item) {
	for i := range o.Items {
		if slices.Contains(states, o.Items[i].State) {
			list = append(list, &o.Items[i])
		}
	}
	return list
}

// Unsigned are the documents that can still be signed.
func (o *Operation) Unsigned() []*Item { return o.with(StatePrepared, StateWaiting, StateFailed) }
