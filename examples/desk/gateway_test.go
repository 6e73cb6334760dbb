// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package main

import (
	"bytes"
	"context"
	"encoding/base64"
	"fmt"
	"io"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/eds/edstest"
)

// The gateway is there where it is named, checks with the authorities that the desk trusts,
// and takes what the named organisation signs.
func TestTheGatewayIsThereWhereItIsNamed(t *testing.T) {
	dir := t.TempDir()
	at := func(name string) string { return filepath.Join(dir, name) }
	authority := production(time.Now())
	responder := httptest.NewServer(authority.Services(time.Now))
	t.Cleanup(responder.Close)
	require.NoError(t, os.Mkdir(at("trust"), 0o700))
	require.NoError(t, os.WriteFile(at("trust/root.pem"), append(authority.Root.PEM(), authority.Issuing.PEM()...), 0o600))
	require.NoError(t, os.WriteFile(at("office.json"), []byte(ownOffice), 0o600))
	flags := []string{"-db", at("desk.db"), "-office", at("office.json"), "-listen", "127.0.0.1:0",
		"-trust", at("trust"), "-ocsp", responder.URL + edstest.PathOCSP, "-bin", edstest.BIN(1)}
	for _, wrong := range [][]string{{"-gateway", edstest.BIN(2)}, {"-gateway", "12", "-gateway-statuses", "https://gateway.example"},
		{"-gateway", edstest.BIN(2), "-gateway-statuses", "http://gateway.example"}} {
		code, _, complaint := command("", append(flags, wrong...)...)
		require.NotZero(t, code)
		require.Contains(t, complaint, "-gateway")
	}

	ctx, cancel := context.WithCancel(t.Context())
	out, in := io.Pipe()
	ended := make(chan int, 1)
	var log bytes.Buffer
	go func() {
		ended <- run(ctx, append(flags, "-gateway", edstest.BIN(2), "-gateway-statuses", "https://gateway.example"), strings.NewReader(""), in, &log)
		_ = in.Close() // a pipe closes without an error
	}()
	line := make([]byte, 100)
	n, err := out.Read(line)
	require.NoError(t, err, log.String())
	post := func(envelope []byte) string {
		r, err := http.Post(strings.TrimSpace(string(line[:n]))+"gateway", "text/xml", bytes.NewReader(envelope)) //nolint:noctx // of a test
		require.NoError(t, err)
		return bodyOf(t, r)
	}
	form := authority.XML("<service>no/such/service</service>", authority.Leaf(edstest.ProfileIndividualSign)).Bytes()
	content := fmt.Sprintf(`<t:sendMessage xmlns:t="http://bip.bee.kz/AsyncChannel/v10/Types"><request><messageInfo><messageId>m-1</messageId>`+
		`<serviceId>no/such/service</serviceId><messageType>REQUEST</messageType><messageDate>%s</messageDate></messageInfo><messageData><data><application>`+
		`<iin>%s</iin><name>Somebody</name><form>%s</form></application></data></messageData></request></t:sendMessage>`,
		time.Now().UTC().Format(time.RFC3339), edstest.IIN(1), base64.StdEncoding.EncodeToString(form))
	require.Contains(t, post([]byte("<a></a>")), "<code>signature</code>")
	require.Contains(t, post(authority.Envelope(content, authority.Leaf(edstest.ProfileLegalSystem)).Bytes()), "<code>signature</code>", "of another organisation")
	template := authority.Template(edstest.ProfileLegalSystem)
	template.Subject = template.Subject.With(edstest.NameOrganizationUnit, "BIN"+edstest.BIN(2))
	require.Contains(t, post(authority.Envelope(content, authority.Issue(template)).Bytes()), "<code>service</code>", "it is read, and asks for what there is not")
	cancel()
	require.Equal(t, 0, <-ended, "%s", &log)
	require.NotContains(t, log.String(), edstest.IIN(1))
}
