// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	"github.com/reglament-kz/reglament/regulation/law"
)

// Outcome is what a page is told in JSON: where things stand, in one sentence, with
// what to do and where to go on.
type Outcome struct {
	State    State    `json:"state"`
	Text     string   `json:"text"`
	Remedies []string `json:"remedies,omitempty"`
	// Documents are the numbers of those that are not signed.
	Documents []int  `json:"documents,omitempty"`
	Next      string `json:"next,omitempty"`
}

// Progress is the one line of state of a page, before there is an outcome.
type Progress string

// What a page does, in its order.
const (
	ProgressLooking  Progress = "looking"  // for NCALayer
	ProgressWaiting  Progress = "waiting"  // for the person, in the window of NCALayer
	ProgressChecking Progress = "checking" // the desk checks
	ProgressOffline  Progress = "offline"  // the desk does not answer
)

// Text is the line.
func (p Progress) Text() law.Text { return texts()["progress."+string(p)].Text }

// Outcome tells how an operation stands in one language, and where its page goes on
// once nothing is left to sign.
func (o Operation) Outcome(lang law.Lang, next string) Outcome {
	out := Outcome{State: o.State(), Next: next}
	switch out.State {
	case StateChecked:
		out.Text = texts()["signed"].Text.In(lang)
	case StateUnanswerable:
		out = FailureUnanswered.Outcome(lang)
		out.State, out.Next = StateUnanswerable, next
	default:
		if f := FailureOf(o.Err()); f != "" {
			out = f.Outcome(lang)
		}
		for _, i := range o.Items {
			if i.State == StateFailed {
				out.Documents = append(out.Documents, i.Number)
			}
		}
	}
	return out
}

// Outcome tells a failure in one language.
func (f Failure) Outcome(lang law.Lang) Outcome {
	out := Outcome{State: StateFailed, Text: f.Text().In(lang)}
	for _, r := range f.Remedies() {
		out.Remedies = append(out.Remedies, r.In(lang))
	}
	return out
}
