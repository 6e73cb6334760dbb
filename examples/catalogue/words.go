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

func roleLabels() map[regulation.Role]law.Text {
	return map[regulation.Role]law.Text{
		regulation.Procedure:          text("рәсім", "процедура", "procedure"),
		regulation.Interaction:        text("өзара іс-қимыл", "взаимодействие", "interaction"),
		regulation.PortalFlow:         text("портал", "портал", "portal"),
		regulation.ProviderSystemFlow: text("берушінің жүйесі", "система услугодателя", "provider's system"),
	}
}

func channelLabels() map[regulation.Channel]law.Text {
	return map[regulation.Channel]law.Text{
		regulation.OfficeChannel:         text("кеңсе", "канцелярия", "office"),
		regulation.PortalChannel:         text("портал", "портал", "portal"),
		regulation.ProviderSystemChannel: text("берушінің жүйесі", "система услугодателя", "provider's system"),
		regulation.ServiceCentreChannel:  text("ХҚКО", "ЦОН", "service centre"),
	}
}

func actorKindLabels() map[regulation.ActorKind]law.Text {
	return map[regulation.ActorKind]law.Text{
		regulation.ApplicantActor: text("өтініш беруші тарап", "сторона заявителя", "applying side"),
		regulation.UnitActor:      text("берушінің бөлімшесі не қызметкері", "подразделение или работник услугодателя", "unit or employee of the provider"),
		regulation.ExternalActor:  text("сыртқы орган", "внешний орган", "external body"),
		regulation.SystemActor:    text("ақпараттық жүйе", "информационная система", "information system"),
	}
}

// functionLabels stand in a narrow column: a word each, two at most.
func functionLabels() map[regulation.Function]law.Text {
	return map[regulation.Function]law.Text{
		regulation.Receive: text("қабылдау", "приём", "receive"),
		regulation.Forward: text("жолдау", "направление", "forward"),
		regulation.Assign:  text("тағайындау", "назначение", "assign"),
		regulation.Examine: text("қарау", "рассмотрение", "examine"),
		regulation.Inquire: text("сұрау салу", "запрос", "inquire"),
		regulation.Answer:  text("жауап", "ответ", "answer"),
		regulation.Perform: text("орындау", "исполнение", "perform"),
		regulation.Order:   text("тапсырыс", "заказ", "order"),
		regulation.Await:   text("күту", "ожидание", "await"),
		regulation.Prepare: text("дайындау", "подготовка", "prepare"),
		regulation.Sign:    text("қол қою", "подписание", "sign"),
		regulation.Deliver: text("беру", "выдача", "deliver"),
	}
}

func nodeKindLabels() map[regulation.NodeKind]law.Text {
	return map[regulation.NodeKind]law.Text{
		regulation.RegistrationNode: text("тіркелу", "регистрация", "registration"),
		regulation.ProcessNode:      text("процесс", "процесс", "process"),
		regulation.ConditionNode:    text("шарт", "условие", "condition"),
	}
}

// nodeRoleLabels stand in the same column as those of functions.
func nodeRoleLabels() map[regulation.NodeRole]law.Text {
	return map[regulation.NodeRole]law.Text{
		regulation.Registers:          text("тіркелу", "регистрация", "register"),
		regulation.Enters:             text("кіру", "вход", "enter"),
		regulation.Decides:            text("тексеру", "проверка", "check"),
		regulation.Refuses:            text("бас тарту", "отказ", "refuse"),
		regulation.Notifies:           text("хабарлау", "извещение", "notify"),
		regulation.FillsForm:          text("толтыру", "заполнение", "fill in"),
		regulation.Pays:               text("төлеу", "оплата", "pay"),
		regulation.ChoosesCertificate: text("таңдау", "выбор", "choose"),
		regulation.SignsRequest:       text("қол қою", "подписание", "sign"),
		regulation.LooksUp:            text("іздеу", "поиск", "look up"),
		regulation.Scans:              text("сканерлеу", "сканирование", "scan"),
		regulation.HandsOver:          text("өткізу", "передача", "hand over"),
		regulation.GivesResult:        text("нәтиже", "результат", "result"),
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

func checkLabels() map[regulation.Check]law.Text {
	return map[regulation.Check]law.Text{
		regulation.CertificateValidity:   text("қолданылу мерзімі", "срок действия", "validity period"),
		regulation.CertificateRevocation: text("қайтарылып алынғандар тізімінде жоқтығы", "отсутствие в списке отозванных", "absence from the list of revoked"),
		regulation.CertificateIdentity:   text("ЖСН/БСН сәйкестігі", "совпадение ИИН/БИН", "equal IIN/BIN"),
	}
}

func purposeLabels() map[regulation.EDSPurpose]law.Text {
	return map[regulation.EDSPurpose]law.Text{
		regulation.EDSRegistration:      text("порталда тіркелу", "регистрация на портале", "to register on the portal"),
		regulation.EDSAuthorisation:     text("порталға кіру", "вход на портал", "to enter the portal"),
		regulation.EDSCertificateChoice: text("куәлікті таңдау", "выбор свидетельства", "to choose the certificate"),
		regulation.EDSRequest:           text("сұранысқа қол қою", "подписание запроса", "to sign the request"),
		regulation.EDSResult:            text("нәтижеге қол қою", "подписание результата", "to sign the result"),
	}
}

func operatorLabels() map[regulation.TriggerOperator]law.Text {
	return map[regulation.TriggerOperator]law.Text{
		regulation.DocumentsOnly:       text("құжаттар", "документы", "documents"),
		regulation.DocumentsAndRequest: text("құжаттар және сұрату", "документы и запрос", "documents and request"),
		regulation.DocumentsOrRequest:  text("құжаттар не сұрату", "документы либо запрос", "documents or request"),
		regulation.EventOccurred:       text("оқиға", "событие", "event"),
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
		regulation.AnyOutcome: text("кез келген", "любой", "any"),
		regulation.Grant:      text("беру", "выдача", "grant"),
		regulation.Refusal:    text("бас тарту", "отказ", "refusal"),
	}
}

func severityLabels() map[regulation.Severity]law.Text {
	return map[regulation.Severity]law.Text{
		regulation.Substantive: text("елеулі", "существенные", "substantive"),
		regulation.Editorial:   text("редакциялық", "редакционные", "editorial"),
	}
}

func classLabels() map[regulation.ReadingClass]law.Text {
	return map[regulation.ReadingClass]law.Text{
		regulation.Structural: text("жолды өзгертеді", "меняет путь", "changes the path"),
		regulation.Counting:   text("мерзім санауды өзгертеді", "меняет счёт срока", "changes the count of time"),
	}
}

// onsetLabels stand behind a preposition: in the genitive in Russian, and without
// the ending "нен" in Kazakh.
func onsetLabels() map[law.OnsetEvent]law.Text {
	return map[law.OnsetEvent]law.Text{
		law.FromSigning:          text("қол қойылған күн", "дня подписания", "the day of signing"),
		law.FromRegistration:     text("тіркелген күн", "дня регистрации", "the day of registration"),
		law.FromFirstPublication: text("алғашқы ресми жарияланған күн", "дня первого официального опубликования", "the day of the first official publication"),
		law.FromPublication:      text("ресми жарияланған күн", "дня официального опубликования", "the day of the official publication"),
	}
}
