// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package clock_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/examples/desk/clock"
)

func TestAClockRunsOnFromWhereItWasSet(t *testing.T) {
	system := time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC)
	c := clock.New(func() time.Time { return system })
	require.Equal(t, system, c.Now(), "it shows the time of the system until it is set")

	start := time.Date(2015, 3, 30, 9, 0, 0, 0, time.FixedZone("+06", 6*3600))
	c.Set(start)
	require.Equal(t, start.UTC(), c.Now())
	system = system.Add(90*time.Second + 1500*time.Nanosecond)
	require.Equal(t, start.Add(90*time.Second+time.Microsecond).UTC(), c.Now(), "to the microsecond")
}

func TestARunningClockMovesForwardOnly(t *testing.T) {
	system := time.Date(2026, 11, 28, 12, 0, 0, 0, time.UTC)
	c := clock.New(func() time.Time { return system })
	require.NoError(t, c.Move(system.Add(time.Hour)))
	require.Equal(t, system.Add(time.Hour), c.Now())
	require.ErrorIs(t, c.Move(system.Add(time.Minute)), clock.ErrBackward)
	require.Equal(t, system.Add(time.Hour), c.Now(), "a refused move changes nothing")
}
