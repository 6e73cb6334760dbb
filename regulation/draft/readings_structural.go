// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package draft

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Touch is where a structural reading comes from in a regulation, and what it
// touches there.
type Touch struct {
	Citations []law.Citation
	Kinds     []regulation.KindID  // nil is every kind
	Channels  []regulation.Channel // nil is every channel
	// Defaults are the kinds for which another option is the default.
	Defaults []regulation.DefaultFor
}

func (t Touch) reading(r regulation.Reading) regulation.Reading {
	r.Citations, r.Kinds, r.Channels, r.Defaults = t.Citations, t.Kinds, t.Channels, t.Defaults
	r.Basis = law.BasisInferred
	if len(t.Citations) == 0 {
		r.Basis = law.BasisNotStated
	}
	return r
}

// AccountReading chooses between para 5 and para 7.
func AccountReading(at Touch) regulation.Reading {
	return at.reading(regulation.Reading{
		ID: regulation.ReadingAccount, Class: regulation.ReadingClassStructural, Default: "procedure",
		Title: law.Text{
			KK: "рәсімнің сипаттамасы",
			RU: "описание процедуры",
			EN: "description of the procedure",
		},
		Options: []regulation.ReadingOption{
			{ID: "procedure", Text: law.Text{KK: "5-тармақ бойынша", RU: "по пункту 5", EN: "as paragraph 5 has it"}},
			{ID: "interaction", Text: law.Text{KK: "7-тармақ бойынша", RU: "по пункту 7", EN: "as paragraph 7 has it"}},
		},
		Reason: law.Text{
			KK: "екі тармақ бір рәсімді әртүрлі сипаттайды",
			RU: "два пункта описывают одну процедуру по-разному",
			EN: "two paragraphs describe one procedure in different ways",
		},
	})
}

// PortalProcedureReading says what the provider does inside the check of the portal.
func PortalProcedureReading(at Touch) regulation.Reading {
	return at.reading(regulation.Reading{
		ID: regulation.ReadingPortalProcedure, Class: regulation.ReadingClassStructural, Default: "review",
		Title: law.Text{
			KK: "портал арқылы жүгінгендегі ішкі рәсім",
			RU: "внутренняя процедура по заявлению с портала",
			EN: "the procedure behind the portal",
		},
		Options: []regulation.ReadingOption{
			{ID: "review", Text: law.Text{KK: "тексеру – құжат қабылдау мен беруден басқа қадамдар", RU: "проверка – шаги без приёма и выдачи", EN: "the check is the steps without reception and hand-over"}},
			{ID: "whole", Text: law.Text{KK: "тексеру – барлық қадамдар", RU: "проверка – все шаги", EN: "the check is all the steps"}},
			{ID: "alone", Text: law.Text{KK: "тексерудің қадамы жоқ", RU: "у проверки нет шагов", EN: "the check has no steps of its own"}},
		},
		Reason: law.Text{
			KK: "портал бөлімі тексеруді бір түйін етіп көрсетеді және оның ішінде не істелетінін айтпайды",
			RU: "раздел о портале показывает проверку одним узлом и не говорит, что делается внутри",
			EN: "the section on the portal shows the check as one node and does not say what is done inside",
		},
	})
}

// PortalTermReading says what the term of the node of the check bounds.
func PortalTermReading(at Touch) regulation.Reading {
	return at.reading(regulation.Reading{
		ID: regulation.ReadingPortalTerm, Class: regulation.ReadingClassStructural, Default: "node",
		Title: law.Text{
			KK: "портал бөлімінің мерзімі",
			RU: "срок раздела о портале",
			EN: "the term of the portal section",
		},
		Options: []regulation.ReadingOption{
			{ID: "node", Text: law.Text{KK: "мерзім тек тексеруге қатысты", RU: "срок относится только к проверке", EN: "the term bounds the check only"}},
			{ID: "whole", Text: law.Text{KK: "мерзім жолданғаннан аяғына дейін", RU: "срок идёт от передачи до конца", EN: "the term runs from the hand-over to the end"}},
		},
		Reason: law.Text{
			KK: "мерзім тексеру түйінінде жазылған; оның бүкіл қызметті шектейтіні айтылмаған",
			RU: "срок напечатан при узле проверки; ограничивает ли он услугу в целом, не сказано",
			EN: "the term is printed at the node of the check; whether it bounds the whole service is not said",
		},
	})
}

// AgreeingKindsReading says for which kinds the agreeing body is asked.
func AgreeingKindsReading(at Touch) regulation.Reading {
	return at.reading(regulation.Reading{
		ID: regulation.ReadingAgreeingKinds, Class: regulation.ReadingClassStructural, Default: "as_printed",
		Title: law.Text{
			KK: "келісуші орган қай түрде сұралады",
			RU: "для каких видов запрашивается согласующий орган",
			EN: "the kinds for which the agreeing body is asked",
		},
		Options: []regulation.ReadingOption{
			{ID: "as_printed", Text: law.Text{KK: "таңдалған сипаттама бойынша", RU: "как в выбранном описании", EN: "as the chosen account prints it"}},
			{ID: "issue", Text: law.Text{KK: "тек лицензия берген кезде", RU: "только при выдаче лицензии", EN: "for the issue of a licence only"}},
			{ID: "every", Text: law.Text{KK: "барлық түрде", RU: "для каждого вида", EN: "for every kind"}},
		},
		Reason: law.Text{
			KK: "5-тармақ оны тек лицензия алған кезде айтады, 7-тармақ айырмашылық жасамайды",
			RU: "пункт 5 называет его только при получении лицензии, пункт 7 различия не делает",
			EN: "paragraph 5 names it for the issue only, paragraph 7 makes no distinction",
		},
	})
}

// AgreeingSilenceReading says what holds when the agreeing body does not answer in its term.
func AgreeingSilenceReading(at Touch) regulation.Reading {
	return at.reading(regulation.Reading{
		ID: regulation.ReadingAgreeingSilence, Class: regulation.ReadingClassStructural, Default: "wait",
		Title: law.Text{
			KK: "келісуші органның үнсіздігі",
			RU: "молчание согласующего органа",
			EN: "silence of the agreeing body",
		},
		Options: []regulation.ReadingOption{
			{ID: "consent", Text: law.Text{KK: "мерзім өтсе, келісілген болып саналады", RU: "по истечении срока считается согласованным", EN: "when the term has passed it counts as agreed"}},
			{ID: "wait", Text: law.Text{KK: "жауап күтіледі", RU: "ожидается ответ", EN: "the answer is waited for"}},
		},
		Reason: law.Text{
			KK: "регламентте кешіккен жауап туралы айтылмаған; 2014 жылғы 16 мамырдағы № 202-V заңның 25-бабы (сенімділігі B) келісуші органға он жұмыс күнін береді және үнсіздікті келісім деп санайды, заңның 1 және 2-қосымшаларында белгіленген рұқсаттардан басқа; оның қолданысқа енгізілген күні және осы лицензияның солардың қатарында екені тексерілмеген",
			RU: "в регламенте о позднем ответе не сказано; статья 25 закона от 16 мая 2014 года № 202-V (достоверность B) даёт согласующему органу десять рабочих дней и считает молчание согласием, кроме разрешений, отмеченных в приложениях 1 и 2; с какого дня она действовала и отмечена ли эта лицензия, не проверено",
			EN: "the regulation is silent on a late answer; article 25 of the law of 16 May 2014 No. 202-V (certainty B) gives the agreeing body ten working days and takes silence for consent, except for permits marked in its annexes 1 and 2; from which day it applied, and whether this licence is marked, was not verified",
		},
		Source: law.Source{
			Title: lawOnPermits().EN, Titles: lawOnPermits(),
			Where:     "Z1400000202",
			Certainty: law.CertaintyB,
			Citation:  law.MustCite("law-202-v-2014", "", "art25"),
		},
	})
}

// lawOnPermits names the article of the general law that speaks of silence.
func lawOnPermits() law.Text {
	return law.Text{
		KK: "«Рұқсаттар және хабарламалар туралы» 2014 жылғы 16 мамырдағы № 202-V Заң, 25-бап",
		RU: "Закон от 16 мая 2014 года № 202-V «О разрешениях и уведомлениях», статья 25",
		EN: "Law of 16 May 2014 No. 202-V on permits and notifications, article 25",
	}
}
