// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
)

func identificationReadings() []regulation.Reading {
	account := draft.AccountReading(draft.Touch{
		Citations: identification.Cites("5", "7"),
		Defaults: []regulation.DefaultFor{{
			Kind: regulation.MustKindID(identificationIssue), Option: "interaction",
			Reason: draft.Text(
				"бірдейлендірудің өзі тек 7-тармақта бар",
				"сама идентификация есть только в пункте 7",
				"the identification itself stands in paragraph 7 only"),
		}, {
			Kind: regulation.MustKindID(tagDuplicateIssue), Option: "interaction",
			Reason: draft.Text(
				"сырғаның телнұсқасы тек 7-тармақта бар",
				"дубликат бирки есть только в пункте 7",
				"the duplicate of a tag stands in paragraph 7 only"),
		}},
	})
	minutes := draft.IdentificationMinutesReading(draft.Touch{Citations: identification.Cites("7(2)")})
	return append([]regulation.Reading{account, minutes}, regulation.CountingReadings(
		nil,
		draft.Kinds(identificationIssue, tagDuplicateIssue),
		draft.Kinds(tagDuplicateIssue),
		draft.Kinds(tagDuplicateIssue),
		draft.Kinds(identificationIssue, tagDuplicateIssue))...)
}
