// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"errors"
	"time"

	"github.com/reglament-kz/reglament/eds"
)

// Decisions that a caller can take about an error of this package, beside the
// failures of a [FailureError].
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

// again is the document as it waits for a signature, without what came before.
func (i Item) again() Item {
	return Item{Number: i.Number, Subject: i.Subject, Reference: i.Reference, Content: i.Content, State: StateWaiting}
}

// Operation is "sign these documents": by whom, as whom, and what became of each.
type Operation struct {
	ID      string
	Account string // in the desk, of who signs; nobody else may answer
	Purpose eds.Purpose
	Expect  eds.Signatory // the person, and the organisation for whom they sign
	Created time.Time
	Expires time.Time
	Items   []Item

	version int
}

// State is that of the operation as a whole: what is still going on comes first,
// then what is missing.
func (o Operation) State() State {
	for _, s := range []State{StateWaiting, StatePrepared, StateFailed, StateUnanswerable} {
		for _, i := range o.Items {
			if i.State == s {
				return s
			}
		}
	}
	return StateChecked
}

// Err is the first failure with the numbers of its documents; nil where nothing
// failed. Documents that could not be checked yet have not failed.
func (o Operation) Err() error {
	var e *FailureError
	for _, i := range o.Items {
		if i.State != StateFailed {
			continue
		}
		if e == nil {
			e = &FailureError{Failure: i.Failure}
		}
		if i.Failure == e.Failure {
			e.Items = append(e.Items, i.Number)
		}
	}
	if e == nil {
		return nil
	}
	return e
}

// unsigned are the indexes of the documents that can still be signed.
func (o *Operation) unsigned() []int {
	var list []int
	for i := range o.Items {
		switch o.Items[i].State {
		case StatePrepared, StateWaiting, StateFailed:
			list = append(list, i)
		}
	}
	return list
}

// retryAfter is how long the desk waits before it checks again: a minute, then twice
// as long each time, at most an hour. It never gives up by itself.
func retryAfter(attempts int) time.Duration {
	return min(time.Minute<<min(attempts, 6), time.Hour)
}
