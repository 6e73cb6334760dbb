// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package glossary_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/examples/internal/glossary"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

const root = "../../.."

func TestEachWordStandsForOneThingInEachLanguage(t *testing.T) {
	t.Parallel()
	for _, lang := range law.Langs() {
		seen := map[string]law.ID{}
		for _, w := range glossary.Words() {
			require.True(t, w.Name.Complete(), "%s has no name in some language", w.ID)
			name := w.Name.In(lang)
			require.Empty(t, seen[name], "%q stands for %s too", name, w.ID)
			seen[name] = w.ID
		}
	}
	require.Equal(t, "прочтение", glossary.Name("reading").RU)
	require.Zero(t, glossary.Name("no-such-thing"))
}

// The README has a table of its own for readers; its words are those of the
// glossary.
func TestTheGlossaryOfTheREADMEIsThisOne(t *testing.T) {
	t.Parallel()
	b, err := os.ReadFile(filepath.Join(root, "README.md"))
	require.NoError(t, err)
	_, table, ok := strings.Cut(string(b), "\n## Glossary\n")
	require.True(t, ok)
	table, _, _ = strings.Cut(table, "\n## ")
	names := map[law.Text]bool{}
	for _, w := range glossary.Words() {
		names[w.Name] = true
	}
	rows := 0
	for _, line := range strings.Split(table, "\n") {
		cells := strings.Split(line, "|")
		if len(cells) != 6 || strings.Contains(line, "---") || strings.Contains(line, "қазақша") {
			continue
		}
		rows++
		row := law.Text{KK: strings.TrimSpace(cells[1]), RU: strings.TrimSpace(cells[2]), EN: strings.TrimSpace(cells[3])}
		require.True(t, names[row], "the glossary has no %v", row)
	}
	require.GreaterOrEqual(t, rows, 13)
}

func TestTheLabelsOfTheLibraryAreTheWordsOfTheGlossary(t *testing.T) {
	t.Parallel()
	for id, actor := range map[law.ID]law.ID{"provider": regulation.ActorProvider, "applicant": regulation.ActorApplicant, "agreeing-body": regulation.ActorAgreeingBody} {
		a, ok := regulation.PredeclaredActor(actor)
		require.True(t, ok)
		require.Equal(t, glossary.Name(id), a.Name)
	}
	require.Equal(t, glossary.Name("contradiction"), regulation.DiscrepancyContradiction.Label())
}

// Each rule is shown what breaks it and what keeps it, so that none passes by
// never matching, and none forbids the better wording of another.
func TestEachRuleForbidsTheWrongWordAndNoRight(t *testing.T) {
	t.Parallel()
	for _, r := range glossary.Rules() {
		require.NotEmpty(t, r.Why)
		require.Regexp(t, r.Pattern, r.Wrong)
	}
	for _, r := range glossary.Rules() {
		require.Empty(t, broken(rules(), r.Right), "%q", r.Right)
	}
}

// What the programs print in columns, as traces and as JSON keeps machine words.
var machine = regexp.MustCompile(`^\s*[{}"\[\]]|": |^\s+\d{4}-\d\d-\d\d |^\s*due \d{4}|^\s+counted \d|^[A-Z-]+[;:]`)

func TestWhatIsPrintedKeepsToTheGlossary(t *testing.T) {
	t.Parallel()
	files, seen := 0, map[string]bool{} // the programs print many lines alike
	walk(t, func(path string) {
		name := filepath.ToSlash(path)
		if !strings.HasSuffix(name, ".golden") && !strings.HasSuffix(name, "/README.md") || strings.Contains(name, "/desk/") {
			return
		}
		files++
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		text := string(b)
		if strings.Contains(text, "BEGIN:VCALENDAR") { // its lines are folded within words
			text = strings.NewReplacer("\r\n ", "", "\n ", "").Replace(text)
		}
		for i, line := range strings.Split(text, "\n") {
			if seen[line] {
				continue
			}
			seen[line] = true
			if !machine.MatchString(line) {
				require.Empty(t, broken(rules(), line), "%s:%d: %s", name, i+1, line)
			}
		}
	})
	require.Greater(t, files, 100)
}

// Every text of the library and the programs in Kazakh or Russian, printed by a
// recorded run or not.
func TestEveryTextInTheSourcesKeepsToTheGlossary(t *testing.T) {
	t.Parallel()
	texts := 0
	var wrong []string
	walk(t, func(path string) {
		name := filepath.ToSlash(path)
		if !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go") || strings.Contains(name, "/glossary/") || strings.Contains(name, "/desk/") {
			return
		}
		file, err := parser.ParseFile(token.NewFileSet(), path, nil, parser.SkipObjectResolution)
		require.NoError(t, err)
		ast.Inspect(file, func(n ast.Node) bool {
			lit, ok := n.(*ast.BasicLit)
			if !ok || lit.Kind != token.STRING {
				return true
			}
			s, err := strconv.Unquote(lit.Value)
			require.NoError(t, err)
			if cyrillic.MatchString(s) {
				texts++
				for _, why := range broken(rules(), s) {
					wrong = append(wrong, name+": "+s+": "+why)
				}
			}
			return true
		})
	})
	require.Empty(t, wrong)
	require.Greater(t, texts, 3000)
}

// The texts that programs and schemas keep as JSON are held to it too.
func TestEveryTextInJSONKeepsToTheGlossary(t *testing.T) {
	t.Parallel()
	texts := 0
	var wrong []string
	walk(t, func(path string) {
		name := filepath.ToSlash(path)
		if !strings.HasSuffix(name, ".json") || !strings.Contains(name, "/phrases/") && !strings.HasSuffix(name, "schema.json") {
			return
		}
		b, err := os.ReadFile(path)
		require.NoError(t, err)
		for i, line := range strings.Split(string(b), "\n") {
			if cyrillic.MatchString(line) {
				texts++
				for _, why := range broken(rules(), line) {
					wrong = append(wrong, fmt.Sprintf("%s:%d: %s", name, i+1, why))
				}
			}
		}
	})
	require.Empty(t, wrong)
	require.Greater(t, texts, 500)
}

var cyrillic = regexp.MustCompile(`\p{Cyrillic}`)

type rule struct {
	glossary.Rule
	re *regexp.Regexp
}

var compiled = func() (list []rule) {
	for _, r := range glossary.Rules() {
		list = append(list, rule{r, regexp.MustCompile(r.Pattern)})
	}
	return list
}()

func rules() []rule { return compiled }

var allowed = regexp.MustCompile(glossary.Allowed)

// broken tells which rules a line breaks, and why.
func broken(list []rule, line string) (why []string) {
	line = allowed.ReplaceAllString(line, "")
	for _, r := range list {
		if found := r.re.FindString(line); found != "" {
			why = append(why, found+": "+r.Why+"; better "+r.Right)
		}
	}
	return why
}

func walk(t *testing.T, each func(path string)) {
	t.Helper()
	require.NoError(t, filepath.WalkDir(root, func(path string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			if err == nil && d.Name() == ".git" {
				return filepath.SkipDir
			}
			return err
		}
		each(path)
		return nil
	}))
}
