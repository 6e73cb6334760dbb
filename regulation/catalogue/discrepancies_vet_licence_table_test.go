// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

// vetLicenceDiscrepancies are those of the veterinary licence.
const vetLicenceDiscrepancies = `
vet-licence | step-missing-vet-licence-7-4                            | contradiction | path                 | computed | 7(4)
vet-licence | bound-differs-vet-licence-5-4-7-5                       | contradiction | -                    | computed | 5(4) 7(5)
vet-licence | actor-unnamed-vet-licence-5-1                           | silence       | person               | computed | 5(1)
vet-licence | actor-unnamed-vet-licence-5-4                           | silence       | person               | computed | 5(4)
vet-licence | actor-not-listed-vet-licence-11-1-11-4-11-8             | contradiction | -                    | computed | 11(1) 11(4) 11(8)
vet-licence | end-not-said-vet-licence-11-7                           | silence       | path                 | computed | 11(7)
vet-licence | refusal-without-term-vet-licence-5-3-7-3                | silence       | deadline             | computed | 5(3) 7(3)
vet-licence | result-one-account-vet-licence-7                        | silence       | -                    | computed | 7
vet-licence | record-one-account-vet-licence-registration-journal-7-1 | silence       | -                    | computed | 7(1)
vet-licence | record-one-account-vet-licence-seal-7-4                 | silence       | -                    | computed | 7(4)
vet-licence | annex-lost-vet-licence-annex1                           | copy          | -                    | computed | annex1
vet-licence | annex-lost-vet-licence-annex2                           | copy          | -                    | computed | annex2
vet-licence | annex-lost-vet-licence-annex3                           | copy          | -                    | computed | annex3
vet-licence | vetlic-scope-issue-only                                 | contradiction | person               | recorded | 1 title
vet-licence | vetlic-scope-expertise-only                             | contradiction | path                 | recorded | 1 3
vet-licence | vetlic-trigger-and                                      | contradiction | deadline path        | recorded | 4 5(1) 9(5)
vet-licence | vetlic-result-form                                      | contradiction | path                 | recorded | 3/2 3/3 2
vet-licence | vetlic-printing-without-step                            | silence       | deadline path person | recorded | 3/3 5 7
vet-licence | vetlic-head-reviews-or-appoints                         | contradiction | path                 | recorded | 5(2) 7(2)
vet-licence | vetlic-grounds-without-refusal                          | slip          | path                 | recorded | 7(3) 3
vet-licence | vetlic-completeness-without-negative                    | silence       | path                 | recorded | 7(3)
vet-licence | vetlic-forwarded-to-provider                            | contradiction | person               | recorded | 7(1) 7(1)/2
vet-licence | vetlic-applicant-at-office-signs-nothing                | silence       | path                 | recorded | 5(1) 7(1)
vet-licence | vetlic-signature-or-eds                                 | silence       | person               | recorded | 7(4) 3/4 9(16) 11(12)
vet-licence | vetlic-portal-without-terms                             | silence       | deadline             | recorded | 9 11 5(3)/2
vet-licence | vetlic-authorisation-means                              | contradiction | path                 | recorded | 9(2) 9(3)
vet-licence | vetlic-eds-authenticity-unchecked                       | contradiction | path                 | recorded | 9(11) 9(10)
vet-licence | vetlic-signature-after-check                            | silence       | path                 | recorded | 9(10) 9(12)
vet-licence | vetlic-check-worded-for-issue                           | silence       | path                 | recorded | 9(14) 11(10)
vet-licence | vetlic-refusal-reason-data                              | contradiction | path                 | recorded | 9(14) 9(15) 11(10) 11(11)
vet-licence | vetlic-refusal-form                                     | contradiction | path person          | recorded | 3 9(15) 11(11)
vet-licence | vetlic-result-licence-only                              | contradiction | path                 | recorded | 9(16) 11(12) 3
vet-licence | vetlic-result-formed-by                                 | contradiction | -                    | recorded | 9(16) 9(15) 11(12)
vet-licence | vetlic-payment-untold                                   | silence       | path                 | recorded | 9(6)
vet-licence | vetlic-payment-on-portal-only                           | contradiction | path                 | recorded | 9(7) 5 11
vet-licence | vetlic-data-of-the-provider                             | slip          | person               | recorded | 11(4)
vet-licence | vetlic-executor-before-appointment                      | contradiction | path person          | recorded | 11(4) 7(2) 11(9)
vet-licence | vetlic-system-and-steps                                 | silence       | deadline path        | recorded | 5 7(1) 11(9)
vet-licence | vetlic-request-unsigned                                 | silence       | path                 | recorded | 11(8) 11(9) 9(12)
vet-licence | vetlic-office-delivery-through-system                   | contradiction | path                 | recorded | 3/3 11(12) 7(5)
vet-licence | vetlic-section2-title                                   | slip          | -                    | recorded | section2 section3
vet-licence | vetlic-department-name                                  | print         | -                    | recorded | 2 signature 1 of the act
vet-licence | vetlic-database-abbreviation                            | print         | -                    | recorded | 9(6) 11(9) 11(11) 11(12)
vet-licence | vetlic-result-term-case                                 | print         | -                    | recorded | 3 5(3)
vet-licence | vetlic-regulation-term-case                             | print         | -                    | recorded | 8 9(5) 11(4) 10
vet-licence | vetlic-request-terms                                    | print         | -                    | recorded | 4 9(5) 11(8)
vet-licence | vetlic-service-processed                                | slip          | -                    | recorded | 11(9) 9(13)
vet-licence | vetlic-data-right-or-authentic                          | contradiction | -                    | recorded | 9(3) 11(2)
vet-licence | vetlic-data-words                                       | print         | -                    | recorded | 9(15) 11(11)
vet-licence | vetlic-reissue-as-result                                | print         | -                    | recorded | 3
vet-licence | vetlic-authorised-person-form                           | print         | -                    | recorded | 3/4
vet-licence | vetlic-authorised-person-not-listed                     | contradiction | -                    | recorded | 3/4 6
vet-licence | vetlic-cabinet-only-in-para3                            | silence       | -                    | recorded | 3/4 9(16)
vet-licence | vetlic-annex-duplicate-case                             | print         | -                    | recorded | 5(3)/4 7(3)/4
vet-licence | vetlic-working-day-form                                 | print         | -                    | recorded | 5(3)/2 7(3)/2 7(4)
vet-licence | vetlic-results-as-verbs                                 | print         | -                    | recorded | 7(1)/2 7(5)/2
vet-licence | vetlic-certificate-order                                | contradiction | path                 | recorded | 9(1) 9(2)
vet-licence | vetlic-two-full-descriptions                            | contradiction | -                    | recorded | 10 12
vet-licence | vetlic-order-case                                       | print         | -                    | recorded | 12
vet-licence | vetlic-list-displaced-link                              | copy          | -                    | recorded | 1(2) of the act
vet-licence | vetlic-para5-numbering-dots                             | print         | -                    | recorded | 5(1) 5(2) 5(3) 5(4)
vet-licence | vetlic-misprint-kay                                     | print         | -                    | recorded | 1/2 3/3
vet-licence | vetlic-latin-letters                                    | print         | -                    | recorded | 2 5 6 7 section4 9 10 11
vet-licence | vetlic-list-backslash                                   | print         | -                    | recorded | 6(1)
vet-licence | vetlic-para7-punctuation                                | print         | -                    | recorded | 7
vet-licence | vetlic-step-full-stop                                   | print         | -                    | recorded | 7(3) 5(3)
vet-licence | vetlic-point-number-hyphen                              | print         | -                    | recorded | 7(3) 3
vet-licence | vetlic-process-number-format                            | print         | -                    | recorded | 9(4) 9(6) 11(5) 9(3) 11(6)
vet-licence | vetlic-process-dash-spacing                             | print         | -                    | recorded | 9(2) 3/4
vet-licence | vetlic-registry-case-ending                             | print         | -                    | recorded | 11(6) 11(7)
vet-licence | vetlic-stray-comma                                      | print         | -                    | recorded | 3/3
vet-licence | vetlic-form-converb                                     | print         | -                    | recorded | 9(5)
vet-licence | vetlic-short-form-dash                                  | print         | -                    | recorded | 8 1/2
vet-licence | vetlic-website-spelling                                 | print         | -                    | recorded | 12
vet-licence | vetlic-block-scheme-dash                                | print         | -                    | recorded | 8
vet-licence | vetlic-annex-number-spacing                             | print         | -                    | recorded | 10 8
`
