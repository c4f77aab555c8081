import { expect, test } from 'vitest';
import { counterThreat, startOpenDesk } from './support.ts';

const hall = {
  id: null,
  name: 'Stadhuis, publiekshal',
  department: 'civil_affairs',
  camera: { kind: 'days', days: 28 },
  houseRules: 'displayed',
} as const;

const told = (location: string | null) => ({
  ...counterThreat,
  receivedOn: '2026-05-28',
  receivedAt: '16:40',
  incident: { ...counterThreat.incident, location },
});

test('A place that keeps its images for 28 days starts the camera clock by itself (TC-04)', async () => {
  const desk = await startOpenDesk('2026-05-28T14:45:00Z');
  await desk.ask('locations.save', hall);
  const { caseId } = await desk.ask('reports.record', told(hall.name));
  const { incident, tasks } = await desk.ask('cases.get', { caseId });
  expect(incident.location).toBe(hall.name);
  expect(incident.camera).toEqual(hall.camera);
  const images = tasks.find(({ code }) => code === 'T6');
  expect(images).toMatchObject({ due: '2026-05-29', urgent: true, status: 'open' });
});

test('A place without cameras asks for no images, and one on no list is refused', async () => {
  const desk = await startOpenDesk('2026-05-28T14:45:00Z');
  await desk.ask('locations.save', { ...hall, name: 'Wijkpost', camera: { kind: 'none' } });
  const { tasks } = await desk.ask('reports.preview', told('wijkpost'));
  expect(tasks.map(({ code }) => code)).not.toContain('T6');
  await expect(desk.ask('reports.record', told('Loods'))).rejects.toThrow('location.notFound');
});

test('A case goes on naming the place that was taken off the list', async () => {
  const desk = await startOpenDesk('2026-05-28T14:45:00Z');
  const { id } = await desk.ask('locations.save', hall);
  const { caseId } = await desk.ask('reports.record', told(hall.name));
  await desk.ask('locations.remove', { id });
  expect((await desk.ask('cases.get', { caseId })).incident.location).toBe(hall.name);
  expect(await desk.ask('locations.list', {})).toEqual({ locations: [] });
  await expect(desk.ask('locations.remove', { id })).rejects.toThrow('surroundings.notFound');
  await expect(desk.ask('locations.save', { ...hall, id })).rejects.toThrow(
    'surroundings.notFound',
  );
});

test('Two places never have one name, however it is written', async () => {
  const desk = await startOpenDesk('2026-05-28T14:45:00Z');
  const { id } = await desk.ask('locations.save', hall);
  const again = { ...hall, name: '  stadhuis,  PUBLIEKSHAL ' };
  await expect(desk.ask('locations.save', again)).rejects.toThrow('location.nameTaken');
  await desk.ask('locations.save', { ...again, id, houseRules: 'notDisplayed' });
  const { locations } = await desk.ask('locations.list', {});
  expect(locations).toMatchObject([{ id, houseRules: 'notDisplayed' }]);
});

test('A place keeps whether its house rules name the ban; what nobody said is unknown', async () => {
  const desk = await startOpenDesk('2026-05-28T14:45:00Z');
  const { id } = await desk.ask('locations.save', hall);
  const known = async () => (await desk.ask('locations.list', {})).locations[0]?.namesBan;
  expect(await known()).toBe('unknown');
  for (const namesBan of ['no', 'yes'] as const) {
    await desk.ask('locations.save', { ...hall, id, namesBan });
    expect(await known()).toBe(namesBan);
  }
});

test('Whom to turn to is kept by role, changed and taken away', async () => {
  const desk = await startOpenDesk('2026-05-28T14:45:00Z');
  const named = { role: 'police_contact', name: 'Wijkagent Noord', email: '' } as const;
  const officer = { ...named, phone: '0900 8844' };
  const { id } = await desk.ask('contacts.save', { id: null, ...officer });
  await desk.ask('contacts.save', { id, ...officer, phone: '06 00000000' });
  const { contacts } = await desk.ask('contacts.list', {});
  expect(contacts).toEqual([{ id, ...officer, phone: '06 00000000' }]);
  await desk.ask('contacts.remove', { id });
  expect(await desk.ask('contacts.list', {})).toEqual({ contacts: [] });
});
