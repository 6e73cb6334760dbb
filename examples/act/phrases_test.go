// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/law"
)

// messages are the texts in the source that a fault of a file can have: every
// literal of some words. What is no message of a fault stands in notFaults.
func messages(t *testing.T, patterns ...string) []string {
	t.Helper()
	var list []string
	for _, pattern := range patterns {
		files, err := filepath.Glob(filepath.Join("..", "..", filepath.FromSlash(pattern)))
		require.NoError(t, err)
		require.NotEmpty(t, files, pattern)
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			file, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
			require.NoError(t, err)
			ast.Inspect(file, func(n ast.Node) bool {
				lit, ok := n.(*ast.BasicLit)
				if !ok || lit.Kind != token.STRING {
					return true
				}
				s, err := strconv.Unquote(lit.Value)
				require.NoError(t, err)
				if strings.Contains(strings.TrimSpace(s), " ") && words.MatchString(s) && !slices.Contains(list, s) {
					list = append(list, s)
				}
				return true
			})
		}
	}
	return list
}

var words = regexp.MustCompile(`^[^А-Яа-я]*[a-z]{2,}[^А-Яа-я]*$`)

// notFaults are the texts of those files that no file with an act can bring about:
// faults of Go types, parts of whole sentences, words of other answers.
var notFaults = []string{
	"the act is incomplete", // always with the fault of the act behind it
	"the text is incomplete", "the source is incomplete",
	"law: %s %q: at byte %d: %s", "law: %s %q: %s", "publication of ", "regulation: line %d, column %d: ",
	"law: malformed text", "law: wording unknown on that day", "law: no edition on that day",
	"value of a database", "neither a text nor NULL", "not before the edition above it", "before ",
	"JSON cannot fill the Go type %v", "JSON cannot fill the Go type %v: %s", "not a value of ",
	"the key %s is not an integer of %v", "more than %d elements", "expected %d elements, found %d",
	"a string in base64", "expected base64, found %s", "unknown key ", ", did you mean ",
	"steps and nodes", "items in its lists", "check of the signature of the request",
	"the result was handed over", "a reasoned refusal was given", "rejected by the system", "ended outside the regulation", // ends, not faults
	"the wording of paragraph ", "by No. ", // a status, in three languages already
}

// Each message that a file with an act can meet has its phrase in Kazakh and
// Russian, and says what would be right.
func TestEveryMessageHasItsPhrase(t *testing.T) {
	book, err := readPhrases()
	require.NoError(t, err)
	known := func(s string) bool {
		s = strings.TrimSpace(s)
		return slices.Contains(notFaults, s) || slices.Contains(notFaults, s+" ") ||
			slices.ContainsFunc(book, func(p phrase) bool { return strings.Contains(p.Says, s) })
	}
	var without []string
	for _, s := range messages(t, "regulation/validate*.go", "regulation/written*.go", "regulation/term_text.go", "regulation/limits.go",
		"regulation/law/act.go", "regulation/law/id.go", "regulation/law/citation.go", "regulation/law/date.go", "regulation/law/list.go",
		"regulation/law/locator.go", "regulation/law/onset.go", "regulation/law/source.go", "regulation/law/text.go",
		"regulation/law/strict/decode.go", "regulation/law/strict/scan.go", "regulation/law/strict/scalar.go",
		"process/compile*.go") {
		if !known(s) {
			without = append(without, s)
		}
	}
	require.Empty(t, without)
}

func TestThePhrasesAreWhole(t *testing.T) {
	book, err := readPhrases()
	require.NoError(t, err)
	seen := map[string]bool{}
	for _, p := range book {
		require.False(t, seen[p.Says], "%q stands twice", p.Says)
		seen[p.Says] = true
		require.NotEmpty(t, p.KK, p.Says)
		require.NotEmpty(t, p.RU, p.Says)
		require.True(t, p.Right.IsZero() || p.Right.Complete(), p.Says)
		values := len(p.match.SubexpNames()) - 1
		for _, s := range []string{p.KK, p.RU, p.Right.KK, p.Right.RU, p.Right.EN} {
			for _, m := range regexp.MustCompile(`\{(\d)\}`).FindAllStringSubmatch(s, -1) {
				n, err := strconv.Atoi(m[1])
				require.NoError(t, err)
				require.LessOrEqual(t, n, values, "%q has no value %d", p.Says, n)
			}
		}
	}
}

func TestPhrases(t *testing.T) {
	book, err := readPhrases()
	require.NoError(t, err)
	for _, c := range []struct{ does, text, kk, right string }{
		{"a value is put in", `"chief" is not declared as an actor`, `"chief" қатысушы ретінде көрсетілмеген`, `"actors" тізіміне қосыңыз не атын түзеңіз`},
		{"a quotation mark in a value", `"a\"b" is no step`, `"a\"b" деген қадам жоқ`, "бар қадамның орнын жазыңыз"},
		{"a fault of a value in a value", `term "x y": unit "y": not one of a, b`, `мерзім "x y": бірлік "y": мына сөздердің бірі емес: a, b`, "тізімдегі сөзді алыңыз"},
		{"a fault of a part", `citation "act/Reg#7": regulation: the first character is no small Latin letter`, `сілтеме "act/Reg#7": регламент: бірінші таңба кіші латын әрпі емес`,
			"trade-place сияқты, кіші латын әріптерімен"},
		{"a value behind its fault", "expected an integer, without a fraction or an exponent: 1e400", "бұл бүтін сан емес: 1e400", "бөлшексіз сан жазыңыз"},
		{"what is not known stays", "the moon is full", "the moon is full", ""},
	} {
		says, right := book.say(c.text)
		require.Equal(t, c.kk, says.KK, c.does)
		require.Equal(t, c.text, says.EN, c.does)
		require.Equal(t, c.right, right.KK, c.does)
		require.Equal(t, c.right == "", right.IsZero(), c.does)
	}
	_, right := book.say("the basis is missing")
	require.NotEqual(t, right.In(law.LangRussian), right.In(law.LangEnglish))
}
