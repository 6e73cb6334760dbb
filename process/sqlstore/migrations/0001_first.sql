-- BYTES, SERIAL and CLUSTERED stand for the words of each database.
-- A moment is microseconds since 1970 in UTC; an ID is the sixteen bytes of its UUID; a truth is 0 or 1.

CREATE TABLE reglament_definition (
    digest TEXT PRIMARY KEY,
    body   TEXT NOT NULL
);

-- The projection: one row a case. The number is the agency's own; everything else follows from the events.
CREATE TABLE reglament_case (
    application   BYTES  PRIMARY KEY,
    version       BIGINT NOT NULL,
    service       TEXT   NOT NULL,
    kind          TEXT   NOT NULL,
    channel       TEXT   NOT NULL,
    definition    TEXT   NOT NULL,
    applicant     TEXT   NOT NULL,
    is_open       BIGINT NOT NULL,
    ended         TEXT   NOT NULL,
    counted_by    TEXT   NOT NULL,
    filed         BIGINT NOT NULL, -- of a moment that is not known or never comes, the largest number
    node          TEXT   NOT NULL,
    citation      TEXT   NOT NULL,
    roles         TEXT   NOT NULL, -- IDs with a space between them
    person        TEXT   NOT NULL,
    waits_for     TEXT   NOT NULL,
    stopped       BIGINT NOT NULL,
    state         TEXT   NOT NULL,
    since         BIGINT NOT NULL,
    due           BIGINT NOT NULL,
    unknown       TEXT   NOT NULL,
    every_reading BIGINT NOT NULL,
    contradiction BIGINT NOT NULL,
    changes       BIGINT NOT NULL, -- when the row changes by itself
    counted_at    BIGINT NOT NULL,
    problem       TEXT   NOT NULL, -- why the events could not be counted
    number        TEXT   NOT NULL DEFAULT '', -- empty is none
    recorded      BIGINT NOT NULL, -- when the latest event was entered
    form          BIGINT NOT NULL, -- of the next two
    application_state TEXT,        -- after the last event, while the case is open
    following     TEXT             -- the same, as a worklist knows it
);
-- What changes with every event stands in few of these, since each of them is written again with the row. The first
-- one has the order of a worklist, and what it is narrowed by: the rows themselves are read for what is shown only.
CREATE INDEX reglament_case_due ON reglament_case (due, application, state, service) WHERE is_open = 1;
CREATE INDEX reglament_case_person ON reglament_case (person, due, application) WHERE is_open = 1 AND person <> '';
CREATE UNIQUE INDEX reglament_case_number ON reglament_case (number) WHERE number <> '';
CREATE INDEX reglament_case_changes ON reglament_case (changes) WHERE is_open = 1;
CREATE INDEX reglament_case_counted ON reglament_case (counted_by, application) WHERE is_open = 1;
CREATE INDEX reglament_case_problem ON reglament_case (application) WHERE problem <> '';
CREATE INDEX reglament_case_over ON reglament_case (service, application, ended) WHERE is_open = 0;
CREATE INDEX reglament_case_applicant ON reglament_case (applicant, application);

CREATE TABLE reglament_event (
    application BYTES  NOT NULL REFERENCES reglament_case (application),
    version     BIGINT NOT NULL,
    idempotency TEXT,
    body        TEXT   NOT NULL,
    PRIMARY KEY (application, version)
) CLUSTERED;
CREATE UNIQUE INDEX reglament_event_idempotency ON reglament_event (application, idempotency) WHERE idempotency IS NOT NULL;

-- Who can act in an open case.
CREATE TABLE reglament_role (
    role        TEXT   NOT NULL,
    due         BIGINT NOT NULL,
    application BYTES  NOT NULL REFERENCES reglament_case (application),
    PRIMARY KEY (role, due, application)
) CLUSTERED;

-- What is not delivered yet: the event itself stands among the events.
CREATE TABLE reglament_outbox (
    position    SERIAL PRIMARY KEY,
    application BYTES  NOT NULL,
    version     BIGINT NOT NULL,
    body        TEXT   NOT NULL, -- how the case stood after the event
    state       TEXT   NOT NULL, -- ready or dead
    reader      TEXT   NOT NULL, -- who holds the lease
    until       BIGINT NOT NULL, -- when the lease ends, or when to try again
    attempts    BIGINT NOT NULL,
    reason      TEXT   NOT NULL, -- of the last failure
    FOREIGN KEY (application, version) REFERENCES reglament_event (application, version)
);
CREATE INDEX reglament_outbox_dead ON reglament_outbox (position) WHERE state = 'dead';
CREATE INDEX reglament_outbox_held ON reglament_outbox (application, version) WHERE until > 0;
