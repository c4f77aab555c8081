import type { Input } from '../api/contract/index.ts';
import { addDays, type DateString, type InstantString } from '../domain/time.ts';
import { type ToldReport, tellReport, typingTime } from './case-story.ts';
import { peopleOf, whoAndWhat } from './casting.ts';
import { moment, openDayUntil, reportDays } from './clock.ts';
import { handleCase } from './course/course.ts';
import { type DemoStep, type Memory, step } from './course/diary.ts';
import { organisationOf } from './municipality.ts';
import { aliasesOf, type Somebody } from './people.ts';
import { draw, drawFrom, happens, stream, whole } from './random.ts';

export type { DemoStep, Memory } from './course/diary.ts';

/** A compartment of the vault. */
export type Compartment = 'staff' | 'political';

/** What a plan is made of. The same options give the same plan. */
export interface PlanOptions {
  readonly seed: number;
  /** Cases in this compartment. */
  readonly cases: number;
  /** The day on which the desk will be opened; the morning of it is the end of the plan. */
  readonly today: DateString;
  readonly compartment: Compartment;
}

/** What a counsellor of Waterveen does in a compartment, from its beginning until today. */
export interface DemoPlan {
  /** When the vault is made: the last working day before the last full year. */
  readonly madeAt: InstantString;
  /** In the order of time. */
  readonly steps: readonly DemoStep[];
}

/** Part of the reporters that stay anonymous. */
const anonymous = 0.07;
/** Talks in which the counsellor only listened, for each case. */
const consultations = 0.08;
/** Of so many cases at most it is sure that they were reported in so many last days: a desk has work. */
const mostFresh = 4;
const freshDays = 9;
/** Before the town hall opens, so that nothing of today is done yet. */
const morning = 8 * 60;

/**
 * Plans what a counsellor does in the last full year and the present one, in a compartment of
 * Gemeente Waterveen. Pure: nothing is read or written.
 */
export function demoPlan({ seed, cases, today, compartment }: PlanOptions): DemoPlan {
  const from = `${Number(today.slice(0, 4)) - 1}-01-01`;
  const until = addDays(today, -1);
  const days = reportDays(from, until);
  const lately = days.slice(-freshDays);
  const fresh = Math.min(mostFresh, Math.ceil(cases / 8));
  const people = peopleOf(seed);
  const madeAt = moment(openDayUntil(addDays(from, -1)), 9 * 60);
  const begun = step(madeAt, 'settings.update', async () => organisationOf(compartment));
  const told = Array.from({ length: cases }, (_, index) => {
    const random = stream(seed, `${compartment} case ${index}`);
    const { situation, who } = whoAndWhat(random, compartment, people);
    const receivedOn = drawFrom(random, index < fresh ? lately : days);
    const report = tellReport(random, { situation, receivedOn, who });
    const minutes = minutesOf(report.receivedAt) + typingTime(random);
    const at = moment(receivedOn, minutes);
    return { key: `${compartment}-${index}`, random, situation, who, report, minutes, at };
  });
  const register = registerOf(aliasesOf(seed, compartment));
  const handled = told.sort(byTime).flatMap(({ key, random, situation, who, report, ...when }) => {
    const isAnonymous = happens(random, anonymous);
    const hasDamage = situation.damage ?? false;
    return [
      recorded(key, when.at, report, isAnonymous ? null : register(who), who),
      ...handleCase(
        random,
        { key, report, regime: compartment, isAnonymous, hasDamage },
        when.minutes,
      ),
    ];
  });
  const end = moment(today, morning);
  const steps = [begun, ...handled, ...listened(seed, cases, days, compartment)]
    .filter(({ at }) => at <= end)
    .sort(byTime);
  return { madeAt, steps };
}

/** Puts what happened first first; what happened at once keeps its order. */
const byTime = (one: { at: InstantString }, other: { at: InstantString }) =>
  one.at < other.at ? -1 : Number(one.at > other.at);

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** How somebody stands in the vault, and whether this is the first time that he comes. */
interface Registered {
  readonly alias: string;
  readonly isNew: boolean;
}

function registerOf(aliases: readonly string[]): (who: Somebody) => Registered {
  const known = new Map<Somebody, string>();
  return (who) => {
    const alias = known.get(who);
    if (alias !== undefined) return { alias, isNew: false };
    const given = aliases[known.size];
    if (given === undefined) throw new RangeError('There are more people than aliases.');
    known.set(who, given);
    return { alias: given, isNew: true };
  };
}

function recorded(
  key: string,
  at: InstantString,
  report: ToldReport,
  registered: Registered | null,
  who: Somebody,
): DemoStep {
  const reporter = async (memory: Memory): Promise<Input<'reports.record'>['reporter']> => {
    if (registered === null) return { kind: 'anonymous', position: withoutFunction(who) };
    const { alias, isNew } = registered;
    if (!isNew) return { kind: 'known', id: await memory.reporterOf(alias) };
    const { name, contact, position } = who;
    return { kind: 'new', alias, name, contact, position };
  };
  return {
    ...step(at, 'reports.record', async (memory) => ({
      ...report,
      reporter: await reporter(memory),
    })),
    key,
  };
}

function withoutFunction({ position }: Somebody): Somebody['position'] {
  return position.regime === 'staff' ? { ...position, functionGroup: null } : position;
}

function listened(
  seed: number,
  cases: number,
  days: readonly (readonly [DateString, number])[],
  compartment: Compartment,
): DemoStep[] {
  const random = stream(seed, `${compartment} consultations`);
  return Array.from({ length: Math.round(cases * consultations) }, () => {
    const on = drawFrom(random, days);
    const receivedVia = draw(random, { conversation: 6, phone: 4 });
    return step(moment(on, whole(random, 9 * 60, 20 * 60)), 'consultations.record', async () => ({
      rulesDiscussed: true,
      receivedOn: on,
      receivedVia,
    }));
  });
}
