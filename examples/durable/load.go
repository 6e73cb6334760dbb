// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strconv"
	"sync"
	"sync/atomic"
	"time"

	"go.temporal.io/sdk/client"

	"github.com/reglament-kz/reglament/examples/durable/garden"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/process"
)

// load files applications, does each step of them as soon as it can be done, until they
// are granted, and says how fast that was acknowledged.
func (o options) load(ctx context.Context, c client.Client, lives string, out io.Writer) error {
	n, err := strconv.Atoi(lives)
	switch {
	case err != nil || n < 1:
		return commandline.Errorf("load %s: no number of applications", lives)
	case o.clients < 1:
		return commandline.Errorf("-clients %d: nobody files anything", o.clients)
	}
	d, err := today()
	if err != nil {
		return err
	}
	if err := garden.Put(o.shelf, d); err != nil {
		return err
	}
	b := liver{c: c, d: d}
	name := time.Now().Format("20060102150405.000000000")
	if err := b.live(ctx, name); err != nil { // the worker reads the definition
		return err
	}
	b.took = nil
	begun := time.Now()
	if err := b.many(ctx, o.clients, n, name); err != nil {
		return err
	}
	all := time.Since(begun)
	slices.Sort(b.took)
	at := func(percent int) time.Duration { return b.took[(len(b.took)-1)*percent/100].Round(time.Millisecond) }
	_, err = fmt.Fprintf(out, "%d lives, %d commands in %s: %.1f lives and %.1f commands a second\n"+
		"a command was acknowledged within %s (half), %s (95 of 100), %s (99 of 100)\n",
		n, len(b.took), all.Round(time.Millisecond), float64(n)/all.Seconds(), float64(len(b.took))/all.Seconds(), at(50), at(95), at(99))
	return err
}

// liver files applications and does their steps. It may be used at the same time.
type liver struct {
	c        client.Client
	d        *process.Definition
	commands int // that each takes; zero is until it is over

	mu   sync.Mutex
	took []time.Duration // until a command was acknowledged
}

// acknowledged counts the commands that were taken.
func (b *liver) acknowledged() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	return len(b.took)
}

// many lets n applications live, some at a time. It stops at the first error.
func (b *liver) many(ctx context.Context, clients, n int, name string) error {
	ctx, stop := context.WithCancelCause(ctx)
	defer stop(nil)
	var next atomic.Int64
	var all sync.WaitGroup
	for range clients {
		all.Go(func() {
			for i := next.Add(1); i <= int64(n) && ctx.Err() == nil; i = next.Add(1) {
				if err := b.live(ctx, fmt.Sprint(name, "-", i)); err != nil {
					stop(err)
				}
			}
		})
	}
	all.Wait()
	return context.Cause(ctx)
}

// live files an application under a client's key and does its steps.
func (b *liver) live(ctx context.Context, key string) error {
	id := idOf(key)
	submit := submission(b.d, time.Now())
	e, err := b.insist(ctx, func(ctx context.Context) (process.Event, error) {
		return life.Submit(ctx, b.c, id, garden.Start(), submit)
	})
	if err != nil {
		return err
	}
	app, err := b.d.Apply(process.Application{}, e)
	for version := 1; err == nil && app.Open() && version != b.commands; version++ {
		n := b.d.At(app)
		do := deed(app, n, n.Actors[0], time.Now(), version)
		e, err = b.insist(ctx, func(ctx context.Context) (process.Event, error) { return life.Act(ctx, b.c, id, do) })
		if err == nil {
			app, err = b.d.Apply(app, e)
		}
	}
	return err
}

// insist sends a command until it is taken or refused: whoever speaks to a service that may
// be away does that, and the key makes it safe.
func (b *liver) insist(ctx context.Context, do func(context.Context) (process.Event, error)) (process.Event, error) {
	begun := time.Now()
	for {
		try, cancel := context.WithTimeout(ctx, 20*time.Second)
		e, err := do(try)
		cancel()
		var refused *life.RefusedError
		if err == nil || ctx.Err() != nil || errors.As(err, &refused) {
			b.mu.Lock()
			b.took = append(b.took, time.Since(begun))
			b.mu.Unlock()
			return e, err
		}
		select {
		case <-ctx.Done():
		case <-time.After(100 * time.Millisecond):
		}
	}
}
