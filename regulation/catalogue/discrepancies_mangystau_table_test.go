// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

// mangystauDiscrepancies and the tables beside it hold every place at which the
// acts contradict themselves, are silent where they must speak, or slip:
//
//	regulation | discrepancy | severity | origin | places
//
// They began as a list made on reading the acts, apart from the data; then each
// row of either side was looked up in the text.
const mangystauDiscrepancies = `
vet-reference | actor-differs-5-2-5-3-7-2 | substantive | computed | 5(2) 5(3) 7(2)
vet-reference | annex-lost-annex1                  | editorial   | computed | annex1
vet-reference | annex-lost-annex2                  | editorial   | computed | annex2
vet-reference | vetref-delivery-office-or-executor | substantive | recorded | 1/2 7(2)
vet-reference | vetref-signer-unnamed              | substantive | recorded | 7(2) 5(2) 6
vet-reference | vetref-inspection-only-in-para7    | substantive | recorded | 7(2) 5(2)
vet-reference | vetref-minutes-scope               | substantive | recorded | 7(2)
vet-reference | vetref-day-covers-hand-over        | substantive | recorded | 5(2) 5(3) 7(2)
vet-reference | vetref-inspection-without-negative | substantive | recorded | 7(2) 3
vet-reference | vetref-para5-earlier-wording       | substantive | recorded | 5
vet-reference | vetref-para5-amended-alone         | substantive | recorded | 5 7
vet-reference | vetref-extract-of-what             | substantive | recorded | 7(2)
vet-reference | vetref-object-of-inspection        | substantive | recorded | 7(2)
vet-reference | vetref-competent-organisation      | substantive | recorded | 1
vet-reference | vetref-draw-up-spelling            | editorial   | recorded | 5(2)
vet-reference | vetref-defined-service-form        | editorial   | recorded | 1 3
vet-reference | vetref-two-terms-for-service       | editorial   | recorded | 1 2 5
vet-reference | vetref-provider-possessive         | editorial   | recorded | 1
vet-reference | vetref-standard-term-unused        | editorial   | recorded | 4
vet-reference | vetref-units-in-para7              | editorial   | recorded | 7
vet-reference | vetref-business-process-spelling   | editorial   | recorded | 9
vet-reference | vetref-interaction-hyphen          | editorial   | recorded | 9 section3
vet-reference | vetref-abbreviation-unused         | editorial   | recorded | annex1
vet-reference | vetref-list-displaced-link         | editorial   | recorded | 1(1) of the act
vet-reference | vetref-amendment-displaced-number  | editorial   | recorded | 5
vet-reference | vetref-number-sign-spacing         | editorial   | recorded | 4
vet-reference | vetref-note-paragraph-spacing      | editorial   | recorded | 5
vet-reference | vetref-short-form-spacing          | editorial   | recorded | 4 8 1
vet-reference | vetref-act-repeal-told-twice       | editorial   | recorded | header of the act
vet-reference | vetref-act-legal-system-hyphen     | editorial   | recorded | 2 of the act
vet-reference | vetref-block-scheme-dash           | editorial   | recorded | 8
vet-reference | vetref-annex-number-format         | editorial   | recorded | 8 annex1 annex2
vet-reference | vetref-latin-letter                | editorial   | recorded | annex1 annex2
vet-reference | vetref-form-punctuation            | editorial   | recorded | 2 3/2

animal-identification | term-differs-5-2-5-3-7-2            | substantive | computed | 5(2) 5(3) 7(2)
animal-identification | actor-unnamed-5-3                   | substantive | computed | 5(3)
animal-identification | kinds-differ-5-1-7-1 | substantive | computed | 5(1) 7(1)
animal-identification | kinds-differ-5-2-5-3-7-2 | substantive | computed | 5(2) 5(3) 7(2)
animal-identification | term-not-stated-7-2                 | substantive | computed | 7(2)
animal-identification | annex-lost-annex1                   | editorial   | computed | annex1
animal-identification | annex-lost-annex2                   | editorial   | computed | annex2
animal-identification | ident-provider-joint-scope          | substantive | recorded | 1
animal-identification | ident-executive-bodies-level        | substantive | recorded | 1 7(2)
animal-identification | ident-office-renders-service        | substantive | recorded | 1/2 7(2)
animal-identification | ident-paid-basis-subject            | substantive | recorded | 3/3 3/2
animal-identification | ident-free-tagging-scope            | substantive | recorded | 3/2 3
animal-identification | ident-result-before-identification  | substantive | recorded | 7(2)
animal-identification | ident-identification-only-in-para7  | substantive | recorded | 5(2) 7(2)
animal-identification | ident-method-choice                 | substantive | recorded | 3 7(2)
animal-identification | ident-plan-without-application      | substantive | recorded | 7(2) 4
animal-identification | ident-passport-hand-over            | substantive | recorded | 3 7(2)
animal-identification | ident-minutes-scope                 | substantive | recorded | 7(2)
animal-identification | ident-completeness-without-negative | substantive | recorded | 7(2) 3
animal-identification | ident-result-form-untold            | substantive | recorded | 3 2
animal-identification | ident-duplicate-only-in-para7       | substantive | recorded | 7(2) 3 5
animal-identification | ident-duplicate-condition-scope     | substantive | recorded | 7(2)
animal-identification | ident-duplicate-number-unknown      | substantive | recorded | 7(2)
animal-identification | ident-duplicate-other-species       | substantive | recorded | 7(2) title
animal-identification | ident-duplicate-both-tags           | substantive | recorded | 7(2)
animal-identification | ident-duplicate-without-application | substantive | recorded | 4 7(2)
animal-identification | ident-duplicate-order-term          | substantive | recorded | 7(2)
animal-identification | ident-duplicate-provider-acts       | substantive | recorded | 7(2)
animal-identification | ident-service-term-misprint         | editorial   | recorded | 3
animal-identification | ident-draw-up-spelling              | editorial   | recorded | 5(2) 7(2)
animal-identification | ident-farm-spelling                 | editorial   | recorded | 7(2) 1
animal-identification | ident-identification-named-twice    | editorial   | recorded | 7(2)
animal-identification | ident-standard-term                 | editorial   | recorded | 3/3 4
animal-identification | ident-para1-case                    | editorial   | recorded | 1
animal-identification | ident-executive-bodies-form         | editorial   | recorded | 1
animal-identification | ident-tag-number                    | editorial   | recorded | 7(2)
animal-identification | ident-units-in-para7                | editorial   | recorded | 7 6
animal-identification | ident-business-process-spelling     | editorial   | recorded | 9
animal-identification | ident-interaction-hyphen            | editorial   | recorded | 9 section3
animal-identification | ident-position                      | editorial   | recorded | 1(2) 1(3) of the act
animal-identification | ident-heading-quotation-mark        | editorial   | recorded | title
animal-identification | ident-list-displaced-link           | editorial   | recorded | 1(3) of the act
animal-identification | ident-para1-space                   | editorial   | recorded | 1
animal-identification | ident-block-scheme-dash             | editorial   | recorded | 8
animal-identification | ident-short-form-dash               | editorial   | recorded | 8 1
animal-identification | ident-latin-letter                  | editorial   | recorded | annex1
`
