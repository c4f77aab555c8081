-- After how many minutes a vault locks was a setting of the organisation; it is of who sits at it.
INSERT INTO settings (name, value)
SELECT 'preferences', json_object('idleMinutes', json_extract(value, '$.idleMinutes'))
FROM settings
WHERE name = 'organisation' AND json_extract(value, '$.idleMinutes') IS NOT NULL;

UPDATE settings SET value = json_remove(value, '$.idleMinutes') WHERE name = 'organisation';
