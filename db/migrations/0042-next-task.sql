-- On which day the next task of a case is aimed at: kept, so that the list is in that order without asking
-- every case for its tasks. It follows from the tasks by itself.
ALTER TABLE cases ADD COLUMN next_on TEXT;
UPDATE cases SET next_on =
  (SELECT min(target) FROM tasks WHERE case_id = cases.id AND status = 'open');
CREATE INDEX cases_by_next_up ON cases (next_on IS NULL, next_on, id);
CREATE INDEX cases_by_next_down ON cases (next_on DESC, id);
CREATE TRIGGER tasks_begin AFTER INSERT ON tasks
BEGIN
  UPDATE cases SET next_on =
    (SELECT min(target) FROM tasks WHERE case_id = NEW.case_id AND status = 'open')
  WHERE id = NEW.case_id;
END;
CREATE TRIGGER tasks_change AFTER UPDATE OF case_id, target, status ON tasks
BEGIN
  UPDATE cases SET next_on =
    (SELECT min(target) FROM tasks WHERE case_id = cases.id AND status = 'open')
  WHERE id IN (OLD.case_id, NEW.case_id);
END;
CREATE TRIGGER tasks_end AFTER DELETE ON tasks
BEGIN
  UPDATE cases SET next_on =
    (SELECT min(target) FROM tasks WHERE case_id = OLD.case_id AND status = 'open')
  WHERE id = OLD.case_id;
END;
