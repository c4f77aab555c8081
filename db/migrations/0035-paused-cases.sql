-- A case that waits or stands still: since when, why, and the day on which it comes back.
ALTER TABLE cases ADD COLUMN paused_on TEXT;
ALTER TABLE cases ADD COLUMN pause_reason TEXT;
ALTER TABLE cases ADD COLUMN paused_until TEXT;
