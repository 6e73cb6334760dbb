// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package der_test

import (
	"bytes"
	"encoding/asn1"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/internal/der"
)

// What is written is read back, with a length in its shortest form.
func TestEncodeWritesWhatIsReadBack(t *testing.T) {
	for _, size := range []int{0, 1, 0x7f, 0x80, 0xff, 0x100, 0xffff, 0x10000, 0x1000000} {
		body := bytes.Repeat([]byte{7}, size)
		written := der.Encode(der.OctetString, body[:size/2], body[size/2:])
		e, err := der.ParseTag(written, der.OctetString)
		require.NoError(t, err, size)
		require.Equal(t, body, append([]byte{}, e.Body...), size)
		want, err := asn1.Marshal(body)
		require.NoError(t, err)
		require.Equal(t, want, written, "as the standard library writes it")
	}
	nested := der.Encode(der.Sequence, der.Encode(der.Integer, []byte{1}), der.Encode(der.Null))
	require.Equal(t, []byte{0x30, 5, 2, 1, 1, 5, 0}, nested)
}

func TestEncodeOIDWritesWhatIsReadBack(t *testing.T) {
	for _, dotted := range []string{"0.0", "1.2", "2.5.29.15", "2.39", "2.40", "2.999.1", "1.2.398.3.10.1.1.2.3.2", "1.2.840.113549.1.9.16.2.14", "2.1.127.128.16383.16384.2147483647"} {
		written := der.EncodeOID(dotted)
		e, err := der.ParseTag(written, der.ObjectID)
		require.NoError(t, err, dotted)
		got, err := e.Dotted()
		require.NoError(t, err, dotted)
		require.Equal(t, dotted, got)
		var id asn1.ObjectIdentifier
		rest, err := asn1.Unmarshal(written, &id)
		require.NoError(t, err, dotted)
		require.Empty(t, rest)
		require.Equal(t, dotted, id.String())
	}
}

// FuzzEncode reads any bytes as one element: written again from its parts it is
// the same.
func FuzzEncode(f *testing.F) {
	f.Add([]byte{0x30, 3, 2, 1, 1})                                 // a sequence
	f.Add([]byte{4, 0})                                             // nothing inside
	f.Add(append([]byte{4, 0x81, 0x80}, make([]byte, 0x80)...))     // the first length of two bytes
	f.Add([]byte{4, 0x81, 1, 0})                                    // a length that is not the shortest
	f.Add([]byte{6, 3, 0x55, 0x1d, 0x0f})                           // an identifier
	f.Add([]byte{6, 2, 0x88, 0x37})                                 // 2.999
	f.Add([]byte{6, 9, 0x60, 0x86, 0x48, 1, 0x65, 3, 4, 2, 1})      // 2.16.840.1.101.3.4.2.1
	f.Add(append([]byte{0x30, 0x82, 1, 0}, make([]byte, 0x100)...)) // three bytes
	f.Fuzz(func(t *testing.T, b []byte) {
		e, err := der.Parse(b)
		if err != nil {
			return
		}
		half := len(e.Body) / 2
		require.Equal(t, e.Full, der.Encode(e.Tag, e.Body[:half], e.Body[half:]))
		if e.Tag != der.ObjectID {
			return
		}
		if dotted, err := e.Dotted(); err == nil {
			require.Equal(t, e.Full, der.EncodeOID(dotted), dotted)
		}
	})
}
