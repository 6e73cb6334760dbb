// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"errors"
	"fmt"
	"strings"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Decisions that a caller can take about a failure of this package.
var (
	// ErrNoChannel: the kind cannot be asked for through that channel.
	ErrNoChannel = errors.New("process: no such channel")
	// ErrNotInEffect: the act is not yet in effect on the day, or repealed.
	ErrNotInEffect = errors.New("process: act not in effect")
	// ErrReading: a choice names no reading that touches the kind and channel, or
	// no option of it.
	ErrReading = errors.New("process: no such reading")
	// ErrDefinition: a regulation cannot be compiled, or a stored definition does
	// not hold together.
	ErrDefinition = errors.New("process: unusable definition")
)

// ChannelError says through which channels a kind can be asked for. It is an
// [ErrNoChannel].
type ChannelError struct {
	Kind     regulation.KindID
	Channel  regulation.Channel
	Channels []regulation.Channel
}

func (e *ChannelError) Error() string {
	return fmt.Sprintf("%v: %s through %q; the regulation has %s", ErrNoChannel, e.Kind, e.Channel, list(e.Channels))
}

// Unwrap gives [ErrNoChannel].
func (e *ChannelError) Unwrap() error { return ErrNoChannel }

// StatusError says why an act is not in effect on a day. It is an
// [ErrNotInEffect].
type StatusError struct {
	Act    law.ID
	Status law.Status
}

func (e *StatusError) Error() string {
	return fmt.Sprintf("%v: %s on %s: %s", ErrNotInEffect, e.Act, e.Status.Day, e.Status.Reason.EN)
}

// Unwrap gives [ErrNotInEffect].
func (e *StatusError) Unwrap() error { return ErrNotInEffect }

// ReadingError says what is wrong with a choice: a reading that does not exist,
// or does not touch the kind and channel, or an option that it does not have.
// It is an [ErrReading].
type ReadingError struct {
	Choice Choice
	// Known are the readings that touch the kind and channel, or the options of
	// the reading.
	Known []law.ID
	// Stated is the place where the act prints the rule itself, so that nothing can
	// be chosen; zero where it does not.
	Stated law.Citation
}

func (e *ReadingError) Error() string {
	if !e.Stated.IsZero() {
		return fmt.Sprintf("%v: %s; %s states %s", ErrReading, e.Choice, e.Stated, list(e.Known))
	}
	return fmt.Sprintf("%v: %s; one of %s", ErrReading, e.Choice, list(e.Known))
}

// Unwrap gives [ErrReading].
func (e *ReadingError) Unwrap() error { return ErrReading }

// DefinitionError is one fault found in compiling or parsing a definition, with
// the place in the regulation. It is an [ErrDefinition].
type DefinitionError struct {
	Citation law.Citation // zero where the fault has no one place
	Fault    string
	Err      error
}

func (e *DefinitionError) Error() string {
	s := ErrDefinition.Error() + ": "
	if !e.Citation.IsZero() {
		s += e.Citation.String() + ": "
	}
	s += e.Fault
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Is makes errors.Is(err, ErrDefinition) true.
func (e *DefinitionError) Is(target error) bool { return target == ErrDefinition }

// Unwrap gives the cause.
func (e *DefinitionError) Unwrap() error { return e.Err }

func list[T ~string](values []T) string {
	s := make([]string, len(values))
	for i, v := range values {
		s[i] = string(v)
	}
	return strings.Join(s, ", ")
}
