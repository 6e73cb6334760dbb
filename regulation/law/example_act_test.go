// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/reglament-kz/reglament/regulation/law"
)

// The act does not print the day of its publication, on which its effect
// depends. The answer says by which day it must have been published; who knows
// the day gives it.
func ExampleAct_Status() {
	act := act297()
	for _, day := range []string{"2015-01-10", "2015-03-18", "2016-05-16"} {
		s := act.Status(law.MustDate(day))
		fmt.Println(s.Day, s.State, s.Basis, "-", s.Reason)
	}
	// Output:
	// 2015-01-10 not_yet inferred - cannot take effect before 20 January 2015
	// 2015-03-18 unknown not_stated - in effect on 18 March 2015 if published by 7 March 2015
	// 2016-05-16 repealed stated - repealed from 16 May 2016 by No. 125
}

func ExampleAct_WithPublication() {
	act, err := act297().WithPublication(law.MustDate("2015-03-07"))
	fmt.Println(act.Status(law.MustDate("2015-03-18")).State, err)
	_, err = act.WithPublication(law.MustDate("2014-12-31"))
	fmt.Println(err)
	// Output:
	// in_effect <nil>
	// law: publication of mangystau-297-2014 "2014-12-31": before 2015-01-09
}

func ExampleAct_InForceFrom() {
	fmt.Println(act297().InForceFrom())
	// Output: 2015-01-09 stated
}

func ExampleAct_Validate() {
	act := act297()
	act.Number = ""
	act.Publication = law.MustDate("2014-12-31")
	fmt.Println(act.Validate())
	// Output:
	// number: the number is missing
	// publication: the act is published before it is signed or registered
}

func ExampleAct_Clone() {
	act := act297()
	mine := act.Clone()
	mine.Signatories[0].Name = "another"
	fmt.Println(act.Signatories[0].Name)
	// Output: А. Айдарбаев
}

func ExampleAmendment_Status() {
	m := act297().Amendments[0]
	fmt.Println(m.Status(law.MustDate("2015-05-01")).Reason)
	m.Publication = law.MustDate("2015-04-20")
	fmt.Println(m.Status(law.MustDate("2015-05-01")).Reason)
	// Output:
	// in effect on 1 May 2015 if published by 20 April 2015
	// in effect from 1 May 2015
}

func ExampleRepeal_IsZero() {
	fmt.Println(law.Repeal{}.IsZero(), act297().Repeal.IsZero())
	// Output: true false
}

func ExamplePlaceError() {
	act := act297()
	act.Amendments[0].Target.Act = "another"
	var p *law.PlaceError
	if errors.As(act.Validate(), &p) {
		fmt.Println(p.Place)
	}
	// Output: amendments[0].target
}

// Ten calendar days pass after the day of the publication; the eleventh is the
// first day of effect.
func ExampleOnset_After() {
	o := law.Onset{From: law.FromFirstPublication, Days: 10}
	fmt.Println(o.After(law.MustDate("2015-03-07")))
	// Output: 2015-03-18
}

func ExampleOnset_Before() {
	o := law.Onset{From: law.FromFirstPublication, Days: 10}
	fmt.Println(o.Before(law.MustDate("2015-03-18")))
	// Output: 2015-03-07
}

func ExampleOnset_Validate() {
	fmt.Println(law.Onset{From: law.FromSigning, Days: -1}.Validate())
	// Output: law: onset "-1": the days are not from 0 to 3660
}

func ExampleOnset_IsZero() {
	fmt.Println(law.Onset{}.IsZero())
	// Output: true
}

// The wording of paragraph 5 before the amendment is not on record, and the
// history says so instead of answering with another one.
func ExampleHistory_At() {
	terms, err := law.NewHistory(
		law.Edition[string]{From: law.MustDate("2015-04-24"), Value: "as amended by No. 99"},
		law.Edition[string]{Unknown: true, Reason: law.Text{KK: "мәтін сақталмаған", RU: "текст не сохранился", EN: "the text is lost"}},
	)
	fmt.Println(err)
	fmt.Println(terms.At(law.MustDate("2015-06-01")))
	_, err = terms.At(law.MustDate("2015-03-18"))
	fmt.Println(err)
	fmt.Println(errors.Is(err, law.ErrWordingUnknown))
	// Output:
	// <nil>
	// as amended by No. 99 <nil>
	// law: wording unknown on that day: 2015-03-18, before 2015-04-24: the text is lost
	// true
}

func ExampleNewHistory() {
	_, err := law.NewHistory(
		law.Edition[int]{From: law.MustDate("2014-01-01"), Value: 1852},
		law.Edition[int]{From: law.MustDate("2015-01-01"), Value: 1982},
	)
	fmt.Println(err)
	// Output: law: history "2015-01-01": not before the edition above it
}

func ExampleHistory_Editions() {
	h, err := law.NewHistory(
		law.Edition[int]{From: law.MustDate("2015-01-01"), Value: 1982},
		law.Edition[int]{From: law.MustDate("2014-01-01"), Value: 1852},
	)
	for _, e := range h.Editions() {
		fmt.Println(e.From, e.Value, err)
	}
	// Output:
	// 2015-01-01 1982 <nil>
	// 2014-01-01 1852 <nil>
}

func ExampleWordingError() {
	h, err := law.NewHistory(law.Edition[int]{From: law.MustDate("2015-01-01")})
	fmt.Println(err)
	_, err = h.At(law.MustDate("2014-12-31"))
	var w *law.WordingError
	if errors.As(err, &w) {
		fmt.Println(w.Day, w.Until, errors.Is(err, law.ErrNoEdition))
	}
	// Output:
	// <nil>
	// 2014-12-31 2015-01-01 true
}

func ExampleSource_Validate() {
	s := law.Source{Title: "Law 202-V, article 25", Where: "adilet.zan.kz", Certainty: law.CertaintyB}
	fmt.Println(s.Validate(), s.Certainty.IsDatum())
	s.Certainty = "D"
	fmt.Println(s.Validate())
	// Output:
	// <nil> true
	// law: source "D": the certainty is not A, B or C
}

func ExampleSource_Label() {
	s := law.Source{Title: "Labour Code", Where: "adilet.zan.kz", Certainty: law.CertaintyA}
	fmt.Println(s.Label().In(law.LangKazakh))
	s.Titles = law.Text{KK: "Еңбек кодексі", RU: "Трудовой кодекс", EN: s.Title}
	fmt.Println(s.Label().In(law.LangKazakh))
	// Output:
	// Labour Code
	// Еңбек кодексі
}

func ExampleSource_IsZero() {
	fmt.Println(law.Source{}.IsZero())
	// Output: true
}

func ExampleSignatory() {
	b, err := json.Marshal(law.Signatory{
		Office: law.Text{KK: "облыс әкімі", RU: "аким области", EN: "akim of the oblast"},
		Name:   "А. Айдарбаев", Citation: law.MustCitation("mangystau-297-2014#signature"),
	})
	fmt.Println(string(b), err) // the day of the signature is not stated and not written
	// Output:
	// {"office":{"kk":"облыс әкімі","ru":"аким области","en":"akim of the oblast"},"name":"А. Айдарбаев","agreed":false,"citation":"mangystau-297-2014#signature"} <nil>
}
