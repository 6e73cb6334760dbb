// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package clock is the time by which the desk works: it may begin at another
// moment than the present one, and runs on from there.
//
//	c := clock.New(time.Now)
//	c.Set(start) // the demonstration begins on 30 March 2015
//	now := c.Now()
package clock

import (
	"errors"
	"fmt"
	"sync"
	"sync/atomic"
	"time"
)

// ErrBackward says that a clock was to be set back.
var ErrBackward = errors.New("clock: set back")

// Clock runs as the system's does, ahead of it or behind by a fixed time. It is
// safe for use by many goroutines.
type Clock struct {
	system func() time.Time
	ahead  atomic.Int64 // nanoseconds
	moving sync.Mutex
}

// New gives a clock that shows the time of the system.
func New(system func() time.Time) *Clock { return &Clock{system: system} }

// Now is the present moment of the desk, in UTC and to the microsecond, which is
// what the databases keep.
func (c *Clock) Now() time.Time {
	return c.system().Round(0).Add(time.Duration(c.ahead.Load())).UTC().Truncate(time.Microsecond)
}

// Set lets the clock begin at a moment, whatever it shows.
func (c *Clock) Set(at time.Time) { c.ahead.Store(int64(at.Sub(c.system().Round(0)))) }

// Move lets a running clock jump to a later moment. What was recorded already would lie in
// the future of a clock that was set back, so that an earlier moment is an [ErrBackward].
func (c *Clock) Move(to time.Time) error {
	c.moving.Lock()
	defer c.moving.Unlock()
	if now := c.Now(); to.Before(now) {
		return fmt.Errorf("%w: from %s to %s", ErrBackward, now.Format(time.RFC3339), to.UTC().Format(time.RFC3339))
	}
	c.Set(to)
	return nil
}
