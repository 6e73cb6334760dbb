// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package readme_test holds the README, the changelog and the index of the
// module to what the module is: every snippet is an Example that runs, every
// link leads somewhere, every package is named.
package readme_test

import (
	"fmt"
	"go/doc"
	"go/doc/comment"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/catalogue"
)

func read(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(filepath.Join(root, name))
	require.NoError(t, err)
	return string(b)
}

// block is one fenced block of a Markdown text.
type block struct{ lang, text string }

func blocks(markdown string) []block {
	var list []block
	for _, m := range regexp.MustCompile("(?ms)^```(\\w*)\n(.*?)^```$").FindAllStringSubmatch(markdown, -1) {
		list = append(list, block{lang: m[1], text: m[2]})
	}
	return list
}

// examples are the bodies and the outputs of the Examples of this folder, as
// the README prints them.
func examples(t *testing.T) []block {
	t.Helper()
	source := read(t, "examples/readme/example_test.go")
	var list []block
	for _, m := range regexp.MustCompile(`(?ms)^func Example_\w+\(\) \{\n(.*?)^\}$`).FindAllStringSubmatch(source, -1) {
		body, output, found := strings.Cut(m[1], "\t// Output:\n")
		require.True(t, found, "an Example without its output does not run")
		list = append(list,
			block{"go", regexp.MustCompile(`(?m)^\t`).ReplaceAllString(body, "")},
			block{"text", strings.ReplaceAll(output, "\t// ", "")})
	}
	return list
}

func TestEverySnippetOfTheReadmeIsAnExampleThatRuns(t *testing.T) {
	var printed []block
	for _, b := range blocks(read(t, "README.md")) {
		if b.lang != "sh" {
			printed = append(printed, b)
		}
	}
	want := examples(t)
	require.NotEmpty(t, want)
	require.Equal(t, want, printed)
}

func TestTheCommandsOfTheReadmeExist(t *testing.T) {
	commands := 0
	for _, b := range blocks(read(t, "README.md")) {
		if b.lang != "sh" {
			continue
		}
		for _, line := range strings.Split(strings.TrimSpace(b.text), "\n") {
			commands++
			words := strings.Fields(line)
			require.Equal(t, "go", words[0])
			switch {
			case words[1] == "run" && words[2] == "-C": // a module of its own
				require.FileExists(t, filepath.Join(root, words[3], "main.go"))
			case words[1] == "run":
				require.FileExists(t, filepath.Join(root, words[2], "main.go"))
			default:
				require.Equal(t, "go test ./...", line)
			}
		}
	}
	require.Equal(t, 8, commands, "two of the first minute, three of where it runs, three of an act of one's own")
}

func TestTheTableOfServicesIsTheCatalogue(t *testing.T) {
	readme := read(t, "README.md")
	prose := strings.Join(strings.Fields(readme), " ") // lines may break anywhere
	c := catalogue.Builtin()
	for _, r := range c.Regulations() {
		a, err := c.Act(r.ID.Act)
		require.NoError(t, err)
		status := a.Status(a.Repeal.By.Date).Reason.EN
		for _, s := range r.Services {
			var kinds []string
			for _, k := range s.Kinds {
				kinds = append(kinds, "`"+string(k.ID.Kind)+"`")
			}
			row := fmt.Sprintf("| `%s` | %s | %s | `%s`, %s |\n", s.ID, s.Title.EN, strings.Join(kinds, ", "), a.ID, status)
			require.Contains(t, readme, row)
		}
		require.Contains(t, prose, "No. "+a.Number+" of the "+a.Issuer.EN)
		require.Contains(t, prose, " of "+a.Date.Label().EN)
	}
	for _, r := range c.Regulations() {
		require.Contains(t, read(t, "CHANGELOG.md"), "`"+string(r.ID.Name)+"`")
	}
}

func TestEveryPackageIsNamedInTheReadmeAndTheIndex(t *testing.T) {
	readme, index := read(t, "README.md"), read(t, "doc.go")
	for _, dir := range libraries(t) {
		require.Contains(t, readme, "[`"+dir+"`]("+dir+")", "the table of packages")
		require.Contains(t, index, "["+module+"/"+dir+"]", "the index of the module")
	}
}

func TestEveryLinkLeadsSomewhere(t *testing.T) {
	for _, name := range []string{"README.md", "CHANGELOG.md"} {
		for _, m := range regexp.MustCompile(`\]\(([^)]+)\)`).FindAllStringSubmatch(read(t, name), -1) {
			if strings.HasPrefix(m[1], "https://") {
				continue
			}
			_, err := os.Stat(filepath.Join(root, m[1]))
			require.NoError(t, err, "%s links to %s", name, m[1])
		}
	}
}

func TestEveryNameOfTheIndexExists(t *testing.T) {
	var d comment.Parser
	index := read(t, "doc.go")
	_, index, _ = strings.Cut(index, "\n\n")
	text := regexp.MustCompile(`(?m)^// ?`).ReplaceAllString(index, "")
	links := 0
	for _, b := range d.Parse(text).Content {
		list, ok := b.(*comment.List)
		if !ok {
			continue
		}
		for _, item := range list.Items {
			for _, p := range item.Content {
				for _, x := range p.(*comment.Paragraph).Text {
					if link, ok := x.(*comment.DocLink); ok {
						links++
						requireName(t, link)
					}
				}
			}
		}
	}
	require.Greater(t, links, len(libraries(t)))
}

// TestEverySentinelIsInTheIndex: the index promises one for each decision.
func TestEverySentinelIsInTheIndex(t *testing.T) {
	index, found := read(t, "doc.go"), 0
	for _, dir := range libraries(t) {
		p, _ := documented(t, dir)
		list := p.Vars
		for _, typ := range p.Types {
			list = append(list, typ.Vars...)
		}
		for _, v := range list {
			for _, name := range v.Names {
				if strings.HasPrefix(name, "Err") {
					found++
					require.Contains(t, index, "["+module+"/"+dir+"."+name+"]")
				}
			}
		}
	}
	require.Greater(t, found, len(libraries(t)))
}

// requireName fails unless a package of the module exports the name of a link.
func requireName(t *testing.T, link *comment.DocLink) {
	t.Helper()
	dir, ok := strings.CutPrefix(link.ImportPath, module+"/")
	require.True(t, ok, link.ImportPath)
	require.Contains(t, libraries(t), dir)
	if link.Name == "" {
		return
	}
	p, _ := documented(t, dir)
	require.True(t, exports(p, link.Recv, link.Name), "%s has no %s %s", dir, link.Recv, link.Name)
}

func exports(p *doc.Package, of, name string) bool {
	has := func(list []*doc.Value) bool {
		return slices.ContainsFunc(list, func(v *doc.Value) bool { return slices.Contains(v.Names, name) })
	}
	named := func(list []*doc.Func) bool {
		return slices.ContainsFunc(list, func(f *doc.Func) bool { return f.Name == name })
	}
	if of == "" && (has(p.Vars) || has(p.Consts) || named(p.Funcs)) {
		return true
	}
	for _, typ := range p.Types {
		if of == typ.Name && named(typ.Methods) {
			return true
		}
		if of == "" && (typ.Name == name || has(typ.Vars) || has(typ.Consts) || named(typ.Funcs)) {
			return true
		}
	}
	return false
}

func TestTheReadmeIsShort(t *testing.T) {
	require.Less(t, strings.Count(read(t, "README.md"), "\n"), 300)
}
