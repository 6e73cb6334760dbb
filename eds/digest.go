// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import (
	"crypto/sha256"
	"database/sql/driver"
	"encoding/hex"
	"fmt"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Digest is a SHA-256. In text it is 64 small hexadecimal digits; the zero
// value, no digest, is the empty text. Digests compare with ==.
type Digest [sha256.Size]byte

// DigestOf is the SHA-256 of b. No bytes at all have a digest too; nil has the
// zero value, since nothing was given.
func DigestOf(b []byte) Digest {
	if b == nil {
		return Digest{}
	}
	return sha256.Sum256(b)
}

// IsZero reports whether there is no digest.
func (d Digest) IsZero() bool { return d == Digest{} }

// String is the hexadecimal text.
func (d Digest) String() string {
	if d.IsZero() {
		return ""
	}
	return hex.EncodeToString(d[:])
}

// MarshalText is [Digest.String].
func (d Digest) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads 64 hexadecimal digits or the empty text; the error is an
// [ErrReport].
func (d *Digest) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*d = Digest{}
		return nil
	}
	var v Digest
	if len(b) != 2*len(v) {
		return fmt.Errorf("%w: a SHA-256 has %d hexadecimal digits, not %d", ErrReport, 2*len(v), len(b))
	}
	if _, err := hex.Decode(v[:], b); err != nil {
		return fmt.Errorf("%w: SHA-256: %w", ErrReport, err)
	}
	*d = v
	return nil
}

// Value is the text of the digest for a database, NULL for the zero value.
func (d Digest) Value() (driver.Value, error) { return law.SQLValue(d) }

// Scan reads what [Digest.Value] has written.
func (d *Digest) Scan(src any) error { return law.SQLScan(d, src) }
