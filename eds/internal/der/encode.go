// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package der

import (
	"encoding/binary"
	"strconv"
	"strings"
)

// Encode writes an element with the parts, one after another, as its contents.
func Encode(tag byte, parts ...[]byte) []byte {
	n := 0
	for _, p := range parts {
		n += len(p)
	}
	out := append(make([]byte, 0, n+6), tag)
	if n < 0x80 {
		out = append(out, byte(n))
	} else {
		length := binary.BigEndian.AppendUint64(nil, uint64(n))
		for length[0] == 0 {
			length = length[1:]
		}
		out = append(append(out, 0x80|byte(len(length))), length...)
	}
	for _, p := range parts {
		out = append(out, p...)
	}
	return out
}

// EncodeOID writes an object identifier from dotted text that [Element.Dotted]
// gave or that stands in the source; a part that is no number counts as zero.
func EncodeOID(dotted string) []byte {
	var body []byte
	var first uint64
	for i, part := range strings.Split(dotted, ".") {
		arc, _ := strconv.ParseUint(part, 10, 63) // see above
		switch i {
		case 0:
			first = 40 * arc
			continue
		case 1:
			arc += first
		}
		bytes := []byte{byte(arc & 0x7f)}
		for arc >>= 7; arc > 0; arc >>= 7 {
			bytes = append([]byte{0x80 | byte(arc&0x7f)}, bytes...)
		}
		body = append(body, bytes...)
	}
	return Encode(ObjectID, body)
}
