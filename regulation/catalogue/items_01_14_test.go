// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package catalogue_test

import (
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// The tests of these files go through what a model of the two acts must be able
// to say, item by item, each on a regulation that says it.

// at returns the step at a place of a built-in regulation.
func step(t *testing.T, name, place string) regulation.Step {
	t.Helper()
	for _, a := range get(t, name).Accounts {
		if s, ok := a.Step(law.MustLocator(place)); ok {
			return s
		}
	}
	require.Fail(t, "no step at "+name+"#"+place)
	return regulation.Step{}
}

// node returns the node at a place of a built-in regulation.
func node(t *testing.T, name, place string) regulation.Node {
	t.Helper()
	for _, a := range get(t, name).Accounts {
		if n, ok := a.Node(law.MustLocator(place)); ok {
			return n
		}
	}
	require.Fail(t, "no node at "+name+"#"+place)
	return regulation.Node{}
}

func kind(s string) regulation.KindID { return regulation.MustKindID(s) }

// length is what an act prints of a term, without its start and its scope.
type length struct {
	amount regulation.Amount
	unit   regulation.Unit
	bound  regulation.Bound
}

func lengths(terms []regulation.Term) []length {
	var list []length
	for _, t := range terms {
		list = append(list, length{t.Amount, t.Unit, t.Bound})
	}
	return list
}

func TestItem01DurationIsValueUnitBoundKindsScope(t *testing.T) {
	t.Run("within the day of application has no number", func(t *testing.T) {
		for _, place := range []string{"5(2)", "7(2)"} {
			term := step(t, "vet-reference", place).Terms[0]
			require.Equal(t, length{0, regulation.UnitDayOfApplication, regulation.BoundWithin}, length{term.Amount, term.Unit, term.Bound})
			require.Equal(t, regulation.FromApplication, term.From)
			require.False(t, term.Unit.Counted())
		}
	})
	t.Run("the dates of the plan are a unit of their own", func(t *testing.T) {
		require.True(t, slices.ContainsFunc(step(t, "animal-identification", "7(2)").Terms, func(x regulation.Term) bool {
			return x.Unit == regulation.UnitPlanDates && x.Amount == 0
		}))
	})
	t.Run("the passport has no term, and that is said and not zero", func(t *testing.T) {
		require.True(t, slices.ContainsFunc(step(t, "animal-identification", "7(2)").Terms, func(x regulation.Term) bool {
			return x.Basis == law.BasisNotStated && x.Unit == "" && x.Bound == "" && slices.Contains(x.Does, regulation.FunctionPrepare)
		}))
	})
	t.Run("a refusal beside terms has none of its own", func(t *testing.T) {
		terms := step(t, "pesticide-licence", "5(5)").Terms
		refusal := terms[len(terms)-1]
		require.Equal(t, regulation.OutcomeRefusal, refusal.Outcome)
		require.Equal(t, law.BasisNotStated, refusal.Basis)
	})
	t.Run("every unit of the acts occurs, and calendar days and longer ones do not", func(t *testing.T) {
		found := map[regulation.Unit]bool{}
		for _, r := range builtin(t).Regulations() {
			for _, a := range r.Accounts {
				for _, s := range a.Steps {
					for _, x := range s.Terms {
						found[x.Unit] = true
					}
				}
			}
		}
		for _, u := range law.Values[regulation.Unit]() {
			other := slices.Contains([]regulation.Unit{
				regulation.UnitCalendarDay, regulation.UnitWeek, regulation.UnitMonth, regulation.UnitQuarter, regulation.UnitYear,
			}, u)
			require.Equal(t, !other, found[u], u)
		}
	})
}

func TestItem02BoundAsPrinted(t *testing.T) {
	first := func(name, place string) length { return lengths(step(t, name, place).Terms)[0] }
	require.Equal(t, length{15, regulation.UnitMinute, regulation.BoundBare}, lengths(step(t, "grain-receipt-licence", "5(1)").Terms)[1])
	require.Equal(t, length{15, regulation.UnitMinute, regulation.BoundNotExceeding}, first("grain-receipt-licence", "7(1)"))
	duplicate := step(t, "grain-receipt-licence", "5(3)").TermsFor(kind("grain-receipt-licence/duplicate"))
	require.Equal(t, length{1, regulation.UnitWorkingDay, regulation.BoundBare}, lengths(duplicate)[0])
	duplicate = node(t, "grain-receipt-licence", "8(9)").TermsFor(kind("grain-receipt-licence/duplicate"))
	require.Equal(t, length{1, regulation.UnitWorkingDay, regulation.BoundNotLaterThan}, lengths(duplicate)[0])
	require.Equal(t, length{30, regulation.UnitMinute, regulation.BoundWithin}, first("vet-licence", "5(4)"))
	require.Equal(t, length{30, regulation.UnitMinute, regulation.BoundBare}, first("vet-licence", "7(5)"))
}

func TestItem03DurationsPerKindInsideOneStep(t *testing.T) {
	cases := []struct {
		name, place string
		days        [3]regulation.Amount // issue, reissue, duplicate
	}{
		{"vet-licence", "5(3)", [3]regulation.Amount{13, 13, 1}},
		{"pesticide-licence", "5(3)", [3]regulation.Amount{2, 2, 1}},
		{"pesticide-licence", "5(5)", [3]regulation.Amount{3, 5, 1}},
		{"grain-receipt-licence", "5(3)", [3]regulation.Amount{9, 6, 1}},
		{"cotton-receipt-licence", "5(4)", [3]regulation.Amount{9, 6, 1}},
	}
	for _, c := range cases {
		t.Run(c.name+" "+c.place, func(t *testing.T) {
			for i, k := range []string{"issue", "reissue", "duplicate"} {
				term := step(t, c.name, c.place).TermsFor(kind(c.name + "/" + k))[0]
				require.Equal(t, length{c.days[i], regulation.UnitWorkingDay, term.Bound}, length{term.Amount, term.Unit, term.Bound})
				require.NotNil(t, term.Kinds, "the term is printed for the kind")
			}
		})
	}
	t.Run("a step without a distinction says so", func(t *testing.T) {
		require.Nil(t, step(t, "pesticide-licence", "7(3)").Terms[0].Kinds)
	})
	t.Run("the cotton refusal has a day of its own", func(t *testing.T) {
		terms := step(t, "cotton-receipt-licence", "5(4)").Terms
		require.Equal(t, regulation.OutcomeRefusal, terms[3].Outcome)
		require.Equal(t, length{1, regulation.UnitWorkingDay, regulation.BoundNotLaterThan}, lengths(terms)[3])
	})
}

func TestItem04SeveralDurationsInOneStep(t *testing.T) {
	t.Run("grain 5(1) has thirty and fifteen minutes, each with its part", func(t *testing.T) {
		terms := step(t, "grain-receipt-licence", "5(1)").Terms
		require.Equal(t, []length{{30, regulation.UnitMinute, regulation.BoundBare}, {15, regulation.UnitMinute, regulation.BoundBare}}, lengths(terms))
		for _, x := range terms {
			require.True(t, x.Covers.Complete())
			require.NotEmpty(t, x.Does)
		}
		require.NotEqual(t, terms[0].Does, terms[1].Does)
	})
	t.Run("the minutes of the reference have an open scope, its day has not", func(t *testing.T) {
		terms := step(t, "vet-reference", "7(2)").Terms
		require.Equal(t, []bool{false, true}, []bool{terms[0].Ambiguous, terms[1].Ambiguous})
	})
	t.Run("identification 7(2) has minutes, a plan, silence and days", func(t *testing.T) {
		terms := step(t, "animal-identification", "7(2)").Terms
		var units []regulation.Unit
		for _, x := range terms {
			units = append(units, x.Unit)
			require.True(t, x.Covers.Complete(), "each term tells its part")
		}
		require.Equal(t, []regulation.Unit{regulation.UnitMinute, regulation.UnitPlanDates, "", "", regulation.UnitWorkingDay}, units)
	})
}

func TestItem05ParallelDescriptionsStayApart(t *testing.T) {
	accounts := map[string][]regulation.AccountRole{}
	for _, r := range builtin(t).Regulations() {
		for _, a := range r.Accounts {
			accounts[string(r.ID.Name)] = append(accounts[string(r.ID.Name)], a.Role)
		}
	}
	licence := []regulation.AccountRole{regulation.AccountProcedure, regulation.AccountInteraction, regulation.AccountPortal}
	require.Equal(t, map[string][]regulation.AccountRole{
		"vet-reference": licence[:2], "animal-identification": licence[:2],
		"vet-licence":       append(slices.Clone(licence), regulation.AccountProviderSystem),
		"pesticide-licence": licence, "grain-receipt-licence": licence, "cotton-receipt-licence": licence,
	}, accounts)
	require.Equal(t, []law.Locator{law.MustLocator("5(2)"), law.MustLocator("5(3)")}, step(t, "animal-identification", "7(2)").Same)
	require.Empty(t, step(t, "vet-licence", "7(4)").Same, "the signature of the veterinary licence has no counterpart")
}

func TestItem06StepsAndResultsOfAKind(t *testing.T) {
	issue := kind("pesticide-licence/issue")
	for _, k := range []string{"issue", "reissue", "duplicate"} {
		id := kind("pesticide-licence/" + k)
		require.Equal(t, id == issue, step(t, "pesticide-licence", "5(4)").For(id), "paragraph 5 asks the agreeing body for the issue only")
		require.True(t, step(t, "pesticide-licence", "7(4)").For(id), "paragraph 7 asks for every kind")
	}
	var issued, refused, others int
	for _, x := range step(t, "pesticide-licence", "5(3)").Results {
		switch {
		case slices.Contains(x.Kinds, issue) && x.Outcome == regulation.OutcomeRefusal:
			refused++
		case slices.Contains(x.Kinds, issue):
			issued++
		default:
			others++
		}
	}
	require.Equal(t, [3]int{1, 1, 1}, [3]int{issued, refused, others}, "inquiry, early refusal, sending for signature")
}

func TestItem07ResultsOfStepsAreOptional(t *testing.T) {
	results := func(name string, role regulation.AccountRole) int {
		a, ok := get(t, name).Account(role)
		require.True(t, ok)
		n := 0
		for _, s := range a.Steps {
			if len(s.Results) > 0 {
				n++
			}
		}
		return n
	}
	for _, c := range []struct {
		name  string
		steps [2]int // of paragraphs 5 and 7 that print a result
	}{
		{"vet-reference", [2]int{0, 0}},
		{"animal-identification", [2]int{0, 0}},
		{"vet-licence", [2]int{0, 5}},
		{"pesticide-licence", [2]int{7, 0}},
		{"grain-receipt-licence", [2]int{5, 0}},
		{"cotton-receipt-licence", [2]int{6, 0}},
	} {
		require.Equal(t, c.steps, [2]int{results(c.name, regulation.AccountProcedure), results(c.name, regulation.AccountInteraction)}, c.name)
	}
}

func TestItem08ActorsAsNamed(t *testing.T) {
	t.Run("an office in the locative is inferred, with its word", func(t *testing.T) {
		require.Equal(t, []regulation.StepActor{{ID: regulation.ActorOffice, Basis: law.BasisInferred, Printed: "кеңсесінде"}}, step(t, "vet-licence", "5(1)").Actors)
	})
	t.Run("where paragraph 1 names the office, it is stated", func(t *testing.T) {
		require.Equal(t, []regulation.StepActor{{ID: regulation.ActorOffice, Basis: law.BasisStated, Printed: "кеңсесімен", At: law.MustLocator("1/2")}}, step(t, "vet-reference", "5(1)").Actors)
		require.Equal(t, []regulation.StepActor{{ID: regulation.ActorOffice, Basis: law.BasisStated, Printed: "кеңсесімен", At: law.MustLocator("1/2")}}, step(t, "vet-reference", "5(3)").Actors)
		require.Equal(t, law.BasisStated, step(t, "animal-identification", "5(1)").Actors[0].Basis)
	})
	t.Run("nobody is named who hands over", func(t *testing.T) {
		for _, c := range [][2]string{{"animal-identification", "5(3)"}, {"vet-licence", "5(4)"}} {
			actor := step(t, c[0], c[1]).Actors[0]
			require.Equal(t, law.BasisInferred, actor.Basis)
			require.Empty(t, actor.Printed)
		}
	})
	t.Run("synonyms stay apart and share a lane", func(t *testing.T) {
		r := get(t, "grain-receipt-licence")
		lanes := map[law.ID]law.ID{}
		for _, a := range r.Actors {
			lanes[a.ID] = a.Lane
		}
		require.Equal(t, lanes[regulation.ActorHead], lanes[regulation.ActorManagement])
		require.Equal(t, regulation.ActorManagement, step(t, "grain-receipt-licence", "5(2)").Actors[0].ID)
		require.Equal(t, regulation.ActorHead, step(t, "grain-receipt-licence", "7(2)").Actors[0].ID)
	})
	t.Run("two actors in one node", func(t *testing.T) {
		var ids []law.ID
		for _, a := range node(t, "vet-licence", "11(4)").Actors {
			ids = append(ids, a.ID)
		}
		require.ElementsMatch(t, []law.ID{regulation.ActorExecutor, regulation.ActorEmployee}, ids)
	})
	t.Run("who acts without being a participant", func(t *testing.T) {
		for name, want := range map[string][]law.ID{
			"vet-licence":           {regulation.ActorAuthorisedPerson, regulation.ActorEmployee},
			"grain-receipt-licence": {regulation.ActorAuthorisedPerson},
		} {
			r := get(t, name)
			for _, id := range want {
				i := slices.IndexFunc(r.Actors, func(a regulation.Actor) bool { return a.ID == id })
				require.GreaterOrEqual(t, i, 0, "%s knows %s", name, id)
				require.True(t, r.Actors[i].Participant.IsZero(), "%s is not listed", id)
			}
		}
	})
	t.Run("a joint provider", func(t *testing.T) {
		require.True(t, get(t, "animal-identification").Provider.Joint.Complete())
	})
}

func TestItem09ExternalBodyWithItsOwnTermAndAnswer(t *testing.T) {
	r := get(t, "pesticide-licence")
	i := slices.IndexFunc(r.Actors, func(a regulation.Actor) bool { return a.ID == regulation.ActorAgreeingBody })
	require.Equal(t, regulation.ActorKindExternal, r.Actors[i].Kind)
	require.Equal(t, "6(4)", r.Actors[i].Participant.String(), "the list has it as a unit of the provider")
	s := step(t, "pesticide-licence", "5(4)")
	require.Equal(t, []length{{10, regulation.UnitWorkingDay, regulation.BoundBare}}, lengths(s.Terms))
	require.Equal(t, regulation.FunctionAnswer, s.Actions[0].Does)
	require.Equal(t, regulation.WaitForAgreeingBody, s.Actions[0].Wait.For)
	require.Equal(t, regulation.ActorAgreeingBody, s.Actions[0].Wait.Body)
	require.Len(t, s.Decisions, 1, "conforms or does not conform")
	require.True(t, slices.ContainsFunc(r.Readings, func(x regulation.Reading) bool { return x.ID == regulation.ReadingAgreeingSilence }))
}

func TestItem10ExternalEventStartsATerm(t *testing.T) {
	tag := kind("ear-tag-duplicate/issue")
	s := step(t, "animal-identification", "7(2)")
	i := slices.IndexFunc(s.Terms, func(x regulation.Term) bool { return x.From == regulation.FromArrival })
	require.Equal(t, regulation.Term{
		Kinds: []regulation.KindID{tag}, Outcome: regulation.OutcomeAny, Basis: law.BasisStated, Amount: 3, Unit: regulation.UnitWorkingDay,
		Bound: regulation.BoundWithin, From: regulation.FromArrival, Covers: s.Terms[i].Covers, Does: []regulation.Function{regulation.FunctionDeliver},
	}, s.Terms[i])
	var functions []regulation.Function
	for _, a := range s.ActionsFor(tag) {
		functions = append(functions, a.Does)
		if a.Does == regulation.FunctionAwait {
			require.Equal(t, regulation.WaitForArrival, a.Wait.For, "the wait before it has no limit")
		}
	}
	require.Equal(t, []regulation.Function{regulation.FunctionOrder, regulation.FunctionAwait, regulation.FunctionDeliver}, functions)
}

func TestItem11PlanDrivenTerm(t *testing.T) {
	s := step(t, "animal-identification", "7(2)")
	i := slices.IndexFunc(s.Terms, func(x regulation.Term) bool { return x.Unit == regulation.UnitPlanDates })
	require.Equal(t, law.BasisStated, s.Terms[i].Basis)
	require.Zero(t, s.Terms[i].Amount, "the dates are in a document that the text does not hold")
	require.True(t, slices.ContainsFunc(s.Actions, func(a regulation.Action) bool { return a.Wait.For == regulation.WaitForPlan }))
	require.True(t, slices.ContainsFunc(get(t, "animal-identification").Documents, func(d regulation.Document) bool {
		return d.Citation.Locator.String() == "7(2)"
	}), "the plan is a document that the step relies on")
}

func TestItem12SecondTriggerInsideAService(t *testing.T) {
	s, err := builtin(t).Service("ear-tag-duplicate")
	require.NoError(t, err)
	require.True(t, s.Derived)
	require.Equal(t, "7(2)", s.From.String())
	require.Equal(t, regulation.TriggerEvent, s.Trigger.Operator)
	require.Len(t, s.Trigger.Conditions, 2, "one of the tags of cattle; a number that cannot be determined")
	require.Equal(t, []bool{false, true}, []bool{s.Trigger.Conditions[0].Ambiguous, s.Trigger.Conditions[1].Ambiguous})
}

func TestItem13TriggerOperator(t *testing.T) {
	for name, want := range map[string]struct {
		operator       regulation.TriggerOperator
		representative bool
	}{
		"vet-reference":          {regulation.TriggerDocuments, true},
		"animal-identification":  {regulation.TriggerDocuments, true},
		"vet-licence":            {regulation.TriggerDocumentsAndRequest, true},
		"pesticide-licence":      {regulation.TriggerDocumentsOrRequest, false},
		"grain-receipt-licence":  {regulation.TriggerDocumentsOrRequest, false},
		"cotton-receipt-licence": {regulation.TriggerDocuments, false},
	} {
		trigger := get(t, name).Trigger
		require.Equal(t, want.operator, trigger.Operator, name)
		require.Equal(t, want.representative, trigger.Representative, name)
		require.NotEmpty(t, trigger.Needs, name)
	}
}

func TestItem14ChannelsInAndOut(t *testing.T) {
	use := func(list []regulation.ChannelUse, c regulation.Channel) regulation.ChannelUse {
		i := slices.IndexFunc(list, func(u regulation.ChannelUse) bool { return u.Channel == c })
		require.GreaterOrEqual(t, i, 0)
		return list[i]
	}
	pesticide := get(t, "pesticide-licence").Channels
	office := use(pesticide.Intake, regulation.ChannelOffice)
	require.Equal(t, law.BasisInferred, office.Basis, "paragraph 1 does not say it")
	require.Equal(t, "5(1)", office.Citation.Locator.String(), "it is taken from 5(1)")
	require.Equal(t, law.BasisStated, use(pesticide.Intake, regulation.ChannelPortal).Basis)
	licence := get(t, "vet-licence").Channels
	require.Equal(t, law.BasisInferred, use(licence.Intake, regulation.ChannelProviderSystem).Basis)
	require.Contains(t, use(licence.Delivery, regulation.ChannelPortal).Text.EN, "cabinet")
	require.Contains(t, use(licence.Intake, regulation.ChannelPortal).Text.EN, "elicense.kz")
	require.Contains(t, use(pesticide.Intake, regulation.ChannelPortal).Text.EN, "egov.kz")
}
