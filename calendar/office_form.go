// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"errors"
	"strconv"
	"time"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// officeForm is the JSON form of an [OfficeSpec], which [ReadOfficeSpec]
// documents. What it refuses by itself is of the form; what an office cannot
// be is for spec to say.
type officeForm struct {
	Zone       zoneForm       `json:"zone" strict:"required"`
	Week       Week           `json:"week"`
	Work       weekForm       `json:"work" strict:"required"`
	Reception  *weekForm      `json:"reception"`
	RestDays   Duty           `json:"rest_days"`
	Holidays   Duty           `json:"holidays"`
	Exceptions exceptionsForm `json:"exceptions"`
}

type exceptionForm struct {
	Date      law.Date   `json:"date" strict:"required"`
	Work      dayForm    `json:"work" strict:"required"`
	Reception dayForm    `json:"reception"`
	Reason    reasonForm `json:"reason" strict:"required"`
	Act       reasonForm `json:"act"`
}

// weekForm holds the intervals of the weekdays as they stand, unchecked.
type weekForm struct {
	Mon dayForm `json:"mon"`
	Tue dayForm `json:"tue"`
	Wed dayForm `json:"wed"`
	Thu dayForm `json:"thu"`
	Fri dayForm `json:"fri"`
	Sat dayForm `json:"sat"`
	Sun dayForm `json:"sun"`
}

// hours are the hours of the week, also none; a fault names weekday and index.
func (f weekForm) hours() (Hours, error) {
	var h Hours
	for i, list := range [...]dayForm{f.Mon, f.Tue, f.Wed, f.Thu, f.Fri, f.Sat, f.Sun} {
		day := weekdays()[i]
		d, err := newDaily(list.intervals)
		if err != nil {
			return Hours{}, at(dayKey(day), err)
		}
		h.week[day] = d
	}
	return h, nil
}

// spec is the office that the form describes. The error is an [*OfficeError].
func (f officeForm) spec() (OfficeSpec, error) {
	s := OfficeSpec{Zone: f.Zone.location, Week: f.Week, RestDays: f.RestDays, Holidays: f.Holidays}
	var err error
	if s.Work, err = f.Work.hours(); err != nil {
		return OfficeSpec{}, at("work", err)
	}
	if f.Reception != nil {
		if s.Reception, err = f.Reception.hours(); err == nil && s.Reception == (Hours{}) {
			err = emptyWeek("") // the zero value would mean all of the working hours
		}
		if err != nil {
			return OfficeSpec{}, at("reception", err)
		}
	}
	for _, e := range f.Exceptions.list {
		s.Exceptions = append(s.Exceptions, Exception{
			Date: e.Date, Work: e.Work.intervals, Reception: e.Reception.intervals, Reason: string(e.Reason), Act: string(e.Act),
		})
	}
	if err := s.Validate(); err != nil {
		return OfficeSpec{}, err
	}
	return s, nil
}

// misplaced turns the fault of a form that could be read into one with its line.
func misplaced(data []byte, err error) error {
	var e *OfficeError
	if !errors.As(err, &e) {
		return err
	}
	return jsonError(data, e.Path, strict.Offset(data, e.Path), e.reason(), err)
}

var errEmpty = errors.New("the string is empty")

// reasonForm is a text that has something to say.
type reasonForm string

func (r *reasonForm) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		return errEmpty
	}
	*r = reasonForm(b)
	return nil
}

// zoneForm is the name of a zone of this country.
type zoneForm struct{ location *time.Location }

func (z *zoneForm) UnmarshalText(b []byte) error {
	location, err := Zone(string(b))
	z.location = location
	return err
}

// dayForm tells a list that is empty, and never null, from one that is absent.
type dayForm struct{ intervals []Interval }

func (d *dayForm) UnmarshalJSON(data []byte) error {
	return listOf(data, &d.intervals, maxIntervals)
}

type exceptionsForm struct{ list []exceptionForm }

func (e *exceptionsForm) UnmarshalJSON(data []byte) error {
	return listOf(data, &e.list, maxExceptions)
}

func listOf[T any](data []byte, list *[]T, limit int) error {
	if string(data) == "null" {
		return &strict.Error{Err: errors.New("null is not a list")}
	}
	if err := strict.Unmarshal(data, list); err != nil {
		return err
	}
	if len(*list) > limit {
		return &strict.Error{Err: errors.New("there are more than " + strconv.Itoa(limit) + " members")}
	}
	return nil
}
