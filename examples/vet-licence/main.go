// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command vet-licence takes an application for a veterinary licence through the
// portal, from the log-in to the signed electronic licence, with certificates made
// on the spot; then it shows what a revoked certificate and an unreachable
// revocation service do, and the way through the provider's own system, where a
// registry does not know the applicant.
//
// What a reader learns here: a check has three answers, and only one of them is no.
//
// What to copy from here:
//
//   - the regulation checks the certificate before anything is signed; the
//     signature itself is a second check (see portal);
//   - a report becomes evidence, which carries digests and codes, never bytes and
//     never an IIN; the definition turns it into yes, no or pending (see gate);
//   - indeterminate is pending: the case stays where it is and nobody is refused
//     because a service was down (see portal);
//   - a registry that does not know the applicant says so and refuses nothing (see
//     providerSystem).
//
// The checker knows the test authority only. A service configures the roots of
// the national authority, its lists and its responder instead (see check).
package main

import (
	"errors"
	"time"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/examples/internal/story"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

func main() {
	story.Main("vet-licence", func(t *story.Teller) {
		s := &portal{Teller: t, at: time.Date(2015, 5, 18, 4, 0, 0, 0, time.UTC)}
		s.setUp()
		s.admitted()
		s.revoked()
		s.unreachable()
		s.providerSystem()
	})
}

// portal is where the cases run.
type portal struct {
	*story.Teller
	at        time.Time
	authority *edstest.Authority
	applicant *edstest.Certificate
	d, office *process.Definition // through the portal, through the provider's system
	desk      calendar.Office
	app       process.Application
	events    []process.Event
	from      int // the first event that was not told yet
	form      []byte
}

// reference is the caller's own ID of the applicant: evidence refers to it, so
// that no number of a person enters the case.
const reference = "applicant-44"

func (s *portal) setUp() {
	kind, err := catalogue.Builtin().Kind("vet-licence/issue")
	s.Fail(err)
	s.d = s.compile(kind, regulation.ChannelPortal)
	s.office = s.compile(kind, regulation.ChannelProviderSystem)
	s.authority, err = edstest.New(s.at)
	s.Fail(err)
	s.applicant = s.authority.Leaf(edstest.ProfileIndividualSign)
	s.form = []byte("the filled form of an application")
	s.Title(kind.Service().Title, law.Text{
		KK: "Тіркеу куәлігі қол қойылғанға дейін тексеріледі, ал белгісіз жауап бас тарту емес.",
		RU: "Регистрационное свидетельство проверяется до подписания, а неизвестный ответ – не отказ.",
		EN: "The certificate is checked before anything is signed, and an unknown answer is no refusal.",
	})
	s.desk, err = calendar.NewOffice(calendar.Kazakhstan(), calendar.OfficeSpec{
		Zone: calendar.MustZone(calendar.ZoneAqtau), Week: calendar.WeekFiveDay,
		Work: calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30"),
	})
	s.Fail(err)
}

func (s *portal) compile(kind regulation.Kind, channel regulation.Channel) *process.Definition {
	if s.Err != nil {
		return nil
	}
	d, err := process.Compile(kind, channel, law.MustDate("2015-05-18"))
	s.Fail(err)
	return d
}

// admitted: both checks pass, the provider grants, the licence is signed.
func (s *portal) admitted() {
	s.begin(s.d, "05-18 11:00", law.Text{
		KK: "Кіруден қол қойылған электрондық лицензияға дейін", RU: "От входа до подписанной электронной лицензии",
		EN: "From the log-in to the signed electronic licence",
	})
	if s.Err != nil {
		return
	}
	checker := s.check(s.authority.CRL().DER(), s.authority.RootCRL().DER())
	s.toCertificate()
	s.verdict(s.d, s.certificate(checker))                                                    // 9(10): three printed checks
	s.step(s.d)                                                                               // 9(12): the request is signed
	s.step(s.d)                                                                               // 9(13): it is handed over, and filed
	s.verdict(s.d, s.signature(checker))                                                      // the signature itself
	for _, at := range []string{"05-18 11:35", "06-02 16:00", "06-03 11:00", "06-03 11:05"} { // the head, the executor, the head, the system
		s.next(at)
		s.step(s.d)
	}
	if s.Err == nil && s.app.Open() {
		s.Fail(errors.New("the licence was not issued"))
	}
	if s.Err != nil {
		return
	}
	s.told(s.d)
	s.Say(law.Text{KK: "  Лицензия № %s, %s.", RU: "  Лицензия № %s, %s.", EN: "  Licence No. %s, %s."}, s.app.Result().Number, s.app.Result().Copy)
}

// revoked: the certificate is on the list. The system forms a notice of refusal
// and the case is over before it was filed.
func (s *portal) revoked() {
	s.begin(s.d, "05-18 12:00", law.Text{KK: "Тіркеу куәлігі кері қайтарылған", RU: "Регистрационное свидетельство отозвано", EN: "The certificate is revoked"})
	if s.Err != nil {
		return
	}
	list := s.authority.CRL(s.applicant.Revoked(s.authority.At.Add(-time.Hour), edstest.ReasonKeyCompromise))
	s.toCertificate()
	s.verdict(s.d, s.certificate(s.check(list.DER(), s.authority.RootCRL().DER())))
	s.told(s.d)
	s.Say(law.Text{KK: "  Істің соңы: %s.", RU: "  Итог дела: %s.", EN: "  The end of the case: %s."}, s.app.End().Label().In(s.Lang))
}

// unreachable: no list can be had. The check is recorded, the case stays where
// it is, and a later answer lets it go on.
func (s *portal) unreachable() {
	s.begin(s.d, "05-18 15:00", law.Text{
		KK: "Кері қайтару қызметі жауап бермейді", RU: "Служба проверки отзыва недоступна", EN: "The revocation service cannot be reached",
	})
	if s.Err != nil {
		return
	}
	s.toCertificate()
	s.verdict(s.d, s.certificate(s.check()))
	s.told(s.d)
	if s.Err == nil && !s.app.Pending() {
		s.Fail(errors.New("the case does not wait for the answer"))
	}
	s.Say(law.Text{
		KK: "    Іс жауапты күтіп тұр: қызмет жұмыс істемегені үшін ешкімге бас тартуға болмайды.", RU: "    Дело ждёт ответа: отказать из-за неработающей службы нельзя никому.",
		EN: "    The case waits for the answer: nobody may be refused because a service is down.",
	})
	s.verdict(s.d, s.certificate(s.check(s.authority.CRL().DER(), s.authority.RootCRL().DER())))
	s.told(s.d)
}

// providerSystem: an employee enters a paper application. The registry does not
// know the applicant, a notice says so, and the documents are scanned all the same.
func (s *portal) providerSystem() {
	s.begin(s.office, "05-18 16:00", law.Text{
		KK: "Көрсетілетін қызметті берушінің жүйесі арқылы", RU: "Через систему услугодателя", EN: "Through the provider's system",
	})
	s.step(s.office)                            // 11(1): the employee logs in
	s.gate(s.office, process.ReplyYes, "login") // 11(2)
	s.step(s.office)                            // 11(4): the form
	s.step(s.office)                            // 11(5): the registry is asked
	s.gate(s.office, process.ReplyNo, "miss")   // 11(6): not found; 11(7) is a notice, no refusal
	s.step(s.office)                            // 11(8): scanning
	s.told(s.office)
	if s.Err == nil && !s.app.Open() {
		s.Fail(errors.New("the application was closed by a registry that does not know the applicant"))
	}
	s.Say(law.Text{
		KK: "  Тізілім көрсетілетін қызметті алушыны таппаса да, өтініш қаралып жатыр.", RU: "  Реестр не нашёл услугополучателя, но рассмотрение заявления продолжается.",
		EN: "  The registry did not find the applicant, and the application is still being considered.",
	})
	s.Say(law.Text{
		KK: "\nМәтінде ашық қалғаны: қойылған қолтаңбаның өзі еш жерде тексерілмейді (signature-check); жауап белгісіз болса не болатыны айтылмаған (after-indeterminate); 7-тармақтың 4) тармақшасындағы қол мен мөр электрондық лицензияның ЭЦҚ-сымен (9-тармақтың 16) тармақшасы) қалай үйлесетіні айтылмаған (vetlic-signature-or-eds).",
		RU: "\nЧто в тексте осталось открытым: сама подпись нигде не проверяется (signature-check); что следует из неизвестного ответа, не сказано (after-indeterminate); как подпись и печать подпункта 4) пункта 7 соотносятся с ЭЦП электронной лицензии (подпункт 16) пункта 9), не сказано (vetlic-signature-or-eds).",
		EN: "\nWhat the text leaves open: the signature itself is checked nowhere (signature-check); what follows an unknown answer is not said (after-indeterminate); how the signature and seal of sub-paragraph 4) of paragraph 7 relate to the EDS of the electronic licence (sub-paragraph 16) of paragraph 9) is not said (vetlic-signature-or-eds).",
	})
}
