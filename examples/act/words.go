// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"strconv"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

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

func actInTwoFiles(id law.ID, place string) (says, right law.Text) {
	act := string(id)
	return law.Text{
			KK: act + " актісі " + place + " жерінде де тұр",
			RU: "акт " + act + " стоит и в " + place,
			EN: "the act " + act + " stands in " + place + " too",
		}, law.Text{
			KK: "бір файлды қалдырыңыз; екі нұсқаны act diff салыстырады",
			RU: "оставьте один файл; две версии сравнивает act diff",
			EN: "keep one of the files; act diff compares two versions",
		}
}

// The lints: what is wrong, and what would be right.

func refusalUnsigned() (says, right law.Text) {
	return law.Text{
			KK: "бас тартуға кім қол қоятыны айтылмаған",
			RU: "не сказано, кто подписывает отказ",
			EN: "it is not said who signs a refusal",
		}, law.Text{
			KK: `"signs": "head" сияқты қатысушыны атаңыз`,
			RU: `назовите участника: "signs": "head"`,
			EN: `name an actor, as in "signs": "head"`,
		}
}

func refusalSignedNowhere(who law.Text) (says, right law.Text) {
	return law.Text{
			KK: "бас тартуға «" + who.In(law.LangKazakh) + "» қол қояды делінген, бірақ ол ешбір қадамда қол қоймайды",
			RU: "отказ подписывает «" + who.In(law.LangRussian) + "», но ни в одном шаге он не подписывает",
			EN: "the refusal is signed by the " + who.In(law.LangEnglish) + ", who signs in no step",
		}, law.Text{
			KK: `оның қадамына "does": "sign" әрекетін қосыңыз не "signs" мәнін түзеңіз`,
			RU: `добавьте его шагу действие "does": "sign" или исправьте "signs"`,
			EN: `add an action "does": "sign" to a step of that actor, or correct "signs"`,
		}
}

func refusalNowhere() (says, right law.Text) {
	return law.Text{
			KK: "бас тартуға болады делінген, ал ешбір қадам бас тарта алмайды",
			RU: "сказано, что отказ возможен, а отказать не может ни один шаг",
			EN: "a refusal is possible, and no step can refuse",
		}, law.Text{
			KK: `шешетін қадамға "decisions" қосыңыз не "rule": "not_provided" жазыңыз`,
			RU: `добавьте "decisions" решающему шагу или напишите "rule": "not_provided"`,
			EN: `add "decisions" to the step that decides, or say "rule": "not_provided"`,
		}
}

func roleUnused(name law.Text) (says, right law.Text) {
	return each(func(l law.Lang) string {
			return law.Text{KK: "ешбір қадамда әрекет етпейді: ", RU: "не действует ни в одном шаге: ", EN: "acts in no step: "}.In(l) + name.In(l)
		}), law.Text{
			KK: "қадамға қосыңыз не тізімнен өшіріңіз",
			RU: "добавьте в шаг или удалите из списка",
			EN: "add the actor to a step, or delete it from the list",
		}
}

func stepOfNobody() (says, right law.Text) {
	return law.Text{KK: "қадамды кім орындайтыны белгісіз", RU: "неизвестно, кто выполняет шаг", EN: "nobody acts in the step"},
		law.Text{
			KK: `"actors": [{"id": "office", "basis": "inferred"}], егер мәтіннен шықса`,
			RU: `"actors": [{"id": "office", "basis": "inferred"}], если это выведено из текста, но прямо не указано`,
			EN: `"actors": [{"id": "office", "basis": "inferred"}] where it follows from the text`,
		}
}

func termNotStated() (says, right law.Text) {
	return law.Text{
			KK: "қадамның мерзімі айтылмаған, содан бастап саналатын күндер белгісіз",
			RU: "срок шага не указан, и даты, которые от него считаются, неизвестны",
			EN: "no term is stated for the step, and no date that counts from its end is known",
		}, law.Text{
			KK: `"terms": ["within 1 working_day"], егер актіде болса`,
			RU: `"terms": ["within 1 working_day"], если срок есть в акте`,
			EN: `"terms": ["within 1 working_day"] where the act has one`,
		}
}

func textMissing(langs string) (says, right law.Text) {
	return law.Text{KK: "мәтін жоқ тілдер: " + langs, RU: "нет текста на языках: " + langs, EN: "the text is missing in: " + langs},
		law.Text{KK: "аудармасын қосыңыз", RU: "добавьте перевод", EN: "add the translation"}
}

func englishMissing() (says, right law.Text) {
	return law.Text{KK: "ағылшынша мәтін жоқ", RU: "нет ни одного текста на английском", EN: "no text is in English"},
		law.Text{
			KK: "ағылшынша аударма міндетті емес: -lang en болғанда мәтіндер белгісімен қазақша не орысша шығады",
			RU: "перевод на английский не обязателен: с -lang en тексты печатаются на казахском или русском с пометкой",
			EN: "none is needed: with -lang en the texts stand in Kazakh or Russian, marked so",
		}
}

func basisMissing() (says, right law.Text) {
	return law.Text{
			KK: "мәтінде бар-жоғы айтылмаған, сондықтан «көрсетілмеген» деп есептеледі",
			RU: "не сказано, есть ли это в тексте, и потому считается неуказанным",
			EN: "it is not said whether the text has it, and so it counts as not stated",
		}, law.Text{
			KK: `"basis": "stated" – мәтінде бар, "inferred" – мәтіннен шығарылған, "not_stated" – мәтінде айтылмаған`,
			RU: `"basis": "stated" – есть в тексте, "inferred" – выведено из него, "not_stated" – в тексте не сказано`,
			EN: `"basis": "stated" where the text has it, "inferred" where it follows, "not_stated" where the text is silent`,
		}
}

func stepNever() (says, right law.Text) {
	return law.Text{
			KK: "бұл қадамға ешбір өтініш жетпейді",
			RU: "до этого шага не доходит ни одно заявление",
			EN: "no application comes to the step",
		}, law.Text{
			KK: `одан бұрынғы шешетін қадамға "decisions" қосыңыз не "outcome", "kinds", "channels" мәндерін түзеңіз`,
			RU: `добавьте "decisions" решающему шагу перед ним или исправьте "outcome", "kinds", "channels"`,
			EN: `add "decisions" to the step before it that decides, or correct "outcome", "kinds", "channels"`,
		}
}

// terminalBasis is the same advice for the end of a flow.
func terminalBasis(right law.Text) law.Text {
	return each(func(l law.Lang) string { return strings.Replace(right.In(l), `"basis"`, `"terminal_basis"`, 1) })
}

func stepOvertaken() (says, right law.Text) {
	return law.Text{
			KK: "қадамның мерзімі алдыңғы қадамның мерзімінен бұрын аяқталады",
			RU: "срок шага кончается раньше срока предыдущего шага",
			EN: "the term of the step ends before that of the step before it",
		}, law.Text{
			KK: "мәтінде алдыңғы қадамнан саналса, мерзімнен from … бөлігін алыңыз; актінің өзінде солай болса, солай қала берсін",
			RU: "если по тексту он идёт от предыдущего шага, уберите из срока часть from …; если так в самом акте, оставьте как есть",
			EN: "where the text counts it from the step before, leave from … out of the term; what the act itself has stays as it is",
		}
}

func providerSilent() (says, right law.Text) {
	return law.Text{
			KK: "сұрату көрсетілетін қызметті берушіге жолданады, ал көрсетілетін қызметті беруші содан кейін ештеңе істемейді",
			RU: "запрос передаётся услугодателю, а услугодатель после этого ничего не делает",
			EN: "the request is handed over to the provider, who then does nothing",
		}, law.Text{
			KK: `одан кейін "gate": "substantive" шартын қосыңыз: сонда көрсетілетін қызметті берушінің қадамдары орындалады`,
			RU: `добавьте после неё условие с "gate": "substantive": тогда исполняются шаги услугодателя`,
			EN: `add a condition with "gate": "substantive" behind it, in which the steps of the provider run`,
		}
}

func resultKept() (says, right law.Text) {
	return law.Text{
			KK: "нәтижені ешкім бермейді",
			RU: "результат никто не выдаёт",
			EN: "nobody gives out the result",
		}, law.Text{
			KK: `соңғы қадамға "does": "deliver" әрекетін, ал ағынға "does": "gives_result" түйінін қосыңыз`,
			RU: `добавьте последнему шагу действие "does": "deliver", а в поток – узел "does": "gives_result"`,
			EN: `add an action "does": "deliver" to the last step, or a node "does": "gives_result" to a flow`,
		}
}

func languagesSwapped() (says, right law.Text) {
	return law.Text{
			KK: "қазақша мен орысша мәтіннің орны ауысқан сияқты",
			RU: "казахский и русский тексты, похоже, поменялись местами",
			EN: "the Kazakh and the Russian text seem to have changed places",
		}, law.Text{
			KK: `"kk" пен "ru" мәндерін ауыстырыңыз`,
			RU: `поменяйте значения "kk" и "ru"`,
			EN: `exchange the values of "kk" and "ru"`,
		}
}

func notKazakh() (says, right law.Text) {
	return law.Text{
			KK: "\"kk\" мәтінінде қазақ тіліне тән бірде-бір әріп жоқ",
			RU: "в тексте \"kk\" нет ни одной казахской буквы",
			EN: "the text under \"kk\" has none of the letters that only Kazakh has",
		}, law.Text{
			KK: "онда орысша мәтін тұрған жоқ па, қараңыз: ә, ғ, қ, ң, ө, ұ, ү, һ, і",
			RU: "посмотрите, не русский ли это текст: ә, ғ, қ, ң, ө, ұ, ү, һ, і",
			EN: "see whether it is Russian: ә, ғ, қ, ң, ө, ұ, ү, һ, і",
		}
}

func notRussian() (says, right law.Text) {
	return law.Text{
			KK: "\"ru\" мәтінінің сөздері қазақша сияқты",
			RU: "слова текста \"ru\" похожи на казахские",
			EN: "the words of the text under \"ru\" look Kazakh",
		}, law.Text{
			KK: "онда орысша аудармасын жазыңыз не кілтті өшіріңіз",
			RU: "напишите перевод на русский или удалите ключ",
			EN: "write the Russian text, or delete the key",
		}
}

func sameWork() law.Text {
	return law.Text{
		KK: "басқа сипаттаманың қадамы сол жұмыс болса, оны \"same\" ішінде атаңыз; актінің өзінде солай болса, солай қала берсін",
		RU: "если это та же работа, что и шаг другого описания, назовите его в \"same\"; если так в самом акте, оставьте как есть",
		EN: "where a step of the other account is the same work, name it under \"same\"; what the act itself has stays as it is",
	}
}

// keptAsPrinted goes with what the law itself has.
func keptAsPrinted() law.Text {
	return law.Text{
		KK: "мәтінмен салыстырыңыз; актінің өзінде солай болса, солай қала берсін",
		RU: "сверьте с текстом; если так в самом акте, оставьте как есть",
		EN: "compare it with the text; what the act itself has stays as it is",
	}
}

func wordingUnfounded() (says, right law.Text) {
	return law.Text{
			KK: "редакция кейін енгізілген, ал оны енгізген өзгеріс аталмаған",
			RU: "редакция введена позже, а изменение, которое её ввело, не названо",
			EN: "the wording came later, and no amendment is named that brought it",
		}, law.Text{
			KK: `актінің "amendments" тізіміне қосыңыз`,
			RU: `добавьте его в "amendments" акта`,
			EN: `add it to "amendments" of the act`,
		}
}

func amendmentNotYet(since law.Date, reason law.Text) (says, right law.Text) {
	return law.Text{
			KK: "редакция " + since.String() + " күнінен қолданылады делінген, ал өзгеріс " + reason.KK,
			RU: "редакция указана с " + since.String() + ", а изменение " + reason.RU,
			EN: "the wording is said to apply from " + since.String() + ", and the amendment " + reason.EN,
		}, law.Text{
			KK: `"since" – өзгеріс қолданысқа енген күн, қол қойылған күн емес`,
			RU: `"since" – день введения изменения в действие, а не подписания`,
			EN: `"since" is the day when the amendment takes effect, not that of its signing`,
		}
}

func andMore(n int) (says, right law.Text) {
	count := strconv.Itoa(n)
	return law.Text{KK: "және тағы " + count, RU: "и ещё " + count, EN: "and " + count + " more"},
		law.Text{
			KK: "айтылғандарын түзетіп, қайта тексеріңіз",
			RU: "исправьте названные и проверьте снова",
			EN: "mend those that are told, and check again",
		}
}
