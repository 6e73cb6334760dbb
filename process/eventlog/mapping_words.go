// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"maps"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation/law"
)

var phaseList = law.ListOf("phase", phase(caseload.PhaseEntering), phase(caseload.PhaseCompleting), phaseIgnored)

// UnmarshalText reads a phase, or "ignore".
func (p *phase) UnmarshalText(b []byte) error { return phaseList.Unmarshal(p, b) }

var clauseList = law.ListOf("clause", clause(process.ActionReturn), clause(process.ActionSupplement),
	clause(process.ActionSuspend), clause(process.ActionResume), clause(process.ActionExtend), clause(process.ActionTell))

// UnmarshalText reads what a clause lets somebody do.
func (c *clause) UnmarshalText(b []byte) error { return clauseList.Unmarshal(c, b) }

// transitions are the phases of the standard transitional model of XES, in the three
// ways in which logs write them. "unknown" is none of them.
func transitions() map[string]phase {
	all := map[string]phase{}
	for word, means := range map[string]phase{
		"start": phase(caseload.PhaseEntering), "complete": phase(caseload.PhaseCompleting),
		"schedule": phaseIgnored, "assign": phaseIgnored, "reassign": phaseIgnored, "suspend": phaseIgnored, "resume": phaseIgnored,
		"withdraw": phaseIgnored, "autoskip": phaseIgnored, "manualskip": phaseIgnored, "ate_abort": phaseIgnored, "pi_abort": phaseIgnored,
	} {
		all[word], all[strings.ToUpper(word)], all[strings.ToUpper(word[:1])+word[1:]] = means, means, means
	}
	return all
}

// phases settles the words of the phase column.
func (b *builder) phases() {
	if (len(b.m.fields[fieldPhase]) > 0) != (len(b.f.Phases) > 0) {
		b.wrong("phases", "", "stand without their column, or the column without them")
	}
	b.m.phases = map[string]phase{}
	for _, word := range slices.Sorted(maps.Keys(b.f.Phases)) {
		b.m.phases[b.text("phases", word)] = b.f.Phases[word]
	}
}

// branches settles the offices of the office column.
func (b *builder) branches() {
	if (len(b.m.fields[fieldOffice]) > 0) != (len(b.f.Offices) > 0) {
		b.wrong("offices", "", "stand without their column, or the column without them")
	}
	b.m.offices, b.m.branches = map[string]calendar.OfficeSpec{}, map[string]string{}
	for _, name := range slices.Sorted(maps.Keys(b.f.Offices)) {
		b.m.offices[name] = b.f.Offices[name]
		b.m.branches[b.text("offices", name)] = name
	}
}
