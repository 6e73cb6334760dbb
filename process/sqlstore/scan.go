// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore

import (
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Most of a row is fetched as one text: a driver spends more on a column than on what
// stands in it. Texts of people and of errors, in which anything may stand, are columns
// of their own.
var (
	apart  = []string{"c.application", "c.number", "c.applicant", "c.person", "c.counted_by", "c.problem"}
	packed = []string{
		"c.version", "c.service", "c.kind", "c.channel", "c.definition", "c.is_open", "c.ended", "c.filed", "c.node", "c.citation", "c.roles", "c.waits_for",
		"c.stopped", "c.state", "c.since", "c.due", "c.unknown", "c.every_reading", "c.contradiction", "c.changes", "c.counted_at",
	}
)

// separator stands between the columns of the text.
const separator = "\x1f"

// selected are the columns that a [caseReader] reads.
func (d Dialect) selected() string {
	unit := "char(31)"
	if d == DialectPostgreSQL {
		unit = "chr(31)"
	}
	return strings.Join(apart, ", ") + ", concat_ws(" + unit + ", " + strings.Join(packed, ", ") + ")"
}

// caseReader reads rows. It remembers the names that many of them have in common. The
// zero value is ready; it serves one query.
type caseReader struct{ known map[names]parsed }

type names struct{ kind, definition string }

type parsed struct {
	kind       regulation.KindID
	definition process.Digest
}

// errSpoilt says that a row does not read as one that this module wrote.
var errSpoilt = errors.New("sqlstore: the row is spoilt")

// read reads the selected columns of a row, and then what else the query gives.
func (r *caseReader) read(rows *sql.Rows, more ...any) (Case, error) {
	var c Case
	var id []byte
	var text string
	dest := []any{&id, &c.Number, &c.Applicant, &c.Person, &c.CountedBy, &c.Problem, &text}
	if len(more) > 0 {
		dest = append(dest, more...)
	}
	if err := rows.Scan(dest...); err != nil {
		return c, err
	}
	if err := c.ID.UnmarshalBinary(id); err != nil {
		return c, err
	}
	if err := r.unpack(&c, text); err != nil {
		return c, fmt.Errorf("application %s: %w", c.ID, err)
	}
	return c, nil
}

func (r *caseReader) unpack(c *Case, text string) error {
	var field [21]string
	n := 0
	for part := range strings.SplitSeq(text, separator) {
		if n == len(field) {
			return errSpoilt
		}
		field[n] = part
		n++
	}
	if n != len(field) {
		return errSpoilt
	}
	number := func(i int) int64 {
		v, err := strconv.ParseInt(field[i], 10, 64)
		if err != nil {
			n = 0
		}
		return v
	}
	c.Version, c.Service, c.Channel, c.End = int(number(0)), field[1], regulation.Channel(field[3]), process.End(field[6])
	c.Filed, c.Node, c.Citation, c.WaitsFor = moment(number(7)), process.NodeID(field[8]), field[9], law.ID(field[11])
	c.Stopped, c.State, c.Since, c.Due = number(12) != 0, caseload.TaskState(field[13]), moment(number(14)), moment(number(15))
	c.Unknown, c.EveryReading, c.Contradiction = process.Unknown(field[16]), number(17) != 0, number(18) != 0
	c.Changes, c.CountedAt = moment(number(19)), moment(number(20))
	if n == 0 {
		return errSpoilt
	}
	if roles := field[10]; roles != "" {
		c.Roles = make([]law.ID, 0, 1+strings.Count(roles, " "))
		for role := range strings.SplitSeq(roles, " ") {
			c.Roles = append(c.Roles, law.ID(role))
		}
	}
	if field[2] == "" { // nothing could be counted
		return nil
	}
	p, err := r.parse(names{field[2], field[4]})
	c.Kind, c.Definition = p.kind, p.definition
	return err
}

func (r *caseReader) parse(n names) (p parsed, err error) {
	p, known := r.known[n]
	if known {
		return p, nil
	}
	if p.kind, err = regulation.ParseKindID(n.kind); err != nil {
		return p, err
	}
	if err = p.definition.UnmarshalText([]byte(n.definition)); err != nil {
		return p, err
	}
	if r.known == nil {
		r.known = map[names]parsed{}
	}
	r.known[n] = p
	return p, nil
}

// columns names columns after the first one, with commas.
func columns(first string, more ...[]string) string {
	return strings.Join(append([]string{first}, slices.Concat(more...)...), ", ")
}
