// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process_test

import (
	"bytes"
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/rickb777/date/v2"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/caseload"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
	"github.com/reglament-kz/reglament/regulation/law/schema"
)

// answerSchema makes the schema of one answer from its type.
func answerSchema(t *testing.T, name string) []byte {
	t.Helper()
	answers, instead := process.AnswerTypes()
	for n, v := range map[string]reflect.Type{
		"checked_application": reflect.TypeFor[caseload.CheckedApplication](),
		"summary":             reflect.TypeFor[caseload.Summary](),
		"worklist":            reflect.TypeFor[caseload.Worklist](),
	} {
		answers[n] = [2]reflect.Type{v, v}
	}
	g := schema.New("https://github.com/reglament-kz/reglament/process/schema/"+name+".json", "The answer "+name)
	g.Required()
	for n, types := range instead {
		g.Instead(types[0], types[1])
		g.Name(types[0], n)
	}
	g.Instead(answers["definition"][0], answers["definition"][1])
	g.Instead(reflect.TypeFor[regulation.Term](), reflect.TypeFor[map[string]any]())
	g.Instead(reflect.TypeFor[regulation.Extract](), reflect.TypeFor[map[string]any]())
	g.Instead(reflect.TypeFor[law.Act](), reflect.TypeFor[map[string]any]())
	g.Pattern(reflect.TypeFor[process.Digest](), "^([0-9a-f]{64})?$")
	g.Pattern(reflect.TypeFor[eds.Digest](), "^([0-9a-f]{64})?$")
	g.Name(reflect.TypeFor[eds.Digest](), "FileDigest")
	g.Name(reflect.TypeFor[eds.Evidence](), "EDSEvidence")
	g.Pattern(reflect.TypeFor[calendar.Digest](), "^([a-z0-9]+:)?[0-9a-f]*$")
	g.Name(reflect.TypeFor[calendar.Digest](), "CalendarDigest")
	g.Pattern(reflect.TypeFor[date.Date](), `^-?\d{4,}-\d{2}-\d{2}$`)
	g.Pattern(reflect.TypeFor[law.Date](), `^(\d{4}-\d{2}-\d{2})?$`)
	g.Name(reflect.TypeFor[law.Date](), "LawDate")
	g.Pattern(reflect.TypeFor[law.ID](), `^[a-z0-9_-]*$`)
	g.Pattern(reflect.TypeFor[time.Time](), `^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})$`)
	schema.Words(g, law.Values[process.Action]())
	schema.Words(g, law.Values[process.Reply]())
	schema.Words(g, law.Values[process.NodeType]())
	schema.Words(g, law.Values[process.End]())
	schema.Words(g, law.Values[process.Reason]())
	schema.Words(g, law.Values[process.NoteKind]())
	schema.Words(g, law.Values[process.Unknown]())
	schema.Words(g, law.Values[process.OutsideKind]())
	schema.Words(g, law.Values[process.Effect]())
	schema.Words(g, law.Values[regulation.Outcome]())
	schema.Words(g, law.Values[caseload.TaskState]())
	schema.Words(g, law.Values[caseload.FindingKind]())
	text, err := g.Schema(answers[name][1])
	require.NoError(t, err)
	return text
}

var answerNames = []string{
	"application", "checked_application", "command", "definition", "event", "permitted", "plan", "summary", "worklist",
}

func TestSchemasAreThoseOfTheTypes(t *testing.T) {
	for _, name := range answerNames {
		text := answerSchema(t, name)
		if *update {
			require.NoError(t, os.WriteFile("schema/"+name+".json", text, 0o600))
			continue
		}
		shipped, err := process.Schema(name)
		require.NoError(t, err)
		require.Equal(t, string(text), string(shipped), "go generate ./process")
	}
	_, err := process.Schema("letter")
	var value *law.ValueError
	require.ErrorAs(t, err, &value)
}

// valid holds a text against the shipped schema of an answer.
func valid(t require.TestingT, name string, text []byte) {
	if *update { // what is embedded is the schema of before
		return
	}
	shipped, err := process.Schema(name)
	require.NoError(t, err)
	doc, err := jsonschema.UnmarshalJSON(bytes.NewReader(shipped))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource(name, doc))
	s, err := c.Compile(name)
	require.NoError(t, err)
	value, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	require.NoError(t, s.Validate(value), string(text))
}

// indented is the JSON of a value as a golden file has it.
func indented(t *testing.T, v any) string {
	t.Helper()
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	require.NoError(t, e.Encode(v))
	return b.String()
}

func TestAnswersHaveOneForm(t *testing.T) {
	d := compiled(t, "pesticide-licence/issue", regulation.ChannelPortal)
	office := process.OfficesOf(officeIn(t, petropavl))
	a, events := reach(t, d, "5(3)")
	plan, err := d.PlanAll(noon(), office)
	require.NoError(t, err)
	track, err := process.Track(process.DefinitionsOf(d), events, noon().Add(240*time.Hour), office)
	require.NoError(t, err)
	permitted := d.Permitted(nil, a, process.Party{Role: regulation.ActorExecutor})
	valid(t, "permitted", []byte("[]"))
	for name, v := range map[string]any{
		"plan": plan, "track": track, "application": a, "permitted": permitted, "event": events[0], "command": events[0].Command(), "definition": d,
	} {
		text := indented(t, v)
		if name != "definition" { // it has a golden digest
			golden(t, "json/"+name+".json", text)
		}
		switch name {
		case "track":
			valid(t, "plan", []byte(text))
		default:
			valid(t, name, []byte(text))
		}
	}
}

// Every plan of every definition can be written, and its JSON keeps the schema.
func TestEveryPlanKeepsTheSchema(t *testing.T) {
	office := process.OfficesOf(officeIn(t, petropavl))
	for _, d := range allDefinitions(t) {
		p, err := d.Plan(noon(), office)
		require.NoError(t, err)
		valid(t, "plan", marshalled(t, p))
		none, err := d.Plan(time.Time{}, process.Offices{})
		if err == nil {
			valid(t, "plan", marshalled(t, none))
		}
	}
}

// An application goes on from its JSON as if it had never been written.
func TestAnApplicationComesBackFromJSON(t *testing.T) {
	all := allDefinitions(t)
	rapid.Check(t, func(t *rapid.T) {
		_, states := drawLife(t, someDefinition(t, all))
		for _, a := range states {
			b, err := json.Marshal(a)
			require.NoError(t, err)
			var back process.Application
			require.NoError(t, json.Unmarshal(b, &back))
			require.Equal(t, a, back)
		}
	})
	full := process.FullApplication(noon())
	var a process.Application
	require.NoError(t, json.Unmarshal(marshalled(t, full), &a))
	require.Equal(t, full, a, "a field that was added is not written")
	valid(t, "application", marshalled(t, full))
	for _, text := range []string{
		`{"version":-1}`, `[]`, `{"definition":"","version":1,"at_node":0,"open":true,"outcome":"any","signed":0,"adverse":false,"pending":false,"stopped":false}`,
		`{"definition":"","version":0,"at_node":0,"open":true,"outcome":"any","signed":0,"adverse":false,"pending":false,"stopped":false}`,
	} {
		require.Error(t, json.Unmarshal([]byte(text), &a), text)
	}
	b, err := json.Marshal(process.Application{})
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(b, &a))
	require.True(t, a.IsZero())
}
