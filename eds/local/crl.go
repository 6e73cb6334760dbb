// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"bytes"
	"crypto/sha256"
	"encoding/pem"
	"errors"
	"hash/maphash"
	"math"
	"math/big"
	"math/bits"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/der"
)

// Identifiers of the extensions of lists and their entries (RFC 5280, 5.2, 5.3).
const (
	oidCRLNumber         eds.OID = "2.5.29.20"
	oidReason            eds.OID = "2.5.29.21"
	oidDeltaBase         eds.OID = "2.5.29.27"
	oidDistributionPoint eds.OID = "2.5.29.28"
)

// maxListSize bounds a list in bytes: the full list of the national authority
// had 21 MB and 422,065 entries in July 2026.
const maxListSize = 64 << 20

// list is a revocation list. It keeps the bytes and, for each entry, four bytes
// of an index: the parsed entries of the national authority's list would take
// seven times its size.
type list struct {
	raw       []byte
	digest    eds.Digest
	issuer    []byte // DER of the name
	signed    []byte // tbsCertList
	algorithm cms.AlgorithmIdentifier
	signature []byte
	this      time.Time
	next      time.Time // zero where absent
	number    *big.Int  // nil where absent
	base      *big.Int  // of a delta; nil for a full list
	scope     scope
	critical  eds.OID // the first unknown critical extension of the list or of an entry

	entries []byte   // one after another
	slots   []uint32 // hash table of offsets into entries, plus one
	seed    maphash.Seed
}

// parseList reads a list in DER or PEM. The inner and outer algorithm must be
// the same, but not their parameters: lists of the national authority have NULL
// in one place only. The error is an [ErrList].
func parseList(raw []byte) (*list, error) {
	if len(raw) > maxListSize {
		return nil, listError("larger than %d bytes", maxListSize)
	}
	if bytes.HasPrefix(bytes.TrimSpace(raw), []byte("-----BEGIN X509 CRL-----")) {
		block, rest := pem.Decode(raw)
		if block == nil || len(bytes.TrimSpace(rest)) > 0 {
			return nil, listError("not exactly one PEM block")
		}
		raw = block.Bytes
	}
	if bytes.HasPrefix(bytes.TrimSpace(raw), []byte("<")) {
		return nil, listError("a page in HTML or XML") // what a portal or a proxy gives in its place
	}
	outer, err := der.ParseTag(raw, der.Sequence)
	if err != nil {
		return nil, listError("%v", err)
	}
	l := &list{raw: raw, digest: sha256.Sum256(raw), seed: maphash.MakeSeed()}
	in := outer.Children()
	signed, err := in.Read(der.Sequence)
	if err != nil {
		return nil, listError("tbsCertList: %v", err)
	}
	l.signed = signed.Full
	if l.algorithm, err = cms.ReadAlgorithm(&in); err != nil {
		return nil, listError("signatureAlgorithm: %v", err)
	}
	signature, err := in.Read(der.BitString)
	if err != nil {
		return nil, listError("signature: %v", err)
	}
	if l.signature, err = signature.Bits(); err != nil {
		return nil, listError("signature: %v", err)
	}
	if err := in.End(); err != nil {
		return nil, listError("%v", err)
	}
	return l, l.readSigned(signed)
}

func (l *list) readSigned(signed der.Element) error {
	in := signed.Children()
	version, err := in.Read(der.Integer)
	if err != nil {
		return listError("version: %v", err)
	}
	if v, err := version.Small(); err != nil || v != 1 {
		return listError("not version 2")
	}
	inner, err := cms.ReadAlgorithm(&in)
	if err != nil {
		return listError("signature: %v", err)
	}
	if inner.OID != l.algorithm.OID || !inner.NoParameters() {
		return listError("the inner and the outer algorithm differ")
	}
	issuer, err := in.Read(der.Sequence)
	if err != nil {
		return listError("issuer: %v", err)
	}
	l.issuer = issuer.Full
	if l.this, err = readTime(&in); err != nil {
		return listError("thisUpdate: %v", err)
	}
	if in.Is(der.UTCTime) || in.Is(der.GeneralizedTime) {
		if l.next, err = readTime(&in); err != nil {
			return listError("nextUpdate: %v", err)
		}
	}
	entries, err := in.Optional(der.Sequence)
	if err != nil {
		return listError("revokedCertificates: %v", err)
	}
	l.entries = entries.Body
	if err := l.index(); err != nil {
		return listError("revokedCertificates: %v", err)
	}
	if err := eachExtension(&in, 0, l.readExtension); err != nil {
		return listError("crlExtensions: %v", err)
	}
	if err := in.End(); err != nil {
		return listError("tbsCertList: %v", err)
	}
	return nil
}

func readTime(in *der.Reader) (time.Time, error) {
	e, err := in.Next()
	if err != nil {
		return time.Time{}, err
	}
	return e.Time()
}

func (l *list) readExtension(x cms.Extension) error {
	var err error
	switch x.OID {
	case oidCRLNumber:
		l.number, err = naturalOf(x.Value)
	case oidDeltaBase:
		l.base, err = naturalOf(x.Value)
	case oidDistributionPoint:
		l.scope, err = readScope(x.Value)
	default:
		if x.Critical && l.critical == "" {
			l.critical = x.OID
		}
	}
	return err
}

func naturalOf(b []byte) (*big.Int, error) {
	e, err := der.ParseTag(b, der.Integer)
	if err != nil {
		return nil, err
	}
	return e.Natural()
}

// index walks the entries once, checks their shape and fills the hash table. An
// entry has at least eighteen bytes, so the table is bounded by the list's size.
func (l *list) index() error {
	const smallest = 18
	if len(l.entries) >= math.MaxUint32 {
		return der.ErrSyntax
	}
	count := len(l.entries) / smallest
	if len(l.entries) > 0 {
		// The first entry tells how large they are as a rule.
		r := der.Element{Body: l.entries}.Children()
		first, err := r.Next()
		if err != nil {
			return err
		}
		count = min(count, len(l.entries)/len(first.Full)+1)
	}
	l.slots = make([]uint32, tableSize(count))
	used := 0
	for r := (der.Element{Body: l.entries}).Children(); !r.Empty(); used++ {
		offset := len(l.entries) - len(r.Rest())
		e, err := r.Read(der.Sequence)
		if err != nil {
			return err
		}
		serial, err := l.checkEntry(e)
		if err != nil {
			return err
		}
		if 3*used >= 2*len(l.slots) {
			if err := l.grow(); err != nil {
				return err
			}
		}
		if err := l.insert(serial, uint32(offset)); err != nil {
			return err
		}
	}
	return nil
}

func tableSize(entries int) int { return 1 << bits.Len(uint(max(entries, 1)*5/4)) }

func (l *list) grow() error {
	before := l.slots
	l.slots = make([]uint32, 2*len(before))
	for _, slot := range before {
		if slot == 0 {
			continue
		}
		serial, err := l.serialAt(slot - 1)
		if err != nil {
			return err
		}
		if err := l.insert(serial, slot-1); err != nil {
			return err
		}
	}
	return nil
}

func (l *list) slot(serial []byte) int {
	return int(maphash.Bytes(l.seed, serial) & uint64(len(l.slots)-1))
}

// insert puts an entry into the table. A serial number that is there already is
// an error: which of the two entries holds, the list does not say.
func (l *list) insert(serial []byte, offset uint32) error {
	at := l.slot(serial)
	for ; l.slots[at] != 0; at = (at + 1) & (len(l.slots) - 1) {
		other, err := l.serialAt(l.slots[at] - 1)
		if err != nil {
			return err
		}
		if bytes.Equal(other, serial) {
			return errTwice
		}
	}
	l.slots[at] = offset + 1
	return nil
}

var errTwice = errors.New("a serial number stands in the list twice")

func (l *list) serialAt(offset uint32) ([]byte, error) {
	r := der.Element{Body: l.entries[offset:]}.Children()
	e, err := r.Next()
	if err != nil {
		return nil, err
	}
	in := e.Children()
	serial, err := in.Next()
	return serial.Body, err
}

// checkEntry reads an entry's serial number and looks at its extensions, for a
// critical one makes the whole list unusable (RFC 5280, 5.3).
func (l *list) checkEntry(e der.Element) ([]byte, error) {
	in := e.Children()
	serial, err := in.Read(der.Integer)
	if err != nil {
		return nil, err
	}
	contents, err := serial.Int()
	if err != nil {
		return nil, err
	}
	at, err := in.Next()
	if err != nil {
		return nil, err
	}
	if at.Tag != der.UTCTime && at.Tag != der.GeneralizedTime {
		return nil, der.ErrSyntax
	}
	if in.Empty() {
		return contents, nil
	}
	extensions, err := in.Read(der.Sequence)
	if err != nil {
		return nil, err
	}
	if err := in.End(); err != nil {
		return nil, err
	}
	return contents, l.checkEntryExtensions(extensions)
}

// plainReason is the DER of an extension with a reason code as far as the code
// itself; nearly every entry has just this.
var plainReason = [...]byte{0x30, 0x0c, 0x30, 0x0a, 0x06, 0x03, 0x55, 0x1d, 0x15, 0x04, 0x03, 0x0a, 0x01}

func (l *list) checkEntryExtensions(e der.Element) error {
	if len(e.Full) == len(plainReason)+1 && bytes.HasPrefix(e.Full, plainReason[:]) {
		return nil
	}
	for in := e.Children(); !in.Empty(); {
		x, err := cms.ReadExtension(&in)
		if err != nil {
			return err
		}
		if x.Critical && x.OID != oidReason && l.critical == "" {
			l.critical = x.OID
		}
	}
	return nil
}

// entry is a revoked certificate of a list.
type entry struct {
	at     time.Time
	reason reason
}

// find gives the entry with a serial number.
func (l *list) find(serial []byte) (entry, bool, error) {
	for at := l.slot(serial); l.slots[at] != 0; at = (at + 1) & (len(l.slots) - 1) {
		r := der.Element{Body: l.entries[l.slots[at]-1:]}.Children()
		e, err := r.Next()
		if err != nil {
			return entry{}, false, err
		}
		in := e.Children()
		number, err := in.Next()
		if err != nil {
			return entry{}, false, err
		}
		if bytes.Equal(number.Body, serial) {
			found, err := readEntry(&in)
			return found, err == nil, err
		}
	}
	return entry{}, false, nil
}

func readEntry(in *der.Reader) (entry, error) {
	var e entry
	var err error
	if e.at, err = readTime(in); err != nil || in.Empty() {
		return e, err
	}
	extensions, err := in.Read(der.Sequence)
	if err != nil {
		return e, err
	}
	for list := extensions.Children(); !list.Empty(); {
		x, err := cms.ReadExtension(&list)
		if err != nil {
			return e, err
		}
		if x.OID != oidReason {
			continue
		}
		code, err := der.ParseTag(x.Value, der.Enumerated)
		if err != nil {
			return e, err
		}
		n, err := code.Small()
		if err != nil {
			return e, err
		}
		e.reason = reason(n)
	}
	return e, nil
}
