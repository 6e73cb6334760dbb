// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// nameID stands for a word that many applications share; 0 is the empty one.
type nameID int32

// names keeps each role and person of a log once.
type names struct {
	known numbering
	list  []string
}

func newNames() *names { return &names{known: newNumbering(), list: []string{""}} }

func (n *names) of(s string) nameID {
	if s == "" {
		return 0
	}
	hash := n.known.hash(s)
	i, ok := n.known.find(hash, func(i uint32) bool { return n.list[i] == s })
	if !ok {
		i = uint32(len(n.list)) //nolint:gosec // far fewer
		n.known.add(hash, i)
		n.list = append(n.list, strings.Clone(s)) // not the line of a log that it may be part of
	}
	return nameID(i) //nolint:gosec // far fewer
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
