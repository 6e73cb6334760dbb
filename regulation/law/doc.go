// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package law holds the words that every legal datum of this library is made
// of: texts in three languages, the basis of a datum, dates that may be not
// stated, citations that parse back, and acts with their life from signing to
// repeal. It knows what an act says and since when; it never computes a
// deadline (package calendar does) and holds no data of its own (the packages
// below regulation do).
//
//	place, err := law.ParseCitation("mangystau-297-2014/vet-licence#7(3)")
//	fmt.Println(place.Locator, place)             // 7(3), and in full
//	title := law.Text{KK: "анықтама", RU: "справка", EN: "a reference"}
//	signed, err := law.ParseDate("2014-12-08")    // the zero Date is "not stated"
//	wording, err := history.At(signed)            // the edition of a day
//
// The types are values: comparable where they can be, never changed in place,
// and their zero value means "not stated" unless their comment says otherwise.
//
//   - Words: [Text], [Lang], [Basis], [Date].
//   - Places in a text: [Locator], [Citation], [ID].
//   - The life of a text: [Act], [Onset], [Amendment], [Repeal],
//     [Status], [History].
//   - Facts that come from outside the acts: [Source], [Certainty].
package law
