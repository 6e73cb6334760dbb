// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web_test

import (
	"encoding/json"
	"maps"
	"net/http"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/time/rate"
)

var placeholder = regexp.MustCompile(`\{\d\}`)

func TestThePhrasesSayTheSameInEachLanguage(t *testing.T) {
	all := map[string]map[string]string{}
	for _, lang := range []string{"kk", "ru", "en"} {
		data, err := os.ReadFile("phrases/" + lang + ".json")
		require.NoError(t, err)
		var words map[string]string
		require.NoError(t, json.Unmarshal(data, &words))
		all[lang] = words
	}
	keys := slices.Sorted(maps.Keys(all["ru"]))
	for lang, words := range all {
		require.Equal(t, keys, slices.Sorted(maps.Keys(words)), lang)
		for key, text := range words {
			require.NotEmpty(t, strings.TrimSpace(text), "%s in %s", key, lang)
			want, got := placeholder.FindAllString(all["ru"][key], -1), placeholder.FindAllString(text, -1)
			slices.Sort(want)
			slices.Sort(got)
			require.Equal(t, want, got, "%s in %s", key, lang)
			require.NotRegexp(t, `(?i)прочтени|оқылым|\breadings?\b`, text, "%s in %s: the word of the library; an official says interpretation", key, lang)
		}
	}
	used := usedKeys(t)
	for key := range used {
		require.Contains(t, all["ru"], key, "a page says it")
	}
	for _, key := range keys {
		stem := key[:strings.LastIndex(key+".", ".")]
		if i := strings.Index(key, "."); i > 0 {
			stem = key[:i]
		}
		if slices.Contains([]string{"verb", "did", "fault", "role", "access", "urgency", "outside", "effect", "document", "reply", "lang", "error", "menu", "desk", "signed", "report", "notice"}, stem) {
			continue // made of a word of the library or of the office
		}
		require.Contains(t, used, key, "nothing says it")
	}
}

// usedKeys are the keys that templates and handlers name.
func usedKeys(t *testing.T) map[string]bool {
	t.Helper()
	used := map[string]bool{}
	for pattern, expression := range map[string]*regexp.Regexp{
		"templates/*.html": regexp.MustCompile(`\bt "([a-z_.]+)"`),
		"*.go":             regexp.MustCompile(`(?:\bt|say)\("([a-z_.]+[a-z_])"|"(why\.[a-z]+)"`),
	} {
		names, err := filepath.Glob(pattern)
		require.NoError(t, err)
		for _, name := range names {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			for _, m := range expression.FindAllStringSubmatch(string(data), -1) {
				used[m[1]+strings.Join(m[2:], "")] = true
			}
		}
	}
	return used
}

func TestEveryFaultOfTheOfficeHasItsPhrase(t *testing.T) {
	data, err := os.ReadFile("phrases/ru.json")
	require.NoError(t, err)
	names, err := filepath.Glob("../office/*.go")
	require.NoError(t, err)
	found := 0
	for _, name := range names {
		source, err := os.ReadFile(name)
		require.NoError(t, err)
		for _, m := range regexp.MustCompile(`InputError\{"?[a-z_.]+"?[^,{}]*, "([a-z_]+)"\}`).FindAllStringSubmatch(string(source), -1) {
			found++
			require.Contains(t, string(data), `"fault.`+m[1]+`"`)
		}
	}
	require.Greater(t, found, 15)
}

// What a supervisor reads are numbers that lead to their cases, and sentences without a word
// that only the program knows.
func TestTheSupervisorReadsNumbersAndSentences(t *testing.T) {
	d := openDesk(t, rate.Inf)
	at := takeIn(t, d.signedIn("aigul"))
	d.clock.Set(d.clock.Now().AddDate(0, 1, 0))
	saule := d.signedIn("saule")
	for lang, says := range map[string][2]string{
		"ru": {"без исполнителя", "1 дело"}, "kk": {"орындаушысы жоқ", "1 іс"}, "en": {"no executor", "1 case"},
	} {
		saule.post("/language", "lang", lang, "back", "/")
		status, page := saule.get("/supervisor")
		require.Equal(t, http.StatusOK, status)
		main := page[strings.Index(page, "<main"):]
		require.Less(t, strings.Index(main, "urgency=overdue"), strings.Index(main, `class="sentence"`), "the counters stand first")
		require.Contains(t, main, `<a href="#late">`+says[1]+`</a>`)
		require.Contains(t, main, `<th scope="row">`+says[0]+`</th><td><a href="/supervisor/cases?urgency=overdue&amp;person=nobody">1</a>`)
		read := regexp.MustCompile(`<[^>]*>`).ReplaceAllString(main, " ")
		require.NotRegexp(t, `[a-z]+-[a-z]+ \d+\(\d+\)`, read, "the ID of a service is no word")
		require.NotRegexp(t, `\d{4} \d\d:\d\d`, read, "no line ends between a day and its hour")
		_, page = saule.get("/supervisor/cases?person=nobody")
		require.Contains(t, page, at)
		require.Regexp(t, `<span class="short" title="([^"]+)" aria-hidden="true">.{1,150}</span><span class="full">`, page, "a long title is short, and whole for who cannot see it")
	}
	marat := regexp.MustCompile(`<option value="([0-9a-f]{24})">Оспанов`).FindStringSubmatch(pageOf(saule.get("/supervisor")))[1]
	require.NotContains(t, pageOf(saule.get("/supervisor/cases?person="+marat)), at)
}

// What is late only as the rule is read here is nobody's fault: it is never red, and each
// page says so.
func TestADisputedDeadlineIsNeverRed(t *testing.T) {
	d := openDesk(t, rate.Inf)
	at := takeIn(t, d.signedIn("aigul"))
	marat := d.signedIn("marat")
	page := pageOf(marat.get(at))
	dana := regexp.MustCompile(`<option value="([0-9a-f]{24})">Қасымова`).FindStringSubmatch(page)[1]
	status, _ := marat.post(at, append(hidden(page), "executor", dana)...)
	require.Equal(t, http.StatusOK, status)
	// The day of the step has ended with the working hours, and by another reading it ends at midnight.
	d.clock.Set(time.Date(2015, 4, 1, 20, 0, 0, 0, d.office.Zone()))
	saule := d.signedIn("saule")
	page = pageOf(saule.get("/supervisor/cases"))
	require.Contains(t, page, `class="mark disputed"`)
	require.Contains(t, page, "при другом толковании нормы – в срок")
	require.NotContains(t, page, `class="mark overdue"`)
	page = pageOf(saule.get(at))
	require.Contains(t, page, `<span class="mark disputed">`)
	require.Contains(t, page, "при другом толковании нормы – в срок.")
	require.Contains(t, page, `<li class="now">`)
	require.Contains(t, pageOf(saule.get("/supervisor")), `<a href="#disputed">1 дело</a>`)

	executor := d.signedIn("dana")
	status, page = executor.post(at, hidden(pageOf(executor.get(at)))...)
	require.Equal(t, http.StatusOK, status)
	require.Contains(t, page, "с опозданием только при принятом толковании нормы", "of what is done too")
	require.NotContains(t, page, `<span class="mark overdue">`)
}

// What was done after its deadline by every reading says so.
func TestAStepThatWasDoneLateSaysSo(t *testing.T) {
	d := openDesk(t, rate.Inf)
	at := takeIn(t, d.signedIn("aigul"))
	d.clock.Set(d.clock.Now().AddDate(0, 0, 7))
	marat := d.signedIn("marat")
	page := pageOf(marat.get(at))
	dana := regexp.MustCompile(`<option value="([0-9a-f]{24})">Қасымова`).FindStringSubmatch(page)[1]
	status, page := marat.post(at, append(hidden(page), "executor", dana)...)
	require.Equal(t, http.StatusOK, status)
	require.Contains(t, page, `<span class="mark overdue">с опозданием</span>`)
	require.Contains(t, page, `<li class="done late">`)
}
