// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// sections are the four headings. The three regulations word the second and the third
// each in their own way; the last paragraphs of the third and the fourth differ too.
func sections(second, third string, last, portal string) []regulation.Section {
	return []regulation.Section{
		draft.Section(1, "1", "3", draft.Text("Жалпы ережелер", "Общие положения", "General provisions")),
		draft.Section(2, "4", "5", draft.Text(second,
			"Описание порядка действий структурного подразделения (работников) услугодателя в процессе оказания государственной услуги",
			"Description of how the structural unit (employees) of the provider acts in rendering the state service")),
		draft.Section(3, "6", last, draft.Text(third,
			"Описание порядка взаимодействия структурных подразделений (работников) услугодателя в процессе оказания государственной услуги",
			"Description of how the structural units (employees) of the provider interact in rendering the state service")),
		draft.Section(4, portal, "10", draft.Text(
			"Мемлекеттік қызмет көрсету үдерісінде порталмен өзара іс-қимыл тәртібінің, сондай-ақ ақпараттық жүйелерді пайдалану тәртібінің сипаттамасы",
			"Описание порядка взаимодействия с порталом и порядка использования информационных систем в процессе оказания государственной услуги",
			"Description of the interaction with the portal and of the use of information systems in rendering the state service")),
	}
}

// pesticideSections and those of grain differ in one word of the third heading.
func pesticideSections() []regulation.Section {
	return sections(
		"Мемлекеттік қызметті көрсету үдерісінде қызмет берушінің құрылымдық бөлімшесінің (қызметшілерінің) іс-әрекеті тәртібінің сипаттамасы",
		"Мемлекеттік қызметті көрсету үдерісінде көрсетілетін қызметті берушінің құрылымдық бөлімшелерінің (қызметшілерінің) өзара іс-әрекеті тәртібінің сипаттамасы",
		"8", "9")
}

func grainReceiptSections() []regulation.Section {
	return sections(
		"Мемлекеттік қызметті көрсету үдерісінде қызмет берушінің құрылымдық бөлімшесінің (қызметшілерінің) іс-әрекеті тәртібінің сипаттамасы",
		"Мемлекеттік қызметті көрсету үдерісінде көрсетілетін қызметті берушінің құрылымдық бөлімшелерінің (қызметшілерінің) өзара әрекеті тәртібінің сипаттамасы",
		"7~1", "8")
}

func cottonReceiptSections() []regulation.Section {
	return sections(
		"Мемлекеттік қызметті көрсету үдерісінде көрсетілетін қызмет берушінің құрылымдық бөлімшесінің (қызметшілерінің) іс-әрекеті тәртібінің сипаттамасы",
		"Мемлекеттік қызметті көрсету үдерісінде көрсетілетін қызмет берушінің құрылымдық бөлімшесінің (қызметшілерінің) өзара әрекеті тәртібінің сипаттамасы",
		"8", "9")
}

// definedAlike are the short names that each of the three introduces; paragraph carries
// the portal, standard the Standard.
func definedAlike(n draft.Regulation, paragraph, standard string) []regulation.DefinedTerm {
	sub := func(i int) string { return in(paragraph, i).String() }
	return []regulation.DefinedTerm{
		n.Defines("1", "мемлекеттік көрсетілетін қызмет", draft.Text("осы мемлекеттік қызмет", "эта государственная услуга", "this state service")),
		n.Defines("1", "көрсетілетін қызметті беруші", draft.Text("жергілікті атқарушы органдар", "местные исполнительные органы", "local executive bodies")),
		n.Defines("1", "Портал", draft.Text("«электрондық үкіметтің» веб-порталы", "веб-портал «электронного правительства»", "the web portal of the e-government")),
		n.Defines(standard, "Стандарт", draft.Text("осы қызметтің стандарты", "стандарт этой услуги", "the standard of this service")),
		n.Defines(sub(1), "ЖСН", draft.Text("жеке сәйкестендіру нөмірі", "индивидуальный идентификационный номер", "the individual identification number")),
		n.Defines(sub(1), "БСН", draft.Text("бизнес сәйкестендіру нөмірі", "бизнес-идентификационный номер", "the business identification number")),
		n.Defines(sub(5), "ЭЦҚ", draft.Text("электрондық-цифрлық қолтаңба", "электронная цифровая подпись", "the electronic digital signature")),
	}
}

func pesticideDefined() []regulation.DefinedTerm {
	return append(definedAlike(pesticide, "9", "4"),
		pesticide.Defines("3", "лицензия", draft.Text("осы қызметке лицензия; түсіндірмесі қызмет атауының ортасында тұр", "лицензия на эту деятельность; определение стоит внутри её названия", "the licence for the activity; it is defined amid the name of the activity")),
		pesticide.Defines("5(3)", "келісуші орган", draft.Text("санитариялық-эпидемиологиялық қадағалау комитетінің аумақтық бөлімшесі", "территориальное подразделение комитета санитарно-эпидемиологического надзора", "the territorial unit of the committee of sanitary-epidemiological supervision")))
}

func grainReceiptDefined() []regulation.DefinedTerm {
	return append(definedAlike(grainReceipt, "8", "4"),
		grainReceipt.Defines("4", "құжаттар топтамасы", draft.Text("Стандарттың 9-тармағындағы тиісті құжаттар; өтініш кіретіні ашық", "документы пункта 9 Стандарта; входит ли заявление, не ясно", "the documents of point 9 of the Standard; whether the application is one of them is open")))
}

func cottonReceiptDefined() []regulation.DefinedTerm {
	return append(definedAlike(cottonReceipt, "9", "3"),
		cottonReceipt.Defines("3", "лицензия", draft.Text("лицензия, қайта ресімдеу не телнұсқа", "лицензия, переоформление или дубликат", "the licence, the reissue or the duplicate")))
}

// requests: the portal sections ask for the structure and the format of the request in
// the same words.
func requests(n draft.Regulation, paragraph string) []law.Clause {
	return []law.Clause{{
		Text: draft.Text(
			"сұратудың құрылымы мен форматына қойылатын талаптар сақталады; қандай екені айтылмаған",
			"соблюдаются требования к структуре и формату запроса; какие именно, не сказано",
			"the requirements of the structure and the format of the request are kept; which they are is not said"),
		Citation: n.Cite(in(paragraph, 5).String()),
	}}
}
