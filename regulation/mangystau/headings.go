// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

// editorNotes: the copy was published with a note of the centre of legal information
// (РҚАО), which bears on whatever is a matter of spelling and punctuation.
func editorNotes() []law.Clause {
	return []law.Clause{{
		Text: draft.Text(
			"РҚАО-ның ескертпесі: түпнұсқаның пунктуациясы мен орфографиясы сақталған",
			"примечание РЦПИ: пунктуация и орфография подлинника сохранены",
			"note of the Republican Centre of Legal Information: punctuation and spelling are those of the original"),
		Citation: citeAct("header"),
	}}
}

// sections are the headings of a regulation: the second of the veterinary licence has
// the word «өзара», and it alone has a fourth.
func sections(second law.Text, last ...string) []regulation.Section {
	list := []regulation.Section{
		draft.Section(1, "1", "3", draft.Text("Жалпы ережелер", "Общие положения", "General provisions")),
		draft.Section(2, "4", "5", second),
		draft.Section(3, "6", last[0], interactionHeading()),
	}
	if len(last) > 1 {
		list = append(list, draft.Section(4, "9", last[1], draft.Text(
			"Мемлекеттiк көрсетілетін қызмет көрсету процесiнде ақпараттық жүйелердi пайдалану тәртiбiн сипаттау",
			"Описание порядка использования информационных систем в процессе оказания государственной услуги",
			"Description of how information systems are used in rendering the state service")))
	}
	return list
}

func actionsHeading() law.Text {
	return draft.Text(
		"Мемлекеттік қызмет көрсету процесінде көрсетілетін қызметті берушінің құрылымдық бөлімшелерінің (қызметкерлерінің) іс-қимыл тәртібін сипаттау",
		"Описание порядка действий структурных подразделений (работников) услугодателя в процессе оказания государственной услуги",
		"Description of how the structural units (employees) of the provider act in rendering the state service")
}

func interactionHeading() law.Text {
	return draft.Text(
		"Мемлекеттік қызмет көрсету процесінде көрсетілетін қызметті берушінің құрылымдық бөлімшелерінің (қызметкерлерінің) өзара іс-қимыл тәртібін сипаттау",
		"Описание порядка взаимодействия структурных подразделений (работников) услугодателя в процессе оказания государственной услуги",
		"Description of how the structural units (employees) of the provider interact in rendering the state service")
}

func service() law.Text {
	return draft.Text("осы мемлекеттік қызмет", "эта государственная услуга", "this state service")
}

func standard() law.Text {
	return draft.Text("осы қызметтің стандарты", "стандарт этой услуги", "the standard of this service")
}

func thisRegulation() law.Text {
	return draft.Text("осы регламент", "этот регламент", "this regulation")
}

func vetReferenceDefined() []regulation.DefinedTerm {
	return []regulation.DefinedTerm{
		vetReference.Defines("1", "мемлекеттік көрсетілетін қызметі", service()),
		vetReference.Defines("1", "көрсетілетін қызметті беруші", draft.Text("мемлекеттік ветеринариялық ұйымдар", "государственные ветеринарные организации", "the state veterinary organisations")),
		vetReference.Defines("4", "Стандарт", standard()),
		vetReference.Defines("8", "регламент", thisRegulation()),
	}
}

func identificationDefined() []regulation.DefinedTerm {
	return []regulation.DefinedTerm{
		identification.Defines("1", "мемлекеттік көрсетілетін қызмет", service()),
		identification.Defines("1", "көрсетілетін қызметті беруші", draft.Text(
			"ветеринариялық ұйымдармен бірлесіп жергілікті атқарушы органдар; екеуі ме, әлде органдар ғана ма, ашық",
			"местные исполнительные органы совместно с ветеринарными организациями; оба или только органы, не ясно",
			"the local executive bodies jointly with the veterinary organisations; whether both or the bodies alone is open")),
		identification.Defines("3/3", "Стандарт", standard()),
		identification.Defines("8", "регламент", thisRegulation()),
	}
}

func vetLicenceDefined() []regulation.DefinedTerm {
	return []regulation.DefinedTerm{
		vetLicence.Defines("1", "мемлекеттік көрсетілетін қызмет", service()),
		vetLicence.Defines("1", "көрсетілетін қызметті беруші", draft.Text("облыстық ауыл шаруашылығы басқармасы", "областное управление сельского хозяйства", "the department of agriculture of the oblast")),
		vetLicence.Defines("1/2", "портал", draft.Text("«Е-лицензиялау» веб-порталы", "веб-портал «Е-лицензирование»", "the web portal “E-licensing”")),
		vetLicence.Defines("3", "Стандарт", standard()),
		vetLicence.Defines("3", "Мемлекеттік қызметті көрсету нәтижесі", draft.Text("лицензия, қайта ресімдеу, телнұсқа немесе бас тарту туралы дәлелді жауап", "лицензия, переоформление, дубликат или мотивированный отказ", "the licence, the reissue, the duplicate or the reasoned refusal")),
		vetLicence.Defines("3/4", "ЭЦҚ", draft.Text("электрондық цифрлық қолтаңба", "электронная цифровая подпись", "the electronic digital signature")),
		vetLicence.Defines("8", "Регламент", thisRegulation()),
		vetLicence.Defines("9(3)", "ЖСН", draft.Text("жеке сәйкестендіру нөмірі", "индивидуальный идентификационный номер", "the individual identification number")),
		vetLicence.Defines("9(3)", "БСН", draft.Text("бизнес-сәйкестендіру нөмірі", "бизнес-идентификационный номер", "the business identification number")),
		vetLicence.Defines("9(6)", "ЭҮТШ", draft.Text("«электрондық үкіметтің» төлем шлюзі", "платёжный шлюз «электронного правительства»", "the payment gateway of the e-government")),
		vetLicence.Defines("9(6)", `"Е-лицензиялау" МДҚ АЖ`, draft.Text("«Е-лицензиялау» мемлекеттік деректер қоры ақпараттық жүйесі", "информационная система государственной базы данных «Е-лицензирование»", "the information system of the state data base “E-licensing”")),
		vetLicence.Defines("11(5)", "ЭҮШ", draft.Text("«электрондық үкіметтің» шлюзі", "шлюз «электронного правительства»", "the gateway of the e-government")),
		vetLicence.Defines("11(5)", "ЖТ МДҚ", draft.Text("«Жеке тұлғалар» мемлекеттік деректер қоры", "государственная база данных «Физические лица»", "the state data base “Individuals”")),
		vetLicence.Defines("11(5)", "ЗТ МДҚ", draft.Text("«Заңды тұлғалар» мемлекеттік деректер қоры", "государственная база данных «Юридические лица»", "the state data base “Legal entities”")),
	}
}

// vetLicenceRequests: paragraph 9 alone has the form shown with its requirements.
func vetLicenceRequests() []law.Clause {
	return []law.Clause{{
		Text: draft.Text(
			"сұраныстың құрылымы мен үлгісіне қойылатын талаптар сақталады; қандай екені айтылмаған",
			"соблюдаются требования к структуре и образцу запроса; какие именно, не сказано",
			"the requirements of the structure and the template of the request are kept; which they are is not said"),
		Citation: vetLicence.Cite("9(5)"),
	}}
}
