// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"crypto/sha256"
	"database/sql/driver"
	"encoding/binary"
	"encoding/hex"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Digest is the identity of a calendar: a SHA-256 over the week, the years and
// every day that is not plain, with its kind, pair, act and time of closing.
// Names, notes and sources are not part of it. It is comparable. Its text is
// "sha256:" and 64 hexadecimal digits; the zero value is no digest, and its
// text is empty.
type Digest [sha256.Size]byte

const digestPrefix = "sha256:"

// parseDigest reads the text form.
func parseDigest(s string) (Digest, error) {
	var d Digest
	fail := func() (Digest, error) {
		return Digest{}, &law.ValueError{Type: "digest", Value: s, Fault: "not sha256: and 64 hexadecimal digits in small letters, or all of them 0"}
	}
	if len(s) != len(digestPrefix)+2*len(d) || s[:len(digestPrefix)] != digestPrefix {
		return fail()
	}
	if _, err := hex.Decode(d[:], []byte(s[len(digestPrefix):])); err != nil || d.IsZero() || d.String() != s {
		return fail()
	}
	return d, nil
}

// IsZero reports whether d is no digest.
func (d Digest) IsZero() bool { return d == Digest{} }

// String gives the text form; empty for the zero value.
func (d Digest) String() string {
	if d.IsZero() {
		return ""
	}
	return digestPrefix + hex.EncodeToString(d[:])
}

// MarshalText is [Digest.String].
func (d Digest) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads the text form; the empty text gives the zero value. The error
// is a [*law.ValueError].
func (d *Digest) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Digest{}
		return nil
	}
	v, err := parseDigest(string(b))
	if err == nil {
		*d = v
	}
	return err
}

// Value is the text of the digest for a database, NULL for the zero value.
func (d Digest) Value() (driver.Value, error) { return law.SQLValue(d) }

// Scan reads what [Digest.Value] has written.
func (d *Digest) Scan(src any) error { return law.SQLScan(d, src) }

// sum computes the digest. The version in the first line changes with the
// layout of what follows, never with a day.
func (t *table) sum() Digest {
	b := make([]byte, 0, 32*len(t.special))
	b = append(b, "calendar/1 kz "...)
	b = append(b, t.week...)
	b = binary.BigEndian.AppendUint64(b, uint64(t.first))
	b = binary.BigEndian.AppendUint64(b, uint64(t.days))
	for _, s := range t.special {
		b = binary.BigEndian.AppendUint16(b, s.day)
		b = binary.BigEndian.AppendUint16(b, s.pair)
		b = append(b, s.kind)
		b = append(b, t.core.reasons[s.reason].act...)
		b = append(b, 0)
	}
	b = append(b, 1)
	for _, s := range t.short {
		b = binary.BigEndian.AppendUint16(b, s.day)
		b = binary.BigEndian.AppendUint16(b, uint16(s.closes))
		b = append(b, t.core.reasons[s.reason].act...)
		b = append(b, 0)
	}
	return sha256.Sum256(b)
}
