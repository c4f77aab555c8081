import { regimes } from '../../domain/compartment.ts';
import { municipalityCode } from '../../domain/records/municipality-code.ts';
import { senderRoles } from '../../envelope/manifest.ts';
import { addSender, revokeSender } from '../../registry/senders.ts';
import { type KnownSender, senders } from '../../registry/storage/ledger.ts';
import { done, type Place } from '../command.ts';
import { type OptionName, type Typed, UsageError } from '../options.ts';
import { needed } from '../protect.ts';
import { textOfFile } from '../release-folders.ts';
import { folderAnd, onlyFolder, type Part, withRegistry } from './registry-part.ts';
import { registryText } from './texts.ts';

function oneOf<T extends string>(typed: Typed, name: OptionName, known: readonly T[]): T {
  const given = needed(typed, name);
  const found = known.find((one) => one === given);
  if (found !== undefined) return found;
  throw new UsageError('badKind', { option: `--${name}`, kinds: known.join(', ') });
}

function municipalityIn(typed: Typed): string {
  const given = municipalityCode.safeParse(needed(typed, 'municipality'));
  if (given.success) return given.data;
  throw new UsageError('badMunicipality', { option: '--municipality' });
}

/** A fingerprint, or the beginning of one. */
function fingerprintIn(word: string | undefined): string {
  if (word !== undefined && /^[0-9a-f]{8,64}$/.test(word)) return word;
  throw new UsageError('badFingerprint');
}

/** `luwte registry sender add`: from now on what this key signed is taken in. */
export const senderAdd: Part = {
  options: ['municipality', 'regime', 'role', 'key', 'replaces', 'beside'],
  run: async (typed, { language, today }) => {
    const folder = onlyFolder(typed);
    const replaces = typed.options.get('replaces');
    const newSender = {
      municipality: municipalityIn(typed),
      regime: oneOf(typed, 'regime', regimes),
      role: oneOf(typed, 'role', senderRoles),
      pem: textOfFile(needed(typed, 'key')),
      replaces: replaces === undefined ? null : fingerprintIn(replaces),
      isBeside: typed.options.has('beside'),
    };
    const { fingerprint, words } = await withRegistry(folder, ({ storage }) =>
      addSender(storage, newSender, today),
    );
    return done(registryText(language, 'added', { fingerprint, words: words.join(' ') }));
  },
};

/** `luwte registry sender list`: who sends, and who did. */
export const senderList: Part = {
  options: ['json'],
  run: async (typed, place) => {
    const all = await withRegistry(onlyFolder(typed), ({ storage }) => senders(storage));
    if (typed.options.has('json')) return done(`${JSON.stringify(all.map(shown), null, 2)}\n`);
    const lines = all.map((sender) => lineOf(sender, place));
    return done(lines.length > 0 ? lines.join('') : registryText(place.language, 'nobody'));
  },
};

const shown = (sender: KnownSender) => ({
  municipality: sender.municipality,
  regime: sender.regime,
  role: sender.role,
  fingerprint: sender.fingerprint,
  addedOn: sender.added_on,
  revokedOn: sender.revoked_on,
  stillCounts: sender.revoked_on === null || sender.kept === 1,
});

function lineOf(sender: KnownSender, { language }: Place): string {
  const { municipality, regime, role, fingerprint, added_on, revoked_on, kept } = sender;
  const since = registryText(language, 'since', { day: added_on });
  const ended = kept === 1 ? 'untilKept' : 'until';
  const until = revoked_on === null ? '' : registryText(language, ended, { day: revoked_on });
  const who = `${registryText(language, regime)}, ${registryText(language, role)}`;
  return `${municipality}  ${who}, ${since}${until}\n  ${fingerprint}\n`;
}

/** `luwte registry sender revoke`: nothing this key signed is taken in, nor counts unless it is kept. */
export const senderRevoke: Part = {
  options: ['keep'],
  run: async (typed, { language, today }) => {
    const [folder, [word, more]] = folderAnd(typed);
    if (more !== undefined) throw new UsageError('extraWord', { word: more });
    const beginning = fingerprintIn(word);
    const sender = await withRegistry(folder, ({ storage }) =>
      revokeSender(storage, beginning, typed.options.has('keep'), today),
    );
    const { municipality, fingerprint } = sender;
    const said = typed.options.has('keep') ? 'revokedKept' : 'revoked';
    return done(registryText(language, said, { municipality, fingerprint }));
  },
};
