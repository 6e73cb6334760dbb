// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing

import (
	_ "embed" // the words are a file
	"sync"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// What people read about signing stands in one file: of each failure what happened and
// what to do, and the lines of state of a page.
//
//go:embed words.json
var wordsFile []byte

type words struct {
	Text   law.Text `json:"text"`
	Remedy law.Text `json:"remedy,omitzero"`
}

var texts = sync.OnceValue(func() map[string]words {
	var m map[string]words
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
