// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import "github.com/reglament-kz/reglament/regulation/law"

// nameID stands for a word that many applications share; 0 is the empty one.
type nameID int32

// names keeps each role and person of a log once.
type names struct {
	known map[string]nameID
	list  []string
}

func newNames() *names { return &names{known: map[string]nameID{}, list: []string{""}} }

func (n *names) of(s string) nameID {
	if s == "" {
		return 0
	}
	i, ok := n.known[s]
	if !ok {
		i = nameID(len(n.list))
		n.known[s] = i
		n.list = append(n.list, s)
	}
	return i
}

// party is who was at a node.
func (n *names) party(p *passage) Party {
	return Party{Role: law.ID(n.list[p.role]), Person: n.list[p.who]}
}

// works counts the work of each name.
type works []Work

func (w *works) at(n nameID) *Work {
	for int(n) >= len(*w) {
		*w = append(*w, Work{})
	}
	return &(*w)[n]
}
