// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package engine

import (
	"context"
	"errors"
	"fmt"
	"net"
	"net/url"
	"os"
	"os/exec"
)

// Postgres is a server of PostgreSQL that several nodes share.
type Postgres struct{ Address, User, Password string }

// errPostgres says why an address is none.
var errPostgres = errors.New("not of the form postgres://USER:PASSWORD@HOST:PORT")

// ParsePostgres reads postgres://USER:PASSWORD@HOST:PORT; password and port may be
// absent. The engine has two databases of its own there, so that none is named. The
// connection is not encrypted: it is one of loopback, or of a network that is.
func ParsePostgres(s string) (*Postgres, error) {
	u, err := url.Parse(s)
	if err != nil || u.Scheme != "postgres" || u.User.Username() == "" || u.Hostname() == "" ||
		u.Path != "" && u.Path != "/" || u.RawQuery != "" || u.Fragment != "" {
		return nil, errPostgres // the text holds a password
	}
	port := u.Port()
	if port == "" {
		port = "5432"
	}
	password, _ := u.User.Password()
	return &Postgres{Address: net.JoinHostPort(u.Hostname(), port), User: u.User.Username(), Password: password}, nil
}

// databases are those of the engine, by what they hold.
func databases() []store { return []store{{"lives", "temporal"}, {"list", "temporal_visibility"}} }

// Schema makes the databases of the engine and their tables with its own tool, or
// brings them to the version of the tool.
func (p *Postgres) Schema(ctx context.Context, tool string) error {
	host, port, err := net.SplitHostPort(p.Address)
	if err != nil {
		return fmt.Errorf("engine: %w", err)
	}
	for _, d := range databases() {
		schema := "postgresql/v12/temporal"
		if d.Name == "list" {
			schema = "postgresql/v12/visibility"
		}
		for _, words := range [][]string{
			{"create-database"}, {"setup-schema", "--version", "0.0"}, {"update-schema", "--schema-name", schema},
		} {
			do := exec.CommandContext(ctx, tool, append([]string{
				"--plugin", "postgres12_pgx", "--endpoint", host, "--port", port, "--user", p.User, "--database", d.Database,
			}, words...)...)
			do.Env = append(os.Environ(), "SQL_PASSWORD="+p.Password)
			if said, err := do.CombinedOutput(); err != nil {
				return fmt.Errorf("engine: %s of database %s: %w: %s", words[0], d.Database, err, said)
			}
		}
	}
	return nil
}
