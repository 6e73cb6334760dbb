// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"fmt"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func ExampleParseID() {
	id, err := regulation.ParseID("mangystau-297-2014/vet-licence")
	fmt.Println(id.Act, id.Name, err)
	_, err = regulation.ParseID("mangystau-297-2014/vet licence")
	fmt.Println(err)
	// Output:
	// mangystau-297-2014 vet-licence <nil>
	// law: regulation "mangystau-297-2014/vet licence": at byte 22: neither a small Latin letter nor a digit, '-' or '_'
}

func ExampleMustID() {
	fmt.Println(regulation.MustID("mangystau-297-2014/vet-licence"))
	// Output: mangystau-297-2014/vet-licence
}

func ExampleID_Cite() {
	id := regulation.MustID("mangystau-297-2014/vet-licence")
	fmt.Println(id.Cite(law.MustLocator("7(3)")))
	// Output: mangystau-297-2014/vet-licence#7(3)
}

func ExampleID_MarshalText() {
	text, err := regulation.MustID("act/name").MarshalText()
	fmt.Println(string(text), err)
	// Output: act/name <nil>
}

func ExampleID_UnmarshalText() {
	var id regulation.ID
	err := id.UnmarshalText([]byte("act/name"))
	fmt.Println(id, err)
	// Output: act/name <nil>
}

func ExampleParseKindID() {
	short, err := regulation.ParseKindID("vet-licence/issue")
	fmt.Println(short.Service, short.Kind, err)
	full, err := regulation.ParseKindID("mangystau-297-2014/vet-licence/issue")
	fmt.Println(full.Act, full.Service, full.Kind, err)
	// Output:
	// vet-licence issue <nil>
	// mangystau-297-2014 vet-licence issue <nil>
}

func ExampleMustKindID() {
	fmt.Println(regulation.MustKindID("vet-licence/issue"))
	// Output: vet-licence/issue
}

func ExampleKindID_Short() {
	fmt.Println(regulation.MustKindID("mangystau-297-2014/vet-licence/issue").Short())
	// Output: vet-licence/issue
}

func ExampleKindID_Compare() {
	issue, reissue := regulation.MustKindID("vet-licence/issue"), regulation.MustKindID("vet-licence/reissue")
	fmt.Println(issue.Compare(reissue), reissue.Compare(issue), issue.Compare(issue))
	// Output: -1 1 0
}

func ExampleKindID_MarshalText() {
	text, err := regulation.MustKindID("vet-licence/issue").MarshalText()
	fmt.Println(string(text), err)
	// Output: vet-licence/issue <nil>
}

func ExampleKindID_UnmarshalText() {
	var kind regulation.KindID
	err := kind.UnmarshalText([]byte("issue"))
	fmt.Println(err)
	// Output: law: kind "issue": neither "service/kind" nor "act/service/kind"
}

func ExampleID_String() {
	fmt.Println(regulation.ID{Act: "mangystau-297-2014", Name: "vet-licence"})
	// Output: mangystau-297-2014/vet-licence
}

func ExampleKindID_String() {
	fmt.Println(regulation.KindID{Service: "vet-licence", Kind: "issue"})
	// Output: vet-licence/issue
}
