// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package metrics tells an operator's Prometheus how the desk does. No number has a
// label that comes from what somebody typed, and none is of a person.
//
//	m := metrics.New(figures, logger)
//	go http.Serve(operators, m.Handler())
//	http.Serve(everybody, m.Watch(pages))
package metrics

import (
	"context"
	"log/slog"
	"net/http"
	"strconv"
	"time"

	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promauto"
	"github.com/prometheus/client_golang/prometheus/promhttp"

	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process/sqlstore"
)

// Metrics counts what the desk does. It is safe for use by many goroutines.
type Metrics struct {
	registry   *prometheus.Registry
	log        *slog.Logger
	requests   *prometheus.HistogramVec
	open       prometheus.Gauge
	events     *prometheus.CounterVec
	signatures *prometheus.CounterVec
}

// New makes the metrics of a desk. The figures are asked for whenever Prometheus asks.
func New(figures func(context.Context) (office.Figures, error), log *slog.Logger) *Metrics {
	registry := prometheus.NewRegistry()
	registry.MustRegister(collectors.NewGoCollector(), collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}), standing(figures))
	with := promauto.With(registry)
	return &Metrics{
		registry: registry, log: log,
		requests: with.NewHistogramVec(prometheus.HistogramOpts{
			Name: "desk_request_seconds", Help: "How long requests took, by route and status.",
			Buckets: []float64{.005, .01, .03, .1, .3, 1, 3, 10, 30},
		}, []string{"route", "status"}),
		open: with.NewGauge(prometheus.GaugeOpts{Name: "desk_requests_open", Help: "Requests that are being answered now."}),
		events: with.NewCounterVec(prometheus.CounterOpts{
			Name: "desk_events_total", Help: "Events of cases that this process took out of the outbox, by action.",
		}, []string{"action"}),
		signatures: with.NewCounterVec(prometheus.CounterOpts{
			Name: "desk_signature_checks_total", Help: "Checks of electronic signatures, by what came of them and the failure.",
		}, []string{"state", "failure"}),
	}
}

// Handler answers Prometheus. Where the figures of the office cannot be had, it says so
// in the log and answers with the others.
func (m *Metrics) Handler() http.Handler {
	return promhttp.HandlerFor(m.registry, promhttp.HandlerOpts{
		ErrorHandling: promhttp.ContinueOnError, ErrorLog: slog.NewLogLogger(m.log.Handler(), slog.LevelError), MaxRequestsInFlight: 2,
	})
}

// Watch measures requests. The route is the pattern that answered, never the address.
func (m *Metrics) Watch(next http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, q *http.Request) {
		began := time.Now()
		m.open.Inc()
		s := &statusWriter{ResponseWriter: w, status: http.StatusOK}
		defer func() {
			m.open.Dec()
			m.requests.WithLabelValues(q.Pattern, strconv.Itoa(s.status)).Observe(time.Since(began).Seconds())
		}()
		next.ServeHTTP(s, q)
	})
}

// statusWriter keeps the status of an answer.
type statusWriter struct {
	http.ResponseWriter
	status int
}

// WriteHeader implements [http.ResponseWriter].
func (w *statusWriter) WriteHeader(status int) {
	w.status = status
	w.ResponseWriter.WriteHeader(status)
}

// Unwrap lets [http.ResponseController] find the writer below.
func (w *statusWriter) Unwrap() http.ResponseWriter { return w.ResponseWriter }

// Receive counts an event of a case, the first time that this process sees it.
func (m *Metrics) Receive(_ context.Context, message sqlstore.Message) error {
	if message.Attempts <= 1 {
		m.events.WithLabelValues(string(message.Event.Action)).Inc()
	}
	return nil
}

// Checked counts a check of a signature.
func (m *Metrics) Checked(state, failure string) { m.signatures.WithLabelValues(state, failure).Inc() }

// standing reads how the office stands when it is asked.
type standing func(context.Context) (office.Figures, error)

var (
	cases   = prometheus.NewDesc("desk_open_cases", "Open cases by how they stand to their deadline.", []string{"urgency"}, nil)
	pending = prometheus.NewDesc("desk_outbox_messages", "Messages of the outbox that nobody has taken yet.", nil, nil)
)

// Describe implements [prometheus.Collector].
func (standing) Describe(ch chan<- *prometheus.Desc) { ch <- cases; ch <- pending }

// Collect implements [prometheus.Collector].
func (s standing) Collect(ch chan<- prometheus.Metric) {
	ctx, cancel := context.WithTimeout(context.Background(), 5*time.Second)
	defer cancel()
	f, err := s(ctx)
	if err != nil {
		ch <- prometheus.NewInvalidMetric(cases, err)
		return
	}
	for _, u := range office.Urgencies() {
		ch <- prometheus.MustNewConstMetric(cases, prometheus.GaugeValue, float64(f.Open[u]), string(u))
	}
	ch <- prometheus.MustNewConstMetric(pending, prometheus.GaugeValue, float64(f.Outbox))
}
