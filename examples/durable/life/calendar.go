// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package life

import (
	"go.temporal.io/sdk/workflow"

	"github.com/reglament-kz/reglament/calendar"
)

// heed takes the calendars that are named, one after another, and has the life look anew. That a
// worker has one is found out by an activity, whose answer is in the history: a calendar that is on no shelf, or does not do for the
// offices of the life, is not taken, while one that a later replay lacks is waited for.
func (l *life) heed(ctx workflow.Context) {
	for {
		// Receive alone would take what comes out of the channel at once, and a run that ends in
		// the same task would not see that there is something to heed.
		if err := workflow.Await(ctx, func() bool { return l.calendars.Len() > 0 }); err != nil {
			return
		}
		var d calendar.Digest
		l.calendars.Receive(ctx, &d)
		l.sending++
		if err := workflow.ExecuteActivity(outwards(ctx), activityFind, d, Start{Provider: l.start.Provider, Others: l.start.Others}).Get(ctx, nil); err != nil {
			workflow.GetLogger(ctx).Error("a calendar was not taken", "calendar", d.String(), "error", err)
		} else {
			l.start.Calendar, l.recounts = d, true
		}
		l.sending--
	}
}

// lacks says why the worker lacks a calendar, or nothing. It is of a query, which leaves no trace.
func (l *life) lacks(d calendar.Digest) (why string, err error) {
	if _, err := l.calendar(d); err != nil {
		why = err.Error()
	}
	return why, nil
}
