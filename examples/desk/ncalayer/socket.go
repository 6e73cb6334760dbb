// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncalayer

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"slices"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
)

// Limits of a connection: bytes of a message, and messages that wait while the
// window is open.
const (
	maxMessage = 64 << 20
	maxWaiting = 32
)

const heartbeat = "--heartbeat--"

// errClose ends a connection in the middle of a request, as it was planted.
var errClose = errors.New("ncalayer: the connection is closed")

// message is an answer; its keys are written in alphabetical order, as Java does.
type message map[string]any

// request is what a page asks.
type request struct {
	Module string          `json:"module"`
	Method string          `json:"method"`
	Args   json.RawMessage `json:"args"`
	UUID   any             `json:"uuid"`
}

func (s *Server) socket(w http.ResponseWriter, r *http.Request) {
	if r.Header.Get("Upgrade") == "" {
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		_, _ = w.Write([]byte("NCALayer of a demonstration\n")) // the client has gone otherwise
		return
	}
	origin := r.Header.Get("Origin")
	if !slices.Contains(s.config.Origins, origin) {
		http.Error(w, "this origin may not sign here", http.StatusForbidden)
		return
	}
	c, err := websocket.Accept(w, r, &websocket.AcceptOptions{InsecureSkipVerify: true}) // the origin was compared above
	if err != nil {
		return // Accept has answered
	}
	defer func() { _ = c.CloseNow() }() // no one is left to be told
	c.SetReadLimit(maxMessage)
	if err := s.converse(r.Context(), c, origin); errors.Is(err, errClose) {
		_ = c.Close(websocket.StatusInternalError, "") // as above
	}
}

// converse answers one message after another. They are read meanwhile, so that a
// page that goes away takes its request with it.
func (s *Server) converse(parent context.Context, c *websocket.Conn, origin string) error {
	ctx, gone := context.WithCancel(parent)
	defer gone()
	if !s.config.Mute {
		if err := wsjson.Write(ctx, c, message{"result": message{"version": "1.4"}}); err != nil {
			return err
		}
	}
	frames := make(chan []byte, maxWaiting)
	go func() {
		defer gone()
		for {
			_, frame, err := c.Read(ctx)
			if err != nil {
				return
			}
			select {
			case frames <- frame:
			default:
				return // more waits than any page sends
			}
		}
	}()
	for {
		select {
		case <-ctx.Done():
			return ctx.Err()
		case frame := <-frames:
			if err := s.answer(ctx, c, origin, frame); err != nil {
				return err
			}
		}
	}
}

// answer answers one message. An error ends the connection.
func (s *Server) answer(ctx context.Context, c *websocket.Conn, origin string, frame []byte) error {
	if string(frame) == heartbeat {
		return c.Write(ctx, websocket.MessageText, frame)
	}
	var r request
	var err error
	answer := message{"success": false, "errorCode": "MODULE_NOT_FOUND"}
	if json.Unmarshal(frame, &r) != nil {
		return wsjson.Write(ctx, c, message{"success": false, "code": "COMMON_JSON_WRAPPING_EXCEPTION"})
	}
	switch r.Module {
	case "kz.gov.pki.knca.basics":
		answer, err = s.basics(ctx, origin, r)
	case "kz.gov.pki.knca.commonUtils":
		answer, err = s.commonUtils(ctx, origin, r)
		if err == nil && r.UUID != nil {
			answer["uuid"] = r.UUID
		}
	case "":
		answer = message{"errorCode": "METHOD_NOT_FOUND"} // the applet of old, which was switched off
	}
	if err != nil {
		return err
	}
	return wsjson.Write(ctx, c, answer)
}
