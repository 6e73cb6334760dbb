// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

//go:build unix

package main

import (
	"syscall"
	"time"
)

const clock = "processor time of this program"

// spent is how long the processor has worked for this program: a machine that is
// busy with something else disturbs it less than the clock on the wall.
func spent() (time.Duration, error) {
	var u syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &u); err != nil {
		return 0, err
	}
	return time.Duration(u.Utime.Nano() + u.Stime.Nano()), nil
}
