// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law_test

import (
	"encoding/json"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/regulation/law"
)

func TestParseLocator(t *testing.T) {
	rows := []struct {
		name, in          string
		kind              law.LocatorKind
		number, sub, part int
	}{
		{"a paragraph", "7", law.LocatorParagraph, 7, 0, 0},
		{"a sub-paragraph", "7(3)", law.LocatorParagraph, 7, 3, 0},
		{"a part of a sub-paragraph", "7(3)/2", law.LocatorParagraph, 7, 3, 2},
		{"a part of a paragraph", "7/2", law.LocatorParagraph, 7, 0, 2},
		{"the first unnumbered paragraph after 7", "7~1", law.LocatorUnnumbered, 7, 1, 0},
		{"a part of an unnumbered paragraph", "7~1/2", law.LocatorUnnumbered, 7, 1, 2},
		{"an article", "art25", law.LocatorArticle, 25, 0, 0},
		{"a paragraph of an article", "art25(2)", law.LocatorArticle, 25, 2, 0},
		{"a part of an article", "art25(2)/3", law.LocatorArticle, 25, 2, 3},
		{"a section", "section2", law.LocatorSection, 2, 0, 0},
		{"an annex", "annex1", law.LocatorAnnex, 1, 0, 0},
		{"a part of an annex", "annex1/2", law.LocatorAnnex, 1, 0, 2},
		{"the only annex", "annex", law.LocatorAnnex, 0, 0, 0},
		{"a part of the only annex", "annex/2", law.LocatorAnnex, 0, 0, 2},
		{"an inserted paragraph", "9-1", law.LocatorParagraph, 9, 0, 0},
		{"an inserted sub-paragraph", "9(1-1)", law.LocatorParagraph, 9, 1, 0},
		{"an inserted sub-paragraph of an inserted paragraph", "9-1(1-1)", law.LocatorParagraph, 9, 1, 0},
		{"a part of an inserted paragraph", "9-1/2", law.LocatorParagraph, 9, 0, 2},
		{"an unnumbered paragraph after an inserted one", "9-1~2", law.LocatorUnnumbered, 9, 2, 0},
		{"a paragraph of an inserted article", "art9-1(4)", law.LocatorArticle, 9, 4, 0},
		{"a row of the table of an annex", "annex1(3)", law.LocatorAnnex, 1, 3, 0},
		{"an inserted row", "annex1(3-1)", law.LocatorAnnex, 1, 3, 0},
		{"a row of the only annex", "annex(3)", law.LocatorAnnex, 0, 3, 0},
		{"an inserted annex", "annex1-2(3)/4", law.LocatorAnnex, 1, 3, 4},
		{"the header", "header", law.LocatorHeader, 0, 0, 0},
		{"the preamble", "preamble", law.LocatorPreamble, 0, 0, 0},
		{"the title", "title", law.LocatorTitle, 0, 0, 0},
		{"the signatures", "signature", law.LocatorSignature, 0, 0, 0},
		{"the greatest numbers", "9999(9999)/9999", law.LocatorParagraph, 9999, 9999, 9999},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			l, err := law.ParseLocator(r.in)
			require.NoError(t, err)
			require.Equal(t, r.kind, l.Kind())
			require.Equal(t, []int{r.number, r.sub, r.part}, []int{l.Number(), l.Sub(), l.Part()})
			require.Equal(t, r.in, l.String())
			require.Equal(t, l, law.MustLocator(r.in))
			require.False(t, l.IsZero())
			b, err := json.Marshal(map[law.Locator]law.Locator{l: l})
			require.NoError(t, err)
			require.Equal(t, `{"`+r.in+`":"`+r.in+`"}`, string(b))
			var back map[law.Locator]law.Locator
			require.NoError(t, json.Unmarshal(b, &back))
			require.Equal(t, map[law.Locator]law.Locator{l: l}, back)
		})
	}
}

func TestParseLocatorRefuses(t *testing.T) {
	const number, most, after = "not a number from 1 without leading zeros", "the number is above 9999", "something follows it"
	rows := []struct {
		name, in, rule string
		at             int
	}{
		{"the empty text", "", number, 0},
		{"a word", "paragraph", number, 0},
		{"paragraph 0", "0", number, 0},
		{"a leading zero", "07", number, 0},
		{"sub-paragraph 0", "7(0)", number, 2},
		{"part 0", "7/0", number, 2},
		{"an unnumbered paragraph without its place", "7~", number, 2},
		{"empty brackets", "7()", number, 2},
		{"an open bracket", "7(3", `")" is missing`, 3},
		{"a bracket too many", "7(3))", after, 4},
		{"sub-paragraphs of a sub-paragraph", "7(3)(1)", after, 4},
		{"a part of a part", "7/2/1", after, 3},
		{"a sub-paragraph of an unnumbered paragraph", "7~1(2)", after, 3},
		{"an unnumbered paragraph of an article", "art25~1", after, 5},
		{"five digits", "10000", most, 0},
		{"many digits", "99999999999999999999", most, 0},
		{"a sign", "-7", number, 0},
		{"white space before", " 7", number, 0},
		{"white space behind", "7 ", after, 1},
		{"full-width digits", "７", number, 0},
		{"a full-width digit behind", "7７", after, 1},
		{"an article without a number", "art", number, 3},
		{"a section without a number", "section", number, 7},
		{"a section with brackets", "section2(1)", after, 8},
		{"a part of a section", "section2/1", after, 8},
		{"an annex with empty brackets", "annex1()", number, 7},
		{"an insertion without its number", "9-", number, 2},
		{"an insertion into an insertion", "9-1-1", after, 3},
		{"insertion 0", "9-0", number, 2},
		{"an insertion into an unnumbered paragraph", "9~1-1", after, 3},
		{"an inserted section", "section2-1", after, 8},
		{"an inserted part", "9/2-1", after, 3},
		{"annex 0", "annex0", number, 5},
		{"a part of the header", "header/1", number, 0},
		{"a capital", "Art25", number, 0},
		{"the form of print", "7-тармақ", "character 3 is the Cyrillic letter 'т'", 2},
		{"a Cyrillic letter that looks Latin", "аrt25", `character 1 is the Cyrillic letter 'а', which looks like the Latin "a"`, 0},
		{"another bracket", "7)3(", after, 1},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			l, err := law.ParseLocator(r.in)
			require.ErrorIs(t, err, law.ErrSyntax)
			require.Zero(t, l)
			var v *law.ValueError
			require.ErrorAs(t, err, &v)
			require.Equal(t, law.ValueError{Type: "locator", Value: r.in, Fault: r.rule, At: r.at}, *v)
			require.Panics(t, func() { law.MustLocator(r.in) })
		})
	}
	_, err := law.ParseLocator("7(3")
	require.EqualError(t, err, `law: locator "7(3": at byte 3: ")" is missing`)
}

func TestTheZeroLocator(t *testing.T) {
	var l law.Locator
	require.True(t, l.IsZero())
	require.Equal(t, "", l.String())
	require.Equal(t, law.LocatorKind(""), l.Kind())
	require.Equal(t, law.Text{}, l.Label())
	require.Equal(t, l, l.Parent())
	require.False(t, l.Within(l), "no place is within no place")
	b, err := json.Marshal(struct {
		A law.Locator `json:"a"`
		B law.Locator `json:"b,omitzero"`
	}{})
	require.NoError(t, err)
	require.Equal(t, `{"a":""}`, string(b))
	l = law.Paragraph(7)
	require.NoError(t, l.UnmarshalText(nil))
	require.True(t, l.IsZero())
	l = law.Paragraph(7)
	require.ErrorIs(t, l.UnmarshalText([]byte("x")), law.ErrSyntax)
	require.Equal(t, law.Paragraph(7), l, "a refused text changes nothing")
}

func TestLocatorsThatNoTextNames(t *testing.T) {
	rows := []struct {
		name string
		l    law.Locator
	}{
		{"paragraph 0", law.Paragraph(0)},
		{"paragraph 10000", law.Paragraph(10000)},
		{"sub-paragraph 10000", law.SubParagraph(7, 10000)},
		{"part 10000", law.Paragraph(7).WithPart(10000)},
		{"a part of the header", law.MustLocator("header").WithPart(1)},
		{"a part of a section", law.MustLocator("section2").WithPart(1)},
		{"a part of no place", law.Locator{}.WithPart(1)},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			_, err := r.l.MarshalText()
			require.ErrorIs(t, err, law.ErrSyntax)
		})
	}
}

func TestParentAndWithin(t *testing.T) {
	rows := []struct{ name, in, parent string }{
		{"a part belongs to its sub-paragraph", "7(3)/2", "7(3)"},
		{"a sub-paragraph belongs to its paragraph", "7(3)", "7"},
		{"a paragraph belongs to nothing", "7", ""},
		{"an unnumbered paragraph is not a part of the one before", "7~1", ""},
		{"a part of it is a part of it", "7~1/2", "7~1"},
		{"a paragraph of an article", "art25(2)", "art25"},
		{"a part of an annex", "annex/2", "annex"},
		{"an inserted sub-paragraph", "9-1(1-1)", "9-1"},
		{"an inserted paragraph belongs to nothing", "9-1", ""},
		{"a row of an annex", "annex1(3-1)", "annex1"},
		{"the header", "header", ""},
	}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			l := law.MustLocator(r.in)
			require.Equal(t, r.parent, l.Parent().String())
			require.True(t, l.Within(l))
			if r.parent != "" {
				require.True(t, l.Within(law.MustLocator(r.parent)))
				require.False(t, law.MustLocator(r.parent).Within(l))
			}
			require.False(t, l.Within(law.Paragraph(8)))
		})
	}
	require.True(t, law.MustLocator("7(3)/2").Within(law.Paragraph(7)), "also over two steps")
	require.False(t, law.MustLocator("art7").Within(law.Paragraph(7)))
}

func TestLocatorsStandAsAReaderMeetsThem(t *testing.T) {
	order := []string{
		"header", "title", "preamble", "section1", "section2",
		"4", "7", "7/1", "7/2", "7(1)", "7(3)", "7(3)/1", "7(3)/2", "7(10)", "7~1", "7~1/2", "7~2", "art7", "art7(3)",
		"7-1", "7-1(1)", "7-1(1-1)", "7-1(1-2)", "7-1(2)", "7-1~1", "7-2", "8", "10", "art25", "art25(2)",
		"signature", "annex", "annex/2", "annex1", "annex1/2", "annex1(3)", "annex1(3)/1", "annex1(3-1)", "annex1-1", "annex2", "annex10",
	}
	for i, a := range order {
		for j, b := range order {
			want := 0
			switch {
			case i < j:
				want = -1
			case i > j:
				want = 1
			}
			require.Equal(t, want, law.MustLocator(a).Compare(law.MustLocator(b)), "%s and %s", a, b)
		}
		require.Equal(t, 1, law.MustLocator(a).Compare(law.Locator{}), "no place is before every place")
	}
}

// locators draws locators by the grammar, apart from the parser.
func locators() *rapid.Generator[law.Locator] {
	return rapid.Custom(func(t *rapid.T) law.Locator {
		return law.MustLocator(rapid.OneOf(
			rapid.StringMatching(`[1-9][0-9]?(-[1-9])?(\([1-9](-[1-9])?\))?(/[1-9])?`),
			rapid.StringMatching(`[1-9](-[1-9])?~[1-9](/[1-9])?`),
			rapid.StringMatching(`art[1-9][0-9]{0,3}(-[1-9])?(\([1-9](-[1-9])?\))?(/[1-9])?`),
			rapid.StringMatching(`annex([1-9][0-9]?(-[1-9])?)?(\([1-9](-[1-9])?\))?(/[1-9])?`),
			rapid.StringMatching(`section[1-9][0-9]{0,3}`),
			rapid.SampledFrom([]string{"header", "preamble", "title", "signature"}),
		).Draw(t, "locator"))
	})
}

func TestLocatorProperties(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		l := locators().Draw(t, "l")
		b, err := l.MarshalText()
		require.NoError(t, err)
		var back law.Locator
		require.NoError(t, back.UnmarshalText(b))
		require.Equal(t, l, back, "what is written reads back")
		require.True(t, l.Label().Complete(), "every place has a label in three languages")
		for p := l.Parent(); !p.IsZero(); p = p.Parent() {
			require.True(t, l.Within(p))
			require.Equal(t, 1, l.Compare(p), "a place stands before its parts")
		}
	})
}

func TestCompareIsATotalOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		totalOrder(t, locators(), law.Locator.Compare)
	})
	rapid.Check(t, func(t *rapid.T) {
		totalOrder(t, citations(), law.Citation.Compare)
	})
}

// totalOrder checks on three values that an order is one, and that it takes as
// equal only what is.
func totalOrder[T comparable](t *rapid.T, g *rapid.Generator[T], compare func(a, b T) int) {
	v := rapid.SliceOfN(g, 3, 3).Draw(t, "values")
	for _, a := range v {
		for _, b := range v {
			require.Equal(t, a == b, compare(a, b) == 0)
			require.Equal(t, compare(a, b), -compare(b, a))
		}
	}
	slices.SortFunc(v, compare)
	require.LessOrEqual(t, compare(v[0], v[1]), 0)
	require.LessOrEqual(t, compare(v[1], v[2]), 0)
	require.LessOrEqual(t, compare(v[0], v[2]), 0, "and so from the first to the last")
}
