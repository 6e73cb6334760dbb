// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"io"
)

// ReadActs reads the acts of an agency from JSON:
//
//	{"acts": [{
//	  "id": "akimat-12-2027",
//	  "title": {"kk": "...", "ru": "...", "en": "..."},
//	  "signed": "2027-01-15",
//	  "changes": [
//	    {"kind": "transfer", "from": "2027-05-08", "to": "2027-05-06"},
//	    {"kind": "day_off", "day": "2027-06-18", "name": {"kk": "...", "ru": "...", "en": "..."}},
//	    {"kind": "short_day", "day": "2027-12-31", "closes": "16:00", "weeks": ["5"]},
//	    {"kind": "kurban_ait", "day": "2027-05-17"},
//	    {"kind": "holiday", "day": "2027-06-18", "name": {...}, "not_substituted": true},
//	    {"kind": "holiday_ends", "day": "2027-08-30"},
//	    {"kind": "work_day", "day": "2027-08-31"},
//	    {"kind": "confirm", "day": "2027-12-31"}
//	  ]}]}
//
// id, title and changes are required, and of a change its kind. An act may also
// have "known_since" ({"earliest", "latest", "basis"}) and "source" ({"title",
// "where", "certainty", "seen"}), a change "note" and "standing". What the
// fields mean, and which go with which kind, stands at [Act] and [Change].
//
// Unknown, repeated and misspelt keys, dates that do not exist, anything after
// the object and texts of more than a mebibyte are refused; the error is a
// [*JSONError] with path, line and column, or the error of the reader. Whether
// the acts are complete and fit a calendar is for [Calendar.With] to say.
func ReadActs(from io.Reader) ([]Act, error) {
	data, err := io.ReadAll(io.LimitReader(from, maxJSON+1))
	if err != nil {
		return nil, err
	}
	var file struct {
		Acts []plainAct `json:"acts" strict:"required"`
	}
	if err := decode(data, &file); err != nil {
		return nil, err
	}
	return actsOf(file.Acts), nil
}

// plainAct is an Act without its methods, so that a place inside it is told
// from the beginning of the file.
type plainAct Act

func actsOf(plain []plainAct) []Act {
	acts := make([]Act, len(plain))
	for i, a := range plain {
		acts[i] = Act(a)
	}
	return acts
}

// UnmarshalJSON reads one act as strictly as [ReadActs]; the error is a
// [*JSONError].
func (a *Act) UnmarshalJSON(data []byte) error {
	var v plainAct
	if err := decode(data, &v); err != nil {
		return err
	}
	*a = Act(v)
	return nil
}
