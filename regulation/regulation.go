// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import "github.com/reglament-kz/reglament/regulation/law"

// Regulation is one регламент: everything that it states, as it states it.
// Treat it as immutable; a catalogue gives fresh copies.
type Regulation struct {
	ID        ID          `json:"id"`
	Title     law.Text    `json:"title"`   // KK as headed
	Printed   []Printed   `json:"printed"` // the title wherever it is printed
	Aliases   []string    `json:"aliases,omitempty"`
	Position  Position    `json:"position"`
	Provider  Provider    `json:"provider"`
	Channels  Channels    `json:"channels"`
	Form      []FormFact  `json:"form"`        // of the service
	Carrier   []FormFact  `json:"result_form"` // of the result
	Results   []Result    `json:"results"`
	Refusal   RefusalFact `json:"refusal"`
	Standard  Standard    `json:"standard"`
	Fee       Fee         `json:"fee"`
	Trigger   Trigger     `json:"trigger"`
	Documents []Document  `json:"documents"`
	// Requests are what a request must keep to that an information system takes, in
	// the library's own words.
	Requests  []law.Clause  `json:"request_requirements,omitempty"`
	Actors    []Actor       `json:"actors"`
	List      []Participant `json:"participants"` // para 6
	Accounts  []Account     `json:"accounts"`
	Gates     []Gate        `json:"gates"`
	EDS       []EDSUse      `json:"eds"`
	Systems   []System      `json:"systems"`
	Records   []SideRecord  `json:"records"`
	Annexes   []Annex       `json:"annexes"`
	Numbering []NumberFact  `json:"numbering"`
	// Complete says that every paragraph of the text is in the data, so that a
	// number that does not occur there is missing in print. So does any fact under
	// Numbering.
	Complete bool      `json:"complete,omitempty"`
	Services []Service `json:"services"`
	// Sections are the headings of its parts, and Defined the terms that it introduces.
	Sections []Section     `json:"sections,omitempty"`
	Defined  []DefinedTerm `json:"defined,omitempty"`
	Readings []Reading     `json:"readings"`
	// Counting holds the counting rules that the act prints. They cannot be chosen
	// otherwise.
	Counting []CountingRule `json:"counting,omitempty"`
	// Recorded are the discrepancies that no rule can find; see
	// [Regulation.Discrepancies] for all of them.
	Recorded []Discrepancy `json:"-"`
}

// Position is the place of a regulation in its act: its item in the list of
// approved regulations, and its place in the order of the text.
type Position struct {
	Item     law.Locator  `json:"item"` // of the act, "1(2)"
	Order    int          `json:"order"`
	Citation law.Citation `json:"citation"`
}

// Enactment is an act with the regulations that it approves: what a data
// package returns and a catalogue takes.
type Enactment struct {
	Act         law.Act      `json:"act"`
	Regulations []Regulation `json:"regulations"`
}

// Account returns the account with a role.
func (r Regulation) Account(role AccountRole) (Account, bool) {
	for _, a := range r.Accounts {
		if a.Role == role {
			return a, true
		}
	}
	return Account{}, false
}

// Cite is the citation of a place in the regulation.
func (r Regulation) Cite(l law.Locator) law.Citation { return r.ID.Cite(l) }
