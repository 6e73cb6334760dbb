// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmlsig_test

import (
	"encoding/hex"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/xmlsig"
)

// TestANameIsMatchedHoweverItIsWritten: gateways write the issuer in several ways.
func TestANameIsMatchedHoweverItIsWritten(t *testing.T) {
	a := authority(edstest.AlgorithmRSA)
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	cn, c := leaf.Template.Issuer.Subject().Get(edstest.NameCommonName), "KZ"
	der := append([]byte{0x0c, byte(len(cn))}, cn...)
	for text, want := range map[string]bool{
		"C=" + c + ",CN=" + cn:                                  true,
		"CN=" + cn + ", C=" + c:                                 true,
		"cn=" + cn + ";c=kz":                                    true,
		"2.5.4.3=" + cn + ",OID.2.5.4.6=" + c:                   true,
		"CN=#" + hex.EncodeToString(der) + ",C=KZ":              true,
		`CN="` + cn + `",C=KZ`:                                  true,
		"CN=\\" + fmt.Sprintf("%02x", cn[0]) + cn[1:] + "+C=KZ": true,
		"CN=" + cn:                 false,
		"CN=" + cn + ",C=KZ,O=NCA": false,
		"CN=another,C=KZ":          false,
		"CN=" + cn + ",C=KZ,":      false,
		"XX=" + cn + ",C=KZ":       false,
		"CN=#zz,C=KZ":              false,
		"CN=#0c05,C=KZ":            false,
		`CN="` + cn + `,C=KZ`:      false,
		"CN=" + cn + ",C=KZ\\":     false,
		cn:                         false,
		"":                         false,
	} {
		require.Equal(t, want, xmlsig.IssuerSerial{Issuer: text, Serial: leaf.Serial()}.Matches(leaf.DER), text)
	}
	name := xmlsig.IssuerSerial{Issuer: "CN=" + cn + ",C=KZ", Serial: leaf.Serial()}
	require.False(t, name.Matches(a.Leaf(edstest.ProfileIndividualSign).DER), "of another serial number")
	require.False(t, name.Matches([]byte("no certificate")))
	name.Serial = nil
	require.False(t, name.Matches(leaf.DER))
}

func FuzzIssuerSerialMatches(f *testing.F) {
	a := authority(edstest.AlgorithmRSA)
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	f.Add(`CN="a\, b"+OID.2.5.4.6=#0c024b5a;L=\c3\a4 `)
	f.Fuzz(func(t *testing.T, text string) {
		if (xmlsig.IssuerSerial{Issuer: text, Serial: leaf.Serial()}).Matches(leaf.DER) {
			require.Contains(t, text, "=")
		}
	})
}
