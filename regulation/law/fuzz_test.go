// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/law"
)

// refusal checks that an error of a parser repeats what it was given and stays
// inside it.
func refusal(t *testing.T, kind, in string, err error) {
	t.Helper()
	require.ErrorIs(t, err, law.ErrSyntax)
	var v *law.ValueError
	require.ErrorAs(t, err, &v)
	require.Equal(t, kind, v.Type)
	require.Equal(t, in, v.Value)
	require.NotEmpty(t, v.Fault)
	require.GreaterOrEqual(t, v.At, 0)
	require.LessOrEqual(t, v.At, len(in))
	require.NotEmpty(t, err.Error())
}

// FuzzParseLocator: what is accepted is written back letter by letter.
func FuzzParseLocator(f *testing.F) {
	for _, seed := range []string{
		"7(3)/2",     // nothing wrong
		"7~1",        // nothing wrong, an unnumbered paragraph
		"art25(2)/1", // nothing wrong, an article
		"annex/2",    // nothing wrong, the only annex
		"section2",   // nothing wrong, a section
		"signature",  // nothing wrong, a place without a number
		"",           // empty
		"0",          // numbers begin with 1
		"07",         // a leading zero
		"10000",      // above 9999
		"7(3",        // an open bracket
		"7()",        // no number inside
		"7(3)(1)",    // two sub-paragraphs
		"7/2/1",      // two parts
		"7~1(2)",     // an unnumbered paragraph has no sub-paragraphs
		"art25~1",    // an article is followed by no unnumbered paragraph
		"section2/1", // a section has no parts
		"header/1",   // nor has the header
		"annex1(1)",  // an annex has no sub-paragraphs
		" 7",         // white space
		"７",          // a full-width digit
		"7\x00",      // a byte behind
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		l, err := law.ParseLocator(s)
		if err != nil {
			refusal(t, "locator", s, err)
			require.True(t, l.IsZero())
			return
		}
		require.Equal(t, s, l.String(), "one place has one text")
		require.Contains(t, law.Values[law.LocatorKind](), l.Kind())
		require.True(t, l.Label().Complete())
		require.True(t, l.Within(l))
		require.Zero(t, l.Compare(l))
		b, err := l.MarshalText()
		require.NoError(t, err)
		require.Equal(t, s, string(b))
	})
}

// FuzzParseCitation: what is accepted is written back letter by letter, and its
// pieces are what their own parsers read.
func FuzzParseCitation(f *testing.F) {
	for _, seed := range []string{
		"mangystau-297-2014#4",                // nothing wrong, a place in an act
		"mangystau-297-2014/vet-licence#7(3)", // nothing wrong, a place in a regulation
		"",                                    // empty
		"act",                                 // no place
		"act#",                                // an empty place
		"#7",                                  // no act
		"/reg#7",                              // no act before the regulation
		"act/#7",                              // no regulation behind the slash
		"act/reg/kind#7",                      // a third name
		"act#7#8",                             // two places
		"Act#7",                               // a capital
		"act--x#7",                            // two hyphens
		"аct#7",                               // a Cyrillic letter
		"act#7 ",                              // white space
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := law.ParseCitation(s)
		if err != nil {
			refusal(t, "citation", s, err)
			require.True(t, c.IsZero())
			return
		}
		require.Equal(t, s, c.String())
		where, place, _ := strings.Cut(s, "#")
		require.Equal(t, law.MustLocator(place), c.Locator)
		act, regulation, nested := strings.Cut(where, "/")
		require.Equal(t, law.MustID(act), c.Act)
		require.Equal(t, nested, c.Regulation.IsValid())
		require.Equal(t, law.ID(regulation), c.Regulation)
		b, err := c.MarshalText()
		require.NoError(t, err)
		require.Equal(t, s, string(b))
	})
}

// FuzzParseDate: exactly the texts that the standard library reads as a day,
// but for the first one, which is the zero value.
func FuzzParseDate(f *testing.F) {
	for _, seed := range []string{
		"2015-03-18",           // nothing wrong
		"2012-02-29",           // nothing wrong, a leap day
		"2000-02-29",           // nothing wrong, 400 divides the year
		"2014-02-30",           // a day that February does not have
		"2014-02-29",           // a common year
		"1900-02-29",           // 100 divides the year
		"2014-13-01",           // a month too many
		"2014-00-01",           // a month 0
		"2014-01-00",           // a day 0
		"2014-04-31",           // a day too many
		"0000-01-01",           // the year 0
		"0001-01-01",           // the zero value
		"9999-12-31",           // nothing wrong, the last day
		"10000-01-01",          // a year of five digits
		"-014-01-01",           // a sign
		"2014-1-1",             // single digits
		"20140101",             // no hyphens
		"01.01.2014",           // as it is printed
		"2014-01-01T00:00:00Z", // an hour behind
		"２０１４-０１-０１",           // full-width digits
		"2-1２-01x",             // ten bytes that are not ten digits
		" 2014-01-1",           // white space
		"",                     // empty
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := law.ParseDate(s)
		peer, theirs := time.Parse(time.DateOnly, s)
		require.Equal(t, theirs == nil && peer.Year() >= 1 && s != "0001-01-01", err == nil, "%q", s)
		if err != nil {
			refusal(t, "date", s, err)
			require.True(t, d.IsZero())
			return
		}
		require.Equal(t, s, d.String())
		require.Equal(t, peer, d.Date().MidnightUTC())
		b, err := d.MarshalText()
		require.NoError(t, err)
		require.Equal(t, s, string(b))
	})
}

// FuzzParseID: what is accepted needs no quotation in a path, a URL, a file
// name or a citation.
func FuzzParseID(f *testing.F) {
	for _, seed := range []string{
		"mangystau-297-2014",    // nothing wrong
		"provider_system",       // nothing wrong
		strings.Repeat("a", 64), // nothing wrong, the longest
		strings.Repeat("a", 65), // a byte too many
		"",                      // empty
		"297",                   // a digit first
		"-a",                    // a hyphen first
		"a-",                    // a hyphen last
		"a--b",                  // two hyphens
		"a_-b",                  // two separators
		"Act",                   // a capital
		"vet/licence",           // a slash
		"a#7",                   // the sign of a place
		"а",                     // a Cyrillic letter
		"a ",                    // white space
		"..",                    // points
	} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, s string) {
		id, err := law.ParseID(s)
		require.Equal(t, err == nil, law.ID(s).IsValid())
		if err != nil {
			refusal(t, "identifier", s, err)
			require.Empty(t, id)
			return
		}
		require.Equal(t, s, string(id))
		require.LessOrEqual(t, len(s), 64)
		require.Empty(t, strings.Trim(s, "abcdefghijklmnopqrstuvwxyz0123456789-_"))
		c, err := law.ParseCitation(s + "/" + s + "#7")
		require.NoError(t, err)
		require.Equal(t, id, c.Act)
		require.Equal(t, id, c.Regulation)
	})
}
