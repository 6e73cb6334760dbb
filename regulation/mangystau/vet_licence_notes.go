// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

func vetLicenceAnnexes() []regulation.Annex {
	return []regulation.Annex{
		{Number: 1, Text: blockScheme(), Referred: vetLicence.Cites("8"), Basis: law.BasisStated},
		{
			Number: 2,
			Text: draft.Text(
				"портал арқылы көрсету кезінде ақпараттық жүйелерді пайдалану тәртібінің сипаттамасы",
				"описание порядка использования информационных систем при оказании через портал",
				"description of the use of information systems on the portal"),
			Referred: vetLicence.Cites("10"), Basis: law.BasisStated,
		},
		{Number: 3, Text: businessDirectory(), Referred: vetLicence.Cites("12"), Basis: law.BasisStated},
	}
}

// vetLicenceNumbering: the signs behind the numbers of paragraph 5, and the title
// of section 3 that stands over section 2 as well.
func vetLicenceNumbering() []regulation.NumberFact {
	dotted := draft.Text(
		"тармақшаның нөмірінен кейін жақша орнына нүкте",
		"после номера подпункта точка вместо скобки",
		"a full stop stands for the bracket behind the number")
	return []regulation.NumberFact{
		{Locator: draft.At("5(1)"), Printed: "1.", Text: dotted},
		{Locator: draft.At("5(2)"), Printed: "2.", Text: dotted},
		{Locator: draft.At("5(3)"), Printed: "3.", Text: dotted},
		{Locator: draft.At("section2"), Printed: "өзара іс-қимыл тәртібін сипаттау", Text: draft.Text(
			"2-бөлім 3-бөлімнің тақырыбымен аталған",
			"раздел 2 озаглавлен как раздел 3",
			"section 2 has the title of section 3")},
	}
}

func vetLicenceReadings() []regulation.Reading {
	every := func() []regulation.KindID {
		return draft.Kinds(vetLicenceIssue, vetLicenceReissue, vetLicenceDuplicate)
	}
	open := func(list ...regulation.Channel) []regulation.Channel { return list }
	list := []regulation.Reading{
		draft.AccountReading(draft.Touch{
			Citations: vetLicence.Cites("5", "7"), Defaults: signatureNeedsInteraction(every()),
		}),
		draft.PortalProcedureReading(draft.Touch{
			Citations: vetLicence.Cites("9(14)", "11(10)"), Channels: open(regulation.ChannelPortal, regulation.ChannelProviderSystem),
		}),
		draft.SignatureCheckReading(draft.Touch{
			Citations: vetLicence.Cites("9(10)", "9(11)", "9(12)"), Channels: open(regulation.ChannelPortal),
		}),
		draft.FailedGateReading(draft.Touch{
			Citations: vetLicence.Cites("9(4)", "9(8)", "9(11)", "11(3)"), Channels: open(regulation.ChannelPortal, regulation.ChannelProviderSystem),
		}),
		draft.RegistryMissReading(draft.Touch{
			Citations: vetLicence.Cites("11(7)"), Channels: open(regulation.ChannelProviderSystem),
		}),
		draft.AfterIndeterminateReading(draft.Touch{
			Citations: vetLicence.Cites("9(10)"), Channels: open(regulation.ChannelPortal),
		}),
		draft.RefusalTermReading(draft.Touch{Citations: vetLicence.Cites("5(3)", "7(3)")}),
	}
	return append(list, regulation.CountingReadings(every(), every(), every(), nil, every())...)
}

func signatureNeedsInteraction(list []regulation.KindID) []regulation.DefaultFor {
	return draft.Each(list, func(k regulation.KindID) regulation.DefaultFor {
		return regulation.DefaultFor{
			Kind: k, Option: "interaction",
			Reason: draft.Text(
				"нәтижеге қол қою тек 7-тармақта бар",
				"подписание результата есть только в пункте 7",
				"the signing of the result stands in paragraph 7 only"),
		}
	})
}
