-- SQLite would count the positions of the outbox in a table of its own, which each event would write too. In its
-- place the last position that was delivered is kept, which is written only then. PostgreSQL counts by itself.
SQLITE CREATE TABLE reglament_delivered (position BIGINT NOT NULL);
SQLITE INSERT INTO reglament_delivered SELECT COALESCE(MAX(seq), 0) FROM sqlite_sequence WHERE name = 'reglament_outbox';
SQLITE CREATE TABLE reglament_outbox_next (
    position    INTEGER PRIMARY KEY,
    application BYTES  NOT NULL,
    version     BIGINT NOT NULL,
    body        TEXT   NOT NULL,
    state       TEXT   NOT NULL,
    reader      TEXT   NOT NULL,
    until       BIGINT NOT NULL,
    attempts    BIGINT NOT NULL,
    reason      TEXT   NOT NULL,
    FOREIGN KEY (application, version) REFERENCES reglament_event (application, version)
);
SQLITE INSERT INTO reglament_outbox_next SELECT position, application, version, body, state, reader, until, attempts, reason FROM reglament_outbox;
SQLITE DROP TABLE reglament_outbox;
SQLITE ALTER TABLE reglament_outbox_next RENAME TO reglament_outbox;
SQLITE CREATE INDEX reglament_outbox_dead ON reglament_outbox (position) WHERE state = 'dead';
SQLITE CREATE INDEX reglament_outbox_held ON reglament_outbox (application, version) WHERE until > 0;
