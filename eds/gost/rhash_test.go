// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gost_test

import (
	"bytes"
	"encoding/hex"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Both hashes against rhash, an implementation by others, of every length up to
// several blocks and of some long messages, of random bytes and of the extreme
// ones. Without rhash the test skips, unless REGLAMENT_RHASH asks for it.
func TestAgainstRhash(t *testing.T) {
	program, err := exec.LookPath("rhash")
	if err != nil {
		if os.Getenv("REGLAMENT_RHASH") != "" {
			require.NoError(t, err, "REGLAMENT_RHASH is set")
		}
		t.Skip("rhash is not installed; set REGLAMENT_RHASH to make that a failure")
	}
	folder := t.TempDir()
	messages := map[string][]byte{}
	random := rand.NewChaCha8([32]byte{34, 11})
	add := func(kind string, message []byte) {
		messages[fmt.Sprintf("%s-%d", kind, len(message))] = message
	}
	lengths := []int{1000, 4095, 4096, 4097, 65535, 100003, 1 << 20}
	for n := range 300 {
		lengths = append(lengths, n)
	}
	for _, n := range lengths {
		message := make([]byte, n)
		_, err := random.Read(message)
		require.NoError(t, err)
		add("random", message)
		add("zeros", make([]byte, n))
		add("ones", bytes.Repeat([]byte{0xff}, n))
	}
	for name, message := range messages {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), message, 0o600))
	}

	command := exec.Command(program, "--recursive", "--printf", `%f %{gost12-512} %{gost94}\n`, folder)
	output, err := command.Output()
	require.NoError(t, err)
	lines := strings.Split(strings.TrimSpace(string(output)), "\n")
	require.Len(t, lines, len(messages), "rhash read every file")
	for _, line := range lines {
		fields := strings.Fields(line)
		require.Len(t, fields, 3, line)
		message, known := messages[fields[0]]
		require.True(t, known, line)
		require.Equal(t, strings.ToLower(fields[1]), hex.EncodeToString(hashes()[0].sum(message)), "Streebog-512 of %s", fields[0])
		require.Equal(t, strings.ToLower(fields[2]), hex.EncodeToString(hashes()[1].sum(message)), "34.11-94 of %s", fields[0])
	}
	t.Logf("%d messages agree with rhash in both functions", len(messages))
}
