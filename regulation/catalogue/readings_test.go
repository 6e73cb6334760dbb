// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/reglament-kz/reglament/regulation"
)

// readingsTable holds the choices that the text forces, with what they touch:
//
//	regulation | reading | kinds | channels | default | other defaults | places
//
// A counting reading has no place: no act says how to count.
const readingsTable = `
vet-reference | account | all | all | procedure | issue=interaction | @5 @7
vet-reference | reference-minutes | all   | all | delivery     | - | @7(2)
vet-reference | minutes           | issue | all | working      | - | -
vet-reference | day-end           | issue | all | closing      | - | -
vet-reference | after-hours       | issue | all | next_opening | - | -

animal-identification | account     | all                                                 | all | procedure    | animal-identification/issue=interaction ear-tag-duplicate/issue=interaction | @5 @7
animal-identification | identification-minutes | all | all | consideration | - | @7(2)
animal-identification | arrival-day | ear-tag-duplicate/issue                             | all | next         | -                                   | -
animal-identification | minutes     | animal-identification/issue ear-tag-duplicate/issue | all | working      | -                                   | -
animal-identification | day-end     | ear-tag-duplicate/issue                             | all | closing      | -                                   | -
animal-identification | after-hours | animal-identification/issue ear-tag-duplicate/issue | all | next_opening | -                                   | -

vet-licence | account             | all                     | all                    | procedure    | issue=interaction reissue=interaction duplicate=interaction | @5 @7
vet-licence | portal-procedure    | all                     | portal provider_system | review       | -                                                           | @9(14) @11(10)
vet-licence | signature-check     | all                     | portal                 | on_receipt   | -                                                           | @9(10) @9(11) @9(12)
vet-licence | failed-gate         | all                     | portal provider_system | by_gate      | -                                                           | @9(4) @9(8) @9(11) @11(3)
vet-licence | registry-miss       | all                     | provider_system        | continues    | -                                                           | @11(7)
vet-licence | after-indeterminate | all                     | portal                 | from_answer  | -                                                           | @9(10)
vet-licence | refusal-term        | all                     | all                    | as_grant     | -                                                           | @5(3) @7(3)
vet-licence | first-day           | issue reissue duplicate | all                    | next         | -                                                           | -
vet-licence | minutes             | issue reissue duplicate | all                    | working      | -                                                           | -
vet-licence | day-end             | issue reissue duplicate | all                    | closing      | -                                                           | -
vet-licence | after-hours         | issue reissue duplicate | all                    | next_opening | -                                                           | -

pesticide-licence | account             | all                     | all    | procedure    | - | @5 @7
pesticide-licence | portal-procedure    | all                     | portal | review       | - | @9(9) @9(10)
pesticide-licence | portal-term         | all                     | portal | node         | - | @9(9)
pesticide-licence | signature-check     | all                     | portal | on_receipt   | - | @9(6) @9(7) @9(8)
pesticide-licence | failed-gate         | all                     | portal | by_gate      | - | @9(4) @9(7)
pesticide-licence | after-indeterminate | all                     | portal | from_answer  | - | @9(6)
pesticide-licence | agreeing-kinds      | reissue duplicate       | all    | as_printed   | - | @5(3) @5(4) @7(3) @7(4)
pesticide-licence | agreeing-silence    | all                     | all    | wait         | - | @5(4) @7(4)
pesticide-licence | reissue-preparation | reissue duplicate       | all    | passes       | - | @5(3) @5(5)
pesticide-licence | refusal-term        | all                     | all    | as_grant     | - | @5(5) @7(5) @9(9)
pesticide-licence | first-day           | issue reissue duplicate | all    | next         | - | -
pesticide-licence | minutes             | issue reissue duplicate | all    | working      | - | -
pesticide-licence | day-end             | issue reissue duplicate | all    | closing      | - | -
pesticide-licence | after-hours         | issue reissue duplicate | all    | next_opening | - | -

grain-receipt-licence | account             | all                     | all    | procedure    | - | @5 @7
grain-receipt-licence | portal-procedure    | all                     | portal | review       | - | @8(9) @8(10)
grain-receipt-licence | portal-term         | all                     | portal | node         | - | @8(9)
grain-receipt-licence | signature-check     | all                     | portal | on_receipt   | - | @8(6) @8(7) @8(8)
grain-receipt-licence | failed-gate         | all                     | portal | by_gate      | - | @8(4) @8(7)
grain-receipt-licence | after-indeterminate | all                     | portal | from_answer  | - | @8(6)
grain-receipt-licence | refusal-term        | all                     | all    | as_grant     | - | @5(3) @7(3) @8(9)
grain-receipt-licence | first-day           | issue reissue duplicate | all    | next         | - | -
grain-receipt-licence | minutes             | issue reissue duplicate | all    | working      | - | -
grain-receipt-licence | day-end             | issue reissue duplicate | all    | closing      | - | -
grain-receipt-licence | after-hours         | issue reissue duplicate | all    | next_opening | - | -

cotton-receipt-licence | account             | all                     | all    | procedure    | - | @5 @7
cotton-receipt-licence | portal-procedure    | all                     | portal | review       | - | @9(9) @9(10)
cotton-receipt-licence | portal-term         | all                     | portal | node         | - | @9(9)
cotton-receipt-licence | signature-check     | all                     | portal | on_receipt   | - | @9(6) @9(7) @9(8)
cotton-receipt-licence | failed-gate         | all                     | portal | by_gate      | - | @9(4) @9(7)
cotton-receipt-licence | refusal-scope | all | all | every | - | @5(4) @7(4) @9(9)
cotton-receipt-licence | refusal-term | issue reissue | all | as_grant | - | @5(4) @7(4) @9(9)
cotton-receipt-licence | after-indeterminate | all                     | portal | from_answer  | - | @9(6)
cotton-receipt-licence | first-day           | issue reissue duplicate | all    | next         | - | -
cotton-receipt-licence | minutes             | issue reissue duplicate | all    | working      | - | -
cotton-receipt-licence | day-end             | issue reissue duplicate | all    | closing      | - | -
cotton-receipt-licence | after-hours         | issue reissue duplicate | all    | next_opening | - | -
`

func TestReadingsAreThoseOfTheHandTable(t *testing.T) {
	var data []string
	for _, r := range builtin(t).Regulations() {
		for _, x := range r.Readings {
			data = append(data, readingRow(r, x))
		}
	}
	requireSame(t, readingsTable, data)
}

func readingRow(r regulation.Regulation, x regulation.Reading) string {
	channels := "all"
	if x.Channels != nil {
		channels = words(x.Channels)
	}
	var defaults, cites []string
	for _, d := range x.Defaults {
		defaults = append(defaults, fmt.Sprintf("%s=%s", kindsOf(r, []regulation.KindID{d.Kind}), d.Option))
	}
	for _, c := range x.Citations {
		cites = append(cites, "@"+c.Locator.String())
	}
	return row(string(r.ID.Name), string(x.ID), kindsOf(r, x.Kinds), channels, string(x.Default), strings.Join(defaults, " "), strings.Join(cites, " "))
}
