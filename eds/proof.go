// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import (
	"fmt"
	"log/slog"
	"time"

	"github.com/reglament-kz/reglament/regulation/law"
)

// ProofKind tells what a [Proof] is. The zero value is none.
type ProofKind string

const (
	ProofOCSP      ProofKind = "ocsp"      // an OCSP response, DER
	ProofCRL       ProofKind = "crl"       // a certificate revocation list, DER
	ProofTimestamp ProofKind = "timestamp" // a time-stamp token, DER
	ProofAnswer    ProofKind = "answer"    // the answer of a checking service, as it came
)

var proofKinds = law.ListOf("kind of proof", ProofOCSP, ProofCRL, ProofTimestamp, ProofAnswer)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (k ProofKind) MarshalText() ([]byte, error) { return proofKinds.Marshal(k) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (k *ProofKind) UnmarshalText(b []byte) error { return proofKinds.Unmarshal(k, b) }

// Proof is a raw answer on which a report rests. The caller keeps it beside the
// case: the same check can be made again years later, when the service gives
// other answers. A revocation list serves thousands of reports and has megabytes,
// so the JSON of a report names the bytes by their digest: keep Raw under SHA256,
// each once, and give it back with [Proofs.Restore]. The bytes are shared with
// the checker and must not be changed.
type Proof struct {
	Kind   ProofKind `json:"kind"`
	Source string    `json:"source,omitempty"` // the configured address or name it came from; of a list, its issuer
	// At is the time that the proof itself states.
	At     time.Time `json:"at,omitzero"`
	SHA256 Digest    `json:"sha256"`
	Size   int       `json:"size"`
	// Raw is not part of the JSON: SHA256 and Size stand for it. It is nil in a
	// report that was read, and whoever needs it then has an error.
	Raw []byte `json:"-"`
}

// NewProof fills digest and size from the bytes.
func NewProof(kind ProofKind, source string, at time.Time, raw []byte) Proof {
	return Proof{Kind: kind, Source: source, At: at.UTC(), SHA256: DigestOf(raw), Size: len(raw), Raw: raw}
}

// LogValue shows the digest and not the bytes.
func (p Proof) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("kind", string(p.Kind)),
		slog.String("source", p.Source),
		slog.Time("at", p.At),
		slog.String("sha256", p.SHA256.String()),
		slog.Int("size", p.Size),
	)
}

// Format prints [Proof.LogValue] whatever the verb.
func (p Proof) Format(f fmt.State, _ rune) { writeMasked(f, p.LogValue().String()) }

// Proofs are the proofs of a report, each kept once. A []Proof may be assigned
// to it; by itself, in a log, it would show their JSON.
type Proofs []Proof

// LogValue shows each by its number from 1, without its bytes.
func (p Proofs) LogValue() slog.Value { return maskList(p) }

// Restore gives the proofs of a report that was read from JSON their bytes back.
// find returns what was kept under a digest. A proof that has its bytes is
// compared too. The error is an [ErrReport] that names the proof by its number
// from 1: nothing was found, or the bytes are of another digest or size; it
// wraps the error of find. The proofs before it have their bytes then.
func (p Proofs) Restore(find func(Digest) ([]byte, error)) error {
	for i := range p {
		if p[i].Raw == nil {
			raw, err := find(p[i].SHA256)
			if err != nil {
				return fmt.Errorf("%w: proof %d (%s): %w", ErrReport, i+1, p[i].Kind, err)
			}
			p[i].Raw = raw
		}
		switch {
		case len(p[i].Raw) == 0:
			p[i].Raw = nil
			return fmt.Errorf("%w: proof %d (%s): the bytes are missing", ErrReport, i+1, p[i].Kind)
		case DigestOf(p[i].Raw) != p[i].SHA256 || len(p[i].Raw) != p[i].Size:
			p[i].Raw = nil
			return fmt.Errorf("%w: proof %d (%s): the bytes are of another digest or size", ErrReport, i+1, p[i].Kind)
		}
	}
	return nil
}
