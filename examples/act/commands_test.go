// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"

	"github.com/reglament-kz/reglament/regulation/law"
)

// What is wrong with a command, or with what it names, is told in the language that it
// asks for.
func TestWrongCommandsAreToldInTheLanguage(t *testing.T) {
	act := begun(t, "akimat")
	broken := changed(t, "akimat", `"within day_of_application"`, `"within day"`)
	for _, c := range []struct {
		does, args string
		code       int
		ru, kk     string
	}{
		{"nothing is asked", "", 2, "", ""},
		{"no such verb", "judge", 2, `действия "judge" нет`, `"judge" деген әрекет жоқ`},
		{"no such flag", "check -loud FILE", 2, "флага -loud нет\nфлаги: -json, -lang, -sarif, -strict; что они значат, скажет -h", "-loud деген жалау жоқ"},
		{"no such language", "check -lang de FILE", 2, "", ""},
		{"a flag twice", "plan FILE -at 1 -at 2", 2, "-at стоит дважды", "-at екі рет тұр"},
		{"no file", "check", 2, "файл не назван", "файл айтылмаған"},
		{"no such file", "check none.json", 1, "none.json: такого файла нет", "none.json: мұндай файл жоқ"},
		{"a folder", "plan testdata", 1, "testdata: это папка, а не файл", "testdata: бұл – файл емес, бума"},
		{"no such beginning", "init song none.json", 2, `заготовки "song" нет; akimat (регламент акимата`, `"song" деген бастама жоқ; akimat (екі сипаттамалы`},
		{"an act is never written over", "init rules FILE", 1, "такой файл уже есть, поверх него ничего не пишется", "мұндай файл бар, үстінен жазылмайды"},
		{"two forms of one answer", "check -json -sarif FILE", 2, "-json и -sarif – два вида одного ответа; возьмите один из них", "-json мен -sarif – бір жауаптың екі түрі; бірін ғана алыңыз"},
		{"no such kind: the known ones are named", "plan FILE -kind none", 2, `вида "none" в файле нет; в нём есть trade-place/issue (выдача разрешения), trade-place/duplicate (выдача дубликата)`,
			`файлда "none" деген түр жоқ; ондағы түрлер: trade-place/issue (рұқсат беру), trade-place/duplicate (телнұсқа беру)`},
		{"no such channel: the known ones are named", "plan FILE -kind trade-place/issue -channel portal", 2, `по trade-place/issue через "portal" ничего не подаётся; каналы: office (канцелярия)`,
			`trade-place/issue бойынша "portal" арқылы ештеңе келмейді; арналар: office (кеңсе)`},
		{"no instant", "plan FILE -at 3/3/26", 2, `"3/3/26" – не дата со временем; пишется так: 2026-03-03T10:00, 03.03.2026 10:00 или один день: 03.03.2026`, `"3/3/26" – күн мен уақыт емес`},
		{"the first day that a computer knows", "plan FILE -at 0001-01-01T10:00", 2, "календарь знает только 2002–2027 годы", "күнтізбеде 2002–2027 жылдар ғана бар"},
		{"a day beyond the calendar", "plan FILE -at 9999-12-31T10:00", 2, "календарь знает только 2002–2027 годы", "күнтізбеде 2002–2027 жылдар ғана бар"},
		{"a day before the act", "plan FILE -at 2010-03-03T10:00", 2, "на 3 марта 2010 года акт не действует: вводится в действие с 31 января 2026 года; возьмите для -at день",
			"акт 2010 жылғы 3 наурызда қолданылмайды: 2026 жылғы 31 қаңтардан бастап қолданысқа енгізіледі"},
		{"a plan of an act with a fault", "plan BROKEN", 1, "ошибка: regulations[0].accounts[0].steps[1].terms[0]: ", "қате: regulations[0].accounts[0].steps[1].terms[0]: "},
		{"a comparison with an act with a fault", "diff FILE BROKEN", 1, "ошибка: regulations[0].accounts[0].steps[1].terms[0]: ", "қате: regulations[0]"},
		{"a form that cannot be put in order", "fmt BROKEN", 1, "ошибка: regulations[0].accounts[0].steps[1].terms[0]: ", "қате: regulations[0]"},
	} {
		t.Run(c.does, func(t *testing.T) {
			for lang, says := range map[string]string{"ru": c.ru, "kk": c.kk} {
				args := append(strings.Fields(strings.NewReplacer("FILE", act, "BROKEN", broken).Replace(c.args)), "-lang", lang)
				code, out, stderr := ran(args...)
				require.Equal(t, c.code, code, "%s%s", out, stderr)
				require.Contains(t, stderr, says)
				require.Empty(t, out)
			}
		})
	}
	code, out, _ := ran("help", "-lang", "ru")
	require.Zero(t, code)
	require.Contains(t, out, "act ДЕЙСТВИЕ")
	code, out, _ = ran("-lang", "kk", "check", act)
	require.Zero(t, code)
	require.Equal(t, "қатесіз файлдар: 1\n", out, "the language may stand before the verb")
}

// Without -at an application is filed on the first working morning of the act: this one
// takes effect on a Saturday.
func TestAPlanBeginsOnAWorkingMorning(t *testing.T) {
	_, out, stderr := ran("plan", begun(t, "akimat"), "-kind", "trade-place/issue")
	require.Empty(t, stderr)
	require.Contains(t, out, "filed 2 February 2026, 10:00\n")
}

// A plan says by which hours it counts, and that nothing is received at the instant.
func TestAPlanTellsItsHours(t *testing.T) {
	name, own := begun(t, "akimat"), filepath.Join(t.TempDir(), "office.json")
	require.NoError(t, os.WriteFile(own, []byte(`{"zone": "Asia/Almaty", "week": "5", "work": {"mon": ["08:00-20:00"], "tue": ["08:00-20:00"], "wed": ["08:00-20:00"]}}`), 0o644))
	for _, c := range []struct{ does, args, filed, hours, first string }{
		{"the example", "-at 2026-03-03T10:00", "подано 3 марта 2026 года, 10:00\n", "часы работы – пн–пт 09:00-13:00 14:30-18:30; приём – пн–пт 09:00-13:00 14:30-17:30 (пример, свои задаёт -office)\n", "5(1)      2026-03-03 вт 10:20"},
		{"after the reception", "-at 2026-03-03T17:45", "подано 3 марта 2026 года, 17:45 (вне часов приёма)\n", "(пример, свои задаёт -office)\n", "5(1)      2026-03-04 ср 09:20"},
		{"hours of one's own", "-at 2026-03-03T17:45 -office " + own, "подано 3 марта 2026 года, 17:45\n", "часы работы – пн–ср 08:00-20:00\n", "5(1)      2026-03-03 вт 18:05"},
	} {
		t.Run(c.does, func(t *testing.T) {
			code, out, stderr := ran(append([]string{"plan", name, "-kind", "trade-place/issue", "-lang", "ru"}, strings.Fields(c.args)...)...)
			require.Zero(t, code, stderr)
			for _, says := range []string{c.filed, c.hours, c.first} {
				require.Contains(t, out, says)
			}
		})
	}
	code, _, stderr := ran("plan", name, "-office", name)
	require.Equal(t, 1, code)
	require.Contains(t, stderr, name+": calendar: ")
}

// Each complaint about a command in the source has its phrase.
func TestEveryComplaintHasItsPhrase(t *testing.T) {
	book, err := readPhrases()
	require.NoError(t, err)
	files, err := filepath.Glob("*.go")
	require.NoError(t, err)
	found := 0
	for _, name := range append(files, "../internal/commandline/commandline.go") {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		require.NoError(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			call, ok := n.(*ast.CallExpr)
			if !ok || len(call.Args) == 0 || !regexp.MustCompile(`Errorf$`).MatchString(called(call)) {
				return true
			}
			lit, ok := call.Args[0].(*ast.BasicLit)
			if !ok {
				return true
			}
			says, err := strconv.Unquote(lit.Value)
			require.NoError(t, err)
			if strings.HasPrefix(says, "-%s %q: ") || slices.Contains(notComplaints, says) {
				return true
			}
			found++
			require.True(t, slices.ContainsFunc(book, func(p phrase) bool { return p.Says == says }), "%s: %q has no phrase", name, says)
			return true
		})
	}
	require.Greater(t, found, 10)
}

// notComplaints are formats of faults of this program, and a list that others fill.
var notComplaints = []string{"%s: %w", "phrase %q: %w", "%v\n%s", "unexpected %q\n%s"}

// called is the name of the function of a call.
func called(call *ast.CallExpr) string {
	switch f := call.Fun.(type) {
	case *ast.SelectorExpr:
		return f.Sel.Name
	case *ast.Ident:
		return f.Name
	}
	return ""
}

// One act in two files is named with both places; a file that is named twice is read
// once.
func TestAnActInTwoFiles(t *testing.T) {
	one, two := begun(t, "akimat"), changed(t, "akimat", "within 7 working_day", "within 8 working_day")
	code, out, _ := ran("check", one, two, "-lang", "ru")
	require.Equal(t, 1, code)
	require.Equal(t, two+":4:11: ошибка: acts[0].id: акт ulgi-12-2026 стоит и в "+one+":4:11; оставьте один файл; две версии сравнивает act diff\n", out)
	code, out, _ = ran("check", one, one)
	require.Zero(t, code, out)
}

// next writes another version of an act beside it.
func next(t *testing.T, name string, replace ...string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	for i := 0; i < len(replace); i += 2 {
		require.Contains(t, string(text), replace[i])
	}
	name = filepath.Join(t.TempDir(), "next.json")
	require.NoError(t, os.WriteFile(name, []byte(strings.NewReplacer(replace...).Replace(string(text))), 0o644))
	return name
}

func TestDiffTellsWhatChangesAndForWhom(t *testing.T) {
	earlier := `"role": "procedure", "paragraph": "5", "since": "2026-06-01", "earlier": [{"reason": {"kk": "бұрынғы мәтін жоқ"}}]`
	for _, c := range []struct {
		does, kind string
		replace    []string
		ru         string
	}{
		{"a term and the day of the act", "licence", []string{`"within 10 working_day"`, `"within 7 working_day"`, `"2026-02-02"`, `"2026-06-01"`}, `Правила оказания государственной услуги «Выдача лицензии на постройку лодок»
Для заявлений, поданных с 12 июня 2026 года:
            начало применения: было «13 февраля 2026 года», стало «12 июня 2026 года»
  5(4)      срок: было «в течение 10 рабочих дней», стало «в течение 7 рабочих дней»
`},
		{"a term of one outcome of one kind, who acts, who signs", "akimat",
			[]string{`within 7 working_day for grant of issue`, `within 10 working_day for grant of issue`, `"signs": "head"`, `"signs": "executor"`}, `Регламент государственной услуги «Выдача разрешения на место уличной торговли»
Для заявлений, поданных с 31 января 2026 года:
            отказ подписывает: было «руководитель услугодателя», стало «ответственный исполнитель услугодателя»
  5(3)      срок (при выдаче, выдача разрешения): было «в течение 7 рабочих дней», стало «в течение 10 рабочих дней»
  7(3)      срок (при выдаче, выдача разрешения): было «в течение 7 рабочих дней», стало «в течение 10 рабочих дней»
`},
		{"branches and a term that runs back", "rules",
			[]string{`"yes": {"to": "13(7)"`, `"yes": {"to": "13(8)"`, `"no": {"to": "13(8)"`, `"no": {"to": "13(7)"`, `not_later_than 4 working_day from end`, `not_later_than 3 working_day from end`}, `Правила оказания государственной услуги «Выдача паспорта сада»
Для заявлений, поданных с 13 февраля 2026 года:
  9         срок (при отказе): было «не позднее чем за 4 рабочих дня до окончания срока услуги», стало «не позднее чем за 3 рабочих дня до окончания срока услуги»
  13(6)     если да: было «подпункт 7) пункта 13», стало «подпункт 8) пункта 13»
  13(6)     если нет: было «подпункт 8) пункта 13», стало «подпункт 7) пункта 13»
`},
		{"the tenth step stands behind the second", "licence",
			[]string{`"5(7)"`, `"5(10)"`, `"within 2 working_day"`, `"within 3 working_day"`}, `Правила оказания государственной услуги «Выдача лицензии на постройку лодок»
Для заявлений, поданных с 13 февраля 2026 года:
  5(2)      срок: было «в течение 2 рабочих дней», стало «в течение 3 рабочих дней»
  5(7)      действие: убрано: выдача результата
  5(7)      вид работы: убрано: выдача
  5(7)      исполнитель: убрано: канцелярия услугодателя
  5(7)      срок: убрано: в течение 1 рабочего дня
  5(10)     действие: добавлено: выдача результата
  5(10)     вид работы: добавлено: выдача
  5(10)     исполнитель: добавлено: канцелярия услугодателя
  5(10)     срок: добавлено: в течение 1 рабочего дня
`},
		{"a later wording of one account binds from its own day", "akimat",
			[]string{`"role": "procedure", "paragraph": "5"`, earlier, `"within 7 working_day for grant of issue"`, `"within 8 working_day for grant of issue"`}, `Регламент государственной услуги «Выдача разрешения на место уличной торговли»
Для заявлений, поданных с 31 января 2026 года:
  7(3)      срок (при выдаче, выдача разрешения): было «в течение 7 рабочих дней», стало «в течение 8 рабочих дней»
Для заявлений, поданных с 1 июня 2026 года:
  5(3)      срок (при выдаче, выдача разрешения): было «в течение 7 рабочих дней», стало «в течение 8 рабочих дней»
`},
		{"what no date and no duty depends on", "akimat", []string{"«Выдача разрешения на место уличной торговли»", "«Выдача разрешения на торговлю»"}, "Даты и обязанности не меняются, меняются только другие записи.\n"},
		{"nothing", "akimat", nil, "Ничего не меняется.\n"},
		{"another regulation", "akimat", []string{`"id": "trade-place",
    "title"`, `"id": "market-place",
    "title"`}, `Новый: Регламент государственной услуги «Выдача разрешения на место уличной торговли» (для заявлений, поданных с 31 января 2026 года)
Убран: Регламент государственной услуги «Выдача разрешения на место уличной торговли»
`},
	} {
		t.Run(c.does, func(t *testing.T) {
			name := begun(t, c.kind)
			after := next(t, name, c.replace...)
			code, out, stderr := ran("diff", name, after, "-lang", "ru")
			require.Zero(t, code, stderr)
			require.Equal(t, c.ru, out)
			code, out, stderr = ran("diff", name, after, "-lang", "kk")
			require.Zero(t, code, stderr)
			require.NotRegexp(t, `\[(ru|en)\]|working_day|was |было`, out)
			require.Equal(t, strings.Count(c.ru, "\n"), strings.Count(out, "\n"))
		})
	}
}

// The words of the program are there in each language, for every value of the model.
func TestTheWordsAreWhole(t *testing.T) {
	for _, v := range law.Values[regulation.Function]() {
		require.True(t, functionWord(v).Complete(), v)
	}
	for _, v := range law.Values[regulation.NodeRole]() {
		require.True(t, roleWord(v).Complete(), v)
	}
	for _, v := range law.Values[regulation.GateKind]() {
		require.True(t, gateWord(v).Complete(), v)
	}
	for _, v := range law.Values[regulation.AccountRole]() {
		require.True(t, accountWord(v).Complete(), v)
	}
	for _, v := range law.Values[regulation.RefusalRule]() {
		require.True(t, refusalRuleWord(v).Complete(), v)
	}
	for _, v := range law.Values[regulation.Lapse]() {
		require.True(t, lapseWord(v).Complete(), v)
	}
}

// A plan shows what a clause allows, what the flow does itself, and which outcome ends
// after the term of the service.
func TestAPlanHidesNothing(t *testing.T) {
	_, out, _ := ran("plan", begun(t, "rules"), "-kind", "issue", "-at", "03.03.2026", "-lang", "ru")
	for _, says := range []string{
		"подано 3 марта 2026 года, 10:00\n",
		"возврат (7) – в течение 2 рабочих дней (до 2026-03-05 чт 18:30); дополнить в течение 3 рабочих дней (до 2026-03-11 ср 18:30); по истечении – отказ\n",
		"  6         регистрация у услугодателя – в этом канале не отдельный шаг: приём и выдачу ведёт поток канала\n",
		"  особые дни: 2026-03-09 пн – выходной день взамен праздничного: Международный женский день (2026-03-08)\n",
	} {
		require.Contains(t, out, says)
	}
	require.NotContains(t, out, "позже срока услуги")

	late := changed(t, "rules", "not_later_than 4 working_day from end", "not_later_than 3 working_day from end")
	_, out, _ = ran("plan", late, "-channel", "state_corporation", "-at", "03.03.2026 10:00", "-lang", "ru")
	require.Contains(t, out, "12        2026-03-16 пн 18:30 (отказ 2026-03-26 чт 18:30, позже срока услуги)")
	back := changed(t, "rules", "not_later_than 4 working_day from end", "not_later_than 8 working_day from end")
	_, out, _ = ran("plan", back, "-at", "03.03.2026", "-lang", "ru")
	require.Contains(t, out, "  9         замечание – срок шага истекает раньше срока шага перед ним: ")
	_, out, _ = ran("plan", late, "-at", "2026-03-07", "-lang", "kk")
	require.Contains(t, out, "7 наурыз 2026 ж., 10:00 (қабылдау уақытынан тыс)\n", "a day alone on which nothing is received stays that day")
}

// A short name of a kind is enough where one service has it.
func TestAKindByItsShortName(t *testing.T) {
	name := begun(t, "akimat")
	_, full, _ := ran("plan", name, "-kind", "trade-place/issue")
	code, short, stderr := ran("plan", name, "-kind", "issue")
	require.Zero(t, code, stderr)
	require.Equal(t, full, short)

	two := changed(t, "akimat", `of issue"`, `of trade-place/issue"`, `of duplicate"`, `of trade-place/duplicate"`, `"kinds": ["issue"]`, `"kinds": ["trade-place/issue"]`,
		`"id": "issue"`, `"id": "trade-place/issue"`, `"id": "duplicate"`, `"id": "trade-place/duplicate"`, `"services": [{`, `"services": [{
      "id": "trade-stall", "title": {"kk": "дүңгіршек"}, "basis": "stated", "kinds": [{"id": "trade-stall/issue", "title": {"kk": "беру"}, "basis": "stated", "citation": "1"}]}, {`)
	code, _, stderr = ran("plan", two, "-kind", "issue", "-lang", "ru")
	require.Equal(t, 2, code)
	require.Contains(t, stderr, `вид "issue" есть у нескольких услуг: trade-stall/issue, trade-place/issue`)
}

// init and fmt say what they wrote, and what comes next; help is in the language.
func TestTheProgramSaysWhatItDid(t *testing.T) {
	name := filepath.Join(t.TempDir(), "act.json")
	_, out, _ := ran("init", "rules", name, "-lang", "ru")
	require.Contains(t, out, name+", "+filepath.Join(filepath.Dir(name), schemaName)+": записаны\n")
	require.Contains(t, out, "act check "+name+" -lang ru")
	_, out, _ = ran("init", filepath.Join(filepath.Dir(name), "two.json"), "-lang", "kk")
	require.Contains(t, out, schemaName+" бұрыннан бар, сол қалды")
	_, out, _ = ran("fmt", name, "-lang", "ru")
	require.Equal(t, name+": без изменений\n", out)
	require.NoError(t, os.WriteFile(name, []byte(strings.ReplaceAll(readFile(t, name), "\n  ", "\n")), 0o644))
	_, out, _ = ran("fmt", name, "-lang", "ru")
	require.Equal(t, name+": переписан\n", out)

	code, out, stderr := ran("plan", "-h", "-lang", "ru")
	require.Zero(t, code)
	require.Empty(t, stderr)
	require.NotRegexp(t, `\(default|string|value`, out)
	require.Contains(t, out, "  -kind  вид, ")
}

func readFile(t *testing.T, name string) string {
	t.Helper()
	text, err := os.ReadFile(name)
	require.NoError(t, err)
	return string(text)
}
