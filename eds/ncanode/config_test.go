// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode_test

import (
	"net/http"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/ncanode"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestNewRefusesAConfigurationThatContradictsItself(t *testing.T) {
	t.Parallel()
	good := ncanode.Config{URL: "http://ncanode:14579"}
	_, err := ncanode.New(good)
	require.NoError(t, err)
	rows := map[string]func(*ncanode.Config){
		"no address":                       func(c *ncanode.Config) { c.URL = "" },
		"an address without a scheme":      func(c *ncanode.Config) { c.URL = "ncanode:14579" },
		"another scheme":                   func(c *ncanode.Config) { c.URL = "ftp://ncanode" },
		"no host":                          func(c *ncanode.Config) { c.URL = "http:///verify" },
		"a user in the address":            func(c *ncanode.Config) { c.URL = "http://user:secret@ncanode" },
		"a query in the address":           func(c *ncanode.Config) { c.URL = "http://ncanode?key=secret" },
		"an empty query":                   func(c *ncanode.Config) { c.URL = "http://ncanode?" },
		"a fragment in the address":        func(c *ncanode.Config) { c.URL = "http://ncanode#secret" },
		"no address at all":                func(c *ncanode.Config) { c.URL = "http://secret host" },
		"a client without a timeout":       func(c *ncanode.Config) { c.Client = &http.Client{} },
		"a client with a negative timeout": func(c *ncanode.Config) { c.Client = &http.Client{Timeout: -1} },
		"an empty list of methods":         func(c *ncanode.Config) { c.Methods = []ncanode.Method{} },
		"a method that is none":            func(c *ncanode.Config) { c.Methods = []ncanode.Method{"DELTA"} },
		"a method twice":                   func(c *ncanode.Config) { c.Methods = []ncanode.Method{ncanode.MethodOCSP, ncanode.MethodOCSP} },
		"methods and none by name": func(c *ncanode.Config) {
			c.Methods, c.WithoutRevocation = []ncanode.Method{ncanode.MethodOCSP}, true
		},
		"a negative skew":                  func(c *ncanode.Config) { c.Skew = -time.Second },
		"a negative size":                  func(c *ncanode.Config) { c.MaxSize = -1 },
		"a negative size of answers":       func(c *ncanode.Config) { c.MaxAnswer = -1 },
		"a negative number of signers":     func(c *ncanode.Config) { c.MaxSigners = -1 },
		"a negative number of certificate": func(c *ncanode.Config) { c.MaxCertificates = -1 },
	}
	for what, edit := range rows {
		c := good
		edit(&c)
		_, err := ncanode.New(c)
		require.ErrorIs(t, err, ncanode.ErrConfig, what)
		require.NotContains(t, err.Error(), "secret", what)
	}
}

func TestMethodIsAClosedWord(t *testing.T) {
	t.Parallel()
	require.Contains(t, law.Values[ncanode.Method](), ncanode.MethodOCSP)
	for _, m := range law.Values[ncanode.Method]() {
		text, err := m.MarshalText()
		require.NoError(t, err)
		require.Equal(t, string(m), string(text))
		var back ncanode.Method
		require.NoError(t, back.UnmarshalText(text))
		require.Equal(t, m, back)
	}
	var word *law.ValueError
	require.ErrorAs(t, new(ncanode.Method).UnmarshalText([]byte("ocsp")), &word, "the server's spelling is in capitals")
	_, err := ncanode.Method("").MarshalText()
	require.Error(t, err)
	m := ncanode.MethodOCSP
	require.Error(t, m.UnmarshalText([]byte("DELTA")))
	require.Equal(t, ncanode.MethodOCSP, m)
}
