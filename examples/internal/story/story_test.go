// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package story

import (
	"bytes"
	"errors"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation/law"
)

func TestAStoryIsToldInTheLanguageAskedFor(t *testing.T) {
	hello := law.Text{KK: "сәлем %d", RU: "привет %d", EN: "hello %d"}
	for lang, want := range map[string]string{"kk": "сәлем 1\n", "ru": "привет 1\n", "en": "hello 1\n"} {
		var out, errs bytes.Buffer
		require.Zero(t, run("story", []string{"-lang", lang}, &out, &errs, func(s *Teller) { s.Say(hello, 1) }))
		require.Equal(t, want, out.String())
		require.Empty(t, errs.String())
	}
}

func TestWhatGoesWrongIsToldOnce(t *testing.T) {
	for _, c := range []struct {
		why  string
		args []string
		code int
		want string
	}{
		{"a language that it does not speak", []string{"-lang", "fr"}, 2, "kk, ru, en"},
		{"a word after the flags", []string{"more"}, 2, `story: nothing is expected after the flags, got ["more"]`},
		{"a fault in the story", nil, 1, "story: first"},
	} {
		t.Run(c.why, func(t *testing.T) {
			var out, errs bytes.Buffer
			code := run("story", c.args, &out, &errs, func(s *Teller) {
				s.Fail(errors.New("first"))
				s.Fail(errors.New("second"))
				s.Line("never")
			})
			require.Equal(t, c.code, code)
			require.Contains(t, errs.String(), c.want)
			require.NotContains(t, errs.String(), "second")
			require.Empty(t, out.String())
		})
	}
}
