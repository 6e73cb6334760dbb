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
	circle   = 36.0 // an event
)

// diagram writes the interchange of the drawing: a shape for every flow node,
// lane and pool, an edge for every flow.
func (x *export) diagram() {
	x.line(`  <bpmndi:BPMNDiagram id="diagram_%s">`, x.name)
	x.line(`    <bpmndi:BPMNPlane id="plane_%s" bpmnElement="collaboration_%s">`, x.name, x.name)
	x.shape("participant_"+x.name, diagram.Rect{X: -poolName, W: x.l.Width + poolName, H: x.l.Height}, ` isHorizontal="true"`, diagram.Rect{})
	for i, lane := range x.l.Lanes {
		x.shape(laneID(i), lane.Rect, ` isHorizontal="true"`, diagram.Rect{})
	}
	for _, b := range x.l.Boxes {
		r, label := x.place(b)
		x.shape(x.id(b), r, "", label)
		if q := b.Diamond; q.W > 0 {
			x.shape("gateway_"+x.boxes[b.ID], q, ` isMarkerVisible="true"`, diagram.Rect{X: q.X - 4, Y: q.Y - 16, W: 58, H: 14})
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

// place is where the shape of a box stands, and its label. An event is a circle
// where its arrow meets the room that the layout left for it; the label has the
// rest of that room.
func (x *export) place(b diagram.Box) (shape, label diagram.Rect) {
	r := b.Rect
	switch {
	case !x.isEvent(b):
		return r, diagram.Rect{}
	case b.Kind == diagram.StartBox:
		shape = diagram.Rect{X: r.X, Y: r.Y + (r.H-circle)/2, W: circle, H: circle}
		return shape, diagram.Rect{X: r.X - 6, Y: shape.Bottom() + 2, W: circle + 12, H: 14}
	case b.Kind == diagram.OverdueBox:
		shape = diagram.Rect{X: r.X + (r.W-circle)/2, Y: r.Y, W: circle, H: circle}
		return shape, diagram.Rect{X: r.X, Y: shape.Bottom() + 2, W: r.W, H: r.Bottom() - shape.Bottom() - 2}
	}
	for _, a := range x.l.Arrows {
		if a.To != b.ID {
			continue
		}
		if last := a.Points[len(a.Points)-1]; last.Y == r.Y { // from above
			shape = diagram.Rect{X: last.X - circle/2, Y: r.Y, W: circle, H: circle}
			return shape, diagram.Rect{X: r.X, Y: r.Y, W: shape.X - r.X - 2, H: r.H}
		}
	}
	shape = diagram.Rect{X: r.X, Y: r.Y + (r.H-circle)/2, W: circle, H: circle}
	return shape, diagram.Rect{X: shape.Right() + 2, Y: r.Y, W: r.W - circle - 2, H: r.H}
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
		x.line(`        <di:waypoint x="%s" y="%s"/>`, length(p.X+origin), length(p.Y+origin))
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

// origin keeps the drawing clear of the edge of a tool's canvas.
const origin = 60.0

func (x *export) bounds(indent string, r diagram.Rect) {
	x.line(indent+`<dc:Bounds x="%s" y="%s" width="%s" height="%s"/>`, length(r.X+origin), length(r.Y+origin), length(r.W), length(r.H))
}

func laneID(i int) string { return fmt.Sprintf("lane_%d", i+1) }

// length prints a length with at most two decimals.
func length(f float64) string {
	return strconv.FormatFloat(math.Round(f*100)/100, 'f', -1, 64)
}
