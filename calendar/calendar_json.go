// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strconv"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// MarshalJSON gives what the calendar is made from, its days and its digest, so
// that a service can store beside a case which calendar it counted with:
//
//	{"calendar": "kz", "week": "5", "from": 2002, "through": 2027, "known_on": "2022-09-01", "acts": [...],
//	 "days": {"off": ["2025-01-03", ...], "on": ["2025-01-05", ...], "short": {"2027-12-31": "16:00"}}, "digest": "sha256:..."}
//
// known_on and acts stand only where there are any. days lists what differs
// from plain weeks: the days off that are no weekly rest, the days of weekly
// rest that are worked, and those that end early. The zero Calendar gives null.
func (c Calendar) MarshalJSON() ([]byte, error) {
	if c.t == nil {
		return []byte("null"), nil
	}
	return json.Marshal(struct {
		Calendar country    `json:"calendar"`
		Week     Week       `json:"week"`
		From     int        `json:"from"`
		Through  int        `json:"through"`
		KnownOn  law.Date   `json:"known_on,omitzero"`
		Acts     []Act      `json:"acts,omitempty"`
		Days     storedDays `json:"days"`
		Digest   Digest     `json:"digest"`
	}{kz, c.t.week, c.t.first.Year(), c.t.core.last.Year(), c.t.core.asKnown, c.t.core.added, c.t.stored(), c.t.digest})
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

// UnmarshalJSON makes the stored calendar again, with the years that it had,
// and compares the digests. A calendar that this release cannot make as it was is
// a [*DigestError], which names the days that changed and holds the calendar as
// it was, where what was known on an earlier day gives it. A malformed text is a
// [*JSONError], an act that does not fit an [*ActError]. null gives the zero
// Calendar.
func (c *Calendar) UnmarshalJSON(data []byte) error {
	if bytes.Equal(bytes.TrimSpace(data), []byte("null")) {
		*c = Calendar{}
		return nil
	}
	var stored struct {
		Calendar country     `json:"calendar" strict:"required"`
		Week     Week        `json:"week" strict:"required"`
		From     yearStored  `json:"from"`
		Through  yearStored  `json:"through" strict:"required"`
		KnownOn  law.Date    `json:"known_on"`
		Acts     []plainAct  `json:"acts"`
		Days     *storedDays `json:"days"`
		Digest   Digest      `json:"digest" strict:"required"`
	}
	if err := decode(data, &stored); err != nil {
		return err
	}
	made := recipe{from: int(stored.From), through: int(stored.Through), asKnown: stored.KnownOn, added: actsOf(stored.Acts)}
	if made.from == 0 {
		made.from = since2013 // stored before the years in front of it were added
	}
	if made.from > made.through {
		return jsonError(data, "from", strict.Offset(data, "from"), fmt.Sprintf("%d lies after through, %d", made.from, made.through), nil)
	}
	core, err := build(made)
	var now Calendar
	if err == nil {
		now = Calendar{core.weeks[0]}.Week(stored.Week)
	}
	if now.Digest() == stored.Digest && err == nil {
		*c = now
		return nil
	}
	then := made.before(stored.Week, stored.Digest)
	if err != nil && then.IsZero() {
		return err
	}
	e := &DigestError{Stored: stored.Digest, Made: now.Digest(), AsStored: then, Now: now, Err: err}
	if stored.Days != nil && err == nil {
		e.Days = stored.Days.differ(now.t.stored())
	}
	return e
}
