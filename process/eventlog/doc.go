// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package eventlog reads the logs of real systems, so that caseload.Check can
// judge them: CSV with whatever delimiter, JSON lines and XES, in three encodings,
// plain or packed by gzip, with the names that the system gives to services,
// activities and actors. It decides nothing and repairs nothing; process judges, and knows no files.
//
//		mapping, err := eventlog.ReadMapping(file)
//		err = mapping.Validate(all, day)
//		reader := eventlog.NewReader(log, mapping, eventlog.Options{})
//		options := caseload.CheckOptions{Definition: mapping.Definitions(all), Unlogged: mapping.Unlogged}
//		summary, err := caseload.Check(reader.Records(), options, nil)
//
//	  - A [Mapping] says how a log is read: [ParseMapping], [ReadMapping]. It is
//	    compared with a catalogue by [Mapping.Validate].
//	  - A [Reader] gives the records one by one ([NewReader], [Reader.Records]) in
//	    memory that does not depend on the length of the log. [Mapping.Definitions]
//	    and [Mapping.Unlogged] are the rest of what caseload.Setting asks for.
//	  - [DryRun] lists the names that a mapping does not know, how often they
//	    occur, and what they may mean: a [Survey].
//	  - [Sort] puts the records of a log in the order of time, within a bound of memory.
//	  - [WriteXES] writes cases for the tools of process mining.
//	  - A [Summary] tells what became of every line.
//
// # Bad lines
//
// A line that cannot be used is a [*LineError] with its number, its column and a
// [Reason]. [Options] says what happens then: it ends the reading, or it is
// skipped and counted. Nothing is guessed: not a day that does not exist, not an
// hour that the clock left out. Of an hour that the clock showed twice the first
// pass is taken, and counted as ambiguous.
//
// The decisions that a caller can take are [ErrMapping], [ErrFile], [ErrLine] and
// [ErrTooManyBad]; the error of the underlying reader is passed on.
//
// # Persons
//
// The columns of persons and applications are opaque IDs, and no error quotes
// them. A person whose ID holds 12 digits in a row, as an IIN or a BIN does, is
// refused, or masked where the mapping says so; in whatever column such a number
// stands, no error shows it.
//
// # Limits
//
// [DefaultMaxLine] and [Options].MaxLine (of XES, an event), [DefaultWindow],
// [DefaultSortRecords], [MaxColumns], [MaxRecordLines], [MaxMapping], [MaxUnmapped].
package eventlog
