-- Most rows change by themselves when their deadline passes, a second after it, which the index over the deadlines
-- knows. Only the others stand in an index of their own, so that an event as a rule writes one index less.
DROP INDEX reglament_case_changes;
CREATE INDEX reglament_case_changes ON reglament_case (changes) WHERE is_open = 1 AND (changes - due <> 1000000 OR state = 'overdue');
