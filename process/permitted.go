// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation/law"
)

// ActionStatus is one action of a definition, and why it is open or shut.
type ActionStatus struct {
	Node   NodeID `json:"node,omitempty"` // empty for an event outside the regulation
	Action Action `json:"action"`
	Reason Reason `json:"reason"` // [ReasonOpen] where it may be done
}

// Open reports whether the action may be done now.
func (o ActionStatus) Open() bool { return o.Reason == ReasonOpen }

// Permitted appends every action of the definition once, in the definition's
// order, with the reason why it is open to the party or shut. An application
// that was not submitted, is over, or runs on another definition has every
// action shut.
func (d *Definition) Permitted(dst []ActionStatus, a Application, who Party) []ActionStatus {
	if len(d.options) == 0 {
		return dst // neither compiled nor parsed
	}
	dst = append(dst, d.options...)
	list := dst[len(dst)-len(d.options):]
	everywhere := Reason("")
	switch {
	case a.version == 0:
		everywhere = ReasonNotSubmitted
	case d.foreign(&a):
		everywhere = ReasonOtherDefinition
	case a.progress.End != "":
		everywhere = ReasonOver
	}
	if everywhere != "" {
		for i := range list {
			list[i].Reason = everywhere
		}
		return dst
	}
	here := &d.nodes[a.progress.Node]
	reason := ReasonDone
	for i := range list[:len(list)-1] {
		o := &list[i]
		if !d.linear {
			o.Reason = d.permits(&a.progress, o, who.Role)
			continue
		}
		if o.Node != here.ID {
			o.Reason = reason
			continue
		}
		o.Reason = d.seems(&a.progress, int(a.progress.Node), o.Action, who.Role)
		reason = ReasonLater
	}
	list[len(list)-1].Reason = ReasonOpen
	return dst
}

// permits is the reason why an action of a definition with groups, or with steps
// of one outcome, is open or shut.
func (d *Definition) permits(p *follow.Progress, o *ActionStatus, role law.ID) Reason {
	i := d.find(o.Node)
	here := &d.nodes[p.Node]
	switch {
	case d.stands(p, i):
		return d.seems(p, i, o.Action, role)
	case i < int(p.Node), here.size > 0 && i < here.first+here.size:
		return ReasonDone
	}
	return ReasonLater
}
