// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

// grainDiscrepancies are those of the grain receipt licence.
const grainDiscrepancies = `
grain-receipt-licence | term-differs-5-1-7-1                  | substantive | computed | 5(1) 7(1)
grain-receipt-licence | number-missing-9                      | editorial   | computed | 9
grain-receipt-licence | branch-missing-8-9                    | substantive | computed | 8(9)
grain-receipt-licence | refusal-without-term-5-3              | substantive | computed | 5(3)
grain-receipt-licence | refusal-without-term-7-3              | substantive | computed | 7(3)
grain-receipt-licence | refusal-without-term-8-9              | substantive | computed | 8(9)
grain-receipt-licence | result-one-account-5                  | editorial   | computed | 5
grain-receipt-licence | record-one-account-inventory-copy-5-1 | editorial   | computed | 5(1)
grain-receipt-licence | annex-lost-annex                      | editorial   | computed | annex
grain-receipt-licence | grain-provider-unnamed                | substantive | recorded | 1
grain-receipt-licence | grain-portal-among-bodies             | editorial   | recorded | 1
grain-receipt-licence | grain-para1-case                      | editorial   | recorded | 1
grain-receipt-licence | grain-approval-stamp                  | editorial   | recorded | title
grain-receipt-licence | grain-head-of-applicant               | substantive | recorded | 5(1) 7(1)
grain-receipt-licence | grain-reception-para7                 | substantive | recorded | 5(1) 7(1)
grain-receipt-licence | grain-check-without-hours             | substantive | recorded | 5(2) 5(3) 5(4) 8(9)
grain-receipt-licence | grain-refusal-ground-para7            | substantive | recorded | 5(3) 3 7(3)
grain-receipt-licence | grain-management-decides              | substantive | recorded | 5(4) 7(4)
grain-receipt-licence | grain-refusal-signed                  | substantive | recorded | 5(3)/2 5(4)
grain-receipt-licence | grain-refusal-carrier                 | substantive | recorded | 5(3) 3 7(3)
grain-receipt-licence | grain-management-prepares             | editorial   | recorded | 7(3)
grain-receipt-licence | grain-head-or-management              | editorial   | recorded | 5(2) 5(2)/2 6(2) 7(3)
grain-receipt-licence | grain-duplicate-bound                 | editorial   | recorded | 5(3) 7(3) 8(9)
grain-receipt-licence | grain-draft-or-reply                  | editorial   | recorded | 5(3) 7(3)
grain-receipt-licence | grain-forward-to-sign                 | editorial   | recorded | 5(3) 7(3)
grain-receipt-licence | grain-executor-appointed              | editorial   | recorded | 5(2) 7(2)
grain-receipt-licence | grain-first-result                    | editorial   | recorded | 5(1) 5(1)/2
grain-receipt-licence | grain-cabinet-unnamed                 | substantive | recorded | 5(5) 7(5)
grain-receipt-licence | grain-cabinet-choice                  | substantive | recorded | 5(5) 7(5)
grain-receipt-licence | grain-cabinet-signer                  | substantive | recorded | 5(5) 8(10)
grain-receipt-licence | grain-cabinet-signature-para7         | substantive | recorded | 5(5) 7(5)
grain-receipt-licence | grain-authorised-person-not-listed    | editorial   | recorded | 5(5) 6
grain-receipt-licence | grain-authorised-person-case          | editorial   | recorded | 5(5)
grain-receipt-licence | grain-eds-defined-twice               | editorial   | recorded | 5(5) 8(5)
grain-receipt-licence | grain-last-result-case                | editorial   | recorded | 5(5)/2
grain-receipt-licence | grain-trigger-or                      | substantive | recorded | 4 8(5)
grain-receipt-licence | grain-list-link                       | editorial   | recorded | 1(2) of the act
grain-receipt-licence | grain-standard-point-link             | editorial   | recorded | 4
grain-receipt-licence | grain-refusal-point-link              | editorial   | recorded | 5(3)
grain-receipt-licence | grain-trigger-verb                    | editorial   | recorded | 4
grain-receipt-licence | grain-application-case                | editorial   | recorded | 5(1) 4
grain-receipt-licence | grain-standard-title-quotes           | editorial   | recorded | 4
grain-receipt-licence | grain-list-end                        | editorial   | recorded | 6(3)
grain-receipt-licence | grain-full-stop                       | editorial   | recorded | 7(4)
grain-receipt-licence | grain-day-word                        | editorial   | recorded | 5(3) 7(3)
grain-receipt-licence | grain-title-comma                     | editorial   | recorded | 1(2) title 1 3 annex of the act
grain-receipt-licence | grain-title-reissue                   | editorial   | recorded | 1(2) title annex of the act
grain-receipt-licence | grain-title-duplicates                | editorial   | recorded | 1(2) title 3 annex of the act
grain-receipt-licence | grain-latin-letters                   | editorial   | recorded | 1 4
grain-receipt-licence | grain-annex-service                   | editorial   | recorded | title annex
grain-receipt-licence | grain-service-words                   | editorial   | recorded | 3 5(4)
grain-receipt-licence | grain-request-words                   | editorial   | recorded | 4 8(5)
grain-receipt-licence | grain-applicant-words                 | editorial   | recorded | 5(1) 7(1) 8(2) 8(3) 8(5)
grain-receipt-licence | grain-provider-words                  | editorial   | recorded | 1 section2 7(1) 8(8)
grain-receipt-licence | grain-action-words                    | editorial   | recorded | 5 7 7~1 section4 8
grain-receipt-licence | grain-interaction-words               | editorial   | recorded | section3 section4
grain-receipt-licence | grain-units-number                    | editorial   | recorded | section2 section3
grain-receipt-licence | grain-number-forms                    | editorial   | recorded | 5(3) 8(9)
grain-receipt-licence | grain-letter-case                     | editorial   | recorded | 7~1 10
grain-receipt-licence | grain-dashes                          | editorial   | recorded | 5(2) 7(2)
grain-receipt-licence | grain-portal-provider-form            | substantive | recorded | 8(5)
grain-receipt-licence | grain-portal-signature-unchecked      | substantive | recorded | 8(6) 8(7)
grain-receipt-licence | grain-portal-no-signing               | substantive | recorded | 8(5) 8(8)
grain-receipt-licence | grain-portal-result-notification      | substantive | recorded | 3 8(10)
grain-receipt-licence | grain-portal-signers                  | substantive | recorded | 5(4) 8(10)
grain-receipt-licence | grain-portal-entry                    | substantive | recorded | 5(1) 8(8) 8(9)
grain-receipt-licence | grain-portal-grounds                  | substantive | recorded | 8(9)
grain-receipt-licence | grain-portal-authenticity-word        | editorial   | recorded | 8(3)
grain-receipt-licence | grain-portal-workplace-word           | editorial   | recorded | 8(8)
grain-receipt-licence | grain-portal-gateway-bracket          | editorial   | recorded | 8(8)
grain-receipt-licence | grain-portal-standard-link            | editorial   | recorded | 8(9)
grain-receipt-licence | grain-portal-condition-grammar        | editorial   | recorded | 8(9)
grain-receipt-licence | grain-portal-full-stop                | editorial   | recorded | 8(9)
grain-receipt-licence | grain-portal-registration-bracket     | editorial   | recorded | 8(1)
grain-receipt-licence | grain-portal-copies-link              | editorial   | recorded | 8(5)
grain-receipt-licence | grain-portal-notice-subject           | editorial   | recorded | 8(7)
grain-receipt-licence | grain-portal-certified-by             | editorial   | recorded | 8(8)
grain-receipt-licence | grain-portal-formed-by                | editorial   | recorded | 8(10)
grain-receipt-licence | grain-portal-annex-link               | editorial   | recorded | 10
grain-receipt-licence | grain-portal-letter-case              | editorial   | recorded | 1 section4
grain-receipt-licence | grain-annex-directory-diagram         | editorial   | recorded | 10 annex
grain-receipt-licence | grain-process-words                   | editorial   | recorded | 8(2) annex
`
