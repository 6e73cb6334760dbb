// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// smallSite is a site of a few pages by the rules of the atlas, path to content.
type smallSite map[string]string

var titles = map[string]string{"kk": "Атлас", "ru": "Атлас", "en": "Atlas"}

const drawing = `<svg viewBox="0 0 400 100" role="img" aria-label="drawing" width="300" height="75">
<rect width="400" height="100" fill="#fff"/><g font-size="12" fill="#000"><text x="5" y="20">one</text><text x="5" y="40">two</text>
<text x="5" y="60">three &amp; four</text><text x="5" y="80">five</text><text x="99" y="20">six</text></g></svg>`

// newSite is a sound one: an index, a service and a definition in three languages.
func newSite() smallSite {
	s := smallSite{"bpmn/tag-issue-office.bpmn": "<x/>"}
	root := ""
	for lang, title := range titles {
		root += fmt.Sprintf(`<p><a href="%s/index.html" hreflang="%[1]s" lang="%[1]s">%s</a></p>`, lang, title)
		s.page(lang, "index", `<p><a href="tag.html">1</a></p>`)
		s.page(lang, "tag", `<p><a href="tag-issue-office.html#here">2</a></p><details><summary>3</summary><p>4</p></details>`)
		s.page(lang, "tag-issue-office", `<h2 id="here">5</h2>`+drawing+`<p><a href="../bpmn/tag-issue-office.bpmn" download>6</a></p>`)
	}
	s["index.html"] = strings.Replace(frame("en", "start", root), "</style>", "main{padding:0}</style>", 1)
	return s
}

func frame(lang, title, body string) string {
	return fmt.Sprintf(`<!doctype html><html lang="%s"><head><meta charset="utf-8"><title>%s</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><style>:root{color-scheme:light dark}
body{background:#fff;color:#000}@media(prefers-color-scheme:dark){body{background:#111;color:#eee}a{color:#9cf}}</style></head>
<body><main><h1>%[2]s</h1>%s</main></body></html>`, lang, title, body)
}

// page adds a page of a language, which leads to the same page in the others.
func (s smallSite) page(lang, name, body string) {
	turn := ""
	for other, title := range titles {
		if other != lang {
			turn += fmt.Sprintf(`<p><a href="../%s/%s.html" hreflang="%[1]s" lang="%[1]s">%[3]s</a></p>`, other, name, title)
		}
	}
	s[lang+"/"+name+".html"] = frame(lang, titles[lang]+" "+name, turn+body)
}

func (s smallSite) write(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	for path, text := range s {
		file := filepath.Join(dir, filepath.FromSlash(path))
		require.NoError(t, os.MkdirAll(filepath.Dir(file), 0o700))
		require.NoError(t, os.WriteFile(file, []byte(text), 0o600))
	}
	return dir
}

// breach is a page that is sound in Kazakh and Russian and broken in English.
type breach struct {
	name   string
	body   string   // of the English page, instead of a sound one
	edit   []string // of the English page: old, new, old, new
	faults []fault
}

// spoil adds the pages of a breach, and a way to them.
func (s smallSite) spoil(t *testing.T, b breach) {
	t.Helper()
	for lang := range titles {
		s.page(lang, b.name, `<p>7</p>`)
		index := lang + "/index.html"
		s[index] = strings.Replace(s[index], "</main>", `<p><a href="`+b.name+`.html">`+b.name+`</a></p></main>`, 1)
	}
	s.page("en", b.name, b.body)
	for i := 0; i < len(b.edit); i += 2 {
		page := "en/" + b.name + ".html"
		edited := strings.Replace(s[page], b.edit[i], b.edit[i+1], 1)
		require.NotEqual(t, s[page], edited, "%s does not hold %s", page, b.edit[i])
		s[page] = edited
	}
}

var breaches = []breach{
	{name: "links", body: `<p><a href="nowhere.html">a</a> <a href="tag.html#nowhere">b</a> <a href="/etc/hostname">c</a> <a href="http://example.org/">d</a></p>`,
		edit: []string{`../ru/links.html`, `../ru/index.html`},
		faults: []fault{
			{"en/links.html", "link", "dead: nowhere.html"},
			{"en/links.html", "fragment", "dead: tag.html#nowhere"},
			{"en/links.html", "link", "leads out of the folder: /etc/hostname"},
			{"en/links.html", "link", "leads out of the folder: http://example.org/"},
			{"en/links.html", "switch", `no link with hreflang="ru" to ru/links.html`},
		}},
	{name: "loaded", body: `<p><img src="https://example.org/a.png" alt="a"><img src="none.png"></p>`,
		faults: []fault{
			{"en/loaded.html", "request", "outside the folder: https://example.org/a.png"},
			{"en/loaded.html", "request", "failed: https://example.org/a.png"},
			{"en/loaded.html", "request", "none.png net::ERR_FILE_NOT_FOUND"},
			{"en/loaded.html", "console", "Failed to load resource"},
			{"en/loaded.html", "image", "not shown: https://example.org/a.png"},
			{"en/loaded.html", "image", "not shown: none.png"},
			{"en/loaded.html", "image", "no alt: none.png"},
			{"en/loaded.html", "axe", "image-alt"},
		}},
	{name: "scripts", body: `<p><button id="b">e</button><label>f <select id="s"><option>g<option>h</select></label></p><script>
console.error("told"); console.warn("warned"); setTimeout(() => { throw new Error("thrown") });
b.onclick = () => { throw new Error("pressed") }; s.onchange = () => { if (s.value === "h") throw new Error("chosen") };</script>`,
		faults: []fault{
			{"en/scripts.html", "console", "told"},
			{"en/scripts.html", "console", "warned"},
			{"en/scripts.html", "error", "thrown"},
			{"en/scripts.html", "error", "pressed"},
			{"en/scripts.html", "error", "chosen"},
		}},
	{name: "head", body: `<h1>i</h1><p id="j">%!s(MISSING)</p><p id="j">қазақша</p><p>«қазақша», <span lang="kk">қазақша</span></p>`,
		edit: []string{`<title>Atlas head`, `<title>Atlas links`, `width=device-width, initial-scale=1`, `width=980`},
		faults: []fault{
			{"en/links.html", "title", "is that of en/head.html too"},
			{"en/head.html", "heading", `h1: ["Atlas head","i"]`},
			{"en/head.html", "leak", "%!s(MISSING)"},
			{"en/head.html", "language", "not of the language said: 1 texts: қазақша"},
			{"en/head.html", "id", "twice: j"},
			{"en/head.html", "phone", "width=980"},
		}},
	{name: "bare", edit: []string{`<html lang="en">`, `<html>`, `<title>Atlas bare</title>`, ``, `<h1>Atlas bare</h1>`, ``},
		faults: []fault{
			{"en/bare.html", "language", `<html lang="">`},
			{"en/bare.html", "title", "none"},
			{"en/bare.html", "heading", "h1: []"},
			{"en/bare.html", "axe", "html-has-lang"},
			{"en/bare.html", "axe", "document-title"},
		}},
	{name: "broad", body: `<details><summary>k</summary><p style="width:500px">l</p></details>`,
		faults: []fault{{"en/broad.html", "overflow", "at 360 px: "}}},
	{name: "broader", body: `<div style="overflow-x:auto" tabindex="0"><p style="width:3000px">m</p></div><p style="width:1500px">n</p>`,
		faults: []fault{
			{"en/broader.html", "overflow", "at 360 px: "},
			{"en/broader.html", "overflow", "at 1400 px: "},
		}},
	{name: "keys", body: `<p><span onclick="0">out of reach</span> <a href="tag.html" style="outline:none">p</a> <input></p>
<style>@media (prefers-color-scheme: dark) { p { color: #222 } }</style>`,
		faults: []fault{
			{"en/keys.html", "keyboard", "Tab does not reach <span> out of reach"},
			{"en/keys.html", "focus", "nothing shows that <a> p has the focus"},
			{"en/keys.html", "axe", "light: label (critical)"},
			{"en/keys.html", "axe", "dark: color-contrast (serious)"},
		}},
	{name: "drawn-portal", body: drawing + drawing + drawing,
		edit: []string{`fill="#000"`, `fill="#aaa"`, `height="75"`, `height="2500" preserveAspectRatio="none"`,
			`fill="#000"><text x="5"`, `fill="#000"><text x="-30"`},
		faults: []fault{
			{"en/drawn-portal.html", "contrast", "light: 5 texts of drawings: 2.3:1"},
			{"en/drawn-portal.html", "contrast", "dark: 6 texts of drawings: 2.3:1"},
			{"en/drawn-portal.html", "paper", "drawing 1 lies on the sheets 2, 3 and needs 1"},
			{"en/drawn-portal.html", "paper", `drawing 1: "two" lies outside the sheet`},
			{"en/drawn-portal.html", "paper", "drawing 1: 22 letters of 23 are printed"},
			{"en/drawn-portal.html", "paper", "drawing 2: 20 letters of 23 are printed"},
		}},
}
