// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package web

import (
	"errors"
	"net/http"
	"net/url"
	"strconv"

	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// perPage is how many rows of a list are shown.
const perPage = 20

// workData is a list of cases with its filter.
type workData struct {
	Path    string
	Filter  office.Filter
	List    office.List
	Items   []office.Item
	Urgent  []office.Urgency
	Page    int
	Pages   []pageLink
	Here    string // the address with the filter, for coming back
	Appoint []office.Person
	Signs   bool // some of the cases wait for a signature that is given in the browser
	Results []result
	In      string // the name of the number of the report behind which the cases stand
	Persons []office.Person
	Roles   []law.ID
}

type pageLink struct {
	Number int
	URL    string
	Open   bool
}

// result is what became of one of several cases.
type result struct {
	Number string
	Text   string
	Good   bool
}

func filterOf(v url.Values) office.Filter {
	return office.Filter{
		Urgency: office.Urgency(v.Get("urgency")), Service: v.Get("service"), Role: law.ID(v.Get("role")), Person: v.Get("person"), Search: v.Get("search"),
	}
}

// query is the address of a filter.
func query(f office.Filter, page int) string {
	v := url.Values{}
	for key, value := range map[string]string{"urgency": string(f.Urgency), "service": f.Service, "role": string(f.Role), "person": f.Person, "search": f.Search} {
		if value != "" {
			v.Set(key, value)
		}
	}
	if page > 1 {
		v.Set("page", strconv.Itoa(page))
	}
	if len(v) == 0 {
		return ""
	}
	return "?" + v.Encode()
}

// listed cuts one page out of a list.
func listed(path string, q url.Values, f office.Filter, list office.List) workData {
	page, err := strconv.Atoi(q.Get("page"))
	last := max(1, (len(list.Items)+perPage-1)/perPage)
	if err != nil || page < 1 || page > last {
		page = 1
	}
	d := workData{Path: path, Filter: f, List: list, Urgent: office.Urgencies(), Page: page, Here: path + query(f, page)}
	d.Items = list.Items[min(len(list.Items), (page-1)*perPage):min(len(list.Items), page*perPage)]
	for n := 1; n <= last && last > 1; n++ {
		d.Pages = append(d.Pages, pageLink{Number: n, URL: path + query(f, n), Open: n == page})
	}
	return d
}

func (s *Server) work(r *request) error { return s.workPage(r, nil) }

func (s *Server) workPage(r *request, results []result) error {
	f := filterOf(r.q.URL.Query())
	list, err := s.config.Office.Work(r.ctx(), r.who(), f)
	if err != nil {
		return err
	}
	d := listed("/work", r.q.URL.Query(), f, list)
	d.Results = results
	for _, i := range d.Items {
		d.Signs = d.Signs || s.config.Signatures.Service != nil && i.Step.Action == process.ActionSign
	}
	if d.Appoint, err = s.appointees(r, d.Items); err != nil {
		return err
	}
	return r.render("work", page{Title: r.t("menu.work"), Here: "work", Data: d})
}

// appointees are those who can be appointed in one of the cases; none where nothing on
// the page waits for an appointment.
func (s *Server) appointees(r *request, items []office.Item) ([]office.Person, error) {
	for _, i := range items {
		if i.Problem != "" {
			continue
		}
		d, err := s.config.Office.Definition(r.ctx(), i.Definition)
		if err != nil {
			return nil, err
		}
		if role, appoints := office.Appoints(d, i.Step); appoints {
			return s.config.Office.Holders(r.ctx(), role)
		}
	}
	return nil, nil
}

// several appoints one executor in each of the cases that were ticked. What cannot be
// done in one of them leaves the others as they are.
func (s *Server) several(r *request) error {
	var results []result
	for _, text := range r.form["case"] {
		id, err := office.CaseID(text)
		if err != nil {
			return err
		}
		v, err := s.config.Office.View(r.ctx(), r.who(), id, zeroTime)
		if err != nil {
			return err
		}
		deed := office.Deed{Action: process.ActionComplete, Node: v.Node.ID, Executor: r.form.Get("executor"), Key: r.form.Get("key") + " " + text}
		if _, appoints := office.Appoints(v.Definition, v.Node); !appoints {
			results = append(results, result{Number: v.Row.Number, Text: r.t("several.no_appointment")})
			continue
		}
		_, err = s.config.Office.Do(r.ctx(), r.who(), id, deed)
		why := r.explain(err)
		switch {
		case err == nil:
			results = append(results, result{Number: v.Row.Number, Text: r.t("several.appointed"), Good: true})
		case why != "" || errors.Is(err, office.ErrForbidden) || errors.Is(err, office.ErrChanged):
			if why == "" {
				why = r.t("error.forbidden")
			}
			results = append(results, result{Number: v.Row.Number, Text: why})
		default:
			return err
		}
	}
	if len(results) == 0 {
		results = []result{{Text: r.t("several.none")}}
	}
	return s.workPage(r, results)
}

func (s *Server) allCases(r *request) error {
	q := r.q.URL.Query()
	f := filterOf(q)
	list, err := s.config.Office.All(r.ctx(), r.who(), f)
	if in := q.Get("in"); in != "" && err == nil {
		list, err = s.config.Office.Counted(r.ctx(), r.who(), in, q.Get("step"))
	}
	if err != nil {
		return err
	}
	d := listed("/supervisor/cases", q, f, list)
	if in := q.Get("in"); in != "" {
		d.In = r.t("report." + in)
		for i := range d.Pages {
			d.Pages[i].URL = "/supervisor/cases?" + url.Values{"in": {in}, "step": {q.Get("step")}, "page": {strconv.Itoa(d.Pages[i].Number)}}.Encode()
		}
	}
	if d.Persons, err = s.config.Office.Officials(r.ctx()); err != nil {
		return err
	}
	d.Roles = rolesOf(d.Persons)
	return r.render("cases", page{Title: r.t("cases.title"), Here: "supervisor", Data: d})
}

// rolesOf are the roles in which persons act in cases, each once, in order.
func rolesOf(persons []office.Person) []law.ID {
	seen := map[law.ID]bool{}
	var list []law.ID
	for _, p := range persons {
		for _, role := range p.Roles {
			if role != office.RoleSupervisor && role != office.RoleEngineer && !seen[role] {
				seen[role] = true
				list = append(list, role)
			}
		}
	}
	return list
}

func (s *Server) file(r *request) error {
	id, err := r.caseID()
	if err != nil {
		return err
	}
	a, body, err := s.config.Office.Attachment(r.ctx(), r.who(), id, law.ID(r.q.PathValue("document")))
	if err != nil {
		return err
	}
	return r.download(a.Name, a.Type, body)
}

// download gives a file to be kept: one of somebody else is never shown inside the desk,
// whatever it holds.
func (r *request) download(name, kind string, body []byte) error {
	r.w.Header().Set("Content-Type", kind)
	r.w.Header().Set("Content-Disposition", "attachment; filename*=UTF-8''"+url.PathEscape(name))
	r.w.Header().Set("Content-Security-Policy", "default-src 'none'; sandbox")
	r.w.WriteHeader(http.StatusOK)
	_, err := r.w.Write(body)
	return err
}
