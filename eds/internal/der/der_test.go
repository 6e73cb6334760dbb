// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package der_test

import (
	"bytes"
	"encoding/asn1"
	"encoding/hex"
	"math/big"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/eds/internal/der"
)

func unhex(s string) []byte {
	b, err := hex.DecodeString(s)
	if err != nil {
		panic(err)
	}
	return b
}

func TestParseRefuses(t *testing.T) {
	for _, row := range []struct{ name, input string }{
		{"nothing", ""},
		{"an identifier alone", "30"},
		{"contents cut short", "300201"},
		{"bytes after the end", "300000"},
		{"an indefinite length", "30800000"},
		{"a long form for a short length", "30810100"},
		{"a long form with a leading zero", "3082008000"},
		{"a length of five bytes", "30850100000000"},
		{"a length cut short", "308201"},
		{"a length beyond the input", "3084ffffffff00"},
		{"a tag of several bytes", "3f8100"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := der.Parse(unhex(row.input))
			require.ErrorIs(t, err, der.ErrSyntax)
		})
	}
	_, err := der.ParseTag(unhex("3000"), der.Set)
	require.ErrorIs(t, err, der.ErrSyntax)
}

func TestValuesRefuse(t *testing.T) {
	dotted := func(e der.Element) error { _, err := e.Dotted(); return err }
	boolean := func(e der.Element) error { _, err := e.Bool(); return err }
	small := func(e der.Element) error { _, err := e.Small(); return err }
	natural := func(e der.Element) error { _, err := e.Natural(); return err }
	bits := func(e der.Element) error { _, err := e.Bits(); return err }
	octets := func(e der.Element) error { _, err := e.Octets(); return err }
	instant := func(e der.Element) error { _, err := e.Time(); return err }
	for _, row := range []struct {
		name, input string
		read        func(der.Element) error
	}{
		{"an empty identifier", "0600", dotted},
		{"an identifier cut short", "06022a86", dotted},
		{"an identifier with a padded part", "06032a8001", dotted},
		{"an identifier with a huge part", "060b2affffffffffffffffff7f", dotted},
		{"an integer as identifier", "02012a", dotted},
		{"a boolean of 01", "010101", boolean},
		{"a boolean of two bytes", "0102ffff", boolean},
		{"an integer as boolean", "0201ff", boolean},
		{"an empty integer", "0200", small},
		{"a padded integer", "02020001", small},
		{"a padded negative integer", "0202ff80", small},
		{"a negative small", "0201ff", small},
		{"a small of 32 bits", "02050080000000", small},
		{"a negative natural", "0201ff", natural},
		{"a string as integer", "0401ff", natural},
		{"a bit string with unused bits", "030201fe", bits},
		{"an empty bit string", "0300", bits},
		{"an octet string as bit string", "040100", bits},
		{"a bit string as octet string", "030100", octets},
		{"a UTCTime without seconds", "170b323230333239303433305a", instant},
		{"a UTCTime with an offset", "17113232303332393034333030372b30363030", instant},
		{"a UTCTime of 30 February", "170d3232303233303034333030375a", instant},
		{"a GeneralizedTime without Z", "180e3230323230333239303433303037", instant},
		{"a GeneralizedTime with a padded fraction", "181132303232303332393034333030372e305a", instant},
		{"a GeneralizedTime with letters in the fraction", "181132303232303332393034333030372e785a", instant},
		{"an integer as time", "020101", instant},
	} {
		t.Run(row.name, func(t *testing.T) {
			e, err := der.Parse(unhex(row.input))
			require.NoError(t, err, "the element itself is well formed")
			require.ErrorIs(t, row.read(e), der.ErrSyntax)
		})
	}
}

func TestReader(t *testing.T) {
	e, err := der.ParseTag(unhex("300a0101ffa103020107040100"[:24]), der.Sequence)
	require.NoError(t, err)
	r := e.Children()
	require.True(t, r.Is(der.Boolean))
	missing, err := r.Optional(der.Integer)
	require.NoError(t, err)
	require.True(t, missing.IsZero())
	b, err := r.Read(der.Boolean)
	require.NoError(t, err)
	yes, err := b.Bool()
	require.NoError(t, err)
	require.True(t, yes)
	_, err = r.Read(der.Integer)
	require.ErrorIs(t, err, der.ErrSyntax)
	tagged, err := r.Optional(der.Context(1, true))
	require.NoError(t, err)
	inner, err := tagged.Inner(der.Integer)
	require.NoError(t, err)
	seven, err := inner.Small()
	require.NoError(t, err)
	require.Equal(t, 7, seven)
	require.False(t, r.Empty())
	require.ErrorIs(t, r.End(), der.ErrSyntax)
	require.Equal(t, byte(0x80), der.Context(0, false))
}

// encoding/asn1 is the oracle: what it writes is read back the same.
func TestAgreesWithEncodingASN1(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := big.NewInt(rapid.Int64().Draw(t, "integer"))
		raw, err := asn1.Marshal(n)
		require.NoError(t, err)
		e, err := der.Parse(raw)
		require.NoError(t, err)
		got, err := e.Natural()
		if n.Sign() < 0 {
			require.ErrorIs(t, err, der.ErrSyntax)
		} else {
			require.NoError(t, err)
			require.Zero(t, n.Cmp(got))
		}
		id := asn1.ObjectIdentifier{rapid.IntRange(0, 2).Draw(t, "top"), rapid.IntRange(0, 39).Draw(t, "second")}
		id = append(id, rapid.SliceOfN(rapid.IntRange(0, 1<<30), 0, 8).Draw(t, "arcs")...)
		raw, err = asn1.Marshal(id)
		require.NoError(t, err)
		e, err = der.Parse(raw)
		require.NoError(t, err)
		text, err := e.Dotted()
		require.NoError(t, err)
		require.Equal(t, id.String(), text)
		instant := time.Unix(rapid.Int64Range(-631152000, 253402300799).Draw(t, "time"), 0).UTC()
		raw, err = asn1.Marshal(instant)
		require.NoError(t, err)
		e, err = der.Parse(raw)
		require.NoError(t, err)
		read, err := e.Time()
		require.NoError(t, err)
		require.True(t, instant.Equal(read), "%s %s", instant, read)
	})
}

func TestFractionOfSeconds(t *testing.T) {
	e, err := der.Parse(append([]byte{der.GeneralizedTime, 18}, "20220329043007.25Z"...))
	require.NoError(t, err)
	got, err := e.Time()
	require.NoError(t, err)
	require.Equal(t, time.Date(2022, 3, 29, 4, 30, 7, 250_000_000, time.UTC), got)
}

// Whatever is accepted is one window after another on the same bytes.
func FuzzReader(f *testing.F) {
	f.Add(unhex("300a0101ffa103020107"))       // cut short inside
	f.Add(unhex("3080020107000000"))           // BER, indefinite
	f.Add(unhex("30053003020107"))             // nested
	f.Add(unhex("060b2affffffffffffffffff7f")) // a huge part of an identifier
	f.Fuzz(func(t *testing.T, b []byte) {
		r := der.Element{Body: b}.Children()
		var all []byte
		for !r.Empty() {
			e, err := r.Next()
			if err != nil {
				require.ErrorIs(t, err, der.ErrSyntax)
				return
			}
			all = append(all, e.Full...)
			_, _ = e.Dotted()
			_, _ = e.Time()
			_, _ = e.Natural()
			_, _ = e.Small()
			_, _ = e.Bits()
		}
		require.True(t, bytes.Equal(b, all))
	})
}
