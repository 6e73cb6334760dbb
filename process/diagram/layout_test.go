// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// drawn turns a layout into what the checks of a drawing read.
func drawn(l diagram.Layout) drawing {
	d := drawing{headers: map[string]area{}, diamonds: map[string]area{}, timers: map[string]area{}, events: map[string]area{}, joins: map[string]area{}, gateways: map[string]area{}}
	of := func(name string, r diagram.Rect) area { return area{name, r.X, r.Y, r.Right(), r.Bottom()} }
	d.sheet = of("drawing", diagram.Rect{W: l.Width, H: l.Height})
	for _, lane := range l.Lanes {
		d.lanes = append(d.lanes, of(string(lane.ID), lane.Rect))
		d.headers[string(lane.ID)] = of(string(lane.ID), lane.Header)
	}
	for _, b := range l.Boxes {
		d.boxes = append(d.boxes, of(b.ID, b.Rect))
		if b.Kind.Gateway() {
			d.gateways[b.ID] = of(b.ID, b.Rect)
		}
		if b.Timer.W > 0 {
			d.timers[b.ID] = of("timer of "+b.ID, b.Timer)
		}
		if b.Diamond.W > 0 {
			d.diamonds[b.ID] = of(b.ID, b.Diamond)
		}
		if b.Event.W > 0 {
			d.events[b.ID] = of("circle of "+b.ID, b.Event)
		}
		if b.Join.W > 0 {
			d.joins[b.ID] = of("join before "+b.ID, b.Join)
		}
	}
	for _, a := range l.Arrows {
		w := arrow{from: a.From, to: a.To, flow: string(a.Kind)}
		for _, p := range a.Points {
			w.points = append(w.points, point{p.X, p.Y})
		}
		d.arrows = append(d.arrows, w)
		if a.Label != "" {
			d.texts = append(d.texts, written{area: of(a.Label, a.LabelRect), label: true})
		}
	}
	return d
}

// TestLayoutOfAnyProcess lays out processes that no regulation has: loops, ends
// that many share, answers that lead back, notices everywhere, nodes that nothing
// reaches.
func TestLayoutOfAnyProcess(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		nodes := anyNodes(rt)
		lang := rapid.SampledFrom(law.Langs()).Draw(rt, "lang")
		events := rapid.Bool().Draw(rt, "events")
		l := diagram.Lay(nodes, lang, events)
		pic := drawn(l)
		require.Equal(rt, len(nodes), countNodes(l))
		checkLanes(rt, pic)
		checkBoxes(rt, pic)
		checkTexts(rt, pic)
		checkArrows(rt, pic)
		checkStrokes(rt, pic)
		checkTimers(rt, pic)
		checkJoins(rt, l, events)
		checkMessages(rt, l, pic)
		require.Equal(rt, l, diagram.Lay(nodes, lang, events), "the same nodes, another layout")
	})
}

// A no moves what it leads straight down to under itself; what stands under that
// again goes with it, or its arrow would begin beside the box.
func TestWhatStandsUnderAMovedBoxGoesWithIt(t *testing.T) {
	node := func(id process.NodeID, name string, next, no process.NodeID, via int) process.Node {
		n := process.Node{ID: id, Type: process.NodeStep, Name: law.Text{KK: name}, Citation: law.MustCite("act", "regulation", "1")}
		n.Next = process.Edge{To: next, Basis: law.BasisStated}
		if no != "" {
			n.No = process.Edge{To: no, Basis: law.BasisStated}
		}
		for i := range via {
			n.No.Via = append(n.No.Via, law.MustCite("act", "regulation", fmt.Sprint(i+50)))
		}
		return n
	}
	nodes := []process.Node{
		node("n0", "", "n0", "n0", 0), node("n1", "аааааааааааааааааааа<", "n0", "n0", 2), node("n2", "", "n1", "", 0), node("n3", "", "n1", "", 0),
		{ID: "n4", Type: process.NodeEnd, End: process.EndRefused, Citation: law.MustCite("act", "regulation", "5")},
	}
	pic := drawn(diagram.Lay(nodes, law.LangKazakh, true))
	checkBoxes(t, pic)
	checkArrows(t, pic)
	checkStrokes(t, pic)
}

// TestEventsCanBeDrawn lays each definition out with a start and timers.
func TestEventsCanBeDrawn(t *testing.T) {
	for _, d := range everything(t) {
		for _, lang := range law.Langs() {
			t.Run(fileName(d, lang), func(t *testing.T) {
				l := diagram.NewWithEvents(d, lang)
				pic := drawn(l)
				checkLanes(t, pic)
				checkBoxes(t, pic)
				checkTexts(t, pic)
				checkArrows(t, pic)
				checkStrokes(t, pic)
				checkTimers(t, pic)
				checkJoins(t, l, true)
				checkMessages(t, l, pic)
				start, ok := l.Box("start")
				require.True(t, ok)
				require.Equal(t, d.Nodes()[0].ID, start.Node)
			})
		}
	}
}

// checkTimers: a timer covers no foreign box and no text, and no foreign arrow
// runs through it.
func checkTimers(t require.TestingT, pic drawing) {
	for id, timer := range pic.timers {
		for _, b := range pic.boxes {
			require.Equal(t, b.name == id, timer.overlaps(b), "%v and %v", timer, b)
		}
		for _, w := range pic.texts {
			require.False(t, timer.overlaps(w.area), "%v lies on %v", w.area, timer)
		}
		for _, a := range pic.arrows {
			for i := range a.points[1:] {
				require.False(t, timer.crosses(stroke("", a.points[i], a.points[i+1])), "%s→%s runs through %v", a.from, a.to, timer)
			}
		}
	}
}

func countNodes(l diagram.Layout) int {
	n := 0
	for _, b := range l.Boxes {
		if b.Kind == diagram.BoxNode {
			n++
		}
	}
	return n
}

func anyNodes(t *rapid.T) []process.Node {
	steps, ends := rapid.IntRange(0, 9).Draw(t, "steps"), rapid.IntRange(1, 4).Draw(t, "ends")
	id := func(i int) process.NodeID { return process.NodeID(fmt.Sprintf("n%d", i)) }
	words := rapid.StringOfN(rapid.RuneFrom([]rune("аәқүіw  <&>\"'№\x00漢")), 0, 90, -1)
	edge := func(label string, optional bool) process.Edge {
		if optional && rapid.Bool().Draw(t, label+" absent") {
			return process.Edge{}
		}
		e := process.Edge{To: id(rapid.IntRange(0, steps+ends-1).Draw(t, label)), Basis: rapid.SampledFrom(law.Values[law.Basis]()).Draw(t, label+" basis")}
		for i := range rapid.IntRange(0, 2).Draw(t, label+" via") {
			e.Via = append(e.Via, law.MustCite("act", "regulation", fmt.Sprint(i+50)))
		}
		return e
	}
	var list []process.Node
	groups := rapid.SliceOfN(rapid.SampledFrom([]law.ID{"", "", "a", "b"}), steps, steps).Draw(t, "groups")
	for i := range steps + ends {
		name := words.Draw(t, "name")
		n := process.Node{ID: id(i), Type: process.NodeEnd, End: process.EndRefused, Name: law.Text{KK: name, RU: name, EN: name}, Citation: law.MustCite("act", "regulation", fmt.Sprint(i+1))}
		if i < steps {
			n.Type = rapid.SampledFrom([]process.NodeType{process.NodeStep, process.NodeGate, process.NodeWait}).Draw(t, "type")
			n.Does = rapid.SliceOfN(rapid.SampledFrom([]regulation.Function{regulation.FunctionReceive, regulation.FunctionDeliver}), 0, 2).Draw(t, "does")
			n.Actors = rapid.SampledFrom([][]law.ID{nil, {regulation.ActorApplicant}, {regulation.ActorHead}, {regulation.ActorExecutor}}).Draw(t, "actors")
			if rapid.Bool().Draw(t, "term") {
				n.Terms = []regulation.Term{{Outcome: regulation.OutcomeAny, Basis: law.BasisStated, Amount: 3, Unit: regulation.UnitWorkingDay, Bound: regulation.BoundWithin}}
			}
			n.Next, n.No = edge("next", false), edge("no", true)
			if n.Group = groups[i]; n.Group != "" { // what runs side by side asks and decides nothing
				n.Type, n.No = rapid.SampledFrom([]process.NodeType{process.NodeStep, process.NodeWait}).Draw(t, "type in a group"), process.Edge{}
			}
			if n.Type == process.NodeWait {
				n.Action = process.ActionReceive
			}
			if n.Group == "" {
				n.Outcome = rapid.SampledFrom([]regulation.Outcome{"", "", "", regulation.OutcomeGrant, regulation.OutcomeRefusal}).Draw(t, "outcome")
				n.Decides = n.Type == process.NodeStep && rapid.Bool().Draw(t, "decides")
				n.Settles = n.Decides && rapid.Bool().Draw(t, "settles")
			}
		}
		list = append(list, n)
	}
	return list
}

func TestLayoutOfNothing(t *testing.T) {
	l := diagram.Lay(nil, law.LangKazakh, true)
	require.Empty(t, l.Boxes)
	require.Empty(t, l.Arrows)
	_, ok := l.Box("7(3)")
	require.False(t, ok)
}

// TestEveryReadingCanBeDrawn draws each definition under every combination of
// the readings that change its path.
func TestEveryReadingCanBeDrawn(t *testing.T) {
	for _, d := range definitions(t) {
		t.Run(fileName(d, law.LangRussian), func(t *testing.T) {
			variants := paths(t, d)
			for _, v := range variants {
				pic := drawn(diagram.New(v, law.LangRussian))
				checkComplete(t, v, pic)
				checkLanes(t, pic)
				checkBoxes(t, pic)
				checkTexts(t, pic)
				checkArrows(t, pic)
				checkStrokes(t, pic)
			}
			t.Logf("%d variants", len(variants))
		})
	}
}
