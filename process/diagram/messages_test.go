// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram_test

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// checkJoins: with events no two arrows meet at a box, but in a diamond before it
// that lies in the lane of the box and on nothing else.
func checkJoins(t require.TestingT, l diagram.Layout, events bool) {
	incoming := map[string]int{}
	for _, a := range l.Arrows {
		incoming[a.To]++
	}
	of := func(r diagram.Rect) area { return area{"", r.X, r.Y, r.Right(), r.Bottom()} }
	for _, b := range l.Boxes {
		gathers := b.Kind == diagram.BoxGather
		require.Equal(t, events && incoming[b.ID] > 1 && !gathers, b.Join.W > 0, "join before %s", b.ID)
		if b.Join.W == 0 {
			continue
		}
		join := of(b.Join)
		require.True(t, of(l.Lanes[b.Lane].Rect).holds(join), "the join before %s leaves its lane", b.ID)
		for _, o := range l.Boxes {
			for _, r := range []diagram.Rect{o.Rect, o.Diamond, o.Timer} {
				require.False(t, r.W > 0 && of(r).overlaps(join), "the join before %s and %s", b.ID, o.ID)
			}
			require.False(t, o.ID != b.ID && o.Join.W > 0 && of(o.Join).overlaps(join), "the joins before %s and %s", b.ID, o.ID)
		}
		for _, a := range l.Arrows {
			for i := range a.Points[1:] {
				s := stroke(a.ID, at(a.Points[i]), at(a.Points[i+1]))
				require.False(t, a.To != b.ID && join.crosses(s), "%v runs through the join before %s", s, b.ID)
			}
		}
	}
}

// checkMessages: pools lie outside the lanes and apart, each message joins its box
// and its pool, and runs upright and level, through nothing and along nothing.
func checkMessages(t require.TestingT, l diagram.Layout, pic drawing) {
	of := func(name string, r diagram.Rect) area { return area{name, r.X, r.Y, r.Right(), r.Bottom()} }
	pools := map[law.ID]area{}
	for _, p := range l.Pools {
		a := of(string(p.ID), p.Rect)
		require.False(t, a.overlaps(pic.sheet), "%v lies on the lanes", a)
		for _, o := range pools {
			require.False(t, a.overlaps(o), "%v and %v", a, o)
		}
		require.True(t, of("outline", l.Outline()).holds(a))
		pools[p.ID] = a
		require.False(t, strings.TrimSpace(p.Name.In(l.Lang)) == "", "%s has no name", p.ID)
	}
	var done []area
	for _, a := range pic.arrows {
		for i := range a.points[1:] {
			done = append(done, stroke(a.from+"→"+a.to, a.points[i], a.points[i+1]))
		}
	}
	used := map[law.ID]bool{}
	for _, m := range l.Messages {
		used[m.Pool] = true
		inner, outer := m.Points[0], m.Points[len(m.Points)-1]
		if m.In {
			inner, outer = outer, inner
		}
		require.True(t, pools[m.Pool].rim(at(outer)), "%s does not meet its pool: %v", m.ID, m.Points)
		own := pic.box(m.Box)
		if c, ok := pic.events[m.Box]; ok {
			require.True(t, c.circle(at(inner)), "%s does not meet its event: %v", m.ID, m.Points)
		} else {
			require.True(t, own.rim(at(inner)), "%s does not meet its box: %v", m.ID, m.Points)
		}
		for i := range m.Points[1:] {
			p, q := m.Points[i], m.Points[i+1]
			require.True(t, math.Abs(p.X-q.X) < slack || math.Abs(p.Y-q.Y) < slack, "%s is aslant: %v", m.ID, m.Points)
			s := stroke(m.ID, at(p), at(q))
			checkClear(t, m, s, pic, pools)
			for _, o := range done {
				require.False(t, along(s, o), "%v runs along %v", s, o)
			}
		}
		for i := range m.Points[1:] {
			done = append(done, stroke(m.ID, at(m.Points[i]), at(m.Points[i+1])))
		}
	}
	require.Len(t, used, len(l.Pools), "a pool without a message")
}

// checkClear: a part of a message runs through no box, diamond, timer, text or pool.
func checkClear(t require.TestingT, m diagram.Message, s area, pic drawing, pools map[law.ID]area) {
	for _, b := range pic.boxes {
		require.False(t, b.crosses(s) && (b.name != m.Box || !pic.round(b.name)), "%v runs through %v", s, b)
	}
	for _, list := range []map[string]area{pic.diamonds, pic.timers, pic.joins} {
		for _, a := range list {
			require.False(t, a.crosses(s), "%v runs through %v", s, a)
		}
	}
	for _, w := range pic.texts {
		require.False(t, w.crosses(s), "%v runs through the text %v", s, w.area)
	}
	for _, a := range pools {
		require.False(t, a.crosses(s), "%v runs through the pool %v", s, a)
	}
}

// TestWhoIsOutside tells for each path who stands outside and what passes.
func TestWhoIsOutside(t *testing.T) {
	for _, c := range []struct {
		name, kind string
		channel    regulation.Channel
		messages   []string
	}{
		{"an office gets the application from the applicant and hands the result to them", "vet-licence/issue", regulation.ChannelOffice,
			[]string{"start from applicant", "7(5) to applicant"}},
		{"the agreeing body is asked and answers; an early refusal goes to the applicant", "pesticide-licence/issue", regulation.ChannelOffice,
			[]string{"start from applicant", "5(3) to agreeing_body", "5(4) from agreeing_body", "5(7) to applicant", "5(3).refused to applicant"}},
		{"in a portal the applicant and the portal have lanes", "pesticide-licence/issue", regulation.ChannelPortal,
			[]string{"9(8) to egov_gateway", "9(8) to elicensing_workplace", "5(3) to agreeing_body", "5(4) from agreeing_body"}},
		{"of whom a duplicate comes the text says nothing", "ear-tag-duplicate/issue", regulation.ChannelOffice,
			[]string{"start from applicant", "7(2).2 from unnamed", "7(2).3 to applicant"}},
		{"the payment gateway is outside, the data base that checks the payment has a lane", "vet-licence/issue", regulation.ChannelPortal,
			[]string{"9(6) to payment_gateway"}},
		{"data bases are asked through the gateway, and answer", "vet-licence/issue", regulation.ChannelProviderSystem,
			[]string{"11(5) to egov_gateway", "11(5) to individuals_database", "11(5) to legal_entities_database",
				"11(6) from individuals_database", "11(6) from legal_entities_database"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			l := diagram.NewWithEvents(definition(t, c.kind, c.channel), law.LangEnglish)
			var have []string
			for _, m := range l.Messages {
				have = append(have, m.ID)
			}
			require.Equal(t, c.messages, have)
		})
	}
}

// TestNobodyOutsideHasALane: no message may pass between two places of one pool.
func TestNobodyOutsideHasALane(t *testing.T) {
	for _, d := range definitions(t) {
		for _, v := range paths(t, d) {
			l := diagram.NewWithEvents(v, law.LangRussian)
			for _, lane := range l.Lanes {
				require.NotEqual(t, regulation.ActorKindExternal, lane.Kind, "%s %s", d.Kind(), lane.ID)
				for _, p := range l.Pools {
					require.False(t, p.ID == lane.ID && p.ID != diagram.Unnamed, "%s of %s", p.ID, d.Kind())
				}
			}
			pic := drawn(l)
			checkLanes(t, pic)
			checkArrows(t, pic)
			checkStrokes(t, pic)
			checkJoins(t, l, true)
			checkMessages(t, l, pic)
			for _, n := range v.Nodes() {
				if n.Type == process.NodeWait && n.Wait != regulation.WaitForPlan {
					requireMessage(t, l, string(n.ID))
				}
			}
		}
	}
}

func requireMessage(t *testing.T, l diagram.Layout, box string) {
	t.Helper()
	for _, m := range l.Messages {
		if m.Box == box && m.In {
			return
		}
	}
	require.Fail(t, "nothing comes to the wait "+box)
}

func ExampleNewWithEvents() {
	for _, m := range diagram.NewWithEvents(compiled(), law.LangEnglish).Messages {
		fmt.Println(m.ID, m.Basis)
	}
	// Output:
	// start from applicant stated
	// 7(2).2 from unnamed not_stated
	// 7(2).3 to applicant stated
}

func ExampleLayout_Outline() {
	l := diagram.NewWithEvents(compiled(), law.LangEnglish)
	for _, p := range l.Pools {
		fmt.Println(p.Name.EN)
	}
	fmt.Println(l.Outline().H > l.Height)
	// Output:
	// applicant
	// from whom it comes, the text does not say
	// true
}

func at(p diagram.Point) point { return point{p.X, p.Y} }
