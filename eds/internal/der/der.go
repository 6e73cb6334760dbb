// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package der reads ASN.1 in DER and nothing looser: definite lengths in their
// shortest form, one-byte tags, nothing after the end. It copies nothing: every
// element is a window on the input, so that a revocation list of twenty
// megabytes costs no more memory than its bytes, and signed bytes are hashed as
// they came. Package encoding/asn1 decodes into new values and cannot do either.
package der

import (
	"errors"
	"fmt"
)

// ErrSyntax is every error of this package. It never quotes the input.
var ErrSyntax = errors.New("der: not strict DER")

func fault(rule string) error { return fmt.Errorf("%w: %s", ErrSyntax, rule) }

// Identifier octets of the universal types that X.509 and CMS use.
const (
	Boolean         byte = 0x01
	Integer         byte = 0x02
	BitString       byte = 0x03
	OctetString     byte = 0x04
	Null            byte = 0x05
	ObjectID        byte = 0x06
	Enumerated      byte = 0x0a
	UTF8String      byte = 0x0c
	PrintableString byte = 0x13
	IA5String       byte = 0x16
	UTCTime         byte = 0x17
	GeneralizedTime byte = 0x18
	Sequence        byte = 0x30
	Set             byte = 0x31
)

// Context is the identifier octet of a context-specific tag, 0 to 30.
func Context(n byte, constructed bool) byte {
	if constructed {
		return 0xa0 | n
	}
	return 0x80 | n
}

// Element is one encoded value. The zero value is no element.
type Element struct {
	Tag  byte   // the identifier octet as encoded
	Full []byte // with identifier and length
	Body []byte // contents alone
}

// IsZero reports whether there is no element.
func (e Element) IsZero() bool { return e.Full == nil }

// Parse reads exactly one element and nothing after it.
func Parse(b []byte) (Element, error) {
	r := Reader{b}
	e, err := r.Next()
	if err != nil {
		return Element{}, err
	}
	return e, r.End()
}

// ParseTag is [Parse] for an element of one type.
func ParseTag(b []byte, tag byte) (Element, error) {
	e, err := Parse(b)
	if err == nil && e.Tag != tag {
		return Element{}, wrongTag(tag, e.Tag)
	}
	return e, err
}

func wrongTag(want, got byte) error {
	return fmt.Errorf("%w: type %#02x where %#02x is due", ErrSyntax, got, want)
}

// Children reads the contents of a constructed element.
func (e Element) Children() Reader { return Reader{e.Body} }

// Reader reads elements one after another. The zero value is at its end.
type Reader struct{ rest []byte }

// Empty reports whether nothing is left.
func (r *Reader) Empty() bool { return len(r.rest) == 0 }

// Rest gives what is left.
func (r *Reader) Rest() []byte { return r.rest }

// End returns an error when something is left.
func (r *Reader) End() error {
	if len(r.rest) > 0 {
		return fault("bytes after the end")
	}
	return nil
}

// Is reports whether the next element has a type.
func (r *Reader) Is(tag byte) bool { return len(r.rest) > 0 && r.rest[0] == tag }

// Next reads one element of any type.
func (r *Reader) Next() (Element, error) {
	b := r.rest
	if len(b) < 2 {
		return Element{}, fault("cut short")
	}
	if b[0]&0x1f == 0x1f {
		return Element{}, fault("a tag of several bytes")
	}
	header, length := 2, int(b[1])
	if b[1] >= 0x80 {
		n := int(b[1] & 0x7f)
		switch {
		case n == 0:
			return Element{}, fault("indefinite length")
		case n > 4:
			return Element{}, fault("a length of more than four bytes")
		case len(b) < 2+n:
			return Element{}, fault("cut short")
		}
		header, length = 2+n, 0
		for _, c := range b[2 : 2+n] {
			length = length<<8 | int(c)
		}
		if b[2] == 0 || length < 0x80 {
			return Element{}, fault("a length that is not the shortest")
		}
	}
	if length < 0 || length > len(b)-header {
		return Element{}, fault("cut short")
	}
	end := header + length
	e := Element{Tag: b[0], Full: b[:end:end], Body: b[header:end:end]}
	r.rest = b[end:]
	return e, nil
}

// Read reads one element of a type.
func (r *Reader) Read(tag byte) (Element, error) {
	if len(r.rest) > 0 && r.rest[0] != tag {
		return Element{}, wrongTag(tag, r.rest[0])
	}
	return r.Next()
}

// Optional reads an element if it is of a type; the zero Element otherwise.
func (r *Reader) Optional(tag byte) (Element, error) {
	if !r.Is(tag) {
		return Element{}, nil
	}
	return r.Next()
}

// Inner reads the single element inside an explicitly tagged one.
func (e Element) Inner(tag byte) (Element, error) { return ParseTag(e.Body, tag) }
