// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gost_test

import (
	"encoding/hex"
	"hash"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/reglament-kz/reglament/eds/gost"
)

// hashes are both functions with their sizes.
func hashes() []hashCase {
	return []hashCase{
		{"Streebog-512", gost.NewStreebog512, 64, 64},
		{"34.11-94", gost.New341194, 32, 32},
	}
}

type hashCase struct {
	name        string
	make        func() hash.Hash
	size, block int
}

func (c hashCase) sum(message []byte) []byte {
	h := c.make()
	h.Write(message)
	return h.Sum(nil)
}

// The worked examples of the standards. The RFCs print a digest as one number,
// most significant byte first; here it stands in the order of CMS.
func TestHashExamples(t *testing.T) {
	rows := []struct {
		sentence, message string // the message in hexadecimal
		hash              hashCase
		rfc               string // the digest as the RFC prints it
	}{
		{
			"RFC 6986 section 10.1, 63 bytes",
			hex.EncodeToString([]byte(strings.Repeat("0123456789", 6) + "012")),
			hashes()[0],
			"486f64c1917879417fef082b3381a4e211c324f074654c38823a7b76f830ad00" +
				"fa1fbae42b1285c0352f227524bc9ab16254288dd6863dccd5b9f54a1ad0541b",
		},
		{
			"RFC 6986 section 10.2, 72 bytes",
			"d1e520e2e5f2f0e82c20d1f2f0e8e1eee6e820e2edf3f6e82c20e2e5fef2fa20" +
				"f120eceef0ff20f1f2f0e5ebe0ece820ede020f5f0e0e1f0fbff20efebfaeafb" +
				"20c8e3eef0e5e2fb",
			hashes()[0],
			"28fbc9bada033b1460642bdcddb90c3fb3e56c497ccd0f62b8a2ad4935e85f03" +
				"7613966de4ee00531ae60f3b5a47f8dae06915d5f2f194996fcabf2622e6881e",
		},
		{
			"RFC 5831, the example of 32 bytes",
			hex.EncodeToString([]byte("This is message, length=32 bytes")),
			hashes()[1],
			"faff37a615a816691cff3ef8b68ca247e09525f39f8119832eb81975d366c4b1",
		},
		{
			"RFC 5831, the example of 50 bytes",
			hex.EncodeToString([]byte("Suppose the original message has length = 50 bytes")),
			hashes()[1],
			"0852f5623b89dd57aeb4781fe54df14eeafbc1350613763a0d770aa657ba1a47",
		},
	}
	for _, row := range rows {
		t.Run(row.sentence, func(t *testing.T) {
			got := row.hash.sum(unhex(t, row.message))
			require.Equal(t, row.rfc, hex.EncodeToString(reversed(got)))
		})
	}
}

// Digests of the empty message, as rhash prints them.
func TestHashOfNothing(t *testing.T) {
	require.Equal(t,
		"8e945da209aa869f0455928529bcae4679e9873ab707b55315f56ceb98bef0a7"+
			"362f715528356ee83cda5f2aac4c6ad2ba3a715c1bcd81cb8e9f90bf4c1c1a8a",
		hex.EncodeToString(hashes()[0].sum(nil)))
	require.Equal(t,
		"ce85b99cc46752fffee35cab9a7b0278abb4c2d2055cff685af4912c49490f8d",
		hex.EncodeToString(hashes()[1].sum(nil)))
}

// However a message is split into writes, its digest is the same, and asking
// for the digest on the way changes nothing.
func TestSplitWrites(t *testing.T) {
	for _, c := range hashes() {
		t.Run(c.name, func(t *testing.T) {
			rapid.Check(t, func(rt *rapid.T) {
				message := rapid.SliceOfN(rapid.Byte(), 0, 400).Draw(rt, "message")
				h, rest := c.make(), message
				for len(rest) > 0 {
					n := rapid.IntRange(0, len(rest)).Draw(rt, "write")
					written, err := h.Write(rest[:n])
					require.NoError(rt, err)
					require.Equal(rt, n, written)
					rest = rest[n:]
					require.Equal(rt, c.sum(message[:len(message)-len(rest)]), h.Sum(nil), "a digest on the way")
					if n == 0 {
						break
					}
				}
				h.Write(rest)
				require.Equal(rt, c.sum(message), h.Sum(nil))
			})
		})
	}
}

func TestHashContract(t *testing.T) {
	for _, c := range hashes() {
		t.Run(c.name, func(t *testing.T) {
			h := c.make()
			require.Equal(t, c.size, h.Size())
			require.Equal(t, c.block, h.BlockSize())
			want := c.sum([]byte("abc"))
			require.Len(t, want, c.size)

			h.Write([]byte("something else, longer than a block of either function, to be forgotten"))
			h.Reset()
			h.Write([]byte("abc"))
			require.Equal(t, append([]byte("prefix"), want...), h.Sum([]byte("prefix")), "Sum appends")

			message := []byte("abc")
			h.Reset()
			h.Write(message)
			require.Equal(t, "abc", string(message), "Write leaves its argument alone")
		})
	}
}

// Lengths around the block: a zero byte more is another message, though the
// older function fills its last block with zeros.
func TestZerosCount(t *testing.T) {
	for _, c := range hashes() {
		t.Run(c.name, func(t *testing.T) {
			seen := map[string]int{}
			for n := range 3*c.block + 2 {
				digest := string(c.sum(make([]byte, n)))
				before, again := seen[digest]
				require.False(t, again, "%d and %d zeros", before, n)
				seen[digest] = n
			}
		})
	}
}

// FuzzHash splits any message at any two places.
func FuzzHash(f *testing.F) {
	f.Add([]byte{}, 0, 0)                               // nothing at all
	f.Add(make([]byte, 31), 0, 31)                      // a byte short of the older block
	f.Add(make([]byte, 32), 16, 16)                     // the older block in halves
	f.Add(make([]byte, 64), 1, 63)                      // the newer block, a byte at either end
	f.Add([]byte(strings.Repeat("\xff", 129)), 65, 128) // carries in the checksum, across blocks
	f.Fuzz(func(t *testing.T, message []byte, i, j int) {
		i = min(max(i, 0), len(message))
		j = min(max(j, i), len(message))
		for _, c := range hashes() {
			h := c.make()
			for _, part := range [][]byte{message[:i], message[i:j], message[j:]} {
				n, err := h.Write(part)
				require.NoError(t, err)
				require.Equal(t, len(part), n)
			}
			require.Equal(t, c.sum(message), h.Sum(nil), c.name)
		}
	})
}
