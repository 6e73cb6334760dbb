// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmlsig_test

import (
	"bytes"
	"encoding/pem"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/eds/xmlsig"
)

// Files that the national authority and users of its software published. They
// are not part of this project; the folder is named by REGLAMENT_NCA_SAMPLES.
func TestSampleDocuments(t *testing.T) {
	dir := os.Getenv("REGLAMENT_NCA_SAMPLES")
	if dir == "" {
		t.Skip("REGLAMENT_NCA_SAMPLES is not set: no folder of published samples to read")
	}
	read := func(name string) []byte {
		b, err := os.ReadFile(filepath.Join(dir, "test-contour", filepath.FromSlash(name)))
		require.NoError(t, err)
		if block, _ := pem.Decode(b); block != nil {
			return block.Bytes
		}
		return b
	}
	trust, err := local.NewTrust(local.ContourTest, [][]byte{
		read("nca_rsa_test.crt"), read("nca_gost_test.crt"), read("nca_gost2015_test.cer"),
	}, nil)
	require.NoError(t, err)
	certificates, err := local.New(local.Config{Trust: trust, Algorithms: algorithms()})
	require.NoError(t, err)
	checker, err := xmlsig.New(xmlsig.Config{Certificates: certificates, Algorithms: algorithms()})
	require.NoError(t, err)
	moment := time.Date(2022, 9, 2, 12, 0, 0, 0, time.UTC)
	for _, row := range []struct {
		name, file string
		signers    int
		alter      func([]byte) []byte
		code       eds.Code
	}{
		{"a document, RSA", "XmlServiceTest.XML_SIGNED_VALID_STRING.xml", 1, nil, eds.CodeAuthenticityOK},
		{"a document of two signers, RSA and GOST 2015", "XmlServiceTest.XML_SIGNED_VALID_STRING_TWO_SIGNERS.xml", 2, nil, eds.CodeAuthenticityOK},
		{"an envelope, RSA", "WsseServiceTest.XML_SIGNED_STRING.xml", 1, nil, eds.CodeAuthenticityOK},
		{"an envelope that nobody signed", "WsseServiceTest.XML_VALID_STRING.xml", 0, nil, eds.CodeStructureNoSigners},
		{"another one", "WsseIntegrationTest.XML_STRING.xml", 0, nil, eds.CodeStructureNoSigners},
		{"the document altered", "XmlServiceTest.XML_SIGNED_VALID_STRING.xml", 1, func(b []byte) []byte {
			return bytes.Replace(b, []byte("<b>test"), []byte("<b>text"), 1)
		}, eds.CodeAuthenticityContent},
		{"the envelope altered", "WsseServiceTest.XML_SIGNED_STRING.xml", 1, func(b []byte) []byte {
			return bytes.Replace(b, []byte("smartbridge"), []byte("smartbrigde"), 1)
		}, eds.CodeAuthenticityContent},
	} {
		t.Run(row.name, func(t *testing.T) {
			b := read("constants/" + row.file)
			if row.alter != nil {
				b = row.alter(b)
			}
			report, _ := ask(t, checker, eds.Request{
				Moment: moment, Purpose: eds.PurposeApplicantRequest, Expect: make([]eds.Signatory, max(row.signers, 1)), Signature: b,
			})
			require.Len(t, report.Signers, row.signers)
			require.True(t, report.Has(row.code), "%v", report.Findings)
			if row.code == eds.CodeAuthenticityOK {
				// Nobody is asked about revocation here.
				require.NotEqual(t, eds.VerdictValid, report.Verdict)
				for _, f := range report.Findings {
					require.True(t, f.Check != eds.CheckAuthenticity || f.Status == eds.StatusPass, "%v", f)
				}
			}
			t.Log(report.Verdict, troubles(report))
		})
	}
}
