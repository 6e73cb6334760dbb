// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The window of the tests, which stand outside the package.

const Width = width

var (
	Run     = run
	Wrap    = wrap
	Columns = columns
	Nearest = nearest
	Russian = russian
)

// Limited is a term with its bound in a language, as it is printed.
func Limited(t regulation.Term, l law.Lang) string {
	p := &page{lang: l}
	p.line(0, p.limited(t))
	return p.String()
}

// Labels are the labels of every closed list, by the word.
func Labels() map[string]law.Text {
	all := map[string]law.Text{}
	collect(all, "role", regulation.AccountRoles(), roleLabels())
	collect(all, "actor", regulation.ActorKinds(), actorKindLabels())
	collect(all, "function", regulation.Functions(), functionLabels())
	collect(all, "node", regulation.NodeKinds(), nodeKindLabels())
	collect(all, "does", regulation.NodeRoles(), nodeRoleLabels())
	collect(all, "gate", regulation.GateKinds(), gateKindLabels())
	collect(all, "check", regulation.CertificateChecks(), checkLabels())
	collect(all, "purpose", regulation.EDSPurposes(), purposeLabels())
	collect(all, "operator", regulation.TriggerOperators(), operatorLabels())
	collect(all, "refusal", regulation.RefusalRules(), refusalLabels())
	collect(all, "outcome", regulation.Outcomes(), outcomeLabels())
	collect(all, "class", regulation.ReadingClasses(), classLabels())
	collect(all, "onset", law.OnsetEvents(), onsetLabels())
	return all
}

func collect[E ~string](all map[string]law.Text, list string, words []E, labels map[E]law.Text) {
	for _, w := range words {
		all[list+" "+string(w)] = labels[w]
	}
}
