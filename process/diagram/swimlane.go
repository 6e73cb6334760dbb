// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

const (
	margin    = 18.0
	leastPage = 1123.0 // the width of A4 landscape at 96 dots an inch
	titleSize = 17.0
)

// sheet is the height of an A4 landscape sheet of a width.
func sheet(width float64) float64 { return math.Floor(width / math.Sqrt2) }

// WriteSwimlane draws a definition as a swim-lane diagram in SVG: a lane for each
// unit, body and system, the steps in order with term and place, gates as
// diamonds, and what the text leaves to inference dashed. The first sheet of A4
// landscape holds the drawing; the readings taken and the contradictions stand
// under it, on further sheets where they need more room.
//
// Steps that run side by side stand between two diamonds with a cross, one under
// another; before steps that belong to one outcome the ways part in a bare one.
//
// The same definition and language give the same bytes. The error is that of w.
func WriteSwimlane(w io.Writer, d *process.Definition, lang law.Lang) error {
	r := d.Regulation()
	notes := numbered(d, r)
	l := layNodes(r, d.Nodes(), marksOf(notes), lang, false)
	s := swimlane{d: d, of: r, l: l, lang: lang, canvas: canvas{r: newRuler()}}
	s.size(remarks(d, r, notes, lang))
	id := s.id()
	s.open(id, s.width, s.height, lang, s.title(), s.describe())
	s.head()
	for _, lane := range l.Lanes {
		s.lane(lane)
	}
	for _, a := range l.Arrows {
		s.arrow(id, a)
	}
	for _, b := range l.Boxes {
		s.box(b)
	}
	s.legend()
	s.remarks()
	return s.close(w)
}

// swimlane is one drawing in the making.
type swimlane struct {
	canvas
	d             *process.Definition
	of            regulation.Regulation // of the definition
	l             Layout
	lang          law.Lang
	width, height float64
	top           float64 // of the lanes
	notes         []remark
}

// remark is a line of text under the drawing.
type remark struct {
	x, y float64
	text string
}

func (s *swimlane) id() string {
	k := s.d.Kind()
	return strings.NewReplacer("/", "-", "_", "-").Replace(fmt.Sprintf("%s-%s-%s", k.Short(), s.d.Channel(), s.lang))
}

const (
	headRoom   = 52.0 // title and source over the lanes
	legendRoom = 26.0 // under them
)

// pageWidth is the width of the A4 landscape sheet that a layout needs.
func pageWidth(l Layout) float64 {
	return math.Ceil(max(leastPage, l.Width+2*margin, (margin+headRoom+l.Height+legendRoom)*math.Sqrt2))
}

// size chooses the size of the drawing and lays the remarks out.
func (s *swimlane) size(lines []string) {
	s.top = margin + headRoom
	bottom := s.top + s.l.Height + legendRoom
	s.width = pageWidth(s.l)
	s.height = s.flow(lines, bottom)
}

const (
	remarkColumns = 3
	remarkGap     = 24.0
	remarkIndent  = 10.0
)

// flow sets lines in three columns, from a height to the end of the sheet and on
// the sheets after it, and gives the height of the whole. On the last sheet the
// columns are of one height.
func (s *swimlane) flow(lines []string, top float64) float64 {
	wrapped := make([][]string, len(lines))
	for i, line := range lines {
		wrapped[i] = s.r.wrap(line, s.columnWidth()-remarkIndent, letter, false)
	}
	end, fresh := sheet(s.width), false
	for {
		for low := top + leading; low < end-margin; low += leading {
			if set, n := s.columns(wrapped, top, low); n == len(wrapped) {
				s.notes = append(s.notes, set...)
				return math.Ceil(max(sheet(s.width), low+margin))
			}
		}
		set, n := s.columns(wrapped, top, end-margin)
		if n == 0 && fresh {
			end += sheet(s.width) // one line is higher than a sheet
			continue
		}
		s.notes = append(s.notes, set...)
		wrapped = wrapped[n:]
		top, end, fresh = end+margin, end+sheet(s.width), true
	}
}

func (s *swimlane) columnWidth() float64 {
	return (s.width - 2*margin - (remarkColumns-1)*remarkGap) / remarkColumns
}

// columns sets as many remarks as fit between two heights, and tells how many.
func (s *swimlane) columns(wrapped [][]string, top, end float64) (set []remark, n int) {
	column, y := 0, top
	for n, lines := range wrapped {
		high := float64(len(lines)) * leading
		if y+high > end {
			column, y = column+1, top
		}
		if column == remarkColumns || y+high > end {
			return set, n
		}
		x := margin + float64(column)*(s.columnWidth()+remarkGap)
		for i, text := range lines {
			y += leading
			set = append(set, remark{x: x + min(float64(i), 1)*remarkIndent, y: y, text: text})
		}
		y += 3
	}
	return set, len(wrapped)
}

// kindTitle is the title of the kind, with the service.
func kindTitle(r regulation.Regulation, kind regulation.KindID, lang law.Lang) string {
	for _, service := range r.Services {
		for _, k := range service.Kinds {
			if k.ID == kind.Short() {
				if strings.EqualFold(k.Title.In(lang), service.Title.In(lang)) {
					return service.Title.In(lang)
				}
				return service.Title.In(lang) + " – " + k.Title.In(lang)
			}
		}
	}
	return kind.String()
}

// channelName names a channel: one of an act's own by the text that the act gives it.
func channelName(r regulation.Regulation, c regulation.Channel, lang law.Lang) string {
	switch c {
	case regulation.ChannelOffice:
		return pick(lang, "көрсетілетін қызметті берушінің кеңсесі арқылы", "через канцелярию услугодателя", "at the provider's office")
	case regulation.ChannelPortal:
		return pick(lang, "портал арқылы", "через портал", "through the portal")
	case regulation.ChannelProviderSystem:
		return pick(lang, "көрсетілетін қызметті берушінің ақпараттық жүйесі арқылы", "через информационную систему услугодателя", "through the provider's system")
	}
	for _, u := range r.Channels.Intake {
		if text := u.Text.In(lang); u.Channel == c && text != "" {
			return text
		}
	}
	return string(c)
}

func (s *swimlane) title() string {
	return kindTitle(s.of, s.d.Kind(), s.lang) + ", " + channelName(s.of, s.d.Channel(), s.lang)
}

// describe tells a screen reader the steps in order.
func (s *swimlane) describe() string {
	var list []string
	nodes := s.d.Nodes()
	for i, n := range nodes {
		if n.Type == process.NodeEnd {
			continue
		}
		line := n.Citation.Locator.String() + " " + n.Name.In(s.lang)
		if first, size := groupOf(nodes, i); size > 1 && i > first {
			line = gatewayName(BoxFork).In(s.lang) + " " + line
		}
		if n.Outcome != "" {
			line += " (" + onlyFor(n.Outcome, s.lang) + ")"
		}
		list = append(list, line)
	}
	return pick(s.lang, "Жолақтардағы қадамдар ретімен: ", "Шаги по дорожкам, по порядку: ", "The steps in their lanes, in order: ") + strings.Join(list, "; ") + "."
}

func (s *swimlane) head() {
	wide := s.width - 2*margin
	title := s.r.wrap(s.title(), wide, titleSize, true)
	if len(title) > 1 {
		title = s.r.wrap(s.title(), wide, 12, true)
	}
	size := num(titleSize)
	if len(s.r.wrap(s.title(), wide, titleSize, true)) > 1 {
		size = "12"
	}
	for i, line := range title[:min(len(title), 2)] {
		s.text(margin, margin+14+float64(i)*14, line, attributes{"font-size": size, "font-weight": "bold"})
	}
	source := s.r.wrap(s.source(), wide, letter, false)
	if len(source) > 1 && len(title) == 1 { // the line that the title leaves free
		s.text(margin, margin+28, source[0], attributes{"fill": faint})
		source = source[1:]
	}
	s.text(margin, margin+42, source[0], attributes{"fill": faint})
}

// source tells where the drawing comes from.
func (s *swimlane) source() string {
	number := s.d.Act().Reference().Label().In(s.lang)
	read := pick(s.lang, "өтініш: ", "заявление: ", "application: ") + s.d.Day().Label().In(s.lang)
	drawn := pick(s.lang, "деректерден сызылған, қосымшаның өзі емес", "начерчено по данным, не само приложение", "drawn from the data, not the annex itself")
	return strings.Join([]string{number, read, drawn, s.d.Kind().String() + " · " + string(s.d.Channel()), s.d.Digest().String()[:12]}, " · ")
}

func (s *swimlane) lane(l Lane) {
	r := Rect{margin, s.top + l.Rect.Y, s.width - 2*margin, l.Rect.H}
	s.begin(attributes{"data-lane": string(l.ID)})
	s.rect(r, attributes{"fill": laneTint, "stroke": hairline, "data-part": "lane"})
	s.rect(s.move(l.Header), attributes{"fill": paper, "stroke": hairline, "data-part": "header"})
	lines := s.r.wrap(l.Name.In(s.lang), l.Header.W-2*padding, letter, false)
	y := r.Y + (r.H-float64(len(lines))*leading)/2
	for i, line := range lines {
		s.text(r.X+padding, y+float64(i+1)*leading-3, line, nil)
	}
	s.end()
}

func (s *swimlane) move(r Rect) Rect { return Rect{r.X + margin, r.Y + s.top, r.W, r.H} }

func (s *swimlane) arrow(id string, a Arrow) {
	points := make([]Point, len(a.Points))
	for i, p := range a.Points {
		points[i] = Point{p.X + margin, p.Y + s.top}
	}
	style := attributes{"fill": "none", "stroke": ink, "marker-end": "url(#" + id + "-point)", "data-from": a.From, "data-to": a.To, "data-flow": string(a.Kind)}
	if a.Branch && a.Basis != law.BasisStated {
		style["stroke-dasharray"] = "5 3"
	}
	s.lines(points, style)
	if a.Label != "" {
		r := s.move(a.LabelRect)
		s.text(r.X, r.Bottom()-3, a.Label, attributes{"fill": accent, "data-label": a.ID})
	}
}

func (s *swimlane) box(b Box) {
	n, _ := s.d.Node(b.Node)
	r := s.move(b.Rect)
	look := attributes{"stroke": ink, "fill": stepTint, "data-part": "box"}
	kind := string(n.Type)
	switch {
	case b.Kind.Gateway():
		s.begin(attributes{"data-box": b.ID, "data-type": string(b.Kind), "data-citation": b.Citation.String()})
		s.gateway(r, b.Kind)
		s.end()
		return
	case b.Kind.Detours():
		kind = string(b.Kind)
		maps.Copy(look, attributes{"fill": waitTint, "rx": "14"})
	case b.Kind == BoxNotice:
		kind = string(BoxNotice)
		maps.Copy(look, attributes{"stroke-dasharray": "2 2", "rx": "3"})
	case n.Type == process.NodeGate:
		look["fill"] = gateTint
	case n.Type == process.NodeWait:
		maps.Copy(look, attributes{"fill": waitTint, "rx": "14"})
	case n.Type == process.NodeEnd:
		maps.Copy(look, attributes{"fill": stopTint, "rx": "18", "stroke-width": "2"})
		if n.End == process.EndGranted {
			look["fill"] = grantTint
		}
	}
	s.begin(attributes{"data-box": b.ID, "data-type": kind, "data-citation": b.Citation.String()})
	s.rect(r, look)
	if b.Diamond.W > 0 {
		q := s.move(b.Diamond)
		s.lines([]Point{{r.Right(), middle(q)}, {q.X, middle(q)}}, attributes{"stroke": ink, "data-part": "tether"})
		s.rhomb(q, attributes{"fill": gateTint, "stroke": ink, "data-part": "diamond"})
	}
	x, y := r.X+padding, r.Y+(r.H-float64(len(b.Lines))*leading)/2
	if kind == string(process.NodeEnd) {
		x += s.slack(b) / 2 // clear of the rounded ends
	}
	for i, line := range b.Lines {
		s.text(x, y+float64(i+1)*leading-3, line.Text, lineLook(line.Style))
	}
	s.end()
}

func (s *swimlane) rhomb(q Rect, a attributes) {
	x, y := q.X+q.W/2, middle(q)
	s.lines([]Point{{q.X, y}, {x, q.Y}, {q.Right(), y}, {x, q.Bottom()}, {q.X, y}}, a)
}

// gateway draws a diamond without a text: with a cross where steps run side by side.
func (s *swimlane) gateway(r Rect, kind BoxKind) {
	s.rhomb(r, attributes{"fill": stepTint, "stroke": ink, "data-part": "gateway"})
	if kind == BoxChoice {
		return
	}
	x, y, arm := r.X+r.W/2, middle(r), r.H/5
	s.lines([]Point{{x - arm, y}, {x + arm, y}}, attributes{"stroke": ink, "stroke-width": "2.5", "data-part": "cross"})
	s.lines([]Point{{x, y - arm}, {x, y + arm}}, attributes{"stroke": ink, "stroke-width": "2.5", "data-part": "cross"})
}

// slack is the room beside the widest line of a box.
func (s *swimlane) slack(b Box) float64 {
	wide := 0.0
	for _, line := range b.Lines {
		wide = max(wide, s.r.width(line.Text, letter, line.Style == LineCitation))
	}
	return max(0, b.Rect.W-2*padding-wide)
}

func lineLook(style LineStyle) attributes {
	switch style {
	case LineCitation:
		return attributes{"font-weight": "bold", "fill": accent}
	case LineTerm:
		return attributes{"fill": warning}
	default:
		return nil
	}
}

// legend says what the strokes mean.
func (s *swimlane) legend() {
	y := s.top + s.l.Height + 16
	text := pick(s.lang,
		"◇ – шарт · дөңгелек бұрыш – күту · тұйық жиек – аяқталу · үзік сызық – мәтінде жазылмаған, реттен шығарылған · [1] – төмендегі ескерту",
		"◇ – условие · скруглённый – ожидание · овал – конец · пунктир – в тексте не сказано, выведено · [1] – примечание ниже",
		"◇ – gate · rounded – wait · oval – end · dashed – not printed, inferred · [1] – note below")
	if slices.ContainsFunc(s.l.Boxes, func(b Box) bool { return b.Kind == BoxFork }) {
		text = "◇+ – " + gatewayName(BoxFork).In(s.lang) + " · " + text
	}
	s.text(margin, y, text, attributes{"fill": faint, "data-part": "legend"})
}

func (s *swimlane) remarks() {
	s.begin(attributes{"data-part": "notes"})
	for _, n := range s.notes {
		s.text(n.x, n.y, n.text, nil)
	}
	s.end()
}

func sortedKeys(m map[string]string) []string { return slices.Sorted(maps.Keys(m)) }
