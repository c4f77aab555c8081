import { describe, expect, it } from 'vitest';
import { letterPage } from '../../api/paper/letter-page.ts';
import { letterText } from '../../domain/reaction/letter-file.ts';
import {
  faultIn,
  fillIn,
  letterFor,
  templateKinds,
  unknownBlanks,
} from '../../domain/reaction/letter-templates.ts';
import { namesSomebody } from '../../domain/reaction/names-reporter.ts';
import { standardLetters } from '../../domain/reaction/standard-letters.ts';

describe('a template of a letter', () => {
  it.each(templateKinds)('for %s asks for nothing unknown', (kind) => {
    const { subject, body } = standardLetters[kind];
    expect(unknownBlanks(kind, `${subject}\n${body}`)).toEqual([]);
  });

  it('for a ban names its end and its places', () => {
    expect(standardLetters.ban.body).toContain('{einde}');
    expect(standardLetters.ban.body).toContain('{plaatsen}');
  });

  it('of another paper has its own part once, on a line of its own', () => {
    const { camera } = standardLetters;
    const fault = (body: string) => faultIn({ ...standardLetters, camera: { ...camera, body } });
    expect(fault('Graag:\n{beelden}\nDank.')).toBeNull();
    for (const body of ['Graag.', 'Graag {beelden}', '{beelden}\n\n{beelden}']) {
      expect(fault(body)).toEqual({ kind: 'camera', part: 'body', problem: 'letter.partMissing' });
    }
    expect(fault('{beelden}\n{reden}')?.problem).toBe('letter.unknownPlaceholder');
  });

  it('says on which line something stands that cannot be filled in', () => {
    const text = 'Geachte {veroorzaker},\n\nU bedreigde {melder} op {datum}.\nTot {}.';
    expect(unknownBlanks('ban', text)).toEqual([
      { name: 'melder', line: 3, at: 12 },
      { name: '', line: 4, at: 4 },
    ]);
    expect(unknownBlanks('ban', 'een { alleen')).toMatchObject([{ name: '', line: 1 }]);
  });

  it('is filled in once: what is filled in is not read again', () => {
    const values = { veroorzaker: '{einde}', einde: '4 november 2026' };
    expect(fillIn('{veroorzaker} tot {einde}, {grond}', values)).toBe(
      '{einde} tot 4 november 2026, {grond}',
    );
  });

  it('fits the kind of measure', () => {
    expect(letterFor('site_ban')).toBe('ban');
    expect(letterFor('written_only')).toBe('restriction');
    expect(letterFor('last_warning')).toBe('warning');
    expect(letterFor('conversation')).toBe('order_talk');
  });
});

describe('a letter that is written', () => {
  const letter = {
    municipality: 'Waterveen',
    day: '4 mei 2026',
    addressee: ['J. <script>', 'Dorpsstraat 1'],
    subject: 'Waarschuwing & meer',
    body: 'Geachte heer,\n\nDit is "de" reden.',
  };

  it('refers to nothing outside itself, and shows what was typed as it was typed', () => {
    const page = letterPage(letter);
    expect(page).not.toMatch(/<script|https?:|src=/);
    expect(page).toContain('J. &lt;script&gt;');
    expect(page).toContain('Waarschuwing &amp; meer');
    expect(page).toContain('<p class="said">Dit is &quot;de&quot; reden.</p>');
  });

  it('is the same in plain text', () => {
    expect(letterText(letter).split('\n').slice(0, 8)).toEqual([
      'Gemeente Waterveen',
      'Vertrouwelijk',
      '',
      'J. <script>',
      'Dorpsstraat 1',
      '',
      '4 mei 2026',
      '',
    ]);
  });
});

describe('who reads a letter', () => {
  const reporter = { alias: 'Linde', name: 'Annemarie van Zuidhof', contact: '06-12345678' };

  it.each([
    'Linde heeft dit gemeld.',
    'Mevrouw ZUIDHOF was bang.',
    'Annemarie zei dat.',
    'Bel 06 12345678.',
    'Bel 06-12345678 terug.',
  ])('could know the reporter by "%s"', (text) => {
    expect(namesSomebody(text, [reporter])).toBe(true);
  });

  it.each(['U woont aan de Lindelaan.', 'U stond van 9 tot 10 in de hal.', ''])(
    'could not know him by "%s"',
    (text) => {
      expect(namesSomebody(text, [reporter])).toBe(false);
    },
  );

  it('is told nothing when nothing is known of the reporter', () => {
    expect(namesSomebody('Geachte heer', [{ alias: '', name: '', contact: '' }])).toBe(false);
  });
});
