// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncalayer

import (
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/reglament-kz/reglament/eds/edstest"
)

// Storage is where keys lie: in a file of PKCS #12.
const storage = "PKCS12"

const javaTime = "02.01.2006 15:04:05"

func done(object any) message { return message{"code": "200", "responseObject": object} }

func failed(text string) message {
	if text == "" {
		return message{"code": "500"}
	}
	return message{"code": "500", "message": text}
}

func (s *Server) commonUtils(ctx context.Context, origin string, r request) (message, error) {
	args, ok := arguments(r)
	if !ok {
		return failed("java.lang.IllegalArgumentException: argument type mismatch. Method: " + r.Method), nil
	}
	switch r.Method {
	case "getActiveTokens":
		return done([]string{}), nil // tokens only: a file is asked for where there is none
	case "changeLocale":
		return message{"code": "200"}, nil
	case "getKeyInfo":
		return s.positional(ctx, origin, args, nil, func(chosen decision) message {
			return done(keyInfo(chosen.key))
		})
	case "createCAdESFromBase64", "createCMSSignatureFromBase64", "createCAdESFromBase64Hash":
		data, _ := args[2].(string) // the types were compared
		content, err := base64.StdEncoding.DecodeString(data)
		if err != nil {
			return failed("java.lang.IllegalArgumentException: data is not base64"), nil
		}
		f := Form{Digested: r.Method == "createCAdESFromBase64Hash", Stamped: r.Method == "createCMSSignatureFromBase64"}
		if !f.Digested {
			encapsulate, _ := args[3].(bool)
			f.Detached = !encapsulate
		}
		return s.positional(ctx, origin, args, [][]byte{content}, func(chosen decision) message {
			result, fault := s.signAll(chosen, [][]byte{content}, "cms", f)
			if fault != "" || len(result) == 0 {
				return failed(fault)
			}
			return done(bare(result[0]))
		})
	case "signXml", "signXmls":
		documents, _ := texts(mustJSON(args[2])) // the types were compared
		contents := make([][]byte, len(documents))
		for i, d := range documents {
			contents[i] = []byte(d)
		}
		return s.positional(ctx, origin, args, contents, func(chosen decision) message {
			result, fault := s.signAll(chosen, contents, "xml", Form{})
			switch {
			case fault != "":
				return failed("org.xml.sax.SAXParseException; lineNumber: 1; " + fault)
			case r.Method == "signXmls":
				return done(result)
			case len(result) == 0:
				return failed("")
			}
			return done(result[0])
		})
	}
	return failed(""), nil
}

// positional asks in the window, and gives the answers that every method of the
// module has in common.
func (s *Server) positional(ctx context.Context, origin string, args []any, contents [][]byte, signed func(decision) message) (message, error) {
	usages := map[any]edstest.OID{"SIGNATURE": edstest.UsageEmailProtection, "AUTHENTICATION": edstest.UsageClientAuth}
	fits := func(k *Key) bool {
		usage, limited := usages[slices.Concat(args, []any{"", ""})[1]]
		return !limited || slices.Contains(k.certificate.Template.Usages, usage)
	}
	if args[0] != storage {
		return failed("no such storage"), nil
	}
	chosen, err := s.window.ask(ctx, ask{origin: origin, contents: contents, fits: fits, keys: s.config.Authority.Keys()})
	if err != nil {
		return nil, err
	}
	if err := s.plant(ctx, chosen.fault); err != nil {
		return nil, err
	}
	switch {
	case chosen.fault == FaultError:
		return failed(""), nil
	case chosen.key == nil || chosen.fault == FaultCancelCode:
		return failed("action.canceled"), nil
	}
	return signed(chosen), nil
}

// arguments reads the arguments of a method and compares their types, the last of
// which may be left out where they are not used.
func arguments(r request) ([]any, bool) {
	want := map[string][]any{
		"getKeyInfo": {""}, "changeLocale": {""},
		"createCAdESFromBase64": {"", "", "", false}, "createCMSSignatureFromBase64": {"", "", "", false},
		"createCAdESFromBase64Hash": {"", "", ""},
		"signXml":                   {"", "", ""}, "signXmls": {"", "", []any{}},
	}[r.Method]
	var args []any
	if len(want) == 0 {
		return nil, true
	}
	if json.Unmarshal(r.Args, &args) != nil || len(args) < len(want) {
		return nil, false
	}
	for i, w := range want {
		if fmt.Sprintf("%T", args[i]) != fmt.Sprintf("%T", w) {
			return nil, false
		}
	}
	if r.Method == "signXmls" {
		if _, ok := texts(mustJSON(args[2])); !ok {
			return nil, false
		}
	}
	return args, true
}

// mustJSON writes again what was read from JSON.
func mustJSON(v any) json.RawMessage {
	b, err := json.Marshal(v)
	if err != nil {
		panic(err)
	}
	return b
}

func keyInfo(k *Key) message {
	t := k.certificate.Template
	return message{
		"alias": k.Holder.ID, "keyId": fmt.Sprintf("%x", k.certificate.Key().ID()), "algorithm": string(k.Holder.Algorithm),
		"subjectCn": t.Subject.Get(edstest.NameCommonName), "subjectDn": t.Subject.String(),
		"issuerCn": t.Issuer.Subject().Get(edstest.NameCommonName), "issuerDn": t.Issuer.Subject().String(),
		"serialNumber": t.Serial.Text(16), "certNotBefore": t.NotBefore.Format(javaTime), "certNotAfter": t.NotAfter.Format(javaTime),
		"authorityKeyIdentifier": fmt.Sprintf("%x", t.Issuer.Key().ID()), "pem": string(k.certificate.PEM()),
	}
}
