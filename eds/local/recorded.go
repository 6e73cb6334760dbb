// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"context"
	"fmt"
	"slices"

	"github.com/reglament-kz/reglament/eds"
)

// Kept gives the answers and lists among the proofs of a report, for a checker
// that makes the same check again and asks nobody: they go into [Config].OCSP
// and [Config].Lists. The time stamp needs nothing kept, since the signature
// holds it. The error is an [ErrConfig]: a proof without its bytes, as a report
// read from JSON has until [eds.Proofs.Restore], with bytes of another digest,
// or with bytes that cannot be read.
func Kept(proofs eds.Proofs) (*RecordedOCSP, *Lists, error) {
	var responses [][]byte
	lists := &Lists{}
	for i, p := range proofs {
		if eds.DigestOf(p.Raw) != p.SHA256 {
			what := "the bytes are of another digest"
			if len(p.Raw) == 0 {
				what = "the bytes are missing"
			}
			return nil, nil, configError("proof %d (%s): %s", i+1, p.Kind, what)
		}
		switch p.Kind {
		case eds.ProofOCSP:
			responses = append(responses, p.Raw)
		case eds.ProofCRL:
			if err := lists.Add(p.Raw); err != nil {
				return nil, nil, configError("proof %d (%s): %v", i+1, p.Kind, err)
			}
		default: // the signature's stamp; the answer of a service, which proves nothing here
		}
	}
	recorded, err := NewRecordedOCSP("kept proofs", responses...)
	return recorded, lists, err
}

// RecordedOCSP are answers that were kept, for checking again what was checked
// then: each [eds.Proof] of the kind [eds.ProofOCSP] holds one. The value does
// not change and may be shared; the zero value has no answer.
type RecordedOCSP struct {
	name      string
	responses []*ocspResponse
}

// NewRecordedOCSP reads kept answers in DER. The error is an [ErrConfig]:
// bytes that are no OCSP response, or one that answers nothing.
func NewRecordedOCSP(name string, responses ...[]byte) (*RecordedOCSP, error) {
	s := &RecordedOCSP{name: name}
	for i, raw := range responses {
		r, err := parseOCSP(raw)
		if err != nil || r.status != 0 {
			return nil, configError("OCSP answer %d cannot be read", i+1)
		}
		s.responses = append(s.responses, r)
	}
	return s, nil
}

// Name is the name that was given.
func (s *RecordedOCSP) Name() string { return s.name }

// Answer gives the latest answer about the serial number. The error is an
// [ErrUnavailable].
func (s *RecordedOCSP) Answer(_ context.Context, q Question) (Answer, error) {
	var best *ocspResponse
	for _, r := range s.responses {
		if slices.ContainsFunc(r.answers, func(a ocspAnswer) bool { return sameInteger(a.serial, q.Serial) }) &&
			(best == nil || r.produced.After(best.produced)) {
			best = r
		}
	}
	if best == nil {
		return Answer{}, fmt.Errorf("%w: no kept answer is about this certificate", ErrUnavailable)
	}
	return Answer{Response: best.raw, Recorded: true}, nil
}
