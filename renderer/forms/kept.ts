import { type QueryClient, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { FieldValues, UseFormReturn } from 'react-hook-form';
import type { Input } from '../../api/contract/index.ts';
import { currentPath } from '../navigation.tsx';
import { call } from '../vault/client.ts';
import { whenLeaving } from './leaving.ts';

/** Milliseconds without typing after which the vault keeps what was typed. */
const quietMs = 800;

/** Which form it is: a name of its own, with the record it is about when there may be several of them. */
export interface FormPlace {
  /** The case it is about; null when it is about none. */
  readonly caseId: string | null;
  readonly form: string;
  /** Whether what was typed goes when the form is closed; else it is there when it is opened again. */
  readonly goesWhenClosed?: boolean;
}

/**
 * A form that is kept only as long as it is open: one that asks little more than a folder, or that is about
 * what was chosen on the screen before it was opened.
 */
export const whileOpen = (form: string, caseId: string | null = null): FormPlace => ({
  ...{ caseId, form },
  goesWhenClosed: true,
});

/** What was typed in a form and is not recorded. In memory, and with it in the vault. */
export interface Typed extends Input<'forms.keep'> {
  /** When the vault took it in; null while it is only in memory. */
  readonly savedAt: string | null;
  /** Whether it came back after a lock and nobody has opened its form since. */
  readonly isBack: boolean;
}

const room = 'typed';
const keyOf = (place: Pick<FormPlace, 'caseId' | 'form'>) => [room, place.caseId, place.form];

/** Puts what the vault kept in memory, where its forms look for it. It is wiped with every answer. */
export async function takeBack(client: QueryClient): Promise<void> {
  client.setQueryDefaults([room], { gcTime: Number.POSITIVE_INFINITY });
  const { forms } = await call('forms.kept', {});
  for (const kept of forms) client.setQueryData<Typed>(keyOf(kept), { ...kept, isBack: true });
}

/** What came back after a lock, the last one first, as far as nobody has opened its form yet. */
export const backIn = (client: QueryClient): readonly Typed[] =>
  client
    .getQueriesData<Typed>({ queryKey: [room] })
    .flatMap(([, typed]) => (typed?.isBack ? typed : []));

/**
 * Whether a form that stands on no screen of a case was left with something in it when the vault was locked,
 * and nobody has opened it since: then its dialog opens by itself on its screen.
 */
export function useIsBack(): (form: string) => boolean {
  const client = useQueryClient();
  return (form) => backIn(client).some((one) => one.form === form);
}

/**
 * What a screen asks in a dialog, as far as that is known once there is an answer: first what was asked when
 * the vault was locked, if anything.
 * @param answer what the screen shows; undefined until it is there
 * @param askedBefore finds in the answer what came back
 */
export function useAsked<D, A>(
  answer: D | undefined,
  askedBefore: (answer: D, isBack: (form: string) => boolean) => A | null,
): [asked: A | null, ask: (wanted: A | null) => void] {
  const isBack = useIsBack();
  const [asked, ask] = useState<A | null>(null);
  const [isLookedFor, setLookedFor] = useState(false);
  if (answer !== undefined && !isLookedFor) {
    setLookedFor(true);
    // Who was faster than the answer asks for something else.
    if (asked === null) ask(askedBefore(answer, isBack));
  }
  return [asked, ask];
}

/** Throws away what was typed in a form. After a lock the vault refuses, and so it stays. */
export async function throwAway(client: QueryClient, place: Pick<FormPlace, 'caseId' | 'form'>) {
  client.removeQueries({ queryKey: keyOf(place), exact: true });
  const { caseId, form } = place;
  await call('forms.discard', { caseId, form }).catch(() => undefined);
}

/** Whether what was typed fits in the fields of the form as it is now: of another version it may not. */
export function fits(start: unknown, typed: unknown): boolean {
  if (start === null || typed === null) return true;
  if (Array.isArray(start) || Array.isArray(typed)) {
    return Array.isArray(start) && Array.isArray(typed);
  }
  if (typeof start !== 'object') return typeof typed === typeof start;
  if (typeof typed !== 'object') return false;
  const fields: Readonly<Record<string, unknown>> = { ...typed };
  return Object.entries(start).every(
    ([name, value]) => name in fields && fits(value, fields[name]),
  );
}

/** What a form was called on the screen: the dialog it stands in, or the screen. */
function titleHere(): string {
  const dialog = [...document.querySelectorAll('[role="dialog"], [role="alertdialog"]')].at(-1);
  const title = (dialog ?? document).querySelector(dialog ? 'h2' : 'h1');
  return title?.textContent?.trim().slice(0, 300) || 'Luwte';
}

/** What is kept of one form. */
export interface Kept {
  /** What was typed before and came back; undefined when there is none. */
  readonly typed: Typed | undefined;
  /** Keeps in the vault what is not kept there yet. @returns since when it is there; null for nothing. */
  readonly saveNow: () => Promise<string | null>;
  /** Throws it away: it was recorded, or nobody wants it any more. */
  readonly discard: () => void;
  /** Follows what is typed, as long as the form is on the screen. */
  readonly follow: <V extends FieldValues>(
    fields: Pick<UseFormReturn<V>, 'subscribe'>,
  ) => () => void;
}

/** Keeps a form of which the vault keeps nothing. */
const nothingKept: Kept = {
  typed: undefined,
  saveNow: async () => null,
  discard: () => undefined,
  follow: () => () => undefined,
};

function keepIn(
  client: QueryClient,
  { caseId, form, goesWhenClosed }: FormPlace,
  start: unknown,
): Kept {
  const place = { caseId, form };
  // What needs no keeping: what the form began with, or what was recorded last.
  let known = JSON.stringify(start);
  let now = known;
  const typed = client.getQueryData<Typed>(keyOf(place));
  let unsaved: Input<'forms.keep'> | null = null;
  let last: Promise<string | null> = Promise.resolve(typed?.savedAt ?? null);
  const keep = async (now: Input<'forms.keep'>) => {
    try {
      const { savedAt } = await call('forms.keep', now);
      client.setQueryData<Typed>(keyOf(place), (kept) => kept && { ...kept, savedAt });
      return savedAt;
    } catch (refused) {
      unsaved ??= now;
      throw refused;
    }
  };
  const saveNow = () => {
    if (unsaved !== null) last = keep(unsaved);
    unsaved = null;
    return last;
  };
  const discard = () => {
    unsaved = null;
    known = now;
    last = Promise.resolve(null);
    if (client.getQueryData(keyOf(place)) !== undefined) void throwAway(client, place);
  };
  let isFollowed = false;
  const saveQuietly = () => void saveNow().catch(() => undefined);
  // Later, because React may take a form away only to put it back.
  const discardClosed = () => {
    if (!isFollowed) discard();
  };
  const follow: Kept['follow'] = ({ subscribe }) => {
    let timer: ReturnType<typeof setTimeout>;
    isFollowed = true;
    if (typed) {
      now = JSON.stringify(typed.values);
      client.setQueryData<Typed>(keyOf(place), { ...typed, isBack: false });
    }
    const stop = subscribe({
      formState: { values: true },
      callback: ({ values }) => {
        now = JSON.stringify(values);
        unsaved = { ...place, path: currentPath(), title: titleHere(), values };
        client.setQueryData<Typed>(keyOf(place), { ...unsaved, savedAt: null, isBack: false });
        clearTimeout(timer);
        timer = setTimeout(saveQuietly, quietMs);
      },
    });
    const stay = whenLeaving(saveQuietly);
    return () => {
      stop();
      clearTimeout(timer);
      stay();
      isFollowed = false;
      if (goesWhenClosed || now === known) setTimeout(discardClosed);
      else saveQuietly();
    };
  };
  return { typed, saveNow, discard, follow };
}

/**
 * Keeps what is typed in a form, from when it opens until it is recorded or thrown away.
 * @param start what stands in the form when nobody typed anything
 */
export function useKept(place: FormPlace | null, start: unknown): Kept {
  const client = useQueryClient();
  const [kept] = useState(() => (place === null ? nothingKept : keepIn(client, place, start)));
  return kept;
}
