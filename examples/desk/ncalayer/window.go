// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncalayer

import (
	"context"
	_ "embed"
	"html/template"
	"net/http"
	"strconv"
	"sync"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// Fault is something that goes wrong in the field and is planted in the window. The
// zero value is nothing.
type Fault string

// The faults.
const (
	FaultNone       Fault = ""            // nothing
	FaultLate       Fault = "late"        // the answer comes some seconds after the button
	FaultSilent     Fault = "silent"      // no answer ever comes
	FaultClosed     Fault = "closed"      // the program ends in the middle of the request
	FaultFewer      Fault = "fewer"       // one signature too few
	FaultOrder      Fault = "order"       // the signatures in another order than the documents
	FaultOther      Fault = "other"       // signatures of other documents
	FaultText       Fault = "text"        // one signature as a text, as older versions give it
	FaultCancelCode Fault = "cancel_code" // a cancel told by a code, as some clones tell it
	FaultError      Fault = "error"       // the program's own error
	FaultDown       Fault = "down"        // the services of revocation cannot be reached until somebody signs again
)

// Faults lists the faults, in the order of the window.
func Faults() []Fault {
	return []Fault{FaultNone, FaultLate, FaultSilent, FaultClosed, FaultFewer, FaultOrder, FaultOther, FaultText, FaultCancelCode, FaultError, FaultDown}
}

// ask is a request that waits in the window.
type ask struct {
	origin   string
	locale   string
	contents [][]byte // nil: the key is only looked at
	fits     func(*Key) bool
	keys     []*Key
	number   int
	answer   chan decision
}

// decision is what was pressed; without a key it is a cancel.
type decision struct {
	key   *Key
	fault Fault
}

// window shows one request after another, whichever page asks.
type window struct {
	turn chan struct{}

	mu     sync.Mutex
	number int
	open   *ask
}

func newWindow() *window { return &window{turn: make(chan struct{}, 1)} }

// ask waits for its turn, then for a button. A page that goes away withdraws its
// request, and the error is that of the context.
func (w *window) ask(ctx context.Context, a ask) (decision, error) {
	select {
	case <-ctx.Done():
		return decision{}, ctx.Err()
	case w.turn <- struct{}{}:
	}
	defer func() { <-w.turn }()
	a.answer = make(chan decision, 1)
	w.mu.Lock()
	w.number++
	a.number = w.number
	w.open = &a
	w.mu.Unlock()
	defer func() {
		w.mu.Lock()
		w.open = nil
		w.mu.Unlock()
	}()
	select {
	case <-ctx.Done():
		return decision{}, ctx.Err()
	case d := <-a.answer:
		return d, nil
	}
}

// pending is the request that is shown; nil where there is none.
func (w *window) pending() *ask {
	w.mu.Lock()
	defer w.mu.Unlock()
	return w.open
}

//go:embed window.html
var windowPage string

//go:embed words.json
var wordsFile []byte

var words = sync.OnceValue(func() map[string]law.Text {
	var m map[string]law.Text
	if err := strict.Unmarshal(wordsFile, &m); err != nil {
		panic(err) // Must: the file is part of the program
	}
	return m
})

// view is what the page of the window shows.
type view struct {
	Token, Language, Origin string
	Number                  int
	Documents               []document
	Fitting, Others         []entry
	Faults                  []entry
	Words                   map[string]string
}

type document struct {
	Size int
	Text string // empty: not text
}

type entry struct{ ID, Title, Note string }

func (s *Server) show(w http.ResponseWriter, r *http.Request) {
	if !same(r.URL.Query().Get("token"), s.token) {
		http.Error(w, "not the address of this window", http.StatusForbidden)
		return
	}
	h := w.Header()
	h.Set("Content-Type", "text/html; charset=utf-8")
	h.Set("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'")
	h.Set("Referrer-Policy", "same-origin")
	h.Set("Cache-Control", "no-store")
	h.Set("Cross-Origin-Opener-Policy", "same-origin")
	v := s.view(s.window.pending(), r.URL.Query().Get("lang"))
	page := template.Must(template.New("window").Parse(windowPage))
	_ = page.Execute(w, v) // the client has gone otherwise
}

func (s *Server) view(a *ask, language string) view {
	v := view{Token: s.token, Language: language}
	if a != nil {
		v.Number, v.Origin = a.number, a.origin
		if v.Language == "" {
			v.Language = a.locale
		}
		for _, c := range a.contents {
			d := document{Size: len(c)}
			if len(c) <= 1<<14 && utf8.Valid(c) {
				d.Text = string(c)
			}
			v.Documents = append(v.Documents, d)
		}
	}
	lang := map[string]law.Lang{"kk": law.LangKazakh, "kz": law.LangKazakh, "en": law.LangEnglish}[v.Language]
	if lang == "" {
		lang = law.LangRussian
	}
	v.Language, v.Words = string(lang), map[string]string{}
	for id, text := range words() {
		v.Words[id] = text.In(lang)
	}
	if a == nil {
		return v
	}
	for _, f := range Faults() {
		v.Faults = append(v.Faults, entry{ID: string(f), Title: v.Words["fault."+string(f)]})
	}
	for _, k := range a.keys {
		e := entry{ID: k.Holder.ID, Title: k.Holder.Surname + " " + k.Holder.Name, Note: v.note(k)}
		if a.fits(k) {
			v.Fitting = append(v.Fitting, e)
		} else {
			v.Others = append(v.Others, e)
		}
	}
	return v
}

// note says about a key what a person chooses it by; numbers are masked.
func (v view) note(k *Key) string {
	note := v.Words["iin"] + " " + k.Holder.IIN.String()
	if !k.Holder.BIN.IsZero() {
		note += ", " + v.Words["bin"] + " " + k.Holder.BIN.String() + ", " + k.Holder.Organisation
	}
	note += ", " + string(k.Holder.Algorithm) + ", " + v.Words["until"] + " " + k.NotAfter.Format("02.01.2006")
	if k.Holder.Standing != StandingGood {
		note += ", " + v.Words[string(k.Holder.Standing)]
	}
	return note
}

// press takes a button. Browsers say from which page it was pressed.
func (s *Server) press(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<16)
	if r.Header.Get("Origin") != s.origin() || !same(r.PostFormValue("token"), s.token) {
		http.Error(w, "not pressed in this window", http.StatusForbidden)
		return
	}
	a := s.window.pending()
	number, err := strconv.Atoi(r.PostFormValue("number"))
	if err != nil || a == nil || a.number != number {
		http.Error(w, "the page has withdrawn its request", http.StatusConflict)
		return
	}
	d := decision{fault: Fault(r.PostFormValue("fault"))}
	if r.PostFormValue("button") == "sign" {
		if d.key = s.config.Authority.Key(r.PostFormValue("key")); d.key == nil {
			http.Error(w, "no key is chosen", http.StatusBadRequest)
			return
		}
		if down := d.fault == FaultDown; s.planted.Swap(down) || down {
			s.config.Authority.SetDown(down)
		}
	}
	select {
	case a.answer <- d:
	default: // pressed twice
	}
	http.Redirect(w, r, "/window?token="+s.token+"&lang="+r.PostFormValue("lang"), http.StatusSeeOther)
}
