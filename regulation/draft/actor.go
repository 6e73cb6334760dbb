// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package draft

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Actor is one of the actors that most regulations have, with its name and a
// lane of its own. The places are those that name the actor outside the list of
// participants. It panics for an ID that the package regulation does not
// predeclare.
func Actor(id law.ID, places ...law.Citation) regulation.Actor {
	a, ok := regulation.PredeclaredActor(id)
	if !ok {
		panic("draft: actor " + string(id) + " is not predeclared")
	}
	a.Citations = places
	return a
}

// Listed is the actor that an item of the list of participants names.
func Listed(place string, a regulation.Actor) regulation.Actor {
	a.Participant = At(place)
	return a
}

// InLane is the actor that shares the lane of another one, which is inferred
// from the steps that use one word for the other.
func InLane(lane law.ID, a regulation.Actor) regulation.Actor {
	a.Lane, a.Basis = lane, law.BasisInferred
	return a
}
