import { z } from 'zod';
import { id, instant, line } from '../../domain/fields.ts';
import { onVault } from './command.ts';
import { reportDraft } from './reports.ts';

/** Which form is filled in: its name, and the record it is about. Nothing that was typed stands in it. */
const formOf = z.object({
  /** The case it is about; null when it is about none. */
  caseId: id.nullable(),
  form: z.string().regex(/^(?!report$)[\w:. -]{1,120}$/),
});

/** What is being typed in a form, with where that was and how it was called there. */
const typedForm = formOf.extend({ path: line(300), title: line(300), values: reportDraft });

export const formCommands = {
  'forms.keep': onVault({
    about: 'Keeps what is being typed in a form, sealed in the vault.',
    input: typedForm,
    output: z.object({ savedAt: instant }),
  }),
  'forms.kept': onVault({
    about: 'Gives back everything that was being typed and is not recorded, the last one first.',
    input: z.object({}),
    output: z.object({ forms: z.array(typedForm.extend({ savedAt: instant })) }),
  }),
  'forms.discard': onVault({
    about: 'Throws away what was being typed in a form.',
    input: formOf,
    output: z.object({}),
  }),
};
