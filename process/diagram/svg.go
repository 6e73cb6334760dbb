// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package diagram

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"math"
	"strconv"
	"strings"

	"github.com/reglament-kz/reglament/regulation/law"
)

// The fonts are asked for in this order; each is at most as wide as the table of
// widths says. Liberation Sans, which also answers to the name of Arial where that
// is not installed, has no ә, ғ, қ, ң, ө, ұ or ү: a Kazakh word would be set in two
// fonts.
const (
	fonts       = "'Liberation Sans', Arial, Helvetica, 'DejaVu Sans', sans-serif"
	kazakhFonts = "'DejaVu Sans', Arial, Helvetica, sans-serif"
)

// Colours. Each pair of ink and ground has a contrast of at least 4.5 to 1, and
// nothing is said by colour alone.
const (
	ink       = "#1b1f24"
	faint     = "#57606a"
	accent    = "#0b4f9e"
	warning   = "#a3160f"
	hairline  = "#8c959f"
	paper     = "#ffffff"
	laneTint  = "#f6f8fa"
	stepTint  = "#ffffff"
	gateTint  = "#fff6d6"
	waitTint  = "#e8f1fb"
	grantTint = "#e3f5e6"
	stopTint  = "#fdeaea"
)

// canvas is an SVG document in the making.
type canvas struct {
	b bytes.Buffer
	r ruler
}

// open begins a document of a size in units, with what screen readers say.
func (c *canvas) open(id string, width, height float64, lang law.Lang, title, desc string) {
	if !lang.IsValid() {
		lang = law.LangEnglish
	}
	family := fonts
	if lang == law.LangKazakh {
		family = kazakhFonts
	}
	fmt.Fprintf(&c.b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %s %s" width="%s" height="%s" role="img" lang="%s" aria-labelledby="%s-title %s-desc" font-family="%s" font-size="%s" fill="%s">`+"\n",
		num(width), num(height), num(width), num(height), lang, id, id, family, num(letter), ink)
	fmt.Fprintf(&c.b, "<title id=\"%s-title\">%s</title>\n<desc id=\"%s-desc\">%s</desc>\n", id, escape(title), id, escape(desc))
	fmt.Fprintf(&c.b, `<defs><marker id="%s-point" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" markerUnits="userSpaceOnUse" orient="auto"><path d="M0 0.5 8 4 0 7.5Z" fill="%s"/></marker></defs>`+"\n", id, ink)
	c.rect(Rect{0, 0, width, height}, attributes{"fill": paper})
}

// close ends the document and writes it.
func (c *canvas) close(w io.Writer) error {
	c.b.WriteString("</svg>\n")
	_, err := w.Write(c.b.Bytes())
	return err
}

// attributes of an element; written in the order of their names.
type attributes map[string]string

func (a attributes) String() string {
	var b strings.Builder
	for _, k := range sortedKeys(a) {
		fmt.Fprintf(&b, ` %s="%s"`, k, escape(a[k]))
	}
	return b.String()
}

func (c *canvas) begin(a attributes) { fmt.Fprintf(&c.b, "<g%s>\n", a) }

func (c *canvas) end() { c.b.WriteString("</g>\n") }

func (c *canvas) rect(r Rect, a attributes) {
	fmt.Fprintf(&c.b, `<rect x="%s" y="%s" width="%s" height="%s"%s/>`+"\n", num(r.X), num(r.Y), num(r.W), num(r.H), a)
}

// lines draws a line through points.
func (c *canvas) lines(points []Point, a attributes) {
	var d strings.Builder
	for i, p := range points {
		if i == 0 {
			d.WriteString("M")
		} else {
			d.WriteString(" L")
		}
		d.WriteString(num(p.X) + " " + num(p.Y))
	}
	fmt.Fprintf(&c.b, `<path d="%s"%s/>`+"\n", d.String(), a)
}

// text sets a line with the left end of its base at x, y.
func (c *canvas) text(x, y float64, s string, a attributes) {
	fmt.Fprintf(&c.b, `<text x="%s" y="%s"%s>%s</text>`+"\n", num(x), num(y), a, escape(s))
}

// num prints a length with at most two decimals.
func num(f float64) string {
	f = math.Round(f*100) / 100
	if f == 0 {
		f = 0 // not -0
	}
	return strconv.FormatFloat(f, 'f', -1, 64)
}

// escape makes a text safe inside an element or an attribute; what XML cannot
// hold becomes U+FFFD.
func escape(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		return "" // a strings.Builder does not fail
	}
	return b.String()
}
