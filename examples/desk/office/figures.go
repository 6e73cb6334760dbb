// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office

import (
	"context"

	"github.com/reglament-kz/reglament/process/sqlstore"
)

// Figures are how the office stands, for who operates it: numbers alone, of nobody.
type Figures struct {
	Open   map[Urgency]int // open cases by how they stand to their deadline
	Outbox int             // messages that nobody has taken yet
}

// Figures counts how the office stands now.
func (o *Office) Figures(ctx context.Context) (Figures, error) {
	f := Figures{Open: map[Urgency]int{}}
	if err := o.refresh(ctx); err != nil {
		return Figures{}, err
	}
	if err := o.pages(ctx, sqlstore.Query{}, func(c sqlstore.Case) { f.Open[o.urgency(c)]++ }); err != nil {
		return Figures{}, err
	}
	err := o.db.Row(ctx, o.db, "SELECT count(*) FROM reglament_outbox").Scan(&f.Outbox)
	return f, err
}
