// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law_test

import "github.com/reglament-kz/reglament/regulation/law"

// act297 is an act with the life of resolution No. 297 of the akimat of
// Mangystau oblast: signed, registered, in force from the registration, in
// effect ten calendar days after a first official publication whose day it
// does not print, repealed by an act that takes effect on its signing.
func act297() law.Act {
	const id = "mangystau-297-2014"
	akimat := law.Text{KK: "Маңғыстау облысының әкімдігі", RU: "акимат Мангистауской области", EN: "akimat of Mangystau oblast"}
	resolution := law.Text{KK: "қаулы", RU: "постановление", EN: "resolution"}
	header, clause4 := law.MustCite(id, "", "header"), law.MustCite(id, "", "4")
	return law.Act{
		ID: id, Kind: resolution, Number: "297", Date: law.MustDate("2014-12-08"), Issuer: akimat,
		Title: law.Text{KK: "Ветеринария саласындағы регламенттер", RU: "Регламенты в сфере ветеринарии", EN: "Regulations in veterinary medicine"},
		Registration: law.Registration{
			Authority: law.Text{KK: "Әділет департаменті", RU: "Департамент юстиции", EN: "Department of Justice"},
			Date:      law.MustDate("2015-01-09"), Number: "2581", Citation: header,
		},
		LegalBasis: []law.LegalBasis{{
			Title: law.Text{KK: "Мемлекеттік көрсетілетін қызметтер туралы", RU: "О государственных услугах", EN: "On state services"},
			Date:  law.MustDate("2013-04-15"), Citation: law.MustCite(id, "", "preamble"),
		}},
		InForce: law.Onset{From: law.FromRegistration, Citation: clause4},
		Effect:  law.Onset{From: law.FromFirstPublication, Days: 10, Citation: clause4},
		Amendments: []law.Amendment{{
			By:       law.Reference{Issuer: akimat, Kind: resolution, Number: "99", Date: law.MustDate("2015-04-13")},
			Target:   law.MustCite(id, "vet-reference", "5"),
			Effect:   law.Onset{From: law.FromPublication, Days: 10, Citation: law.MustCite(id, "vet-reference", "5/2")},
			Citation: law.MustCite(id, "vet-reference", "5/2"),
		}},
		Repeal: law.Repeal{
			By:     law.Reference{Issuer: akimat, Kind: resolution, Number: "125", Date: law.MustDate("2016-05-16")},
			Effect: law.Onset{From: law.FromSigning, Citation: header}, Citation: header,
		},
		Clauses: []law.Clause{{
			Text:     law.Text{KK: "бақылау", RU: "контроль", EN: "supervision"},
			Citation: law.MustCite(id, "", "3"),
		}},
		Signatories: []law.Signatory{
			{Office: law.Text{KK: "облыс әкімі", RU: "аким области", EN: "akim of the oblast"}, Name: "А. Айдарбаев", Citation: law.MustCite(id, "", "signature")},
			{Office: law.Text{KK: "басқарма басшысы", RU: "руководитель управления", EN: "head of the administration"}, Name: "Б. Ерсайынұлы", Agreed: true, Date: law.MustDate("2014-12-08"), Citation: law.MustCite(id, "", "signature")},
		},
	}
}

// with changes one thing in a copy of an act.
func with(a law.Act, change func(*law.Act)) law.Act {
	a = a.Clone()
	change(&a)
	return a
}
