// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

// mangystauDiscrepancies and the tables beside it hold every place at which the
// acts contradict themselves, are silent where they must speak, or slip:
//
//	regulation | discrepancy | class | what depends on it | origin | places
//
// They began as a list made on reading the acts, apart from the data; then each
// row of either side was looked up in the text.
const mangystauDiscrepancies = `
vet-reference         | annex-lost-vet-reference-annex1                | copy          | -                    | computed | annex1
vet-reference         | annex-lost-vet-reference-annex2                | copy          | -                    | computed | annex2
vet-reference         | vetref-delivery-office-or-executor             | contradiction | person               | recorded | 1/2 7(2)
vet-reference         | vetref-signer-unnamed                          | silence       | path person          | recorded | 7(2) 5(2) 6
vet-reference         | vetref-inspection-only-in-para7                | contradiction | path                 | recorded | 7(2) 5(2)
vet-reference         | vetref-minutes-scope                           | silence       | deadline             | recorded | 7(2)
vet-reference         | vetref-day-covers-hand-over                    | contradiction | deadline             | recorded | 5(2) 5(3) 7(2)
vet-reference         | vetref-inspection-without-negative             | silence       | path                 | recorded | 7(2) 3
vet-reference         | vetref-para5-earlier-wording                   | silence       | deadline             | recorded | 5
vet-reference         | vetref-para5-amended-alone                     | contradiction | deadline             | recorded | 5 7
vet-reference         | vetref-extract-of-what                         | silence       | path                 | recorded | 7(2)
vet-reference         | vetref-object-of-inspection                    | silence       | path                 | recorded | 7(2)
vet-reference         | vetref-competent-organisation                  | silence       | person               | recorded | 1
vet-reference         | vetref-draw-up-spelling                        | print         | -                    | recorded | 5(2)
vet-reference         | vetref-defined-service-form                    | print         | -                    | recorded | 1 3
vet-reference         | vetref-two-terms-for-service                   | print         | -                    | recorded | 1 2 5
vet-reference         | vetref-provider-possessive                     | print         | -                    | recorded | 1
vet-reference         | vetref-standard-term-unused                    | print         | -                    | recorded | 4
vet-reference         | vetref-units-in-para7                          | print         | -                    | recorded | 7
vet-reference         | vetref-business-process-spelling               | print         | -                    | recorded | 9
vet-reference         | vetref-interaction-hyphen                      | print         | -                    | recorded | 9 section3
vet-reference         | vetref-abbreviation-unused                     | print         | -                    | recorded | annex1
vet-reference         | vetref-list-displaced-link                     | copy          | -                    | recorded | 1(1) of the act
vet-reference         | vetref-amendment-displaced-number              | copy          | -                    | recorded | 5
vet-reference         | vetref-number-sign-spacing                     | print         | -                    | recorded | 4
vet-reference         | vetref-note-paragraph-spacing                  | print         | -                    | recorded | 5
vet-reference         | vetref-short-form-spacing                      | print         | -                    | recorded | 4 8 1
vet-reference         | vetref-act-repeal-told-twice                   | print         | -                    | recorded | header of the act
vet-reference         | vetref-act-legal-system-hyphen                 | print         | -                    | recorded | 2 of the act
vet-reference         | vetref-block-scheme-dash                       | print         | -                    | recorded | 8
vet-reference         | vetref-annex-number-format                     | print         | -                    | recorded | 8 annex1 annex2
vet-reference         | vetref-latin-letter                            | print         | -                    | recorded | annex1 annex2
vet-reference         | vetref-form-punctuation                        | print         | -                    | recorded | 2 3/2
animal-identification | term-differs-animal-identification-5-2-5-3-7-2 | contradiction | deadline             | computed | 5(2) 5(3) 7(2)
animal-identification | actor-unnamed-animal-identification-5-3        | silence       | person               | computed | 5(3)
animal-identification | term-not-stated-animal-identification-7-2      | silence       | deadline             | computed | 7(2)
animal-identification | annex-lost-animal-identification-annex1        | copy          | -                    | computed | annex1
animal-identification | annex-lost-animal-identification-annex2        | copy          | -                    | computed | annex2
animal-identification | ident-provider-joint-scope                     | silence       | person               | recorded | 1
animal-identification | ident-executive-bodies-level                   | silence       | person               | recorded | 1 7(2)
animal-identification | ident-office-renders-service                   | contradiction | person               | recorded | 1/2 7(2)
animal-identification | ident-paid-basis-subject                       | silence       | path                 | recorded | 3/3 3/2
animal-identification | ident-free-tagging-scope                       | silence       | path                 | recorded | 3/2 3
animal-identification | ident-result-before-identification             | contradiction | deadline path        | recorded | 7(2)
animal-identification | ident-identification-only-in-para7             | contradiction | path                 | recorded | 5(2) 7(2)
animal-identification | ident-method-choice                            | silence       | path person          | recorded | 3 7(2)
animal-identification | ident-plan-without-application                 | silence       | deadline             | recorded | 7(2) 4
animal-identification | ident-passport-hand-over                       | silence       | deadline path person | recorded | 3 7(2)
animal-identification | ident-minutes-scope                            | silence       | deadline             | recorded | 7(2)
animal-identification | ident-completeness-without-negative            | silence       | path                 | recorded | 7(2) 3
animal-identification | ident-result-form-untold                       | silence       | -                    | recorded | 3 2
animal-identification | ident-duplicate-only-in-para7                  | contradiction | path                 | recorded | 7(2) 3 5
animal-identification | ident-duplicate-condition-scope                | silence       | path                 | recorded | 7(2)
animal-identification | ident-duplicate-number-unknown                 | silence       | path                 | recorded | 7(2)
animal-identification | ident-duplicate-other-species                  | silence       | path                 | recorded | 7(2) title
animal-identification | ident-duplicate-both-tags                      | silence       | path                 | recorded | 7(2)
animal-identification | ident-duplicate-without-application            | silence       | path person          | recorded | 4 7(2)
animal-identification | ident-duplicate-order-term                     | silence       | deadline person      | recorded | 7(2)
animal-identification | ident-duplicate-provider-acts                  | contradiction | person               | recorded | 7(2)
animal-identification | ident-service-term-misprint                    | print         | -                    | recorded | 3
animal-identification | ident-draw-up-spelling                         | print         | -                    | recorded | 5(2) 7(2)
animal-identification | ident-farm-spelling                            | print         | -                    | recorded | 7(2) 1
animal-identification | ident-identification-named-twice               | contradiction | path                 | recorded | 7(2)
animal-identification | ident-standard-term                            | print         | -                    | recorded | 3/3 4
animal-identification | ident-para1-case                               | print         | -                    | recorded | 1
animal-identification | ident-executive-bodies-form                    | print         | -                    | recorded | 1
animal-identification | ident-tag-number                               | print         | -                    | recorded | 7(2)
animal-identification | ident-units-in-para7                           | print         | -                    | recorded | 7 6
animal-identification | ident-business-process-spelling                | print         | -                    | recorded | 9
animal-identification | ident-interaction-hyphen                       | print         | -                    | recorded | 9 section3
animal-identification | ident-position                                 | print         | -                    | recorded | 1(2) 1(3) of the act
animal-identification | ident-heading-quotation-mark                   | print         | -                    | recorded | title
animal-identification | ident-list-displaced-link                      | copy          | -                    | recorded | 1(3) of the act
animal-identification | ident-para1-space                              | print         | -                    | recorded | 1
animal-identification | ident-block-scheme-dash                        | print         | -                    | recorded | 8
animal-identification | ident-short-form-dash                          | print         | -                    | recorded | 8 1
animal-identification | ident-latin-letter                             | print         | -                    | recorded | annex1
`
