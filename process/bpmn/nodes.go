// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package bpmn

import (
	"fmt"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// node writes the flow nodes of a box, with what comes in and goes out.
func (x *export) node(b diagram.Box) {
	x.merge(b)
	element, id := x.element(b), x.id(b)
	attributes, definition, extension := x.details(b, element)
	x.line(`    <bpmn:`+element+` id="%s" name="%s"`+attributes+`>`, id, x.text(b))
	x.source(b, extension)
	if b.Join.W > 0 {
		x.line(`      <bpmn:incoming>%s</bpmn:incoming>`, "flow_"+x.boxes[b.ID]+"_joined")
	} else {
		x.ends("incoming", func(a diagram.Arrow) bool { return a.To == b.ID })
	}
	if b.Diamond.W > 0 {
		tether := "flow_" + x.boxes[b.ID] + "_asked"
		x.line(`      <bpmn:outgoing>%s</bpmn:outgoing>`, tether)
		x.line(`    </bpmn:` + element + `>`)
		x.line(`    <bpmn:exclusiveGateway id="%s" name="%s" default="%s">`, "gateway_"+x.boxes[b.ID], x.question(b), x.fallback(b))
		x.line(`      <bpmn:incoming>%s</bpmn:incoming>`, tether)
		element = "exclusiveGateway"
	}
	x.ends("outgoing", func(a diagram.Arrow) bool { return a.From == b.ID && a.Kind != diagram.FlowOverdue })
	if definition != "" {
		x.line(`      ` + definition)
	}
	x.line(`    </bpmn:` + element + `>`)
	if b.Diamond.W > 0 {
		x.line(`    <bpmn:sequenceFlow id="%s" sourceRef="%s" targetRef="%s"/>`, "flow_"+x.boxes[b.ID]+"_asked", id, "gateway_"+x.boxes[b.ID])
	}
	x.timer(b)
}

// details are the attributes that an element has besides its name, the
// definition of an event, and what an engine asks for.
func (x *export) details(b diagram.Box, element string) (attributes, definition, extension string) {
	message := `messageRef="message_` + x.boxes[b.ID] + `"`
	event := `<bpmn:messageEventDefinition id="definition_` + x.boxes[b.ID] + `" `
	work, job := x.dialect.work(element, x.id(b))
	switch {
	case element == "serviceTask" || element == "sendTask":
		return work, "", job
	case element == "userTask" && x.dialect == DialectZeebe:
		return "", "", `<zeebe:userTask/>`
	case element == "receiveTask":
		return " " + message, "", ""
	case b.Kind == diagram.BoxLapse:
		return "", x.until(b), ""
	case element == "exclusiveGateway":
		return ` default="` + x.fallback(b) + `"`, "", ""
	case element == "endEvent" && x.stops(b):
		return "", `<bpmn:terminateEventDefinition id="definition_` + x.boxes[b.ID] + `"/>`, ""
	case element == "startEvent" && x.received(b):
		return "", event + message + `/>`, ""
	case element == "endEvent" && x.sent(b):
		return "", strings.TrimSpace(event) + work + `/>`, job
	}
	return "", "", ""
}

// merge writes the gateway in which the ways to a box meet.
func (x *export) merge(b diagram.Box) {
	if b.Join.W == 0 {
		return
	}
	id, tether := "merge_"+x.boxes[b.ID], "flow_"+x.boxes[b.ID]+"_joined"
	x.line(`    <bpmn:exclusiveGateway id="%s">`, id)
	x.ends("incoming", func(a diagram.Arrow) bool { return a.To == b.ID })
	x.line(`      <bpmn:outgoing>%s</bpmn:outgoing>`, tether)
	x.line(`    </bpmn:exclusiveGateway>`)
	x.line(`    <bpmn:sequenceFlow id="%s" sourceRef="%s" targetRef="%s"/>`, tether, id, x.id(b))
}

// timer writes the event on the edge of a step that has a term.
func (x *export) timer(b diagram.Box) {
	if b.Timer.W == 0 {
		return
	}
	x.line(`    <bpmn:boundaryEvent id="%s" name="%s" attachedToRef="%s" cancelActivity="false">`, "timer_"+x.boxes[b.ID], b.Citation.Locator, x.id(b))
	x.ends("outgoing", func(a diagram.Arrow) bool { return a.From == b.ID && a.Kind == diagram.FlowOverdue })
	x.line(`      ` + x.until(b))
	x.line(`    </bpmn:boundaryEvent>`)
}

// until is the definition of a timer that waits for the instant at which the time of
// a box is over.
func (x *export) until(b diagram.Box) string {
	date := x.dialect.expression("due_" + x.boxes[b.ID])
	return `<bpmn:timerEventDefinition id="date_` + x.boxes[b.ID] + `">` + "\n" +
		`        <bpmn:timeDate xsi:type="bpmn:tFormalExpression">` + date + "</bpmn:timeDate>\n" +
		`      </bpmn:timerEventDefinition>`
}

// source writes where a box comes from, in words and for programs, and what the
// engine asks for.
func (x *export) source(b diagram.Box, extension string) {
	cited := b.Kind != diagram.BoxStart && b.Citation != (law.Citation{})
	if !cited && extension == "" {
		return
	}
	if cited {
		words := b.Citation.Locator.Label().In(x.lang)
		if t := x.terms(b); t != "" {
			words += ": " + t
		}
		x.line(`      <bpmn:documentation>%s</bpmn:documentation>`, words)
	}
	x.line(`      <bpmn:extensionElements>`)
	if cited {
		x.line(`        <rg:source citation="%s"/>`, b.Citation)
	}
	for _, t := range x.termsOf(b) {
		x.term(t)
	}
	if extension != "" {
		x.line(`        ` + extension)
	}
	x.line(`      </bpmn:extensionElements>`)
}

func (x *export) term(t regulation.Term) {
	amount := ""
	if t.Unit.Counted() {
		amount = fmt.Sprintf(` amount="%d"`, t.Amount)
	}
	unit := ""
	if t.Unit != "" {
		unit = fmt.Sprintf(` unit="%s" bound="%s"`, t.Unit, t.Bound)
	}
	x.line(`        <rg:term`+amount+unit+` outcome="%s" from="%s" basis="%s"/>`, t.Outcome, t.From, t.Basis)
}

// terms are the terms of a box in words.
func (x *export) terms(b diagram.Box) string {
	if b.Kind.Detours() {
		return strings.Join(b.Terms, "; ")
	}
	n, ok := x.d.Node(b.Node)
	if !ok || b.Kind != diagram.BoxNode {
		return ""
	}
	var list []string
	for _, t := range diagram.TermsAt(x.of, n) {
		list = append(list, diagram.TermText(t, x.lang))
	}
	return strings.Join(list, "; ")
}

// termsOf are the terms of a box as the act prints them.
func (x *export) termsOf(b diagram.Box) []regulation.Term {
	n, _ := x.d.Node(b.Node)
	var list []regulation.Term
	switch b.Kind {
	case diagram.BoxNode:
		return diagram.TermsAt(x.of, n)
	case diagram.BoxReturn:
		list = []regulation.Term{n.Return.Within, n.Return.Complete}
	case diagram.BoxSuspend:
		list = []regulation.Term{n.Suspension.AtMost}
	case diagram.BoxExtend:
		list = []regulation.Term{n.Extension.AtMost, n.Extension.Tell}
	}
	return slices.DeleteFunc(list, regulation.Term.IsZero)
}

func (x *export) ends(direction string, of func(diagram.Arrow) bool) {
	for _, a := range x.l.Arrows {
		if of(a) {
			x.line(`      <bpmn:`+direction+`>%s</bpmn:`+direction+`>`, "flow_"+x.flows[a.ID])
		}
	}
}

// text is the name of a box: of a task with its term.
func (x *export) text(b diagram.Box) string {
	var t law.Text
	switch b.Kind {
	case diagram.BoxStart:
		t = law.Text{KK: "өтініш", RU: "обращение", EN: "application"}
	case diagram.BoxOverdue:
		t = law.Text{KK: "мерзімі өтті", RU: "срок истёк", EN: "overdue"}
	case diagram.BoxFork, diagram.BoxGather, diagram.BoxEvent:
		return ""
	default:
		t = b.Name
	}
	if s := x.terms(b); s != "" {
		return t.In(x.lang) + "\n" + s
	}
	return t.In(x.lang)
}

// question is what a gateway asks: of a gate whether it is passed, of a step
// whether it ends in a refusal, of an answer in a group whether it is adverse.
func (x *export) question(b diagram.Box) string {
	if n, _ := x.d.Node(b.Node); n.Type == process.NodeGate {
		return law.Text{KK: "өтті ме?", RU: "пройдено?", EN: "passed?"}.In(x.lang)
	} else if n.Type == process.NodeWait && n.Group != "" {
		return law.Text{KK: "қарсы ма?", RU: "против?", EN: "against?"}.In(x.lang)
	}
	return law.Text{KK: "бас тарту?", RU: "отказ?", EN: "refused?"}.In(x.lang)
}
