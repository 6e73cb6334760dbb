// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package regulation_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"testing"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law/strict"
)

// A term that is read prints a text that reads as the same term; one that is
// refused has a strict.Error.
func FuzzTermJSON(f *testing.F) {
	for _, seed := range []string{
		// sound: a term of each sort
		`{"kinds":["a/b"],"outcome":"any","basis":"stated","amount":30,"unit":"minute","bound":"bare","from":"application","covers":null,"does":null,"ambiguous":false,"locator":null}`,
		`{"kinds":null,"outcome":"refusal","basis":"not_stated","amount":null,"unit":null,"bound":null,"from":"previous"}`,
		`{"kinds":null,"outcome":"any","basis":"stated","amount":null,"unit":"plan_dates","bound":"bare","from":"previous","covers":{"kk":"a","ru":"b","en":"c"}}`,
		`null`,                            // a term is an object
		`{"amount":0.5}`,                  // an amount is whole
		`{"amount":1e1}`,                  // and has no exponent
		`{"amount":99999999999999999999}`, // and fits
		`{"unit":"Minute"}`,               // words are exact
		`{"amounts":3}`,                   // keys are known
		`{"amount":3,"amount":3}`,         // and stand once
		`{"kinds":["b"]}`,                 // a kind names its service
		`{"locator":"7(3"}`,               // a place is closed
		`{"covers":{"kk":1}}`,             // a text is a text
		`{"does":["dance"]}`,              // a function is of the list
		`{"basis":"guessed"}`,             // a basis is of the list
		`{} {}`,                           // nothing follows
		"{\"outcome\":\"\xff\"}",          // text is UTF-8
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		var term regulation.Term
		if err := strict.Unmarshal(data, &term); err != nil {
			var e *strict.Error
			if !errors.As(err, &e) {
				t.Fatalf("%q: %T is no *strict.Error", data, err)
			}
			return
		}
		text, err := json.Marshal(term)
		if err != nil {
			return // a word was left out: outcome, start
		}
		var again regulation.Term
		if err := strict.Unmarshal(text, &again); err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		second, err := json.Marshal(again)
		if err != nil || !bytes.Equal(text, second) {
			t.Fatalf("%s became %s: %v", text, second, err)
		}
	})
}

// A catalogue that is read is valid, and what it prints reads as the same; one
// that is refused has an error of this package, of strict or of law.
func FuzzCatalogueJSON(f *testing.F) {
	small := underAnotherAct(f)
	small.Regulations[0] = regulation.Regulation{
		ID: small.Regulations[0].ID, Title: small.Regulations[0].Title, Provider: small.Regulations[0].Provider,
		Channels: small.Regulations[0].Channels, Refusal: small.Regulations[0].Refusal, Trigger: small.Regulations[0].Trigger,
		Standard: small.Regulations[0].Standard, Actors: small.Regulations[0].Actors[2:], Accounts: small.Regulations[0].Accounts,
		Services: small.Regulations[0].Services,
	}
	c, err := regulation.NewCatalogue(small)
	if err != nil {
		f.Fatal(err)
	}
	one, err := json.Marshal(c)
	if err != nil {
		f.Fatal(err)
	}
	f.Add(one)                                                                          // sound, and small enough to change
	f.Add([]byte(`{"acts":[],"regulations":[]}`))                                       // sound and empty
	f.Add([]byte(`{}`))                                                                 // absent lists are empty
	f.Add([]byte(`{"acts":null}`))                                                      // and so are null ones
	f.Add([]byte(`{"acts":[{"id":"Act"}]}`))                                            // an identifier is in small letters
	f.Add([]byte(`{"regulations":[{"id":"a/b"}]}`))                                     // its act stands in the same text
	f.Add([]byte(`{"acts":[{"id":"a"},{"id":"a"}]}`))                                   // an act stands once
	f.Add([]byte(`{"acts":[{"id":"a","date":"2014-02-30"}]}`))                          // a day exists
	f.Add([]byte(`{"act":[]}`))                                                         // a key is known
	f.Add(bytes.Replace(one, []byte(`"5(1)"`), []byte(`"5(99)"`), 1))                   // the links do not resolve
	f.Add(bytes.Replace(one, []byte(`"computed":true`), []byte(`"computed":false`), 1)) // a finding by hand
	f.Add(bytes.Replace(one, []byte(`"amount":30`), []byte(`"amount":31`), 1))          // a discrepancy is missing
	f.Fuzz(func(t *testing.T, data []byte) {
		var c regulation.Catalogue
		err := c.UnmarshalJSON(data)
		if err != nil {
			var e *strict.Error
			if !errors.As(err, &e) && !errors.Is(err, regulation.ErrInvalid) && !errors.Is(err, regulation.ErrDuplicate) {
				t.Fatalf("%T: %v", err, err)
			}
			if len(c.Acts()) > 0 {
				t.Fatal("a refused text left something behind")
			}
			return
		}
		for _, e := range c.Enactments() {
			if err := e.Validate(); err != nil {
				t.Fatalf("read, and not valid: %v", err)
			}
		}
		text, err := json.Marshal(c)
		if err != nil {
			t.Fatalf("read, and not written: %v", err)
		}
		var again regulation.Catalogue
		if err := again.UnmarshalJSON(text); err != nil {
			t.Fatalf("written, and not read: %v", err)
		}
		second, err := json.Marshal(again)
		if err != nil || !bytes.Equal(text, second) {
			t.Fatalf("not the same twice: %v", err)
		}
	})
}
