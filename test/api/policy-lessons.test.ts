import { describe, expect, it, test } from 'vitest';
import { sharedText } from '../../domain/policy/shared-text.ts';
import { check, record, refused } from './import-fixture.ts';
import { add, coordinatorDesk, type Facts, factsIn, morning } from './policy-fixture.ts';
import { startOpenDesk } from './support.ts';

const mail = {
  kind: 'successful_handling',
  name: 'Een dreigmail die niet onbeantwoord bleef',
  situation: 'Een medewerker kreeg een dreigmail.',
  approach: 'De leidinggevende sprak de schrijver aan.',
  result: 'De schrijver bood excuses aan.',
  agreed: true,
  publishedOn: null,
} satisfies Facts;

describe('A successful handling', () => {
  it('is shared only when the person concerned agrees', async () => {
    const desk = await coordinatorDesk();
    const facts: Facts = { ...mail, agreed: false, publishedOn: '2026-11-25' };
    expect(await refused(desk, 'policy.add', { facts })).toEqual([
      'facts.publishedOn: handling.notAgreed',
    ]);
    const [id = ''] = await add(desk, { ...mail, agreed: false });
    expect(await refused(desk, 'policy.change', { id, facts })).toEqual([
      'facts.publishedOn: handling.notAgreed',
    ]);
    await desk.ask('policy.change', { id, facts: { ...facts, agreed: true } });
    expect(await factsIn(desk)).toMatchObject([{ agreed: true, publishedOn: '2026-11-25' }]);
  });

  it.each([
    ['an address of e-mail', 'Stuur een mail aan jan.jansen@waterveen.nl.'],
    ['a mobile number', 'Bel 06-12 34 56 78 als het weer gebeurt.'],
    ['a telephone number', 'Bel 0123-456789 als het weer gebeurt.'],
    ['a citizen service number', 'Zijn nummer is 123456782.'],
    ['a bank account', 'Het ging naar NL91 ABNA 0417 1643 00.'],
  ])('is refused with %s in it', async (_, approach) => {
    const desk = await startOpenDesk(morning, 'coordinator');
    expect(await refused(desk, 'policy.add', { facts: { ...mail, approach } })).toEqual([
      'facts.approach: text.pointsAtSomebody',
    ]);
  });

  it('has a title of which the same goes', async () => {
    const desk = await startOpenDesk(morning, 'coordinator');
    const facts = { ...mail, name: 'De zaak van jan@waterveen.nl' };
    expect(await refused(desk, 'policy.add', { facts })).toEqual([
      'facts.name: text.pointsAtSomebody',
    ]);
  });

  it('may hold days, numbers of the organisation and amounts: those are for who reads it to judge', async () => {
    const desk = await coordinatorDesk();
    const approach = 'Op 01-10-2026 om 10:00 belden wij 0900-8844; het kostte € 1.250,00.';
    expect(await refused(desk, 'policy.add', { facts: { ...mail, approach } })).toEqual([]);
  });

  it('goes to colleagues as a text that does not say who agreed', () => {
    expect(sharedText(mail, 'nl')).toBe(`Een dreigmail die niet onbeantwoord bleef

Wat er speelde
Een medewerker kreeg een dreigmail.

Wat er is gedaan
De leidinggevende sprak de schrijver aan.

Wat het opleverde
De schrijver bood excuses aan.`);
    expect(sharedText(mail, 'en')).toContain('What came of it\nDe schrijver');
  });

  it('is asked for a year after the last, and one that may be shared is offered', async () => {
    const desk = await coordinatorDesk();
    const duty = async () => {
      const { duties } = await desk.ask('policy.overview', {});
      return duties.find(({ code }) => code === 'share_success');
    };
    expect(await duty()).toMatchObject({ due: '2027-11-26', recordId: null });
    const [, ready] = await add(desk, { ...mail, agreed: false }, { ...mail, name: 'Een tweede' });
    expect(await duty()).toMatchObject({ due: '2027-11-26', recordId: ready });
    const facts = { ...mail, name: 'Een tweede', publishedOn: '2026-02-28' };
    await desk.ask('policy.change', { id: ready ?? '', facts });
    expect(await duty()).toMatchObject({ due: '2027-02-28', recordId: null });
  });
});

test('What went well comes in from a spreadsheet by the same rules', async () => {
  const desk = await coordinatorDesk();
  const handlings = `Titel;Situatie;Aanpak;Resultaat;Akkoord;Gedeeld op
Goed;Iets;Iets;Iets;ja;1-10-2026
Te vroeg;Iets;Iets;Iets;nee;1-10-2026
Met naam;Iets;jan@waterveen.nl belde;Iets;ja;
`;
  const { checked } = await check(desk, handlings, { subject: 'successful_handling' });
  expect(checked.notTaken.map(({ line, problems }) => [line, problems[0]?.problem])).toEqual([
    [3, 'handling.notAgreed'],
    [4, 'text.pointsAtSomebody'],
  ]);
  const routes = `Route;Schade;Hoe het lukte;Alles kwam terug;Hoe lang het duurde
Voegen in de strafzaak;Eigendommen, Medische kosten;Met de aangifte mee;ja;9
`;
  await record(desk, routes, { subject: 'damage_route' });
  expect(await factsIn(desk)).toEqual([
    {
      ...{ kind: 'damage_route', route: 'joining', damage: ['property', 'medical'] },
      ...{ how: 'Met de aangifte mee', everything: true, months: 9 },
    },
  ]);
});
