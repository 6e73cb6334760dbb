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

// Why there is no definition, or why it does not apply: sentinels of a [DefinitionError].
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
	// ErrEdition: an application is filed on a day on which another edition of the act
	// applies than the one of the definition.
	ErrEdition = errors.New("process: another edition applies")
	// ErrTooManyVariants: more than 1,024 structural variants touch the kind and channel.
	ErrTooManyVariants = errors.New("process: too many readings at once")
)

// DefinitionError says why there is no definition, or why it does not apply. It is an
// [ErrDefinition] unless it is one of the other sentinels that it names.
type DefinitionError struct {
	Citation law.Citation // the place in the regulation; zero where the fault has no one place
	Fault    string       // what is wrong
	Err      error        // the cause; nil where there is none

	// Choice is the one that cannot be made, of [ErrReading]; a Citation is then the place
	// where the act prints the rule itself.
	Choice Choice
	// Known is what can be named instead: readings or options of [ErrReading], channels
	// of [ErrNoChannel].
	Known []law.ID
	// Status is that of the act, of [ErrNotInEffect].
	Status law.Status
	// Filed is the day of filing by the clock of the office, and Since the first day of
	// the edition that applies then, zero for the beginning; of [ErrEdition]. [Compile]
	// gives the definition for that day, and [Migrate] moves the case to it.
	Filed, Since law.Date

	is error // the sentinel; nil is ErrDefinition
}

func (e *DefinitionError) Error() string {
	s := e.sort().Error() + ": "
	if !e.Citation.IsZero() {
		s += e.Citation.String() + ": "
	}
	s += e.Fault
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

func (e *DefinitionError) sort() error {
	if e.is == nil {
		return ErrDefinition
	}
	return e.is
}

// Is makes errors.Is true for the sentinel.
func (e *DefinitionError) Is(target error) bool { return target == e.sort() }

// Unwrap gives the cause.
func (e *DefinitionError) Unwrap() error { return e.Err }

// notInEffect says that the act is not in effect on the day of a status.
func (x *extract) notInEffect(s law.Status) error {
	return &DefinitionError{is: ErrNotInEffect, Fault: fmt.Sprintf("%s on %s: %s", x.act.ID, s.Day, s.Reason.EN), Status: s}
}

// unread says that a choice cannot be made, and what could be.
func unread(c Choice, known []law.ID) error {
	return &DefinitionError{is: ErrReading, Fault: c.String() + "; one of " + list(known), Choice: c, Known: known}
}

// otherwise says that a choice cannot be made since the act prints a rule.
func otherwise(c Choice, rule regulation.CountingRule) error {
	return &DefinitionError{
		is: ErrReading, Citation: rule.Citation, Fault: fmt.Sprintf("%s; the act states %s", c, rule.Option), Choice: c, Known: []law.ID{rule.Option},
	}
}

func list(ids []law.ID) string {
	s := make([]string, len(ids))
	for i, id := range ids {
		s[i] = string(id)
	}
	return strings.Join(s, ", ")
}
