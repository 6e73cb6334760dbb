// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

// actsTable holds the life of the two acts:
//
//	act | what | value | place
//
// An onset stands as event+days, a place as it is cited in the act.
const actsTable = `
mangystau-297-2014 | number       | 297                                          | -
mangystau-297-2014 | signed       | 2014-12-08                                   | -
mangystau-297-2014 | registered   | 2015-01-09 No. 2581                          | header
mangystau-297-2014 | basis        | law of 2013-04-15, place -                   | preamble
mangystau-297-2014 | in force     | registration+0                               | 4
mangystau-297-2014 | effect       | first_publication+10                         | 4
mangystau-297-2014 | published    | -                                            | -
mangystau-297-2014 | amended      | No. 99 of 2015-04-13, vet-reference#5, publication+10 | vet-reference#5
mangystau-297-2014 | repealed     | No. 125 of 2016-05-16, signing+0             | header
mangystau-297-2014 | editor's note | note of the Republican Centre of Legal Information: punctuation and spelling are those of the original | header
mangystau-297-2014 | clause       | -                                            | 2
mangystau-297-2014 | clause       | -                                            | 3
mangystau-297-2014 | signatory    | А. Айдарбаев                                 | signature
mangystau-297-2014 | signatory    | Б. Ерсайынұлы agreed 2014-12-08              | signature

north-kazakhstan-201-2014 | number       | 201                                   | -
north-kazakhstan-201-2014 | signed       | 2014-06-16                            | -
north-kazakhstan-201-2014 | registered   | 2014-07-18 No. 2862                   | header
north-kazakhstan-201-2014 | basis        | law of 2013-04-15, place art16(3)     | preamble
north-kazakhstan-201-2014 | in force     | -                                     | -
north-kazakhstan-201-2014 | effect       | first_publication+10                  | 3
north-kazakhstan-201-2014 | published    | -                                     | -
north-kazakhstan-201-2014 | repealed     | No. 309 of 2015-08-20, signing+0      | header
north-kazakhstan-201-2014 | clause       | -                                     | 2
north-kazakhstan-201-2014 | signatory    | Е. Сұлтанов                           | signature
`

// kindsTable holds the kinds with the channels through which an application
// comes in: thirty pairs.
const kindsTable = `
vet-reference/issue            | office
animal-identification/issue    | office
ear-tag-duplicate/issue        | office
vet-licence/issue              | office portal provider_system
vet-licence/reissue            | office portal provider_system
vet-licence/duplicate          | office portal provider_system
pesticide-licence/issue        | office portal
pesticide-licence/reissue      | office portal
pesticide-licence/duplicate    | office portal
grain-receipt-licence/issue     | office portal
grain-receipt-licence/reissue   | office portal
grain-receipt-licence/duplicate | office portal
cotton-receipt-licence/issue     | office portal
cotton-receipt-licence/reissue   | office portal
cotton-receipt-licence/duplicate | office portal
`

// factsTable holds what else a regulation states:
//
//	regulation | what | value
const factsTable = `
vet-reference | titles      | @1(1) @title @1 @4 @8 @annex1 @annex2
vet-reference | position    | item 1(1), text 1
vet-reference | service     | vet-reference
vet-reference | provider    | -
vet-reference | form        | paper @2
vet-reference | refusal     | not_provided @3 @5(2) @7(2)
vet-reference | standard    | No. 664 of 2014-06-17 @4
vet-reference | point       | 9 @4
vet-reference | trigger     | documents, representative @4
vet-reference | document    | standard-documents all stated @4
vet-reference | document    | power-of-attorney all stated @4
vet-reference | document    | veterinary-passport all stated @7(2)
vet-reference | document    | individual-number all stated @7(2)
vet-reference | document    | identification-record all stated @7(2)
vet-reference | participant | 6(1) office_employee
vet-reference | participant | 6(2) executor
vet-reference | annex       | 1 @8 headed
vet-reference | annex       | 2 @9 headed
vet-reference | result form | paper @3/2
vet-reference | intake      | office stated @1/2
vet-reference | delivery    | office stated @1/2
vet-reference | result      | veterinary-reference all grant @3

animal-identification | titles      | @1(3) @title @1 @3/3 @8 @annex1
animal-identification | position    | item 1(3), text 2
animal-identification | service     | animal-identification
animal-identification | service     | ear-tag-duplicate derived from 7(2)
animal-identification | provider    | joint
animal-identification | form        | paper @2
animal-identification | refusal     | not_provided @3 @7(2)
animal-identification | standard    | No. 664 of 2014-06-17 @3/3
animal-identification | point       | 7 @3/3
animal-identification | point       | 9 @4
animal-identification | trigger     | documents, representative @4
animal-identification | document    | standard-documents all stated @4
animal-identification | document    | power-of-attorney all stated @4
animal-identification | document    | identification-plan animal-identification/issue stated @7(2)
animal-identification | trigger     | event with 2 conditions @7(2)
animal-identification | participant | 6(1) office_employee
animal-identification | participant | 6(2) executor
animal-identification | annex       | 1 @8 headed
animal-identification | annex       | 2 @9
animal-identification | fee         | free, of what: stated @3/2
animal-identification | fee         | paid, of what: not_stated @3/3
animal-identification | result form | - not_stated @3
animal-identification | intake      | office stated @1/2
animal-identification | delivery    | office inferred @1/2
animal-identification | result      | individual-number animal-identification/issue grant @3
animal-identification | result      | veterinary-passport animal-identification/issue grant @3
animal-identification | result      | ear-tag-duplicate ear-tag-duplicate/issue grant @7(2)

vet-licence | titles      | @1(2) @title @1 @3 @8
vet-licence | position    | item 1(2), text 3
vet-licence | service     | vet-licence
vet-licence | provider    | unit scope
vet-licence | form        | electronic_partly_automated paper @2
vet-licence | refusal     | possible, point 10, executor head office_employee, ground stated @3 @7(3) @7(4) @7(5) @9(15) @11(11)
vet-licence | standard    | No. 664 of 2014-06-17 @3
vet-licence | point       | 9 @4
vet-licence | point       | 10 @3
vet-licence | point       | 10 @7(3)
vet-licence | trigger     | documents_and_request, representative @4
vet-licence | document    | electronic-request all stated @4
vet-licence | document    | standard-documents all stated @4
vet-licence | document    | power-of-attorney all stated @4
vet-licence | document    | electronic-documents all stated @9(5)
vet-licence | document    | paper-documents all stated @11(8)
vet-licence | participant | 6(1) office_employee
vet-licence | participant | 6(2) head
vet-licence | participant | 6(3) executor
vet-licence | fee         | paid, of what: stated @9(6)
vet-licence | annex       | 1 @8
vet-licence | annex       | 2 @10
vet-licence | annex       | 3 @12
vet-licence | eds         | applicant registration @9(1)
vet-licence | eds         | applicant authorisation @9(2)
vet-licence | eds         | applicant certificate_choice @9(9)
vet-licence | eds         | applicant request @9(12)
vet-licence | eds         | provider result @9(16)
vet-licence | eds         | provider result @11(12)
vet-licence | eds         | authorised_person result @3/4
vet-licence | gate        | portal 9(3) authorisation refuses
vet-licence | gate        | portal 9(7) payment refuses
vet-licence | gate        | portal 9(10) eds refuses, validity revocation identity
vet-licence | gate        | portal 9(14) substantive refuses
vet-licence | gate        | provider_system 11(2) authorisation refuses
vet-licence | gate        | provider_system 11(6) registry
vet-licence | gate        | provider_system 11(10) substantive refuses
vet-licence | result form | electronic @3/2
vet-licence | result form | electronic paper for office @3/3
vet-licence | result form | electronic for portal @3/4
vet-licence | intake      | office stated @1(1)
vet-licence | intake      | portal stated @1(2)
vet-licence | intake      | provider_system inferred @11
vet-licence | delivery    | office stated @1(1)
vet-licence | delivery    | portal stated @3/4
vet-licence | delivery    | provider_system inferred @11(12)
vet-licence | result      | licence issue grant @3
vet-licence | result      | reissued-licence reissue grant @3
vet-licence | result      | licence-duplicate duplicate grant @3
vet-licence | result      | reasoned-refusal all refusal @3
vet-licence | number      | 5(1) 1.
vet-licence | number      | 5(2) 2.
vet-licence | number      | 5(3) 3.
vet-licence | number      | section2 өзара іс-қимыл тәртібін сипаттау
vet-licence | record      | registration-journal @7(1)
vet-licence | record      | seal @3/3 @7(4)
vet-licence | record      | paper-documents-mark @11(8)

pesticide-licence | titles      | @1(1) @title @1 @4 @annex @annex
pesticide-licence | position    | item 1(1), text 1
pesticide-licence | service     | pesticide-licence
pesticide-licence | provider    | -
pesticide-licence | form        | electronic_partly_automated paper @2
pesticide-licence | refusal     | possible_without_ground, executor management office @3 @5(3) @5(5) @5(6) @5(7) @7(5) @7(6) @7(7) @9(9)
pesticide-licence | standard    | No. 78 of 2014-02-12 Фитосанитариялық қауіпсіздік саласындағы мемлекеттік көрсетілетін қызметтер стандартын бекіту және Қазақстан Республикасы Үкіметінің кейбір шешімдеріне өзгерістер енгізу туралы @4
pesticide-licence | point       | annex 1 @4
pesticide-licence | point       | 9 @4
pesticide-licence | point       | 9 @9(5)
pesticide-licence | trigger     | documents_or_request @4
pesticide-licence | document    | application all stated @4
pesticide-licence | document    | standard-documents all stated @4
pesticide-licence | document    | electronic-request all stated @4
pesticide-licence | document    | copies all stated @9(5)
pesticide-licence | participant | 6(1) office
pesticide-licence | participant | 6(2) management
pesticide-licence | participant | 6(3) executor
pesticide-licence | participant | 6(4) agreeing_body
pesticide-licence | annex       | 0 @8 @10 headed
pesticide-licence | rate        | issue 10
pesticide-licence | rate        | reissue 1
pesticide-licence | rate        | duplicate 10
pesticide-licence | eds         | applicant certificate_choice @9(5)
pesticide-licence | eds         | applicant request @9(8)
pesticide-licence | eds         | executor and head result @9(10)
pesticide-licence | gate        | portal 9(3) authorisation refuses
pesticide-licence | gate        | portal 9(6) eds refuses, validity revocation identity
pesticide-licence | gate        | portal 9(9) substantive refuses
pesticide-licence | result form | - not_stated @3
pesticide-licence | result form | electronic paper @3
pesticide-licence | result form | electronic for portal @9(10)
pesticide-licence | intake      | office inferred @5(1)
pesticide-licence | intake      | portal stated @1
pesticide-licence | delivery    | office stated @5(7)
pesticide-licence | delivery    | portal stated @9(10)
pesticide-licence | result      | licence issue grant @3
pesticide-licence | result      | reissued-licence reissue grant @3
pesticide-licence | result      | duplicate duplicate grant @3
pesticide-licence | result      | reasoned-refusal all refusal @3
pesticide-licence | result      | early-refusal issue refusal @5(3)
pesticide-licence | record      | receipt @5(1) @7(1)
pesticide-licence | record      | endorsement @7(1)
pesticide-licence | record      | journal @5(7)

grain-receipt-licence | titles      | @1(2) @title @1 @4 @annex @annex
grain-receipt-licence | position    | item 1(2), text 2
grain-receipt-licence | service     | grain-receipt-licence
grain-receipt-licence | provider    | -
grain-receipt-licence | form        | electronic_partly_automated paper @2
grain-receipt-licence | refusal     | possible, point 10, executor head employee, ground stated @3 @5(3) @5(4) @5(5) @7(3) @7(4) @7(5) @8(9)
grain-receipt-licence | standard    | No. 160 of 2014-02-28 "Астық қолхаттарын беру арқылы қойма қызметі бойынша қызметтер көрсетуге лицензия беру, қайта ресімдеу, лицензияның телнұсқаларын беру" мемлекеттiк көрсетілетін қызмет стандартын бекіту туралы @4
grain-receipt-licence | point       | annex 1 @4
grain-receipt-licence | point       | 9 @4
grain-receipt-licence | point       | 9 @8(5)
grain-receipt-licence | point       | 10 @5(3)
grain-receipt-licence | trigger     | documents_or_request @4
grain-receipt-licence | document    | application all stated @4
grain-receipt-licence | document    | standard-documents all stated @4
grain-receipt-licence | document    | electronic-request all stated @4
grain-receipt-licence | document    | copies all stated @8(5)
grain-receipt-licence | participant | 6(1) employee
grain-receipt-licence | participant | 6(2) head
grain-receipt-licence | participant | 6(3) executor
grain-receipt-licence | annex       | 0 @7~1 @10 headed
grain-receipt-licence | eds         | applicant certificate_choice @8(5)
grain-receipt-licence | eds         | applicant request @8(8)
grain-receipt-licence | eds         | executor and head result @8(10)
grain-receipt-licence | eds         | authorised_person result @5(5)
grain-receipt-licence | gate        | portal 8(3) authorisation refuses
grain-receipt-licence | gate        | portal 8(6) eds refuses, validity revocation identity
grain-receipt-licence | gate        | portal 8(9) substantive refuses
grain-receipt-licence | result form | electronic paper @5(3)
grain-receipt-licence | result form | electronic @5(5)
grain-receipt-licence | result form | electronic for portal @8(10)
grain-receipt-licence | intake      | office inferred @5(1)
grain-receipt-licence | intake      | portal stated @1
grain-receipt-licence | delivery    | office stated @5(5)
grain-receipt-licence | delivery    | portal inferred @5(5)
grain-receipt-licence | delivery    | portal stated @8(10)
grain-receipt-licence | result      | licence issue grant @3
grain-receipt-licence | result      | reissued-licence reissue grant @3
grain-receipt-licence | result      | duplicate duplicate grant @3
grain-receipt-licence | result      | reasoned-refusal all refusal @3
grain-receipt-licence | number      | 7~1 -
grain-receipt-licence | number      | 9 missing
grain-receipt-licence | record      | inventory-copy @5(1) @5(1)/2
grain-receipt-licence | record      | endorsement @5(2)/2 @7(1) @7(2)

cotton-receipt-licence | titles      | @1(3) @title @1 @3 @annex @annex
cotton-receipt-licence | position    | item 1(3), text 3
cotton-receipt-licence | service     | cotton-receipt-licence
cotton-receipt-licence | provider    | -
cotton-receipt-licence | form        | electronic_partly_automated paper @2
cotton-receipt-licence | refusal     | possible, point 10, executor management office, ground inferred @3 @5(4) @5(5) @5(6) @7(4) @7(5) @7(6) @9(9)
cotton-receipt-licence | standard    | No. 94 of 2014-02-15 Мақта саласындағы мемлекеттік көрсетілетін қызметтер стандарттарын бекіту туралы @3
cotton-receipt-licence | point       | 9 @4
cotton-receipt-licence | point       | 9 @9(5)
cotton-receipt-licence | point       | 10 @3
cotton-receipt-licence | trigger     | documents @4
cotton-receipt-licence | document    | standard-documents all stated @4
cotton-receipt-licence | document    | copies all stated @9(5)
cotton-receipt-licence | document    | state-system-data all stated @5(3)
cotton-receipt-licence | participant | 6(1) office
cotton-receipt-licence | participant | 6(2) management
cotton-receipt-licence | participant | 6(3) executor
cotton-receipt-licence | annex       | 0 @8 @10 headed
cotton-receipt-licence | eds         | applicant certificate_choice @9(5)
cotton-receipt-licence | eds         | applicant request @9(8)
cotton-receipt-licence | eds         | executor and head result @9(10)
cotton-receipt-licence | gate        | portal 9(3) authorisation refuses
cotton-receipt-licence | gate        | portal 9(6) eds refuses, validity revocation identity
cotton-receipt-licence | gate        | portal 9(9) substantive refuses
cotton-receipt-licence | result form | - not_stated @3
cotton-receipt-licence | result form | electronic for portal @9(10)
cotton-receipt-licence | intake      | office inferred @5(1)
cotton-receipt-licence | intake      | portal stated @1
cotton-receipt-licence | delivery    | office stated @5(6)
cotton-receipt-licence | delivery    | portal stated @9(10)
cotton-receipt-licence | result      | licence issue grant @3
cotton-receipt-licence | result      | reissued-licence reissue grant @3
cotton-receipt-licence | result      | duplicate duplicate grant @3
cotton-receipt-licence | result      | reasoned-refusal all refusal @3
cotton-receipt-licence | record      | receipt @5(1)
cotton-receipt-licence | record      | endorsement @5(1) @7(1)
cotton-receipt-licence | record      | journal @5(6)
`
