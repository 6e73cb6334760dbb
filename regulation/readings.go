// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation

import "github.com/reglament-kz/reglament/regulation/law"

// Identifiers of the counting readings. Their options stand earliest first. No
// act of those built in says how to count, so that they carry no citation.
const (
	ReadingFirstDay           law.ID = "first-day"           // same, next
	ReadingArrivalDay         law.ID = "arrival-day"         // same, next
	ReadingMinutes            law.ID = "minutes"             // clock, working
	ReadingDayEnd             law.ID = "day-end"             // closing, midnight
	ReadingAfterHours         law.ID = "after-hours"         // same_day, next_opening
	ReadingLastDay            law.ID = "last-day"            // as_counted, next_working_day
	ReadingAfterIndeterminate law.ID = "after-indeterminate" // from_filing, from_answer
	ReadingRefusalTerm        law.ID = "refusal-term"        // as_grant, none
)

// Identifiers of the structural readings.
const (
	ReadingAccount            law.ID = "account"             // procedure, interaction
	ReadingPortalProcedure    law.ID = "portal-procedure"    // review, whole, alone
	ReadingPortalTerm         law.ID = "portal-term"         // node, whole
	ReadingAgreeingKinds      law.ID = "agreeing-kinds"      // as_printed, issue, every
	ReadingAgreeingSilence    law.ID = "agreeing-silence"    // consent, wait
	ReadingSignatureCheck     law.ID = "signature-check"     // on_receipt, not_checked
	ReadingFailedGate         law.ID = "failed-gate"         // by_gate, ends, retry
	ReadingRegistryMiss       law.ID = "registry-miss"       // continues, stops
	ReadingReissuePreparation law.ID = "reissue-preparation" // skipped, passes
	ReadingReferenceMinutes   law.ID = "reference-minutes"   // delivery, preparation_and_delivery, whole
	ReadingRefusalScope       law.ID = "refusal-scope"       // every, duplicate
	// ReadingIdentificationMinutes has consideration, whole, result and every_kind.
	ReadingIdentificationMinutes law.ID = "identification-minutes"
)
