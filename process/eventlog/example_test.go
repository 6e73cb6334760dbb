// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"errors"
	"fmt"
	"log"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/process/eventlog"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

const exampleMapping = `{
  "format": "csv", "delimiter": ";",
  "time": {"layout": "02.01.2006 15:04", "zone": "Asia/Almaty"},
  "columns": {"application": "Номер", "time": "Время", "activity": "Действие", "service": "Услуга", "actor": "Роль"},
  "services": {"Дубликат": {"kind": "pesticide-licence/duplicate", "channel": "office"}},
  "activities": {
    "Подано": {"node": "5(1)", "phase": "entering"},
    "Зарегистрировано": {"node": "5(1)"},
    "Резолюция": {"node": "5(2)"},
    "Открыта карточка": {"ignore": true}
  },
  "actors": {"Канцелярия": "office", "Руководство": "management"}
}`

const exampleLog = `Номер;Услуга;Действие;Время;Роль
17;Дубликат;Подано;04.05.2015 09:00;Канцелярия
17;Дубликат;Зарегистрировано;04.05.2015 09:10;Канцелярия
17;Дубликат;Открыта карточка;04.05.2015 09:12;
17;Дубликат;Резолюция;31.04.2015 09:30;Руководство
17;Дубликат;Подготовка дубликата;05.05.2015 11:00;Исполнитель
`

func ExampleReader_Records() {
	m, err := eventlog.ParseMapping([]byte(exampleMapping))
	if err != nil {
		log.Fatal(err)
	}
	r := eventlog.NewReader(strings.NewReader(exampleLog), m, eventlog.Options{
		OnBad: func(e *eventlog.LineError) error {
			fmt.Println(e)
			return nil // go on without the line
		},
	})
	for rec, err := range r.Records() {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(rec.Application, rec.Node, rec.Phase, rec.At.Format(time.RFC3339), rec.By.Role)
	}
	s := r.Summary()
	fmt.Println(s.Lines, "lines:", s.Records, "records,", s.Ignored, "ignored,", s.Bad, "bad")
	// Output:
	// 17 5(1) entering 2015-05-04T03:00:00Z office
	// 17 5(1) completing 2015-05-04T03:10:00Z office
	// eventlog: line 5, column "Время": "31.04.2015 09:30" is no day of the calendar, or no time of the day
	// eventlog: line 6, column "Действие": "Подготовка дубликата" is no activity of the mapping
	// 6 lines: 2 records, 1 ignored, 2 bad
}

// A system may write its log newest first.
func ExampleSort() {
	m, err := eventlog.ParseMapping([]byte(exampleMapping))
	if err != nil {
		log.Fatal(err)
	}
	newest := `Номер;Услуга;Действие;Время;Роль
17;Дубликат;Резолюция;04.05.2015 09:30;Руководство
17;Дубликат;Зарегистрировано;04.05.2015 09:10;Канцелярия
17;Дубликат;Подано;04.05.2015 09:00;Канцелярия
`
	r := eventlog.NewReader(strings.NewReader(newest), m, eventlog.Options{})
	sorted, did := eventlog.Sort(r.Records(), eventlog.SortOptions{Rank: m.Rank(catalogue.Builtin())})
	for rec, err := range sorted {
		if err != nil {
			log.Fatal(err)
		}
		fmt.Println(rec.At.Format(time.TimeOnly), rec.Node, rec.Phase)
	}
	fmt.Println(did.Records, "records,", did.Backward, "stood behind a later one")
	// Output:
	// 03:00:00 5(1) entering
	// 03:10:00 5(1) completing
	// 03:30:00 5(2) completing
	// 3 records, 2 stood behind a later one
}

// The events of a case, as process mining reads them.
func ExampleWriteXES() {
	kind, err := catalogue.Builtin().Kind("pesticide-licence/issue")
	if err != nil {
		log.Fatal(err)
	}
	d, err := process.Compile(kind, "office", law.MustDate("2015-05-04"))
	if err != nil {
		log.Fatal(err)
	}
	submitted, err := d.Decide(process.Application{}, process.Command{
		Action: process.ActionSubmit, By: process.Party{Role: "applicant"}, At: time.Date(2015, 5, 4, 3, 0, 0, 0, time.UTC),
		Details: &process.Details{Submission: &process.Submission{Definition: d.Digest(), Applicant: "a-1"}},
	})
	if err != nil {
		log.Fatal(err)
	}
	var b strings.Builder
	c := caseload.Case{ID: "17", Definitions: process.DefinitionsOf(d), Events: []process.Event{submitted}}
	if err := eventlog.WriteXES(&b, caseload.Cases(c)); err != nil {
		log.Fatal(err)
	}
	_, trace, _ := strings.Cut(b.String(), "  <trace>\n")
	fmt.Print(strings.ReplaceAll(trace, d.Digest().String(), "..."))
	// Output:
	//     <string key="concept:name" value="17"/>
	//     <string key="kind" value="north-kazakhstan-201-2014/pesticide-licence/issue"/>
	//     <string key="channel" value="office"/>
	//     <event>
	//       <string key="concept:name" value="5(1)"/>
	//       <string key="lifecycle:transition" value="start"/>
	//       <date key="time:timestamp" value="2015-05-04T03:00:00Z"/>
	//       <string key="org:role" value="applicant"/>
	//       <string key="definition" value="..."/>
	//     </event>
	//   </trace>
	// </log>
}

// Without OnBad the first bad line ends the reading; Skip leaves it to the
// summary.
func ExampleSkip() {
	m, err := eventlog.ParseMapping([]byte(exampleMapping))
	if err != nil {
		log.Fatal(err)
	}
	r := eventlog.NewReader(strings.NewReader(exampleLog), m, eventlog.Options{OnBad: eventlog.Skip})
	for range r.Records() {
		continue
	}
	for _, reason := range law.Values[eventlog.Reason]() {
		if n := r.Summary().BadFor(reason); n > 0 {
			fmt.Println(n, reason.Label().RU)
		}
	}
	// Output:
	// 1 неизвестное действие
	// 1 время не читается
}

func ExampleDryRun() {
	m, err := eventlog.ParseMapping([]byte(exampleMapping))
	if err != nil {
		log.Fatal(err)
	}
	s, err := eventlog.DryRun(strings.NewReader(exampleLog), m, catalogue.Builtin(), eventlog.Options{})
	if err != nil {
		log.Fatal(err)
	}
	for _, u := range s.Activities {
		fmt.Println(u.Count, u.Name, "?")
		fmt.Println("  ", u.Nearest[0].ID, u.Nearest[0].Name.RU)
	}
	for _, u := range s.Actors {
		fmt.Println(u.Count, u.Name, "?", u.Nearest[0].ID)
	}
	// Output:
	// 1 Подготовка дубликата ?
	//    5(5) Проверка полноты документов; подготовка лицензии, переоформленной лицензии, дубликата либо ответа об отказе; направление руководству на подпись
	// 1 Исполнитель ? executor
}

// A log is checked by the definitions and the hours that its mapping names.
func ExampleMapping_Definitions() {
	m, err := eventlog.ParseMapping([]byte(exampleMapping))
	if err != nil {
		log.Fatal(err)
	}
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone("Asia/Almaty"), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00"),
	})
	if err != nil {
		log.Fatal(err)
	}
	all := catalogue.Builtin()
	if err := m.Validate(all, law.MustDate("2015-05-04")); err != nil {
		log.Fatal(err)
	}
	text := "Номер;Услуга;Действие;Время;Роль\n" +
		"17;Дубликат;Подано;04.05.2015 09:00;Канцелярия\n" +
		"17;Дубликат;Зарегистрировано;04.05.2015 10:10;Канцелярия\n" +
		"17;Дубликат;Резолюция;04.05.2015 10:30;Канцелярия\n"
	_, err = caseload.Check(
		eventlog.NewReader(strings.NewReader(text), m, eventlog.Options{}).Records(),
		caseload.CheckOptions{
			Definition: m.Definitions(all),
			Offices: func(caseload.Record, *process.Definition) (process.Offices, error) {
				return process.OfficesOf(office), nil
			},
			Unlogged: m.Unlogged,
		},
		func(c caseload.CheckedApplication) error {
			for _, f := range c.Findings {
				fmt.Println(c.Application, f.Kind, f.Citation, f.Late)
			}
			return nil
		})
	if err != nil {
		log.Fatal(err)
	}
	// Output:
	// 17 wrong_role north-kazakhstan-201-2014/pesticide-licence#5(2) 0s
	// 17 late north-kazakhstan-201-2014/pesticide-licence#5(1) 40m0s
}

func ExampleParseMapping() {
	_, err := eventlog.ParseMapping([]byte(strings.Replace(exampleMapping, `, "zone": "Asia/Almaty"`, "", 1)))
	fmt.Println(err)
	// Output:
	// eventlog: mapping: time.zone: is missing, and the layout has no zone
}

func ExampleReadMapping() {
	m, err := eventlog.ReadMapping(strings.NewReader(exampleMapping))
	if err != nil {
		log.Fatal(err)
	}
	for _, s := range m.Services() {
		fmt.Println(s.Name, s.Kind, s.Channel)
	}
	// Output:
	// Дубликат pesticide-licence/duplicate office
}

func ExampleMapping_Validate() {
	m, err := eventlog.ParseMapping([]byte(strings.Replace(exampleMapping, "5(2)", "5(22)", 1)))
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(m.Validate(catalogue.Builtin(), law.MustDate("2015-05-04")))
	// Output:
	// eventlog: mapping: activities["Резолюция"].node: "5(22)" is a node of no service
}

// The hours by which a log is judged can stand in its mapping, because the acts
// state none.
func ExampleMapping_Office() {
	m, err := eventlog.ParseMapping([]byte(strings.Replace(exampleMapping, "{",
		`{"office": {"zone": "Asia/Almaty", "week": "5", "work": {"mon": ["09:00-18:00"]}},`, 1)))
	if err != nil {
		log.Fatal(err)
	}
	spec, ok := m.Office()
	fmt.Println(spec.Zone, spec.Work, ok)
	// Output:
	// Asia/Almaty mon 09:00-18:00 true
}

// A node that the log never tells of is no step left out.
func ExampleMapping_Unlogged() {
	m, err := eventlog.ParseMapping([]byte(strings.Replace(exampleMapping, `"channel": "office"`, `"channel": "office", "unlogged": ["5(3)"]`, 1)))
	if err != nil {
		log.Fatal(err)
	}
	d, err := m.Definitions(catalogue.Builtin())(caseload.Record{
		Kind: m.Services()[0].Kind, Channel: m.Services()[0].Channel, At: time.Date(2015, time.May, 4, 9, 0, 0, 0, time.UTC),
	})
	if err != nil {
		log.Fatal(err)
	}
	for _, n := range d.Nodes() {
		if m.Unlogged(d, n) {
			fmt.Println(n.ID)
		}
	}
	// Output:
	// 5(3)
}

// One line of a log is bad; the error says where and why, and what can be done
// about the line is for the caller to decide.
func ExampleLineError() {
	m, err := eventlog.ParseMapping([]byte(exampleMapping))
	if err != nil {
		log.Fatal(err)
	}
	r := eventlog.NewReader(strings.NewReader(exampleLog), m, eventlog.Options{})
	for _, err := range r.Records() {
		var bad *eventlog.LineError
		if errors.As(err, &bad) {
			fmt.Println(bad.Line, bad.Column, bad.Reason)
		}
	}
	// Output:
	// 5 Время time
}

func ExampleSurvey_Complete() {
	m, err := eventlog.ParseMapping([]byte(exampleMapping))
	if err != nil {
		log.Fatal(err)
	}
	s, err := eventlog.DryRun(strings.NewReader(exampleLog), m, catalogue.Builtin(), eventlog.Options{})
	if err != nil {
		log.Fatal(err)
	}
	fmt.Println(s.Complete(), len(s.Services), len(s.Activities), len(s.Actors))
	// Output:
	// false 0 1 1
}
