// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import "github.com/reglament-kz/reglament/regulation/law"

// The words of the program.

func levelWord(level string) law.Text {
	switch level {
	case levelError:
		return law.Text{KK: "қате", RU: "ошибка", EN: "error"}
	case levelWarning:
		return law.Text{KK: "ескерту", RU: "предупреждение", EN: "warning"}
	default:
		return law.Text{KK: "ескертпе", RU: "замечание", EN: "note"}
	}
}

func sound() law.Text {
	return law.Text{KK: "қатесіз файлдар", RU: "файлов без ошибок", EN: "files without a fault"}
}

func refusalUnsigned() law.Text {
	return law.Text{
		KK: "бас тартуға кім қол қоятыны айтылмаған",
		RU: "не сказано, кто подписывает отказ",
		EN: "it is not said who signs a refusal",
	}
}

func roleUnused(name law.Text) law.Text {
	return law.Text{
		KK: "ешбір қадамда әрекет етпейді: " + name.In(law.LangKazakh),
		RU: "не действует ни в одном шаге: " + name.In(law.LangRussian),
		EN: "acts in no step: " + name.In(law.LangEnglish),
	}
}

func stepOfNobody() law.Text {
	return law.Text{KK: "қадамды кім орындайтыны белгісіз", RU: "неизвестно, кто выполняет шаг", EN: "nobody acts in the step"}
}

func termNotStated() law.Text {
	return law.Text{
		KK: "қадамның мерзімі айтылмаған: одан кейінгі күндер белгісіз",
		RU: "срок шага не указан: даты после него неизвестны",
		EN: "no term is stated for the step, and no date after it is known",
	}
}

func textMissing(langs string) law.Text {
	return law.Text{KK: "мәтін жоқ тілдер: " + langs, RU: "нет текста на языках: " + langs, EN: "the text is missing in: " + langs}
}

func unknownDate() law.Text {
	return law.Text{KK: "белгісіз", RU: "неизвестно", EN: "unknown"}
}

func refusalWord() law.Text {
	return law.Text{KK: "бас тарту", RU: "отказ", EN: "refusal"}
}

func filedWord() law.Text { return law.Text{KK: "берілді", RU: "подано", EN: "filed"} }

func serviceWord() law.Text {
	return law.Text{KK: "қызметтің мерзімі", RU: "срок услуги", EN: "term of the service"}
}

func applies(day string) law.Text {
	return law.Text{
		KK: "Төмендегілер " + day + " күнінен бастап берілген өтініштерге қолданылады.",
		RU: "Изменения относятся к заявлениям, поданным с " + day + ".",
		EN: "The changes apply to applications filed from " + day + " on.",
	}
}

func addedWord() law.Text {
	return law.Text{KK: "қосылды", RU: "добавлено", EN: "added"}
}
func removedWord() law.Text { return law.Text{KK: "алынды", RU: "удалено", EN: "removed"} }

func nothingChanges() law.Text {
	return law.Text{KK: "Ештеңе өзгермейді.", RU: "Ничего не меняется.", EN: "Nothing changes."}
}
