// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/law"
)

// element is what the tests look at in a page.
type element struct {
	name string
	attr map[string]string
	up   *element
	text string // of itself and everything inside
}

// parsed reads a page as XML, strictly: every page is well-formed, so that any
// tool can read it. Text is kept of the elements that the tests ask for it.
func parsed(content string) ([]*element, error) {
	d := xml.NewDecoder(strings.NewReader(content))
	var all []*element
	var open *element
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return all, nil
		}
		if err != nil {
			return all, err
		}
		switch x := token.(type) {
		case xml.StartElement:
			e := &element{name: x.Name.Local, attr: make(map[string]string, len(x.Attr)), up: open}
			for _, a := range x.Attr {
				e.attr[a.Name.Local] = a.Value
			}
			all, open = append(all, e), e
		case xml.EndElement:
			open = open.up
		case xml.CharData:
			for e := open; e != nil; e = e.up {
				switch e.name {
				case "a", "h1", "h2", "h3", "h4", "th", "caption", "title":
					e.text += string(x)
				}
			}
		}
	}
}

// elements are those of every page, read once.
var elements = sync.OnceValues(func() (map[string][]*element, error) {
	files, err := atlas()
	if err != nil {
		return nil, err
	}
	all := map[string][]*element{}
	for name, content := range files {
		if strings.HasSuffix(name, ".html") {
			if all[name], err = parsed(content); err != nil {
				return nil, fmt.Errorf("%s: %w", name, err)
			}
		}
	}
	return all, nil
})

func (e *element) inside(name string) *element {
	for u := e.up; u != nil; u = u.up {
		if u.name == name {
			return u
		}
	}
	return nil
}

// eachPage calls f for every page, in the order of their names.
func eachPage(t *testing.T, f func(t *testing.T, name string, all []*element)) {
	t.Helper()
	list, err := elements()
	require.NoError(t, err)
	require.Greater(t, len(list), 180)
	for _, name := range slices.Sorted(maps.Keys(list)) {
		f(t, name, list[name])
	}
}

func TestEveryIDIsUniqueAndEveryReferenceToOneMeetsIt(t *testing.T) {
	eachPage(t, func(t *testing.T, name string, all []*element) {
		ids := map[string]bool{}
		for _, e := range all {
			if id := e.attr["id"]; id != "" {
				if ids[id] || strings.Contains(id, " ") {
					require.Failf(t, "an ID that stands twice or has a blank", "%s: %q", name, id)
				}
				ids[id] = true
			}
		}
		for _, e := range all {
			for _, a := range []string{"aria-labelledby", "aria-describedby", "for"} {
				for _, id := range strings.Fields(e.attr[a]) {
					require.True(t, ids[id], "%s: %s=%q", name, a, id)
				}
			}
			for _, v := range e.attr {
				if rest, ok := strings.CutPrefix(v, "url(#"); ok {
					require.True(t, ids[strings.TrimSuffix(rest, ")")], "%s: %s", name, v)
				}
			}
		}
	})
}

func TestEveryLinkLeadsToAFileAndAPlaceOfTheAtlas(t *testing.T) {
	files := made(t)
	ids := map[string]map[string]bool{}
	eachPage(t, func(t *testing.T, name string, all []*element) {
		ids[name] = map[string]bool{}
		for _, e := range all {
			ids[name][e.attr["id"]] = true
		}
	})
	links := 0
	eachPage(t, func(t *testing.T, name string, all []*element) {
		for _, e := range all {
			for _, a := range []string{"href", "src", "action", "data", "poster", "srcset"} {
				v, ok := e.attr[a]
				if !ok {
					continue
				}
				require.Equal(t, "href", a, "%s: nothing is loaded: %s", name, v)
				require.Equal(t, "a", e.name, "%s: nothing is loaded: %s", name, v)
				require.NotContains(t, v, ":", name)
				require.False(t, strings.HasPrefix(v, "/"), "%s: %s", name, v)
				file, fragment, _ := strings.Cut(v, "#")
				target := name
				if file != "" {
					target = path.Join(path.Dir(name), file)
				}
				require.Contains(t, files, target, "%s: %s", name, v)
				if fragment != "" {
					require.True(t, ids[target][fragment], "%s: %s", name, v)
				}
				links++
			}
		}
	})
	require.Greater(t, links, 19_000)
}

// Every page can be reached from the cover, and every BPMN file.
func TestNothingOfTheAtlasIsLost(t *testing.T) {
	files := made(t)
	all, err := elements()
	require.NoError(t, err)
	seen := map[string]bool{"index.html": true}
	for queue := []string{"index.html"}; len(queue) > 0; queue = queue[1:] {
		if !strings.HasSuffix(queue[0], ".html") {
			continue
		}
		for _, e := range all[queue[0]] {
			file, _, _ := strings.Cut(e.attr["href"], "#")
			if to := path.Join(path.Dir(queue[0]), file); file != "" && !seen[to] {
				seen[to] = true
				queue = append(queue, to)
			}
		}
	}
	for name := range files {
		if name != manifest && name != "stdout" && name != "different" {
			require.True(t, seen[name], name)
		}
	}
}

func TestNoScriptAndNoStyleFromElsewhere(t *testing.T) {
	for name, content := range pages(t) {
		for _, word := range []string{"<script", "@import", "url(h", "url(/", "fetch(", "<iframe", "<object", "<link", " onclick"} {
			require.NotContains(t, content, word, name)
		}
	}
}

func TestLanguages(t *testing.T) {
	eachPage(t, func(t *testing.T, name string, all []*element) {
		lang, _, ok := strings.Cut(name, "/")
		if !ok {
			lang = "kk"
		}
		require.Equal(t, "html", all[0].name)
		require.Equal(t, lang, all[0].attr["lang"], name)
		switches := map[string]string{}
		for _, e := range all {
			if e.attr["hreflang"] != "" {
				switches[e.attr["hreflang"]] = path.Join(path.Dir(name), e.attr["href"])
			}
		}
		for _, l := range []string{"kk", "ru", "en"} {
			want := l + "/index.html"
			if ok {
				want = l + "/" + path.Base(name)
			}
			require.Equal(t, want, switches[l], name)
		}
	})
}

func TestHeadingsLandmarksAndNames(t *testing.T) {
	eachPage(t, func(t *testing.T, name string, all []*element) {
		level, count, titles := 0, map[string]int{}, ""
		for _, e := range all {
			count[e.name]++
			if len(e.name) == 2 && e.name[0] == 'h' && e.name != "hr" {
				n, err := strconv.Atoi(e.name[1:])
				require.NoError(t, err, name)
				require.LessOrEqual(t, n, level+1, "%s: %s after h%d", name, e.name, level)
				require.NotEmpty(t, strings.TrimSpace(e.text), name)
				level = n
			}
			if e.name == "title" && e.inside("head") != nil {
				titles = e.text
			}
			if e.name == "a" {
				require.NotEmpty(t, strings.TrimSpace(e.text), "%s: %v", name, e.attr)
			}
			if e.name == "nav" || e.name == "aside" || e.attr["role"] == "region" {
				require.NotEmpty(t, e.attr["aria-label"]+e.attr["aria-labelledby"], name)
			}
		}
		require.Equal(t, 1, count["h1"], name)
		require.Equal(t, 1, count["main"], name)
		require.NotEmpty(t, titles, name)
		require.Contains(t, made(t)[name], `name="viewport" content="width=device-width, initial-scale=1"`)
		if strings.Contains(name, "/") {
			require.Contains(t, made(t)[name], `<a class="skip" href="#content">`)
		}
	})
}

// A table says what it is and what its rows and columns are; one that can be
// wider than a phone, and every drawing, scrolls in a region that takes the focus.
func TestTablesAndDrawings(t *testing.T) {
	eachPage(t, func(t *testing.T, name string, all []*element) {
		for i, e := range all {
			switch e.name {
			case "table":
				require.Equal(t, "caption", all[i+1].name, name)
				require.NotEmpty(t, all[i+1].text, name)
				if months := e.up.attr["class"] == "months"; !months {
					require.Equal(t, "region", e.up.attr["role"], name)
				}
			case "th":
				require.Contains(t, []string{"col", "row", "colgroup"}, e.attr["scope"], "%s: %s", name, e.text)
			case "svg":
				require.Equal(t, "region", e.up.attr["role"], name)
				require.Equal(t, "img", e.attr["role"], name)
			}
			if e.attr["role"] == "region" {
				require.Equal(t, "0", e.attr["tabindex"], name)
			}
		}
	})
}

func TestEveryPageSaysThatItIsNotTheLawAndHowTheActsEnded(t *testing.T) {
	for name, content := range pages(t) {
		require.Contains(t, content, "mangystau-297-2014#header", name)
		require.Contains(t, content, "north-kazakhstan-201-2014#header", name)
		lang, _, ok := strings.Cut(name, "/")
		for l, words := range map[string]string{"kk": "заңның өзі емес", "ru": "а не сам закон", "en": "not the law"} {
			if !ok || l == lang {
				require.Contains(t, content, words, name)
				require.Contains(t, content, law.MustDate("2016-05-16").SinceLabel().In(law.Lang(l)), name)
			}
		}
	}
}

// The control of the cases: one group of radio buttons, the first one chosen, and
// a rule for each that shows its case.
func TestACaseCanBeChosenWithoutAScript(t *testing.T) {
	eachPage(t, func(t *testing.T, name string, all []*element) {
		if !strings.Contains(name, "-office.html") && !strings.Contains(name, "-portal.html") {
			return
		}
		cases, chosen := 0, 0
		for _, e := range all {
			if e.name == "input" {
				require.Equal(t, "radio", e.attr["type"], name)
				require.NotNil(t, e.inside("fieldset"), name)
				cases++
				if e.attr["checked"] != "" {
					chosen++
				}
				require.Contains(t, made(t)[name], fmt.Sprintf("#choose-%d:checked) #case-%d ", cases, cases))
			}
		}
		require.GreaterOrEqual(t, cases, 5, name)
		require.Equal(t, 1, chosen, name)
	})
}
