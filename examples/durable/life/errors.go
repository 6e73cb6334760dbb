// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life

import (
	"errors"

	"go.temporal.io/sdk/temporal"

	"github.com/reglament-kz/reglament/process"
)

// kinds are the sentinels that a caller can tell apart behind the engine, by the type
// of the [temporal.ApplicationError].
var kinds = []struct {
	word string
	err  error
}{
	{"key_reused", process.ErrKeyReused},
	{"order", process.ErrOrder},
	{"edition", process.ErrEdition},
	{"correction", process.ErrCorrection},
	{"blocked", process.ErrBlocked},
	{"incomplete", process.ErrIncomplete},
	{"shelf", ErrShelf},
	{wordNoApplication, process.ErrNoApplication},
	{"recalls", ErrRecalls},
	{"full", ErrFull},
	{"away", ErrAway},
	{"long", errLong},
}

// ErrRecalls says that a life cannot tell where it stands before the agency has said what it
// keeps of it. Its commands wait; what is kept can be read where it is kept.
var ErrRecalls = errors.New("life: what the agency keeps of the life is being recalled")

// wordNoApplication is the word of an agency that keeps nothing of a life.
const wordNoApplication = "no_application"

// other is the type of an error that is none of the sentinels.
const other = "refused"

// refusal is an error as the engine carries it: the text, and a word for what a
// caller can do about it. It is not tried again, and happens every day: each new life asks for what is kept
// of it, and there is nothing. So the engine's log and counts of failures do not have it.
func refusal(err error) error {
	word := other
	for _, k := range kinds {
		if errors.Is(err, k.err) {
			word = k.word
			break
		}
	}
	return benign(err.Error(), word)
}

func benign(text, word string) error {
	return temporal.NewApplicationErrorWithOptions(text, word, temporal.ApplicationErrorOptions{
		NonRetryable: true, Category: temporal.ApplicationErrorCategoryBenign,
	})
}

// RefusedError says that a life did not take a command. It unwraps to the sentinel of
// package process that the life named, or to nothing.
type RefusedError struct {
	// Text is what the life said; it holds no personal datum.
	Text string
	Err  error
}

func (e *RefusedError) Error() string { return e.Text }

// Unwrap gives the sentinel.
func (e *RefusedError) Unwrap() error { return e.Err }

// refused turns what came back from the engine into a [RefusedError], if it was a
// life that refused. The engine itself has errors of the same type, such as that of a command which
// was taken up by a run that an operator terminated: those are no answer of the life.
func refused(err error) error {
	var a *temporal.ApplicationError
	if !errors.As(err, &a) {
		return err
	}
	for _, k := range kinds {
		if a.Type() == k.word {
			return &RefusedError{Text: a.Message(), Err: k.err}
		}
	}
	if a.Type() == other || a.Type() == kindNever {
		return &RefusedError{Text: a.Message()}
	}
	return err
}

// errUnsubmitted ends a life whose submission was refused.
var errUnsubmitted = benign("life: no submission was accepted", other)
