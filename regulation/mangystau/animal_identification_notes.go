// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package mangystau

import "github.com/reglament-kz/reglament/regulation"

func identificationReadings() []regulation.Reading {
	account := regulation.AccountReading(regulation.Touch{
		Citations: identification.cites("5", "7"),
		Defaults: []regulation.DefaultFor{{
			Kind: regulation.MustKindID(tagDuplicateIssue), Option: "interaction",
			Reason: text(
				"сырғаның телнұсқасы тек 7-тармақта бар",
				"дубликат бирки есть только в пункте 7",
				"the duplicate of a tag stands in paragraph 7 only"),
		}},
	})
	return append([]regulation.Reading{account}, regulation.CountingReadings(
		nil,
		kinds(identificationIssue, tagDuplicateIssue),
		kinds(tagDuplicateIssue),
		kinds(tagDuplicateIssue),
		kinds(identificationIssue, tagDuplicateIssue))...)
}
