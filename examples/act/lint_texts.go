// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// eachPart calls do with the JSON places of the fields of a struct, and of the
// elements of a list.
func eachPart(at string, x reflect.Value, do func(string, reflect.Value)) {
	switch x.Kind() {
	case reflect.Slice:
		for i := range x.Len() {
			do(fmt.Sprintf("%s[%d]", at, i), x.Index(i))
		}
	case reflect.Struct:
		for i := range x.NumField() {
			f := x.Type().Field(i)
			key, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			if key == "" {
				key = strings.ToLower(f.Name)
			}
			if f.IsExported() && key != "-" {
				do(at+"."+key, x.Field(i))
			}
		}
	}
}

// written reports whether some text is in English. An act of an agency has none, as a
// rule, and then English is asked for once and not text by text.
func written(x reflect.Value) bool {
	switch value := x.Interface().(type) {
	case law.Text:
		return value.EN != ""
	case regulation.Actor:
		return false // a predeclared one is in English without anybody's work
	}
	found := false
	eachPart("", x, func(_ string, part reflect.Value) { found = found || written(part) })
	return found
}

// texts finds texts that are missing in a language.
func (j *judgement) texts(at string, x reflect.Value, english bool) {
	t, ok := x.Interface().(law.Text)
	if !ok {
		eachPart(at, x, func(at string, part reflect.Value) { j.texts(at, part, english) })
		return
	}
	var missing []string
	for l, s := range map[law.Lang]string{law.LangKazakh: t.KK, law.LangRussian: t.RU, law.LangEnglish: t.EN} {
		if s == "" && (english || l != law.LangEnglish) {
			missing = append(missing, string(l))
		}
	}
	if slices.Sort(missing); len(missing) > 0 && !t.IsZero() {
		says, right := textMissing(strings.Join(missing, ", "))
		j.at(at, levelWarning, "text-missing", says, right)
	}
}

// swapped finds texts that stand under the key of the other language.
func (j *judgement) swapped(at string, x reflect.Value) {
	t, ok := x.Interface().(law.Text)
	if !ok {
		eachPart(at, x, j.swapped)
		return
	}
	kk, ru := kazakhWords(t.KK), kazakhWords(t.RU)
	var says, right law.Text
	switch {
	case kk == 0 && ru > 0 && t.KK != "":
		says, right = languagesSwapped()
	case kk == 0 && !j.russian && (letters(t.KK) >= longText || russianWords(t.KK) > 0 || t.KK == t.RU && letters(t.KK) > longName):
		says, right = notKazakh()
	case ru > 2 && 2*ru > len(strings.Fields(t.RU)): // fewer may be names
		says, right = notRussian()
	default:
		return
	}
	j.at(at, levelWarning, "language", says, right)
}

// longText is how many letters a Kazakh text has that cannot do without the nine
// letters of its own: every third word has one of them.
const longText = 40

// longName is how many letters a name may have that is the same in both languages.
const longName = 12

// kazakhWords counts the words with a letter that Russian does not have.
func kazakhWords(s string) int {
	n := 0
	for _, w := range strings.Fields(s) {
		if strings.ContainsAny(strings.ToLower(w), "әғқңөұүһі") {
			n++
		}
	}
	return n
}

// russianWords counts the words with an ending of Russian that no Kazakh word has.
func russianWords(s string) int {
	n := 0
	for _, w := range strings.FieldsFunc(strings.ToLower(s), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if utf8.RuneCountInString(w) > 4 && slices.ContainsFunc(russianEndings, func(e string) bool { return strings.HasSuffix(w, e) }) {
			n++
		}
	}
	return n
}

var russianEndings = []string{
	"ение", "ения", "ению", "ением", "ание", "ания", "анию", "анием", "ого", "его", "ому", "ему", "ный", "ная", "ное", "ные", "ных",
	"ской", "ская", "ское", "ских", "ться", "ать", "ить", "еть",
}

// kazakhMissing finds an act whose texts under "kk" are not Kazakh: every third word of
// Kazakh has a letter of its own, and here not every fifteenth has, as where names do.
func (j *judgement) kazakhMissing(whole string, e regulation.Enactment) bool {
	kazakh, all := 0, 0
	var count func(x reflect.Value)
	count = func(x reflect.Value) {
		switch value := x.Interface().(type) {
		case law.Text:
			kazakh, all = kazakh+kazakhWords(value.KK), all+len(strings.Fields(value.KK))
		case regulation.Actor:
			if known, _ := regulation.PredeclaredActor(value.ID); known.Name != value.Name {
				count(reflect.ValueOf(value.Name))
			}
		default:
			eachPart("", x, func(_ string, part reflect.Value) { count(part) })
		}
	}
	count(reflect.ValueOf(e))
	missing := all >= 15 && 15*kazakh < all
	if missing {
		says, right := actNotKazakh()
		j.at(whole, levelWarning, "language", says, right)
	}
	return missing
}

func letters(s string) int {
	n := 0
	for _, r := range s {
		if unicode.IsLetter(r) {
			n++
		}
	}
	return n
}

// bases finds parts of which it is not said whether the text has them. Who acts in a
// lane and how long a step lasts have rules of their own.
func (j *judgement) bases(at string, x reflect.Value) {
	switch value := x.Interface().(type) {
	case law.Text, regulation.Actor, regulation.Term, regulation.Discrepancy:
		return
	case regulation.Node:
		if value.Terminal && value.TerminalBasis == "" {
			says, right := basisMissing()
			j.at(at+".terminal", levelWarning, "basis-missing", says, terminalBasis(right))
		}
		return
	}
	if x.Kind() == reflect.Struct && !x.IsZero() {
		if f := x.FieldByName("Basis"); f.IsValid() && f.IsZero() {
			says, right := basisMissing()
			j.at(at, levelWarning, "basis-missing", says, right)
		}
		if f, c := x.FieldByName("Basis"), x.FieldByName("Citation"); f.IsValid() && f.Interface() == law.BasisStated && c.IsValid() && c.IsZero() {
			says, right := placeMissing()
			j.at(at, levelWarning, "place-missing", says, right)
		}
	}
	eachPart(at, x, j.bases)
}
