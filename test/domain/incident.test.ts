import { describe, expect, it } from 'vitest';
import { channel } from '../../domain/code-lists/index.ts';
import { canBeFilmed, firstDay, lastDay } from '../../domain/records/incident.ts';

describe('a camera', () => {
  it('sees nothing of what came by phone, in writing or online', () => {
    const unseen = channel.codes.map(({ code }) => code).filter((code) => !canBeFilmed(code));
    expect(unseen).toEqual([
      'phone',
      'video_meeting',
      'email',
      'letter',
      'web_form',
      'messaging',
      'social_media',
    ]);
  });

  it('may have seen what was said to somebody else, or happened in a way the list does not know', () => {
    expect(canBeFilmed('via_third_party')).toBe(true);
    expect(canBeFilmed('other')).toBe(true);
  });
});

describe('the first and the last day of an incident', () => {
  it.each([
    [{ kind: 'on', on: '2026-05-01' } as const, '2026-05-01', '2026-05-01'],
    [
      { kind: 'between', from: '2026-04-01', until: '2026-05-02' } as const,
      '2026-04-01',
      '2026-05-02',
    ],
    [{ kind: 'unknown' } as const, null, null],
  ])('of %o', (occurred, first, last) => {
    expect([firstDay(occurred), lastDay(occurred)]).toEqual([first, last]);
  });
});
