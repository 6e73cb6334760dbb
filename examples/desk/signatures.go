// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"crypto/rand"
	"errors"
	"log/slog"
	"math"
	"net"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/examples/desk/clock"
	"github.com/reglament-kz/reglament/examples/desk/demo"
	"github.com/reglament-kz/reglament/examples/desk/ncalayer"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/examples/desk/web"
	"github.com/reglament-kz/reglament/process/sqlstore"
	"github.com/reglament-kz/reglament/regulation"
)

// demoKeys are the keys of the demonstration: for each of its people one of either
// algorithm, and one applicant's that is revoked and one that has ended.
func demoKeys(people []office.Person) []ncalayer.Holder {
	var list []ncalayer.Holder
	add := func(p office.Person, kind string, edit func(*ncalayer.Holder)) {
		surname, name, _ := strings.Cut(strings.ToUpper(p.Name), " ")
		h := ncalayer.Holder{ID: p.Login + "-" + kind, Surname: surname, Name: name, IIN: p.IIN, Profile: edstest.ProfileIndividualSign}
		if !p.Has(regulation.ActorApplicant) {
			h.Profile, h.BIN, h.Organisation = edstest.ProfileEmployee, eds.MustParseBIN(edstest.BIN(1)), "КӨРСЕТІЛІМ"
		}
		if p.Has(regulation.ActorHead) {
			h.Profile = edstest.ProfileHead
		}
		edit(&h)
		list = append(list, h)
	}
	for _, p := range people {
		if p.IIN.IsZero() {
			continue
		}
		add(p, "rsa", func(*ncalayer.Holder) {})
		add(p, "gost", func(h *ncalayer.Holder) { h.Algorithm = edstest.AlgorithmGOST2015 })
		if p.Has(regulation.ActorApplicant) {
			add(p, "revoked", func(h *ncalayer.Holder) { h.Standing = ncalayer.StandingRevoked })
			add(p, "expired", func(h *ncalayer.Holder) { h.Standing = ncalayer.StandingExpired })
		}
	}
	return list
}

// demoService signs with the authority of a demonstration, which nobody else trusts.
func demoService(ctx context.Context, c *clock.Clock, desk *office.Office, base base, origin string, checked func(state, failure string)) (*signing.Service, *ncalayer.Authority, error) {
	store, err := signing.NewStore(ctx, base.DB, base.dialect)
	if err != nil {
		return nil, nil, err
	}
	at, err := time.ParseInLocation("2006-01-02T15:04", demo.Start, desk.Zone())
	if err != nil {
		return nil, nil, err
	}
	// The keys live for eleven months, and are the same again within three hundred days.
	const lives = 300 * 24 * time.Hour
	at = at.Add(time.Duration(math.Floor(float64(c.Now().Sub(at))/float64(lives))) * lives)
	people, err := demoPeople(ctx, desk)
	if err != nil {
		return nil, nil, err
	}
	authority, err := ncalayer.NewAuthority(at, c.Now, demoKeys(people)...)
	if err != nil {
		return nil, nil, err
	}
	config, err := authority.Config()
	if err != nil {
		return nil, nil, err
	}
	config.OCSPCache = 1000
	verifier, err := signing.NewVerifier(config)
	if err != nil {
		return nil, nil, err
	}
	service, err := signing.New(signing.Config{
		Store: store, Verifier: verifier, Documents: web.Results{Office: desk}, Clock: c.Now, Origin: origin, Stamp: true, TestKeys: true, Checked: checked,
	})
	return service, authority, err
}

// demoSignatures runs the NCALayer of a demonstration and gives what the pages need to
// sign with it. What it gives besides ends NCALayer.
func demoSignatures(ctx context.Context, o options, c *clock.Clock, desk *office.Office, base base, checked func(state, failure string)) (web.Signatures, func() error, error) {
	_, port, err := net.SplitHostPort(o.listen)
	if err != nil {
		return web.Signatures{}, nil, err
	}
	origins := []string{"http://127.0.0.1:" + port, "http://localhost:" + port}
	service, authority, err := demoService(ctx, c, desk, base, origins[0], checked)
	if err != nil {
		return web.Signatures{}, nil, err
	}
	program, err := ncalayer.Listen("127.0.0.1:0", ncalayer.Config{Authority: authority, Origins: origins})
	if err != nil {
		return web.Signatures{}, nil, err
	}
	running, stop := context.WithCancel(ctx)
	ended := make(chan error, 1)
	go func() { ended <- program.Serve(running) }()
	end := func() error {
		stop()
		if err := <-ended; !errors.Is(err, context.Canceled) {
			return err
		}
		return nil
	}
	return web.Signatures{Service: service, Address: program.Socket(), Window: program.Window(), BIN: eds.MustParseBIN(edstest.BIN(1))}, end, nil
}

// demoPeople are the people of the demonstration as the desk knows them.
func demoPeople(ctx context.Context, desk *office.Office) ([]office.Person, error) {
	var people []office.Person
	for i, someone := range demo.Cast() {
		iin, err := eds.ParseIIN(edstest.IIN(i + 1))
		if err != nil {
			return nil, err
		}
		found, err := desk.PersonsWith(ctx, iin)
		if err != nil {
			return nil, err
		}
		for _, p := range found {
			if p.Login == someone.Login {
				people = append(people, p)
			}
		}
	}
	return people, nil
}

// settle does, until the context ends, each minute what is due about signatures, and each
// second what waits in the outbox. What fails is logged and tried again.
func settle(ctx context.Context, desk *office.Office, pages *web.Server, log *slog.Logger, receivers ...func(context.Context, sqlstore.Message) error) {
	reader := "desk-" + rand.Text() // of two processes on one database each has its own
	minute, second := time.NewTicker(time.Minute), time.NewTicker(time.Second)
	defer minute.Stop()
	defer second.Stop()
	for {
		name, err := "signatures", error(nil)
		select {
		case <-ctx.Done():
			return
		case <-minute.C:
			err = pages.Settle(ctx)
		case <-second.C:
			name = "outbox"
			_, err = desk.Deliver(ctx, reader, receivers...)
		}
		if err != nil && ctx.Err() == nil {
			log.LogAttrs(ctx, slog.LevelError, name, slog.Any("error", err))
		}
	}
}

// logged is the messenger of a desk that has no other: it tells the log that a message
// would go out now, without what it says.
type logged struct{ log *slog.Logger }

// Send implements [office.Messenger].
func (l logged) Send(ctx context.Context, n office.Notice) error {
	l.log.LogAttrs(ctx, slog.LevelInfo, "message", slog.String("person", n.Person), slog.String("case", n.Case.String()), slog.String("action", string(n.Action)))
	return nil
}
