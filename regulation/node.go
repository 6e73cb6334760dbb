// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"github.com/reglament-kz/reglament/regulation/law"
)

// NodeKind is the sort of a node of a flow. Processes and conditions are numbered
// in two series of their own.
type NodeKind string

const (
	// NodeKindRegistration: before process 1, only for those who are not registered; it carries no number.
	NodeKindRegistration NodeKind = "registration"
	// NodeKindProcess: a numbered process (процесс, үдеріс).
	NodeKindProcess NodeKind = "process"
	// NodeKindCondition: a numbered condition (шарт) with a yes and a no.
	NodeKindCondition NodeKind = "condition"
)

var nodeKinds = law.ListOf("kind of node", NodeKindRegistration, NodeKindProcess, NodeKindCondition)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v NodeKind) MarshalText() ([]byte, error) { return nodeKinds.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *NodeKind) UnmarshalText(b []byte) error { return nodeKinds.Unmarshal(v, b) }

// Node is one numbered sub-paragraph of the flow through an information system:
// a process, a condition, or the registration before them.
type Node struct {
	Locator law.Locator `json:"locator"`
	Kind    NodeKind    `json:"kind"`
	// Number as printed, in the series of its kind; 0 for the registration.
	Number int `json:"number"`
	// Terminal says that the flow ends here. TerminalBasis tells whether the
	// text says so; not stated where it leaves that open.
	Terminal      bool      `json:"terminal"`
	TerminalBasis law.Basis `json:"terminal_basis"`
	// Gate is the check that a condition makes; empty for other nodes.
	Gate GateKind `json:"gate"`
	// Yes and No are the branches of a condition.
	Yes Branch `json:"yes"`
	No  Branch `json:"no"`
	// Next is where a process that is not terminal goes on.
	Next    Branch      `json:"next"`
	Actors  []StepActor `json:"actors"`
	Action  law.Text    `json:"action"`
	Does    NodeRole    `json:"does"`
	Systems []law.ID    `json:"systems,omitempty"` // of [Regulation].Systems
	Terms   []Term      `json:"terms"`
	// Kinds of which the node speaks, where its wording names one; nil is all.
	Kinds   []KindID     `json:"kinds"`
	Results []StepResult `json:"results,omitempty"`
}

// NodeRole is what a node does in the machine.
type NodeRole string

const (
	// NodeRoleRegisters: the applicant registers on the portal.
	NodeRoleRegisters NodeRole = "registers"
	// NodeRoleEnters: login and password, or a certificate, are given.
	NodeRoleEnters NodeRole = "enters"
	// NodeRoleDecides: the condition of a gate.
	NodeRoleDecides NodeRole = "decides"
	// NodeRoleRefuses: the system forms a notice of refusal.
	NodeRoleRefuses NodeRole = "refuses"
	// NodeRoleNotifies: the system forms a notice that is no refusal.
	NodeRoleNotifies NodeRole = "notifies"
	// NodeRoleFillsForm: the form is filled in and documents are attached.
	NodeRoleFillsForm NodeRole = "fills_form"
	// NodeRolePays: the fee is paid.
	NodeRolePays NodeRole = "pays"
	// NodeRoleChoosesCertificate: the certificate to sign with is chosen.
	NodeRoleChoosesCertificate NodeRole = "chooses_certificate"
	// NodeRoleSignsRequest: the applicant signs the request.
	NodeRoleSignsRequest NodeRole = "signs_request"
	// NodeRoleLooksUp: a registry is asked.
	NodeRoleLooksUp NodeRole = "looks_up"
	// NodeRoleScans: paper documents are scanned and attached.
	NodeRoleScans NodeRole = "scans"
	// NodeRoleHandsOver: the request is registered with, or sent to, the provider.
	NodeRoleHandsOver NodeRole = "hands_over"
	// NodeRoleGivesResult: the applicant receives the result.
	NodeRoleGivesResult NodeRole = "gives_result"
)

var nodeRoles = law.ListOf("role of a node",
	NodeRoleRegisters, NodeRoleEnters, NodeRoleDecides, NodeRoleRefuses, NodeRoleNotifies, NodeRoleFillsForm, NodeRolePays, NodeRoleChoosesCertificate, NodeRoleSignsRequest, NodeRoleLooksUp, NodeRoleScans, NodeRoleHandsOver, NodeRoleGivesResult)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (v NodeRole) MarshalText() ([]byte, error) { return nodeRoles.Marshal(v) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (v *NodeRole) UnmarshalText(b []byte) error { return nodeRoles.Unmarshal(v, b) }

// Branch is where a flow goes on. The zero value is no branch: the node has
// none of this sort. A branch that the text should have and has not is a zero
// To with basis [law.BasisNotStated] and Missing set.
type Branch struct {
	To    law.Locator
	Basis law.Basis
	// Missing says that the text presupposes the branch and does not tell where
	// it leads.
	Missing bool
}

// IsZero reports whether the node has no such branch.
func (b Branch) IsZero() bool { return b == Branch{} }

// For reports whether the node speaks of a kind.
func (n Node) For(kind KindID) bool { return appliesTo(n.Kinds, kind) }

// TermsFor returns the terms that speak of a kind, in the order of the text.
func (n Node) TermsFor(kind KindID) []Term { return termsFor(n.Terms, kind) }
