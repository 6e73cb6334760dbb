// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"compress/gzip"
	"encoding/base64"
	"encoding/json"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process/processtest"
)

// payloads are those of a history in JSON, as text: a life that is kept is unpacked.
func payloads(t *testing.T, history []byte) [][]byte {
	t.Helper()
	var found [][]byte
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			if text, ok := v["data"].(string); ok && v["metadata"] != nil {
				data, err := base64.StdEncoding.DecodeString(text)
				require.NoError(t, err)
				found = append(found, data)
				var kept struct {
					Events []byte `json:"events"`
				}
				if json.Unmarshal(data, &kept) == nil && len(kept.Events) > 0 {
					z, err := gzip.NewReader(bytes.NewReader(kept.Events))
					require.NoError(t, err)
					events, err := io.ReadAll(z)
					require.NoError(t, err)
					found = append(found, events)
				}
				return
			}
			for _, inner := range v {
				walk(inner)
			}
		case []any:
			for _, inner := range v {
				walk(inner)
			}
		}
	}
	var whole any
	require.NoError(t, json.Unmarshal(history, &whole))
	walk(whole)
	return found
}

var (
	// digits is what an IIN, a BIN or a telephone number has.
	digits = regexp.MustCompile(`\b\d{10,}\b`)
	who    = regexp.MustCompile(`"(?:applicant|person|reference)":"([^"]*)"`)
	// free are the members that a person writes words into.
	free = regexp.MustCompile(`"(?:basis|note|reason|text)":"([^"]*)"`)
)

// TestHistoriesHoldNoPersonalDatum: payloads are small, and name people by the agency's own
// IDs alone. What is written freely is the ground of a refusal and of corrections, which say
// nothing of the applicant.
func TestHistoriesHoldNoPersonalDatum(t *testing.T) {
	files, err := filepath.Glob("testdata/histories/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	words := map[string]bool{}
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		all := payloads(t, text)
		require.Greater(t, len(all), 10)
		people := 0
		for _, p := range all {
			require.Less(t, len(p), 8<<10, "%s: %s", file, p)
			require.False(t, digits.Match(p), "%s: %s", file, p)
			for _, m := range who.FindAllSubmatch(p, -1) {
				people++
				require.Contains(t, []string{"gardener-7", processtest.Applicant, "scenario"}, string(m[1]), file)
			}
			for _, m := range free.FindAllSubmatch(p, -1) {
				words[string(m[1])] = true
			}
		}
		require.Positive(t, people, "the check reads what names people")
	}
	require.Equal(t, map[string]bool{
		"the plan of the garden is missing": true, "a letter of the applicant": true, "the letter was of another applicant": true,
	}, words)
}
