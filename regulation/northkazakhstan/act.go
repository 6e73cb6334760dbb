// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

const actID law.ID = "north-kazakhstan-201-2014"

// Enactment is the act with its three regulations in the order of the text,
// which is also the order of the list in paragraph 1. Each call builds a value
// that shares nothing with another one.
func Enactment() regulation.Enactment {
	return regulation.Enactment{
		Act: act(),
		Regulations: []regulation.Regulation{
			pesticideRegulation(),
			grainReceiptRegulation(),
			cottonReceiptRegulation(),
		},
	}
}

func act() law.Act {
	return law.Act{
		ID:     actID,
		Kind:   resolution(),
		Number: "201",
		Date:   law.MustDate("2014-06-16"),
		Issuer: akimat(),
		Title: draft.Text(
			"Өсімдік шаруашылығы саласындағы мемлекеттік көрсетілетін қызметтер регламенттерін бекіту туралы",
			"Об утверждении регламентов государственных услуг в области растениеводства",
			"On approval of the regulations of state services in plant growing"),
		Registration: law.Registration{
			Authority: draft.Text(
				"Солтүстік Қазақстан облысының Әділет департаменті",
				"Департамент юстиции Северо-Казахстанской области",
				"Department of Justice of North Kazakhstan oblast"),
			Date:     law.MustDate("2014-07-18"),
			Number:   "2862",
			Citation: citeAct("header"),
		},
		LegalBasis: []law.LegalBasis{{
			Title:    draft.Text("Мемлекеттік көрсетілетін қызметтер туралы", "О государственных услугах", "On State Services"),
			Date:     law.MustDate("2013-04-15"),
			Place:    draft.At("art16(3)"),
			Citation: citeAct("preamble"),
		}},
		// Paragraph 3 sets one beginning only; it sets no separate date of force.
		Effect: law.Onset{From: law.FromFirstPublication, Days: 10, Citation: citeAct("3")},
		Repeal: law.Repeal{
			By:       law.Reference{Issuer: akimat(), Kind: resolution(), Number: "309", Date: law.MustDate("2015-08-20")},
			Effect:   law.Onset{From: law.FromSigning, Citation: citeAct("header")},
			Citation: citeAct("header"),
		},
		Clauses: []law.Clause{{
			Text: draft.Text(
				"орындалуын бақылау облыс әкімінің жетекшілік ететін орынбасарына жүктеледі",
				"контроль за исполнением возлагается на курирующего заместителя акима области",
				"the deputy akim of the oblast in charge supervises the execution"),
			Citation: citeAct("2"),
		}},
		Signatories: []law.Signatory{{
			Office:   draft.Text("Облыс әкімі", "Аким области", "Akim of the oblast"),
			Name:     "Е. Сұлтанов",
			Citation: citeAct("signature"),
		}},
	}
}

func akimat() law.Text {
	return draft.Text("Солтүстік Қазақстан облысының әкімдігі", "акимат Северо-Казахстанской области", "akimat of North Kazakhstan oblast")
}

func resolution() law.Text {
	return draft.Text("қаулы", "постановление", "resolution")
}

// standardAct is one of the Government's resolutions that approved the
// standards.
func standardAct(number, date string, title law.Text) law.Reference {
	return law.Reference{
		Title:  title,
		Issuer: draft.Text("Қазақстан Республикасының Үкіметі", "Правительство Республики Казахстан", "Government of the Republic of Kazakhstan"),
		Kind:   resolution(),
		Number: number,
		Date:   law.MustDate(date),
	}
}

// citeAct is a place in the act itself, outside its regulations.
func citeAct(place string) law.Citation { return law.MustCite(string(actID), "", place) }
