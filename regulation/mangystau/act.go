// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

const actID law.ID = "mangystau-297-2014"

// Enactment is the act with its three regulations in the order of the text,
// which is not the order of the list in paragraph 1. Each call builds a value
// that shares nothing with another one.
func Enactment() regulation.Enactment {
	return regulation.Enactment{
		Act: act(),
		Regulations: []regulation.Regulation{
			vetReferenceRegulation(),
			identificationRegulation(),
			vetLicenceRegulation(),
		},
	}
}

func act() law.Act {
	return law.Act{
		ID:     actID,
		Kind:   resolution(),
		Number: "297",
		Date:   law.MustDate("2014-12-08"),
		Issuer: akimat(),
		Title: draft.Text(
			"Ветеринария саласындағы мемлекеттік көрсетілетін қызметтер регламенттерін бекіту туралы",
			"Об утверждении регламентов государственных услуг в области ветеринарии",
			"On approval of the regulations of state services in veterinary medicine"),
		Registration: law.Registration{
			Authority: draft.Text("Маңғыстау облысы Әділет департаменті", "Департамент юстиции Мангистауской области", "Department of Justice of Mangystau oblast"),
			Date:      law.MustDate("2015-01-09"),
			Number:    "2581",
			Citation:  citeAct("header"),
		},
		LegalBasis: []law.LegalBasis{{
			Title:    draft.Text("Мемлекеттік көрсетілетін қызметтер туралы", "О государственных услугах", "On State Services"),
			Date:     law.MustDate("2013-04-15"),
			Citation: citeAct("preamble"),
		}},
		// Paragraph 4 sets two beginnings: force from registration, effect later.
		InForce:    law.Onset{From: law.FromRegistration, Citation: citeAct("4")},
		Effect:     law.Onset{From: law.FromFirstPublication, Days: 10, Citation: citeAct("4")},
		Amendments: []law.Amendment{amendment()},
		Repeal: law.Repeal{
			By:       law.Reference{Issuer: akimat(), Kind: resolution(), Number: "125", Date: law.MustDate("2016-05-16")},
			Effect:   law.Onset{From: law.FromSigning, Citation: citeAct("header")},
			Citation: citeAct("header"),
		},
		Clauses:     clauses(),
		Signatories: signatories(),
		EditorNotes: editorNotes(),
	}
}

// amendment is known from the note below paragraph 5 of the veterinary
// reference alone. Its effect counts from publication, without "first official".
func amendment() law.Amendment {
	return law.Amendment{
		By:       law.Reference{Issuer: akimat(), Kind: resolution(), Number: "99", Date: amended()},
		Target:   vetReference.Cite("5"),
		Effect:   law.Onset{From: law.FromPublication, Days: 10, Citation: vetReference.Cite("5")},
		Citation: vetReference.Cite("5"),
	}
}

func amended() law.Date { return law.MustDate("2015-04-13") }

func clauses() []law.Clause {
	return []law.Clause{
		{
			Text: draft.Text(
				"ауыл шаруашылығы басқармасы (Б. Ерсайынұлы) қаулының «Әділет» жүйесінде, бұқаралық ақпарат құралдарында ресми жариялануын және әкімдіктің интернет-ресурсында орналасуын қамтамасыз етеді",
				"управление сельского хозяйства (Б. Ерсайынұлы) обеспечивает официальное опубликование в системе «Әділет» и в средствах массовой информации и размещение на интернет-ресурсе акимата",
				"the agriculture department (Б. Ерсайынұлы) sees to the official publication in the system «Әділет» and in the mass media and to the placing on the akimat's website"),
			Citation: citeAct("2"),
		},
		{
			Text: draft.Text(
				"орындалуын бақылау облыс әкімінің орынбасары Р.М. Әміржановқа жүктеледі",
				"контроль за исполнением возлагается на заместителя акима области (Р.М. Әміржанов)",
				"the deputy akim of the oblast (Р.М. Әміржанов) supervises the execution"),
			Citation: citeAct("3"),
		},
	}
}

func signatories() []law.Signatory {
	return []law.Signatory{
		{
			Office:   draft.Text("Облыс әкімі", "Аким области", "Akim of the oblast"),
			Name:     "А. Айдарбаев",
			Citation: citeAct("signature"),
		},
		{
			Office: draft.Text(
				`"Облыстық ауыл шаруашылығы басқармасы" мемлекеттік мекемесінің басшысы`,
				"руководитель государственного учреждения «Областное управление сельского хозяйства»",
				"head of the state institution “Oblast Department of Agriculture”"),
			Name:     "Б. Ерсайынұлы",
			Agreed:   true,
			Date:     law.MustDate("2014-12-08"),
			Citation: citeAct("signature"),
		},
	}
}

func akimat() law.Text {
	return draft.Text("Маңғыстау облысы әкімдігі", "акимат Мангистауской области", "akimat of Mangystau oblast")
}

func resolution() law.Text {
	return draft.Text("қаулы", "постановление", "resolution")
}

// standardAct is the resolution that approved the three standards.
func standardAct() law.Reference {
	return law.Reference{
		Issuer: draft.Text("Қазақстан Республикасының Үкіметі", "Правительство Республики Казахстан", "Government of the Republic of Kazakhstan"),
		Kind:   resolution(),
		Number: "664",
		Date:   law.MustDate("2014-06-17"),
	}
}

// citeAct is a place in the act itself, outside its regulations.
func citeAct(place string) law.Citation { return law.MustCite(string(actID), "", place) }
