// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package process

import (
	"errors"
	"fmt"
	"slices"
	"time"

	"github.com/rickb777/date/v2"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

func dayOr(d law.Date, other string) string {
	if d.IsZero() {
		return other
	}
	return d.String()
}

// editions are the days on which an edition of a part begins that the definition is
// made of, in order.
func (d *Definition) editions() []law.Date {
	var days []law.Date
	r := &d.extract.r
	for i := range r.Accounts {
		a := &r.Accounts[i]
		if !d.takesFrom(a.Role) {
			continue
		}
		days = append(days, a.Since)
		for _, e := range a.Earlier {
			days = append(days, e.Since)
		}
	}
	for i := range r.Services {
		if s := &r.Services[i]; s.ID == d.kind.Service {
			days = append(days, s.Since)
			for _, e := range s.Earlier {
				days = append(days, e.Since)
			}
		}
	}
	dated := func(v regulation.Validity) { days = append(days, v.Since, v.Until) }
	for i := range r.Channels.Intake {
		if u := &r.Channels.Intake[i]; u.Channel == d.channel {
			dated(u.Validity)
		}
	}
	for i := range r.Readings {
		if r.Readings[i].Touches(d.kind.Short(), d.channel) {
			dated(r.Readings[i].Validity)
		}
	}
	for i := range r.Counting {
		if c := &r.Counting[i]; c.Channels == nil || slices.Contains(c.Channels, d.channel) {
			dated(c.Validity)
		}
	}
	slices.Sort(days)
	return slices.Compact(days)
}

// span finds from when until when the edition of a day applies.
func (d *Definition) span(day law.Date) (from, until law.Date) {
	for _, start := range d.starts {
		if start > day {
			return from, start
		}
		from = start
	}
	return from, 0
}

// takesFrom reports whether a node comes from an account.
func (d *Definition) takesFrom(account regulation.AccountRole) bool {
	for i := range d.nodes {
		if d.nodes[i].Account == account {
			return true
		}
	}
	return false
}

// since is the first day on which the act can have been in effect, by its status on
// some day. Where its publication is not on record, that was not before it was signed
// and registered.
func (x *extract) since(status law.Status) law.Date {
	if status.State == law.StateInEffect {
		return max(x.act.Date, status.Since)
	}
	return x.act.Effect.After(max(x.act.Date, x.act.Registration.Date))
}

// appliesIn checks that what is filed at a moment is filed while the act is in effect,
// and under the edition of the definition, by the clock of an office. Without one
// either day of the clocks of Kazakhstan will do.
func (d *Definition) appliesIn(office calendar.Office, at time.Time) error {
	days := [2]law.Date{law.DateOf(date.NewAt(at.UTC().Add(westernmost))), law.DateOf(date.NewAt(at.UTC().Add(easternmost)))}
	if !office.IsZero() {
		day, err := office.Date(at)
		if err != nil && !beyond(err) {
			return err
		}
		if err == nil {
			days = [2]law.Date{law.DateOf(day), law.DateOf(day)}
		}
	}
	err := d.appliesOn(days[0])
	if err != nil && days[1] != days[0] && d.appliesOn(days[1]) == nil {
		return nil
	}
	return err
}

// appliesOn checks that the act, and the edition of the definition, apply to what is
// filed on a day.
func (d *Definition) appliesOn(day law.Date) error {
	if day < d.inForce || !d.extract.repealed.IsZero() && day >= d.extract.repealed {
		return d.extract.notInEffect(d.extract.act.Status(day))
	}
	if len(d.starts) < 2 {
		return nil
	}
	from, until := d.span(d.day)
	if day >= from && (until.IsZero() || day < until) {
		return nil
	}
	since, _ := d.span(day)
	return &DefinitionError{is: ErrEdition, Filed: day, Since: since, Fault: fmt.Sprintf(
		"%s is filed on %s, by the edition since %s; the definition is of the one from %s until %s",
		d.kind, day, dayOr(since, "the beginning"), dayOr(from, "the beginning"), dayOr(until, "further notice"))}
}

// doubted is what a plan must say of an application that is filed on a day for which
// the definition was not compiled; no text is nothing.
func (w *walker) doubted() (law.Citation, law.Text) {
	if w.filed.IsZero() {
		return law.Citation{}, law.Text{}
	}
	var fault *DefinitionError
	switch err := w.d.appliesIn(w.offices.provider, w.filed); {
	case !errors.As(err, &fault):
		return law.Citation{}, law.Text{}
	case errors.Is(err, ErrEdition):
		text := law.Text{
			KK: "өтініш берілген күні актінің басқа редакциясы қолданылады", RU: "в день подачи действует другая редакция акта", EN: "another edition of the act applies on the day of filing",
		}
		if since := fault.Since.SinceLabel(); !fault.Since.IsZero() {
			text.KK, text.RU, text.EN = text.KK+", "+since.KK, text.RU+", "+since.RU, text.EN+", since "+fault.Since.Label().EN
		}
		return law.Citation{}, text
	case fault.Status.State == law.StateRepealed:
		since := fault.Status.Since.Label()
		return fault.Status.Citation, law.Text{
			KK: "өтініш берілген күні актінің күші жойылған: " + since.KK, RU: "в день подачи акт уже утратил силу: " + since.RU, EN: "the act was repealed before the day of filing: " + since.EN,
		}
	}
	return fault.Status.Citation, law.Text{
		KK: "өтініш берілген күні акт қолданысқа енгізілмеген", RU: "в день подачи акт ещё не введён в действие", EN: "the act was not in effect on the day of filing",
	}
}

// filesWith reports whether a command files an application.
func (d *Definition) filesWith(a *Application, c *Command) bool {
	if c.Action == ActionSubmit {
		return d.files < 0 || c.Details != nil && c.Details.Submission != nil && c.Details.Submission.HandOver != nil
	}
	return d.files >= 0 && int(a.progress.Node) == d.files && c.Action == d.nodes[d.files].Action
}
