// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"cmp"
	"io"
	"slices"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// MaxUnmapped bounds the different names that a dry run lists of each sort; the
// lines of the others are counted together.
const MaxUnmapped = 1000

// Unmapped is a name of the log that the mapping does not know.
type Unmapped struct {
	Name string `json:"name"`
	// Service is the service of an activity, as the log calls it; empty for
	// services and actors.
	Service string `json:"service,omitempty"`
	Count   int64  `json:"count"` // lines
	// Nearest are at most three things that it may mean, the nearest first.
	Nearest []Near `json:"nearest"`
}

// Near is something that a name of a log may mean: a node of the definition for
// an activity, a kind of the catalogue for a service, an actor of a regulation
// for an actor.
type Near struct {
	ID   string   `json:"id"`
	Name law.Text `json:"name"`
}

// Survey is what a dry run found. It is a value.
type Survey struct {
	Summary    Summary    `json:"summary"`
	Services   []Unmapped `json:"services"`
	Activities []Unmapped `json:"activities"`
	Actors     []Unmapped `json:"actors"`
	// More is the number of lines whose name is not listed, see [MaxUnmapped].
	More int64 `json:"more"`
}

// Complete reports whether the mapping knows every name of the log, those of offices
// and phases too, which are only counted in the summary.
func (s Survey) Complete() bool {
	return len(s.Services)+len(s.Activities)+len(s.Actors) == 0 && s.More == 0 && s.Summary.BadFor(BadOffice)+s.Summary.BadFor(BadPhase) == 0
}

// Add adds up the surveys of two logs that are read by one mapping.
func (s Survey) Add(o Survey) Survey {
	return Survey{
		Summary: s.Summary.Add(o.Summary), More: s.More + o.More,
		Services: added(s.Services, o.Services), Activities: added(s.Activities, o.Activities), Actors: added(s.Actors, o.Actors),
	}
}

// added adds up two lists of names.
func added(a, b []Unmapped) []Unmapped {
	all := slices.Clone(a)
	for _, u := range b {
		i := slices.IndexFunc(all, func(v Unmapped) bool { return v.Name == u.Name && v.Service == u.Service })
		if i < 0 {
			all = append(all, u)
			continue
		}
		all[i].Count += u.Count
	}
	slices.SortFunc(all, moreFrequent)
	return all
}

// moreFrequent orders names by how often they occur.
func moreFrequent(a, b Unmapped) int {
	return cmp.Or(cmp.Compare(b.Count, a.Count), cmp.Compare(a.Service, b.Service), cmp.Compare(a.Name, b.Name))
}

// DryRun reads a log and lists what the mapping does not know, the most frequent
// first, with what it may mean. Bad lines of other sorts are in the summary;
// where OnBad is nil they are skipped. The error is that of [Reader.Records].
func DryRun(r io.Reader, m *Mapping, c regulation.Catalogue, o Options) (Survey, error) {
	if o.OnBad == nil {
		o.OnBad = Skip
	}
	reader := NewReader(r, m, o)
	reader.survey = &survey{days: map[*service]law.Date{}}
	for _, err := range reader.Records() {
		if err != nil {
			return reader.survey.result(reader, c), err
		}
	}
	return reader.survey.result(reader, c), nil
}

// survey counts the names that the mapping does not know. A nil survey counts
// nothing.
type survey struct {
	services, activities, actors map[unknown]int64
	more                         int64
	days                         map[*service]law.Date // the first one seen
}

type unknown struct {
	service *service
	name    string
}

func (s *survey) count(list *map[unknown]int64, u unknown) {
	if *list == nil {
		*list = map[unknown]int64{}
	}
	if _, ok := (*list)[u]; !ok && len(*list) == MaxUnmapped {
		s.more++
		return
	}
	(*list)[u]++
}

func (s *survey) service(p *page, name []byte) {
	if s != nil {
		s.count(&s.services, unknown{name: shown(p.decode(name))})
	}
}

func (s *survey) actor(p *page, of *service, name []byte) {
	if s != nil {
		s.count(&s.actors, unknown{service: of, name: shown(p.decode(name))})
	}
}

// activity counts an activity, and remembers a day on which the service was
// rendered, because the nodes depend on it.
func (s *survey) activity(r *Reader, of *service, name []byte) {
	if s == nil {
		return
	}
	s.count(&s.activities, unknown{of, shown(r.m.page.decode(name))})
	if actor := r.value(fieldActor); len(actor) > 0 && of.actors[string(actor)] == "" {
		s.actor(r.m.page, of, actor)
	}
	if _, ok := s.days[of]; ok {
		return
	}
	if t := r.m.clock.read(r.value(fieldTime), &r.days); t.fault == "" {
		s.days[of] = law.DateOf(date.NewAt(t.at))
	}
}

func (s *survey) result(r *Reader, c regulation.Catalogue) Survey {
	all := Survey{Summary: r.Summary(), More: s.more}
	var kinds []Near
	for _, service := range c.Services() {
		for _, k := range service.Kinds {
			if full, err := c.Kind(k.ID.String()); err == nil {
				kinds = append(kinds, Near{full.ID.String(), kindName(full)})
			}
		}
	}
	all.Services = list(s.services, func(*service) []Near { return kinds })
	nodes := map[*service][]Near{}
	for of, day := range s.days {
		d, err := of.compile(c, day)
		if err != nil {
			continue // the kind or the channel is wrong: Validate tells
		}
		for _, n := range d.Nodes() {
			if n.Type != process.NodeEnd {
				nodes[of] = append(nodes[of], Near{string(n.ID), n.Name})
			}
		}
	}
	all.Activities = list(s.activities, func(of *service) []Near { return nodes[of] })
	all.Actors = list(s.actors, func(of *service) []Near {
		k, err := c.Kind(of.kind.String())
		if err != nil {
			return nil
		}
		var near []Near
		for _, a := range k.Regulation().Actors {
			near = append(near, Near{string(a.ID), a.Name})
		}
		return near
	})
	return all
}

// kindName is the title of a service with that of the kind.
func kindName(k regulation.Kind) law.Text {
	s := k.Service().Title
	return law.Text{KK: s.KK + ": " + k.Title.In(law.LangKazakh), RU: s.RU + ": " + k.Title.In(law.LangRussian), EN: s.EN + ": " + k.Title.In(law.LangEnglish)}
}

// list sorts names by their frequency and finds what they may mean.
func list(counts map[unknown]int64, among func(*service) []Near) []Unmapped {
	all := make([]Unmapped, 0, len(counts))
	for u, n := range counts {
		one := Unmapped{Name: u.name, Count: n, Nearest: nearest(u.name, among(u.service))}
		if u.service != nil {
			one.Service = u.service.name
		}
		all = append(all, one)
	}
	slices.SortFunc(all, moreFrequent)
	return all
}
