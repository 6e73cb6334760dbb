// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local

import (
	"fmt"
	"log/slog"
)

// What stands here can hold the serial number of a person's certificate, a raw
// answer about it, or the password of an address. In print and in logs each
// says what it is and how much there is of it.

// LogValue shows the issuer, and not the certificate that is asked about.
func (q Question) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("issuer", q.Issuer.String()),
		slog.Int("request_bytes", len(q.Request)),
	)
}

// Format prints [Question.LogValue] whatever the verb.
func (q Question) Format(f fmt.State, _ rune) { writeMasked(f, q.LogValue()) }

// LogValue shows how long the answer is.
func (a Answer) LogValue() slog.Value {
	return slog.GroupValue(
		slog.Int("response_bytes", len(a.Response)),
		slog.Bool("recorded", a.Recorded),
	)
}

// Format prints [Answer.LogValue] whatever the verb.
func (a Answer) Format(f fmt.State, _ rune) { writeMasked(f, a.LogValue()) }

// LogValue shows [HTTPOCSP.Name].
func (s HTTPOCSP) LogValue() slog.Value {
	return slog.GroupValue(slog.String("name", s.Name()), slog.Int("issuers", len(s.Issuers)))
}

// Format prints [HTTPOCSP.LogValue] whatever the verb.
func (s HTTPOCSP) Format(f fmt.State, _ rune) { writeMasked(f, s.LogValue()) }

// LogValue shows the name and how many answers there are.
func (s *RecordedOCSP) LogValue() slog.Value {
	return slog.GroupValue(slog.String("name", s.name), slog.Int("answers", len(s.responses)))
}

// Format prints [RecordedOCSP.LogValue] whatever the verb.
func (s *RecordedOCSP) Format(f fmt.State, _ rune) { writeMasked(f, s.LogValue()) }

// LogValue shows how many lists there are.
func (s *Lists) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("lists", s.Len()))
}

// Format prints [Lists.LogValue] whatever the verb.
func (s *Lists) Format(f fmt.State, _ rune) { writeMasked(f, s.LogValue()) }

func writeMasked(f fmt.State, v slog.Value) {
	_, _ = f.Write([]byte(v.String())) // fmt keeps the error of its own writer
}
