// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import "github.com/reglament-kz/reglament/regulation/law"

// Channel is a way for an application to come in. The list is open; these are
// the channels of the built-in regulations, and two that they do not use.
type Channel = law.ID

const (
	ChannelOffice Channel = "office" // at the provider, on paper
	ChannelPortal Channel = "portal" // through the web portal
	// ChannelProviderSystem: an application at the office that an employee
	// enters into the provider's information system.
	ChannelProviderSystem Channel = "provider_system"
	// ChannelServiceCentre: the public service centre (ХҚКО, ЦОН). Predeclared
	// for acts of others.
	ChannelServiceCentre Channel = "service_centre"
	// ChannelStateCorporation: the State Corporation "Government for Citizens".
	// Predeclared for acts of others.
	ChannelStateCorporation Channel = "state_corporation"
)

// ChannelUse says that a channel is open for taking applications or for giving
// results.
type ChannelUse struct {
	Channel Channel `json:"channel"`
	// Account is the flow that describes the channel; empty for the office,
	// which para 5 and para 7 describe.
	Account AccountRole `json:"account,omitempty"`
	Text    law.Text    `json:"text"` // which unit, portal or cabinet
	// Kinds for which it is open; nil is every kind.
	Kinds []KindID `json:"kinds,omitempty"`
	// Validity is when it takes in; the zero value is as long as the act applies. A
	// channel of delivery has none.
	Validity
	Basis    law.Basis    `json:"basis"`
	Citation law.Citation `json:"citation"`
}

// Channels are the ways in and out.
type Channels struct {
	Intake   []ChannelUse `json:"intake"`
	Delivery []ChannelUse `json:"delivery"`
}
