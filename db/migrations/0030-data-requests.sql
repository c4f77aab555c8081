-- What somebody asks about what is recorded of him: to see it, to put it right, to restrict its use, to
-- stop it, or to erase it.
ALTER TABLE access_requests ADD COLUMN kind TEXT NOT NULL DEFAULT 'access';

-- The kinds of parts of a case that are only kept, and neither counted nor shared, in JSON.
ALTER TABLE cases ADD COLUMN restricted TEXT NOT NULL DEFAULT '[]';
