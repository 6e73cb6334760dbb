// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// A day has the edition of the last change before it, be it of a wording or of the
// terms of a service.
func TestEditionsAreThoseOfAllParts(t *testing.T) {
	r := &regulation.Regulation{
		Accounts: []regulation.Account{{Since: law.MustDate("2015-04-24"), Earlier: []regulation.EarlierWording{{Since: law.MustDate("2014-01-01")}}}},
		Services: []regulation.Service{{Since: law.MustDate("2015-06-01"), Earlier: []regulation.EarlierTerms{{Since: law.MustDate("2014-09-01")}}}},
	}
	for _, row := range []struct{ day, since string }{
		{"2013-12-31", ""},
		{"2014-01-01", "2014-01-01"},
		{"2014-09-01", "2014-09-01"},
		{"2015-04-24", "2015-04-24"},
		{"2015-05-31", "2015-04-24"},
		{"2015-06-01", "2015-06-01"},
	} {
		require.Equal(t, row.since, r.Edition(law.MustDate(row.day)).String(), row.day)
	}
}

// What is derived from a regulation is built once, for all its kinds, of copies that
// its builder may change.
func TestDerivedIsBuiltOnceOfCopies(t *testing.T) {
	type key struct{}
	c, err := catalogue.Builtin().With()
	require.NoError(t, err)
	built := 0
	build := func(act law.Act, r regulation.Regulation) any {
		built++
		r.Accounts[0].Steps[0].Locator = law.Locator{}
		act.Title = law.Text{}
		return built
	}
	issue, err := c.Kind("pesticide-licence/issue")
	require.NoError(t, err)
	reissue, err := c.Kind("pesticide-licence/reissue")
	require.NoError(t, err)
	require.Equal(t, 1, issue.Derived(key{}, build))
	require.Equal(t, 1, reissue.Derived(key{}, build), "the same regulation")
	require.False(t, issue.Regulation().Accounts[0].Steps[0].Locator.IsZero())
	require.False(t, issue.Act().Title.IsZero())
	other, err := c.Kind("vet-licence/issue")
	require.NoError(t, err)
	require.Equal(t, 2, other.Derived(key{}, build))
	require.Nil(t, regulation.Kind{}.Derived(key{}, build))
}
