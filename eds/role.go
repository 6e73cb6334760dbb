// Copyright (c) 2026 The reglament authors
// SPDX-License-Identifier: MIT

package eds

import "github.com/reglament-kz/reglament/regulation/law"

// Role is what a certificate says about its holder in its extended key usage:
// the kind of applicant, or the holder's place in the organisation. A person of
// an organisation has [RoleOrganisation] and the role proper. The zero value is
// no role.
type Role string

const (
	RoleIndividual         Role = "individual"          // a natural person on his own behalf
	RoleIndividualSystem   Role = "individual_system"   // an information system of a natural person
	RoleOrganisation       Role = "organisation"        // anybody who acts for a legal entity
	RoleHead               Role = "head"                // first head
	RoleMaySign            Role = "may_sign"            // has the right to sign
	RoleMaySignFinancial   Role = "may_sign_financial"  // has the right to sign financial documents
	RoleHR                 Role = "hr"                  // personnel officer
	RoleEmployee           Role = "employee"            // employee
	RoleOrganisationSystem Role = "organisation_system" // an information system of a legal entity
	RoleCivilServant       Role = "civil_servant"       // of the certification authority of the state bodies
)

var roles = law.ListOf("role", RoleIndividual, RoleIndividualSystem, RoleOrganisation, RoleHead, RoleMaySign,
	RoleMaySignFinancial, RoleHR, RoleEmployee, RoleOrganisationSystem, RoleCivilServant)

// MarshalText gives the word; any other value is a [*law.ValueError].
func (r Role) MarshalText() ([]byte, error) { return roles.Marshal(r) }

// UnmarshalText reads one of the words; any other text is a [*law.ValueError].
func (r *Role) UnmarshalText(b []byte) error { return roles.Unmarshal(r, b) }

// roleOf gives the role that an identifier of the extended key usage means, of
// three authorities: the national one (1.2.398.3.3.4.1), BTS Digital
// (1.2.398.3.17.3.1) and that of the state bodies (1.2.398.3.2.3). Sources, both
// with certainty B: CertificateKeyUser.java of ncanode-kz/NCANode and
// KzEkuRoles.java of vturekhanov/edscheck-desktop; those of the national
// authority were seen on its test certificates.
func roleOf(id OID) (Role, bool) {
	switch id {
	case "1.2.398.3.3.4.1.1", "1.2.398.3.17.3.1":
		return RoleIndividual, true
	case "1.2.398.3.3.4.1.1.1":
		return RoleIndividualSystem, true
	case "1.2.398.3.3.4.1.2", "1.2.398.3.17.3.2":
		return RoleOrganisation, true
	case "1.2.398.3.3.4.1.2.1", "1.2.398.3.17.3.3":
		return RoleHead, true
	case "1.2.398.3.3.4.1.2.2", "1.2.398.3.17.3.4":
		return RoleMaySign, true
	case "1.2.398.3.3.4.1.2.3", "1.2.398.3.17.3.5":
		return RoleMaySignFinancial, true
	case "1.2.398.3.3.4.1.2.4", "1.2.398.3.17.3.6":
		return RoleHR, true
	case "1.2.398.3.3.4.1.2.5", "1.2.398.3.17.3.7":
		return RoleEmployee, true
	case "1.2.398.3.3.4.1.2.6":
		return RoleOrganisationSystem, true
	case "1.2.398.3.2.3.4":
		return RoleCivilServant, true
	default:
		return "", false
	}
}

// RolesOf gives the roles among the identifiers of an extended key usage, each
// once, in the order of their list. Identifiers that are no role are passed over.
func RolesOf(ids []OID) []Role {
	var found []Role
	for _, role := range roles.Values() {
		for _, id := range ids {
			if r, ok := roleOf(id); ok && r == role {
				found = append(found, role)
				break
			}
		}
	}
	return found
}

// Text is the name of the role; zero for a word that is none.
func (r Role) Text() law.Text { return roleTexts[r] }

var roleTexts = map[Role]law.Text{
	RoleIndividual:         {KK: "жеке тұлға", RU: "физическое лицо", EN: "individual"},
	RoleIndividualSystem:   {KK: "жеке тұлғаның ақпараттық жүйесі", RU: "информационная система физического лица", EN: "information system of an individual"},
	RoleOrganisation:       {KK: "заңды тұлға", RU: "юридическое лицо", EN: "legal entity"},
	RoleHead:               {KK: "бірінші басшы", RU: "первый руководитель", EN: "first head"},
	RoleMaySign:            {KK: "қол қою құқығы бар тұлға", RU: "лицо с правом подписи", EN: "person with the right to sign"},
	RoleMaySignFinancial:   {KK: "қаржы құжаттарына қол қою құқығы бар тұлға", RU: "лицо с правом подписи финансовых документов", EN: "person with the right to sign financial documents"},
	RoleHR:                 {KK: "кадр қызметінің қызметкері", RU: "сотрудник отдела кадров", EN: "personnel officer"},
	RoleEmployee:           {KK: "ұйым қызметкері", RU: "сотрудник организации", EN: "employee"},
	RoleOrganisationSystem: {KK: "заңды тұлғаның ақпараттық жүйесі", RU: "информационная система юридического лица", EN: "information system of a legal entity"},
	RoleCivilServant:       {KK: "мемлекеттік қызметші", RU: "государственный служащий", EN: "civil servant"},
}
