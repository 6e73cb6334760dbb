// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io"
	"math"
	"strings"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/bpmn"
	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation/law"
)

// definitionView is the page of a kind through a channel.
type definitionView struct {
	Service, Kind, Channel string
	ServiceHref            string
	ID, Act, Ended         string
	Filed, Status, Digest  string
	Siblings               []kindRow
	Swimlane               template.HTML
	Sheets                 []struct{} // of the drawing, after the first
	BPMN, File             string     // its path, and its name for whoever keeps it
	Mermaid                string
	MermaidRows            int
	Nodes                  []placeView
	Readings               []readingView
	Notes                  []noteView
	Office                 officeView
	Cases                  []caseView
}

// placeView is one node of the definition in the table of steps.
type placeView struct {
	Place cite
	Name  string
	Type  string
	Who   string
	Terms []string
	Ways  []way
}

type noteView struct {
	Number int
	Text   string
	Places []cite
}

type officeView struct {
	Zone, Week string
	Work       string
	Reception  string
	Given      bool // by the flag -office
}

// caseView is one case with its timeline and its deadlines.
type caseView struct {
	Number       int
	Name, Filed  string
	Counts       string // where it counts from a later moment
	Status       string
	Timeline     template.HTML
	TooLong      string // instead of a timeline
	Steps        []deadlineRow
	Limits       []limitRow
	Grant        string
	Refusal      string
	Notes        []noteView
	ChoiceAnchor string
}

type deadlineRow struct {
	Place                           cite
	Name, Who, Start                string
	Grant, Refusal                  string
	GrantTerm, RefusalTerm          string
	Earliest, Latest                string
	RefusalEarliest, RefusalLatest  string
	HasRefusal, NoTerm, Overlapping bool
}

type limitRow struct {
	Place    cite
	Grant    string
	Refusal  string
	Exceeded bool
}

// definition makes the page and its BPMN file.
func (v view) definition(p *press, d *definition) ([]file, error) {
	sv, c := d.service, d.compiled
	b := definitionView{
		Service: v.say(sv.Title), ServiceHref: sv.file + ".html", Kind: sentence(v.say(d.kind.Title)), Channel: labelOf(v, sv.regulation, d.channel),
		ID: d.kind.ID.String(), Act: sentence(v.actName(sv.act.Act)), Ended: v.ended(sv.act), Siblings: v.kindRows(sv),
		Filed: v.say(c.Day().OnLabel()), Status: v.say(c.Status().Reason), Digest: c.Digest().String(), Office: v.officeOf(d),
	}
	svg, err := drawn(func(w io.Writer) error { return diagram.WriteSwimlane(w, c, v.lang) }, "swimlane")
	if err != nil {
		return nil, err
	}
	b.Swimlane, b.Sheets = svg, make([]struct{}, sheets(string(svg))-1)
	var mermaid, xml bytes.Buffer
	if err := errors.Join(diagram.WriteMermaid(&mermaid, c, v.lang), bpmn.Write(&xml, c, v.lang)); err != nil {
		return nil, err
	}
	b.Mermaid, b.MermaidRows = mermaid.String(), min(20, strings.Count(mermaid.String(), "\n")+1)
	model := file{path: "bpmn/" + string(v.lang) + "/" + d.file + ".bpmn", content: xml.Bytes()}
	b.BPMN, b.File = "../"+model.path, d.file+"-"+string(v.lang)+".bpmn"
	for _, n := range c.Nodes() {
		b.Nodes = append(b.Nodes, v.stepRow(d, n))
	}
	for _, r := range d.readings {
		b.Readings = append(b.Readings, v.reading(sv, r, c.Option(r.ID)))
	}
	for _, n := range diagram.Notes(c) {
		b.Notes = append(b.Notes, noteView{n.Number, v.say(n.Text), v.cites(sv, n.Places)})
	}
	pg := page{view: v, File: d.file + ".html", Title: b.Kind + ", " + b.Channel, Of: b.Service, Chapter: "index"}
	for i, one := range d.cases {
		cv, err := v.caseOf(d, one, i+1)
		if err != nil {
			return nil, err
		}
		b.Cases, pg.Cases = append(b.Cases, cv), append(pg.Cases, i+1)
	}
	pg.Body = b
	f, err := p.print("definition", pg)
	return []file{f, model}, err
}

// drawn gives a drawing for the inside of a page, where its IDs get a name
// before them: several drawings of one definition stand on one page.
func drawn(write func(io.Writer) error, name string) (template.HTML, error) {
	var b bytes.Buffer
	if err := write(&b); err != nil {
		return "", err
	}
	svg := strings.NewReplacer(` id="`, ` id="`+name+`-`, `url(#`, `url(#`+name+`-`, `href="#`, `href="#`+name+`-`).Replace(b.String())
	const labelled = ` aria-labelledby="`
	if head, rest, ok := strings.Cut(svg, labelled); ok {
		ids, rest, _ := strings.Cut(rest, `"`)
		svg = head + labelled + name + "-" + strings.ReplaceAll(ids, " ", " "+name+"-") + `"` + rest
	}
	return template.HTML(svg), nil //nolint:gosec // the library escapes what it draws
}

// sheets are the sheets of A4 landscape that a drawing of full width fills.
func sheets(svg string) int {
	var width, height float64
	if _, box, ok := strings.Cut(svg, ` viewBox="0 0 `); ok {
		if _, err := fmt.Sscanf(box, "%g %g", &width, &height); err == nil && width > 0 {
			return max(1, int(math.Ceil(height*math.Sqrt2/width-0.01)))
		}
	}
	return 1
}

func (v view) stepRow(d *definition, n process.Node) placeView {
	sv := d.service
	p := placeView{Place: v.cite(sv, n.Citation), Name: v.say(n.Name), Type: label(v, "nodetype", n.Type), Who: v.actors(sv.regulation, n.Actors)}
	if len(n.Actors) == 0 && n.Type != process.NodeEnd {
		p.Who = v.word("actor.none")
	}
	for _, t := range n.Terms {
		t.Kinds = nil // the page is about one kind
		p.Terms = append(p.Terms, v.term(sv, t))
	}
	lead := func(word string, e process.Edge) {
		if e.To == "" {
			return // nowhere, or a refusal that goes the same way
		}
		w := way{Label: v.word(word), Note: v.basis(e.Basis)}
		to, ok := d.compiled.Node(e.To)
		switch {
		case ok && to.Type == process.NodeEnd:
			w.To = cite{Text: v.say(to.Name)}
		case ok:
			w.To = v.cite(sv, to.Citation)
			w.Note = notes(v.say(to.Name), w.Note)
		}
		p.Ways = append(p.Ways, w)
	}
	if n.Type == process.NodeGate {
		lead("way.yes", n.Next)
		lead("way.no", n.No)
	} else {
		lead("way.next", n.Next)
		lead("way.refusal", n.No)
	}
	return p
}

func (v view) officeOf(d *definition) officeView {
	spec := d.office.Spec()
	o := officeView{Zone: spec.Zone.String(), Week: v.say(d.office.Calendar().WorkingWeek().Label()), Work: v.say(spec.Work.Label()), Given: v.office != nil}
	o.Reception = o.Work
	if spec.Reception.String() != "" {
		o.Reception = v.say(spec.Reception.Label())
	}
	return o
}

func (v view) caseOf(d *definition, c *filedCase, number int) (caseView, error) {
	p := c.plan
	out := caseView{Number: number, Filed: v.moment(c.filed), Status: sentence(v.say(c.compiled.Status().Reason)), ChoiceAnchor: fmt.Sprintf("choose-%d", number)}
	if out.Name = v.word(c.name); c.own != "" {
		out.Name = v.word("case.own")
	}
	if p.Counts.Moved() {
		out.Counts = fmt.Sprintf(v.word("case.counts"), v.say(p.Counts.Received.Label()), v.say(law.SinceLabel(p.Counts.At.In(d.office.Zone()))), p.Counts.AfterHours)
	}
	svg, err := drawn(func(w io.Writer) error {
		return diagram.WriteTimeline(w, c.compiled, p, d.office, v.lang)
	}, fmt.Sprintf("case%d", number))
	switch {
	case errors.Is(err, diagram.ErrTooLong):
		out.TooLong = v.word("case.too-long")
	case err != nil:
		return out, err
	}
	out.Timeline = svg
	for _, s := range p.Steps {
		if row, ok := v.deadlineRow(d, s); ok {
			out.Steps = append(out.Steps, row)
		}
	}
	for _, l := range p.Limits {
		_, steps := l.Outlasted()
		row := limitRow{Place: v.cite(d.service, l.Citation), Grant: v.due(l.Grant), Exceeded: steps.Known()}
		if !l.Refusal.IsZero() && !l.Refusal.At.Equal(l.Grant.At) {
			row.Refusal = v.due(l.Refusal)
		}
		out.Limits = append(out.Limits, row)
	}
	out.Grant = v.due(p.Grant)
	if !p.Refusal.IsZero() {
		out.Refusal = v.due(p.Refusal)
	}
	for _, n := range p.Notes {
		if n.Kind != process.NoteStatus && n.Kind != process.NoteStart {
			nv := noteView{Text: v.say(n.Text)}
			if !n.Citation.IsZero() {
				nv.Places = v.cites(d.service, []law.Citation{n.Citation})
			}
			out.Notes = append(out.Notes, nv)
		}
	}
	return out, nil
}

// deadlineRow is a step that takes time of its own; gates and forms do not.
func (v view) deadlineRow(d *definition, s process.PlanStep) (deadlineRow, bool) {
	if s.Grant.IsZero() && s.Refusal.IsZero() {
		return deadlineRow{}, false
	}
	row := deadlineRow{
		Place: v.cite(d.service, s.Citation), Name: v.say(s.Name), Who: v.actors(d.service.regulation, s.Actors),
		Start: "–", Grant: v.due(s.Grant), Earliest: v.due(s.Earliest), Latest: v.due(s.Latest),
		GrantTerm: diagram.TermText(s.Grant.Term(), v.lang), HasRefusal: !s.Same() && !s.Refusal.IsZero(),
	}
	if len(s.Actors) == 0 {
		row.Who = v.word("actor.none")
	}
	if !s.Start.IsZero() {
		row.Start = v.moment(s.Start)
	}
	if row.HasRefusal {
		row.Refusal, row.RefusalTerm = v.due(s.Refusal), diagram.TermText(s.Refusal.Term(), v.lang)
		row.RefusalEarliest, row.RefusalLatest = v.due(s.RefusalEarliest), v.due(s.RefusalLatest)
	}
	return row, true
}

// due is a deadline, or why there is none.
func (v view) due(d process.Deadline) string {
	switch {
	case d.Known():
		return v.moment(d.At)
	case d.Unknown != "":
		return v.word("unknown") + bracket(v.say(d.Unknown.Label()))
	default:
		return "–"
	}
}

// yearOf is the year of a day.
func yearOf(d law.Date) int { return d.Date().Year() }
