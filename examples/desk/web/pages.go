// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web

import (
	"bytes"
	"errors"
	"html/template"
	"io/fs"
	"net/http"
	"path"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/examples/desk/clock"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// page is what every template gets; Data is its own.
type page struct {
	Title   string
	Message string // what has just gone wrong, or well
	Good    bool   // it went well
	Here    string // which entry of the menu is open
	Data    any

	// The others are filled in by render.
	Lang    law.Lang
	Person  office.Person
	CSRF    string
	Now     time.Time
	Back    string // the address of this page, for the choice of language
	Menu    []menuEntry
	Demo    bool
	Langs   []law.Lang
	SignsIn bool
}

type menuEntry struct {
	Path, Name string
	Open       bool
}

// parse reads the templates of one language: base.html around each of the others.
func (s *Server) parse(lang law.Lang) (map[string]*template.Template, error) {
	names, err := fs.Glob(templateFiles, "templates/*.html")
	if err != nil {
		return nil, err
	}
	pages := map[string]*template.Template{}
	for _, name := range names {
		if base := path.Base(name); !strings.HasPrefix(base, "_") {
			t, err := template.New("_base.html").Funcs(s.functions(lang)).ParseFS(templateFiles, "templates/_*.html", name)
			if err != nil {
				return nil, err
			}
			pages[strings.TrimSuffix(base, ".html")] = t
		}
	}
	return pages, nil
}

func (r *request) render(name string, p page) error { return r.renderStatus(http.StatusOK, name, p) }

// renderStatus makes the whole page before anything is sent, so that a fault in the
// middle is no half page.
func (r *request) renderStatus(status int, name string, p page) error {
	p.Lang, p.Person, p.CSRF, p.Now = r.lang, r.who(), r.session.CSRF, r.s.config.Office.Now()
	p.Langs, p.Demo, p.SignsIn = law.Langs(), r.s.config.Moved != nil, r.who().ID != ""
	p.Back = "/"
	if r.q.Method == http.MethodGet {
		p.Back = r.q.URL.RequestURI()
	}
	p.Menu = r.menu(p.Here)
	var b bytes.Buffer
	if err := r.s.pages[r.lang][name].Execute(&b, p); err != nil {
		return err
	}
	r.w.Header().Set("Content-Type", "text/html; charset=utf-8")
	r.w.Header().Set("Content-Language", string(r.lang))
	r.w.WriteHeader(status)
	_, err := b.WriteTo(r.w)
	return err
}

// menu are the pages that are for the person.
func (r *request) menu(here string) []menuEntry {
	var list []menuEntry
	add := func(path, key string) {
		list = append(list, menuEntry{Path: path, Name: r.t("menu." + key), Open: key == here})
	}
	p := r.who()
	if p.ID == "" {
		return nil
	}
	if works(p) {
		add("/work", "work")
	}
	if len(r.s.config.Office.Counter(p)) > 0 {
		add("/intake", "intake")
	}
	if p.Has(office.RoleSupervisor) {
		add("/supervisor", "supervisor")
	}
	if p.Has(regulation.ActorApplicant) {
		add("/portal", "portal")
	}
	return list
}

// works reports whether a person has a role in which something is done in cases.
func works(p office.Person) bool {
	for _, r := range p.Roles {
		if r != regulation.ActorApplicant && r != office.RoleSupervisor && r != office.RoleEngineer {
			return true
		}
	}
	return false
}

func (s *Server) home(r *request) error {
	p := r.who()
	switch {
	case works(p):
		return r.redirect("/work")
	case p.Has(office.RoleSupervisor):
		return r.redirect("/supervisor")
	case p.Has(regulation.ActorApplicant):
		return r.redirect("/portal")
	}
	return office.ErrForbidden
}

func (s *Server) signInPage(r *request) error {
	return r.render("sign-in", page{Title: r.t("sign_in.title"), Data: signInData{To: r.q.URL.Query().Get("to"), Demo: s.config.Demo, NCALayer: s.ncalayer(r, "/sign-in/eds")}})
}

type signInData struct {
	To, Login string
	Demo      []DemoPerson
	NCALayer  *ncalayerData
}

func (s *Server) signIn(r *request) error {
	if !s.limit.Allow(r.q.RemoteAddr) {
		return errTooMany
	}
	login := strings.TrimSpace(r.form.Get("login"))
	session, err := s.config.Office.SignIn(r.ctx(), login, r.form.Get("password"))
	if err != nil {
		if errors.Is(err, office.ErrPassword) {
			return r.renderStatus(http.StatusUnauthorized, "sign-in", page{Title: r.t("sign_in.title"), Message: r.t("sign_in.wrong"),
				Data: signInData{To: r.form.Get("to"), Login: login, Demo: s.config.Demo, NCALayer: s.ncalayer(r, "/sign-in/eds")}})
		}
		return err
	}
	s.began(r, session)
	return r.redirect(local(r.form.Get("to"), "/"))
}

// began gives the browser its session.
func (s *Server) began(r *request, session office.Session) {
	r.session = session
	s.setCookie(r, cookieSession, session.Token, 12*time.Hour)
}

func (s *Server) signOut(r *request) error {
	if err := s.config.Office.SignOut(r.ctx(), r.session.Token); err != nil {
		return err
	}
	s.setCookie(r, cookieSession, "", 0)
	return r.redirect("/sign-in")
}

func (s *Server) language(r *request) error {
	lang, err := law.ParseLang(r.form.Get("lang"))
	if err != nil {
		return &office.InputError{Field: "lang", Fault: "form_unreadable"}
	}
	s.setCookie(r, cookieLang, string(lang), 365*24*time.Hour)
	if r.who().ID != "" {
		if err := s.config.Office.SetLang(r.ctx(), r.who().ID, lang); err != nil {
			return err
		}
	}
	return r.redirect(local(r.form.Get("back"), "/"))
}

// moveClock moves the clock of a demonstration forward, by whoever takes part in it.
func (s *Server) moveClock(r *request) error {
	if s.config.Moved == nil {
		return office.ErrNotFound
	}
	to, err := time.ParseInLocation(clockLayout, r.form.Get("to"), s.config.Office.Zone())
	if err != nil {
		return &office.InputError{Field: "to", Fault: "moment_unreadable"}
	}
	if err := s.config.Moved(to); errors.Is(err, clock.ErrBackward) {
		return &office.InputError{Field: "to", Fault: "clock_back"}
	} else if err != nil {
		return err
	}
	return r.redirect(local(r.form.Get("back"), "/"))
}
