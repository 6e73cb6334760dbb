// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life

import (
	"context"
	"errors"
	"fmt"
	"time"

	"go.temporal.io/sdk/temporal"
	"go.temporal.io/sdk/workflow"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
)

// The names of the activities in histories. They stay as they are.
const (
	activityCheck  = "Check"
	activityNotify = "Notify"
	activityKeep   = "Keep"
	activityRecall = "Recall"
)

// Agency does what leaves the process. Its methods are called again after a failure
// or a lost answer, so that each must do the same thing once for the same key, and may
// be called at the same time.
type Agency interface {
	// Check answers a gate. An error means that it could not be answered now: it is
	// asked again later, and never becomes a refusal.
	Check(ctx context.Context, q Question) (process.Evidence, error)
	// Notify takes a message about a life: somebody has to act, is late, or it is over.
	Notify(ctx context.Context, n Notice) error
	// Keep stores what a life that is over goes on with when it is corrected, in place of
	// what it kept of the life before. The life is open until that is done.
	Keep(ctx context.Context, id process.ID, s Start) error
	// Recall gives what Keep has stored; [process.ErrNoApplication] where it has nothing.
	Recall(ctx context.Context, id process.ID) (Start, error)
}

// Question asks an agency about a gate.
type Question struct {
	Key       string              `json:"key"` // the same for the same question
	Life      process.ID          `json:"life"`
	Node      process.NodeID      `json:"node"`
	Gate      regulation.GateKind `json:"gate"`
	Checks    eds.Kind            `json:"checks,omitempty"` // of a gate of the EDS
	Applicant string              `json:"applicant"`        // the agency's own ID
}

// Notice tells an agency where a life stands.
type Notice struct {
	Key  string     `json:"key"` // the same for the same notice
	Life process.ID `json:"life"`
	Row  Row        `json:"row"`
}

// activities are the methods of an agency as the engine calls them.
type activities struct{ agency Agency }

func (a *activities) Check(ctx context.Context, q Question) (process.Evidence, error) {
	e, err := a.agency.Check(ctx, q)
	if err == nil && (e.Gate != q.Node || e.Reply != process.ReplyYes && e.Reply != process.ReplyNo) {
		err = fmt.Errorf("life: the evidence of gate %s says %q of gate %s", q.Node, e.Reply, e.Gate)
	}
	return e, err
}

func (a *activities) Notify(ctx context.Context, n Notice) error { return a.agency.Notify(ctx, n) }

func (a *activities) Keep(ctx context.Context, id process.ID, s Start) error {
	return a.agency.Keep(ctx, id, s)
}

// Recall asks again, too, where what is kept cannot be read: a life is not begun anew
// because its archive is broken.
func (a *activities) Recall(ctx context.Context, id process.ID) (Start, error) {
	s, err := a.agency.Recall(ctx, id)
	if errors.Is(err, process.ErrNoApplication) {
		return s, refusal(err)
	}
	if err == nil {
		_, err = s.Recorded()
	}
	return s, err
}

// keep gives a life that is over to the agency.
func (l *life) keep(ctx workflow.Context) error {
	kept, err := l.leave()
	if err != nil {
		return err
	}
	return workflow.ExecuteActivity(archived(ctx), activityKeep, l.id, kept).Get(ctx, nil)
}

// archived are the limits of what is asked of the archive: each try has one, and there are
// as many as it takes. After the retention of the engine the agency's is the only copy.
func archived(ctx workflow.Context) workflow.Context {
	limits := workflow.GetActivityOptions(outwards(ctx))
	limits.ScheduleToCloseTimeout = 0
	return workflow.WithActivityOptions(ctx, limits)
}

// outwards are the limits of an activity: half a minute for a try, tried again after
// a second, two, four, at last each hour, for a week. Whoever hangs does not hold a
// life: other commands are taken meanwhile.
func outwards(ctx workflow.Context) workflow.Context {
	return workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout:    30 * time.Second,
		ScheduleToCloseTimeout: 7 * 24 * time.Hour,
		RetryPolicy:            &temporal.RetryPolicy{InitialInterval: time.Second, BackoffCoefficient: 2, MaximumInterval: time.Hour},
	})
}

// notify tells the agency where the life stands. A life goes on meanwhile.
func (l *life) notify(ctx workflow.Context) {
	l.told++
	n := Notice{Key: fmt.Sprintf("%s/notice/%d", l.id, l.told), Life: l.id, Row: l.row}
	l.sending++
	workflow.Go(ctx, func(ctx workflow.Context) {
		defer func() { l.sending-- }()
		if err := workflow.ExecuteActivity(outwards(ctx), activityNotify, n).Get(ctx, nil); err != nil {
			workflow.GetLogger(ctx).Error("nobody took a notice", "key", n.Key, "error", err)
		}
	})
}

// ask puts the gate at which the life stands to the agency, if a system answers it,
// and records the answer.
func (l *life) ask(ctx workflow.Context) {
	version := len(l.stream.events)
	if version == 0 || version == l.asked || l.over() || l.stream.app.Stopped() {
		return
	}
	d, err := l.definition(l.stream.app.Definition())
	if err != nil {
		return
	}
	n := d.At(l.stream.app)
	if n.Type != process.NodeGate || n.Gate != regulation.GateEDS && n.Gate != regulation.GateRegistry {
		return
	}
	l.asked = version
	var by process.Party // nobody, where the text names nobody
	if len(n.Actors) > 0 {
		by.Role = n.Actors[0]
	}
	q := Question{
		Key: fmt.Sprintf("%s/gate/%d", l.id, version), Life: l.id, Node: n.ID, Gate: n.Gate, Checks: n.Checks,
		Applicant: l.stream.app.Submission().Applicant,
	}
	l.sending++
	workflow.Go(ctx, func(ctx workflow.Context) {
		defer func() { l.sending-- }()
		var e process.Evidence
		if err := workflow.ExecuteActivity(outwards(ctx), activityCheck, q).Get(ctx, &e); err != nil {
			workflow.GetLogger(ctx).Error("nobody answered a gate", "key", q.Key, "error", err)
			return
		}
		c := process.Command{
			Action: process.ActionAnswer, Node: q.Node, By: by, At: e.At,
			Key: q.Key, Reply: e.Reply, Details: &process.Details{Evidence: &e},
		}
		if _, err := l.decide(ctx, l.stream, l.definition, c); err != nil {
			// Somebody was faster, or the case is elsewhere by now.
			workflow.GetLogger(ctx).Warn("the answer of a gate was not recorded", "key", q.Key, "error", err)
			return
		}
		l.handled++
	})
}
