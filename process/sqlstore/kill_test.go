// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package sqlstore_test

import (
	"bufio"
	"context"
	"database/sql"
	"fmt"
	"io"
	"os"
	"os/exec"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/processtest"
	"github.com/reglament-kz/reglament/process/sqlstore"
)

// The writer of the test below is this test program, started again with the
// database in its environment.
const (
	writerDialect = "REGLAMENT_WRITER_DIALECT"
	writerDriver  = "REGLAMENT_WRITER_DRIVER"
	writerSource  = "REGLAMENT_WRITER_SOURCE"
	writers       = 8
)

// TestWriter appends until it is killed, and prints a line for each event that
// was acknowledged: "application version".
func TestWriter(t *testing.T) {
	p := place{sqlstore.Dialect(os.Getenv(writerDialect)), os.Getenv(writerDriver), os.Getenv(writerSource)}
	if p.source == "" {
		t.Skip("only as the writer of another test")
	}
	ctx := context.Background()
	d := definitionOf(t, "pesticide-licence/issue")
	store := storeAt(t, p, p.open(t), config(t))
	require.NoError(t, store.Keep(ctx, d))
	s := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00"))
	for range 2000 { // more than twenty writers come to write before they are killed
		s.Outside("management", process.Outside{Kind: process.OutsideOther, Effect: process.EffectNotes, Basis: "a norm"})
	}
	events := s.Events()
	var mu sync.Mutex
	var all sync.WaitGroup
	for w := range writers {
		all.Go(func() {
			application := id(w)
			next := 1
			for _, err := range store.Load(ctx, application) {
				if err == nil {
					next++
				}
			}
			for ; next <= len(events); next++ {
				if err := store.Append(ctx, application, events[next-1]); err != nil {
					fmt.Fprintln(os.Stderr, err)
					return
				}
				mu.Lock()
				fmt.Printf("ack %d %d\n", w, next)
				mu.Unlock()
			}
		})
	}
	all.Wait()
}

func TestNothingThatWasAcknowledgedIsLostWhenTheWriterIsKilled(t *testing.T) {
	if testing.Short() {
		t.Skip("twenty processes are killed: not in a short run")
	}
	each(t, func(t *testing.T, p place) {
		ctx := context.Background()
		acknowledged := map[int]int{}
		for n := range 20 {
			kill(t, p, time.Duration(40+n*7)*time.Millisecond, acknowledged)
		}
		require.Greater(t, len(acknowledged), 1, "more than one came to write")

		store := storeAt(t, p, p.open(t), config(t))
		total := 0
		for w := range writers {
			version := 0
			for e, err := range store.Load(ctx, id(w)) {
				require.NoError(t, err)
				version++
				require.Equal(t, version, e.Version, "no gap")
			}
			require.GreaterOrEqual(t, version, acknowledged[w], "what was acknowledged is there")
			total += version
		}
		require.GreaterOrEqual(t, total, 20, "each process wrote before it was killed")

		before := rows(t, store)
		at := time.Time{}
		require.NoError(t, store.Rebuild(ctx, at))
		require.Equal(t, before, rows(t, store), "the projection is what the events say")

		messages := map[process.ID]int{}
		for _, m := range take(t, store, leaseOf("a", 0), total+1) {
			messages[m.Case.ID]++
			require.Equal(t, messages[m.Case.ID], m.Event.Version, "one message an event, in order")
		}
		for id, c := range before {
			require.Equal(t, c.Version, messages[id])
		}
	})
}

// kill starts a writer, kills it once it has acknowledged something and some time
// has passed, and notes what it acknowledged.
func kill(t *testing.T, p place, after time.Duration, acknowledged map[int]int) {
	t.Helper()
	program, err := os.Executable()
	require.NoError(t, err)
	c := exec.Command(program, "-test.run=^TestWriter$")
	c.Env = append(os.Environ(), writerDialect+"="+string(p.dialect), writerDriver+"="+p.driver, writerSource+"="+p.source)
	out, err := c.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, c.Start())
	first := make(chan struct{})
	read := make(chan error, 1)
	go func() {
		lines := bufio.NewReader(out)
		for said := false; ; {
			line, err := lines.ReadString('\n')
			if err != nil { // a line that is cut off was not acknowledged
				if err == io.EOF {
					err = nil
				}
				if !said {
					close(first)
				}
				read <- err
				return
			}
			var w, version int
			if n, _ := fmt.Sscanf(line, "ack %d %d", &w, &version); n == 2 {
				acknowledged[w] = max(acknowledged[w], version)
				if !said {
					said = true
					close(first)
				}
			}
		}
	}()
	<-first
	time.Sleep(after)
	require.NoError(t, c.Process.Kill())
	require.NoError(t, <-read)
	require.Error(t, c.Wait(), "it was killed, and did not end by itself")
}

func TestAFullDiskOfOneConnectionDoesNotStickToTheStore(t *testing.T) {
	p := placeOf(t, sqlstore.DialectSQLite)
	db := p.open(t)
	db.SetMaxOpenConns(1)
	store := storeAt(t, p, db, config(t))
	d := definitionOf(t, "pesticide-licence/issue")
	require.NoError(t, store.Keep(context.Background(), d))
	events := processtest.Start(t, d, process.OfficesOf(counter(t)), wall(t, "2015-03-18 10:00")).Events()
	pages := 0
	require.NoError(t, db.QueryRow(`PRAGMA page_count`).Scan(&pages))
	_, err := db.Exec(fmt.Sprintf(`PRAGMA max_page_count = %d`, pages))
	require.NoError(t, err)
	n := 0
	for err = error(nil); err == nil; n++ {
		require.Less(t, n, 1000)
		err = store.Append(context.Background(), id(n), events[0])
	}
	kept := n - 1
	listed := 0
	for _, err := range store.List(context.Background(), process.ID{}) {
		require.NoError(t, err)
		listed++
	}
	require.Equal(t, kept, listed, "what failed left nothing behind")
	_, err = db.Exec(`PRAGMA max_page_count = 1000000`)
	require.NoError(t, err)
	require.NoError(t, store.Append(context.Background(), id(n-1), events[0]))
	var missing sql.NullInt64
	require.NoError(t, db.QueryRow(`SELECT MIN(version) FROM reglament_case WHERE application NOT IN (SELECT application FROM reglament_event)`).Scan(&missing))
	require.False(t, missing.Valid)
}
