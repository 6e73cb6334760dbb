-- Counts how often the row was written, with an event or without, so that nobody writes over what he has not seen.
ALTER TABLE reglament_case ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
