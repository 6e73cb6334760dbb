// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

// Command desk is a program that the officials of an agency would work with: it takes
// applications in, shows each his work by deadline and a case with its next step, and a
// supervisor what is late. It is an example, and says in its README what it is not.
//
//	cd examples/desk
//	go run . -demo                                     # http://127.0.0.1:8080
//	go run . -db desk.db -office office.json           # an office of one's own
//	go run . person -db desk.db -office office.json -login aigul -name "..." -roles office,employee
//	go run . backup -db desk.db -to copy.db
//	go run . restore -from copy.db -db desk.db
//	go run . recheck -demo -db desk.db                 # proves every signature again, asks nobody
//
// The exit code is 0, 1 where something does not work and 2 for a wrong flag.
package main

import (
	"context"
	"flag"
	"io"
	"log/slog"
	"os"
	"os/signal"
	"syscall"

	"github.com/reglament-kz/reglament/examples/internal/commandline"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	code := run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr)
	stop()
	os.Exit(code)
}

// options are the flags of every verb.
type options struct {
	demo                  bool
	db, now, listen, acts string
	office, offices       string
	cert, key             string
	login, name, roles    string
	to, from              string
	webhook, secretFile   string
	metrics, origin       string
	trust, ocsp, bin      string
	gateway, statuses     string
	stdin                 io.Reader
	stdout                io.Writer
	log                   *slog.Logger
}

// scheme is by what the desk answers.
func (o options) scheme() string {
	if o.cert == "" {
		return "http"
	}
	return "https"
}

// flagsOf are the flags of a verb.
func flagsOf(verb string, o *options) *flag.FlagSet {
	const trusted = "a folder with the certificates of the authorities whose signatures are taken"
	flags := flag.NewFlagSet("desk "+verb, flag.ContinueOnError)
	flags.StringVar(&o.db, "db", "", "a file of SQLite, or postgres://…")
	flags.StringVar(&o.office, "office", "", "the file with the hours of the office")
	flags.StringVar(&o.offices, "offices", "", "a folder with the hours of offices that work by one act each: ACT.json")
	flags.StringVar(&o.acts, "acts", "", "a folder with acts of one's own")
	flags.StringVar(&o.now, "now", "", "begin at this moment, such as 2015-03-30T09:00, and run on")
	switch verb {
	case "serve":
		flags.BoolVar(&o.demo, "demo", false, "an office that does not exist, with people and forty cases")
		flags.StringVar(&o.listen, "listen", "127.0.0.1:8080", "where to listen")
		flags.StringVar(&o.cert, "cert", "", "the certificate for HTTPS")
		flags.StringVar(&o.key, "key", "", "its key")
		flags.StringVar(&o.webhook, "webhook", "", "the address that is told what happens to cases")
		flags.StringVar(&o.secretFile, "webhook-secret-file", "", "the file with the secret that signs it, in base64")
		flags.StringVar(&o.metrics, "metrics", "", "where Prometheus asks: an address of this computer or of a private network")
		flags.StringVar(&o.origin, "origin", "", "the address of the desk as browsers have it, such as https://desk.example")
		flags.StringVar(&o.trust, "trust", "", trusted)
		flags.StringVar(&o.ocsp, "ocsp", "", "where revocation is asked, such as http://ocsp.pki.gov.kz/")
		flags.StringVar(&o.bin, "bin", "", "the number of the organisation for which officials sign")
		flags.StringVar(&o.gateway, "gateway", "", "the number of the organisation whose system signs for the e-government gateway")
		flags.StringVar(&o.statuses, "gateway-statuses", "", "the address at which it is told how its applications stand")
	case "person":
		flags.StringVar(&o.login, "login", "", "with what the person signs in")
		flags.StringVar(&o.name, "name", "", "the name")
		flags.StringVar(&o.roles, "roles", "", "roles, divided by commas")
	case "backup":
		flags.StringVar(&o.to, "to", "", "the file to write, which must not exist")
	case "restore":
		flags.StringVar(&o.from, "from", "", "the copy that backup wrote")
	case "recheck":
		flags.BoolVar(&o.demo, "demo", false, "with the authority of a demonstration")
		flags.StringVar(&o.trust, "trust", "", trusted)
	}
	return flags
}

// run does what the first argument says; without a verb it serves.
func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	o := options{stdin: stdin, stdout: stdout, log: slog.New(slog.NewJSONHandler(stderr, nil))}
	verbs := map[string]func(context.Context, options) error{
		"serve": serve, "person": addPerson, "backup": backup, "restore": restore, "recheck": recheck,
	}
	verb := "serve"
	if len(args) > 0 && verbs[args[0]] != nil {
		verb, args = args[0], args[1:]
	}
	_, err := commandline.Parse(flagsOf(verb, &o), args, "desk [serve | person | backup | restore | recheck] FLAGS\n", stderr)
	if err == nil {
		err = verbs[verb](ctx, o)
	}
	return commandline.Exit(stderr, "desk", err)
}
