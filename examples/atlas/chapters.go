// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// indexView is the first page of a language: the services by act.
type indexView struct {
	Acts                     []actView
	Services, Definitions    int
	Substantive, Editorial   int
	Calendar, First, Through string
}

type actView struct {
	Anchor, Title, Name, Ended string
	Services                   []serviceRow
}

type serviceRow struct {
	Title, Href, Derived string
	Kinds                []kindRow
}

type kindRow struct {
	Title string
	ID    string
	Note  string
	Cites []cite
	Links []link
}

func (v view) index() page {
	b := indexView{}
	seen := map[regulation.ID]bool{}
	for _, a := range v.acts {
		av := actView{Anchor: string(a.ID), Title: v.say(a.Title), Name: sentence(v.say(a.Issuer)) + ", " + v.actName(a.Act), Ended: v.ended(a)}
		for _, sv := range a.services {
			row := serviceRow{Title: v.say(sv.Title), Href: sv.file + ".html", Derived: v.derived(sv), Kinds: v.kindRows(sv)}
			av.Services = append(av.Services, row)
			b.Services++
			b.Definitions += len(sv.definitions)
			if seen[sv.regulation.ID] {
				continue
			}
			seen[sv.regulation.ID] = true
			for _, d := range sv.regulation.Discrepancies() {
				if d.Severity == regulation.SeveritySubstantive {
					b.Substantive++
				} else {
					b.Editorial++
				}
			}
		}
		b.Acts = append(b.Acts, av)
	}
	from, to := v.calendar.Covers()
	b.First, b.Through = fmt.Sprint(from.Date().Year()), fmt.Sprint(to.Date().Year())
	return page{Title: v.word("title.index"), Chapter: "index", Body: b}
}

func (v view) derived(sv *service) string {
	if !sv.Derived {
		return ""
	}
	return v.wordf("derived", sv.regulation.Cite(sv.From))
}

func (v view) kindRows(sv *service) []kindRow {
	var list []kindRow
	for _, k := range sv.Kinds {
		row := kindRow{Title: sentence(v.say(k.Title)), ID: k.ID.Short().String(), Cites: []cite{v.cite(sv, k.Citation)}}
		concerns := ""
		if k.Concerns {
			concerns = v.word("kind.concerns")
		}
		row.Note = notes(v.basis(k.Basis), concerns)
		for _, d := range sv.definitions {
			if d.kind.ID.Kind == k.ID.Kind {
				row.Links = append(row.Links, link{Text: labelOf(v, sv.regulation, d.channel), Href: d.file + ".html"})
			}
		}
		list = append(list, row)
	}
	return list
}

// serviceView is the page of a service.
type serviceView struct {
	Title, Regulation, Derived string
	Act, Ended                 string
	Example                    string // of a full citation
	Kinds                      []kindRow
	Groups                     []group
	Accounts                   *accountsView
	Flows                      []flowView
	Discrepancies              []discrepancyView
	Substantive                int
	Readings                   []readingView
}

func (v view) service(sv *service) page {
	b := serviceView{
		Title: v.say(sv.Title), Regulation: sv.regulation.ID.String(), Derived: v.derived(sv),
		Act: sentence(v.say(sv.act.Issuer)) + ", " + v.actName(sv.act.Act), Ended: v.ended(sv.act),
		Example: sv.regulation.Cite(law.SubParagraph(5, 1)).String(),
		Kinds:   v.kindRows(sv), Groups: v.facts(sv), Readings: v.readingsOf(sv),
	}
	b.Accounts, b.Flows = v.accounts(sv)
	for i, d := range sv.discrepancies {
		if d.Severity == regulation.SeveritySubstantive {
			b.Substantive++
		}
		b.Discrepancies = append(b.Discrepancies, v.discrepancy(sv, d, i+1, "d-"+string(d.ID)))
	}
	return page{Title: b.Title, Chapter: "index", Body: b}
}

// contradictionsView is every discrepancy of every regulation.
type contradictionsView struct {
	Total, Substantive int
	Regulations        []regulationNotes
}

type regulationNotes struct {
	Anchor, Title, ID string
	Services          []link
	Substantive       int
	Editorial         int
	Classes           []classNotes
}

// classNotes are the discrepancies of one class; those after the first three are folded.
type classNotes struct {
	Title       string
	Count       int
	First, Rest []discrepancyView
}

// regulations calls f for each regulation with the services that it has; the
// first of them stands for it.
func (s *site) regulations(f func(services []*service)) {
	for _, a := range s.acts {
		for i := 0; i < len(a.services); {
			j := i
			for j < len(a.services) && a.services[j].regulation.ID == a.services[i].regulation.ID {
				j++
			}
			f(a.services[i:j])
			i = j
		}
	}
}

func (v view) contradictions() page {
	b := contradictionsView{}
	v.regulations(func(services []*service) {
		sv := services[0]
		r := sv.regulation
		id := string(r.ID.Act) + "-" + string(r.ID.Name)
		rn := regulationNotes{Anchor: id, Title: v.say(r.Title), ID: r.ID.String(), Services: serviceLinks(v, services)}
		number := 0
		for _, class := range law.Values[regulation.DiscrepancyClass]() {
			cn := classNotes{Title: sentence(v.say(class.Label()))}
			for _, d := range ordered(r.Discrepancies(), class) {
				number++
				dv := v.discrepancy(sv, d, number, "d-"+id+"-"+string(d.ID))
				if cn.Count++; cn.Count <= 3 {
					cn.First = append(cn.First, dv)
				} else {
					cn.Rest = append(cn.Rest, dv)
				}
				if d.Severity == regulation.SeveritySubstantive {
					rn.Substantive++
				} else {
					rn.Editorial++
				}
			}
			if cn.Count > 0 {
				rn.Classes = append(rn.Classes, cn)
			}
		}
		b.Total += number
		b.Substantive += rn.Substantive
		b.Regulations = append(b.Regulations, rn)
	})
	return page{Title: v.word("title.contradictions"), Chapter: "contradictions", Body: b}
}

// ordered are those of a class, first those on which something depends, and of these
// first what no other regulation of the act says alike.
func ordered(all []regulation.Discrepancy, class regulation.DiscrepancyClass) []regulation.Discrepancy {
	rank := func(d regulation.Discrepancy) int {
		n := 0
		if len(d.Changes) == 0 {
			n += 2
		}
		if d.Repeats != "" {
			n++
		}
		return n
	}
	var of []regulation.Discrepancy
	for _, d := range all {
		if d.Class == class {
			of = append(of, d)
		}
	}
	slices.SortStableFunc(of, func(x, y regulation.Discrepancy) int { return rank(x) - rank(y) })
	return of
}

func serviceLinks(v view, services []*service) []link {
	var list []link
	for _, s := range services {
		list = append(list, link{Text: v.say(s.Title), Href: s.file + ".html"})
	}
	return list
}

// readingsView is every reading, with the services that it touches.
type readingsView struct{ Readings []readingEntry }

type readingEntry struct {
	readingView
	Uses []readingUse
}

type readingUse struct {
	Service  link
	Touches  string
	Defaults []string
	Cites    []cite
	Reason   string // where it is another than that of the first
}

func (v view) readings() page {
	b := readingsView{}
	at := map[law.ID]int{}
	for _, a := range v.acts {
		for _, sv := range a.services {
			for _, r := range sv.regulation.Readings {
				if !speaksOf(r.Kinds, sv.Service) {
					continue
				}
				rv := v.reading(sv, r, "")
				i, ok := at[r.ID]
				if !ok {
					i = len(b.Readings)
					at[r.ID] = i
					b.Readings = append(b.Readings, readingEntry{readingView: rv})
				}
				use := readingUse{Service: link{Text: v.say(sv.Title), Href: sv.file + ".html#" + rv.Anchor}, Touches: rv.Touches, Defaults: rv.Defaults, Cites: rv.Cites}
				if rv.Reason != b.Readings[i].Reason {
					use.Reason = rv.Reason
				}
				b.Readings[i].Uses = append(b.Readings[i].Uses, use)
			}
		}
	}
	return page{Title: v.word("title.readings"), Chapter: "readings", Body: b}
}
