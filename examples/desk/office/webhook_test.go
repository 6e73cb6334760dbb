// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office_test

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"io"
	"net/http"
	"net/http/httptest"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/examples/desk/webhook"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/process/sqlstore"
)

var webhookSecret = []byte("a secret of thirty-two bytes....")

// receiver is the program that is told: it checks each delivery, and answers what it is
// told to answer, else 204.
type receiver struct {
	t       *testing.T
	mu      sync.Mutex
	answers []int
	ids     []string
	events  []webhook.Event
	bodies  strings.Builder
}

func (r *receiver) ServeHTTP(w http.ResponseWriter, q *http.Request) {
	r.mu.Lock()
	defer r.mu.Unlock()
	body, err := io.ReadAll(q.Body)
	if err != nil || q.Header.Get(webhook.HeaderSignature) != webhook.Sign(webhookSecret, q.Header.Get(webhook.HeaderID), q.Header.Get(webhook.HeaderTimestamp), body) {
		r.t.Errorf("an unsigned delivery: %v", err)
	}
	var e webhook.Event
	if err := json.Unmarshal(body, &e); err != nil {
		r.t.Error(err)
	}
	r.bodies.Write(body)
	r.ids, r.events = append(r.ids, q.Header.Get(webhook.HeaderID)), append(r.events, e)
	answer := http.StatusNoContent
	if len(r.answers) > 0 {
		answer, r.answers = r.answers[0], r.answers[1:]
	}
	w.Header().Set("Location", "/elsewhere")
	w.WriteHeader(answer)
}

// hooked is a place with one licence of two events whose webhook is told.
func hooked(t *testing.T, answers ...int) (place, *receiver, *webhook.Hook, process.ID) {
	ctx := context.Background()
	p, r := openPlace(t), &receiver{t: t, answers: answers}
	server := httptest.NewServer(r)
	t.Cleanup(server.Close)
	hook, err := webhook.New(server.URL, base64.StdEncoding.EncodeToString(webhookSecret), true, time.Now)
	require.NoError(t, err)
	d, err := p.KeepDraft(ctx, p.draft(t, p.people["office"]))
	require.NoError(t, err)
	taken, err := p.TakeIn(ctx, p.people["office"], d)
	require.NoError(t, err)
	return p, r, hook, taken.ID
}

func TestAWebhookIsToldInOrderUntilItTakes(t *testing.T) {
	ctx := context.Background()
	p, r, hook, id := hooked(t, http.StatusInternalServerError, http.StatusFound)
	events, err := p.Events(ctx, p.people["supervisor"], id)
	require.NoError(t, err)
	require.Greater(t, len(events), 1, "the counter files and registers")
	for try, wait := range []time.Duration{0, 59 * time.Second, 2 * time.Second, 119 * time.Second} {
		p.clock.Set(p.Now().Add(wait))
		n, err := p.Deliver(ctx, "one", p.Notify(nil), hook.Receive)
		require.Equal(t, 0, n)
		if try%2 == 0 {
			require.ErrorIs(t, err, webhook.ErrNotTaken, "the receiver answers 500, then elsewhere")
		} else {
			require.NoError(t, err, "nothing is due yet, and later events wait for the first")
		}
	}
	require.Len(t, r.ids, 2)
	require.Equal(t, r.ids[0], r.ids[1], "a delivery that comes again is known by its ID")
	p.clock.Set(p.Now().Add(2 * time.Second))
	for range events {
		_, err = p.Deliver(ctx, "one", p.Notify(nil), hook.Receive)
		require.NoError(t, err)
	}
	require.Len(t, r.events, 2+len(events))
	for i, e := range r.events[2:] {
		require.Equal(t, id, e.Case)
		require.Equal(t, events[i].Version, e.Version, "in the order of the case")
		require.Equal(t, events[i].Action, e.Action)
	}
	for _, personal := range []string{"850101300008", "бенов", "pesticides", p.people["office"].ID} {
		require.NotContains(t, r.bodies.String(), personal)
	}
}

func TestWhatOneProcessTellsTheOtherDoesNotTell(t *testing.T) {
	ctx := context.Background()
	p, r, hook, id := hooked(t)
	n, err := p.Deliver(ctx, "one", hook.Receive, func(ctx context.Context, m sqlstore.Message) error {
		_, err := p.Deliver(ctx, "two", hook.Receive)
		return err
	})
	require.NoError(t, err)
	for ; n > 0; n, err = p.Deliver(ctx, "one", hook.Receive) {
		require.NoError(t, err)
	}
	events, err := p.Events(ctx, p.people["supervisor"], id)
	require.NoError(t, err)
	require.Len(t, r.events, len(events))
}

func TestASlowWebhookHoldsNobodyUpForLong(t *testing.T) {
	p, _, _, _ := hooked(t)
	slow := httptest.NewServer(http.HandlerFunc(func(_ http.ResponseWriter, q *http.Request) {
		_, _ = io.Copy(io.Discard, q.Body) // a server sees who goes away only once the body is read
		<-q.Context().Done()
	}))
	t.Cleanup(slow.Close)
	hook, err := webhook.New(slow.URL+"/token", base64.StdEncoding.EncodeToString(webhookSecret), true, time.Now)
	require.NoError(t, err)
	ctx, cancel := context.WithTimeout(context.Background(), 200*time.Millisecond)
	defer cancel()
	_, err = p.Deliver(ctx, "one", hook.Receive)
	require.ErrorIs(t, err, webhook.ErrNotTaken)
	require.NotContains(t, err.Error(), "token", "the address may hold a secret")
	p.clock.Set(p.Now().Add(61 * time.Second))
	n, err := p.Deliver(context.Background(), "two", p.Notify(nil))
	require.NoError(t, err)
	require.Positive(t, n, "what was not taken is not lost")
}

func TestWebhooksThatAreRefused(t *testing.T) {
	good := base64.StdEncoding.EncodeToString(webhookSecret)
	for _, row := range []struct {
		name, address, secret string
		plain                 bool
		err                   error
	}{
		{"over HTTPS", "https://example.org/desk", good, false, nil},
		{"with the prefix of the standard", "https://example.org/desk", "whsec_" + good + "\n", false, nil},
		{"on this computer in a demonstration", "http://127.0.0.1:9/", good, true, nil},
		{"on this computer in earnest", "http://127.0.0.1:9/", good, false, webhook.ErrAddress},
		{"elsewhere in a demonstration", "http://example.org/", good, true, webhook.ErrAddress},
		{"with a password in the address", "https://a:b@example.org/", good, false, webhook.ErrAddress},
		{"with a short secret", "https://example.org/desk", "c2hvcnQ=", false, webhook.ErrSecret},
		{"with a secret that is no base64", "https://example.org/desk", "%%%", false, webhook.ErrSecret},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, err := webhook.New(row.address, row.secret, row.plain, time.Now)
			require.ErrorIs(t, err, row.err)
		})
	}
}
