// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package bpmn

import (
	"fmt"
	"math"
	"strconv"

	"github.com/reglament-kz/reglament/process/diagram"
)

const (
	poolName = 30.0 // the strip of a pool's name
	margin   = 30.0 // between the drawing and the edge of a tool's canvas
)

// diagram writes the interchange of the drawing: a shape for every flow node,
// lane and pool, an edge for every flow.
func (x *export) diagram() {
	x.line(`  <bpmndi:BPMNDiagram id="diagram_%s">`, x.name)
	x.line(`    <bpmndi:BPMNPlane id="plane_%s" bpmnElement="collaboration_%s">`, x.name, x.name)
	outline := x.l.Outline()
	x.origin = diagram.Point{X: margin + poolName - outline.X, Y: margin - outline.Y}
	x.shape("participant_"+x.name, diagram.Rect{X: -poolName, W: x.l.Width + poolName, H: x.l.Height}, ` isHorizontal="true"`, diagram.Rect{})
	for i, lane := range x.l.Lanes {
		x.shape(laneID(i), lane.Rect, ` isHorizontal="true"`, diagram.Rect{})
	}
	if x.dialect.outside() {
		for _, p := range x.l.Pools {
			x.shape(x.pool(p.ID), p.Rect, ` isHorizontal="true"`, diagram.Rect{})
		}
		for _, m := range x.l.Messages {
			x.edge(x.pass(m), m.Points, diagram.Rect{})
		}
	}
	for _, b := range x.l.Boxes {
		r, label := x.place(b)
		marker := ""
		if b.Kind == diagram.BoxChoice {
			marker = ` isMarkerVisible="true"`
		}
		x.shape(x.id(b), r, marker, label)
		if q := b.Join; q.W > 0 {
			x.shape("merge_"+x.boxes[b.ID], q, ` isMarkerVisible="true"`, diagram.Rect{})
			y := q.Y + q.H/2
			x.edge("flow_"+x.boxes[b.ID]+"_joined", []diagram.Point{{X: q.Right(), Y: y}, {X: r.X, Y: y}}, diagram.Rect{})
		}
		if q := b.Diamond; q.W > 0 {
			x.shape("gateway_"+x.boxes[b.ID], q, ` isMarkerVisible="true"`, diagram.Rect{X: q.X - 16, Y: q.Y - 16, W: 66, H: 14})
			y := q.Y + q.H/2
			x.edge("flow_"+x.boxes[b.ID]+"_asked", []diagram.Point{{X: b.Rect.Right(), Y: y}, {X: q.X, Y: y}}, diagram.Rect{})
		}
		if t := b.Timer; t.W > 0 {
			x.shape("timer_"+x.boxes[b.ID], t, "", diagram.Rect{X: t.Right() + 1, Y: t.Y + t.H/2 + 2, W: 40, H: 14})
		}
	}
	for _, a := range x.l.Arrows {
		x.edge("flow_"+x.flows[a.ID], a.Points, a.LabelRect)
	}
	x.line(`    </bpmndi:BPMNPlane>`)
	x.line(`  </bpmndi:BPMNDiagram>`)
}

// place is where the shape of a box stands, and its label. An event is a circle in
// the room that the layout left for it; the label has the rest.
func (x *export) place(b diagram.Box) (shape, label diagram.Rect) {
	r, e := b.Rect, b.Event
	switch {
	case b.Kind == diagram.BoxChoice:
		return r, diagram.Rect{X: r.X - 20, Y: r.Y - 16, W: 72, H: 14}
	case b.Kind == diagram.BoxLapse:
		return r, diagram.Rect{X: r.X - 27, Y: r.Bottom() + 2, W: 90, H: 14}
	case !x.isEvent(b):
		return r, diagram.Rect{}
	case b.Kind == diagram.BoxStart:
		return e, diagram.Rect{X: e.X - 15, Y: e.Bottom() + 2, W: e.W + 30, H: 14}
	case b.Kind == diagram.BoxOverdue:
		return e, diagram.Rect{X: r.X, Y: e.Bottom() + 2, W: r.W, H: r.Bottom() - e.Bottom() - 2}
	case e.X > r.X: // its arrow comes from above
		return e, diagram.Rect{X: r.X, Y: r.Y, W: e.X - r.X - 2, H: r.H}
	default:
		return e, diagram.Rect{X: e.Right() + 2, Y: r.Y, W: r.Right() - e.Right() - 2, H: r.H}
	}
}

func (x *export) shape(element string, r diagram.Rect, more string, label diagram.Rect) {
	x.line(`      <bpmndi:BPMNShape id="shape_%s" bpmnElement="%s"`+more+`>`, element, element)
	x.bounds("        ", r)
	x.label(label)
	x.line(`      </bpmndi:BPMNShape>`)
}

func (x *export) edge(flow string, points []diagram.Point, label diagram.Rect) {
	x.line(`      <bpmndi:BPMNEdge id="edge_%s" bpmnElement="%s">`, flow, flow)
	for _, p := range points {
		x.line(`        <di:waypoint x="%s" y="%s"/>`, length(p.X+x.origin.X), length(p.Y+x.origin.Y))
	}
	x.label(label)
	x.line(`      </bpmndi:BPMNEdge>`)
}

func (x *export) label(r diagram.Rect) {
	if r.W <= 0 {
		return
	}
	x.line(`        <bpmndi:BPMNLabel>`)
	x.bounds("          ", r)
	x.line(`        </bpmndi:BPMNLabel>`)
}

func (x *export) bounds(indent string, r diagram.Rect) {
	x.line(indent+`<dc:Bounds x="%s" y="%s" width="%s" height="%s"/>`, length(r.X+x.origin.X), length(r.Y+x.origin.Y), length(r.W), length(r.H))
}

func laneID(i int) string { return fmt.Sprintf("lane_%d", i+1) }

// length prints a length with at most two decimals.
func length(f float64) string {
	return strconv.FormatFloat(math.Round(f*100)/100, 'f', -1, 64)
}
