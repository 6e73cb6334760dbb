// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/examples/desk/database"
)

const ownOffice = `{"zone": "Asia/Almaty", "work": {"mon": ["09:00-18:00"], "tue": ["09:00-18:00"], "wed": ["09:00-18:00"], "thu": ["09:00-18:00"], "fri": ["09:00-18:00"]}}`

// command runs the program to its end.
func command(stdin string, args ...string) (code int, out, complaint string) {
	var stdout, stderr bytes.Buffer
	code = run(context.Background(), args, strings.NewReader(stdin), &stdout, &stderr)
	return code, stdout.String(), stderr.String()
}

func TestACopyHoldsEverythingAndIsPutBackWhole(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	require.NoError(t, os.WriteFile(at("office.json"), []byte(ownOffice), 0o600))
	person := func(db, login string) (int, string) {
		code, _, complaint := command("long enough a password\n", "person", "-db", at(db), "-office", at("office.json"), "-login", login, "-name", "Somebody", "-roles", "office")
		return code, complaint
	}
	code, complaint := person("desk.db", "aigul")
	require.Equal(t, 0, code, complaint)
	code, complaint = person("desk.db", "aigul")
	require.Equal(t, 1, code, complaint)
	code, _, complaint = command("", "backup", "-db", at("desk.db"), "-to", at("copy.db"))
	require.Equal(t, 0, code, complaint)
	code, _, complaint = command("", "restore", "-from", at("copy.db"), "-db", at("desk.db"))
	require.Equal(t, 2, code, "a database that is there is not written over")
	require.Contains(t, complaint, "the file exists: -db")
	code, _, complaint = command("", "restore", "-from", at("copy.db"), "-db", at("again.db"))
	require.Equal(t, 0, code, complaint)
	code, complaint = person("again.db", "aigul")
	require.Equal(t, 1, code, "who was there is there again")
	require.Contains(t, complaint, "taken")

	require.NoError(t, os.WriteFile(at("other.db"), []byte("this is no database at all, and long enough not to be an empty file"), 0o600))
	code, _, complaint = command("", "restore", "-from", at("other.db"), "-db", at("third.db"))
	require.Equal(t, 1, code)
	require.Contains(t, complaint, errNotWhole.Error())
	_, err := os.Stat(at("third.db"))
	require.ErrorIs(t, err, os.ErrNotExist)
}

func TestHoursOfAnOfficeOfOneAct(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "office.json")
	require.NoError(t, os.WriteFile(file, []byte(ownOffice), 0o600))
	hours := filepath.Join(dir, "hours")
	require.NoError(t, os.Mkdir(hours, 0o700))
	add := func() (int, string) {
		code, _, complaint := command("long enough a password\n", "person", "-db", filepath.Join(dir, "desk.db"), "-office", file, "-offices", hours, "-login", "a"+t.Name(), "-name", "A", "-roles", "head")
		return code, complaint
	}
	code, complaint := add()
	require.Equal(t, 2, code)
	require.Contains(t, complaint, "no hours are in the folder")
	require.NoError(t, os.WriteFile(filepath.Join(hours, "no-such-act.json"), []byte(ownOffice), 0o600))
	code, complaint = add()
	require.Equal(t, 2, code)
	require.Contains(t, complaint, "no such act is served: no-such-act.json")
	require.NoError(t, os.Rename(filepath.Join(hours, "no-such-act.json"), filepath.Join(hours, "mangystau-297-2014.json")))
	code, complaint = add()
	require.Equal(t, 0, code, complaint)
}

func TestADatabaseOfALaterMomentIsRefused(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "office.json")
	require.NoError(t, os.WriteFile(file, []byte(ownOffice), 0o600))
	db := filepath.Join(dir, "desk.db")
	code, _, complaint := command("long enough a password\n", "person", "-db", db, "-office", file, "-login", "aigul", "-name", "A", "-roles", "office")
	require.Equal(t, 0, code, complaint)
	base, err := database.Open(db)
	require.NoError(t, err)
	_, err = base.ExecContext(t.Context(), "INSERT INTO desk_access (at, person, case_id, what) VALUES ($1, 'p', 'c', 'opened')", int64(4_000_000_000_000_000))
	require.NoError(t, err)
	require.NoError(t, base.Close())
	code, _, complaint = command("", "serve", "-db", db, "-office", file, "-listen", "127.0.0.1:0")
	require.Equal(t, 1, code)
	require.Contains(t, complaint, "the clock was set back")
}

func TestNothingToProveIsProved(t *testing.T) {
	code, out, complaint := command("", "recheck", "-demo")
	require.Equal(t, 0, code, complaint)
	require.Equal(t, "proved 0, not proved 0\n", out)
	code, _, complaint = command("", "recheck", "-db", "x")
	require.Equal(t, 2, code)
	require.Contains(t, complaint, "no authority is trusted")
}
