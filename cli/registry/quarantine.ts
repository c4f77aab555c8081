import { quarantinePath } from '../../registry/folder.ts';
import { quarantined } from '../../registry/quarantine.ts';
import { done, type Place } from '../command.ts';
import { oneLine } from '../texts.ts';
import { reasonText } from './reasons.ts';
import { onlyFolder, type Part, withRegistry } from './registry-part.ts';
import { registryText } from './texts.ts';

/** `luwte registry quarantine list`: what was put aside, why, and what to do. */
export const quarantine: Part = {
  options: ['json'],
  run: async (typed, place) => {
    const folder = onlyFolder(typed);
    const refused = await withRegistry(folder, ({ storage }) => quarantined(storage));
    if (typed.options.has('json')) return done(`${JSON.stringify(refused, null, 2)}\n`);
    const lines = refused.map((one) => lineOf(folder, one, place));
    const { language } = place;
    return done(lines.length > 0 ? lines.join('') : registryText(language, 'nothingAside'));
  },
};

type Aside = Awaited<ReturnType<typeof quarantined>>[number];

function lineOf(folder: string, aside: Aside, { language }: Place): string {
  const { fileName, archived, receivedOn } = aside;
  const path = quarantinePath(folder, archived);
  const said = oneLine(reasonText(aside, language));
  return `${receivedOn}  ${oneLine(fileName)}\n  ${said}\n  ${path}\n`;
}
