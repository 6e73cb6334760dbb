// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// changed is a beginning in which texts are replaced, each of them there.
func changed(t *testing.T, kind string, replace ...string) string {
	t.Helper()
	data, err := beginnings.ReadFile("beginnings/" + kind + ".json")
	require.NoError(t, err)
	text := string(data)
	for i := 0; i < len(replace); i += 2 {
		require.Contains(t, text, replace[i])
		text = strings.ReplaceAll(text, replace[i], replace[i+1])
	}
	name := filepath.Join(t.TempDir(), kind+".json")
	require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
	return name
}

// Each lint finds what it is for, at its place, and nothing else finds anything.
func TestLints(t *testing.T) {
	amended := `"amendments": [{"by": {"issuer": {"kk": "Үлгі облысы әкімдігі"}, "kind": {"kk": "қаулы"}, "number": "20", "date": "2026-05-04"},
      "target": "ulgi-12-2026/trade-place#5", "effect": {"from": "first_publication", "days": 10, "citation": "3"}, "citation": "3"}], "publication": "2026-01-20"`
	earlier := `"role": "procedure", "paragraph": "5", "earlier": [{"reason": {"kk": "бұрынғы мәтін жоқ"}}], "since": `
	unknown := []string{
		`note: regulations[0].services[0].kinds[0]: the wording on that day is not on record; choose account=interaction (trade-place/issue office 2026-01-31)`,
		`note: regulations[0].services[0].kinds[1]: the wording on that day is not on record; choose account=interaction (trade-place/duplicate office 2026-01-31)`,
	}
	for _, c := range []struct {
		does, kind string
		replace    []string
		finds      []string
	}{
		{"a term in the table and another in the text", "akimat",
			[]string{`"7(`, `"annex1(`, `"paragraph": "7"`, `"paragraph": "annex1"`,
				`"within 1 working_day"], "same": ["5(5)"]`, `"within 2 working_day"], "same": ["5(5)"]`},
			[]string{`warning: regulations[0].accounts[0].steps[4]: 5(5) and annex1(5): the terms differ`}},
		{"the same term in other words", "akimat",
			[]string{`"within 1 working_day"], "same": ["5(5)"]`, `"not_exceeding 1 working_day"], "same": ["5(5)"]`},
			[]string{`note: regulations[0].accounts[0].steps[4]: 5(5) and 7(5): the bound of the term is worded differently`}},
		{"steps that outlast the service", "licence",
			[]string{`within 20 working_day from application of issue`, `within 12 working_day from application of issue`},
			[]string{`warning: regulations[0].accounts[0].steps[4]: row 3 of annex 1: the steps of paragraph 5 outlast the term of the service`}},
		{"steps that outlast the service, in calendar days", "licence",
			[]string{`within 20 working_day from application of issue`, `within 12 calendar_day from application of issue`, `"within 10 working_day"`, `"within 14 calendar_day"`},
			[]string{`warning: regulations[0].accounts[0].steps[3]: row 3 of annex 1: the steps of paragraph 5 outlast the term of the service`}},
		{"steps that outlast the second term of the service", "licence",
			[]string{`"within 5 working_day from application of reissue in annex1(3)"`, `"within 1 working_day from application of reissue in annex1(3)"`},
			[]string{`warning: regulations[0].accounts[0].steps[1]: row 3 of annex 1: the steps of paragraph 5 outlast the term of the service`}},
		{"steps that outlast the service on a refusal alone", "rules",
			[]string{`not_later_than 4 working_day from end`, `not_later_than 3 working_day from end`},
			[]string{`warning: regulations[0].accounts[0].steps[4]: row 3 of annex 1: the steps of paragraph 5 outlast the term of the service (on a refusal)`}},
		{"a month of review after the other steps of a month", "licence",
			[]string{`within 20 working_day from application of issue`, `within 1 month from application of issue`, `"within 10 working_day"`, `"within 1 month"`},
			[]string{`warning: regulations[0].accounts[0].steps[3]: row 3 of annex 1: the steps of paragraph 5 outlast the term of the service`}},
		{"a notice that is due, counted back, before the review is", "rules",
			[]string{`"terms": ["within 4 working_day"]`, `"terms": ["within 7 working_day"]`},
			[]string{`warning: regulations[0].accounts[0].steps[4]: row 3 of annex 1: the steps of paragraph 5 outlast the term of the service (on a refusal)`,
				`warning: regulations[0].accounts[0].steps[4]: the term of the step ends before that of the step before it`}},
		{"steps that outlast a service of minutes", "akimat",
			[]string{`"concerns": true, "basis": "stated", "citation": "1"}
      ]`, `"concerns": true, "basis": "stated", "citation": "1"}
      ], "terms": ["within 10 minute from application of duplicate in annex1(3)"]`,
				`, "within 2 working_day of duplicate"`, `, "within 2 hour of duplicate"`,
				`"terms": ["within 1 working_day"], "same": ["7`, `"terms": ["within 5 minute"], "same": ["7`, `"terms": ["within 1 working_day"], "same": ["5`, `"terms": ["within 5 minute"], "same": ["5`},
			[]string{`warning: regulations[0].accounts[0].steps[0]: row 3 of annex 1: the steps of paragraph 5 outlast the term of the service`,
				`warning: regulations[0].accounts[1].steps[0]: row 3 of annex 1: the steps of paragraph 7 outlast the term of the service`}},
		{"steps of days that outlast a service of hours", "licence",
			[]string{`within 20 working_day from application of issue`, `within 3 hour from application of issue`},
			[]string{`warning: regulations[0].accounts[0].steps[1]: row 3 of annex 1: the steps of paragraph 5 outlast the term of the service`}},
		{"a result that nobody gives out", "licence",
			[]string{`"does": "deliver"`, `"does": "forward"`},
			[]string{`warning: regulations[0].services[0].kinds[0]: nobody gives out the result (boat-licence/issue office)`,
				`warning: regulations[0].services[0].kinds[1]: nobody gives out the result (boat-licence/reissue office)`}},
		{"a flow at whose end nobody gets the result", "rules",
			[]string{`"does": "gives_result"`, `"does": "notifies"`},
			[]string{`warning: regulations[0].services[0].kinds[0]: nobody gives out the result (garden-passport/issue portal)`}},
		{"Kazakh and Russian that changed places", "akimat",
			[]string{`{"kk": "рұқсат беру", "ru": "выдача разрешения"}`, `{"kk": "выдача разрешения", "ru": "рұқсат беру"}`},
			[]string{`warning: regulations[0].services[0].kinds[0].title: the Kazakh and the Russian text seem to have changed places`}},
		{"Russian under the key of Kazakh", "akimat",
			[]string{`"kk": "«Көше сауда орнына рұқсат беру» мемлекеттік көрсетілетін қызмет регламенті"`, `"kk": "Регламент государственной услуги «Выдача разрешения на место уличной торговли»"`},
			[]string{`warning: regulations[0].title: the text under "kk" has none of the letters that only Kazakh has`}},
		{"Kazakh under the key of Russian", "akimat",
			[]string{`"ru": "Регламент государственной услуги «Выдача разрешения на место уличной торговли»"`, `"ru": "«Көше сауда орнына рұқсат беру» мемлекеттік көрсетілетін қызмет регламенті"`},
			[]string{`warning: regulations[0].title: the words of the text under "ru" look Kazakh`}},
		{"one Russian text under both keys", "akimat",
			[]string{`{"kk": "рұқсат беру", "ru": "выдача разрешения"}`, `{"kk": "выдача разрешения", "ru": "выдача разрешения"}`},
			[]string{`warning: regulations[0].services[0].kinds[0].title: the text under "kk" has none of the letters that only Kazakh has`}},
		{"a short Russian text under the key of Kazakh", "akimat",
			[]string{`{"kk": "рұқсат беру", "ru": "выдача разрешения"}`, `{"kk": "переоформление"}`},
			[]string{`warning: regulations[0].services[0].kinds[0].title: the text under "kk" has none of the letters that only Kazakh has`}},
		{"one word in both languages", "akimat", []string{`{"kk": "рұқсат беру", "ru": "выдача разрешения"}`, `{"kk": "лицензия", "ru": "лицензия"}`}, nil},
		{"a channel of intake that is misspelt", "rules", []string{`"intake": [
        {
          "channel": "state_corporation"`, `"intake": [
        {
          "channel": "state_corporatian"`},
			[]string{`warning: regulations[0].channels.intake[0].channel: the channel "state_corporatian" is not known; the nearest is "state_corporation"`}},
		{"a channel of delivery that is misspelt", "rules", []string{`"channel": "portal", "account": "portal", "text": {"kk": "жеке кабинет"`, `"channel": "portl", "account": "portal", "text": {"kk": "жеке кабинет"`},
			[]string{`warning: regulations[0].channels.delivery[1].channel: the channel "portl" is not known; the nearest is "portal"`}},
		{"a channel of the act's own that is misspelt where results are given", "rules", []string{`"channel": "state_corporation"`, `"channel": "bus_kiosk"`, `"delivery": [
        {
          "channel": "bus_kiosk"`, `"delivery": [
        {
          "channel": "bus_kiozk"`},
			[]string{`warning: regulations[0].channels.delivery[0].channel: the channel "bus_kiozk" is not known; the nearest is "bus_kiosk"`}},
		{"a channel of the act's own", "rules", []string{`"channel": "state_corporation"`, `"channel": "bus_kiosk"`}, nil},
		{"a channel by which results alone are given", "rules", []string{`"channel": "portal", "account": "portal", "text": {"kk": "жеке кабинет"`, `"channel": "post", "text": {"kk": "жеке кабинет"`}, nil},
		{"a further paragraph in which no step stands", "rules", []string{`"11", "12"]`, `"11", "12", "99"]`},
			[]string{`warning: regulations[0].accounts[0].further[7]: no step of the account stands in 99`}},
		{"a paragraph of a return behind the last one", "rules", []string{`"return": {"locator": "7"`, `"return": {"locator": "77"`},
			[]string{`note: regulations[0].accounts[0].steps[2].return.locator: not among the places of the regulation in this file: paragraph 77 (77)`}},
		{"a citation of a sub-paragraph behind the last paragraph", "rules", []string{`"citation": "annex1(1)"`, `"citation": "15(2)"`},
			[]string{`note: regulations[0].provider.citation: not among the places of the regulation in this file: sub-paragraph 2) of paragraph 15 (15(2))`}},
		{"a citation behind the last sub-paragraph of the steps", "licence", []string{`"kk": "қайта ресімдеу", "ru": "переоформление"}, "concerns": true, "basis": "stated", "citation": "1"`, `"kk": "қайта ресімдеу", "ru": "переоформление"}, "concerns": true, "basis": "stated", "citation": "5(9)"`},
			[]string{`note: regulations[0].services[0].kinds[1].citation: not among the places of the regulation in this file: sub-paragraph 9) of paragraph 5 (5(9))`}},
		{"such a citation in a text said to be whole", "rules", []string{`"citation": "annex1(1)"`, `"citation": "15(2)"`, `"accounts": [`, `"complete": true, "accounts": [`},
			[]string{`warning: regulations[0].provider.citation: not among the places of the regulation in this file: sub-paragraph 2) of paragraph 15 (15(2))`,
				`note: regulations[0]: paragraph 2 to paragraph 3 do not occur`, `note: regulations[0]: paragraph 14 does not occur`}},
		{"a paragraph of the act far behind the others", "rules", []string{`"citation": "#1"`, `"citation": "#9"`},
			[]string{`note: regulations[0].position.citation: not among the places of the act in this file: paragraph 9 (#9)`}},
		{"a term in a paragraph behind the last one", "rules", []string{`in annex1(3)`, `in 18`},
			[]string{`note: regulations[0].services[0].terms[0].locator: not among the places of the regulation in this file: paragraph 18 (18)`}},
		{"a term in a row far behind the others", "rules", []string{`in annex1(3)`, `in annex1(33)`},
			[]string{`note: regulations[0].services[0].terms[0].locator: not among the places of the regulation in this file: row 33 of annex 1 (annex1(33))`}},
		{"a hearing behind the signing", "rules", []string{`"text": {"kk": "тыңдау", "ru": "заслушивание"}, "basis": "stated"}], "outcome": "refusal",
            "terms": ["within 2 working_day for refusal"]`, `"text": {"kk": "қарау", "ru": "рассмотрение"}, "basis": "stated"}], "outcome": "refusal",
            "terms": ["within 2 working_day for refusal"]`, `{"kk": "нәтижені беру", "ru": "выдача результата"}`, `{"kk": "тыңдау және нәтижені беру", "ru": "заслушивание и выдача результата"}`},
			[]string{`warning: regulations[0].accounts[0].steps[7]: the hearing stands behind the signing of the decision`}},
		{"a hearing before the notice of it", "rules", []string{`{"kk": "алдын ала шешім туралы хабарлау", "ru": "уведомление о предварительном решении"}`, `{"kk": "тыңдау", "ru": "заслушивание"}`,
			`"does": "examine", "text": {"kk": "тыңдау", "ru": "заслушивание"}`, `"does": "prepare", "text": {"kk": "хабарлау", "ru": "уведомление"}`},
			[]string{`warning: regulations[0].accounts[0].steps[4]: the hearing stands before the notice of it`}},
		{"a decision that is signed before the hearing is over", "rules", []string{`"kk": "нәтижеге қол қою", "ru": "подписание результата"}, "basis": "stated"}],
            "terms": ["within 1 working_day"]`, `"kk": "нәтижеге қол қою", "ru": "подписание результата"}, "basis": "stated"}],
            "terms": ["within 1 working_day for grant", "within 8 working_day from application for refusal"]`},
			[]string{`warning: regulations[0].accounts[0].steps[6]: the term of the step ends before that of the step before it`}},
		{"an answer of a body that is not the one that acts", "licence", []string{`"body": "fire_service"`, `"body": "water_inspection"`},
			[]string{`warning: regulations[0].accounts[0].steps[3].actions[0].wait.body: the answer is awaited of another body than the one that acts in the step: водная инспекция [ru]`}},
		{"an annex far behind the only one", "rules", []string{`"grounds": "annex1(9)"`, `"grounds": "annex4(9)"`},
			[]string{`note: regulations[0].refusal.grounds: not among the places of the regulation in this file: row 9 of annex 4 (annex4(9))`}},
		{"an action that stands twice", "rules", []string{`"actions": [{"does": "examine", "text": {"kk": "тыңдау", "ru": "заслушивание"}, "basis": "stated"}]`,
			`"actions": [{"does": "examine", "text": {"kk": "тыңдау", "ru": "заслушивание"}, "basis": "stated"}, {"does": "examine", "text": {"kk": "тыңдау", "ru": "заслушивание"}, "basis": "stated"}]`},
			[]string{`warning: regulations[0].accounts[0].steps[5].actions[1]: the very same entry stands in the list before: [0]`}},
		{"a step before which the text has others", "licence", []string{`"locator": "5(3)"`, `"locator": "5(8)"`},
			[]string{`warning: regulations[0].accounts[0].steps[3].locator: the step 5(4) stands behind 5(8), and before it in the text`}},
		{"a return of which no term is stated", "rules", []string{`"within": "within 2 working_day", `, ``},
			[]string{`warning: regulations[0].accounts[0].steps[2].return: it is not said by when the papers are given back`}},
		{"a Latin letter in a Kazakh word", "akimat", []string{`"kk": "телнұсқа беру"`, `"kk": "тeлнұсқа беру"`},
			[]string{`warning: regulations[0].services[0].kinds[1].title: the word “тeлнұсқа” has Latin and Cyrillic letters (such words: 1)`}},
		{"a node of nobody", "rules", []string{`"actors": [{"id": "applicant", "basis": "stated"}], "action": {"kk": "порталға кіру"`, `"actors": [], "action": {"kk": "порталға кіру"`},
			[]string{`warning: regulations[0].accounts[1].nodes[0]: nobody acts in the step`}},
		{"a kind that is stated at no place", "licence", []string{`"concerns": true, "basis": "stated", "citation": "1"`, `"concerns": true, "basis": "stated"`},
			[]string{`warning: regulations[0].services[0].kinds[1]: the text is said to have it, and no place is named`}},
		{"an act that rests on a younger one", "rules", []string{`"date": "2013-04-15"`, `"date": "2031-04-15"`},
			[]string{`warning: acts[0].legal_basis[0].date: 2031-04-15 cannot be the date of an act that this one rests on: it is after the act itself, or before the independence`}},
		{"an act that rests on one of the third century", "rules", []string{`"date": "2013-04-15"`, `"date": "0213-04-15"`},
			[]string{`warning: acts[0].legal_basis[0].date: 0213-04-15 cannot be the date of an act that this one rests on: it is after the act itself, or before the independence`}},
		{"a number of the act that is not in its identifier", "rules", []string{`"number": "45"`, `"number": "54"`},
			[]string{`note: acts[0].id: the number of the act is 54, and its identifier does not have it: ulgi-minister-45-2026`}},
		{"a result that is given and not named", "akimat", []string{`"results": [{"id": "permit", "text": {"kk": "рұқсат", "ru": "разрешение"}, "outcome": "grant", "basis": "stated", "citation": "3"}],`, ``},
			[]string{`warning: regulations[0]: it is said where the result is given, and no result is named`}},
		{"those who listen, registered behind the signing", "rules", []string{`{"kk": "нәтижені беру", "ru": "выдача результата"}`, `{"kk": "тыңдаушыларды тіркеу", "ru": "регистрация слушателей"}`}, nil},
		{"the same work in two accounts, of which one can refuse", "akimat", []string{`"decisions": [{
              "text": {"kk": "негіз болса – дәлелді бас тарту", "ru": "при наличии оснований – мотивированный отказ"}, "kinds": ["issue"],
              "condition": "stated", "refusal": "stated"
            }],
            "same": ["5(3)"]`, `"same": ["5(3)"]`},
			[]string{`note: regulations[0].accounts[1].steps[2]: 7(3) is the same work as 5(3), and only 5(3) can refuse`}},
		{"a Kazakh name in a Russian text", "akimat", []string{`"ru": "акимат области Үлгі"`, `"ru": "акимат Үлгі"`}, nil},
		{"an empty text, as one that is left out", "akimat", []string{`"ru": "выдача дубликата"`, `"ru": ""`}, nil},
		{"steps of a refusal to which no decision leads", "rules",
			[]string{`            "decisions": [{
              "text": {"kk": "негіз болса – дәлелді бас тарту", "ru": "при наличии оснований – мотивированный отказ"}, "condition": "stated",
              "refusal": "stated"
            }]`, `            "decisions": []`},
			[]string{`warning: regulations[0].accounts[0].steps[4]: no application comes to the step`,
				`warning: regulations[0].accounts[0].steps[5]: no application comes to the step`,
				`warning: regulations[0].accounts[1].nodes[7]: no application comes to the step`}},
		{"a kind of which it is not said whether the text has it", "licence",
			[]string{`"concerns": true, "basis": "stated"`, `"concerns": true`},
			[]string{`warning: regulations[0].services[0].kinds[1]: it is not said whether the text has it, and so it counts as not stated`}},
		{"a step whose term runs from the application and is over before the step before it", "licence",
			[]string{`"within 2 working_day"`, `"within 30 minute from application"`},
			[]string{`warning: regulations[0].accounts[0].steps[1]: the term of the step ends before that of the step before it`}},
		{"a flow that hands over to nobody", "rules",
			[]string{`"gate": "substantive"`, `"gate": "payment"`, `"kind": "substantive"`, `"kind": "payment"`, `{"id": "provider", "basis": "stated"}`, `{"id": "portal", "basis": "stated"}`, `"head", "executor", "provider", "portal"`, `"head", "executor", "portal"`},
			[]string{`warning: regulations[0].accounts[1].nodes[4]: the request is handed over to the provider, who then does nothing`}},
		{"a flow of which it is not said whether the text ends it", "rules",
			[]string{`"number": 5, "terminal": true, "terminal_basis": "stated"`, `"number": 5, "terminal": true`},
			[]string{`warning: regulations[0].accounts[1].nodes[6].terminal: it is not said whether the text has it, and so it counts as not stated`}},
		{"two accounts of which it is not said which steps are the same", "akimat",
			[]string{`"terms": ["within day_of_application"], "same": ["5(2)"]`, `"terms": ["within day_of_application"]`, `"terms": ["within day_of_application"], "same": ["7(2)"]`, `"terms": ["within day_of_application"]`},
			[]string{`warning: regulations[0].accounts[0].steps[1]: sub-paragraph 2) of paragraph 5: paragraph 7 lacks this step`,
				`warning: regulations[0].accounts[1].steps[1]: sub-paragraph 2) of paragraph 7: paragraph 5 lacks this step`}},
		{"a role that nobody has", "akimat",
			[]string{`["applicant", "office", "head", "executor"]`, `["applicant", "office", "head", "executor", "employee"]`},
			[]string{`warning: regulations[0].actors[4]: acts in no step: employee of the provider`}},
		{"a refusal of which nobody says who signs", "akimat",
			[]string{`"signs": "head",`, ``},
			[]string{`warning: regulations[0].refusal: it is not said who signs a refusal`}},
		{"a refusal that nobody can sign", "akimat",
			[]string{`"signs": "head",`, `"signs": "office",`},
			[]string{`warning: regulations[0].refusal.signs: the refusal is signed by the provider's office, who signs in no step`}},
		{"a refusal that no step can give", "akimat",
			[]string{`"kinds": ["issue"],
              "condition": "stated", "refusal": "stated"
            }],`, `"kinds": ["issue"], "condition": "stated", "refusal": "stated"}],`, `"decisions": [{
              "text": {"kk": "негіз болса – дәлелді бас тарту", "ru": "при наличии оснований – мотивированный отказ"}, "kinds": ["issue"], "condition": "stated", "refusal": "stated"}],`, ``},
			[]string{`warning: regulations[0].refusal.rule: a refusal is possible, and no step can refuse`}},
		{"a condition without a no", "rules",
			[]string{`"no": {"to": "13(3)", "basis": "stated"}`, `"no": {"to": null, "basis": "not_stated"}`},
			[]string{`warning: regulations[0].accounts[1].nodes[1]: sub-paragraph 2) of paragraph 13: what follows one of the answers of the condition is not said`,
				`error: regulations[0].accounts[1].nodes[2]: no path reaches it (garden-passport/issue portal)`}},
		{"a number that is missing, and the text is not said to be whole", "licence", []string{`"5(7)"`, `"5(8)"`}, nil},
		{"a number that is missing in a text said to be whole", "licence",
			[]string{`"5(7)"`, `"5(8)"`, `"accounts": [{`, `"complete": true, "accounts": [{`},
			[]string{`note: regulations[0]: paragraph 2 to paragraph 3 do not occur`, `note: regulations[0]: sub-paragraph 7) of paragraph 5 does not occur`}},
		{"an amendment that cannot be in force on the day of its wording", "akimat",
			[]string{`"publication": "2026-01-20"`, amended, `"role": "procedure", "paragraph": "5"`, earlier + `"2026-05-04"`},
			append(unknown, `warning: regulations[0].accounts[0].since: the wording is said to apply from 2026-05-04, and the amendment cannot take effect before 15 May 2026`)},
		{"an amendment that can be in force by then", "akimat",
			[]string{`"publication": "2026-01-20"`, amended, `"role": "procedure", "paragraph": "5"`, earlier + `"2026-05-20"`}, unknown},
		{"a later wording that no amendment brought", "akimat",
			[]string{`"role": "procedure", "paragraph": "5"`, earlier + `"2026-05-04"`},
			append(unknown, `warning: regulations[0].accounts[0].since: the wording came later, and no amendment is named that brought it`)},
		{"a step of nobody", "licence",
			[]string{`"locator": "5(2)", "actors": [{"id": "executor", "basis": "stated"}]`, `"locator": "5(2)", "actors": []`},
			[]string{`warning: regulations[0].accounts[0].steps[1]: nobody acts in the step`,
				`warning: regulations[0].accounts[0].steps[1]: sub-paragraph 2) of paragraph 5: nobody is named who does it`}},
		{"a step without a term", "licence",
			[]string{`}], "terms": ["within 2 working_day"]`, `}], "terms": []`},
			[]string{`warning: regulations[0].accounts[0].steps[1]: no term is stated for the step, and no date that counts from its end is known`}},
		{"a step without a term for one of its kinds", "akimat",
			[]string{`, "within 2 working_day of duplicate"`, ``},
			[]string{`warning: regulations[0].accounts[0].steps[2]: no term is stated for the step, and no date that counts from its end is known: выдача дубликата [ru]`,
				`warning: regulations[0].accounts[1].steps[2]: no term is stated for the step, and no date that counts from its end is known: выдача дубликата [ru]`}},
		{"a term that runs back from the end of a service shorter than it", "rules",
			[]string{`not_later_than 4 working_day from end`, `not_later_than 40 working_day from end`, `within 12 working_day from application`, `within 1 month from application`},
			[]string{`error: regulations[0].accounts[0].steps[4]: its 40 working_day do not fit into the 1 month of the service (garden-passport/issue state_corporation, garden-passport/issue portal)`}},
		{"a channel through which nothing comes in", "rules",
			[]string{`"locator": "11", `, `"locator": "11", "channels": ["portl"], `},
			[]string{`error: regulations[0].accounts[0].steps[6].channels[0]: nothing comes in through the channel "portl"; the nearest is "portal"`}},
		{"a rule of counting for a channel through which nothing comes in", "rules",
			[]string{`"services": [{`, `"counting": [{"reading": "last-day", "option": "next_working_day", "channels": ["fax"], "citation": "5"}], "services": [{`},
			[]string{`error: regulations[0].counting[0].channels[0]: nothing comes in through the channel "fax"`}},
		{"a term longer than the calendar", "rules",
			[]string{`"within 4 working_day"`, `"within 9999 working_day"`, `within 12 working_day from application`, `within 300 month from application`},
			[]string{`error: regulations[0].accounts[0].steps[3].terms[0]: not from 1 to 9496 working days (garden-passport/issue state_corporation, garden-passport/issue portal)`}},
		{"a condition whose no leads to itself", "rules",
			[]string{`"no": {"to": "13(3)", "basis": "stated"}`, `"no": {"to": "13(2)", "basis": "stated"}`},
			[]string{`error: regulations[0].accounts[1].nodes[1]: its no leads back to 13(2) (garden-passport/issue portal)`}},
	} {
		t.Run(c.does, func(t *testing.T) {
			name := changed(t, c.kind, c.replace...)
			_, out, stderr := ran("check", name)
			require.Empty(t, stderr)
			if c.finds == nil {
				require.Equal(t, "files without a fault: 1\n", out)
				return
			}
			lines := strings.Split(strings.TrimSpace(out), "\n")
			require.Len(t, lines, len(c.finds), out)
			for _, says := range c.finds {
				require.Contains(t, out, says+"; ")
			}
			for _, lang := range []string{"kk", "ru"} {
				_, other, _ := ran("check", name, "-lang", lang)
				require.NotEqual(t, out, other)
				require.NotRegexp(t, `\[(kk|ru|en)\]`, other, "every word is in the language")
			}
		})
	}
}

// An act whose texts under "kk" are all Russian is told as a whole, too.
func TestAnActWithoutKazakhIsTold(t *testing.T) {
	text, err := beginnings.ReadFile("beginnings/rules.json")
	require.NoError(t, err)
	russian := regexp.MustCompile(`"kk": "(?:[^"\\]|\\.)*",\s+"ru": ("(?:[^"\\]|\\.)*")`).ReplaceAll(text, []byte(`"kk": $1, "ru": $1`))
	name := filepath.Join(t.TempDir(), "act.json")
	require.NoError(t, os.WriteFile(name, russian, 0o644))
	_, out, _ := ran("check", name)
	require.Equal(t, name+`:3:12: warning: acts[0]: the texts under "kk" have hardly any of the letters that only Kazakh has; see whether they are Russian; where there is no Kazakh, delete the key`+"\n", out)
}

// A step without terms is not taken for one that needs no time: every date after
// it is unknown, and the first that is known again is the end of the service.
func TestAStepWithoutTermsIsNoTime(t *testing.T) {
	name := changed(t, "licence", `}], "terms": ["within 2 working_day"]`, `}], "terms": []`)
	code, out, stderr := ran("plan", name, "-kind", "boat-licence/reissue", "-at", "2026-03-03T10:00")
	require.Zero(t, code, stderr)
	require.Contains(t, out, "  5(1)      2026-03-03 Tue 18:30")
	for _, step := range []string{"5(2)", "5(5)", "5(6)", "5(7)"} {
		require.Contains(t, out, "  "+step+"      unknown: ")
	}
	require.Contains(t, out, "  annex1(3) 2026-03-11 Wed 18:30")
}
