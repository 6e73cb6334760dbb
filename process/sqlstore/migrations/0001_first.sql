-- BYTES, SERIAL and CLUSTERED stand for the words of each database.
-- A moment is microseconds since 1970 in UTC; an ID is the sixteen bytes of its UUID; a truth is 0 or 1.

CREATE TABLE reglament_definition (
    digest TEXT PRIMARY KEY,
    body   TEXT NOT NULL
) CLUSTERED;

-- The number is the agency's own; everything else about a case follows from its events.
CREATE TABLE reglament_application (
    id      BYTES PRIMARY KEY,
    version BIGINT NOT NULL,
    number  TEXT UNIQUE
) CLUSTERED;

CREATE TABLE reglament_event (
    application BYTES  NOT NULL REFERENCES reglament_application (id),
    version     BIGINT NOT NULL,
    idempotency TEXT,
    body        TEXT   NOT NULL,
    PRIMARY KEY (application, version)
) CLUSTERED;
CREATE UNIQUE INDEX reglament_event_idempotency ON reglament_event (application, idempotency) WHERE idempotency IS NOT NULL;

-- The projection: one row a case.
CREATE TABLE reglament_case (
    application   BYTES  PRIMARY KEY REFERENCES reglament_application (id),
    version       BIGINT NOT NULL,
    service       TEXT   NOT NULL,
    kind          TEXT   NOT NULL,
    channel       TEXT   NOT NULL,
    definition    TEXT   NOT NULL,
    applicant     TEXT   NOT NULL,
    filed         BIGINT,
    is_open       BIGINT NOT NULL,
    ended         TEXT   NOT NULL,
    node          TEXT   NOT NULL,
    citation      TEXT   NOT NULL,
    roles         TEXT   NOT NULL, -- IDs with a space between them
    person        TEXT   NOT NULL,
    waits_for     TEXT   NOT NULL,
    stopped       BIGINT NOT NULL,
    state         TEXT   NOT NULL,
    since         BIGINT,
    due           BIGINT NOT NULL, -- the largest number where it is unknown
    unknown       TEXT   NOT NULL,
    every_reading BIGINT NOT NULL,
    contradiction BIGINT NOT NULL,
    changes       BIGINT NOT NULL, -- when the row changes by itself; the largest number is never
    counted_at    BIGINT NOT NULL,
    counted_by    TEXT   NOT NULL,
    problem       TEXT   NOT NULL  -- why the events could not be counted
) CLUSTERED;
CREATE INDEX reglament_case_due ON reglament_case (is_open, due, application);
CREATE INDEX reglament_case_state ON reglament_case (is_open, state, due, application);
CREATE INDEX reglament_case_person ON reglament_case (is_open, person, due, application);
CREATE INDEX reglament_case_changes ON reglament_case (is_open, changes);
CREATE INDEX reglament_case_counted ON reglament_case (is_open, counted_by, application);
CREATE INDEX reglament_case_applicant ON reglament_case (applicant, due, application);
CREATE INDEX reglament_case_service ON reglament_case (service, is_open, ended, due, application);

-- Who can act in an open case.
CREATE TABLE reglament_role (
    application BYTES  NOT NULL REFERENCES reglament_case (application),
    role        TEXT   NOT NULL,
    due         BIGINT NOT NULL,
    PRIMARY KEY (application, role)
) CLUSTERED;
CREATE INDEX reglament_role_due ON reglament_role (role, due, application);

CREATE TABLE reglament_outbox (
    position    SERIAL PRIMARY KEY,
    application BYTES  NOT NULL REFERENCES reglament_application (id),
    version     BIGINT NOT NULL,
    body        TEXT   NOT NULL,
    state       TEXT   NOT NULL, -- ready, done or dead
    reader      TEXT   NOT NULL, -- who holds the lease
    until       BIGINT NOT NULL, -- when the lease ends, or when to try again
    attempts    BIGINT NOT NULL,
    reason      TEXT   NOT NULL  -- of the last failure
);
CREATE INDEX reglament_outbox_ready ON reglament_outbox (position) WHERE state = 'ready';
CREATE INDEX reglament_outbox_dead ON reglament_outbox (position) WHERE state = 'dead';
CREATE INDEX reglament_outbox_order ON reglament_outbox (application, version) WHERE state = 'ready';
