// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"reflect"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/schema"
)

// The grammars of texts. The types themselves are stricter.
const (
	idPattern      = `^[a-z][a-z0-9_-]*$`
	placePattern   = `^[^#/ ][^# ]*$`
	kindPattern    = `^[a-z][a-z0-9_-]*(/[a-z][a-z0-9_-]*){0,2}$`
	citePattern    = `^([a-z][a-z0-9_-]*(/[a-z][a-z0-9_-]*)?)?#?[^# ]*$`
	datePattern    = `^(\d{4}-\d{2}-\d{2})?$`
	termPattern    = `^(not_stated|(inferred )?((within|not_exceeding|not_later_than) )?(\d+ )?[a-z_]+)( from [a-z_]+( at \S+)?)?( for (any|grant|refusal))?( of \S+)?( in \S+)?$`
	partialPattern = `^[a-z][a-z0-9_-]*(/[a-z][a-z0-9_-]*)?$`
)

// GenerateSchema makes the schema of a file with acts from the types.
func GenerateSchema(describe func(*schema.Generator)) ([]byte, error) {
	g := schema.New("https://github.com/reglament-kz/reglament/regulation/schema.json", "Acts with regulations of state services")
	g.Key("$schema")
	for t, p := range map[reflect.Type]string{
		reflect.TypeFor[law.ID](): idPattern, reflect.TypeFor[ID](): partialPattern, reflect.TypeFor[KindID](): kindPattern,
		reflect.TypeFor[law.Locator](): placePattern, reflect.TypeFor[law.Citation](): citePattern, reflect.TypeFor[law.Date](): datePattern,
	} {
		g.Pattern(t, p)
	}
	for t := range written() {
		w, _ := writtenAs(t)
		g.Instead(t, w)
	}
	g.Also(reflect.TypeFor[Term](), termPattern)
	g.Also(reflect.TypeFor[Actor](), idPattern)
	g.Null(reflect.TypeFor[Branch]())
	g.Name(reflect.TypeFor[ID](), "RegulationID")
	g.Name(reflect.TypeFor[catalogueJSON](), "File")
	schema.Words(g, law.Values[law.Basis]())
	schema.Words(g, law.Values[law.OnsetEvent]())
	schema.Words(g, law.Values[law.Certainty]())
	schema.Words(g, roles.Values())
	schema.Words(g, actorKinds.Values())
	schema.Words(g, severities.Values())
	schema.Words(g, gateKinds.Values())
	schema.Words(g, checks.Values())
	schema.Words(g, edsPurposes.Values())
	schema.Words(g, nodeKinds.Values())
	schema.Words(g, nodeRoles.Values())
	schema.Words(g, triggerOperators.Values())
	schema.Words(g, readingClasses.Values())
	schema.Words(g, forms.Values())
	schema.Words(g, refusalRules.Values())
	schema.Words(g, functions.Values())
	schema.Words(g, waitFors.Values())
	schema.Words(g, units.Values())
	schema.Words(g, bounds.Values())
	schema.Words(g, starts.Values())
	schema.Words(g, outcomes.Values())
	schema.Words(g, lapses.Values())
	describe(g)
	return g.Schema(reflect.TypeFor[catalogueJSON]())
}

// written are the types that write their own JSON.
func written() map[reflect.Type]bool {
	return map[reflect.Type]bool{
		reflect.TypeFor[Regulation](): true, reflect.TypeFor[Node](): true, reflect.TypeFor[Term](): true, reflect.TypeFor[Branch](): true,
	}
}
