// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web

import (
	"crypto/rand"
	"errors"
	"maps"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// caseData is a case on its page.
type caseData struct {
	*request
	office.View
	Believed time.Time // as it was known then; zero is the present
	List     string    // the address from which it was opened
	Main     *actionForm
	More     []actionForm
	Steps    []step
	Due      process.Deadline // of the current step
	Signed   []signing.Item
	Since    []office.Entry // what others did while a form was filled in
}

// actionForm is one action with what it asks for.
type actionForm struct {
	office.Action
	Case  *caseData
	Main  bool
	Key   string
	Typed url.Values // where the case is shown once more
}

// step is one line of the column of steps.
type step struct {
	process.PlanStep
	State string // done, now, to_come
	By    string
	// Deadline is the one to which the step is held; Between are those of all readings.
	Deadline process.Deadline
	Between  office.Between
}

// view opens the case of the address.
func (r *request) view(believed time.Time) (office.View, error) {
	id, err := office.CaseID(r.q.PathValue("id"))
	if err != nil {
		return office.View{}, err
	}
	return r.office.View(r.ctx(), r.who(), id, believed)
}

func (r *request) casePage() error {
	var believed time.Time
	if text := r.q.URL.Query().Get("believed"); text != "" {
		minute, err := time.ParseInLocation(clockLayout, text, r.office.Zone())
		if err != nil {
			return &office.InputError{Field: "believed", Fault: "moment_unreadable"}
		}
		believed = minute.Add(time.Minute - time.Second) // the whole minute
	}
	v, err := r.view(believed)
	if err != nil {
		return err
	}
	d := &caseData{request: r, View: v, Believed: believed, List: r.list()}
	for i, a := range v.Open {
		f := actionForm{Action: a, Case: d, Main: i == 0 && a.Action == a.Step.Action, Key: rand.Text()}
		if r.form.Get("action") == string(a.Action) && r.form.Get("node") == string(a.Node) {
			f.Typed = r.form // under a new key: mended it is another thing
		}
		if f.Main {
			d.Main = &f
		} else {
			d.More = append(d.More, f)
		}
	}
	between, err := r.office.Between(v)
	if err != nil {
		return err
	}
	d.column(between)
	if seen, err := strconv.Atoi(r.form.Get("version")); err == nil && errors.Is(r.failed, office.ErrChanged) {
		d.Since = slices.DeleteFunc(slices.Clone(v.Entries), func(e office.Entry) bool { return e.Version <= seen })
	}
	d.Signed, err = r.signedOf(v)
	return r.render("case", d, err)
}

// list is the address of the list from which a case was opened.
func (r *request) list() string { return local(r.q.Form.Get("back"), "/"+r.Here()) }

// Passed are the steps that are done, to which a case can be sent back.
func (d *caseData) Passed() []process.PlanStep {
	return slices.DeleteFunc(slices.Clone(d.Plan.Steps), func(s process.PlanStep) bool {
		return s.Type != process.NodeStep || s.Done.IsZero()
	})
}

// column are the steps: what was done, what is now, what comes.
func (d *caseData) column(between map[process.NodeID]office.Between) {
	by := map[process.NodeID]string{}
	for _, e := range d.Entries {
		if !e.Struck {
			by[e.Node] = e.By.Person
		}
	}
	for _, p := range d.Plan.Steps {
		st := step{PlanStep: p, State: "to_come", By: d.Names[by[p.Node]], Deadline: office.Due(p), Between: between[p.Node]}
		switch {
		case !p.Done.IsZero():
			st.State = "done"
		case !d.Application.Open():
			continue
		case p.Node == d.Node.ID:
			st.State, st.By, d.Due = "now", "", st.Deadline
			for _, role := range p.Actors { // where the applicant acts too, it is not the holder's turn alone
				if name := d.Names[d.Held[role]]; name != "" && !slices.Contains(p.Actors, regulation.ActorApplicant) {
					st.By = name
				}
			}
		}
		d.Steps = append(d.Steps, st)
	}
}

// Document names a document of the checklist.
func (d *caseData) Document(id law.ID) string {
	for _, doc := range d.Regulation.Documents {
		if doc.ID == id {
			return doc.Text.In(d.Lang)
		}
	}
	return ""
}

// Reading names a reading by which the dates are counted, and the option that was taken.
func (d *caseData) Reading(c process.AppliedReading) [2]string {
	for _, reading := range d.Regulation.Readings {
		if o, ok := reading.Option(c.Option); ok && reading.ID == c.Reading {
			return [2]string{reading.Title.In(d.Lang), o.Text.In(d.Lang)}
		}
	}
	return [2]string{string(c.Reading), string(c.Option)}
}

// Access tells the supervisor who opened the case.
func (d *caseData) Access() ([]office.Access, error) {
	if !d.who().Has(office.RoleSupervisor) {
		return nil, nil
	}
	return d.office.AccessTo(d.ctx(), d.who(), d.Row.ID)
}

// Correctable is the version of the person's deed that nothing of others followed; 0 is none.
func (d *caseData) Correctable() int {
	for _, e := range slices.Backward(d.Entries) {
		if e.Struck || e.Action == process.ActionCorrect {
			continue
		}
		if e.By.Person == d.who().ID && d.who().Official() && e.Action != process.ActionSubmit {
			return e.Version
		}
		return 0
	}
	return 0
}

// What a note has for the machine: for whom somebody stood in, and what was signed.
var (
	standsIn = regexp.MustCompile(`\(for (\S+), order (.*?)\)`)
	byEDS    = regexp.MustCompile(`EDS \S+ [0-9a-f]{64}`)
)

// Note puts names and words in the place of what a note has for the machine.
func (d *caseData) Note(note string) (string, error) {
	note = byEDS.ReplaceAllLiteralString(note, d.t("history.eds"))
	m := standsIn.FindStringSubmatch(note)
	if m == nil {
		return note, nil
	}
	names, err := d.office.Names(d.ctx(), m[1])
	return strings.Replace(note, m[0], d.t("history.stood_in", names[m[1]], m[2]), 1), err
}

// deedOf reads a form of an action. What is no number is 0: a version that is not asked,
// or an amount that the definition refuses.
func deedOf(f url.Values) office.Deed {
	d := office.Deed{
		Action: process.Action(f.Get("action")), Node: process.NodeID(f.Get("node")), Key: f.Get("key"),
		HappenedAt: f.Get("happened_at"), Why: f.Get("why"), Executor: f.Get("executor"), Reply: process.Reply(f.Get("reply")),
		Number: f.Get("number"), Note: f.Get("note"),
	}
	d.Version, _ = strconv.Atoi(f.Get("version"))
	d.Amount, _ = strconv.Atoi(f.Get("amount"))
	if f.Get("ground_text") != "" || f.Get("ground_place") != "" {
		d.Grounds = []process.Ground{{Citation: f.Get("ground_place"), Text: f.Get("ground_text")}}
	}
	if d.Action == process.ActionOutside {
		d.Outside = &process.Outside{
			Kind: process.OutsideKind(f.Get("kind")), Effect: process.Effect(f.Get("effect")), Basis: f.Get("basis"),
		}
		if d.Outside.Effect == process.EffectSendsBack {
			d.Outside.To = process.NodeID(f.Get("to"))
		}
	}
	return d
}

func (r *request) do() error {
	id, err := office.CaseID(r.q.PathValue("id"))
	if err != nil {
		return err
	}
	deed := deedOf(r.form)
	if deed.Key != "" { // the browser's way back sends something else under it
		typed := maps.Clone(r.form)
		delete(typed, "csrf")
		if err := r.office.Once(r.ctx(), r.who(), "page "+deed.Key, eds.DigestOf([]byte(typed.Encode()))); err != nil {
			return err
		}
	}
	e, err := r.office.Do(r.ctx(), r.who(), id, deed)
	return r.redirect(r.caseAt(id, e), err)
}

func (r *request) correct() error {
	id, err := office.CaseID(r.q.PathValue("id"))
	if err != nil {
		return err
	}
	version, err := strconv.Atoi(r.form.Get("version"))
	if err != nil {
		return unreadable("version")
	}
	fix := office.Fix{Entry: version, Reason: r.form.Get("reason"), Key: r.form.Get("key")}
	e, err := r.office.Correct(r.ctx(), r.who(), id, fix)
	return r.redirect(r.caseAt(id, e), err)
}

// caseAt is the address of a case that leads back to its list, and tells what was done.
func (r *request) caseAt(id process.ID, e process.Event) string {
	return "/case/" + id.String() + "?done=" + strconv.Itoa(e.Version) + "&back=" + url.QueryEscape(r.list())
}

func (r *request) receipt() error {
	v, err := r.view(time.Time{})
	return r.render("receipt", &caseData{request: r, View: v}, err)
}

func (r *request) file() error {
	id, err := office.CaseID(r.q.PathValue("id"))
	if err != nil {
		return err
	}
	a, body, err := r.office.Attachment(r.ctx(), r.who(), id, law.ID(r.q.PathValue("document")))
	return r.download(a.Name, a.Type, body, err)
}
