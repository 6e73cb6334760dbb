// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Package demo fills an empty desk with an office that does not exist, its people, and
// a story of forty cases that have led up to the morning of 30 March 2015.
//
//	people, err := demo.People(ctx, o)
//	err = demo.Story(ctx, o, c, people)
//
// The story is told through the same operations that officials use, each decided by the
// definition at the moment at which it happens: the clock of the desk is moved along.
package demo

import (
	"context"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Start is the morning on which a demonstration begins, by the clock of the office.
const Start = "2015-03-30T09:00"

// Hours are those of the office, and of the one in Mangystau, whose clocks are an hour
// behind.
func Hours() (calendar.OfficeSpec, map[law.ID]calendar.OfficeSpec) {
	return calendar.OfficeSpec{Zone: calendar.MustZone(calendar.ZonePetropavl), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00")},
		map[law.ID]calendar.OfficeSpec{"mangystau-297-2014": {Zone: calendar.MustZone(calendar.ZoneAqtau), Work: calendar.MustHours("mon-fri 09:00-12:30 14:00-18:30")}}
}

// Someone is one person of the demonstration. The password is the same word as the login.
type Someone struct {
	Login, Name string
	Who         law.Text
	Roles       []law.ID
}

// Cast is everybody who can sign in.
func Cast() []Someone {
	oblast := law.ID("oblast_executive_bodies")
	corporation := law.ID("corporation_employee") // takes papers in by the acts that examples/act begins
	return []Someone{
		{"aigul", "Сәрсенова Айгүл", law.Text{KK: "Сәрсенова Айгүл, кеңсе", RU: "Сарсенова Айгуль, канцелярия", EN: "Aigul Sarsenova, the office"}, []law.ID{regulation.ActorOffice, regulation.ActorOfficeEmployee, regulation.ActorEmployee, corporation}},
		{"marat", "Оспанов Марат", law.Text{KK: "Оспанов Марат, басшы", RU: "Оспанов Марат, руководитель", EN: "Marat Ospanov, head"}, []law.ID{regulation.ActorHead, regulation.ActorManagement, regulation.ActorAuthorisedPerson}},
		{"dana", "Қасымова Дана", law.Text{KK: "Қасымова Дана, орындаушы", RU: "Касымова Дана, исполнитель", EN: "Dana Kasymova, executor"}, []law.ID{regulation.ActorExecutor, regulation.ActorProvider}},
		{"oleg", "Литвинов Олег", law.Text{KK: "Литвинов Олег, орындаушы", RU: "Литвинов Олег, исполнитель", EN: "Oleg Litvinov, executor"}, []law.ID{regulation.ActorExecutor}},
		{"sanepid", "Жүнісова Гүлнар", law.Text{KK: "Жүнісова Гүлнар, келісуші орган", RU: "Жунусова Гульнар, согласующий орган", EN: "Gulnar Zhunusova, the agreeing body"}, []law.ID{regulation.ActorAgreeingBody}},
		{"akimat", "Төлеуов Бақыт", law.Text{KK: "Төлеуов Бақыт, әкімдік", RU: "Тулеуов Бахыт, акимат", EN: "Bakhyt Tuleuov, the akimat"}, []law.ID{oblast}},
		{"saule", "Ермекова Сәуле", law.Text{KK: "Ермекова Сәуле, бақылаушы", RU: "Ермекова Сауле, контролёр", EN: "Saule Yermekova, supervisor"}, []law.ID{office.RoleSupervisor}},
		{"serik", "Әбенов Серік", law.Text{KK: "Әбенов Серік, өтініш беруші", RU: "Абенов Серик, заявитель", EN: "Serik Abenov, applicant"}, []law.ID{regulation.ActorApplicant}},
		{"anna", "Ким Анна", law.Text{KK: "Ким Анна, өтініш беруші", RU: "Ким Анна, заявитель", EN: "Anna Kim, applicant"}, []law.ID{regulation.ActorApplicant}},
	}
}

// People adds the cast to an empty desk.
func People(ctx context.Context, o *office.Office) (map[string]office.Person, error) {
	people := map[string]office.Person{}
	for i, someone := range Cast() {
		p := office.Person{Login: someone.Login, Name: someone.Name, Lang: law.LangRussian, Roles: someone.Roles}
		var err error
		if p.IIN, err = eds.ParseIIN(edstest.IIN(i + 1)); err != nil {
			return nil, err
		}
		if people[someone.Login], err = o.AddPerson(ctx, p, someone.Login); err != nil {
			return nil, err
		}
	}
	return people, nil
}
