// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/bpmn"
	"github.com/reglament-kz/reglament/process/diagram"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// An agency plays its act without a line of Go:
//
//	go test ./examples/act -run Played -act $PWD/act.json
var played = flag.String("act", "", "play every path of the act in this FILE too")

// journeys are the beginnings, an act all of whose names are its own, and the act of
// the flag.
func journeys(t *testing.T) []string {
	t.Helper()
	files, err := filepath.Glob("beginnings/*.json")
	require.NoError(t, err)
	require.Len(t, files, 3)
	files = append(files, "testdata/own.json")
	if *played != "" {
		files = append(files, *played)
	}
	return files
}

// definitions compiles every kind through every channel of an act, on its first day.
func definitions(t *testing.T, file string) []*process.Definition {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	acts, faults := regulation.Inspect(data)
	require.Empty(t, faults)
	all, err := regulation.NewCatalogue(acts...)
	require.NoError(t, err)
	var list []*process.Definition
	for _, kind := range all.Kinds() {
		for _, channel := range channelsOf(kind.Regulation(), kind.ID.Short()) {
			d, err := process.Compile(kind, channel, firstDay(kind.Act()))
			require.NoError(t, err)
			list = append(list, d)
		}
	}
	require.NotEmpty(t, list)
	return list
}

// Every path of every definition is played to its end.
func TestEveryActCanBePlayed(t *testing.T) {
	office, err := exampleOffice()
	require.NoError(t, err)
	for _, file := range journeys(t) {
		ends := map[process.End]bool{}
		for _, d := range definitions(t, file) {
			at := d.Day().Date()
			y, m, day := at.Date()
			filed := time.Date(y, m, day, 10, 0, 0, 0, office.Zone())
			for i, p := range d.Paths() {
				t.Run(fmt.Sprintf("%s/%s through %s/%d %s", filepath.Base(file), d.Kind().Short(), d.Channel(), i, p.End), func(t *testing.T) {
					processtest.Start(t, d, process.OfficesOf(office), filed).Follow(p, time.Minute).IsOver(p.End)
				})
				ends[p.End] = true
			}
		}
		require.True(t, ends[process.EndGranted], file)
		require.True(t, ends[process.EndRefused], file)
	}
}

// shown is all that the programs and the writers make of an act in a language, by
// what made it, without what machines alone read.
func shown(t *testing.T, programs, file string, lang law.Lang) map[string]string {
	t.Helper()
	all := map[string]string{}
	write := func(name string, w func(*bytes.Buffer) error) string {
		var b bytes.Buffer
		require.NoError(t, w(&b), name)
		return b.String()
	}
	runs := func(program string, args ...string) {
		args = append(args, "-lang", string(lang))
		out, err := exec.Command(filepath.Join(programs, program), args...).CombinedOutput()
		require.NoError(t, err, "%s %v: %s", program, args, out)
		all[program+" "+strings.Join(args[2:], " ")] = string(out)
	}
	_, all["plan"], _ = ran("plan", file, "-at", "2026-03-03T10:00", "-lang", string(lang))
	office, err := exampleOffice()
	require.NoError(t, err)
	regulations := map[regulation.ID]bool{}
	for _, d := range definitions(t, file) {
		kind := d.Kind().Short().String()
		name := kind + " through " + string(d.Channel())
		regulations[d.Regulation().ID] = true
		runs("deadlines", "-catalogue", file, "-kind", kind, "-channel", string(d.Channel()), "-at", "2026-03-03T10:00", "-trace")
		plan, err := d.Plan(time.Date(2026, 3, 3, 10, 0, 0, 0, office.Zone()), process.OfficesOf(office))
		require.NoError(t, err)
		all["bpmn "+name] = names(write(name, func(b *bytes.Buffer) error { return bpmn.Write(b, d, lang) }))
		all["mermaid "+name] = write(name, func(b *bytes.Buffer) error { return diagram.WriteMermaid(b, d, lang) })
		all["swim lanes "+name] = drawn(write(name, func(b *bytes.Buffer) error { return diagram.WriteSwimlane(b, d, lang) }))
		all["timeline "+name] = drawn(write(name, func(b *bytes.Buffer) error { return diagram.WriteTimeline(b, d, plan, office, lang) }))
	}
	log, mapping := logOf(t, t.TempDir(), definitions(t, file))
	runs("conformance", "-catalogue", file, "-log", log, "-map", mapping, "-worst", "100")
	page := filepath.Join(t.TempDir(), "report.html")
	out, err := exec.Command(filepath.Join(programs, "conformance"), "-catalogue", file, "-log", log, "-map", mapping, "-html", page, "-lang", string(lang)).CombinedOutput()
	require.NoError(t, err, string(out))
	html, err := os.ReadFile(page)
	require.NoError(t, err)
	all["conformance, as a page"] = drawn(string(html))
	for id := range regulations {
		runs("catalogue", "-catalogue", file, "-regulation", string(id.Name))
		runs("catalogue", "-catalogue", file, "-regulation", string(id.Name), "-totals")
		runs("catalogue", "-catalogue", file, "-regulation", string(id.Name), "-discrepancies")
	}
	return all
}

var (
	tags     = regexp.MustCompile(`<[^>]*>`)
	named    = regexp.MustCompile(` name="([^"]*)"|<(?:[a-z]+:)?(?:documentation|text)[^>]*>([^<]*)<`)
	digest   = regexp.MustCompile(`\b[0-9a-f]{12,}\b`)
	markings = regexp.MustCompile(`\[(kk|ru|en)\]`)
)

// names are the texts of BPMN that people read.
func names(xml string) string {
	var b strings.Builder
	for _, m := range named.FindAllStringSubmatch(xml, -1) {
		fmt.Fprintln(&b, m[1]+m[2])
	}
	return b.String()
}

// drawn are the texts of a drawing.
func drawn(svg string) string { return tags.ReplaceAllString(svg, "\n") }

// programs builds the programs that read an act.
func programs(t *testing.T) string {
	t.Helper()
	dir := t.TempDir()
	out, err := exec.Command("go", "build", "-o", dir+string(filepath.Separator), "../catalogue", "../deadlines", "../conformance").CombinedOutput()
	require.NoError(t, err, string(out))
	return dir
}

// The beginnings go through every program and writer in Kazakh and Russian, with every
// word in the language; what is an act's own stands with its text, and an identifier
// only beside its text. A run of every day shows the act all of whose names are its
// own, and that of the flag; with EXHAUSTIVE in the environment the beginnings too.
func TestEveryActIsShownInItsOwnWords(t *testing.T) {
	dir := programs(t)
	for _, file := range journeys(t) {
		if os.Getenv("EXHAUSTIVE") == "" && strings.HasPrefix(file, "beginnings/") {
			continue
		}
		own := ownTexts(t, file)
		alone := map[law.ID]*regexp.Regexp{}
		for id := range own {
			alone[id] = regexp.MustCompile(`(^|[^\w/-])` + string(id) + `($|[^\w/=-])`)
		}
		for _, lang := range law.Langs() {
			for what, text := range shown(t, dir, file, lang) {
				require.NotEmpty(t, strings.TrimSpace(text), "%s: %s", file, what)
				if file == "testdata/own.json" {
					for _, says := range expected(what, lang) {
						require.Contains(t, strings.ToLower(strings.Join(strings.Fields(text), " ")), says, what)
					}
				}
				if lang != law.LangEnglish && file != *played {
					require.NotRegexp(t, markings, text, "%s in %s: %s", file, lang, what)
				}
				for line := range strings.Lines(text) {
					if digest.MatchString(line) {
						continue // it names a definition, for machines
					}
					for id, says := range own {
						if alone[id].MatchString(line) && !strings.Contains(line, says.In(lang)) {
							t.Errorf("%s in %s: %s: %q stands without %q: %s", file, lang, what, id, says.In(lang), line)
						}
					}
				}
			}
		}
	}
}

// expected are the texts of the own channel, role and reading of testdata/own.json that
// an output has to print.
func expected(what string, lang law.Lang) []string {
	channel := law.Text{KK: "аялдамадағы қабылдау дүңгіршегі", RU: "приёмный киоск на остановке", EN: "the counter at the bus stop"}.In(lang)
	role := law.Text{KK: "дүңгіршек кезекшісі", RU: "дежурный киоска", EN: "the clerk on duty"}.In(lang)
	option := law.Text{KK: "қабылдау мен беруден басқасы", RU: "всё, кроме приёма и выдачи", EN: "all but the reception and the delivery"}.In(lang)
	program, _, _ := strings.Cut(what, " ")
	switch {
	case program == "plan", what == "conformance, as a page":
		return []string{role}
	case program == "conformance":
		return []string{role, channel}
	case program == "deadlines" && strings.Contains(what, "bus_kiosk"):
		return []string{role, channel, option}
	case program == "deadlines":
		return []string{option}
	case program == "catalogue" && !strings.Contains(what, "-totals") && !strings.Contains(what, "-discrepancies"):
		return []string{role, channel, option}
	case strings.Contains(what, "bus_kiosk") && program != "timeline":
		return []string{role} // of a drawing; a timeline names steps alone
	}
	return nil
}

// ownTexts are the identifiers that the file declares, whose texts are its own.
func ownTexts(t *testing.T, file string) map[law.ID]law.Text {
	t.Helper()
	list := map[law.ID]law.Text{}
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	acts, faults := regulation.Inspect(data)
	require.Empty(t, faults)
	for _, r := range acts[0].Regulations {
		for _, a := range r.Actors {
			if _, ok := regulation.PredeclaredActor(a.ID); !ok {
				list[a.ID] = a.Name
			}
		}
		for _, c := range r.Channels.Intake {
			list[c.Channel] = c.Text
		}
		for _, x := range r.Systems {
			list[x.ID] = x.Name
		}
		for _, x := range r.Documents {
			list[x.ID] = x.Text
		}
		for _, x := range r.Records {
			list[x.ID] = x.Text
		}
		for _, x := range r.Results {
			list[x.ID] = x.Text
		}
	}
	for _, word := range []law.ID{"office", "portal", "permit", "passport", "licence"} {
		delete(list, word) // English texts have these words
	}
	return list
}
