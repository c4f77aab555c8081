-- How long a contact took, in bands, and to whom outside the organisation somebody was referred in it.
ALTER TABLE care_contacts ADD COLUMN duration TEXT;
ALTER TABLE care_contacts ADD COLUMN referral TEXT;
