// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package bpmn_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/bpmn"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestClosedList(t *testing.T) {
	require.Contains(t, law.Values[bpmn.Dialect](), bpmn.DialectZeebe)
	for _, v := range law.Values[bpmn.Dialect]() {
		b, err := v.MarshalText()
		require.NoError(t, err)
		require.Equal(t, string(v), string(b))
		var back bpmn.Dialect
		require.NoError(t, back.UnmarshalText(b))
		require.Equal(t, v, back)
	}
	for _, wrong := range []bpmn.Dialect{"", "feel", "Zeebe"} {
		var value *law.ValueError
		_, err := wrong.MarshalText()
		require.ErrorAs(t, err, &value)
		kept := bpmn.DialectZeebe
		require.ErrorAs(t, kept.UnmarshalText([]byte(wrong)), &value)
		require.Equal(t, bpmn.DialectZeebe, kept, "an error changes nothing")
		var b bytes.Buffer
		require.ErrorAs(t, bpmn.Write(&b, definitions(t)[0], law.LangKazakh, bpmn.In(wrong)), &value)
		require.Zero(t, b.Len(), "nothing is written")
	}
}

// TestExpressions: each condition and each timer is in the engine's language, and
// reads the variable that the neutral file names.
func TestExpressions(t *testing.T) {
	form := map[bpmn.Dialect]*regexp.Regexp{
		bpmn.DialectNeutral:    regexp.MustCompile(`^(\w+)$`),
		bpmn.DialectCamunda7:   regexp.MustCompile(`^\$\{(\w+)\}$`),
		bpmn.DialectZeebe:      regexp.MustCompile(`^= (\w+)$`),
		bpmn.DialectBPMNEngine: regexp.MustCompile(`^\$\{environment\.variables\.(\w+)\}$`),
	}
	for _, d := range everything(t) {
		var names []string
		for _, dialect := range law.Values[bpmn.Dialect]() {
			var have []string
			for _, f := range formal(t, write(t, d, law.LangEnglish, bpmn.In(dialect))) {
				m := form[dialect].FindStringSubmatch(f)
				require.NotNil(t, m, "%s in %s", f, dialect)
				have = append(have, m[1])
			}
			if names == nil {
				names = have
			}
			require.Equal(t, names, have)
		}
	}
}

// formal lists the formal expressions of a file.
func formal(t *testing.T, b []byte) []string {
	t.Helper()
	list := []string{}
	read(t, b).process.walk(func(e element) {
		if e.attr("type") == "bpmn:tFormalExpression" {
			list = append(list, e.Text)
		}
	})
	return list
}

// TestWorkOfEngines: an engine finds in each task what it asks for before it runs
// it.
func TestWorkOfEngines(t *testing.T) {
	for _, d := range everything(t) {
		for id, n := range read(t, write(t, d, law.LangRussian, bpmn.In(bpmn.DialectCamunda7))).nodes {
			if kind := n.XMLName.Local; kind == "serviceTask" || kind == "sendTask" {
				require.Equal(t, "external", n.attr("type"), id)
				require.Equal(t, id, n.attr("topic"))
			}
		}
		for id, n := range read(t, write(t, d, law.LangRussian, bpmn.In(bpmn.DialectBPMNEngine))).nodes {
			if kind := n.XMLName.Local; kind == "serviceTask" || kind == "sendTask" {
				require.Equal(t, "${environment.services."+id+"}", n.attr("implementation"))
			}
		}
		for id, n := range read(t, write(t, d, law.LangRussian, bpmn.In(bpmn.DialectZeebe))).nodes {
			jobs := []string{}
			n.walk(func(e element) {
				if e.XMLName.Local == "taskDefinition" {
					jobs = append(jobs, e.attr("type"))
				}
			})
			switch n.XMLName.Local {
			case "serviceTask", "sendTask":
				require.Equal(t, []string{id}, jobs)
			case "userTask", "receiveTask":
				require.Empty(t, jobs)
			}
		}
	}
}

func ExampleDialect_UnmarshalText() {
	var d bpmn.Dialect
	err := d.UnmarshalText([]byte("zeebe"))
	fmt.Println(d, err)
	fmt.Println(d.UnmarshalText([]byte("feel")))
	// Output:
	// zeebe <nil>
	// law: dialect "feel": not one of neutral, camunda7, zeebe, bpmn-engine
}

func ExampleDialect() {
	fmt.Println(law.Values[bpmn.Dialect]())
	// Output: [neutral camunda7 zeebe bpmn-engine]
}

func ExampleIn() {
	kind, err := catalogue.Builtin().Kind("pesticide-licence/issue")
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := process.Compile(kind, regulation.ChannelOffice, law.MustDate("2015-03-30"))
	if err != nil {
		fmt.Println(err)
		return
	}
	var b bytes.Buffer
	if err := bpmn.Write(&b, d, law.LangEnglish, bpmn.In(bpmn.DialectCamunda7)); err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range strings.Split(b.String(), "\n") {
		if strings.Contains(line, "<bpmn:conditionExpression") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
	// Output:
	// <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${refused_n5_3}</bpmn:conditionExpression>
	// <bpmn:conditionExpression xsi:type="bpmn:tFormalExpression">${refused_n5_7}</bpmn:conditionExpression>
}
