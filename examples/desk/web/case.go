// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web

import (
	"crypto/rand"
	"errors"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// zeroTime is no moment: the present state of a case.
var zeroTime time.Time

// caseData is a case on its page.
type caseData struct {
	office.View
	Back string
	Main *actionForm
	More []actionForm
	// Steps are those of the plan, with what each is now.
	Steps    []step
	Due      process.Deadline // of the current step
	Why      []reason
	Access   []office.Access
	Names2   map[string]string
	Believed time.Time
	Correct  int // the version that the person may take back; 0 is none
	Lines    []formLine
	// Accepted says that the person has just taken the application in.
	Accepted bool
	// SignedHere says that documents of cases are signed in the browser here.
	SignedHere bool
}

// formLine is a document of the checklist with its file.
type formLine struct {
	Text  law.Text
	State string
	File  string
	ID    law.ID
}

// actionForm is one action with what it asks for.
type actionForm struct {
	office.Action
	Case      process.ID
	Version   int
	Key       string
	CSRF      string
	Back      string
	Executors []office.Person
	Appoints  bool
	SendBack  []process.Node
	Kinds     []process.OutsideKind
	Effects   []process.Effect
	Main      bool
	Portal    bool
	Signs     bool // electronically, in the browser
	Typed     url.Values
}

// step is one line of the column of steps.
type step struct {
	process.PlanStep
	Deadline process.Deadline
	State    string // done, now, to_come
	By       string
}

// reason is one way in which the date was counted.
type reason struct {
	Name string
	Text string
}

func (s *Server) casePage(r *request) error { return s.showCase(r, http.StatusOK, "") }

func (s *Server) showCase(r *request, status int, message string) error {
	id, err := r.caseID()
	if err != nil {
		return err
	}
	var believed time.Time
	if text := r.q.URL.Query().Get("believed"); text != "" {
		if believed, err = time.ParseInLocation(clockLayout, text, s.config.Office.Zone()); err != nil {
			return &office.InputError{Field: "believed", Fault: "moment_unreadable"}
		}
		believed = believed.Add(time.Minute - time.Second) // the whole minute
	}
	v, err := s.config.Office.View(r.ctx(), r.who(), id, believed)
	if err != nil {
		return err
	}
	d := caseData{View: v, Believed: believed, SignedHere: s.config.Signatures.Service != nil, Back: local(r.back(), r.listOf())}
	d.Accepted = r.q.URL.Query().Has("accepted") && v.TakenBy == r.who().ID
	for i, a := range v.Open {
		f := actionForm{Action: a, Case: id, Version: v.Application.Version(), Key: rand.Text(), CSRF: r.session.CSRF, Back: d.Back, Portal: v.Definition.FilesAt() != "", Signs: s.config.Signatures.Service != nil}
		if r.form.Get("action") == string(a.Action) && r.form.Get("node") == string(a.Node) {
			f.Typed, f.Key = r.form, r.form.Get("key")
		}
		if err := s.fill(r, &f, v); err != nil {
			return err
		}
		if i == 0 && a.Action == a.Step.Action {
			f.Main = true
			d.Main = &f
		} else {
			d.More = append(d.More, f)
		}
	}
	s.steps(&d)
	s.lines(&d)
	d.Why = s.why(r, &d)
	if r.who().Has(office.RoleSupervisor) {
		if d.Access, err = s.config.Office.AccessTo(r.ctx(), r.who(), id); err != nil {
			return err
		}
		var ids []string
		for _, a := range d.Access {
			ids = append(ids, a.Person)
		}
		if d.Names2, err = s.config.Office.Names(r.ctx(), ids...); err != nil {
			return err
		}
	}
	d.Correct = correctable(v, r.who())
	return r.renderStatus(status, "case", page{Title: v.Row.Number, Message: message, Here: r.listName(), Data: d})
}

// back is the address of the list from which a case was opened.
func (r *request) back() string {
	if back := r.form.Get("back"); back != "" {
		return back
	}
	return r.q.URL.Query().Get("back")
}

// listOf is the list of a person, and listName its entry of the menu.
func (r *request) listOf() string { return "/" + r.listName() }

func (r *request) listName() string {
	switch p := r.who(); {
	case works(p):
		return "work"
	case p.Has(office.RoleSupervisor):
		return "supervisor"
	}
	return "portal"
}

// fill adds what an action asks for.
func (s *Server) fill(r *request, f *actionForm, v office.View) (err error) {
	if role, appoints := office.Appoints(v.Definition, f.Step); appoints && f.Action.Action == process.ActionComplete {
		f.Appoints = true
		if f.Executors, err = s.config.Office.Holders(r.ctx(), role); err != nil {
			return err
		}
	}
	if f.Action.Action == process.ActionOutside {
		f.Kinds, f.Effects = process.OutsideKinds(), process.Effects()
		for _, st := range v.Plan.Steps {
			if n, ok := v.Definition.Node(st.Node); ok && !st.Done.IsZero() && n.Type == process.NodeStep {
				f.SendBack = append(f.SendBack, n)
			}
		}
	}
	return nil
}

// deadlineOf is the one to which a step is held: of two outcomes that can both come, the
// later one.
func deadlineOf(p process.PlanStep) process.Deadline {
	switch {
	case p.Grant.IsZero():
		return p.Refusal
	case p.Refusal.Known() && p.Grant.Known() && p.Refusal.At.After(p.Grant.At):
		return p.Refusal
	}
	return p.Grant
}

// steps are the column: what was done, what is now, what comes.
func (s *Server) steps(d *caseData) {
	by := map[process.NodeID]string{}
	for _, e := range d.Entries {
		if !e.Struck {
			by[e.Node] = e.By.Person
		}
	}
	for _, p := range d.Plan.Steps {
		st := step{PlanStep: p, Deadline: deadlineOf(p), State: "to_come", By: d.Names[by[p.Node]]}
		switch {
		case !p.Done.IsZero():
			st.State = "done"
		case p.Node == d.Node.ID && d.Application.Open():
			st.State = "now"
			st.By = ""
			for _, role := range p.Actors {
				if name := d.Names[d.Held[role]]; name != "" {
					st.By = name
				}
			}
			d.Due = st.Deadline
		case !d.Application.Open():
			continue
		}
		d.Steps = append(d.Steps, st)
	}
}

// lines are the documents as they were filed.
func (s *Server) lines(d *caseData) {
	texts := map[law.ID]law.Text{}
	for _, doc := range s.config.Office.Regulation(d.Definition).Documents {
		texts[doc.ID] = doc.Text
	}
	for _, line := range d.Form.Documents {
		d.Lines = append(d.Lines, formLine{Text: texts[line.Document], State: line.State, File: line.File, ID: line.Document})
	}
}

// why tells how the deadline of the current step was counted.
func (s *Server) why(r *request, d *caseData) []reason {
	if d.Due.IsZero() {
		return nil
	}
	if !d.Due.Known() {
		return []reason{{r.t("why.unknown"), d.Due.Unknown.Label().In(r.lang)}}
	}
	zone := s.config.Office.Zone()
	due := d.Due.Due()
	list := []reason{
		{r.t("why.term"), termText(d.Due, r.lang)},
		{r.t("why.from"), shown(due.Start.At, zone, d.Zone)},
		{r.t("why.until"), shown(d.Due.At, zone, d.Zone)},
	}
	for _, reading := range d.Plan.Readings {
		key := "why.default"
		switch {
		case reading.Stated:
			key = "why.stated"
		case !reading.Default:
			key = "why.chosen"
		}
		name, option := readingText(s.config.Office.Regulation(d.Definition), reading.Choice, r.lang)
		list = append(list, reason{name, option + " (" + r.t(key) + ")"})
	}
	return list
}

// termText writes a term as the act has it.
func termText(d process.Deadline, lang law.Lang) string { return d.Term().Label().In(lang) }

// readingText names a reading and its option.
func readingText(of regulation.Regulation, c process.Choice, lang law.Lang) (name, option string) {
	for _, reading := range of.Readings {
		if reading.ID == c.Reading {
			if o, ok := reading.Option(c.Option); ok {
				return reading.Title.In(lang), o.Text.In(lang)
			}
		}
	}
	return string(c.Reading), string(c.Option)
}

// correctable is the last deed of a person, if nothing that is not his followed.
func correctable(v office.View, p office.Person) int {
	for _, e := range slices.Backward(v.Entries) {
		if e.Struck || e.Action == process.ActionCorrect {
			continue
		}
		if e.By.Person == p.ID && p.Official() && e.Action != process.ActionSubmit {
			return e.Version
		}
		return 0
	}
	return 0
}

// deedOf reads a form of an action.
func deedOf(f url.Values) office.Deed {
	d := office.Deed{
		Action: process.Action(f.Get("action")), Node: process.NodeID(f.Get("node")), Key: f.Get("key"),
		HappenedAt: f.Get("happened_at"), Why: f.Get("why"), Executor: f.Get("executor"), Reply: process.Reply(f.Get("reply")),
		Number: f.Get("number"), Note: f.Get("note"),
	}
	d.Version, _ = strconv.Atoi(f.Get("version")) // what is no number is version 0, which is not asked
	d.Amount, _ = strconv.Atoi(f.Get("amount"))   // what is no number is 0, which the definition refuses
	if f.Get("ground_text") != "" || f.Get("ground_place") != "" {
		d.Grounds = []process.Ground{{Citation: f.Get("ground_place"), Text: f.Get("ground_text")}}
	}
	if d.Action == process.ActionOutside {
		d.Outside = &process.Outside{Kind: process.OutsideKind(f.Get("kind")), Effect: process.Effect(f.Get("effect")), Basis: f.Get("basis")}
		if d.Outside.Effect == process.EffectSendsBack {
			d.Outside.To = process.NodeID(f.Get("to"))
		}
	}
	return d
}

func (s *Server) do(r *request) error {
	id, err := r.caseID()
	if err != nil {
		return err
	}
	if _, err := s.config.Office.Do(r.ctx(), r.who(), id, deedOf(r.form)); err != nil {
		return s.again(r, err)
	}
	return r.redirect("/case/" + id.String() + "?back=" + url.QueryEscape(local(r.back(), r.listOf())))
}

// again shows the case once more, as it is now, with what was typed and what is wrong.
func (s *Server) again(r *request, err error) error {
	switch {
	case errors.Is(err, office.ErrChanged):
		return s.showCase(r, http.StatusPreconditionFailed, r.t("error.changed"))
	case errors.Is(err, process.ErrBlocked):
		return s.showCase(r, http.StatusConflict, r.explain(err))
	case errors.Is(err, office.ErrInput), errors.Is(err, process.ErrIncomplete), errors.Is(err, process.ErrOrder), errors.Is(err, process.ErrCorrection):
		return s.showCase(r, http.StatusUnprocessableEntity, r.explain(err))
	}
	return err
}

func (s *Server) correct(r *request) error {
	id, err := r.caseID()
	if err != nil {
		return err
	}
	version, err := strconv.Atoi(r.form.Get("version"))
	if err != nil {
		return &office.InputError{Field: "version", Fault: "form_unreadable"}
	}
	if _, err := s.config.Office.Correct(r.ctx(), r.who(), id, office.Fix{Entry: version, Reason: r.form.Get("reason"), Key: r.form.Get("key")}); err != nil {
		return s.again(r, err)
	}
	return r.redirect("/case/" + id.String() + "?back=" + url.QueryEscape(local(r.back(), r.listOf())))
}

func (s *Server) receipt(r *request) error {
	id, err := r.caseID()
	if err != nil {
		return err
	}
	v, err := s.config.Office.View(r.ctx(), r.who(), id, zeroTime)
	if err != nil {
		return err
	}
	d := caseData{View: v}
	s.lines(&d)
	return r.render("receipt", page{Title: r.t("receipt.title", v.Row.Number), Data: d})
}
