// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package calendar

import (
	"encoding/json"
	"io"

	"github.com/reglament-kz/reglament/regulation/law"
)

// MaxActs is the greatest number of acts in one file.
const MaxActs = 100

// ReadActs reads the acts of an agency from JSON:
//
//	{"acts": [{
//	  "id": "akimat-12-2027",
//	  "title": {"kk": "...", "ru": "...", "en": "..."},
//	  "signed": "2027-01-15",
//	  "changes": [
//	    {"kind": "transfer", "from": "2027-05-08", "to": "2027-05-06"},
//	    {"kind": "day_off", "day": "2027-06-18", "name": {"kk": "...", "ru": "...", "en": "..."}},
//	    {"kind": "short_day", "day": "2027-12-31", "closes": "16:00", "weeks": ["5"]},
//	    {"kind": "kurban_ait", "day": "2027-05-17"}
//	  ]}]}
//
// id, title and changes are required, and kind with the days and the time of
// each kind. An act may also have "known_since" ({"earliest", "latest",
// "basis"}) and "source" ({"title", "where", "certainty", "seen"}), a change
// "note" and "standing". What the fields mean stands at [Act] and [Change].
//
// Unknown or repeated keys, nulls, empty strings, dates that do not exist and
// texts of more than [MaxJSON] bytes are refused; the error is a [*JSONError]
// with line and column, or the error of the reader. Whether the acts fit a
// calendar is for [Calendar.With] to say.
func ReadActs(from io.Reader) ([]Act, error) {
	data, err := io.ReadAll(io.LimitReader(from, MaxJSON+1))
	if err != nil {
		return nil, err
	}
	r, err := newJSONReader(data)
	if err != nil {
		return nil, err
	}
	var acts []Act
	err = r.object("", []string{"acts"}, map[string]func(string) error{"acts": r.acts(&acts)})
	if err == nil {
		err = r.end()
	}
	if err != nil {
		return nil, err
	}
	return acts, nil
}

// WriteActs writes acts in the form that [ReadActs] reads, indented.
func WriteActs(to io.Writer, acts []Act) error {
	if acts == nil {
		acts = []Act{}
	}
	e := json.NewEncoder(to)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(struct {
		Acts []Act `json:"acts"`
	}{acts})
}

// UnmarshalJSON reads one act as strictly as [ReadActs]; the error is a
// [*JSONError].
func (a *Act) UnmarshalJSON(data []byte) error {
	r, err := newJSONReader(data)
	if err != nil {
		return err
	}
	var v Act
	if err := r.act(&v)(""); err != nil {
		return err
	}
	if err := r.end(); err != nil {
		return err
	}
	*a = v
	return nil
}

func (r *jsonReader) acts(list *[]Act) func(path string) error {
	return func(path string) error {
		return r.array(path, MaxActs, func(path string) error {
			var a Act
			if err := r.act(&a)(path); err != nil {
				return err
			}
			*list = append(*list, a)
			return nil
		})
	}
}

func (r *jsonReader) act(a *Act) func(path string) error {
	return func(path string) error {
		return r.object(path, []string{"id", "title", "changes"}, map[string]func(string) error{
			"id":          r.into(&a.ID),
			"title":       r.words(&a.Title),
			"signed":      r.into(&a.Signed),
			"known_since": r.known(&a.Known),
			"source":      r.source(&a.Source),
			"changes": func(path string) error {
				return r.array(path, MaxChanges, func(path string) error {
					var ch Change
					if err := r.change(&ch)(path); err != nil {
						return err
					}
					a.Changes = append(a.Changes, ch)
					return nil
				})
			},
		})
	}
}

func (r *jsonReader) change(ch *Change) func(path string) error {
	return func(path string) error {
		at := r.next()
		err := r.object(path, []string{"kind"}, map[string]func(string) error{
			"kind":     r.into(&ch.Kind),
			"from":     r.into(&ch.From),
			"to":       r.into(&ch.To),
			"day":      r.into(&ch.Day),
			"closes":   r.into(&ch.Closes),
			"name":     r.words(&ch.Name),
			"note":     r.words(&ch.Note),
			"standing": r.into(&ch.Standing),
			"weeks": func(path string) error {
				return r.array(path, len(Weeks()), func(path string) error {
					var w Week
					if err := r.into(&w)(path); err != nil {
						return err
					}
					ch.Weeks = append(ch.Weeks, w)
					return nil
				})
			},
		})
		if err != nil {
			return err
		}
		if _, rule := ch.check(); rule != "" {
			return r.fail(path, at, nil, rule)
		}
		return nil
	}
}

func (r *jsonReader) words(t *law.Text) func(path string) error {
	return func(path string) error {
		return r.object(path, []string{"kk", "ru", "en"}, map[string]func(string) error{
			"kk": r.string(&t.KK), "ru": r.string(&t.RU), "en": r.string(&t.EN),
		})
	}
}

func (r *jsonReader) known(k *Known) func(path string) error {
	return func(path string) error {
		return r.object(path, []string{"basis"}, map[string]func(string) error{
			"earliest": r.into(&k.Earliest), "latest": r.into(&k.Latest), "basis": r.into(&k.Basis),
		})
	}
}

func (r *jsonReader) source(s *law.Source) func(path string) error {
	return func(path string) error {
		return r.object(path, []string{"title", "where", "certainty"}, map[string]func(string) error{
			"title": r.string(&s.Title), "where": r.string(&s.Where), "certainty": r.into(&s.Certainty),
			"seen": r.into(&s.Seen), "citation": r.into(&s.Citation),
		})
	}
}
