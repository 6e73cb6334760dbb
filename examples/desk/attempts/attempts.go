// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package attempts bounds how often one address may try to sign in.
//
//	limit := attempts.New(0)
//	if !limit.Allow(q.RemoteAddr) { … }
package attempts

import (
	"maps"
	"net"
	"sync"
	"time"

	"golang.org/x/time/rate"
)

// forgotten is after how long without an attempt an address is known no more.
const forgotten = time.Hour

// Limit counts attempts by address. It is safe for use by many goroutines.
type Limit struct {
	every rate.Limit
	mu    sync.Mutex
	seen  map[string]*address
}

type address struct {
	limiter *rate.Limiter
	last    time.Time
}

// New gives a limit of ten attempts at once and so many more a second; 0 is one more each
// six seconds.
func New(every rate.Limit) *Limit {
	if every == 0 {
		every = rate.Every(6 * time.Second)
	}
	return &Limit{every: every, seen: map[string]*address{}}
}

// Allow reports whether an address, with or without its port, may try once more.
func (l *Limit) Allow(remote string) bool {
	host, _, err := net.SplitHostPort(remote)
	if err != nil {
		host = remote
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	now := time.Now()
	maps.DeleteFunc(l.seen, func(_ string, a *address) bool { return now.Sub(a.last) > forgotten })
	if l.seen[host] == nil {
		l.seen[host] = &address{limiter: rate.NewLimiter(l.every, 10)}
	}
	l.seen[host].last = now
	return l.seen[host].limiter.Allow()
}
