import { resolve } from 'node:path';
import { linesOf, type ReadLog, readLog, shownLine } from '../api/officer.ts';
import { type AuditKind, auditKinds, countLines } from '../domain/audit-kinds.ts';
import { dateTimeOf } from '../domain/time.ts';
import type { Command, Outcome, Place } from './command.ts';
import { refused } from './officer.ts';
import { kindTexts, type OfficerText, officerText } from './officer-texts.ts';
import { dayOf, type Typed, UsageError } from './options.ts';
import { type Fillings, oneLine } from './texts.ts';
import { passphraseAt } from './verify.ts';

/** The kinds of acts that can be asked for, in a sentence. */
export const kinds = auditKinds.join(', ');

/** `luwte log`: opens a sealed log with the key of the data protection officer. */
export const log: Command = {
  options: ['key', 'earlier', 'what', 'from', 'until', 'json'],
  run,
};

async function run(typed: Typed, place: Place): Promise<Outcome> {
  const { options, words } = typed;
  const [, file, more] = words;
  const key = options.get('key');
  const earlier = options.get('earlier');
  if (file === undefined) throw new UsageError('noLog');
  if (more !== undefined) throw new UsageError('extraWord', { word: more });
  if (key === undefined) throw new UsageError('optionNeeded', { option: '--key' });
  const filter = { kind: kindIn(typed), from: dayIn(typed, 'from'), until: dayIn(typed, 'until') };
  const passphrase = await passphraseAt(place);
  try {
    const paths = {
      key: resolve(key),
      log: resolve(file),
      earlier: earlier === undefined ? null : resolve(earlier),
    };
    const read = await readLog(paths, passphrase);
    const lines = linesOf(read, filter).map(shownLine);
    const out = options.has('json') ? json(read, lines) : report(read, lines, place);
    return { code: isAsItWas(read) ? 0 : 1, out, err: '' };
  } catch (error) {
    return refused(error, place);
  }
}

type ShownLine = ReturnType<typeof shownLine>;

const isAsItWas = ({ earlier }: ReadLog) =>
  earlier === null || (earlier.changedAt === null && earlier.sameKey);

function kindIn({ options }: Typed): AuditKind | null {
  const typed = options.get('what');
  if (typed === undefined) return null;
  const kind = auditKinds.find((known) => known === typed);
  if (kind === undefined) throw new UsageError('badKind', { option: '--what', kinds });
  return kind;
}

const dayIn = (typed: Typed, option: 'from' | 'until') =>
  dayOf(typed, option, '2000-01-01', '') || null;

function json(read: ReadLog, lines: readonly ShownLine[]): string {
  const { vaultId, madeAt, from, fingerprint, earlier, lines: all } = read;
  const by = { ...from, fingerprint };
  const told = { vaultId, madeAt, by, total: all.length, ...countLines(all), earlier, lines };
  return `${JSON.stringify(told, null, 2)}\n`;
}

function report(read: ReadLog, lines: readonly ShownLine[], { language }: Place): string {
  const { vaultId, madeAt, from, fingerprint, lines: all } = read;
  const { kinds: counted, wrongPassphrases: times } = countLines(all);
  const say = (name: OfficerText, fillings: Fillings = {}) => officerText(language, name, fillings);
  const total = all.length;
  return [
    oneLine(say('whose', { name: from.name, compartment: say(from.compartment), vaultId })),
    say('sealed', { moment: momentOf(madeAt), total }),
    say('signed', { words: fingerprint.join(' ') }),
    ...continuity(read, language),
    '',
    say('kinds'),
    ...auditKinds.map(
      (kind) => `  ${kind.padEnd(12)} ${counted[kind]}  (${kindTexts[language][kind]})`,
    ),
    say('wrong', { times }),
    '',
    ...lines.map(
      ({ line, at, action, objectKind, objectId }) =>
        `${line}  ${momentOf(at)}  ${action}  ${objectKind} ${objectId}`,
    ),
    say('shown', { shown: lines.length, total }),
    '',
  ].join('\n');
}

function continuity({ earlier }: ReadLog, language: Place['language']): string[] {
  if (earlier === null) return [];
  const { changedAt: line, lines, dropped, sameKey } = earlier;
  const moment = momentOf(earlier.madeAt);
  return [
    line === null
      ? officerText(language, 'kept', { lines, moment })
      : officerText(language, 'changed', { line, moment }),
    ...(dropped === 0 ? [] : [officerText(language, 'dropped', { dropped })]),
    ...(sameKey ? [] : [officerText(language, 'otherKey', { moment })]),
  ];
}

const momentOf = (at: string) => dateTimeOf(at).replace('T', ' ');
