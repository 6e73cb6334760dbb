// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
	"github.com/reglament-kz/reglament/regulation/mangystau"
)

func ExampleNewCatalogue() {
	own, err := regulation.NewCatalogue(mangystau.Enactment())
	if err != nil {
		panic(err)
	}
	for _, s := range own.Services() {
		fmt.Println(s.ID)
	}
	// Output:
	// vet-reference
	// animal-identification
	// ear-tag-duplicate
	// vet-licence
}

func ExampleCatalogue_With() {
	c := catalogue.Builtin()
	_, err := c.With(mangystau.Enactment())
	fmt.Println(errors.Is(err, regulation.ErrDuplicate))
	fmt.Println(err)
	// Output:
	// true
	// mangystau-297-2014: an act stands once: regulation: already in the catalogue: "mangystau-297-2014"
}

func ExampleCatalogue_Act() {
	a, err := catalogue.Builtin().Act("north-kazakhstan-201-2014")
	if err != nil {
		panic(err)
	}
	fmt.Println(a.Number, a.Date, a.Status(law.MustDate("2015-08-20")).State)
	// Output: 201 2014-06-16 repealed
}

func ExampleCatalogue_Acts() {
	for _, a := range catalogue.Builtin().Acts() {
		fmt.Println(a.ID, a.Registration.Number)
	}
	// Output:
	// mangystau-297-2014 2581
	// north-kazakhstan-201-2014 2862
}

func ExampleCatalogue_Enactments() {
	for _, e := range catalogue.Builtin().Enactments() {
		fmt.Println(e.Act.ID, len(e.Regulations))
	}
	// Output:
	// mangystau-297-2014 3
	// north-kazakhstan-201-2014 3
}

func ExampleCatalogue_Kind() {
	c := catalogue.Builtin()
	k, err := c.Kind("vet-licence/reissue")
	if err != nil {
		panic(err)
	}
	fmt.Println(k.ID, k.Title.In(law.LangKazakh))
	_, err = c.Kind("vet-licence") // it has three
	fmt.Println(err)
	// Output:
	// mangystau-297-2014/vet-licence/reissue лицензияны қайта ресімдеу
	// regulation: not found: kind "vet-licence"; nearest: vet-licence/issue, vet-licence/reissue, vet-licence/duplicate
}

func ExampleCatalogue_Kinds() {
	for _, k := range catalogue.Builtin().Kinds()[:4] {
		fmt.Println(k.ID)
	}
	// Output:
	// mangystau-297-2014/vet-reference/issue
	// mangystau-297-2014/animal-identification/issue
	// mangystau-297-2014/ear-tag-duplicate/issue
	// mangystau-297-2014/vet-licence/issue
}

func ExampleCatalogue_Regulation() {
	c := catalogue.Builtin()
	r, err := c.Regulation("vet-licence")
	if err != nil {
		panic(err)
	}
	fmt.Println(r.ID)
	_, err = c.Regulation("vet-license")
	fmt.Println(err)
	// Output:
	// mangystau-297-2014/vet-licence
	// regulation: not found: regulation "vet-license"; nearest: vet-licence
}

func ExampleCatalogue_Regulations() {
	for _, r := range catalogue.Builtin().Regulations() {
		fmt.Println(r.ID.Name, len(r.Accounts))
	}
	// Output:
	// vet-reference 2
	// animal-identification 2
	// vet-licence 4
	// pesticide-licence 3
	// grain-receipt-licence 3
	// cotton-receipt-licence 3
}

func ExampleCatalogue_Search() {
	c := catalogue.Builtin()
	fmt.Println(c.Search("пестицид"))
	fmt.Println(c.Search("ear tag duplicate"))
	// Output:
	// [north-kazakhstan-201-2014/pesticide-licence]
	// [mangystau-297-2014/ear-tag-duplicate]
}

func ExampleCatalogue_Service() {
	s, err := catalogue.Builtin().Service("ear-tag-duplicate")
	if err != nil {
		panic(err)
	}
	fmt.Println(s.Title, s.Derived, s.From)
	// Output: Duplicate of an ear tag true 7(2)
}

func ExampleCatalogue_Services() {
	for _, s := range catalogue.Builtin().Services() {
		fmt.Println(s.ID, len(s.Kinds))
	}
	// Output:
	// vet-reference 1
	// animal-identification 1
	// ear-tag-duplicate 1
	// vet-licence 3
	// pesticide-licence 3
	// grain-receipt-licence 3
	// cotton-receipt-licence 3
}

func ExampleCatalogue_MarshalJSON() {
	text, err := json.Marshal(catalogue.Builtin())
	if err != nil {
		panic(err)
	}
	var again regulation.Catalogue
	fmt.Println(again.UnmarshalJSON(text), len(again.Kinds()))
	// Output: <nil> 15
}

func ExampleCatalogue_UnmarshalJSON() {
	var c regulation.Catalogue
	err := c.UnmarshalJSON([]byte(`{"acts": [{"id": "a", "dated": "2014-02-30"}], "regulations": []}`))
	var place *strict.Error
	fmt.Println(errors.As(err, &place), place.Place, errors.Is(err, strict.ErrUnknownKey))
	// Output: true acts[0].dated true
}

func ExampleReadEnactments() {
	text, err := json.Marshal(catalogue.Builtin())
	if err != nil {
		panic(err)
	}
	list, err := regulation.ReadEnactments(bytes.NewReader(text))
	if err != nil {
		panic(err)
	}
	c, err := regulation.NewCatalogue(list...)
	fmt.Println(len(c.Acts()), err)
	// Output: 2 <nil>
}

func ExampleLookupError() {
	_, err := catalogue.Builtin().Service("eartag-duplicate")
	var lookup *regulation.LookupError
	if errors.As(err, &lookup) {
		fmt.Println(lookup.What, lookup.Candidates, errors.Is(err, regulation.ErrNotFound))
	}
	// Output: service [ear-tag-duplicate] true
}

func ExampleKind_Act() {
	k, err := catalogue.Builtin().Kind("vet-reference")
	if err != nil {
		panic(err)
	}
	fmt.Println(k.Act().Number, k.Act().Date)
	// Output: 297 2014-12-08
}

func ExampleKind_Regulation() {
	k, err := catalogue.Builtin().Kind("ear-tag-duplicate")
	if err != nil {
		panic(err)
	}
	fmt.Println(k.Regulation().ID)
	// Output: mangystau-297-2014/animal-identification
}

func ExampleKind_Service() {
	k, err := catalogue.Builtin().Kind("ear-tag-duplicate")
	if err != nil {
		panic(err)
	}
	fmt.Println(k.Service().Trigger.Operator, len(k.Service().Trigger.Conditions))
	// Output: event 2
}

func ExampleEnactment_Validate() {
	e := mangystau.Enactment()
	fmt.Println(e.Validate())
	e.Regulations[0].Title = law.Text{EN: "Issue of a reference"}
	fmt.Println(e.Validate())
	// Output:
	// <nil>
	// mangystau-297-2014/vet-reference: title: the text is incomplete: law: text "Issue of a reference": neither in Kazakh nor in Russian
}

func ExampleInvalidError() {
	e := mangystau.Enactment()
	e.Regulations[0].Title = law.Text{EN: "Issue of a reference"}
	var fault *regulation.InvalidError
	if err := e.Validate(); errors.As(err, &fault) {
		fmt.Println(fault.Place)
		fmt.Println(fault.Rule)
		fmt.Println(errors.Is(err, regulation.ErrInvalid))
	}
	// Output:
	// mangystau-297-2014/vet-reference: title
	// the text is incomplete
	// true
}
