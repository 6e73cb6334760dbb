// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

var everyChannel = []regulation.Channel{regulation.ChannelOffice, regulation.ChannelPortal, regulation.ChannelProviderSystem}

// definitions gives every definition of the built-in acts: the kinds through
// the channels that they have.
func definitions(t *testing.T) []*process.Definition {
	t.Helper()
	var list []*process.Definition
	for _, k := range catalogue.Builtin().Kinds() {
		for _, c := range everyChannel {
			d, err := process.Compile(k, c, law.MustDate("2015-04-20"))
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

func name(d *process.Definition) string {
	return fmt.Sprintf("%s through %s", d.Kind().Short(), d.Channel())
}

// walked are the nodes at which the events of a scenario happened: one that
// several people sign once, a gate that is asked again as often as it is.
func walked(s *processtest.Scenario) []process.NodeID {
	var nodes []process.NodeID
	for _, e := range s.Events()[1:] {
		if e.Action != process.ActionSign || !slices.Contains(nodes, e.Node) {
			nodes = append(nodes, e.Node)
		}
	}
	return append(nodes, s.Node().ID)
}

func TestPathPlaysTheGrantOfEveryDefinition(t *testing.T) {
	for _, d := range definitions(t) {
		t.Run(name(d), func(t *testing.T) {
			s := processtest.Start(t, d, offices(), at("2015-04-20T10:00")).Path("", time.Minute).IsOver(process.EndGranted)
			require.Equal(t, d.Paths()[0].Nodes, walked(s))
			require.NotNil(t, s.Application().Result())
			require.Equal(t, law.MustDate("2015-04-20"), s.Application().Result().Date)
		})
	}
}

// The refusing paths of every definition, through the gates that turn away and
// the steps that refuse; each is also played by hand with Path and Refuse.
func TestFollowPlaysEveryPathOfEveryDefinition(t *testing.T) {
	for _, d := range definitions(t) {
		for i, p := range d.Paths() {
			t.Run(fmt.Sprintf("%s/%d %s", name(d), i, p.End), func(t *testing.T) {
				s := processtest.Start(t, d, offices(), at("2015-04-20T10:00")).Follow(p, time.Minute).IsOver(p.End)
				require.Equal(t, p.Nodes, walked(s))
				if p.End == process.EndRefused {
					require.Nil(t, s.Application().Result(), "a refusal hands no licence over")
					require.NotEmpty(t, s.Application().Grounds())
				}
			})
		}
	}
}

func TestRefusePlaysARefusalOfEveryDefinitionThatKnowsOne(t *testing.T) {
	refusals := 0
	for _, d := range definitions(t) {
		for _, n := range d.Nodes() {
			if !n.Decides {
				continue
			}
			refusals++
			t.Run(fmt.Sprintf("%s at %s", name(d), n.ID), func(t *testing.T) {
				processtest.Start(t, d, offices(), at("2015-04-20T10:00")).Path(n.ID, time.Minute).
					Refuse(n.Actors[0], "a ground").Path("", time.Minute).IsOver(process.EndRefused)
			})
		}
	}
	require.Greater(t, refusals, 27, "all but the three services that know no refusal")
}

// Readings that change what there is to play: gates that may be tried again,
// the check alone, the other account, a registry that stops.
func TestFollowPlaysEveryPathUnderOtherReadings(t *testing.T) {
	for _, c := range []struct {
		kind    string
		channel regulation.Channel
		reading string
	}{
		{"vet-licence/issue", regulation.ChannelPortal, "failed-gate=retry"},
		{"vet-licence/issue", regulation.ChannelProviderSystem, "registry-miss=stops"},
		{"vet-licence/issue", regulation.ChannelPortal, "portal-procedure=alone"},
		{"vet-licence/reissue", regulation.ChannelPortal, "portal-procedure=whole"},
		{"pesticide-licence/issue", regulation.ChannelPortal, "portal-procedure=alone"},
		{"pesticide-licence/issue", regulation.ChannelPortal, "portal-procedure=whole"},
		{"pesticide-licence/issue", regulation.ChannelPortal, "failed-gate=retry"},
		{"pesticide-licence/issue", regulation.ChannelOffice, "account=interaction"},
		{"pesticide-licence/reissue", regulation.ChannelOffice, "agreeing-kinds=every"},
		{"cotton-receipt-licence/issue", regulation.ChannelPortal, "signature-check=not_checked"},
		{"grain-receipt-licence/duplicate", regulation.ChannelPortal, "portal-procedure=alone"},
	} {
		d := compiled(c.kind, c.channel, c.reading)
		for i, p := range d.Paths() {
			t.Run(fmt.Sprintf("%s under %s/%d %s", name(d), c.reading, i, p.End), func(t *testing.T) {
				processtest.Start(t, d, offices(), at("2015-04-20T10:00")).Follow(p, time.Minute).IsOver(p.End)
			})
		}
	}
}

func TestStartEntersAPortalCaseAtItsHandOver(t *testing.T) {
	for _, d := range definitions(t) {
		if d.FilesAt() == "" {
			continue
		}
		t.Run(name(d), func(t *testing.T) {
			filed := at("2015-04-20T10:00")
			s := processtest.Start(t, d, offices(), filed, processtest.AtHandOver(d, filed))
			files, _ := d.Node(d.FilesAt())
			s.StandsAt(files.Next.To).Path("", time.Minute).IsOver(process.EndGranted)
			require.True(t, s.Application().Filed().Equal(filed))
		})
	}
}

func TestFollowTellsTwoWaysToOnePlaceApart(t *testing.T) {
	d := compiled("vet-licence/issue", regulation.ChannelProviderSystem)
	var replies []process.Reply
	for _, p := range d.Paths() {
		if p.End != process.EndGranted {
			continue
		}
		s := processtest.Start(t, d, offices(), at("2015-04-20T10:00")).Follow(p, time.Minute)
		for _, e := range s.Events() {
			if e.Node == "11(6)" {
				replies = append(replies, e.Reply)
			}
		}
	}
	require.Equal(t, []process.Reply{process.ReplyYes, process.ReplyYes, process.ReplyNo}, replies,
		"after the one authorisation and after another; and the registry that does not know the applicant stops nothing")
}
