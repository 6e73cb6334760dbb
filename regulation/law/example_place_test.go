// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

func ExampleParseLocator() {
	for _, s := range []string{"7(3)/2", "7~1", "art25(2)", "annex1", "7(3"} {
		l, err := law.ParseLocator(s)
		fmt.Println(l, l.Kind(), err)
	}
	// Output:
	// 7(3)/2 paragraph <nil>
	// 7~1 unnumbered <nil>
	// art25(2) article <nil>
	// annex1 annex <nil>
	//   law: locator "7(3": at byte 3: ")" is missing
}

func ExampleMustLocator() {
	l := law.MustLocator("art25(2)/1")
	fmt.Println(l.Kind(), l.Number(), l.Sub(), l.Part())
	// Output: article 25 2 1
}

func ExampleLocator_Label() {
	l := law.MustLocator("7(3)")
	for _, lang := range law.Langs() {
		fmt.Println(l.Label().In(lang))
	}
	// Output:
	// 7-тармақтың 3) тармақшасы
	// подпункт 3) пункта 7
	// sub-paragraph 3) of paragraph 7
}

func ExampleLocator_Parent() {
	for l := law.MustLocator("7(3)/2"); !l.IsZero(); l = l.Parent() {
		fmt.Println(l)
	}
	// Output:
	// 7(3)/2
	// 7(3)
	// 7
}

func ExampleLocator_Within() {
	step := law.MustLocator("7(3)/2")
	fmt.Println(step.Within(law.Paragraph(7)), step.Within(law.Paragraph(5)))
	// Output: true false
}

func ExampleLocator_WithPart() {
	fmt.Println(law.Paragraph(7).WithPart(2))
	// Output: 7/2
}

func ExampleLocator_Compare() {
	places := []law.Locator{law.MustLocator("annex1"), law.Paragraph(10), law.MustLocator("7~1"), law.SubParagraph(7, 3), law.MustLocator("title")}
	slices.SortFunc(places, law.Locator.Compare)
	fmt.Println(places)
	// Output: [title 7(3) 7~1 10 annex1]
}

// A locator is a text in JSON, and the key of a map as well.
func ExampleLocator_MarshalText() {
	b, err := json.Marshal(map[law.Locator]law.Locator{law.SubParagraph(7, 2): law.SubParagraph(5, 3)})
	fmt.Println(string(b), err)
	_, err = law.Paragraph(0).MarshalText()
	fmt.Println(err)
	// Output:
	// {"7(2)":"5(3)"} <nil>
	// law: locator "0": not a number from 1 without leading zeros
}

func ExampleLocator_UnmarshalText() {
	var steps []law.Locator
	fmt.Println(json.Unmarshal([]byte(`["5(2)", "5(3)", ""]`), &steps))
	fmt.Println(steps[1], steps[2].IsZero())
	// Output:
	// <nil>
	// 5(3) true
}

func ExampleParagraph() {
	fmt.Println(law.Paragraph(7))
	// Output: 7
}

func ExampleSubParagraph() {
	fmt.Println(law.SubParagraph(7, 3))
	// Output: 7(3)
}

func ExampleParseCitation() {
	c, err := law.ParseCitation("mangystau-297-2014/vet-licence#7(3)")
	fmt.Println(c.Act, c.Regulation, c.Locator, err)
	_, err = law.ParseCitation("mangystau-297-2014/vet-licence")
	fmt.Println(err)
	// Output:
	// mangystau-297-2014 vet-licence 7(3) <nil>
	// law: citation "mangystau-297-2014/vet-licence": at byte 30: no "#" stands before the place
}

func ExampleMustCitation() {
	fmt.Println(law.MustCitation("mangystau-297-2014#4").Regulation == "")
	// Output: true
}

func ExampleMustCite() {
	fmt.Println(law.MustCite("mangystau-297-2014", "vet-licence", "7(3)"))
	fmt.Println(law.MustCite("mangystau-297-2014", "", "4"))
	// Output:
	// mangystau-297-2014/vet-licence#7(3)
	// mangystau-297-2014#4
}

func ExampleCitation_At() {
	c := law.MustCite("mangystau-297-2014", "vet-licence", "5")
	fmt.Println(c.At(law.SubParagraph(7, 3)))
	// Output: mangystau-297-2014/vet-licence#7(3)
}

func ExampleCitation_Compare() {
	c := []law.Citation{law.MustCitation("b#1"), law.MustCitation("a/r#1"), law.MustCitation("a#10"), law.MustCitation("a#9")}
	slices.SortFunc(c, law.Citation.Compare)
	fmt.Println(c)
	// Output: [a#9 a#10 a/r#1 b#1]
}

func ExampleCitation_IsZero() {
	fmt.Println(law.Citation{}.IsZero())
	// Output: true
}

// A citation is a text in JSON; one that would not parse back is not written.
func ExampleCitation_MarshalText() {
	b, err := json.Marshal(law.MustCitation("a/r#7(3)"))
	fmt.Println(string(b), err)
	_, err = law.Citation{Act: "a"}.MarshalText()
	fmt.Println(err)
	// Output:
	// "a/r#7(3)" <nil>
	// law: citation "a#": at byte 2: place: not a number from 1 without leading zeros
}

func ExampleParseID() {
	id, err := law.ParseID("mangystau-297-2014")
	fmt.Println(id, err)
	_, err = law.ParseID("mangystau--297")
	fmt.Println(err)
	// Output:
	// mangystau-297-2014 <nil>
	// law: identifier "mangystau--297": at byte 10: '-' or '_' does not stand single between words
}

func ExampleMustID() {
	fmt.Println(law.MustID("provider_system"))
	// Output: provider_system
}

func ExampleID_IsValid() {
	fmt.Println(law.ID("vet-licence").IsValid(), law.ID("").IsValid())
	// Output: true false
}

// The error says what was wrong, and where in the text.
func ExampleValueError() {
	_, err := law.ParseCitation("act/Reg#7")
	var v *law.ValueError
	if errors.As(err, &v) {
		fmt.Printf("%s %q\n%d %s\n", v.Type, v.Value, v.At, v.Fault)
	}
	fmt.Println(errors.Is(err, law.ErrSyntax))
	// Output:
	// citation "act/Reg#7"
	// 4 regulation: the first character is no small Latin letter
	// true
}
