// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package metrics_test

import (
	"bytes"
	"context"
	"errors"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/examples/desk/metrics"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/sqlstore"
)

func told(m *metrics.Metrics) string {
	w := httptest.NewRecorder()
	m.Handler().ServeHTTP(w, httptest.NewRequest(http.MethodGet, "/metrics", nil))
	return w.Body.String()
}

func TestWhatHappensIsCounted(t *testing.T) {
	var log bytes.Buffer
	figures, failed := office.Figures{Open: map[office.Urgency]int{office.Overdue: 3}, Outbox: 7}, error(nil)
	m := metrics.New(func(context.Context) (office.Figures, error) { return figures, failed }, slog.New(slog.NewJSONHandler(&log, nil)))
	mux := http.NewServeMux()
	mux.HandleFunc("GET /case/{id}", func(w http.ResponseWriter, _ *http.Request) { w.WriteHeader(http.StatusConflict) })
	for _, path := range []string{"/case/1", "/case/2", "/elsewhere"} {
		m.Watch(mux).ServeHTTP(httptest.NewRecorder(), httptest.NewRequest(http.MethodGet, path, nil))
	}
	m.Checked("failed", "revoked")
	for _, attempts := range []int{1, 2} { // the second time it is told of the same event
		require.NoError(t, m.Receive(context.Background(), sqlstore.Message{Event: process.Event{Action: process.ActionSign}, Attempts: attempts}))
	}
	text := told(m)
	for _, line := range []string{
		`desk_request_seconds_count{route="GET /case/{id}",status="409"} 2`, `desk_request_seconds_count{route="",status="404"} 1`,
		`desk_signature_checks_total{failure="revoked",state="failed"} 1`, `desk_events_total{action="sign"} 1`,
		`desk_open_cases{urgency="overdue"} 3`, `desk_open_cases{urgency="today"} 0`, `desk_outbox_messages 7`, `desk_requests_open 0`,
	} {
		require.Contains(t, text, line+"\n")
	}
	require.Empty(t, log.String())

	failed = errors.New("no database")
	text = told(m)
	require.NotContains(t, text, "desk_open_cases{", "what is not known is not told as zero")
	require.NotContains(t, text, "desk_outbox_messages")
	require.Contains(t, text, "desk_events_total", "the others are told all the same")
	require.Contains(t, log.String(), "no database")
}
