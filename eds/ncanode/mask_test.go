// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"io"
	"log/slog"
	"net/http"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/ncanode"
)

// shown is everything that a log could get of a report, and the findings by
// themselves, whose details hold no personal datum.
func shown(t testing.TB, report eds.Report) string {
	t.Helper()
	var b bytes.Buffer
	for _, h := range []slog.Handler{slog.NewJSONHandler(&b, nil), slog.NewTextHandler(&b, nil)} {
		log := slog.New(h)
		log.Info("report", "report", report, "findings", report.Findings)
		log.Info("parts", "signers", report.Signers, "proofs", report.Proofs)
	}
	fmt.Fprintf(&b, "%v %+v %s %v %v", report, report, report.Signers, report.Findings, report.Proofs)
	return b.String()
}

func requireNothingPersonal(t testing.TB, text string, c edstest.Case) {
	t.Helper()
	secrets := []string{edstest.IIN(1), edstest.BIN(1), "ТЕСТОВ"}
	for _, raw := range [][]byte{c.Certificate, c.Signature} {
		middle := raw[len(raw)/2 : len(raw)/2+12]
		secrets = append(secrets, base64.StdEncoding.EncodeToString(middle), hex.EncodeToString(middle), strings.Trim(fmt.Sprintf("%d", middle), "[]"))
	}
	for _, secret := range secrets {
		require.NotContains(t, text, secret)
		require.NotContains(t, text, hex.EncodeToString([]byte(secret)))
	}
}

func TestNothingPersonalComesOut(t *testing.T) {
	t.Parallel()
	for _, s := range edstest.NCANodeScenarios() {
		if s.Name == "slow" {
			continue // says what "down" says, later
		}
		c := play(t, s.Name)
		for _, kind := range []edstest.Kind{edstest.KindCertificate, edstest.KindSignature} {
			c.Kind = kind
			report := ask(t, checker(t, c.Server), kind, requestOf(t, c.Case, 0))
			requireNothingPersonal(t, shown(t, report), c.Case)
		}
	}
}

// TestAServerThatTalksAboutThePerson answers in every place with the numbers
// and the certificate: none of it may come out of a check.
func TestAServerThatTalksAboutThePerson(t *testing.T) {
	t.Parallel()
	c := play(t, "valid-head")
	talk := edstest.IIN(1) + " " + edstest.BIN(1) + " ТЕСТОВ " + base64.StdEncoding.EncodeToString(c.Certificate)
	rows := map[int]string{
		http.StatusOK:                  `{"status":200,"message":"` + talk + `","valid":"` + talk + `","signers":[]}`,
		http.StatusBadRequest:          `{"status":400,"message":"` + talk + `"}`,
		http.StatusInternalServerError: talk,
		http.StatusFound:               talk,
	}
	for status, body := range rows {
		h := http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Location", "/"+edstest.IIN(1))
			w.WriteHeader(status)
			_, _ = io.WriteString(w, body)
		})
		asker := checker(t, h)
		report := ask(t, asker, edstest.KindSignature, requestOf(t, c.Case, 0))
		requireNothingPersonal(t, shown(t, report), c.Case)
		err := asker.Health(t.Context())
		require.ErrorIs(t, err, ncanode.ErrUnavailable)
		requireNothingPersonal(t, err.Error(), c.Case)
	}
	c.Server.Edit = func(a *edstest.NCANodeAnswer) {
		reason := talk
		a.Signers[0].Certificates[0].Revocations[0].Reason = &reason
	}
	report := ask(t, checker(t, c.Server), edstest.KindSignature, requestOf(t, c.Case, 0))
	require.True(t, report.Has(eds.CodeRevocationUnavailable))
	requireNothingPersonal(t, shown(t, report), c.Case)
}
