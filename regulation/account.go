// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// AccountRole tells which of its descriptions of one process an account is.
type AccountRole string

const (
	// AccountProcedure: para 5: content and length of each step.
	AccountProcedure AccountRole = "procedure"
	// AccountInteraction: para 7: the order of work between the units.
	AccountInteraction AccountRole = "interaction"
	// AccountPortal: the flow through the web portal.
	AccountPortal AccountRole = "portal"
	// AccountProviderSystem: the flow through the system of the provider.
	AccountProviderSystem AccountRole = "provider_system"
)

var roles = law.ListOf("role of an account", AccountProcedure, AccountInteraction, AccountPortal, AccountProviderSystem)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v AccountRole) MarshalText() ([]byte, error) { return roles.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *AccountRole) UnmarshalText(b []byte) error { return roles.Unmarshal(v, b) }

// Account is one description of the process inside a regulation. A regulation
// has two, three or four; they disagree, and each is kept as it stands. An
// account holds steps or nodes, never both.
type Account struct {
	Role AccountRole `json:"role"`
	// Paragraph is the paragraph or annex that carries it, "7", "9-1", "annex1";
	// Further are those over which its steps spread beside that one.
	Paragraph string   `json:"paragraph"`
	Further   []string `json:"further,omitempty"`
	Steps     []Step   `json:"steps,omitempty"`
	Nodes     []Node   `json:"nodes,omitempty"`
	// Since is the first day on which the amendment that gave the account its
	// wording can apply; zero is the wording of the act itself.
	Since law.Date `json:"since,omitzero"`
	// Earlier are the wordings before Since, newest first.
	Earlier []EarlierWording `json:"earlier,omitempty"`
}

// EarlierWording is an account as it read before an amendment. Without steps
// and nodes the wording is not on record.
type EarlierWording struct {
	Since  law.Date `json:"since,omitzero"` // zero is from the beginning
	Steps  []Step   `json:"steps,omitempty"`
	Nodes  []Node   `json:"nodes,omitempty"`
	Reason law.Text `json:"reason,omitzero"` // why it is not on record
}

// Step returns the step at a place.
func (a Account) Step(l law.Locator) (Step, bool) {
	i := slices.IndexFunc(a.Steps, func(s Step) bool { return s.Locator == l })
	if i < 0 {
		return Step{}, false
	}
	return a.Steps[i], true
}

// Node returns the node at a place.
func (a Account) Node(l law.Locator) (Node, bool) {
	i := slices.IndexFunc(a.Nodes, func(n Node) bool { return n.Locator == l })
	if i < 0 {
		return Node{}, false
	}
	return a.Nodes[i], true
}

// has reports whether some wording of the account describes the way of a kind.
func (a Account) has(kind KindID) bool {
	does := func(steps []Step, nodes []Node) bool {
		return slices.ContainsFunc(steps, func(s Step) bool { return s.For(kind) && len(s.ActionsFor(kind)) > 0 }) ||
			slices.ContainsFunc(nodes, func(n Node) bool { return n.For(kind) })
	}
	return does(a.Steps, a.Nodes) || slices.ContainsFunc(a.Earlier, func(e EarlierWording) bool { return does(e.Steps, e.Nodes) })
}

// At returns the account as it read on a day. The error is a
// [*law.WordingError]: [law.ErrWordingUnknown] where that wording is not on
// record.
func (a Account) At(day law.Date) (Account, error) {
	editions := []law.Edition[Account]{{From: a.Since, Value: a}}
	for _, e := range a.Earlier {
		editions = append(editions, law.Edition[Account]{
			From:    e.Since,
			Value:   Account{Role: a.Role, Paragraph: a.Paragraph, Further: a.Further, Steps: e.Steps, Nodes: e.Nodes, Since: e.Since},
			Unknown: e.Steps == nil && e.Nodes == nil,
			Reason:  e.Reason,
		})
	}
	h, err := law.NewHistory(editions...)
	if err != nil {
		return Account{}, err
	}
	return h.At(day)
}
