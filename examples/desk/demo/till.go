// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package demo

import (
	"context"
	_ "embed" // the page is a file
	"html/template"
	"net/http"
	"net/url"
	"sync"

	"github.com/shopspring/decimal"
)

// TillPath is where the till of a demonstration is served.
const TillPath = "/till/"

// Till is the gateway of a demonstration, through which nothing is paid: its page has two
// buttons. It forgets everything with the program. It is safe for use by many goroutines.
type Till struct {
	mu     sync.Mutex
	orders map[string]order
}

type order struct {
	amount decimal.Decimal
	back   string
	paid   bool
}

// NewTill gives an empty till.
func NewTill() *Till { return &Till{orders: map[string]order{}} }

// Order keeps an order and gives the address of its page.
func (t *Till) Order(_ context.Context, reference string, amount decimal.Decimal, back string) (string, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if !t.orders[reference].paid {
		t.orders[reference] = order{amount: amount, back: back}
	}
	return TillPath + url.PathEscape(reference), nil
}

// Paid tells whether the first button was pressed.
func (t *Till) Paid(_ context.Context, reference string) (bool, error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	return t.orders[reference].paid, nil
}

//go:embed till.html
var page string

var tillPage = template.Must(template.New("till").Parse(page))

// ServeHTTP shows the page of an order and takes its buttons.
func (t *Till) ServeHTTP(w http.ResponseWriter, q *http.Request) {
	reference := q.PathValue("reference")
	t.mu.Lock()
	defer t.mu.Unlock()
	o, known := t.orders[reference]
	w.Header().Set("Content-Security-Policy", "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'")
	w.Header().Set("Cache-Control", "no-store")
	switch {
	case !known:
		http.NotFound(w, q)
	case q.Method == http.MethodGet:
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		_ = tillPage.Execute(w, o.amount) // the client has gone otherwise
	default:
		o.paid = o.paid || q.PostFormValue("button") == "pay"
		t.orders[reference] = o
		http.Redirect(w, q, o.back, http.StatusSeeOther)
	}
}
