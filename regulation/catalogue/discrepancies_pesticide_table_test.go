// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

// pesticideDiscrepancies are those of act 201 itself and of the pesticide licence.
const pesticideDiscrepancies = `
pesticide-licence | term-differs-5-3-7-3               | substantive | computed | 5(3) 7(3)
pesticide-licence | kinds-differ-5-4-7-4               | substantive | computed | 5(4) 7(4)
pesticide-licence | node-shorter-9-9-5-3-5-4           | substantive | computed | 9(9) 5(3) 5(4) 5(5)
pesticide-licence | node-shorter-9-9-7-3-7-4           | substantive | computed | 9(9) 7(3) 7(4) 7(5)
pesticide-licence | branch-missing-9-9                 | substantive | computed | 9(9)
pesticide-licence | refusal-without-term-5-5           | substantive | computed | 5(5)
pesticide-licence | refusal-without-term-7-5           | substantive | computed | 7(5)
pesticide-licence | refusal-without-term-9-9           | substantive | computed | 9(9)
pesticide-licence | result-one-account-5               | editorial   | computed | 5
pesticide-licence | record-one-account-endorsement-7-1 | editorial   | computed | 7(1)
pesticide-licence | record-one-account-journal-5-7     | editorial   | computed | 5(7)
pesticide-licence | annex-lost-annex                   | editorial   | computed | annex
pesticide-licence | act-repeal-note-link               | editorial   | recorded | header of the act
pesticide-licence | act-preamble-link                  | editorial   | recorded | preamble of the act
pesticide-licence | act-orders-displaced               | editorial   | recorded | preamble of the act
pesticide-licence | act-number-signs                   | editorial   | recorded | header of the act
pesticide-licence | act-akimat-forms                   | editorial   | recorded | header of the act
pesticide-licence | act-date-forms                     | editorial   | recorded | header of the act
pesticide-licence | act-repeal-told-twice              | editorial   | recorded | header of the act
pesticide-licence | pest-provider-unnamed              | substantive | recorded | 1
pesticide-licence | pest-portal-among-bodies           | editorial   | recorded | 1
pesticide-licence | pest-para1-case                    | editorial   | recorded | 1
pesticide-licence | pest-approval-stamp                | editorial   | recorded | title
pesticide-licence | pest-early-refusal-unsigned        | substantive | recorded | 5(3) 5(6) 5(7)
pesticide-licence | pest-early-refusal-ground          | substantive | recorded | 5(3)
pesticide-licence | pest-early-refusal-para7           | substantive | recorded | 5(3) 7(3)
pesticide-licence | pest-early-refusal-result          | substantive | recorded | 3 5(3)
pesticide-licence | pest-agreeing-silence              | substantive | recorded | 5(4) 7(4)
pesticide-licence | pest-nonconformity                 | substantive | recorded | 5(4) 5(5) 7(5)
pesticide-licence | pest-agreeing-body-as-unit         | substantive | recorded | 5(3) 6(4)
pesticide-licence | pest-agreeing-body-portal          | substantive | recorded | 5(4) 9(9)
pesticide-licence | pest-conforming-requirements       | substantive | recorded | 5(4) 7(4)
pesticide-licence | pest-inquiry-words                 | editorial   | recorded | 5(3) 7(3)
pesticide-licence | pest-reissue-sent-to-sign          | substantive | recorded | 5(3) 5(5)
pesticide-licence | pest-refusal-without-ground        | substantive | recorded | 3 5(5) 7(5)
pesticide-licence | pest-completeness-twice            | substantive | recorded | 5(3) 5(5) 7(3) 7(5)
pesticide-licence | pest-carrier-scope                 | substantive | recorded | 3 5(5)
pesticide-licence | pest-trigger-or                    | substantive | recorded | 4 9(5)
pesticide-licence | pest-head-or-management            | editorial   | recorded | 6(2) 9(10)
pesticide-licence | pest-result-form                   | substantive | recorded | 2 3
pesticide-licence | pest-journal-portal                | substantive | recorded | 5(7) 9(10)
pesticide-licence | pest-list-link                     | editorial   | recorded | 1(1) of the act
pesticide-licence | pest-standards-number              | editorial   | recorded | 4
pesticide-licence | pest-standard-annex-link           | editorial   | recorded | 4
pesticide-licence | pest-standard-point-link           | editorial   | recorded | 4
pesticide-licence | pest-licence-defined-amid          | editorial   | recorded | 3
pesticide-licence | pest-when-words                    | editorial   | recorded | 5(3) 5(4)
pesticide-licence | pest-stray-dash                    | editorial   | recorded | 5(5)
pesticide-licence | pest-reissue-noun                  | editorial   | recorded | 5(5) 7(5)
pesticide-licence | pest-refusal-case                  | editorial   | recorded | 7(5)
pesticide-licence | pest-full-stop                     | editorial   | recorded | 7(5)
pesticide-licence | pest-missing-space                 | editorial   | recorded | 5(6)
pesticide-licence | pest-delivered-case                | editorial   | recorded | 5(7) 7(7)
pesticide-licence | pest-forward-purpose               | editorial   | recorded | 5(1) 7(1) 7(2)
pesticide-licence | pest-title-reissue                 | editorial   | recorded | 1(1) title annex 5(3) 5(6) 7(6) of the act
pesticide-licence | pest-title-duplicates              | editorial   | recorded | 1(1) title 1 3 of the act
pesticide-licence | pest-title-licence-case            | editorial   | recorded | title 1 4
pesticide-licence | pest-latin-letters                 | editorial   | recorded | 1(1) title annex of the act
pesticide-licence | pest-annex-service                 | editorial   | recorded | title annex
pesticide-licence | pest-service-words                 | editorial   | recorded | 2 4
pesticide-licence | pest-applicant-words               | editorial   | recorded | 5(1) 5(4) 9(2) 9(5) 9(3)
pesticide-licence | pest-provider-words                | editorial   | recorded | 1 section2 9(8)
pesticide-licence | pest-action-words                  | editorial   | recorded | 5 7 section4 9
pesticide-licence | pest-units-number                  | editorial   | recorded | section2 section3
pesticide-licence | pest-day-word                      | editorial   | recorded | 5(3) 5(4) 7(3) 7(4)
pesticide-licence | pest-number-forms                  | editorial   | recorded | 5(5) 9(9)
pesticide-licence | pest-letter-case                   | editorial   | recorded | 8 10
pesticide-licence | pest-dashes                        | editorial   | recorded | 1 4
pesticide-licence | pest-portal-provider-form          | substantive | recorded | 9(5)
pesticide-licence | pest-portal-signature-unchecked    | substantive | recorded | 9(6) 9(7)
pesticide-licence | pest-portal-no-signing             | substantive | recorded | 9(5) 9(8)
pesticide-licence | pest-portal-result-notification    | substantive | recorded | 3 9(10)
pesticide-licence | pest-portal-signers                | substantive | recorded | 5(6) 9(10)
pesticide-licence | pest-portal-entry                  | substantive | recorded | 5(1) 9(8) 9(9)
pesticide-licence | pest-portal-grounds                | substantive | recorded | 9(9)
pesticide-licence | pest-portal-authenticity-word      | editorial   | recorded | 9(3)
pesticide-licence | pest-portal-workplace-word         | editorial   | recorded | 9(8)
pesticide-licence | pest-portal-gateway-bracket        | editorial   | recorded | 9(8)
pesticide-licence | pest-portal-standard-link          | editorial   | recorded | 9(9)
pesticide-licence | pest-portal-condition-grammar      | editorial   | recorded | 9(9)
pesticide-licence | pest-portal-full-stop              | editorial   | recorded | 9(9)
pesticide-licence | pest-portal-registration-bracket   | editorial   | recorded | 9(1)
pesticide-licence | pest-portal-copies-link            | editorial   | recorded | 9(5)
pesticide-licence | pest-portal-notice-subject         | editorial   | recorded | 9(7)
pesticide-licence | pest-portal-certified-by           | editorial   | recorded | 9(8)
pesticide-licence | pest-portal-formed-by              | editorial   | recorded | 9(10)
pesticide-licence | pest-portal-annex-link             | editorial   | recorded | 10
pesticide-licence | pest-portal-letter-case            | editorial   | recorded | 1 section4
pesticide-licence | pest-annex-directory-diagram       | editorial   | recorded | 10 annex
pesticide-licence | pest-process-words                 | editorial   | recorded | 9(2) annex
`
