// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package bpmn

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"strings"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Namespace is that of the elements which this package adds: source, with the
// citation of a place, and term, with the amount, unit, bound, outcome, start and
// basis of a term as the act prints it.
const Namespace = "https://github.com/reglament-kz/reglament/bpmn/1"

// Write writes a definition with its texts in a language. The IDs come from the
// places in the act and are the same in every language. A step is a task, of a
// system a service task; a wait is a receive task, a notice on the way a send
// task; a gate is a task with an exclusive gateway whose default is the no; what
// a step may refuse leaves it by a conditional flow. Each step with a term has a
// timer that does not interrupt it, at the variable "due_" and the step's ID.
//
// The same definition and language give the same bytes. The error is that of w.
func Write(w io.Writer, d *process.Definition, lang law.Lang) error {
	x := newExport(d, lang)
	x.open()
	x.process()
	x.diagram()
	x.line("</bpmn:definitions>")
	_, err := w.Write(x.b.Bytes())
	return err
}

// export is one document in the making.
type export struct {
	b     bytes.Buffer
	d     *process.Definition
	l     diagram.Layout
	lang  law.Lang
	boxes map[string]string // IDs of the boxes as XML names
	flows map[string]string // and of the arrows
	name  string            // of the definition
}

func newExport(d *process.Definition, lang law.Lang) *export {
	x := &export{d: d, l: diagram.NewWithEvents(d, lang), lang: lang}
	var boxes, flows []string
	for _, b := range x.l.Boxes {
		boxes = append(boxes, b.ID)
	}
	for _, a := range x.l.Arrows {
		flows = append(flows, a.ID)
	}
	x.boxes, x.flows = diagram.Identifiers(boxes), diagram.Identifiers(flows)
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
	x.line(`<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI" xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:rg="%s" id="definitions_%s" targetNamespace="%s" exporter="reglament" exporterVersion="1">`, Namespace, x.name, Namespace)
	x.line(`  <bpmn:collaboration id="collaboration_%s">`, x.name)
	x.line(`    <bpmn:participant id="participant_%s" name="%s" processRef="process_%s"/>`, x.name, x.provider(), x.name)
	x.line(`  </bpmn:collaboration>`)
}

// provider is the name of the pool: who renders the service, without the unit.
func (x *export) provider() string {
	r := x.d.Regulation()
	for _, a := range r.Actors {
		if a.ID == regulation.ProviderItself {
			return a.Name.In(x.lang)
		}
	}
	return r.Title.In(x.lang)
}

func (x *export) process() {
	x.line(`  <bpmn:process id="process_%s" name="%s" isExecutable="false">`, x.name, x.d.Kind())
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
	list := []string{x.id(b)}
	if b.Diamond.W > 0 {
		list = append(list, "gateway_"+x.boxes[b.ID])
	}
	if b.Timer.W > 0 {
		list = append(list, "timer_"+x.boxes[b.ID])
	}
	return list
}

func (x *export) id(b diagram.Box) string {
	if x.isEvent(b) {
		return "event_" + x.boxes[b.ID]
	}
	return "task_" + x.boxes[b.ID]
}

func (x *export) isEvent(b diagram.Box) bool {
	n, _ := x.d.Node(b.Node)
	return b.Kind == diagram.StartBox || b.Kind == diagram.OverdueBox || b.Kind == diagram.NodeBox && n.Type == process.EndNode
}

// element is the sort of element that a box becomes.
func (x *export) element(b diagram.Box) string {
	n, _ := x.d.Node(b.Node)
	switch {
	case b.Kind == diagram.StartBox:
		return "startEvent"
	case x.isEvent(b):
		return "endEvent"
	case b.Kind == diagram.NoticeBox:
		return "sendTask"
	case n.Type == process.WaitNode:
		return "receiveTask"
	case x.l.Lanes[b.Lane].Kind == regulation.SystemActor:
		return "serviceTask"
	default:
		return "userTask"
	}
}
