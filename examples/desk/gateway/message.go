// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package gateway

import (
	"encoding/xml"
	"fmt"
	"regexp"
	"strings"
	"time"
)

// Message is one message in either direction. Its envelope, its channel and what stands in
// Info are as public programs have them that speak with the gateway; what stands in the
// data is this desk's own.
type Message struct {
	XMLName     xml.Name     `xml:"request"`
	Info        Info         `xml:"messageInfo"`
	Application *Application `xml:"messageData>data>application"`
	Status      *Status      `xml:"messageData>data>status"`
}

// Info says what a message is.
type Info struct {
	ID      string    `xml:"messageId"`
	Chain   string    `xml:"correlationId,omitempty"`
	Service string    `xml:"serviceId"` // the kind of a service, as the catalogue has it
	Type    string    `xml:"messageType"`
	Date    time.Time `xml:"messageDate"`
	Sender  string    `xml:"sender>senderId"`
}

// Types of messages.
const (
	typeRequest      = "REQUEST"
	typeNotification = "NOTIFICATION"
)

// Application is what somebody has filed through another portal, with the form as he has
// signed it: XML with an enveloped signature, in base64.
type Application struct {
	IIN     string `xml:"iin"`
	Name    string `xml:"name"`
	Payment string `xml:"payment,omitempty"` // its reference, where the portal has taken one
	Form    string `xml:"form"`
}

// Form is what the applicant signs.
type Form struct {
	XMLName   xml.Name   `xml:"form"`
	Service   string     `xml:"service"`
	About     string     `xml:"about,omitempty"`
	Licence   string     `xml:"licence,omitempty"`
	Documents []Document `xml:"document"`
}

// Document is a line of the checklist, with its file in base64 where it was given.
type Document struct {
	ID      string `xml:"id"`
	State   string `xml:"state"`
	Name    string `xml:"name,omitempty"`
	Content string `xml:"content,omitempty"`
}

// Status is how an application stands after an event. A later one has a greater version.
type Status struct {
	Version int       `xml:"version"`
	Number  string    `xml:"number,omitempty"`
	Action  string    `xml:"action"`
	NameKK  string    `xml:"nameKk"`
	NameRU  string    `xml:"nameRu"`
	At      time.Time `xml:"at"`
	End     string    `xml:"end,omitempty"`
}

// Answer acknowledges the message of an ID.
type Answer struct {
	XMLName xml.Name  `xml:"response"`
	ID      string    `xml:"messageId"`
	Chain   string    `xml:"correlationId"`
	Date    time.Time `xml:"responseDate"`
}

// Name spaces.
const (
	soap    = "http://schemas.xmlsoap.org/soap/envelope/"
	channel = "http://bip.bee.kz/AsyncChannel/v10/Types"
)

// spelled is how the ID of a message is written: it stands in logs and in events.
var spelled = regexp.MustCompile(`^[0-9A-Za-z_.:-]{1,100}$`)

// readMessage reads the verified body of an envelope.
func readMessage(body []byte) (Message, error) {
	var b struct {
		XMLName xml.Name `xml:"http://schemas.xmlsoap.org/soap/envelope/ Body"`
		Sent    []struct {
			Requests []Message `xml:"request"`
		} `xml:"http://bip.bee.kz/AsyncChannel/v10/Types sendMessage"`
	}
	if err := xml.Unmarshal(body, &b); err != nil {
		return Message{}, fmt.Errorf("%w: the XML cannot be read", errMessage) // its error may repeat what stands there
	}
	if len(b.Sent) != 1 || len(b.Sent[0].Requests) != 1 {
		return Message{}, fmt.Errorf("%w: one sendMessage with one request is expected", errMessage)
	}
	m := b.Sent[0].Requests[0]
	switch {
	case !spelled.MatchString(m.Info.ID):
		return Message{}, fmt.Errorf("%w: messageId is missing, or not of at most 100 letters, digits and hyphens", errMessage)
	case m.Info.Date.IsZero():
		return Message{}, fmt.Errorf("%w: messageDate is missing", errMessage)
	case (m.Application == nil) == (m.Status == nil):
		return Message{}, fmt.Errorf("%w: the data is neither an application nor a status", errMessage)
	}
	return m, nil
}

// readAnswer reads an envelope with an acknowledgement.
func readAnswer(envelope []byte) (Answer, error) {
	var e struct {
		XMLName xml.Name `xml:"http://schemas.xmlsoap.org/soap/envelope/ Envelope"`
		Body    struct {
			Responses []struct {
				Answer Answer `xml:"response"`
			} `xml:"http://bip.bee.kz/AsyncChannel/v10/Types sendMessageResponse"`
		} `xml:"http://schemas.xmlsoap.org/soap/envelope/ Body"`
	}
	if err := xml.Unmarshal(envelope, &e); err != nil || len(e.Body.Responses) != 1 {
		return Answer{}, fmt.Errorf("%w: no acknowledgement", errMessage)
	}
	return e.Body.Responses[0].Answer, nil
}

// canonical puts in place what encoding/xml writes otherwise than canonical XML between two
// tags, so that the content can be signed as it is. No message has attributes.
var canonical = strings.NewReplacer("&#34;", `"`, "&#39;", "'", "&#x9;", "\t", "&#xA;", "\n")

// write puts a message or an answer into an element of the channel.
func write(element string, v any) (string, error) {
	inside, err := xml.Marshal(v)
	return `<t:` + element + ` xmlns:t="` + channel + `">` + canonical.Replace(string(inside)) + `</t:` + element + `>`, err
}

// unsigned is an envelope around a content that nobody signs.
func unsigned(content string) ([]byte, error) {
	return []byte(`<soap:Envelope xmlns:soap="` + soap + `"><soap:Body>` + content + `</soap:Body></soap:Envelope>`), nil
}
