// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	_ "embed" // the words are a file
	"sync"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// What people read about signing: of each failure what happened and what to do, and the
// lines of state of a page.
//
//go:embed words.json
var wordsFile []byte

type words struct {
	Text   law.Text `json:"text"`
	Remedy law.Text `json:"remedy,omitzero"`
}

var texts = sync.OnceValue(func() (m map[string]words) {
	if err := strict.Unmarshal(wordsFile, &m); err != nil {
		panic(err) // Must: the file is part of the program
	}
	return m
})

// Text says what happened.
func (f Failure) Text() law.Text { return texts()[string(f)].Text }

// Remedies say what to do, in the order in which to try: one as a rule, three where
// a page cannot tell what is the matter.
func (f Failure) Remedies() []law.Text {
	if f == FailureUnreachable {
		return []law.Text{FailureNotRunning.Remedies()[0], FailurePermission.Remedies()[0], FailureCertificate.Remedies()[0]}
	}
	if t, known := texts()[string(f)]; known {
		return []law.Text{t.Remedy}
	}
	return nil
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

// Outcome is what a page is told in JSON: where things stand, in one sentence, with
// what to do and where to go on.
type Outcome struct {
	State     State    `json:"state"`
	Text      string   `json:"text"`
	Remedies  []string `json:"remedies,omitempty"`
	Documents []int    `json:"documents,omitempty"` // the numbers of those that are not signed
	Next      string   `json:"next,omitempty"`
}

// Outcome tells how an operation stands in one language, and where its page goes on
// once nothing is left to sign.
func (o Operation) Outcome(lang law.Lang, next string) Outcome {
	switch state := o.State(); state {
	case StateChecked:
		return Outcome{State: state, Text: texts()["signed"].Text.In(lang), Next: next}
	case StateUnanswerable:
		out := FailureUnanswered.Outcome(lang)
		out.State, out.Next = state, next
		return out
	default:
		out := Outcome{State: state, Next: next}
		if f := FailureOf(o.Err()); f != "" {
			out = f.Outcome(lang)
		}
		for _, i := range o.with(StateFailed) {
			out.Documents = append(out.Documents, i.Number)
		}
		return out
	}
}

// Outcome tells a failure in one language.
func (f Failure) Outcome(lang law.Lang) Outcome {
	out := Outcome{State: StateFailed, Text: f.Text().In(lang)}
	for _, r := range f.Remedies() {
		out.Remedies = append(out.Remedies, r.In(lang))
	}
	return out
}
