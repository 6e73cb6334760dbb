// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law

import (
	"fmt"
	"strconv"
)

// Label names the place for a reader, as citations are written in each
// language: "7-тармақтың 3) тармақшасы", "подпункт 3) пункта 7",
// "sub-paragraph 3) of paragraph 7". The zero value has no label.
func (l Locator) Label() Text {
	n, sub := ordinal(l.number, l.inserted), ordinal(l.sub, l.subInserted)
	var t, of Text // t in the nominative; of in the genitive, for a part of it
	switch {
	case l.kind == LocatorParagraph && l.sub == 0:
		t = sameForm(n, "%s-тармақ", "пункт %s", "paragraph %s")
		of = sameForm(n, "%s-тармақтың", "пункта %s", "paragraph %s")
	case l.kind == LocatorParagraph:
		t = twoForms(n, sub, "%s-тармақтың %s) тармақшасы", "подпункт %[2]s) пункта %[1]s", "sub-paragraph %[2]s) of paragraph %[1]s")
		of = twoForms(n, sub, "%s-тармақтың %s) тармақшасының", "подпункта %[2]s) пункта %[1]s", "sub-paragraph %[2]s) of paragraph %[1]s")
	case l.kind == LocatorUnnumbered:
		t = twoForms(n, sub, "%s-тармақтан кейінгі нөмірсіз %s-абзац", "ненумерованный абзац %[2]s после пункта %[1]s", "unnumbered paragraph %[2]s after paragraph %[1]s")
		of = twoForms(n, sub, "%s-тармақтан кейінгі нөмірсіз %s-абзацтың", "ненумерованного абзаца %[2]s после пункта %[1]s", "unnumbered paragraph %[2]s after paragraph %[1]s")
	case l.kind == LocatorArticle && l.sub == 0:
		t = sameForm(n, "%s-бап", "статья %s", "article %s")
		of = sameForm(n, "%s-баптың", "статьи %s", "article %s")
	case l.kind == LocatorArticle:
		t = twoForms(n, sub, "%s-баптың %s-тармағы", "пункт %[2]s статьи %[1]s", "paragraph %[2]s of article %[1]s")
		of = twoForms(n, sub, "%s-баптың %s-тармағының", "пункта %[2]s статьи %[1]s", "paragraph %[2]s of article %[1]s")
	case l.kind == LocatorSection:
		t = sameForm(n, "%s-бөлім", "раздел %s", "section %s")
	case l.kind == LocatorAnnex:
		t, of = l.annexLabel(n, sub)
	case l.kind == LocatorHeader:
		t = Text{KK: "құжаттың деректемелері", RU: "реквизиты документа", EN: "the header"}
	case l.kind == LocatorPreamble:
		t = Text{KK: "кіріспе", RU: "преамбула", EN: "the preamble"}
	case l.kind == LocatorTitle:
		t = Text{KK: "тақырып", RU: "заголовок", EN: "the title"}
	case l.kind == LocatorSignature:
		t = Text{KK: "қолтаңбалар", RU: "подписи", EN: "the signatures"}
	}
	if l.part == 0 || of.IsZero() {
		return t
	}
	p := strconv.Itoa(int(l.part))
	return Text{KK: of.KK + " " + p + "-бөлігі", RU: "часть " + p + " " + of.RU, EN: "part " + p + " of " + of.EN}
}

// annexLabel names an annex or a row of one, in the nominative and in the genitive.
func (l Locator) annexLabel(n, sub string) (t, of Text) {
	switch {
	case l.number == 0 && l.sub != 0:
		t = sameForm(sub, "қосымшаның %s-жолы", "строка %s приложения", "row %s of the annex")
		of = sameForm(sub, "қосымшаның %s-жолының", "строки %s приложения", "row %s of the annex")
	case l.sub != 0:
		t = twoForms(n, sub, "%s-қосымшаның %s-жолы", "строка %[2]s приложения %[1]s", "row %[2]s of annex %[1]s")
		of = twoForms(n, sub, "%s-қосымшаның %s-жолының", "строки %[2]s приложения %[1]s", "row %[2]s of annex %[1]s")
	case l.number == 0:
		t = Text{KK: "қосымша", RU: "приложение", EN: "annex"}
		of = Text{KK: "қосымшаның", RU: "приложения", EN: "the annex"}
	default:
		t = sameForm(n, "%s-қосымша", "приложение %s", "annex %s")
		of = sameForm(n, "%s-қосымшаның", "приложения %s", "annex %s")
	}
	return t, of
}

func sameForm(n string, kk, ru, en string) Text {
	return Text{KK: fmt.Sprintf(kk, n), RU: fmt.Sprintf(ru, n), EN: fmt.Sprintf(en, n)}
}

func twoForms(n, sub string, kk, ru, en string) Text {
	return Text{KK: fmt.Sprintf(kk, n, sub), RU: fmt.Sprintf(ru, n, sub), EN: fmt.Sprintf(en, n, sub)}
}

// ordinal writes a number as print has it, with the inserted one: "9-1".
func ordinal(n, inserted uint16) string {
	s := strconv.Itoa(int(n))
	if inserted != 0 {
		s += "-" + strconv.Itoa(int(inserted))
	}
	return s
}
