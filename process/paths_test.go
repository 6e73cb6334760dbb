// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// rows splits a table of the tests into trimmed cells.
func rows(table string) [][]string {
	var list [][]string
	for line := range strings.Lines(table) {
		if strings.TrimSpace(line) == "" {
			continue
		}
		cells := strings.Split(line, "|")
		for i := range cells {
			cells[i] = strings.TrimSpace(cells[i])
		}
		list = append(list, cells)
	}
	return list
}

func ways(d *process.Definition) []string {
	var list []string
	for _, p := range d.Paths() {
		s := string(p.End) + ":"
		for _, c := range p.Citations {
			s += " " + c.Locator.String()
		}
		list = append(list, s)
	}
	return list
}

// TestEveryPathEqualsTheTable also fails for a straight line where the act
// prints a condition: every refusing way of the table must be there.
func TestEveryPathEqualsTheTable(t *testing.T) {
	want := map[string][]string{}
	for _, row := range rows(pathsTable) {
		service, kinds, ok := strings.Cut(row[0], "/")
		require.True(t, ok, row)
		for kind := range strings.SplitSeq(kinds, ",") {
			key := service + "/" + kind + " " + row[1]
			want[key] = append(want[key], row[2]+": "+row[3])
		}
	}
	require.Len(t, want, 30)
	require.Len(t, stated(), 30)
	for _, s := range stated() {
		key := s.kind + " " + string(s.channel)
		t.Run(key, func(t *testing.T) {
			require.Equal(t, want[key], ways(compiled(t, s.kind, s.channel)))
		})
	}
}

func TestPathsUnderOtherReadings(t *testing.T) {
	want := map[string][]string{}
	definitions := map[string]*process.Definition{}
	for _, row := range rows(otherReadings) {
		key := strings.Join(row[:3], " ")
		want[key] = append(want[key], row[3]+": "+row[4])
		definitions[key] = compiled(t, row[0], regulation.Channel(row[1]), strings.Fields(row[2])...)
	}
	for key, d := range definitions {
		t.Run(key, func(t *testing.T) { require.Equal(t, want[key], ways(d)) })
	}
}

// TestRefusalsOutsideTheTextAreInferred: a branch that the text presupposes and
// does not print ends in a refusal marked so.
func TestRefusalsOutsideTheTextAreInferred(t *testing.T) {
	for _, s := range stated() {
		d := compiled(t, s.kind, s.channel)
		for _, n := range d.Nodes() {
			if n.Type == process.NodeEnd {
				continue
			}
			require.NotEmpty(t, n.Next.Basis, "%s %s: next", s.kind, n.ID)
			if n.No.To == "" {
				continue
			}
			end, ok := d.Node(n.No.To)
			require.True(t, ok)
			if end.Type == process.NodeEnd && strings.HasSuffix(string(end.ID), "refused") {
				want := law.BasisInferred
				if n.ID == "5(3)" && strings.HasPrefix(s.kind, "pesticide") {
					want = law.BasisStated // "or refuses further consideration in writing"
				}
				require.Equal(t, want, n.No.Basis, "%s through %s: the no of %s", s.kind, s.channel, n.ID)
			}
		}
	}
}

func TestTheNodesOfAPortalCase(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelPortal)
	require.Equal(t, process.NodeID("9(8)"), d.FilesAt(), "filing is the hand-over")
	fills, ok := d.Node("9(5)")
	require.True(t, ok)
	require.True(t, fills.FillsForm)
	sign, ok := d.Node("5(6)")
	require.True(t, ok)
	require.Equal(t, []law.ID{regulation.ActorExecutor, regulation.ActorHead}, sign.Signers, "9(10): both sign the electronic result")
	spans := d.Spans()
	require.Len(t, spans, 1)
	require.Equal(t, process.NodeID("9(8)"), spans[0].From)
	require.Equal(t, process.NodeID("5(6)"), spans[0].Last)
	require.Equal(t, "9(9)", spans[0].Citation.Locator.String())
	whole := compiled(t, "pesticide-licence/issue", regulation.ChannelPortal, "portal-term=whole")
	require.Empty(t, whole.Spans()[0].Last, "the term runs from the hand-over to the end")

	vet := compiled(t, "vet-licence/issue", regulation.ChannelPortal)
	require.Equal(t, process.NodeID("9(13)"), vet.FilesAt())
	require.Empty(t, compiled(t, "vet-licence/issue", regulation.ChannelProviderSystem).FilesAt())
	require.Empty(t, compiled(t, "vet-licence/issue", regulation.ChannelOffice).FilesAt())
}

func TestTheTagsWaitInTheMiddleOfOneStep(t *testing.T) {
	d := compiled(t, "ear-tag-duplicate/issue", regulation.ChannelOffice)
	order, ok := d.Node("7(2).1")
	require.True(t, ok)
	require.Equal(t, process.NodeStep, order.Type)
	require.Equal(t, []law.ID{regulation.ActorProvider}, order.Actors, "the second sentence names the provider")
	wait, ok := d.Node("7(2).2")
	require.True(t, ok)
	require.Equal(t, process.NodeWait, wait.Type)
	require.Equal(t, regulation.WaitForArrival, wait.Wait)
	give, ok := d.Node("7(2).3")
	require.True(t, ok)
	require.Equal(t, process.ActionIssue, give.Action)
	require.Len(t, give.Terms, 1)
	require.Equal(t, regulation.FromArrival, give.Terms[0].From)
}
