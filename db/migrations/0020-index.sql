-- Words that leave the index of a case are marked as gone at once, and taken out of the file with
-- everything that is destroyed: see forgetWords in db/repositories/case-list.ts. To take them out at
-- once went by every case of the vault that shares a word, for each note that was added to one.
INSERT INTO case_texts (case_texts, rank) VALUES ('secure-delete', 0);
INSERT INTO case_texts (case_texts) VALUES ('optimize');
