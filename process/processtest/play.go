// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package processtest

import (
	"fmt"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Do lets a role do what moves the application on from where it stands: complete
// the step, ask, sign, answer a gate with yes, record an answer that finds
// conformity, hand the result over. Where several steps are open, as in a group, it is
// the first that is open to the role; [Scenario.On] chooses another.
func (s *Scenario) Do(role law.ID) *Scenario {
	s.tb.Helper()
	return s.Command(s.command(role, process.ReplyYes))
}

// Answers answers a gate, or records the answer of the agreeing body.
func (s *Scenario) Answers(role law.ID, reply process.Reply) *Scenario {
	s.tb.Helper()
	if n := s.turnOf(role); n.Action != process.ActionAnswer && n.Action != process.ActionReceive {
		s.fail("nothing is asked at %s", s.place(n))
	}
	return s.Command(s.command(role, reply))
}

// Refuse settles a refusal with one ground.
func (s *Scenario) Refuse(role law.ID, ground string) *Scenario {
	s.tb.Helper()
	return s.Command(process.Command{
		Action: process.ActionRefuse, Node: s.on, By: process.Party{Role: role},
		Details: &process.Details{Grounds: []process.Ground{{Text: ground}}},
	})
}

// Path lets everybody do what is his, with the given working time for each, until
// the application stands at a node; with no node, until it is over. Of several
// signers each one signs.
func (s *Scenario) Path(to process.NodeID, each time.Duration) *Scenario {
	s.tb.Helper()
	if _, ok := s.d.Node(to); !ok && to != "" {
		s.fail("the definition of %s through %s has no node %q", s.d.Kind(), s.d.Channel(), to)
	}
	for s.app.Open() && s.Node().ID != to {
		s.After(each).Do(s.actor(s.Node().Action))
	}
	if to != "" && s.Node().ID != to {
		s.fail("the application never comes to %s; it is over at %s", to, s.place(s.Node()))
	}
	return s
}

// Follow plays the rest of one of the paths of the definition from where the
// application stands, with the given working time for each turn: where the path
// takes the no of a gate it is answered so, where it leads to a refusal it is
// refused. See [process.Definition.Paths].
func (s *Scenario) Follow(path process.Path, each time.Duration) *Scenario {
	s.tb.Helper()
	at := slices.Index(path.Nodes, s.Node().ID)
	if at < 0 {
		s.fail("the path to %s does not pass %s", path.End, s.place(s.Node()))
	}
	for i := at; i+1 < len(path.Nodes) && s.app.Open(); i++ {
		s.After(each).turn(path, i)
		for n := s.Node(); n.Action == process.ActionSign && n.ID == path.Nodes[i]; n = s.Node() {
			s.After(each).Do(s.actor(process.ActionSign))
		}
		if next := path.Nodes[i+1]; slices.Contains(s.standing(), next) {
			s.on = next // a grant passes by what comes before a refusal
		}
		if n := s.Node(); n.ID != path.Nodes[i+1] {
			s.fail("the path to %s goes on to %s, the application to %s", path.End, path.Nodes[i+1], s.place(n))
		}
	}
	return s
}

// turn does what leads from the i-th place of a path to the next.
func (s *Scenario) turn(path process.Path, i int) {
	s.tb.Helper()
	n, next := s.Node(), path.Nodes[i+1]
	no := n.No.To == next
	if n.Next.To == next {
		// Both lead there: the notice on the way of the no tells them apart.
		no = no && len(n.No.Via) > 0 && slices.Contains(path.Citations, n.No.Via[0])
	}
	switch {
	case n.Type == process.NodeGate && no:
		s.Answers(s.actor(n.Action), process.ReplyNo)
	case n.Decides && path.End == process.EndRefused && (no || n.No.To == "" && !s.decides(path.Nodes[i+1:])):
		s.Refuse(s.actor(process.ActionRefuse), "a ground of the scenario")
	default:
		s.Do(s.actor(n.Action))
	}
}

// decides reports whether a refusal can be settled at one of the nodes.
func (s *Scenario) decides(nodes []process.NodeID) bool {
	return slices.ContainsFunc(nodes, func(id process.NodeID) bool {
		n, _ := s.d.Node(id)
		return n.Decides
	})
}

// Outside records an event that the regulation does not know; it needs the
// norm on which the agency relies.
func (s *Scenario) Outside(role law.ID, o process.Outside) *Scenario {
	s.tb.Helper()
	return s.Command(process.Command{
		Action: process.ActionOutside, By: process.Party{Role: role}, Details: &process.Details{Outside: &o},
	})
}

// Correct mends the record: it voids or replaces earlier events.
func (s *Scenario) Correct(role law.ID, c process.Correction) *Scenario {
	s.tb.Helper()
	return s.Command(process.Command{
		Action: process.ActionCorrect, By: process.Party{Role: role}, Details: &process.Details{Correction: &c},
	})
}

// Migrate moves the case to another definition, to the node with the same place.
func (s *Scenario) Migrate(role law.ID, to *process.Definition, why string) *Scenario {
	s.tb.Helper()
	to = to.In(s.offices)
	s.known = append(s.known, to)
	return s.Command(process.Command{
		Action: process.ActionMigrate, By: process.Party{Role: role},
		Details: &process.Details{Migration: &process.Migration{To: to.Digest(), Why: why}},
	})
}

// Command decides any command and applies its event, for what no other method
// does: a late entry, a key, a result with a number of one's own. A zero moment
// is the clock.
func (s *Scenario) Command(c process.Command) *Scenario {
	s.tb.Helper()
	s.timed(&c)
	e, err := s.decide(c)
	if err != nil {
		s.fail("%s by %q on %s: %v", c.Action, c.By.Role, s.clock(c.At), err)
	}
	app, d, err := s.apply(e)
	s.must(err, fmt.Sprintf("applying %s", c.Action))
	s.app, s.d, s.events, s.on = app, d, append(s.events, e), ""
	return s
}

// decide asks whoever decides the action: the state, or the history.
func (s *Scenario) decide(c process.Command) (process.Event, error) {
	switch c.Action {
	case process.ActionCorrect:
		return process.Correct(process.DefinitionsOf(s.known...), s.events, c)
	case process.ActionMigrate:
		return process.Migrate(process.DefinitionsOf(s.known...), s.events, c)
	case process.ActionExtend:
		return process.Extend(process.DefinitionsOf(s.known...), s.events, c)
	default:
		return s.d.Decide(s.app, c)
	}
}

// apply gives the application after an event, and the definition on which it
// runs then.
func (s *Scenario) apply(e process.Event) (process.Application, *process.Definition, error) {
	if e.Action != process.ActionCorrect && e.Action != process.ActionMigrate {
		app, err := s.d.Apply(s.app, e)
		return app, s.d, err
	}
	find := process.DefinitionsOf(s.known...)
	app, err := process.Replay(find, append(s.Events(), e))
	if err != nil {
		return app, s.d, err
	}
	d, err := find(app.Definition())
	return app, d, err
}

// actor is somebody to whom an action is open where the application stands;
// else the first who acts there, so that the failure tells why it is shut.
func (s *Scenario) actor(action process.Action) law.ID {
	n := s.Node()
	who := append(slices.Clone(n.Signers), n.Actors...)
	for _, role := range who {
		for _, o := range s.d.Permitted(nil, s.app, process.Party{Role: role}) {
			if o.Node == n.ID && o.Action == action && o.Open() {
				return role
			}
		}
	}
	if len(who) > 0 {
		return who[0]
	}
	return regulation.ActorProvider // the text names nobody, so that anybody may act
}
