// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package plant

import (
	"slices"

	"github.com/reglament-kz/reglament/regulation"
	"github.com/reglament-kz/reglament/regulation/law"
)

// elicensing is the information system through which licences are processed.
const elicensing law.ID = "elicensing"

// systemPaths are those through the portal and through the system of the
// provider: an applicant or an employee enters, the system asks its questions
// and hands over, and then the provider does what it does at the office, without
// taking in and handing out. The result is formed in the system, and a refusal
// is a notice of it.
func systemPaths() []Path {
	var all []Path
	add := func(kind string, c regulation.Channel, refusal Place, parts ...[]Place) {
		all = append(all, Path{
			Kind: regulation.MustKindID(kind), Channel: c, Refusal: refusal, Places: slices.Concat(parts...),
			Readings: map[law.ID]law.ID{regulation.ReadingFailedGate: "ends"}, // these systems close a case with their notice
		})
	}
	for _, kind := range kinds() {
		add("mangystau-297-2014/vet-licence/"+kind, regulation.ChannelPortal, notice("9(15)", elicensing),
			vetPortal(), vetReview(), []Place{{Node: "9(16)", Role: regulation.ActorProvider, Others: []law.ID{regulation.ActorApplicant}}})
	}
	for _, kind := range kinds() {
		add("mangystau-297-2014/vet-licence/"+kind, regulation.ChannelProviderSystem, notice("11(11)", elicensing),
			vetSystem(), vetReview(), []Place{{Node: "11(12)", Role: regulation.ActorProvider, Others: []law.ID{regulation.ActorApplicant}}})
	}
	for _, kind := range kinds() {
		add("north-kazakhstan-201-2014/pesticide-licence/"+kind, regulation.ChannelPortal, notice("9(9).refused", regulation.ActorPortal),
			portal("9"), []Place{one("5(2)", regulation.ActorManagement)}, asked(kind), []Place{deciding("5(5)")}, signed("5(6)"), formed("9(10)"))
	}
	for _, kind := range kinds() {
		add("north-kazakhstan-201-2014/grain-receipt-licence/"+kind, regulation.ChannelPortal, notice("8(9).refused", regulation.ActorPortal),
			portal("8"), []Place{one("5(2)", regulation.ActorManagement), deciding("5(3)")}, signed("5(4)"), formed("8(10)"))
	}
	for _, kind := range kinds() {
		add("north-kazakhstan-201-2014/cotton-receipt-licence/"+kind, regulation.ChannelPortal, notice("9(9).refused", regulation.ActorPortal),
			portal("9"), []Place{one("5(2)", regulation.ActorManagement), one("5(3)", regulation.ActorExecutor), deciding("5(4)")}, signed("5(5)"), formed("9(10)"))
	}
	return all
}

func notice(node string, system law.ID) Place { return Place{Node: node, Role: system} }

// gate is a question of a system, which turns the application away on a no.
func gate(node string, system law.ID, away string) Place {
	return Place{Node: node, Role: system, Away: away}
}

// unnamed is done by a system where the text names nobody.
func unnamed(p Place) Place {
	p.Anyone = true
	return p
}

// portal is the way from the log-in to the hand-over in the licences of North
// Kazakhstan, whose portal sections differ in the number of the paragraph only.
// The check of the signature has no number of its own.
func portal(paragraph string) []Place {
	at := func(sub string) string { return paragraph + sub }
	return []Place{
		untimed(at("(2)"), regulation.ActorApplicant), gate(at("(3)"), regulation.ActorPortal, at("(4)")),
		untimed(at("(5)"), regulation.ActorApplicant), gate(at("(6)"), regulation.ActorPortal, at("(7)")),
		untimed(at("(8)"), regulation.ActorPortal),
		unnamed(gate(at("(8).signature"), regulation.ActorPortal, at("(8).signature.refused"))),
	}
}

// signed is the signature of a result for the portal: of the executor and of
// the head, in either order.
func signed(node string) []Place {
	return []Place{one(node, regulation.ActorExecutor).fixed(), one(node, regulation.ActorManagement)}
}

// formed is the receipt of the result, in which all have a part.
func formed(node string) []Place {
	return []Place{{Node: node, Role: regulation.ActorExecutor, Others: []law.ID{regulation.ActorHead, regulation.ActorApplicant}}}
}

// vetPortal is the way to the hand-over in the veterinary licence, which also
// asks whether the fee was paid and has the request signed in a step of its own.
func vetPortal() []Place {
	return []Place{
		untimed("9(2)", regulation.ActorApplicant), gate("9(3)", regulation.ActorPortal, "9(4)"),
		untimed("9(5)", regulation.ActorApplicant), untimed("9(6)", regulation.ActorApplicant), gate("9(7)", elicensing, "9(8)"),
		untimed("9(9)", regulation.ActorApplicant), gate("9(10)", regulation.ActorPortal, "9(11)"),
		untimed("9(12)", regulation.ActorApplicant), untimed("9(13)", elicensing),
		unnamed(gate("9(13).signature", elicensing, "9(13).signature.refused")),
	}
}

// vetSystem is the way by which an employee enters an application that came on
// paper.
func vetSystem() []Place {
	return []Place{
		untimed("11(1)", regulation.ActorEmployee), gate("11(2)", elicensing, "11(3)"),
		{Node: "11(4)", Role: regulation.ActorExecutor, Others: []law.ID{regulation.ActorEmployee}},
		unnamed(untimed("11(5)", elicensing)), unnamed(untimed("11(6)", elicensing)),
		untimed("11(8)", regulation.ActorEmployee), untimed("11(9)", elicensing),
	}
}

// vetReview is what the provider does between hand-over and result.
func vetReview() []Place {
	return []Place{one("7(2)", regulation.ActorHead), deciding("7(3)"), one("7(4)", regulation.ActorHead)}
}
