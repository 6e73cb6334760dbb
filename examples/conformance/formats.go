// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/process/caseload"
)

func writeJSON(out io.Writer, v any) error {
	e := json.NewEncoder(out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// writeJSON writes {"cases": [...], "summary": {...}, "log": {...}}, with "files" where
// there are several and "sorted" where the log was. The cases come first
// and one to a line, because they are written while the log is read.
func (i *inquiry) writeJSON(out io.Writer) error {
	before := "{\"cases\": [\n"
	summary, err := i.check(func(c caseload.CheckedApplication) error {
		b, err := json.Marshal(c)
		if err != nil {
			return err
		}
		_, err = fmt.Fprintf(out, "%s%s", before, b)
		before = ",\n"
		return err
	})
	if err != nil {
		return err
	}
	if strings.HasPrefix(before, "{") {
		if _, err := io.WriteString(out, before); err != nil {
			return err
		}
	}
	total, err := json.MarshalIndent(summary, "", "  ")
	if err != nil {
		return err
	}
	log, err := json.MarshalIndent(i.log, "", "  ")
	if err != nil {
		return err
	}
	files := ""
	if len(i.files) > 1 { // lines are counted through all of them
		for _, f := range i.files {
			name, err := json.Marshal(f.name)
			if err != nil {
				return err
			}
			files += fmt.Sprintf(",\n  {\"name\": %s, \"lines_before\": %d}", name, f.before)
		}
		files = ",\n\"files\": [" + files[1:] + "]"
	}
	if i.sorted != nil {
		sorted, err := json.Marshal(i.sorted)
		if err != nil {
			return err
		}
		files += ",\n\"sorted\": " + string(sorted)
	}
	_, err = fmt.Fprintf(out, "\n],\n\"summary\": %s,\n\"log\": %s%s}\n", total, log, files)
	return err
}

// harmless is a cell that no spreadsheet takes for a formula: one that begins like
// a formula gets an apostrophe in front.
func harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@\t\r", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}

// writeCSV writes a line for each finding. Times are by the clock of the office
// of the case, lengths in minutes of working time.
func (i *inquiry) writeCSV(out io.Writer) error {
	w := csv.NewWriter(out)
	header := []string{
		"application", "kind", "channel", "filed", "closed", "end", "finding", "finding_label", "node", "citation", "role", "person",
		"at", "deadline", "late_minutes", "every_reading", "excuses", "line", "file",
	}
	if err := w.Write(header); err != nil {
		return err
	}
	_, err := i.check(func(c caseload.CheckedApplication) error {
		at := func(t time.Time) string { return i.clock(c, t) }
		for _, f := range c.Findings {
			var excuses []string
			for _, e := range f.Excuses {
				excuses = append(excuses, e.String())
			}
			late, every := "", ""
			if f.Kind == caseload.FindingLate {
				late, every = strconv.Itoa(int(f.Late/time.Minute)), strconv.FormatBool(f.EveryReading)
			}
			file, line := i.locate(f.Line)
			cells := []string{
				c.Application, c.Kind.String(), string(c.Channel), at(c.Filed), at(c.Closed), string(c.End),
				string(f.Kind), f.Kind.Label().In(i.lang), string(f.Node), f.Citation.String(), f.By.Role.String(), f.By.Person,
				at(f.At), at(f.Deadline), late, every, strings.Join(excuses, " "), strconv.Itoa(line), file,
			}
			for n := range cells {
				cells[n] = harmless(cells[n])
			}
			if err := w.Write(cells); err != nil {
				return err
			}
		}
		return nil
	})
	if err != nil {
		return err
	}
	w.Flush()
	return w.Error()
}
