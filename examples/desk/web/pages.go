// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web

import (
	"bytes"
	"embed"
	"errors"
	"html/template"
	"io/fs"
	"net/http"
	"net/url"
	"path"
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/examples/desk/attempts"
	"github.com/reglament-kz/reglament/examples/desk/clock"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

//go:embed templates/*.html
var templateFiles embed.FS

// New reads the templates in each language: _base.html around each of the others.
func New(c Config) (*Server, error) {
	s := &Server{config: c, office: c.Office, signs: c.Signatures.Service, limit: attempts.New(c.Attempts)}
	names, err := fs.Glob(templateFiles, "templates/[^_]*.html")
	if err != nil {
		return nil, err
	}
	s.pages = map[law.Lang]map[string]*template.Template{}
	for _, lang := range law.Langs() {
		s.pages[lang] = map[string]*template.Template{}
		for _, name := range names {
			t, err := template.New("_base.html").Funcs(s.functions(lang)).ParseFS(templateFiles, "templates/_*.html", name)
			if err != nil {
				return nil, err
			}
			s.pages[lang][strings.TrimSuffix(path.Base(name), ".html")] = t
		}
	}
	return s, nil
}

// page is what every template gets; Data is its own.
type page struct {
	*request
	Message string // what has just gone wrong
	Data    any
}

// render makes the whole page before anything is sent, so that a fault in the middle is
// no half page. Where its data could not be had, there is none.
func (r *request) render(name string, data any, err error) error {
	if err != nil {
		return err
	}
	status, message := r.verdict(r.failed)
	var b bytes.Buffer
	if err := r.pages[r.Lang][name].Execute(&b, page{r, message, data}); err != nil {
		return err
	}
	r.w.Header().Set("Content-Type", "text/html; charset=utf-8")
	r.w.Header().Set("Content-Language", string(r.Lang))
	r.w.WriteHeader(status)
	if _, err := b.WriteTo(r.w); err != nil {
		return errGone // its own words would name an address
	}
	return nil
}

// Back is the address of this page, for the choice of language.
func (r *request) Back() string {
	if r.q.Method != http.MethodGet {
		return "/"
	}
	return r.q.URL.RequestURI()
}

// Typed is what stands in a field of the form or of the address.
func (r *request) Typed(field string) string { return r.q.Form.Get(field) }

// What the pages read of the office.
func (r *request) Drafts() ([]office.Draft, error)     { return r.office.Drafts(r.ctx(), r.who()) }
func (r *request) Notices() ([]office.Notice, error)   { return r.office.Notices(r.ctx(), r.who()) }
func (r *request) Officials() ([]office.Person, error) { return r.office.Officials(r.ctx()) }
func (r *request) Substitutions() ([]office.Substitution, error) {
	return r.office.Substitutions(r.ctx())
}
func (r *request) Holders(role law.ID) ([]office.Person, error) {
	return r.office.Holders(r.ctx(), role)
}

// Menu are the words of the pages that are for the person, the one that comes first first.
func (r *request) Menu() []string {
	p := r.who()
	open := map[string]bool{
		"work": slices.ContainsFunc(p.Roles, acts), "intake": len(r.office.Counter(p)) > 0,
		"supervisor": p.Has(office.RoleSupervisor), "portal": p.Has(regulation.ActorApplicant),
	}
	return slices.DeleteFunc([]string{"work", "intake", "supervisor", "portal"}, func(word string) bool { return !open[word] })
}

// acts reports whether something is done in cases in a role, by who works here.
func acts(role law.ID) bool {
	return role != regulation.ActorApplicant && role != office.RoleSupervisor && role != office.RoleEngineer
}

// Here is the entry of the menu that is open: that of the address, and for a case the first.
func (r *request) Here() string {
	word, _, _ := strings.Cut(strings.TrimPrefix(r.q.URL.Path, "/"), "/")
	if menu := r.Menu(); (word == "case" || word == "sign") && len(menu) > 0 {
		return menu[0]
	}
	return word
}

// verdict is the status of an answer and what a person reads; 500 is the program's own fault.
func (r *request) verdict(err error) (status int, message string) {
	var input *office.InputError
	var blocked *process.BlockedError
	var command *process.CommandError
	switch {
	case err == nil:
		return http.StatusOK, ""
	case errors.Is(err, errSignIn):
		return http.StatusUnauthorized, r.t("error.session")
	case errors.Is(err, office.ErrPassword):
		return http.StatusUnauthorized, r.t("sign_in.wrong")
	case errors.Is(err, office.ErrForbidden):
		return http.StatusForbidden, r.t("error.forbidden")
	case errors.Is(err, errCSRF):
		return http.StatusForbidden, r.t("error.csrf")
	case errors.Is(err, office.ErrNotFound), errors.Is(err, signing.ErrNotFound):
		return http.StatusNotFound, r.t("error.not_found")
	case errors.Is(err, errHost):
		return http.StatusMisdirectedRequest, r.t("error.host")
	case errors.Is(err, errTooMany):
		return http.StatusTooManyRequests, r.t("error.too_many")
	case errors.Is(err, office.ErrChanged), errors.Is(err, process.ErrConflict):
		return http.StatusPreconditionFailed, r.t("error.changed")
	case errors.As(err, &blocked):
		return http.StatusConflict, r.t("blocked", blocked.Reason.Label().In(r.Lang), place(blocked.Citation, r.Lang))
	case errors.As(err, &input):
		return http.StatusUnprocessableEntity, r.t("fault." + input.Fault)
	case errors.Is(err, process.ErrNotInEffect):
		return http.StatusConflict, r.t("fault.not_in_effect")
	case errors.Is(err, process.ErrKeyReused):
		return http.StatusPreconditionFailed, r.t("error.key_reused")
	case errors.Is(err, process.ErrOrder):
		return http.StatusUnprocessableEntity, r.t("fault.order")
	case errors.Is(err, process.ErrCorrection):
		return http.StatusUnprocessableEntity, r.t("fault.correction")
	case errors.Is(err, process.ErrIncomplete) && errors.As(err, &command):
		return http.StatusUnprocessableEntity, r.t("fault.incomplete", command.Field)
	}
	return http.StatusInternalServerError, r.t("error.internal")
}

// formFault reports whether a form is at fault, so that its page is of use once more.
func (r *request) formFault(err error) bool {
	switch status, _ := r.verdict(err); status {
	case http.StatusUnauthorized, http.StatusConflict, http.StatusPreconditionFailed, http.StatusUnprocessableEntity:
		return true
	}
	return false
}

// fail answers a request that went wrong, and gives an error that is the program's own.
func (r *request) fail(err error) error {
	if errors.Is(err, errSignIn) && r.q.Method == http.MethodGet {
		return r.redirect("/sign-in?to="+url.QueryEscape(r.q.URL.RequestURI()), nil)
	}
	r.failed = err
	delete(r.kept, "csrf") // of the session that is over
	failed := r.render("error", r.kept, nil)
	if status, _ := r.verdict(err); status == http.StatusInternalServerError || failed != nil {
		return errors.Join(err, failed)
	}
	return nil
}

// home leads to where the person's work begins.
func (r *request) home() error {
	if len(r.Menu()) == 0 {
		return office.ErrForbidden
	}
	return r.redirect("/"+r.Menu()[0], nil)
}

func (r *request) signInPage() error { return r.render("sign-in", nil, nil) }

func (r *request) signIn() error {
	if !r.limit.Allow(r.q.RemoteAddr) {
		return errTooMany
	}
	err := r.begin(r.office.SignIn(r.ctx(), strings.TrimSpace(r.form.Get("login")), r.form.Get("password")))
	return r.redirect(local(r.form.Get("to"), "/"), err)
}

// begin gives the browser its session, where there is one.
func (r *request) begin(session office.Session, err error) error {
	if err == nil {
		r.Session = session
		r.setCookie(cookieSession, session.Token, 12*time.Hour)
	}
	return err
}

func (r *request) signOut() error {
	r.setCookie(cookieSession, "", -time.Second)
	return r.redirect("/sign-in", r.office.SignOut(r.ctx(), r.Session.Token))
}

func (r *request) language() error {
	lang, err := law.ParseLang(r.form.Get("lang"))
	if err != nil {
		return unreadable("lang")
	}
	r.setCookie(cookieLang, string(lang), 365*24*time.Hour)
	if r.who().ID != "" {
		err = r.office.SetLang(r.ctx(), r.who().ID, lang)
	}
	return r.redirect(local(r.form.Get("back"), "/"), err)
}

// moveClock moves the clock of a demonstration forward, by whoever takes part in it.
func (r *request) moveClock() error {
	if r.config.Moved == nil {
		return office.ErrNotFound
	}
	to, err := time.ParseInLocation(clockLayout, r.form.Get("to"), r.office.Zone())
	if err != nil {
		return &office.InputError{Field: "to", Fault: "moment_unreadable"}
	}
	if to.After(r.office.Now().AddDate(1, 0, 0)) { // it never goes back
		return &office.InputError{Field: "to", Fault: "clock_far"}
	}
	err = r.config.Moved(to)
	if errors.Is(err, clock.ErrBackward) {
		err = &office.InputError{Field: "to", Fault: "clock_back"}
	}
	return r.redirect(local(r.form.Get("back"), "/"), err)
}
