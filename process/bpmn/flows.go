// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package bpmn

import (
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation/law"
)

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
		case diagram.FlowRefusal, diagram.FlowAdverse, diagram.FlowDetour:
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
	id, source, target := "flow_"+x.flows[a.ID], x.id(from), x.id(to)
	if to.Join.W > 0 {
		target = "merge_" + x.boxes[to.ID]
	}
	condition := ""
	switch {
	case a.Kind == diagram.FlowOverdue:
		source = "timer_" + x.boxes[from.ID]
	case from.Diamond.W > 0 || from.Kind == diagram.BoxChoice:
		source = "gateway_" + x.boxes[from.ID]
		switch a.Kind {
		case diagram.FlowYes:
			condition = "passed_" + x.boxes[from.ID]
		case diagram.FlowRefusal:
			condition = "refused_" + x.boxes[from.ID]
			if from.Kind == diagram.BoxChoice && from.ID != string(from.Node)+"."+string(from.Kind) {
				condition = "refused_" + x.boxes[string(from.Node)]
			}
		case diagram.FlowDetour:
			condition = strings.TrimPrefix(from.ID, string(from.Node)+".") + "_" + x.boxes[string(from.Node)]
		case diagram.FlowAdverse:
			condition = "adverse_" + x.boxes[from.ID]
		}
	}
	if condition == "" {
		x.line(`    <bpmn:sequenceFlow id="%s" name="%s" sourceRef="%s" targetRef="%s"/>`, id, a.Label, source, target)
		return
	}
	x.line(`    <bpmn:sequenceFlow id="%s" name="%s" sourceRef="%s" targetRef="%s">`, id, a.Label, source, target)
	x.line(`      <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">%s</bpmn:conditionExpression>`, x.dialect.expression(condition))
	x.line(`    </bpmn:sequenceFlow>`)
}

// pool is the ID of a participant outside.
func (x *export) pool(id law.ID) string { return "outside_" + x.pools[string(id)] }

// received and sent tell whether a message comes to a box, or leaves it.
func (x *export) received(b diagram.Box) bool {
	return slices.ContainsFunc(x.l.Messages, func(m diagram.Message) bool { return m.Box == b.ID && m.In })
}

func (x *export) sent(b diagram.Box) bool {
	return slices.ContainsFunc(x.l.Messages, func(m diagram.Message) bool { return m.Box == b.ID && !m.In })
}

// message declares what a box waits for. Its name is what a program sends, so it
// is an identifier in every language.
func (x *export) message(b diagram.Box) {
	waits := x.element(b) == "receiveTask"
	if !waits && (b.Kind != diagram.BoxStart || !x.received(b)) {
		return
	}
	id := "message_" + x.boxes[b.ID]
	if x.dialect != DialectZeebe || !waits {
		x.line(`  <bpmn:message id="%s" name="%s"/>`, id, id)
		return
	}
	x.line(`  <bpmn:message id="%s" name="%s">`, id, id)
	x.line(`    <bpmn:extensionElements>`)
	x.line(`      <zeebe:subscription correlationKey="= case_id"/>`)
	x.line(`    </bpmn:extensionElements>`)
	x.line(`  </bpmn:message>`)
}

// messageFlow writes what passes between the pools.
func (x *export) messageFlow(m diagram.Message) {
	b, _ := x.l.Box(m.Box)
	from, to := x.id(b), x.pool(m.Pool)
	if m.In {
		from, to = to, from
	}
	citation := b.Citation
	if citation == (law.Citation{}) {
		n, _ := x.d.Node(b.Node)
		citation = n.Citation
	}
	x.line(`    <bpmn:messageFlow id="%s" sourceRef="%s" targetRef="%s">`, x.pass(m), from, to)
	x.line(`      <bpmn:extensionElements>`)
	x.line(`        <rg:message citation="%s" basis="%s"/>`, citation, m.Basis)
	x.line(`      </bpmn:extensionElements>`)
	x.line(`    </bpmn:messageFlow>`)
}

// pass is the ID of a message flow.
func (x *export) pass(m diagram.Message) string {
	return "pass_" + x.passes[strings.ReplaceAll(m.ID, " ", "_")]
}
