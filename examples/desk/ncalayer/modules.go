// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncalayer

import (
	"bytes"
	"cmp"
	"context"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"github.com/reglament-kz/reglament/eds/edstest"
)

// order is what a page wants of the person: to choose a key, and mostly to sign with it.
type order struct {
	Origin, Locale string
	Contents       [][]byte // nil: the key is only looked at
	fits           func(*Key) bool
	sign           func(*Key, []byte) (string, error)

	Number int // in the window
	answer chan decision
}

// module is how a module writes its answers.
type module struct {
	cancelled, cancelCode, broken message
	failed                        func(error) message
	signed                        func(decision, []string) message
}

// carry lets the person decide, and signs. An error ends the connection.
func (s *Server) carry(ctx context.Context, o order, m module) (message, error) {
	chosen, err := s.window.ask(ctx, o)
	if err == nil {
		err = s.plant(ctx, chosen.fault)
	}
	switch {
	case err != nil:
		return nil, err
	case chosen.fault == FaultCancelCode:
		return m.cancelCode, nil
	case chosen.fault == FaultError:
		return m.broken, nil
	case chosen.key == nil:
		return m.cancelled, nil
	}
	result, err := o.signatures(chosen)
	if err != nil {
		return m.failed(err), nil
	}
	return m.signed(chosen, result), nil
}

// plant does what was chosen to go wrong with the answer as a whole.
func (s *Server) plant(ctx context.Context, f Fault) error {
	switch f {
	case FaultLate:
		select {
		case <-ctx.Done():
			return ctx.Err()
		case <-time.After(s.config.Late):
		}
	case FaultSilent:
		<-ctx.Done()
		return ctx.Err()
	case FaultClosed:
		return errClose
	}
	return nil
}

// signatures are those of every document, with what was planted into them.
func (o order) signatures(chosen decision) ([]string, error) {
	list := []string{}
	for i, content := range o.Contents {
		if chosen.fault == FaultOther {
			content = bytes.Repeat([]byte{0xA5}, len(content)) // of the length that a digest has
		}
		text, err := o.sign(chosen.key, content)
		if err != nil {
			return nil, fmt.Errorf("document %d: %w", i+1, err)
		}
		list = append(list, text)
	}
	switch {
	case chosen.fault == FaultFewer && len(list) > 0:
		list = list[1:]
	case chosen.fault == FaultOrder:
		slices.Reverse(list)
	}
	return list, nil
}

// signer signs one document in a format, cms or xml; armour is how a module writes a CMS.
func (s *Server) signer(format string, f Form, armour func([]byte) string) func(*Key, []byte) (string, error) {
	if format == "xml" {
		return s.config.Authority.xml
	}
	return func(key *Key, content []byte) (string, error) {
		der, err := s.config.Authority.CMS(key, content, f)
		return armour(der), err
	}
}

// basicsError is an error of the module basics; its text follows from the code.
func basicsError(code, details string) message {
	return message{"status": false, "code": code, "details": details, "message": map[string]string{
		"INVALID_SIGNING_PARAMS": "Invalid signing parameters.", "SIGNING_FAILURE": "Signing failure.",
		"GENERAL_ERROR": "General error.", "INVOCATION_ERROR": "An invoked method threw an exception.",
	}[code]}
}

// signerParams narrow the choice of a key.
type signerParams struct {
	Usages []edstest.OID `json:"extKeyUsageOids"`
	IIN    string        `json:"iin"`
	BIN    string        `json:"bin"`
	Serial string        `json:"serialNumber"`
}

func (p signerParams) fits(k *Key) bool {
	lacks := func(id edstest.OID) bool { return !slices.Contains(k.Certificate.Template.Usages, id) }
	return !slices.ContainsFunc(p.Usages, lacks) && (p.IIN == "" || p.IIN == k.Holder.IIN.Digits()) &&
		(p.BIN == "" || p.BIN == k.Holder.BIN.Digits()) && (p.Serial == "" || p.Serial == k.Certificate.Serial().Text(16))
}

// basics answers for the module of named arguments, of which there is sign alone.
func (s *Server) basics(ctx context.Context, origin string, r request) (message, error) {
	if r.Method != "sign" {
		return basicsError("INVOCATION_ERROR", "java.lang.NoSuchMethodException: "+r.Method), nil
	}
	var args struct {
		Format  string          `json:"format"`
		Data    json.RawMessage `json:"data"`
		Signing struct {
			Decode      bool      `json:"decode"`
			Encapsulate bool      `json:"encapsulate"`
			Digested    bool      `json:"digested"`
			TSAProfile  *struct{} `json:"tsaProfile"`
			OutputCert  bool      `json:"outputCert"`
		} `json:"signingParams"`
		Signer signerParams `json:"signerParams"`
		Locale string       `json:"locale"`
	}
	var wrong *json.UnmarshalTypeError
	if errors.As(json.Unmarshal(r.Args, &args), &wrong) {
		name, _, _ := strings.Cut(cmp.Or(wrong.Field, "args"), ".")
		return basicsError("INVOCATION_ERROR", fmt.Sprintf(`org.json.JSONException: JSONObject[%q] is not a JSONObject.`, name)), nil
	}
	how := args.Signing
	data, ok := texts(args.Data)
	if !ok || args.Format != "cms" && args.Format != "xml" {
		return basicsError("INVALID_SIGNING_PARAMS", "format or data"), nil
	}
	contents, err := contentsOf(data, how.Decode)
	if err != nil {
		return basicsError("INVALID_SIGNING_PARAMS", err.Error()), nil
	}
	form := Form{Detached: !how.Encapsulate, Digested: how.Digested, Stamped: how.TSAProfile != nil}
	return s.carry(ctx, order{
		Origin: origin, Locale: args.Locale, Contents: contents, fits: args.Signer.fits,
		sign: s.signer(args.Format, form, func(der []byte) string { return string(edstest.PEM(der)) }),
	}, module{
		cancelled:  message{"status": true, "body": message{}},
		cancelCode: message{"status": false, "code": "USER_CANCELED"},
		broken:     basicsError("GENERAL_ERROR", ""),
		failed:     func(err error) message { return basicsError("SIGNING_FAILURE", err.Error()) },
		signed: func(chosen decision, list []string) message {
			var result any = list
			if how.OutputCert {
				result = message{"signatures": list, "certificate": string(chosen.key.Certificate.PEM())}
			} else if chosen.fault == FaultText && len(list) == 1 {
				result = list[0] // as older versions have it
			}
			return message{"status": true, "body": message{"result": result}}
		},
	})
}

// texts reads a text or a list of at least one.
func texts(raw json.RawMessage) ([]string, bool) {
	var one string
	if json.Unmarshal(raw, &one) == nil {
		return []string{one}, string(raw) != "null"
	}
	var many []string
	return many, json.Unmarshal(raw, &many) == nil && len(many) > 0
}

// contentsOf are the bytes of texts, or those that the texts have in base64.
func contentsOf(texts []string, inBase64 bool) (list [][]byte, err error) {
	for i, text := range texts {
		content := []byte(text)
		if inBase64 {
			if content, err = base64.StdEncoding.DecodeString(text); err != nil {
				return nil, fmt.Errorf("data[%d]: not base64", i)
			}
		}
		list = append(list, content)
	}
	return list, nil
}

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
	args := []any{&place, &kind, &data, &encapsulate}[:m.args:m.args] // further ones are not looked at
	err := json.Unmarshal(r.Args, &args)
	documents, some := texts(data)
	if err != nil || len(args) < m.args || some != (m.format != "") || bytes.HasPrefix(data, []byte("[")) != m.many {
		return failed("java.lang.IllegalArgumentException: argument type mismatch. Method: " + r.Method), nil
	}
	if place != storage {
		return failed("no such storage"), nil
	}
	contents, err := contentsOf(documents, m.format == "cms")
	if err != nil {
		return failed("java.lang.IllegalArgumentException: data is not base64"), nil
	}
	m.form.Detached = !encapsulate
	usage, limited := keyUsages[kind]
	return s.carry(ctx, order{
		Origin: origin, Contents: contents, sign: s.signer(m.format, m.form, base64.StdEncoding.EncodeToString),
		fits: func(k *Key) bool { return !limited || slices.Contains(k.Certificate.Template.Usages, usage) },
	}, module{
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
