// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

// headingsTable holds what frames the steps of a regulation: the headings of its
// sections as printed, the short names that it introduces and where, what it asks of
// the request, and the terms of the Standard, which no act prints:
//
//	regulation | what | value
const headingsTable = `
vet-reference | section | section1, 1 to 3: Жалпы ережелер
vet-reference | section | section2, 4 to 5: Мемлекеттік қызмет көрсету процесінде көрсетілетін қызметті берушінің құрылымдық бөлімшелерінің (қызметкерлерінің) іс-қимыл тәртібін сипаттау
vet-reference | section | section3, 6 to 9: Мемлекеттік қызмет көрсету процесінде көрсетілетін қызметті берушінің құрылымдық бөлімшелерінің (қызметкерлерінің) өзара іс-қимыл тәртібін сипаттау
vet-reference | defined | Стандарт: the standard of this service @4
vet-reference | defined | көрсетілетін қызметті беруші: the state veterinary organisations @1
vet-reference | defined | мемлекеттік көрсетілетін қызметі: this state service @1
vet-reference | defined | регламент: this regulation @8
vet-reference | standard term | point 4, rendering the service: within the day of application, for all, certainty A
vet-reference | standard term | point 4, serving the applicant: not exceeding 30 minutes, for all, certainty A
vet-reference | standard term | point 4, waiting to hand in the documents: not exceeding 30 minutes, for all, certainty A

animal-identification | section | section1, 1 to 3: Жалпы ережелер
animal-identification | section | section2, 4 to 5: Мемлекеттік қызмет көрсету процесінде көрсетілетін қызметті берушінің құрылымдық бөлімшелерінің (қызметкерлерінің) іс-қимыл тәртібін сипаттау
animal-identification | section | section3, 6 to 9: Мемлекеттік қызмет көрсету процесінде көрсетілетін қызметті берушінің құрылымдық бөлімшелерінің (қызметкерлерінің) өзара іс-қимыл тәртібін сипаттау
animal-identification | defined | Стандарт: the standard of this service @3/3
animal-identification | defined | көрсетілетін қызметті беруші: the local executive bodies jointly with the veterinary organisations; whether both or the bodies alone is open @1
animal-identification | defined | мемлекеттік көрсетілетін қызмет: this state service @1
animal-identification | defined | регламент: this regulation @8

vet-licence | section | section1, 1 to 3: Жалпы ережелер
vet-licence | section | section2, 4 to 5: Мемлекеттік қызмет көрсету процесінде көрсетілетін қызметті берушінің құрылымдық бөлімшелерінің (қызметкерлерінің) өзара іс-қимыл тәртібін сипаттау
vet-licence | section | section3, 6 to 8: Мемлекеттік қызмет көрсету процесінде көрсетілетін қызметті берушінің құрылымдық бөлімшелерінің (қызметкерлерінің) өзара іс-қимыл тәртібін сипаттау
vet-licence | section | section4, 9 to 12: Мемлекеттiк көрсетілетін қызмет көрсету процесiнде ақпараттық жүйелердi пайдалану тәртiбiн сипаттау
vet-licence | defined | "Е-лицензиялау" МДҚ АЖ: the information system of the state data base “E-licensing” @9(6)
vet-licence | defined | БСН: the business identification number @9(3)
vet-licence | defined | ЖСН: the individual identification number @9(3)
vet-licence | defined | ЖТ МДҚ: the state data base “Individuals” @11(5)
vet-licence | defined | ЗТ МДҚ: the state data base “Legal entities” @11(5)
vet-licence | defined | Мемлекеттік қызметті көрсету нәтижесі: the licence, the reissue, the duplicate or the reasoned refusal @3
vet-licence | defined | Регламент: this regulation @8
vet-licence | defined | Стандарт: the standard of this service @3
vet-licence | defined | ЭЦҚ: the electronic digital signature @3/4
vet-licence | defined | ЭҮТШ: the payment gateway of the e-government @9(6)
vet-licence | defined | ЭҮШ: the gateway of the e-government @11(5)
vet-licence | defined | көрсетілетін қызметті беруші: the department of agriculture of the oblast @1
vet-licence | defined | мемлекеттік көрсетілетін қызмет: this state service @1
vet-licence | defined | портал: the web portal “E-licensing” @1/2
vet-licence | request | the requirements of the structure and the template of the request are kept; which they are is not said @9(5)

pesticide-licence | section | section1, 1 to 3: Жалпы ережелер
pesticide-licence | section | section2, 4 to 5: Мемлекеттік қызметті көрсету үдерісінде қызмет берушінің құрылымдық бөлімшесінің (қызметшілерінің) іс-әрекеті тәртібінің сипаттамасы
pesticide-licence | section | section3, 6 to 8: Мемлекеттік қызметті көрсету үдерісінде көрсетілетін қызметті берушінің құрылымдық бөлімшелерінің (қызметшілерінің) өзара іс-әрекеті тәртібінің сипаттамасы
pesticide-licence | section | section4, 9 to 10: Мемлекеттік қызмет көрсету үдерісінде порталмен өзара іс-қимыл тәртібінің, сондай-ақ ақпараттық жүйелерді пайдалану тәртібінің сипаттамасы
pesticide-licence | defined | БСН: the business identification number @9(1)
pesticide-licence | defined | ЖСН: the individual identification number @9(1)
pesticide-licence | defined | Портал: the web portal of the e-government @1
pesticide-licence | defined | Стандарт: the standard of this service @4
pesticide-licence | defined | ЭЦҚ: the electronic digital signature @9(5)
pesticide-licence | defined | келісуші орган: the territorial unit of the committee of sanitary-epidemiological supervision @5(3)
pesticide-licence | defined | көрсетілетін қызметті беруші: local executive bodies @1
pesticide-licence | defined | лицензия: the licence for the activity; it is defined amid the name of the activity @3
pesticide-licence | defined | мемлекеттік көрсетілетін қызмет: this state service @1
pesticide-licence | request | the requirements of the structure and the format of the request are kept; which they are is not said @9(5)

grain-receipt-licence | section | section1, 1 to 3: Жалпы ережелер
grain-receipt-licence | section | section2, 4 to 5: Мемлекеттік қызметті көрсету үдерісінде қызмет берушінің құрылымдық бөлімшесінің (қызметшілерінің) іс-әрекеті тәртібінің сипаттамасы
grain-receipt-licence | section | section3, 6 to 7~1: Мемлекеттік қызметті көрсету үдерісінде көрсетілетін қызметті берушінің құрылымдық бөлімшелерінің (қызметшілерінің) өзара әрекеті тәртібінің сипаттамасы
grain-receipt-licence | section | section4, 8 to 10: Мемлекеттік қызмет көрсету үдерісінде порталмен өзара іс-қимыл тәртібінің, сондай-ақ ақпараттық жүйелерді пайдалану тәртібінің сипаттамасы
grain-receipt-licence | defined | БСН: the business identification number @8(1)
grain-receipt-licence | defined | ЖСН: the individual identification number @8(1)
grain-receipt-licence | defined | Портал: the web portal of the e-government @1
grain-receipt-licence | defined | Стандарт: the standard of this service @4
grain-receipt-licence | defined | ЭЦҚ: the electronic digital signature @8(5)
grain-receipt-licence | defined | көрсетілетін қызметті беруші: local executive bodies @1
grain-receipt-licence | defined | мемлекеттік көрсетілетін қызмет: this state service @1
grain-receipt-licence | defined | құжаттар топтамасы: the documents of point 9 of the Standard; whether the application is one of them is open @4
grain-receipt-licence | request | the requirements of the structure and the format of the request are kept; which they are is not said @8(5)

cotton-receipt-licence | section | section1, 1 to 3: Жалпы ережелер
cotton-receipt-licence | section | section2, 4 to 5: Мемлекеттік қызметті көрсету үдерісінде көрсетілетін қызмет берушінің құрылымдық бөлімшесінің (қызметшілерінің) іс-әрекеті тәртібінің сипаттамасы
cotton-receipt-licence | section | section3, 6 to 8: Мемлекеттік қызметті көрсету үдерісінде көрсетілетін қызмет берушінің құрылымдық бөлімшесінің (қызметшілерінің) өзара әрекеті тәртібінің сипаттамасы
cotton-receipt-licence | section | section4, 9 to 10: Мемлекеттік қызмет көрсету үдерісінде порталмен өзара іс-қимыл тәртібінің, сондай-ақ ақпараттық жүйелерді пайдалану тәртібінің сипаттамасы
cotton-receipt-licence | defined | БСН: the business identification number @9(1)
cotton-receipt-licence | defined | ЖСН: the individual identification number @9(1)
cotton-receipt-licence | defined | Портал: the web portal of the e-government @1
cotton-receipt-licence | defined | Стандарт: the standard of this service @3
cotton-receipt-licence | defined | ЭЦҚ: the electronic digital signature @9(5)
cotton-receipt-licence | defined | көрсетілетін қызметті беруші: local executive bodies @1
cotton-receipt-licence | defined | лицензия: the licence, the reissue or the duplicate @3
cotton-receipt-licence | defined | мемлекеттік көрсетілетін қызмет: this state service @1
cotton-receipt-licence | request | the requirements of the structure and the format of the request are kept; which they are is not said @9(5)
cotton-receipt-licence | standard term | point 4, issue of the licence: not exceeding 10 working days, for issue, certainty A
`
