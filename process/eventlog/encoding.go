// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eventlog

import (
	"bytes"
	"unicode/utf8"

	"github.com/reglament-kz/reglament/regulation/law"
)

// Encoding is how the bytes of a log stand for letters.
type Encoding string

const (
	// EncodingUTF8, with or without a byte order mark. It is what an empty encoding means.
	EncodingUTF8 Encoding = "utf-8"
	// EncodingWindows1251 is the Cyrillic code page of Windows. Of the Kazakh letters it
	// has і and І only: ә ғ қ ң ө ұ ү һ cannot stand in such a file, and systems
	// write a question mark or a similar Russian letter in their place.
	EncodingWindows1251 Encoding = "windows-1251"
	// EncodingKZ1048 is the code page of the standard ST RK 1048-2002: Windows-1251 with
	// the Kazakh letters in the places of Macedonian, Serbian and Ukrainian ones.
	EncodingKZ1048 Encoding = "kz-1048"
)

var encodings = law.ListOf("encoding", EncodingUTF8, EncodingWindows1251, EncodingKZ1048)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (e Encoding) MarshalText() ([]byte, error) { return encodings.Marshal(e) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (e *Encoding) UnmarshalText(b []byte) error { return encodings.Unmarshal(e, b) }

// The upper halves of the code pages, 0x80 to 0xFF. 0x98 is no letter in
// either. Source: the tables CP1251.TXT and KZ1048.TXT of the Unicode Consortium.
const (
	upper1251 = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊЌЋЏђ‘’“”•–—\ufffd™љ›њќћџ" +
		"\u00a0ЎўЈ¤Ґ¦§Ё©Є«¬\u00ad®Ї°±Ііґµ¶·ё№є»јЅѕї" +
		"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"
	upper1048 = "ЂЃ‚ѓ„…†‡€‰Љ‹ЊҚҺЏђ‘’“”•–—\ufffd™љ›њқһџ" +
		"\u00a0ҰұӘ¤Ө¦§Ё©Ғ«¬\u00ad®Ү°±Ііөµ¶·ё№ғ»әҢңү" +
		"АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯабвгдежзийклмнопрстуфхцчшщъыьэюя"
)

// page is a code page both ways; nil stands for UTF-8.
type page struct {
	letters [128]rune
	bytes   map[rune]byte
}

// pageOf is the code page of an encoding.
func pageOf(e Encoding) *page {
	upper := ""
	switch e {
	case EncodingWindows1251:
		upper = upper1251
	case EncodingKZ1048:
		upper = upper1048
	default:
		return nil
	}
	p := &page{bytes: make(map[rune]byte, 128)}
	i := 0
	for _, r := range upper {
		p.letters[i] = r
		if r != utf8.RuneError {
			p.bytes[r] = byte(0x80 + i)
		}
		i++
	}
	return p
}

// encode gives the bytes by which a file would write a text, so that values of
// a log are compared without being decoded. The rune is the first one that the
// code page lacks.
func (p *page) encode(s string) (string, rune, bool) {
	if p == nil {
		return s, 0, true
	}
	b := make([]byte, 0, len(s))
	for _, r := range s {
		c, ok := p.bytes[r]
		switch {
		case r < utf8.RuneSelf:
			b = append(b, byte(r))
		case ok:
			b = append(b, c)
		default:
			return "", r, false
		}
	}
	return string(b), 0, true
}

// decode gives the text of bytes of a file.
func (p *page) decode(b []byte) string {
	if p == nil || ascii(b) {
		return string(b)
	}
	s := make([]byte, 0, 3*len(b))
	for _, c := range b {
		if c < utf8.RuneSelf {
			s = append(s, c)
		} else {
			s = utf8.AppendRune(s, p.letters[c-0x80])
		}
	}
	return string(s)
}

// ascii reports whether every byte is a letter of ASCII, which all encodings share.
func ascii(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

// badByte is the offset of the first byte of a line that the encoding does not
// know, or of the first letter that shows the line to be in another encoding;
// -1 is none.
func (p *page) badByte(b []byte) int {
	if p == nil {
		if utf8.Valid(b) {
			return -1
		}
		for i := 0; i < len(b); {
			r, n := utf8.DecodeRune(b[i:])
			if r == utf8.RuneError && n == 1 {
				return i
			}
			i += n
		}
		return -1
	}
	if i := bytes.IndexByte(b, 0x98); i >= 0 {
		return i
	}
	if !utf8.Valid(b) { // nearly every line with a letter of the upper half
		return -1
	}
	for i, c := range b {
		if c >= utf8.RuneSelf {
			if cyrillic(b[i:]) {
				return i
			}
			break
		}
	}
	return -1
}

// cyrillic reports whether a valid UTF-8 text has two Cyrillic letters in a row
// and nothing but Cyrillic beyond ASCII. A word of a code page is never that:
// its second letter would have to be no letter.
func cyrillic(b []byte) bool {
	run, found := 0, false
	for _, r := range string(b) { // no copy is made
		switch {
		case r < utf8.RuneSelf:
			run = 0
		case r < 0x400 || r > 0x52f:
			if r != '№' && r != '«' && r != '»' && r != '–' && r != '—' && r != '\u00a0' {
				return false
			}
			run = 0
		default:
			run++
			found = found || run > 1
		}
	}
	return found
}

// mark is the byte order mark of UTF-8.
const mark = "\ufeff"

// gzipMark begins what gzip packed.
const gzipMark = "\x1f\x8b"

// foreign names the encoding or the packing whose mark begins a file that cannot be
// read; empty is none.
func foreign(b []byte) string {
	switch {
	case bytes.HasPrefix(b, []byte{0xff, 0xfe}):
		return "UTF-16 (little endian)"
	case bytes.HasPrefix(b, []byte{0xfe, 0xff}):
		return "UTF-16 (big endian)"
	case bytes.HasPrefix(b, []byte("PK\x03\x04")):
		return "a ZIP archive"
	}
	return ""
}
