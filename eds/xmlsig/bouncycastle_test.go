// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package xmlsig_test

import (
	"bytes"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/internal/cms"
	"github.com/reglament-kz/reglament/eds/internal/xmldoc"
	"github.com/reglament-kz/reglament/eds/local"
)

// bouncyCastle collects tasks for testdata/bouncycastle/Judge.java, which runs
// once for all of them.
type bouncyCastle struct {
	t     *testing.T
	dir   string
	tasks []string
}

func newBouncyCastle(t *testing.T) *bouncyCastle {
	t.Helper()
	if os.Getenv("REGLAMENT_BOUNCYCASTLE") == "" {
		t.Skip("REGLAMENT_BOUNCYCASTLE is not set: Bouncy Castle is not asked")
	}
	return &bouncyCastle{t: t, dir: t.TempDir()}
}

// task writes the bytes to files and notes what is asked about them.
func (j *bouncyCastle) task(kind string, parts ...any) {
	j.t.Helper()
	line := kind
	for i, part := range parts {
		b, ok := part.([]byte)
		if !ok {
			line += fmt.Sprintf(" %s", part)
			continue
		}
		name := filepath.Join(j.dir, fmt.Sprintf("%d-%d", len(j.tasks), i))
		require.NoError(j.t, os.WriteFile(name, b, 0o600))
		line += " " + name
	}
	j.tasks = append(j.tasks, line)
}

// answers are those to the tasks, in their order.
func (j *bouncyCastle) answers() []string {
	j.t.Helper()
	list := filepath.Join(j.dir, "tasks")
	require.NoError(j.t, os.WriteFile(list, []byte(strings.Join(j.tasks, "\n")+"\n"), 0o600))
	var said, complaints bytes.Buffer
	run := exec.CommandContext(j.t.Context(), "java", "-cp", os.Getenv("REGLAMENT_BOUNCYCASTLE"), "testdata/bouncycastle/Judge.java", list)
	run.Stdout, run.Stderr = &said, &complaints
	require.NoError(j.t, run.Run(), complaints.String())
	answers := strings.Split(strings.TrimSpace(said.String()), "\n")
	require.Len(j.t, answers, len(j.tasks))
	return answers
}

// opinion is what this library says of authenticity: right, wrong, or nothing,
// where a rule was broken that is not about digest and value.
func opinion(r eds.Report) string {
	said := ""
	for _, f := range r.Findings {
		switch {
		case f.Code == eds.CodeAuthenticityContent, f.Code == eds.CodeAuthenticityWrong,
			f.Code == eds.CodeTimestampImprint, f.Code == eds.CodeTimestampSignature:
			return "wrong"
		case f.Check == eds.CheckStructure && f.Status != eds.StatusPass, f.Check == eds.CheckTimestamp && f.Code == eds.CodeTimestampMalformed,
			f.Check == eds.CheckAuthenticity && f.Status != eds.StatusPass:
			said = "nothing"
		case f.Code == eds.CodeAuthenticityOK && said == "":
			said = "right"
		}
	}
	return said
}

// compare lets nothing be right here that is wrong there, nor the other way
// round; where another rule refuses, Bouncy Castle may be the milder.
func compare(t *testing.T, names []string, reports []eds.Report, answers []string) {
	t.Helper()
	counts := map[string]int{}
	for i, report := range reports {
		ours, theirs := opinion(report), answers[i]
		counts[ours+", there "+strings.Fields(theirs)[0]]++
		if ours != "nothing" {
			require.Equal(t, ours, strings.Fields(theirs)[0], "%s: %s; %v", names[i], theirs, report.Findings)
		}
	}
	t.Logf("%d compared: %v", len(reports), counts)
	require.Greater(t, counts["right, there right"], 10)
	require.Greater(t, counts["wrong, there wrong"], 5)
}

// Every message that edstest makes, right and broken, by every algorithm.
func TestBouncyCastleAgreesOnMessages(t *testing.T) {
	j := newBouncyCastle(t)
	var names []string
	var reports []eds.Report
	for _, algorithm := range edstest.Algorithms() {
		for _, v := range edstest.Variants() {
			for what, build := range map[string]func(*edstest.Authority) edstest.Case{"broken": v.Broken, "twin": v.Twin} {
				c := build(authority(algorithm))
				if c.Kind != edstest.KindSignature || v.Item == "huge" { // Bouncy Castle reads these for minutes
					continue
				}
				trust, err := local.NewTrust(local.ContourTest, c.Roots, c.Intermediates)
				require.NoError(t, err)
				checker, err := local.New(local.Config{Trust: trust, Algorithms: algorithms(), Clock: at})
				require.NoError(t, err)
				report, err := checker.CheckSignature(t.Context(), eds.Request{
					Moment: c.At, Purpose: eds.PurposeApplicantRequest, Expect: []eds.Signatory{{}}, Signature: c.Signature, Content: c.Content,
				})
				require.NoError(t, err)
				names, reports = append(names, fmt.Sprintf("%s %s %s", algorithm, v.Name, what)), append(reports, report)
				bare, _ := cms.Bare(c.Signature)
				message, err := cms.DecodeMessage(bare, 1<<20)
				if err != nil {
					message = c.Signature
				}
				j.task("cms", message, c.Content)
			}
		}
	}
	compare(t, names, reports, j.answers())
}

// Every document and envelope that edstest makes: Bouncy Castle has the canonical
// bytes from here, and judges digest and value by itself.
func TestBouncyCastleAgreesOnDocuments(t *testing.T) {
	j := newBouncyCastle(t)
	var names []string
	var reports []eds.Report
	for _, algorithm := range edstest.Algorithms() {
		for _, v := range edstest.Variants() {
			for what, build := range map[string]func(*edstest.Authority) edstest.Case{"broken": v.Broken, "twin": v.Twin} {
				a := authority(algorithm)
				c := build(a)
				if c.XML == nil {
					continue
				}
				if !j.document(c.XML) {
					continue
				}
				report, _ := ask(t, checkerOf(t, a), requestOf(c.XML))
				names, reports = append(names, fmt.Sprintf("%s %s %s", algorithm, v.Name, what)), append(reports, report)
			}
		}
	}
	compare(t, names, reports, j.answers())
}

// document notes the first signature of a document; false where it has a shape
// that covers nothing, or only names its certificate.
func (j *bouncyCastle) document(b []byte) bool {
	j.t.Helper()
	d, err := xmldoc.Read(b, 1<<20)
	if err != nil || d.Signatures[0].Certificate == nil || len(d.Signatures) > 1 {
		return false
	}
	s := &d.Signatures[0]
	covered, err := d.Covered(0)
	require.NoError(j.t, err)
	info, err := d.Info(0)
	require.NoError(j.t, err)
	hashes := map[string]string{
		"http://www.w3.org/2001/04/xmlenc#sha256":                             "2.16.840.1.101.3.4.2.1",
		"http://www.w3.org/2001/04/xmldsig-more#gost34311":                    "1.2.398.3.10.1.3.1",
		"urn:ietf:params:xml:ns:pkigovkz:xmlsec:algorithms:gostr34112015-512": "1.2.398.3.10.1.3.3",
	}
	hash, ok := hashes[s.Digest]
	if !ok { // SHA-1, which is refused here whatever its value
		return false
	}
	j.task("bytes", s.Certificate, hash, covered, s.DigestValue, info, s.Value)
	return true
}

// Certificates of every kind under their issuers, as they are and with a bit
// changed.
func TestBouncyCastleAgreesOnCertificates(t *testing.T) {
	j := newBouncyCastle(t)
	var want []string
	for _, algorithm := range edstest.Algorithms() {
		a := authority(algorithm)
		for _, c := range []*edstest.Certificate{a.Leaf(edstest.ProfileIndividualSign), a.Leaf(edstest.ProfileHead), a.Issuing, a.Root} {
			issuer := c.Template.Issuer
			if issuer == nil {
				issuer = c
			}
			altered := slices.Clone(c.DER)
			altered[len(altered)-40] ^= 1
			j.task("certificate", c.DER, issuer.DER)
			j.task("certificate", altered, issuer.DER)
			want = append(want, "right", "wrong")
		}
	}
	for i, answer := range j.answers() {
		require.Equal(t, want[i], strings.Fields(answer)[0], j.tasks[i])
	}
}
