// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"runtime/debug"
	"time"

	"go.temporal.io/sdk/activity"
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
//
// The text of an error goes to the log of the worker, and not into the history, which says only whether it
// is tried again. An error that is tried again is any but a [temporal.ApplicationError] that is not retryable.
type Agency interface {
	// Check answers a gate. An error means that it could not be answered now: it is
	// asked again, however long that takes, and never becomes a refusal. After a day the
	// life says that it is [Row.Unanswered], and at once where an answer could not be recorded, such as one
	// of a moment that the engine's clock has not reached; that is asked again too. It is not tried again once the
	// case has left the gate, or something has happened to it there, after which it is asked under another key. Evidence has
	// at most 64 KiB as JSON.
	Check(ctx context.Context, q Question) (process.Evidence, error)
	// Notify takes a message about a life: somebody has to act, is late, or it is over. Notices that
	// are tried again arrive out of order: that with the greatest [Row.Version] is of the life as it stands,
	// and of those with the same version the one with the greatest number at the end of its key.
	Notify(ctx context.Context, n Notice) error
	// Keep stores what a life that is over goes on with when it is corrected, in place of
	// what it kept of the life before. The life is open until that is done, and what Keep has
	// taken must survive a machine that fails. No error ends the life: one that is not tried again by the
	// engine is by the life, after an hour, and where its history is long by the next run. A try whose context is done may be followed by one that keeps
	// more, and must not take its place.
	Keep(ctx context.Context, id process.ID, s Start) error
	// Recall gives what Keep has stored; [process.ErrNoApplication] where it has nothing. Each
	// life asks it when it begins, so that none is begun a second time.
	Recall(ctx context.Context, id process.ID) (Start, error)
}

// Question asks an agency about a gate.
type Question struct {
	Key       string              `json:"key"` // the same for the same question, also of a later run
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

func (a *activities) Check(ctx context.Context, q Question) (*process.Evidence, error) {
	return answered(ctx, func() (process.Evidence, error) {
		e, err := a.agency.Check(ctx, q)
		if err == nil && (e.Gate != q.Node || e.Reply != process.ReplyYes && e.Reply != process.ReplyNo) {
			err = fmt.Errorf("life: the evidence of gate %s says %q of gate %s", q.Node, e.Reply, e.Gate)
		}
		if err == nil {
			err = small(e)
		}
		return e, err
	})
}

// small says why there is no room for evidence.
func small(e process.Evidence) error {
	text, err := json.Marshal(e)
	if err == nil && len(text) > maxEvidence {
		err = fmt.Errorf("%w: the evidence of gate %s has %d bytes, more than %d", ErrFull, e.Gate, len(text), maxEvidence)
	}
	return err
}

func (a *activities) Notify(ctx context.Context, n Notice) error {
	_, err := answered(ctx, func() (struct{}, error) { return struct{}{}, a.agency.Notify(ctx, n) })
	return err
}

func (a *activities) Keep(ctx context.Context, id process.ID, s Start) error {
	_, err := answered(ctx, func() (struct{}, error) { return struct{}{}, a.agency.Keep(ctx, id, s) })
	return err
}

// Recall asks again, too, where what is kept cannot be read: a life is not begun anew
// because its archive is broken.
func (a *activities) Recall(ctx context.Context, id process.ID) (*Start, error) {
	nothing := false
	s, err := answered(ctx, func() (Start, error) {
		s, err := a.agency.Recall(ctx, id)
		if nothing = errors.Is(err, process.ErrNoApplication); nothing {
			return Start{}, nil
		}
		if err == nil {
			_, err = s.Recorded()
		}
		return s, err
	})
	if nothing {
		return nil, refusal(fmt.Errorf("%w: %s", process.ErrNoApplication, id))
	}
	return s, err
}

// Find looks whether a calendar is on the shelf and does for the offices of a life, before the life
// counts by it.
func (a *activities) Find(_ context.Context, d calendar.Digest, of Start) error {
	if _, err := a.lives.calendar(d); err != nil {
		return refusal(err)
	}
	of.Calendar = d
	if _, err := a.lives.offices(of); err != nil {
		return refusal(err)
	}
	return nil
}

// The kinds of an error of the agency in histories.
const (
	kindAway  = "agency_away"  // it is asked again
	kindNever = "agency_never" // it has said by its error that it never answers this
)

// answered gives what an agency answers. What it says by an error, or by a panic, may name a person, so
// that goes to the log of the worker; the history has a text that is always the same. There is no answer beside an
// error: the engine's client would write it, and one that cannot be written takes the place of the error.
func answered[T any](ctx context.Context, ask func() (T, error)) (answer *T, err error) {
	info := activity.GetInfo(ctx)
	defer func() {
		if fault := recover(); fault != nil {
			err = fmt.Errorf("life: the agency panics: %v\n%s", fault, debug.Stack())
		}
		if err == nil {
			return
		}
		activity.GetLogger(ctx).Error("the agency has not answered", "error", err)
		kind, options := kindAway, temporal.ApplicationErrorOptions{}
		var said *temporal.ApplicationError
		if errors.As(err, &said) {
			options.NonRetryable, options.NextRetryDelay = said.NonRetryable(), said.NextRetryDelay()
			if said.NonRetryable() {
				kind = kindNever
			}
		}
		answer = nil
		err = temporal.NewApplicationErrorWithOptions(
			"life: the agency has not answered "+info.ActivityType.Name+"; the log of the worker says why", kind, options)
	}()
	said, err := ask()
	return &said, err
}

// keep gives a life that is over to the agency. The life takes commands meanwhile, and its timer
// is armed where one opens it again; its run does not end before that is taken, so that two are
// never kept at a time. What the agency has said it never takes is given again after a pause,
// or when there is something else to keep.
func (l *life) keep(ctx workflow.Context) {
	keeps, given := l.mark(), l.leave()
	l.sending++
	workflow.Go(ctx, func(ctx workflow.Context) {
		defer func() { l.sending-- }()
		err := workflow.ExecuteActivity(archived(ctx), activityKeep, l.id, given).Get(ctx, nil)
		if err == nil {
			l.kept = keeps
			return
		}
		l.unkept++
		workflow.GetLogger(ctx).Error("a life that is over was not kept, which is tried again", "life", l.id.String(), "error", err)
		again := workflow.Now(ctx).Add(pause)
		if _, err := await(ctx, again, func() bool { return l.mark() != keeps }); err != nil {
			workflow.GetLogger(ctx).Error("a pause has ended early", "life", l.id.String(), "error", err)
		}
	})
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

// pause is between the day on which an agency does not answer a gate, and the next; and after it
// has said that it never keeps a life.
const pause = time.Hour

// notify tells the agency where the life stands. A life goes on meanwhile, but its run
// does not end before that is taken.
func (l *life) notify(ctx workflow.Context) {
	l.told++
	// The run is named, since one that is reset counts again from where it was reset to.
	run := workflow.GetInfo(ctx).WorkflowExecution.RunID
	n := Notice{Key: fmt.Sprintf("%s/%s/notice/%d", l.id, run, l.told), Life: l.id, Row: l.row}
	l.sending++
	workflow.Go(ctx, func(ctx workflow.Context) {
		defer func() { l.sending-- }()
		if err := workflow.ExecuteActivity(archived(ctx), activityNotify, n).Get(ctx, nil); err != nil {
			// The agency has said that it never takes this one.
			workflow.GetLogger(ctx).Error("a notice was refused", "key", n.Key, "error", err)
		}
	})
}

// question is what was last put to the agency, at a version, by a run: that of a gate. It is unanswered
// when a day of tries has passed, or an answer came that could not be recorded, and again is the moment of
// the next try.
type question struct {
	version    int
	run        string
	unanswered bool
	again      time.Time
}

// key is that of a question of a life. It names the run, since one that is reset comes to the same version
// with another question. What a release asked that named none keeps its key.
func (q question) key(id process.ID) string {
	if q.run == "" {
		return fmt.Sprintf("%s/gate/%d", id, q.version)
	}
	return fmt.Sprintf("%s/%s/gate/%d", id, q.run, q.version)
}

// gate is the one at which the life stands and that a system answers; the zero value where there is none.
func (l *life) gate() process.Node {
	if len(l.stream.events) == 0 || l.over() || l.stream.app.Stopped() {
		return process.Node{}
	}
	d, err := l.definition(l.stream.app.Definition())
	if err != nil {
		return process.Node{}
	}
	n := d.At(l.stream.app)
	if n.Type != process.NodeGate || n.Gate != regulation.GateEDS && n.Gate != regulation.GateRegistry {
		return process.Node{}
	}
	return n
}

// stay is the time that a life spends at a gate, or until something happens to it there. When it ends, what was
// asked is taken back: nobody is asked about a case that is over, and its run does not wait for the answer.
type stay struct {
	at      process.NodeID
	asks    workflow.Context
	leave   workflow.CancelFunc
	pending int // questions that are not answered yet
}

// stays begins the time at a gate, "" for none.
func (l *life) stays(ctx workflow.Context, at process.NodeID) {
	if l.stay.at != "" {
		l.stay.leave()
	}
	l.stay = &stay{at: at}
	l.stay.asks, l.stay.leave = workflow.WithCancel(ctx)
}

// ask puts the gate at which the life stands to the agency, if a system answers it,
// and records the answer.
func (l *life) ask(ctx workflow.Context) {
	n := l.gate()
	if n.ID != l.stay.at {
		l.stays(ctx, n.ID)
	}
	version := len(l.stream.events)
	if version != l.question.version {
		l.question.again = time.Time{} // the life has moved on from what was asked
	}
	again := l.question.again
	asked := version == l.question.version && (again.IsZero() || workflow.Now(ctx).Before(again))
	if n.ID == "" || asked {
		return
	}
	if l.stuck(ctx) && newly(ctx, changeStuck) {
		// The run that goes on from this one asks. This one would be asking each hour until the engine ends it.
		l.question.again = time.Time{}
		return
	}
	if l.stay.pending > 0 && newly(ctx, changeOneCheck) {
		// What has happened at the gate may change the answer: it is asked again, and once.
		l.stays(ctx, n.ID)
	}
	if version != l.question.version {
		l.question = question{version: version, run: workflow.GetInfo(ctx).WorkflowExecution.RunID}
	}
	l.question.again = time.Time{}
	var by process.Party // nobody, where the text names nobody
	if len(n.Actors) > 0 {
		by.Role = n.Actors[0]
	}
	q := Question{
		Key: l.question.key(l.id), Life: l.id, Node: n.ID, Gate: n.Gate, Checks: n.Checks,
		Applicant: l.stream.app.Submission().Applicant,
	}
	recorded := fmt.Sprintf("%s/gate/%d", l.id, version) // the key of the event
	at := l.stay
	at.pending++
	l.sending++
	workflow.Go(ctx, func(ctx workflow.Context) {
		defer func() { l.sending--; at.pending-- }()
		var e process.Evidence
		err := workflow.ExecuteActivity(outwards(at.asks), activityCheck, q).Get(ctx, &e)
		switch {
		case temporal.IsCanceledError(err):
			return // it was taken back
		case err != nil:
			workflow.GetLogger(ctx).Error("nobody answered a gate, which is asked again", "key", q.Key, "error", err)
			l.askAgain(ctx, version)
			return
		}
		c := process.Command{
			Action: process.ActionAnswer, Node: q.Node, By: by, At: e.At,
			Key: recorded, Reply: e.Reply, Details: &process.Details{Evidence: &e},
		}
		if _, err := l.decide(ctx, l.stream, l.definition, c); err != nil {
			// Somebody was faster, or the case is elsewhere by now. Otherwise the answer is of no use yet, such
			// as that of a registry whose clock is ahead: the case waits for another one at the gate.
			workflow.GetLogger(ctx).Warn("the answer of a gate was not recorded", "key", q.Key, "error", err)
			l.askAgain(ctx, version)
			return
		}
		l.handled++
	})
}

// askAgain puts the gate to the agency again after a pause, if the life still stands at it, and says that
// it is unanswered.
func (l *life) askAgain(ctx workflow.Context, version int) {
	if l.question.version == version && len(l.stream.events) == version {
		l.question.unanswered, l.question.again = true, workflow.Now(ctx).Add(pause)
	}
}
