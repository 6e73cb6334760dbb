// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"strings"
	"time"
)

// The pesticide licence, asked for at the office, as somebody would write it
// down for a machine of flat states: a refusal that is settled changes what the
// later steps lead to, and so does an adverse answer of the agreeing body, so
// these have states of their own. It is written by hand and not taken from the
// library, or there would be nothing to agree about.
type move struct{ from, trigger, role, to string }

const (
	roleOffice     = "office"
	roleManagement = "management"
	roleExecutor   = "executor"
	roleBody       = "agreeing_body"

	// The agreeing body's answer is one action of ours with a reply; a machine
	// of flat states has two triggers.
	received        = "receive"
	receivedAdverse = "receive/adverse"
)

func moves() []move {
	return []move{
		{"5(1)", "complete", roleOffice, "5(2)"},
		{"5(2)", "complete", roleManagement, "5(3)"},
		{"5(3)", "ask", roleExecutor, "5(4)"},
		{"5(3)", "refuse", roleExecutor, "5(3).refused"},
		{"5(4)", received, roleBody, "5(5)"},
		{"5(4)", receivedAdverse, roleBody, "5(5)/adverse"},
		{"5(5)", "complete", roleExecutor, "5(6)"},
		{"5(5)", "refuse", roleExecutor, "5(6)/refusal"},
		{"5(5)/adverse", "refuse", roleExecutor, "5(6)/refusal"},
		{"5(6)", "sign", roleManagement, "5(7)"},
		{"5(6)/refusal", "sign", roleManagement, "5(7)/refusal"},
		{"5(7)", "issue", roleOffice, "granted"},
		{"5(7)/refusal", "issue", roleOffice, "refused"},
	}
}

const start = "5(1)"

// ask is what one party asks for at a moment. The peers get a pointer to it: a
// value would be copied to the heap at every call.
type ask struct {
	trigger, role string
	at            time.Time
}

// entry is one line of the history that a peer's user keeps.
type entry struct {
	version                 int
	trigger, from, to, role string
	at                      time.Time
}

// life are the seven steps that lead to the licence.
func life() []ask {
	var list []ask
	for at := start; at != "granted"; {
		for _, m := range moves() {
			if m.from == at && m.trigger != "refuse" && m.trigger != receivedAdverse {
				list = append(list, ask{m.trigger, m.role, filed().Add(time.Duration(len(list)+1) * time.Hour)})
				at = m.to
				break
			}
		}
	}
	return list
}

func filed() time.Time { return time.Date(2015, time.March, 18, 4, 0, 0, 0, time.UTC) }

// node is the place in the regulation that a state stands for.
func node(state string) string {
	before, _, _ := strings.Cut(state, "/")
	return before
}

// ways gives for each state the shortest way that leads to it.
func ways() map[string][]ask {
	found := map[string][]ask{start: {}}
	for queue := []string{start}; len(queue) > 0; queue = queue[1:] {
		at := queue[0]
		for _, m := range moves() {
			if _, ok := found[m.to]; m.from != at || ok {
				continue
			}
			way := append([]ask{}, found[at]...)
			found[m.to] = append(way, ask{m.trigger, m.role, filed().Add(time.Duration(len(way)+1) * time.Hour)})
			queue = append(queue, m.to)
		}
	}
	return found
}

func triggers() []string {
	return []string{"complete", "ask", received, receivedAdverse, "refuse", "sign", "issue"}
}

func roles() []string {
	return []string{roleOffice, roleManagement, roleExecutor, roleBody, "applicant"}
}
