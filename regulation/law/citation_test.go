// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law_test

import (
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/regulation/law"
)

func TestParseCitation(t *testing.T) {
	rows := []struct {
		name, in             string
		act, regulation, loc string
	}{
		{"a place in an act", "mangystau-297-2014#4", "mangystau-297-2014", "", "4"},
		{"a place in a regulation", "mangystau-297-2014/vet-licence#7(3)", "mangystau-297-2014", "vet-licence", "7(3)"},
		{"a part", "a/b#7(3)/2", "a", "b", "7(3)/2"},
		{"an unnumbered paragraph", "a/b#7~1", "a", "b", "7~1"},
		{"the header of an act", "a#header", "a", "", "header"},
		{"an article of a law", "law-202-v#art25(2)", "law-202-v", "", "art25(2)"},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			c, err := law.ParseCitation(r.in)
			require.NoError(t, err)
			require.Equal(t, law.Citation{Act: law.ID(r.act), Regulation: law.ID(r.regulation), Locator: law.MustLocator(r.loc)}, c)
			require.Equal(t, r.in, c.String())
			require.Equal(t, c, law.MustCitation(r.in))
			require.Equal(t, c, law.MustCite(r.act, r.regulation, r.loc))
			b, err := json.Marshal(c)
			require.NoError(t, err)
			require.Equal(t, `"`+r.in+`"`, string(b))
		})
	}
}

func TestParseCitationRefuses(t *testing.T) {
	rows := []struct {
		name, in, rule string
		at             int
	}{
		{"the empty text", "", `no "#" stands before the place`, 0},
		{"a place alone", "7(3)", `no "#" stands before the place`, 4},
		{"an act alone", "act/reg", `no "#" stands before the place`, 7},
		{"no act", "#7", "act: it is empty", 0},
		{"no act before the regulation", "/reg#7", "act: it is empty", 0},
		{"no regulation behind the slash", "act/#7", "regulation: it is empty", 4},
		{"no place behind the sign", "act#", "place: not a number from 1 without leading zeros", 4},
		{"a capital in the act", "aCt#7", "act: neither a small Latin letter nor a digit, '-' or '_'", 1},
		{"a capital in the regulation", "act/rEg#7", "regulation: neither a small Latin letter nor a digit, '-' or '_'", 5},
		{"a third name", "act/reg/kind#7", "regulation: neither a small Latin letter nor a digit, '-' or '_'", 7},
		{"two places", "act#7#8", "place: something follows it", 5},
		{"a fault in the place is counted from the beginning", "act/reg#7(3", `place: ")" is missing`, 11},
		{"full-width digits", "act#７", "place: not a number from 1 without leading zeros", 4},
		{"white space behind", "act#7 ", "place: something follows it", 5},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			c, err := law.ParseCitation(r.in)
			require.ErrorIs(t, err, law.ErrSyntax)
			require.Zero(t, c)
			var v *law.ValueError
			require.ErrorAs(t, err, &v)
			require.Equal(t, law.ValueError{Type: "citation", Value: r.in, Fault: r.rule, At: r.at}, *v)
			require.Panics(t, func() { law.MustCitation(r.in) })
		})
	}
	require.Panics(t, func() { law.MustCite("Act", "", "7") })
	require.Panics(t, func() { law.MustCite("act", "Reg", "7") })
	require.Panics(t, func() { law.MustCite("act", "", "x") })
}

func TestTheZeroCitation(t *testing.T) {
	var c law.Citation
	require.True(t, c.IsZero())
	require.Equal(t, "", c.String())
	b, err := json.Marshal(c)
	require.NoError(t, err)
	require.Equal(t, `""`, string(b))
	c = law.MustCitation("a#7")
	require.False(t, c.IsZero())
	require.NoError(t, json.Unmarshal(b, &c))
	require.True(t, c.IsZero())

	c = law.MustCitation("a#7")
	require.ErrorIs(t, json.Unmarshal([]byte(`"a"`), &c), law.ErrSyntax)
	require.Equal(t, "a#7", c.String(), "a refused text changes nothing")
}

func TestCitationsThatCannotBeWritten(t *testing.T) {
	for _, c := range []law.Citation{
		{Act: "a"},                  // no place
		{Locator: law.Paragraph(7)}, // no act
		{Act: "A", Locator: law.Paragraph(7)},
		{Act: "a", Regulation: "b#", Locator: law.Paragraph(7)},
		{Act: "a", Locator: law.Paragraph(0)},
	} {
		_, err := c.MarshalText()
		require.ErrorIs(t, err, law.ErrSyntax, "%s", c)
	}
}

func TestCitationAtAnotherPlace(t *testing.T) {
	c := law.MustCitation("a/b#7")
	require.Equal(t, "a/b#7(3)", c.At(law.SubParagraph(7, 3)).String())
	require.Equal(t, "a/b#7", c.String(), "the first one stays as it is")
}

// citations draws citations of few acts, so that some are equal.
func citations() *rapid.Generator[law.Citation] {
	return rapid.Custom(func(t *rapid.T) law.Citation {
		return law.Citation{
			Act:        rapid.SampledFrom([]law.ID{"a", "b", "mangystau-297-2014"}).Draw(t, "act"),
			Regulation: rapid.SampledFrom([]law.ID{"", "r", "vet-licence"}).Draw(t, "regulation"),
			Locator:    locators().Draw(t, "locator"),
		}
	})
}

func TestCitationProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := citations().Draw(t, "c")
		c.Act = identifiers().Draw(t, "act")
		b, err := c.MarshalText()
		require.NoError(t, err)
		var back law.Citation
		require.NoError(t, back.UnmarshalText(b))
		require.Equal(t, c, back)
	})
}
