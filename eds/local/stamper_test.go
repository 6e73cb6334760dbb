// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"context"
	"io"
	"math/big"
	"net/http"
	"net/http/httptest"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/gost"
	"github.com/reglament-kz/reglament/eds/local"
)

func TestAStampMakesASignatureLast(t *testing.T) {
	for _, algorithm := range []eds.Algorithm{local.RSASHA256(), gost.Algorithm2015()} {
		t.Run(algorithm.Name(), func(t *testing.T) {
			a := authority()
			server := httptest.NewServer(a.Services(at))
			t.Cleanup(server.Close)
			stamper := local.HTTPStamper{URL: server.URL + edstest.PathStamp, Algorithm: algorithm}
			short := a.Template(edstest.ProfileIndividualSign)
			short.NotAfter = at().Add(time.Hour)
			second := a.LeafOf(edstest.ProfileIndividualSign, 2)
			message := a.SignedData([]byte("form"), a.Issue(short), second)
			stamped, err := stamper.Stamp(t.Context(), edstest.PEM(message.DER()))
			require.NoError(t, err)
			again, err := stamper.Stamp(t.Context(), stamped)
			require.NoError(t, err)
			require.Equal(t, stamped, again, "what has a stamp keeps it")

			c := signedCase(a, nil)
			c.CRLs = nil
			list, rootList := a.CRL(), a.RootCRL()
			list.NextUpdate, rootList.NextUpdate = at().AddDate(1, 0, 0), at().AddDate(1, 0, 0)
			c.CRLs = [][]byte{list.DER(), rootList.DER()}
			c.At = at().Add(2 * time.Hour)
			r := requestOf(t, c, 1)
			for _, row := range []struct {
				signature []byte
				want      eds.Verdict
			}{{message.DER(), eds.VerdictInvalid}, {stamped, eds.VerdictValid}} {
				r.Signature = row.signature
				report := ask(t, checkerOf(t, c), r)
				require.Equal(t, row.want, report.Verdict, "%v", report.Findings)
			}
		})
	}
}

func TestAStampThatIsNotOfThisSignatureIsNone(t *testing.T) {
	a := authority()
	message := a.Sign([]byte("form"), a.Leaf(edstest.ProfileIndividualSign))
	for name, spoil := range map[string]func(*edstest.Token){
		"over something else":     func(k *edstest.Token) { k.Imprint = make([]byte, len(k.Imprint)) },
		"of another question":     func(k *edstest.Token) { k.Nonce = big.NewInt(7) },
		"without a nonce":         func(k *edstest.Token) { k.Nonce = nil },
		"with bytes behind it":    func(k *edstest.Token) { k.Trailing = []byte{5, 0} },
		"without any certificate": func(k *edstest.Token) { k.Edit = func(s *edstest.SignedData) { s.Signers = nil } },
	} {
		t.Run(name, func(t *testing.T) {
			services := a.Services(at)
			services.EditToken(spoil)
			server := httptest.NewServer(services)
			t.Cleanup(server.Close)
			_, err := local.HTTPStamper{URL: server.URL + edstest.PathStamp, Algorithm: local.RSASHA256()}.Stamp(t.Context(), message)
			require.ErrorIs(t, err, local.ErrUnavailable)
		})
	}
}

func TestAStampingServiceInTrouble(t *testing.T) {
	a := authority()
	message := a.Sign([]byte("form"), a.Leaf(edstest.ProfileIndividualSign))
	for name, serve := range map[string]http.HandlerFunc{
		"slow": func(_ http.ResponseWriter, r *http.Request) {
			_, _ = io.Copy(io.Discard, r.Body) // or the server does not notice that the client has gone
			<-r.Context().Done()
		},
		"cut off": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Length", "9")
			w.WriteHeader(200)
		},
		"another type": func(w http.ResponseWriter, _ *http.Request) { _, _ = w.Write([]byte("<html>")) },
		"huge": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/timestamp-reply")
			_, _ = w.Write(make([]byte, 1<<20))
		},
		"a redirect": func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/", http.StatusSeeOther) },
		"a refusal": func(w http.ResponseWriter, _ *http.Request) {
			w.Header().Set("Content-Type", "application/timestamp-reply")
			_, _ = w.Write(edstest.StampRejection(25))
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			server := httptest.NewServer(serve)
			t.Cleanup(server.Close)
			var told error
			stamper := local.HTTPStamper{
				URL: server.URL, Algorithm: local.RSASHA256(), Timeout: 100 * time.Millisecond,
				Hook: func(ctx context.Context, _ local.Operation, _ string) (context.Context, func(local.Outcome)) {
					return ctx, func(o local.Outcome) { told = o.Err }
				},
			}
			_, err := stamper.Stamp(t.Context(), message)
			require.ErrorIs(t, err, local.ErrUnavailable)
			require.ErrorIs(t, told, local.ErrUnavailable)
		})
	}
	_, err := local.HTTPStamper{Algorithm: local.RSASHA256()}.Stamp(t.Context(), []byte("no message"))
	require.ErrorIs(t, err, eds.ErrRequest)
	_, err = local.HTTPStamper{Algorithm: local.RSASHA256()}.Stamp(t.Context(), message)
	require.ErrorIs(t, err, local.ErrUnavailable, "the zero value has no address")
	_, err = local.HTTPStamper{}.Stamp(t.Context(), message)
	require.ErrorIs(t, err, local.ErrConfig)
}
