// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package edstest_test

import (
	"crypto/x509"
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/edstest"
)

var at = time.Date(2015, 3, 30, 9, 0, 0, 0, time.UTC)

func TestTry(t *testing.T) {
	start := time.Now()
	a := edstest.MustNew(at)
	fmt.Println(time.Since(start))
	for _, p := range edstest.Profiles() {
		if !p.IsLeaf() {
			continue
		}
		c := a.Leaf(p)
		x, err := c.X509()
		require.NoError(t, err)
		roots, mid := x509.NewCertPool(), x509.NewCertPool()
		r, err := a.Root.X509()
		require.NoError(t, err)
		roots.AddCert(r)
		for _, d := range a.Intermediates() {
			m, err := x509.ParseCertificate(d)
			require.NoError(t, err)
			mid.AddCert(m)
		}
		_, err = x.Verify(x509.VerifyOptions{Roots: roots, Intermediates: mid, CurrentTime: at, KeyUsages: []x509.ExtKeyUsage{x509.ExtKeyUsageAny}})
		require.NoError(t, err, p)
	}
	fmt.Println(time.Since(start))
}
