// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import (
	"fmt"
	"maps"
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// actor checks that an actor is declared. One that is not is told once, where it
// stands first: whoever mends it there mends it everywhere.
func (v *inspector) actor(place string, id law.ID) {
	if v.actors[id] || v.unknown[id] {
		return
	}
	v.unknown[id] = true
	v.must(false, place, fmt.Sprintf("%q is not declared as an actor", id)+meant(id, v.actors))
}

// someActor is [inspector.actor] where nobody need be named.
func (v *inspector) someActor(place string, id law.ID) {
	if id != "" {
		v.actor(place, id)
	}
}

// meant names the known identifier that an unknown one was probably meant to be; it
// is empty where none is near.
func meant(id law.ID, known map[law.ID]bool) string {
	return nearTo(string(id), slices.Collect(maps.Keys(known)))
}

// meantKind does so for a kind: among those of the same service, or for the service.
func (v *inspector) meantKind(k KindID) string {
	var kinds, services []law.ID
	for other := range v.kinds {
		if other.Service == k.Service {
			kinds = append(kinds, other.Kind)
		}
		services = append(services, other.Service)
	}
	if kinds != nil {
		return nearTo(string(k.Kind), kinds)
	}
	return nearTo(string(k.Service), services)
}

// intake checks that something is said of channels through which applications come in:
// a misspelt one would be heeded by nobody.
func (v *inspector) intake(at string, list []Channel) {
	var known []law.ID
	for _, c := range v.r.Channels.Intake {
		known = append(known, c.Channel)
	}
	if known == nil {
		return // which is told
	}
	for i, c := range list {
		if !slices.Contains(known, c) {
			v.must(false, fmt.Sprintf("%s.channels[%d]", at, i), fmt.Sprintf("nothing comes in through the channel %q", c)+nearTo(string(c), known))
		}
	}
}

func nearTo(word string, known []law.ID) string {
	slices.Sort(known) // of two equally near ones always the same is named
	if near := strict.Nearest(word, strs(known)); near != "" {
		return fmt.Sprintf("; the nearest is %q", near)
	}
	return ""
}
