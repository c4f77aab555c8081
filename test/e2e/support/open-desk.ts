import { openInChromium } from './in-chromium.ts';

// A program of its own, so that a test can kill it: opens a desk, says where its profile is, stays.
const desk = await openInChromium({
  folder: process.argv[2] ?? '',
  now: '2026-03-02T08:00:00.000Z',
  size: { width: 800, height: 600 },
  language: 'nl',
  ownBrowser: true,
});
process.stdout.write(`${desk.profileFolder}\n`);
