import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { citizen, deskWithCase, partOf, progress, written } from './access-fixture.ts';
import { temporaryFolder } from './support.ts';

describe('TC-07: a citizen with a site ban asks for everything', () => {
  test('Asked on Sunday 31 January 2027, it is due on 28 February, aimed at Friday 26', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await desk.ask('access.record', citizen(caseId));
    const { requests } = await desk.ask('access.list', {});
    expect(requests).toMatchObject([
      { id, who: 'Dhr. De Wit', due: '2027-02-28', target: '2027-02-26', settled: null },
    ]);
    desk.clock = '2027-02-22T09:00:00Z';
    const { office } = await desk.ask('today.get', {});
    expect(office.filter(({ code }) => code === 'T29')).toMatchObject([
      { about: id, target: '2027-02-26', due: '2027-02-28', basis: 'law', status: 'open' },
    ]);
  });

  test('Two months more, once and with a reason, make it 30 April', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await desk.ask('access.record', citizen(caseId));
    await desk.ask('access.extend', { id, reason: 'complex' });
    expect(await desk.ask('access.get', { id })).toMatchObject({
      due: '2027-04-30',
      target: '2027-04-30',
      extension: 'complex',
    });
    await expect(desk.ask('access.extend', { id, reason: 'complex' })).rejects.toThrow(
      'access.extended',
    );
  });

  test('The ban is proposed, the story and the reporter are not, for the rights of others', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await desk.ask('access.record', citizen(caseId));
    const request = await desk.ask('access.get', { id });
    expect(partOf(request, 'measure').proposed).toEqual({
      decision: 'mask',
      reason: 'rights_of_others',
      hidden: [0],
    });
    for (const kind of ['narrative', 'reporter', 'note']) {
      expect(partOf(request, kind).proposed).toMatchObject({
        decision: 'refuse',
        reason: 'rights_of_others',
      });
    }
    expect(partOf(request, 'note').passages.map(({ mark }) => mark)).toEqual([
      null,
      'third',
      null,
      'confidential',
    ]);
  });

  test('The municipality answers him, never the counsellor, once it is known who he is', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await desk.ask('access.record', citizen(caseId));
    expect(await desk.ask('access.get', { id })).toMatchObject({
      answeredBy: 'college',
      hidesFile: true,
    });
    await expect(desk.ask('access.update', progress(id, 'counsellor'))).rejects.toThrow(
      'access.notYours',
    );
    await desk.ask('access.acceptProposals', { id });
    await expect(written(desk, id)).rejects.toThrow('access.identityFirst');
    await desk.ask('access.update', progress(id));
    expect(await written(desk, id)).toContain('College van burgemeester en wethouders, Waterveen');
  });

  test('His answer does not say that somebody came to a counsellor', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await desk.ask('access.record', citizen(caseId));
    await desk.ask('access.update', progress(id));
    await desk.ask('access.acceptProposals', { id });
    const page = await written(desk, id);
    expect(page).toContain('4 juli 2027');
    for (const word of [
      /linde/i,
      /melder/i,
      /melding/i,
      /vertrouwenspersoon/i,
      /luwte/i,
      /dossier/i,
    ])
      expect(page).not.toMatch(word);
    expect(page).not.toMatch(/class="(bar|why)"/);
    // The same words stand there when there is nothing to hide.
    expect(page).toContain('Of er nog meer is, zeggen wij niet');
  });

  test('Only after advice of the officer does an answer show what is left out', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await desk.ask('access.record', citizen(caseId));
    const shown = { ...progress(id), hidesFile: false };
    await expect(desk.ask('access.update', shown)).rejects.toThrow('access.adviceFirst');
    await desk.ask('access.update', { ...shown, advice: 'Hij weet al dat er een dossier is.' });
    await desk.ask('access.acceptProposals', { id });
    const page = await written(desk, id);
    expect(page).toContain('Rechten en vrijheden van anderen');
    expect(page).not.toMatch(/linde|schreeuwde|slaapt/i);
    expect(partOf(await desk.ask('access.get', { id }), 'report').inAnswer).toBe(false);
  });

  test('What names the reporter is asked about before it is written, with where it stands', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await desk.ask('access.record', citizen(caseId));
    await desk.ask('access.update', { ...progress(id), hidesFile: false, advice: 'Hij weet het.' });
    await desk.ask('access.acceptProposals', { id });
    expect((await desk.ask('access.get', { id })).naming).toEqual([]);
    const { part } = partOf(await desk.ask('access.get', { id }), 'measure');
    const give = { decision: 'give' as const, reason: null, hidden: [] };
    await desk.ask('access.decide', { id, caseId, part, ...give });
    expect((await desk.ask('access.get', { id })).naming).toEqual(['measure']);
    const folder = temporaryFolder();
    const write = (isNobody: boolean) =>
      desk.ask('access.write', { id, folder, language: 'nl', isNobody });
    await expect(write(false)).rejects.toThrow('access.namesReporter');
    expect(readdirSync(folder)).toEqual([]);
    await write(true);
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('The words around the answer are those of the organisation, in both languages', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await desk.ask('access.record', citizen(caseId));
    await desk.ask('access.update', progress(id));
    await desk.ask('access.acceptProposals', { id });
    const standard = await desk.ask('letters.templates', {});
    const own = {
      subject: 'Uw vraag van {ontvangen}',
      body: '- Eén\n- Twee\n\n{gegevens}\n\nDag.',
    };
    await desk.ask('letters.setTemplates', { ...standard, access: own });
    const page = await written(desk, id);
    expect(page).toContain('<h1>Uw vraag van 31 januari 2027</h1>\n<ul><li>Eén</li><li>Twee</li>');
    expect(page).toMatch(/geen gegevens|4 juli 2027/);
    const folder = temporaryFolder();
    const { file } = await desk.ask('access.write', { id, folder, language: 'en' });
    const english = readFileSync(join(folder, file), 'utf8');
    expect(english).toContain('lang="en"');
    expect(english).toContain('On 31 January 2027 we received your request: access.');
  });

  test('Notes are looked at passage by passage, and what is masked is not in the file', async () => {
    const { desk, caseId } = await deskWithCase();
    const { id } = await desk.ask('access.record', {
      role: 'reporter',
      who: 'Linde',
      receivedOn: '2027-01-31',
      cases: [caseId],
    });
    await desk.ask('access.update', progress(id, 'counsellor'));
    const request = await desk.ask('access.get', { id });
    const { part, proposed } = partOf(request, 'note');
    expect(proposed).toEqual({ decision: 'mask', reason: 'rights_of_others', hidden: [1, 3] });
    await desk.ask('access.acceptProposals', { id });
    const marked = await written(desk, id);
    expect(marked).toContain('Linde slaapt slecht.');
    expect(marked).toContain('schreeuwde aan de balie');
    expect(marked).not.toMatch(/Piet|ander werk|\[\[|site_ban|toegangsverbod/i);

    const decided = { id, caseId, part, decision: 'mask', reason: 'investigation' } as const;
    await desk.ask('access.decide', { ...decided, hidden: [0, 1] });
    const chosen = await written(desk, id);
    expect(chosen).toContain('Zij zoekt ander werk.');
    expect(chosen).not.toMatch(/slaapt|Piet/);
    expect(chosen.match(/Onderzoek naar een strafbaar feit/g)).toHaveLength(1);
  });
});
