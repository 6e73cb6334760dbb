// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// Channels, roles, systems, documents, records and results of an act of one's own
// stand with the texts that the act gives them, and never as identifiers; a line that
// names a definition by its digest is for machines.
func TestAnActOfOnesOwnStandsInItsOwnWords(t *testing.T) {
	s, err := newSite(&options{catalogue: "../act/testdata/own.json"})
	require.NoError(t, err)
	s.acts = s.acts[len(s.acts)-1:] // the others have their own tests
	files, err := s.files()
	require.NoError(t, err)
	tags, digest := regexp.MustCompile(`<[^>]*>`), regexp.MustCompile(`\b[0-9a-f]{12,}\b`)
	bare := regexp.MustCompile(`\b(bus_kiosk|kiosk_clerk|plot_register|tree_list|kiosk_journal|paper_card)\b`)
	texts := map[string][]string{
		"kk": {"аялдамадағы қабылдау дүңгіршегі", "дүңгіршек кезекшісі", "жер телімдерінің тізбесі", "порталдан кейінгі жұмыс"},
		"ru": {"приёмный киоск на остановке", "дежурный киоска", "перечень участков", "работа после портала"},
		"en": {"the counter at the bus stop", "the clerk on duty", "the list of plots", "the work behind the portal"},
	}
	seen := map[string]bool{}
	for _, f := range files {
		lang, _, _ := strings.Cut(f.path, "/")
		if texts[lang] == nil || !strings.HasSuffix(f.path, ".html") {
			continue
		}
		text := tags.ReplaceAllString(string(f.content), "\n")
		for line := range strings.Lines(text) {
			require.True(t, digest.MatchString(line) || !bare.MatchString(line), "%s: %s", f.path, line)
		}
		for _, own := range texts[lang] {
			if strings.Contains(strings.ToLower(text), strings.ToLower(own)) {
				seen[own] = true
			}
		}
	}
	for lang, list := range texts {
		for _, own := range list {
			require.True(t, seen[own], "%s: %s stands nowhere", lang, own)
		}
	}
}
