// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package bpmn_test

import (
	"bytes"
	"flag"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/bpmn"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

var update = flag.Bool("update", false, "write the golden files anew")

// dayOf is a day on which the wording of a kind is known.
func dayOf(k regulation.Kind) law.Date {
	if k.ID.Short().String() == "vet-reference/issue" {
		return law.MustDate("2015-09-14")
	}
	return law.MustDate("2015-03-30")
}

func compile(t testing.TB, k regulation.Kind, c regulation.Channel) *process.Definition {
	t.Helper()
	d, err := process.Compile(k, c, dayOf(k))
	require.NoError(t, err)
	return d
}

// compiled are the 30 definitions, compiled once for all tests.
var compiled = sync.OnceValue(func() (list []*process.Definition) {
	for _, k := range catalogue.Builtin().Kinds() {
		for _, c := range []regulation.Channel{regulation.ChannelOffice, regulation.ChannelPortal, regulation.ChannelProviderSystem} {
			if d, err := process.Compile(k, c, dayOf(k)); err == nil {
				list = append(list, d)
			}
		}
	}
	return list
})

func definitions(t testing.TB) []*process.Definition {
	t.Helper()
	require.Len(t, compiled(), 30)
	return compiled()
}

func write(t testing.TB, d *process.Definition, lang law.Lang, options ...bpmn.Option) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, bpmn.Write(&b, d, lang, options...))
	return b.Bytes()
}

// TestGoldenDialects keeps one path, with a refusal, a wait and timers, for each
// engine.
func TestGoldenDialects(t *testing.T) {
	k, err := catalogue.Builtin().Kind("pesticide-licence/issue")
	require.NoError(t, err)
	d := compile(t, k, regulation.ChannelOffice)
	for _, dialect := range law.Values[bpmn.Dialect]() {
		t.Run(string(dialect), func(t *testing.T) {
			golden(t, strings.TrimSuffix(fileName(d, law.LangEnglish), ".bpmn")+"-"+string(dialect)+".bpmn", write(t, d, law.LangEnglish, bpmn.In(dialect)))
		})
	}
}

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

func TestGoldenClauses(t *testing.T) {
	for _, clause := range []string{"6", "7", "8", "9", "10"} {
		d := clauseDefinition(t, clause, regulation.ChannelOffice)
		for _, lang := range law.Langs() {
			t.Run(fileName(d, lang), func(t *testing.T) { golden(t, fileName(d, lang), write(t, d, lang)) })
		}
	}
}

func TestGolden(t *testing.T) {
	for _, name := range []string{"ear-tag-duplicate/issue office", "pesticide-licence/issue portal", "vet-licence/issue provider_system"} {
		kind, channel, _ := strings.Cut(name, " ")
		k, err := catalogue.Builtin().Kind(kind)
		require.NoError(t, err)
		d := compile(t, k, regulation.Channel(channel))
		for _, lang := range law.Langs() {
			t.Run(fileName(d, lang), func(t *testing.T) {
				have := write(t, d, lang)
				require.Equal(t, string(have), string(write(t, d, lang)), "the second time differs")
				golden(t, fileName(d, lang), have)
			})
		}
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestWriteGivesTheErrorOfTheWriter(t *testing.T) {
	require.ErrorIs(t, bpmn.Write(failing{}, definitions(t)[0], law.LangKazakh), io.ErrShortWrite)
}

func ExampleWrite() {
	kind, err := catalogue.Builtin().Kind("ear-tag-duplicate/issue")
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-03-30"))
	if err != nil {
		fmt.Println(err)
		return
	}
	var b bytes.Buffer
	if err := bpmn.Write(&b, d, law.LangEnglish); err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range strings.Split(b.String(), "\n") {
		if strings.Contains(line, "<rg:term") || strings.Contains(line, "timeDate") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
	// Output:
	// <rg:term amount="30" unit="minute" bound="bare" outcome="any" from="application" basis="stated"/>
	// <bpmn:timeDate xsi:type="bpmn:tFormalExpression">due_n7_1</bpmn:timeDate>
	// <rg:term outcome="any" from="previous" basis="not_stated"/>
	// <rg:term amount="3" unit="working_day" bound="within" outcome="any" from="arrival" basis="stated"/>
	// <bpmn:timeDate xsi:type="bpmn:tFormalExpression">due_n7_2_3</bpmn:timeDate>
}
