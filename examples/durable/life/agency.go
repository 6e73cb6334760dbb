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

	"github.com/reglament-kz/reglament/calendar"
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
	activityFind   = "Find"
)

// Agency does what leaves the process. Its methods are called again after a failure
// or a lost answer, so that each must do the same thing once for the same key, and may
// be called at the same time.
type Agency interface {
	// Check answers a gate. An error means that it could not be answered now: it is
	// asked again, however long that takes, and never becomes a refusal. After a day the
	// life says that it is [Row.Unanswered].
	Check(ctx context.Context, q Question) (process.Evidence, error)
	// Notify takes a message about a life: somebody has to act, is late, or it is over.
	Notify(ctx context.Context, n Notice) error
	// Keep stores what a life that is over goes on with when it is corrected, in place of
	// what it kept of the life before. The life is open until that is done, and what Keep has
	// taken must survive a machine that fails.
	Keep(ctx context.Context, id process.ID, s Start) error
	// Recall gives what Keep has stored; [process.ErrNoApplication] where it has nothing. Each
	// life asks it when it begins, so that none is begun a second time.
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
type activities struct {
	agency Agency
	lives  *Lives
}

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

// Find looks for a calendar, before a life counts by it.
func (a *activities) Find(_ context.Context, d calendar.Digest) error {
	if _, err := a.lives.calendar(d); err != nil {
		return refusal(err)
	}
	return nil
}

// keep gives a life that is over to the agency.
func (l *life) keep(ctx workflow.Context) error {
	kept, err := l.leave()
	if err != nil {
		return err
	}
	return workflow.ExecuteActivity(archived(ctx), activityKeep, l.id, kept).Get(ctx, nil)
}

// archived are the limits of what the agency must take: half a minute for a try, and as many
// tries as it takes, after a second, two, four, at last each hour. Whoever hangs does not hold a
// life: other commands are taken meanwhile.
func archived(ctx workflow.Context) workflow.Context {
	return workflow.WithActivityOptions(ctx, workflow.ActivityOptions{
		StartToCloseTimeout: 30 * time.Second,
		RetryPolicy:         &temporal.RetryPolicy{InitialInterval: time.Second, BackoffCoefficient: 2, MaximumInterval: time.Hour},
	})
}

// outwards are the limits of what the agency answers: tried as archived, for a day.
func outwards(ctx workflow.Context) workflow.Context {
	limits := workflow.GetActivityOptions(archived(ctx))
	limits.ScheduleToCloseTimeout = 24 * time.Hour
	return workflow.WithActivityOptions(ctx, limits)
}

// pause is between the day on which an agency does not answer a gate, and the next.
const pause = time.Hour

// notify tells the agency where the life stands. A life goes on meanwhile, but its run
// does not end before that is taken.
func (l *life) notify(ctx workflow.Context) {
	l.told++
	n := Notice{Key: fmt.Sprintf("%s/notice/%d", l.id, l.told), Life: l.id, Row: l.row}
	l.sending++
	workflow.Go(ctx, func(ctx workflow.Context) {
		defer func() { l.sending-- }()
		if err := workflow.ExecuteActivity(archived(ctx), activityNotify, n).Get(ctx, nil); err != nil {
			// The agency has said that it never takes this one.
			workflow.GetLogger(ctx).Error("a notice was refused", "key", n.Key, "error", err)
		}
	})
}

// question is what was last put to the agency, at a version: that of a gate. It is unanswered
// when a day of tries has passed, and again is the moment of the next one.
type question struct {
	version    int
	unanswered bool
	again      time.Time
}

// ask puts the gate at which the life stands to the agency, if a system answers it,
// and records the answer.
func (l *life) ask(ctx workflow.Context) {
	version := len(l.stream.events)
	if version != l.question.version {
		l.question.again = time.Time{} // the life has moved on from what was asked
	}
	again := l.question.again
	asked := version == l.question.version && (again.IsZero() || workflow.Now(ctx).Before(again))
	if version == 0 || asked || l.over() || l.stream.app.Stopped() {
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
	if version != l.question.version {
		l.question = question{version: version}
	}
	l.question.again = time.Time{}
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
			workflow.GetLogger(ctx).Error("nobody answered a gate, which is asked again", "key", q.Key, "error", err)
			if l.question.version == version && len(l.stream.events) == version {
				l.question.unanswered, l.question.again = true, workflow.Now(ctx).Add(pause)
			}
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
