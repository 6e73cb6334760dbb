// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package webhook tells another program what happened to a case, without personal data,
// signed as Standard Webhooks describes it.
//
//	hook, err := webhook.New(address, secret, false, time.Now)
//	_, err = desk.Deliver(ctx, reader, hook.Receive)
//
// The ID of a delivery is the same in every try, so that the receiver knows what it got
// twice. The version grows with each event of a case, and a later one is not sent before
// the earlier one was taken.
package webhook

import (
	"bytes"
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
)

// Headers of a delivery.
const (
	HeaderID        = "webhook-id"
	HeaderTimestamp = "webhook-timestamp" // seconds since 1970, of this try
	HeaderSignature = "webhook-signature" // v1, and the HMAC in base64
)

// Failures of a webhook.
var (
	ErrAddress = errors.New("webhook: unusable address")
	ErrSecret  = errors.New("webhook: unusable secret")
	// ErrNotTaken: the receiver does not answer, or not with 2xx.
	ErrNotTaken = errors.New("webhook: not taken")
)

// Event is the body of a delivery. The person who acted, the applicant and what was
// written stay in the desk.
type Event struct {
	Case       process.ID        `json:"case"`
	Number     string            `json:"number,omitempty"`
	Version    int               `json:"version"`
	Kind       regulation.KindID `json:"kind,omitzero"`
	Action     process.Action    `json:"action"`
	Node       process.NodeID    `json:"node"`
	To         process.NodeID    `json:"to"`
	At         time.Time         `json:"at"`
	RecordedAt time.Time         `json:"recorded_at"`
	End        process.End       `json:"end,omitempty"`
}

// EventOf gives what is told of a message of the outbox.
func EventOf(m sqlstore.Message) Event {
	return Event{m.Case.ID, m.Case.Number, m.Event.Version, m.Case.Kind, m.Event.Action, m.Event.Node, m.Event.To, m.Event.At, m.Event.RecordedAt, m.Case.End}
}

// Hook is one receiver. It is safe for use by many goroutines.
type Hook struct {
	address string
	secret  []byte
	now     func() time.Time
}

// New reads an address, as [CheckAddress] has it, and a secret: base64 of 24 to 64 bytes,
// with or without whsec_ before it. The error repeats neither.
func New(address, secret string, plain bool, now func() time.Time) (*Hook, error) {
	if err := CheckAddress(address, plain); err != nil {
		return nil, err
	}
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(strings.TrimSpace(secret), "whsec_"))
	if err != nil || len(key) < 24 || len(key) > 64 {
		return nil, ErrSecret
	}
	return &Hook{address, key, now}, nil
}

// Receive sends a message of the outbox. The error is an [ErrNotTaken].
func (h *Hook) Receive(ctx context.Context, m sqlstore.Message) error {
	body, err := json.Marshal(EventOf(m))
	if err != nil {
		return err
	}
	id, at := fmt.Sprintf("%s-%d", m.Case.ID, m.Event.Version), strconv.FormatInt(h.now().Unix(), 10)
	_, err = Post(ctx, h.address, body, "application/json", HeaderID, id, HeaderTimestamp, at, HeaderSignature, Sign(h.secret, id, at, body))
	return err
}

// CheckAddress refuses an address to which nothing is sent: over plain HTTP only a receiver
// on this computer is told, where the caller allows it. The error is an [ErrAddress].
func CheckAddress(address string, plain bool) error {
	u, err := url.Parse(address)
	if err != nil || u.Host == "" || u.User != nil || u.Scheme != "https" && (!plain || u.Scheme != "http" || u.Hostname() != "127.0.0.1") {
		return ErrAddress
	}
	return nil
}

// client follows nobody elsewhere.
var client = http.Client{
	Timeout: 5 * time.Second, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
}

// Post sends a body to a receiver with headers, each a name and a value, and gives the
// beginning of the answer, which has the status 2xx. The error is an [ErrNotTaken], and
// does not repeat the address, which may hold a secret.
func Post(ctx context.Context, address string, body []byte, media string, headers ...string) (answer []byte, err error) {
	q, err := http.NewRequestWithContext(ctx, http.MethodPost, address, bytes.NewReader(body))
	if err != nil {
		return nil, ErrAddress
	}
	q.Header.Set("Content-Type", media)
	for pair := range slices.Chunk(headers, 2) {
		q.Header.Set(pair[0], pair[1])
	}
	a, err := client.Do(q)
	if failed, ok := errors.AsType[*url.Error](err); ok {
		err = failed.Err
	}
	if err == nil {
		answer, err = io.ReadAll(io.LimitReader(a.Body, 1<<20))
		err = errors.Join(err, a.Body.Close())
	}
	switch {
	case err != nil:
		return nil, fmt.Errorf("%w: %w", ErrNotTaken, err)
	case a.StatusCode < 200 || a.StatusCode > 299:
		return nil, fmt.Errorf("%w: the receiver answered %d", ErrNotTaken, a.StatusCode)
	}
	return answer, nil
}

// Sign gives the signature of a delivery.
func Sign(secret []byte, id, timestamp string, body []byte) string {
	mac := hmac.New(sha256.New, secret)
	mac.Write([]byte(id + "." + timestamp + "."))
	mac.Write(body)
	return "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
}
