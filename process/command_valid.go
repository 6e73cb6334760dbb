// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"time"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/regulation/law"
)

// moment is a time as an event keeps it: in UTC and to the microsecond, which
// every database can hold.
func moment(t time.Time) time.Time {
	t = t.UTC()
	if rest := t.Nanosecond() % int(time.Microsecond); rest != 0 {
		t = t.Add(-time.Duration(rest))
	}
	return t
}

// Only what JSON carries there and back may become an event: moments of the years
// 1 to 9999, text in UTF-8, words of the closed lists, at most 1 MiB in all. A
// zero byte is refused too, since databases cannot hold it in text.

// carrier checks one command. It keeps the first fault and adds up the size of
// the JSON, which is never underestimated.
type carrier struct {
	size          int
	outer, prefix string // of the fields in hand
	field, fault  string
}

// carries checks that the JSON of a command, and of its event, comes back equal.
func (c *Command) carries() error {
	k := carrier{size: 512}
	k.command(c)
	if k.fault == "" && k.size > maxEvent {
		k.field, k.fault = "details", "are larger than 1 MiB"
	}
	if k.fault == "" {
		return nil
	}
	return &CommandError{Action: c.Action, Field: k.field, Fault: k.fault, Err: ErrIncomplete}
}

func (k *carrier) refuse(field, fault string) {
	if k.fault == "" {
		k.field, k.fault = k.outer+k.prefix+field, fault
	}
}

func (k *carrier) command(c *Command) {
	k.prefix = ""
	k.time("at", c.At)
	k.time("recorded_at", c.RecordedAt)
	k.text("key", c.Key)
	k.text("node", string(c.Node))
	k.text("by.person", c.By.Person)
	k.size += 512
	if len(c.Key) > maxKey {
		k.refuse("key", "has more than 128 bytes")
	}
	if c.By.Role != "" && !c.By.Role.IsValid() {
		k.refuse("by.role", "is no identifier")
	}
	if c.Reply != "" && !replies.Has(c.Reply) {
		k.refuse("reply", "is none of yes, no and pending")
	}
	if c.Reply != "" && c.Action != ActionAnswer && c.Action != ActionReceive {
		k.refuse("reply", "is given for an action that has none")
	}
	if c.Details != nil {
		k.details(c)
	}
}

func (k *carrier) details(c *Command) {
	k.prefix = "details."
	d := c.Details
	k.text("note", d.Note)
	k.size += 512
	for id, mark := range d.Records {
		if !id.IsValid() {
			k.refuse("records", "have a name that is no identifier")
		}
		k.text("records", mark)
		k.size += len(id)
	}
	stray := func(given bool, field string, actions ...Action) {
		for _, a := range actions {
			if a == c.Action {
				return
			}
		}
		if given {
			k.refuse(field, "is given for another action")
		}
	}
	stray(d.Submission != nil, "submission", ActionSubmit)
	stray(d.Evidence != nil, "evidence", ActionAnswer)
	stray(len(d.Grounds) > 0, "grounds", ActionRefuse)
	stray(d.Result != nil, "result", ActionIssue)
	stray(d.Outside != nil, "outside", ActionOutside)
	stray(d.Correction != nil, "correction", ActionCorrect)
	stray(d.Migration != nil, "migration", ActionMigrate)
	stray(d.Extension != nil, "extension", ActionExtend)
	if s := d.Submission; s != nil {
		k.submission(s)
		k.prefix = "details."
	}
	if d.Evidence != nil {
		k.evidence("details.evidence.", d.Evidence)
		k.prefix = "details."
	}
	for i := range d.Grounds {
		k.text("grounds", d.Grounds[i].Citation)
		k.text("grounds", d.Grounds[i].Text)
		k.size += 64
	}
	if r := d.Result; r != nil {
		k.text("result.number", r.Number)
		k.text("result.copy", r.Copy)
		k.date("result.date", r.Date)
	}
	if o := d.Outside; o != nil {
		k.text("outside.basis", o.Basis)
		k.text("outside.party", o.Party)
		if !outsideKinds.Has(o.Kind) {
			k.refuse("outside.kind", "is not of the list")
		}
		if !effects.Has(o.Effect) {
			k.refuse("outside.effect", "is not of the list")
		}
	}
	if m := d.Migration; m != nil {
		k.text("migration.why", m.Why)
		k.text("migration.node", string(m.Node))
	}
	if f := d.Correction; f != nil {
		k.correction(f)
	}
}

func (k *carrier) correction(f *Correction) {
	k.prefix = "details.correction."
	k.text("reason", f.Reason)
	k.size += 24 * len(f.Voids)
	for i := range f.Replaces {
		k.nested("details.correction.replaces.with.", &f.Replaces[i].With)
	}
	for i := range f.Inserts {
		k.nested("details.correction.inserts.with.", &f.Inserts[i].With)
	}
}

// nested checks a command within a correction, which holds no correction itself.
func (k *carrier) nested(outer string, c *Command) {
	k.outer, k.prefix = outer, ""
	k.size += 64
	if !actions.Has(c.Action) || c.Action.recasts() {
		k.refuse("action", "is no action of a case")
		return
	}
	k.command(c)
}

func (k *carrier) submission(s *Submission) {
	k.prefix = "details.submission."
	k.text("applicant", s.Applicant)
	k.text("subject.licence", s.Subject.Licence)
	k.size += 512
	for _, a := range s.Subject.Activities {
		k.text("subject.activities", a)
	}
	if p := s.Representative; p != nil {
		k.text("representative.person", p.Person)
		k.text("representative.number", p.Number)
		k.date("representative.date", p.Date)
		k.date("representative.until", p.Until)
	}
	for i := range s.Documents {
		k.text("documents", s.Documents[i].Document)
		k.size += 64
	}
	if s.HandOver != nil {
		for i := range s.HandOver.Gates {
			k.evidence("details.submission.hand_over.gates.", &s.HandOver.Gates[i])
		}
	}
}

func (k *carrier) evidence(prefix string, e *Evidence) {
	k.prefix = prefix
	k.size += 640
	k.text("gate", string(e.Gate))
	k.text("reference", e.Reference)
	k.time("at", e.At)
	if !replies.Has(e.Reply) {
		k.refuse("reply", "is none of yes, no and pending")
	}
	if !e.hasEDS() {
		return
	}
	k.text("eds.reference", e.EDS.Reference)
	k.time("eds.moment", e.EDS.Moment)
	for _, c := range e.EDS.Codes {
		k.text("eds.codes", string(c))
	}
	if e.EDS.Kind != eds.KindCertificate && e.EDS.Kind != eds.KindSignature || e.EDS.Verdict.Text().IsZero() {
		k.refuse("eds", "has no kind or no verdict")
	}
}

// hasEDS reports whether the evidence is of a check of a certificate or signature.
func (e *Evidence) hasEDS() bool {
	d := &e.EDS
	return d.Kind != "" || d.Verdict != "" || d.Codes != nil || d.Reference != "" || d.Moment != (time.Time{}) ||
		d.Form != (eds.Digest{}) || d.Report != (eds.Digest{})
}

// text adds up how long a text is in JSON, which writes some bytes as six.
func (k *carrier) text(field, s string) {
	k.size += len(s) + 3
	ascii, zero := true, false
	for i := range len(s) {
		c := s[i]
		if c < ' ' || c == '"' || c == '\\' || c == '<' || c == '>' || c == '&' || c == 0xE2 || c == 0x7F {
			k.size += 5
		}
		ascii, zero = ascii && c < utf8.RuneSelf, zero || c == 0
	}
	if !ascii && !utf8.ValidString(s) {
		k.refuse(field, "is not UTF-8")
	} else if zero {
		k.refuse(field, "has a zero byte")
	}
}

func (k *carrier) time(field string, t time.Time) {
	const first, last = -62135596800, 253402300799 // the first and the last second of those years
	if s := t.Unix(); s < first || s > last {
		k.refuse(field, "lies outside the years 1 to 9999")
	}
}

func (k *carrier) date(field string, d law.Date) {
	if y := d.Date().Year(); !d.IsZero() && (y < 1 || y > 9999) {
		k.refuse(field, "lies outside the years 1 to 9999")
	}
}

// kept gives details as an event keeps them: with moments to the microsecond and
// without empty lists. They are the same ones where nothing has to change.
func (d *Details) kept() *Details {
	if d == nil || d.isKept() {
		return d
	}
	c := *d
	c.Grounds, c.Records = unlessEmpty(d.Grounds), d.Records
	if len(d.Records) == 0 {
		c.Records = nil
	}
	if d.Evidence != nil {
		e := d.Evidence.kept()
		c.Evidence = &e
	}
	if d.Submission != nil {
		s := *d.Submission
		s.Documents, s.Subject.Activities = unlessEmpty(s.Documents), unlessEmpty(s.Subject.Activities)
		if s.HandOver != nil && s.HandOver.Gates != nil {
			gates := make([]Evidence, len(s.HandOver.Gates))
			for i := range gates {
				gates[i] = s.HandOver.Gates[i].kept()
			}
			s.HandOver = &HandOver{Gates: gates}
		}
		c.Submission = &s
	}
	if d.Correction != nil {
		f := d.Correction.kept()
		c.Correction = &f
	}
	return &c
}

// isKept reports whether nothing has to change.
func (d *Details) isKept() bool {
	switch {
	case d.Correction != nil, d.Grounds != nil && len(d.Grounds) == 0, d.Records != nil && len(d.Records) == 0,
		d.Evidence != nil && !d.Evidence.isKept():
		return false
	case d.Submission == nil:
		return true
	}
	s := d.Submission
	if s.Documents != nil && len(s.Documents) == 0 || s.Subject.Activities != nil && len(s.Subject.Activities) == 0 {
		return false
	}
	if s.HandOver != nil {
		for i := range s.HandOver.Gates {
			if !s.HandOver.Gates[i].isKept() {
				return false
			}
		}
	}
	return true
}

func (e Evidence) kept() Evidence {
	e.At, e.EDS.Moment = moment(e.At), moment(e.EDS.Moment)
	return e
}

func (e *Evidence) isKept() bool { return isKept(e.At) && isKept(e.EDS.Moment) }

// isKept reports whether a moment is as it is kept; its zone counts too.
func isKept(t time.Time) bool { return t == moment(t) } //nolint:staticcheck // Equal would pass over the zone.

func (fix Correction) kept() Correction {
	fix.Voids = unlessEmpty(fix.Voids)
	fix.Replaces, fix.Inserts = append([]Replacement(nil), fix.Replaces...), append([]Insertion(nil), fix.Inserts...)
	for i := range fix.Replaces {
		fix.Replaces[i].With = fix.Replaces[i].With.kept()
	}
	for i := range fix.Inserts {
		fix.Inserts[i].With = fix.Inserts[i].With.kept()
	}
	return fix
}

// kept gives a command with moments to the microsecond; a moment of entry that is
// not given stays so.
func (c Command) kept() Command {
	c.At, c.RecordedAt, c.Details = moment(c.At), moment(c.RecordedAt), c.Details.kept()
	return c
}

// decided is [Command.kept] with its moment of entry.
func (c Command) decided() Command {
	c.RecordedAt = c.recorded()
	return c.kept()
}

func unlessEmpty[T any](list []T) []T {
	if len(list) == 0 {
		return nil
	}
	return list
}
