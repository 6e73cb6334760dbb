// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// A running definition takes no application of a day for which none could be compiled:
// the publication of the act is not on record, but it was not before the registration.
func TestWhatIsFiledBeforeTheActCanHaveBeenInEffectIsRefused(t *testing.T) {
	for _, kind := range builtin().Kinds() {
		var first *process.Definition
		day := kind.Act().Date
		for ; first == nil; day++ {
			d, err := process.Compile(kind, regulation.ChannelOffice, day)
			if err != nil {
				require.ErrorIs(t, err, process.ErrNotInEffect, "%s on %s", kind.ID, day)
				continue
			}
			first = d
		}
		for _, d := range []*process.Definition{first, must1(first.On(law.MustDate("2015-03-30")))} {
			for back := range law.Date(5) {
				filed := first.Day() + 1 - back
				y, m, dd := filed.Date().Date()
				_, err := d.Decide(process.Application{}, submission(d, time.Date(y, m, dd, 6, 0, 0, 0, time.UTC)))
				if filed >= first.Day() {
					require.NotErrorIs(t, err, process.ErrNotInEffect, "%s filed on %s", kind.ID, filed)
				} else {
					require.ErrorIs(t, err, process.ErrNotInEffect, "%s filed on %s", kind.ID, filed)
				}
			}
		}
	}
}
