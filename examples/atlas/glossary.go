// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"slices"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/internal/glossary"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// glossaryView is the words in the three languages side by side.
type glossaryView struct{ Chapters []glossaryChapter }

type glossaryChapter struct {
	Anchor, Title, Lead string
	Rows                []glossaryRow
}

// glossaryRow is a word; Meaning, in the language of the page, where the word is
// one of the library.
type glossaryRow struct {
	Term    law.Text
	Meaning string
	Cites   []cite
	rank    int // of the sort of an actor
}

func (v view) glossary() page {
	b := glossaryView{Chapters: []glossaryChapter{
		{Anchor: "concepts", Title: v.word("glossary.concepts"), Lead: v.word("glossary.concepts.lead"), Rows: v.concepts()},
		{Anchor: "actors", Title: v.word("glossary.actors"), Lead: v.word("glossary.actors.lead"), Rows: v.actorRows()},
		{Anchor: "terms", Title: v.word("glossary.terms"), Rows: v.listRows("unit", "bound", "from")},
		{Anchor: "nodes", Title: v.word("glossary.nodes"), Rows: v.listRows("node", "gate", "check", "eds")},
		{Anchor: "functions", Title: v.word("glossary.functions"), Rows: v.listRows("function", "outcome", "refusal", "state")},
		{Anchor: "channels", Title: v.word("glossary.channels"), Rows: v.listRows("channel", "kind")},
		{Anchor: "systems", Title: v.word("glossary.systems"), Rows: v.systemRows()},
		{Anchor: "days", Title: v.word("glossary.days"), Rows: v.dayRows()},
		{Anchor: "abbreviations", Title: v.word("glossary.abbreviations"), Rows: v.abbreviations()},
	}}
	return page{Title: v.word("title.glossary"), Chapter: "glossary", Body: b}
}

// concepts are the words of this atlas.
func (v view) concepts() []glossaryRow {
	var list []glossaryRow
	for _, id := range []string{"act", "regulation", "service", "kind", "channel", "account", "cross-map", "definition", "reading", "structural", "counting", "discrepancy", "substantive", "editorial", "basis", "stated", "inferred", "not-stated", "swimlane"} {
		list = append(list, glossaryRow{Term: v.words["concept."+id], Meaning: v.word("meaning." + id)})
	}
	return list
}

// listRows are the words of closed lists, each once.
func (v view) listRows(lists ...string) []glossaryRow {
	var rows []glossaryRow
	for _, list := range lists {
		for _, w := range closedList(list) {
			if t, ok := v.words[list+"."+w]; ok {
				rows = append(rows, glossaryRow{Term: t})
			}
		}
	}
	return rows
}

// closedList gives the words of a list in its own order.
func closedList(name string) []string {
	switch name {
	case "unit":
		return strs(law.Values[regulation.Unit]())
	case "bound":
		return strs(law.Values[regulation.Bound]())
	case "from":
		return strs(law.Values[regulation.Start]())
	case "node":
		return strs(law.Values[regulation.NodeKind]())
	case "gate":
		return strs(law.Values[regulation.GateKind]())
	case "check":
		return strs(law.Values[regulation.CertificateCheck]())
	case "eds":
		return strs(law.Values[regulation.EDSPurpose]())
	case "function":
		return strs(law.Values[regulation.Function]())
	case "outcome":
		return strs(law.Values[regulation.Outcome]())
	case "refusal":
		return strs(law.Values[regulation.RefusalRule]())
	case "state":
		return strs(law.Values[law.State]())
	case "account":
		return strs(law.Values[regulation.AccountRole]())
	case "actor":
		return strs(law.Values[regulation.ActorKind]())
	case "severity":
		return strs(law.Values[regulation.Severity]())
	case "class":
		return strs(law.Values[regulation.ReadingClass]())
	case "trigger":
		return strs(law.Values[regulation.TriggerOperator]())
	case "channel":
		return []string{"office", "portal", "provider_system", "service_centre"}
	case "kind":
		return []string{"issue", "reissue", "duplicate"}
	}
	return nil
}

func strs[E ~string](list []E) []string {
	out := make([]string, len(list))
	for i, e := range list {
		out[i] = string(e)
	}
	return out
}

// actorRows are the parties as the regulations name them, each wording once, with
// the regulations that have it.
func (v view) actorRows() []glossaryRow {
	var rows []glossaryRow
	at := map[law.Text]int{}
	v.regulations(func(services []*service) {
		sv := services[0]
		for _, a := range sv.regulation.Actors {
			i, ok := at[a.Name]
			if !ok {
				i = len(rows)
				at[a.Name] = i
				rows = append(rows, glossaryRow{Term: a.Name, Meaning: label(v, "actor", a.Kind), rank: slices.Index(law.Values[regulation.ActorKind](), a.Kind)})
			}
			rows[i].Cites = append(rows[i].Cites, cite{Text: string(sv.regulation.ID.Name), Href: sv.file + ".html#people"})
		}
	})
	slices.SortStableFunc(rows, func(a, b glossaryRow) int { return a.rank - b.rank })
	return rows
}

func (v view) systemRows() []glossaryRow {
	var rows []glossaryRow
	at := map[law.Text]int{}
	v.regulations(func(services []*service) {
		sv := services[0]
		for _, s := range sv.regulation.Systems {
			i, ok := at[s.Name]
			if !ok {
				i = len(rows)
				at[s.Name] = i
				rows = append(rows, glossaryRow{Term: s.Name, Meaning: s.Address})
			}
			rows[i].Cites = append(rows[i].Cites, cite{Text: string(sv.regulation.ID.Name), Href: sv.file + ".html#surroundings"})
		}
	})
	return rows
}

func (v view) dayRows() []glossaryRow {
	var rows []glossaryRow
	for _, k := range law.Values[calendar.DayKind]() {
		rows = append(rows, glossaryRow{Term: k.Label()})
	}
	for _, w := range calendar.Weeks() {
		rows = append(rows, glossaryRow{Term: w.Label()})
	}
	for _, s := range law.Values[calendar.Standing]() {
		rows = append(rows, glossaryRow{Term: s.Label()})
	}
	return rows
}

// abbreviations are those that the acts and these pages use.
func (v view) abbreviations() []glossaryRow {
	var rows []glossaryRow
	for _, id := range []string{"sfu", "eds", "iin", "bin", "mci", "is", "db"} {
		rows = append(rows, glossaryRow{Term: v.words["abbreviation."+id], Meaning: v.word("abbreviated." + id)})
	}
	return rows
}

// glossaryWords are those of the glossary.
func glossaryWords() map[string]law.Text {
	return map[string]law.Text{
		"glossary.lead": text(
			"Қазақша терминдер – актілердің өз сөздері; орысша және ағылшынша атаулар – осы атластың аудармасы.",
			"Казахские термины – слова самих актов; русские и английские – перевод этого атласа.",
			"The Kazakh terms are the words of the acts; the Russian and English ones are the translation of this atlas."),
		"glossary.concepts":      text("Атластың ұғымдары", "Понятия атласа", "Concepts of the atlas"),
		"glossary.concepts.lead": text("Бұл сөздер актілердікі емес: мәтінді сипаттау үшін қолданылады.", "Этих слов в актах нет: ими описан текст.", "These words are not those of the acts: they describe the text."),
		"glossary.actors":        text("Тараптар мен орындаушылар", "Стороны и исполнители", "Parties and actors"),
		"glossary.actors.lead":   text("Бір мағынаны білдіруі мүмкін сөздер (басшы, басшылық) мәтіндегідей бөлек тұр.", "Слова, которые могут значить одно и то же (руководитель, руководство), стоят отдельно, как в тексте.", "Words that may mean the same person (head, management) stay apart, as the text has them."),
		"glossary.terms":         text("Мерзім бірліктері мен шектері", "Единицы и границы срока", "Units and bounds of a term"),
		"glossary.nodes":         text("Түйіндер, шарттар және тексерулер", "Узлы, условия и проверки", "Nodes, gates and checks"),
		"glossary.functions":     text("Іс-қимылдар мен нәтижелер", "Действия и исходы", "Actions and outcomes"),
		"glossary.channels":      text("Арналар мен кіші түрлер", "Каналы и подвиды", "Channels and kinds"),
		"glossary.systems":       text("Ақпараттық жүйелер мен деректер қорлары", "Информационные системы и базы данных", "Information systems and data bases"),
		"glossary.days":          text("Күнтізбенің сөздері", "Слова календаря", "Words of the calendar"),
		"glossary.abbreviations": text("Қысқартулар", "Сокращения", "Abbreviations"),
		"glossary.meaning":       text("Мағынасы", "Значение", "Meaning"),
		"glossary.where":         text("Қай жерде", "Где", "Where"),

		"concept.act": glossary.Name("act"), "meaning.act": text("регламенттерді бекітетін қаулы", "постановление, утверждающее регламенты", "the resolution that approves the regulations"),
		"concept.regulation": glossary.Name("regulation"), "meaning.regulation": text("бір мемлекеттік көрсетілетін қызметтің тәртібі", "порядок оказания одной государственной услуги", "the order in which one state service is rendered"),
		"concept.service": glossary.Name("service"), "meaning.service": text("регламент сипаттайтын нақты қызмет, не оның бөлігінен туындаған қызмет", "конкретная услуга регламента либо выведенная из его части", "the specific service of a regulation, or one derived from a part of it"),
		"concept.kind": glossary.Name("kind"), "meaning.kind": text("қызмет ішінде нақты не сұралатыны: беру, қайта ресімдеу, телнұсқа", "что именно запрашивается: выдача, переоформление, дубликат", "what is asked for within a service: issue, reissue, duplicate"),
		"concept.channel": glossary.Name("channel"), "meaning.channel": text("өтініш келіп түсетін жол", "путь, которым поступает заявление", "the way by which an application comes in"),
		"concept.account": glossary.Name("account"), "meaning.account": text("бір процестің регламент ішіндегі бір баяндалуы; олар бір-бірімен келіспейді, әрқайсысы сақталған", "одно изложение процесса внутри регламента; они расходятся, и каждое сохранено", "one description of the process inside a regulation; they disagree, and each is kept"),
		"concept.cross-map": glossary.Name("cross-map"), "meaning.cross-map": text("екі сипаттаманың қай қадамдары бір жұмыс екені", "какие шаги двух описаний – одна и та же работа", "which steps of two accounts are the same work"),
		"concept.definition": glossary.Name("definition"), "meaning.definition": text("бір кіші түрдің бір арна арқылы жүретін, белгілі бір күнге құрастырылған процесі", "процесс одного подвида через один канал, составленный на определённый день", "the process of one kind through one channel, compiled for a day"),
		"concept.reading": glossary.Name("reading"), "meaning.reading": text("мәтінді бірнеше түрлі түсінуге болатын жердегі атаулы таңдау", "именованный выбор там, где текст можно понять по-разному", "a named choice where the text can be understood in several ways"),
		"concept.structural": glossary.Name("structural"), "meaning.structural": text("жолды өзгертетін оқылым", "прочтение, меняющее путь", "a reading that changes the path"),
		"concept.counting": glossary.Name("counting"), "meaning.counting": text("мерзім қалай саналатынын өзгертетін оқылым; актілерде бұл туралы айтылмаған", "прочтение, меняющее счёт срока; в актах об этом не сказано", "a reading that changes how time is counted; the acts are silent about it"),
		"concept.discrepancy": glossary.Name("discrepancy"), "meaning.discrepancy": text("мәтін өзіне-өзі қайшы келетін, айтылуы тиіс нәрсе айтылмаған не қате кеткен жер", "место, где текст противоречит себе, не говорит того, что должен, или ошибается", "where the text contradicts itself, is silent where it must speak, or slips"),
		"concept.substantive": glossary.Name("substantive"), "meaning.substantive": text("біреудің не істейтінін немесе қай мерзімде істейтінін өзгерте алады", "может изменить, что и в какой срок кто-то обязан сделать", "it can change what somebody must do, or by when"),
		"concept.editorial": glossary.Name("editorial"), "meaning.editorial": text("сөздегі, нөмірдегі не беттеудегі қате", "погрешность в слове, номере или вёрстке", "a slip of wording, numbering or layout"),
		"concept.basis": glossary.Name("basis"), "meaning.basis": text("дерек қайдан алынған", "откуда взято данное", "where a datum comes from"),
		"concept.stated": glossary.Name("stated"), "meaning.stated": text("актіде басылған", "напечатано в акте", "the act prints it"),
		"concept.inferred": glossary.Name("inferred"), "meaning.inferred": text("басылмаған: реттен, сөзден немесе актінің басқа жерінен шығады", "не напечатано: следует из порядка, слов или другого места акта", "not printed: it follows from the order, the wording or another place"),
		"concept.not-stated": glossary.Name("not-stated"), "meaning.not-stated": text("актіде айтылмаған; бұл нөл емес", "в акте не указано; это не ноль", "the act is silent; that is not zero"),
		"concept.swimlane": glossary.Name("swimlane"), "meaning.swimlane": text("әр құрылымдық-функционалдық бірлікке бір жолақ; қадамдар солдан оңға", "по дорожке на каждую структурно-функциональную единицу; шаги слева направо", "a lane for each structural-functional unit; the steps from left to right"),

		"abbreviation.sfu": text("ҚФБ", "СФЕ", "SFU"), "abbreviated.sfu": text("құрылымдық-функционалдық бірлік", "структурно-функциональная единица", "structural-functional unit"),
		"abbreviation.eds": text("ЭЦҚ", "ЭЦП", "EDS"), "abbreviated.eds": text("электрондық цифрлық қолтаңба", "электронная цифровая подпись", "electronic digital signature"),
		"abbreviation.iin": text("ЖСН", "ИИН", "IIN"), "abbreviated.iin": text("жеке сәйкестендіру нөмірі", "индивидуальный идентификационный номер", "individual identification number"),
		"abbreviation.bin": text("БСН", "БИН", "BIN"), "abbreviated.bin": text("бизнес-сәйкестендіру нөмірі", "бизнес-идентификационный номер", "business identification number"),
		"abbreviation.mci": text("АЕК", "МРП", "MCI"), "abbreviated.mci": text("айлық есептік көрсеткіш", "месячный расчётный показатель", "monthly calculation index"),
		"abbreviation.is": text("АЖ", "ИС", "IS"), "abbreviated.is": text("ақпараттық жүйе", "информационная система", "information system"),
		"abbreviation.db": text("МДҚ", "ГБД", "SDB"), "abbreviated.db": text("мемлекеттік деректер қоры", "государственная база данных", "state data base"),
	}
}
