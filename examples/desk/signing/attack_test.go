// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing_test

import (
	"encoding/json"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/examples/desk/ncalayer"
	"github.com/reglament-kz/reglament/examples/desk/signing"
)

const secret = "the browser's secret"

// challenge gives a challenge and the bytes that it has signed.
func (w *world) challenge() (id string, content []byte) {
	w.Helper()
	offer, err := w.service.Challenge(w.Context(), secret)
	require.NoError(w, err)
	text, err := json.Marshal(offer.Request)
	require.NoError(w, err)
	require.NotContains(w, string(text), "iin", "who signs in is not known yet")
	require.NotContains(w, string(text), "tsaProfile")
	return offer.ID, contents(w.T, offer)[0]
}

func (w *world) signIn(id, signature string) (eds.Signer, signing.Failure) {
	w.Helper()
	p, err := w.service.SignIn(w.Context(), id, secret, signature)
	f := signing.FailureOf(err)
	require.Equal(w, err == nil, f == "", "%v", err)
	return p, f
}

func TestSignIn(t *testing.T) {
	w := newWorld(t)
	for key, person := range map[string]eds.Identity{
		"anna": {IIN: iin(1)}, "gost": {IIN: iin(1)}, "head": {IIN: iin(3), BIN: eds.MustParseBIN(edstest.BIN(1))},
	} {
		id, content := w.challenge()
		p, failure := w.signIn(id, w.sign(key, content)[0])
		require.Empty(t, failure)
		require.Equal(t, person, p.Identity)
	}
	for key, want := range map[string]signing.Failure{"revoked": signing.FailureRevoked, "expired": signing.FailureExpired, "login": signing.FailureUsage} {
		id, content := w.challenge()
		_, failure := w.signIn(id, w.sign(key, content)[0])
		require.Equal(t, want, failure)
	}
}

func TestAttacksOnSignIn(t *testing.T) {
	w := newWorld(t)
	t.Run("a challenge is used once", func(t *testing.T) {
		id, content := w.challenge()
		signature := w.sign("anna", content)[0]
		_, failure := w.signIn(id, signature)
		require.Empty(t, failure)
		_, failure = w.signIn(id, signature)
		require.Equal(t, signing.FailureChallenge, failure)
	})
	t.Run("also by ten at once", func(t *testing.T) {
		id, content := w.challenge()
		signature := w.sign("anna", content)[0]
		var all sync.WaitGroup
		var mu sync.Mutex
		in := 0
		for range 10 {
			all.Go(func() {
				if _, err := w.service.SignIn(t.Context(), id, secret, signature); err == nil {
					mu.Lock()
					in++
					mu.Unlock()
				}
			})
		}
		all.Wait()
		require.Equal(t, 1, in)
	})
	t.Run("a failed attempt uses it up", func(t *testing.T) {
		id, content := w.challenge()
		_, failure := w.signIn(id, "nonsense")
		require.Equal(t, signing.FailureMalformed, failure)
		_, failure = w.signIn(id, w.sign("anna", content)[0])
		require.Equal(t, signing.FailureChallenge, failure)
	})
	t.Run("after two minutes", func(t *testing.T) {
		id, content := w.challenge()
		signature := w.sign("anna", content)[0]
		w.now = w.now.Add(signing.ChallengeLife)
		_, failure := w.signIn(id, signature)
		require.Equal(t, signing.FailureChallenge, failure)
	})
	t.Run("in another browser", func(t *testing.T) {
		id, content := w.challenge()
		_, err := w.service.SignIn(t.Context(), id, "another secret", w.sign("anna", content)[0])
		require.Equal(t, signing.FailureChallenge, signing.FailureOf(err))
		_, err = w.service.Challenge(t.Context(), "")
		require.ErrorIs(t, err, signing.ErrRequest)
	})
	t.Run("the signature of another challenge", func(t *testing.T) {
		_, first := w.challenge()
		id, _ := w.challenge()
		_, failure := w.signIn(id, w.sign("anna", first)[0])
		require.Equal(t, signing.FailureDocument, failure)
	})
	t.Run("a form's signature", func(t *testing.T) {
		o := w.prepare(1)
		form := w.sign("anna", w.offer(o)...)[0]
		id, _ := w.challenge()
		_, failure := w.signIn(id, form)
		require.Equal(t, signing.FailureDocument, failure)
	})
	t.Run("a form's signature that contains the form", func(t *testing.T) {
		o := w.prepare(1)
		der, err := w.authority.CMS(w.authority.Key("anna"), w.offer(o)[0], ncalayer.Form{})
		require.NoError(t, err)
		id, _ := w.challenge()
		_, failure := w.signIn(id, string(edstest.PEM(der)))
		require.Equal(t, signing.FailureDocument, failure)
	})
	t.Run("the services are out of reach: nobody comes in", func(t *testing.T) {
		w.authority.SetDown(true)
		defer w.authority.SetDown(false)
		id, content := w.challenge()
		_, failure := w.signIn(id, w.sign("anna", content)[0])
		require.Equal(t, signing.FailureUnanswered, failure)
	})
	t.Run("a challenge that nobody made", func(t *testing.T) {
		_, content := w.challenge()
		_, failure := w.signIn("guessed", w.sign("anna", content)[0])
		require.Equal(t, signing.FailureChallenge, failure)
	})
}

func TestAttacksOnSigning(t *testing.T) {
	w := newWorld(t)
	begin := func() (signing.Operation, []byte) {
		o := w.prepare(1)
		return o, w.offer(o)[0]
	}
	for name, row := range map[string]struct {
		signature func(content []byte) string
		want      signing.Failure
	}{
		"a sign-in's signature": {func([]byte) string {
			_, content := w.challenge()
			return w.sign("anna", content)[0]
		}, signing.FailureDocument},
		"the signature of another document": {func([]byte) string {
			content, err := w.document("case-9/application").Canonical()
			require.NoError(t, err)
			return w.sign("anna", content)[0]
		}, signing.FailureDocument},
		"a detached signature over changed bytes": {func(content []byte) string {
			return w.sign("anna", append(content, ' '))[0]
		}, signing.FailureDocument},
		"a contained document that is another than the digest says": {func(content []byte) string {
			s := edstest.MustNew(at).SignedData([]byte("another"), edstest.MustNew(at).Leaf(edstest.ProfileIndividualSign))
			s.Signers[0].MessageDigest = edstest.HashSHA256.Sum(content)
			return string(edstest.PEM(s.DER()))
		}, signing.FailureDocument},
		"a damaged signature": {func(content []byte) string {
			a := edstest.MustNew(at)
			s := a.SignedData(content, a.Leaf(edstest.ProfileIndividualSign))
			s.Detached, s.Signers[0].Damaged = true, true
			return string(edstest.PEM(s.DER()))
		}, signing.FailureMalformed},
		"an authority of the attacker's own": {func(content []byte) string {
			a := edstest.MustNew(at, func(c *edstest.Config) { c.Realm = "attacker" })
			return string(edstest.PEM(a.SignDetached(content, a.Leaf(edstest.ProfileIndividualSign))))
		}, signing.FailureUntrusted},
		"two signers, of whom one is right": {func(content []byte) string {
			a := edstest.MustNew(at)
			return string(edstest.PEM(a.SignDetached(content, a.Leaf(edstest.ProfileIndividualSign), a.LeafOf(edstest.ProfileIndividualSign, 2))))
		}, signing.FailurePerson},
		"nothing":          {func([]byte) string { return "" }, signing.FailureMalformed},
		"what is no CMS":   {func([]byte) string { return "MTEK" }, signing.FailureMalformed},
		"what is no bytes": {func([]byte) string { return "<a/>" }, signing.FailureMalformed},
	} {
		t.Run(name, func(t *testing.T) {
			o, content := begin()
			o = w.answer(o, row.signature(content))
			require.Equal(t, row.want, signing.FailureOf(o.Err()))
		})
	}
	t.Run("one signature twice for two documents", func(t *testing.T) {
		o := w.prepare(2)
		signature := w.sign("anna", w.offer(o)[0])[0]
		o = w.answer(o, signature, signature)
		require.Equal(t, []string{"checked", "failed: other_document"}, states(o))
	})
	t.Run("an attachment is swapped between showing and signing", func(t *testing.T) {
		o := w.prepare(1)
		shown := w.offer(o)
		d := w.documents["case-1/application"]
		d.Attachments = []signing.Attachment{d.Attachments[0]}
		d.Attachments[0].SHA256 = eds.DigestOf([]byte("b plan"))
		w.documents["case-1/application"] = d
		o = w.answer(o, w.sign("anna", shown...)...)
		require.Equal(t, signing.FailureChanged, signing.FailureOf(o.Err()))
	})
	t.Run("a challenge that is passed off as a document", func(t *testing.T) {
		_, content := w.challenge()
		_, err := signing.ParseDocument(content)
		require.ErrorIs(t, err, signing.ErrDocument)
	})
	t.Run("an old signature in a new operation is of the same bytes, and of now", func(t *testing.T) {
		o, content := begin()
		signature := w.sign("anna", content)[0]
		w.now = w.now.Add(time.Second)
		w.answer(o, signature)
		require.NotContains(t, strings.ToLower(string(content)), edstest.IIN(1))
	})
}
