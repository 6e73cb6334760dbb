// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncalayer

import (
	"context"
	"encoding/json"
	"errors"
	"net/http"
	"time"

	"github.com/coder/websocket"
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
	if !s.allowed(r.Header.Get("Origin")) {
		http.Error(w, "this origin may not sign here", http.StatusForbidden)
		return
	}
	c, err := websocket.Accept(w, r, &websocket.AcceptOptions{InsecureSkipVerify: true}) // the origin was compared above
	if err != nil {
		return // Accept has answered
	}
	defer func() { _ = c.CloseNow() }() // no one is left to be told
	c.SetReadLimit(maxMessage)
	if err := s.converse(r.Context(), c, r.Header.Get("Origin")); errors.Is(err, errClose) {
		_ = c.Close(websocket.StatusInternalError, "") // as above
	}
}

// converse answers one message after another. They are read meanwhile, so that a
// page that goes away takes its request with it.
func (s *Server) converse(parent context.Context, c *websocket.Conn, origin string) error {
	ctx, gone := context.WithCancel(parent)
	defer gone()
	if !s.config.Mute {
		if err := write(ctx, c, message{"result": message{"version": "1.4"}}); err != nil {
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
			if string(frame) == heartbeat {
				if err := c.Write(ctx, websocket.MessageText, frame); err != nil {
					return err
				}
				continue
			}
			answer, err := s.answer(ctx, origin, frame)
			if err != nil {
				return err
			}
			if err := write(ctx, c, answer); err != nil {
				return err
			}
		}
	}
}

func write(ctx context.Context, c *websocket.Conn, m message) error {
	b, err := json.Marshal(m)
	if err != nil {
		return err
	}
	return c.Write(ctx, websocket.MessageText, b)
}

// answer gives what is to be sent. An error ends the connection.
func (s *Server) answer(ctx context.Context, origin string, frame []byte) (message, error) {
	var r request
	if json.Unmarshal(frame, &r) != nil {
		return message{"success": false, "code": "COMMON_JSON_WRAPPING_EXCEPTION"}, nil
	}
	switch r.Module {
	case "kz.gov.pki.knca.basics":
		return s.basics(ctx, origin, r)
	case "kz.gov.pki.knca.commonUtils":
		answer, err := s.commonUtils(ctx, origin, r)
		if err == nil && r.UUID != nil {
			answer["uuid"] = r.UUID
		}
		return answer, err
	case "":
		return message{"errorCode": "METHOD_NOT_FOUND"}, nil // the applet of old, which was switched off
	}
	return message{"success": false, "errorCode": "MODULE_NOT_FOUND"}, nil
}

// plant does what was chosen to go wrong with the answer as a whole.
func (s *Server) plant(ctx context.Context, f Fault) error {
	switch f {
	case FaultLate:
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(s.config.Late):
		}
	case FaultSilent:
		<-ctx.Done()
		return ctx.Err()
	case FaultClosed:
		return errClose
	}
	return nil
}
