// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// word names a word of a closed or open list; one that the program does not
// know stands as it is.
func word[E ~string](p *page, labels map[E]law.Text, e E) string {
	if t, ok := labels[e]; ok {
		return p.say(t)
	}
	return string(e)
}

func roleLabels() map[regulation.AccountRole]law.Text {
	return map[regulation.AccountRole]law.Text{
		regulation.AccountProcedure:      text("рәсім", "процедура", "procedure"),
		regulation.AccountInteraction:    text("өзара іс-қимыл", "взаимодействие", "interaction"),
		regulation.AccountPortal:         text("портал", "портал", "portal"),
		regulation.AccountProviderSystem: text("көрсетілетін қызметті берушінің жүйесі", "система услугодателя", "provider's system"),
	}
}

func channelLabels() map[regulation.Channel]law.Text {
	return map[regulation.Channel]law.Text{
		regulation.ChannelOffice:         text("кеңсе", "канцелярия", "office"),
		regulation.ChannelPortal:         text("портал", "портал", "portal"),
		regulation.ChannelProviderSystem: text("көрсетілетін қызметті берушінің жүйесі", "система услугодателя", "provider's system"),
		regulation.ChannelServiceCentre:  text("ХҚКО", "ЦОН", "service centre"),
	}
}

func actorKindLabels() map[regulation.ActorKind]law.Text {
	return map[regulation.ActorKind]law.Text{
		regulation.ActorKindApplicant: text("көрсетілетін қызметті алушы тарап", "сторона услугополучателя", "applying side"),
		regulation.ActorKindUnit:      text("көрсетілетін қызметті берушінің бөлімшесі не қызметкері", "подразделение или работник услугодателя", "unit or employee of the provider"),
		regulation.ActorKindExternal:  text("сыртқы орган", "внешний орган", "external body"),
		regulation.ActorKindSystem:    text("ақпараттық жүйе", "информационная система", "information system"),
	}
}

// functionLabels stand in a narrow column: a word each, two at most.
func functionLabels() map[regulation.Function]law.Text {
	return map[regulation.Function]law.Text{
		regulation.FunctionReceive: text("қабылдау", "приём", "receive"),
		regulation.FunctionForward: text("жолдау", "направление", "forward"),
		regulation.FunctionAssign:  text("тағайындау", "назначение", "assign"),
		regulation.FunctionExamine: text("қарау", "рассмотрение", "examine"),
		regulation.FunctionInquire: text("сұрау салу", "запрос", "inquire"),
		regulation.FunctionAnswer:  text("жауап", "ответ", "answer"),
		regulation.FunctionPerform: text("орындау", "исполнение", "perform"),
		regulation.FunctionOrder:   text("тапсырыс", "заказ", "order"),
		regulation.FunctionAwait:   text("күту", "ожидание", "await"),
		regulation.FunctionPrepare: text("дайындау", "подготовка", "prepare"),
		regulation.FunctionSign:    text("қол қою", "подписание", "sign"),
		regulation.FunctionDeliver: text("беру", "выдача", "deliver"),
	}
}

func nodeKindLabels() map[regulation.NodeKind]law.Text {
	return map[regulation.NodeKind]law.Text{
		regulation.NodeKindRegistration: text("тіркелу", "регистрация", "registration"),
		regulation.NodeKindProcess:      text("процесс", "процесс", "process"),
		regulation.NodeKindCondition:    text("шарт", "условие", "condition"),
	}
}

// nodeRoleLabels stand in the same column as those of functions.
func nodeRoleLabels() map[regulation.NodeRole]law.Text {
	return map[regulation.NodeRole]law.Text{
		regulation.NodeRoleRegisters:          text("тіркелу", "регистрация", "register"),
		regulation.NodeRoleEnters:             text("кіру", "вход", "enter"),
		regulation.NodeRoleDecides:            text("тексеру", "проверка", "check"),
		regulation.NodeRoleRefuses:            text("бас тарту", "отказ", "refuse"),
		regulation.NodeRoleNotifies:           text("хабарлау", "уведомление", "notify"),
		regulation.NodeRoleFillsForm:          text("толтыру", "заполнение", "fill in"),
		regulation.NodeRolePays:               text("төлеу", "оплата", "pay"),
		regulation.NodeRoleChoosesCertificate: text("таңдау", "выбор", "choose"),
		regulation.NodeRoleSignsRequest:       text("қол қою", "подписание", "sign"),
		regulation.NodeRoleLooksUp:            text("іздеу", "поиск", "look up"),
		regulation.NodeRoleScans:              text("сканерлеу", "сканирование", "scan"),
		regulation.NodeRoleHandsOver:          text("жолдау", "передача", "hand over"),
		regulation.NodeRoleGivesResult:        text("нәтиже", "результат", "result"),
	}
}

func gateKindLabels() map[regulation.GateKind]law.Text {
	return map[regulation.GateKind]law.Text{
		regulation.GateAuthorisation: text("авторизациялау", "авторизация", "authorisation"),
		regulation.GatePayment:       text("төлем", "оплата", "payment"),
		regulation.GateEDS:           text("ЭЦҚ", "ЭЦП", "EDS"),
		regulation.GateRegistry:      text("деректер қоры", "база данных", "registry"),
		regulation.GateSubstantive:   text("мәні бойынша", "по существу", "substantive"),
	}
}

func checkLabels() map[regulation.CertificateCheck]law.Text {
	return map[regulation.CertificateCheck]law.Text{
		regulation.CheckValidity:   text("қолданылу мерзімі", "срок действия", "validity period"),
		regulation.CheckRevocation: text("қайтарылып алынғандар тізімінде жоқтығы", "отсутствие в списке отозванных", "absence from the list of revoked"),
		regulation.CheckIdentity:   text("ЖСН/БСН сәйкестігі", "совпадение ИИН/БИН", "equal IIN/BIN"),
	}
}

func purposeLabels() map[regulation.EDSPurpose]law.Text {
	return map[regulation.EDSPurpose]law.Text{
		regulation.EDSRegistration:      text("порталда тіркелу", "регистрация на портале", "to register on the portal"),
		regulation.EDSAuthorisation:     text("порталға кіру", "вход на портал", "to enter the portal"),
		regulation.EDSCertificateChoice: text("тіркеу куәлігін таңдау", "выбор регистрационного свидетельства", "to choose the certificate"),
		regulation.EDSRequest:           text("сұранысқа қол қою", "подписание запроса", "to sign the request"),
		regulation.EDSResult:            text("нәтижеге қол қою", "подписание результата", "to sign the result"),
	}
}

func operatorLabels() map[regulation.TriggerOperator]law.Text {
	return map[regulation.TriggerOperator]law.Text{
		regulation.TriggerDocuments:           text("құжаттар", "документы", "documents"),
		regulation.TriggerDocumentsAndRequest: text("құжаттар және сұрату", "документы и запрос", "documents and request"),
		regulation.TriggerDocumentsOrRequest:  text("құжаттар не сұрату", "документы либо запрос", "documents or request"),
		regulation.TriggerEvent:               text("оқиға", "событие", "event"),
	}
}

func refusalLabels() map[regulation.RefusalRule]law.Text {
	return map[regulation.RefusalRule]law.Text{
		regulation.RefusalPossible:      text("мүмкін", "возможен", "possible"),
		regulation.RefusalNotProvided:   text("көзделмеген", "не предусмотрен", "not provided for"),
		regulation.RefusalWithoutGround: text("мүмкін, негізі аталмаған", "возможен, основание не названо", "possible, no ground is named"),
	}
}

func outcomeLabels() map[regulation.Outcome]law.Text {
	return map[regulation.Outcome]law.Text{
		regulation.OutcomeAny:     text("кез келген", "любой", "any"),
		regulation.OutcomeGrant:   text("беру", "выдача", "grant"),
		regulation.OutcomeRefusal: text("бас тарту", "отказ", "refusal"),
	}
}

func classLabels() map[regulation.ReadingClass]law.Text {
	return map[regulation.ReadingClass]law.Text{
		regulation.ReadingClassStructural: text("жолды өзгертеді", "меняет путь", "changes the path"),
		regulation.ReadingClassCounting:   text("мерзім санауды өзгертеді", "меняет счёт срока", "changes the count of time"),
	}
}

// onsetLabels stand behind a preposition: in the genitive in Russian, and without
// the ending "нен" in Kazakh.
func onsetLabels() map[law.OnsetEvent]law.Text {
	return map[law.OnsetEvent]law.Text{
		law.FromSigning:          text("қол қойылған күн", "дня подписания", "the day of signing"),
		law.FromRegistration:     text("тіркелген күн", "дня регистрации", "the day of registration"),
		law.FromFirstPublication: text("алғашқы ресми жарияланған күн", "дня первого официального опубликования", "the day of the first official publication"),
		law.FromPublication:      text("жарияланған күн", "дня опубликования", "the day of publication"),
	}
}
