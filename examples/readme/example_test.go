// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package readme_test

import (
	"context"
	"fmt"
	"log"
	"os"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/gost"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Each Example of this file stands in the README, its code and its output, and
// the README has no other.

// check stands for the error handling of a program.
func check(err error) {
	if err != nil {
		log.Fatal(err)
	}
}

func Example_plan() {
	office := calendar.OfficeSpec{Zone: calendar.MustZone(calendar.ZonePetropavl), Work: calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30")}
	counter, err := calendar.NewOffice(calendar.Kazakhstan(), office)
	check(err)
	kind, err := catalogue.Builtin().Kind("cotton-receipt-licence/reissue")
	check(err)
	definition, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-03-30"))
	check(err)
	plan, err := definition.Plan(time.Date(2015, 3, 30, 10, 0, 0, 0, office.Zone), process.OfficesOf(counter))
	check(err)
	fmt.Println(plan.Steps[3].Citation, plan.Steps[3].Grant, plan.Steps[3].Refusal)
	narrow, err := definition.With(process.MustChoice("refusal-scope=duplicate"))
	check(err)
	plan, err = narrow.Plan(plan.Filed, process.OfficesOf(counter))
	check(err)
	fmt.Println(plan.Steps[3].Refusal)
	// Output:
	// north-kazakhstan-201-2014/cotton-receipt-licence#5(4) 2015-04-08T18:30:00+06:00 2015-04-01T18:30:00+06:00
	// 2015-04-08T18:30:00+06:00
}

func Example_ownAct() {
	file, err := os.Open("../catalogue/testdata/act.json")
	check(err)
	defer file.Close()
	own, err := regulation.ReadEnactments(file)
	check(err)
	all, err := catalogue.Builtin().With(own...)
	check(err)
	_, err = all.Kind("vet-reference/issue")
	fmt.Println(err)
	// Output:
	// regulation: ambiguous name: kind "vet-reference/issue"; one of example-oblast-45-2015/vet-reference/issue, mangystau-297-2014/vet-reference/issue
}

func Example_transfer() {
	days, err := calendar.Kazakhstan().With(calendar.Act{
		ID:      "order-7-2025",
		Title:   law.Text{KK: "№ 7 бұйрық", RU: "Приказ № 7", EN: "Order No. 7"},
		Changes: []calendar.Change{{Kind: calendar.ChangeTransfer, From: law.MustDate("2025-06-14"), To: law.MustDate("2025-06-13")}},
	})
	check(err)
	trace, err := days.TraceAdd(date.New(2025, time.June, 12), 1)
	check(err)
	fmt.Println(trace)
	// Output:
	// 2025-06-12 + 1 working days = 2025-06-14 (five-day week)
	//   2025-06-13 Fri     -  transferred day off ← 2025-06-14 [by an added act]
	//   2025-06-14 Sat     1  transferred working day → 2025-06-13 [by an added act]
}

func Example_signature() {
	form, moment := []byte("the filled form"), time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)
	authority := edstest.MustNew(moment) // a service reads its own roots and lists
	trust, err := local.NewTrust(local.ContourTest, authority.Roots(), authority.Intermediates())
	check(err)
	var checker eds.Checker // yours, eds/local in pure Go, or eds/ncanode before a certified server
	checker, err = local.New(local.Config{
		Trust: trust, Algorithms: append(gost.Algorithms(), local.RSASHA256()),
		Clock: func() time.Time { return moment }, // and no source of revocation at all
	})
	check(err)
	report, err := checker.CheckSignature(context.Background(), eds.Request{
		Reference: "applicant-44", Moment: moment, Purpose: eds.PurposeApplicantRequest,
		Signature: authority.SignDetached(form, authority.Leaf(edstest.ProfileIndividualSign)), Content: form,
		Expect: []eds.Signatory{{IIN: eds.MustParseIIN(edstest.IIN(1))}},
	})
	check(err)
	evidence, err := report.Evidence()
	check(err)
	fmt.Println(report.Verdict, process.EvidenceOf("9(8).signature", evidence).Reply)
	// Output:
	// indeterminate pending
}
