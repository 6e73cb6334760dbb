// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net"
	"net/http"

	"github.com/reglament-kz/reglament/eds"
)

// Paths of the third version of the server. The earlier versions have one path
// and other words; they answer these with an error, which is indeterminate.
const (
	pathCMS         = "/cms/verify"
	pathCertificate = "/x509/info"
	pathXML         = "/xml/verify"
	pathHealth      = "/actuator/health"
)

// userAgent names the asker; guards in front of such servers turn away requests
// without one.
const userAgent = "reglament-ncanode"

// server is where the requests go.
type server struct {
	base   string
	client *http.Client
	limit  int
}

// reply is an answer as it came.
type reply struct {
	status int
	body   []byte
}

// fault is something found, before it is known about which signer.
type fault struct {
	code   eds.Code
	detail string
}

func (f *fault) finding(signer int) eds.Finding {
	found := eds.NewFinding(f.code, signer).With(f.detail)
	if f.code == CodeTimestampIgnored { // not a code of package eds, which takes it for unknown
		found.Status = eds.StatusNotApplicable
	}
	return found
}

func odd(detail string) *fault { return &fault{eds.CodeStructureOdd, detail} }

func oddf(format string, args ...any) *fault { return odd(fmt.Sprintf(format, args...)) }

// post sends a question. A fault is about the server; an error means that the
// context is done.
func (s *server) post(ctx context.Context, path string, question any) (reply, *fault, error) {
	body, err := json.Marshal(question)
	if err != nil {
		return reply{}, nil, fmt.Errorf("ncanode: question: %w", err)
	}
	request, err := http.NewRequestWithContext(ctx, http.MethodPost, s.base+path, bytes.NewReader(body))
	if err != nil {
		return reply{}, nil, fmt.Errorf("ncanode: question: %w", err)
	}
	request.Header.Set("Content-Type", "application/json")
	return s.send(request)
}

func (s *server) get(ctx context.Context, path string) (reply, *fault, error) {
	request, err := http.NewRequestWithContext(ctx, http.MethodGet, s.base+path, nil)
	if err != nil {
		return reply{}, nil, fmt.Errorf("ncanode: question: %w", err)
	}
	return s.send(request)
}

func (s *server) send(request *http.Request) (reply, *fault, error) {
	request.Header.Set("Accept", "application/json")
	request.Header.Set("User-Agent", userAgent)
	response, err := s.client.Do(request)
	if err != nil {
		return s.failed(request.Context(), err)
	}
	body, err := io.ReadAll(io.LimitReader(response.Body, int64(s.limit)+1))
	// Closing the body of an answer that was read cannot say anything new.
	_ = response.Body.Close()
	if err != nil {
		return s.failed(request.Context(), err)
	}
	if len(body) > s.limit {
		return reply{}, oddf("the answer has more than %d bytes", s.limit), nil
	}
	return reply{response.StatusCode, body}, nil, nil
}

// failed tells the caller's context from the server's silence. The texts of
// network errors hold addresses and ports, so they stay out of the report.
func (s *server) failed(ctx context.Context, err error) (reply, *fault, error) {
	if ctx.Err() != nil {
		return reply{}, nil, contextError(ctx.Err())
	}
	var timeout net.Error
	if errors.As(err, &timeout) && timeout.Timeout() {
		return reply{}, &fault{eds.CodeStructureUnavailable, "no answer in time"}, nil
	}
	return reply{}, &fault{eds.CodeStructureUnavailable, "no connection, or it broke off"}, nil
}

// usable reports what is wrong with an answer because of its HTTP status.
func (r reply) usable() *fault {
	switch {
	case r.status == http.StatusOK:
		return nil
	case r.status >= 300 && r.status < 400:
		return oddf("HTTP %d: a redirect, which is not followed", r.status)
	case r.status >= 500:
		return &fault{eds.CodeStructureUnavailable, fmt.Sprintf("HTTP %d", r.status)}
	default:
		return oddf("HTTP %d", r.status)
	}
}

// Health asks whether the server says of itself that it is up. The error is an
// [ErrUnavailable] or that of the context. A server that is up may still be
// without its authorities' certificates and lists.
func (c *Checker) Health(ctx context.Context) error {
	r, f, err := c.server.get(ctx, pathHealth)
	if err != nil {
		return err
	}
	if f == nil {
		f = r.usable()
	}
	if f != nil {
		return fmt.Errorf("%w: %s", ErrUnavailable, f.detail)
	}
	top, f := readObject(r.body)
	if f != nil {
		return fmt.Errorf("%w: %s", ErrUnavailable, f.detail)
	}
	if status, f := top.text("status"); f != nil || status != "UP" {
		return fmt.Errorf("%w: it does not say that it is up", ErrUnavailable)
	}
	return nil
}
