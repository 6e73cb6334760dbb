CREATE TABLE desk_person (
	id TEXT PRIMARY KEY,
	login TEXT UNIQUE,
	password BYTES,
	name TEXT NOT NULL,
	folded TEXT NOT NULL,
	iin TEXT NOT NULL,
	lang TEXT NOT NULL
);
CREATE INDEX desk_person_iin ON desk_person (iin);
CREATE TABLE desk_role (
	person TEXT NOT NULL REFERENCES desk_person (id),
	role TEXT NOT NULL,
	PRIMARY KEY (person, role)
);
CREATE TABLE desk_substitution (
	id TEXT PRIMARY KEY,
	person TEXT NOT NULL REFERENCES desk_person (id),
	substitute TEXT NOT NULL REFERENCES desk_person (id),
	first_day TEXT NOT NULL,
	last_day TEXT NOT NULL,
	order_number TEXT NOT NULL,
	made_by TEXT NOT NULL,
	made_at BIGINT NOT NULL
);
CREATE TABLE desk_session (
	token BYTES PRIMARY KEY,
	person TEXT NOT NULL REFERENCES desk_person (id),
	csrf TEXT NOT NULL,
	expires BIGINT NOT NULL
);
CREATE TABLE desk_draft (
	id TEXT PRIMARY KEY,
	person TEXT NOT NULL REFERENCES desk_person (id),
	version BIGINT NOT NULL,
	body BYTES NOT NULL,
	changed BIGINT NOT NULL
);
CREATE TABLE desk_attachment (
	owner TEXT NOT NULL,
	document TEXT NOT NULL,
	name TEXT NOT NULL,
	type TEXT NOT NULL,
	digest TEXT NOT NULL,
	body BYTES NOT NULL,
	PRIMARY KEY (owner, document)
);
CREATE TABLE desk_case (
	id TEXT PRIMARY KEY,
	number TEXT NOT NULL UNIQUE,
	applicant TEXT NOT NULL REFERENCES desk_person (id),
	folded TEXT NOT NULL,
	form BYTES NOT NULL,
	taken_by TEXT NOT NULL,
	reason TEXT NOT NULL
);
CREATE INDEX desk_case_applicant ON desk_case (applicant);
CREATE TABLE desk_number (
	year BIGINT PRIMARY KEY,
	last BIGINT NOT NULL
);
CREATE TABLE desk_assignment (
	case_id TEXT NOT NULL,
	role TEXT NOT NULL,
	person TEXT NOT NULL REFERENCES desk_person (id),
	made_by TEXT NOT NULL,
	made_at BIGINT NOT NULL,
	PRIMARY KEY (case_id, role)
);
CREATE TABLE desk_signature (
	case_id TEXT NOT NULL,
	purpose TEXT NOT NULL,
	person TEXT NOT NULL,
	at BIGINT NOT NULL,
	kept BYTES NOT NULL,
	PRIMARY KEY (case_id, purpose, person)
);
CREATE TABLE desk_access (
	at BIGINT NOT NULL,
	person TEXT NOT NULL,
	case_id TEXT NOT NULL,
	what TEXT NOT NULL
);
CREATE INDEX desk_access_case ON desk_access (case_id, at);
CREATE TABLE desk_notice (
	case_id TEXT NOT NULL,
	version BIGINT NOT NULL,
	person TEXT NOT NULL,
	at BIGINT NOT NULL,
	kind TEXT NOT NULL,
	PRIMARY KEY (case_id, version)
);
----
CREATE TABLE desk_request (
	person TEXT NOT NULL,
	request_key TEXT NOT NULL,
	digest TEXT NOT NULL,
	at BIGINT NOT NULL,
	PRIMARY KEY (person, request_key)
);
CREATE INDEX desk_request_at ON desk_request (at);
