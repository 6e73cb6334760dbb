// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package calendar knows the working days of Kazakhstan from 2013 to 2027,
// with the reason and the act of each day off, and counts with them: on days
// (a [Calendar]) and on instants, for an office with opening hours and a zone.
// It knows what it does not know: since when a fact was on record, what is an
// estimate, and where its years end.
//
// Unlike the package regulation, which says what an act prints and never what
// day it is, this package counts and knows nothing of regulations. Unlike
// [github.com/rickb777/date/v2], whose Date it takes and gives, it knows which
// days are worked.
//
// # Dates
//
//   - Start: [Kazakhstan], [Calendar.Week].
//   - Ask: [Calendar.Day], [Calendar.Working], [Calendar.Days].
//   - Count: [Calendar.Add], [Calendar.Next], [Calendar.Previous],
//     [Calendar.Count], [Calendar.NthOfMonth], [Calendar.Hours]; the same with
//     each day explained: [Calendar.TraceAdd], [Calendar.TraceCount],
//     [Calendar.TraceNthOfMonth].
//   - Know the limits: [Calendar.Covers], [Calendar.KnownThrough],
//     [Calendar.Uncertain], [Calendar.Remarks], [Calendar.Provisional].
//   - Look back: [Calendar.AsKnownOn], [Known].
//   - Add acts: [Act], [ReadActs], [Calendar.With].
//   - Identify: [Calendar.Digest], [Calendar.Compare].
//   - Publish: [Event], [WriteICalendar], [Calendar.Events].
//
// Failures that a caller can act on: [ErrNoCalendar], [ErrOutsideYears],
// [ErrNoSuchDay], [ErrAct], [ErrJSON], [ErrDigest], [ErrEvent].
//
// # How the days are found
//
// Holidays are data with the years in which they are held. A holiday that
// falls on a day of weekly rest is substituted by rule: in order of date, each
// by the next day that is free. 7 January and the first day of Kurban Ait are
// days off and not holidays, and are never substituted. In the six-day week
// only Sunday is weekly rest. The transfers of days of rest, the first days of
// Kurban Ait and the exceptions are data, each with its act and source.
package calendar
