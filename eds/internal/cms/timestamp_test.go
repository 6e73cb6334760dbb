// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package cms_test

import (
	"bytes"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/internal/cms"
)

func TestTimestampsRefused(t *testing.T) {
	a := edstest.MustNew(at())
	signature := []byte("signature")
	for _, row := range []struct {
		name string
		edit func(*edstest.Token)
	}{
		{"bytes after the token", func(s *edstest.Token) { s.Trailing = []byte{0} }},
		{"two signers", func(s *edstest.Token) {
			s.Edit = func(d *edstest.SignedData) { d.Signers = append(d.Signers, d.Signers[0]) }
		}},
		{"a content that is no TSTInfo", func(s *edstest.Token) {
			s.Edit = func(d *edstest.SignedData) { d.Content = form() }
		}},
		{"another content type", func(s *edstest.Token) {
			s.Edit = func(d *edstest.SignedData) { d.ContentType = edstest.ContentData }
		}},
		{"a detached content", func(s *edstest.Token) {
			s.Edit = func(d *edstest.SignedData) { d.Detached = true }
		}},
	} {
		t.Run(row.name, func(t *testing.T) {
			token := a.Stamp(signature)
			_, _, err := cms.ParseTimestamp(token.DER(), cms.DefaultLimits())
			require.NoError(t, err, "the twin is right")
			row.edit(token)
			_, _, err = cms.ParseTimestamp(token.DER(), cms.DefaultLimits())
			requireCode(t, err, eds.CodeTimestampMalformed)
		})
	}
	token, err := cms.TokenOfResponse(a.Stamp(signature).Response())
	require.NoError(t, err)
	_, info, err := cms.ParseTimestamp(token, cms.DefaultLimits())
	require.NoError(t, err)
	require.Len(t, info.Serial, 20)
	_, err = cms.TokenOfResponse(edstest.StampRejection(25))
	requireCode(t, err, eds.CodeTimestampMalformed)
}

// What may follow the time in a TSTInfo, in the order of RFC 3161.
func TestTheTailOfATSTInfo(t *testing.T) {
	a := edstest.MustNew(at())
	for _, row := range []struct {
		name string
		tail []byte
		ok   bool
	}{
		{"nothing", nil, true},
		{"an accuracy of a second", []byte{0x30, 3, 2, 1, 1}, true},
		{"ordering", []byte{1, 1, 0xff}, true},
		{"a nonce", []byte{2, 1, 7}, true},
		{"the name of the authority", []byte{0xa0, 4, 0xa4, 2, 0x30, 0}, true},
		{"an extension that is not critical", []byte{0xa1, 9, 0x30, 7, 6, 3, 0x55, 0x1d, 0x63, 4, 0}, true},
		{"all of them", []byte{0x30, 3, 2, 1, 1, 1, 1, 0xff, 2, 1, 7, 0xa0, 4, 0xa4, 2, 0x30, 0, 0xa1, 9, 0x30, 7, 6, 3, 0x55, 0x1d, 0x63, 4, 0}, true},
		{"a critical extension", []byte{0xa1, 12, 0x30, 10, 6, 3, 0x55, 0x1d, 0x63, 1, 1, 0xff, 4, 0}, false},
		{"ordering of 01", []byte{1, 1, 1}, false},
		{"a padded nonce", []byte{2, 2, 0, 7}, false},
		{"a nonce before the accuracy", []byte{2, 1, 7, 0x30, 3, 2, 1, 1}, false},
		{"an extension cut short", []byte{0xa1, 3, 0x30, 1, 6}, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			token := a.Stamp([]byte("signature"))
			info := token.Info()
			require.Less(t, len(info)+len(row.tail), 0x100)
			body := append(bytes.Clone(info[2:]), row.tail...)
			if info[1] == 0x81 {
				body = append(bytes.Clone(info[3:]), row.tail...)
			}
			content := append([]byte{0x30, byte(len(body))}, body...)
			if len(body) >= 0x80 {
				content = append([]byte{0x30, 0x81, byte(len(body))}, body...)
			}
			token.Edit = func(d *edstest.SignedData) { d.Content = content }
			_, got, err := cms.ParseTimestamp(token.DER(), cms.DefaultLimits())
			if !row.ok {
				requireCode(t, err, eds.CodeTimestampMalformed)
				return
			}
			require.NoError(t, err)
			require.Equal(t, at(), got.Time)
			require.Equal(t, bytes.Contains(row.tail, []byte{2, 1, 7}), got.Nonce != nil)
		})
	}
}

func TestTwoTimestampsAreRefused(t *testing.T) {
	a := edstest.MustNew(at())
	s := a.Stamped(a.SignedData(form(), a.Leaf(edstest.ProfileIndividualSign)), at())
	s.Signers[0].Unsigned = [][]byte{edstest.AttributeDER(edstest.AttrTimeStamp, a.Stamp(form()).DER())}
	message, err := cms.Parse(s.DER(), cms.DefaultLimits())
	require.NoError(t, err)
	require.Len(t, message.Signers[0].Unsigned(), 2)
	_, err = message.Signers[0].Timestamp()
	requireCode(t, err, eds.CodeTimestampMalformed)
}
