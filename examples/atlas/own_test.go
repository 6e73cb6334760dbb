// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"encoding/json"
	"html"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// ownActs are an act all of whose names are its own, and with EXHAUSTIVE in the
// environment the beginnings.
func ownActs() []string {
	list := []string{"../act/testdata/own.json"}
	if os.Getenv("EXHAUSTIVE") != "" {
		list = append(list, "../act/beginnings/akimat.json", "../act/beginnings/rules.json", "../act/beginnings/licence.json")
	}
	return list
}

// ownTexts are the texts of the names that an act declares itself: actors that are not
// predeclared, channels, systems, documents, records, results and readings.
func ownTexts(r regulation.Regulation) map[law.ID]law.Text {
	list := map[law.ID]law.Text{}
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
	for _, x := range r.Readings {
		list[x.ID] = x.Title
	}
	return list
}

// Channels, roles, systems, documents, records, results and readings of an act of one's
// own stand with the texts that the act gives them, and never as identifiers alone; a
// line that names a definition by its digest is for machines. In Kazakh and Russian no
// text is borrowed from another language.
func TestAnActOfOnesOwnStandsInItsOwnWords(t *testing.T) {
	tags, digest := regexp.MustCompile(`<[^>]*>`), regexp.MustCompile(`\b[0-9a-f]{12,}\b`)
	var acts []regulation.Enactment
	for _, name := range ownActs() {
		data, err := os.ReadFile(name)
		require.NoError(t, err)
		list, faults := regulation.Inspect(data)
		require.Empty(t, faults)
		acts = append(acts, list...)
	}
	all, err := regulation.NewCatalogue(acts...)
	require.NoError(t, err)
	data, err := json.Marshal(all)
	require.NoError(t, err)
	file := filepath.Join(t.TempDir(), "acts.json")
	require.NoError(t, os.WriteFile(file, data, 0o644))
	s, err := newSite(&options{catalogue: file})
	require.NoError(t, err)
	s.acts = s.acts[len(s.acts)-len(acts):] // the others have their own tests
	files, err := s.files()
	require.NoError(t, err)
	for _, e := range acts {
		own, seen := ownTexts(e.Regulations[0]), map[string]bool{}
		require.NotEmpty(t, own)
		bare := map[law.ID]*regexp.Regexp{}
		for id := range own {
			if !commonWord(id) {
				bare[id] = regexp.MustCompile(`\b` + string(id) + `\b`)
			}
		}
		for _, f := range files {
			code, _, _ := strings.Cut(f.path, "/")
			lang, err := law.ParseLang(code)
			if err != nil || !strings.HasSuffix(f.path, ".html") {
				continue
			}
			text := html.UnescapeString(tags.ReplaceAllString(string(f.content), "\n"))
			lower := strings.ToLower(text)
			for id, says := range own {
				if strings.Contains(lower, strings.ToLower(says.In(lang))) {
					seen[code+" "+string(id)] = true
				}
				if bare[id] == nil || !strings.Contains(text, string(id)) {
					continue
				}
				for line := range strings.Lines(text) {
					require.True(t, !bare[id].MatchString(line) || digest.MatchString(line), "%s: %s: %s", f.path, id, line)
				}
			}
		}
		for id, says := range own {
			for _, lang := range law.Langs() {
				require.True(t, seen[string(lang)+" "+string(id)], "%s: %s: %q (%s) stands nowhere", e.Act.ID, lang, says.In(lang), id)
			}
		}
	}
}

// commonWord reports whether an identifier is a word of English as well, or the name of
// a reading, which readers choose by it.
func commonWord(id law.ID) bool {
	return slices.Contains([]law.ID{"office", "portal", "permit", "passport", "licence", "portal-procedure"}, id)
}
