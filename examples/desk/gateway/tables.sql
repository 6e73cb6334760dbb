CREATE TABLE desk_gateway (
	message TEXT PRIMARY KEY,
	digest TEXT NOT NULL,
	case_id TEXT NOT NULL UNIQUE,
	at BIGINT NOT NULL,
	envelope BYTES NOT NULL
);
----
ALTER TABLE desk_gateway ADD COLUMN checked BYTES;
