// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// The library says in English what is wrong. The phrases say the same in Kazakh and
// Russian, and in all three languages what would be right. A test reads the source
// of the library, so that no message is without its phrase.
//
//go:embed phrases/*.json
var phraseFiles embed.FS

// phrase is one message of the library.
type phrase struct {
	Says  string   `json:"says"`  // its format, as the source has it
	KK    string   `json:"kk"`    // {1} is the first value of the format
	RU    string   `json:"ru"`    //
	Right law.Text `json:"right"` // zero for a part of another phrase
	Inner bool     `json:"inner"` // its values are phrases too
	match *regexp.Regexp
}

// phrasebook holds the phrases, those that say most before the others.
type phrasebook []phrase

// verbs are what a format has in the place of values.
var verbs = strings.NewReplacer(`%q`, `("(?:[^"\\]|\\.)*")`, `%s`, `(.*)`, `%v`, `(.*)`, `%d`, `(-?\d+)`)

// wholes are the forms of messages that are put together: a value with its type,
// and a place with its fault.
var (
	valued = regexp.MustCompile(`^([a-z][a-z ]*) ("(?:[^"\\]|\\.)*"): (.+)$`)
	placed = regexp.MustCompile(`^([a-z0-9()./~-]+): (.+)$`)
)

// readPhrases reads the phrases of the program, once.
var readPhrases = sync.OnceValues(func() (phrasebook, error) {
	names, err := fs.Glob(phraseFiles, "phrases/*.json")
	if err != nil {
		return nil, err
	}
	var book phrasebook
	for _, name := range names {
		data, err := phraseFiles.ReadFile(name)
		if err != nil {
			return nil, err
		}
		var list []phrase
		if err := strict.Unmarshal(data, &list); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		book = append(book, list...)
	}
	for i, p := range book {
		book[i].match, err = regexp.Compile("(?s)^" + verbs.Replace(regexp.QuoteMeta(p.Says)) + "$")
		if err != nil {
			return nil, fmt.Errorf("phrase %q: %w", p.Says, err)
		}
	}
	slices.SortStableFunc(book, func(a, b phrase) int { return cmp.Compare(len(b.Says), len(a.Says)) })
	return book, nil
})

// say gives a message of the library in three languages, and what would be right.
// What no phrase matches stays as it is.
func (b phrasebook) say(text string) (says, right law.Text) {
	for _, p := range b {
		if found := p.match.FindStringSubmatch(text); found != nil {
			return b.fill(p, text, found[1:])
		}
	}
	if found := valued.FindStringSubmatch(text); found != nil {
		kind, _ := b.say(found[1])
		fault, right := b.say(found[3])
		return each(func(l law.Lang) string { return kind.In(l) + " " + found[2] + ": " + fault.In(l) }), right
	}
	if found := placed.FindStringSubmatch(text); found != nil {
		place, _ := b.say(found[1])
		fault, right := b.say(found[2])
		return each(func(l law.Lang) string { return place.In(l) + ": " + fault.In(l) }), right
	}
	if i := strings.LastIndex(text, ": "); i > 0 {
		for _, p := range b {
			if found := p.match.FindStringSubmatch(text[:i]); found != nil {
				says, right := b.fill(p, text[:i], found[1:])
				return each(func(l law.Lang) string { return says.In(l) + text[i:] }), right
			}
		}
	}
	return same(text), law.Text{}
}

// fill puts the values of a message into its phrase.
func (b phrasebook) fill(p phrase, text string, values []string) (says, right law.Text) {
	right = p.Right
	words := make([]law.Text, len(values))
	for i, v := range values {
		words[i] = same(v)
		if p.Inner {
			var inner law.Text
			if words[i], inner = b.say(v); right.IsZero() {
				right = inner
			}
		}
	}
	put := func(l law.Lang, s string) string {
		for i, w := range words {
			s = strings.ReplaceAll(s, "{"+strconv.Itoa(i+1)+"}", w.In(l))
		}
		return s
	}
	says = law.Text{KK: put(law.LangKazakh, p.KK), RU: put(law.LangRussian, p.RU), EN: text}
	return says, each(func(l law.Lang) string {
		if right.IsZero() {
			return ""
		}
		return put(l, right.In(l))
	})
}

func each(of func(law.Lang) string) law.Text {
	return law.Text{KK: of(law.LangKazakh), RU: of(law.LangRussian), EN: of(law.LangEnglish)}
}

// same is what is the same in every language.
func same(s string) law.Text { return law.Text{KK: s, RU: s, EN: s} }
