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
// workflow, as the README says.
func TestRecordedHistoriesReplay(t *testing.T) {
	shelf := garden.OpenShelf(os.DirFS("testdata/shelf"))
	text, err := os.ReadFile(calendarFile)
	require.NoError(t, err)
	var days calendar.Calendar
	require.NoError(t, days.UnmarshalJSON(text))
	lives := &life.Lives{
		Definitions: shelf.Definition,
		Calendars:   func(calendar.Digest) (calendar.Calendar, error) { return days, nil },
	}
	files, err := filepath.Glob("testdata/histories/*.json")
	require.NoError(t, err)
	require.Len(t, files, len(plots()))
	for _, file := range files {
		t.Run(filepath.Base(file), func(t *testing.T) {
			text, err := os.ReadFile(file)
			require.NoError(t, err)
			require.Less(t, len(text), 200<<10)
			require.NoError(t, replay(t, lives, text))

			// A history with another step in it does not replay: the check can fail.
			bent := bytes.ReplaceAll(text, []byte(`"Notify"`), []byte(`"Forget"`))
			require.Error(t, replay(t, lives, bent))
		})
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
	host, err := os.Hostname()
	require.NoError(t, err)
	for _, p := range plots() {
		id, err := teller.tell(t.Context(), p)
		require.NoError(t, err)
		text := recorded(t, c, id)
		require.False(t, bytes.Contains(text, []byte(host+":")), "no machine is named")
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

// recorded is the history of a life.
func recorded(t *testing.T, c client.Client, id process.ID) []byte {
	t.Helper()
	var h history.History
	for events := c.GetWorkflowHistory(t.Context(), id.String(), "", false, enums.HISTORY_EVENT_FILTER_TYPE_ALL_EVENT); events.HasNext(); {
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
