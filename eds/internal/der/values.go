// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package der

import (
	"math/big"
	"strconv"
	"strings"
	"time"
)

// Dotted reads an object identifier as dotted text.
func (e Element) Dotted() (string, error) {
	if e.Tag != ObjectID {
		return "", wrongTag(ObjectID, e.Tag)
	}
	return dotted(e.Body)
}

func dotted(b []byte) (string, error) {
	if len(b) == 0 || len(b) > 64 || b[len(b)-1]&0x80 != 0 {
		return "", fault("an object identifier cut short, empty or beyond 64 bytes")
	}
	var out strings.Builder
	out.Grow(3 * len(b))
	var arc uint64
	first, begin := true, true
	for _, c := range b {
		if begin && c == 0x80 {
			return "", fault("an object identifier with a padded part")
		}
		if arc > 1<<56 {
			return "", fault("an object identifier with a part beyond 63 bits")
		}
		arc, begin = arc<<7|uint64(c&0x7f), c&0x80 == 0
		if !begin {
			continue
		}
		if first {
			top := min(arc/40, 2)
			out.WriteString(strconv.FormatUint(top, 10))
			arc, first = arc-40*top, false
		}
		out.WriteByte('.')
		out.WriteString(strconv.FormatUint(arc, 10))
		arc = 0
	}
	return out.String(), nil
}

// Bool reads a boolean, 00 or FF.
func (e Element) Bool() (bool, error) {
	switch {
	case e.Tag != Boolean:
		return false, wrongTag(Boolean, e.Tag)
	case len(e.Body) != 1 || (e.Body[0] != 0 && e.Body[0] != 0xff):
		return false, fault("a boolean that is neither 00 nor FF")
	}
	return e.Body[0] == 0xff, nil
}

// Int gives the contents of an integer or enumerated value, in their shortest
// two's complement, as they stand: two integers are equal when these are.
func (e Element) Int() ([]byte, error) {
	if e.Tag != Integer && e.Tag != Enumerated {
		return nil, wrongTag(Integer, e.Tag)
	}
	return checkInt(e.Body)
}

func checkInt(b []byte) ([]byte, error) {
	switch {
	case len(b) == 0:
		return nil, fault("an empty integer")
	case len(b) > 1 && (b[0] == 0 && b[1] < 0x80 || b[0] == 0xff && b[1] >= 0x80):
		return nil, fault("an integer that is not the shortest")
	}
	return b, nil
}

// Small reads an integer or enumerated value from 0 to 2^31-1.
func (e Element) Small() (int, error) {
	b, err := e.Int()
	if err != nil {
		return 0, err
	}
	if len(b) > 4 || b[0] >= 0x80 {
		return 0, fault("an integer outside 0 to 2147483647")
	}
	n := 0
	for _, c := range b {
		n = n<<8 | int(c)
	}
	return n, nil
}

// Natural reads an integer that is not negative.
func (e Element) Natural() (*big.Int, error) {
	b, err := e.Int()
	if err != nil {
		return nil, err
	}
	if b[0] >= 0x80 {
		return nil, fault("a negative integer")
	}
	return new(big.Int).SetBytes(b), nil
}

// Octets gives the contents of an octet string.
func (e Element) Octets() ([]byte, error) {
	if e.Tag != OctetString {
		return nil, wrongTag(OctetString, e.Tag)
	}
	return e.Body, nil
}

// Bits gives the bytes of a bit string without unused bits.
func (e Element) Bits() ([]byte, error) {
	switch {
	case e.Tag != BitString:
		return nil, wrongTag(BitString, e.Tag)
	case len(e.Body) == 0 || e.Body[0] != 0:
		return nil, fault("a bit string with unused bits")
	}
	return e.Body[1:], nil
}

// Time reads UTCTime or GeneralizedTime in the only form that DER has: in UTC,
// with seconds. A fraction of seconds is accepted in GeneralizedTime, as time
// stamps have it.
func (e Element) Time() (time.Time, error) {
	text := string(e.Body)
	switch e.Tag {
	case UTCTime:
		t, err := time.Parse("060102150405Z", text)
		if err != nil || len(text) != len("060102150405Z") {
			return time.Time{}, fault("a UTCTime that is no time")
		}
		// RFC 5280, 4.1.2.5.1: years 50 to 99 are of the 20th century; Go draws
		// the line at 69.
		if year := t.Year(); year >= 2050 {
			t = t.AddDate(-100, 0, 0)
		}
		return t, nil
	case GeneralizedTime:
		const layout = "20060102150405Z"
		seconds, fraction, has := strings.Cut(strings.TrimSuffix(text, "Z"), ".")
		t, err := time.Parse(layout, seconds+"Z")
		if err != nil || len(seconds)+1 != len(layout) || !strings.HasSuffix(text, "Z") {
			return time.Time{}, fault("a GeneralizedTime that is no time")
		}
		if !has {
			return t, nil
		}
		nanos, err := nanoseconds(fraction)
		return t.Add(nanos), err
	default:
		return time.Time{}, wrongTag(GeneralizedTime, e.Tag)
	}
}

func nanoseconds(fraction string) (time.Duration, error) {
	if fraction == "" || len(fraction) > 9 || strings.HasSuffix(fraction, "0") {
		return 0, fault("a fraction of seconds that is not the shortest")
	}
	n := 0
	for _, c := range fraction {
		if c < '0' || c > '9' {
			return 0, fault("a fraction of seconds with another character than digits")
		}
		n = 10*n + int(c-'0')
	}
	for range 9 - len(fraction) {
		n *= 10
	}
	return time.Duration(n), nil
}
