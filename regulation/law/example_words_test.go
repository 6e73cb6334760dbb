// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law_test

import (
	"encoding/json"
	"fmt"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/regulation/law"
)

func ExampleText() {
	t := law.Text{KK: "анықтама", RU: "справка", EN: "reference"}
	fmt.Println(t)
	fmt.Println(t.In(law.LangKazakh), t.In(law.LangRussian), t.In(law.LangEnglish))
	fmt.Println(t.Complete(), t.IsZero())
	// Output:
	// reference
	// анықтама справка reference
	// true false
}

func ExampleText_In() {
	fmt.Println(law.BasisInferred.Label().In(law.LangRussian))
	// Output: выведено, прямо не указано
}

func ExampleText_Validate() {
	fmt.Println(law.Text{KK: "анықтама"}.Validate())
	fmt.Println(law.Text{EN: "reference"}.Validate())
	// Output:
	// <nil>
	// law: text "reference": neither in Kazakh nor in Russian
}

func ExampleParseLang() {
	fmt.Println(law.ParseLang("kk"))
	_, err := law.ParseLang("de")
	fmt.Println(err)
	// Output:
	// kk <nil>
	// law: language "de": not one of kk, ru, en
}

func ExampleLangs() {
	fmt.Println(law.Langs(), law.LangKazakh.IsValid())
	// Output: [kk ru en] true
}

// The zero value reads as not stated, never as a datum.
func ExampleBasis_String() {
	var b law.Basis
	fmt.Println(b, b == "")
	// Output: not_stated true
}

func ExampleBasis_Label() {
	for _, b := range law.Values[law.Basis]() {
		fmt.Println(b, "=", b.Label().KK)
	}
	// Output:
	// stated = актіде жазылған
	// inferred = тікелей жазылмаған, мәтіннен шығарылған
	// not_stated = көрсетілмеген
}

func ExampleParseDate() {
	fmt.Println(law.ParseDate("2012-02-29"))
	_, err := law.ParseDate("2014-02-30")
	fmt.Println(err)
	// Output:
	// 2012-02-29 <nil>
	// law: date "2014-02-30": not a day that exists, as YYYY-MM-DD
}

func ExampleMustDate() {
	fmt.Println(law.MustDate("2014-12-08"))
	// Output: 2014-12-08
}

func ExampleDateOf() {
	fmt.Println(law.DateOf(date.New(2014, 12, 8)))
	// Output: 2014-12-08
}

// Arithmetic belongs to the type date.Date.
func ExampleDate_Date() {
	d := law.MustDate("2014-12-31").Date()
	fmt.Println(law.DateOf(d+1), d.Weekday())
	// Output: 2015-01-01 Wednesday
}

// A day that is not stated is the zero value, and left out of JSON by
// omitzero; as an empty text it is read back.
func ExampleDate_IsZero() {
	var s struct {
		Signed    law.Date `json:"signed"`
		Published law.Date `json:"published,omitzero"`
	}
	fmt.Println(json.Unmarshal([]byte(`{"signed":"2014-12-08","published":""}`), &s), s.Published.IsZero())
	b, err := json.Marshal(s)
	fmt.Println(string(b), err)
	// Output:
	// <nil> true
	// {"signed":"2014-12-08"} <nil>
}

// A closed list says which words it has.
func ExampleValues() {
	fmt.Println(law.Values[law.State]())
	// Output: [not_yet in_effect repealed unknown]
}

func ExampleList() {
	type size string
	sizes := law.ListOf[size]("size", "small", "large")
	var s size
	fmt.Println(sizes.Unmarshal(&s, []byte("small")), s, sizes.Has(s), sizes.Values())
	fmt.Println(sizes.Unmarshal(&s, []byte("huge")))
	// Output:
	// <nil> small true [small large]
	// law: size "huge": not one of small, large
}
