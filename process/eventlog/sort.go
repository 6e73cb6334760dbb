// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"cmp"
	"fmt"
	"iter"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/process/caseload"
)

// DefaultSortRecords is how many records a sort keeps in memory without an option:
// some 40 MB.
const DefaultSortRecords = 1 << 18

// SortOptions bound a sort. The zero value sorts by time, then by application and then
// by the order of the log.
type SortOptions struct {
	// Records are kept in memory at once; 0 is [DefaultSortRecords]. The others go to files.
	Records int
	// Dir is where the files lie until the sort is over; empty is the directory for
	// temporary files of the system. Only the user who runs the program can read them.
	Dir string
	// Rank tells the place of a record among those of its application at the same moment,
	// of which a log that is not in order does not say which came first: see
	// [Mapping.Rank]. Nil leaves them in the order of the log.
	Rank func(*caseload.Record) int
}

// Sorting tells what a sort did.
type Sorting struct {
	Records int64 `json:"records"`
	// Backward are the records that stood behind a later one, of whichever application.
	Backward int64 `json:"backward"`
	// Files were written, because not all records fit in memory.
	Files int `json:"files"`
}

// Sort gives the records of a log in the order of time: what [caseload.Check] needs
// of a log that is written newest first, or in no order. The second value is filled
// in when the first record is given. The error is that of the sequence or of the
// files.
func Sort(records iter.Seq2[caseload.Record, error], o SortOptions) (iter.Seq2[caseload.Record, error], *Sorting) {
	if o.Records <= 0 {
		o.Records = DefaultSortRecords
	}
	did := &Sorting{}
	return func(yield func(caseload.Record, error) bool) {
		*did = Sorting{}
		s := &sorter{o: o, did: did, shapes: map[shape]int{}}
		defer s.remove()
		for r, err := range records {
			if err == nil {
				err = s.add(&r)
			}
			if err != nil {
				yield(caseload.Record{}, err)
				return
			}
		}
		if err := s.merged(func(k *kept) bool { return yield(s.record(k), nil) }); err != nil {
			yield(caseload.Record{}, err)
		}
	}, did
}

// kept is a record as a sort keeps it.
type kept struct {
	at, filed   instant
	seq         int64 // its place in the log
	shape, rank int
	line        int
	application string
	person      string
}

// instant is a time without its zone.
type instant struct {
	sec  int64
	nsec int
}

func instantOf(t time.Time) instant { return instant{t.Unix(), t.Nanosecond()} }

// shape is what many records share.
type shape struct {
	r          caseload.Record // without what is kept of each
	zone       *time.Location
	filed      *time.Location
	notFiled   bool
	unrecorded bool // a record without a moment
}

// sorter sorts the records of a log.
type sorter struct {
	o      SortOptions
	did    *Sorting
	shapes map[shape]int
	list   []shape
	all    []kept // in memory
	runs   []*run // in files
	latest instant
}

func (s *sorter) add(r *caseload.Record) error {
	k := kept{at: instantOf(r.At), filed: instantOf(r.Filed), seq: s.did.Records, line: r.Line, application: r.Application, person: r.By.Person}
	if s.o.Rank != nil {
		k.rank = s.o.Rank(r)
	}
	of := shape{r: *r, zone: r.At.Location(), filed: r.Filed.Location(), notFiled: r.Filed.IsZero(), unrecorded: r.At.IsZero()}
	of.r.Application, of.r.By.Person, of.r.At, of.r.Filed, of.r.Line = "", "", time.Time{}, time.Time{}, 0
	i, ok := s.shapes[of]
	if !ok {
		i = len(s.list)
		s.shapes[of], s.list = i, append(s.list, of)
	}
	k.shape = i
	if s.did.Records > 0 && compareInstants(k.at, s.latest) < 0 {
		s.did.Backward++
	} else {
		s.latest = k.at
	}
	s.did.Records++
	s.all = append(s.all, k)
	if len(s.all) < s.o.Records {
		return nil
	}
	return s.spill()
}

// record is a record again.
func (s *sorter) record(k *kept) caseload.Record {
	of := &s.list[k.shape]
	r := of.r
	r.Application, r.By.Person, r.Line = k.application, k.person, k.line
	if !of.unrecorded {
		r.At = time.Unix(k.at.sec, int64(k.at.nsec)).In(of.zone)
	}
	if !of.notFiled {
		r.Filed = time.Unix(k.filed.sec, int64(k.filed.nsec)).In(of.filed)
	}
	return r
}

func compareInstants(a, b instant) int {
	return cmp.Or(cmp.Compare(a.sec, b.sec), cmp.Compare(a.nsec, b.nsec))
}

func compareKept(a, b *kept) int {
	if c := compareInstants(a.at, b.at); c != 0 {
		return c
	}
	return cmp.Or(cmp.Compare(a.application, b.application), cmp.Compare(a.rank, b.rank), cmp.Compare(a.seq, b.seq))
}

func (s *sorter) sort() {
	slices.SortFunc(s.all, func(a, b kept) int { return compareKept(&a, &b) })
}

// merged gives what is in memory and in files in one order.
func (s *sorter) merged(yield func(*kept) bool) error {
	s.sort()
	if len(s.runs) == 0 {
		for i := range s.all {
			if !yield(&s.all[i]) {
				return nil
			}
		}
		return nil
	}
	if len(s.all) > 0 {
		if err := s.spill(); err != nil {
			return err
		}
	}
	return mergeRuns(s.runs, yield)
}

// remove takes the files away.
func (s *sorter) remove() {
	for _, r := range s.runs {
		r.remove()
	}
}

// sortError says that a file of a sort failed.
func sortError(err error) error { return fmt.Errorf("eventlog: sort: %w", err) }
