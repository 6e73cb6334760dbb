// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bufio"
	"context"
	"encoding/json"
	"flag"
	"fmt"
	"html"
	"net"
	"net/http"
	"os"
	"os/exec"
	"runtime/pprof"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/examples/desk/database/databasetest"
	"github.com/reglament-kz/reglament/examples/desk/demo"
	"github.com/reglament-kz/reglament/examples/desk/ncalayer"
	"github.com/reglament-kz/reglament/process"
)

// loadFor is how long the load program works with fifty users, and pause how long one of
// them thinks about what he sees, as a mean: drawn from a half of it to one and a half. From
// two minutes on and two seconds of thinking the figures are held against what the README
// promises. Without a pause the desk is driven to its limit.
var (
	loadFor = flag.Duration("load", 30*time.Second, "how long fifty users work")
	pause   = flag.Duration("pause", 2*time.Second, "how long a user thinks between two pages, as a mean; 0 finds the limit")
)

// asProgram makes the tests' own binary the program itself, so that it can be killed.
const asProgram = "REGLAMENT_DESK_PROGRAM"

// profileTo names the file into which the program writes where its first half minute went.
const profileTo = "REGLAMENT_DESK_PROFILE"

func profile(name string) {
	if name == "" {
		return
	}
	file, err := os.Create(name)
	if err == nil {
		err = pprof.StartCPUProfile(file)
	}
	if err != nil {
		panic(err)
	}
	time.AfterFunc(30*time.Second, pprof.StopCPUProfile)
}

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		os.Args[0] = "desk"
		profile(os.Getenv(profileTo))
		main()
	}
	flag.Parse()
	os.Exit(m.Run())
}

// users is how many work at once: ten teams of five.
const users = 50

// server is the program in a process of its own.
type server struct {
	t       *testing.T
	args    []string
	process *exec.Cmd
	url     string
}

// start starts the program, and waits until it answers.
func (s *server) start() {
	s.t.Helper()
	self, err := os.Executable()
	require.NoError(s.t, err)
	s.process = exec.Command(self, s.args...)
	s.process.Env = append(os.Environ(), asProgram+"=1")
	s.process.Stderr = s.t.Output()
	if !testing.Verbose() {
		s.process.Stderr = nil
	}
	out, err := s.process.StdoutPipe()
	require.NoError(s.t, err)
	require.NoError(s.t, s.process.Start())
	line, err := bufio.NewReader(out).ReadString('\n')
	require.NoError(s.t, err, "the program says where it listens")
	s.url = strings.TrimSuffix(strings.TrimSpace(line), "/")
}

// kill ends the program as a power cut does.
func (s *server) kill() {
	s.t.Helper()
	require.NoError(s.t, s.process.Process.Kill())
	require.Error(s.t, s.process.Wait())
}

// acknowledged is what the desk has confirmed of a case, in its order.
type acknowledged struct {
	draft   string
	actions []process.Action
}

// load is the whole of a run.
type load struct {
	t         *testing.T
	server    *server
	authority *ncalayer.Authority
	ahead     atomic.Int64 // by how much the clock of the desk is ahead of this one
	down      atomic.Bool  // the program was killed and does not answer yet
	restarted atomic.Int64 // when it answered again

	mu    sync.Mutex
	took  map[string][]time.Duration
	cases map[process.ID]*acknowledged
}

func (l *load) now() time.Time { return time.Now().Add(time.Duration(l.ahead.Load())) }

// setClock reads from a page what the clock of the desk shows.
func (l *load) setClock() {
	l.t.Helper()
	r, err := http.Get(l.server.url + "/sign-in") //nolint:noctx // of a test
	require.NoError(l.t, err)
	page := bodyOf(l.t, r)
	at, err := time.Parse(time.RFC3339, html.UnescapeString(find(l.t, page, `<time datetime="([^"]+)"`)))
	require.NoError(l.t, err)
	l.ahead.Store(int64(time.Until(at)))
}

// acknowledge keeps what the desk has confirmed.
func (l *load) acknowledge(id process.ID, draft string, a process.Action) {
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.cases[id] == nil {
		l.cases[id] = &acknowledged{draft: draft}
	}
	l.cases[id].actions = append(l.cases[id].actions, a)
}

// afterRestart is what is answered in the first five seconds after a restart.
const afterRestart = "after a restart"

// figure tells the median and the 99th of a hundred.
func (l *load) figure(name string) (count int, median, p99 time.Duration) {
	list := slices.Sorted(slices.Values(l.took[name]))
	if len(list) == 0 {
		return 0, 0, 0
	}
	return len(list), list[len(list)/2], list[len(list)*99/100]
}

// keys are those of the demonstration, which every process makes alike.
func keys(t *testing.T, clock func() time.Time) *ncalayer.Authority {
	t.Helper()
	spec, _ := demo.Hours()
	at, err := time.ParseInLocation("2006-01-02T15:04", demo.Start, spec.Zone)
	require.NoError(t, err)
	authority, err := ncalayer.NewAuthority(at, clock, demoKeys()...)
	require.NoError(t, err)
	return authority
}

// Fifty users work at once, through the pages, as people do: no answer is an error. In the
// middle the program is killed and started again, and at the end every command that it
// acknowledged is there, once, and nothing else. Everybody comes from an address of his
// own, since the desk bounds by it how often somebody may try to sign in.
func TestFiftyUsersAtOnceLoseNothingWhenTheProgramIsKilled(t *testing.T) {
	if os.Getenv(databasetest.Server) == "" {
		t.Skip(databasetest.Server + " names no PostgreSQL: run .ci/stage-desk")
	}
	place := databasetest.New(t)
	free, err := new(net.ListenConfig).Listen(t.Context(), "tcp", "127.0.0.1:0")
	require.NoError(t, err)
	require.NoError(t, free.Close())
	l := &load{t: t, took: map[string][]time.Duration{}, cases: map[process.ID]*acknowledged{},
		server: &server{t: t, args: []string{"-demo", "-db", string(place), "-listen", free.Addr().String()}}}
	l.server.start()
	t.Cleanup(func() {
		if l.server.process.ProcessState == nil {
			require.NoError(t, l.server.process.Process.Signal(os.Interrupt))
			require.NoError(t, l.server.process.Wait(), "the program ends in order")
		}
	})
	l.authority = keys(t, l.now)
	l.setClock()

	working, stop := context.WithTimeout(t.Context(), *loadFor)
	defer stop()
	var all sync.WaitGroup
	for team := range users / 5 {
		desks := map[string]chan task{}
		for _, login := range []string{"serik", "aigul", "marat", "dana", "sanepid"} {
			desks[login] = make(chan task, 1000)
		}
		for i, login := range []string{"serik", "aigul", "marat", "dana", "sanepid"} {
			u := l.user(login, team*5+i, desks)
			all.Go(func() { u.work(working) })
		}
	}
	select {
	case <-time.After(*loadFor / 2):
	case <-working.Done():
	}
	l.down.Store(true)
	l.server.kill()
	l.server.start()
	l.setClock()
	l.restarted.Store(time.Now().UnixNano())
	l.down.Store(false)
	all.Wait()
	require.False(t, t.Failed())
	l.verify(place)

	for _, name := range []string{"page", "command", "signing", "sign in", "sign in by EDS", afterRestart} {
		count, median, p99 := l.figure(name)
		t.Logf("%-15s %6d  median %8s  p99 %8s", name, count, median.Round(100*time.Microsecond), p99.Round(100*time.Microsecond))
		require.NotZero(t, count, name)
	}
	answers := 0
	for _, list := range l.took {
		answers += len(list)
	}
	t.Logf("%d applications, each command once; %.0f answers a second to %d users who think for %s between two pages (as a mean; half of it to one and a half)",
		len(l.cases), float64(answers)/loadFor.Seconds(), users, *pause)
	if _, median, p99 := l.figure("page"); *loadFor >= 2*time.Minute && *pause >= 2*time.Second {
		require.Less(t, median, 30*time.Millisecond)
		require.Less(t, p99, 300*time.Millisecond)
	}
}

// verify holds what the desk has against what it acknowledged.
func (l *load) verify(place databasetest.Place) {
	l.t.Helper()
	require.NotEmpty(l.t, l.cases)
	over := 0
	numbers := map[string]bool{}
	engineer := l.user("saule", users, nil)
	token := engineer.token()
	for id, known := range l.cases {
		var kept []process.Event
		engineer.api(token, "/api/cases/"+id.String()+"/events", &kept)
		var actions []process.Action // filing is one command of several events
		for _, e := range kept {
			if e.Action == process.ActionSubmit || !strings.HasSuffix(e.Key, " "+known.draft) {
				actions = append(actions, e.Action)
			}
		}
		require.Equal(l.t, known.actions, actions, id)
		var v struct {
			Case struct{ Number string } `json:"case"`
		}
		engineer.api(token, "/api/cases/"+id.String(), &v)
		require.NotEmpty(l.t, v.Case.Number)
		require.False(l.t, numbers[v.Case.Number], "a number is given once: %s", v.Case.Number)
		numbers[v.Case.Number] = true
		if known.actions[len(known.actions)-1] == process.ActionIssue {
			over++
		}
	}
	if *loadFor >= time.Minute {
		require.NotZero(l.t, over, "some cases are over")
	}
	var count int
	require.NoError(l.t, place.Open(l.t).QueryRowContext(l.t.Context(), "SELECT count(*) FROM desk_case").Scan(&count))
	require.Equal(l.t, 40+len(l.cases), count, "no application stands twice")
}

// token signs in at the API.
func (u *user) token() string {
	u.t.Helper()
	q, err := http.NewRequestWithContext(u.t.Context(), http.MethodPost, u.server.url+"/api/session", strings.NewReader(fmt.Sprintf(`{"login":%q,"password":%q}`, u.login, u.login)))
	require.NoError(u.t, err)
	q.Header.Set("Content-Type", "application/json")
	r, err := u.client.Do(q)
	require.NoError(u.t, err)
	var s struct{ Token string }
	require.NoError(u.t, json.Unmarshal([]byte(bodyOf(u.t, r)), &s))
	return s.Token
}

func (u *user) api(token, path string, v any) {
	u.t.Helper()
	q, err := http.NewRequestWithContext(u.t.Context(), http.MethodGet, u.server.url+path, nil)
	require.NoError(u.t, err)
	q.Header.Set("Authorization", "Bearer "+token)
	r, err := u.client.Do(q)
	require.NoError(u.t, err)
	body := bodyOf(u.t, r)
	require.Equal(u.t, http.StatusOK, r.StatusCode, body)
	require.NoError(u.t, json.Unmarshal([]byte(body), v))
}
