// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"slices"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// grainOffice is where the examples of a caseload are worked.
func grainOffice() calendar.Office {
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZonePetropavl),
		Work: calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
	})
	if err != nil {
		panic(err)
	}
	return office
}

func grainDefinition() *process.Definition {
	kind, err := catalogue.Builtin().Kind("grain-receipt-licence/issue")
	if err != nil {
		panic(err)
	}
	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-06-15"))
	if err != nil {
		panic(err)
	}
	return d
}

// grainCases are two applications for a grain licence. The first lay at the
// reception overnight, where the text gives minutes; the second is still with the
// executor.
func grainCases() []caseload.Case {
	d, office := grainDefinition(), grainOffice()
	at := func(s string) time.Time {
		t, err := time.ParseInLocation("2006-01-02 15:04", s, office.Zone())
		if err != nil {
			panic(err)
		}
		return t
	}
	var cases []caseload.Case
	for id, moments := range [][]string{
		{"2015-06-15 10:00", "2015-06-16 09:30", "2015-06-16 10:00", "2015-06-17 12:00", "2015-06-17 15:00", "2015-06-17 15:20"},
		{"2015-06-22 10:00", "2015-06-22 10:10", "2015-06-22 10:40"},
	} {
		var a process.Application
		var events []process.Event
		for i, moment := range moments {
			c := process.Command{Action: process.ActionSubmit, By: process.Party{Role: regulation.ActorApplicant}, At: at(moment), Details: &process.Details{
				Submission: &process.Submission{Definition: d.Digest(), Applicant: "a"},
			}}
			if n := d.At(a); i > 0 {
				c.Action, c.By, c.Details = n.Action, process.Party{Role: n.Actors[0], Person: "p-" + string(n.Actors[0])}, nil
			}
			if c.Action == process.ActionIssue {
				c.Details = &process.Details{Result: &process.IssuedResult{Number: "15-001", Date: law.MustDate("2015-06-17")}}
			}
			e, err := d.Decide(a, c)
			if err != nil {
				panic(err)
			}
			if a, err = d.Apply(a, e); err != nil {
				panic(err)
			}
			events = append(events, e)
		}
		cases = append(cases, caseload.Case{
			ID: fmt.Sprintf("case-%d", id+1), Definitions: process.DefinitionsOf(d), Offices: process.OfficesOf(office), Events: events,
			Controls: []caseload.Control{{Name: "answer to the akim", At: at("2015-06-19 12:00")}},
		})
	}
	return cases
}

func june() caseload.Period {
	p, err := caseload.Days(law.MustDate("2015-06-01"), law.MustDate("2015-06-30"), grainOffice())
	if err != nil {
		panic(err)
	}
	return p
}

func ExampleReport() {
	s, err := caseload.Report(caseload.Cases(grainCases()...), june())
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println("received", s.Total.Received, "closed", s.Total.Closed(), "open", s.Total.Open)
	fmt.Println("closed late", s.Total.ClosedLate, "late at the end", s.Total.LateAtEnd)
	for _, step := range s.Steps {
		if step.Late+step.Overdue > 0 {
			fmt.Println(step.Citation, step.Lateness, step.Worst)
		}
	}
	// Output:
	// received 2 closed 1 open 1
	// closed late 1 late at the end 0
	// north-kazakhstan-201-2014/grain-receipt-licence#5(1) 6h45m0s 6h45m0s
}

func ExampleSummary_WriteText() {
	s, err := caseload.Report(caseload.Cases(grainCases()...), june())
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := s.WriteText(os.Stdout, law.LangEnglish); err != nil {
		fmt.Println(err)
	}
	// Output:
	// Period: 1 June 2015, 00:00 – 1 July 2015, 00:00
	// Applications received: 2; closed: 1; open: 1. Closed late: 1; late at the end: 0; time lost: 6:45
	// (working time; outside of it, and of systems, by the clock). Most of it was lost at the step
	// “Acceptance and registration of the application and the documents, and hand-over of a copy of the
	// inventory; handing of the documents to the head” (grain-receipt-licence 5(1)): 6:45.
	//
	// Deadlines that cannot be told (not counted as kept)
	//   none
	//
	// Services
	//   grain-receipt-licence Issue and reissue of a licence, and issue of duplicates of it, for warehous…
	//       received 2; granted 1; open at the end of the period 1; closed late 1; lateness 6:45;
	//       the longest lateness 6:45
	//   Total
	//       received 2; granted 1; open at the end of the period 1; closed late 1; lateness 6:45;
	//       the longest lateness 6:45
	//
	// Steps
	//   grain-receipt-licence 5(1) Acceptance and registration of the application and the documents, and …
	//       done 2; done late 1; lateness 6:45; the longest lateness 6:45; the mean lateness 6:45
	//   grain-receipt-licence 5(2) Study of the documents and appointment of the responsible executor
	//       done 2
	//   grain-receipt-licence 5(3) Check of the documents for completeness; drafting of the licence, the …
	//       done 1; open at the end of the period 1
	//   grain-receipt-licence 5(4) Signing of the draft of the result
	//       done 1
	//   grain-receipt-licence 5(5) Handing over of the result to the applicant, or sending to the persona…
	//       done 1
	//
	// Roles
	//   employee of the provider
	//       done 3; done late 1; lateness 6:45; the longest lateness 6:45; the mean lateness 6:45
	//   responsible executor of the provider
	//       done 1; open at the end of the period 1
	//   head of the provider
	//       done 1
	//   management of the provider
	//       done 2
	//
	// Persons
	//   p-employee
	//       done 3; done late 1; lateness 6:45; the longest lateness 6:45; the mean lateness 6:45
	//   p-executor
	//       done 1
	//   p-head
	//       done 1
	//   p-management
	//       done 2
	//
	// External bodies and waits
	//   none
	//
	// Contradictions of the text (nobody's fault)
	//   none
	//
	// Late under the chosen reading only: excused by
	//   none
	//
	// Findings
	//        1  late
}

// A page of one's own: each table has words for its columns, and rows that lost most
// time stand first.
func ExampleSummary_Tables() {
	s, err := caseload.Report(caseload.Cases(grainCases()...), june())
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, t := range s.Tables() {
		if t.ID == "roles" {
			fmt.Println(t.Title.RU, "|", t.Columns[0].RU, "|", t.Columns[3].RU, "|", t.Columns[5].RU)
			for _, r := range t.Rows {
				fmt.Println(r.Name.RU, "|", r.Cells[0], "|", r.Cells[3], "|", r.Cells[5])
			}
		}
	}
	// Output:
	// Исполнители | выполнено | выполнено с опозданием | опоздание
	// сотрудник услугодателя | 3 | 1 | 6:45
	// ответственный исполнитель услугодателя | 1 | 0 | 0:00
	// руководитель услугодателя | 1 | 0 | 0:00
	// руководство услугодателя | 2 | 0 | 0:00
}

func ExampleSummary_WriteCSV() {
	s, err := caseload.Report(caseload.Cases(grainCases()...), june())
	if err != nil {
		fmt.Println(err)
		return
	}
	if err := s.WriteCSV(os.Stdout, law.LangEnglish); err != nil {
		fmt.Println(err)
	}
	// Output:
	// section,act,service,place,id,name,received,granted,refused,not_admitted,discontinued,open,closed_late,late_at_end,disputed,done,overdue,late,number,lateness_seconds,worst_seconds
	// services,north-kazakhstan-201-2014,grain-receipt-licence,,,"Issue and reissue of a licence, and issue of duplicates of it, for warehouse services with the issue of grain receipts",2,1,0,0,0,1,1,0,0,,,,,24300,24300
	// services,,,,total,Total,2,1,0,0,0,1,1,0,0,,,,,24300,24300
	// steps,north-kazakhstan-201-2014,grain-receipt-licence,5(1),,"Acceptance and registration of the application and the documents, and hand-over of a copy of the inventory; handing of the documents to the head",,,,,,0,,,0,2,0,1,,24300,24300
	// steps,north-kazakhstan-201-2014,grain-receipt-licence,5(2),,Study of the documents and appointment of the responsible executor,,,,,,0,,,0,2,0,0,,0,0
	// steps,north-kazakhstan-201-2014,grain-receipt-licence,5(3),,"Check of the documents for completeness; drafting of the licence, the reissue, the duplicate or the reasoned refusal",,,,,,1,,,0,1,0,0,,0,0
	// steps,north-kazakhstan-201-2014,grain-receipt-licence,5(4),,Signing of the draft of the result,,,,,,0,,,0,1,0,0,,0,0
	// steps,north-kazakhstan-201-2014,grain-receipt-licence,5(5),,"Handing over of the result to the applicant, or sending to the personal cabinet",,,,,,0,,,0,1,0,0,,0,0
	// roles,,,,employee,employee of the provider,,,,,,0,,,0,3,0,1,,24300,24300
	// roles,,,,executor,responsible executor of the provider,,,,,,1,,,0,1,0,0,,0,0
	// roles,,,,head,head of the provider,,,,,,0,,,0,1,0,0,,0,0
	// roles,,,,management,management of the provider,,,,,,0,,,0,2,0,0,,0,0
	// persons,,,,p-employee,,,,,,,0,,,0,3,0,1,,24300,24300
	// persons,,,,p-executor,,,,,,,0,,,0,1,0,0,,0,0
	// persons,,,,p-head,,,,,,,0,,,0,1,0,0,,0,0
	// persons,,,,p-management,,,,,,,0,,,0,2,0,0,,0,0
	// findings,,,,late,late,,,,,,,,,,,,,1,,
}

func ExampleSummary() {
	s, err := caseload.Report(caseload.Cases(grainCases()...), june())
	if err != nil {
		fmt.Println(err)
		return
	}
	text, err := json.MarshalIndent(s.Total, "", "  ")
	fmt.Println(string(text), err)
	// Output:
	// {
	//   "received": 2,
	//   "granted": 1,
	//   "refused": 0,
	//   "not_admitted": 0,
	//   "discontinued": 0,
	//   "open": 1,
	//   "closed_late": 1,
	//   "closed_disputed": 0,
	//   "late_at_end": 0,
	//   "disputed_at_end": 0,
	//   "lateness_ns": 24300000000000,
	//   "worst_ns": 24300000000000
	// } <nil>
}

func ExampleCheck() {
	records := caseload.Records(grainCases()[0])
	s, err := caseload.Check(records, caseload.CheckOptions{
		Definition: caseload.DefinitionsByKind(grainDefinition()),
		Offices: func(caseload.Record, *process.Definition) (process.Offices, error) {
			return process.OfficesOf(grainOffice()), nil
		},
		Period: june(),
	}, func(c caseload.CheckedApplication) error {
		for _, f := range c.Findings {
			fmt.Println(c.Application, f.Kind, f.Citation, f.By.Role, f.Late, "under every reading:", f.EveryReading)
		}
		return nil
	})
	fmt.Println(s.Total.ClosedLate, "of", s.Total.Closed(), err)
	// Output:
	// case-1 late north-kazakhstan-201-2014/grain-receipt-licence#5(1) employee 6h45m0s under every reading: true
	// 1 of 1 <nil>
}

func ExampleWorklistAt() {
	agenda, err := caseload.WorklistAt(caseload.Cases(grainCases()...), time.Date(2015, 6, 30, 12, 0, 0, 0, grainOffice().Zone()))
	if err != nil {
		fmt.Println(err)
		return
	}
	by := agenda.ByRole()
	for _, role := range slices.Sorted(maps.Keys(by)) {
		for _, task := range by[role] {
			fmt.Println(role, task.Case, task.Citation, task.State, task.Left, task.Controls[0].Name)
		}
	}
	fmt.Println("changes at", agenda.Next)
	// Output:
	// executor case-2 north-kazakhstan-201-2014/grain-receipt-licence#5(3) due 29h0m0s answer to the akim
	// changes at 2015-07-03 18:30:01 +0600 +06
}

func ExampleRecords() {
	for r, err := range caseload.Records(grainCases()[1]) {
		fmt.Println(r.Node, r.Phase, r.At.Format(time.RFC3339), r.By.Role, err)
	}
	// Output:
	// 5(1) entering 2015-06-22T04:00:00Z applicant <nil>
	// 5(1) completing 2015-06-22T04:10:00Z employee <nil>
	// 5(2) completing 2015-06-22T04:40:00Z management <nil>
}

func ExampleCasesOf() {
	ctx := context.Background()
	var store process.Memory
	for i, c := range grainCases() {
		for _, e := range c.Events {
			if err := store.Append(ctx, process.ID{0: byte(i + 1)}, e); err != nil {
				fmt.Println(err)
				return
			}
		}
	}
	cases := caseload.CasesOf(ctx, &store, process.DefinitionsOf(grainDefinition()), func(c *caseload.Case) error {
		c.Offices = process.OfficesOf(grainOffice())
		return nil
	})
	s, err := caseload.Report(cases, june())
	fmt.Println(s.Total.Received, s.Total.Granted, s.Total.Open, err)
	// Output: 2 1 1 <nil>
}

func ExampleDays() {
	p := june()
	fmt.Println(p.From.Format(time.RFC3339), p.Until.Format(time.RFC3339))
	_, err := caseload.Days(law.MustDate("2015-06-30"), law.MustDate("2015-06-01"), grainOffice())
	fmt.Println(err)
	// Output:
	// 2015-06-01T00:00:00+06:00 2015-07-01T00:00:00+06:00
	// law: period "2015-06-30 to 2015-06-01": the last day is not before the first
}

// The tasks of an agenda by who has to act, and beside them the agency's own dates.
func ExampleWorklist_ByPerson() {
	cases := grainCases()
	cases[1].Assigned = map[law.ID]string{regulation.ActorExecutor: "p-17"}
	agenda, err := caseload.WorklistAt(caseload.Cases(cases...), time.Date(2015, 7, 6, 12, 0, 0, 0, grainOffice().Zone()))
	if err != nil {
		fmt.Println(err)
		return
	}
	for person, tasks := range agenda.ByPerson() {
		fmt.Println(person, len(tasks), tasks[0].State, tasks[0].Excuses)
	}
	for _, task := range agenda.Tasks {
		for _, control := range task.Controls {
			fmt.Println(task.Case, control.Name, "was due:", control.At.Before(agenda.At))
		}
	}
	fmt.Println(len(agenda.ByBody()), "with others")
	// Output:
	// p-17 1 overdue [refusal-term=none]
	// case-2 answer to the akim was due: true
	// 0 with others
}

func ExampleDefinitionsByKind() {
	find := caseload.DefinitionsByKind(grainDefinition())
	r := caseload.Record{
		Kind: regulation.MustKindID("grain-receipt-licence/issue"), Channel: regulation.ChannelOffice,
		At: time.Date(2015, 6, 22, 10, 0, 0, 0, grainOffice().Zone()),
	}
	d, err := find(r)
	fmt.Println(d.Kind(), err)
	r.At = r.At.AddDate(-1, 0, 0)
	_, err = find(r)
	fmt.Println(err)
	// Output:
	// north-kazakhstan-201-2014/grain-receipt-licence/issue <nil>
	// process: another definition: no definition of grain-receipt-licence/issue through "office" on 2014-06-22
}

func ExampleCheckedApplication_Late() {
	_, err := caseload.Check(caseload.Records(grainCases()[0]), caseload.CheckOptions{
		Definition: caseload.DefinitionsByKind(grainDefinition()),
		Offices: func(caseload.Record, *process.Definition) (process.Offices, error) {
			return process.OfficesOf(grainOffice()), nil
		},
	}, func(c caseload.CheckedApplication) error {
		fmt.Println(c.Application, c.End, "late:", c.Late(), "disputed:", c.Disputed())
		return nil
	})
	fmt.Println(err)
	// Output:
	// case-1 granted late: true disputed: false
	// <nil>
}
