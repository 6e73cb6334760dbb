// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// scoped gives the terms of a step or a node for the kind. Where the text leaves
// open what a term covers, the readings of its scope say it.
func (c *compiler) scoped(all []regulation.Term) []regulation.Term {
	var list []regulation.Term
	minutes := c.option(regulation.ReadingIdentificationMinutes, "")
	for _, t := range all {
		mine := t.For(c.kind)
		switch {
		case !t.Ambiguous && minutes == "every_kind" && silentOn(t, regulation.FunctionOrder):
			mine = false // the minutes cover the order
		case !t.Ambiguous:
		case mine && t.Outcome == regulation.OutcomeRefusal && c.kind.Kind != "duplicate" && c.option(regulation.ReadingRefusalScope, "every") == "duplicate":
			list = append(list, regulation.Term{Outcome: t.Outcome, Basis: law.BasisNotStated, From: t.From, Locator: t.Locator})
			continue
		case minutes == "every_kind":
			mine, t.Kinds = true, nil
			t.Does = append(slices.Clone(t.Does), regulation.FunctionOrder)
		case mine && minutes == "whole":
			t.Does = append(slices.Clone(t.Does), regulation.FunctionPerform)
		case mine && minutes == "result":
			before := slices.DeleteFunc(slices.Clone(t.Does), func(f regulation.Function) bool { return f == regulation.FunctionDeliver })
			list = append(list, regulation.Term{Kinds: t.Kinds, Outcome: t.Outcome, Basis: law.BasisNotStated, From: t.From, Does: before})
			t.Does = []regulation.Function{regulation.FunctionDeliver}
		}
		if mine {
			list = append(list, t)
		}
	}
	return list
}

// silentOn reports whether the text prints no term for what a function does.
func silentOn(t regulation.Term, f regulation.Function) bool {
	return t.Basis == law.BasisNotStated && slices.Contains(t.Does, f)
}
