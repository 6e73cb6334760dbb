// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"fmt"
	"reflect"
)

// The most that one regulation may hold. The rules of discrepancies compare
// steps with steps for each kind, so that a file from outside must not be able
// to make that last for hours. The largest built-in one has 37 places, three
// kinds and some eight hundred items.
const (
	maxPlaces = 200    // steps and nodes of all its accounts
	maxKinds  = 100    // of all its services
	maxItems  = 20_000 // of all its lists together
)

// fits returns a [*InvalidError] for a regulation that is too large.
func (r Regulation) fits() error {
	places, kinds, items := 0, 0, 0
	for _, a := range r.Accounts {
		places += len(a.Steps) + len(a.Nodes)
	}
	for _, s := range r.Services {
		kinds += len(s.Kinds)
	}
	eachSlice(reflect.ValueOf(&r).Elem(), func(s reflect.Value) { items += s.Len() })
	for _, c := range []struct {
		have, most int
		what       string
	}{{places, maxPlaces, "steps and nodes"}, {kinds, maxKinds, "kinds"}, {items, maxItems, "items in its lists"}} {
		if c.have > c.most {
			return &InvalidError{Place: r.ID.String(), Rule: fmt.Sprintf("the regulation has %d %s, more than %d", c.have, c.what, c.most)}
		}
	}
	return nil
}
