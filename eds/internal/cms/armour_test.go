// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package cms_test

import (
	"encoding/base64"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/internal/cms"
)

func TestWhatTransportPutsAroundAMessage(t *testing.T) {
	value := []byte{0x30, 3, 2, 1, 7}
	text := base64.StdEncoding.EncodeToString(value)
	mark := "\xef\xbb\xbf"
	for _, row := range []struct {
		name    string
		in      string
		removed string
	}{
		{"DER as it is", string(value), ""},
		{"base64 as it is", text, ""},
		{"base64 with line breaks needs nothing taken off", text[:4] + "\r\n" + text[4:], ""},
		{"a zero byte behind DER", string(value) + "\x00", "zero bytes or white space behind the value"},
		{"a line end behind DER", string(value) + "\r\n", "zero bytes or white space behind the value"},
		{"a line end before DER", "\n" + string(value), "white space before the value"},
		{"a byte order mark before DER", mark + string(value), "a byte order mark"},
		{"a byte order mark before base64", mark + text, "a byte order mark"},
		{"a data: address", "data:application/pkcs7-signature;base64," + text, "the head of a data: address"},
		{"line ends that are written out", text[:4] + `\r\n` + text[4:] + `\n`, "line ends that are written out"},
		{"zero bytes behind base64", text + "\x00\x00", "zero bytes behind the text"},
		{"all at once", mark + "data:;base64," + text[:4] + `\n` + text[4:] + "\x00",
			"a byte order mark, the head of a data: address, line ends that are written out, zero bytes behind the text"},
	} {
		t.Run(row.name, func(t *testing.T) {
			bare, removed := cms.Bare([]byte(row.in))
			require.Equal(t, row.removed, removed)
			got, err := cms.DecodeMessage(bare, 100)
			require.NoError(t, err)
			require.Equal(t, value, got)
			again, nothing := cms.Bare(bare)
			require.Equal(t, bare, again)
			require.Empty(t, nothing, "nothing is left to take off")
		})
	}
	for name, in := range map[string][]byte{
		"another value behind DER":           slices.Concat(value, value),
		"a byte that means something":        append(slices.Clone(value), 1),
		"a data: address that is not base64": []byte("data:text/plain," + text),
		"a media type beyond all measure":    []byte("data:" + strings.Repeat("a", 200) + ";base64," + text),
	} {
		t.Run(name, func(t *testing.T) {
			bare, removed := cms.Bare(in)
			require.Empty(t, removed)
			require.Equal(t, in, bare)
			out, err := cms.DecodeMessage(in, 1000)
			if err == nil {
				_, err = cms.Parse(out, cms.DefaultLimits())
			}
			requireCode(t, err, eds.CodeStructureMalformed)
		})
	}
}

// Taking off never invents: the bare bytes are found in the input, but for
// line ends that were written out.
func FuzzBare(f *testing.F) {
	f.Add([]byte("0\x03\x02\x01\x07\x00\x00"))                // DER with zero bytes behind it
	f.Add([]byte("\xef\xbb\xbfdata:;base64,MAMCAQc=\\n\x00")) // everything at once
	f.Add([]byte("data:;base64,"))                            // nothing inside
	f.Fuzz(func(t *testing.T, b []byte) {
		bare, removed := cms.Bare(b)
		if removed == "" {
			require.Equal(t, b, bare)
		} else {
			require.Less(t, len(bare), len(b))
		}
	})
}
