// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package caseload_test

import (
	"encoding/csv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestNoCellOfAReportIsAFormula(t *testing.T) {
	var s caseload.Summary
	for _, id := range []string{"=1+1", "+7", "-1", "@x", "\tx", "p-1"} {
		s.Persons = append(s.Persons, caseload.Work{ID: id})
	}
	var b strings.Builder
	require.NoError(t, s.WriteCSV(&b, law.LangEnglish))
	rows, err := csv.NewReader(strings.NewReader(b.String())).ReadAll()
	require.NoError(t, err)
	var ids []string
	for _, row := range rows {
		if row[0] == "persons" {
			ids = append(ids, row[4])
		}
	}
	require.Equal(t, []string{"'=1+1", "'+7", "'-1", "'@x", "'\tx", "p-1"}, ids)
}
