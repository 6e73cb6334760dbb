// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"flag"
	"log/slog"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	enums "go.temporal.io/api/enums/v1"
	history "go.temporal.io/api/history/v1"
	"go.temporal.io/sdk/client"
	"go.temporal.io/sdk/log"
	"go.temporal.io/sdk/worker"
	"go.temporal.io/sdk/workflow"
	"google.golang.org/protobuf/encoding/protojson"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/durable/garden"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
)

var update = flag.Bool("update", false, "write the golden files anew")

const calendarFile = "testdata/calendar.json"

// TestRecordedHistoriesReplay: what a release has recorded, this one does again, step by
// step. A change that fails here would break lives that run: it needs a version of the
// workflow, as the README says. What the earlier releases did otherwise is among them, by the names in package life.
func TestRecordedHistoriesReplay(t *testing.T) {
	shelf, licensing := garden.OpenShelf(os.DirFS("testdata/shelf")), garden.OpenShelf(os.DirFS(licences))
	text, err := os.ReadFile(calendarFile)
	require.NoError(t, err)
	var days calendar.Calendar
	require.NoError(t, days.UnmarshalJSON(text))
	lives := &life.Lives{
		Definitions: func(d process.Digest) (*process.Definition, error) {
			if found, err := shelf.Definition(d); err == nil {
				return found, nil
			}
			return licensing.Definition(d)
		},
		Calendars: func(d calendar.Digest) (calendar.Calendar, error) {
			if d == days.Digest() {
				return days, nil
			}
			return licensing.Calendar(d)
		},
	}
	files, err := filepath.Glob("testdata/histories/*.json")
	require.NoError(t, err)
	require.Len(t, files, len(plots())+7)
	seen := map[enums.EventType]bool{}
	asked := map[string]bool{}
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			require.Less(t, len(text), 200<<10)
			require.NoError(t, replay(t, lives, text))
			h, err := client.HistoryFromJSON(bytes.NewReader(text), client.HistoryJSONOptions{})
			require.NoError(t, err)
			for _, e := range h.GetEvents() {
				seen[e.GetEventType()] = true
				if a := e.GetActivityTaskScheduledEventAttributes(); a != nil {
					asked[a.GetActivityType().GetName()] = true
				}
			}

			// A history with another step in it does not replay: the check can fail.
			bent := bytes.ReplaceAll(text, []byte(`"Notify"`), []byte(`"Forget"`))
			require.Error(t, replay(t, lives, bent))
		})
	}
	for _, kind := range []enums.EventType{
		enums.EVENT_TYPE_WORKFLOW_EXECUTION_UPDATE_ACCEPTED, enums.EVENT_TYPE_TIMER_FIRED, enums.EVENT_TYPE_TIMER_CANCELED,
		enums.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED, enums.EVENT_TYPE_ACTIVITY_TASK_CANCEL_REQUESTED, enums.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES,
		enums.EVENT_TYPE_MARKER_RECORDED, enums.EVENT_TYPE_WORKFLOW_EXECUTION_CONTINUED_AS_NEW, enums.EVENT_TYPE_WORKFLOW_EXECUTION_COMPLETED,
	} {
		require.True(t, seen[kind], "a history with %s", kind)
	}
	require.Equal(t, map[string]bool{"Check": true, "Notify": true, "Keep": true, "Recall": true, "Find": true}, asked, "each activity")
}

// machines are who spoke to the engine, as histories name them: a server, a client, a worker.
var machines = regexp.MustCompile(`^(reglament|worker-[0-9a-f-]{36}|history-service|matching-service|frontend-service|)$`)

// TestHistoriesNameNoMachine: the identity that the engine's client takes by itself is process, machine and
// queue.
func TestHistoriesNameNoMachine(t *testing.T) {
	files, err := filepath.Glob("testdata/histories/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		text, err := os.ReadFile(file)
		require.NoError(t, err)
		names(t, text)
	}
}

// names checks who is named in a history.
func names(t *testing.T, text []byte) {
	t.Helper()
	all := regexp.MustCompile(`"identity":\s*"([^"]*)"`).FindAllSubmatch(text, -1)
	require.Greater(t, len(all), 5)
	for _, m := range all {
		require.Regexp(t, machines, string(m[1]))
	}
}

func replay(t *testing.T, lives *life.Lives, text []byte) error {
	t.Helper()
	h, err := client.HistoryFromJSON(bytes.NewReader(text), client.HistoryJSONOptions{})
	require.NoError(t, err)
	r := worker.NewWorkflowReplayer()
	r.RegisterWorkflowWithOptions(lives.Run, workflow.RegisterOptions{Name: life.Workflow})
	started := h.GetEvents()[0].GetWorkflowExecutionStartedEventAttributes()
	return r.ReplayWorkflowHistoryWithOptions(log.NewStructuredLogger(slog.New(slog.DiscardHandler)), h, worker.ReplayWorkflowHistoryOptions{
		OriginalExecution: workflow.Execution{ID: started.GetWorkflowId(), RunID: started.GetOriginalExecutionRunId()},
	})
}

// TestThreeLives plays the three lives on a server. What is said but the moments is
// golden, and with -update the histories are recorded.
func TestThreeLives(t *testing.T) {
	k := newCluster(t)
	d := k.put(garden.Act())
	c := k.dial()
	k.work()
	var said bytes.Buffer
	teller := &teller{c: c, d: d, start: garden.Start(), out: &said}
	for _, p := range plots() {
		id, err := teller.tell(t.Context(), p)
		require.NoError(t, err)
		text := recorded(t, c, id, "")
		names(t, text)
		if *update {
			name := strings.ReplaceAll(p.name, " ", "-") + ".json"
			require.NoError(t, os.MkdirAll("testdata/histories", 0o750))
			require.NoError(t, os.WriteFile(filepath.Join("testdata/histories", name), text, 0o600))
		}
	}
	moment := regexp.MustCompile(`\w{3} \d\d \w{3} \d{4} \d\d:\d\d:\d\d`)
	// Registration is due on the day of filing, which may be over in a few minutes.
	late := regexp.MustCompile(`(?m)^.*step 6 is overdue.*\n`)
	got := late.ReplaceAllString(moment.ReplaceAllString(said.String(), "MOMENT"), "")
	if *update {
		require.NoError(t, os.WriteFile("testdata/lives.txt", []byte(got), 0o600))
		require.NoError(t, os.RemoveAll("testdata/shelf"))
		require.NoError(t, garden.Put("testdata/shelf", d))
		text, err := calendar.Kazakhstan().MarshalJSON()
		require.NoError(t, err)
		require.NoError(t, os.WriteFile(calendarFile, text, 0o600))
	}
	golden, err := os.ReadFile("testdata/lives.txt")
	require.NoError(t, err)
	require.Equal(t, string(golden), got)
}

// recorded is the history of a run of a life; "" is the last.
func recorded(t *testing.T, c client.Client, id process.ID, run string) []byte {
	t.Helper()
	var h history.History
	for events := c.GetWorkflowHistory(t.Context(), id.String(), run, false, enums.HISTORY_EVENT_FILTER_TYPE_ALL_EVENT); events.HasNext(); {
		e, err := events.Next()
		require.NoError(t, err)
		if q := e.GetWorkflowTaskScheduledEventAttributes().GetTaskQueue(); q.GetKind() == enums.TASK_QUEUE_KIND_STICKY {
			q.Name = "sticky" // it has the name of the machine
		}
		h.Events = append(h.Events, e)
	}
	text, err := protojson.Marshal(&h)
	require.NoError(t, err)
	return text
}
