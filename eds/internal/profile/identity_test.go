// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package profile_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/internal/profile"
)

// What stands where in a subject, and what is made of it.
func TestReadIdentity(t *testing.T) {
	const iin, bin = "811201401188", "940140000385"
	const organisationID edstest.OID = "2.5.4.97"
	serial := func(text string) edstest.Attribute {
		return edstest.Attribute{Type: edstest.NameSerialNumber, Text: text, String: edstest.StringPrintable}
	}
	unit := func(text string) edstest.Attribute {
		return edstest.Attribute{Type: edstest.NameOrganizationUnit, Text: text}
	}
	as := func(a edstest.Attribute, s edstest.StringType) edstest.Attribute {
		a.String = s
		return a
	}
	for _, row := range []struct {
		name     string
		subject  edstest.Name
		iin, bin string
		codes    []eds.Code
	}{
		{"a person", edstest.Name{serial("IIN" + iin)}, iin, "", nil},
		{"a person of an organisation", edstest.Name{serial("IIN" + iin), unit("BIN" + bin)}, iin, bin, nil},
		{"a system, which has no person", edstest.Name{unit("BIN" + bin)}, "", bin, nil},
		{"nobody", edstest.Name{{Type: edstest.NameCommonName, Text: "IIN" + iin}}, "", "", nil},
		{"the BIN as organizationIdentifier", edstest.Name{{Type: organisationID, Text: "BIN" + bin}}, "", bin, nil},
		{"the BIN as serialNumber, where there is no person", edstest.Name{serial("BIN" + bin)}, "", bin, nil},
		{"a unit that is a printable string", edstest.Name{as(unit("BIN"+bin), edstest.StringPrintable)}, "", bin, nil},
		{"a unit with a name beside the BIN", edstest.Name{unit("Бухгалтерия № 2"), unit("BIN" + bin)}, "", bin, nil},
		{"the BIN twice in two places", edstest.Name{unit("BIN" + bin), {Type: organisationID, Text: "BIN" + bin}}, "", "", []eds.Code{eds.CodeIdentityTwoBIN}},
		{"a right BIN and an odd one", edstest.Name{unit("BIN" + bin), unit("bin" + bin)}, "", "", []eds.Code{eds.CodeIdentityTwoBIN}},
		{"a BIN in Arabic-Indic digits", edstest.Name{unit("BIN٩٤٠١٤٠٠٠٠٣٨٥")}, "", "", []eds.Code{eds.CodeIdentityOddBIN}},
		{"a BIN in a BMP string", edstest.Name{as(unit("BIN"+bin), edstest.StringBMP)}, "", "", []eds.Code{eds.CodeIdentityOddBIN}},
		{"a BIN in a Teletex string", edstest.Name{as(unit("BIN"+bin), edstest.StringT61)}, "", "", []eds.Code{eds.CodeIdentityOddBIN}},
		{"a BIN of eleven digits", edstest.Name{unit("BIN" + bin[:11])}, "", "", []eds.Code{eds.CodeIdentityOddBIN}},
		{"an IIN as a UTF-8 string, which the attribute does not allow", edstest.Name{as(serial("IIN"+iin), edstest.StringUTF8)}, "", "", []eds.Code{eds.CodeIdentityOddIIN}},
		{"an IIN twice, the same", edstest.Name{serial("IIN" + iin), serial("IIN" + iin)}, "", "", []eds.Code{eds.CodeIdentityTwoIIN}},
		{"an IIN without its prefix beside a right BIN", edstest.Name{serial(iin), unit("BIN" + bin)}, "", bin, []eds.Code{eds.CodeIdentityOddIIN}},
		{"a serial number of another kind", edstest.Name{serial("PASSPORT 1")}, "", "", []eds.Code{eds.CodeIdentityOddIIN}},
		{"both odd", edstest.Name{serial("iin" + iin), unit("bin" + bin)}, "", "", []eds.Code{eds.CodeIdentityOddIIN, eds.CodeIdentityOddBIN}},
	} {
		t.Run(row.name, func(t *testing.T) {
			identity, codes := profile.ReadIdentity(row.subject.DER())
			require.Equal(t, row.codes, codes)
			require.Equal(t, row.iin, identity.IIN.Digits())
			require.Equal(t, row.bin, identity.BIN.Digits())
		})
	}
	universal := []byte{0x30, 0x13, 0x31, 0x11, 0x30, 0x0f, 6, 3, 0x55, 4, 11, 0x1c, 8, 0, 0, 0, '1', 0, 0, 0, '2'}
	_, codes := profile.ReadIdentity(universal)
	require.Empty(t, codes, "two digits of any string type are no number")
	_, codes = profile.ReadIdentity([]byte{0x31, 0})
	require.Equal(t, []eds.Code{eds.CodeStructureCertificate}, codes)
}
