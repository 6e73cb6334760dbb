// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

// cottonDiscrepancies are those of the cotton receipt licence.
const cottonDiscrepancies = `
cotton-receipt-licence | standard-shorter-cotton-receipt-licence-5             | contradiction | deadline             | computed | 5
cotton-receipt-licence | standard-shorter-cotton-receipt-licence-7             | contradiction | deadline             | computed | 7
cotton-receipt-licence | node-shorter-cotton-receipt-licence-9-9-5-3-5-4       | contradiction | deadline             | computed | 9(9) 5(3) 5(4)
cotton-receipt-licence | node-shorter-cotton-receipt-licence-9-9-7-3-7-4       | contradiction | deadline             | computed | 9(9) 7(3) 7(4)
cotton-receipt-licence | branch-missing-cotton-receipt-licence-9-9             | silence       | path                 | computed | 9(9)
cotton-receipt-licence | result-one-account-cotton-receipt-licence-5           | silence       | -                    | computed | 5
cotton-receipt-licence | record-one-account-cotton-receipt-licence-receipt-5-1 | silence       | -                    | computed | 5(1)
cotton-receipt-licence | record-one-account-cotton-receipt-licence-journal-5-6 | silence       | -                    | computed | 5(6)
cotton-receipt-licence | annex-lost-cotton-receipt-licence-annex               | copy          | -                    | computed | annex
cotton-receipt-licence | cotton-provider-unnamed                               | silence       | person               | recorded | 1
cotton-receipt-licence | cotton-portal-among-bodies                            | slip          | -                    | recorded | 1
cotton-receipt-licence | cotton-para1-case                                     | print         | -                    | recorded | 1
cotton-receipt-licence | cotton-approval-stamp                                 | silence       | -                    | recorded | title
cotton-receipt-licence | cotton-result-form                                    | silence       | -                    | recorded | 2 3
cotton-receipt-licence | cotton-trigger-request                                | contradiction | path                 | recorded | 4 9(5)
cotton-receipt-licence | cotton-no-application                                 | silence       | path                 | recorded | 4
cotton-receipt-licence | cotton-grounds-scope                                  | silence       | path                 | recorded | 3
cotton-receipt-licence | cotton-licence-defined                                | contradiction | -                    | recorded | 3 5(4)
cotton-receipt-licence | cotton-start-unsaid                                   | silence       | -                    | recorded | 4
cotton-receipt-licence | cotton-state-system-unnamed                           | silence       | path                 | recorded | 5(3) 5(4) 7(3) 7(4)
cotton-receipt-licence | cotton-comparison-outcome                             | silence       | path                 | recorded | 5(3) 7(3)
cotton-receipt-licence | cotton-refusal-ground-steps                           | silence       | -                    | recorded | 3 5(4) 7(4)
cotton-receipt-licence | cotton-refusal-shorter                                | contradiction | deadline             | recorded | 5(3) 5(4) 7(3) 7(4) 9(9)
cotton-receipt-licence | cotton-journal-portal                                 | contradiction | path                 | recorded | 5(6) 9(10)
cotton-receipt-licence | cotton-head-or-management                             | contradiction | person               | recorded | 6(2) 9(10)
cotton-receipt-licence | cotton-comparison-order                               | contradiction | -                    | recorded | 5(3)
cotton-receipt-licence | cotton-forward-to-sign                                | contradiction | path                 | recorded | 5(4) 7(4)
cotton-receipt-licence | cotton-term-place                                     | silence       | deadline             | recorded | 5(4) 7(4)
cotton-receipt-licence | cotton-endorsement-untold                             | silence       | path person          | recorded | 5(1) 5(2) 7(1) 7(2)
cotton-receipt-licence | cotton-list-link                                      | copy          | -                    | recorded | 1(3) of the act
cotton-receipt-licence | cotton-stamp-form                                     | print         | -                    | recorded | title
cotton-receipt-licence | cotton-standard-point-link                            | copy          | -                    | recorded | 4
cotton-receipt-licence | cotton-results-forms                                  | print         | -                    | recorded | 3
cotton-receipt-licence | cotton-prepared-case                                  | print         | -                    | recorded | 5(4) 7(4)
cotton-receipt-licence | cotton-misprint-reads                                 | print         | -                    | recorded | 7(2)
cotton-receipt-licence | cotton-full-stops                                     | print         | -                    | recorded | 5(3) 5(4) 7(3) 7(4)
cotton-receipt-licence | cotton-sequence-word                                  | slip          | -                    | recorded | 7 8
cotton-receipt-licence | cotton-annex-repeated-word                            | print         | -                    | recorded | annex
cotton-receipt-licence | cotton-title-comma                                    | print         | -                    | recorded | 1(3) title 1 3 annex of the act
cotton-receipt-licence | cotton-title-reissue                                  | print         | -                    | recorded | 1(3) title annex of the act
cotton-receipt-licence | cotton-title-duplicates                               | print         | -                    | recorded | 1(3) title 3 annex of the act
cotton-receipt-licence | cotton-title-genitive                                 | print         | -                    | recorded | 1(3) title annex of the act
cotton-receipt-licence | cotton-annex-service                                  | print         | -                    | recorded | title annex
cotton-receipt-licence | cotton-form-word                                      | print         | -                    | recorded | 2 9(10)
cotton-receipt-licence | cotton-service-words                                  | print         | -                    | recorded | section2 5
cotton-receipt-licence | cotton-appointing-words                               | print         | -                    | recorded | 5(2) 7(2)
cotton-receipt-licence | cotton-applicant-words                                | print         | -                    | recorded | 4 5(1) 7(6) 9(3) 9(5)
cotton-receipt-licence | cotton-provider-words                                 | print         | -                    | recorded | 1 section2 5(3) 6(1)
cotton-receipt-licence | cotton-action-words                                   | print         | -                    | recorded | section2 5 7 8 9
cotton-receipt-licence | cotton-interaction-words                              | print         | -                    | recorded | section3 section4
cotton-receipt-licence | cotton-units-number                                   | print         | -                    | recorded | section3 6
cotton-receipt-licence | cotton-number-forms                                   | print         | -                    | recorded | 5(1) 5(6) 5(2) 7(2) 5(3) 7(3)
cotton-receipt-licence | cotton-letter-case                                    | print         | -                    | recorded | 8 10
cotton-receipt-licence | cotton-dashes                                         | print         | -                    | recorded | 5(4)
cotton-receipt-licence | cotton-portal-provider-form                           | slip          | person               | recorded | 9(5)
cotton-receipt-licence | cotton-portal-signature-unchecked                     | contradiction | path                 | recorded | 9(6) 9(7)
cotton-receipt-licence | cotton-portal-no-signing                              | silence       | path                 | recorded | 9(5) 9(8)
cotton-receipt-licence | cotton-portal-result-notification                     | contradiction | path                 | recorded | 3 9(10)
cotton-receipt-licence | cotton-portal-signers                                 | contradiction | person               | recorded | 5(5) 9(10)
cotton-receipt-licence | cotton-portal-entry                                   | silence       | deadline path person | recorded | 5(1) 9(8) 9(9)
cotton-receipt-licence | cotton-portal-grounds                                 | silence       | path                 | recorded | 9(9)
cotton-receipt-licence | cotton-portal-request-missing                         | slip          | -                    | recorded | 9(8)
cotton-receipt-licence | cotton-portal-standard-link                           | copy          | -                    | recorded | 9(9)
cotton-receipt-licence | cotton-portal-condition-verb                          | print         | -                    | recorded | 9(9)
cotton-receipt-licence | cotton-portal-registration-bracket                    | slip          | path                 | recorded | 9(1)
cotton-receipt-licence | cotton-portal-copies-link                             | copy          | -                    | recorded | 9(5)
cotton-receipt-licence | cotton-portal-notice-subject                          | slip          | person               | recorded | 9(7)
cotton-receipt-licence | cotton-portal-certified-by                            | print         | -                    | recorded | 9(8)
cotton-receipt-licence | cotton-portal-formed-by                               | slip          | person               | recorded | 9(10)
cotton-receipt-licence | cotton-portal-annex-link                              | copy          | -                    | recorded | 10
cotton-receipt-licence | cotton-portal-letter-case                             | print         | -                    | recorded | 1 section4
cotton-receipt-licence | cotton-annex-directory-diagram                        | contradiction | -                    | recorded | 10 annex
cotton-receipt-licence | cotton-process-words                                  | print         | -                    | recorded | 9(2) annex
`
