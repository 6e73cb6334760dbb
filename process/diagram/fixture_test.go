// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// compiledAll are the 30 definitions, compiled once for all tests.
var compiledAll = sync.OnceValues(func() (list []*process.Definition, err error) {
	for _, k := range catalogue.Builtin().Kinds() {
		for _, c := range []regulation.Channel{regulation.ChannelOffice, regulation.ChannelPortal, regulation.ChannelProviderSystem} {
			d, err := process.Compile(k, c, day(k))
			if err == nil {
				list = append(list, d)
			} else if !errors.Is(err, process.ErrNoChannel) {
				return nil, err
			}
		}
	}
	return list, nil
})

// definitions are the 30 definitions.
func definitions(t testing.TB) []*process.Definition {
	t.Helper()
	list, err := compiledAll()
	require.NoError(t, err)
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

// paths are the variants of a definition that differ from it in one structural
// reading at most and have other nodes than those before; with EXHAUSTIVE in the
// environment, as .ci/stage-exhaustive has it, in any number of readings.
func paths(t testing.TB, d *process.Definition) []*process.Definition {
	t.Helper()
	variants, _, err := d.Variants()
	require.NoError(t, err)
	counting := map[law.ID]bool{}
	for _, r := range d.Regulation().Readings {
		counting[r.ID] = r.Class == regulation.ReadingClassCounting
	}
	var list []*process.Definition
	seen := map[string]bool{}
	for _, v := range variants {
		differs := 0
		for _, c := range v.Readings() {
			if !counting[c.Reading] && d.Option(c.Reading) != c.Option {
				differs++
			}
		}
		if differs > 1 && os.Getenv("EXHAUSTIVE") == "" {
			continue
		}
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

// TestPictures writes every drawing into a directory for a person to look at,
// where PICTURES names one.
func TestPictures(t *testing.T) {
	dir := os.Getenv("PICTURES")
	for _, d := range everything(t) {
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
