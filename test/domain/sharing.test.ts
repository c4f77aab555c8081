import { expect, test } from 'vitest';
import { fieldGroup, role } from '../../domain/code-lists/index.ts';
import {
  consentState,
  groupsShared,
  mayShare,
  type Sharing,
  tasksEndingWith,
  type WeighedConsent,
} from '../../domain/sharing/consent.ts';
import {
  conditionFor,
  groupsFor,
  groupsForAll,
  recipientsIn,
} from '../../domain/sharing/matrix.ts';

const today = '2026-05-04';
const everywhere = ['staff', 'political', 'council', 'policy'] as const;

const consent: WeighedConsent = {
  purpose: 'reaction',
  recipients: ['coordinator', 'manager'],
  groups: ['identity', 'incident_facts'],
  until: null,
  withdrawnFor: [],
};
const sharing: Sharing = {
  compartment: 'staff',
  recipient: 'coordinator',
  groups: ['identity'],
  consent,
  involved: [],
  restricted: [],
  today,
};

test('§1.1: the support team gets a name, and nothing of what happened', () => {
  expect(groupsFor('staff', 'collegial_support')).toEqual(['identity']);
});

test('nobody ever gets what was told or what it did to the reporter', () => {
  for (const compartment of everywhere) {
    for (const { code } of role.codes) {
      expect(groupsFor(compartment, code)).not.toContain('narrative');
      expect(groupsFor(compartment, code)).not.toContain('consequences');
    }
  }
});

test('roles that the matrix has for nothing are never recipients', () => {
  for (const nobody of ['app_admin', 'works_council', 'dpo', 'counsellor_political'] as const) {
    expect(recipientsIn('staff')).not.toContain(nobody);
  }
  expect(recipientsIn('staff')).not.toContain('griffier');
  expect(recipientsIn('political')).not.toContain('manager');
  expect(recipientsIn('political')).not.toContain('secretary');
  // She is told who may not enter, and not who reported him.
  expect(groupsFor('staff', 'mayor')).toEqual(['perpetrator_identity']);
  expect(conditionFor('staff', 'perpetrator_identity', 'mayor')).toBe('if_signs_ban');
});

test('the coordinator keeps no case, so shares nothing', () => {
  expect(recipientsIn('policy')).toEqual([]);
  expect(recipientsIn('council')).toContain('counsellor_political');
  expect(recipientsIn('council')).not.toContain('griffier');
});

test('the mayor and the griffier may know the facts of a council member (S-04)', () => {
  expect(groupsForAll('political', ['mayor', 'griffier'])).toEqual(
    expect.arrayContaining(['identity', 'incident_facts']),
  );
});

test('TC-10: who is involved himself is not offered, and gets nothing', () => {
  expect(recipientsIn('political', ['mayor'])).not.toContain('mayor');
  expect(mayShare({ ...sharing, involved: ['coordinator'] })).toBe('involved');
  const camera = { ...sharing, groups: ['camera_window'] as const, involved: ['coordinator'] };
  expect(mayShare(camera)).toBe('involved');
});

test('TC-04: a request that names nobody needs no consent, and hides no part that does', () => {
  expect(mayShare({ ...sharing, groups: ['camera_window'], consent: null })).toBeNull();
  expect(mayShare({ ...sharing, groups: ['camera_window', 'identity'] })).toBe('notForRecipient');
});

test('a consent opens its own parts for its own recipients, and no others', () => {
  expect(mayShare(sharing)).toBeNull();
  expect(mayShare({ ...sharing, groups: ['identity', 'measures'] })).toBe('notCovered');
  expect(mayShare({ ...sharing, recipient: 'secretary' })).toBe('notCovered');
  expect(mayShare({ ...sharing, consent: null })).toBe('notCovered');
  expect(mayShare({ ...sharing, groups: ['narrative'] })).toBe('notForRecipient');
});

test('no consent of any shape opens a part that the matrix has for nobody', () => {
  const all = {
    ...consent,
    recipients: role.codes.map(({ code }) => code),
    groups: fieldGroup.codes.map(({ code }) => code),
  };
  for (const compartment of everywhere) {
    for (const { code: recipient } of role.codes) {
      expect(
        groupsShared({ compartment, recipient, involved: [], restricted: [], today }, all),
      ).toEqual(groupsFor(compartment, recipient));
    }
  }
});

test('a consent holds on its last day and not after it', () => {
  expect(consentState({ ...consent, until: today }, today)).toBe('active');
  expect(consentState({ ...consent, until: '2026-05-03' }, today)).toBe('expired');
  expect(mayShare({ ...sharing, consent: { ...consent, until: '2026-05-03' } })).toBe('expired');
});

test('withdrawn for one recipient, a consent holds for the other', () => {
  const part = { ...consent, withdrawnFor: ['coordinator'] };
  expect(consentState(part, today)).toBe('active');
  expect(mayShare({ ...sharing, consent: part })).toBe('withdrawn');
  expect(mayShare({ ...sharing, consent: part, recipient: 'manager' })).toBeNull();
  const whole = { ...consent, withdrawnFor: ['coordinator', 'manager'] };
  expect(consentState(whole, today)).toBe('withdrawn');
});

test('tasks end with the last consent for their purpose', () => {
  const gone = { ...consent, withdrawnFor: consent.recipients };
  expect(tasksEndingWith('reaction', [gone], today)).toEqual(['T11', 'T12', 'T13', 'T14', 'T45']);
  expect(tasksEndingWith('reaction', [gone, consent], today)).toEqual([]);
  expect(tasksEndingWith('police', [gone, consent], today)).toEqual(['T7', 'T8']);
  expect(tasksEndingWith('aftercare', [gone], today)).toEqual([]);
});
