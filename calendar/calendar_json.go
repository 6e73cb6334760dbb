// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"

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
		Calendar country  `json:"calendar"`
		Week     Week     `json:"week"`
		Through  int      `json:"through"`
		KnownOn  law.Date `json:"known_on,omitzero"`
		Acts     []Act    `json:"acts,omitempty"`
		Digest   Digest   `json:"digest"`
	}{kz, c.t.week, c.t.core.last.Year(), c.t.core.asKnown, c.t.core.added, c.t.digest})
}

// country names the calendar; this package has one.
type country string

const kz country = "kz"

var countries = law.ListOf("calendar", kz)

// UnmarshalText accepts the one country.
func (c *country) UnmarshalText(b []byte) error { return countries.Unmarshal(c, b) }

// yearStored is the last year of a stored calendar.
type yearStored int

// UnmarshalJSON accepts a year that a release could have covered.
func (y *yearStored) UnmarshalJSON(b []byte) error {
	n, err := strconv.Atoi(string(b))
	if err != nil || n < firstYear || n > provisionalYear {
		return &law.ValueError{Type: "year", Value: string(b), Fault: fmt.Sprintf("not a number from %d to %d", firstYear, provisionalYear)}
	}
	*y = yearStored(n)
	return nil
}

// UnmarshalJSON makes the stored calendar again and compares the digests: a
// calendar that this release cannot make as it was is a [*DigestError]. A
// malformed text is a [*JSONError], an act that does not fit an [*ActError].
// null gives the zero Calendar.
func (c *Calendar) UnmarshalJSON(data []byte) error {
	if bytes.Equal(bytes.TrimSpace(data), []byte("null")) {
		*c = Calendar{}
		return nil
	}
	var stored struct {
		Calendar country    `json:"calendar" strict:"required"`
		Week     Week       `json:"week" strict:"required"`
		Through  yearStored `json:"through" strict:"required"`
		KnownOn  law.Date   `json:"known_on"`
		Acts     []plainAct `json:"acts"`
		Digest   Digest     `json:"digest" strict:"required"`
	}
	if err := decode(data, &stored); err != nil {
		return err
	}
	made := recipe{through: max(int(stored.Through), lastYear), asKnown: stored.KnownOn, added: actsOf(stored.Acts)}
	core, err := build(made)
	if err != nil {
		return err
	}
	v := Calendar{core.weeks[0]}.Week(stored.Week)
	if v.Digest() != stored.Digest {
		return &DigestError{Stored: stored.Digest, Made: v.Digest()}
	}
	*c = v
	return nil
}
