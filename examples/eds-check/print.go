// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"fmt"
	"io"
	"strings"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/regulation/law"
)

// printer writes lines in one language and keeps the first error.
type printer struct {
	to   io.Writer
	lang law.Lang
	err  error
}

func (p *printer) line(format string, args ...any) {
	if p.err == nil {
		_, p.err = fmt.Fprintf(p.to, format+"\n", args...)
	}
}

// text writes a line of its own for a text.
func (p *printer) text(t law.Text) { p.line("%s", t.In(p.lang)) }

// report writes a report for people: no IIN, no BIN, no name.
func (p *printer) report(r eds.Report) {
	p.line("%s: %s", verdictLabel(r.Kind).In(p.lang), verdictText(r, p.lang))
	if r.Verdict == eds.VerdictIndeterminate {
		p.text(nobodyRefused())
	}
	for i, s := range r.Signers {
		p.signer(i+1, s)
		p.findings(r.Findings, i+1)
	}
	p.findings(r.Findings, 0)
}

func (p *printer) signer(number int, s eds.Signer) {
	if s.Certificate.IsZero() {
		p.line("%s %d", signerLabel().In(p.lang), number)
		return
	}
	roles := make([]string, len(s.Roles))
	for i, role := range s.Roles {
		roles[i] = role.Text().In(p.lang)
	}
	valid := law.Text{KK: "жарамдылық мерзімі %s – %s (UTC)", RU: "срок действия %s – %s (UTC)", EN: "valid %s – %s (UTC)"}.In(p.lang)
	p.line("%s %d: %s, "+valid, signerLabel().In(p.lang), number, s.Algorithm,
		law.InstantLabel(s.NotBefore.UTC()).In(p.lang), law.InstantLabel(s.NotAfter.UTC()).In(p.lang))
	if len(roles) > 0 {
		p.line("    %s", strings.Join(roles, "; "))
	}
}

func (p *printer) findings(list []eds.Finding, signer int) {
	for _, f := range list {
		if f.Signer != signer {
			continue
		}
		p.line("  %s %s: %s", mark(f.Status), f.Check.Text().In(p.lang), f.Text().In(p.lang))
		if f.Detail != "" && f.Status != eds.StatusPass {
			p.line("      [%s] %s", f.Code, f.Detail)
		}
	}
}

func mark(s eds.Status) string {
	switch s {
	case eds.StatusPass:
		return "+"
	case eds.StatusFail:
		return "-"
	case eds.StatusNotApplicable:
		return " "
	default:
		return "?"
	}
}

// verdictText is the answer in words: in Russian a signature and a certificate
// differ in gender.
func verdictText(r eds.Report, lang law.Lang) string {
	text := r.Verdict.Text().In(lang)
	if stem, feminine := strings.CutSuffix(text, "действительна"); feminine && lang == law.LangRussian && r.Kind == eds.KindCertificate {
		return stem + "действительно"
	}
	return text
}

func verdictLabel(k eds.Kind) law.Text {
	if k == eds.KindCertificate {
		return law.Text{KK: "Тіркеу куәлігі", RU: "Регистрационное свидетельство", EN: "Certificate"}
	}
	return law.Text{KK: "ЭЦҚ", RU: "ЭЦП", EN: "Signature"}
}

func signerLabel() law.Text {
	return law.Text{KK: "Қол қоюшы", RU: "Подписавший", EN: "Signer"}
}

func nobodyRefused() law.Text {
	return law.Text{
		KK: "Бұл негізде ешкімге бас тартуға болмайды: тексеруді қайталаңыз.",
		RU: "На этом основании никому нельзя отказать: повторите проверку.",
		EN: "Nobody may be refused for this: check again.",
	}
}
