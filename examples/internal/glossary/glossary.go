// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package glossary is the one place that says which word stands for which thing
// in Kazakh, Russian and English. The glossary of the atlas prints it, that of the
// README is compared with it, and [Rules] keep other words for the same things out
// of whatever the library and its programs print.
package glossary

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Word is one thing and its name in each language.
type Word struct {
	ID   law.ID
	Name law.Text
}

// Words returns the words, those of the library first, then those of the acts.
func Words() []Word {
	return []Word{
		word("act", "акт", "акт", "act"),
		word("regulation", "регламент", "регламент", "regulation"),
		word("service", "қызмет", "услуга", "service"),
		word("kind", "кіші түр", "подвид", "kind"),
		word("channel", "арна", "канал", "channel"),
		word("account", "сипаттама", "описание", "account"),
		word("cross-map", "сәйкестік кестесі", "таблица соответствия", "cross-map"),
		word("definition", "процесс моделі", "модель процесса", "definition"),
		word("reading", "оқылым", "прочтение", "reading"),
		word("structural", "құрылымдық оқылым", "структурное прочтение", "structural reading"),
		word("counting", "санау оқылымы", "счётное прочтение", "counting reading"),
		word("discrepancy", "алшақтық", "расхождение", "discrepancy"),
		word("contradiction", "қайшылық", "противоречие", "contradiction"),
		word("substantive", "елеулі", "существенное", "substantive"),
		word("editorial", "редакциялық", "редакционное", "editorial"),
		word("basis", "негіз", "основание", "basis"),
		{ID: "stated", Name: law.BasisStated.Label()},
		{ID: "inferred", Name: law.BasisInferred.Label()},
		{ID: "not-stated", Name: law.BasisNotStated.Label()},
		word("swimlane", "блок-схема", "блок-схема", "swim-lane diagram"),
		word("provider", "көрсетілетін қызметті беруші", "услугодатель", "provider"),
		word("applicant", "көрсетілетін қызметті алушы", "услугополучатель", "applicant"),
		word("executor", "жауапты орындаушы", "ответственный исполнитель", "responsible executor"),
		word("office", "кеңсе", "канцелярия", "office"),
		// Headings of sections and the State Corporation have the second words.
		word("employee", "қызметкер, қызметші", "сотрудник, работник", "employee"),
		word("head", "басшы, басшылық", "руководитель, руководство", "head, management"),
		word("agreeing-body", "келісуші орган", "согласующий орган", "agreeing body"),
		word("step", "рәсім", "процедура, действие", "procedure, step"),
		word("working-day", "жұмыс күні", "рабочий день", "working day"),
		word("eds", "ЭЦҚ", "ЭЦП", "electronic digital signature"),
		word("certificate", "ЭЦҚ тіркеу куәлігі", "регистрационное свидетельство ЭЦП", "EDS certificate"),
	}
}

func word(id law.ID, kk, ru, en string) Word {
	return Word{ID: id, Name: law.Text{KK: kk, RU: ru, EN: en}}
}

// Name is the name of a thing; of one that the glossary lacks it is no text.
func Name(id law.ID) law.Text {
	list := Words()
	if i := slices.IndexFunc(list, func(w Word) bool { return w.ID == id }); i >= 0 {
		return list[i].Name
	}
	return law.Text{}
}
