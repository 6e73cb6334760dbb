// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// Who sends a request byte by byte holds nobody else up, and is let go.
func TestASlowClientIsLetGo(t *testing.T) {
	at, err := url.Parse(startDemo(t))
	require.NoError(t, err)
	slow := make([]net.Conn, 200)
	for i := range slow {
		slow[i], err = net.Dial("tcp", at.Host) //nolint:noctx // of a test
		require.NoError(t, err)
		defer func() { _ = slow[i].Close() }()
		_, err = io.WriteString(slow[i], "GET / HTTP/1.1\r\nHost: "+at.Host+"\r\nX-Slow: ")
		require.NoError(t, err)
	}
	r, err := http.Get(at.String() + "sign-in") //nolint:noctx // of a test
	require.NoError(t, err)
	require.Contains(t, bodyOf(t, r), "<form")
	for i, c := range slow {
		require.NoError(t, c.SetReadDeadline(time.Now().Add(time.Minute)))
		_, err := io.ReadAll(c)
		require.False(t, errors.Is(err, os.ErrDeadlineExceeded), "client %d is still held", i)
	}
}
