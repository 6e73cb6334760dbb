// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncalayer

import (
	"cmp"
	"context"
	"crypto/subtle"
	_ "embed"
	"html/template"
	"net/http"
	"strconv"
	"sync"
	"sync/atomic"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// Fault is something that goes wrong in the field and is planted in the window. The
// zero value is nothing.
type Fault string

// The faults.
const (
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

// decision is what was pressed; without a key it is a cancel.
type decision struct {
	key   *Key
	fault Fault
}

// window shows one request after another, whichever page asks.
type window struct {
	turn   chan struct{} // one is shown at a time
	number int           // of the one that has the turn
	open   atomic.Pointer[order]
}

// ask waits for its turn, then for a button. A page that goes away withdraws its
// request, and the error is that of the context.
func (w *window) ask(ctx context.Context, o order) (decision, error) {
	select {
	case <-ctx.Done():
		return decision{}, ctx.Err()
	case w.turn <- struct{}{}:
	}
	defer func() { <-w.turn }()
	w.number++
	o.Number, o.answer = w.number, make(chan decision, 1)
	w.open.Store(&o)
	defer w.open.Store(nil)
	select {
	case <-ctx.Done():
		return decision{}, ctx.Err()
	case d := <-o.answer:
		return d, nil
	}
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
	Token, Language string
	Ask             *order    // nil: there is nothing to sign
	Keys            [2][]*Key // those that fit, and the others
	Words           map[string]string
}

var page = template.Must(template.New("window").Funcs(template.FuncMap{"text": func(b []byte) string {
	if len(b) > 1<<14 || !utf8.Valid(b) {
		return ""
	}
	return string(b)
}}).Parse(windowPage))

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
	_ = page.Execute(w, s.view(s.window.open.Load(), r.URL.Query().Get("lang"))) // the client has gone otherwise
}

func (s *Server) view(a *order, language string) view {
	v := view{Token: s.token, Ask: a, Words: map[string]string{}}
	if a != nil {
		language = cmp.Or(language, a.Locale)
		for _, k := range s.config.Authority.keys {
			group := &v.Keys[1]
			if a.fits(k) {
				group = &v.Keys[0]
			}
			*group = append(*group, k)
		}
	}
	languages := map[string]law.Lang{"kk": law.LangKazakh, "kz": law.LangKazakh, "en": law.LangEnglish}
	lang := cmp.Or(languages[language], law.LangRussian)
	v.Language = string(lang)
	for id, text := range words() {
		v.Words[id] = text.In(lang)
	}
	return v
}

// press takes a button. Browsers say from which page it was pressed.
func (s *Server) press(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<16)
	if r.Header.Get("Origin") != s.origin() || !same(r.PostFormValue("token"), s.token) {
		http.Error(w, "not pressed in this window", http.StatusForbidden)
		return
	}
	a := s.window.open.Load()
	if a == nil || strconv.Itoa(a.Number) != r.PostFormValue("number") {
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

// same compares secrets without telling by the time how much of them is right.
func same(a, b string) bool { return subtle.ConstantTimeCompare([]byte(a), []byte(b)) == 1 }
