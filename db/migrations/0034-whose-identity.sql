-- Of whom an identity was destroyed: a case can come to stand under another reporter.
ALTER TABLE destructions ADD COLUMN reporter_id TEXT;
