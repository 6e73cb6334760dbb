// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The words of the verbs: their explanation, and those of plan and diff.

func usage(l law.Lang) string {
	return law.Text{
		KK: `act ӘРЕКЕТ, мұнда ӘРЕКЕТ:
  init [akimat|rules|licence] ФАЙЛ   актіні жаңа файлда бастайды, қасына схемасын жазады
  check ФАЙЛ...                      актілердің барлық қатесін айтады (-json не -sarif, -strict, -lang)
  plan ФАЙЛ                          қадамдар мен күндерді көрсетеді (-kind, -channel, -at, -office, -lang)
  diff ЕСКІ ЖАҢА                     не өзгеретінін және кімге қатысты екенін айтады (-lang)
  fmt ФАЙЛ...                        актілерді кітапхананың ретімен, түрімен қайта жазады (-lang)
-lang kk, ru не en – жауаптың тілі
`,
		RU: `act ДЕЙСТВИЕ, где ДЕЙСТВИЕ:
  init [akimat|rules|licence] ФАЙЛ   начинает акт в новом файле, рядом кладёт его схему
  check ФАЙЛ...                      называет все ошибки актов (-json или -sarif, -strict, -lang)
  plan ФАЙЛ                          показывает шаги и даты (-kind, -channel, -at, -office, -lang)
  diff СТАРЫЙ НОВЫЙ                  говорит, что меняется и для кого (-lang)
  fmt ФАЙЛ...                        переписывает акты в порядке и виде библиотеки (-lang)
-lang kk, ru или en – язык ответа
`,
		EN: `act VERB, where VERB is one of
  init [akimat|rules|licence] FILE   begins an act in a new file, with its schema beside it
  check FILE...                      tells every fault of acts (-json or -sarif, -strict, -lang)
  plan FILE                          shows steps and dates (-kind, -channel, -at, -office, -lang)
  diff OLD NEW                       tells what changes, and for whom (-lang)
  fmt FILE...                        rewrites acts in the order and the form of the library (-lang)
-lang kk, ru or en is the language of the answer
`,
	}.In(l)
}

// flagWords explains a flag.
func flagWords(name string) law.Text {
	return map[string]law.Text{
		"lang":    {KK: "тіл: kk, ru не en", RU: "язык: kk, ru или en", EN: "language: kk, ru or en"},
		"json":    {KK: "қателер JSON түрінде", RU: "ошибки в виде JSON", EN: "the faults as JSON"},
		"sarif":   {KK: "қателер SARIF 2.1.0 түрінде", RU: "ошибки в виде SARIF 2.1.0", EN: "the faults as SARIF 2.1.0"},
		"strict":  {KK: "ескертулер де қате саналады, жоқ аудармалар айтылады", RU: "предупреждения считаются ошибками, называются недостающие переводы", EN: "warnings are faults, and missing translations are told"},
		"kind":    {KK: "түрі, қызмет/түр; онсыз барлық түр", RU: "вид, услуга/вид; без него все виды", EN: "the kind, service/kind; without it every kind"},
		"channel": {KK: "арна; онсыз барлық арна", RU: "канал; без него все каналы", EN: "the channel; without it every channel"},
		"at":      {KK: "қашан берілгені: 2026-03-03T10:00; онсыз актінің бірінші жұмыс таңы", RU: "когда подано: 2026-03-03T10:00; без него первое рабочее утро акта", EN: "when it is filed: 2026-03-03T10:00; without it the first working morning of the act"},
		"office":  {KK: "мекеменің жұмыс уақыты, JSON файлы; онсыз мысал: 09:00–13:00, 14:30–18:30, қабылдау 17:30-ға дейін", RU: "часы учреждения, файл JSON; без него пример: 09:00–13:00, 14:30–18:30, приём до 17:30", EN: "the hours of the office, a JSON file; without it an example: 09:00–13:00, 14:30–18:30, reception until 17:30"},
	}[name]
}

// afterHours stands behind an instant at which nothing is received.
func afterHours() law.Text {
	return law.Text{KK: "қабылдау уақытынан тыс", RU: "вне часов приёма", EN: "outside the hours of reception"}
}

// hoursOf says by which hours a plan counts: an act has none of its own.
func hoursOf(office calendar.Office, example bool) law.Text {
	spec := office.Spec()
	text := pair(law.Text{KK: "жұмыс уақыты", RU: "часы работы", EN: "working hours"}, spec.Work.Label())
	if reception := spec.Reception.Label(); !reception.IsZero() {
		text = joined("; ", text, pair(law.Text{KK: "қабылдау", RU: "приём", EN: "reception"}, reception))
	}
	if example {
		text = bracketed(text, law.Text{KK: "мысал, өзіңіздікін -office береді", RU: "пример, свои задаёт -office", EN: "an example; -office gives your own"})
	}
	return text
}

// notInEffect says that nothing can be filed under an act on a day.
func notInEffect(err *process.DefinitionError) (says, right law.Text) {
	day, why := err.Status.Day.Label(), err.Status.Reason
	return law.Text{
			KK: "акт " + err.Status.Day.OnLabel().KK + " қолданылмайды: " + why.KK,
			RU: "на " + day.RU + " акт не действует: " + why.RU,
			EN: "the act is not in effect on " + day.EN + ": " + why.EN,
		}, law.Text{
			KK: "-at мәніне актінің қолданылу күнін алыңыз",
			RU: "возьмите для -at день, когда акт действует",
			EN: "give -at a day on which the act is in effect",
		}
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

// noDate explains the dash of a plan.
func noDate() law.Text {
	return law.Text{
		KK: "– : мерзімі жоқ – көрсетілетін қызметті алушының не жүйенің әрекеті, немесе бұл қорытындыда болмайтын қадам",
		RU: "– : срока нет – действие получателя или системы либо шаг, которого при этом исходе нет",
		EN: "– : no date: an act of the applicant or of a system, or a step that this outcome does not have",
	}
}

func afterService() law.Text {
	return law.Text{KK: "қызмет мерзімінен кейін", RU: "позже срока услуги", EN: "after the term of the service"}
}

// leftToFlow is said of a step that the flow of a channel does itself.
func leftToFlow() law.Text {
	return law.Text{
		KK: "бұл арнада жеке қадам емес: қабылдау мен беруді арнаның ағыны орындайды",
		RU: "в этом канале не отдельный шаг: приём и выдачу ведёт поток канала",
		EN: "no step of its own through this channel: its flow takes in and gives out",
	}
}

func returnNotTimed() law.Text {
	return law.Text{KK: "қайтару мерзімі айтылмаған", RU: "срок возврата не указан", EN: "by when is not stated"}
}

func completeWord() law.Text {
	return law.Text{KK: "толықтыруға", RU: "дополнить", EN: "to be completed"}
}

func until(day string) law.Text {
	return law.Text{KK: "мерзімі – " + day, RU: "до " + day, EN: "by " + day}
}

func daysOffWord() law.Text {
	return law.Text{KK: "ерекше күндер", RU: "особые дни", EN: "days off and moved"}
}

// begunWords says what init wrote, and what comes next.
func begunWords(act, schema string, kept bool) law.Text {
	both := law.Text{
		KK: act + ", " + schema + ": жазылды",
		RU: act + ", " + schema + ": записаны",
		EN: act + ", " + schema + ": written",
	}
	if kept {
		both = law.Text{
			KK: act + ": жазылды; " + schema + " бұрыннан бар, сол қалды",
			RU: act + ": записан; " + schema + " уже был и остался",
			EN: act + ": written; " + schema + " was there and stays",
		}
	}
	return law.Text{
		KK: both.KK + "\nЕнді ойдан шығарылған деректердің орнына өз актіңізді жазыңыз да, тексеріңіз: act check " + act + " -lang kk; күндері: act plan " + act + " -lang kk\n",
		RU: both.RU + "\nТеперь впишите свой акт вместо вымышленного и проверьте: act check " + act + " -lang ru; даты: act plan " + act + " -lang ru\n",
		EN: both.EN + "\nNow put your act in the place of the made-up one, and check it: act check " + act + "; its dates: act plan " + act + "\n",
	}
}

func rewritten() law.Text {
	return law.Text{KK: "қайта жазылды", RU: "переписан", EN: "rewritten"}
}

func nothingToRewrite() law.Text {
	return law.Text{KK: "өзгеріссіз", RU: "без изменений", EN: "nothing to change"}
}
