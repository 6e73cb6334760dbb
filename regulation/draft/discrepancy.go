// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package draft

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Changes lists what depends on how a discrepancy is resolved.
func Changes(list ...regulation.Change) []regulation.Change { return list }

// Contradiction records by hand that two places say different things. The
// citations of each of these records are those of its values.
func Contradiction(id law.ID, changes []regulation.Change, label law.Text, values ...regulation.Value) regulation.Discrepancy {
	return recorded(regulation.DiscrepancyContradiction, id, changes, label, values)
}

// Silence records that the text does not say, or leaves open, what has to be known.
func Silence(id law.ID, changes []regulation.Change, label law.Text, values ...regulation.Value) regulation.Discrepancy {
	return recorded(regulation.DiscrepancySilence, id, changes, label, values)
}

// Slip records a wrong word or ending by which the text means something else.
func Slip(id law.ID, changes []regulation.Change, label law.Text, values ...regulation.Value) regulation.Discrepancy {
	return recorded(regulation.DiscrepancySlip, id, changes, label, values)
}

// Print records spelling, punctuation or layout that leaves the meaning as it is.
func Print(id law.ID, label law.Text, values ...regulation.Value) regulation.Discrepancy {
	return recorded(regulation.DiscrepancyPrint, id, nil, label, values)
}

// Copy records what the copy displaced or lost that the data were read from.
func Copy(id law.ID, label law.Text, values ...regulation.Value) regulation.Discrepancy {
	return recorded(regulation.DiscrepancyCopy, id, nil, label, values)
}

func recorded(class regulation.DiscrepancyClass, id law.ID, changes []regulation.Change, label law.Text, values []regulation.Value) regulation.Discrepancy {
	d := regulation.Discrepancy{
		ID: id, Class: class, Changes: changes, Severity: regulation.SeverityEditorial, Values: values, Text: label,
	}
	if len(changes) > 0 {
		d.Severity = regulation.SeveritySubstantive
	}
	for _, v := range values {
		if !slices.Contains(d.Citations, v.Citation) {
			d.Citations = append(d.Citations, v.Citation)
		}
	}
	return d
}

// Repeating marks the records of a regulation that say, in the same words, what an
// earlier regulation of the act says of itself. It changes and returns the list.
func Repeating(list []regulation.Discrepancy, earlier ...[]regulation.Discrepancy) []regulation.Discrepancy {
	said := map[law.Text]law.ID{}
	for _, d := range slices.Concat(earlier...) {
		if _, ok := said[d.Text]; !ok {
			said[d.Text] = d.ID
		}
	}
	for i, d := range list {
		list[i].Repeats = said[d.Text]
	}
	return list
}
