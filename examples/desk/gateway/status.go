// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gateway

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"github.com/reglament-kz/reglament/examples/desk/webhook"
	"github.com/reglament-kz/reglament/process/sqlstore"
)

// ErrNotAcknowledged says that who takes statuses answered with something else.
var ErrNotAcknowledged = errors.New("gateway: a status was not acknowledged")

// Receive tells of an event of a case that came through the gateway, as a receiver of the
// outbox. Until it is acknowledged it is sent again under the same ID, and no later one of
// the case before it; the greatest version is the newest. Nothing of a person is told. The
// error is an [ErrNotAcknowledged] or a webhook.ErrNotTaken.
func (g *Gateway) Receive(ctx context.Context, m sqlstore.Message) error {
	var ours int
	err := g.DB.Row(ctx, g.DB, "SELECT 1 FROM desk_gateway WHERE case_id = ?", m.Case.ID.String()).Scan(&ours)
	if errors.Is(err, sql.ErrNoRows) {
		return nil
	}
	if err != nil {
		return err
	}
	label := m.Event.Action.Label()
	s := Message{
		Info: Info{ID: fmt.Sprintf("%s-%d", m.Case.ID, m.Event.Version), Chain: m.Case.ID.String(), Service: m.Case.Kind.String(),
			Type: typeNotification, Date: m.Event.RecordedAt, Sender: g.Sender},
		Status: &Status{Version: m.Event.Version, Number: m.Case.Number, Action: string(m.Event.Action), NameKK: label.KK, NameRU: label.RU,
			At: m.Event.At, End: string(m.Case.End)},
	}
	content, err := write("sendMessage", s)
	if err != nil {
		return err
	}
	envelope, err := g.Sign(content)
	if err != nil {
		return err
	}
	told, err := webhook.Post(ctx, g.Address, envelope, "text/xml; charset=utf-8", "SOAPAction", `""`)
	if err != nil {
		return err
	}
	if answer, err := readAnswer(told); err != nil || answer.ID != s.Info.ID {
		return errors.Join(ErrNotAcknowledged, err)
	}
	return nil
}
