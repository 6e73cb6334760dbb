// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package strict_test

import (
	"errors"
	"fmt"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// A request whose day does not exist is refused with its place.
func ExampleUnmarshal() {
	type request struct {
		Kind string   `json:"kind" strict:"required"`
		Day  law.Date `json:"day"`
	}
	var r request
	fmt.Println(strict.Unmarshal([]byte(`{"kind": "vet-licence/issue", "day": "2015-03-18"}`), &r), r.Kind, r.Day)
	fmt.Println(strict.Unmarshal([]byte(`{"kind": "vet-licence/issue", "day": "2014-02-30"}`), &r))
	fmt.Println(strict.Unmarshal([]byte(`{"Kind": "vet-licence/issue"}`), &r))
	fmt.Println(strict.Unmarshal([]byte(`{"day": "2015-03-18"}`), &r))
	// Output:
	// <nil> vet-licence/issue 2015-03-18
	// strict: day at byte 37: not a value of law.Date: law: date "2014-02-30": not a day that exists, as YYYY-MM-DD
	// strict: Kind at byte 1: unknown key "Kind", did you mean "kind"?
	// strict: kind at byte 20: the key "kind" is missing
}

// A file is read to its end; what follows the value is refused.
func ExampleDecode() {
	var days []law.Date
	err := strict.Decode(strings.NewReader(`["2022-01-04"] ["2022-01-05"]`), &days)
	fmt.Println(err, errors.Is(err, strict.ErrSyntax))
	// Output:
	// strict: at byte 15: expected nothing after the value, found '[' true
}

// The place and the sentinel say what to repair, and where.
func ExampleError() {
	var catalogue struct {
		Regulations []struct {
			Terms []struct {
				Amount int `json:"amount"`
			} `json:"terms"`
		} `json:"regulations"`
	}
	err := strict.Unmarshal([]byte(`{"regulations": [{"terms": [{"amount": 1}, {"amuont": 2}]}]}`), &catalogue)
	var e *strict.Error
	if errors.As(err, &e) {
		fmt.Println(e.Place, e.Offset)
		fmt.Println(e.Err)
	}
	fmt.Println(errors.Is(err, strict.ErrUnknownKey))
	// Output:
	// regulations[0].terms[1].amuont 44
	// unknown key "amuont", did you mean "amount"?
	// true
}

// A type that decodes itself through this package keeps the place whole.
func ExampleUnmarshal_unmarshaler() {
	var offices []office
	fmt.Println(strict.Unmarshal([]byte(`[{"zone": "Asia/Aqtau"}, {"zone": 5}]`), &offices))
	// Output:
	// strict: [1].zone at byte 34: expected a string, found 5
}

type office struct{ Zone string }

func (o *office) UnmarshalJSON(b []byte) error {
	var plain struct {
		Zone string `json:"zone"`
	}
	if err := strict.Unmarshal(b, &plain); err != nil {
		return err
	}
	o.Zone = plain.Zone
	return nil
}

func ExampleMaxBytes() {
	var x any
	fmt.Println(strict.Unmarshal([]byte(`[1, 2, 3]`), &x, strict.MaxBytes(8)))
	// Output:
	// strict: at byte 8: the document has more than 8 bytes
}

func ExampleMaxDepth() {
	var x any
	fmt.Println(strict.Unmarshal([]byte(`[[[]]]`), &x, strict.MaxDepth(2)))
	// Output:
	// strict: [0][0] at byte 2: nested deeper than 2
}
