// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest

import (
	"bytes"
	"encoding/binary"
	"encoding/pem"
	"math/big"
	"time"
)

// Reason is why a certificate was revoked (RFC 5280, 5.3.1). The zero value is
// "unspecified", which lists leave out.
type Reason int

const (
	// ReasonUnspecified is the absence of a reason.
	ReasonUnspecified Reason = 0
	// KeyCompromise puts every signature in doubt, earlier ones too.
	ReasonKeyCompromise Reason = 1
	// CACompromise does so for all that the authority issued.
	ReasonCACompromise Reason = 2
	// AffiliationChanged leaves earlier signatures good.
	ReasonAffiliationChanged Reason = 3
	// Superseded leaves earlier signatures good.
	ReasonSuperseded Reason = 4
	// CessationOfOperation leaves earlier signatures good.
	ReasonCessationOfOperation Reason = 5
	// CertificateHold suspends; the certificate may come back.
	ReasonCertificateHold Reason = 6
	// RemoveFromCRL takes a certificate off hold; it stands in deltas only.
	ReasonRemoveFromCRL Reason = 8
	// PrivilegeWithdrawn leaves earlier signatures good.
	ReasonPrivilegeWithdrawn Reason = 9
)

// CRL is a revocation list before it is signed. [Authority.CRL] and
// [Authority.Delta] fill it; change what the test is about and take [CRL.DER].
type CRL struct {
	Issuer     *Certificate
	ThisUpdate time.Time
	NextUpdate time.Time // zero: absent
	Number     *big.Int  // nil: absent
	Base       *big.Int  // makes the list a delta to the list of that number; nil: full
	Entries    []Entry
	Generated  int // further entries, made up, for lists of real size

	Scope *Scope      // issuingDistributionPoint; nil: the list covers everything
	Extra []Extension // after the others

	IssuerName     []byte // nil: the issuer's subject
	Key            *Key   // nil: the issuer's
	AuthorityKeyID []byte // nil: the issuer's
	InnerBare      bool   // the inner AlgorithmIdentifier lacks the NULL that the outer has
	Damaged        bool   // one bit of the signature is changed
	Trailing       []byte
}

// Entry is a revoked certificate.
type Entry struct {
	Serial *big.Int
	At     time.Time
	Reason Reason
	Extra  []Extension
}

// Scope is what a list with an issuingDistributionPoint is limited to.
type Scope struct {
	URL         string // name of the point; empty: absent
	OnlyLeaves  bool
	OnlyCAs     bool
	Indirect    bool
	SomeReasons bool // only key compromise
}

// CRL returns the full list of the issuing authority at its moment: number 9,
// valid for a day, with the given entries.
func (a *Authority) CRL(entries ...Entry) *CRL {
	return &CRL{
		Issuer: a.Issuing, ThisUpdate: a.At.Add(-time.Hour), NextUpdate: a.At.Add(23 * time.Hour),
		Number: big.NewInt(9), Entries: entries,
	}
}

// Delta returns a list of the changes since list 9: number 10, valid for the
// seven hours of the NCA's deltas.
func (a *Authority) Delta(entries ...Entry) *CRL {
	return &CRL{
		Issuer: a.Issuing, ThisUpdate: a.At.Add(-30 * time.Minute), NextUpdate: a.At.Add(7 * time.Hour),
		Number: big.NewInt(10), Base: big.NewInt(9), Entries: entries,
	}
}

// RootCRL returns the root's list of revoked authorities: number 3, valid for
// ninety days.
func (a *Authority) RootCRL(entries ...Entry) *CRL {
	return &CRL{
		Issuer: a.Root, ThisUpdate: a.At.AddDate(0, 0, -10), NextUpdate: a.At.AddDate(0, 0, 80),
		Number: big.NewInt(3), Entries: entries,
	}
}

// Revoked is an entry for the certificate.
func (c *Certificate) Revoked(at time.Time, reason Reason) Entry {
	return Entry{Serial: c.Serial(), At: at, Reason: reason}
}

func (e Entry) der() []byte {
	parts := [][]byte{integer(e.Serial), derTime(e.At)}
	var list []Extension
	if e.Reason != ReasonUnspecified {
		list = append(list, Extension{OID: extReason, Value: enumerated(int(e.Reason))})
	}
	if list = append(list, e.Extra...); len(list) > 0 {
		parts = append(parts, extensions(list))
	}
	return sequence(parts...)
}

// DER signs and encodes the list.
func (l *CRL) DER() []byte {
	key := l.Key
	if key == nil {
		key = l.Issuer.Key()
	}
	name := l.IssuerName
	if name == nil {
		name = l.Issuer.Subject().DER()
	}
	inner, outer := key.identifier(""), key.identifier("")
	if l.InnerBare {
		inner = algorithm(key.signatureOID(key.Hash()))
	}
	parts := [][]byte{small(1), inner, name, derTime(l.ThisUpdate)}
	if !l.NextUpdate.IsZero() {
		parts = append(parts, derTime(l.NextUpdate))
	}
	if entries := l.entries(); len(entries) > 0 {
		parts = append(parts, sequence(entries))
	}
	parts = append(parts, explicit(0, extensions(l.extensions())))
	tbs := sequence(parts...)
	return append(sequence(tbs, outer, bitString(key.sign("", tbs, l.Damaged))), l.Trailing...)
}

// PEM is the list in armour.
func (l *CRL) PEM() []byte {
	return pem.EncodeToMemory(&pem.Block{Type: "X509 CRL", Bytes: l.DER()})
}

func (l *CRL) extensions() []Extension {
	id := l.AuthorityKeyID
	if id == nil {
		id = l.Issuer.Template.keyID()
	}
	var out []Extension
	if l.Number != nil {
		out = append(out, Extension{OID: extCRLNumber, Value: integer(l.Number)})
	}
	if l.Base != nil {
		out = append(out, Extension{OID: extDeltaIndicator, Critical: true, Value: integer(l.Base)})
	}
	out = append(out, Extension{OID: extAuthorityKeyID, Value: sequence(retag(0, octets(id)))})
	if l.Scope != nil {
		out = append(out, Extension{OID: extDistributionPoint, Critical: true, Value: l.Scope.der()})
	}
	return append(out, l.Extra...)
}

func (s *Scope) der() []byte {
	var parts [][]byte
	if s.URL != "" {
		parts = append(parts, explicit(0, explicit(0, uniform(s.URL))))
	}
	flag := func(n int, set bool) {
		if set {
			parts = append(parts, retag(n, truth()))
		}
	}
	flag(1, s.OnlyLeaves)
	flag(2, s.OnlyCAs)
	if s.SomeReasons {
		parts = append(parts, retag(3, namedBits(1<<ReasonKeyCompromise)))
	}
	flag(4, s.Indirect)
	return sequence(parts...)
}

// entries writes the entries one after another; the generated ones are as
// large as those of the NCA, 53 bytes with a reason.
func (l *CRL) entries() []byte {
	out := make([]byte, 0, 53*(l.Generated+len(l.Entries)))
	for _, e := range l.Entries {
		out = append(out, e.der()...)
	}
	if l.Generated == 0 {
		return out
	}
	one := Entry{
		Serial: new(big.Int).SetBytes(bytes.Repeat([]byte{0x40}, 20)),
		At:     l.ThisUpdate.AddDate(0, -1, 0), Reason: ReasonCertificateHold,
	}.der()
	serial := bytes.Index(one, bytes.Repeat([]byte{0x40}, 20))
	numbers := newStream("generated entries", "")
	const batch = 4096
	var random []byte
	for i := range l.Generated {
		if i%batch == 0 {
			random = numbers.bytes(16 * batch)
		}
		// The first bytes count up from 0x20, so that no number comes twice and none meets
		// a certificate of an authority, whose numbers begin at 0x40 or above.
		at := len(out) + serial
		out = append(out, one...)
		binary.BigEndian.PutUint32(out[at:], uint32(i+1)|1<<29)
		copy(out[at+4:at+20], random[16*(i%batch):])
	}
	return out
}
