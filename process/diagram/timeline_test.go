// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram_test

import (
	"bytes"
	"io"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func office(t testing.TB) calendar.Office {
	t.Helper()
	o, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone:      calendar.MustZone(calendar.ZonePetropavl),
		Work:      calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
		Reception: calendar.MustHours("mon-fri 09:00-13:00 14:30-17:30"),
	})
	require.NoError(t, err)
	return o
}

// filed is eleven in the morning of the day of a definition.
func filed(d *process.Definition) time.Time {
	return d.Day().Date().MidnightIn(calendar.MustZone(calendar.ZonePetropavl)).Add(11 * time.Hour)
}

func timeline(t testing.TB, d *process.Definition, lang law.Lang) (process.Plan, []byte) {
	t.Helper()
	p, err := d.PlanAll(filed(d), process.OfficesOf(office(t)))
	require.NoError(t, err)
	var b bytes.Buffer
	require.NoError(t, diagram.WriteTimeline(&b, d, p, office(t), lang))
	return p, b.Bytes()
}

// TestTimelines reads every timeline back: nothing leaves the sheet or lies on
// another text, each step of the plan has its row, each bar its place in time,
// and the days of rest are those of the calendar.
func TestTimelines(t *testing.T) {
	dir := os.Getenv("PICTURES")
	for _, d := range everything(t) {
		for _, lang := range law.Langs() {
			t.Run(fileName(d, lang), func(t *testing.T) {
				p, svg := timeline(t, d, lang)
				if dir != "" {
					require.NoError(t, os.WriteFile(filepath.Join(dir, "timeline-"+fileName(d, lang)+".svg"), svg, 0o600))
				}
				pic := read(t, svg)
				for i, w := range pic.texts {
					require.True(t, pic.sheet.holds(w.area), "%v leaves the sheet", w.area)
					for _, o := range pic.texts[:i] {
						require.False(t, o.overlaps(w.area), "%v lies on %v", w.area, o.area)
					}
				}
				rows := readRows(t, pic)
				require.Len(t, rows, len(p.Steps)-ends(p)+len(p.Limits)+1)
				checkBars(t, d, p, rows)
				checkDays(t, pic, p)
			})
		}
	}
}

func ends(p process.Plan) int {
	n := 0
	for _, s := range p.Steps {
		if s.Type == process.NodeEnd {
			n++
		}
	}
	return n
}

// bars are the spans of a row, by what they show.
type bars map[string][]area

func readRows(t testing.TB, pic drawing) map[string]bars {
	t.Helper()
	rows := map[string]bars{}
	pic.root.walk(element{}, func(e, group element) {
		if e.attr("data-row") != "" {
			rows[e.attr("data-type")+" "+e.attr("data-row")] = bars{}
		}
		kind := e.attr("data-bar")
		if kind == "" || e.XMLName.Local != "rect" {
			return
		}
		x, y := e.num(t, "x"), e.num(t, "y")
		row := rows[group.attr("data-type")+" "+group.attr("data-row")]
		row[kind] = append(row[kind], area{kind, x, y, x + e.num(t, "width"), y + e.num(t, "height")})
	})
	return rows
}

// checkBars: a step with a known start and deadline has a bar, a step that
// begins where another ends begins at the end of its bar, and the order in time
// is the order on the sheet.
func checkBars(t *testing.T, d *process.Definition, p process.Plan, rows map[string]bars) {
	t.Helper()
	var before process.PlanStep
	for _, s := range p.Steps {
		row := rows["step "+string(s.Node)]
		known := s.Grant.Known() && !s.Start.IsZero()
		require.Equal(t, known, len(row["grant"]) == 1, "the bar of %s", s.Node)
		refuses := !s.Start.IsZero() && !s.Same() && s.Refusal.Known()
		require.Equal(t, refuses, len(row["refusal"]) == 1, "the bar of a refusal at %s", s.Node)
		if !known {
			continue
		}
		bar := row["grant"][0]
		require.Less(t, bar.x1, bar.x2)
		if before.Node != "" && s.Start.Equal(before.Grant.At) {
			require.InDelta(t, rows["step "+string(before.Node)]["grant"][0].x2, bar.x1, 2.1, "%s follows %s", s.Node, before.Node)
		}
		before = s
	}
	require.Len(t, p.Limits, len(d.Spans()))
	for _, l := range p.Limits {
		require.NotEmpty(t, rows["limit "+l.Citation.Locator.String()]["limit"])
	}
}

// checkDays: every day from the filing to the last deadline stands once, and is
// shaded as the calendar has it.
func checkDays(t *testing.T, pic drawing, p process.Plan) {
	t.Helper()
	days := map[string]bool{}
	pic.root.walk(element{}, func(e, _ element) {
		day := e.attr("data-day")
		if day == "" {
			return
		}
		require.NotContains(t, days, day)
		off := false
		for _, c := range e.Children {
			off = off || c.attr("data-part") == "off"
		}
		works, err := calendar.Kazakhstan().Working(law.MustDate(day).Date())
		require.NoError(t, err)
		require.Equal(t, !works, off, day)
		days[day] = true
	})
	zone := calendar.MustZone(calendar.ZonePetropavl)
	require.True(t, days[p.Filed.In(zone).Format(time.DateOnly)])
	for _, s := range p.Steps {
		if s.Latest.Known() {
			require.True(t, days[s.Latest.At.In(zone).Format(time.DateOnly)], "%s of %s", s.Latest.At, s.Node)
		}
	}
}

func TestTimelineGolden(t *testing.T) {
	for _, d := range []*process.Definition{
		definition(t, "pesticide-licence/issue", regulation.ChannelPortal),
		definition(t, "cotton-receipt-licence/reissue", regulation.ChannelOffice),
		definition(t, "vet-reference/issue", regulation.ChannelOffice),
		clauseDefinition(t, "6", regulation.ChannelOffice),
		clauseDefinition(t, "7", regulation.ChannelOffice),
	} {
		for _, lang := range law.Langs() {
			name := "timeline-" + fileName(d, lang) + ".svg"
			t.Run(name, func(t *testing.T) {
				_, svg := timeline(t, d, lang)
				golden(t, name, svg)
			})
		}
	}
}

func TestTimelineRefuses(t *testing.T) {
	d := definition(t, "vet-licence/issue", regulation.ChannelOffice)
	other := definition(t, "vet-licence/reissue", regulation.ChannelOffice)
	p, err := d.Plan(filed(d), process.OfficesOf(office(t)))
	require.NoError(t, err)
	long := p
	long.Grant.At = p.Filed.AddDate(2, 0, 0)
	long.Steps = append([]process.PlanStep(nil), p.Steps...)
	long.Steps[0].Grant.At = p.Filed.AddDate(2, 0, 0)
	var outside *calendar.OutsideError
	early := p
	early.Filed = time.Date(1800, 1, 1, 0, 0, 0, 0, time.UTC)
	early.Steps, early.Grant, early.Refusal = nil, process.Deadline{}, process.Deadline{}
	require.ErrorIs(t, diagram.WriteTimeline(io.Discard, other, p, office(t), law.LangEnglish), process.ErrForeign)
	require.ErrorIs(t, diagram.WriteTimeline(io.Discard, d, p, calendar.Office{}, law.LangEnglish), calendar.ErrNoOffice)
	require.ErrorIs(t, diagram.WriteTimeline(io.Discard, d, long, office(t), law.LangEnglish), diagram.ErrTooLong)
	require.ErrorAs(t, diagram.WriteTimeline(io.Discard, d, early, office(t), law.LangEnglish), &outside)
}

// failing is a writer that is full.
type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestWritersGiveTheErrorOfTheWriter(t *testing.T) {
	d := definition(t, "vet-licence/issue", regulation.ChannelOffice)
	p, err := d.Plan(filed(d), process.OfficesOf(office(t)))
	require.NoError(t, err)
	require.ErrorIs(t, diagram.WriteSwimlane(failing{}, d, law.LangKazakh), io.ErrShortWrite)
	require.ErrorIs(t, diagram.WriteMermaid(failing{}, d, law.LangKazakh), io.ErrShortWrite)
	require.ErrorIs(t, diagram.WriteTimeline(failing{}, d, p, office(t), law.LangKazakh), io.ErrShortWrite)
}
