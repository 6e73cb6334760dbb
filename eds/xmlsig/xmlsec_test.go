// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmlsig_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
)

// xmlsec asks the command line of another implementation whether a signature
// with the key of a certificate is right. It knows RSA.
func xmlsec(t *testing.T, document []byte, leaf *edstest.Certificate) bool {
	t.Helper()
	dir := t.TempDir()
	file, key := filepath.Join(dir, "document.xml"), filepath.Join(dir, "leaf.der")
	require.NoError(t, os.WriteFile(file, document, 0o600))
	require.NoError(t, os.WriteFile(key, leaf.DER, 0o600))
	out, err := exec.Command("xmlsec1", "--verify", "--enabled-key-data", "rsa", "--pubkey-cert-der", key,
		"--id-attr:Id", "http://schemas.xmlsoap.org/soap/envelope/:Body", file).CombinedOutput()
	t.Logf("%s", out)
	return err == nil
}

// Two implementations of canonical XML must mean the same by a right signature
// and by a damaged one.
func TestAgreesWithXMLSec(t *testing.T) {
	if os.Getenv("REGLAMENT_XMLSEC") == "" {
		t.Skip("REGLAMENT_XMLSEC is not set: xmlsec1 is not asked")
	}
	a := authority(edstest.AlgorithmRSA)
	leaf := a.Leaf(edstest.ProfileIndividualSign)
	checker := checkerOf(t, a)
	for _, content := range []string{
		form,
		`<a b="1" c="2"></a>`,
		`<a xmlns:p="urn:p" p:b="1"><p:c></p:c></a>`,
		`<a xmlns="urn:a"><b xmlns=""><c></c></b></a>`,
		`<a xmlns:p="urn:p" xmlns:q="urn:q" p:a="1" q:b="2"></a>`,
		"<a>&amp;&lt;&gt;&#xD;\n\t\"'</a>",
		`<a b="&amp;&lt;&quot;&#x9;&#xA;&#xD;"></a>`,
		`<a>қазақша, 𝄞</a>`,
	} {
		for _, document := range [][]byte{a.XML(content, leaf).Bytes(), a.Envelope(content, leaf).Bytes()} {
			for _, text := range []string{
				string(document),
				strings.Replace(string(document), "<a", "<a ", 1),                // canonical form is the same
				strings.Replace(string(document), "<a", "<b></b><a", 1),          // altered
				strings.Replace(string(document), "</a>", " </a>", 1),            // altered
				strings.Replace(string(document), "<animals>2", "<animals>3", 1), // altered
			} {
				report, _ := ask(t, checker, requestOf([]byte(text)))
				require.Equal(t, report.Verdict == eds.VerdictValid, xmlsec(t, []byte(text), leaf), "%s: %v", text, report.Findings)
			}
		}
	}
}
