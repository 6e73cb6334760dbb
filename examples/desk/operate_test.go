// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"net"
	"net/http"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// freeAddress is one of this computer where nobody listens.
func freeAddress(t *testing.T) string {
	t.Helper()
	l, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	require.NoError(t, err)
	require.NoError(t, l.Close())
	return l.Addr().String()
}

// The program as systemd runs it: it tells Prometheus how it does, at an address of its
// own, and when it is told to stop it answers who waits, and ends in order.
func TestTheProgramTellsItsMetricsAndStopsInOrder(t *testing.T) {
	operator := freeAddress(t)
	s := &server{t: t, args: []string{"-demo", "-db", filepath.Join(t.TempDir(), "desk.db"), "-listen", "127.0.0.1:0", "-metrics", operator}}
	s.start()
	t.Cleanup(func() {
		if s.process.ProcessState == nil {
			s.kill()
		}
	})
	get := func(address string) (int, string) {
		r, err := http.Get(address) //nolint:noctx,gosec // of a test
		require.NoError(t, err)
		return r.StatusCode, bodyOf(t, r)
	}
	for path, status := range map[string]int{"/sign-in": 200, "/no/such/page": 404, "/metrics": 404, "/health": 204, "/api/services": 401} {
		got, _ := get(s.url + path)
		require.Equal(t, status, got, path)
	}
	for path, status := range map[string]int{"/sign-in": 421, "/api/services": 421, "/till/x": 421, "/health": 204} {
		q, err := http.NewRequestWithContext(t.Context(), http.MethodGet, s.url+path, nil)
		require.NoError(t, err)
		q.Host = "rebound.example:8080"
		r, err := http.DefaultClient.Do(q)
		require.NoError(t, err)
		require.NotContains(t, bodyOf(t, r), "aigul", "a page of another site reads nothing, also where its domain points here")
		require.Equal(t, status, r.StatusCode, path)
	}
	var told string
	require.Eventually(t, func() bool { // the story stands in the outbox first
		_, told = get("http://" + operator + "/metrics")
		return strings.Contains(told, "desk_outbox_messages 0\n") && strings.Contains(told, `desk_events_total{action="submit"} 40`)
	}, time.Minute, 100*time.Millisecond, "%s", told)
	require.Regexp(t, `desk_open_cases\{urgency="overdue"\} [1-9]`, told)
	require.Contains(t, told, `desk_open_cases{urgency="faulty"} 0`)
	require.Contains(t, told, `desk_request_seconds_count{route="GET /sign-in",status="200"}`)
	require.Contains(t, told, `desk_request_seconds_count{route="GET /api/services",status="401"} 1`)
	require.NotContains(t, told, "no/such", "an address that somebody typed is no label")
	require.NotRegexp(t, `(?m)^desk_.*\b\d{12}\b`, told)
	require.NotRegexp(t, regexp.MustCompile(`[А-Яа-яӘәҒғҚқҢңӨөҰұҮүҺһІі]`), told, "no name stands among the numbers")

	// A request that the program has begun to read when it is told to stop.
	c, err := new(net.Dialer).DialContext(t.Context(), "tcp", strings.TrimPrefix(s.url, "http://"))
	require.NoError(t, err)
	body := "login=marat&password=marat"
	_, err = fmt.Fprintf(c, "POST /sign-in HTTP/1.1\r\nHost: %s\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: %d\r\n\r\n%s", strings.TrimPrefix(s.url, "http://"), len(body), body[:5])
	require.NoError(t, err)
	require.Eventually(t, func() bool { // its address is taken only once the request is read
		_, told := get("http://" + operator + "/metrics")
		return strings.Contains(told, "desk_requests_open 1\n")
	}, time.Minute, 50*time.Millisecond)
	require.NoError(t, s.process.Process.Signal(syscall.SIGTERM))
	require.Eventually(t, func() bool {
		other, err := new(net.Dialer).DialContext(t.Context(), "tcp", strings.TrimPrefix(s.url, "http://"))
		if err != nil {
			return true
		}
		require.NoError(t, other.Close())
		return false
	}, time.Minute, 50*time.Millisecond, "nobody new is let in")
	_, err = io.WriteString(c, body[5:])
	require.NoError(t, err)
	r, err := http.ReadResponse(bufio.NewReader(c), nil)
	require.NoError(t, err, "who waits is answered")
	require.Equal(t, http.StatusSeeOther, r.StatusCode)
	require.NoError(t, r.Body.Close())
	require.NoError(t, c.Close())
	require.NoError(t, s.process.Wait(), "the program ends in order")
}

// What systemd and a container run is this program with flags that it has, as nobody who
// could do more than serve.
func TestTheUnitAndTheImageRunThisProgram(t *testing.T) {
	unit, err := os.ReadFile("desk.service")
	require.NoError(t, err)
	image, err := os.ReadFile("Dockerfile")
	require.NoError(t, err)
	line := func(text, start string) string {
		for l := range strings.Lines(text) {
			if rest, found := strings.CutPrefix(strings.TrimSpace(l), start); found {
				return rest
			}
		}
		require.Fail(t, "a line is missing", start)
		return ""
	}
	started := strings.Fields(line(string(unit), "ExecStart=/usr/local/bin/desk "))
	var inside []string
	require.NoError(t, json.Unmarshal([]byte(line(string(image), "CMD ")), &inside))
	for name, args := range map[string][]string{"unit": started, "image": inside} {
		var o options
		flags := flagsOf("serve", &o)
		require.NoError(t, flags.Parse(args), name)
		require.Zero(t, flags.NArg(), name)
		require.False(t, o.demo, name)
		require.False(t, loopback(o.listen), name)
		require.NotEmpty(t, o.cert, "%s: others reach it over HTTPS", name)
		require.NotEmpty(t, o.key, name)
		require.True(t, strings.HasPrefix(o.db, "/var/lib/desk/"), name)
	}
	require.Equal(t, `["/desk"]`, line(string(image), "ENTRYPOINT "))
	require.Equal(t, "65532:65532", line(string(image), "USER "))
	require.Equal(t, "SIGTERM", line(string(image), "STOPSIGNAL "))
	require.Equal(t, "yes", line(string(unit), "DynamicUser="))
	require.Equal(t, "desk", line(string(unit), "StateDirectory="))
	stop, err := strconv.Atoi(line(string(unit), "TimeoutStopSec="))
	require.NoError(t, err)
	require.Greater(t, time.Duration(stop)*time.Second, patience, "who waits is answered before systemd kills")

	analyze, err := exec.LookPath("systemd-analyze")
	if err != nil {
		return // this computer has no systemd that could read the unit
	}
	file := filepath.Join(t.TempDir(), "desk.service")
	self, err := os.Executable()
	require.NoError(t, err)
	require.NoError(t, os.WriteFile(file, []byte(strings.ReplaceAll(string(unit), "/usr/local/bin/desk", self)), 0o600))
	said, err := exec.CommandContext(t.Context(), analyze, "verify", "--man=no", file).CombinedOutput()
	require.NoError(t, err, string(said))
	require.NotContains(t, string(said), "desk.service:", "systemd does not know a line")
}
