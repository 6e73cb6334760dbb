// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/edstest"
)

func TestNamesAreWrittenAsGatewaysWriteThem(t *testing.T) {
	for want, name := range map[string]edstest.Name{
		"CN=NCA,C=KZ":           {{Type: edstest.NameCountry, Text: "KZ"}, {Type: edstest.NameCommonName, Text: "NCA"}},
		`O=\"Ulgi\"\, LLP,C=KZ`: {{Type: edstest.NameCountry, Text: "KZ"}, {Type: edstest.NameOrganization, Text: `"Ulgi", LLP`}},
		"OU=b+CN=a,C=KZ":        {{Type: edstest.NameCountry, Text: "KZ"}, {Type: edstest.NameOrganizationUnit, Text: "b"}, {Type: edstest.NameCommonName, Text: "a", Joined: true}},
		`2.5.4.5=IIN1,CN=\#a`:   {{Type: edstest.NameCommonName, Text: "#a"}, {Type: edstest.NameSerialNumber, Text: "IIN1"}},
		"":                      nil,
	} {
		require.Equal(t, want, name.String())
	}
}
