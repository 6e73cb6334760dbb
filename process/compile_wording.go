// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// worded adds to the status of the act what is not known of an amendment that
// gave the chosen account its wording: whether it applied yet on the day.
func (c *compiler) worded(s law.Status) law.Status {
	a, ok := c.r.Account(regulation.AccountRole(c.option(regulation.ReadingAccount, "")))
	if !ok || a.Since.IsZero() {
		return s
	}
	for _, m := range c.act.Amendments {
		if m.Target.Regulation != c.r.ID.Name || m.Target.Locator.String() != a.Paragraph {
			continue
		}
		wording := m.Status(c.day)
		if wording.State != law.StateUnknown {
			continue
		}
		by := law.Text{
			KK: "№ " + m.By.Number + " қаулының " + a.Paragraph + "-тармақтағы мәтіні: " + wording.Reason.KK,
			RU: "редакция пункта " + a.Paragraph + " по № " + m.By.Number + ": " + wording.Reason.RU,
			EN: "the wording of paragraph " + a.Paragraph + " by No. " + m.By.Number + ": " + wording.Reason.EN,
		}
		if s.State != law.StateUnknown {
			wording.Reason = by
			return wording
		}
		s.Reason = law.Text{KK: s.Reason.KK + "; " + by.KK, RU: s.Reason.RU + "; " + by.RU, EN: s.Reason.EN + "; " + by.EN}
	}
	return s
}
