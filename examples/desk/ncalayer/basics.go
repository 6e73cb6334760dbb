// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package ncalayer

import (
	"bytes"
	"cmp"
	"context"
	"encoding/base64"
	"encoding/json"
	"fmt"
	"slices"

	"github.com/reglament-kz/reglament/eds/edstest"
)

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
		Signing json.RawMessage `json:"signingParams"`
		Signer  json.RawMessage `json:"signerParams"`
		Locale  string          `json:"locale"`
	}
	var how struct {
		Decode      bool            `json:"decode"`
		Encapsulate bool            `json:"encapsulate"`
		Digested    bool            `json:"digested"`
		TSAProfile  json.RawMessage `json:"tsaProfile"`
		OutputCert  bool            `json:"outputCert"`
	}
	var who signerParams
	fault := object("args", r.Args, &args)
	fault = cmp.Or(fault, object("signingParams", args.Signing, &how), object("signerParams", args.Signer, &who))
	if fault != "" {
		return basicsError("INVOCATION_ERROR", fault), nil
	}
	data, ok := texts(args.Data)
	if !ok || args.Format != "cms" && args.Format != "xml" {
		return basicsError("INVALID_SIGNING_PARAMS", "format or data"), nil
	}
	contents, err := contentsOf(data, how.Decode)
	if err != nil {
		return basicsError("INVALID_SIGNING_PARAMS", err.Error()), nil
	}
	form := Form{Detached: !how.Encapsulate, Digested: how.Digested, Stamped: begins(how.TSAProfile, "{")}
	return s.carry(ctx, order{
		Origin: origin, Locale: args.Locale, Contents: contents, fits: who.fits, format: args.Format, form: form,
		armour: func(der []byte) string { return string(edstest.PEM(der)) },
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

// object reads an object; absent and null are an empty one. The fault is that of
// Java's reader.
func object(name string, raw json.RawMessage, into any) (fault string) {
	if len(raw) == 0 || string(raw) == "null" {
		return ""
	}
	if !begins(raw, "{") || json.Unmarshal(raw, into) != nil {
		return fmt.Sprintf(`org.json.JSONException: JSONObject[%q] is not a JSONObject.`, name)
	}
	return ""
}

func begins(raw json.RawMessage, with string) bool { return bytes.HasPrefix(bytes.TrimSpace(raw), []byte(with)) }

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
