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
	n, sub := int(l.number), int(l.sub)
	var t, of Text // t in the nominative; of in the genitive, for a part of it
	switch {
	case l.kind == AtParagraph && sub == 0:
		t = sameForm(n, "%d-тармақ", "пункт %d", "paragraph %d")
		of = sameForm(n, "%d-тармақтың", "пункта %d", "paragraph %d")
	case l.kind == AtParagraph:
		t = twoForms(n, sub, "%d-тармақтың %d) тармақшасы", "подпункт %[2]d) пункта %[1]d", "sub-paragraph %[2]d) of paragraph %[1]d")
		of = twoForms(n, sub, "%d-тармақтың %d) тармақшасының", "подпункта %[2]d) пункта %[1]d", "sub-paragraph %[2]d) of paragraph %[1]d")
	case l.kind == AtUnnumbered:
		t = twoForms(n, sub, "%d-тармақтан кейінгі нөмірсіз %d-абзац", "ненумерованный абзац %[2]d после пункта %[1]d", "unnumbered paragraph %[2]d after paragraph %[1]d")
		of = twoForms(n, sub, "%d-тармақтан кейінгі нөмірсіз %d-абзацтың", "ненумерованного абзаца %[2]d после пункта %[1]d", "unnumbered paragraph %[2]d after paragraph %[1]d")
	case l.kind == AtArticle && sub == 0:
		t = sameForm(n, "%d-бап", "статья %d", "article %d")
		of = sameForm(n, "%d-баптың", "статьи %d", "article %d")
	case l.kind == AtArticle:
		t = twoForms(n, sub, "%d-баптың %d-тармағы", "пункт %[2]d статьи %[1]d", "paragraph %[2]d of article %[1]d")
		of = twoForms(n, sub, "%d-баптың %d-тармағының", "пункта %[2]d статьи %[1]d", "paragraph %[2]d of article %[1]d")
	case l.kind == AtSection:
		t = sameForm(n, "%d-бөлім", "раздел %d", "section %d")
	case l.kind == AtAnnex && n == 0:
		t = Text{KK: "қосымша", RU: "приложение", EN: "annex"}
		of = Text{KK: "қосымшаның", RU: "приложения", EN: "the annex"}
	case l.kind == AtAnnex:
		t = sameForm(n, "%d-қосымша", "приложение %d", "annex %d")
		of = sameForm(n, "%d-қосымшаның", "приложения %d", "annex %d")
	case l.kind == AtHeader:
		t = Text{KK: "құжаттың деректемелері", RU: "реквизиты документа", EN: "the header"}
	case l.kind == AtPreamble:
		t = Text{KK: "кіріспе", RU: "преамбула", EN: "the preamble"}
	case l.kind == AtTitle:
		t = Text{KK: "тақырып", RU: "заголовок", EN: "the title"}
	case l.kind == AtSignature:
		t = Text{KK: "қолтаңбалар", RU: "подписи", EN: "the signatures"}
	}
	if l.part == 0 || of.IsZero() {
		return t
	}
	p := strconv.Itoa(int(l.part))
	return Text{KK: of.KK + " " + p + "-бөлігі", RU: "часть " + p + " " + of.RU, EN: "part " + p + " of " + of.EN}
}

func sameForm(n int, kk, ru, en string) Text {
	return Text{KK: fmt.Sprintf(kk, n), RU: fmt.Sprintf(ru, n), EN: fmt.Sprintf(en, n)}
}

func twoForms(n, sub int, kk, ru, en string) Text {
	return Text{KK: fmt.Sprintf(kk, n, sub), RU: fmt.Sprintf(ru, n, sub), EN: fmt.Sprintf(en, n, sub)}
}
