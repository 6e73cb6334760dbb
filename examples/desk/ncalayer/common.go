// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncalayer

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"github.com/reglament-kz/reglament/eds/edstest"
)

// storage is where keys lie: in a file of PKCS #12.
const storage = "PKCS12"

func done(object any) message { return message{"code": "200", "responseObject": object} }

func failed(text string) message {
	if text == "" {
		return message{"code": "500"}
	}
	return message{"code": "500", "message": text}
}

// commonMethod is a method of the module commonUtils that asks the person.
type commonMethod struct {
	args   int    // that are needed, of storage, kind of key, data, and whether a CMS contains them
	format string // cms or xml; empty: the key is only looked at
	many   bool   // the data are a list
	form   Form
}

var commonMethods = map[string]commonMethod{
	"getKeyInfo":                   {args: 1},
	"createCAdESFromBase64":        {args: 4, format: "cms"},
	"createCMSSignatureFromBase64": {args: 4, format: "cms", form: Form{Stamped: true}},
	"createCAdESFromBase64Hash":    {args: 3, format: "cms", form: Form{Digested: true}},
	"signXml":                      {args: 3, format: "xml"},
	"signXmls":                     {args: 3, format: "xml", many: true},
}

// keyUsages are those of the kinds of keys; any other kind is all keys.
var keyUsages = map[string]edstest.OID{"SIGNATURE": edstest.UsageEmailProtection, "AUTHENTICATION": edstest.UsageClientAuth}

// commonUtils answers for the older module, of arguments by their places.
func (s *Server) commonUtils(ctx context.Context, origin string, r request) (message, error) {
	switch r.Method {
	case "getActiveTokens":
		return done([]string{}), nil // tokens only: a file is asked for where there is none
	case "changeLocale":
		return message{"code": "200"}, nil
	}
	m, known := commonMethods[r.Method]
	if !known {
		return failed(""), nil
	}
	var place, kind string
	var data json.RawMessage
	var encapsulate bool
	ok := places(r.Args, []any{&place, &kind, &data, &encapsulate}[:m.args]...)
	documents, some := texts(data)
	if !ok || some != (m.format != "") || begins(data, "[") != m.many {
		return failed("java.lang.IllegalArgumentException: argument type mismatch. Method: " + r.Method), nil
	}
	if place != storage {
		return failed("no such storage"), nil
	}
	contents, err := contentsOf(documents, m.format == "cms")
	if err != nil {
		return failed("java.lang.IllegalArgumentException: data is not base64"), nil
	}
	o := order{Origin: origin, Contents: contents, format: m.format, form: m.form, armour: base64.StdEncoding.EncodeToString}
	o.form.Detached = !encapsulate
	o.fits = func(k *Key) bool {
		usage, limited := keyUsages[kind]
		return !limited || slices.Contains(k.Certificate.Template.Usages, usage)
	}
	return s.carry(ctx, o, module{
		cancelled: failed("action.canceled"), cancelCode: failed("action.canceled"), broken: failed(""),
		failed: func(err error) message {
			if errors.Is(err, errXML) {
				return failed("org.xml.sax.SAXParseException; lineNumber: 1; " + err.Error())
			}
			return failed(err.Error())
		},
		signed: func(chosen decision, list []string) message {
			switch {
			case m.format == "":
				return done(keyInfo(chosen.key))
			case m.many:
				return done(list)
			case len(list) == 0:
				return failed("")
			}
			return done(list[0])
		},
	})
}

// places reads arguments by their places; further ones are not looked at.
func places(raw json.RawMessage, into ...any) bool {
	var args []json.RawMessage
	ok := json.Unmarshal(raw, &args) == nil && len(args) >= len(into)
	for i := 0; ok && i < len(into); i++ {
		ok = json.Unmarshal(args[i], into[i]) == nil
	}
	return ok
}

func keyInfo(k *Key) message {
	const javaTime = "02.01.2006 15:04:05"
	t := k.Certificate.Template
	return message{
		"alias": k.Holder.ID, "keyId": fmt.Sprintf("%x", k.Certificate.Key().ID()), "algorithm": string(k.Holder.Algorithm),
		"subjectCn": t.Subject.Get(edstest.NameCommonName), "subjectDn": t.Subject.String(),
		"issuerCn": t.Issuer.Subject().Get(edstest.NameCommonName), "issuerDn": t.Issuer.Subject().String(),
		"serialNumber": t.Serial.Text(16), "certNotBefore": t.NotBefore.Format(javaTime), "certNotAfter": t.NotAfter.Format(javaTime),
		"authorityKeyIdentifier": fmt.Sprintf("%x", t.Issuer.Key().ID()), "pem": string(k.Certificate.PEM()),
	}
}
