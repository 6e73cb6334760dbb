// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

var update = flag.Bool("update", false, "write the golden files anew")

func TestGolden(t *testing.T) {
	text, err := os.ReadFile(filepath.Join("testdata", "commands.txt"))
	require.NoError(t, err)
	for line := range strings.Lines(string(text)) {
		if line[0] == '#' {
			continue
		}
		fields := strings.Split(strings.TrimSuffix(line, "\n"), "\t")
		require.Len(t, fields, 3, line)
		t.Run(fields[0], func(t *testing.T) {
			var out, errs bytes.Buffer
			code := run(strings.Fields(fields[2]), &out, &errs)
			require.Equal(t, fields[1], fmt.Sprint(code), errs.String())
			require.Equal(t, code == 0, errs.Len() == 0)
			file := filepath.Join("testdata", fields[0]+".golden")
			if *update {
				require.NoError(t, os.WriteFile(file, out.Bytes(), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			require.Equal(t, string(want), out.String())
		})
	}
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, os.ErrClosed }

func TestAWriterThatFailsIsAnError(t *testing.T) {
	var errs bytes.Buffer
	require.Equal(t, 1, run(nil, full{}, &errs))
	require.Contains(t, errs.String(), os.ErrClosed.Error())
}

// own compiles every kind through every channel of the act.
func own(t *testing.T, fromJSON bool) map[string]*process.Definition {
	t.Helper()
	all, err := acts(fromJSON)
	require.NoError(t, err)
	list := map[string]*process.Definition{}
	for _, name := range []string{"issue", "duplicate"} {
		kind, err := all.Kind("ulgi-7-2025/apiary-passport/" + name)
		require.NoError(t, err)
		for _, channel := range []regulation.Channel{regulation.ChannelServiceCentre, regulation.ChannelPortal} {
			d, err := process.Compile(kind, channel, law.MustDate("2025-05-02"))
			require.NoError(t, err)
			require.Equal(t, law.StateInEffect, d.Status().State)
			list[name+" through "+string(channel)] = d
		}
	}
	return list
}

// What act.json says is what the Go of act.go says, to the last datum: the
// catalogues write the same JSON and the definitions have the same digests.
func TestGoAndJSONAreTheSameAct(t *testing.T) {
	read, err := regulation.ReadEnactments(bytes.NewReader(actJSON))
	require.NoError(t, err)
	require.Len(t, read, 1)
	write := func(e regulation.Enactment) string {
		c, err := regulation.NewCatalogue(e)
		require.NoError(t, err)
		text, err := json.Marshal(c)
		require.NoError(t, err)
		return string(text)
	}
	require.JSONEq(t, write(enactment()), write(read[0]))
	fromGo, fromJSON := own(t, false), own(t, true)
	for name, d := range fromGo {
		require.Equal(t, d.Digest(), fromJSON[name].Digest(), name)
	}
}

func TestTheBuiltInActsStayAsTheyAre(t *testing.T) {
	_, err := catalogue.Builtin().Kind("apiary-passport/issue")
	require.ErrorIs(t, err, regulation.ErrNotFound)
	all, err := acts(false)
	require.NoError(t, err)
	require.Len(t, all.Kinds(), len(catalogue.Builtin().Kinds())+2)
}

func TestAFaultIsToldWithItsPlace(t *testing.T) {
	e := enactment()
	e.Regulations[0].Accounts[0].Steps[3].Terms[0].Amount = -5
	_, err := catalogue.Builtin().With(e)
	require.ErrorIs(t, err, regulation.ErrInvalid)
	require.ErrorContains(t, err, "accounts[0].steps[3].terms[0].amount")
}

func TestTheActTakesEffectTenDaysAfterItsPublication(t *testing.T) {
	all, err := acts(false)
	require.NoError(t, err)
	kind, err := all.Kind("apiary-passport/issue")
	require.NoError(t, err)
	_, err = process.Compile(kind, regulation.ChannelServiceCentre, law.MustDate("2025-02-04"))
	require.ErrorIs(t, err, process.ErrNotInEffect)
	_, err = process.Compile(kind, regulation.ChannelServiceCentre, law.MustDate("2025-02-05"))
	require.NoError(t, err)
	_, err = process.Compile(kind, regulation.ChannelOffice, law.MustDate("2025-05-02"))
	require.ErrorIs(t, err, process.ErrNoChannel)
}

func TestEveryPathOfTheActCanBePlayed(t *testing.T) {
	o, err := offices(true)
	require.NoError(t, err)
	ends := map[process.End]int{}
	for name, d := range own(t, false) {
		for i, p := range d.Paths() {
			t.Run(fmt.Sprintf("%s/%d %s", name, i, p.End), func(t *testing.T) {
				processtest.Start(t, d, o, clock("2025-05-05T11:00")).Follow(p, time.Minute).IsOver(p.End)
			})
			ends[p.End]++
		}
	}
	// A duplicate is never refused. Of the two gates of the portal the certificate turns away; who is not
	// authorised can try again, as the library reads it, and goes on.
	require.Equal(t, map[process.End]int{process.EndGranted: 6, process.EndRefused: 2, process.EndNotAdmitted: 2}, ends)
}

func TestTheOrderMovesWhatTheProviderDoesOnSaturday(t *testing.T) {
	before, err := offices(false)
	require.NoError(t, err)
	after, err := offices(true)
	require.NoError(t, err)
	d := own(t, false)["issue through service_centre"]
	var moves []string
	for _, m := range processtest.MovedBetween(t, d, clock("2025-05-02T16:30"), before, after) {
		moves = append(moves, m.String())
	}
	require.Equal(t, []string{
		"3(3) (grant): 2025-05-05T10:00:00 -> 2025-05-03T15:00:00",
		"3(4) (refusal): 2025-05-08T18:00:00 -> 2025-05-06T18:00:00",
	}, moves)
}

func TestTheCheckerLeavesTheVerdictToTheLibrary(t *testing.T) {
	checker := fixedChecker{
		"good": eds.CodeRevocationOK, "revoked": eds.CodeRevocationRevoked, "unreachable": eds.CodeRevocationUnavailable,
	}
	ask := func(certificate string) eds.Request {
		return eds.Request{
			Reference: "a-2", Moment: clock("2025-05-05T11:11"), Purpose: eds.PurposeApplicantRequest,
			Certificate: []byte(certificate), Content: []byte(theForm), Expect: []eds.Signatory{{}},
		}
	}
	for certificate, want := range map[string]eds.Verdict{
		"good": eds.VerdictValid, "revoked": eds.VerdictInvalid, "unreachable": eds.VerdictIndeterminate, "never seen": eds.VerdictIndeterminate,
	} {
		report, err := checker.CheckCertificate(t.Context(), ask(certificate))
		require.NoError(t, err)
		require.Equal(t, want, report.Verdict, certificate)
		_, err = report.Evidence()
		require.NoError(t, err)
	}
	_, err := checker.CheckCertificate(t.Context(), eds.Request{})
	require.ErrorIs(t, err, eds.ErrRequest)
	cancelled, cancel := context.WithCancel(t.Context())
	cancel()
	_, err = checker.CheckCertificate(cancelled, ask("good"))
	require.ErrorIs(t, err, context.Canceled)

	signed := ask("")
	signed.Certificate, signed.Signature = nil, []byte("signature")
	report, err := checker.CheckSignature(t.Context(), signed)
	require.NoError(t, err)
	require.Equal(t, eds.VerdictIndeterminate, report.Verdict)
	_, err = checker.CheckSignature(t.Context(), eds.Request{})
	require.ErrorIs(t, err, eds.ErrRequest)
	_, err = checker.CheckSignature(cancelled, signed)
	require.ErrorIs(t, err, context.Canceled)
}

// The story is the same wherever the cases are kept, and a file is told from what
// was written to it.
func TestTheCasesCanBeKeptInAFile(t *testing.T) {
	for _, lang := range []string{"kk", "ru", "en"} {
		t.Run(lang, func(t *testing.T) {
			file := filepath.Join(t.TempDir(), "cases.db")
			var plain, out, errs bytes.Buffer
			require.Zero(t, run([]string{"-lang", lang}, &plain, &errs), errs.String())
			require.Zero(t, run([]string{"-lang", lang, "-db", file}, &out, &errs), errs.String())
			found, ok := strings.CutPrefix(out.String(), plain.String())
			require.True(t, ok)
			golden := filepath.Join("testdata", "kept-"+lang+".txt")
			if *update {
				require.NoError(t, os.WriteFile(golden, []byte(found), 0o644))
			}
			want, err := os.ReadFile(golden)
			require.NoError(t, err)
			require.Equal(t, string(want), found)

			require.Equal(t, 1, run([]string{"-db", file}, new(bytes.Buffer), &errs))
			require.Contains(t, errs.String(), "holds cases already")
		})
	}
	var errs bytes.Buffer
	require.Equal(t, 2, run([]string{"-db", ""}, new(bytes.Buffer), &errs))
	require.Equal(t, "own-act: -db: the value is empty\n", errs.String())
}
