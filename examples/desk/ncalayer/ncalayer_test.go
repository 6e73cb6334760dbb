// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncalayer_test

import (
	"context"
	"crypto/sha256"
	"encoding/base64"
	"net/http"
	"net/url"
	"testing"
	"time"

	"github.com/coder/websocket"
	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/eds/edstest"
	"github.com/reglament-kz/reglament/eds/local"
	"github.com/reglament-kz/reglament/eds/xmlsig"
	"github.com/reglament-kz/reglament/examples/desk/ncalayer"
)

func TestAnswersWithoutWindow(t *testing.T) {
	b := start(t)
	c := b.page()
	utils := func(method, args string) string {
		return `{"module":"kz.gov.pki.knca.commonUtils","method":"` + method + `","args":` + args + `}`
	}
	for name, row := range map[string]struct{ ask, want string }{
		"a heartbeat is echoed":                      {"--heartbeat--", "--heartbeat--"},
		"broken JSON":                                {`{"module":`, `{"success":false,"code":"COMMON_JSON_WRAPPING_EXCEPTION"}`},
		"a text that is no object":                   {`"kz"`, `{"success":false,"code":"COMMON_JSON_WRAPPING_EXCEPTION"}`},
		"the question that tells KAZTOKEN apart":     {`{"module":"kz.digiflow.mobile.extensions","method":"getVersion"}`, `{"success":false,"errorCode":"MODULE_NOT_FOUND"}`},
		"the applet of old":                          {`{"method":"browseKeyStore","args":["PKCS12"]}`, `{"errorCode":"METHOD_NOT_FOUND"}`},
		"parameters that are no object":              {`{"module":"kz.gov.pki.knca.basics","method":"sign","args":{"format":"cms","data":"MTEK","signingParams":"x"}}`, `{"code":"INVOCATION_ERROR","details":"org.json.JSONException: JSONObject[\"signingParams\"] is not a JSONObject.","message":"An invoked method threw an exception.","status":false}`},
		"another format":                             {basics("pdf", `"MTEK"`, detached), `{"code":"INVALID_SIGNING_PARAMS","details":"format or data","message":"Invalid signing parameters.","status":false}`},
		"no documents":                               {basics("cms", `[]`, detached), `{"code":"INVALID_SIGNING_PARAMS","details":"format or data","message":"Invalid signing parameters.","status":false}`},
		"a document that is not base64":              {basics("cms", `["MTEK","%"]`, detached), `{"code":"INVALID_SIGNING_PARAMS","details":"data[1]: not base64","message":"Invalid signing parameters.","status":false}`},
		"tokens: none, so a file is asked for":       {utils("getActiveTokens", `[]`), `{"code":"200","responseObject":[]}`},
		"the language":                               {utils("changeLocale", `["kz"]`), `{"code":"200"}`},
		"arguments of another type":                  {utils("createCAdESFromBase64", `["PKCS12","SIGNATURE","MTEK","false"]`), `{"code":"500","message":"java.lang.IllegalArgumentException: argument type mismatch. Method: createCAdESFromBase64"}`},
		"too few arguments":                          {utils("signXml", `["PKCS12"]`), `{"code":"500","message":"java.lang.IllegalArgumentException: argument type mismatch. Method: signXml"}`},
		"arguments that are no list":                 {utils("getKeyInfo", `{}`), `{"code":"500","message":"java.lang.IllegalArgumentException: argument type mismatch. Method: getKeyInfo"}`},
		"a method that is not there":                 {utils("nothing", `[]`), `{"code":"500"}`},
		"a mark that comes back":                     {`{"module":"kz.gov.pki.knca.commonUtils","method":"getActiveTokens","uuid":"7"}`, `{"code":"200","responseObject":[],"uuid":"7"}`},
		"a list of documents that holds no text":     {utils("signXmls", `["PKCS12","SIGNATURE",[1]]`), `{"code":"500","message":"java.lang.IllegalArgumentException: argument type mismatch. Method: signXmls"}`},
		"a storage that is not there":                {utils("getKeyInfo", `["AKKaztokenStore"]`), `{"code":"500","message":"no such storage"}`},
		"a method that the module basics lacks":      {`{"module":"kz.gov.pki.knca.basics","method":"x","args":{}}`, `{"code":"INVOCATION_ERROR","details":"java.lang.NoSuchMethodException: x","message":"An invoked method threw an exception.","status":false}`},
		"an older method with data that is no bytes": {utils("createCAdESFromBase64", `["PKCS12","SIGNATURE","%",false]`), `{"code":"500","message":"java.lang.IllegalArgumentException: data is not base64"}`},
	} {
		t.Run(name, func(t *testing.T) {
			b.send(c, row.ask)
			got := b.read(c)
			if row.ask == row.want {
				require.Equal(t, row.want, got)
				return
			}
			require.JSONEq(t, row.want, got)
		})
	}
}

func TestWindowAnswers(t *testing.T) {
	b := start(t)
	c := b.page()
	for name, row := range map[string]struct{ ask, button, fault, want string }{
		"cancel has status true and no result": {basics("cms", `"MTEK"`, detached), "cancel", "", `{"body":{},"status":true}`},
		"a clone's cancel has a code":          {basics("cms", `"MTEK"`, detached), "sign", "cancel_code", `{"code":"USER_CANCELED","status":false}`},
		"the program's own error":              {basics("cms", `"MTEK"`, detached), "sign", "error", `{"code":"GENERAL_ERROR","details":"","message":"General error.","status":false}`},
		"one of one too few is an empty list":  {basics("cms", `"MTEK"`, detached), "sign", "fewer", `{"body":{"result":[]},"status":true}`},
		"an XML document that is none":         {basics("xml", `"MTEK"`, `"decode":true`), "sign", "", `{"code":"SIGNING_FAILURE","details":"document 1: ncalayer: not a well-formed XML document","message":"Signing failure.","status":false}`},
		"a digest of another length":           {basics("cms", `"MTEK"`, `"decode":true,"digested":true`), "sign", "", `{"code":"SIGNING_FAILURE","details":"document 1: ncalayer: no such key: the digest has 3 bytes, which is not one of the key's hash","message":"Signing failure.","status":false}`},
		"the older module's cancel":            {`{"module":"kz.gov.pki.knca.commonUtils","method":"createCAdESFromBase64","args":["PKCS12","SIGNATURE","MTEK",false]}`, "cancel", "", `{"code":"500","message":"action.canceled"}`},
		"the older module's own error":         {`{"module":"kz.gov.pki.knca.commonUtils","method":"signXml","args":["PKCS12","SIGNATURE","<a></a>","",""]}`, "sign", "error", `{"code":"500"}`},
		"the older module's XML that is none":  {`{"module":"kz.gov.pki.knca.commonUtils","method":"signXml","args":["PKCS12","SIGNATURE","x","",""]}`, "sign", "", `{"code":"500","message":"org.xml.sax.SAXParseException; lineNumber: 1; document 1: ncalayer: not a well-formed XML document"}`},
	} {
		t.Run(name, func(t *testing.T) {
			b.send(c, row.ask)
			b.press(row.button, "anna", row.fault)
			require.JSONEq(t, row.want, b.read(c))
		})
	}
}

// check judges a signature at the hour of the tests.
func (b *bench) check(t *testing.T, signature string, content []byte, n int) eds.Report {
	t.Helper()
	config, err := b.authority.Config()
	require.NoError(t, err)
	checker, err := local.New(config)
	require.NoError(t, err)
	r := eds.Request{
		Moment: at.Add(time.Hour), Purpose: eds.PurposeApplicantRequest, Signature: []byte(signature), Content: content,
		Expect: eds.Signatories{{IIN: eds.MustParseIIN(edstest.IIN(n))}},
	}
	if signature[0] == '<' {
		documents, err := xmlsig.New(xmlsig.Config{Certificates: checker, Algorithms: config.Algorithms})
		require.NoError(t, err)
		report, err := documents.CheckSignature(t.Context(), r)
		require.NoError(t, err)
		return report
	}
	report, err := checker.CheckSignature(t.Context(), r)
	require.NoError(t, err)
	return report
}

func TestSignaturesHold(t *testing.T) {
	b := start(t)
	c := b.page()
	sum := sha256.Sum256([]byte("15\n"))
	streebog := edstest.HashStreebog512.Sum([]byte("15\n"))
	for name, row := range map[string]struct {
		ask, key string
		result   func(map[string]any) []any
		contents []string
	}{
		"one document":              {basics("cms", `"MTUK"`, detached), "anna", list, []string{"15\n"}},
		"with the national key":     {basics("cms", `"MTUK"`, detached), "gost", list, []string{"15\n"}},
		"two documents":             {basics("cms", `["MTUK","MTYK"]`, detached), "anna", list, []string{"15\n", "16\n"}},
		"a text that is not base64": {basics("cms", `"MTUK"`, `"decode":false,"encapsulate":true`), "anna", list, []string{"MTUK"}},
		"with a time stamp":         {basics("cms", `"MTUK"`, detached+`,"tsaProfile":{}`), "gost", list, []string{"15\n"}},
		"of a digest":               {basics("cms", `"`+base64.StdEncoding.EncodeToString(sum[:])+`"`, `"decode":true,"digested":true`), "anna", list, []string{"15\n"}},
		"of a national digest":      {basics("cms", `"`+base64.StdEncoding.EncodeToString(streebog)+`"`, `"decode":true,"digested":true`), "gost", list, []string{"15\n"}},
		"with the certificate":      {basics("cms", `"MTUK"`, detached+`,"outputCert":true`), "anna", signatures, []string{"15\n"}},
		"XML":                       {basics("xml", `"<a b=\"1\"><c xmlns=\"urn:x\">ә</c></a>"`, ``), "anna", list, []string{`<a b="1"><c xmlns="urn:x">ә</c></a>`}},
		"XML with a default name space and the national key": {basics("xml", `"<a xmlns=\"urn:x\"><b/></a>"`, ``), "gost", list, []string{`<a xmlns="urn:x"><b></b></a>`}},
		"the older method":                  {`{"module":"kz.gov.pki.knca.commonUtils","method":"createCAdESFromBase64","args":["PKCS12","SIGNATURE","MTUK",false]}`, "anna", object, []string{"15\n"}},
		"the older method with the content": {`{"module":"kz.gov.pki.knca.commonUtils","method":"createCMSSignatureFromBase64","args":["PKCS12","SIGNATURE","MTUK",true]}`, "anna", object, []string{"15\n"}},
		"the older method of a digest":      {`{"module":"kz.gov.pki.knca.commonUtils","method":"createCAdESFromBase64Hash","args":["PKCS12","SIGNATURE","` + base64.StdEncoding.EncodeToString(sum[:]) + `"]}`, "anna", object, []string{"15\n"}},
		"the older XML":                     {`{"module":"kz.gov.pki.knca.commonUtils","method":"signXml","args":["PKCS12","SIGNATURE","<tag>data</tag>","",""]}`, "anna", object, []string{"<tag>data</tag>"}},
		"the older XML, several":            {`{"module":"kz.gov.pki.knca.commonUtils","method":"signXmls","args":["PKCS12","SIGNATURE",["<a></a>","<b></b>"],"",""]}`, "anna", object, []string{"<a></a>", "<b></b>"}},
	} {
		t.Run(name, func(t *testing.T) {
			b.send(c, row.ask)
			b.press("sign", row.key, "")
			got := row.result(decode(t, b.read(c)))
			require.Len(t, got, len(row.contents))
			for i, text := range got {
				signature, isText := text.(string)
				require.True(t, isText)
				report := b.check(t, signature, []byte(row.contents[i]), 1)
				require.Equal(t, eds.VerdictValid, report.Verdict, report.Codes())
				require.Equal(t, eds.DigestOf([]byte(row.contents[i])), report.Form)
			}
		})
	}
}

func list(m map[string]any) []any {
	result, _ := m["body"].(map[string]any)["result"].([]any) // of another type it is empty, and counted
	return result
}

func signatures(m map[string]any) []any {
	result, _ := m["body"].(map[string]any)["result"].(map[string]any) // as in list
	if result["certificate"] == "" {
		return nil
	}
	many, _ := result["signatures"].([]any)
	return many
}

func object(m map[string]any) []any {
	if many, isList := m["responseObject"].([]any); isList {
		return many
	}
	return []any{m["responseObject"]}
}

func TestPlantedFaults(t *testing.T) {
	b := start(t)
	c := b.page()
	two := basics("cms", `["MTUK","MTYK"]`, detached)
	t.Run("one too few", func(t *testing.T) {
		b.send(c, two)
		b.press("sign", "anna", "fewer")
		require.Len(t, list(decode(t, b.read(c))), 1)
	})
	t.Run("another order", func(t *testing.T) {
		b.send(c, two)
		b.press("sign", "anna", "order")
		got := list(decode(t, b.read(c)))
		require.Equal(t, eds.VerdictValid, b.check(t, got[1].(string), []byte("15\n"), 1).Verdict)
		require.Equal(t, eds.VerdictInvalid, b.check(t, got[0].(string), []byte("15\n"), 1).Verdict)
	})
	t.Run("other documents", func(t *testing.T) {
		b.send(c, two)
		b.press("sign", "anna", "other")
		require.True(t, b.check(t, list(decode(t, b.read(c)))[0].(string), []byte("15\n"), 1).Has(eds.CodeAuthenticityContent))
	})
	t.Run("a text instead of a list", func(t *testing.T) {
		b.send(c, basics("cms", `"MTUK"`, detached))
		b.press("sign", "anna", "text")
		text, isText := decode(t, b.read(c))["body"].(map[string]any)["result"].(string)
		require.True(t, isText)
		require.Contains(t, text, "-----BEGIN CMS-----\n")
	})
	for key, code := range map[string]eds.Code{
		"other": eds.CodeIdentityIIN, "revoked": eds.CodeRevocationRevoked, "expired": eds.CodeValidityExpired, "login": eds.CodeUsageNotSigning,
	} {
		t.Run("the key "+key, func(t *testing.T) {
			b.send(c, basics("cms", `"MTUK"`, detached))
			b.press("sign", key, "")
			report := b.check(t, list(decode(t, b.read(c)))[0].(string), []byte("15\n"), 1)
			require.True(t, report.Has(code), report.Codes())
		})
	}
	t.Run("the services are out of reach, and come back", func(t *testing.T) {
		b.authority.SetDown(true)
		b.send(c, basics("cms", `"MTUK"`, detached))
		b.press("sign", "anna", "")
		signature := list(decode(t, b.read(c)))[0].(string)
		require.Equal(t, eds.VerdictIndeterminate, b.check(t, signature, []byte("15\n"), 1).Verdict)
		b.authority.SetDown(false)
		require.Equal(t, eds.VerdictValid, b.check(t, signature, []byte("15\n"), 1).Verdict)
		require.NoError(t, b.authority.Revoke("anna"))
		require.True(t, b.check(t, signature, []byte("15\n"), 1).Has(eds.CodeRevocationRevoked))
		require.ErrorIs(t, b.authority.Revoke("nobody"), ncalayer.ErrKey)
	})
	t.Run("a late answer", func(t *testing.T) {
		begun := time.Now()
		b.send(c, basics("cms", `"MTUK"`, detached))
		b.press("sign", "anna", "late")
		require.Len(t, list(decode(t, b.read(c))), 1)
		require.GreaterOrEqual(t, time.Since(begun), 300*time.Millisecond)
	})
	t.Run("the program ends", func(t *testing.T) {
		b.send(c, basics("cms", `"MTUK"`, detached))
		b.press("sign", "anna", "closed")
		_, _, err := c.Read(t.Context())
		require.Equal(t, websocket.StatusInternalError, websocket.CloseStatus(err))
	})
	t.Run("no answer ever", func(t *testing.T) {
		c := b.page()
		b.send(c, basics("cms", `"MTUK"`, detached))
		b.press("sign", "anna", "silent")
		ctx, cancel := context.WithTimeout(t.Context(), 100*time.Millisecond)
		defer cancel()
		_, _, err := c.Read(ctx)
		require.ErrorIs(t, err, context.DeadlineExceeded)
	})
}

func TestOriginAndHost(t *testing.T) {
	b := start(t)
	for name, origin := range map[string]string{
		"a foreign page": "http://evil.example", "no page": "", "another port": "http://127.0.0.1:8081",
		"a longer name": origin + ".evil.example", "a page that hides": "null", "the window itself": b.origin(),
	} {
		t.Run(name, func(t *testing.T) {
			_, status, err := b.dial(origin)
			require.Error(t, err)
			require.Equal(t, http.StatusForbidden, status)
		})
	}
	request, err := http.NewRequestWithContext(t.Context(), http.MethodGet, b.server.Window(), nil)
	require.NoError(t, err)
	request.Host = "evil.example"
	r, err := http.DefaultClient.Do(request)
	require.NoError(t, err)
	require.NoError(t, r.Body.Close())
	require.Equal(t, http.StatusMisdirectedRequest, r.StatusCode, "a domain that points to 127.0.0.1")
	require.Contains(t, b.get(b.origin()+"/"), "NCALayer")
}

func TestButtonsAreTheWindowsOwn(t *testing.T) {
	b := start(t)
	c := b.page()
	b.send(c, basics("cms", `"MTUK"`, detached))
	_, number := b.look()
	form := func() url.Values { return url.Values{"button": {"sign"}, "key": {"anna"}} }
	require.Equal(t, http.StatusForbidden, b.post(number, "guessed", b.origin(), form()), "another token")
	require.Equal(t, http.StatusForbidden, b.post(number, b.token(), origin, form()), "the desk's page")
	require.Equal(t, http.StatusForbidden, b.post(number, b.token(), "null", form()), "a page that hides")
	require.Equal(t, http.StatusConflict, b.post("77", b.token(), b.origin(), form()), "a request that is not shown")
	require.Equal(t, http.StatusBadRequest, b.post(number, b.token(), b.origin(), url.Values{"button": {"sign"}}), "without a key")
	r, err := http.Get(b.origin() + "/window?token=guessed")
	require.NoError(t, err)
	require.NoError(t, r.Body.Close())
	require.Equal(t, http.StatusForbidden, r.StatusCode)
	b.press("cancel", "", "")
	require.JSONEq(t, `{"body":{},"status":true}`, b.read(c))
}

func TestWindowShowsWhatFits(t *testing.T) {
	b := start(t)
	c := b.page()
	b.send(c, `{"module":"kz.gov.pki.knca.basics","method":"sign","args":{"format":"cms","data":["MTUK","`+b64("<b>&")+`"],"signingParams":{"decode":true},
		"signerParams":{"extKeyUsageOids":["1.3.6.1.5.5.7.3.4","1.2.398.3.3.4.1.2.1"],"bin":"`+edstest.BIN(1)+`","iin":"`+edstest.IIN(3)+`"},"locale":"kk"}}`)
	page, _ := b.look()
	require.Regexp(t, `(?s)Сай кілттер.*value="head" checked.*Сай емес кілттер.*value="anna">.*value="login">`, page)
	require.Contains(t, page, "&lt;b&gt;&amp;", "what is signed is shown, and is no markup")
	require.Contains(t, page, "КЕРІ ҚАЙТАРЫЛҒАН")
	require.Contains(t, page, "МЕРЗІМІ ӨТКЕН")
	require.NotContains(t, page, edstest.IIN(1), "numbers are masked")
	require.Contains(t, page, "ЖСН ••••••••"+edstest.IIN(1)[8:])
	b.press("cancel", "", "")
	b.read(c)
	require.Contains(t, b.get(b.server.Window()+"&lang=en"), "There is nothing to sign")
}

func TestOneRequestAtATime(t *testing.T) {
	b := start(t)
	first, second := b.page(), b.page()
	b.send(first, basics("cms", `"MTUK"`, detached))
	_, number := b.look()
	b.send(second, basics("cms", `["MTUK","MTYK"]`, detached))
	b.send(first, "--heartbeat--")
	_, still := b.look()
	require.Equal(t, number, still, "the other page waits")
	require.NoError(t, first.CloseNow(), "the page gives up")
	require.Eventually(t, func() bool { _, now := b.look(); return now != number }, 30*time.Second, 5*time.Millisecond)
	require.Equal(t, http.StatusConflict, b.post(number, b.token(), b.origin(), url.Values{"button": {"sign"}, "key": {"anna"}}), "a button pressed too late signs nothing of another page")
	b.press("sign", "anna", "")
	require.Len(t, list(decode(t, b.read(second))), 2)
}

func TestHeartbeatWaitsForTheWindow(t *testing.T) {
	b := start(t)
	c := b.page()
	b.send(c, basics("cms", `"MTUK"`, detached))
	b.send(c, "--heartbeat--")
	b.press("cancel", "", "")
	require.JSONEq(t, `{"body":{},"status":true}`, b.read(c))
	require.Equal(t, "--heartbeat--", b.read(c))
}

func TestNoGreeting(t *testing.T) {
	b := start(t, func(c *ncalayer.Config) { c.Mute = true })
	c, _, err := b.dial(origin)
	require.NoError(t, err)
	b.send(c, "--heartbeat--")
	require.Equal(t, "--heartbeat--", b.read(c), "nothing stands before it")
}

func TestConfiguration(t *testing.T) {
	authority, err := ncalayer.NewAuthority(at, time.Now)
	require.NoError(t, err)
	good := ncalayer.Config{Authority: authority, Origins: []string{origin}}
	for name, row := range map[string]struct {
		address string
		config  ncalayer.Config
	}{
		"every address of the machine": {":0", good},
		"another machine's":            {"10.0.0.1:0", good},
		"a name":                       {"localhost:0", good},
		"no authority":                 {"127.0.0.1:0", ncalayer.Config{Origins: good.Origins}},
		"no page":                      {"127.0.0.1:0", ncalayer.Config{Authority: authority}},
	} {
		_, err := ncalayer.Listen(row.address, row.config)
		require.ErrorIs(t, err, ncalayer.ErrConfig, name)
	}
	nameless := holders()[0]
	nameless.ID = ""
	service := holders()[0]
	service.Profile = edstest.ProfileResponder
	for name, h := range map[string][]ncalayer.Holder{
		"without an ID": {nameless}, "twice": {holders()[0], holders()[0]}, "of a service": {service}, "nobody": {{ID: "x", Profile: edstest.ProfileHead}},
	} {
		_, err := ncalayer.NewAuthority(at, time.Now, h...)
		require.ErrorIs(t, err, ncalayer.ErrKey, name)
	}
}

func TestSameKeysElsewhere(t *testing.T) {
	one, err := ncalayer.NewAuthority(at, time.Now, holders()...)
	require.NoError(t, err)
	other, err := ncalayer.NewAuthority(at, time.Now, holders()...)
	require.NoError(t, err)
	for _, h := range holders() {
		require.Equal(t, one.Key(h.ID).Certificate.DER, other.Key(h.ID).Certificate.DER)
	}
	_, err = one.CMS(other.Key("anna"), nil, ncalayer.Form{})
	require.ErrorIs(t, err, ncalayer.ErrKey, "a key of another authority")
}
