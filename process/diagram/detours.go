// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"fmt"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// detour is what a clause allows at a step: papers are returned, terms stand still
// until somebody answers, or the term is made longer. It leads back to the step.
type detour struct {
	kind     BoxKind
	asked    string // ends the ID of the diamond that asks for it
	locator  law.Locator
	question law.Text
	name     law.Text
	terms    []detourTerm
	waits    law.ID // whose answer is awaited; empty for nobody's
	lapse    regulation.Lapse
}

// detourTerm is a term of a clause, with what it bounds.
type detourTerm struct {
	of   law.Text
	term regulation.Term
}

// detoursOf lists what the clauses allow at a node, in the order of the actions.
func detoursOf(r regulation.Regulation, n process.Node) []detour {
	var list []detour
	if c := n.Return; !c.IsZero() {
		list = append(list, detour{
			kind: BoxReturn, asked: "returned", locator: c.Locator, waits: regulation.ActorApplicant, lapse: c.Lapse,
			question: law.Text{KK: "қайтару ма?", RU: "возврат?", EN: "returned?"},
			name:     law.Text{KK: "Қайтарылған құжаттарды толықтыру", RU: "Дополнение возвращённых документов", EN: "Completion of the returned papers"},
			terms: []detourTerm{
				{law.Text{KK: "қайтару: ", RU: "возврат: ", EN: "return: "}, c.Within},
				{law.Text{KK: "толықтыру: ", RU: "дополнение: ", EN: "completion: "}, c.Complete},
			},
		})
	}
	if c := n.Suspension; !c.IsZero() {
		d := detour{
			kind: BoxSuspend, asked: "suspended", locator: c.Locator, waits: regulation.ActorApplicant, lapse: c.Lapse,
			question: law.Text{KK: "тоқтата тұру ма?", RU: "приостановить?", EN: "suspended?"},
			terms:    []detourTerm{{law.Text{KK: "ең көбі: ", RU: "самое большее: ", EN: "at most: "}, c.AtMost}},
		}
		if c.For != "" {
			d.waits = c.For
		}
		who := actorLane(r, d.waits).Name
		d.name = law.Text{KK: "Мерзім тоқтатылды, жауап күтіледі: " + who.In(law.LangKazakh), RU: "Срок приостановлен до ответа: " + who.In(law.LangRussian), EN: "The term stands still until an answer of: " + who.In(law.LangEnglish)}
		list = append(list, d)
	}
	if c := n.Extension; !c.IsZero() {
		list = append(list, detour{
			kind: BoxExtend, asked: "extended", locator: c.Locator,
			question: law.Text{KK: "ұзарту ма?", RU: "продлить?", EN: "extended?"},
			name:     law.Text{KK: "Мерзімді ұзарту туралы хабарлау", RU: "Уведомление о продлении срока", EN: "Notice that the term is made longer"},
			terms: []detourTerm{
				{law.Text{KK: "ұзарту: ", RU: "продление: ", EN: "extension: "}, c.AtMost},
				{law.Text{KK: "хабарлау: ", RU: "уведомление: ", EN: "notice: "}, c.Tell},
			},
		})
	}
	return list
}

// lines are what a box says of a detour under its name: its terms, and what follows
// where nobody answers.
func (d detour) lines(l law.Lang) []string {
	var list []string
	for _, t := range d.terms {
		if !t.term.IsZero() {
			list = append(list, t.of.In(l)+term(t.term, l))
		}
	}
	if d.waits != "" {
		list = append(list, lapseName(d.lapse).In(l))
	}
	return list
}

// lapseName says what follows where the time to answer is over.
func lapseName(l regulation.Lapse) law.Text {
	if l == regulation.LapseRefuses {
		return law.Text{KK: "мерзімі өтсе: бас тартуға болады", RU: "без ответа в срок: можно отказать", EN: "time over: a refusal is open"}
	}
	return law.Text{KK: "мерзімі өтсе: жұмыс жалғасады", RU: "без ответа в срок: работа продолжается", EN: "time over: the work goes on"}
}

func (d detour) id(n process.Node) string     { return fmt.Sprintf("%s.%s", n.ID, d.kind) }
func (d detour) choice(n process.Node) string { return fmt.Sprintf("%s.%s", n.ID, d.asked) }
func (d detour) event(n process.Node) string  { return fmt.Sprintf("%s.%s", d.id(n), BoxEvent) }
func (d detour) lapses(n process.Node) string { return fmt.Sprintf("%s.%s", d.id(n), BoxLapse) }

// refuses is the diamond that asks for a refusal after those of the detours.
func refuses(n process.Node) string { return string(n.ID) + ".refuses" }

// detourOf is the detour that a box is about.
func (g *grid) detourOf(b Box) (detour, bool) {
	n, _ := g.node(b.Node)
	for _, d := range detoursOf(g.regulation, n) {
		if b.ID == d.id(n) || b.ID == d.choice(n) || b.ID == d.event(n) || b.ID == d.lapses(n) {
			return d, true
		}
	}
	return detour{}, false
}

// detourWays leads from a node through its detours and back, and gives the box from
// which the way goes on. With events a diamond asks for each, and who waits takes
// what comes first, the answer or the end of its time.
func (g *grid) detourWays(n process.Node) (onward string) {
	from := string(n.ID)
	add := func(from, to string, kind FlowKind) {
		g.ways = append(g.ways, way{id: fmt.Sprintf("%s-%s.%s", from, kind, to), from: from, to: to, kind: kind, basis: law.BasisStated})
	}
	for _, d := range detoursOf(g.regulation, n) {
		id := d.id(n)
		switch {
		case !g.events:
			add(from, id, FlowDetour)
		default:
			add(from, d.choice(n), FlowNext)
			from = d.choice(n)
			if !g.awaits(d) {
				add(from, id, FlowDetour)
				break
			}
			add(from, d.event(n), FlowDetour)
			add(d.event(n), id, FlowNext)
			add(d.event(n), d.lapses(n), FlowNext)
			add(d.lapses(n), string(n.ID), FlowNext)
		}
		add(id, string(n.ID), FlowNext)
	}
	if from != string(n.ID) && n.No.To != "" {
		add(from, refuses(n), FlowNext)
		from = refuses(n)
	}
	return from
}

// awaits reports whether the answer comes from outside the lanes.
func (g *grid) awaits(d detour) bool {
	if d.waits == "" {
		return false
	}
	for _, l := range g.lanes {
		if lane := actorLane(g.regulation, d.waits); l.ID == lane.ID || l.Kind == regulation.ActorKindApplicant && lane.Kind == l.Kind {
			return false
		}
	}
	return true
}

// seatDetours places the boxes of the detours: under the node, or with events under
// the diamond that asks for each, and gives the row after those under the node.
func (g *grid) seatDetours(n process.Node, column, row int) int {
	list := detoursOf(g.regulation, n)
	box := func(kind BoxKind, id string, name law.Text, l law.Locator, column, row int) {
		cite := n.Citation
		cite.Locator = l
		g.put(Box{Kind: kind, ID: id, Node: n.ID, Citation: cite, Name: name, Lane: g.laneAt[n.ID], Column: column}, row)
	}
	if !g.events {
		for _, d := range list {
			box(d.kind, d.id(n), d.name, d.locator, column, row)
			row++
		}
		return row
	}
	for _, d := range list {
		at := g.column()
		box(BoxChoice, d.choice(n), d.question, d.locator, at, 0)
		if !g.awaits(d) {
			box(d.kind, d.id(n), d.name, d.locator, g.column(), 1)
			continue
		}
		box(BoxEvent, d.event(n), law.Text{}, d.locator, at, 1)
		at = g.column()
		box(d.kind, d.id(n), d.name, d.locator, at, 1)
		box(BoxLapse, d.lapses(n), lapseName(d.lapse), d.locator, at, 2)
	}
	if len(list) > 0 && n.No.To != "" {
		box(BoxChoice, refuses(n), gatewayName(BoxChoice), n.Citation.Locator, g.column(), 0)
	}
	return row
}
