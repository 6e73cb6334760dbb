// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package bpmn

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Dialect is the language of an engine: how it reads a variable in a condition
// and in a timer, and what it asks of a task before it runs it.
type Dialect string

const (
	// Neutral: the bare name of the variable, in no engine's language. The file
	// is a drawing and isExecutable is false.
	Neutral Dialect = "neutral"
	// Camunda7 is Camunda Platform 7 and what descends from it: "${x}". What a
	// system does, and what is sent, are external tasks with the element's ID as
	// topic.
	Camunda7 Dialect = "camunda7"
	// Zeebe is Camunda 8: FEEL, "= x". Service tasks have the element's ID as type of
	// their jobs, messages are correlated by the variable "case_id".
	Zeebe Dialect = "zeebe"
	// BPMNEngine is the npm package bpmn-engine: "${environment.variables.x}", and
	// services of the element's ID for what a system does and what is sent. It
	// fails on a message flow to an empty pool, so that the file shows nobody
	// outside.
	BPMNEngine Dialect = "bpmn-engine"
)

// Dialects returns the values of the closed list.
func Dialects() []Dialect { return []Dialect{Neutral, Camunda7, Zeebe, BPMNEngine} }

// ParseDialect reads a word of the list; the error is a [*law.ValueError].
func ParseDialect(s string) (Dialect, error) { return law.ParseEnum("dialect", s, Dialects()) }

// String gives the word.
func (v Dialect) String() string { return string(v) }

// IsValid reports whether v is one of the list.
func (v Dialect) IsValid() bool { return slices.Contains(Dialects(), v) }

// MarshalText gives the word; any other value is an error.
func (v Dialect) MarshalText() ([]byte, error) { return law.MarshalEnum("dialect", v, Dialects()) }

// UnmarshalText is [ParseDialect].
func (v *Dialect) UnmarshalText(b []byte) error {
	e, err := ParseDialect(string(b))
	if err == nil {
		*v = e
	}
	return err
}

// outside reports whether the engine reads a file with empty pools.
func (v Dialect) outside() bool { return v != BPMNEngine }

// expression reads a variable.
func (v Dialect) expression(variable string) string {
	switch v {
	case Camunda7:
		return "${" + variable + "}"
	case Zeebe:
		return "= " + variable
	case BPMNEngine:
		return "${environment.variables." + variable + "}"
	default:
		return variable
	}
}

// Option changes how [Write] writes.
type Option func(*export)

// In writes for an engine: its expressions, what it asks of its tasks, and
// isExecutable. A dialect that is none makes [Write] return a [*law.ValueError].
func In(d Dialect) Option { return func(x *export) { x.dialect = d } }

// namespace declares the names that a dialect adds, with what tells the engine's
// own modeler for which engine the file is.
func (v Dialect) namespace() string {
	switch v {
	case Camunda7:
		return ` xmlns:camunda="http://camunda.org/schema/1.0/bpmn"`
	case Zeebe:
		return ` xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" modeler:executionPlatform="Camunda Cloud"`
	default:
		return ""
	}
}

// work is what an engine asks of an element that it hands to a program: an
// attribute, or an extension element.
func (v Dialect) work(element, id string) (attribute, extension string) {
	switch v {
	case Camunda7:
		return ` camunda:type="external" camunda:topic="` + id + `"`, ""
	case Zeebe:
		return "", `<zeebe:taskDefinition type="` + id + `"/>`
	case BPMNEngine:
		if element == "endEvent" {
			return "", "" // sends by itself
		}
		return ` implementation="${environment.services.` + id + `}"`, ""
	default:
		return "", ""
	}
}
