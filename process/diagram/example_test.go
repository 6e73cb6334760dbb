// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram_test

import (
	"bytes"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// compiled is the definition of the examples: a duplicate of an ear tag.
func compiled() *process.Definition {
	kind, err := catalogue.Builtin().Kind("ear-tag-duplicate/issue")
	if err != nil {
		panic(err)
	}
	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-03-30"))
	if err != nil {
		panic(err)
	}
	return d
}

func ExampleWriteSwimlane() {
	var svg bytes.Buffer
	if err := diagram.WriteSwimlane(&svg, compiled(), law.LangRussian); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Count(svg.String(), "<g data-lane="), "lanes")
	fmt.Println(strings.Count(svg.String(), "<g data-box="), "boxes")
	// Output:
	// 2 lanes
	// 5 boxes
}

func ExampleWriteMermaid() {
	if err := diagram.WriteMermaid(os.Stdout, compiled(), law.LangEnglish); err != nil {
		fmt.Println(err)
	}
	// Output:
	// flowchart TB
	//   accTitle: Duplicate of an ear tag – issue of the duplicate of an ear tag, at the provider's office
	//   %% mangystau-297-2014/ear-tag-duplicate/issue office acb534dbf541402ec747d6ea95252e23d954162aa649cfd515d7da6d3cbda45b
	//   subgraph lane1["employee of the provider's office"]
	//     n7_1["7(1)<br/>Acceptance and registration of the documents; forwarding of the documents to the responsible executor<br/>30 minutes from the application"]
	//   end
	//   subgraph lane2["provider"]
	//     n7_2_1["7(2)<br/>Order of the duplicate of the tag<br/>no term stated; order of the duplicate"]
	//     n7_2_2("7(2)<br/>Waiting for the duplicate to arrive")
	//     n7_2_3["7(2)<br/>Hand-over of the duplicate of the tag<br/>within 3 working days from the arrival; hand-over of the duplicate"]
	//     ngranted(["the result was handed over"])
	//   end
	//   n7_1 --> n7_2_1
	//   n7_2_1 --> n7_2_2
	//   n7_2_2 --> n7_2_3
	//   n7_2_3 --> ngranted
}

func ExampleWriteTimeline() {
	office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAqtau),
		Work: calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	d := compiled()
	plan, err := d.PlanAll(time.Date(2015, 3, 30, 11, 0, 0, 0, office.Zone()), process.OfficesOf(office))
	if err != nil {
		fmt.Println(err)
		return
	}
	var svg bytes.Buffer
	if err := diagram.WriteTimeline(&svg, d, plan, office, law.LangKazakh); err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(strings.Count(svg.String(), "data-bar="), "bar on", strings.Count(svg.String(), "data-day="), "day")
	// Output:
	// 2 bar on 1 day
}

func ExampleNew() {
	layout := diagram.New(compiled(), law.LangEnglish)
	for _, lane := range layout.Lanes {
		fmt.Println("lane:", lane.Name.EN)
	}
	for _, b := range layout.Boxes {
		fmt.Println(b.ID, "in", layout.Lanes[b.Lane].ID, "column", b.Column)
	}
	// Output:
	// lane: employee of the provider's office
	// lane: provider
	// 7(1) in office_employee column 0
	// 7(2).1 in provider column 0
	// 7(2).2 in provider column 1
	// 7(2).3 in provider column 2
	// granted in provider column 3
}

func ExampleLayout_Box() {
	b, ok := diagram.New(compiled(), law.LangEnglish).Box("7(2).3")
	fmt.Println(b.Name.EN, ok)
	for _, line := range b.Lines {
		fmt.Println(line.Style+":", line.Text)
	}
	// Output:
	// Hand-over of the duplicate of the tag true
	// citation: 7(2)
	// name: Hand-over of the duplicate of
	// name: the tag
	// term: within 3 working days from the
	// term: arrival; hand-over of the
	// term: duplicate
}

func ExampleNotes() {
	for _, n := range diagram.Notes(compiled())[:2] {
		fmt.Println(n.Number, n.ID, n.Text.EN)
	}
	// Output:
	// 1 term-not-stated-animal-identification-7-2 7(2): no term is stated for a part of the step (drawing up of the veterinary passport; order of the duplicate)
	// 2 ident-executive-bodies-level paragraph 1 names local executive bodies without a level, paragraph 7 those of the oblast; whether they are the same is not said
}

func ExampleSystemsAt() {
	kind, err := catalogue.Builtin().Kind("vet-licence/issue")
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := process.Compile(kind, regulation.ChannelPortal, law.MustDate("2015-03-30"))
	if err != nil {
		fmt.Println(err)
		return
	}
	pays, _ := d.Node("9(6)")
	fmt.Println(diagram.SystemsAt(d.Regulation(), pays))
	// Output: [payment_gateway elicensing_database]
}

func ExampleIdentifiers() {
	fmt.Println(diagram.Identifiers([]string{"7(2).1", "9(8).signature"}))
	// Output: map[7(2).1:n7_2_1 9(8).signature:n9_8_signature]
}

func ExampleTermText() {
	n, _ := compiled().Node("7(2).3")
	fmt.Println(diagram.TermText(n.Terms[0], law.LangRussian))
	// Output: в течение 3 рабочих дней со дня поступления; выдача дубликата
}
