// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package local_test

import (
	"bytes"
	"crypto/x509"
	"encoding/pem"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
)

// openSSL runs OpenSSL's command line in a folder of files.
type openSSL struct {
	t   *testing.T
	dir string
}

func (o openSSL) write(name string, b []byte) string {
	o.t.Helper()
	path := filepath.Join(o.dir, name)
	require.NoError(o.t, os.WriteFile(path, b, 0o600))
	return path
}

func (o openSSL) run(args ...string) error { return exec.Command("openssl", args...).Run() }

// verifies reports whether OpenSSL verifies a message over the form.
func (o openSSL) verifies(message, form []byte, detached bool) bool {
	o.t.Helper()
	args := []string{
		"cms", "-verify", "-binary", "-inform", "DER", "-in", o.write("message.der", message),
		"-CAfile", filepath.Join(o.dir, "authorities.pem"),
		"-purpose", "any", "-attime", strconv.FormatInt(at().Unix(), 10), "-out", filepath.Join(o.dir, "out"),
	}
	if detached {
		args = append(args, "-content", o.write("content", form))
	}
	if o.run(args...) != nil {
		return false
	}
	out, err := os.ReadFile(filepath.Join(o.dir, "out"))
	require.NoError(o.t, err)
	return bytes.Equal(out, form) // OpenSSL does not know what was filed
}

// sign lets OpenSSL sign the form.
func (o openSSL) sign(form []byte, extra ...string) []byte {
	o.t.Helper()
	out := filepath.Join(o.dir, "signed.der")
	args := []string{
		"cms", "-sign", "-binary", "-in", o.write("form", form), "-outform", "DER", "-out", out, "-md", "sha256",
		"-signer", filepath.Join(o.dir, "leaf.pem"), "-inkey", filepath.Join(o.dir, "leaf.key"),
	}
	require.NoError(o.t, o.run(append(args, extra...)...))
	b, err := os.ReadFile(out)
	require.NoError(o.t, err)
	return b
}

// Messages that either side made, as they are and with a byte altered at many
// places: what OpenSSL does not verify is never valid here, and what neither is
// made nor altered badly is valid on both sides. This package is the stricter;
// the test counts how often.
func TestAgreesWithOpenSSL(t *testing.T) {
	if os.Getenv("REGLAMENT_OPENSSL") == "" {
		t.Skip("REGLAMENT_OPENSSL is not set: OpenSSL's command line is not asked")
	}
	a := authority()
	leaf, second := a.Leaf(edstest.ProfileIndividualSign), a.LeafOf(edstest.ProfileHead, 2)
	o := openSSL{t, t.TempDir()}
	o.write("authorities.pem", append(a.Root.PEM(), a.Issuing.PEM()...))
	o.write("leaf.pem", leaf.PEM())
	key, err := x509.MarshalPKCS8PrivateKey(leaf.Key().RSA())
	require.NoError(t, err)
	o.write("leaf.key", pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: key}))

	form := []byte("{\"service\":\"vet-reference\"}\r\n")
	ess := a.SignedData(form, leaf)
	ess.Signers[0].ESS = true
	for _, row := range []struct {
		name     string
		message  []byte
		detached bool
		others   int
	}{
		{"ours, attached", a.Sign(form, leaf), false, 0},
		{"ours, detached", a.SignDetached(form, leaf), true, 0},
		{"ours, two signers", a.Sign(form, leaf, second), false, 1},
		{"ours, with signingCertificateV2", ess.DER(), false, 0},
		{"ours, stamped", a.Stamped(a.SignedData(form, leaf), at()).DER(), false, 0},
		{"OpenSSL's, attached", o.sign(form, "-nodetach"), false, 0},
		{"OpenSSL's, detached", o.sign(form), true, 0},
		{"OpenSSL's, CAdES-BES", o.sign(form, "-nodetach", "-cades"), false, 0},
		{"OpenSSL's, the signer named by key identifier", o.sign(form, "-nodetach", "-keyid"), false, 0},
		{"OpenSSL's, without its capabilities", o.sign(form, "-nodetach", "-nosmimecap"), false, 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			c := edstest.Case{
				Kind: edstest.KindSignature, At: at(), IIN: edstest.IIN(1), Content: form, Signature: row.message,
				Roots: a.Roots(), Intermediates: a.Intermediates(), CRLs: [][]byte{a.CRL().DER(), a.RootCRL().DER()},
			}
			checker := checkerOf(t, c)
			require.True(t, o.verifies(row.message, form, row.detached), "OpenSSL verifies it as it is")
			report := ask(t, checker, requestOf(t, c, row.others))
			require.Equal(t, eds.VerdictValid, report.Verdict, "%v", troubles(report))
			compareAltered(t, o, checker, c, row.detached, row.others)
			c.Content = append(bytes.Clone(form), ' ')
			require.False(t, o.verifies(row.message, c.Content, row.detached))
			require.Equal(t, []eds.Code{eds.CodeAuthenticityContent}, troubles(ask(t, checker, requestOf(t, c, row.others)))[:1])
		})
	}
}

func compareAltered(t *testing.T, o openSSL, checker *local.Checker, c edstest.Case, detached bool, others int) {
	t.Helper()
	const places = 60
	good := c.Signature
	both, stricter := 0, 0
	for i := range places {
		altered := bytes.Clone(good)
		at := len(good) * i / places
		altered[at] ^= 1 << (i % 8)
		c.Signature = altered
		theirs := o.verifies(altered, c.Content, detached)
		ours := ask(t, checker, requestOf(t, c, others)).Verdict
		switch {
		case !theirs:
			require.NotEqual(t, eds.VerdictValid, ours, "byte %d altered: OpenSSL does not verify it", at)
			both++
		case ours != eds.VerdictValid:
			stricter++
		}
	}
	require.Positive(t, both)
	t.Logf("%d places altered: rejected by both %d, by this package alone %d", places, both, stricter)
}
