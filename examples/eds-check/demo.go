// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"context"
	"time"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/eds/xmlsig"
	"github.com/reglament-kz/reglament/regulation/law"
)

// scene is one case of the demonstration.
type scene struct {
	title law.Text
	play  func(*stage) (eds.Report, error)
}

// stage is a test authority and the form that an applicant fills.
type stage struct {
	authority *edstest.Authority
	form      []byte
}

func newStage() *stage {
	return &stage{
		authority: edstest.MustNew(time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC)),
		form:      []byte(`{"service":"vet-reference","kind":"issue"}`),
	}
}

func scenes() []scene {
	return []scene{
		{law.Text{KK: "Жарамды ЭЦҚ", RU: "Действительная ЭЦП", EN: "A valid signature"},
			func(s *stage) (eds.Report, error) { return s.signature(s.leaf(), s.form) }},
		{law.Text{KK: "Қолданылу мерзімі өткен тіркеу куәлігі", RU: "Регистрационное свидетельство с истёкшим сроком", EN: "An expired certificate"},
			func(s *stage) (eds.Report, error) {
				template := s.authority.Template(edstest.ProfileIndividualSign)
				template.NotAfter = s.authority.At.AddDate(0, 0, -1)
				return s.certificate(s.authority.Issue(template), 1)
			}},
		{law.Text{KK: "Кері қайтарылған тіркеу куәлігі", RU: "Отозванное регистрационное свидетельство", EN: "A revoked certificate"},
			func(s *stage) (eds.Report, error) {
				leaf := s.leaf()
				return s.certificate(leaf, 1, leaf.Revoked(s.authority.At.AddDate(0, 0, -1), edstest.ReasonKeyCompromise))
			}},
		{law.Text{KK: "Басқа тұлғаның тіркеу куәлігі", RU: "Регистрационное свидетельство другого лица", EN: "Another person's certificate"},
			func(s *stage) (eds.Report, error) { return s.certificate(s.leaf(), 2) }},
		{law.Text{KK: "Қол қойылғаннан кейін өзгертілген нысан", RU: "Форма, изменённая после подписания", EN: "A form altered after it was signed"},
			func(s *stage) (eds.Report, error) {
				return s.signature(s.leaf(), append(s.form[:len(s.form):len(s.form)], ' '))
			}},
		{law.Text{KK: "Кері қайтаруды тексеру қызметі жұмыс істемейді", RU: "Служба проверки отзыва не работает", EN: "The revocation service is down"},
			func(s *stage) (eds.Report, error) {
				r, err := s.certificateRequest(s.leaf(), 1)
				return s.check(local.Config{OCSP: []local.OCSPSource{down{}}}, r, err)
			}},
		{law.Text{KK: "Қол қойылған XML құжаты", RU: "Подписанный документ XML", EN: "A signed XML document"},
			func(s *stage) (eds.Report, error) { return s.document(s.xml()) }},
		{law.Text{KK: "Қол қойылған нысан басқа нысанның ішіне жасырылған", RU: "Подписанная форма спрятана внутри другой", EN: "The signed form is hidden inside another one"},
			func(s *stage) (eds.Report, error) {
				return s.document([]byte("<form><animals>200</animals><aside>" + string(s.xml()) + "</aside></form>"))
			}},
	}
}

func demonstrate(p *printer) {
	for i, scene := range scenes() {
		if i > 0 {
			p.line("")
		}
		p.line("== %s", scene.title.In(p.lang))
		report, err := scene.play(newStage())
		if err != nil {
			p.err = err
			return
		}
		p.report(report)
	}
}

func (s *stage) leaf() *edstest.Certificate { return s.authority.Leaf(edstest.ProfileIndividualSign) }

// person is the IIN of a made-up person.
func person(n int) (eds.IIN, error) { return eds.ParseIIN(edstest.IIN(n)) }

func (s *stage) certificateRequest(leaf *edstest.Certificate, who int) (eds.Request, error) {
	iin, err := person(who)
	return eds.Request{
		Moment: s.authority.At, Purpose: eds.PurposeApplicantRequest,
		Certificate: leaf.DER, Expect: []eds.Signatory{{IIN: iin}},
	}, err
}

func (s *stage) certificate(leaf *edstest.Certificate, who int, revoked ...edstest.Entry) (eds.Report, error) {
	lists, err := local.NewLists(s.authority.CRL(revoked...).DER(), s.authority.RootCRL().DER())
	if err != nil {
		return eds.Report{}, err
	}
	r, err := s.certificateRequest(leaf, who)
	return s.check(local.Config{Lists: lists}, r, err)
}

func (s *stage) signature(leaf *edstest.Certificate, filed []byte) (eds.Report, error) {
	lists, err := local.NewLists(s.authority.CRL().DER(), s.authority.RootCRL().DER())
	if err != nil {
		return eds.Report{}, err
	}
	iin, err := person(1)
	return s.check(local.Config{Lists: lists}, eds.Request{
		Moment: s.authority.At, Purpose: eds.PurposeApplicantRequest, Expect: []eds.Signatory{{IIN: iin}},
		Signature: s.authority.SignDetached(s.form, leaf), Content: filed,
	}, err)
}

func (s *stage) xml() []byte { return s.authority.XML("<animals>2</animals>", s.leaf()).Bytes() }

func (s *stage) document(signed []byte) (eds.Report, error) {
	lists, err := local.NewLists(s.authority.CRL().DER(), s.authority.RootCRL().DER())
	if err != nil {
		return eds.Report{}, err
	}
	iin, err := person(1)
	return s.check(local.Config{Lists: lists}, eds.Request{
		Moment: s.authority.At, Purpose: eds.PurposeApplicantRequest, Expect: []eds.Signatory{{IIN: iin}}, Signature: signed,
	}, err)
}

// check completes a configuration and puts the request to a checker.
func (s *stage) check(c local.Config, r eds.Request, err error) (eds.Report, error) {
	if err != nil {
		return eds.Report{}, err
	}
	if c.Trust, err = local.NewTrust(local.ContourTest, s.authority.Roots(), s.authority.Intermediates()); err != nil {
		return eds.Report{}, err
	}
	c.Algorithms = []eds.Algorithm{local.RSASHA256()}
	c.Clock = func() time.Time { return s.authority.At }
	checker, err := local.New(c)
	if err != nil {
		return eds.Report{}, err
	}
	if r.Certificate != nil {
		return checker.CheckCertificate(context.Background(), r)
	}
	if isXML(r.Signature) {
		documents, err := xmlsig.New(xmlsig.Config{Certificates: checker, Algorithms: c.Algorithms})
		if err != nil {
			return eds.Report{}, err
		}
		return documents.CheckSignature(context.Background(), r)
	}
	return checker.CheckSignature(context.Background(), r)
}

// down is a responder that gives no answer.
type down struct{}

func (down) Name() string { return "ocsp" }

func (down) Answer(context.Context, local.Question) (local.Answer, error) {
	return local.Answer{}, local.ErrUnavailable
}
