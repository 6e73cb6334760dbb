// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"crypto/x509"
	"encoding/pem"
	"fmt"
	"math"
	"net"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/gost"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/examples/desk/demo"
	"github.com/reglament-kz/reglament/examples/desk/ncalayer"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/examples/desk/web"
	"github.com/reglament-kz/reglament/examples/internal/commandline"
	"github.com/reglament-kz/reglament/regulation"
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
		return nil, nil, commandline.Errorf("no root is in the folder: -trust %s", folder)
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

// trust reads by whom signatures are checked: by the authorities of a folder, or by that of
// a demonstration, which comes with it and which nobody else trusts. Where no address is
// named at which revocation is asked, nobody is.
func (d *desk) trust(o options) (err error) {
	if o.demo {
		if d.authority, err = d.demoAuthority(); err == nil {
			d.checks, err = d.authority.Config()
		}
		d.checks.OCSPCache = 1000
		return err
	}
	roots, intermediates, err := authorities(o.trust)
	if err != nil {
		return err
	}
	trust, err := local.NewTrust(local.ContourProduction, roots, intermediates)
	if err != nil {
		return fmt.Errorf("-trust: %w", err)
	}
	d.checks = local.Config{Trust: trust, Algorithms: append(gost.Algorithms(), local.RSASHA256()), Clock: d.clock.Now}
	if o.ocsp != "" {
		d.checks.OCSP, d.checks.OCSPCache = []local.OCSPSource{local.HTTPOCSP{URL: o.ocsp}}, 1000
	}
	return nil
}

// demoAuthority is that of a demonstration, with keys for its people. The keys live for eleven
// months, and are the same again within three hundred days.
func (d *desk) demoAuthority() (*ncalayer.Authority, error) {
	at, err := commandline.Instant(demo.Start, d.Zone())
	if err != nil {
		return nil, err
	}
	const lives = 300 * 24 * time.Hour
	at = at.Add(time.Duration(math.Floor(float64(d.clock.Now().Sub(at))/float64(lives))) * lives)
	return ncalayer.NewAuthority(at, d.clock.Now, demoKeys()...)
}

// demoKeys are the keys of the people of a demonstration: for each one of either algorithm,
// and an applicant's that is revoked and one that has ended.
func demoKeys() (list []ncalayer.Holder) {
	for _, p := range demo.Cast() {
		surname, name, _ := strings.Cut(strings.ToUpper(p.Name), " ")
		h := ncalayer.Holder{ID: p.Login + "-rsa", Surname: surname, Name: name, IIN: p.IIN, Profile: edstest.ProfileIndividualSign}
		applicant := p.Has(regulation.ActorApplicant)
		if !applicant {
			h.Profile, h.BIN, h.Organisation = edstest.ProfileEmployee, eds.MustParseBIN(edstest.BIN(1)), "КӨРСЕТІЛІМ"
		}
		if p.Has(regulation.ActorHead) {
			h.Profile = edstest.ProfileHead
		}
		gost := h
		gost.ID, gost.Algorithm = p.Login+"-gost", edstest.AlgorithmGOST2015
		list = append(list, h, gost)
		if applicant {
			revoked, expired := h, h
			revoked.ID, revoked.Standing = p.Login+"-revoked", ncalayer.StandingRevoked
			expired.ID, expired.Standing = p.Login+"-expired", ncalayer.StandingExpired
			list = append(list, revoked, expired)
		}
	}
	return list
}

// signing is the service that keeps and checks signatures.
func (d *desk) signing(ctx context.Context, o options, origin string) (*signing.Service, error) {
	if err := d.trust(o); err != nil {
		return nil, err
	}
	return signing.New(ctx, signing.Config{
		DB: d.db, Checks: d.checks, Documents: web.Results{Office: d.Office}, Clock: d.clock.Now,
		Origin: origin, TestKeys: o.demo, Checked: d.checked,
	})
}

// originOf is the address of the desk as browsers have it.
func originOf(o options) (string, error) {
	text := o.origin
	if text == "" && loopback(o.listen) {
		text = o.scheme() + "://" + o.listen
	}
	address, err := url.Parse(text)
	if err != nil || address.Host == "" || address.Scheme != o.scheme() || strings.Trim(address.Path, "/") != "" {
		return "", commandline.Errorf("not the address of the desk, by %s: -origin %s", o.scheme(), o.origin)
	}
	return address.Scheme + "://" + address.Host, nil
}

// signatures are what the pages need to sign with the NCALayer of each computer, or with
// that of a demonstration, which runs beside them. Without authorities nobody signs.
func (d *desk) signatures(ctx context.Context, o options) (s web.Signatures, err error) {
	if !o.demo && o.trust == "" {
		return s, nil
	}
	if o.demo {
		o.bin = edstest.BIN(1)
	} else if address, err := url.Parse(o.ocsp); err != nil || address.Host == "" {
		return s, commandline.Errorf("no address at which revocation is asked: -ocsp %s", o.ocsp)
	}
	if s.BIN, err = eds.ParseBIN(o.bin); err != nil {
		return s, commandline.Errorf("no number of an organisation: -bin %s", o.bin)
	}
	origin, err := originOf(o)
	if err != nil {
		return s, err
	}
	if s.Service, err = d.signing(ctx, o, origin); err != nil {
		return s, err
	}
	s.Address = ncalayerAddress
	if o.demo {
		_, port, err := net.SplitHostPort(o.listen)
		if err != nil {
			return s, err
		}
		d.program, err = ncalayer.Listen("127.0.0.1:0", ncalayer.Config{Authority: d.authority, Origins: []string{origin, strings.Replace(origin, o.listen, "localhost:"+port, 1)}})
		if err != nil {
			return s, err
		}
		s.Address, s.Window = d.program.Socket(), d.program.Window()
	}
	return s, err
}
