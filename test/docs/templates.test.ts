import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { impactAssessment } from '../../api/documents/privacy/dpia.ts';
import type { Paper, Part } from '../../api/documents/privacy/paper.ts';
import type { PrivacyFacts } from '../../api/documents/privacy/privacy-facts.ts';
import { privacyNotice } from '../../api/documents/privacy/privacy-notice.ts';
import { processingRegister } from '../../api/documents/privacy/processing-register.ts';
import { worksCouncilNote } from '../../api/documents/privacy/works-council.ts';
import { standardTerms } from '../../domain/retention/index.ts';

const folder = join(import.meta.dirname, '../../docs/templates');

function linesOf(part: Part): string {
  switch (part.kind) {
    case 'heading':
      return `## ${part.text}`;
    case 'facts':
      return part.facts.map(([term, value]) => `- **${term}**: ${value || '[vul in]'}`).join('\n');
    case 'lines':
      return part.lines.map((line) => `- ${line}`).join('\n');
    default:
      return part.text;
  }
}

/** A paper as a page that can be read where the source is. */
const inMarkdown = ({ title, parts }: Paper): string =>
  `${[`# ${title}`, ...parts.map(linesOf)].join('\n\n')}\n`;

const vaults = { staff: 'ambtenaren', political: 'politieke-ambtsdragers', council: 'griffie' };
const factsOf = (compartment: keyof typeof vaults): PrivacyFacts => ({
  ...{ compartment, officers: ['[naam, telefoon, e-mailadres]'], day: '[datum]' },
  organisation: {
    municipality: { code: 'GM0000', name: '[naam van de gemeente]' },
    counsellorPosition: 'undecided',
  },
  terms: standardTerms,
});

const papers = (Object.keys(vaults) as (keyof typeof vaults)[]).flatMap((compartment) => {
  const facts = factsOf(compartment);
  return [
    [`register-van-verwerkingen-${vaults[compartment]}.md`, processingRegister(facts)],
    [`privacyverklaring-${vaults[compartment]}.md`, privacyNotice(facts)],
    [`dpia-${vaults[compartment]}.md`, impactAssessment(facts)],
    ...(compartment === 'staff' ? [['notitie-ondernemingsraad.md', worksCouncilNote(facts)]] : []),
  ] as [string, Paper][];
});

describe('the templates for an organisation that has no vault yet', () => {
  test.each(papers)('%s says what the application fills in', async (file, paper) => {
    await expect(inMarkdown(paper)).toMatchFileSnapshot(join(folder, file));
  });

  test('are all there, and nothing else', () => {
    const names = papers.map(([file]) => file);
    expect(readdirSync(folder).sort()).toEqual([...names, 'README.md'].sort());
  });

  test.each(papers)(
    '%s says that nobody checked it, and what is law says so by itself',
    (_, paper) => {
      const told = inMarkdown(paper);
      expect(told).toContain('Laat het toetsen');
      const named = told
        .split('\n')
        .filter((line) => /\b(UAVG|Arbowet|Archiefwet|art\. (27|33))/.test(line));
      expect(named.filter((line) => !/laat dit toetsen/i.test(line))).toEqual([]);
    },
  );
});
