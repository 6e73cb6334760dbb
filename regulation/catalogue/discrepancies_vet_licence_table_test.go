// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

// vetLicenceDiscrepancies are those of the veterinary licence.
const vetLicenceDiscrepancies = `
vet-licence | step-missing-7-4                            | substantive | computed | 7(4)
vet-licence | bound-differs-5-4-7-5                       | editorial   | computed | 5(4) 7(5)
vet-licence | actor-unnamed-5-1                           | substantive | computed | 5(1)
vet-licence | actor-unnamed-5-4                           | substantive | computed | 5(4)
vet-licence | actor-not-listed-11-1-11-4-11-8             | editorial   | computed | 11(1) 11(4) 11(8)
vet-licence | end-not-said-11-7                           | substantive | computed | 11(7)
vet-licence | refusal-without-term-5-3                    | substantive | computed | 5(3)
vet-licence | refusal-without-term-7-3                    | substantive | computed | 7(3)
vet-licence | result-one-account-7                        | editorial   | computed | 7
vet-licence | record-one-account-registration-journal-7-1 | editorial   | computed | 7(1)
vet-licence | record-one-account-seal-7-4                 | editorial   | computed | 7(4)
vet-licence | annex-lost-annex1                           | editorial   | computed | annex1
vet-licence | annex-lost-annex2                           | editorial   | computed | annex2
vet-licence | annex-lost-annex3                           | editorial   | computed | annex3
vet-licence | vetlic-scope-issue-only                     | substantive | recorded | 1 title
vet-licence | vetlic-scope-expertise-only                 | substantive | recorded | 1 3
vet-licence | vetlic-trigger-and                          | substantive | recorded | 4 5(1) 9(5)
vet-licence | vetlic-result-form                          | substantive | recorded | 3/2 3/3 2
vet-licence | vetlic-printing-without-step                | substantive | recorded | 3/3 5 7
vet-licence | vetlic-head-reviews-or-appoints             | substantive | recorded | 5(2) 7(2)
vet-licence | vetlic-grounds-without-refusal              | substantive | recorded | 7(3) 3
vet-licence | vetlic-completeness-without-negative        | substantive | recorded | 7(3)
vet-licence | vetlic-forwarded-to-provider                | substantive | recorded | 7(1) 7(1)/2
vet-licence | vetlic-applicant-at-office-signs-nothing    | substantive | recorded | 5(1) 7(1)
vet-licence | vetlic-signature-or-eds                     | substantive | recorded | 7(4) 3/4 9(16) 11(12)
vet-licence | vetlic-portal-without-terms                 | substantive | recorded | 9 11 5(3)/2
vet-licence | vetlic-authorisation-means                  | substantive | recorded | 9(2) 9(3)
vet-licence | vetlic-eds-authenticity-unchecked           | substantive | recorded | 9(11) 9(10)
vet-licence | vetlic-signature-after-check                | substantive | recorded | 9(10) 9(12)
vet-licence | vetlic-check-worded-for-issue               | substantive | recorded | 9(14) 11(10)
vet-licence | vetlic-refusal-reason-data                  | substantive | recorded | 9(14) 9(15) 11(10) 11(11)
vet-licence | vetlic-refusal-form                         | substantive | recorded | 3 9(15) 11(11)
vet-licence | vetlic-result-licence-only                  | substantive | recorded | 9(16) 11(12) 3
vet-licence | vetlic-result-formed-by                     | substantive | recorded | 9(16) 9(15) 11(12)
vet-licence | vetlic-payment-untold                       | substantive | recorded | 9(6)
vet-licence | vetlic-payment-on-portal-only               | substantive | recorded | 9(7) 5 11
vet-licence | vetlic-data-of-the-provider                 | substantive | recorded | 11(4)
vet-licence | vetlic-executor-before-appointment          | substantive | recorded | 11(4) 7(2) 11(9)
vet-licence | vetlic-system-and-steps                     | substantive | recorded | 5 7(1) 11(9)
vet-licence | vetlic-request-unsigned                     | substantive | recorded | 11(8) 11(9) 9(12)
vet-licence | vetlic-office-delivery-through-system       | substantive | recorded | 3/3 11(12) 7(5)
vet-licence | vetlic-registry-miss-no-refusal             | substantive | recorded | 11(7) 11(3)
vet-licence | vetlic-section2-title                       | editorial   | recorded | section2 section3
vet-licence | vetlic-department-name                      | editorial   | recorded | 2 signature 1 of the act
vet-licence | vetlic-database-abbreviation                | editorial   | recorded | 9(6) 11(9) 11(11) 11(12)
vet-licence | vetlic-result-term-case                     | editorial   | recorded | 3 5(3)
vet-licence | vetlic-regulation-term-case                 | editorial   | recorded | 8 9(5) 11(4) 10
vet-licence | vetlic-request-terms                        | editorial   | recorded | 4 9(5) 11(8)
vet-licence | vetlic-service-processed                    | editorial   | recorded | 11(9) 9(13)
vet-licence | vetlic-data-right-or-authentic              | editorial   | recorded | 9(3) 11(2)
vet-licence | vetlic-data-words                           | editorial   | recorded | 9(15) 11(11)
vet-licence | vetlic-reissue-as-result                    | editorial   | recorded | 3
vet-licence | vetlic-authorised-person-form               | editorial   | recorded | 3/4
vet-licence | vetlic-authorised-person-not-listed         | editorial   | recorded | 3/4 6
vet-licence | vetlic-cabinet-only-in-para3                | editorial   | recorded | 3/4 9(16)
vet-licence | vetlic-annex-duplicate-case                 | editorial   | recorded | 5(3)/4 7(3)/4
vet-licence | vetlic-working-day-form                     | editorial   | recorded | 5(3)/2 7(3)/2 7(4)
vet-licence | vetlic-results-as-verbs                     | editorial   | recorded | 7(1)/2 7(5)/2
vet-licence | vetlic-certificate-order                    | editorial   | recorded | 9(1) 9(2)
vet-licence | vetlic-two-full-descriptions                | editorial   | recorded | 10 12
vet-licence | vetlic-order-case                           | editorial   | recorded | 12
vet-licence | vetlic-list-displaced-link                  | editorial   | recorded | 1(2) of the act
vet-licence | vetlic-para5-numbering-dots                 | editorial   | recorded | 5(1) 5(2) 5(3) 5(4)
vet-licence | vetlic-misprint-kay                         | editorial   | recorded | 1/2 3/3
vet-licence | vetlic-latin-letters                        | editorial   | recorded | 2 5 6 7 section4 9 10 11
vet-licence | vetlic-list-backslash                       | editorial   | recorded | 6(1)
vet-licence | vetlic-para7-punctuation                    | editorial   | recorded | 7
vet-licence | vetlic-step-full-stop                       | editorial   | recorded | 7(3) 5(3)
vet-licence | vetlic-point-number-hyphen                  | editorial   | recorded | 7(3) 3
vet-licence | vetlic-process-number-format                | editorial   | recorded | 9(4) 9(6) 11(5) 9(3) 11(6)
vet-licence | vetlic-process-dash-spacing                 | editorial   | recorded | 9(2) 3/4
vet-licence | vetlic-registry-case-ending                 | editorial   | recorded | 11(6) 11(7)
vet-licence | vetlic-stray-comma                          | editorial   | recorded | 3/3
vet-licence | vetlic-form-converb                         | editorial   | recorded | 9(5)
vet-licence | vetlic-short-form-dash                      | editorial   | recorded | 8 1/2
vet-licence | vetlic-website-spelling                     | editorial   | recorded | 12
vet-licence | vetlic-block-scheme-dash                    | editorial   | recorded | 8
vet-licence | vetlic-annex-number-spacing                 | editorial   | recorded | 10 8
`
