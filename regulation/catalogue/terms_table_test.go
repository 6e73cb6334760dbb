// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

// termsTable holds every term of every step and node, read by hand from the
// text of the acts and apart from the data packages:
//
//	regulation | place | kinds | outcome | amount unit bound | from | basis
//
// A kind stands without its service where the regulation has only one service;
// "all" is no distinction by kind. "ambiguous" marks a term of which the text
// leaves open what it covers.
const termsTable = `
vet-reference | 5(1) | all | any | 30 minute bare            | application | stated
vet-reference | 5(2) | all | any | day_of_application within | application | stated
vet-reference | 5(3) | all | any | 30 minute bare            | previous    | stated
vet-reference | 7(1) | all | any | 30 minute bare            | application | stated
vet-reference | 7(2) | all | any | day_of_application within | application | stated
vet-reference | 7(2) | all | any | 30 minute bare            | previous    | stated ambiguous

animal-identification | 5(1) | all | any | 30 minute bare | application | stated
animal-identification | 5(2) | all | any | 10 minute bare | previous    | stated
animal-identification | 5(3) | all | any | 5 minute bare  | previous    | stated
animal-identification | 7(1) | all | any | 30 minute bare | application | stated
animal-identification | 7(2) | animal-identification/issue | any | 15 minute bare         | previous | stated ambiguous
animal-identification | 7(2) | animal-identification/issue | any | plan_dates bare        | previous | stated
animal-identification | 7(2) | animal-identification/issue | any | -                      | previous | not_stated
animal-identification | 7(2) | ear-tag-duplicate/issue     | any | -                      | previous | not_stated
animal-identification | 7(2) | ear-tag-duplicate/issue     | any | 3 working_day within   | arrival  | stated

vet-licence | 5(1) | all       | any     | 30 minute bare      | application | stated
vet-licence | 5(2) | all       | any     | 30 minute bare      | previous    | stated
vet-licence | 5(3) | issue     | grant   | 13 working_day bare | previous    | stated
vet-licence | 5(3) | reissue   | grant   | 13 working_day bare | previous    | stated
vet-licence | 5(3) | duplicate | grant   | 1 working_day bare  | previous    | stated
vet-licence | 5(3) | all       | refusal | -                   | previous    | not_stated
vet-licence | 5(4) | all       | any     | 30 minute within    | previous    | stated
vet-licence | 7(1) | all       | any     | 30 minute bare      | application | stated
vet-licence | 7(2) | all       | any     | 30 minute bare      | previous    | stated
vet-licence | 7(3) | issue     | grant   | 13 working_day bare | previous    | stated
vet-licence | 7(3) | reissue   | grant   | 13 working_day bare | previous    | stated
vet-licence | 7(3) | duplicate | grant   | 1 working_day bare  | previous    | stated
vet-licence | 7(3) | all       | refusal | -                   | previous    | not_stated
vet-licence | 7(4) | all       | any     | 1 working_day within | previous   | stated
vet-licence | 7(5) | all       | any     | 30 minute bare      | previous    | stated

pesticide-licence | 5(1) | all       | any     | 30 minute bare      | application | stated
pesticide-licence | 5(2) | all       | any     | 60 minute bare      | previous    | stated
pesticide-licence | 5(3) | issue     | any     | 2 working_day bare  | previous    | stated
pesticide-licence | 5(3) | reissue   | any     | 2 working_day bare  | previous    | stated
pesticide-licence | 5(3) | duplicate | any     | 1 working_day bare  | previous    | stated
pesticide-licence | 5(4) | issue     | any     | 10 working_day bare | previous    | stated
pesticide-licence | 5(5) | issue     | grant   | 3 working_day bare  | previous    | stated
pesticide-licence | 5(5) | reissue   | grant   | 5 working_day bare  | previous    | stated
pesticide-licence | 5(5) | duplicate | grant   | 1 working_day bare  | previous    | stated
pesticide-licence | 5(5) | all       | refusal | -                   | previous    | not_stated
pesticide-licence | 5(6) | all       | any     | 30 minute bare      | previous    | stated
pesticide-licence | 5(7) | all       | any     | 30 minute bare      | previous    | stated
pesticide-licence | 7(1) | all       | any     | 30 minute bare      | application | stated
pesticide-licence | 7(2) | all       | any     | 60 minute bare      | previous    | stated
pesticide-licence | 7(3) | all       | any     | 2 working_day bare  | previous    | stated
pesticide-licence | 7(4) | all       | any     | 10 working_day bare | previous    | stated
pesticide-licence | 7(5) | issue     | grant   | 3 working_day bare  | previous    | stated
pesticide-licence | 7(5) | reissue   | grant   | 5 working_day bare  | previous    | stated
pesticide-licence | 7(5) | duplicate | grant   | 1 working_day bare  | previous    | stated
pesticide-licence | 7(5) | all       | refusal | -                   | previous    | not_stated
pesticide-licence | 7(6) | all       | any     | 30 minute bare      | previous    | stated
pesticide-licence | 7(7) | all       | any     | 30 minute bare      | previous    | stated
pesticide-licence | 9(9) | issue     | grant   | 9 working_day not_later_than | hand_over | stated
pesticide-licence | 9(9) | reissue   | grant   | 6 working_day not_later_than | hand_over | stated
pesticide-licence | 9(9) | duplicate | grant   | 1 working_day not_later_than | hand_over | stated
pesticide-licence | 9(9) | all       | refusal | -                            | hand_over | not_stated

grain-receipt-licence | 5(1) | all       | any     | 30 minute bare               | application | stated
grain-receipt-licence | 5(1) | all       | any     | 15 minute bare               | previous    | stated
grain-receipt-licence | 5(2) | all       | any     | 3 hour not_exceeding         | previous    | stated
grain-receipt-licence | 5(3) | issue     | grant   | 9 working_day not_later_than | previous    | stated
grain-receipt-licence | 5(3) | reissue   | grant   | 6 working_day not_later_than | previous    | stated
grain-receipt-licence | 5(3) | duplicate | grant   | 1 working_day bare           | previous    | stated
grain-receipt-licence | 5(3) | all       | refusal | -                            | previous    | not_stated
grain-receipt-licence | 5(4) | all       | any     | 4 hour not_exceeding         | previous    | stated
grain-receipt-licence | 5(5) | all       | any     | 30 minute not_exceeding      | previous    | stated
grain-receipt-licence | 7(1) | all       | any     | 15 minute not_exceeding      | application | stated
grain-receipt-licence | 7(2) | all       | any     | 3 hour not_exceeding         | previous    | stated
grain-receipt-licence | 7(3) | issue     | grant   | 9 working_day not_later_than | previous    | stated
grain-receipt-licence | 7(3) | reissue   | grant   | 6 working_day not_later_than | previous    | stated
grain-receipt-licence | 7(3) | duplicate | grant   | 1 working_day bare           | previous    | stated
grain-receipt-licence | 7(3) | all       | refusal | -                            | previous    | not_stated
grain-receipt-licence | 7(4) | all       | any     | 4 hour not_exceeding         | previous    | stated
grain-receipt-licence | 7(5) | all       | any     | 30 minute not_exceeding      | previous    | stated
grain-receipt-licence | 8(9) | issue     | grant   | 9 working_day not_later_than | hand_over   | stated
grain-receipt-licence | 8(9) | reissue   | grant   | 6 working_day not_later_than | hand_over   | stated
grain-receipt-licence | 8(9) | duplicate | grant   | 1 working_day not_later_than | hand_over   | stated
grain-receipt-licence | 8(9) | all       | refusal | -                            | hand_over   | not_stated

cotton-receipt-licence | 5(1) | all       | any     | 30 minute bare               | application | stated
cotton-receipt-licence | 5(2) | all       | any     | 30 minute bare               | previous    | stated
cotton-receipt-licence | 5(3) | all       | any     | 1 working_day bare           | previous    | stated
cotton-receipt-licence | 5(4) | issue     | grant   | 9 working_day not_later_than | previous    | stated
cotton-receipt-licence | 5(4) | reissue   | grant   | 6 working_day not_later_than | previous    | stated
cotton-receipt-licence | 5(4) | duplicate | grant   | 1 working_day not_later_than | previous    | stated
cotton-receipt-licence | 5(4) | all       | refusal | 1 working_day not_later_than | previous    | stated ambiguous
cotton-receipt-licence | 5(5) | all       | any     | 20 minute bare               | previous    | stated
cotton-receipt-licence | 5(6) | all       | any     | 30 minute bare               | previous    | stated
cotton-receipt-licence | 7(1) | all       | any     | 30 minute bare               | application | stated
cotton-receipt-licence | 7(2) | all       | any     | 30 minute bare               | previous    | stated
cotton-receipt-licence | 7(3) | all       | any     | 1 working_day bare           | previous    | stated
cotton-receipt-licence | 7(4) | issue     | grant   | 9 working_day not_later_than | previous    | stated
cotton-receipt-licence | 7(4) | reissue   | grant   | 6 working_day not_later_than | previous    | stated
cotton-receipt-licence | 7(4) | duplicate | grant   | 1 working_day not_later_than | previous    | stated
cotton-receipt-licence | 7(4) | all       | refusal | 1 working_day not_later_than | previous    | stated ambiguous
cotton-receipt-licence | 7(5) | all       | any     | 20 minute bare               | previous    | stated
cotton-receipt-licence | 7(6) | all       | any     | 30 minute bare               | previous    | stated
cotton-receipt-licence | 9(9) | issue     | grant   | 9 working_day not_later_than | hand_over   | stated
cotton-receipt-licence | 9(9) | reissue   | grant   | 6 working_day not_later_than | hand_over   | stated
cotton-receipt-licence | 9(9) | duplicate | grant   | 1 working_day not_later_than | hand_over   | stated
cotton-receipt-licence | 9(9) | all       | refusal | 1 working_day not_later_than | hand_over   | stated ambiguous
`
