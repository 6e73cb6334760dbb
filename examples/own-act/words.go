// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"errors"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The words of the story in the three languages.

func madeUp() law.Text {
	return law.Text{
		KK: "Бұл акт мысал үшін ойдан шығарылған: мұндай облыс та, мұндай қызмет те жоқ.",
		RU: "Этот акт придуман для примера: такой области и такой услуги нет.",
		EN: "This act is made up as an example: there is no such oblast and no such service.",
	}
}

func theAct() law.Text { return law.Text{KK: "Акт", RU: "Акт", EN: "The act"} }

func onTheDay() law.Text {
	on := law.MustDate("2025-05-02").Label()
	return law.Text{KK: on.KK + " күйі", RU: "состояние на " + on.RU, EN: "state on " + on.EN}
}

func answer(r process.Reply) law.Text {
	switch r {
	case process.ReplyYes:
		return law.Text{KK: "иә", RU: "да", EN: "yes"}
	case process.ReplyNo:
		return law.Text{KK: "жоқ", RU: "нет", EN: "no"}
	default:
		return law.Text{KK: "әлі белгісіз", RU: "пока неизвестно", EN: "not known yet"}
	}
}

func refusal() law.Text { return law.Text{KK: "бас тарту", RU: "отказ", EN: "refusal"} }

func dates() law.Text {
	return law.Text{KK: "Орталық арқылы мерзімдер", RU: "Сроки через центр", EN: "Dates through the centre"}
}

func filedAt() law.Text {
	return law.Text{KK: "берілген уақыты", RU: "подано", EN: "filed"}
}

func withoutOrder() law.Text {
	return law.Text{KK: "өкімсіз", RU: "без распоряжения", EN: "without the order"}
}

func atCentre() law.Text {
	return law.Text{KK: "Орталықтағы өтініш", RU: "Заявление в центре", EN: "An application at the centre"}
}

func onPortal() law.Text {
	return law.Text{KK: "Порталдағы өтініш", RU: "Заявление на портале", EN: "An application on the portal"}
}

func theReport() law.Text { return law.Text{KK: "Есеп", RU: "Отчёт", EN: "The report"} }

func asOf() law.Text {
	return law.Text{KK: "қарау уақыты", RU: "на момент", EN: "as of"}
}

func still() law.Text {
	return law.Text{KK: "қаралуда", RU: "рассматривается", EN: "open"}
}

func overdue() law.Text {
	return law.Text{KK: "мерзімі өткен", RU: "просрочено", EN: "is overdue"}
}

func late() law.Text {
	return law.Text{KK: "кеш орындалды", RU: "выполнено с опозданием", EN: "was late"}
}

func dueAt() law.Text { return law.Text{KK: "мерзімі", RU: "срок", EN: "due"} }

func done() law.Text { return law.Text{KK: "орындалды", RU: "выполнено", EN: "done"} }

func inDatabase() law.Text {
	return law.Text{KK: "Дерекқорда", RU: "В базе данных", EN: "In the database"}
}

func worklist() law.Text {
	return law.Text{KK: "Жұмыс тізімі", RU: "Список работ", EN: "Worklist"}
}

func outbox() law.Text {
	return law.Text{KK: "Жіберілетін хабарлар", RU: "Исходящие сообщения", EN: "Outbox"}
}

// asBlocked finds the reason in an error of the process, if it is one.
func asBlocked(err error) (*process.BlockedError, bool) {
	var blocked *process.BlockedError
	return blocked, errors.As(err, &blocked)
}
