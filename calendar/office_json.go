// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/regulation/law"
)

// MaxOfficeJSON is the greatest length in bytes of a text that
// [ParseOfficeSpec] takes.
const MaxOfficeJSON = 4 << 20

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
// is left out for the usual one as far as it lies within work. Anything else
// is refused: other keys, repeated keys, other types, text after the form.
//
// The error is an [*OfficeError] whose path names the place, as in
// exceptions[0].work[1]. The result is valid; whether it suits a calendar is
// for [NewOffice] to say.
func ParseOfficeSpec(data []byte) (OfficeSpec, error) {
	if len(data) > MaxOfficeJSON {
		return OfficeSpec{}, &OfficeError{Fault: FaultTooLarge, Value: strconv.Itoa(len(data)), Rule: fmt.Sprintf("at most %d bytes", MaxOfficeJSON)}
	}
	r, err := newOfficeReader(data)
	if err != nil {
		return OfficeSpec{}, err
	}
	spec, err := r.spec()
	if err != nil {
		return OfficeSpec{}, err
	}
	if err := spec.Validate(); err != nil {
		return OfficeSpec{}, err
	}
	return spec, nil
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
// [*OfficeError]: a spec that is not valid, that names no week, or whose zone
// [Zone] does not know.
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
	return json.Marshal(form)
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
// The error is an [*OfficeError] whose path names weekday and index.
func (h *Hours) UnmarshalJSON(data []byte) error {
	r, err := newOfficeReader(data)
	if err != nil {
		return err
	}
	v, err := r.hours("")
	if err == nil {
		*h = v
	}
	return err
}

// officeReader walks a JSON text of which it is known that it is well-formed.
type officeReader struct {
	dec *json.Decoder
}

func newOfficeReader(data []byte) (*officeReader, error) {
	if !utf8.Valid(data) {
		return nil, &OfficeError{Fault: FaultSyntax, Rule: "JSON in UTF-8"}
	}
	var whole json.RawMessage
	if err := json.Unmarshal(data, &whole); err != nil {
		return nil, &OfficeError{Fault: FaultSyntax, Rule: "JSON: " + err.Error(), Err: err}
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.UseNumber()
	return &officeReader{dec: dec}, nil
}

func (r *officeReader) spec() (OfficeSpec, error) {
	var s OfficeSpec
	given, err := r.object("", "zone week work reception exceptions", func(key string) error {
		var err error
		switch key {
		case "zone":
			var name string
			if name, err = r.text(key); err != nil {
				return err
			}
			if s.Zone, err = Zone(name); err != nil {
				return &OfficeError{Fault: FaultZone, Path: key, Value: name, Rule: "one of " + strings.Join(ZoneNames(), ", "), Err: err}
			}
		case "week":
			var word string
			if word, err = r.text(key); err != nil {
				return err
			}
			if s.Week, err = ParseWeek(word); err != nil {
				return &OfficeError{Fault: FaultWeek, Path: key, Value: word, Rule: weekRule, Err: err}
			}
		case "work":
			s.Work, err = r.hours(key)
		case "reception":
			if s.Reception, err = r.hours(key); err == nil && s.Reception.IsZero() {
				err = emptyWeek(key)
			}
		case "exceptions":
			err = r.array(key, func(path string) error {
				if len(s.Exceptions) == MaxExceptions {
					return &OfficeError{Fault: FaultTooMany, Path: key, Rule: "at most " + strconv.Itoa(MaxExceptions)}
				}
				e, err := r.exception(path)
				s.Exceptions = append(s.Exceptions, e)
				return err
			})
		}
		return err
	})
	if err != nil {
		return OfficeSpec{}, err
	}
	return s, missing("", given, "zone", "week", "work")
}

func (r *officeReader) exception(path string) (Exception, error) {
	var e Exception
	given, err := r.object(path, "date work reception reason act", func(key string) error {
		var err error
		place := path + "." + key
		switch key {
		case "date":
			var text string
			if text, err = r.text(place); err != nil {
				return err
			}
			if e.Date, err = law.ParseDate(text); err != nil {
				return asOffice(place, text, err)
			}
		case "work":
			e.Work, err = r.intervals(place)
		case "reception":
			e.Reception, err = r.intervals(place)
		case "reason":
			e.Reason, err = r.text(place)
		case "act":
			e.Act, err = r.text(place)
		}
		return err
	})
	if err != nil {
		return Exception{}, err
	}
	return e, missing(path, given, "date", "work", "reason")
}

// hours reads an object of weekdays.
func (r *officeReader) hours(path string) (Hours, error) {
	var h Hours
	_, err := r.object(path, "mon tue wed thu fri sat sun", func(key string) error {
		place := join(path, key)
		list, err := r.intervals(place)
		if err != nil {
			return err
		}
		d, err := newDaily(list)
		if err != nil {
			return at(place, err)
		}
		day, _ := parseDayKey(key)
		h.week[day] = d
		return nil
	})
	if err != nil {
		return Hours{}, err
	}
	return h, nil
}

// intervals reads an array of intervals; the result is never nil.
func (r *officeReader) intervals(path string) ([]Interval, error) {
	list := []Interval{}
	err := r.array(path, func(place string) error {
		text, err := r.text(place)
		if err != nil {
			return err
		}
		i, err := ParseInterval(text)
		if err != nil {
			return at(place, err)
		}
		if list = append(list, i); len(list) > MaxIntervals {
			return &OfficeError{Fault: FaultTooMany, Path: path, Rule: "at most " + strconv.Itoa(MaxIntervals) + " intervals a day"}
		}
		return nil
	})
	return list, err
}

// object reads an object with some of the keys of a list, none of them twice.
func (r *officeReader) object(path, keys string, member func(key string) error) (map[string]bool, error) {
	if err := r.delim(path, '{', "an object"); err != nil {
		return nil, err
	}
	known := strings.Fields(keys)
	given := make(map[string]bool, len(known))
	for r.dec.More() {
		key, err := r.text(path)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(known, key) {
			return nil, &OfficeError{Fault: FaultUnknown, Path: path, Value: key, Rule: "one of the keys " + strings.Join(known, ", ")}
		}
		if given[key] {
			return nil, &OfficeError{Fault: FaultDuplicate, Path: join(path, key), Rule: "each key once"}
		}
		given[key] = true
		if err := member(key); err != nil {
			return nil, err
		}
	}
	return given, r.delim(path, '}', "the end of the object")
}

// array reads an array; member is called with the place of each element.
func (r *officeReader) array(path string, member func(path string) error) error {
	if err := r.delim(path, '[', "a list"); err != nil {
		return err
	}
	for n := 0; r.dec.More(); n++ {
		if err := member(path + "[" + strconv.Itoa(n) + "]"); err != nil {
			return err
		}
	}
	return r.delim(path, ']', "the end of the list")
}

func (r *officeReader) text(path string) (string, error) {
	token, err := r.token(path)
	if err != nil {
		return "", err
	}
	text, ok := token.(string)
	if !ok {
		return "", &OfficeError{Fault: FaultSyntax, Path: path, Value: tokenText(token), Rule: "a text"}
	}
	return text, nil
}

func (r *officeReader) delim(path string, want json.Delim, rule string) error {
	token, err := r.token(path)
	if err != nil {
		return err
	}
	if token != want {
		return &OfficeError{Fault: FaultSyntax, Path: path, Value: tokenText(token), Rule: rule}
	}
	return nil
}

func (r *officeReader) token(path string) (json.Token, error) {
	token, err := r.dec.Token()
	switch {
	case err == io.EOF:
		return nil, &OfficeError{Fault: FaultSyntax, Path: path, Rule: "more text", Err: io.ErrUnexpectedEOF}
	case err != nil:
		return nil, &OfficeError{Fault: FaultSyntax, Path: path, Rule: "JSON: " + err.Error(), Err: err}
	default:
		return token, nil
	}
}

func tokenText(token json.Token) string {
	if token == nil {
		return "null"
	}
	return fmt.Sprint(token)
}

func missing(path string, given map[string]bool, keys ...string) error {
	for _, key := range keys {
		if !given[key] {
			return &OfficeError{Fault: FaultMissing, Path: join(path, key), Rule: "a required key"}
		}
	}
	return nil
}

// join appends a key to a path.
func join(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}
