// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/eds/local"
)

// readTrust reads the certificates of a folder. One whose subject is its issuer
// is a root, any other an intermediate. Anchors are trusted whoever issued them.
func readTrust(contour local.Contour, dir string, anchors []string) (*local.Trust, error) {
	var entries []os.DirEntry
	var err error
	if dir != "" {
		if entries, err = os.ReadDir(dir); err != nil {
			return nil, err
		}
	}
	var roots, intermediates [][]byte
	for _, name := range anchors {
		raw, err := readFile(name)
		if err != nil {
			return nil, err
		}
		if _, err := local.KeyDigest(raw); err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		roots = append(roots, raw)
	}
	for _, e := range entries {
		if e.IsDir() || !slices.Contains([]string{".cer", ".crt", ".der", ".pem"}, strings.ToLower(filepath.Ext(e.Name()))) {
			continue
		}
		raw, err := readFile(filepath.Join(dir, e.Name()))
		if err != nil {
			return nil, err
		}
		if block, _ := pem.Decode(raw); block != nil {
			raw = block.Bytes
		}
		c, err := x509.ParseCertificate(raw)
		if err != nil {
			return nil, fmt.Errorf("%s: not a certificate", filepath.Join(dir, e.Name()))
		}
		if bytes.Equal(c.RawSubject, c.RawIssuer) {
			roots = append(roots, raw)
		} else {
			intermediates = append(intermediates, raw)
		}
	}
	return local.NewTrust(contour, roots, intermediates)
}
