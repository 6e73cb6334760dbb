// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"math"
	"runtime"
	"slices"
	"time"
)

// contender does the same work in one way.
type contender struct {
	name string
	// do does it n times. The work of n calls is n times that of one.
	do func(n int) error
	// unit is what one call handles many of (records); zero is one.
	unit int
	// peak does it once more and tells the most memory that was alive, in bytes;
	// nil where that is not asked.
	peak func() (uint64, error)
	// elsewhere: another program does it, and what that allocates is not counted.
	elsewhere bool
}

// row is one piece of work: ours, and what it is compared with.
type row struct {
	work  string
	ours  contender
	peers []contender
	// prepare is done before anything is timed; nil is nothing to do.
	prepare func() error
	// once: a call is long enough to be a round of its own.
	once bool
}

// result is one line of the table: ours and one peer, over interleaved rounds.
type result struct {
	Work  string `json:"work"`
	Ours  figure `json:"ours"`
	Peer  string `json:"peer"`
	Other figure `json:"other"`
	// Ratio is ours to the peer's: below 1 ours takes less. It is the median of
	// the ratios of the rounds, Low and High are the least and the greatest.
	Ratio float64 `json:"ratio"`
	Low   float64 `json:"ratio_low"`
	High  float64 `json:"ratio_high"`
	// Rounds is how many there were.
	Rounds int `json:"rounds"`
}

// figure is what one operation costs.
type figure struct {
	Nanoseconds float64 `json:"ns"` // median of the rounds
	// Elsewhere: another program did it, and what it allocated is not known.
	Elsewhere   bool    `json:"elsewhere,omitempty"`
	Allocations float64 `json:"allocs"`
	Bytes       float64 `json:"bytes"`
	// Peak is the most memory held at once, in bytes, where it was asked for.
	Peak uint64 `json:"peak_bytes,omitempty"`
}

// plan is how long a row is timed: so many rounds, each contender for so many
// milliseconds in each.
type plan struct{ rounds, millis int }

// run times a row. In each round every contender has its turn, the first of one
// round being the last of the next, so that a machine that slows down slows all.
func (p plan) run(r row) ([]result, error) {
	if r.prepare != nil {
		if err := r.prepare(); err != nil {
			return nil, err
		}
	}
	all := append([]contender{r.ours}, r.peers...)
	calls := make([]int, len(all))
	for i, c := range all {
		n, err := p.calls(c, r.once)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.name, err)
		}
		calls[i] = n
	}
	rounds := p.rounds
	if r.once {
		rounds = (rounds + 1) / 2
	}
	times := make([][]float64, len(all)) // per contender, per round
	figures := make([]figure, len(all))
	for round := range rounds {
		for i := range all {
			if round%2 == 1 {
				i = len(all) - 1 - i
			}
			f, err := turn(all[i], calls[i])
			if err != nil {
				return nil, fmt.Errorf("%s: %w", all[i].name, err)
			}
			times[i] = append(times[i], f.Nanoseconds)
			if round == 0 || f.Allocations < figures[i].Allocations {
				figures[i].Allocations, figures[i].Bytes = f.Allocations, f.Bytes
			}
		}
	}
	for i := range figures {
		figures[i].Nanoseconds = median(times[i])
		if all[i].elsewhere {
			figures[i] = figure{Nanoseconds: figures[i].Nanoseconds, Elsewhere: true}
		}
		if all[i].peak != nil {
			var err error
			if figures[i].Peak, err = all[i].peak(); err != nil {
				return nil, fmt.Errorf("%s: %w", all[i].name, err)
			}
		}
	}
	var results []result
	for i := 1; i < len(all); i++ {
		ratios := make([]float64, rounds)
		for round := range ratios {
			ratios[round] = times[0][round] / times[i][round]
		}
		results = append(results, result{
			Work: r.work, Ours: figures[0], Peer: all[i].name, Other: figures[i],
			Ratio: median(ratios), Low: slices.Min(ratios), High: slices.Max(ratios), Rounds: rounds,
		})
	}
	if len(r.peers) == 0 {
		results = append(results, result{Work: r.work, Ours: figures[0], Rounds: rounds})
	}
	return results, nil
}

// calls finds how many calls fill a round.
func (p plan) calls(c contender, once bool) (int, error) {
	if once {
		return 1, nil
	}
	want := time.Duration(p.millis) * time.Millisecond
	for n := 1; ; n *= 2 {
		took, err := timed(c, n)
		if err != nil {
			return 0, err
		}
		if took >= want/2 || n > 1<<28 {
			return max(1, int(math.Round(float64(n)*float64(want)/float64(took)))), nil
		}
	}
}

// timed does n calls and tells how long they took.
func timed(c contender, n int) (time.Duration, error) {
	start, err := spent()
	if err != nil {
		return 0, err
	}
	if err := c.do(n); err != nil {
		return 0, err
	}
	end, err := spent()
	return max(end-start, 1), err // a clock that stood still is no reason to divide by nothing
}

// turn times n calls and counts what they allocate.
func turn(c contender, n int) (figure, error) {
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	took, err := timed(c, n)
	if err != nil {
		return figure{}, err
	}
	runtime.ReadMemStats(&after)
	count := float64(n * max(c.unit, 1))
	return figure{
		Nanoseconds: float64(took.Nanoseconds()) / count,
		Allocations: float64(after.Mallocs-before.Mallocs) / count,
		Bytes:       float64(after.TotalAlloc-before.TotalAlloc) / count,
	}, nil
}

func median(list []float64) float64 {
	list = slices.Sorted(slices.Values(list))
	if n := len(list); n%2 == 0 {
		return (list[n/2-1] + list[n/2]) / 2
	}
	return list[len(list)/2]
}
