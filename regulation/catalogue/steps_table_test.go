// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

// stepsTable holds every step of the two accounts of work at the provider:
//
//	regulation | place | kinds | does | actors | same as | side records | results | decisions
//
// What is done stands in the order of the text, with the kinds of which it is
// said: examine:issue. An actor stands with his basis where it is not "stated". A result stands as
// "+", or as kinds and outcome where the step draws a distinction. A decision
// stands as condition/refusal, each with its basis, and "ends" where a refusal
// ends the case at once. A side record stands at the step that makes it, or
// that asks for it where no step is said to make it.
const stepsTable = `
vet-reference | 5(1) | all | receive                         | office            | 7(1)      | - | - | -
vet-reference | 5(2) | all | examine prepare                 | executor          | 7(2)      | - | - | -
vet-reference | 5(3) | all | deliver                         | office            | 7(2)      | - | - | -
vet-reference | 7(1) | all | receive forward                 | office_employee   | 5(1)      | - | - | -
vet-reference | 7(2) | all | examine perform prepare deliver | executor          | 5(2) 5(3) | - | - | -

animal-identification | 5(1) | animal-identification/issue | receive                                                                                                                                          | office                                                                         | 7(1)      | - | - | -
animal-identification | 5(2) | animal-identification/issue | examine prepare                                                                                                                                  | executor                                                                       | 7(2)      | - | - | -
animal-identification | 5(3) | animal-identification/issue | deliver                                                                                                                                          | executor inferred                                                              | 7(2)      | - | - | -
animal-identification | 7(1) | all | receive forward                                                                                                                                  | office_employee                                                                | 5(1)      | - | - | -
animal-identification | 7(2) | all | examine:animal-identification/issue perform:animal-identification/issue examine:animal-identification/issue deliver:animal-identification/issue await:animal-identification/issue perform:animal-identification/issue prepare:animal-identification/issue order:ear-tag-duplicate/issue await:ear-tag-duplicate/issue deliver:ear-tag-duplicate/issue | executor for animal-identification/issue, provider for ear-tag-duplicate/issue | 5(2) 5(3) | - | - | -

vet-licence | 5(1) | all | receive         | office inferred          | 7(1) | -                    | - | -
vet-licence | 5(2) | all | examine         | head                     | 7(2) | -                    | - | -
vet-licence | 5(3) | all | examine prepare | executor                 | 7(3) | -                    | - | inferred/inferred
vet-licence | 5(4) | all | deliver         | office_employee inferred | 7(5) | -                    | - | -
vet-licence | 7(1) | all | receive forward | office_employee          | 5(1) | registration-journal | + | -
vet-licence | 7(2) | all | assign          | head                     | 5(2) | -                    | + | -
vet-licence | 7(3) | all | examine prepare | executor                 | 5(3) | -                    | + | stated/inferred
vet-licence | 7(4) | all | sign            | head                     | -    | seal                 | + | -
vet-licence | 7(5) | all | deliver         | office_employee          | 5(4) | -                    | + | -

pesticide-licence | 5(1) | all   | receive forward                                 | office        | 7(1) | receipt             | +, +                                                     | -
pesticide-licence | 5(2) | all   | assign                                          | management    | 7(2) | -                   | +                                                        | -
pesticide-licence | 5(3) | all   | examine inquire:issue forward:reissue,duplicate | executor      | 7(3) | -                   | issue grant, issue refusal, reissue duplicate any        | inferred/stated ends issue
pesticide-licence | 5(4) | issue | answer                                          | agreeing_body | 7(4) | -                   | +                                                        | stated/inferred
pesticide-licence | 5(5) | all   | examine prepare forward                         | executor      | 7(5) | -                   | +                                                        | not_stated/stated
pesticide-licence | 5(6) | all   | sign                                            | management    | 7(6) | -                   | issue grant, reissue grant, duplicate grant, all refusal | -
pesticide-licence | 5(7) | all   | deliver                                         | office        | 7(7) | journal             | +                                                        | -
pesticide-licence | 7(1) | all   | receive forward                                 | office        | 5(1) | receipt endorsement | -                                                        | -
pesticide-licence | 7(2) | all   | assign                                          | management    | 5(2) | -                   | -                                                        | -
pesticide-licence | 7(3) | all   | examine inquire                                 | executor      | 5(3) | -                   | -                                                        | -
pesticide-licence | 7(4) | all   | answer                                          | agreeing_body | 5(4) | -                   | -                                                        | stated/inferred
pesticide-licence | 7(5) | all   | examine prepare forward                         | executor      | 5(5) | -                   | -                                                        | not_stated/stated
pesticide-licence | 7(6) | all   | sign                                            | management    | 5(6) | -                   | -                                                        | -
pesticide-licence | 7(7) | all   | deliver                                         | office        | 5(7) | -                   | -                                                        | -

grain-receipt-licence | 5(1) | all | receive forward         | employee   | 7(1) | inventory-copy | +                      | -
grain-receipt-licence | 5(2) | all | assign                  | management | 7(2) | endorsement    | +                      | -
grain-receipt-licence | 5(3) | all | examine prepare         | executor   | 7(3) | -              | all grant, all refusal | stated/stated
grain-receipt-licence | 5(4) | all | sign                    | head       | 7(4) | -              | +                      | -
grain-receipt-licence | 5(5) | all | deliver                 | employee   | 7(5) | -              | +                      | -
grain-receipt-licence | 7(1) | all | receive forward         | employee   | 5(1) | -              | -                      | -
grain-receipt-licence | 7(2) | all | assign forward          | head       | 5(2) | endorsement    | -                      | -
grain-receipt-licence | 7(3) | all | examine prepare forward | executor   | 5(3) | -              | -                      | inferred/stated
grain-receipt-licence | 7(4) | all | sign forward            | management | 5(4) | -              | -                      | -
grain-receipt-licence | 7(5) | all | deliver                 | employee   | 5(5) | -              | -                      | -

cotton-receipt-licence | 5(1) | all | receive forward | office     | 7(1) | receipt endorsement | +, +                                                     | -
cotton-receipt-licence | 5(2) | all | assign          | management | 7(2) | -                   | +                                                        | -
cotton-receipt-licence | 5(3) | all | examine examine | executor   | 7(3) | -                   | +                                                        | -
cotton-receipt-licence | 5(4) | all | prepare forward | executor   | 7(4) | -                   | +                                                        | inferred/stated
cotton-receipt-licence | 5(5) | all | sign            | management | 7(5) | -                   | issue grant, reissue grant, duplicate grant, all refusal | -
cotton-receipt-licence | 5(6) | all | deliver         | office     | 7(6) | journal             | +                                                        | -
cotton-receipt-licence | 7(1) | all | receive forward | office     | 5(1) | endorsement         | -                                                        | -
cotton-receipt-licence | 7(2) | all | assign          | management | 5(2) | -                   | -                                                        | -
cotton-receipt-licence | 7(3) | all | examine examine | executor   | 5(3) | -                   | -                                                        | -
cotton-receipt-licence | 7(4) | all | prepare         | executor   | 5(4) | -                   | -                                                        | inferred/stated
cotton-receipt-licence | 7(5) | all | sign            | management | 5(5) | -                   | -                                                        | -
cotton-receipt-licence | 7(6) | all | deliver         | office     | 5(6) | -                   | -                                                        | -
`
