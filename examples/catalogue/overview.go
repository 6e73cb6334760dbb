// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// overview is the table of the services and their kinds, act by act.
func (p *page) overview(c regulation.Catalogue) {
	counts := []int{len(c.Acts()), len(c.Regulations()), len(c.Services()), len(c.Kinds())}
	p.heading(fmt.Sprintf(p.say(text(
		"Мемлекеттік қызметтер. Актілер: %d, регламенттер: %d, қызметтер: %d, кіші түрлері: %d",
		"Государственные услуги. Актов: %d, регламентов: %d, услуг: %d, подвидов: %d",
		"State services. Acts: %d, regulations: %d, services: %d, kinds: %d")),
		counts[0], counts[1], counts[2], counts[3]))
	for i, e := range c.Enactments() {
		if i == 0 {
			p.blank()
		}
		p.actInBrief(e.Act)
		p.blank()
		p.kindHeader()
		for _, r := range e.Regulations {
			for _, s := range r.Services {
				p.service(r, s)
				p.blank()
			}
		}
	}
}

// actInBrief is what tells an act from another, and whether it still applies.
func (p *page) actInBrief(a law.Act) {
	p.line(0, string(a.ID)+": "+p.say(a.Title))
	p.line(2, p.say(a.Issuer)+", "+p.say(a.Reference().Label()))
	p.line(2, p.life(a))
}

func (p *page) number(n string) string {
	if n == "" {
		return ""
	}
	return p.say(text("№ ", "№ ", "No. ")) + n
}

// life says in one line when an act ended, as far as its own text tells it.
func (p *page) life(a law.Act) string {
	if a.Repeal.IsZero() {
		return p.say(text("күші жойылғаны белгісіз", "сведений об утрате силы нет", "no repeal is on record"))
	}
	if a.Repeal.Effect.From == law.FromSigning {
		return p.say(a.Status(a.Repeal.Effect.After(a.Repeal.By.Date)).Reason)
	}
	number := p.number(a.Repeal.By.Number)
	return p.say(text("күші жойылған ("+number+")", "утратил силу ("+number+")", "repealed by "+number))
}

// kindGrid is the table of kinds: under each act one header, then a line for
// each service and a row for each of its kinds.
func kindGrid() grid { return grid{indent: 4, widths: []int{9, 33, 16, 32}} }

func (p *page) kindHeader() {
	p.header(kindGrid(),
		text("Кіші түрі", "Подвид", "Kind"),
		text("Не сұралады", "Что запрашивается", "Asked for"),
		text("Қабылдау арнасы", "Каналы приёма", "Accepted at"),
		text("Берудің көрсетілген мерзімі", "Указанный срок выдачи", "Stated terms, if granted"))
}

func (p *page) service(r regulation.Regulation, s regulation.Service) {
	name := string(s.ID) + ": " + p.say(s.Title)
	if s.Derived {
		name += p.note(p.say(derived()) + " " + r.Cite(s.From).String())
	}
	p.line(2, name)
	for _, k := range s.Kinds {
		p.row(kindGrid(), string(k.ID.Kind), p.say(k.Title), p.channels(r, k.ID), p.main(r, k.ID))
	}
}

func derived() law.Text {
	return text("қызмет мынадан туындатылған:", "услуга выведена из", "a service derived from")
}

// channels names the ways in for a kind.
func (p *page) channels(r regulation.Regulation, kind regulation.KindID) string {
	var list []string
	for _, c := range r.Channels.Intake {
		if c.Kinds == nil || slices.Contains(c.Kinds, kind) {
			list = append(list, p.channelName(r, c.Channel))
		}
	}
	return strings.Join(list, ", ")
}

// main is the sum of the account that is followed at the office by default.
func (p *page) main(r regulation.Regulation, kind regulation.KindID) string {
	a, ok := r.Account(mainAccount(r, kind))
	if !ok {
		return p.say(law.BasisNotStated.Label())
	}
	return p.paragraph(a.Paragraph) + ": " + p.total(sumOf(a, kind, regulation.OutcomeGrant), true)
}

// mainAccount is the role that the reading of accounts takes unless told
// otherwise; without that reading it is the procedure.
func mainAccount(r regulation.Regulation, kind regulation.KindID) regulation.AccountRole {
	for _, reading := range r.Readings {
		if reading.ID == regulation.ReadingAccount {
			return regulation.AccountRole(reading.DefaultOf(kind))
		}
	}
	return regulation.AccountProcedure
}

func (p *page) paragraph(number string) string {
	return p.say(text(number+"-тармақ", "п. "+number, "para "+number))
}
