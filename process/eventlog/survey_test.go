// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog_test

import (
	"encoding/json"
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process/eventlog"
	"github.com/reglament-kz/reglament/regulation/catalogue"
)

func survey(t testing.TB, text, log string) eventlog.Survey {
	t.Helper()
	s, err := eventlog.DryRun(strings.NewReader(log), mapping(t, text), catalogue.Builtin(), eventlog.Options{})
	require.NoError(t, err)
	balanced(t, s.Summary)
	return s
}

func TestADryRunOfAMappingThatKnowsAllNames(t *testing.T) {
	s := survey(t, csvMapping, csvHeader+good)
	require.True(t, s.Complete())
	require.Empty(t, s.Activities)
}

func TestADryRunCountsWhatIsNotMapped(t *testing.T) {
	row := func(n int, service, activity, actor string) string {
		return fmt.Sprintf("%d;%s;%s;04.05.2015 09:10;%s;;\n", n, service, activity, actor)
	}
	log := csvHeader +
		row(1, "Licence", "Подписание результата", "Desk") + row(2, "Licence", "Подписание результата", "Исполнитель") +
		row(3, "Licence", "Сәйкестігі туралы жауап келді", "Desk") + row(4, "Copy", "Подписание результата", "Desk") +
		row(5, "Licence", "Registered", "Исполнитель") +
		row(6, "Зерновые расписки, дубликат", "Registered", "Desk") + row(7, "Licence", "5(3)", "Desk") +
		row(8, "Licence", "ИИН 850101300123", "Desk")
	s := survey(t, csvMapping, log)
	require.False(t, s.Complete())

	require.Equal(t, "Подписание результата", s.Activities[0].Name)
	require.EqualValues(t, 2, s.Activities[0].Count)
	require.Equal(t, "Licence", s.Activities[0].Service)
	require.Equal(t, "5(6)", s.Activities[0].Nearest[0].ID, "by its Russian name")
	require.True(t, s.Activities[0].Nearest[0].Name.Complete(), "with its names in three languages")
	byName := map[string]eventlog.Unmapped{}
	for _, u := range s.Activities {
		byName[u.Service+"/"+u.Name] = u
	}
	require.Len(t, byName, 5)
	require.Equal(t, "5(4)", byName["Licence/Сәйкестігі туралы жауап келді"].Nearest[0].ID, "by its Kazakh name")
	require.Equal(t, "5(6)", byName["Copy/Подписание результата"].Nearest[0].ID)
	require.Equal(t, "5(3)", byName["Licence/5(3)"].Nearest[0].ID, "by its own ID")
	require.Contains(t, byName, "Licence/ИИН ************")

	require.Len(t, s.Actors, 1)
	require.Equal(t, "Исполнитель", s.Actors[0].Name)
	require.EqualValues(t, 2, s.Actors[0].Count, "also where the activity is not known either")
	require.Equal(t, "executor", s.Actors[0].Nearest[0].ID)
	require.Len(t, s.Services, 1)
	require.Contains(t, s.Services[0].Nearest[0].ID, "north-kazakhstan-201-2014/grain-receipt-licence/")

	b, err := json.Marshal(s)
	require.NoError(t, err)
	require.Contains(t, string(b), `"unknown_activity":6`)
}

func TestADryRunListsSoManyNamesAndCountsTheRest(t *testing.T) {
	var log strings.Builder
	log.WriteString(csvHeader)
	for i := range eventlog.MaxUnmapped + 5 {
		fmt.Fprintf(&log, "%d;Licence;Activity %d;04.05.2015 09:10;Desk;;\n", i, i)
	}
	s := survey(t, csvMapping, log.String())
	require.Len(t, s.Activities, eventlog.MaxUnmapped)
	require.EqualValues(t, 5, s.More)
	require.False(t, s.Complete())
}

func TestADryRunOfWhatIsNoLog(t *testing.T) {
	_, err := eventlog.DryRun(strings.NewReader("a;b\n"), mapping(t, csvMapping), catalogue.Builtin(), eventlog.Options{})
	require.ErrorIs(t, err, eventlog.ErrFile)
}

func TestSummaryAsJSON(t *testing.T) {
	b, err := json.Marshal(eventlog.Summary{})
	require.NoError(t, err)
	require.JSONEq(t, `{"bytes":0,"lines":0,"header":0,"blank":0,"rows":0,"continued":0,"records":0,"ignored":0,"bad":0,"ambiguous":0,"masked":0,"reasons":{}}`, string(b))
	got := read(mapping(t, csvMapping), strings.NewReader(csvHeader+good+good), eventlog.Options{})
	b, err = json.Marshal(got.sum)
	require.NoError(t, err)
	require.Contains(t, string(b), `"reasons":{"duplicate":1}`)
	require.Zero(t, eventlog.Summary{}.BadFor(eventlog.BadTime))
}

func TestASurveyWithAnUnknownOfficeIsNotComplete(t *testing.T) {
	m, err := eventlog.ParseMapping([]byte(`{"format": "csv", "time": {"layout": "2006-01-02 15:04", "zone": "Asia/Aqtau"},
	  "columns": {"application": "id", "activity": "what", "time": "at", "office": "office"},
	  "services": {"reference": {"kind": "vet-reference/issue", "channel": "office"}}, "activities": {"received": {"node": "7(1)"}},
	  "offices": {"North": {"zone": "Asia/Aqtau", "week": "5", "work": {"mon": ["09:00-18:00"]}}}}`))
	require.NoError(t, err)
	for office, complete := range map[string]bool{"North": true, "East": false} {
		log := "id,what,at,office\n1,received,2015-06-15 10:00," + office + "\n"
		s, err := eventlog.DryRun(strings.NewReader(log), m, catalogue.Builtin(), eventlog.Options{})
		require.NoError(t, err)
		require.Equal(t, complete, s.Complete(), office)
	}
}
