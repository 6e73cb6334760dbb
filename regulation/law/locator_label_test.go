// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package law_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/law"
)

func TestLabelOfEveryKindOfPlace(t *testing.T) {
	rows := []struct {
		name, in, kk, ru, en string
	}{
		{"a paragraph", "7", "7-тармақ", "пункт 7", "paragraph 7"},
		{"a part of a paragraph", "7/2", "7-тармақтың 2-бөлігі", "часть 2 пункта 7", "part 2 of paragraph 7"},
		{"a sub-paragraph", "7(3)", "7-тармақтың 3) тармақшасы", "подпункт 3) пункта 7", "sub-paragraph 3) of paragraph 7"},
		{"a part of a sub-paragraph", "7(3)/2", "7-тармақтың 3) тармақшасының 2-бөлігі", "часть 2 подпункта 3) пункта 7", "part 2 of sub-paragraph 3) of paragraph 7"},
		{"an unnumbered paragraph", "7~1", "7-тармақтан кейінгі нөмірсіз 1-абзац", "ненумерованный абзац 1 после пункта 7", "unnumbered paragraph 1 after paragraph 7"},
		{"a part of an unnumbered paragraph", "7~1/2", "7-тармақтан кейінгі нөмірсіз 1-абзацтың 2-бөлігі", "часть 2 ненумерованного абзаца 1 после пункта 7", "part 2 of unnumbered paragraph 1 after paragraph 7"},
		{"an article", "art25", "25-бап", "статья 25", "article 25"},
		{"a part of an article", "art25/2", "25-баптың 2-бөлігі", "часть 2 статьи 25", "part 2 of article 25"},
		{"a paragraph of an article", "art25(2)", "25-баптың 2-тармағы", "пункт 2 статьи 25", "paragraph 2 of article 25"},
		{"a part of a paragraph of an article", "art25(2)/3", "25-баптың 2-тармағының 3-бөлігі", "часть 3 пункта 2 статьи 25", "part 3 of paragraph 2 of article 25"},
		{"a section", "section2", "2-бөлім", "раздел 2", "section 2"},
		{"an annex", "annex1", "1-қосымша", "приложение 1", "annex 1"},
		{"a part of an annex", "annex1/2", "1-қосымшаның 2-бөлігі", "часть 2 приложения 1", "part 2 of annex 1"},
		{"the only annex", "annex", "қосымша", "приложение", "annex"},
		{"a part of the only annex", "annex/2", "қосымшаның 2-бөлігі", "часть 2 приложения", "part 2 of the annex"},
		{"an inserted sub-paragraph of an inserted paragraph", "9-1(1-1)", "9-1-тармақтың 1-1) тармақшасы", "подпункт 1-1) пункта 9-1", "sub-paragraph 1-1) of paragraph 9-1"},
		{"a paragraph of an inserted article", "art9-1(4)", "9-1-баптың 4-тармағы", "пункт 4 статьи 9-1", "paragraph 4 of article 9-1"},
		{"an inserted row of an annex", "annex1(3-1)", "1-қосымшаның 3-1-жолы", "строка 3-1 приложения 1", "row 3-1 of annex 1"},
		{"a part of a row of the only annex", "annex(3)/2", "қосымшаның 3-жолының 2-бөлігі", "часть 2 строки 3 приложения", "part 2 of row 3 of the annex"},
		{"the header", "header", "құжаттың деректемелері", "реквизиты документа", "the header"},
		{"the preamble", "preamble", "кіріспе", "преамбула", "the preamble"},
		{"the title", "title", "тақырып", "заголовок", "the title"},
		{"the signatures", "signature", "қолтаңбалар", "подписи", "the signatures"},
	}
	kinds := map[law.LocatorKind]bool{}
	for _, r := range rows {
		t.Run(r.name, func(t *testing.T) {
			l := law.MustLocator(r.in)
			require.Equal(t, law.Text{KK: r.kk, RU: r.ru, EN: r.en}, l.Label())
			kinds[l.Kind()] = true
		})
	}
	require.Len(t, kinds, len(law.Values[law.LocatorKind]()), "no kind is left out")
}
