// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package reglament is the root of a library that models Kazakhstan's
// state-service regulations as typed, cited, dated data and runs them.
//
// It is an interpretation with citations, not the law. This package holds no
// code: it is the index of those that do.
//
// # To read what an act says
//
//   - [github.com/reglament-kz/reglament/regulation/catalogue]: the acts that
//     come with the library; begin with its Builtin.
//   - [github.com/reglament-kz/reglament/regulation/draft]: short functions to
//     write an act of your own in Go.
//   - [github.com/reglament-kz/reglament/regulation/law/schema]: a JSON Schema
//     from Go types.
//   - [github.com/reglament-kz/reglament/regulation]: the model: services and
//     their kinds, accounts, steps, terms, gates, readings, discrepancies.
//   - [github.com/reglament-kz/reglament/regulation/law]: texts in three
//     languages, dates, citations, acts and their life.
//   - [github.com/reglament-kz/reglament/regulation/mangystau],
//     [github.com/reglament-kz/reglament/regulation/northkazakhstan]: the data,
//     and the pattern for acts of your own.
//
// # To add an act
//
//   - In Go: [github.com/reglament-kz/reglament/regulation.Enactment] and
//     [github.com/reglament-kz/reglament/regulation.Catalogue.With].
//   - From JSON: [github.com/reglament-kz/reglament/regulation.ReadEnactments],
//     read by [github.com/reglament-kz/reglament/regulation/law/strict].
//
// # To count time
//
//   - [github.com/reglament-kz/reglament/calendar]: working days with the reason
//     of each day off, office hours, deadlines and their traces.
//
// # To run a regulation
//
//   - [github.com/reglament-kz/reglament/process]: definitions, applications,
//     timelines, stores.
//   - [github.com/reglament-kz/reglament/process/sqlstore]: applications in SQLite and
//     PostgreSQL, a module of its own.
//   - [github.com/reglament-kz/reglament/process/caseload]: worklists, reports and
//     checks of logs over many applications.
//   - [github.com/reglament-kz/reglament/process/diagram]: swim-lanes, timelines
//     and Mermaid text of a process, drawn from the data.
//   - [github.com/reglament-kz/reglament/process/bpmn]: a process as BPMN 2.0 XML.
//   - [github.com/reglament-kz/reglament/process/eventlog]: reads the logs of real
//     systems for those checks.
//   - [github.com/reglament-kz/reglament/process/processtest]: scenarios and
//     assertions for tests of such systems.
//   - [github.com/reglament-kz/reglament/process/storetest]: the tests that every
//     store must pass.
//
// # To check a signature
//
//   - [github.com/reglament-kz/reglament/eds]: identities, the question, the
//     report and the interface of a checker.
//   - [github.com/reglament-kz/reglament/eds/local]: the checker in pure Go.
//   - [github.com/reglament-kz/reglament/eds/gost]: GOST 34.310 for it.
//   - [github.com/reglament-kz/reglament/eds/xmlsig]: signed XML documents and
//     SOAP envelopes.
//   - [github.com/reglament-kz/reglament/eds/ncanode]: the checker before an
//     NCANode server.
//   - [github.com/reglament-kz/reglament/eds/edstest]: a certification authority
//     for tests.
//
// # Failures
//
// Errors are typed and tell the place and the offending value; errors.Is finds
// one sentinel for each decision that a caller can take:
//
//   - A name that no act or two acts have:
//     [github.com/reglament-kz/reglament/regulation.ErrNotFound],
//     [github.com/reglament-kz/reglament/regulation.ErrAmbiguous].
//   - An act that breaks the rules of the model, or stands there twice:
//     [github.com/reglament-kz/reglament/regulation.ErrInvalid],
//     [github.com/reglament-kz/reglament/regulation.ErrDuplicate].
//   - Something that no act and no source says:
//     [github.com/reglament-kz/reglament/regulation.ErrNotStated].
//   - A malformed date, citation, identifier or word:
//     [github.com/reglament-kz/reglament/regulation/law.ErrSyntax].
//   - A wording that is not on record, or a day before the first one:
//     [github.com/reglament-kz/reglament/regulation/law.ErrWordingUnknown],
//     [github.com/reglament-kz/reglament/regulation/law.ErrNoEdition].
//   - JSON with a misspelt, repeated or missing key, a wrong type, too large:
//     [github.com/reglament-kz/reglament/regulation/law/strict.ErrUnknownKey],
//     [github.com/reglament-kz/reglament/regulation/law/strict.ErrDuplicateKey],
//     [github.com/reglament-kz/reglament/regulation/law/strict.ErrMissingKey],
//     [github.com/reglament-kz/reglament/regulation/law/strict.ErrType],
//     [github.com/reglament-kz/reglament/regulation/law/strict.ErrSyntax],
//     [github.com/reglament-kz/reglament/regulation/law/strict.ErrLimit].
//   - A day outside the years of the calendar, or an office without hours there:
//     [github.com/reglament-kz/reglament/calendar.ErrOutsideYears],
//     [github.com/reglament-kz/reglament/calendar.ErrClosed].
//   - An act, an office or JSON that the calendar cannot take:
//     [github.com/reglament-kz/reglament/calendar.ErrAct],
//     [github.com/reglament-kz/reglament/calendar.ErrOffice],
//     [github.com/reglament-kz/reglament/calendar.ErrJSON].
//   - A zero calendar or office, or not the calendar that was meant:
//     [github.com/reglament-kz/reglament/calendar.ErrNoCalendar],
//     [github.com/reglament-kz/reglament/calendar.ErrNoOffice],
//     [github.com/reglament-kz/reglament/calendar.ErrDigest].
//   - A process that cannot be compiled, or not on that day, channel or reading:
//     [github.com/reglament-kz/reglament/process.ErrDefinition],
//     [github.com/reglament-kz/reglament/process.ErrNotInEffect],
//     [github.com/reglament-kz/reglament/process.ErrNoChannel],
//     [github.com/reglament-kz/reglament/process.ErrReading],
//     [github.com/reglament-kz/reglament/process.ErrTooManyVariants].
//   - An action that is not open, or not as it was given:
//     [github.com/reglament-kz/reglament/process.ErrBlocked],
//     [github.com/reglament-kz/reglament/process.ErrOrder],
//     [github.com/reglament-kz/reglament/process.ErrIncomplete],
//     [github.com/reglament-kz/reglament/process.ErrEvidence].
//   - A stream of events that does not fit, or cannot be corrected so:
//     [github.com/reglament-kz/reglament/process.ErrForeign],
//     [github.com/reglament-kz/reglament/process.ErrNeedsHistory],
//     [github.com/reglament-kz/reglament/process.ErrNeedsOffices],
//     [github.com/reglament-kz/reglament/process.ErrEdition],
//     [github.com/reglament-kz/reglament/process.ErrGap],
//     [github.com/reglament-kz/reglament/process.ErrCorrection].
//   - A store that has nothing, something newer, or another command:
//     [github.com/reglament-kz/reglament/process.ErrNoApplication],
//     [github.com/reglament-kz/reglament/process.ErrConflict],
//     [github.com/reglament-kz/reglament/process.ErrKeyReused].
//   - A number, request, key, signature or report of the EDS that is not one:
//     [github.com/reglament-kz/reglament/eds.ErrNumber],
//     [github.com/reglament-kz/reglament/eds.ErrRequest],
//     [github.com/reglament-kz/reglament/eds.ErrKey],
//     [github.com/reglament-kz/reglament/eds.ErrSignature],
//     [github.com/reglament-kz/reglament/eds.ErrReport].
//   - A checker that is not set up right, a revocation list that is none, a
//     service that gives no answer:
//     [github.com/reglament-kz/reglament/eds/local.ErrConfig],
//     [github.com/reglament-kz/reglament/eds/local.ErrList],
//     [github.com/reglament-kz/reglament/eds/local.ErrUnavailable],
//     [github.com/reglament-kz/reglament/eds/ncanode.ErrConfig],
//     [github.com/reglament-kz/reglament/eds/ncanode.ErrUnavailable],
//     [github.com/reglament-kz/reglament/eds/xmlsig.ErrConfig].
//   - The services of a test that are down, or were asked something else:
//     [github.com/reglament-kz/reglament/eds/edstest.ErrDown],
//     [github.com/reglament-kz/reglament/eds/edstest.ErrRequest].
//   - A log that its mapping does not fit, a line of it, too many such lines:
//     [github.com/reglament-kz/reglament/process/eventlog.ErrMapping],
//     [github.com/reglament-kz/reglament/process/eventlog.ErrFile],
//     [github.com/reglament-kz/reglament/process/eventlog.ErrLine],
//     [github.com/reglament-kz/reglament/process/eventlog.ErrTooManyBad].
//   - More open at once than the limit of a check, summaries of other periods or that no
//     check made, a plan too long to draw:
//     [github.com/reglament-kz/reglament/process/caseload.ErrTooManyOpen],
//     [github.com/reglament-kz/reglament/process/caseload.ErrSummary],
//     [github.com/reglament-kz/reglament/process/diagram.ErrTooLong].
//   - A database of a newer release, or of somebody else's; a number that another case
//     has; a lease that is over: [github.com/reglament-kz/reglament/process/sqlstore.ErrNewer],
//     [github.com/reglament-kz/reglament/process/sqlstore.ErrTables],
//     [github.com/reglament-kz/reglament/process/sqlstore.ErrNumberTaken],
//     [github.com/reglament-kz/reglament/process/sqlstore.ErrLease].
package reglament
