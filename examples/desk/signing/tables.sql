CREATE TABLE signing_operation (
	id TEXT PRIMARY KEY,
	account TEXT NOT NULL,
	purpose TEXT NOT NULL,
	expect BYTES NOT NULL,
	created BIGINT NOT NULL,
	expires BIGINT NOT NULL,
	version BIGINT NOT NULL
);
CREATE TABLE signing_item (
	operation TEXT NOT NULL REFERENCES signing_operation (id),
	number BIGINT NOT NULL,
	subject TEXT NOT NULL,
	reference TEXT NOT NULL,
	content BYTES NOT NULL,
	state TEXT NOT NULL,
	failure TEXT NOT NULL,
	signature BYTES,
	moment BIGINT,
	report BYTES,
	retry_at BIGINT,
	attempts BIGINT NOT NULL,
	applied BIGINT NOT NULL,
	PRIMARY KEY (operation, number)
);
CREATE INDEX signing_item_retry ON signing_item (retry_at) WHERE retry_at IS NOT NULL;
CREATE INDEX signing_item_unapplied ON signing_item (operation) WHERE applied = 0 AND report IS NOT NULL;
CREATE INDEX signing_item_subject ON signing_item (subject);
CREATE TABLE signing_proof (
	sha256 TEXT PRIMARY KEY,
	kind TEXT NOT NULL,
	raw BYTES NOT NULL
);
CREATE TABLE signing_challenge (
	id TEXT PRIMARY KEY,
	session TEXT NOT NULL,
	content BYTES NOT NULL,
	expires BIGINT NOT NULL
);
CREATE INDEX signing_challenge_expires ON signing_challenge (expires);
