// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

// pesticideDiscrepancies are those of act 201 itself and of the pesticide licence.
const pesticideDiscrepancies = `
pesticide-licence | term-differs-pesticide-licence-5-3-7-3               | contradiction | deadline             | computed | 5(3) 7(3)
pesticide-licence | kinds-differ-pesticide-licence-5-4-7-4               | contradiction | path                 | computed | 5(4) 7(4)
pesticide-licence | node-shorter-pesticide-licence-9-9-5-3-5-4           | contradiction | deadline             | computed | 9(9) 5(3) 5(4) 5(5)
pesticide-licence | node-shorter-pesticide-licence-9-9-7-3-7-4           | contradiction | deadline             | computed | 9(9) 7(3) 7(4) 7(5)
pesticide-licence | branch-missing-pesticide-licence-9-9                 | silence       | path                 | computed | 9(9)
pesticide-licence | refusal-without-term-pesticide-licence-5-5-7-5       | silence       | deadline             | computed | 5(5) 7(5)
pesticide-licence | refusal-without-term-pesticide-licence-9-9           | silence       | deadline             | computed | 9(9)
pesticide-licence | result-one-account-pesticide-licence-5               | silence       | -                    | computed | 5
pesticide-licence | record-one-account-pesticide-licence-endorsement-7-1 | silence       | -                    | computed | 7(1)
pesticide-licence | record-one-account-pesticide-licence-journal-5-7     | silence       | -                    | computed | 5(7)
pesticide-licence | annex-lost-pesticide-licence-annex                   | copy          | -                    | computed | annex
pesticide-licence | act-repeal-note-link                                 | copy          | -                    | recorded | header of the act
pesticide-licence | act-preamble-link                                    | copy          | -                    | recorded | preamble of the act
pesticide-licence | act-orders-displaced                                 | copy          | -                    | recorded | preamble of the act
pesticide-licence | act-number-signs                                     | print         | -                    | recorded | header of the act
pesticide-licence | act-akimat-forms                                     | print         | -                    | recorded | header of the act
pesticide-licence | act-date-forms                                       | print         | -                    | recorded | header of the act
pesticide-licence | act-repeal-told-twice                                | print         | -                    | recorded | header of the act
pesticide-licence | pest-provider-unnamed                                | silence       | person               | recorded | 1
pesticide-licence | pest-portal-among-bodies                             | slip          | -                    | recorded | 1
pesticide-licence | pest-para1-case                                      | print         | -                    | recorded | 1
pesticide-licence | pest-approval-stamp                                  | silence       | -                    | recorded | title
pesticide-licence | pest-early-refusal-unsigned                          | silence       | person               | recorded | 5(3) 5(6) 5(7)
pesticide-licence | pest-early-refusal-ground                            | silence       | path                 | recorded | 5(3)
pesticide-licence | pest-early-refusal-para7                             | contradiction | path                 | recorded | 5(3) 7(3)
pesticide-licence | pest-early-refusal-result                            | contradiction | path                 | recorded | 3 5(3)
pesticide-licence | pest-agreeing-silence                                | silence       | deadline path        | recorded | 5(4) 7(4)
pesticide-licence | pest-nonconformity                                   | silence       | path                 | recorded | 5(4) 5(5) 7(5)
pesticide-licence | pest-agreeing-body-as-unit                           | contradiction | person               | recorded | 5(3) 6(4)
pesticide-licence | pest-agreeing-body-portal                            | contradiction | deadline             | recorded | 5(4) 9(9)
pesticide-licence | pest-conforming-requirements                         | slip          | -                    | recorded | 5(4) 7(4)
pesticide-licence | pest-inquiry-words                                   | print         | -                    | recorded | 5(3) 7(3)
pesticide-licence | pest-reissue-sent-to-sign                            | contradiction | deadline path        | recorded | 5(3) 5(5)
pesticide-licence | pest-refusal-without-ground                          | silence       | path                 | recorded | 3 5(5) 7(5)
pesticide-licence | pest-completeness-twice                              | contradiction | deadline             | recorded | 5(3) 5(5) 7(3) 7(5)
pesticide-licence | pest-carrier-scope                                   | silence       | -                    | recorded | 3 5(5)
pesticide-licence | pest-trigger-or                                      | contradiction | path                 | recorded | 4 9(5)
pesticide-licence | pest-head-or-management                              | contradiction | person               | recorded | 6(2) 9(10)
pesticide-licence | pest-result-form                                     | silence       | -                    | recorded | 2 3
pesticide-licence | pest-journal-portal                                  | contradiction | path                 | recorded | 5(7) 9(10)
pesticide-licence | pest-list-link                                       | copy          | -                    | recorded | 1(1) of the act
pesticide-licence | pest-standards-number                                | print         | -                    | recorded | 4
pesticide-licence | pest-standard-annex-link                             | copy          | -                    | recorded | 4
pesticide-licence | pest-standard-point-link                             | copy          | -                    | recorded | 4
pesticide-licence | pest-licence-defined-amid                            | print         | -                    | recorded | 3
pesticide-licence | pest-when-words                                      | silence       | -                    | recorded | 5(3) 5(4)
pesticide-licence | pest-stray-dash                                      | print         | -                    | recorded | 5(5)
pesticide-licence | pest-reissue-noun                                    | print         | -                    | recorded | 5(5) 7(5)
pesticide-licence | pest-refusal-case                                    | print         | -                    | recorded | 7(5)
pesticide-licence | pest-full-stop                                       | print         | -                    | recorded | 7(5)
pesticide-licence | pest-missing-space                                   | print         | -                    | recorded | 5(6)
pesticide-licence | pest-delivered-case                                  | print         | -                    | recorded | 5(7) 7(7)
pesticide-licence | pest-forward-purpose                                 | contradiction | path                 | recorded | 5(1) 7(1) 7(2)
pesticide-licence | pest-title-reissue                                   | print         | -                    | recorded | 1(1) title annex 5(3) 5(6) 7(6) of the act
pesticide-licence | pest-title-duplicates                                | print         | -                    | recorded | 1(1) title 1 3 of the act
pesticide-licence | pest-title-licence-case                              | print         | -                    | recorded | title 1 4
pesticide-licence | pest-latin-letters                                   | print         | -                    | recorded | 1(1) title annex of the act
pesticide-licence | pest-annex-service                                   | print         | -                    | recorded | title annex
pesticide-licence | pest-service-words                                   | print         | -                    | recorded | 2 4
pesticide-licence | pest-applicant-words                                 | print         | -                    | recorded | 5(1) 5(4) 9(2) 9(5) 9(3)
pesticide-licence | pest-provider-words                                  | print         | -                    | recorded | 1 section2 9(8)
pesticide-licence | pest-action-words                                    | print         | -                    | recorded | 5 7 section4 9
pesticide-licence | pest-units-number                                    | print         | -                    | recorded | section2 section3
pesticide-licence | pest-day-word                                        | print         | -                    | recorded | 5(3) 5(4) 7(3) 7(4)
pesticide-licence | pest-number-forms                                    | print         | -                    | recorded | 5(5) 9(9)
pesticide-licence | pest-letter-case                                     | print         | -                    | recorded | 8 10
pesticide-licence | pest-dashes                                          | print         | -                    | recorded | 1 4
pesticide-licence | pest-portal-provider-form                            | slip          | person               | recorded | 9(5)
pesticide-licence | pest-portal-signature-unchecked                      | contradiction | path                 | recorded | 9(6) 9(7)
pesticide-licence | pest-portal-no-signing                               | silence       | path                 | recorded | 9(5) 9(8)
pesticide-licence | pest-portal-result-notification                      | contradiction | path                 | recorded | 3 9(10)
pesticide-licence | pest-portal-signers                                  | contradiction | person               | recorded | 5(6) 9(10)
pesticide-licence | pest-portal-entry                                    | silence       | deadline path person | recorded | 5(1) 9(8) 9(9)
pesticide-licence | pest-portal-grounds                                  | silence       | path                 | recorded | 9(9)
pesticide-licence | pest-portal-authenticity-word                        | slip          | -                    | recorded | 9(3)
pesticide-licence | pest-portal-workplace-word                           | slip          | -                    | recorded | 9(8)
pesticide-licence | pest-portal-gateway-bracket                          | silence       | -                    | recorded | 9(8)
pesticide-licence | pest-portal-standard-link                            | copy          | -                    | recorded | 9(9)
pesticide-licence | pest-portal-condition-grammar                        | silence       | deadline             | recorded | 9(9)
pesticide-licence | pest-portal-full-stop                                | print         | -                    | recorded | 9(9)
pesticide-licence | pest-portal-registration-bracket                     | slip          | path                 | recorded | 9(1)
pesticide-licence | pest-portal-copies-link                              | copy          | -                    | recorded | 9(5)
pesticide-licence | pest-portal-notice-subject                           | slip          | person               | recorded | 9(7)
pesticide-licence | pest-portal-certified-by                             | print         | -                    | recorded | 9(8)
pesticide-licence | pest-portal-formed-by                                | slip          | person               | recorded | 9(10)
pesticide-licence | pest-portal-annex-link                               | copy          | -                    | recorded | 10
pesticide-licence | pest-portal-letter-case                              | print         | -                    | recorded | 1 section4
pesticide-licence | pest-annex-directory-diagram                         | contradiction | -                    | recorded | 10 annex
pesticide-licence | pest-process-words                                   | print         | -                    | recorded | 9(2) annex
`
