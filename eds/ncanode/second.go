// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import (
	"fmt"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/eds"
)

func secondError(err error) error { return fmt.Errorf("ncanode: second checker: %w", err) }

// listen takes the report of the second checker. One about other certificates
// answers nothing; its objections stand all the same.
func (q *inquiry) listen(r eds.Report) {
	same := len(r.Signers) == len(q.parts.Signers)
	for i := 0; same && i < len(r.Signers); i++ {
		same = r.Signers[i].Certificate == q.parts.Signers[i].Certificate
	}
	q.second = &r
	q.parts.Proofs = append(q.parts.Proofs, r.Proofs...)
	if !same {
		q.add(eds.NewFinding(eds.CodeStructureOdd, 0).With("the second checker speaks of other certificates"))
		q.second.Signers = nil
	}
}

// stamped is the time of a time stamp that the second checker found right.
func (q *inquiry) stamped(l *leaf) time.Time {
	if q.second == nil || len(q.second.Signers) < l.number {
		return time.Time{}
	}
	return q.second.Signers[l.number-1].StampTime
}

// settle adds a finding about chain, revocation or time stamp. Where a second
// checker has something to say about that, its words stand instead: the server
// verifies no stamps, no OCSP answers and one step of the chain. Only what
// fails by the server or by what was read here stands in any case.
func (q *inquiry) settle(own eds.Finding) {
	if own.Status != eds.StatusFail && q.second != nil && len(q.second.Signers) >= own.Signer {
		replaced := false
		for _, f := range q.second.Findings {
			if f.Check == own.Check && f.Signer == own.Signer {
				q.add(bySecond(f))
				replaced = true
			}
		}
		if replaced {
			return
		}
	}
	q.add(own)
}

// objections adds what fails by the second checker and was not found here.
func (q *inquiry) objections() {
	if q.second == nil {
		return
	}
	for _, f := range q.second.Findings {
		known := slices.ContainsFunc(q.parts.Findings, func(own eds.Finding) bool {
			return own.Code == f.Code && own.Signer == min(f.Signer, len(q.parts.Signers))
		})
		if f.Status == eds.StatusFail && !known {
			f.Signer = min(f.Signer, len(q.parts.Signers))
			q.add(bySecond(f))
		}
	}
}

func bySecond(f eds.Finding) eds.Finding {
	if f.Detail == "" {
		return f.With("second checker")
	}
	return f.With("second checker: " + f.Detail)
}
