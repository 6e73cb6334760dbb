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
	collect(all, "role", law.Values[regulation.AccountRole](), roleLabels())
	collect(all, "actor", law.Values[regulation.ActorKind](), actorKindLabels())
	collect(all, "function", law.Values[regulation.Function](), functionLabels())
	collect(all, "node", law.Values[regulation.NodeKind](), nodeKindLabels())
	collect(all, "does", law.Values[regulation.NodeRole](), nodeRoleLabels())
	collect(all, "gate", law.Values[regulation.GateKind](), gateKindLabels())
	collect(all, "check", law.Values[regulation.CertificateCheck](), checkLabels())
	collect(all, "purpose", law.Values[regulation.EDSPurpose](), purposeLabels())
	collect(all, "operator", law.Values[regulation.TriggerOperator](), operatorLabels())
	collect(all, "refusal", law.Values[regulation.RefusalRule](), refusalLabels())
	collect(all, "outcome", law.Values[regulation.Outcome](), outcomeLabels())
	collect(all, "class", law.Values[regulation.ReadingClass](), classLabels())
	collect(all, "onset", law.Values[law.OnsetEvent](), onsetLabels())
	return all
}

func collect[E ~string](all map[string]law.Text, list string, words []E, labels map[E]law.Text) {
	for _, w := range words {
		all[list+" "+string(w)] = labels[w]
	}
}
