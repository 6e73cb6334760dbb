// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import "time"

// times are when a node began and was done, in nanoseconds since 1970; 0 is not
// known.
type times struct{ began, done int64 }

// passage is what is known of an application at a node.
type passage struct {
	times
	role, who nameID
	line      int32
	entered   bool // a record said so
	skipped   bool // passed over, and not done since
	asked     bool // a check that at first gave no answer
}

func nano(t time.Time) int64 { return t.UnixNano() }

// seconds are the whole seconds since 1970 of a moment.
func seconds(n int64) int64 {
	if n < 0 {
		return moment(n).Unix()
	}
	return n / int64(time.Second)
}

func moment(n int64) time.Time {
	if n == 0 {
		return time.Time{}
	}
	return time.Unix(0, n).UTC()
}
