// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"fmt"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
)

// record turns a row into a record. Neither a record nor a bad line is a row
// whose activity the mapping ignores.
func (r *Reader) record(w *row, rec *caseload.Record) (bool, *LineError) {
	if r.seen.repeated(w.raw) {
		return false, &LineError{Line: w.line, Reason: BadDuplicate, Fault: "the line stands twice"}
	}
	application := r.value(fieldApplication)
	if len(application) == 0 {
		return false, r.empty(w, fieldApplication)
	}
	s, a, bad := r.meaning(w)
	if bad != nil {
		return false, bad
	}
	if a.Ignore {
		return false, nil
	}
	// Field by field: a record is large, and Definition is never told.
	if string(application) != r.id { // no copy is made
		r.id = r.m.page.decode(application)
	}
	rec.Application = r.id
	rec.Node, rec.Phase, rec.Reply, rec.Effect, rec.Repeats = a.Node, a.Phase, a.Reply, a.Effect, a.Repeats
	rec.Clause, rec.Longer = process.Action(a.Clause), a.Longer
	if says, bad := r.phase(w, a, rec); bad != nil || !says {
		return false, bad
	}
	if bad := r.office(w, rec); bad != nil {
		return false, bad
	}
	rec.By.Role, rec.By.Person = a.Role, ""
	rec.Kind, rec.Channel, rec.Filed, rec.Line = s.kind, s.channel, time.Time{}, int(w.line)
	hidden, bad := r.who(w, s, rec)
	if bad != nil {
		return false, bad
	}
	twice, bad := r.times(w, rec)
	if bad != nil {
		return false, bad
	}
	// Only what became a record counts.
	r.sum.Ambiguous += twice
	r.sum.Masked += hidden
	return true, nil
}

// times fills in when it happened and when the application was filed, and tells
// how many of the two the clock showed twice.
func (r *Reader) times(w *row, rec *caseload.Record) (twice int64, bad *LineError) {
	at := r.value(fieldTime)
	if len(at) == 0 {
		return 0, r.empty(w, fieldTime)
	}
	t := r.m.clock.read(at, &r.days)
	if t.fault != "" {
		return 0, r.wrong(w, fieldTime, BadTime, at, t.fault)
	}
	rec.At = t.at
	if t.twice {
		twice++
	}
	if at := r.value(fieldFiled); len(at) > 0 {
		t := r.m.clock.read(at, &r.days)
		if t.fault != "" {
			return 0, r.wrong(w, fieldFiled, BadTime, at, t.fault)
		}
		rec.Filed = t.at
		if t.twice {
			twice++
		}
	}
	return twice, nil
}

// meaning finds the service and the activity of a row.
func (r *Reader) meaning(w *row) (*service, *activity, *LineError) {
	s := r.m.only
	if s == nil {
		name := r.value(fieldService)
		if len(name) == 0 {
			return nil, nil, r.empty(w, fieldService)
		}
		if s = r.m.services[string(name)]; s == nil {
			r.survey.service(r.m.page, name)
			return nil, nil, r.wrong(w, fieldService, BadService, name, "is no service of the mapping")
		}
	}
	name := r.value(fieldActivity)
	if len(name) == 0 {
		return nil, nil, r.empty(w, fieldActivity)
	}
	a := s.activities[string(name)]
	if a == nil {
		r.survey.activity(r, s, name)
		return nil, nil, r.wrong(w, fieldActivity, BadActivity, name, "is no activity of the mapping")
	}
	return s, a, nil
}

// phase fills in the phase that the line names, and tells whether the line says
// anything.
func (r *Reader) phase(w *row, a *activity, rec *caseload.Record) (says bool, bad *LineError) {
	word := r.value(fieldPhase)
	if len(word) == 0 {
		return true, nil
	}
	p, ok := r.m.phases[string(word)]
	switch {
	case !ok:
		return false, r.wrong(w, fieldPhase, BadPhase, word, "is no phase of the mapping")
	case p == phaseIgnored:
		return false, nil
	case a.phased:
		return true, nil
	case !a.steps(): // it happens once, when it is over
		return p != phase(caseload.PhaseEntering), nil
	}
	rec.Phase = caseload.Phase(p)
	if rec.Phase == caseload.PhaseEntering {
		rec.Reply = ""
	}
	return true, nil
}

// office fills in the office that the line names.
func (r *Reader) office(w *row, rec *caseload.Record) *LineError {
	rec.Office = ""
	name := r.value(fieldOffice)
	if len(name) == 0 {
		if r.m.alone[fieldOffice] != none {
			return r.empty(w, fieldOffice)
		}
		return nil
	}
	office, ok := r.m.branches[string(name)]
	if !ok {
		return r.wrong(w, fieldOffice, BadOffice, name, "is no office of the mapping")
	}
	rec.Office = office
	return nil
}

// who fills in the role and the person, and tells how many persons it masked.
func (r *Reader) who(w *row, s *service, rec *caseload.Record) (hidden int64, bad *LineError) {
	if actor := r.value(fieldActor); len(actor) > 0 {
		role, ok := s.actors[string(actor)]
		if !ok {
			r.survey.actor(r.m.page, s, actor)
			return 0, r.wrong(w, fieldActor, BadActor, actor, "is no actor of the mapping")
		}
		rec.By.Role = role
	}
	person := r.value(fieldPerson)
	switch {
	case len(person) == 0:
		return 0, nil
	case !personal(person):
		rec.By.Person = r.texts.of(person)
		return 0, nil
	case !r.m.mask:
		return 0, r.wrong(w, fieldPerson, BadPersonal, nil, "has 12 digits, as an IIN or a BIN has")
	}
	rec.By.Person = Masked
	return 1, nil
}

// value is the value of a field without the space around it; of several columns
// those that are not empty, joined. It is empty where the mapping has no column.
func (r *Reader) value(field int) []byte {
	at := r.m.alone[field]
	if at >= 0 {
		v := r.values[at]
		if n := len(v); n > 0 && v[0] > ' ' && v[n-1] > ' ' {
			return v
		}
		return trim(v)
	}
	if at == none {
		return nil
	}
	return r.join(field)
}

// join joins the values of several columns.
func (r *Reader) join(field int) []byte {
	b := r.joined[field][:0]
	for _, c := range r.m.fields[field] {
		v := trim(r.values[c])
		if len(b) > 0 && len(v) > 0 {
			b = append(b, joint...)
		}
		b = append(b, v...)
	}
	r.joined[field] = b
	return b
}

// trim takes the space of ASCII from both ends.
func trim(b []byte) []byte {
	for len(b) > 0 && b[0] <= ' ' {
		b = b[1:]
	}
	for len(b) > 0 && b[len(b)-1] <= ' ' {
		b = b[:len(b)-1]
	}
	return b
}

func (r *Reader) column(field int) string { return r.source.name(r.m.fields[field][0]) }

func (r *Reader) empty(w *row, field int) *LineError {
	return &LineError{Line: w.line, Column: r.column(field), Reason: BadEmpty, Fault: "is empty"}
}

func (r *Reader) wrong(w *row, field int, why Reason, value []byte, fault string) *LineError {
	return &LineError{Line: w.line, Column: r.column(field), Reason: why, Value: shown(r.m.page.decode(value)), Fault: fault}
}

// Masked stands for a person whose ID looked like an IIN or a BIN, where the
// mapping says "mask". Two such persons cannot be told apart.
const Masked = "masked"

// digitsOfIIN is the length of an IIN and of a BIN.
const digitsOfIIN = 12

// personal reports whether a value holds a run of exactly 12 digits: an IIN or
// a BIN, alone or with something around it. A UUID is none, whatever its digits.
func personal(b []byte) bool {
	if len(b) < digitsOfIIN || len(b) == 36 && b[8] == '-' && b[13] == '-' && b[18] == '-' && b[23] == '-' {
		return false
	}
	run := 0
	for i := 0; i <= len(b); i++ {
		if i < len(b) && b[i] >= '0' && b[i] <= '9' {
			run++
			continue
		}
		if run == digitsOfIIN {
			return true
		}
		run = 0
	}
	return false
}

// shown is a value as an error may quote it: at most 80 bytes, with every run of
// 12 or more digits masked.
func shown(s string) string {
	b := []byte(s)
	for from := 0; from < len(b); from++ {
		to := from
		for to < len(b) && b[to] >= '0' && b[to] <= '9' {
			to++
		}
		if to-from >= digitsOfIIN {
			for i := from; i < to; i++ {
				b[i] = '*'
			}
		}
		from = to
	}
	const most = 80
	if len(b) > most {
		cut := most
		for cut > 0 && b[cut]&0xc0 == 0x80 {
			cut--
		}
		return string(b[:cut]) + "…"
	}
	return string(b)
}

// quoteAll quotes names for an error, at most 40 of them.
func quoteAll(names []string) string {
	var b []byte
	for i, n := range names {
		if i == 40 {
			return string(b) + ", …"
		}
		if i > 0 {
			b = append(b, ", "...)
		}
		b = fmt.Appendf(b, "%q", shown(n))
	}
	return string(b)
}
