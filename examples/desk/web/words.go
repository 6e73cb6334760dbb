// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web

import (
	"embed"
	"fmt"
	"html/template"
	"slices"
	"strconv"
	"strings"
	"sync"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// What the pages say stands in one file a language, with the same keys; {1} is the first
// value. What comes from the law is not in them: it comes from the library.
//
//go:embed phrases/*.json
var phraseFiles embed.FS

// clockLayout is how a form writes a moment of the office.
const clockLayout = "2006-01-02T15:04"

type phrases map[string]string

// words are the phrases of each language.
var words = sync.OnceValue(func() map[law.Lang]phrases {
	all := map[law.Lang]phrases{}
	for _, lang := range law.Langs() {
		var p phrases
		data, err := phraseFiles.ReadFile("phrases/" + string(lang) + ".json")
		if err == nil {
			err = strict.Unmarshal(data, &p)
		}
		if err != nil {
			panic(fmt.Errorf("web: phrases in %s: %w", lang, err)) // Must: the file is part of the program
		}
		all[lang] = p
	}
	return all
})

// say gives the phrase of a key with its values. A key that is not known stands for
// itself; a test finds it.
func (p phrases) say(key string, values ...any) string {
	text, known := p[key]
	if !known {
		return key
	}
	for i, v := range values {
		mark := "{" + strconv.Itoa(i+1)
		text = strings.ReplaceAll(text, mark+"}", fmt.Sprint(v))
		n, counts := v.(int)
		for before, rest, found := strings.Cut(text, mark+":"); found && counts; before, rest, found = strings.Cut(text, mark+":") {
			forms, after, _ := strings.Cut(rest, "}")
			text = before + form(strings.Split(forms, "|"), n) + after
		}
	}
	return text
}

// form chooses the form of a word beside a number: of two the English, of three the Russian.
func form(forms []string, n int) string {
	switch {
	case n%10 == 1 && n%100 != 11 && (len(forms) == 3 || n == 1):
		return forms[0]
	case len(forms) == 3 && n%10 >= 2 && n%10 <= 4 && n%100/10 != 1:
		return forms[1]
	}
	return forms[len(forms)-1]
}

func (r *request) t(key string, values ...any) string { return words()[r.Lang].say(key, values...) }

// place names a place of the act for a reader.
func place(c law.Citation, lang law.Lang) string {
	if c.IsZero() {
		return ""
	}
	return c.Locator.Label().In(lang)
}

// functions are what the templates of one language can call.
func (s *Server) functions(lang law.Lang) template.FuncMap {
	words, o := words()[lang], s.office
	return template.FuncMap{
		"t":     words.say,
		"text":  func(t law.Text) string { return t.In(lang) },
		"short": short,
		"sentence": func(t law.Text) string {
			r, n := utf8.DecodeRuneInString(t.In(lang))
			return string(unicode.ToUpper(r)) + t.In(lang)[n:]
		},
		"place":  func(c law.Citation) string { return place(c, lang) },
		"moment": func(t time.Time, zone ...*time.Location) string { return shown(t, o.Zone(), zone...) },
		"local":  func(t time.Time) string { return t.In(o.Zone()).Format(clockLayout) },
		"stamp":  func(t time.Time) string { return t.In(o.Zone()).Format(time.RFC3339) },
		"left": func(t time.Time, zone ...*time.Location) string {
			zone = append(zone, o.Zone())
			return left(words, t.In(zone[0]), o.Now().In(zone[0]))
		},
		"day":    func(d law.Date) string { return d.Date().Format("02.01.2006") },
		"now":    o.Now,
		"config": func() Config { return s.config },
		"langs":  law.Langs,
		"verb":   func(a office.Action) string { return verb(words, a) },
		"actor":  office.Offer.ActorName,
		"actors": func(f office.Offer, ids []law.ID) string {
			var names []string
			for _, id := range ids {
				names = append(names, f.ActorName(id).In(lang))
			}
			return strings.Join(names, ", ")
		},
		"role":      func(id law.ID) string { return roleName(words, lang, id) },
		"urgency":   func(word string) office.Urgency { return office.Urgency(word) },
		"urgencies": office.Urgencies,
		"kinds":     law.Values[process.OutsideKind],
		"effects":   law.Values[process.Effect],
		"mask":      masked,
		"names":     names,
		"roles":     roles,
		"services":  services,
		"ways":      ways,
		"states": func() []string {
			return []string{office.DocumentGiven, office.DocumentAbsent, office.DocumentNotRequired}
		},
		"document": signing.ParseDocument,
		"next":     func(n int) int { return n + 1 },
		"dict": func(pairs ...any) map[any]any {
			m := map[any]any{}
			for pair := range slices.Chunk(pairs, 2) {
				m[pair[0]] = pair[1]
			}
			return m
		},
	}
}

// short leaves of a long text of an act how it begins and how it ends: by one or the other
// such texts differ.
func short(text string) string {
	letters := []rune(text)
	if len(letters) <= 140 {
		return text
	}
	head, tail := string(letters[:32]), string(letters[len(letters)-112:])
	return strings.TrimRight(head[:max(0, strings.LastIndex(head, " "))], ",;:") + " … " + tail[strings.Index(tail, " ")+1:]
}

// masked leaves four digits of a number, by which two people of one name are told apart.
func masked(iin eds.IIN) string {
	digits := iin.Digits()
	return strings.Repeat("•", max(0, len(digits)-4)) + digits[max(0, len(digits)-4):]
}

// roleName names a role, one of the desk or one that the library predeclares.
func roleName(words phrases, lang law.Lang, id law.ID) string {
	if _, own := words["role."+string(id)]; own {
		return words.say("role." + string(id))
	}
	if a, ok := regulation.PredeclaredActor(id); ok {
		return a.Name.In(lang)
	}
	return string(id)
}

// momentLayout is how the pages write a moment; no line ends inside it.
const momentLayout = "02.01.2006\u00a015:04"

// shown writes a moment by the clocks of an office, named where those of the desk differ.
func shown(t time.Time, desk *time.Location, office ...*time.Location) string {
	if t.IsZero() {
		return ""
	}
	here := t.In(desk).Format(momentLayout)
	if len(office) == 0 {
		return here
	}
	if there := t.In(office[0]).Format(momentLayout); there != here {
		return there + t.In(office[0]).Format(" (UTC-07)")
	}
	return here
}

// left says in words how far away a deadline is, by the days of the office.
func left(words phrases, due, now time.Time) string {
	if due.IsZero() {
		return words.say("left.unknown")
	}
	day := func(t time.Time) time.Time { return time.Date(t.Year(), t.Month(), t.Day(), 0, 0, 0, 0, time.UTC) }
	days := int(day(due).Sub(day(now)).Hours() / 24)
	switch {
	case due.Before(now) && days == 0:
		return words.say("left.passed_today", due.Format("15:04"))
	case due.Before(now):
		return words.say("left.passed", -days)
	case days == 0:
		return words.say("left.today", due.Format("15:04"))
	case days == 1:
		return words.say("left.tomorrow", due.Format("15:04"))
	}
	return words.say("left.days", days)
}

// verbs are the functions of a step that its button can be called after, best first.
var verbs = []regulation.Function{
	regulation.FunctionAssign, regulation.FunctionSign, regulation.FunctionDeliver, regulation.FunctionPrepare,
	regulation.FunctionReceive, regulation.FunctionOrder, regulation.FunctionPerform, regulation.FunctionExamine,
}

// verb is what a button says.
func verb(words phrases, a office.Action) string {
	if text, own := words["verb."+string(a.Action)+"."+string(a.As.Role)]; own {
		return text
	}
	if a.Action == process.ActionComplete || a.Action == process.ActionIssue {
		for _, f := range verbs {
			if key := "verb." + string(a.Action) + "." + string(f); slices.Contains(a.Step.Does, f) && words[key] != "" {
				return words[key]
			}
		}
	}
	return words.say("verb." + string(a.Action))
}
