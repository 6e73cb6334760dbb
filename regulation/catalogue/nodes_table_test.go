// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

// nodesTable holds every node of every flow through an information system:
//
//	regulation | place | kind number | gate | yes | no | next | end | does | actors | systems | kinds
//
// The text prints no arrow: every branch is inferred from order and wording, so
// that a basis stands only where it is another one. "untold" is a branch that
// the text presupposes and does not tell. The end is "inferred", "open" where
// the text leaves it open, "-" where the flow goes on.
const nodesTable = `
vet-licence | 9(1)  | registration 0 | -             | -     | -     | 9(2)  | -        | registers           | applicant           | elicensing_portal                   | all
vet-licence | 9(2)  | process 1      | -             | -     | -     | 9(3)  | -        | enters              | applicant           | elicensing_portal                   | all
vet-licence | 9(3)  | condition 1    | authorisation | 9(5)  | 9(4)  | -     | -        | decides             | portal inferred     | elicensing_portal                   | all
vet-licence | 9(4)  | process 2      | -             | -     | -     | -     | inferred | refuses             | portal inferred     | elicensing_portal                   | all
vet-licence | 9(5)  | process 3      | -             | -     | -     | 9(6)  | -        | fills_form          | applicant           | -                                   | all
vet-licence | 9(6)  | process 4      | -             | -     | -     | 9(7)  | -        | pays                | applicant inferred  | payment_gateway elicensing_database | all
vet-licence | 9(7)  | condition 2    | payment       | 9(9)  | 9(8)  | -     | -        | decides             | elicensing inferred | elicensing_database                 | all
vet-licence | 9(8)  | process 5      | -             | -     | -     | -     | inferred | refuses             | elicensing inferred | elicensing_database                 | all
vet-licence | 9(9)  | process 6      | -             | -     | -     | 9(10) | -        | chooses_certificate | applicant           | -                                   | all
vet-licence | 9(10) | condition 3    | eds           | 9(12) | 9(11) | -     | -        | decides             | portal inferred     | elicensing_portal                   | all
vet-licence | 9(11) | process 7      | -             | -     | -     | -     | inferred | refuses             | -                   | -                                   | all
vet-licence | 9(12) | process 8      | -             | -     | -     | 9(13) | -        | signs_request       | applicant inferred  | -                                   | all
vet-licence | 9(13) | process 9      | -             | -     | -     | 9(14) | -        | hands_over          | elicensing inferred | elicensing_database                 | all
vet-licence | 9(14) | condition 4    | substantive   | 9(16) | 9(15) | -     | -        | decides             | provider            | -                                   | issue
vet-licence | 9(15) | process 10     | -             | -     | -     | -     | inferred | refuses             | elicensing inferred | elicensing_database                 | all
vet-licence | 9(16) | process 11     | -             | -     | -     | -     | inferred | gives_result        | applicant           | elicensing_portal                   | all

vet-licence | 11(1)  | process 1   | -             | -      | -      | 11(2)  | -        | enters       | employee            | elicensing_database                                       | all
vet-licence | 11(2)  | condition 1 | authorisation | 11(4)  | 11(3)  | -      | -        | decides      | elicensing inferred | elicensing_database                                       | all
vet-licence | 11(3)  | process 2   | -             | -      | -      | -      | inferred | refuses      | elicensing inferred | elicensing_database                                       | all
vet-licence | 11(4)  | process 3   | -             | -      | -      | 11(5)  | -        | fills_form   | executor, employee  | -                                                         | all
vet-licence | 11(5)  | process 4   | -             | -      | -      | 11(6)  | -        | looks_up     | -                   | egov_gateway individuals_database legal_entities_database | all
vet-licence | 11(6)  | condition 2 | registry      | 11(8)  | 11(7)  | -      | -        | decides      | -                   | individuals_database legal_entities_database              | all
vet-licence | 11(7)  | process 5   | -             | -      | -      | untold | open     | notifies     | -                   | individuals_database legal_entities_database              | all
vet-licence | 11(8)  | process 6   | -             | -      | -      | 11(9)  | -        | scans        | employee            | -                                                         | all
vet-licence | 11(9)  | process 7   | -             | -      | -      | 11(10) | -        | hands_over   | elicensing inferred | elicensing_database                                       | all
vet-licence | 11(10) | condition 3 | substantive   | 11(12) | 11(11) | -      | -        | decides      | provider            | -                                                         | issue
vet-licence | 11(11) | process 8   | -             | -      | -      | -      | inferred | refuses      | elicensing inferred | elicensing_database                                       | all
vet-licence | 11(12) | process 9   | -             | -      | -      | -      | inferred | gives_result | applicant           | elicensing_database                                       | all

pesticide-licence | 9(1)  | registration 0 | -             | -     | -      | 9(2) | -        | registers    | applicant       | egov_portal                       | all
pesticide-licence | 9(2)  | process 1      | -             | -     | -      | 9(3) | -        | enters       | applicant       | egov_portal                       | all
pesticide-licence | 9(3)  | condition 1    | authorisation | 9(5)  | 9(4)   | -    | -        | decides      | portal inferred | egov_portal                       | all
pesticide-licence | 9(4)  | process 2      | -             | -     | -      | -    | inferred | refuses      | portal          | egov_portal                       | all
pesticide-licence | 9(5)  | process 3      | -             | -     | -      | 9(6) | -        | fills_form   | applicant       | -                                 | all
pesticide-licence | 9(6)  | condition 2    | eds           | 9(8)  | 9(7)   | -    | -        | decides      | portal inferred | egov_portal                       | all
pesticide-licence | 9(7)  | process 4      | -             | -     | -      | -    | inferred | refuses      | portal inferred | -                                 | all
pesticide-licence | 9(8)  | process 5      | -             | -     | -      | 9(9) | -        | hands_over   | portal inferred | egov_gateway elicensing_workplace | all
pesticide-licence | 9(9)  | condition 3    | substantive   | 9(10) | untold | -    | -        | decides      | provider        | -                                 | all
pesticide-licence | 9(10) | process 6      | -             | -     | -      | -    | inferred | gives_result | applicant       | egov_portal                       | all

grain-receipt-licence | 8(1)  | registration 0 | -             | -     | -      | 8(2) | -        | registers    | applicant       | egov_portal                       | all
grain-receipt-licence | 8(2)  | process 1      | -             | -     | -      | 8(3) | -        | enters       | applicant       | egov_portal                       | all
grain-receipt-licence | 8(3)  | condition 1    | authorisation | 8(5)  | 8(4)   | -    | -        | decides      | portal inferred | egov_portal                       | all
grain-receipt-licence | 8(4)  | process 2      | -             | -     | -      | -    | inferred | refuses      | portal          | egov_portal                       | all
grain-receipt-licence | 8(5)  | process 3      | -             | -     | -      | 8(6) | -        | fills_form   | applicant       | -                                 | all
grain-receipt-licence | 8(6)  | condition 2    | eds           | 8(8)  | 8(7)   | -    | -        | decides      | portal inferred | egov_portal                       | all
grain-receipt-licence | 8(7)  | process 4      | -             | -     | -      | -    | inferred | refuses      | portal inferred | -                                 | all
grain-receipt-licence | 8(8)  | process 5      | -             | -     | -      | 8(9) | -        | hands_over   | portal inferred | egov_gateway elicensing_workplace | all
grain-receipt-licence | 8(9)  | condition 3    | substantive   | 8(10) | untold | -    | -        | decides      | provider        | -                                 | all
grain-receipt-licence | 8(10) | process 6      | -             | -     | -      | -    | inferred | gives_result | applicant       | egov_portal                       | all

cotton-receipt-licence | 9(1)  | registration 0 | -             | -     | -      | 9(2) | -        | registers    | applicant       | egov_portal  | all
cotton-receipt-licence | 9(2)  | process 1      | -             | -     | -      | 9(3) | -        | enters       | applicant       | egov_portal  | all
cotton-receipt-licence | 9(3)  | condition 1    | authorisation | 9(5)  | 9(4)   | -    | -        | decides      | portal inferred | egov_portal  | all
cotton-receipt-licence | 9(4)  | process 2      | -             | -     | -      | -    | inferred | refuses      | portal          | egov_portal  | all
cotton-receipt-licence | 9(5)  | process 3      | -             | -     | -      | 9(6) | -        | fills_form   | applicant       | -            | all
cotton-receipt-licence | 9(6)  | condition 2    | eds           | 9(8)  | 9(7)   | -    | -        | decides      | portal inferred | egov_portal  | all
cotton-receipt-licence | 9(7)  | process 4      | -             | -     | -      | -    | inferred | refuses      | portal inferred | -            | all
cotton-receipt-licence | 9(8)  | process 5      | -             | -     | -      | 9(9) | -        | hands_over   | portal inferred | egov_gateway | all
cotton-receipt-licence | 9(9)  | condition 3    | substantive   | 9(10) | untold | -    | -        | decides      | provider        | -            | all
cotton-receipt-licence | 9(10) | process 6      | -             | -     | -      | -    | inferred | gives_result | applicant       | egov_portal  | all
`
