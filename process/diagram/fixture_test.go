// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram_test

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// definitions compiles every kind through every channel that it has, on a day on
// which its wording is known.
func definitions(t testing.TB) []*process.Definition {
	t.Helper()
	var list []*process.Definition
	for _, k := range catalogue.Builtin().Kinds() {
		for _, c := range []regulation.Channel{regulation.OfficeChannel, regulation.PortalChannel, regulation.ProviderSystemChannel} {
			d, err := process.Compile(k, c, day(k))
			if err != nil {
				require.ErrorIs(t, err, process.ErrNoChannel)
				continue
			}
			list = append(list, d)
		}
	}
	require.Len(t, list, 30)
	return list
}

// day is a day of filing: of the reference the procedure is known since its
// amendment of April 2015 only.
func day(k regulation.Kind) law.Date {
	if k.ID.Short().String() == "vet-reference/issue" {
		return law.MustDate("2015-09-14")
	}
	return law.MustDate("2015-03-30")
}

// paths are the variants of a definition under all readings whose drawings differ:
// those that have other nodes.
func paths(t testing.TB, d *process.Definition) []*process.Definition {
	t.Helper()
	variants, _, err := d.Variants()
	require.NoError(t, err)
	var list []*process.Definition
	seen := map[string]bool{}
	for _, v := range variants {
		nodes, err := json.Marshal(v.Nodes())
		require.NoError(t, err)
		if !seen[string(nodes)] {
			list = append(list, v)
		}
		seen[string(nodes)] = true
	}
	return list
}

func definition(t testing.TB, kind string, c regulation.Channel, choices ...process.Choice) *process.Definition {
	t.Helper()
	k, err := catalogue.Builtin().Kind(kind)
	require.NoError(t, err)
	d, err := process.Compile(k, c, day(k), choices...)
	require.NoError(t, err)
	return d
}

func fileName(d *process.Definition, lang law.Lang) string {
	return strings.ReplaceAll(d.Kind().Short().String(), "/", "-") + "-" + string(d.Channel()) + "-" + string(lang)
}

// TestPictures writes every drawing into a directory for a person to look at,
// where PICTURES names one.
func TestPictures(t *testing.T) {
	dir := os.Getenv("PICTURES")
	for _, d := range definitions(t) {
		for _, lang := range law.Langs() {
			var b bytes.Buffer
			require.NoError(t, diagram.WriteSwimlane(&b, d, lang))
			require.NotZero(t, b.Len())
			if dir != "" {
				require.NoError(t, os.WriteFile(filepath.Join(dir, fileName(d, lang)+".svg"), b.Bytes(), 0o600))
			}
		}
	}
}
