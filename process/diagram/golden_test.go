// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram_test

import (
	"bytes"
	"flag"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

var update = flag.Bool("update", false, "write the golden files anew")

// golden compares with a file of testdata, or writes it.
func golden(t *testing.T, name string, have []byte) {
	t.Helper()
	file := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.WriteFile(file, have, 0o600))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), string(have))
}

func TestGolden(t *testing.T) {
	for _, d := range []*process.Definition{
		definition(t, "ear-tag-duplicate/issue", regulation.ChannelOffice),
		definition(t, "pesticide-licence/issue", regulation.ChannelPortal),
		definition(t, "vet-licence/issue", regulation.ChannelProviderSystem),
		clauseDefinition(t, "6", regulation.ChannelOffice),
		clauseDefinition(t, "7", regulation.ChannelOffice),
		clauseDefinition(t, "8", regulation.ChannelOffice),
		clauseDefinition(t, "9", regulation.ChannelOffice),
		clauseDefinition(t, "10", regulation.ChannelOffice),
	} {
		for _, lang := range law.Langs() {
			for ext, write := range map[string]func(io.Writer, *process.Definition, law.Lang) error{".svg": diagram.WriteSwimlane, ".mmd": diagram.WriteMermaid} {
				name := fileName(d, lang) + ext
				t.Run(name, func(t *testing.T) {
					var b, again bytes.Buffer
					require.NoError(t, write(&b, d, lang))
					require.NoError(t, write(&again, d, lang))
					require.Equal(t, b.String(), again.String(), "the second time differs")
					golden(t, name, b.Bytes())
				})
			}
		}
	}
}
