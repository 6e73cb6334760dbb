// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"fmt"

	"github.com/reglament-kz/reglament/calendar"
)

const (
	restTint   = "#e1e4e8" // days of rest
	offTint    = "#f3d9d9" // holidays and other days off
	closedTint = "#eff1f3" // hours in which the office is closed
	grantInk   = "#1a6fb5"
	refusalInk = "#c2410c"
	limitInk   = "#6f42c1"
	hoursFrom  = 26.0 // the least width of a day that shows its hours
	datesFrom  = 19.0 // the least width of a day that shows its date
	monthWidth = 64.0 // of the name of a month
)

func (t *timeline) head(title string) {
	size, lines := titleSize, t.r.wrap(title, t.width-2*margin, titleSize, true)
	if len(lines) > 1 {
		size = 12.0
		lines = t.r.wrap(title, t.width-2*margin, size, true)
	}
	for i, s := range lines[:min(len(lines), 3)] {
		t.text(margin, margin+14+float64(i)*15, s, attributes{"font-size": num(size), "font-weight": "bold"})
	}
}

// days draws the axis: the days with their dates, the days of rest, and the
// closed hours where a day is wide enough.
func (t *timeline) days() {
	wide := t.dayWidth()
	for i, o := range t.shown {
		x := t.plot.X + float64(i)*wide
		t.begin(attributes{"data-day": o.Day.Date.String(), "data-kind": string(o.Day.Kind)})
		t.shade(o, Rect{x, t.plot.Y, wide, t.plot.H})
		t.lines([]Point{{x, t.plot.Y - 4}, {x, t.plot.Y + t.plot.H}}, attributes{"stroke": hairline, "stroke-width": "0.5"})
		day := o.Day.Date.Date()
		if i == 0 || day.Day() == 1 {
			s := fmt.Sprintf("%04d-%02d", day.Year(), int(day.Month()))
			if rest := float64(day.LastDayOfMonth()-day.Day()+1) * wide; rest < monthWidth {
				s = s[len("2015-"):] // the next month begins before the year has room
			}
			if x+t.r.width(s, letter, true)+2 <= t.plot.Right() {
				t.text(x+2, t.plot.Y-22, s, attributes{"font-weight": "bold", "fill": faint})
			}
		}
		if wide >= datesFrom || i%t.every(wide) == 0 && x+datesFrom <= t.plot.Right() {
			t.text(x+2, t.plot.Y-7, fmt.Sprint(day.Day()), attributes{"fill": faint})
		}
		t.end()
	}
	t.rect(t.plot, attributes{"fill": "none", "stroke": hairline})
}

// every tells of how many days one bears its date.
func (t *timeline) every(wide float64) int {
	n := 1
	for float64(n)*wide < datesFrom {
		n++
	}
	return n
}

// shade shows when a day is not worked.
func (t *timeline) shade(o calendar.OfficeDay, r Rect) {
	switch {
	case o.Day.Kind == calendar.DayWeekend:
		t.rect(r, attributes{"fill": restTint, "data-part": "off"})
	case !o.Day.Works():
		t.rect(r, attributes{"fill": offTint, "data-part": "off"})
	case len(o.Work) == 0:
		t.rect(r, attributes{"fill": closedTint, "data-part": "closed"})
	case r.W >= hoursFrom:
		share := func(c calendar.Clock) float64 { return r.W * float64(c) / (24 * 60) }
		x := 0.0
		for _, i := range o.Work {
			t.rect(Rect{r.X + x, r.Y, share(i.From) - x, r.H}, attributes{"fill": closedTint, "data-part": "closed"})
			x = share(i.To)
		}
		t.rect(Rect{r.X + x, r.Y, r.W - x, r.H}, attributes{"fill": closedTint, "data-part": "closed"})
	}
}

// groups draws a bracket before the bars of the steps that run side by side.
func (t *timeline) groups() {
	for i := 0; i < len(t.rows); {
		last := i
		for t.rows[i].group != "" && last+1 < len(t.rows) && t.rows[last+1].group == t.rows[i].group {
			last++
		}
		if last > i {
			x, top, end := t.plot.X-4, t.rows[i].y+4, t.rows[last].y+t.rows[last].h-4
			t.lines([]Point{{x, top}, {x - 4, top}, {x - 4, end}, {x, end}}, attributes{"fill": "none", "stroke": ink, "data-group": string(t.rows[i].group)})
		}
		i = last + 1
	}
}

// row draws the name, the bars and the deadlines of a row.
func (t *timeline) row(r row) {
	t.begin(attributes{"data-row": r.id, "data-type": r.kind})
	t.lines([]Point{{margin, r.y + r.h}, {t.width - margin, r.y + r.h}}, attributes{"stroke": hairline, "stroke-width": "0.5"})
	for i, s := range r.names {
		t.text(margin, r.y+float64(i+1)*leading, s, nil)
	}
	for i, d := range r.dates {
		t.text(t.plot.Right()+padding, r.y+float64(i+1)*leading, d.text, attributes{"fill": d.ink})
	}
	y := r.y + (r.h-float64(len(r.bars))*(barHeight+3))/2
	for _, b := range r.bars {
		t.bar(b, y)
		y += barHeight + 3
	}
	t.end()
}

// bar draws a span: full for a term, between two marks for the readings.
func (t *timeline) bar(b bar, y float64) {
	from, to := t.x(b.from), t.plot.Right()
	if !b.open {
		to = t.x(b.to)
	}
	r := Rect{from, y, max(to-from, 2), barHeight}
	r.X = min(r.X, t.plot.Right()-r.W)
	look := attributes{"data-bar": b.kind}
	switch b.kind {
	case "range", "refusal-range", "at-latest":
		mid := y + barHeight/2
		look["stroke"], look["fill"] = ink, "none"
		if b.kind == "refusal-range" {
			look["stroke"] = refusalInk
		}
		if b.open {
			look["stroke-dasharray"] = "3 2"
		}
		points := []Point{{r.X, y}, {r.X, y + barHeight}, {r.X, mid}, {r.Right(), mid}}
		if !b.open {
			points = append(points, Point{r.Right(), y}, Point{r.Right(), y + barHeight})
		}
		t.lines(points, look)
		return
	case "refusal":
		look["fill"] = refusalInk
	case "limit":
		look["fill"] = limitInk
	default:
		look["fill"] = grantInk
	}
	t.rect(r, look)
}

// limits names the terms beside those of the steps: of the check in a portal, or of
// the whole service.
func (t *timeline) limits() string {
	for _, l := range t.p.Limits {
		if l.Service {
			return pick(t.lang, "қызмет көрсету мерзімі", "срок услуги", "term of the service")
		}
	}
	return pick(t.lang, "порталдағы тексерудің мерзімі", "срок проверки на портале", "term of the check in the portal")
}

// foot draws the legend and the notes.
func (t *timeline) foot() {
	y := t.plot.Y + t.plot.H + 18
	x := margin
	for _, k := range []struct{ ink, text string }{
		{grantInk, pick(t.lang, "қадамның мерзімі", "срок шага", "term of a step")},
		{refusalInk, pick(t.lang, "бас тарту мерзімі", "срок отказа", "term of a refusal")},
		{limitInk, t.limits()},
		{restTint, pick(t.lang, "демалыс күні", "выходной день", "day of rest")},
		{offTint, pick(t.lang, "мереке күні", "праздничный день", "holiday")},
		{closedTint, pick(t.lang, "жабық уақыт", "закрыто", "closed")},
	} {
		t.rect(Rect{x, y - 8, 14, 8}, attributes{"fill": k.ink, "stroke": hairline, "stroke-width": "0.5"})
		t.text(x+19, y, k.text, attributes{"fill": faint})
		x += 19 + t.r.width(k.text, letter, false) + 16
	}
	t.text(x, y, pick(t.lang, "├─┤ барлық оқылымдар бойынша", "├─┤ по всем прочтениям", "├─┤ over all readings"), attributes{"fill": faint})
	for i, s := range t.remarked {
		t.text(margin, y+10+float64(i+1)*leading, s, nil)
	}
}
