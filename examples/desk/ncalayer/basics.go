// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncalayer

import (
	"bytes"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/reglament-kz/reglament/eds/edstest"
)

// Codes of errors of the module basics.
const (
	codeParams     = "INVALID_SIGNING_PARAMS"
	codeFailure    = "SIGNING_FAILURE"
	codeGeneral    = "GENERAL_ERROR"
	codeInvocation = "INVOCATION_ERROR"
)

func basicsError(code, details, text string) message {
	return message{"status": false, "code": code, "details": details, "message": text}
}

func invocationError(details string) message {
	return basicsError(codeInvocation, details, "An invoked method threw an exception.")
}

// signArgs are the named arguments of basics.sign.
type signArgs struct {
	Format  string          `json:"format"`
	Data    json.RawMessage `json:"data"`
	Signing json.RawMessage `json:"signingParams"`
	Signer  json.RawMessage `json:"signerParams"`
	Locale  string          `json:"locale"`
}

type signingParams struct {
	Decode      bool            `json:"decode"`
	Encapsulate bool            `json:"encapsulate"`
	Digested    bool            `json:"digested"`
	TSAProfile  json.RawMessage `json:"tsaProfile"`
	OutputCert  bool            `json:"outputCert"`
}

type signerParams struct {
	Usages []edstest.OID `json:"extKeyUsageOids"`
	IIN    string        `json:"iin"`
	BIN    string        `json:"bin"`
	Serial string        `json:"serialNumber"`
}

// fits reports whether a key is one of those that are asked for.
func (p signerParams) fits(k *Key) bool {
	for _, id := range p.Usages {
		if !slices.Contains(k.certificate.Template.Usages, id) {
			return false
		}
	}
	return (p.IIN == "" || p.IIN == k.Holder.IIN.Digits()) && (p.BIN == "" || p.BIN == k.Holder.BIN.Digits()) &&
		(p.Serial == "" || p.Serial == k.certificate.Serial().Text(16))
}

func (s *Server) basics(ctx context.Context, origin string, r request) (message, error) {
	if r.Method != "sign" {
		return invocationError("java.lang.NoSuchMethodException: " + r.Method), nil
	}
	var args signArgs
	if json.Unmarshal(r.Args, &args) != nil {
		return invocationError(`org.json.JSONException: JSONObject["args"] is not a JSONObject.`), nil
	}
	var how signingParams
	if fault := object("signingParams", args.Signing, &how); fault != "" {
		return invocationError(fault), nil
	}
	var who signerParams
	if fault := object("signerParams", args.Signer, &who); fault != "" {
		return invocationError(fault), nil
	}
	data, ok := texts(args.Data)
	if !ok || args.Format != "cms" && args.Format != "xml" {
		return basicsError(codeParams, "format or data", "Invalid signing parameters."), nil
	}
	contents := make([][]byte, len(data))
	for i, text := range data {
		contents[i] = []byte(text)
		if how.Decode {
			var err error
			if contents[i], err = base64.StdEncoding.DecodeString(text); err != nil {
				return basicsError(codeParams, fmt.Sprintf("data[%d]: not base64", i), "Invalid signing parameters."), nil
			}
		}
	}
	chosen, err := s.window.ask(ctx, ask{origin: origin, locale: args.Locale, contents: contents, fits: who.fits, keys: s.config.Authority.Keys()})
	if err != nil {
		return nil, err
	}
	if err := s.plant(ctx, chosen.fault); err != nil {
		return nil, err
	}
	switch {
	case chosen.fault == FaultCancelCode:
		return message{"status": false, "code": "USER_CANCELED"}, nil
	case chosen.fault == FaultError:
		return basicsError(codeGeneral, "", "General error."), nil
	case chosen.key == nil:
		return message{"status": true, "body": message{}}, nil
	}
	result, fault := s.signAll(chosen, contents, args.Format, Form{Detached: !how.Encapsulate, Digested: how.Digested, Stamped: isObject(how.TSAProfile)})
	if fault != "" {
		return basicsError(codeFailure, fault, "Signing failure."), nil
	}
	return message{"status": true, "body": message{"result": shape(result, chosen, how.OutputCert)}}, nil
}

// signAll signs every document, with what was planted into the signatures.
func (s *Server) signAll(chosen decision, contents [][]byte, format string, f Form) (result []string, fault string) {
	for i, content := range contents {
		if chosen.fault == FaultOther {
			content = append(bytes.Clone(content), '!')
			if f.Digested {
				content = bytes.Repeat([]byte{0xA5}, len(content)-1)
			}
		}
		if format == "xml" {
			text, err := s.config.Authority.XML(chosen.key, string(content))
			if err != nil {
				return nil, fmt.Sprintf("document %d: %v", i+1, err)
			}
			result = append(result, text)
			continue
		}
		der, err := s.config.Authority.CMS(chosen.key, content, f)
		if err != nil {
			return nil, fmt.Sprintf("document %d: %v", i+1, err)
		}
		result = append(result, armour("CMS", der))
	}
	switch chosen.fault {
	case FaultFewer:
		result = result[1:]
	case FaultOrder:
		slices.Reverse(result)
	}
	return result, ""
}

// shape gives the result as the programs of this kind do, which differ in it.
func shape(result []string, chosen decision, certificate bool) any {
	switch {
	case certificate:
		return message{"signatures": result, "certificate": armour("CERTIFICATE", chosen.key.certificate.DER)}
	case chosen.fault == FaultText && len(result) == 1:
		return result[0]
	case result == nil:
		return []string{}
	}
	return result
}

// object reads an object; absent and null are an empty one. The fault is that of
// Java's reader.
func object(name string, raw json.RawMessage, into any) (fault string) {
	if len(raw) == 0 || string(raw) == "null" {
		return ""
	}
	if !isObject(raw) || json.Unmarshal(raw, into) != nil {
		return fmt.Sprintf(`org.json.JSONException: JSONObject[%q] is not a JSONObject.`, name)
	}
	return ""
}

func isObject(raw json.RawMessage) bool {
	return bytes.HasPrefix(bytes.TrimSpace(raw), []byte("{"))
}

// texts reads a text or a list of at least one.
func texts(raw json.RawMessage) ([]string, bool) {
	var one string
	if json.Unmarshal(raw, &one) == nil {
		return []string{one}, len(raw) > 0 && string(raw) != "null"
	}
	var many []string
	return many, json.Unmarshal(raw, &many) == nil && len(many) > 0
}
