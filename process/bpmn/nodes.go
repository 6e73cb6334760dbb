// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package bpmn

import (
	"fmt"
	"strings"

	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// node writes the flow nodes of a box, with what comes in and goes out.
func (x *export) node(b diagram.Box) {
	element, id := x.element(b), x.id(b)
	fallback := ""
	if f := x.fallback(b); f != "" && b.Diamond.W == 0 {
		fallback = ` default="` + f + `"`
	}
	x.line(`    <bpmn:`+element+` id="%s" name="%s"`+fallback+`>`, id, x.text(b))
	x.source(b)
	x.ends("incoming", func(a diagram.Arrow) bool { return a.To == b.ID })
	if b.Diamond.W > 0 {
		tether := "flow_" + x.boxes[b.ID] + "_asked"
		x.line(`      <bpmn:outgoing>%s</bpmn:outgoing>`, tether)
		x.line(`    </bpmn:` + element + `>`)
		x.line(`    <bpmn:exclusiveGateway id="%s" name="%s" default="%s">`, "gateway_"+x.boxes[b.ID], x.passed(), x.fallback(b))
		x.line(`      <bpmn:incoming>%s</bpmn:incoming>`, tether)
		element = "exclusiveGateway"
	}
	x.ends("outgoing", func(a diagram.Arrow) bool { return a.From == b.ID && a.Kind != diagram.FlowOverdue })
	x.line(`    </bpmn:` + element + `>`)
	if b.Diamond.W > 0 {
		x.line(`    <bpmn:sequenceFlow id="%s" sourceRef="%s" targetRef="%s"/>`, "flow_"+x.boxes[b.ID]+"_asked", id, "gateway_"+x.boxes[b.ID])
	}
	if b.Timer.W > 0 {
		x.line(`    <bpmn:boundaryEvent id="%s" name="%s" attachedToRef="%s" cancelActivity="false">`, "timer_"+x.boxes[b.ID], b.Citation.Locator, id)
		x.ends("outgoing", func(a diagram.Arrow) bool { return a.From == b.ID && a.Kind == diagram.FlowOverdue })
		x.line(`      <bpmn:timerEventDefinition id="%s">`, "date_"+x.boxes[b.ID])
		x.line(`        <bpmn:timeDate xsi:type="bpmn:tFormalExpression">%s</bpmn:timeDate>`, "due_"+x.boxes[b.ID])
		x.line(`      </bpmn:timerEventDefinition>`)
		x.line(`    </bpmn:boundaryEvent>`)
	}
}

// source writes where a box comes from, in words and for programs.
func (x *export) source(b diagram.Box) {
	if b.Kind == diagram.StartBox || b.Citation == (law.Citation{}) {
		return
	}
	words := b.Citation.Locator.Label().In(x.lang)
	if t := x.terms(b); t != "" && b.Kind == diagram.NodeBox {
		words += ": " + t
	}
	x.line(`      <bpmn:documentation>%s</bpmn:documentation>`, words)
	x.line(`      <bpmn:extensionElements>`)
	x.line(`        <rg:source citation="%s"/>`, b.Citation)
	if n, ok := x.d.Node(b.Node); ok && b.Kind == diagram.NodeBox {
		for _, t := range n.Terms {
			x.term(t)
		}
	}
	x.line(`      </bpmn:extensionElements>`)
}

func (x *export) term(t regulation.Term) {
	amount := ""
	if t.Unit.Counted() {
		amount = fmt.Sprintf(` amount="%d"`, t.Amount)
	}
	unit := ""
	if t.Unit.IsValid() {
		unit = fmt.Sprintf(` unit="%s" bound="%s"`, t.Unit, t.Bound)
	}
	x.line(`        <rg:term`+amount+unit+` outcome="%s" from="%s" basis="%s"/>`, t.Outcome, t.From, t.Basis)
}

// terms are the terms of a box in words.
func (x *export) terms(b diagram.Box) string {
	n, _ := x.d.Node(b.Node)
	var list []string
	for _, t := range n.Terms {
		list = append(list, diagram.TermText(t, x.lang))
	}
	return strings.Join(list, "; ")
}

func (x *export) ends(direction string, of func(diagram.Arrow) bool) {
	for _, a := range x.l.Arrows {
		if of(a) {
			x.line(`      <bpmn:`+direction+`>%s</bpmn:`+direction+`>`, "flow_"+x.flows[a.ID])
		}
	}
}

// fallback is the flow taken where no condition holds: the no of a gate, and of a
// step that can refuse the way on.
func (x *export) fallback(b diagram.Box) string {
	refuses, next := false, ""
	for _, a := range x.l.Arrows {
		if a.From != b.ID {
			continue
		}
		switch a.Kind {
		case diagram.FlowNo:
			return "flow_" + x.flows[a.ID]
		case diagram.FlowRefusal:
			refuses = true
		case diagram.FlowNext:
			next = "flow_" + x.flows[a.ID]
		}
	}
	if !refuses {
		return ""
	}
	return next
}

// flow writes an arrow.
func (x *export) flow(a diagram.Arrow) {
	from, _ := x.l.Box(a.From)
	to, _ := x.l.Box(a.To)
	id, source := "flow_"+x.flows[a.ID], x.id(from)
	condition := ""
	switch {
	case a.Kind == diagram.FlowOverdue:
		source = "timer_" + x.boxes[from.ID]
	case from.Diamond.W > 0:
		source = "gateway_" + x.boxes[from.ID]
		if a.Kind == diagram.FlowYes {
			condition = "passed_" + x.boxes[from.ID]
		}
	case a.Kind == diagram.FlowRefusal:
		condition = "refused_" + x.boxes[from.ID]
	}
	if condition == "" {
		x.line(`    <bpmn:sequenceFlow id="%s" name="%s" sourceRef="%s" targetRef="%s"/>`, id, a.Label, source, x.id(to))
		return
	}
	x.line(`    <bpmn:sequenceFlow id="%s" name="%s" sourceRef="%s" targetRef="%s">`, id, a.Label, source, x.id(to))
	x.line(`      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">%s</bpmn:conditionExpression>`, condition)
	x.line(`    </bpmn:sequenceFlow>`)
}

// text is the name of a box: of a task with its term.
func (x *export) text(b diagram.Box) string {
	var t law.Text
	switch b.Kind {
	case diagram.StartBox:
		t = law.Text{KK: "өтініш", RU: "обращение", EN: "application"}
	case diagram.OverdueBox:
		t = law.Text{KK: "мерзімі өтті", RU: "срок истёк", EN: "overdue"}
	default:
		t = b.Name
	}
	if s := x.terms(b); s != "" && b.Kind == diagram.NodeBox {
		return t.In(x.lang) + "\n" + s
	}
	return t.In(x.lang)
}

func (x *export) passed() string {
	return law.Text{KK: "өтті ме?", RU: "пройдено?", EN: "passed?"}.In(x.lang)
}
