// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/regulation/law"
)

// ParseOfficeSpec reads the JSON form of an office:
//
//	{
//	  "zone": "Asia/Aqtau",
//	  "week": "5",
//	  "work": {"mon": ["09:00-13:00", "14:30-18:30"], "tue": [...], ...},
//	  "reception": {"mon": ["09:00-13:00", "14:30-17:30"], ...},
//	  "exceptions": [
//	    {"date": "2015-03-20", "work": ["09:00-13:00"], "reception": [], "reason": "stock-taking", "act": "order 12"}
//	  ]
//	}
//
// zone is one of [ZoneNames], week "5" or "6". A weekday that is left out, or
// has an empty list, has no hours. Without reception applications are taken
// during all of work. An exception needs date, work and reason; its reception
// is left out for the usual one as far as it lies within work. Unknown or
// repeated keys, nulls, empty strings and texts of more than [MaxJSON] bytes
// are refused.
//
// The error is a [*JSONError] that names the place, as in
// exceptions[0].work[1]. Where the form is right and what it says is not, its
// cause is an [*OfficeError], a [*ZoneError] or a [*law.ValueError]. The result is valid; whether it suits a calendar
// is for [NewOffice] to say.
func ParseOfficeSpec(data []byte) (OfficeSpec, error) {
	r, err := newOfficeReader(data)
	if err != nil {
		return OfficeSpec{}, err
	}
	var spec OfficeSpec
	if err := r.spec(&spec)(""); err != nil {
		return OfficeSpec{}, err
	}
	if err := r.end(); err != nil {
		return OfficeSpec{}, err
	}
	if err := spec.Validate(); err != nil {
		return OfficeSpec{}, r.wrong("", 0, err)
	}
	return spec, nil
}

// ReadOfficeSpec is [ParseOfficeSpec] for a reader, of which it takes no more
// than [MaxJSON] bytes and one. The error can be that of the reader too.
func ReadOfficeSpec(from io.Reader) (OfficeSpec, error) {
	data, err := io.ReadAll(io.LimitReader(from, MaxJSON+1))
	if err != nil {
		return OfficeSpec{}, err
	}
	return ParseOfficeSpec(data)
}

// UnmarshalJSON is [ParseOfficeSpec].
func (s *OfficeSpec) UnmarshalJSON(data []byte) error {
	spec, err := ParseOfficeSpec(data)
	if err == nil {
		*s = spec
	}
	return err
}

// MarshalJSON writes the form that [ParseOfficeSpec] reads. The error is an
// [*OfficeError]: a spec that is not valid, names no week, has a zone that
// [Zone] does not know, or is longer than [MaxJSON].
func (s OfficeSpec) MarshalJSON() ([]byte, error) {
	if err := s.Validate(); err != nil {
		return nil, err
	}
	if s.Zone == nil {
		return nil, &OfficeError{Fault: FaultMissing, Path: "zone", Rule: "the zone of the office"}
	}
	zone := s.Zone.String()
	if _, err := Zone(zone); err != nil {
		return nil, &OfficeError{Fault: FaultZone, Path: "zone", Value: zone, Rule: "one of " + strings.Join(ZoneNames(), ", "), Err: err}
	}
	if _, err := ParseWeek(string(s.Week)); err != nil {
		return nil, &OfficeError{Fault: FaultWeek, Path: "week", Value: string(s.Week), Rule: weekRule, Err: err}
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
		Week       Week        `json:"week"`
		Work       Hours       `json:"work"`
		Reception  *Hours      `json:"reception,omitempty"`
		Exceptions []exception `json:"exceptions,omitempty"`
	}{Zone: zone, Week: s.Week, Work: s.Work}
	if !s.Reception.IsZero() {
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
	if err == nil && len(data) > MaxJSON {
		err = &OfficeError{Fault: FaultTooLarge, Value: strconv.Itoa(len(data)), Rule: "at most " + strconv.Itoa(MaxJSON) + " bytes of JSON"}
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
// The errors are those of [ParseOfficeSpec], with weekday and index as the
// place.
func (h *Hours) UnmarshalJSON(data []byte) error {
	r, err := newOfficeReader(data)
	if err != nil {
		return err
	}
	var v Hours
	if err := r.hours(&v)(""); err != nil {
		return err
	}
	if err := r.end(); err != nil {
		return err
	}
	*h = v
	return nil
}

// officeReader remembers where the parts of an office stand, for faults that
// show only when all of it is read.
type officeReader struct {
	*jsonReader
	places map[string]int
}

func newOfficeReader(data []byte) (*officeReader, error) {
	r, err := newJSONReader(data)
	if err != nil {
		return nil, err
	}
	return &officeReader{jsonReader: r, places: map[string]int{}}, nil
}

// wrong makes the error for a part at a place, or below it where err names the
// place itself.
func (r *officeReader) wrong(path string, offset int, err error) error {
	rule := err.Error()
	var e *OfficeError
	if errors.As(err, &e) {
		rule = e.reason()
		below := e.Path
		if path != "" && below != "" && below[0] != '[' {
			below = "." + below
		}
		path += below
		for place := path; place != ""; place = place[:max(0, strings.LastIndexAny(place, ".["))] {
			if known, ok := r.places[place]; ok {
				offset = known
				break
			}
		}
	}
	return r.fail(path, offset, err, rule)
}

func (r *officeReader) spec(s *OfficeSpec) func(path string) error {
	return func(path string) error {
		return r.object(path, []string{"zone", "week", "work"}, map[string]func(string) error{
			"zone": r.value(func(text string) (err error) {
				s.Zone, err = Zone(text)
				return err
			}),
			"week": r.value(func(text string) (err error) {
				s.Week, err = ParseWeek(text)
				return err
			}),
			"work": r.hours(&s.Work),
			"reception": func(path string) error {
				offset := r.next()
				if err := r.hours(&s.Reception)(path); err != nil {
					return err
				}
				if s.Reception.IsZero() {
					return r.wrong("", offset, emptyWeek(path))
				}
				return nil
			},
			"exceptions": func(path string) error {
				return r.array(path, MaxExceptions, func(path string) error {
					var e Exception
					if err := r.exception(&e)(path); err != nil {
						return err
					}
					s.Exceptions = append(s.Exceptions, e)
					return nil
				})
			},
		})
	}
}

func (r *officeReader) exception(e *Exception) func(path string) error {
	return func(path string) error {
		return r.object(path, []string{"date", "work", "reason"}, map[string]func(string) error{
			"date": r.value(func(text string) (err error) {
				e.Date, err = law.ParseDate(text)
				return err
			}),
			"work":      r.intervals(&e.Work),
			"reception": r.intervals(&e.Reception),
			"reason":    r.value(func(text string) error { e.Reason = text; return nil }),
			"act":       r.value(func(text string) error { e.Act = text; return nil }),
		})
	}
}

// hours reads an object of weekdays.
func (r *officeReader) hours(h *Hours) func(path string) error {
	return func(path string) error {
		r.places[path] = r.next()
		fields := make(map[string]func(string) error, 7)
		for _, day := range weekdays() {
			fields[dayKey(day)] = r.weekday(h, day)
		}
		return r.object(path, nil, fields)
	}
}

func (r *officeReader) weekday(h *Hours, day time.Weekday) func(path string) error {
	return func(path string) error {
		var list []Interval
		if err := r.intervals(&list)(path); err != nil {
			return err
		}
		d, err := newDaily(list)
		if err != nil {
			return r.wrong(path, 0, err)
		}
		h.week[day] = d
		return nil
	}
}

// intervals reads an array of intervals; the result is never nil.
func (r *officeReader) intervals(list *[]Interval) func(path string) error {
	return func(path string) error {
		*list = []Interval{}
		r.places[path] = r.next()
		return r.array(path, MaxIntervals, r.value(func(text string) error {
			i, err := ParseInterval(text)
			*list = append(*list, i)
			return err
		}))
	}
}

// value reads a string that parse takes.
func (r *officeReader) value(parse func(text string) error) func(path string) error {
	return func(path string) error {
		offset := r.next()
		r.places[path] = offset
		text, err := r.text(path)
		if err != nil {
			return err
		}
		if err := parse(text); err != nil {
			return r.wrong(path, offset, err)
		}
		return nil
	}
}
