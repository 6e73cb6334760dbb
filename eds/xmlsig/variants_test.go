// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmlsig_test

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
)

// attack is what a variant is refused for.
type attack struct {
	variant string
	code    eds.Code
}

func attacks() []attack {
	const malformed, content = eds.CodeStructureMalformed, eds.CodeAuthenticityContent
	return []attack{
		{"xml-altered", content},
		{"xml-signature-broken", eds.CodeAuthenticityWrong},
		{"xml-wrapped", malformed},
		{"xml-part-signed", malformed},
		{"xml-path-transform", malformed},
		{"xml-outside-reference", malformed},
		{"xml-two-signatures", content},
		{"xml-without-signature", eds.CodeStructureNoSigners},
		{"xml-certificate-of-another", eds.CodeAuthenticityWrong},
		{"xml-document-type", malformed},
		{"xml-sha1", eds.CodeAuthenticitySHA1},
		{"xml-duplicate-id", malformed},
		{"xml-comment-in-text", malformed},
		{"envelope-altered", content},
		{"envelope-signature-broken", eds.CodeAuthenticityWrong},
		{"envelope-body-in-header", malformed},
		{"envelope-body-in-security", malformed},
		{"envelope-body-in-body", malformed},
		{"envelope-two-bodies", malformed},
		{"envelope-body-behind", malformed},
		{"envelope-body-of-another-name", malformed},
		{"envelope-text-beside-body", malformed},
		{"envelope-in-envelope", malformed},
		{"envelope-signature-moved", malformed},
		{"envelope-header-signed", malformed},
		{"envelope-part-signed", malformed},
		{"envelope-outside-reference", malformed},
		{"envelope-pointer", malformed},
		{"envelope-two-references", malformed},
		{"envelope-path-transform", malformed},
		{"envelope-style-transform", malformed},
		{"envelope-object", malformed},
		{"envelope-without-signature", eds.CodeStructureNoSigners},
		{"envelope-certificate-of-another", eds.CodeAuthenticityWrong},
		{"envelope-name-only", eds.CodeStructureNoCertificate},
		{"envelope-document-type", malformed},
		{"envelope-sha1", eds.CodeAuthenticitySHA1},
		{"envelope-duplicate-id", malformed},
		{"envelope-id-spelled-otherwise", malformed},
		{"envelope-comment-in-text", malformed},
	}
}

// Each attack is refused for its reason and hands out no bytes; its twin, which
// differs in that alone, is valid. RSA and both GOST algorithms mean the same.
func TestEveryAttackIsRefusedAndEveryTwinPasses(t *testing.T) {
	for _, algorithm := range edstest.Algorithms() {
		table := attacks()
		for _, v := range edstest.Variants() {
			if !strings.HasPrefix(v.Name, "xml-") && !strings.HasPrefix(v.Name, "envelope-") {
				continue
			}
			require.NotEmpty(t, table, "the variant %s has no row", v.Name)
			want := table[0]
			table = table[1:]
			require.Equal(t, v.Name, want.variant, "rows stand in the order of the variants")
			t.Run(string(algorithm)+"/"+v.Name, func(t *testing.T) {
				a := authority(algorithm)
				checker := checkerOf(t, a)
				broken, verified := ask(t, checker, requestOf(v.Broken(a).XML))
				require.Equal(t, eds.VerdictInvalid, broken.Verdict, v.What)
				require.True(t, broken.Has(want.code), "%s: %v", v.What, broken.Findings)
				require.Nil(t, verified)
				twin, verified := ask(t, checker, requestOf(v.Twin(a).XML))
				require.Empty(t, troubles(twin), "the twin of %s: %v", v.Name, twin.Findings)
				require.Equal(t, eds.VerdictValid, twin.Verdict)
				require.Equal(t, eds.DigestOf(verified), twin.Form)
				require.NotContains(t, string(verified), "Signature")
			})
		}
		require.Empty(t, table, "rows without a variant")
	}
}
