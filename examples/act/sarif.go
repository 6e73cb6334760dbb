// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"encoding/json"
	"net/url"
	"path/filepath"
	"slices"
	"strings"
)

// The part of SARIF 2.1.0 that a list of findings needs.
type (
	sarifLog struct {
		Schema  string     `json:"$schema"`
		Version string     `json:"version"`
		Runs    []sarifRun `json:"runs"`
	}
	sarifRun struct {
		Tool    sarifTool     `json:"tool"`
		Columns string        `json:"columnKind"`
		Results []sarifResult `json:"results"`
	}
	sarifTool struct {
		Driver sarifDriver `json:"driver"`
	}
	sarifDriver struct {
		Name  string      `json:"name"`
		Rules []sarifRule `json:"rules"`
	}
	sarifRule struct {
		ID string `json:"id"`
	}
	sarifResult struct {
		RuleID    string          `json:"ruleId"`
		Level     string          `json:"level"`
		Message   sarifText       `json:"message"`
		Locations []sarifLocation `json:"locations"`
	}
	sarifText struct {
		Text string `json:"text"`
	}
	sarifLocation struct {
		Physical sarifPhysical `json:"physicalLocation"`
	}
	sarifPhysical struct {
		Artifact sarifArtifact `json:"artifactLocation"`
		Region   sarifRegion   `json:"region"`
	}
	sarifArtifact struct {
		URI string `json:"uri"`
	}
	sarifRegion struct {
		StartLine   int `json:"startLine"`
		StartColumn int `json:"startColumn"`
	}
)

// uriOf is a file name as a reference: relative where the name is.
func uriOf(name string) string {
	u := url.URL{Path: filepath.ToSlash(name)}
	if filepath.IsAbs(name) {
		u.Scheme = "file"
		u.Path = "/" + strings.TrimPrefix(u.Path, "/")
	}
	return u.String()
}

// printSARIF writes the findings for a service that shows them beside the code.
func (c *command) printSARIF(all []finding) error {
	r := sarifRun{Columns: "unicodeCodePoints", Tool: sarifTool{Driver: sarifDriver{Name: "reglament-act", Rules: []sarifRule{}}}, Results: []sarifResult{}}
	for _, f := range all {
		if !slices.Contains(r.Tool.Driver.Rules, sarifRule{f.Rule}) {
			r.Tool.Driver.Rules = append(r.Tool.Driver.Rules, sarifRule{f.Rule})
		}
		r.Results = append(r.Results, sarifResult{
			RuleID: f.Rule, Level: f.Level, Message: sarifText{f.in(c.lang)},
			Locations: []sarifLocation{{sarifPhysical{
				Artifact: sarifArtifact{uriOf(f.File)}, Region: sarifRegion{f.Line, f.Column},
			}}},
		})
	}
	e := json.NewEncoder(c.out)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(sarifLog{Schema: "https://json.schemastore.org/sarif-2.1.0.json", Version: "2.1.0", Runs: []sarifRun{r}})
}
