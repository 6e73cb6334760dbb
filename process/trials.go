// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

// trials keeps the trials of a log under numbers, which are used again. They do
// not move.
type trials struct {
	blocks []*[blockOfTrials]trial
	used   uint32 // numbers given out
	spare  []uint32
}

const blockOfTrials = 128

// at is the trial of a number.
func (ts *trials) at(i uint32) *trial { return &ts.blocks[i/blockOfTrials][i%blockOfTrials] }

// next is an empty trial.
func (ts *trials) next() *trial {
	if n := len(ts.spare); n > 0 {
		i := ts.spare[n-1]
		ts.spare = ts.spare[:n-1]
		return ts.at(i)
	}
	if ts.used%blockOfTrials == 0 {
		ts.blocks = append(ts.blocks, new([blockOfTrials]trial))
	}
	t := ts.at(ts.used)
	t.number = ts.used
	ts.used++
	return t
}

// free takes a trial back.
func (ts *trials) free(t *trial) {
	*t = trial{number: t.number}
	ts.spare = append(ts.spare, t.number)
}

// all yields every trial that is in use.
func (ts *trials) all(yield func(*trial) bool) {
	for i := range ts.used {
		if t := ts.at(i); t.c != nil && !yield(t) {
			return
		}
	}
}
