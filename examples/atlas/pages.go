// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"embed"
	"fmt"
	"html/template"
	"math"
	"path"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/regulation/law"
)

//go:embed templates
var sources embed.FS

// page is one page, with what every page has.
type page struct {
	view
	File    string // "vet-licence.html"
	Title   string
	Of      string       // the service that the page is a part of, for its title in the browser
	Chapter string       // the entry of the menu that it belongs to
	Cases   []int        // numbers of the cases to choose from
	Style   template.CSS // the whole style sheet: a page can be sent on alone
	Body    any
}

// W is a word of the dictionary, for the templates.
func (p page) W(key string) (string, error) {
	if _, ok := p.words[key]; !ok {
		return "", fmt.Errorf("no word for %q", key)
	}
	return p.word(key), nil
}

// Heading is a word of the dictionary with a capital letter.
func (p page) Heading(key string) (string, error) {
	s, err := p.W(key)
	return sentence(s), err
}

// Lang is the language of the page.
func (p page) Lang() string { return string(p.lang) }

// link is a link of a list; the current one leads to the page itself.
type link struct {
	Text, Href, Lang string
	Current          bool
}

// Menu is the list of the chapters.
func (p page) Menu() []link {
	var list []link
	for _, c := range []string{"index", "contradictions", "readings", "calendar", "glossary"} {
		list = append(list, link{Text: p.word("menu." + c), Href: c + ".html", Current: c == p.Chapter})
	}
	return list
}

// Tongues are the same page in each language.
func (p page) Tongues() []link {
	var list []link
	for _, l := range law.Langs() {
		list = append(list, link{Text: p.words["language"].In(l), Href: "../" + string(l) + "/" + p.File, Lang: string(l), Current: l == p.lang})
	}
	return list
}

// Standing is what every page must say: what this is not, and how the acts
// ended.
func (p page) Standing() []string {
	var list []string
	for _, a := range p.acts {
		list = append(list, sentence(p.actName(a.Act))+": "+p.ended(a))
	}
	return list
}

// Weekdays are the heads of a month, Monday first.
func (p page) Weekdays() []string {
	var list []string
	for i := range 7 {
		list = append(list, p.weekday(time.Weekday((i+1)%7)))
	}
	return list
}

// coverView is the cover in one language.
type coverView struct {
	Lang, Language, Country, Atlas, NotLaw string
	Standing                               []string
}

// Covers are the cover in each language.
func (p page) Covers() []coverView {
	var list []coverView
	for _, l := range law.Langs() {
		in := page{view: view{p.site, l}}
		list = append(list, coverView{
			Lang: string(l), Language: in.word("language"), Country: in.word("country"), Atlas: in.word("atlas"),
			NotLaw: in.word("not-law"), Standing: in.Standing(),
		})
	}
	return list
}

// paired gives a part of a template the page and the thing that it shows.
type paired struct {
	Page page
	Item any
}

func pair(p page, item any) paired { return paired{p, item} }

// ended tells how an act ended, with the place that says so.
func (v view) ended(a *act) string {
	if a.Repeal.IsZero() {
		return v.word("act.no-repeal")
	}
	s := v.end(a.Act)
	return v.say(s.Reason) + " [" + s.Citation.String() + "]"
}

// press holds the templates, each a body inside the frame of every page.
type press struct {
	style  template.CSS
	bodies map[string]*template.Template
}

func newPress() (*press, error) {
	style, err := sources.ReadFile("templates/style.css")
	if err != nil {
		return nil, err
	}
	p := &press{style: template.CSS(style), bodies: map[string]*template.Template{}} //nolint:gosec // it is our own file
	for _, name := range []string{"index", "service", "definition", "contradictions", "readings", "calendar", "year", "glossary"} {
		t, err := template.New(name).Funcs(template.FuncMap{"pair": pair}).ParseFS(sources,
			"templates/frame.html", "templates/parts.html", "templates/notes.html", "templates/acts.html", "templates/"+name+".html")
		if err != nil {
			return nil, err
		}
		p.bodies[name] = t
	}
	cover, err := template.ParseFS(sources, "templates/cover.html")
	p.bodies["cover"] = cover
	return p, err
}

// print makes one page.
func (p *press) print(body string, pg page) (file, error) {
	pg.Style = p.style
	var b bytes.Buffer
	name := "frame"
	if body == "cover" {
		name = "cover"
	}
	if err := p.bodies[body].ExecuteTemplate(&b, name, pg); err != nil {
		return file{}, fmt.Errorf("%s/%s: %w", pg.lang, pg.File, err)
	}
	return file{path: path.Join(string(pg.lang), pg.File), content: b.Bytes()}, nil
}

// job makes some files of the atlas.
type job func() ([]file, error)

// files makes everything, in a fixed order.
func (s *site) files() ([]file, error) {
	p, err := newPress()
	if err != nil {
		return nil, err
	}
	jobs := []job{func() ([]file, error) {
		f, err := p.print("cover", page{view: view{s, ""}, File: "index.html"})
		return []file{f}, err
	}}
	for _, lang := range law.Langs() {
		v := view{s, lang}
		single := func(body, name string, compose func() page) {
			jobs = append(jobs, func() ([]file, error) {
				pg := compose()
				pg.view, pg.File = v, name+".html"
				f, err := p.print(body, pg)
				return []file{f}, err
			})
		}
		single("index", "index", v.index)
		single("contradictions", "contradictions", v.contradictions)
		single("readings", "readings", v.readings)
		single("glossary", "glossary", v.glossary)
		jobs = append(jobs, v.calendars(p))
		for _, a := range s.acts {
			for _, sv := range a.services {
				single("service", sv.file, func() page { return v.service(sv) })
				for _, d := range sv.definitions {
					jobs = append(jobs, func() ([]file, error) { return v.definition(p, d) })
				}
			}
		}
	}
	made := make([][]file, len(jobs))
	err = each(len(jobs), func(i int) (err error) {
		made[i], err = jobs[i]()
		return err
	})
	var list []file
	for _, m := range made {
		list = append(list, m...)
	}
	return list, err
}

// summary says what was made. It names no folder, and rounds the size, so that
// it is the same wherever and with whatever drawing of a line it was made.
func (s *site) summary(files []file, dry bool) string {
	count := map[string]int{}
	bytes, svg, lines := 0, 0, 0
	for _, f := range files {
		count[path.Ext(f.path)]++
		bytes += len(f.content)
		if path.Ext(f.path) == ".html" {
			svg += strings.Count(string(f.content), "<figure class=\"drawing swimlane\"")
			lines += strings.Count(string(f.content), "<figure class=\"drawing timeline\"")
		}
	}
	services := 0
	for _, a := range s.acts {
		services += len(a.services)
	}
	verb := "written"
	if dry {
		verb = "would be written"
	}
	return fmt.Sprintf("%d acts, %d services, %d definitions, in %d languages\n%d pages, %d swim-lane diagrams, %d timelines, %d BPMN files\n%d files of %.0f MB %s; begin with index.html\n",
		len(s.acts), services, len(s.definitions()), len(law.Langs()),
		count[".html"], svg, lines, count[".bpmn"],
		len(files), math.Ceil(float64(bytes)/1e6), verb)
}
