// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package plant

import (
	"fmt"
	"strings"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// Sample is one of the logs that lie beside the example.
type Sample struct {
	Name string // of its files
	log  *Log
	// write puts one record, and what real systems write beside it, into the log.
	write func(b *strings.Builder, number int, r Record)
	head  string
	// cyrillic says that the log is written in Windows-1251.
	cyrillic bool
}

// Samples returns the samples. The error is that of the catalogue.
func Samples() ([]Sample, error) {
	var all []Sample
	for _, s := range []struct {
		sample Sample
		zone   string
		takes  func(Path) bool
		plan   Plan
	}{
		{
			Sample{Name: "north-kazakhstan", write: russian, head: russianHead, cyrillic: true},
			"Asia/Almaty", atTheOffice("north-kazakhstan-201-2014"),
			Plan{Seed: 201, Applications: 240, PerDay: 6, FaultEvery: 11, Prefix: "СК-"},
		},
		{
			Sample{Name: "mangystau", write: kazakh},
			"Asia/Aqtau", atTheOffice("mangystau-297-2014"),
			Plan{Seed: 297, Applications: 120, PerDay: 4, FaultEvery: 7, Prefix: "М-"},
		},
		{
			Sample{Name: "portal", write: coded, head: codedHead},
			"Asia/Almaty", func(p Path) bool { return p.Channel != regulation.ChannelOffice },
			Plan{Seed: 15, Applications: 150, PerDay: 5, FaultEvery: 7, Prefix: "P-"},
		},
	} {
		office, err := calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
			Zone: calendar.MustZone(s.zone), Work: calendar.MustHours("mon-fri 09:00-13:00 14:00-18:00"),
		})
		if err != nil {
			return nil, err
		}
		s.plan.Office, s.plan.First = office, date.New(2015, time.May, 4)
		for _, p := range Paths() {
			if s.takes(p) {
				s.plan.Paths = append(s.plan.Paths, p)
			}
		}
		if s.sample.log, err = New(s.plan, catalogue.Builtin()); err != nil {
			return nil, err
		}
		all = append(all, s.sample)
	}
	return all, nil
}

// atTheOffice takes the paths of an act through the office.
func atTheOffice(act law.ID) func(Path) bool {
	return func(p Path) bool { return p.Kind.Act == act && p.Channel == regulation.ChannelOffice }
}

// Log gives the log as its system writes it, always the same, and the faults in
// it.
func (s Sample) Log() ([]byte, []Fault, error) {
	var b strings.Builder
	b.WriteString(s.head)
	number := 0
	for r, err := range s.log.Records() {
		if err != nil {
			return nil, nil, err
		}
		number++
		s.write(&b, number, r)
	}
	if !s.cyrillic {
		return []byte(b.String()), s.log.Faults(), nil
	}
	text, err := windows1251(b.String())
	return text, s.log.Faults(), err
}

const (
	russianHead = "Номер заявления;Услуга;Вид;Операция;Результат;Дата и время;Исполнитель;Логин\r\n"
	russianTime = "02.01.2006 15:04"
)

// russian writes a line of the log of North Kazakhstan, and what is wrong in such logs:
// a line twice, a day that does not exist, an operation that nobody has told of.
func russian(b *strings.Builder, number int, r Record) {
	operation, result := russianOperation(r), ""
	if r.Refuse {
		result = "отказ"
	}
	at := r.At.In(calendar.MustZone("Asia/Almaty")).Format(russianTime)
	line := fmt.Sprintf("%s;%s;%s;%s;%s;%s;%s;%s\r\n", r.Application, russianService[r.Kind.Service], russianKind[r.Kind.Kind],
		operation, result, at, russianRole[r.Role], r.Person)
	b.WriteString(line)
	other := func(operation, at string) {
		fmt.Fprintf(b, "%s;%s;%s;%s;;%s;%s;%s\r\n", r.Application, russianService[r.Kind.Service], russianKind[r.Kind.Kind],
			operation, at, russianRole[r.Role], r.Person)
	}
	switch {
	case number == 700:
		b.WriteString(line)
	case number == 900:
		other("Просмотр карточки", "31.06.2015 10:00")
		other("Регистрация документов", "31.06.2015 10:00")
	case number%250 == 0:
		other("Передано в архив", at)
	case number%90 == 0:
		other("Просмотр карточки", at)
	}
}

var russianService = map[law.ID]string{
	"pesticide-licence":      "Лицензия на пестициды",
	"grain-receipt-licence":  "Лицензия на зерновые расписки",
	"cotton-receipt-licence": "Лицензия на хлопковые расписки",
}

var russianKind = map[law.ID]string{"issue": "выдача", "reissue": "переоформление", "duplicate": "дубликат"}

var russianRole = map[law.ID]string{
	regulation.ActorOffice: "Канцелярия", regulation.ActorEmployee: "Сотрудник", regulation.ActorManagement: "Руководство",
	regulation.ActorHead: "Руководитель", regulation.ActorExecutor: "Исполнитель", regulation.ActorAgreeingBody: "Согласующий орган",
	regulation.ActorApplicant: "Заявитель",
}

func russianOperation(r Record) string {
	if r.Filed {
		return "Заявление подано"
	}
	const (
		registered = "Регистрация документов"
		resolution = "Резолюция руководства"
		prepared   = "Подготовка результата"
		signed     = "Подписание"
		given      = "Выдача результата"
	)
	switch r.Kind.Service {
	case "pesticide-licence":
		return map[string]string{
			"5(1)": registered, "5(2)": resolution, "5(3)": "Проверка полноты документов", "5(4)": "Ответ согласующего органа",
			"5(5)": prepared, "5(6)": signed, "5(7)": given,
		}[r.Node]
	case "grain-receipt-licence":
		return map[string]string{"5(1)": registered, "5(2)": resolution, "5(3)": prepared, "5(4)": signed, "5(5)": given}[r.Node]
	default:
		return map[string]string{
			"5(1)": registered, "5(2)": resolution, "5(3)": "Сверка с информационной системой",
			"5(4)": prepared, "5(5)": signed, "5(6)": given,
		}[r.Node]
	}
}

// kazakh writes a line of the log of Mangystau.
func kazakh(b *strings.Builder, _ int, r Record) {
	event := kazakhEvent(r)
	if r.Refuse {
		event = "Бас тарту дайындалды"
	}
	fmt.Fprintf(b, `{"case":{"id":%q,"service":%q},"event":%q,"at":%q,"by":{"role":%q,"user":%q}}`+"\n",
		r.Application, kazakhService[r.Kind.Short().String()], event,
		r.At.In(calendar.MustZone("Asia/Aqtau")).Format(time.RFC3339), kazakhRole[r.Role], r.Person)
}

var kazakhService = map[string]string{
	"vet-reference/issue":         "Ветеринариялық анықтама",
	"animal-identification/issue": "Жануарды бірдейлендіру",
	"ear-tag-duplicate/issue":     "Сырғаның телнұсқасы",
	"vet-licence/issue":           "Лицензия беру",
	"vet-licence/reissue":         "Лицензияны қайта ресімдеу",
	"vet-licence/duplicate":       "Лицензияның телнұсқасы",
}

var kazakhRole = map[law.ID]string{
	regulation.ActorOffice: "Кеңсе", regulation.ActorOfficeEmployee: "Кеңсе қызметкері", regulation.ActorExecutor: "Жауапты орындаушы",
	regulation.ActorHead: "Басшы", regulation.ActorProvider: "Қызмет беруші", regulation.ActorApplicant: "Өтініш беруші",
}

func kazakhEvent(r Record) string {
	if r.Filed {
		return "Өтініш түсті"
	}
	return map[string]string{
		"vet-reference 5(1)": "Қабылдау және тіркеу", "vet-reference 5(2)": "Анықтаманы ресімдеу", "vet-reference 5(3)": "Нәтижені беру",
		"animal-identification 5(1)": "Қабылдау және тіркеу", "animal-identification 5(2)": "Құжаттарды қарау", "animal-identification 5(3)": "Нәтижені беру",
		"ear-tag-duplicate 7(1)": "Қабылдау және тіркеу", "ear-tag-duplicate 7(2).1": "Телнұсқаға тапсырыс",
		"ear-tag-duplicate 7(2).2": "Телнұсқа келді", "ear-tag-duplicate 7(2).3": "Нәтижені беру",
		"vet-licence 7(1)": "Қабылдау және тіркеу", "vet-licence 7(2)": "Орындаушыны тағайындау", "vet-licence 7(3)": "Тексеру және дайындау",
		"vet-licence 7(4)": "Қол қою", "vet-licence 7(5)": "Нәтижені беру",
	}[r.Kind.Service.String()+" "+r.Node]
}

const codedHead = "case,service,kind,channel,stage,answer,time,role,login\n"

// coded writes a line of the log of the systems, whose stages are called by the
// numbers that the acts give them.
func coded(b *strings.Builder, _ int, r Record) {
	answer := ""
	switch {
	case r.Filed:
		answer = "begun"
	case r.Refuse:
		answer = "no"
	}
	fmt.Fprintf(b, "%s,%s,%s,%s,%s,%s,%s,%s,%s\n", r.Application, r.Kind.Service, r.Kind.Kind, r.Channel, r.Node, answer,
		r.At.In(calendar.MustZone("Asia/Almaty")).Format(time.DateTime), r.Role, r.Person)
}

// windows1251 writes the letters that the samples need.
func windows1251(s string) ([]byte, error) {
	b := make([]byte, 0, len(s))
	for _, r := range s {
		switch {
		case r < 0x80:
			b = append(b, byte(r))
		case r >= 'А' && r <= 'я':
			b = append(b, byte(r-'А')+0xc0)
		default:
			return nil, fmt.Errorf("plant: no letter for %q", r)
		}
	}
	return b, nil
}
