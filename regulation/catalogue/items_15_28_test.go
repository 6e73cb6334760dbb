// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/draft"
	"github.com/reglament-kz/reglament/regulation/law"
)

func discrepancy(t *testing.T, name string, id law.ID) regulation.Discrepancy {
	t.Helper()
	list := get(t, name).Discrepancies()
	i := slices.IndexFunc(list, func(d regulation.Discrepancy) bool { return d.ID == id })
	require.GreaterOrEqual(t, i, 0, "%s has no discrepancy %s", name, id)
	return list[i]
}

func TestItem15FormOfServiceAndOfResult(t *testing.T) {
	r := get(t, "vet-licence")
	require.Equal(t, []regulation.Form{regulation.FormElectronicPartly, regulation.FormPaper}, r.Form[0].Forms)
	require.Equal(t, []regulation.Form{regulation.FormElectronic}, r.Carrier[0].Forms, "the result alone is electronic")
	atOffice := r.Carrier[1]
	require.Equal(t, regulation.ChannelOffice, atOffice.Channel)
	require.Equal(t, []regulation.Form{regulation.FormElectronic, regulation.FormPaper}, atOffice.Forms, "drawn up electronically, then printed, sealed and signed")
	i := slices.IndexFunc(get(t, "grain-receipt-licence").Results, func(x regulation.Result) bool { return x.Outcome == regulation.OutcomeRefusal })
	require.Equal(t, []regulation.Form{regulation.FormElectronic, regulation.FormPaper}, get(t, "grain-receipt-licence").Results[i].Form.Forms, "the carrier of the refusal")
	require.Equal(t, law.BasisNotStated, get(t, "animal-identification").Carrier[0].Basis)
}

func TestItem16OutcomeTypes(t *testing.T) {
	results := func(name string) map[string]regulation.Outcome {
		m := map[string]regulation.Outcome{}
		for _, x := range get(t, name).Results {
			m[string(x.ID)] = x.Outcome
		}
		return m
	}
	require.Equal(t, map[string]regulation.Outcome{"veterinary-reference": regulation.OutcomeGrant}, results("vet-reference"))
	require.Equal(t, map[string]regulation.Outcome{
		"individual-number": regulation.OutcomeGrant, "veterinary-passport": regulation.OutcomeGrant, "ear-tag-duplicate": regulation.OutcomeGrant,
	}, results("animal-identification"))
	require.Equal(t, map[string]regulation.Outcome{
		"licence": regulation.OutcomeGrant, "reissued-licence": regulation.OutcomeGrant, "licence-duplicate": regulation.OutcomeGrant, "reasoned-refusal": regulation.OutcomeRefusal,
	}, results("vet-licence"))
	require.Equal(t, regulation.OutcomeRefusal, results("pesticide-licence")["early-refusal"], "of the further consideration, apart from that of the service")
	require.Equal(t, regulation.NodeRoleRefuses, node(t, "vet-licence", "9(8)").Does, "the notice for want of payment")
	require.Equal(t, regulation.NodeRoleNotifies, node(t, "vet-licence", "11(7)").Does, "that data cannot be obtained is no refusal")
	require.Len(t, node(t, "cotton-receipt-licence", "9(10)").Results, 1, "on the portal the result is a notification")
}

func TestItem17Refusal(t *testing.T) {
	for name, want := range map[string]regulation.RefusalFact{
		"vet-reference":          {Rule: regulation.RefusalNotProvided},
		"animal-identification":  {Rule: regulation.RefusalNotProvided},
		"vet-licence":            {Rule: regulation.RefusalPossible, Grounds: "10", GroundsBasis: law.BasisStated, Drafts: regulation.ActorExecutor, Signs: regulation.ActorHead, Delivers: regulation.ActorOfficeEmployee},
		"pesticide-licence":      {Rule: regulation.RefusalWithoutGround, Drafts: regulation.ActorExecutor, Signs: regulation.ActorManagement, Delivers: regulation.ActorOffice},
		"grain-receipt-licence":  {Rule: regulation.RefusalPossible, Grounds: "10", GroundsBasis: law.BasisStated, Drafts: regulation.ActorExecutor, Signs: regulation.ActorHead, Delivers: regulation.ActorEmployee},
		"cotton-receipt-licence": {Rule: regulation.RefusalPossible, Grounds: "10", GroundsBasis: law.BasisInferred, Drafts: regulation.ActorExecutor, Signs: regulation.ActorManagement, Delivers: regulation.ActorOffice},
	} {
		got := get(t, name).Refusal
		require.True(t, got.Text.Complete(), name)
		got.Text, got.Citations = law.Text{}, nil
		require.Equal(t, want, got, name)
	}
	require.Equal(t, law.BasisStated, step(t, "cotton-receipt-licence", "5(4)").Terms[3].Basis, "the cotton refusal has a term")
	early := step(t, "pesticide-licence", "5(3)").Decisions[0]
	require.True(t, early.Ends)
	require.Equal(t, []regulation.KindID{kind("pesticide-licence/issue")}, early.Kinds)
}

func TestItem18FlowGraph(t *testing.T) {
	n := node(t, "vet-licence", "9(13)")
	require.Equal(t, regulation.NodeKindProcess, n.Kind)
	require.Equal(t, 9, n.Number, "process 9 is sub-paragraph 13")
	n = node(t, "vet-licence", "9(14)")
	require.Equal(t, regulation.NodeKindCondition, n.Kind)
	require.Equal(t, 4, n.Number, "condition 4 is sub-paragraph 14")
	n = node(t, "vet-licence", "9(1)")
	require.Equal(t, regulation.NodeKindRegistration, n.Kind)
	require.Zero(t, n.Number)
	require.Equal(t, regulation.Branch{To: law.MustLocator("9(5)"), Basis: law.BasisInferred}, node(t, "vet-licence", "9(3)").Yes)
	require.Equal(t, draft.Missing(), node(t, "grain-receipt-licence", "8(9)").No)
	n = node(t, "vet-licence", "11(7)")
	require.False(t, n.Terminal)
	require.True(t, n.Next.Missing, "whether it goes on is not said")
	require.Equal(t, law.BasisNotStated, n.TerminalBasis)
}

func TestItem19GatesAsTypedConditions(t *testing.T) {
	all := []regulation.CertificateCheck{regulation.CheckValidity, regulation.CheckRevocation, regulation.CheckIdentity}
	r := get(t, "vet-licence")
	kinds := map[regulation.GateKind]int{}
	for _, g := range r.Gates {
		kinds[g.Kind]++
		switch g.Kind {
		case regulation.GateEDS:
			require.Equal(t, all, g.Checks)
		case regulation.GateRegistry:
			require.False(t, g.Refuses)
		case regulation.GatePayment:
			require.Equal(t, regulation.AccountPortal, g.Account)
		case regulation.GateAuthorisation:
			require.True(t, g.Means.Complete(), "what authorisation rests on")
		}
	}
	require.Equal(t, map[regulation.GateKind]int{
		regulation.GateAuthorisation: 2, regulation.GatePayment: 1, regulation.GateEDS: 1, regulation.GateRegistry: 1, regulation.GateSubstantive: 2,
	}, kinds)
	var printed []string
	for _, s := range r.Systems {
		printed = append(printed, s.Printed...)
	}
	require.Contains(t, printed, "ЖТ МДҚ")
	require.Contains(t, printed, "ЗТ МДҚ")
	require.NotEmpty(t, get(t, "vet-reference").Systems, "the identification data base")
	require.True(t, slices.ContainsFunc(get(t, "cotton-receipt-licence").Systems, func(s regulation.System) bool {
		return s.Citations[0].Locator.String() == "5(3)"
	}), "the state information system")
}

func TestItem20UsesOfTheSignature(t *testing.T) {
	uses := func(name string) map[regulation.EDSPurpose][]law.ID {
		m := map[regulation.EDSPurpose][]law.ID{}
		for _, e := range get(t, name).EDS {
			m[e.Purpose] = append(m[e.Purpose], e.Signer)
			if e.Together != "" {
				m[e.Purpose] = append(m[e.Purpose], e.Together)
			}
		}
		return m
	}
	licence := uses("vet-licence")
	for _, p := range []regulation.EDSPurpose{regulation.EDSRegistration, regulation.EDSAuthorisation, regulation.EDSCertificateChoice, regulation.EDSRequest} {
		require.Equal(t, []law.ID{regulation.ActorApplicant}, licence[p], p)
	}
	require.ElementsMatch(t, []law.ID{regulation.ActorAuthorisedPerson, regulation.ActorProvider, regulation.ActorProvider}, licence[regulation.EDSResult])
	require.Equal(t, []law.ID{regulation.ActorExecutor, regulation.ActorHead}, uses("cotton-receipt-licence")[regulation.EDSResult])
	require.Contains(t, step(t, "vet-licence", "7(4)").Records, law.ID("seal"), "the wet seal is a side record, not a use of the EDS")
}

func TestItem21Payment(t *testing.T) {
	require.Equal(t, regulation.NodeRolePays, node(t, "vet-licence", "9(6)").Does)
	check := node(t, "vet-licence", "9(7)")
	require.Equal(t, regulation.GatePayment, check.Gate)
	require.Equal(t, "9(8)", check.No.To.String())
	facts := get(t, "animal-identification").Fee.Facts
	require.Len(t, facts, 2)
	require.True(t, facts[0].Free)
	require.False(t, facts[1].Free)
	require.Equal(t, law.BasisNotStated, facts[1].Subject, "a paid basis without a subject")
	require.Empty(t, get(t, "grain-receipt-licence").Fee.Facts, "not stated")
}

func TestItem22PaperToElectronic(t *testing.T) {
	n := node(t, "vet-licence", "11(8)")
	require.Equal(t, regulation.NodeRoleScans, n.Does)
	require.True(t, slices.ContainsFunc(get(t, "vet-licence").Records, func(r regulation.SideRecord) bool {
		return r.Citations[0].Locator == n.Locator
	}), "the mark that there are paper documents")
}

func TestItem23SideRecords(t *testing.T) {
	require.Contains(t, step(t, "cotton-receipt-licence", "5(1)").Records, law.ID("receipt"))
	require.NotContains(t, step(t, "cotton-receipt-licence", "7(1)").Records, law.ID("receipt"))
	require.Contains(t, step(t, "grain-receipt-licence", "5(1)").Records, law.ID("inventory-copy"))
	require.Contains(t, step(t, "vet-licence", "7(1)").Records, law.ID("registration-journal"))
	require.Contains(t, step(t, "pesticide-licence", "5(7)").Records, law.ID("journal"))
	require.Contains(t, step(t, "grain-receipt-licence", "7(2)").Records, law.ID("endorsement"))
	require.True(t, discrepancy(t, "cotton-receipt-licence", "record-one-account-cotton-receipt-licence-receipt-5-1").Computed)
}

func TestItem24IdentifierFacts(t *testing.T) {
	numbers := map[string]regulation.NumberFact{}
	for _, r := range builtin(t).Regulations() {
		for _, n := range r.Numbering {
			numbers[string(r.ID.Name)+"#"+n.Locator.String()] = n
		}
	}
	require.True(t, numbers["grain-receipt-licence#9"].Missing)
	require.Contains(t, numbers, "grain-receipt-licence#7~1", "the unnumbered paragraph after 7")
	require.Equal(t, "1.", numbers["vet-licence#5(1)"].Printed)
	require.Contains(t, numbers, "vet-licence#section2", "the title of section 3 a section too early")
	r := get(t, "vet-licence")
	require.Equal(t, "1(2)", r.Position.Item.String())
	require.Equal(t, 3, r.Position.Order, "second in the list, third in the text")
}

func TestItem25WrongWordsWithTheMeantOne(t *testing.T) {
	for _, c := range []struct {
		name    string
		id      law.ID
		printed string
		meant   string
	}{
		{"grain-receipt-licence", "grain-head-of-applicant", "алушының басшысына", "берушінің басшысына"},
		{"vet-licence", "vetlic-data-of-the-provider", "берушінің деректерін", "алушының деректерін"},
		{"pesticide-licence", "act-preamble-link", "16-бабының сәйкес Солтүстік 3-тармағына", "16-бабының 3-тармағына сәйкес Солтүстік"},
	} {
		v := discrepancy(t, c.name, c.id).Values[0]
		require.True(t, strings.HasSuffix(v.Printed, c.printed), v.Printed)
		require.True(t, strings.HasSuffix(v.Meant, c.meant), v.Meant)
	}
	titles := map[string]bool{}
	for _, p := range get(t, "cotton-receipt-licence").Printed {
		titles[p.KK] = true
	}
	require.Greater(t, len(titles), 2, "the title as each place prints it")
}

func TestItem26LifeOfTheActs(t *testing.T) {
	c := builtin(t)
	m, err := c.Act("mangystau-297-2014")
	require.NoError(t, err)
	from, basis := m.InForceFrom()
	require.Equal(t, law.MustDate("2015-01-09"), from, "in force from the registration")
	require.Equal(t, law.BasisStated, basis)
	require.True(t, m.Publication.IsZero())
	s := m.Status(law.MustDate("2015-03-18"))
	require.Equal(t, law.StateUnknown, s.State)
	require.Equal(t, "in effect on 18 March 2015 if published by 7 March 2015", s.Reason.EN)
	require.Equal(t, law.StateRepealed, m.Status(law.MustDate("2016-05-16")).State, "from the day of signing")
	require.Equal(t, "vet-reference", string(m.Amendments[0].Target.Regulation))
	require.Equal(t, law.Onset{From: law.FromPublication, Days: 10, Citation: m.Amendments[0].Effect.Citation}, m.Amendments[0].Effect)
	account, ok := get(t, "vet-reference").Account(regulation.AccountProcedure)
	require.True(t, ok)
	_, err = account.At(law.MustDate("2015-04-01"))
	require.ErrorIs(t, err, law.ErrWordingUnknown)
	n, err := c.Act("north-kazakhstan-201-2014")
	require.NoError(t, err)
	require.True(t, n.InForce.IsZero(), "the act has one date")
	require.Equal(t, law.StateRepealed, n.Status(law.MustDate("2015-08-20")).State)
}

func TestItem27AnnexesAsThreeFlags(t *testing.T) {
	var annexes, headed, surviving int
	perRegulation := map[string]int{}
	for _, r := range builtin(t).Regulations() {
		for _, a := range r.Annexes {
			require.NotEmpty(t, a.Referred, "each is referred to")
			annexes++
			perRegulation[string(r.ID.Name)]++
			if a.Headed {
				headed++
			}
			if a.Surviving {
				surviving++
			}
		}
	}
	require.Equal(t, [3]int{10, 6, 0}, [3]int{annexes, headed, surviving}, "referred to, headed, with content")
	require.Equal(t, map[string]int{
		"vet-reference": 2, "animal-identification": 2, "vet-licence": 3,
		"pesticide-licence": 1, "grain-receipt-licence": 1, "cotton-receipt-licence": 1,
	}, perRegulation)
}

func TestItem28InconsistencyAsData(t *testing.T) {
	d := discrepancy(t, "pesticide-licence", "node-shorter-pesticide-licence-9-9-5-3-5-4")
	require.True(t, d.Computed)
	require.Equal(t, regulation.SeveritySubstantive, d.Severity)
	require.Equal(t, []string{"9 working_day (pesticide-licence/issue)", "15 working_day (pesticide-licence/issue)"},
		[]string{d.Values[0].Printed, d.Values[1].Printed})
	require.Equal(t, []string{"9(9)", "5"}, []string{d.Values[0].Citation.Locator.String(), d.Values[1].Citation.Locator.String()})
	var minutes regulation.Amount
	account, ok := get(t, "pesticide-licence").Account(regulation.AccountProcedure)
	require.True(t, ok)
	for _, s := range account.Steps {
		for _, x := range s.TermsFor(kind("pesticide-licence/issue")) {
			if x.Unit == regulation.UnitMinute {
				minutes += x.Amount
			}
		}
	}
	require.Equal(t, regulation.Amount(150), minutes, "beside the fifteen working days")
}
