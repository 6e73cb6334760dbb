// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/reglament-kz/reglament/regulation/law"
)

// MarshalJSON gives what the calendar is made from and its digest, so that a
// service can store beside a case which calendar it counted with:
//
//	{"calendar": "kz", "week": "5", "through": 2027, "known_on": "2022-09-01", "acts": [...], "digest": "sha256:..."}
//
// known_on and acts stand only where there are any. The zero Calendar gives
// null.
func (c Calendar) MarshalJSON() ([]byte, error) {
	if c.t == nil {
		return []byte("null"), nil
	}
	return json.Marshal(struct {
		Calendar string   `json:"calendar"`
		Week     Week     `json:"week"`
		Through  int      `json:"through"`
		KnownOn  law.Date `json:"known_on,omitzero"`
		Acts     []Act    `json:"acts,omitempty"`
		Digest   Digest   `json:"digest"`
	}{countryCode, c.t.week, c.t.core.last.Year(), c.t.core.asKnown, c.t.core.added, c.t.digest})
}

const countryCode = "kz"

// UnmarshalJSON makes the stored calendar again and compares the digests: a
// calendar that this release cannot make as it was is a [*DigestError]. A
// malformed text is a [*JSONError], an act that does not fit an [*ActError].
// null gives the zero Calendar.
func (c *Calendar) UnmarshalJSON(data []byte) error {
	if bytes.Equal(bytes.TrimSpace(data), []byte("null")) {
		*c = Calendar{}
		return nil
	}
	r, err := newJSONReader(data)
	if err != nil {
		return err
	}
	var week Week
	var digest Digest
	var made recipe
	err = r.object("", []string{"calendar", "week", "through", "digest"}, map[string]func(string) error{
		"calendar": func(path string) error {
			at := r.next()
			s, err := r.text(path)
			if err == nil && s != countryCode {
				err = r.fail(path, at, nil, fmt.Sprintf("%q is not %q, the one calendar of this package", shorten(s), countryCode))
			}
			return err
		},
		"week": r.into(&week),
		"through": func(path string) error {
			at := r.next()
			year, err := r.number(path)
			if err == nil && (year < firstYear || year > provisionalYear) {
				err = r.fail(path, at, nil, fmt.Sprintf("the year %d is not one of %d to %d", year, firstYear, provisionalYear))
			}
			made.through = max(year, lastYear)
			return err
		},
		"known_on": r.into(&made.asKnown),
		"acts":     r.acts(&made.added),
		"digest":   r.into(&digest),
	})
	if err == nil {
		err = r.end()
	}
	if err != nil {
		return err
	}
	core, err := build(made)
	if err != nil {
		return err
	}
	v := Calendar{core.weeks[0]}.Week(week)
	if v.Digest() != digest {
		return &DigestError{Stored: digest, Made: v.Digest()}
	}
	*c = v
	return nil
}
