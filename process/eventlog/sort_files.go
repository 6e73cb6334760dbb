// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"bufio"
	"container/heap"
	"encoding/binary"
	"errors"
	"io"
	"os"
)

// maxRuns is how many files are open at once; more are merged into one first.
const maxRuns = 128

// run is a file of sorted records, and the one that was read last.
type run struct {
	f    *os.File
	r    *bufio.Reader
	head kept
}

// spill writes what is in memory to a file, sorted.
func (s *sorter) spill() error {
	s.sort()
	i := 0
	err := s.write(func() (*kept, error) {
		if i == len(s.all) {
			return nil, io.EOF
		}
		i++
		return &s.all[i-1], nil
	})
	s.all = s.all[:0]
	if err != nil || len(s.runs) < maxRuns {
		return err
	}
	old := s.runs
	s.runs = nil
	defer func() {
		for _, r := range old {
			r.remove()
		}
	}()
	h, err := newRunHeap(old)
	if err != nil {
		return err
	}
	return s.write(h.next)
}

// write writes a run of the records that a function gives until io.EOF.
func (s *sorter) write(next func() (*kept, error)) error {
	f, err := os.CreateTemp(s.o.Dir, "reglament-sort-*")
	if err != nil {
		return sortError(err)
	}
	s.runs = append(s.runs, &run{f: f})
	s.did.Files++
	w := bufio.NewWriterSize(f, 1<<16)
	var b []byte
	for {
		k, err := next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return err
		}
		b = k.append(b[:0])
		if _, err := w.Write(b); err != nil {
			return sortError(err)
		}
	}
	if err := w.Flush(); err != nil {
		return sortError(err)
	}
	return nil
}

// append writes a record behind bytes.
func (k *kept) append(b []byte) []byte {
	for _, n := range [...]int64{k.at.sec, int64(k.at.nsec), k.filed.sec, int64(k.filed.nsec), k.seq, int64(k.shape), int64(k.rank), int64(k.line)} {
		b = binary.AppendVarint(b, n)
	}
	for _, s := range [...]string{k.application, k.person} {
		b = binary.AppendUvarint(b, uint64(len(s)))
		b = append(b, s...)
	}
	return b
}

// read reads a record.
func (k *kept) read(r *bufio.Reader) error {
	var n [8]int64
	for i := range n {
		v, err := binary.ReadVarint(r)
		if err != nil {
			if i == 0 && errors.Is(err, io.EOF) {
				return io.EOF
			}
			return sortError(noEnd(err))
		}
		n[i] = v
	}
	*k = kept{at: instant{n[0], int(n[1])}, filed: instant{n[2], int(n[3])}, seq: n[4], shape: int(n[5]), rank: int(n[6]), line: int(n[7])}
	for _, s := range [...]*string{&k.application, &k.person} {
		length, err := binary.ReadUvarint(r)
		if err != nil {
			return sortError(noEnd(err))
		}
		b := make([]byte, length)
		if _, err := io.ReadFull(r, b); err != nil {
			return sortError(noEnd(err))
		}
		*s = string(b)
	}
	return nil
}

// noEnd is the error of a file that ends inside a record.
func noEnd(err error) error {
	if errors.Is(err, io.EOF) {
		return io.ErrUnexpectedEOF
	}
	return err
}

func (r *run) remove() {
	_ = r.f.Close()           // it was read, or is of no more use
	_ = os.Remove(r.f.Name()) // the system clears its directory
}

// runHeap gives the records of several runs in one order.
type runHeap struct {
	runs []*run
	last kept
}

func newRunHeap(runs []*run) (*runHeap, error) {
	h := &runHeap{}
	for _, r := range runs {
		if _, err := r.f.Seek(0, io.SeekStart); err != nil {
			return nil, sortError(err)
		}
		r.r = bufio.NewReaderSize(r.f, 1<<16)
		if err := r.head.read(r.r); err != nil {
			return nil, sortError(noEnd(err))
		}
		h.runs = append(h.runs, r)
	}
	heap.Init(h)
	return h, nil
}

// next gives the next record, which stays valid until the one after it; io.EOF is
// the end.
func (h *runHeap) next() (*kept, error) {
	if len(h.runs) == 0 {
		return nil, io.EOF
	}
	r := h.runs[0]
	h.last = r.head
	switch err := r.head.read(r.r); {
	case errors.Is(err, io.EOF):
		heap.Pop(h)
	case err != nil:
		return nil, err
	default:
		heap.Fix(h, 0)
	}
	return &h.last, nil
}

// Len is heap.Interface's, as the others.
func (h *runHeap) Len() int           { return len(h.runs) }
func (h *runHeap) Less(i, j int) bool { return compareKept(&h.runs[i].head, &h.runs[j].head) < 0 }
func (h *runHeap) Swap(i, j int)      { h.runs[i], h.runs[j] = h.runs[j], h.runs[i] }
func (h *runHeap) Push(x any) {
	if r, ok := x.(*run); ok {
		h.runs = append(h.runs, r)
	}
}
func (h *runHeap) Pop() any {
	last := h.runs[len(h.runs)-1]
	h.runs = h.runs[:len(h.runs)-1]
	return last
}

// mergeRuns gives the records of the runs.
func mergeRuns(runs []*run, yield func(*kept) bool) error {
	h, err := newRunHeap(runs)
	if err != nil {
		return err
	}
	for {
		k, err := h.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if !yield(k) {
			return nil
		}
	}
}
