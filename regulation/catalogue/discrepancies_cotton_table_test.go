// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

// cottonDiscrepancies are those of the cotton receipt licence.
const cottonDiscrepancies = `
cotton-receipt-licence | node-shorter-9-9-5-3-5-4           | substantive | computed | 9(9) 5(3) 5(4)
cotton-receipt-licence | node-shorter-9-9-7-3-7-4           | substantive | computed | 9(9) 7(3) 7(4)
cotton-receipt-licence | branch-missing-9-9                 | substantive | computed | 9(9)
cotton-receipt-licence | result-one-account-5               | editorial   | computed | 5
cotton-receipt-licence | record-one-account-receipt-5-1     | editorial   | computed | 5(1)
cotton-receipt-licence | record-one-account-journal-5-6     | editorial   | computed | 5(6)
cotton-receipt-licence | annex-lost-annex                   | editorial   | computed | annex
cotton-receipt-licence | cotton-provider-unnamed            | substantive | recorded | 1
cotton-receipt-licence | cotton-portal-among-bodies         | editorial   | recorded | 1
cotton-receipt-licence | cotton-para1-case                  | editorial   | recorded | 1
cotton-receipt-licence | cotton-approval-stamp              | editorial   | recorded | title
cotton-receipt-licence | cotton-result-form                 | substantive | recorded | 2 3
cotton-receipt-licence | cotton-trigger-request             | substantive | recorded | 4 9(5)
cotton-receipt-licence | cotton-no-application              | substantive | recorded | 4
cotton-receipt-licence | cotton-grounds-scope               | substantive | recorded | 3
cotton-receipt-licence | cotton-licence-defined             | substantive | recorded | 3 5(4)
cotton-receipt-licence | cotton-start-unsaid                | editorial   | recorded | 4
cotton-receipt-licence | cotton-state-system-unnamed        | substantive | recorded | 5(3) 5(4) 7(3) 7(4)
cotton-receipt-licence | cotton-comparison-outcome          | substantive | recorded | 5(3) 7(3)
cotton-receipt-licence | cotton-refusal-ground-steps        | substantive | recorded | 3 5(4) 7(4)
cotton-receipt-licence | cotton-refusal-shorter             | substantive | recorded | 5(3) 5(4) 7(3) 7(4) 9(9)
cotton-receipt-licence | cotton-journal-portal              | substantive | recorded | 5(6) 9(10)
cotton-receipt-licence | cotton-head-or-management          | editorial   | recorded | 6(2) 9(10)
cotton-receipt-licence | cotton-comparison-order            | editorial   | recorded | 5(3)
cotton-receipt-licence | cotton-forward-to-sign             | editorial   | recorded | 5(4) 7(4)
cotton-receipt-licence | cotton-term-place                  | editorial   | recorded | 5(4) 7(4)
cotton-receipt-licence | cotton-endorsement-untold          | editorial   | recorded | 5(1) 5(2) 7(1) 7(2)
cotton-receipt-licence | cotton-list-link                   | editorial   | recorded | 1(3) of the act
cotton-receipt-licence | cotton-stamp-form                  | editorial   | recorded | title
cotton-receipt-licence | cotton-standard-point-link         | editorial   | recorded | 4
cotton-receipt-licence | cotton-results-forms               | editorial   | recorded | 3
cotton-receipt-licence | cotton-prepared-case               | editorial   | recorded | 5(4) 7(4)
cotton-receipt-licence | cotton-misprint-reads              | editorial   | recorded | 7(2)
cotton-receipt-licence | cotton-full-stops                  | editorial   | recorded | 5(3) 5(4) 7(3) 7(4)
cotton-receipt-licence | cotton-sequence-word               | editorial   | recorded | 7 8
cotton-receipt-licence | cotton-annex-repeated-word         | editorial   | recorded | annex
cotton-receipt-licence | cotton-title-comma                 | editorial   | recorded | 1(3) title 1 3 annex of the act
cotton-receipt-licence | cotton-title-reissue               | editorial   | recorded | 1(3) title annex of the act
cotton-receipt-licence | cotton-title-duplicates            | editorial   | recorded | 1(3) title 3 annex of the act
cotton-receipt-licence | cotton-title-genitive              | editorial   | recorded | 1(3) title annex of the act
cotton-receipt-licence | cotton-annex-service               | editorial   | recorded | title annex
cotton-receipt-licence | cotton-form-word                   | editorial   | recorded | 2 9(10)
cotton-receipt-licence | cotton-service-words               | editorial   | recorded | section2 5
cotton-receipt-licence | cotton-appointing-words            | editorial   | recorded | 5(2) 7(2)
cotton-receipt-licence | cotton-applicant-words             | editorial   | recorded | 4 5(1) 7(6) 9(3) 9(5)
cotton-receipt-licence | cotton-provider-words              | editorial   | recorded | 1 section2 5(3) 6(1)
cotton-receipt-licence | cotton-action-words                | editorial   | recorded | section2 5 7 8 9
cotton-receipt-licence | cotton-interaction-words           | editorial   | recorded | section3 section4
cotton-receipt-licence | cotton-units-number                | editorial   | recorded | section3 6
cotton-receipt-licence | cotton-number-forms                | editorial   | recorded | 5(1) 5(6) 5(2) 7(2) 5(3) 7(3)
cotton-receipt-licence | cotton-letter-case                 | editorial   | recorded | 8 10
cotton-receipt-licence | cotton-dashes                      | editorial   | recorded | 5(4)
cotton-receipt-licence | cotton-portal-provider-form        | substantive | recorded | 9(5)
cotton-receipt-licence | cotton-portal-signature-unchecked  | substantive | recorded | 9(6) 9(7)
cotton-receipt-licence | cotton-portal-no-signing           | substantive | recorded | 9(5) 9(8)
cotton-receipt-licence | cotton-portal-result-notification  | substantive | recorded | 3 9(10)
cotton-receipt-licence | cotton-portal-signers              | substantive | recorded | 5(5) 9(10)
cotton-receipt-licence | cotton-portal-entry                | substantive | recorded | 5(1) 9(8) 9(9)
cotton-receipt-licence | cotton-portal-grounds              | substantive | recorded | 9(9)
cotton-receipt-licence | cotton-portal-request-missing      | editorial   | recorded | 9(8)
cotton-receipt-licence | cotton-portal-standard-link        | editorial   | recorded | 9(9)
cotton-receipt-licence | cotton-portal-condition-verb       | editorial   | recorded | 9(9)
cotton-receipt-licence | cotton-portal-registration-bracket | editorial   | recorded | 9(1)
cotton-receipt-licence | cotton-portal-copies-link          | editorial   | recorded | 9(5)
cotton-receipt-licence | cotton-portal-notice-subject       | editorial   | recorded | 9(7)
cotton-receipt-licence | cotton-portal-certified-by         | editorial   | recorded | 9(8)
cotton-receipt-licence | cotton-portal-formed-by            | editorial   | recorded | 9(10)
cotton-receipt-licence | cotton-portal-annex-link           | editorial   | recorded | 10
cotton-receipt-licence | cotton-portal-letter-case          | editorial   | recorded | 1 section4
cotton-receipt-licence | cotton-annex-directory-diagram     | editorial   | recorded | 10 annex
cotton-receipt-licence | cotton-process-words               | editorial   | recorded | 9(2) annex
`
