// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package bpmn_test

import (
	"bytes"
	"encoding/xml"
	"flag"
	"fmt"
	"io"
	"math"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/bpmn"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

var update = flag.Bool("update", false, "write the golden files anew")

// compile compiles a kind on a day on which its wording is known; nil where it
// cannot be asked for through the channel.
func compile(t testing.TB, k regulation.Kind, c regulation.Channel) *process.Definition {
	t.Helper()
	day := law.MustDate("2015-03-30")
	if k.ID.Short().String() == "vet-reference/issue" {
		day = law.MustDate("2015-09-14")
	}
	d, err := process.Compile(k, c, day)
	if err != nil {
		require.ErrorIs(t, err, process.ErrNoChannel)
		return nil
	}
	return d
}

func definitions(t testing.TB) []*process.Definition {
	t.Helper()
	var list []*process.Definition
	for _, k := range catalogue.Builtin().Kinds() {
		for _, c := range []regulation.Channel{regulation.OfficeChannel, regulation.PortalChannel, regulation.ProviderSystemChannel} {
			if d := compile(t, k, c); d != nil {
				list = append(list, d)
			}
		}
	}
	require.Len(t, list, 30)
	return list
}

func fileName(d *process.Definition, lang law.Lang) string {
	return strings.ReplaceAll(d.Kind().Short().String(), "/", "-") + "-" + string(d.Channel()) + "-" + string(lang) + ".bpmn"
}

func write(t testing.TB, d *process.Definition, lang law.Lang) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, bpmn.Write(&b, d, lang))
	return b.Bytes()
}

func TestGolden(t *testing.T) {
	for _, name := range []string{"ear-tag-duplicate/issue office", "pesticide-licence/issue portal", "vet-licence/issue provider_system"} {
		kind, channel, _ := strings.Cut(name, " ")
		k, err := catalogue.Builtin().Kind(kind)
		require.NoError(t, err)
		d := compile(t, k, regulation.Channel(channel))
		for _, lang := range law.Langs() {
			t.Run(fileName(d, lang), func(t *testing.T) {
				have := write(t, d, lang)
				require.Equal(t, string(have), string(write(t, d, lang)), "the second time differs")
				file := filepath.Join("testdata", fileName(d, lang))
				if *update {
					require.NoError(t, os.WriteFile(file, have, 0o600))
				}
				want, err := os.ReadFile(file)
				require.NoError(t, err)
				require.Equal(t, string(want), string(have))
			})
		}
	}
}

// element is any element of a document.
type element struct {
	XMLName  xml.Name
	Attrs    []xml.Attr `xml:",any,attr"`
	Children []element  `xml:",any"`
	Text     string     `xml:",chardata"`
}

func (e element) attr(name string) string {
	for _, a := range e.Attrs {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

func (e element) walk(visit func(element)) {
	visit(e)
	for _, c := range e.Children {
		c.walk(visit)
	}
}

func (e element) texts(name string) []string {
	var list []string
	for _, c := range e.Children {
		if c.XMLName.Local == name {
			list = append(list, c.Text)
		}
	}
	return list
}

func (e element) number(t testing.TB, name string) float64 {
	t.Helper()
	f, err := strconv.ParseFloat(e.attr(name), 64)
	require.NoError(t, err)
	return f
}

type rect struct{ x1, y1, x2, y2 float64 }

const slack = 0.03

func (r rect) holds(o rect) bool {
	return o.x1 >= r.x1-slack && o.x2 <= r.x2+slack && o.y1 >= r.y1-slack && o.y2 <= r.y2+slack
}

func (r rect) overlaps(o rect) bool {
	return r.x1 < o.x2-slack && o.x1 < r.x2-slack && r.y1 < o.y2-slack && o.y1 < r.y2-slack
}

func (r rect) rim(x, y float64) bool {
	at := func(a, b float64) bool { return math.Abs(a-b) < slack }
	in := x >= r.x1-slack && x <= r.x2+slack && y >= r.y1-slack && y <= r.y2+slack
	return in && (at(x, r.x1) || at(x, r.x2) || at(y, r.y1) || at(y, r.y2))
}

// document is what the tests see of a file.
type document struct {
	nodes  map[string]element // flow nodes by ID
	flows  map[string]element
	lanes  map[string][]string // members by ID
	shapes map[string]rect
	edges  map[string][][2]float64
}

func read(t testing.TB, b []byte) document {
	t.Helper()
	d := document{map[string]element{}, map[string]element{}, map[string][]string{}, map[string]rect{}, map[string][][2]float64{}}
	var root element
	require.NoError(t, xml.Unmarshal(b, &root))
	ids := map[string]bool{}
	name := regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_.-]*$`)
	root.walk(func(e element) {
		if id := e.attr("id"); id != "" {
			require.False(t, ids[id], "%s twice", id)
			require.Regexp(t, name, id)
			ids[id] = true
		}
		switch local := e.XMLName.Local; {
		case strings.HasSuffix(local, "Task") || strings.HasSuffix(local, "Event") || local == "exclusiveGateway":
			d.nodes[e.attr("id")] = e
		case local == "sequenceFlow":
			d.flows[e.attr("id")] = e
		case local == "lane":
			d.lanes[e.attr("id")] = e.texts("flowNodeRef")
		case local == "BPMNShape":
			b := e.Children[0]
			x, y := b.number(t, "x"), b.number(t, "y")
			d.shapes[e.attr("bpmnElement")] = rect{x, y, x + b.number(t, "width"), y + b.number(t, "height")}
		case local == "BPMNEdge":
			for _, p := range e.Children {
				if p.XMLName.Local == "waypoint" {
					d.edges[e.attr("bpmnElement")] = append(d.edges[e.attr("bpmnElement")], [2]float64{p.number(t, "x"), p.number(t, "y")})
				}
			}
		}
	})
	return d
}

// TestEveryFile checks what no tool does: that every flow node lies in one lane,
// in the list and in the drawing, and no flow runs through a foreign shape; and
// what the tools do: that references hold.
func TestEveryFile(t *testing.T) {
	for _, def := range definitions(t) {
		for _, lang := range law.Langs() {
			t.Run(fileName(def, lang), func(t *testing.T) {
				b := write(t, def, lang)
				require.NotRegexp(t, `>P(T?[0-9]+[DHMS])+<`, string(b), "a term as a duration")
				d := read(t, b)
				checkNodes(t, d)
				checkFlows(t, d)
				checkPlaces(t, d)
			})
		}
	}
}

func checkNodes(t *testing.T, d document) {
	t.Helper()
	in := map[string]int{}
	for lane, members := range d.lanes {
		for _, id := range members {
			require.Contains(t, d.nodes, id)
			require.True(t, d.shapes[lane].holds(d.shapes[id]) || strings.HasPrefix(id, "timer_"), "%s leaves its lane %s", id, lane)
			in[id]++
		}
	}
	for id, n := range d.nodes {
		require.Equal(t, 1, in[id], "lanes of %s", id)
		require.Contains(t, d.shapes, id)
		require.NotEmpty(t, n.attr("name"), id)
		for _, direction := range []string{"incoming", "outgoing"} {
			for _, flow := range n.texts(direction) {
				end := map[string]string{"incoming": "targetRef", "outgoing": "sourceRef"}[direction]
				require.Equal(t, id, d.flows[flow].attr(end), "%s of %s", direction, id)
			}
		}
		if f := n.attr("default"); f != "" {
			require.Contains(t, n.texts("outgoing"), f)
		}
		starts := n.XMLName.Local == "startEvent" || n.XMLName.Local == "boundaryEvent"
		require.Equal(t, !starts, len(n.texts("incoming")) > 0, "incoming of %s", id)
		require.Equal(t, n.XMLName.Local != "endEvent", len(n.texts("outgoing")) > 0, "outgoing of %s", id)
	}
}

func checkFlows(t *testing.T, d document) {
	t.Helper()
	for id, f := range d.flows {
		from, to := f.attr("sourceRef"), f.attr("targetRef")
		require.Contains(t, d.nodes[from].texts("outgoing"), id)
		require.Contains(t, d.nodes[to].texts("incoming"), id)
		points := d.edges[id]
		require.GreaterOrEqual(t, len(points), 2, id)
		first, last := points[0], points[len(points)-1]
		require.True(t, d.shapes[from].rim(first[0], first[1]), "%s does not leave %s", id, from)
		require.True(t, d.shapes[to].rim(last[0], last[1]), "%s does not meet %s", id, to)
		for i := range points[1:] {
			p, q := points[i], points[i+1]
			part := rect{min(p[0], q[0]), min(p[1], q[1]), max(p[0], q[0]), max(p[1], q[1])}
			for node := range d.nodes {
				r := d.shapes[node]
				through := part.x1 < r.x2-slack && part.x2 > r.x1+slack && part.y1 < r.y2-slack && part.y2 > r.y1+slack
				require.False(t, through, "%s runs through %s", id, node)
			}
		}
	}
	require.Len(t, d.edges, len(d.flows))
}

// checkPlaces: no two shapes overlap but a timer and its task.
func checkPlaces(t *testing.T, d document) {
	t.Helper()
	for a, n := range d.nodes {
		for b := range d.nodes {
			if a >= b || n.attr("attachedToRef") == b || d.nodes[b].attr("attachedToRef") == a {
				continue
			}
			require.False(t, d.shapes[a].overlaps(d.shapes[b]), "%s and %s", a, b)
		}
	}
}

type failing struct{}

func (failing) Write([]byte) (int, error) { return 0, io.ErrShortWrite }

func TestWriteGivesTheErrorOfTheWriter(t *testing.T) {
	require.ErrorIs(t, bpmn.Write(failing{}, definitions(t)[0], law.Kazakh), io.ErrShortWrite)
}

func ExampleWrite() {
	kind, err := catalogue.Builtin().Kind("ear-tag-duplicate/issue")
	if err != nil {
		fmt.Println(err)
		return
	}
	d, err := process.Compile(kind, regulation.OfficeChannel, law.MustDate("2015-03-30"))
	if err != nil {
		fmt.Println(err)
		return
	}
	var b bytes.Buffer
	if err := bpmn.Write(&b, d, law.English); err != nil {
		fmt.Println(err)
		return
	}
	for _, line := range strings.Split(b.String(), "\n") {
		if strings.Contains(line, "<rg:term") || strings.Contains(line, "timeDate") {
			fmt.Println(strings.TrimSpace(line))
		}
	}
	// Output:
	// <rg:term amount="30" unit="minute" bound="bare" outcome="any" from="application" basis="stated"/>
	// <bpmn:timeDate xsi:type="bpmn:tFormalExpression">due_n7_1</bpmn:timeDate>
	// <rg:term outcome="any" from="previous" basis="not_stated"/>
	// <rg:term amount="3" unit="working_day" bound="within" outcome="any" from="arrival" basis="stated"/>
	// <bpmn:timeDate xsi:type="bpmn:tFormalExpression">due_n7_2_3</bpmn:timeDate>
}
