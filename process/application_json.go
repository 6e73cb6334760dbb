// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"encoding/json"
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/process/internal/follow"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// applicationJSON is the JSON form of an application: all that the machine keeps
// of it.
type applicationJSON struct {
	Definition Digest             `json:"definition"`
	Version    int                `json:"version"`
	At         int16              `json:"at_node"` // index in the definition
	Open       bool               `json:"open"`
	End        End                `json:"end,omitempty"`
	Outcome    regulation.Outcome `json:"outcome"`
	Began      time.Time          `json:"began,omitzero"`
	Filed      time.Time          `json:"filed,omitzero"`
	Happened   time.Time          `json:"happened,omitzero"`
	Signed     uint16             `json:"signed"`         // a bit for each signer of the node
	Group      uint16             `json:"group,omitzero"` // a bit for each node of a group that is done
	Latest     time.Time          `json:"latest_of_group,omitzero"`
	Adverse    bool               `json:"adverse"`
	Pending    bool               `json:"pending"`
	Stopped    bool               `json:"stopped"`
	Returned   bool               `json:"returned,omitzero"`
	Suspended  bool               `json:"suspended,omitzero"`
	Past       *follow.Past       `json:"past,omitempty"`
	Submission *Submission        `json:"submission,omitempty"`
	Formed     *Details           `json:"formed,omitempty"`
	Refusal    *Details           `json:"refusal,omitempty"`
	Issued     *Details           `json:"issued,omitempty"`
}

// MarshalJSON gives the whole state, so that the application can go on from it: a
// store may keep it beside the events as a snapshot.
func (a Application) MarshalJSON() ([]byte, error) {
	p := &a.progress
	return json.Marshal(applicationJSON{
		Definition: a.definition, Version: a.version, At: p.Node, Open: a.Open(), End: End(p.End), Outcome: p.Settled(),
		Began: p.Began, Filed: p.Filed, Happened: a.happened, Signed: p.Signed, Group: p.Group, Latest: p.Latest, Adverse: p.Adverse, Pending: p.Pending,
		Stopped: p.Stopped, Returned: p.Returned, Suspended: p.Suspended, Past: p.Past, Submission: a.submission, Formed: a.formed, Refusal: a.refusal, Issued: a.issued,
	})
}

// UnmarshalJSON reads the form that MarshalJSON writes, strictly. It does not
// judge whether the state can be reached.
func (a *Application) UnmarshalJSON(b []byte) error {
	var w applicationJSON
	if err := strict.Unmarshal(b, &w, strict.MaxBytes(4*maxEvent)); err != nil {
		return fmt.Errorf("process: application: %w", err)
	}
	wrong := func(field, fault string) error {
		return &CommandError{Field: field, Fault: fault, Err: ErrIncomplete}
	}
	switch {
	case w.Version < 0 || w.At < 0:
		return wrong("version", "is negative, or at_node is")
	case w.Version > 0 && w.Submission == nil:
		return wrong("submission", "is missing")
	case w.Open != (w.Version > 0 && w.End == ""):
		return wrong("open", "contradicts version and end")
	}
	*a = Application{
		definition: w.Definition, version: w.Version, happened: w.Happened,
		submission: w.Submission, formed: w.Formed, refusal: w.Refusal, issued: w.Issued,
		progress: follow.Progress{
			Node: w.At, Signed: w.Signed, Group: w.Group, Latest: w.Latest, Adverse: w.Adverse, Pending: w.Pending, Stopped: w.Stopped,
			Returned: w.Returned, Suspended: w.Suspended, Past: w.Past,
			Began: w.Began, Filed: w.Filed, End: string(w.End),
			Represented: w.Submission != nil && w.Submission.Representative != nil,
		},
	}
	if w.Outcome != regulation.OutcomeAny {
		a.progress.Outcome = w.Outcome
	}
	return nil
}
