// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"bytes"
	"encoding/base64"
	"encoding/hex"
	"fmt"
	"log/slog"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
)

// What a source is asked and answers says whose certificate it is about, and an
// address may hold a password.
func TestQuestionsAndAnswersAreMasked(t *testing.T) {
	a := authority()
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	response, list := a.OCSP(leaf).DER(), a.CRL(leaf.Revoked(at(), edstest.ReasonKeyCompromise)).DER()
	recorded, err := local.NewRecordedOCSP("kept", response)
	require.NoError(t, err)
	lists, err := local.NewLists(list)
	require.NoError(t, err)
	address := "https://user:password@ocsp.example.invalid/?token=password"
	source := local.HTTPOCSP{URL: address}
	for name, value := range map[string]any{
		"Question":     local.Question{Request: []byte("the secret request"), Serial: big.NewInt(811201401188)},
		"Answer":       local.Answer{Response: response},
		"HTTPOCSP":     source,
		"RecordedOCSP": recorded,
		"Lists":        lists,
		"Config":       local.Config{Lists: lists, OCSP: []local.OCSPSource{source, recorded}},
	} {
		t.Run(name, func(t *testing.T) {
			var b bytes.Buffer
			for _, h := range []slog.Handler{slog.NewTextHandler(&b, nil), slog.NewJSONHandler(&b, nil)} {
				slog.New(h).Info("one", "value", value)
			}
			for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x", "%d"} {
				fmt.Fprintf(&b, verb, value)
			}
			secrets := [][]byte{[]byte("secret request"), []byte("password"), []byte("811201401188"), leaf.Serial().Bytes()}
			for _, raw := range [][]byte{response, list} {
				secrets = append(secrets, raw[len(raw)/2:len(raw)/2+12])
			}
			for _, secret := range secrets {
				require.NotContains(t, b.String(), string(secret))
				require.NotContains(t, b.String(), hex.EncodeToString(secret))
				require.NotContains(t, b.String(), base64.StdEncoding.EncodeToString(secret))
				require.NotContains(t, b.String(), strings.Trim(fmt.Sprintf("%d", secret), "[]"))
			}
		})
	}
}
