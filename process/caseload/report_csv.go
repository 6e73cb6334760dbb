// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/regulation/law"
)

// WriteCSV writes every table of the summary as lines of one CSV with a header:
// section, act, service, place, id, name and one column for each measure, empty
// where a section does not have it. Lengths of working time are in seconds. A
// cell that a spreadsheet would take for a formula begins with an apostrophe. The
// error is that of the writer.
func (s Summary) WriteCSV(w io.Writer, lang law.Lang) error {
	c := csv.NewWriter(w)
	measures := []string{
		"received", "granted", "refused", "not_admitted", "discontinued", "open", "closed_late", "late_at_end", "disputed",
		"done", "overdue", "late", "number", "lateness_seconds", "worst_seconds",
	}
	_ = c.Write(append([]string{"section", "act", "service", "place", "id", "name"}, measures...)) // Flush tells
	line := func(t Table, r TableRow, values map[string]int) {
		cells := []string{t.ID, string(r.Act), string(r.Service), r.Place, r.ID, r.Name.In(lang)}
		for _, m := range measures {
			cell := ""
			if v, ok := values[m]; ok {
				cell = strconv.Itoa(v)
			}
			cells = append(cells, cell)
		}
		for i := range cells {
			cells[i] = harmless(cells[i])
		}
		_ = c.Write(cells)
	}
	for _, t := range s.tables() {
		for i, r := range t.Rows {
			line(t, r, s.measures(t.ID, i))
		}
	}
	c.Flush()
	return c.Error()
}

// harmless is a cell that no spreadsheet takes for a formula: one that begins like
// a formula gets an apostrophe in front.
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// measures are the numbers of the i-th row of a section, by their names.
func (s Summary) measures(table string, i int) map[string]int {
	switch table {
	case ofUnknown.ID:
		return map[string]int{"number": s.Unknown[i].Number}
	case ofServices.ID:
		if i == len(s.Services) {
			return s.Total.measures()
		}
		return s.Services[i].measures()
	case ofSteps.ID:
		return s.Steps[i].measures()
	case ofRoles.ID:
		return s.Roles[i].measures()
	case ofPersons.ID:
		return s.Persons[i].measures()
	case ofBodies.ID:
		return s.Bodies[i].measures()
	case ofContradictions.ID:
		return map[string]int{"number": s.Contradictions[i].Number}
	case ofExcuses.ID:
		return map[string]int{"number": s.Excuses[i].Number}
	default:
		return map[string]int{"number": s.Findings[i].Number}
	}
}

func (c Count) measures() map[string]int {
	return map[string]int{
		"received": c.Received, "granted": c.Granted, "refused": c.Refused, "not_admitted": c.NotAdmitted,
		"discontinued": c.Discontinued, "open": c.Open, "closed_late": c.ClosedLate, "late_at_end": c.LateAtEnd,
		"disputed":         c.ClosedDisputed + c.DisputedAtEnd,
		"lateness_seconds": int(c.Lateness / time.Second), "worst_seconds": int(c.Worst / time.Second),
	}
}

func (w Work) measures() map[string]int {
	return map[string]int{
		"done": w.Done, "open": w.Open, "overdue": w.Overdue, "late": w.Late, "disputed": w.Disputed,
		"lateness_seconds": int(w.Lateness / time.Second), "worst_seconds": int(w.Worst / time.Second),
	}
}
