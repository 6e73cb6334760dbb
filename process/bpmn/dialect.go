// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package bpmn

import "github.com/reglament-kz/reglament/regulation/law"

// Dialect is the language of an engine: how it reads a variable in a condition
// and in a timer, and what it asks of a task before it runs it.
type Dialect string

const (
	// DialectNeutral: the bare name of the variable, in no engine's language. The file
	// is a drawing and isExecutable is false.
	DialectNeutral Dialect = "neutral"
	// DialectCamunda7 is Camunda Platform 7 and what descends from it: "${x}". What a
	// system does, and what is sent, are external tasks with the element's ID as
	// topic.
	DialectCamunda7 Dialect = "camunda7"
	// DialectZeebe is Camunda 8: FEEL, "= x". Service tasks have the element's ID as type of
	// their jobs, messages are correlated by the variable "case_id".
	DialectZeebe Dialect = "zeebe"
	// DialectBPMNEngine is the npm package bpmn-engine: "${environment.variables.x}", and
	// services of the element's ID for what a system does and what is sent. It
	// fails on a message flow to an empty pool, so that the file shows nobody
	// outside.
	DialectBPMNEngine Dialect = "bpmn-engine"
)

var dialects = law.ListOf("dialect", DialectNeutral, DialectCamunda7, DialectZeebe, DialectBPMNEngine)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v Dialect) MarshalText() ([]byte, error) { return dialects.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *Dialect) UnmarshalText(b []byte) error { return dialects.Unmarshal(v, b) }

// outside reports whether the engine reads a file with empty pools.
func (v Dialect) outside() bool { return v != DialectBPMNEngine }

// expression reads a variable.
func (v Dialect) expression(variable string) string {
	switch v {
	case DialectCamunda7:
		return "${" + variable + "}"
	case DialectZeebe:
		return "= " + variable
	case DialectBPMNEngine:
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
	case DialectCamunda7:
		return ` xmlns:camunda="http://camunda.org/schema/1.0/bpmn"`
	case DialectZeebe:
		return ` xmlns:zeebe="http://camunda.org/schema/zeebe/1.0" xmlns:modeler="http://camunda.org/schema/modeler/1.0" modeler:executionPlatform="Camunda Cloud"`
	default:
		return ""
	}
}

// work is what an engine asks of an element that it hands to a program: an
// attribute, or an extension element.
func (v Dialect) work(element, id string) (attribute, extension string) {
	switch v {
	case DialectCamunda7:
		return ` camunda:type="external" camunda:topic="` + id + `"`, ""
	case DialectZeebe:
		return "", `<zeebe:taskDefinition type="` + id + `"/>`
	case DialectBPMNEngine:
		if element == "endEvent" {
			return "", "" // sends by itself
		}
		return ` implementation="${environment.services.` + id + `}"`, ""
	default:
		return "", ""
	}
}
