// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package garden_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/rickb777/date/v2"
	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/examples/durable/garden"
	"github.com/reglament-kz/reglament/examples/durable/life"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation/law"
)

// TestAShelfFindsWhatIsPutThereLater, and nothing under the digest of another.
func TestAShelfFindsWhatIsPutThereLater(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "shelf")
	shelf := garden.OpenShelf(os.DirFS(folder))
	d, err := garden.Definition(garden.Act(), law.MustDate("2026-03-02"))
	require.NoError(t, err)
	_, err = shelf.Definition(d.Digest())
	require.ErrorIs(t, err, process.ErrForeign)
	require.NoError(t, garden.Put(folder, d))
	found, err := shelf.Definition(d.Digest())
	require.NoError(t, err)
	require.Equal(t, d.Digest(), found.Digest())

	other := process.Digest{1}
	file := filepath.Join(folder, d.Digest().String()+".json")
	require.NoError(t, os.Rename(file, filepath.Join(folder, other.String()+".json")))
	_, err = shelf.Definition(other)
	require.ErrorIs(t, err, process.ErrForeign)
	_, err = shelf.Definition(d.Digest())
	require.NoError(t, err, "what was found once is kept")
}

// TestAShelfHoldsTheCalendarsOfOtherReleases: a life goes on counting by the calendar that
// it began with, under a program that knows another one.
func TestAShelfHoldsTheCalendarsOfOtherReleases(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "shelf")
	shelf := garden.OpenShelf(os.DirFS(folder))
	own, err := shelf.Calendar(calendar.Kazakhstan().Digest())
	require.NoError(t, err)
	require.Equal(t, calendar.Kazakhstan().Digest(), own.Digest())

	other, err := calendar.Kazakhstan().Provisional(2028)
	require.NoError(t, err)
	_, err = shelf.Calendar(other.Digest())
	require.ErrorIs(t, err, fs.ErrNotExist)
	require.NoError(t, garden.PutCalendar(folder, other))
	found, err := shelf.Calendar(other.Digest())
	require.NoError(t, err)
	require.Equal(t, other.Digest(), found.Digest())
	christmas, err := found.Working(date.New(2028, time.January, 7))
	require.NoError(t, err)
	require.False(t, christmas, "a year that the program's own calendar does not reach")

	wrong := calendar.Digest{1}
	require.NoError(t, os.Rename(filepath.Join(folder, "calendar-"+strings.ReplaceAll(other.Digest().String(), ":", "-")+".json"), filepath.Join(folder, "calendar-"+strings.ReplaceAll(wrong.String(), ":", "-")+".json")))
	_, err = shelf.Calendar(wrong)
	require.ErrorContains(t, err, other.Digest().String())
	_, err = garden.OpenShelf(os.DirFS(folder)).Calendar(other.Digest())
	require.ErrorIs(t, err, fs.ErrNotExist)
}

// TestAnArchiveGivesWhatItKeeps, the last of it.
func TestAnArchiveGivesWhatItKeeps(t *testing.T) {
	a := garden.Archive{Folder: filepath.Join(t.TempDir(), "kept")}
	id := uuid.MustParse("0190a2b4-0000-7000-8000-000000000001")
	_, err := a.Recall(t.Context(), id)
	require.ErrorIs(t, err, process.ErrNoApplication)
	for told := range 2 {
		start := garden.Start()
		start.Told, start.Shown = told, life.Row{Version: told, Service: "garden-passport"}
		require.NoError(t, a.Keep(t.Context(), id, start))
		got, err := a.Recall(t.Context(), id)
		require.NoError(t, err)
		require.Equal(t, start.Told, got.Told)
		require.Equal(t, start.Shown, got.Shown)
		require.Equal(t, start.Calendar, got.Calendar)
	}
	files, err := os.ReadDir(a.Folder)
	require.NoError(t, err)
	require.Len(t, files, 1)
}

// TestAnArchiveKeepsNoOtherLife: a life that was begun again after the engine had forgotten
// the first does not take its place.
func TestAnArchiveKeepsNoOtherLife(t *testing.T) {
	a := garden.Archive{Folder: t.TempDir()}
	id := uuid.MustParse("0190a2b4-0000-7000-8000-000000000002")
	at := time.Date(2026, 3, 2, 5, 0, 0, 0, time.UTC)
	recorded := func(keys ...string) life.Start {
		var packed bytes.Buffer
		w := gzip.NewWriter(&packed)
		for i, key := range keys {
			e := process.Event{Version: i + 1, Action: process.ActionComplete, Node: "5", To: "6", By: process.Party{Role: "office"}, At: at, RecordedAt: at, Key: key}
			require.NoError(t, json.NewEncoder(w).Encode(e))
		}
		require.NoError(t, w.Close())
		return life.Start{Events: packed.Bytes()}
	}
	require.NoError(t, a.Keep(t.Context(), id, recorded("a", "b")))
	require.NoError(t, a.Keep(t.Context(), id, recorded("a", "b", "c")), "a correction comes behind")
	for name, other := range map[string]life.Start{
		"fewer events": recorded("a", "b"), "other events": recorded("a", "x", "c"), "none": {},
	} {
		require.ErrorIs(t, a.Keep(t.Context(), id, other), garden.ErrKept, name)
	}
	kept, err := a.Recall(t.Context(), id)
	require.NoError(t, err)
	require.Equal(t, recorded("a", "b", "c").Events, kept.Events)
}

// TestATryThatWasGivenUpKeepsNothing: the engine tries again after half a minute, and a try that hangs so long
// does not take the place of what a later one has kept.
func TestATryThatWasGivenUpKeepsNothing(t *testing.T) {
	a := garden.Archive{Folder: t.TempDir()}
	id := uuid.MustParse("0190a2b4-0000-7000-8000-000000000003")
	later := life.Start{Told: 2}
	require.NoError(t, a.Keep(t.Context(), id, later))
	late, give := context.WithCancel(t.Context())
	give()
	require.ErrorIs(t, a.Keep(late, id, life.Start{Told: 1}), context.Canceled)
	kept, err := a.Recall(t.Context(), id)
	require.NoError(t, err)
	require.Equal(t, later.Told, kept.Told)
	files, err := os.ReadDir(a.Folder)
	require.NoError(t, err)
	require.Len(t, files, 1, "and leaves nothing behind")
}

// hangs is a folder whose disk does not answer until it is let.
type hangs struct{ asked, let chan struct{} }

func (h hangs) Open(string) (fs.File, error) {
	close(h.asked)
	<-h.let
	return nil, fs.ErrNotExist
}

// TestADiskThatHangsKeepsNobodyElseWaiting: the lives of a worker whose definitions and calendars are known
// go on while one waits for what is read.
func TestADiskThatHangsKeepsNobodyElseWaiting(t *testing.T) {
	disk := hangs{make(chan struct{}), make(chan struct{})}
	shelf := garden.OpenShelf(disk)
	ended := make(chan error, 2)
	go func() {
		_, err := shelf.Definition(process.Digest{1})
		ended <- err
	}()
	<-disk.asked
	go func() {
		_, err := shelf.Calendar(calendar.Kazakhstan().Digest())
		ended <- err
	}()
	select {
	case err := <-ended:
		require.NoError(t, err, "the calendar, which is known")
	case <-time.After(10 * time.Second):
		close(disk.let)
		t.Fatal("the calendar is waited for")
	}
	close(disk.let)
	require.ErrorIs(t, <-ended, process.ErrForeign)
}
