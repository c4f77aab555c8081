import { broaderChain, channel } from '../../domain/code-lists/index.ts';
import { atLeast } from '../../domain/severity.ts';
import { addDays, type DateString } from '../../domain/time.ts';
import { sayOne } from '../phrase.ts';
import { draw, happens, type Random, whole } from '../random.ts';
import { giveCare } from './care.ts';
import { closeCase } from './closing.ts';
import { recordDamage } from './damage.ts';
import { type DemoStep, laterDay, openDiary } from './diary.ts';
import { type Course, type Handled, latest } from './handled.ts';
import { notes, talkNotes } from './phrases.ts';
import { goToPolice } from './police.ts';
import { react } from './reaction.ts';

/** Everything that is done in a case after it was recorded, until it closes. */
export function handleCase(random: Random, handled: Handled, recordedMinute: number): DemoStep[] {
  const diary = openDiary(random, handled.key);
  const course = { ...handled, random, diary };
  const { report } = handled;
  const { severity } = report.incident;
  const start = report.receivedOn;

  diary.settle(laterDay(random, start, 0, 1), 'T1');
  const talk = talkDay(random, handled);
  diary.settle(talk, 'T2');
  if (happens(random, 0.7)) {
    diary.write(talk, 'notes.add', (caseId) => ({ caseId, text: sayOne(random, talkNotes) }));
  }
  lookAtCameras(course);
  const last = latest(
    giveCare(course, talk),
    goToPolice(course, start),
    react(course, start),
    recordDamage(course, talk),
  );
  if (atLeast(severity, 's3')) diary.settle(laterDay(random, start, 18, 27), 'T31');
  if (happens(random, 0.35)) {
    const day = addDays(talk, whole(random, 3, 20));
    diary.write(day, 'notes.add', (caseId) => ({ caseId, text: sayOne(random, notes) }));
  }
  closeCase(course, last);
  return diary.steps({ on: start, minutes: recordedMinute });
}

/** The first talk is at once when it is serious or when that was how the report came in. */
function talkDay(random: Random, { report }: Handled): DateString {
  const { receivedOn, receivedVia, incident } = report;
  const isNow = receivedVia === 'conversation' || atLeast(incident.severity, 's4');
  return isNow ? receivedOn : laterDay(random, receivedOn, 1, 2);
}

/** Has the images kept, where cameras can have seen it and it is known when. */
function lookAtCameras({ random, diary, report }: Course): void {
  const day = laterDay(random, report.receivedOn, 0, 1);
  if (!broaderChain(channel, report.incident.channel).includes('in_person')) {
    diary.skip(day, 'T6', sayOne(random, noImages));
    return;
  }
  if (happens(random, 0.6)) {
    const camera = draw(random, cameras);
    diary.write(day, 'incidents.setCamera', (caseId) => ({ caseId, camera: known[camera] }));
  }
  diary.settle(addDays(day, whole(random, 0, 2)), 'T6');
}

const noImages = ['Er [hangt daar geen camera|zijn geen beelden van].'];
const cameras = { none: 2, week: 2, fourWeeks: 5 };
const known = {
  none: { kind: 'none' },
  week: { kind: 'days', days: 7 },
  fourWeeks: { kind: 'days', days: 28 },
} as const;
