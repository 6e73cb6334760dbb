// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestEvidenceOfAGate(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelPortal)
	for _, row := range []struct {
		sentence string
		gate     process.NodeID
		change   func(c *process.Command, e *process.Evidence)
		err      error
	}{
		{"valid is yes", "9(6)", func(*process.Command, *process.Evidence) {}, nil},
		{"invalid is no", "9(6)", func(c *process.Command, e *process.Evidence) {
			c.Reply, e.Reply, e.EDS.Verdict = process.ReplyNo, process.ReplyNo, eds.VerdictInvalid
		}, nil},
		{"indeterminate is pending", "9(6)", func(c *process.Command, e *process.Evidence) {
			c.Reply, e.Reply, e.EDS.Verdict = process.ReplyPending, process.ReplyPending, eds.VerdictIndeterminate
		}, nil},
		{"indeterminate is never a refusal", "9(6)", func(c *process.Command, e *process.Evidence) {
			c.Reply, e.Reply, e.EDS.Verdict = process.ReplyNo, process.ReplyNo, eds.VerdictIndeterminate
		}, process.ErrEvidence},
		{"nor a pass", "9(6)", func(_ *process.Command, e *process.Evidence) { e.EDS.Verdict = eds.VerdictIndeterminate }, process.ErrEvidence},
		{"invalid is no pass", "9(6)", func(_ *process.Command, e *process.Evidence) { e.EDS.Verdict = eds.VerdictInvalid }, process.ErrEvidence},
		{"another reply than the evidence has", "9(6)", func(c *process.Command, _ *process.Evidence) { c.Reply = process.ReplyNo }, process.ErrEvidence},
		{"another gate", "9(6)", func(_ *process.Command, e *process.Evidence) { e.Gate = "9(3)" }, process.ErrEvidence},
		{"another applicant", "9(6)", func(_ *process.Command, e *process.Evidence) { e.EDS.Reference = "a-2" }, process.ErrEvidence},
		{"no applicant", "9(6)", func(_ *process.Command, e *process.Evidence) { e.EDS.Reference = "" }, process.ErrEvidence},
		{"another form", "9(6)", func(_ *process.Command, e *process.Evidence) { e.EDS.Form = eds.DigestOf([]byte("another")) }, process.ErrEvidence},
		{"no form, after the form was filled", "9(6)", func(_ *process.Command, e *process.Evidence) { e.EDS.Form = eds.Digest{} }, process.ErrEvidence},
		{"no check at all", "9(6)", func(_ *process.Command, e *process.Evidence) { e.EDS = eds.Evidence{}; e.Reference = "looked at it" }, process.ErrEvidence},
		{"no evidence", "9(6)", func(c *process.Command, _ *process.Evidence) { c.Details = nil }, process.ErrIncomplete},
		{"pending needs none", "9(6)", func(c *process.Command, _ *process.Evidence) { c.Details, c.Reply = nil, process.ReplyPending }, nil},
		{"no reply", "9(6)", func(c *process.Command, _ *process.Evidence) { c.Reply = "" }, process.ErrIncomplete},
		{"a check of the signature", "9(8).signature", func(*process.Command, *process.Evidence) {}, nil},
		{"a check of the certificate is none of the signature", "9(8).signature", func(_ *process.Command, e *process.Evidence) { e.EDS.Kind = eds.KindCertificate }, process.ErrEvidence},
		{"a log-in needs no evidence", "9(3)", func(c *process.Command, _ *process.Evidence) { c.Details = nil }, nil},
		{"a log-in may have a reference", "9(3)", func(_ *process.Command, e *process.Evidence) {
			*e = process.Attested("9(3)", process.ReplyYes, "session 7", noon())
		}, nil},
		{"but of this gate", "9(3)", func(_ *process.Command, e *process.Evidence) {
			*e = process.Attested("9(6)", process.ReplyYes, "session 7", noon())
		}, process.ErrEvidence},
		{"before the form is filled a zero form will do", "9(3)", func(_ *process.Command, e *process.Evidence) {
			*e = process.EvidenceOf("9(3)", eds.Evidence{Kind: eds.KindCertificate, Verdict: eds.VerdictValid, Reference: applicant, Moment: noon()})
		}, nil},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			a, _ := reach(t, d, row.gate)
			c := proper(d, a, after(a))
			n := d.At(a)
			e := evidence(n, eds.VerdictValid, after(a))
			c.Details.Evidence = e
			row.change(&c, e)
			_, err := d.Decide(a, c)
			require.ErrorIs(t, err, row.err)
			if err != nil {
				require.NotContains(t, err.Error(), applicant, "the error names rule and field, never the input")
				require.NotContains(t, err.Error(), "a-2")
			}
		})
	}
}

func TestPendingKeepsThePosition(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelPortal)
	a, _ := reach(t, d, "9(6)")
	c := proper(d, a, after(a))
	c.Reply, c.Details = process.ReplyPending, nil
	b, e := must(t, d, a, c)
	require.Equal(t, process.NodeID("9(6)"), e.To)
	require.True(t, b.Pending())
	require.True(t, b.Open())
	require.Equal(t, a.Began(), b.Began())
	require.Equal(t, a.Version()+1, b.Version(), "it is recorded")
	b, _ = must(t, d, b, proper(d, b, after(b).Add(time.Hour)))
	require.False(t, b.Pending())
	require.Equal(t, process.NodeID("9(8)"), d.At(b).ID)
}

func TestAGateThatSaysNo(t *testing.T) {
	for _, row := range []struct {
		sentence, kind string
		channel        regulation.Channel
		gate, to       process.NodeID
		end            process.End
		choices        []string
	}{
		{"the portal turns it away", "pesticide-licence/issue", regulation.ChannelPortal, "9(6)", "9(7)", process.EndNotAdmitted, nil},
		{"the signature does not hold", "pesticide-licence/issue", regulation.ChannelPortal, "9(8).signature", "9(8).signature.refused", process.EndNotAdmitted, nil},
		{"nothing was paid, and it may be paid later", "vet-licence/issue", regulation.ChannelPortal, "9(7)", "9(7)", "", nil},
		{"nothing was paid, and a failed gate ends the case", "vet-licence/issue", regulation.ChannelPortal, "9(7)", "9(8)", process.EndNotAdmitted, []string{"failed-gate=ends"}},
		{"the data base knows nothing, and the work goes on", "vet-licence/issue", regulation.ChannelProviderSystem, "11(6)", "11(8)", "", nil},
		{"the data base knows nothing, and the work stops", "vet-licence/issue", regulation.ChannelProviderSystem, "11(6)", "11(7)", process.EndNotAdmitted, []string{"registry-miss=stops"}},
		{"the gate may be tried again", "pesticide-licence/issue", regulation.ChannelPortal, "9(6)", "9(6)", "", []string{"failed-gate=retry"}},
		{"the check alone refuses", "grain-receipt-licence/issue", regulation.ChannelPortal, "8(9)", "8(9).refused", process.EndRefused, []string{"portal-procedure=alone"}},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			d := compiled(t, row.kind, row.channel, row.choices...)
			a, _ := reach(t, d, row.gate)
			c := proper(d, a, after(a))
			c.Reply = process.ReplyNo
			if n := d.At(a); n.Checks != "" {
				c.Details.Evidence = evidence(n, eds.VerdictInvalid, after(a))
			}
			b, e := must(t, d, a, c)
			require.Equal(t, row.to, e.To)
			require.Equal(t, row.end, b.End())
			if row.end == process.EndRefused {
				require.Equal(t, regulation.OutcomeRefusal, b.Outcome())
			}
		})
	}
}

func TestEntryAtTheHandOver(t *testing.T) {
	d := compiled(t, "vet-licence/issue", regulation.ChannelPortal)
	gates := func() []process.Evidence {
		list := []process.Evidence{process.Attested("9(3)", process.ReplyYes, "session 7", noon()), process.Attested("9(7)", process.ReplyYes, "payment 12", noon())}
		certificate, _ := d.Node("9(10)")
		return append(list, *evidence(certificate, eds.VerdictValid, noon()))
	}
	entry := func(change func(s *process.Submission)) process.Command {
		c := submission(d, noon())
		s := c.Details.Submission
		s.Form, s.HandOver = form(), &process.HandOver{Gates: gates()}
		change(s)
		return c
	}
	a, e := must(t, d, process.Application{}, entry(func(*process.Submission) {}))
	require.Equal(t, process.NodeID("9(13).signature"), e.To)
	require.Equal(t, noon(), a.Filed(), "filing is the hand-over")
	_, err := d.Decide(a, proper(d, a, after(a)))
	require.NoError(t, err, "the form on file is the one handed over")

	for _, row := range []struct {
		sentence string
		change   func(s *process.Submission)
		err      error
	}{
		{"the portal vouches for its own check", func(s *process.Submission) {
			s.HandOver.Gates[2] = process.Attested("9(10)", process.ReplyYes, "checked by the portal", noon())
		}, nil},
		{"a gate is missing", func(s *process.Submission) { s.HandOver.Gates = s.HandOver.Gates[1:] }, process.ErrEvidence},
		{"a gate said no", func(s *process.Submission) {
			s.HandOver.Gates[0] = process.Attested("9(3)", process.ReplyNo, "session 7", noon())
		}, process.ErrEvidence},
		{"a gate is pending", func(s *process.Submission) {
			s.HandOver.Gates[1] = process.Attested("9(7)", process.ReplyPending, "payment 12", noon())
		}, process.ErrEvidence},
		{"the certificate of another applicant", func(s *process.Submission) { s.HandOver.Gates[2].EDS.Reference = "a-2" }, process.ErrEvidence},
		{"the certificate with another form", func(s *process.Submission) { s.HandOver.Gates[2].EDS.Form = eds.DigestOf([]byte("another")) }, process.ErrEvidence},
		{"a revoked certificate", func(s *process.Submission) { s.HandOver.Gates[2].EDS.Verdict = eds.VerdictInvalid }, process.ErrEvidence},
		{"nothing was filled in", func(s *process.Submission) { s.Form = eds.Digest{} }, process.ErrIncomplete},
		{"nothing is attested", func(s *process.Submission) { s.HandOver.Gates = nil }, process.ErrEvidence},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			_, err := d.Decide(process.Application{}, entry(row.change))
			require.ErrorIs(t, err, row.err)
		})
	}
	atOffice := compiled(t, "vet-licence/issue", regulation.ChannelOffice)
	c := submission(atOffice, noon())
	c.Details.Submission.HandOver = &process.HandOver{}
	_, err = atOffice.Decide(process.Application{}, c)
	require.ErrorIs(t, err, process.ErrEvidence, "the office has no hand-over")
}

func TestSubmissions(t *testing.T) {
	power := func(change func(p *process.PowerOfAttorney)) func(c *process.Command) {
		return func(c *process.Command) {
			p := &process.PowerOfAttorney{Person: "p-1", Number: "5", Date: law.MustDate("2015-01-01"), Until: law.MustDate("2015-06-15")}
			change(p)
			c.By.Role, c.Details.Submission.Representative = regulation.ActorRepresentative, p
		}
	}
	for _, row := range []struct {
		sentence string
		change   func(c *process.Command)
		err      error
	}{
		{"complete", func(*process.Command) {}, nil},
		{"nothing is submitted", func(c *process.Command) { c.Details = nil }, process.ErrIncomplete},
		{"nobody applies", func(c *process.Command) { c.Details.Submission.Applicant = "" }, process.ErrIncomplete},
		{"a reissue names its licence", func(c *process.Command) { c.Details.Submission.Subject.Licence = "" }, process.ErrIncomplete},
		{"another definition", func(c *process.Command) { c.Details.Submission.Definition = process.Digest{1} }, process.ErrForeign},
		{"an official does not apply", func(c *process.Command) { c.By.Role = regulation.ActorExecutor }, process.ErrBlocked},
		{"a representative under a power of attorney", power(func(*process.PowerOfAttorney) {}), nil},
		{"a representative without one", func(c *process.Command) { c.By.Role = regulation.ActorRepresentative }, process.ErrIncomplete},
		{"a power without a person", power(func(p *process.PowerOfAttorney) { p.Person = "" }), process.ErrIncomplete},
		{"a power without a number", power(func(p *process.PowerOfAttorney) { p.Number = "" }), process.ErrIncomplete},
		{"a power without a date", power(func(p *process.PowerOfAttorney) { p.Date = 0 }), process.ErrIncomplete},
		{"a power that has run out", power(func(p *process.PowerOfAttorney) { p.Until = law.MustDate("2015-06-14") }), process.ErrIncomplete},
		{"a power that was not given yet", power(func(p *process.PowerOfAttorney) { p.Date = law.MustDate("2015-06-16") }), process.ErrIncomplete},
		{"a power on its last day", power(func(p *process.PowerOfAttorney) { p.Date = law.MustDate("2015-06-15") }), nil},
		{"a power without an end", power(func(p *process.PowerOfAttorney) { p.Until = 0 }), nil},
	} {
		t.Run(row.sentence, func(t *testing.T) {
			d := compiled(t, "cotton-receipt-licence/reissue", regulation.ChannelOffice)
			c := submission(d, noon())
			row.change(&c)
			_, err := d.Decide(process.Application{}, c)
			require.ErrorIs(t, err, row.err)
		})
	}
	// Near midnight the answer depends on the instant, not on the zone of the value.
	d := compiled(t, "cotton-receipt-licence/reissue", regulation.ChannelOffice)
	c := submission(d, time.Date(2015, 6, 15, 19, 30, 0, 0, time.UTC)) // 00:30 in Aqtau, 01:30 in Petropavl
	power(func(p *process.PowerOfAttorney) { p.Until = law.MustDate("2015-06-15") })(&c)
	_, utc := d.Decide(process.Application{}, c)
	c.At = c.At.In(time.FixedZone("", 6*3600))
	_, there := d.Decide(process.Application{}, c)
	require.ErrorIs(t, utc, process.ErrIncomplete, "the 15th is over in all of Kazakhstan")
	require.ErrorIs(t, there, process.ErrIncomplete)
}
