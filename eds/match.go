// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import "slices"

// MatchSigners compares the signers with those who are expected and returns
// findings about identity and role: each signer must be one of the expected,
// and each expected must have signed, nobody for two: a signature that stands
// twice, by one certificate, is that of one signer, and a person who signs with
// two certificates counts only where both places name his IIN. Signers whose
// numbers could not be read at all are named in skip by their index from 0,
// where an index of nobody is passed over; they get no further finding here.
//
// Both checkers of this library use it, so that they mean the same by equality.
func MatchSigners(r Request, signers Signers, skip ...int) []Finding {
	m := newMatching(r, signers, skip)
	for e := range m.expect {
		m.assign(e, make([]bool, len(signers)))
	}
	return m.findings(signers)
}

// matching is a largest assignment of signers to those expected, by augmenting
// paths; both lists are short.
type matching struct {
	expect Signatories
	codes  [][][]Code // signer, expected: how they differ
	by     []int      // signer: the expected one it answers, or -1
	skip   []bool
	again  []bool // signer: an earlier one has the same certificate
	met    int
}

func newMatching(r Request, signers Signers, skip []int) *matching {
	m := &matching{
		expect: r.Expect,
		codes:  make([][][]Code, len(signers)),
		by:     make([]int, len(signers)),
		skip:   make([]bool, len(signers)),
		again:  make([]bool, len(signers)),
	}
	for _, s := range skip {
		if s >= 0 && s < len(m.skip) {
			m.skip[s] = true
		}
	}
	for s, signer := range signers {
		m.by[s] = -1
		m.again[s] = !signer.Certificate.IsZero() && slices.ContainsFunc(signers[:s], func(o Signer) bool { return o.Certificate == signer.Certificate })
		m.codes[s] = make([][]Code, len(r.Expect))
		several := signers.of(signer.IIN) > 1
		for e, expected := range r.Expect {
			m.codes[s][e] = expected.compare(signer.Identity, signer.Roles, r.Purpose)
			if several && expected.IIN.IsZero() {
				m.codes[s][e] = append(m.codes[s][e], CodeIdentityUnexpected)
			}
		}
	}
	return m
}

// of counts the signers with an IIN; 0 for none.
func (s Signers) of(iin IIN) int {
	n := 0
	for _, signer := range s {
		if !iin.IsZero() && signer.IIN == iin {
			n++
		}
	}
	return n
}

func (m *matching) assign(e int, seen []bool) bool {
	for s := range m.codes {
		if seen[s] || m.skip[s] || m.again[s] || len(m.codes[s][e]) > 0 {
			continue
		}
		seen[s] = true
		if m.by[s] < 0 || m.assign(m.by[s], seen) {
			if m.by[s] < 0 {
				m.met++
			}
			m.by[s] = e
			return true
		}
	}
	return false
}

func (m *matching) findings(signers Signers) []Finding {
	var out []Finding
	taken := make([]bool, len(m.expect))
	for _, e := range m.by {
		if e >= 0 {
			taken[e] = true
		}
	}
	unmatched := 0
	for s := range signers {
		switch e := m.by[s]; {
		case m.skip[s]:
			unmatched++
		case m.again[s]:
			unmatched++
			out = append(out, NewFinding(CodeIdentityUnexpected, s+1))
		case e >= 0:
			out = append(out, m.agreed(s, e))
		default:
			unmatched++
			for _, code := range m.nearest(s, taken) {
				out = append(out, NewFinding(code, s+1))
			}
		}
	}
	// A signer that matched nobody already says what is wrong; what is missing
	// beyond that is said of the message.
	if len(m.expect)-m.met > unmatched {
		out = append(out, NewFinding(CodeIdentityMissing, 0))
	}
	return out
}

func (m *matching) agreed(s, e int) Finding {
	if m.expect[e].anybody() {
		return NewFinding(CodeIdentityAnybody, s+1)
	}
	return NewFinding(CodeIdentityOK, s+1)
}

// nearest says how a signer differs from the expected one that it comes closest
// to among those nobody answered; where all are answered, it is one too many.
func (m *matching) nearest(s int, taken []bool) []Code {
	var best []Code
	for e, codes := range m.codes[s] {
		if !taken[e] && len(codes) > 0 && (best == nil || len(codes) < len(best)) {
			best = codes
		}
	}
	if best == nil {
		return []Code{CodeIdentityUnexpected}
	}
	return best
}
