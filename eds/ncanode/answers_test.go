// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncanode_test

import (
	"fmt"
	"net/http"
	"net/http/httptest"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/ncanode"
)

// rewriting lets a server answer and changes the text of its answer.
type rewriting struct {
	next   http.Handler
	change func(string) string
	status int // 0: as it was
}

func (h rewriting) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	recorded := httptest.NewRecorder()
	h.next.ServeHTTP(recorded, r)
	status := recorded.Code
	if h.status != 0 {
		status = h.status
	}
	w.WriteHeader(status)
	// A failed write means that the client has gone.
	_, _ = fmt.Fprint(w, h.change(recorded.Body.String()))
}

func replace(from, to string) func(string) string {
	return func(s string) string {
		if !strings.Contains(s, from) {
			panic("the answer does not hold " + from)
		}
		return strings.Replace(s, from, to, 1)
	}
}

// odd are answers that cannot be understood, each by one change to a good one.
func odd() map[string]func(string) string {
	return map[string]func(string) string{
		"valid is a text":              replace(`"valid":true}`, `"valid":"true"}`),
		"valid is null":                replace(`"valid":true}`, `"valid":null}`),
		"valid is missing":             replace(`"valid":true}`, `"v":1}`),
		"valid stands twice":           replace(`"valid":true}`, `"valid":false,"valid":true}`),
		"valid in capitals":            replace(`"valid":true}`, `"VALID":true}`),
		"status is another":            replace(`"status":200`, `"status":201`),
		"status is a text":             replace(`"status":200`, `"status":"200"`),
		"status is missing":            replace(`"status":200,`, ``),
		"signers is an object":         replace(`"signers":[`, `"signers":{},"s":[`),
		"signers is null":              replace(`"signers":[`, `"signers":null,"s":[`),
		"signers is missing":           replace(`"signers":[`, `"s":[`),
		"a signer too many":            replace(`"signers":[`, `"signers":[{},`),
		"a signer is a number":         replace(`"signers":[`, `"signers":[7],"s":[`),
		"serial number is a number":    replace(`"serialNumber":"`, `"serialNumber":1,"s":"`),
		"serial number is missing":     replace(`"serialNumber":"`, `"s":"`),
		"serial number is empty":       replace(`"serialNumber":"`, `"serialNumber":"","s":"`),
		"public key is missing":        replace(`"publicKey":"`, `"p":"`),
		"public key is not base64":     replace(`"publicKey":"`, `"publicKey":"*`),
		"revocations is an object":     replace(`"revocations":[`, `"revocations":{},"r":[`),
		"revocations holds null":       replace(`"revocations":[`, `"revocations":[null],"r":[`),
		"revocations beyond the limit": replace(`"revocations":[`, `"revocations":[`+strings.Repeat(`{"revoked":false,"by":"CRL","reason":null},`, 9)),
		"by is another method":         replace(`"by":"OCSP"`, `"by":"DELTA"`),
		"by is missing":                replace(`"by":"OCSP",`, ``),
		"revoked is a number":          replace(`"revoked":false`, `"revoked":0`),
		"revoked is missing":           replace(`"revoked":false,`, ``),
		"revocation time is no time":   replace(`"revocationTime":null`, `"revocationTime":"yesterday"`),
		"revocation time is a number":  replace(`"revocationTime":null`, `"revocationTime":12`),
		"reason is a number":           replace(`"reason":"OK"`, `"reason":1`),
		"revoked and valid":            replace(`"revoked":false`, `"revoked":true`),
		"the parts contradict":         replace(`{"valid":true,"revocations"`, `{"valid":false,"revocations"`),
		"text after the answer":        func(s string) string { return s + "{}" },
		"cut off":                      func(s string) string { return s[:len(s)/2] },
		"a list":                       func(s string) string { return "[" + s + "]" },
		"null":                         func(string) string { return "null" },
		"not UTF-8":                    replace(`"message":"OK"`, "\"message\":\"\xff\""),
		"too deep":                     replace(`"message":"OK"`, `"message":`+strings.Repeat("[", 20)+strings.Repeat("]", 20)),
		"too long":                     func(s string) string { return s + strings.Repeat(" ", 1<<20) },
	}
}

func TestAnOddAnswerIsIndeterminateAndNeverARefusal(t *testing.T) {
	t.Parallel()
	for what, change := range odd() {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			for _, kind := range []edstest.Kind{edstest.KindCertificate, edstest.KindSignature, edstest.KindXML} {
				c := everyKind(t, kind)
				twin := ask(t, checker(t, rewriting{c.Server, func(s string) string { return s }, 0}), kind, requestOf(t, c.Case, 0))
				require.Equal(t, eds.VerdictValid, twin.Verdict)
				report := ask(t, checker(t, rewriting{c.Server, change, 0}), kind, requestOf(t, c.Case, 0))
				require.Equal(t, eds.VerdictIndeterminate, report.Verdict, "%s: %v", kind, report.Findings)
				require.True(t, report.Has(eds.CodeStructureOdd), "%s: %v", kind, report.Findings)
			}
		})
	}
}

// everyKind is the passing case of a kind.
func everyKind(t testing.TB, kind edstest.Kind) edstest.NCANodeCase {
	t.Helper()
	c := play(t, "valid-person")
	c.Kind = kind
	a := authority()
	c.XML = a.XML("<animals>2</animals>", a.Leaf(edstest.ProfileIndividualSign)).Bytes()
	return c
}

func TestAWholeThatIsInvalidWithoutAnyPartThatIs(t *testing.T) {
	t.Parallel()
	for kind, want := range map[edstest.Kind]eds.Verdict{
		edstest.KindCertificate: eds.VerdictIndeterminate, // nothing is signed that could be wrong
		edstest.KindSignature:   eds.VerdictInvalid,
		edstest.KindXML:         eds.VerdictInvalid,
	} {
		c := everyKind(t, kind)
		c.Server.Edit = func(a *edstest.NCANodeAnswer) { a.Valid = false }
		report := ask(t, checker(t, c.Server), kind, requestOf(t, c.Case, 0))
		require.Equal(t, want, report.Verdict, "%s: %v", kind, report.Findings)
		require.Equal(t, want == eds.VerdictIndeterminate, report.Has(eds.CodeStructureOdd))
	}
}

func TestOnlyADetachedSignatureTravelsWithTheForm(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]bool{"valid-person": false, "valid-detached": true} {
		c := play(t, name)
		ask(t, checker(t, c.Server), edstest.KindSignature, requestOf(t, c.Case, 0))
		require.Equal(t, want, c.Server.Questions()[0].Data != "", name)
	}
}

func TestAnAnswerWithMoreThanIsAskedForPasses(t *testing.T) {
	t.Parallel()
	rows := map[string]func(string) string{
		"fields of a later version": replace(`"message":"OK"`, `"message":"OK","traceId":"7","nested":{"a":[1,{"b":null}]}`),
		"spaces":                    func(s string) string { return "\n " + strings.ReplaceAll(s, `,"`, " ,\n\"") },
		"another message":           replace(`"message":"OK"`, `"message":"Дұрыс"`),
		"serial number in capitals": func(s string) string {
			before, after, _ := strings.Cut(s, `"serialNumber":"`)
			serial, rest, _ := strings.Cut(after, `"`)
			return before + `"serialNumber":"` + strings.ToUpper(serial) + `"` + rest
		},
	}
	for what, change := range rows {
		t.Run(what, func(t *testing.T) {
			t.Parallel()
			c := everyKind(t, edstest.KindSignature)
			report := ask(t, checker(t, rewriting{c.Server, change, 0}), c.Kind, requestOf(t, c.Case, 0))
			require.Equal(t, eds.VerdictValid, report.Verdict, "%v", report.Findings)
		})
	}
}

func TestEntriesOfRevocation(t *testing.T) {
	t.Parallel()
	type entries = []edstest.NCANodeRevocation
	reason := func(s string) *string { return &s }
	good := edstest.NCANodeRevocation{By: "OCSP", Reason: reason("OK")}
	list := edstest.NCANodeRevocation{By: "CRL"}
	later := reason("2026-03-03T09:00:00.000+00:00")
	rows := []struct {
		what    string
		entries entries
		valid   bool
		verdict eds.Verdict
		code    eds.Code
	}{
		{"both say good", entries{good, list}, true, eds.VerdictValid, eds.CodeRevocationOK},
		{"in another order", entries{list, good}, true, eds.VerdictValid, eds.CodeRevocationOK},
		{"none", entries{}, true, eds.VerdictIndeterminate, eds.CodeRevocationUnavailable},
		{"null instead of a list", nil, true, eds.VerdictIndeterminate, eds.CodeRevocationUnavailable},
		{"OCSP alone", entries{good}, true, eds.VerdictIndeterminate, eds.CodeRevocationUnavailable},
		{"the list alone", entries{list}, true, eds.VerdictIndeterminate, eds.CodeRevocationUnavailable},
		{"OCSP twice", entries{good, good, list}, true, eds.VerdictIndeterminate, eds.CodeRevocationMalformed},
		{"OCSP without a reason", entries{{By: "OCSP"}, list}, true, eds.VerdictIndeterminate, eds.CodeRevocationUnavailable},
		{"OCSP with a Java error", entries{{By: "OCSP", Reason: reason("java.net.SocketException")}, list}, true, eds.VerdictIndeterminate, eds.CodeRevocationUnavailable},
		{"not revoked by a list, with a reason", entries{good, {By: "CRL", Reason: reason("KEY_COMPROMISE")}}, true, eds.VerdictIndeterminate, eds.CodeRevocationMalformed},
		{"an odd reason is not revoked although the certificate is called invalid",
			entries{{By: "OCSP", Reason: reason("Unknown status")}, list}, false, eds.VerdictIndeterminate, eds.CodeRevocationUnknown},
		{"revoked without a time", entries{{Revoked: true, By: "OCSP", Reason: reason("OK")}, list}, false, eds.VerdictInvalid, eds.CodeRevocationRevoked},
		{"revoked by the list although OCSP says good",
			entries{good, {Revoked: true, By: "CRL", Time: reason("2026-03-01T09:00:00.000+00:00"), Reason: reason("SUPERSEDED")}}, false, eds.VerdictInvalid, eds.CodeRevocationRevoked},
		{"revoked after the moment for a reason that leaves earlier signatures good",
			entries{{Revoked: true, By: "OCSP", Time: later, Reason: reason("OK")}, {Revoked: true, By: "CRL", Time: later, Reason: reason("SUPERSEDED")}},
			false, eds.VerdictIndeterminate, eds.CodeRevocationOK},
		{"revoked after the moment because the key was lost",
			entries{{Revoked: true, By: "OCSP", Time: later, Reason: reason("OK")}, {Revoked: true, By: "CRL", Time: later, Reason: reason("KEY_COMPROMISE")}},
			false, eds.VerdictInvalid, eds.CodeRevocationRevoked},
		{"revoked after the moment for no reason",
			entries{{Revoked: true, By: "OCSP", Time: later, Reason: reason("OK")}, list}, false, eds.VerdictInvalid, eds.CodeRevocationRevoked},
	}
	for _, row := range rows {
		t.Run(row.what, func(t *testing.T) {
			t.Parallel()
			c := play(t, "valid-person")
			c.Server.Edit = func(a *edstest.NCANodeAnswer) {
				a.Signers[0].Certificates[0].Revocations = row.entries
				a.Signers[0].Certificates[0].Valid, a.Valid = row.valid, row.valid
			}
			report := ask(t, checker(t, c.Server), edstest.KindSignature, requestOf(t, c.Case, 0))
			require.True(t, report.Has(row.code), "%v", report.Findings)
			require.Equal(t, row.verdict, report.Verdict, "%v", report.Findings)
		})
	}
}

func TestAltered400IsARefusalOnlyInTheWordsOfTheServer(t *testing.T) {
	t.Parallel()
	const text = "invalid signature format in message: content hash found in signed attributes different"
	gost := edstest.MustNew(at(), func(c *edstest.Config) { c.Algorithm = edstest.AlgorithmGOST2015 })
	rsa := authority()
	rows := []struct {
		what      string
		authority *edstest.Authority
		status    int
		body      string
		verdict   eds.Verdict
	}{
		{"the words, about a digest that only the server computes", gost, 400, `{"status":400,"message":"` + text + `"}`, eds.VerdictInvalid},
		{"the words, about a digest that is right", rsa, 400, `{"status":400,"message":"` + text + `"}`, eds.VerdictIndeterminate},
		{"other words", gost, 400, `{"status":400,"message":"Malformed content."}`, eds.VerdictIndeterminate},
		{"the words with another status inside", gost, 400, `{"status":500,"message":"` + text + `"}`, eds.VerdictIndeterminate},
		{"the words with HTTP 500", gost, 500, `{"status":400,"message":"` + text + `"}`, eds.VerdictIndeterminate},
		{"the words outside JSON", gost, 400, text, eds.VerdictIndeterminate},
		{"no message", gost, 400, `{"status":400}`, eds.VerdictIndeterminate},
	}
	for _, row := range rows {
		t.Run(row.what, func(t *testing.T) {
			t.Parallel()
			c := edstest.NCANodeScenarios()[0].Play(row.authority)
			answer := rewriting{c.Server, func(string) string { return row.body }, row.status}
			report := ask(t, checker(t, answer), edstest.KindSignature, requestOf(t, c.Case, 0))
			require.Equal(t, row.verdict, report.Verdict, "%v", report.Findings)
			require.Equal(t, row.verdict == eds.VerdictInvalid, report.Has(eds.CodeAuthenticityContent))
		})
	}
}

func TestEveryRequestNamesItsMethods(t *testing.T) {
	t.Parallel()
	rows := []struct {
		what  string
		edit  func(*ncanode.Config)
		asked []string
	}{
		{"both by default", func(*ncanode.Config) {}, []string{"OCSP", "CRL"}},
		{"OCSP alone", func(c *ncanode.Config) { c.Methods = []ncanode.Method{ncanode.MethodOCSP} }, []string{"OCSP"}},
		{"none, by name", func(c *ncanode.Config) { c.WithoutRevocation = true }, []string{}},
	}
	for _, row := range rows {
		for _, kind := range []edstest.Kind{edstest.KindCertificate, edstest.KindSignature, edstest.KindXML} {
			c := everyKind(t, kind)
			report := ask(t, checker(t, c.Server, row.edit), kind, requestOf(t, c.Case, 0))
			require.Len(t, c.Server.Questions(), 1)
			require.Equal(t, row.asked, c.Server.Questions()[0].RevocationCheck, row.what)
			if len(row.asked) == 0 {
				require.Equal(t, eds.VerdictIndeterminate, report.Verdict)
				require.True(t, report.Has(eds.CodeRevocationUnavailable))
			} else {
				require.Equal(t, eds.VerdictValid, report.Verdict)
			}
		}
	}
}
