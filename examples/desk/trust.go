// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/gost"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/examples/desk/web"
)

// ncalayerAddress is where NCALayer listens on the computer of who signs.
const ncalayerAddress = "wss://127.0.0.1:13579/"

// authorities reads the certificates of a folder, in PEM or DER: the roots are those that
// signed themselves.
func authorities(folder string) (roots, intermediates [][]byte, err error) {
	files, err := filepath.Glob(filepath.Join(folder, "*"))
	if err != nil {
		return nil, nil, err
	}
	for _, name := range files {
		content, err := os.ReadFile(name) //nolint:gosec // a file of the folder that the operator named
		if err != nil {
			return nil, nil, err
		}
		for _, der := range blocks(content) {
			c, err := x509.ParseCertificate(der)
			switch {
			case err != nil:
				return nil, nil, fmt.Errorf("%s: %w", filepath.Base(name), err)
			case bytes.Equal(c.RawIssuer, c.RawSubject):
				roots = append(roots, c.Raw)
			default:
				intermediates = append(intermediates, c.Raw)
			}
		}
	}
	if len(roots) == 0 {
		return nil, nil, &usageError{"no root is in the folder: -trust " + folder}
	}
	return roots, intermediates, nil
}

// blocks are those of a file in PEM; a file of another kind is one block.
func blocks(content []byte) (list [][]byte) {
	for block, rest := pem.Decode(content); block != nil; block, rest = pem.Decode(rest) {
		list = append(list, block.Bytes)
	}
	if len(list) == 0 {
		return [][]byte{content}
	}
	return list
}

// checking is how signatures are checked by the authorities of a folder. Where no address
// is named at which revocation is asked, nobody is.
func checking(o options, now func() time.Time) (local.Config, error) {
	roots, intermediates, err := authorities(o.trust)
	if err != nil {
		return local.Config{}, err
	}
	trust, err := local.NewTrust(local.ContourProduction, roots, intermediates)
	if err != nil {
		return local.Config{}, fmt.Errorf("-trust: %w", err)
	}
	c := local.Config{Trust: trust, Algorithms: append(gost.Algorithms(), local.RSASHA256()), Clock: now}
	if o.ocsp != "" {
		c.OCSP, c.OCSPCache = []local.OCSPSource{local.HTTPOCSP{URL: o.ocsp}}, 1000
	}
	return c, nil
}

// originOf is the address of the desk as browsers have it.
func originOf(o options) (string, error) {
	scheme := "http"
	if o.cert != "" {
		scheme = "https"
	}
	text := o.origin
	if text == "" && loopback(o.listen) {
		text = scheme + "://" + o.listen
	}
	address, err := url.Parse(text)
	if err != nil || address.Host == "" || address.Scheme != scheme || strings.Trim(address.Path, "/") != "" {
		return "", &usageError{"not the address of the desk, by " + scheme + ": -origin " + o.origin}
	}
	return address.Scheme + "://" + address.Host, nil
}

// trustedService signs with the authorities of a folder.
func trustedService(ctx context.Context, o options, now func() time.Time, desk *office.Office, base base, origin string, checked func(state, failure string)) (*signing.Service, error) {
	config, err := checking(o, now)
	if err != nil {
		return nil, err
	}
	verifier, err := signing.NewVerifier(config)
	if err != nil {
		return nil, err
	}
	store, err := signing.NewStore(ctx, base.DB, base.dialect)
	if err != nil {
		return nil, err
	}
	return signing.New(signing.Config{
		Store: store, Verifier: verifier, Documents: web.Results{Office: desk}, Clock: now, Origin: origin, Stamp: true, Checked: checked,
	})
}

// trustedSignatures are what the pages need to sign with the NCALayer of each computer.
func trustedSignatures(ctx context.Context, o options, now func() time.Time, desk *office.Office, base base, checked func(state, failure string)) (web.Signatures, error) {
	if o.trust == "" {
		if o.ocsp != "" || o.bin != "" || o.origin != "" {
			return web.Signatures{}, &usageError{"without -trust nobody signs here: -ocsp, -bin or -origin"}
		}
		return web.Signatures{}, nil
	}
	if address, err := url.Parse(o.ocsp); err != nil || address.Host == "" {
		return web.Signatures{}, &usageError{"no address at which revocation is asked: -ocsp " + o.ocsp}
	}
	organisation, err := eds.ParseBIN(o.bin)
	if err != nil {
		return web.Signatures{}, &usageError{"no number of an organisation: -bin " + o.bin}
	}
	origin, err := originOf(o)
	if err != nil {
		return web.Signatures{}, err
	}
	service, err := trustedService(ctx, o, now, desk, base, origin, checked)
	return web.Signatures{Service: service, Address: ncalayerAddress, BIN: organisation}, err
}
