// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package calendar knows the working days of Kazakhstan from 2002 to 2027,
// with the reason and the act of each day off, and counts with them: on days
// (a [Calendar]) and on instants, for an office with opening hours and a zone.
//
//	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
//		Zone: calendar.MustZone(calendar.ZoneAlmaty),
//		Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00"),
//	})
//	due, err := office.DueInDays(filed, 10, calendar.Rule{}) // due.At is the last moment
//
// The names that serve most users are [Kazakhstan], [Calendar.Day],
// [Calendar.Add], [Calendar.Count], [Calendar.With] with [ReadActs],
// [Calendar.KnownThrough], [NewOffice], [ReadOfficeSpec], [Rule],
// [Office.DueInDays], [Office.DueInMonths] and [Office.TraceDue].
//
// The package says what it does not know: since when a fact was on record, which
// day is an estimate, and where its years end. The years before 2013 rest on one
// source, and each of their days says so.
//
// The package regulation says what an act prints and never what day it is; this
// package counts days and knows nothing of regulations.
// [github.com/rickb777/date/v2] has the type of a date; this package knows which
// dates are worked.
//
// # Dates
//
//   - Start: [Kazakhstan], [Calendar.Week].
//   - Ask: [Calendar.Day], [Calendar.Working], [Calendar.Days].
//   - Count: [Calendar.Add], [Calendar.Count], [Calendar.NthOfMonth],
//     [Calendar.Norm]. The same with each day explained: [Calendar.TraceAdd],
//     [Calendar.TraceCount], [Calendar.TraceNthOfMonth].
//   - Know the limits: [Calendar.Covers], [Calendar.KnownThrough],
//     [Calendar.Doubt], [Calendar.Uncertain], [Calendar.Remarks],
//     [Calendar.Provisional].
//   - Look back: [Calendar.AsKnownOn], [Known].
//   - Add acts: [Act], [ReadActs], [Calendar.With].
//   - Identify: [Calendar.Digest], [Calendar.Compare]. A calendar that was stored
//     and has changed since: [DigestError].
//   - Publish: [Event], [WriteICalendar], [Calendar.Events],
//     [Calendar.EventsSince].
//
// # Instants
//
//   - Start: [Zone], [ParseHours], [OfficeSpec] or [ReadOfficeSpec], then
//     [NewOffice].
//   - Say what hours on days off count for: [Duty].
//   - Ask: [Office.Open], [Office.Receiving], [Office.NextOpening],
//     [Office.NextReception], [Office.Closing], [Office.Day], [Office.Date].
//   - Count working time: [Office.Add], [Office.Between]. The same with each day
//     explained: [Office.TraceBetween].
//   - Count days from an instant: [Office.AddDays], [Office.CountDays].
//   - Count a term by a named [Rule]: [Office.Start], [Office.DueInDays],
//     [Office.DueInCalendarDays], [Office.DueInMonths], [Office.DueIn],
//     [Office.DueSameDay], [Office.DueOn]. Explained: [Office.TraceDue]. The
//     options by name: [RuleOptions], [Rule.With], [Rule.ForArrival].
//
// # Failures
//
// A caller can act on these: [ErrNoCalendar], [ErrOutsideYears], [ErrAct],
// [ErrJSON] and [ErrDigest]; on instants also on [ErrNoOffice], [ErrOffice] and
// [ErrClosed]. A word, a number or a name that there is not is a
// [*github.com/reglament-kz/reglament/regulation/law.ValueError].
//
// # How the days are found
//
// Each holiday is data with the years in which it is held. A holiday that falls on
// a day of weekly rest is substituted by rule: in order of date, each by the next
// day that is free. 7 January and the first day of Kurban Ait are days off but no
// holidays, and nothing substitutes them. In the six-day week only Sunday is
// weekly rest. The transfers of days of rest, the first days of Kurban Ait and the
// exceptions are data, each with its act and source.
//
// # How time is counted
//
// An office is open at every instant at which its wall clock shows one of its
// hours. So working time is time that really passes, and an hour that the clock
// repeats, as on 29 February 2024 in Petropavl, counts twice. The package carries
// the zones of Kazakhstan itself, because a machine with older data is wrong about
// them after that day. No act of this library states opening hours, and none says
// how a term is counted. So the hours are the caller's, and each option of a [Rule]
// has a name and a default that every answer repeats.
package calendar
