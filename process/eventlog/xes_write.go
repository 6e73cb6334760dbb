// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"bufio"
	"cmp"
	"encoding/xml"
	"fmt"
	"io"
	"iter"
	"strconv"
	"time"

	"github.com/reglament-kz/reglament/process/caseload"
)

// xesHead declares what every trace and event of a written log has.
const xesHead = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1849.2016" xes.features="">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <global scope="trace">
    <string key="concept:name" value=""/>
  </global>
  <global scope="event">
    <string key="concept:name" value=""/>
    <string key="lifecycle:transition" value="complete"/>
    <date key="time:timestamp" value="1970-01-01T00:00:00Z"/>
  </global>
  <classifier name="Activity" scope="event" keys="concept:name"/>
  <string key="lifecycle:model" value="standard"/>
`

// WriteXES writes cases as a log of XES (IEEE 1849-2016), a trace for each, for the
// tools of process mining. The name of an event is the node, or the effect of an
// event outside the regulation, or what a clause of a step allowed; its transition is
// "start" where the application came to the node and "complete" where the step was done.
// Role and person are those of the organizational extension; "reply", "node", "longer",
// "kind", "channel" and "definition" are attributes of our own. Events are as corrected. The error is that
// of the sequence, of the writer, or a [*caseload.CaseError].
func WriteXES(w io.Writer, cases iter.Seq2[caseload.Case, error]) error {
	x := &xesWriter{b: bufio.NewWriter(w)}
	x.raw(xesHead)
	for c, err := range cases {
		if err == nil {
			err = x.trace(c)
		}
		if err != nil {
			return err
		}
	}
	x.raw("</log>\n")
	return x.b.Flush()
}

// xesWriter writes XES; the buffer keeps the first error for Flush.
type xesWriter struct{ b *bufio.Writer }

func (x *xesWriter) raw(s string) { _, _ = x.b.WriteString(s) }

// attribute writes one, unless its value is empty.
func (x *xesWriter) attribute(indent, kind, key, value string) {
	if value == "" {
		return
	}
	x.raw(fmt.Sprintf("%s<%s key=%q value=\"", indent, kind, key))
	_ = xml.EscapeText(x.b, []byte(value)) // its error is that of the buffer
	x.raw("\"/>\n")
}

// trace writes a case.
func (x *xesWriter) trace(c caseload.Case) error {
	opened := false
	for r, err := range caseload.Records(c) {
		if err != nil {
			return err
		}
		if !opened {
			opened = true
			x.raw("  <trace>\n")
			x.attribute("    ", "string", "concept:name", c.ID)
			x.attribute("    ", "string", "kind", r.Kind.String())
			x.attribute("    ", "string", "channel", string(r.Channel))
		}
		x.event(&r)
	}
	if opened {
		x.raw("  </trace>\n")
	}
	return nil
}

// event writes a record. That of a submission or a migration has its definition.
func (x *xesWriter) event(r *caseload.Record) {
	name, transition := string(r.Node), "complete"
	aside := cmp.Or(string(r.Effect), string(r.Clause))
	if aside != "" {
		name = aside
	}
	if r.Phase == caseload.PhaseEntering {
		transition = "start"
	}
	const indent = "      "
	x.raw("    <event>\n")
	x.attribute(indent, "string", "concept:name", name)
	x.attribute(indent, "string", "lifecycle:transition", transition)
	x.attribute(indent, "date", "time:timestamp", r.At.UTC().Format(time.RFC3339Nano))
	x.attribute(indent, "string", "org:role", string(r.By.Role))
	x.attribute(indent, "string", "org:resource", r.By.Person)
	x.attribute(indent, "string", "reply", string(r.Reply))
	if aside != "" {
		x.attribute(indent, "string", "node", string(r.Node))
	}
	if r.Longer != 0 {
		x.attribute(indent, "int", "longer", strconv.Itoa(r.Longer))
	}
	if !r.Definition.IsZero() {
		x.attribute(indent, "string", "definition", r.Definition.String())
	}
	x.raw("    </event>\n")
}
