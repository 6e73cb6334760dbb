// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package ncalayer is an NCALayer for demonstrations and tests: a program on the
// person's own machine that a page asks over a WebSocket to sign, and that shows a
// window in which the person chooses a key. It speaks the modules
// kz.gov.pki.knca.basics and kz.gov.pki.knca.commonUtils as NCALayer 1.4 does.
//
//	authority, err := ncalayer.NewAuthority(at, clock.Now, holders...)
//	server, err := ncalayer.Listen("127.0.0.1:0", ncalayer.Config{Authority: authority, Origins: origins})
//	go server.Serve(ctx)
//	fmt.Println(server.Socket(), server.Window())
//
// It signs for the pages of its configuration and no others, has keys of edstest
// alone, and listens on loopback addresses only. Its window is a page of its own,
// whose address holds a secret, so that no other page can press its buttons. There
// the person also plants what goes wrong in the field: a late answer, another
// person's key, too few signatures.
package ncalayer

import (
	"context"
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"net"
	"net/http"
	"slices"
	"sync/atomic"
	"time"

	"github.com/coder/websocket"
	"github.com/coder/websocket/wsjson"
)

// ErrConfig says that a server cannot be made as configured.
var ErrConfig = errors.New("ncalayer: unusable configuration")

// Config is what a [Server] is made from. Authority and Origins are needed.
type Config struct {
	Authority *Authority
	// Origins are those of the pages that may ask, as browsers send them:
	// "http://127.0.0.1:8080".
	Origins []string
	// Late is by how much a late answer is late. Zero: five seconds.
	Late time.Duration
	// Mute leaves out the greeting, as a program does that is no NCALayer.
	Mute bool
}

// Server is a running fake. It is safe for use by many goroutines.
type Server struct {
	config   Config
	listener net.Listener
	http     *http.Server
	token    string
	window   window
	planted  atomic.Bool // the window took the services of revocation out of reach
}

// Listen makes a server on a loopback address; port 0 lets the system choose. The
// error is an [ErrConfig], or tells that the address cannot be had.
func Listen(address string, c Config) (*Server, error) {
	host, _, err := net.SplitHostPort(address)
	if ip := net.ParseIP(host); err != nil || ip == nil || !ip.IsLoopback() {
		return nil, fmt.Errorf("%w: %q is no loopback address", ErrConfig, address)
	}
	if c.Authority == nil || len(c.Origins) == 0 {
		return nil, fmt.Errorf("%w: Authority or Origins is missing", ErrConfig)
	}
	if c.Late == 0 {
		c.Late = 5 * time.Second
	}
	l, err := net.Listen("tcp", address)
	if err != nil {
		return nil, err
	}
	s := &Server{config: c, listener: l, token: rand.Text(), window: window{turn: make(chan struct{}, 1)}}
	mux := http.NewServeMux()
	mux.HandleFunc("GET /{$}", s.socket)
	mux.HandleFunc("GET /window", s.show)
	mux.HandleFunc("POST /window", s.press)
	s.http = &http.Server{Handler: s.own(mux), ReadHeaderTimeout: 10 * time.Second}
	return s, nil
}

// Serve answers until the context ends, and then ends every connection. The error
// is never nil: that of the context, or why it could not serve.
func (s *Server) Serve(ctx context.Context) error {
	s.http.BaseContext = func(net.Listener) context.Context { return ctx }
	stop := context.AfterFunc(ctx, func() { _ = s.http.Close() }) // what it closes is gone either way
	defer stop()
	if err := s.http.Serve(s.listener); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return context.Cause(ctx)
}

// Socket is the address for a page.
func (s *Server) Socket() string { return "ws://" + s.listener.Addr().String() + "/" }

// Window is the address of the window. It holds the secret by which buttons are
// pressed: show it to the person at the machine only.
func (s *Server) Window() string { return s.origin() + "/window?token=" + s.token }

func (s *Server) origin() string { return "http://" + s.listener.Addr().String() }

// own refuses requests that were led here under another name, as a page does that
// lets its own domain point to 127.0.0.1.
func (s *Server) own(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.Host != s.listener.Addr().String() {
			http.Error(w, "wrong host", http.StatusMisdirectedRequest)
			return
		}
		next.ServeHTTP(w, r)
	})
}

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
