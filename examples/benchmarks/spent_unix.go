// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

//go:build unix

package main

import (
	"syscall"
	"time"
)

const clock = "processor time of this program and of those that it runs"

// spent is how long the processor has worked for this program and for those that it
// has run to their end: a machine that is busy with something else disturbs it less
// than the clock on the wall.
func spent() (time.Duration, error) {
	var all time.Duration
	for _, who := range [...]int{syscall.RUSAGE_SELF, syscall.RUSAGE_CHILDREN} {
		var u syscall.Rusage
		if err := syscall.Getrusage(who, &u); err != nil {
			return 0, err
		}
		all += time.Duration(u.Utime.Nano() + u.Stime.Nano())
	}
	return all, nil
}
