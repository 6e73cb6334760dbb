// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package signing_test

import (
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/examples/desk/database"
	"github.com/reglament-kz/reglament/examples/desk/signing"
	"github.com/reglament-kz/reglament/regulation/law"
)

func TestSignedByEveryKindOfKey(t *testing.T) {
	for _, key := range []string{"anna", "gost"} {
		t.Run(key, func(t *testing.T) {
			w := newWorld(t)
			o := w.signed(1, key)
			require.Equal(t, signing.StateChecked, o.State())
			read, err := w.service.Operation(t.Context(), o.ID, "anna")
			require.NoError(t, err)
			item := read.Items[0]
			evidence, err := item.Report.Evidence()
			require.NoError(t, err)
			require.Equal(t, eds.VerdictValid, evidence.Verdict)
			require.Equal(t, "applicant-1", evidence.Reference)
			require.Equal(t, item.Digest(), evidence.Form, "the process has the digest of what was signed")
			require.Equal(t, w.now, item.Moment)
		})
	}
}

func TestFiftyInOneWindow(t *testing.T) {
	w := newWorld(t)
	head := func(r *signing.Operation) {
		r.Purpose, r.Expect = eds.PurposeProviderResult, eds.Signatory{IIN: iin(3), BIN: eds.MustParseBIN(edstest.BIN(1)), Roles: []eds.Role{eds.RoleHead}}
	}
	o := w.prepare(signing.MaxDocuments, head)
	signatures := w.sign("head", w.offer(o)...)
	slices.Reverse(signatures)
	o = w.answer(o, signatures...)
	require.NoError(t, o.Err())
	require.Equal(t, signing.StateChecked, o.State())
	for _, i := range o.Items {
		require.Equal(t, i.Digest(), i.Report.Form, "each signature found its document by digest, whatever the order")
	}
	_, err := w.service.Prepare(t.Context(), signing.Operation{
		Account: "anna", Purpose: eds.PurposeApplicantRequest, Expect: eds.Signatory{IIN: iin(1)},
		Items: make([]signing.Item, signing.MaxDocuments+1),
	})
	require.ErrorIs(t, err, signing.ErrRequest)
}

func TestPartialFailureNamesTheRest(t *testing.T) {
	w := newWorld(t)
	o := w.prepare(3)
	shown := w.offer(o)
	o = w.answer(o, w.sign("anna", shown[0], shown[2])...)
	require.Equal(t, []string{"checked", "failed: missing", "checked"}, states(o))
	require.EqualError(t, o.Err(), "signing: missing")
	require.Equal(t, []int{2}, o.Outcome(law.LangEnglish, "").Documents)

	rest := w.offer(o)
	require.Equal(t, shown[1:2], rest, "only the rest is offered again")
	o = w.answer(o, w.sign("gost", rest...)...)
	require.Equal(t, []string{"checked", "checked", "checked"}, states(o))
	_, err := w.service.Offer(t.Context(), o.ID, o.Account)
	require.ErrorIs(t, err, signing.ErrRequest, "nothing is left to sign")
}

func TestWhoseKey(t *testing.T) {
	of := func(role ...eds.Role) func(*signing.Operation) {
		return func(r *signing.Operation) {
			r.Purpose, r.Expect = eds.PurposeProviderResult, eds.Signatory{IIN: iin(3), BIN: eds.MustParseBIN(edstest.BIN(1)), Roles: role}
		}
	}
	for key, row := range map[string]struct {
		request func(*signing.Operation)
		want    signing.Failure
	}{
		"other":    {nil, signing.FailurePerson},
		"revoked":  {nil, signing.FailureRevoked},
		"expired":  {nil, signing.FailureExpired},
		"login":    {nil, signing.FailureUsage},
		"employee": {of(eds.RoleHead), signing.FailureRole},
		"foreign":  {of(eds.RoleHead), signing.FailureOrganisation},
		"anna":     {of(), signing.FailureOrganisation},
	} {
		t.Run(key, func(t *testing.T) {
			w := newWorld(t)
			edit := row.request
			if edit == nil {
				edit = func(*signing.Operation) {}
			}
			o := w.prepare(1, edit)
			o = w.answer(o, w.sign(key, w.offer(o)...)...)
			require.Equal(t, row.want, signing.FailureOf(o.Err()))
			unapplied, err := w.service.Unapplied(t.Context())
			require.NoError(t, err)
			require.Empty(t, unapplied, "the person is still there and signs again")
		})
	}
}

func TestServicesOutOfReach(t *testing.T) {
	w := newWorld(t)
	w.authority.SetDown(true)
	o := w.prepare(2)
	o = w.answer(o, w.sign("anna", w.offer(o)...)...)
	require.Equal(t, []string{"unanswerable", "unanswerable"}, states(o))
	require.NoError(t, o.Err(), "no failure, and no refusal")
	require.Equal(t, w.now.Add(time.Minute), o.Items[0].RetryAt)
	_, err := w.service.Offer(t.Context(), o.ID, o.Account)
	require.ErrorIs(t, err, signing.ErrRequest, "nobody signs again what is kept")

	retry := func() signing.Operation {
		require.NoError(t, w.service.Retry(t.Context()))
		read, err := w.service.Operation(t.Context(), o.ID, o.Account)
		require.NoError(t, err)
		return read
	}
	require.Equal(t, 1, retry().Items[0].Attempts, "not due yet")
	moment := w.now
	w.now = w.now.Add(time.Minute)
	again := retry()
	require.Equal(t, signing.StateUnanswerable, again.State())
	require.Equal(t, w.now.Add(2*time.Minute), again.Items[0].RetryAt)

	w.authority.SetDown(false)
	w.now = w.now.Add(26 * time.Hour)
	again = retry()
	require.Equal(t, []string{"checked", "checked"}, states(again))
	require.Equal(t, moment, again.Items[0].Moment, "judged for the moment at which it came")
	w.recheck(0)

	unapplied, err := w.service.Unapplied(t.Context())
	require.NoError(t, err)
	require.Len(t, unapplied, 1)
	for n := range 2 {
		require.NoError(t, w.service.Applied(t.Context(), o.ID, n+1))
		require.NoError(t, w.service.Applied(t.Context(), o.ID, n+1), "twice")
	}
	unapplied, err = w.service.Unapplied(t.Context())
	require.NoError(t, err)
	require.Empty(t, unapplied)
	require.ErrorIs(t, w.service.Applied(t.Context(), o.ID, 3), signing.ErrNotFound)
}

func TestRevocationFoundLater(t *testing.T) {
	w := newWorld(t)
	w.authority.SetDown(true)
	o := w.prepare(1)
	o = w.answer(o, w.sign("revoked", w.offer(o)...)...)
	require.Equal(t, signing.StateUnanswerable, o.State())
	w.authority.SetDown(false)
	w.now = w.now.Add(time.Hour)
	require.NoError(t, w.service.Retry(t.Context()))
	unapplied, err := w.service.Unapplied(t.Context())
	require.NoError(t, err)
	require.Equal(t, signing.FailureRevoked, signing.FailureOf(unapplied[0].Err()))
	evidence, err := unapplied[0].Items[0].Report.Evidence()
	require.NoError(t, err)
	require.Equal(t, eds.VerdictInvalid, evidence.Verdict, "the process is told with evidence")
}

func TestChangedContent(t *testing.T) {
	w := newWorld(t)
	o := w.prepare(2)
	change := func() {
		d := w.documents["case-2/application"]
		d.Fields = []signing.Field{d.Fields[0]}
		d.Fields[0].Value += "!"
		w.documents["case-2/application"] = d
	}
	shown := w.offer(o)
	change()
	after := w.answer(o, w.sign("anna", shown...)...)
	require.Equal(t, []string{"checked", "failed: changed"}, states(after), "between the window and the answer")
	require.Nil(t, after.Items[1].Report.Findings)

	_, err := w.service.Offer(t.Context(), o.ID, o.Account)
	require.Equal(t, signing.FailureError{Failure: signing.FailureChanged}, err, "before the window")
	after, err = w.service.Operation(t.Context(), o.ID, o.Account)
	require.NoError(t, err)
	require.Equal(t, []int{2}, after.Outcome(law.LangEnglish, "").Documents)
}

func TestPage(t *testing.T) {
	w := newWorld(t)
	o := w.prepare(1)
	_, err := w.service.Fail(t.Context(), o.ID, o.Account, signing.FailureRevoked)
	require.ErrorIs(t, err, signing.ErrRequest, "a page does not say what the desk finds out")
	_, err = w.service.Fail(t.Context(), o.ID, o.Account, "x")
	require.ErrorIs(t, err, signing.ErrRequest)
	shown := w.offer(o)
	o, err = w.service.Fail(t.Context(), o.ID, o.Account, signing.FailureCancelled)
	require.NoError(t, err)
	require.Equal(t, []string{"failed: cancelled"}, states(o))
	out := o.Outcome(law.LangEnglish, "/next")
	require.Equal(t, signing.Outcome{State: signing.StateFailed, Text: "Signing was cancelled. Nothing was sent.", Remedies: []string{"Press the same button again when you are ready."}, Documents: []int{1}, Next: ""}, out)
	late := w.answer(o, w.sign("anna", shown...)...)
	require.Equal(t, []string{"failed: cancelled"}, states(late), "an answer after the cancel signs nothing")
	require.Equal(t, shown, w.offer(o))
	w.now = w.now.Add(signing.OperationLife)
	require.Equal(t, []string{"failed: lapsed"}, states(w.answer(o, w.sign("anna", shown...)...)))
	_, err = w.service.Offer(t.Context(), o.ID, o.Account)
	require.Equal(t, signing.FailureLapsed, signing.FailureOf(err))
	for _, account := range []string{"other", ""} {
		_, err = w.service.Offer(t.Context(), o.ID, account)
		require.ErrorIs(t, err, signing.ErrNotFound, "somebody else's operation")
		_, err = w.service.Answer(t.Context(), o.ID, account, nil)
		require.ErrorIs(t, err, signing.ErrNotFound)
		_, err = w.service.Fail(t.Context(), o.ID, account, signing.FailureCancelled)
		require.ErrorIs(t, err, signing.ErrNotFound)
	}
}

func TestAnswerTwice(t *testing.T) {
	w := newWorld(t)
	o := w.prepare(1)
	signatures := w.sign("anna", w.offer(o)...)
	first := w.answer(o, signatures...)
	w.now = w.now.Add(time.Minute)
	second := w.answer(o, signatures...)
	require.Equal(t, first.Items[0].Moment, second.Items[0].Moment, "the second changes nothing")

	fresh, err := w.service.Operation(t.Context(), o.ID, o.Account)
	require.NoError(t, err)
	stale := fresh
	require.NoError(t, w.service.Save(t.Context(), &fresh))
	require.ErrorIs(t, w.service.Save(t.Context(), &stale), signing.ErrConflict)
}

func TestOfferIsWhatNCALayerReads(t *testing.T) {
	w := newWorld(t)
	o := w.prepare(1)
	offer, err := w.service.Offer(t.Context(), o.ID, o.Account)
	require.NoError(t, err)
	text, err := json.Marshal(offer.Request)
	require.NoError(t, err)
	require.JSONEq(t, `{"module":"kz.gov.pki.knca.basics","method":"sign","args":{"allowedStorages":null,"format":"cms",
		"data":["`+base64.StdEncoding.EncodeToString(o.Items[0].Content)+`"],
		"signingParams":{"decode":true,"encapsulate":false,"digested":false,"tsaProfile":{}},
		"signerParams":{"extKeyUsageOids":["1.3.6.1.5.5.7.3.4"],"iin":"`+edstest.IIN(1)+`","chain":[]},"locale":"ru"}}`, string(text))
	require.Equal(t, 1, offer.Count)
}

// recheck proves everything again with nobody to ask, and counts what fails.
func (w *world) recheck(failing int) (proved int) {
	w.Helper()
	w.authority.SetDown(true)
	defer w.authority.SetDown(false)
	require.NoError(w, w.service.Recheck(w.Context(), func(_ string, why error) error {
		if why != nil {
			failing--
		} else {
			proved++
		}
		return nil
	}))
	require.Zero(w, failing)
	return proved
}

func TestRecheckYearsLater(t *testing.T) {
	w := newWorld(t)
	w.signed(2, "gost")
	w.signed(1, "anna")
	require.NoError(t, w.authority.Revoke("anna"), "revoked afterwards")
	w.now = w.now.AddDate(12, 0, 0)
	require.Equal(t, 3, w.recheck(0))
	calls, enough := 0, errors.New("enough")
	require.ErrorIs(t, w.service.Recheck(t.Context(), func(string, error) error { calls++; return enough }), enough)
	require.Equal(t, 1, calls)
}

func TestRecheckSeesWhatWasChanged(t *testing.T) {
	for name, change := range map[string]func(*world){
		"the content":   func(w *world) { w.exec(`UPDATE signing_item SET content = $1`, w.changed()) },
		"the proofs":    func(w *world) { w.exec(`DELETE FROM signing_proof`) },
		"another proof": func(w *world) { w.exec(`UPDATE signing_proof SET raw = $1`, []byte{0x30, 0}) },
		"the signature": func(w *world) { w.exec(`UPDATE signing_item SET signature = $1`, []byte{0x30, 0}) },
		"the person": func(w *world) {
			w.exec(`UPDATE signing_operation SET expect = $1`, []byte(`{"iin":"`+edstest.IIN(2)+`"}`))
		},
		"the attachment": func(w *world) { w.files["plan.pdf"] = []byte("b plan") },
		"a longer file":  func(w *world) { w.files["plan.pdf"] = []byte("a plan!") },
		"a file is lost": func(w *world) { delete(w.files, "plan.pdf") },
		"another moment": func(w *world) { w.exec(`UPDATE signing_item SET moment = moment - 86400000000 * 40`) },
	} {
		t.Run(name, func(t *testing.T) {
			w := newWorld(t)
			w.signed(1, "anna")
			change(w)
			require.Zero(t, w.recheck(1))
		})
	}
}

// changed is the signed document with one letter changed.
func (w *world) changed() []byte {
	w.Helper()
	d := w.documents["case-1/application"]
	d.Fields = slices.Clone(d.Fields)
	d.Fields[0].Value += "!"
	b, err := d.Canonical()
	require.NoError(w, err)
	return b
}

func (w *world) exec(statement string, args ...any) {
	w.Helper()
	require.NoError(w, w.db.Do(w.Context(), statement, args...))
}

func TestEveryFailureHasItsWords(t *testing.T) {
	for _, f := range signing.Failures() {
		texts := append(f.Remedies(), f.Text())
		require.GreaterOrEqual(t, len(texts), 2, f)
		for _, text := range texts {
			require.NotEmpty(t, text.KK, f)
			require.NotEmpty(t, text.RU, f)
			require.NotEmpty(t, text.EN, f)
		}
	}
	require.Len(t, signing.FailureUnreachable.Remedies(), 3)
	require.Nil(t, signing.Failure("x").Remedies())
}

func TestIncompleteRequests(t *testing.T) {
	w := newWorld(t)
	w.document("a")
	good := func() signing.Operation {
		return signing.Operation{Account: "anna", Purpose: eds.PurposeApplicantRequest, Expect: eds.Signatory{IIN: iin(1)}, Items: []signing.Item{{Subject: "a"}}}
	}
	for name, edit := range map[string]func(*signing.Operation){
		"nobody's":           func(r *signing.Operation) { r.Account = "" },
		"for no purpose":     func(r *signing.Operation) { r.Purpose = "" },
		"anybody may sign":   func(r *signing.Operation) { r.Expect = eds.Signatory{} },
		"no documents":       func(r *signing.Operation) { r.Items = nil },
		"one document twice": func(r *signing.Operation) { r.Items = append(r.Items, r.Items[0]) },
	} {
		r := good()
		edit(&r)
		_, err := w.service.Prepare(t.Context(), r)
		require.ErrorIs(t, err, signing.ErrRequest, name)
	}
	_, err := w.service.Prepare(t.Context(), good())
	require.NoError(t, err)
	_, err = signing.New(t.Context(), signing.Config{})
	require.ErrorIs(t, err, signing.ErrRequest)
	_, err = w.service.Operation(t.Context(), "none", "anna")
	require.ErrorIs(t, err, signing.ErrNotFound)
}

func TestTablesOfANewerRelease(t *testing.T) {
	w := newWorld(t)
	w.exec(`UPDATE desk_meta SET value = '1000' WHERE name = 'signing'`)
	_, err := signing.New(t.Context(), w.config)
	require.ErrorIs(t, err, database.ErrNewer)
}

// No personal datum stands in an error or where a value is printed.
func TestNothingPersonalIsPrinted(t *testing.T) {
	w := newWorld(t)
	o := w.prepare(1)
	o = w.answer(o, w.sign("other", w.offer(o)...)...)
	text := fmt.Sprint(o.Err()) + fmt.Sprintf("%v", o.Items[0].Report) + fmt.Sprintf("%v", o.Expect)
	for n := range 4 {
		require.NotContains(t, text, edstest.IIN(n+1))
	}
}
