// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web

import (
	"cmp"
	"maps"
	"net/http"
	"net/url"
	"slices"
	"strconv"
	"time"

	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// perPage is how many rows of a list are shown.
const perPage = 20

// listData is one page of a list of cases.
type listData struct {
	*request
	office.List
	Rows    []office.Item // of the page
	Page    int
	Pages   int
	Path    string
	Filter  office.Filter
	Results []result
	query   url.Values
}

// result is what became of one of several cases.
type result struct {
	Number, Text string
	Good         bool
}

// filter is that of the address.
func (r *request) filter() office.Filter {
	v := r.q.URL.Query()
	return office.Filter{Urgency: office.Urgency(v.Get("urgency")), Service: v.Get("service"), Role: law.ID(v.Get("role")),
		Person: v.Get("person"), Search: v.Get("search")}
}

// listed cuts one page out of a list.
func (r *request) listed(list office.List) listData {
	d := listData{request: r, List: list, Page: 1, Path: r.q.URL.Path, Filter: r.filter(), query: r.q.URL.Query()}
	pages := slices.Collect(slices.Chunk(list.Items, perPage))
	if n, err := strconv.Atoi(d.query.Get("page")); err == nil && n > 0 && n <= len(pages) {
		d.Page = n
	}
	if d.Pages = len(pages); d.Pages > 0 {
		d.Rows = pages[d.Page-1]
	}
	maps.DeleteFunc(d.query, func(key string, v []string) bool { return v[0] == "" || key == "page" })
	return d
}

// At is the address of a page of the list, with what narrows it.
func (d listData) At(page int) string {
	q := maps.Clone(d.query)
	if page > 1 {
		q.Set("page", strconv.Itoa(page))
	}
	if len(q) == 0 {
		return d.Path
	}
	return d.Path + "?" + q.Encode()
}

// Signs reports whether a case of the page waits for a signature in the browser.
func (d listData) Signs() bool {
	signs := func(i office.Item) bool { return i.Step.Action == process.ActionSign }
	return d.signs != nil && slices.ContainsFunc(d.Rows, signs)
}

// Appoints is the role that can be given in a case of the page; empty where none waits.
func (d listData) Appoints() (role law.ID) {
	for _, i := range d.Rows {
		role = cmp.Or(role, i.Appoints)
	}
	return role
}

func (r *request) work() error { return r.workPage(nil) }

func (r *request) workPage(results []result) error {
	list, err := r.office.Work(r.ctx(), r.who(), r.filter())
	d := r.listed(list)
	d.Results = results
	return r.render("work", d, err)
}

// ticked are the cases that a form names.
func (r *request) ticked() (ids []process.ID, err error) {
	for _, text := range r.form["case"] {
		id, err := office.CaseID(text)
		if err != nil {
			return nil, err
		}
		ids = append(ids, id)
	}
	return ids, nil
}

// several appoints one executor in each of the cases that were ticked. What cannot be
// done in one of them leaves the others as they are.
func (r *request) several() error {
	ids, err := r.ticked()
	if err != nil {
		return err
	}
	var results []result
	for _, id := range ids {
		became, err := r.appoint(id)
		if err != nil {
			return err
		}
		results = append(results, became)
	}
	if len(results) == 0 {
		results = []result{{Text: r.t("several.none")}}
	}
	return r.workPage(results)
}

func (r *request) appoint(id process.ID) (result, error) {
	v, err := r.office.View(r.ctx(), r.who(), id, time.Time{})
	if err != nil {
		return result{}, err
	}
	actions := slices.Concat(v.Open, v.Shut)
	i := slices.IndexFunc(actions, func(a office.Action) bool { return a.Appoints != "" })
	if i < 0 {
		return result{v.Row.Number, r.t("several.no_appointment"), false}, nil
	}
	_, err = r.office.Do(r.ctx(), r.who(), id, office.Deed{Action: actions[i].Action, Node: actions[i].Node,
		Executor: r.form.Get("executor"), Key: r.form.Get("key") + " " + id.String()})
	status, why := r.verdict(err)
	switch status {
	case http.StatusOK:
		return result{v.Row.Number, r.t("several.appointed"), true}, nil
	case http.StatusInternalServerError:
		return result{}, err
	}
	return result{v.Row.Number, why, false}, nil
}

// portal is what an applicant sees first.
func (r *request) portal() error {
	list, err := r.office.Own(r.ctx(), r.who())
	return r.render("portal", r.listed(list), err)
}

func (r *request) allCases() (err error) {
	q := r.q.URL.Query()
	var list office.List
	if in := q.Get("in"); in != "" {
		list, err = r.office.Counted(r.ctx(), r.who(), in, q.Get("step"))
	} else {
		list, err = r.office.All(r.ctx(), r.who(), r.filter())
	}
	return r.render("cases", r.listed(list), err)
}

// names are those of persons by their IDs.
func names(persons []office.Person) map[string]string {
	list := map[string]string{}
	for _, p := range persons {
		list[p.ID] = p.Name
	}
	return list
}

// roles are those in which persons act in cases, each once.
func roles(persons []office.Person) []law.ID {
	var list []law.ID
	for _, p := range persons {
		list = append(list, p.Roles...)
	}
	slices.Sort(list)
	return slices.DeleteFunc(slices.Compact(list), func(role law.ID) bool { return !acts(role) })
}

func (r *request) supervisor() error {
	overview, err := r.office.Overview(r.ctx(), r.who())
	return r.render("supervisor", overview, err)
}

func (r *request) substitute() error {
	f := r.form
	sub := office.Substitution{Person: f.Get("person"), Substitute: f.Get("substitute"), Order: f.Get("order")}
	sub.First, _ = law.ParseDate(f.Get("first")) // what cannot be read is no day, which the office refuses
	sub.Last, _ = law.ParseDate(f.Get("last"))   // so is this
	return r.redirect("/supervisor#substitutes", r.office.Substitute(r.ctx(), r.who(), sub))
}

func (r *request) reassign() error {
	ids, err := r.ticked()
	if err == nil && len(ids) == 0 {
		err = &office.InputError{Field: "case", Fault: "case_missing"}
	}
	if err == nil {
		err = r.office.Reassign(r.ctx(), r.who(), ids, law.ID(r.form.Get("as")), r.form.Get("to"))
	}
	return r.redirect(local(r.form.Get("back"), "/supervisor/cases"), err)
}
