// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash/fnv"
	"io"
	"reflect"
	"strconv"
	"strings"

	"github.com/reglament-kz/reglament/process/caseload"
)

// part is one of several parts of the applications of a log, as 1/4; the zero
// value is all of them.
type part struct{ n, of uint32 }

// maxParts bounds into how many parts a log is divided.
const maxParts = 10_000

// MarshalText gives "1/4"; nothing for all.
func (p part) MarshalText() ([]byte, error) {
	if p.of == 0 {
		return nil, nil
	}
	return fmt.Appendf(nil, "%d/%d", p.n, p.of), nil
}

// UnmarshalText reads "1/4".
func (p *part) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*p = part{}
		return nil
	}
	first, second, _ := strings.Cut(string(b), "/")
	n, err := strconv.ParseUint(first, 10, 32)
	of, errOf := strconv.ParseUint(second, 10, 32)
	if err != nil || errOf != nil || n < 1 || n > of || of > maxParts {
		return fmt.Errorf("%q is not a part and their number, as 1/4", b)
	}
	*p = part{uint32(n), uint32(of)}
	return nil
}

// only tells which applications belong to the part, by a hash of their IDs that is the
// same everywhere.
func (p part) only() func(string) bool {
	if p.of < 2 {
		return nil
	}
	return func(application string) bool {
		h := fnv.New32a()
		_, _ = io.WriteString(h, application) // a hash does not fail
		return h.Sum32()%p.of == p.n-1
	}
}

// checkedPart is what -shard prints and -merge reads.
type checkedPart struct {
	Part part `json:"part"`
	// Judged is a digest of all by which the log was judged: see [question.judgedBy].
	Judged  string           `json:"judged_by"`
	Summary caseload.Summary `json:"summary"`
	Log     json.RawMessage  `json:"log"` // an eventlog.Summary
}

// writePart checks a part and prints its summary. Every part reads the whole log.
func (i *inquiry) writePart(out io.Writer) error {
	summary, err := i.check(func(caseload.CheckedApplication) error { return nil })
	if err != nil {
		return err
	}
	log, err := json.Marshal(i.log)
	if err != nil {
		return err
	}
	judged, err := i.judgedBy()
	if err != nil {
		return err
	}
	return writeJSON(out, checkedPart{i.shard, judged, summary, log})
}

// judgedBy gives a digest of the days off and of the files with the mapping, the acts
// and the hours, so that parts which were judged by different ones are not added up.
func (q *question) judgedBy() (string, error) {
	days, err := q.days()
	if err != nil {
		return "", err
	}
	h := sha256.New()
	_, _ = fmt.Fprintln(h, days.Digest(), q.sort) // a hash does not fail
	copied := func(f io.Reader) error {
		_, err := io.Copy(h, f)
		return err
	}
	files := []struct{ flag, whose, name string }{{"map", "", q.mapping}, {"catalogue", "", q.ownActs}}
	for _, o := range q.hours {
		files = append(files, struct{ flag, whose, name string }{"office", o.whose, o.name})
	}
	for _, f := range files {
		if err == nil && f.name != "" {
			_, _ = fmt.Fprintf(h, "\n%s %q\n", f.flag, f.whose)
			err = readAs(f.flag, f.name, copied)
		}
	}
	return hex.EncodeToString(h.Sum(nil)), err
}

var (
	errParts  = errors.New("the files are not all parts of one log, each once")
	errJudged = errors.New("the part was judged by other acts, days off, mapping or hours than the first one")
)

// sameJSON reports whether two texts say the same: whoever carries a part may write it
// anew, with other spaces and another order of keys.
func sameJSON(a, b json.RawMessage) bool {
	var x, y any
	return json.Unmarshal(a, &x) == nil && json.Unmarshal(b, &y) == nil && reflect.DeepEqual(x, y)
}

// mergeParts adds up the parts of a log.
func (q *question) mergeParts(out io.Writer) error {
	var all checkedPart
	seen := map[uint32]bool{}
	for i, name := range q.merge {
		var p checkedPart
		err := readAs("merge", name, func(f io.Reader) error {
			d := json.NewDecoder(f)
			d.DisallowUnknownFields()
			err := d.Decode(&p)
			if errors.Is(err, io.EOF) {
				err = errors.New("the file is empty")
			}
			if err == nil && d.More() {
				err = errors.New("more than one part stands in the file")
			}
			return err
		})
		switch {
		case err != nil:
			return err
		case i == 0:
			all = p
		case p.Part.of != all.Part.of || seen[p.Part.n] || !sameJSON(p.Log, all.Log):
			return fmt.Errorf("-merge %s: %w", name, errParts)
		case p.Judged != all.Judged:
			return fmt.Errorf("-merge %s: %w", name, errJudged)
		default:
			if all.Summary, err = caseload.Merge(all.Summary, p.Summary); err != nil {
				return fmt.Errorf("-merge %s: %w", name, err)
			}
		}
		seen[p.Part.n] = true
	}
	if len(seen) != int(all.Part.of) {
		return fmt.Errorf("-merge: %w: %d of %d", errParts, len(seen), all.Part.of)
	}
	switch {
	case q.json:
		return writeJSON(out, struct {
			Summary caseload.Summary `json:"summary"`
			Log     json.RawMessage  `json:"log"`
		}{all.Summary, all.Log})
	case q.csv:
		return all.Summary.WriteCSV(out, q.lang)
	}
	return all.Summary.WriteText(visible{out}, q.lang)
}
