// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import "github.com/reglament-kz/reglament/regulation/law"

// Check is what a finding looks at. The first three are the sentence of the
// acts about the certificate, the fourth is the refusal notice's; the others
// are what these four rest on. The zero value is none.
type Check string

const (
	CheckValidity     Check = "validity"     // the validity period of the certificate
	CheckRevocation   Check = "revocation"   // its absence from the list of revoked certificates
	CheckIdentity     Check = "identity"     // the equality of IIN or BIN in request and certificate
	CheckAuthenticity Check = "authenticity" // the signature belongs to the form and to the certificate
	CheckChain        Check = "chain"        // the certificate leads to a trusted root
	CheckUsage        Check = "usage"        // key usage, extended key usage and roles
	CheckTimestamp    Check = "timestamp"    // the time stamp, where there is one
	CheckStructure    Check = "structure"    // the message and the certificate are well formed
)

var checks = law.ListOf("check", CheckStructure, CheckAuthenticity, CheckValidity, CheckRevocation, CheckIdentity,
	CheckChain, CheckUsage, CheckTimestamp)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (c Check) MarshalText() ([]byte, error) { return checks.Marshal(c) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (c *Check) UnmarshalText(b []byte) error { return checks.Unmarshal(c, b) }

// Text names the check; the Kazakh terms are those of the acts.
func (c Check) Text() law.Text { return checkTexts[c] }

var checkTexts = map[Check]law.Text{
	CheckValidity:     {KK: "тіркеу куәлігінің қолданылу мерзімі", RU: "срок действия регистрационного свидетельства", EN: "validity period of the certificate"},
	CheckRevocation:   {KK: "кері қайтарылған (жойылған) тіркеу куәліктерінің тізімінде жоқтығы", RU: "отсутствие в списке отозванных (аннулированных) регистрационных свидетельств", EN: "absence from the list of revoked certificates"},
	CheckIdentity:     {KK: "ЖСН/БСН сәйкестігі", RU: "соответствие ИИН/БИН", EN: "equality of IIN/BIN"},
	CheckAuthenticity: {KK: "ЭЦҚ түпнұсқалығы", RU: "подлинность ЭЦП", EN: "authenticity of the signature"},
	CheckChain:        {KK: "сенім тізбегі", RU: "цепочка доверия", EN: "chain of trust"},
	CheckUsage:        {KK: "кілттің мақсаты", RU: "назначение ключа", EN: "purpose of the key"},
	CheckTimestamp:    {KK: "уақыт белгісі", RU: "метка времени", EN: "time stamp"},
	CheckStructure:    {KK: "деректер құрылымы", RU: "структура данных", EN: "structure of the data"},
}

// mandatory are the checks without which a verdict is not valid.
func mandatory(k Kind) []Check {
	certificate := []Check{CheckStructure, CheckValidity, CheckRevocation, CheckIdentity, CheckChain, CheckUsage}
	if k == KindSignature {
		return append(certificate, CheckAuthenticity, CheckTimestamp)
	}
	return certificate
}

// waivable reports whether a mandatory check may be answered with "not
// applicable": anybody was allowed to sign, or there is no time stamp.
func waivable(c Check) bool { return c == CheckIdentity || c == CheckTimestamp }
