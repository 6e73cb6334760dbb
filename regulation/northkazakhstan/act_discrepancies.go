// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package northkazakhstan

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
)

// actSlips are the slips of the act outside its regulations. An act has no list
// of its own for them.
func actSlips() []regulation.Discrepancy {
	return []regulation.Discrepancy{
		draft.Copy("act-repeal-note-link", draft.Text(
			"көшірмеде: күшін жою туралы ескертпеде қаулының нөмірі сөйлемнің соңына жылжыған",
			"в копии: в примечании об утрате силы номер постановления смещён в конец предложения",
			"in the copy: in the note on the repeal the number of the resolution is displaced to the end of the sentence"),
			actSlip("header", "қаулысымен (қол қойылған күнінен бастап қолданысқа енгізіледі).N 309", "N 309 қаулысымен (қол қойылған күнінен бастап қолданысқа енгізіледі).")),
		draft.Copy("act-preamble-link", draft.Text(
			"көшірмеде: заңның тармағына сілтеме орнынан жылжыған",
			"в копии: ссылка на пункт закона смещена",
			"in the copy: the link to the paragraph of the law is displaced"),
			actSlip("preamble", "16-бабының сәйкес Солтүстік 3-тармағына", "16-бабының 3-тармағына сәйкес Солтүстік")),
		draft.Copy("act-orders-displaced", draft.Text(
			"көшірмеде: «ҚАУЛЫ ЕТЕДІ» қос нүктеден кейін тұр",
			"в копии: «ҚАУЛЫ ЕТЕДІ» стоит после двоеточия",
			"in the copy: «ҚАУЛЫ ЕТЕДІ» stands after the colon"),
			actSlip("preamble", "әкімдігі :ҚАУЛЫ ЕТЕДІ", "әкімдігі ҚАУЛЫ ЕТЕДІ:")),
		draft.Print("act-number-signs", draft.Text(
			"нөмір белгісі екі түрлі: № және латын N",
			"знак номера двоякий: № и латинская N",
			"the sign of a number is printed in two ways: № and a Latin N"),
			inAct("header", "№ 201"), inAct("header", "N 2862")),
		draft.Print("act-akimat-forms", draft.Text(
			"органның атауы екі түрлі септелген",
			"название органа напечатано в двух формах",
			"the name of the body is printed in two forms"),
			inAct("header", "Солтүстік Қазақстан облысының әкімдігінің"), inAct("header", "Солтүстік Қазақстан облысы әкімдігінің")),
		draft.Print("act-date-forms", draft.Text(
			"күшін жойған қаулының күні екі түрлі жазылған",
			"дата отменяющего постановления напечатана двояко",
			"the date of the repealing resolution is printed in two ways"),
			inAct("header", "2015 жылғы 20 тамыздағы"), inAct("header", "20.08.2015")),
		draft.Print("act-repeal-told-twice", draft.Text(
			"күшін жою екі рет айтылған, біреуінде ғана күшіне ену тәртібі бар",
			"об утрате силы сказано дважды, порядок введения – лишь в одном месте",
			"the repeal is told twice, its beginning in one of the two only"),
			inAct("header", "Күші жойылды – Солтүстік Қазақстан облысы әкімдігінің 2015 жылғы 20 тамыздағы N 309 қаулысымен"),
			inAct("header", "(қол қойылған күнінен бастап қолданысқа енгізіледі)")),
	}
}

// listLink: in the list of the act the word "regulation" stands behind the sign
// that ends the item.
func listLink(abbr abbreviation, item, printed, meant string) regulation.Discrepancy {
	return draft.Copy(abbr.id("list-link"), draft.Text(
		"көшірмеде: тізімде «регламенті» сөзі тыныс белгісінен кейін тұр",
		"в копии: в перечне слово «регламенті» стоит после знака препинания",
		"in the copy: in the list the word «регламенті» stands behind the punctuation mark"),
		actSlip(item, printed, meant))
}

// inAct is what the act prints outside its regulations.
func inAct(place, printed string) regulation.Value {
	return regulation.Value{Citation: citeAct(place), Printed: printed}
}

// actSlip is a slip there, with what the context asks for.
func actSlip(place, printed, meant string) regulation.Value {
	return regulation.Value{Citation: citeAct(place), Printed: printed, Meant: meant}
}
