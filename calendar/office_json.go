// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"bytes"
	"encoding/json"
	"io"
	"strconv"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// ReadOfficeSpec reads the JSON form of an office:
//
//	{
//	  "zone": "Asia/Aqtau",
//	  "week": "5",
//	  "work": {"mon": ["09:00-13:00", "14:30-18:30"], "tue": [...], ...},
//	  "reception": {"mon": ["09:00-13:00", "14:30-17:30"], ...},
//	  "rest_days": "reception",
//	  "holidays": "none",
//	  "exceptions": [
//	    {"date": "2015-03-20", "work": ["09:00-13:00"], "reception": [], "reason": "stock-taking", "act": "order 12"}
//	  ]
//	}
//
// zone is one of [ZoneNames]. week is "5" or "6"; without it the week is that of
// the calendar that [NewOffice] takes. A weekday that is left out, or has an empty
// list, has no hours. Without reception, applications are taken during all of work.
// rest_days and holidays are words of [Duty]; rest_days may be left out where work
// has no hours on a day of weekly rest. An exception is of one day, and needs date,
// work and reason; hours of a month, as of Ramadan, are one for each of its days.
// An exception without reception has the usual one as far as it lies within work.
// Unknown or repeated keys, nulls, empty strings and texts of more than a mebibyte
// are refused.
//
// The error is a [*JSONError] that names the place, as in exceptions[0].work[1], or
// the error of the reader. Where the form is right and what it says is not, the
// cause is an [*OfficeError] or a [*law.ValueError]. The result is valid; whether it
// suits a calendar is for [NewOffice] to say.
func ReadOfficeSpec(from io.Reader) (OfficeSpec, error) {
	data, err := io.ReadAll(io.LimitReader(from, maxJSON+1))
	if err != nil {
		return OfficeSpec{}, err
	}
	var spec OfficeSpec
	err = spec.UnmarshalJSON(data)
	return spec, err
}

// UnmarshalJSON reads what [ReadOfficeSpec] reads, with the same errors.
func (s *OfficeSpec) UnmarshalJSON(data []byte) error {
	var form officeForm
	if err := decode(data, &form); err != nil {
		return err
	}
	spec, err := form.spec()
	if err != nil {
		return misplaced(data, err)
	}
	*s = spec
	return nil
}

// MarshalJSON writes the form that [ReadOfficeSpec] reads. The error is an
// [*OfficeError]: a spec that is not valid, names a week that there is not, has a zone that
// [Zone] does not know, or is longer than a mebibyte.
func (s OfficeSpec) MarshalJSON() ([]byte, error) {
	if err := s.Validate(); err != nil {
		return nil, err
	}
	if s.Zone == nil {
		return nil, &OfficeError{Path: "zone", Fault: "is missing"}
	}
	zone := s.Zone.String()
	if _, err := Zone(zone); err != nil {
		return nil, &OfficeError{Path: "zone", Value: zone, Fault: "not one of " + strings.Join(ZoneNames(), ", "), Err: err}
	}
	if s.Week != "" && !weeks.Has(s.Week) {
		return nil, &OfficeError{Path: "week", Value: string(s.Week), Fault: noWeek}
	}
	type exception struct {
		Date      law.Date    `json:"date"`
		Work      []Interval  `json:"work"`
		Reception *[]Interval `json:"reception,omitempty"`
		Reason    string      `json:"reason"`
		Act       string      `json:"act,omitempty"`
	}
	form := struct {
		Zone       string      `json:"zone"`
		Week       Week        `json:"week,omitempty"`
		Work       Hours       `json:"work"`
		Reception  *Hours      `json:"reception,omitempty"`
		RestDays   Duty        `json:"rest_days,omitempty"`
		Holidays   Duty        `json:"holidays,omitempty"`
		Exceptions []exception `json:"exceptions,omitempty"`
	}{Zone: zone, Week: s.Week, Work: s.Work, RestDays: s.RestDays, Holidays: s.Holidays}
	if s.Reception != (Hours{}) {
		form.Reception = &s.Reception
	}
	for _, e := range s.Exceptions {
		x := exception{Date: e.Date, Work: append([]Interval{}, e.Work...), Reason: e.Reason, Act: e.Act}
		if e.Reception != nil {
			x.Reception = &e.Reception
		}
		form.Exceptions = append(form.Exceptions, x)
	}
	data, err := json.Marshal(form)
	if err == nil && len(data) > maxJSON {
		err = &OfficeError{Value: strconv.Itoa(len(data)), Fault: "the JSON text is longer than " + strconv.Itoa(maxJSON) + " bytes"}
	}
	if err != nil {
		return nil, err
	}
	return data, nil
}

// MarshalJSON writes the weekdays that have hours, from mon to sun:
// {"mon": ["09:00-13:00", "14:30-18:30"], ...}.
func (h Hours) MarshalJSON() ([]byte, error) {
	var b bytes.Buffer
	b.WriteByte('{')
	for _, day := range weekdays() {
		list := h.week[day].intervals()
		if len(list) == 0 {
			continue
		}
		if b.Len() > 1 {
			b.WriteByte(',')
		}
		b.WriteString(`"` + dayKey(day) + `":[`)
		for n, i := range list {
			if n > 0 {
				b.WriteByte(',')
			}
			b.WriteString(`"` + i.String() + `"`)
		}
		b.WriteByte(']')
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// UnmarshalJSON reads what [Hours.MarshalJSON] writes; {} is the zero value.
// The errors are those of [ReadOfficeSpec], with weekday and index as the
// place.
func (h *Hours) UnmarshalJSON(data []byte) error {
	var form weekForm
	if err := decode(data, &form); err != nil {
		return err
	}
	v, err := form.hours()
	if err != nil {
		return misplaced(data, err)
	}
	*h = v
	return nil
}
