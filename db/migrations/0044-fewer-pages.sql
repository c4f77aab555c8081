-- A save writes fewer pages: what stood in a table and in two indexes of it stands once, in the order in
-- which it is asked. See docs/decisions/0068-rows-in-the-order-they-are-asked.md.
CREATE TABLE reports_by_case (
  id TEXT NOT NULL,
  case_id TEXT PRIMARY KEY REFERENCES cases (id) ON DELETE CASCADE,
  received_on TEXT NOT NULL,
  received_at TEXT NOT NULL,
  received_via TEXT NOT NULL,
  reporter_kind TEXT NOT NULL,
  wish TEXT NOT NULL,
  dual_capacity INTEGER NOT NULL DEFAULT 0 CHECK (dual_capacity IN (0, 1))
) STRICT, WITHOUT ROWID;
INSERT INTO reports_by_case (id, case_id, received_on, received_at, received_via, reporter_kind, wish,
    dual_capacity)
  SELECT id, case_id, received_on, received_at, received_via, reporter_kind, wish, dual_capacity
  FROM reports ORDER BY case_id;
DROP TABLE reports;
ALTER TABLE reports_by_case RENAME TO reports;
CREATE INDEX reports_by_day ON reports (received_on DESC, received_at DESC, case_id);

-- Only what is open is asked in that order.
DROP INDEX tasks_open;
CREATE INDEX tasks_open ON tasks (target, due) WHERE status = 'open';

-- One index for both directions; and a task that is not the next one changes nothing of its case.
DROP INDEX cases_by_next_up;
DROP INDEX cases_by_next_down;
CREATE INDEX cases_by_next ON cases (next_on, id);
DROP TRIGGER tasks_begin;
CREATE TRIGGER tasks_begin AFTER INSERT ON tasks WHEN NEW.status = 'open'
BEGIN
  UPDATE cases SET next_on = NEW.target
  WHERE id = NEW.case_id AND (next_on IS NULL OR next_on > NEW.target);
END;
DROP TRIGGER tasks_change;
CREATE TRIGGER tasks_change AFTER UPDATE OF case_id, target, status ON tasks
BEGIN
  UPDATE cases SET next_on =
    (SELECT min(target) FROM tasks WHERE case_id = cases.id AND status = 'open')
  WHERE id IN (OLD.case_id, NEW.case_id) AND next_on IS NOT
    (SELECT min(target) FROM tasks WHERE case_id = cases.id AND status = 'open');
END;
DROP TRIGGER tasks_end;
CREATE TRIGGER tasks_end AFTER DELETE ON tasks WHEN OLD.status = 'open'
BEGIN
  UPDATE cases SET next_on =
    (SELECT min(target) FROM tasks WHERE case_id = OLD.case_id AND status = 'open')
  WHERE id = OLD.case_id AND next_on = OLD.target;
END;
