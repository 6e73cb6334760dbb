package main

import (
	"github.com/stretchr/testify/require"
	"io"
	"os"
	"testing"
)

func mustOpen(t testing.TB, name string) io.Reader {
	t.Helper()
	f, err := os.Open(name)
	require.NoError(t, err)
	t.Cleanup(func() { _ = f.Close() })
	return f
}
