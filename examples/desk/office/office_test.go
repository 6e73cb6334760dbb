// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package office_test

import (
	"context"
	"crypto/sha256"
	"testing"
	"time"

	"github.com/google/uuid"
	"github.com/stretchr/testify/require"
	"golang.org/x/crypto/bcrypt"

	"github.com/reglament-kz/reglament/calendar"
	"github.com/reglament-kz/reglament/eds"
	"github.com/reglament-kz/reglament/examples/desk/clock"
	"github.com/reglament-kz/reglament/examples/desk/database/databasetest"
	"github.com/reglament-kz/reglament/examples/desk/office"
	"github.com/reglament-kz/reglament/process"
	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/catalogue"
	"github.com/reglament-kz/reglament/regulation/law"
)

// place is an office with its people, on the morning of 30 March 2015.
type place struct {
	*office.Office
	clock  *clock.Clock
	people map[string]office.Person
	at     databasetest.Place
}

func config(c *clock.Clock) office.Config {
	return office.Config{
		Now: c.Now, System: time.Now, Catalogue: catalogue.Builtin(), Calendar: calendar.Kazakhstan(), PasswordCost: bcrypt.MinCost,
		Spec:      calendar.OfficeSpec{Zone: calendar.MustZone(calendar.ZoneAlmaty), Work: calendar.MustHours("mon-fri 09:00-13:00 14:30-18:30")},
		Namespace: uuid.NameSpaceURL,
	}
}

func openPlace(t *testing.T) place {
	t.Helper()
	p := place{clock: clock.New(time.Now), people: map[string]office.Person{}, at: databasetest.New(t)}
	p.clock.Set(time.Date(2015, 3, 30, 9, 0, 0, 0, calendar.MustZone(calendar.ZoneAlmaty)))
	var err error
	p.Office, err = office.Open(context.Background(), p.at.Open(t), config(p.clock))
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, p.Close()) })
	for login, roles := range map[string][]law.ID{
		"office":     {regulation.ActorOffice, regulation.ActorOfficeEmployee, regulation.ActorEmployee},
		"management": {regulation.ActorManagement, regulation.ActorHead},
		"executor":   {regulation.ActorExecutor},
		"other":      {regulation.ActorExecutor},
		"body":       {regulation.ActorAgreeingBody},
		"supervisor": {office.RoleSupervisor},
		"applicant":  {regulation.ActorApplicant},
		"stranger":   {regulation.ActorApplicant},
	} {
		p.people[login], err = p.AddPerson(context.Background(), office.Person{Login: login, Name: "Person " + login, Lang: law.LangRussian, Roles: roles}, "secret "+login)
		require.NoError(t, err)
	}
	return p
}

// draft is a complete application for a pesticide licence.
func (p place) draft(t *testing.T, who office.Person) office.Draft {
	t.Helper()
	offer, err := p.Offer("north-kazakhstan-201-2014/pesticide-licence/issue@office")
	require.NoError(t, err)
	d := p.NewDraft(who)
	d.Offer, d.IIN, d.Name, d.About = offer.ID(), "850101300008", "Серік Әбенов", "sale of pesticides"
	d.Applicant = d.IIN // nobody who is known
	d.Documents = map[law.ID]string{}
	for _, doc := range offer.Documents {
		d.Documents[doc.ID] = office.DocumentGiven
	}
	return d
}

func (p place) do(t *testing.T, who string, id process.ID, deed office.Deed) {
	t.Helper()
	_, err := p.Do(context.Background(), p.people[who], id, deed)
	require.NoError(t, err, "%s: %s at %s", who, deed.Action, deed.Node)
}

func TestAnApplicationGoesFromTheCounterToItsResult(t *testing.T) {
	ctx := context.Background()
	p := openPlace(t)
	d, err := p.KeepDraft(ctx, p.draft(t, p.people["office"]))
	require.NoError(t, err)
	look, err := p.Outlook(d)
	require.NoError(t, err)
	require.True(t, look.Plan.Grant.Known())

	taken, err := p.TakeIn(ctx, p.people["office"], d)
	require.NoError(t, err)
	require.Equal(t, "2015-00001", taken.Number)
	again, err := p.TakeIn(ctx, p.people["office"], d)
	require.NoError(t, err)
	require.Equal(t, taken, again, "to take the same draft in again gives the same case")
	_, err = p.Draft(ctx, p.people["office"], d.ID)
	require.ErrorIs(t, err, office.ErrNotFound, "the draft is gone")

	list, err := p.Work(ctx, p.people["management"], office.Filter{})
	require.NoError(t, err)
	require.Len(t, list.Items, 1, "the papers lie with the management")

	p.clock.Set(p.Now().Add(time.Hour))
	_, err = p.Do(ctx, p.people["executor"], taken.ID, office.Deed{Action: process.ActionComplete, Node: "5(2)"})
	require.ErrorIs(t, err, process.ErrBlocked, "it is not the executor's turn")
	_, err = p.Do(ctx, p.people["management"], taken.ID, office.Deed{Action: process.ActionComplete, Node: "5(2)"})
	var input *office.InputError
	require.ErrorAs(t, err, &input)
	require.Equal(t, "executor", input.Field)
	p.do(t, "management", taken.ID, office.Deed{Action: process.ActionComplete, Node: "5(2)", Executor: p.people["executor"].ID, Key: "k1"})
	p.do(t, "management", taken.ID, office.Deed{Action: process.ActionComplete, Node: "5(2)", Executor: p.people["executor"].ID, Key: "k1"})

	_, err = p.Do(ctx, p.people["other"], taken.ID, office.Deed{Action: process.ActionAsk, Node: "5(3)"})
	require.ErrorIs(t, err, office.ErrForbidden, "the case is held by another executor")
	list, err = p.Work(ctx, p.people["other"], office.Filter{})
	require.NoError(t, err)
	require.Empty(t, list.Items)
	p.do(t, "executor", taken.ID, office.Deed{Action: process.ActionAsk, Node: "5(3)"})
	list, err = p.Work(ctx, p.people["body"], office.Filter{})
	require.NoError(t, err)
	require.Len(t, list.Items, 1, "the agreeing body sees what waits for it")
	p.do(t, "body", taken.ID, office.Deed{Action: process.ActionReceive, Node: "5(4)", Reply: process.ReplyYes})
	p.do(t, "executor", taken.ID, office.Deed{Action: process.ActionComplete, Node: "5(5)"})
	p.do(t, "management", taken.ID, office.Deed{Action: process.ActionSign, Node: "5(6)"})
	p.do(t, "office", taken.ID, office.Deed{Action: process.ActionIssue, Node: "5(7)", Number: "12345"})

	v, err := p.View(ctx, p.people["office"], taken.ID, time.Time{})
	require.NoError(t, err)
	require.Equal(t, process.EndGranted, v.Application.End())
	require.Empty(t, v.Open)
	list, err = p.All(ctx, p.people["supervisor"], office.Filter{})
	require.NoError(t, err)
	require.Empty(t, list.Items, "it is over")
	list, err = p.All(ctx, p.people["supervisor"], office.Filter{Search: taken.Number})
	require.NoError(t, err)
	require.Len(t, list.Items, 1, "who searches finds it all the same")
	require.Empty(t, list.Counts, "and counts it nowhere")
	require.Equal(t, "Серік Әбенов", v.Applicant.Name)
	_, err = p.View(ctx, p.people["stranger"], taken.ID, time.Time{})
	require.ErrorIs(t, err, office.ErrNotFound, "to another applicant there is no such case")
}

// More cases than are read at once are all listed and counted, and all that became late
// overnight are late in the morning.
func TestAListHasEveryCase(t *testing.T) {
	ctx := context.Background()
	p := openPlace(t)
	p.Page(2)
	for range 5 {
		d, err := p.KeepDraft(ctx, p.draft(t, p.people["office"]))
		require.NoError(t, err)
		_, err = p.TakeIn(ctx, p.people["office"], d)
		require.NoError(t, err)
	}
	p.clock.Set(p.Now().AddDate(0, 1, 0))
	for _, all := range []func() (office.List, error){
		func() (office.List, error) { return p.Work(ctx, p.people["management"], office.Filter{}) },
		func() (office.List, error) { return p.All(ctx, p.people["supervisor"], office.Filter{}) },
	} {
		list, err := all()
		require.NoError(t, err)
		require.Len(t, list.Items, 5)
		for _, item := range list.Items {
			require.Equal(t, office.Overdue, item.Urgency)
		}
	}
	f, err := p.Figures(ctx)
	require.NoError(t, err)
	require.Equal(t, map[office.Urgency]int{office.Overdue: 5}, f.Open)
}

// The program can end between any two of the things that taking in consists of.
func TestWhatWasHalfTakenInIsTakenInOnce(t *testing.T) {
	ctx := context.Background()
	p := openPlace(t)
	clerk := p.people["office"]
	d, err := p.KeepDraft(ctx, p.draft(t, clerk))
	require.NoError(t, err)
	taken, err := p.TakeIn(ctx, clerk, d)
	require.NoError(t, err)
	before, err := p.Events(ctx, clerk, taken.ID)
	require.NoError(t, err)
	db := p.at.Open(t)
	_, err = db.ExecContext(ctx, "UPDATE reglament_case SET number = ''")
	require.NoError(t, err)
	p.clock.Set(p.Now().Add(time.Minute))
	again, err := p.TakeIn(ctx, clerk, d)
	require.NoError(t, err)
	require.Equal(t, taken, again)
	after, err := p.Events(ctx, clerk, taken.ID)
	require.NoError(t, err)
	require.Equal(t, before, after)
	persons, err := p.PersonsWith(ctx, eds.MustParseIIN(d.IIN))
	require.NoError(t, err)
	require.Len(t, persons, 1, "nor is the applicant entered twice")
	found, err := p.All(ctx, p.people["supervisor"], office.Filter{Search: taken.Number})
	require.NoError(t, err)
	require.Len(t, found.Items, 1)
	require.Equal(t, taken.ID, found.Items[0].ID)
}

func TestOnePersonIsNotEnteredTwiceUnderOneName(t *testing.T) {
	ctx := context.Background()
	p := openPlace(t)
	for _, name := range []string{"Серік Әбенов", "серик  абенов"} {
		d := p.draft(t, p.people["office"])
		d.Name, d.Applicant = name, d.IIN
		_, err := p.TakeIn(ctx, p.people["office"], d)
		require.NoError(t, err)
		known, err := p.PersonsWith(ctx, eds.MustParseIIN(d.IIN))
		require.NoError(t, err)
		require.Len(t, known, 1)
	}
	d := p.draft(t, p.people["office"])
	d.Name, d.Applicant = "Somebody Else", d.IIN
	_, err := p.TakeIn(ctx, p.people["office"], d)
	require.NoError(t, err)
	known, err := p.PersonsWith(ctx, eds.MustParseIIN(d.IIN))
	require.NoError(t, err)
	require.Len(t, known, 2, "whose name is another is another person")
}

func TestACaseIsFoundByWhatIsKnownOfIt(t *testing.T) {
	ctx := context.Background()
	p := openPlace(t)
	taken, err := p.TakeIn(ctx, p.people["office"], p.draft(t, p.people["office"]))
	require.NoError(t, err)
	for _, row := range []struct {
		name, search string
		found        bool
	}{
		{"by its number", taken.Number, true},
		{"by a part of its number", taken.Number[3:], true},
		{"by a part of the name, with the letters of a Russian keyboard", "абенов", true},
		{"by the last digits of the IIN, as a page shows them", "••••••••0008", true},
		{"by these digits alone", " 0008", true},
		{"by the whole IIN", "850101300008", true},
		{"not by the first digits of the IIN, which many have", "8501", false},
		{"not by three of the last digits, which many have", "008", false},
		{"not by what a database would take for anything", "%%%%", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			found, err := p.All(ctx, p.people["supervisor"], office.Filter{Search: row.search})
			require.NoError(t, err)
			require.Equal(t, row.found, len(found.Items) == 1)
		})
	}
}

func TestAnErrorOfOnesOwnIsCorrected(t *testing.T) {
	ctx := context.Background()
	p := openPlace(t)
	d, err := p.KeepDraft(ctx, p.draft(t, p.people["office"]))
	require.NoError(t, err)
	taken, err := p.TakeIn(ctx, p.people["office"], d)
	require.NoError(t, err)
	p.do(t, "management", taken.ID, office.Deed{Action: process.ActionComplete, Node: "5(2)", Executor: p.people["executor"].ID})
	p.do(t, "executor", taken.ID, office.Deed{Action: process.ActionRefuse, Node: "5(3)", Grounds: []process.Ground{{Citation: "10", Text: "a wrong button"}}})
	before := p.Now()
	p.clock.Set(p.Now().Add(time.Minute))
	v, err := p.View(ctx, p.people["executor"], taken.ID, time.Time{})
	require.NoError(t, err)
	version := v.Entries[len(v.Entries)-1].Version
	_, err = p.Correct(ctx, p.people["other"], taken.ID, office.Fix{Entry: version, Reason: "not mine"})
	require.ErrorIs(t, err, office.ErrForbidden)
	_, err = p.Correct(ctx, p.people["executor"], taken.ID, office.Fix{Entry: version})
	require.ErrorIs(t, err, office.ErrInput)
	_, err = p.Correct(ctx, p.people["executor"], taken.ID, office.Fix{Entry: version, Reason: "a wrong button"})
	require.NoError(t, err)
	v, err = p.View(ctx, p.people["executor"], taken.ID, time.Time{})
	require.NoError(t, err)
	require.True(t, v.Application.Open())
	require.True(t, v.Entries[version-1].Struck)
	v, err = p.View(ctx, p.people["executor"], taken.ID, before)
	require.NoError(t, err)
	require.Equal(t, process.EndRefused, v.Application.End(), "as it was believed then")
}

func TestASubstituteActsFromAndToADay(t *testing.T) {
	ctx := context.Background()
	p := openPlace(t)
	d, err := p.KeepDraft(ctx, p.draft(t, p.people["office"]))
	require.NoError(t, err)
	taken, err := p.TakeIn(ctx, p.people["office"], d)
	require.NoError(t, err)
	p.do(t, "management", taken.ID, office.Deed{Action: process.ActionComplete, Node: "5(2)", Executor: p.people["executor"].ID})
	s := office.Substitution{Person: p.people["executor"].ID, Substitute: p.people["other"].ID, First: law.MustDate("2015-03-31"), Last: law.MustDate("2015-04-01"), Order: "7-k"}
	require.ErrorIs(t, p.Substitute(ctx, p.people["executor"], s), office.ErrForbidden)
	require.NoError(t, p.Substitute(ctx, p.people["supervisor"], s))
	deed := office.Deed{Action: process.ActionAsk, Node: "5(3)"}
	_, err = p.Do(ctx, p.people["other"], taken.ID, deed)
	require.ErrorIs(t, err, office.ErrForbidden, "the order begins tomorrow")
	p.clock.Set(p.Now().Add(24 * time.Hour))
	e, err := p.Do(ctx, p.people["other"], taken.ID, deed)
	require.NoError(t, err)
	require.Contains(t, e.Details.Note, "7-k")
	require.Equal(t, p.people["other"].ID, e.By.Person, "who acts is the substitute")
}

func TestAClockThatWasSetBackIsRefused(t *testing.T) {
	ctx := context.Background()
	p := openPlace(t)
	d, err := p.KeepDraft(ctx, p.draft(t, p.people["office"]))
	require.NoError(t, err)
	_, err = p.TakeIn(ctx, p.people["office"], d)
	require.NoError(t, err)
	p.clock.Set(p.Now().Add(-time.Hour))
	_, err = office.Open(ctx, p.at.Open(t), config(p.clock))
	require.ErrorIs(t, err, office.ErrClock)
}

func TestAPersonIsNeverLogged(t *testing.T) {
	p := office.Person{ID: "p-1", Name: "Серік Әбенов", IIN: eds.MustParseIIN("850101300008")}
	require.Equal(t, "p-1", p.LogValue().String())
}

// Whoever reads the database signs in by nothing that he finds there.
func TestPasswordsAndSessionsLieNowhereInTheClear(t *testing.T) {
	p := openPlace(t)
	ctx := context.Background()
	s, err := p.SignIn(ctx, "office", "secret office")
	require.NoError(t, err)
	db := p.at.Open(t)
	var password, token []byte
	require.NoError(t, db.QueryRowContext(ctx, "SELECT password FROM desk_person WHERE login = 'office'").Scan(&password))
	require.NoError(t, bcrypt.CompareHashAndPassword(password, []byte("secret office")))
	require.NotContains(t, string(password), "secret")
	require.NoError(t, db.QueryRowContext(ctx, "SELECT token FROM desk_session").Scan(&token))
	require.Len(t, token, sha256.Size)
	require.NotContains(t, string(token), s.Token)
	_, err = p.Session(ctx, string(token))
	require.ErrorIs(t, err, office.ErrNotFound)
}
