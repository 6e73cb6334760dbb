// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package bpmn

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Namespace is that of the elements which this package adds: source, with the
// citation of a place; term, with the amount, unit, bound, outcome, start and
// basis of a term as the act prints it; and message, with the citation of the
// place that tells of a message, and whether it is stated to whom it goes.
const Namespace = "https://github.com/reglament-kz/reglament/bpmn/1"

// Write writes a definition with its texts in a language. The IDs come from the
// places in the act and are the same in every language. A step is a task, of a
// system a service task; a wait is a receive task, a notice on the way a send
// task; a gate is a task with an exclusive gateway whose default is the no, and a
// step that may refuse one whose default is the way on; where several ways lead to a
// task they meet in an exclusive gateway. Steps side by side stand between parallel
// gateways, and where one of them says no the refusal ends all that still runs. What
// a clause allows at a step is asked after it and leads back to it: an event-based
// gateway waits for the answer or for the end of its time. Each step with a term has a timer that
// does not interrupt it, at the variable "due_" and the step's ID. Conditions read
// the variables "passed_", "refused_", "adverse_", "returned_", "suspended_" and "extended_"
// with the ID.
//
// Without an option the dialect is [DialectNeutral]. The same definition, language and
// options give the same bytes. The error is that of w or of a wrong dialect.
func Write(w io.Writer, d *process.Definition, lang law.Lang, options ...Option) error {
	x := newExport(d, lang)
	for _, o := range options {
		o(x)
	}
	if _, err := x.dialect.MarshalText(); err != nil {
		return fmt.Errorf("bpmn: %w", err)
	}
	x.open()
	x.process()
	x.diagram()
	x.line("</bpmn:definitions>")
	_, err := w.Write(x.b.Bytes())
	return err
}

// export is one document in the making.
type export struct {
	b       bytes.Buffer
	d       *process.Definition
	of      regulation.Regulation // of d
	l       diagram.Layout
	lang    law.Lang
	dialect Dialect
	boxes   map[string]string // IDs of the boxes as XML names
	flows   map[string]string // of the arrows
	passes  map[string]string // of the messages
	pools   map[string]string // of the pools
	name    string            // of the definition
	origin  diagram.Point     // of the layout, on the canvas
}

func newExport(d *process.Definition, lang law.Lang) *export {
	x := &export{d: d, of: d.Regulation(), l: diagram.NewWithEvents(d, lang), lang: lang, dialect: DialectNeutral}
	var boxes, flows, passes, pools []string
	for _, b := range x.l.Boxes {
		boxes = append(boxes, b.ID)
	}
	for _, a := range x.l.Arrows {
		flows = append(flows, a.ID)
	}
	for _, m := range x.l.Messages {
		passes = append(passes, strings.ReplaceAll(m.ID, " ", "_"))
	}
	for _, p := range x.l.Pools {
		pools = append(pools, string(p.ID))
	}
	x.boxes, x.flows = diagram.Identifiers(boxes), diagram.Identifiers(flows)
	x.passes, x.pools = diagram.Identifiers(passes), diagram.Identifiers(pools)
	x.name = strings.NewReplacer("/", "_", "-", "_").Replace(d.Kind().String() + "_" + string(d.Channel()))
	return x
}

// line writes a line; the arguments are escaped.
func (x *export) line(format string, args ...any) {
	for i, a := range args {
		var b strings.Builder
		if err := xml.EscapeText(&b, []byte(fmt.Sprint(a))); err != nil {
			return // a strings.Builder does not fail
		}
		args[i] = b.String()
	}
	fmt.Fprintf(&x.b, format+"\n", args...)
}

func (x *export) open() {
	x.line(`<?xml version="1.0" encoding="UTF-8"?>`)
	x.line(`<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:rg="%s"`+x.dialect.namespace()+` id="definitions_%s" targetNamespace="%s" exporter="reglament" exporterVersion="1">`, Namespace, x.name, Namespace)
	x.line(`  <bpmn:collaboration id="collaboration_%s">`, x.name)
	x.line(`    <bpmn:participant id="participant_%s" name="%s" processRef="process_%s"/>`, x.name, x.provider(), x.name)
	if x.dialect.outside() {
		for _, p := range x.l.Pools {
			x.line(`    <bpmn:participant id="%s" name="%s"/>`, x.pool(p.ID), p.Name.In(x.lang))
		}
		for _, m := range x.l.Messages {
			x.messageFlow(m)
		}
	}
	x.line(`  </bpmn:collaboration>`)
	for _, b := range x.l.Boxes {
		x.message(b)
	}
}

// provider is the name of the pool: who renders the service, without the unit.
func (x *export) provider() string {
	for _, a := range x.of.Actors {
		if a.ID == regulation.ActorProvider {
			return a.Name.In(x.lang)
		}
	}
	return x.of.Title.In(x.lang)
}

func (x *export) process() {
	x.line(`  <bpmn:process id="process_%s" name="%s" isExecutable="%s">`, x.name, x.d.Kind(), x.dialect != DialectNeutral)
	x.line(`    <bpmn:documentation>%s</bpmn:documentation>`, fmt.Sprintf("%s, %s, %s", x.d.Kind(), x.d.Channel(), x.d.Digest()))
	x.line(`    <bpmn:laneSet id="lanes_%s">`, x.name)
	for i, lane := range x.l.Lanes {
		x.line(`      <bpmn:lane id="%s" name="%s">`, laneID(i), lane.Name.In(x.lang))
		for _, b := range x.l.Boxes {
			if b.Lane != i {
				continue
			}
			for _, id := range x.elements(b) {
				x.line(`        <bpmn:flowNodeRef>%s</bpmn:flowNodeRef>`, id)
			}
		}
		x.line(`      </bpmn:lane>`)
	}
	x.line(`    </bpmn:laneSet>`)
	for _, b := range x.l.Boxes {
		x.node(b)
	}
	for _, a := range x.l.Arrows {
		x.flow(a)
	}
	x.line(`  </bpmn:process>`)
}

// elements are the IDs of the flow nodes that a box becomes.
func (x *export) elements(b diagram.Box) []string {
	var list []string
	if b.Join.W > 0 {
		list = append(list, "merge_"+x.boxes[b.ID])
	}
	list = append(list, x.id(b))
	if b.Diamond.W > 0 {
		list = append(list, "gateway_"+x.boxes[b.ID])
	}
	if b.Timer.W > 0 {
		list = append(list, "timer_"+x.boxes[b.ID])
	}
	return list
}

func (x *export) id(b diagram.Box) string {
	switch {
	case x.isEvent(b):
		return "event_" + x.boxes[b.ID]
	case b.Kind.Gateway():
		return "gateway_" + x.boxes[b.ID]
	}
	return "task_" + x.boxes[b.ID]
}

// stops reports whether an end stops what still runs: a refusal while others in a
// group have not answered.
func (x *export) stops(b diagram.Box) bool {
	n, _ := x.d.Node(b.Node)
	if b.ID != string(n.ID) {
		n, _ = x.d.Node(process.NodeID(b.ID))
	}
	return n.End == process.EndRefused && slices.ContainsFunc(x.l.Arrows, func(a diagram.Arrow) bool { return a.Kind == diagram.FlowAdverse })
}

func (x *export) isEvent(b diagram.Box) bool { return b.Event.W > 0 }

// asksSystem reports whether a place, at which the text names nobody, is one where
// a system is asked.
func (x *export) asksSystem(b diagram.Box) bool {
	if x.l.Lanes[b.Lane].ID != diagram.Unnamed {
		return false
	}
	return slices.ContainsFunc(x.l.Messages, func(m diagram.Message) bool {
		return m.Box == b.ID && slices.ContainsFunc(x.l.Pools, func(p diagram.Pool) bool {
			return p.ID == m.Pool && p.Kind == regulation.ActorKindSystem
		})
	})
}

// element is the sort of element that a box becomes.
func (x *export) element(b diagram.Box) string {
	n, _ := x.d.Node(b.Node)
	switch {
	case b.Kind == diagram.BoxStart:
		return "startEvent"
	case b.Kind == diagram.BoxLapse:
		return "intermediateCatchEvent"
	case x.isEvent(b):
		return "endEvent"
	case b.Kind == diagram.BoxChoice:
		return "exclusiveGateway"
	case b.Kind == diagram.BoxEvent:
		return "eventBasedGateway"
	case b.Kind.Gateway():
		return "parallelGateway"
	case b.Kind == diagram.BoxNotice:
		return "sendTask"
	case b.Kind.Detours() && x.received(b):
		return "receiveTask"
	case b.Kind.Detours():
		return "userTask"
	case n.Type == process.NodeWait:
		return "receiveTask"
	case x.l.Lanes[b.Lane].Kind == regulation.ActorKindSystem, len(n.Actors) == 0 && n.Type == process.NodeGate, x.asksSystem(b):
		return "serviceTask"
	default:
		return "userTask"
	}
}
