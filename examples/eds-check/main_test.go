// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
)

var update = flag.Bool("update", false, "write the files that the golden runs read anew")

// files are what the runs of testdata/commands.txt read, made by a test
// authority; the same calls in the same order give the same bytes.
func files() map[string][]byte {
	s := newStage()
	a := s.authority
	leaf := s.leaf()
	head := a.LeafOf(edstest.ProfileHead, 2)
	pki := map[string][]byte{
		"roots/root.cer":     a.Root.DER,
		"roots/issuing.pem":  a.Issuing.PEM(),
		"form.json":          s.form,
		"altered.json":       append(bytes.Clone(s.form), '\n'),
		"person.cer":         leaf.DER,
		"person.p7s":         edstest.Base64(a.SignDetached(s.form, leaf)),
		"head.pem":           edstest.PEM(a.Sign(s.form, head)),
		"issuing.crl":        a.CRL().DER(),
		"revoked.crl":        a.CRL(leaf.Revoked(a.At.AddDate(0, 0, -1), edstest.ReasonKeyCompromise)).DER(),
		"root.crl":           a.RootCRL().PEM(),
		"ocsp-person.der":    a.OCSP(leaf).DER(),
		"ocsp-authority.der": a.OCSP(a.Issuing).DER(),
	}
	document := a.XML("<animals>2</animals>", leaf)
	document.After = []*edstest.Certificate{head}
	pki["document.xml"] = document.Bytes()
	pki["altered.xml"] = bytes.Replace(document.Bytes(), []byte("<animals>2"), []byte("<animals>3"), 1)
	pki["envelope.xml"] = a.Envelope("<animals>2</animals>", leaf).Bytes()
	return pki
}

func TestTheFilesOfTheGoldenRunsAreWhatTheAuthorityMakes(t *testing.T) {
	for name, want := range files() {
		path := filepath.Join("testdata", "pki", filepath.FromSlash(name))
		if *update {
			require.NoError(t, os.MkdirAll(filepath.Dir(path), 0o755))
			require.NoError(t, os.WriteFile(path, want, 0o600))
		}
		got, err := os.ReadFile(path)
		require.NoError(t, err)
		require.True(t, bytes.Equal(want, got), "%s differs; run with -update", name)
	}
}

func pki(name string) string { return filepath.Join("testdata", "pki", name) }

func fixed() time.Time { return time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC) }

// runAt runs the program at a fixed present.
func runAt(args ...string) (code int, stdout, stderr string) {
	var out, errs bytes.Buffer
	code = run(args, &out, &errs, fixed)
	return code, out.String(), errs.String()
}

func TestExitCodes(t *testing.T) {
	common := []string{"-contour", "test", "-roots", pki("roots"), "-crl", pki("issuing.crl"), "-crl", pki("root.crl")}
	with := func(args ...string) []string { return append(append([]string{}, common...), args...) }
	for _, row := range []struct {
		name string
		args []string
		code int
	}{
		{"the demonstration", nil, exitValid},
		{"the demonstration in Kazakh", []string{"-lang", "kk"}, exitValid},
		{"a valid signature", with("-cms", pki("person.p7s"), "-content", pki("form.json"), "-iin", edstest.IIN(1)), exitValid},
		{"the embedded form alone", with("-cms", pki("head.pem"), "-bin", edstest.BIN(1), "-role", "may_sign", "-role", "head"), exitValid},
		{"a document of two signers, whoever they are", with("-cms", pki("document.xml")), exitValid},
		{"a document of two signers, one of whom is named", with("-cms", pki("document.xml"), "-iin", edstest.IIN(1)), exitInvalid},
		{"an altered document", with("-cms", pki("altered.xml")), exitInvalid},
		{"an envelope", with("-cms", pki("envelope.xml"), "-iin", edstest.IIN(1)), exitValid},
		{"an altered form", with("-cms", pki("person.p7s"), "-content", pki("altered.json")), exitInvalid},
		{"another person", with("-cert", pki("person.cer"), "-iin", edstest.IIN(2)), exitInvalid},
		{"a role that is missing", with("-cert", pki("person.cer"), "-role", "head"), exitInvalid},
		{"nobody tells about revocation", []string{"-contour", "test", "-roots", pki("roots"), "-cert", pki("person.cer")}, exitIndeterminate},
		{"kept answers tell", []string{"-contour", "test", "-roots", pki("roots"), "-cert", pki("person.cer"), "-ocsp", pki("ocsp-person.der"), "-ocsp", pki("ocsp-authority.der")}, exitValid},
		{"before the certificate began", with("-cert", pki("person.cer"), "-at", "2026-01-02T14:00:00+05:00"), exitInvalid},
		{"a moment in the future", with("-cert", pki("person.cer"), "-at", "2027-03-02T14:00:00+05:00"), exitUsage},
		{"as JSON", with("-cert", pki("person.cer"), "-json"), exitValid},
		{"help", []string{"-h"}, exitValid},
		{"an unknown flag", []string{"-x"}, exitUsage},
		{"a word that is no flag", with("-cert", pki("person.cer"), "word"), exitUsage},
		{"nothing to check", common, exitUsage},
		{"two things to check", with("-cert", "a", "-cms", "b"), exitUsage},
		{"a form beside a certificate", with("-cert", "a", "-content", "b"), exitUsage},
		{"nobody to trust", []string{"-cert", pki("person.cer")}, exitUsage},
		{"a folder that is not there", []string{"-cert", pki("person.cer"), "-roots", "nowhere"}, exitUsage},
		{"a folder without authorities", []string{"-cert", pki("person.cer"), "-roots", "testdata"}, exitUsage},
		{"test authorities in production", []string{"-cert", pki("person.cer"), "-roots", pki("roots")}, exitUsage},
		{"a contour that is none", []string{"-contour", "both"}, exitUsage},
		{"a list that is none", []string{"-contour", "test", "-roots", pki("roots"), "-cert", pki("person.cer"), "-crl", pki("form.json")}, exitUsage},
		{"an answer that is none", with("-cert", pki("person.cer"), "-ocsp", pki("form.json")), exitUsage},
		{"an anchor that is none", with("-cert", pki("person.cer"), "-anchor", pki("form.json")), exitUsage},
		{"a file that is not there", with("-cert", "nowhere"), exitUsage},
		{"a form that is not there", with("-cms", pki("person.p7s"), "-content", "nowhere"), exitUsage},
		{"a role that is none", with("-cert", pki("person.cer"), "-role", "chief"), exitUsage},
		{"a time that is none", with("-cert", pki("person.cer"), "-at", "2026-03-02"), exitUsage},
		{"a language that is none", []string{"-lang", "de"}, exitUsage},
		{"an IIN of eleven digits", with("-cert", pki("person.cer"), "-iin", "81120140118"), exitUsage},
	} {
		t.Run(row.name, func(t *testing.T) {
			code, stdout, stderr := runAt(row.args...)
			require.Equal(t, row.code, code, "%s%s", stdout, stderr)
			if code == exitUsage {
				require.NotEmpty(t, stderr)
				require.Empty(t, stdout)
				require.NotContains(t, stderr, "81120140118", "a number is not repeated")
				if last := row.args[max(0, len(row.args)-1):]; len(last) > 0 && last[0] == pki("form.json") {
					require.Contains(t, stderr, "form.json", "the file is named")
				}
			}
		})
	}
}

func TestPeopleSeeNoNumbersAndProgramsDo(t *testing.T) {
	args := []string{"-contour", "test", "-roots", pki("roots"), "-crl", pki("issuing.crl"), "-crl", pki("root.crl"), "-cert", pki("person.cer"), "-iin", edstest.IIN(1)}
	_, stdout, _ := runAt(args...)
	require.NotContains(t, stdout, edstest.IIN(1))
	_, stdout, _ = runAt(append(args, "-json")...)
	require.Contains(t, stdout, edstest.IIN(1))
	report, err := eds.ParseReport([]byte(stdout))
	require.NoError(t, err)
	require.Equal(t, eds.VerdictValid, report.Verdict)
}

func TestServiceDownRefusesNobody(t *testing.T) {
	_, stdout, _ := runAt()
	require.Contains(t, stdout, "Nobody may be refused for this")
	require.Equal(t, exitIndeterminate, exitCode(eds.VerdictIndeterminate))
}
