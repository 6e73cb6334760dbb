// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The words of the facts that diff compares.

func aspectWord(aspect string) law.Text {
	return map[string]law.Text{
		"service":       {KK: "қызмет", RU: "услуга", EN: "service"},
		"kind":          {KK: "түр", RU: "вид", EN: "kind"},
		"service-term":  {KK: "қызметтің мерзімі", RU: "срок услуги", EN: "term of the service"},
		"effect":        {KK: "қолданыла бастайды", RU: "начало применения", EN: "applies from"},
		"repeal":        {KK: "күші жойылады", RU: "утрата силы", EN: "repealed from"},
		"provider":      {KK: "қызметті беруші", RU: "услугодатель", EN: "provider"},
		"intake":        {KK: "қайда беріледі", RU: "куда подают", EN: "where one applies"},
		"delivery":      {KK: "нәтиже қайда беріледі", RU: "где выдают результат", EN: "where the result is given"},
		"result":        {KK: "нәтиже", RU: "результат", EN: "result"},
		"document":      {KK: "құжат", RU: "документ", EN: "document"},
		"fee":           {KK: "төлем", RU: "оплата", EN: "fee"},
		"refusal":       {KK: "бас тарту", RU: "отказ", EN: "refusal"},
		"refusal-signs": {KK: "бас тартуға қол қояды", RU: "отказ подписывает", EN: "the refusal is signed by"},
		"reading":       {KK: "оқылым", RU: "прочтение", EN: "reading"},
		"counting":      {KK: "мерзім саны", RU: "счёт срока", EN: "count of time"},
		"action":        {KK: "әрекет", RU: "действие", EN: "action"},
		"does":          {KK: "жұмыстың түрі", RU: "вид работы", EN: "sort of work"},
		"actor":         {KK: "орындаушы", RU: "исполнитель", EN: "who acts"},
		"term":          {KK: "мерзім", RU: "срок", EN: "term"},
		"kinds":         {KK: "тек мына түрлерге", RU: "только для видов", EN: "only for"},
		"channels":      {KK: "тек мына арналарға", RU: "только для каналов", EN: "only through"},
		"outcome":       {KK: "тек мына жағдайда", RU: "только", EN: "only"},
		"beside":        {KK: "қатар орындалады", RU: "одновременно с", EN: "side by side with"},
		"decision":      {KK: "шешім", RU: "решение", EN: "decision"},
		"step-result":   {KK: "қадамның нәтижесі", RU: "результат шага", EN: "result of the step"},
		"return":        {KK: "қайтару", RU: "возврат", EN: "return"},
		"suspension":    {KK: "тоқтата тұру", RU: "приостановление", EN: "suspension"},
		"extension":     {KK: "ұзарту", RU: "продление", EN: "extension"},
		"yes":           {KK: "иә болса", RU: "если да", EN: "if yes"},
		"no":            {KK: "жоқ болса", RU: "если нет", EN: "if no"},
		"next":          {KK: "келесі", RU: "далее", EN: "next"},
	}[aspect]
}

// functionWord says what a part of a step is.
func functionWord(v regulation.Function) law.Text {
	return map[regulation.Function]law.Text{
		regulation.FunctionReceive: {KK: "қабылдау", RU: "приём", EN: "receive"},
		regulation.FunctionForward: {KK: "жолдау", RU: "направление", EN: "forward"},
		regulation.FunctionAssign:  {KK: "тағайындау", RU: "назначение", EN: "assign"},
		regulation.FunctionExamine: {KK: "қарау", RU: "рассмотрение", EN: "examine"},
		regulation.FunctionInquire: {KK: "сұрау салу", RU: "запрос", EN: "inquire"},
		regulation.FunctionAnswer:  {KK: "жауап беру", RU: "ответ", EN: "answer"},
		regulation.FunctionPerform: {KK: "орындау", RU: "исполнение", EN: "perform"},
		regulation.FunctionOrder:   {KK: "тапсырыс беру", RU: "заказ", EN: "order"},
		regulation.FunctionAwait:   {KK: "күту", RU: "ожидание", EN: "await"},
		regulation.FunctionPrepare: {KK: "дайындау", RU: "подготовка", EN: "prepare"},
		regulation.FunctionSign:    {KK: "қол қою", RU: "подписание", EN: "sign"},
		regulation.FunctionDeliver: {KK: "беру", RU: "выдача", EN: "deliver"},
	}[v]
}

// roleWord says what a node of a flow does.
func roleWord(v regulation.NodeRole) law.Text {
	return map[regulation.NodeRole]law.Text{
		regulation.NodeRoleRegisters:          {KK: "тіркелу", RU: "регистрация", EN: "register"},
		regulation.NodeRoleEnters:             {KK: "кіру", RU: "вход", EN: "enter"},
		regulation.NodeRoleDecides:            {KK: "тексеру", RU: "проверка", EN: "check"},
		regulation.NodeRoleRefuses:            {KK: "бас тарту", RU: "отказ", EN: "refuse"},
		regulation.NodeRoleNotifies:           {KK: "хабарлау", RU: "уведомление", EN: "notify"},
		regulation.NodeRoleFillsForm:          {KK: "толтыру", RU: "заполнение", EN: "fill in"},
		regulation.NodeRolePays:               {KK: "төлеу", RU: "оплата", EN: "pay"},
		regulation.NodeRoleChoosesCertificate: {KK: "тіркеу куәлігін таңдау", RU: "выбор регистрационного свидетельства", EN: "choose the certificate"},
		regulation.NodeRoleSignsRequest:       {KK: "сұратуға қол қою", RU: "подписание запроса", EN: "sign the request"},
		regulation.NodeRoleLooksUp:            {KK: "іздеу", RU: "поиск", EN: "look up"},
		regulation.NodeRoleScans:              {KK: "сканерлеу", RU: "сканирование", EN: "scan"},
		regulation.NodeRoleHandsOver:          {KK: "көрсетілетін қызметті берушіге жолдау", RU: "передача услугодателю", EN: "hand over"},
		regulation.NodeRoleGivesResult:        {KK: "нәтиже беру", RU: "выдача результата", EN: "give the result"},
	}[v]
}

// gateWord says what a condition checks.
func gateWord(v regulation.GateKind) law.Text {
	return map[regulation.GateKind]law.Text{
		regulation.GateAuthorisation: {KK: "авторландыру", RU: "авторизация", EN: "authorisation"},
		regulation.GatePayment:       {KK: "төлем", RU: "оплата", EN: "payment"},
		regulation.GateEDS:           {KK: "ЭЦҚ", RU: "ЭЦП", EN: "digital signature"},
		regulation.GateRegistry:      {KK: "дерекқор", RU: "база данных", EN: "registry"},
		regulation.GateSubstantive:   {KK: "мәні бойынша", RU: "по существу", EN: "on the merits"},
	}[v]
}

// accountWord names an account; the usual one has no word.
func accountWord(v regulation.AccountRole) law.Text {
	return map[regulation.AccountRole]law.Text{
		regulation.AccountProcedure:      {KK: "рәсім", RU: "процедура", EN: "procedure"},
		regulation.AccountInteraction:    {KK: "өзара іс-қимыл", RU: "взаимодействие", EN: "interaction"},
		regulation.AccountPortal:         {KK: "портал", RU: "портал", EN: "portal"},
		regulation.AccountProviderSystem: {KK: "көрсетілетін қызметті берушінің жүйесі", RU: "система услугодателя", EN: "provider's system"},
	}[v]
}

// refusalRuleWord says whether a refusal is possible.
func refusalRuleWord(v regulation.RefusalRule) law.Text {
	return map[regulation.RefusalRule]law.Text{
		regulation.RefusalPossible:      {KK: "мүмкін", RU: "возможен", EN: "possible"},
		regulation.RefusalNotProvided:   {KK: "көзделмеген", RU: "не предусмотрен", EN: "not provided for"},
		regulation.RefusalWithoutGround: {KK: "мүмкін, негізі аталмаған", RU: "возможен, основание не названо", EN: "possible, no ground is named"},
	}[v]
}

// outcomeWord says to which outcome something belongs; both have no word.
func outcomeWord(v regulation.Outcome) law.Text {
	return map[regulation.Outcome]law.Text{
		regulation.OutcomeGrant:   {KK: "берілген жағдайда", RU: "при выдаче", EN: "if granted"},
		regulation.OutcomeRefusal: {KK: "бас тартылған жағдайда", RU: "при отказе", EN: "if refused"},
	}[v]
}

// lapseWord says what follows where nothing came in time.
func lapseWord(v regulation.Lapse) law.Text {
	return map[regulation.Lapse]law.Text{
		regulation.LapseRefuses:   {KK: "мерзім өтсе – бас тарту", RU: "по истечении – отказ", EN: "then a refusal"},
		regulation.LapseContinues: {KK: "мерзім өтсе – қарау жалғасады", RU: "по истечении рассмотрение продолжается", EN: "then the examination goes on"},
	}[v]
}

// beforeTheEnd words a term that runs back from the end of the service.
func beforeTheEnd(t regulation.Term) law.Text {
	n, limited := t.Unit.Count(int(t.Amount)), t.Label()
	latest, than := "", ""
	if t.Bound == regulation.BoundNotLaterThan {
		latest, than = "не позднее чем ", "not later than "
	}
	return law.Text{
		KK: "қызмет мерзімі аяқталғанға дейін " + limited.KK,
		RU: latest + "за " + n.RU + " до окончания срока услуги",
		EN: than + n.EN + " before the end of the term of the service",
	}
}

func applies(day law.Date) law.Text {
	d := day.SinceLabel()
	return law.Text{
		KK: d.KK + " берілген өтініштерге қатысты өзгерістер:",
		RU: "Для заявлений, поданных " + d.RU + ":",
		EN: "For applications filed " + d.EN + " on:",
	}
}

// was says what stood in the old version and stands in the new one.
func was(before, after law.Text) law.Text {
	switch {
	case before.IsZero():
		return each(func(l law.Lang) string {
			return law.Text{KK: "қосылды", RU: "добавлено", EN: "added"}.In(l) + ": " + after.In(l)
		})
	case after.IsZero():
		return each(func(l law.Lang) string {
			return law.Text{KK: "алынды", RU: "убрано", EN: "removed"}.In(l) + ": " + before.In(l)
		})
	}
	return law.Text{
		KK: "бұрын «" + before.In(law.LangKazakh) + "», енді «" + after.In(law.LangKazakh) + "»",
		RU: "было «" + before.In(law.LangRussian) + "», стало «" + after.In(law.LangRussian) + "»",
		EN: "was “" + before.In(law.LangEnglish) + "”, is “" + after.In(law.LangEnglish) + "”",
	}
}

// newRegulation and goneRegulation say that a whole regulation came or went.
func newRegulation(title law.Text, day law.Date) law.Text {
	d := day.SinceLabel()
	return law.Text{
		KK: "Жаңа: " + title.In(law.LangKazakh) + " (" + d.KK + " берілген өтініштерге)",
		RU: "Новый: " + title.In(law.LangRussian) + " (для заявлений, поданных " + d.RU + ")",
		EN: "New: " + title.In(law.LangEnglish) + " (for applications filed " + d.EN + " on)",
	}
}

func goneRegulation(title law.Text) law.Text {
	return each(func(l law.Lang) string {
		return law.Text{KK: "Алынды: ", RU: "Убран: ", EN: "Removed: "}.In(l) + title.In(l)
	})
}

func nothingChanges() law.Text {
	return law.Text{KK: "Ештеңе өзгермейді.", RU: "Ничего не меняется.", EN: "Nothing changes."}
}

// wordsChange is for two versions that differ in nothing that a date or a duty depends on.
func wordsChange() law.Text {
	return law.Text{
		KK: "Күндер мен міндеттер өзгермейді, басқа жазбалар ғана өзгереді.",
		RU: "Даты и обязанности не меняются, меняются только другие записи.",
		EN: "No date and no duty changes, only other entries do.",
	}
}
