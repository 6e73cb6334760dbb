// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// ErrTooLong says that a plan spans more than [MaxDays], too many to draw apart.
var ErrTooLong = errors.New("diagram: plan too long to draw")

// MaxDays bounds the days that a timeline shows.
const MaxDays = 366

// WriteTimeline draws a plan against the days and hours of an office, in SVG:
// for each step a bar from its start to the deadline of the grant, a second one
// to that of the refusal where it differs, and the span from the earliest to the
// latest deadline over all readings if the plan comes from
// [process.Definition.PlanAll]; then the terms of the portal's check and the end
// of the case. Days of rest and, where there is room, closed hours are shaded.
//
// The definition is the one that the plan was made of; another one is a
// [process.ErrForeign]. The zero office is a [calendar.ErrNoOffice], a plan of
// more than [MaxDays] an [ErrTooLong], and a day that the calendar does not cover
// a [*calendar.OutsideError]. The same values give the same bytes.
func WriteTimeline(w io.Writer, d *process.Definition, p process.Plan, office calendar.Office, lang law.Lang) error {
	if d.Digest() != p.Definition {
		return fmt.Errorf("diagram: %w: the plan is of definition %s, not of %s", process.ErrForeign, p.Definition, d.Digest())
	}
	if office.IsZero() {
		return fmt.Errorf("diagram: %w", calendar.ErrNoOffice)
	}
	t := timeline{canvas: canvas{r: newRuler()}, d: d, p: p, office: office, lang: lang}
	if err := t.axis(); err != nil {
		return err
	}
	t.measure()
	k := p.Kind
	id := strings.NewReplacer("/", "-", "_", "-").Replace(fmt.Sprintf("timeline-%s-%s-%s", k.Short(), p.Channel, lang))
	r := d.Regulation()
	title := kindTitle(r, d.Kind(), lang) + ", " + channelName(r, p.Channel, lang) + ": " + moment(p.Filed.In(t.zone))
	t.open(id, t.width, t.height, lang, title, t.describe())
	t.head(title)
	t.days()
	for _, r := range t.rows {
		t.row(r)
	}
	t.groups()
	t.foot()
	return t.close(w)
}

const (
	stepColumn = 268.0 // names of steps
	dateColumn = 262.0 // deadlines in words
	axisHeight = 46.0
	barHeight  = 7.0
)

// timeline is one drawing in the making.
type timeline struct {
	canvas
	d      *process.Definition
	p      process.Plan
	office calendar.Office
	zone   *time.Location
	lang   law.Lang

	from, to      time.Time // midnights
	shown         []calendar.OfficeDay
	starts        []time.Time // midnights of the shown days, and the end
	width, height float64
	plot          Rect
	rows          []row
	remarked      []string
}

// row is one line of the timeline.
type row struct {
	id    string
	kind  string // "step", "limit" or "end"
	group law.ID // of the steps that run side by side
	y, h  float64
	names []string
	dates []dated
	bars  []bar
}

// dated is a line of the column of deadlines.
type dated struct{ text, ink string }

// bar is a span of time in a row.
type bar struct {
	kind     string // "grant", "refusal", "range", "refusal-range" or "limit"
	from, to time.Time
	open     bool // the end is not known
}

// axis finds the days to show.
func (t *timeline) axis() error {
	t.zone = t.office.Zone()
	t.rows = t.planRows()
	first, last := t.p.Filed, t.p.Filed
	for _, r := range t.rows {
		for _, b := range r.bars {
			for _, at := range []time.Time{b.from, b.to} {
				if !at.IsZero() && at.Before(first) {
					first = at
				}
				if at.After(last) {
					last = at
				}
			}
		}
	}
	if last.Sub(first) > MaxDays*24*time.Hour {
		return fmt.Errorf("%w: from %s to %s, at most %d days", ErrTooLong, first.Format(time.DateOnly), last.Format(time.DateOnly), MaxDays)
	}
	day, err := t.office.Date(first)
	if err != nil {
		return fmt.Errorf("diagram: %w", err)
	}
	for {
		o, err := t.office.Day(day)
		if err != nil {
			return fmt.Errorf("diagram: %w", err)
		}
		t.shown = append(t.shown, o)
		t.starts = append(t.starts, day.MidnightIn(t.zone))
		day++
		if end := day.MidnightIn(t.zone); end.After(last) {
			t.starts = append(t.starts, end)
			t.from, t.to = t.starts[0], end
			return nil
		}
	}
}

// x is the place of an instant on the axis: days have equal widths, also the one
// on which the clock is changed.
func (t *timeline) x(at time.Time) float64 {
	i, _ := slices.BinarySearchFunc(t.starts, at, func(s, at time.Time) int { return s.Compare(at) })
	if i == 0 {
		return t.plot.X
	}
	if i >= len(t.starts) {
		return t.plot.Right()
	}
	start, end := t.starts[i-1], t.starts[i]
	share := float64(at.Sub(start)) / float64(end.Sub(start))
	return t.plot.X + t.dayWidth()*(float64(i-1)+share)
}

func (t *timeline) dayWidth() float64 { return t.plot.W / float64(len(t.shown)) }

// measure sets the texts of the rows into their columns and finds the size.
func (t *timeline) measure() {
	t.width = leastPage
	t.plot = Rect{X: margin + stepColumn, Y: margin + headRoom + axisHeight, W: t.width - 2*margin - stepColumn - dateColumn}
	y := t.plot.Y
	for i := range t.rows {
		r := &t.rows[i]
		var names []string
		for _, n := range r.names {
			names = append(names, t.r.wrap(n, stepColumn-2*padding, letter, false)...)
		}
		r.names = names
		var dates []dated
		for _, d := range r.dates {
			for _, s := range t.r.wrap(d.text, dateColumn-2*padding, letter, false) {
				dates = append(dates, dated{s, d.ink})
			}
		}
		r.dates = dates
		r.y = y
		r.h = max(float64(max(len(names), len(dates)))*leading+7, float64(len(r.bars))*(barHeight+3)+9)
		y += r.h
	}
	t.plot.H = y - t.plot.Y
	y += legendRoom
	for _, s := range t.notes() {
		t.remarked = append(t.remarked, t.r.wrap(s, t.width-2*margin, letter, false)...)
	}
	t.height = math.Ceil(y + float64(len(t.remarked))*leading + margin)
}

func moment(at time.Time) string { return at.Format("2006-01-02\u00a015:04") }

// describe tells a screen reader the deadlines in order.
func (t *timeline) describe() string {
	var list []string
	for _, r := range t.rows {
		s := strings.Join(r.names, " ")
		for _, d := range r.dates {
			s += ", " + d.text
		}
		list = append(list, s)
	}
	return strings.Join(list, "; ") + "."
}
