// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

// grainDiscrepancies are those of the grain receipt licence.
const grainDiscrepancies = `
grain-receipt-licence | term-differs-grain-receipt-licence-5-1-7-1                  | contradiction | deadline             | computed | 5(1) 7(1)
grain-receipt-licence | number-missing-grain-receipt-licence-9                      | print         | -                    | computed | 9
grain-receipt-licence | branch-missing-grain-receipt-licence-8-9                    | silence       | path                 | computed | 8(9)
grain-receipt-licence | refusal-without-term-grain-receipt-licence-5-3-7-3          | silence       | deadline             | computed | 5(3) 7(3)
grain-receipt-licence | refusal-without-term-grain-receipt-licence-8-9              | silence       | deadline             | computed | 8(9)
grain-receipt-licence | result-one-account-grain-receipt-licence-5                  | silence       | -                    | computed | 5
grain-receipt-licence | record-one-account-grain-receipt-licence-inventory-copy-5-1 | silence       | -                    | computed | 5(1)
grain-receipt-licence | annex-lost-grain-receipt-licence-annex                      | copy          | -                    | computed | annex
grain-receipt-licence | grain-provider-unnamed                                      | silence       | person               | recorded | 1
grain-receipt-licence | grain-portal-among-bodies                                   | slip          | -                    | recorded | 1
grain-receipt-licence | grain-para1-case                                            | print         | -                    | recorded | 1
grain-receipt-licence | grain-approval-stamp                                        | silence       | -                    | recorded | title
grain-receipt-licence | grain-head-of-applicant                                     | slip          | person               | recorded | 5(1) 7(1)
grain-receipt-licence | grain-reception-para7                                       | contradiction | deadline path        | recorded | 5(1) 7(1)
grain-receipt-licence | grain-check-without-hours                                   | contradiction | deadline             | recorded | 5(2) 5(3) 5(4) 8(9)
grain-receipt-licence | grain-refusal-ground-para7                                  | contradiction | -                    | recorded | 5(3) 3 7(3)
grain-receipt-licence | grain-management-decides                                    | contradiction | path person          | recorded | 5(4) 7(4)
grain-receipt-licence | grain-refusal-signed                                        | silence       | person               | recorded | 5(3)/2 5(4)
grain-receipt-licence | grain-refusal-carrier                                       | silence       | -                    | recorded | 5(3) 3 7(3)
grain-receipt-licence | grain-management-prepares                                   | slip          | person               | recorded | 7(3)
grain-receipt-licence | grain-head-or-management                                    | contradiction | person               | recorded | 5(2) 5(2)/2 6(2) 7(3)
grain-receipt-licence | grain-duplicate-bound                                       | contradiction | -                    | recorded | 5(3) 7(3) 8(9)
grain-receipt-licence | grain-draft-or-reply                                        | contradiction | -                    | recorded | 5(3) 7(3)
grain-receipt-licence | grain-forward-to-sign                                       | contradiction | path                 | recorded | 5(3) 7(3)
grain-receipt-licence | grain-executor-appointed                                    | contradiction | path                 | recorded | 5(2) 7(2)
grain-receipt-licence | grain-first-result                                          | contradiction | -                    | recorded | 5(1) 5(1)/2
grain-receipt-licence | grain-cabinet-unnamed                                       | silence       | path                 | recorded | 5(5) 7(5)
grain-receipt-licence | grain-cabinet-choice                                        | silence       | path person          | recorded | 5(5) 7(5)
grain-receipt-licence | grain-cabinet-signer                                        | contradiction | person               | recorded | 5(5) 8(10)
grain-receipt-licence | grain-cabinet-signature-para7                               | silence       | -                    | recorded | 5(5) 7(5)
grain-receipt-licence | grain-authorised-person-not-listed                          | contradiction | -                    | recorded | 5(5) 6
grain-receipt-licence | grain-authorised-person-case                                | print         | -                    | recorded | 5(5)
grain-receipt-licence | grain-eds-defined-twice                                     | print         | -                    | recorded | 5(5) 8(5)
grain-receipt-licence | grain-last-result-case                                      | print         | -                    | recorded | 5(5)/2
grain-receipt-licence | grain-trigger-or                                            | contradiction | path                 | recorded | 4 8(5)
grain-receipt-licence | grain-list-link                                             | copy          | -                    | recorded | 1(2) of the act
grain-receipt-licence | grain-standard-point-link                                   | copy          | -                    | recorded | 4
grain-receipt-licence | grain-refusal-point-link                                    | copy          | -                    | recorded | 5(3)
grain-receipt-licence | grain-trigger-verb                                          | print         | -                    | recorded | 4
grain-receipt-licence | grain-application-case                                      | silence       | -                    | recorded | 5(1) 4
grain-receipt-licence | grain-standard-title-quotes                                 | print         | -                    | recorded | 4
grain-receipt-licence | grain-list-end                                              | print         | -                    | recorded | 6(3)
grain-receipt-licence | grain-full-stop                                             | print         | -                    | recorded | 7(4)
grain-receipt-licence | grain-day-word                                              | print         | -                    | recorded | 5(3) 7(3)
grain-receipt-licence | grain-title-comma                                           | print         | -                    | recorded | 1(2) title 1 3 annex of the act
grain-receipt-licence | grain-title-reissue                                         | print         | -                    | recorded | 1(2) title annex of the act
grain-receipt-licence | grain-title-duplicates                                      | print         | -                    | recorded | 1(2) title 3 annex of the act
grain-receipt-licence | grain-latin-letters                                         | print         | -                    | recorded | 1 4
grain-receipt-licence | grain-annex-service                                         | print         | -                    | recorded | title annex
grain-receipt-licence | grain-service-words                                         | print         | -                    | recorded | 3 5(4)
grain-receipt-licence | grain-request-words                                         | print         | -                    | recorded | 4 8(5)
grain-receipt-licence | grain-applicant-words                                       | print         | -                    | recorded | 5(1) 7(1) 8(2) 8(3) 8(5)
grain-receipt-licence | grain-provider-words                                        | print         | -                    | recorded | 1 section2 7(1) 8(8)
grain-receipt-licence | grain-action-words                                          | print         | -                    | recorded | 5 7 7~1 section4 8
grain-receipt-licence | grain-interaction-words                                     | print         | -                    | recorded | section3 section4
grain-receipt-licence | grain-units-number                                          | print         | -                    | recorded | section2 section3
grain-receipt-licence | grain-number-forms                                          | print         | -                    | recorded | 5(3) 8(9)
grain-receipt-licence | grain-letter-case                                           | print         | -                    | recorded | 7~1 10
grain-receipt-licence | grain-dashes                                                | print         | -                    | recorded | 5(2) 7(2)
grain-receipt-licence | grain-portal-provider-form                                  | slip          | person               | recorded | 8(5)
grain-receipt-licence | grain-portal-signature-unchecked                            | contradiction | path                 | recorded | 8(6) 8(7)
grain-receipt-licence | grain-portal-no-signing                                     | silence       | path                 | recorded | 8(5) 8(8)
grain-receipt-licence | grain-portal-result-notification                            | contradiction | path                 | recorded | 3 8(10)
grain-receipt-licence | grain-portal-signers                                        | contradiction | person               | recorded | 5(4) 8(10)
grain-receipt-licence | grain-portal-entry                                          | silence       | deadline path person | recorded | 5(1) 8(8) 8(9)
grain-receipt-licence | grain-portal-grounds                                        | silence       | path                 | recorded | 8(9)
grain-receipt-licence | grain-portal-authenticity-word                              | slip          | -                    | recorded | 8(3)
grain-receipt-licence | grain-portal-workplace-word                                 | slip          | -                    | recorded | 8(8)
grain-receipt-licence | grain-portal-gateway-bracket                                | silence       | -                    | recorded | 8(8)
grain-receipt-licence | grain-portal-standard-link                                  | copy          | -                    | recorded | 8(9)
grain-receipt-licence | grain-portal-condition-grammar                              | silence       | deadline             | recorded | 8(9)
grain-receipt-licence | grain-portal-full-stop                                      | print         | -                    | recorded | 8(9)
grain-receipt-licence | grain-portal-registration-bracket                           | slip          | path                 | recorded | 8(1)
grain-receipt-licence | grain-portal-copies-link                                    | copy          | -                    | recorded | 8(5)
grain-receipt-licence | grain-portal-notice-subject                                 | slip          | person               | recorded | 8(7)
grain-receipt-licence | grain-portal-certified-by                                   | print         | -                    | recorded | 8(8)
grain-receipt-licence | grain-portal-formed-by                                      | slip          | person               | recorded | 8(10)
grain-receipt-licence | grain-portal-annex-link                                     | copy          | -                    | recorded | 10
grain-receipt-licence | grain-portal-letter-case                                    | print         | -                    | recorded | 1 section4
grain-receipt-licence | grain-annex-directory-diagram                               | contradiction | -                    | recorded | 10 annex
grain-receipt-licence | grain-process-words                                         | print         | -                    | recorded | 8(2) annex
`
