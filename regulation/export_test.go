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
	schema.Words(g, law.Bases())
	schema.Words(g, law.OnsetEvents())
	schema.Words(g, law.Certainties())
	schema.Words(g, AccountRoles())
	schema.Words(g, ActorKinds())
	schema.Words(g, Severities())
	schema.Words(g, GateKinds())
	schema.Words(g, CertificateChecks())
	schema.Words(g, EDSPurposes())
	schema.Words(g, NodeKinds())
	schema.Words(g, NodeRoles())
	schema.Words(g, TriggerOperators())
	schema.Words(g, ReadingClasses())
	schema.Words(g, Forms())
	schema.Words(g, RefusalRules())
	schema.Words(g, Functions())
	schema.Words(g, WaitFors())
	schema.Words(g, Units())
	schema.Words(g, Bounds())
	schema.Words(g, Starts())
	schema.Words(g, Outcomes())
	schema.Words(g, Lapses())
	describe(g)
	return g.Schema(reflect.TypeFor[catalogueJSON]())
}

// written are the types that write their own JSON.
func written() map[reflect.Type]bool {
	return map[reflect.Type]bool{
		reflect.TypeFor[Regulation](): true, reflect.TypeFor[Node](): true, reflect.TypeFor[Term](): true, reflect.TypeFor[Branch](): true,
	}
}
