import {
  languages,
  lettersOfDesk,
  textSizes,
  themes,
} from '../domain/records/preference-values.ts';
import type { Look } from '../domain/records/preferences.ts';

/** Asks whether the system is dark. */
export const darkSystem = '(prefers-color-scheme: dark)';

/** The look that the shell put on the page; what nobody chose is as the system has it. */
export function lookAtStart(): Look {
  const { language, chosenTheme, textSize, letters } = document.documentElement.dataset;
  return {
    language: oneOf(languages, language) ?? (navigator.language.startsWith('en') ? 'en' : 'nl'),
    theme: oneOf(themes, chosenTheme) ?? 'system',
    textSize: sizeIn(textSize) ?? textSizes.least,
    letters: oneOf(lettersOfDesk, letters) ?? 'usual',
  };
}

const oneOf = <V extends string>(values: readonly V[], known: string | undefined): V | undefined =>
  values.find((value) => value === known);

function sizeIn(known: string | undefined): number | undefined {
  const size = Number(known);
  const fits = Number.isInteger(size) && size >= textSizes.least && size <= textSizes.most;
  return fits ? size : undefined;
}

/** Puts a look on the root, where the tokens of the design and assistive technology find it. */
export function applyLook({ language, theme, textSize, letters }: Look) {
  const root = document.documentElement;
  const isDark = theme === 'dark' || (theme === 'system' && window.matchMedia(darkSystem).matches);
  root.lang = language;
  root.dataset.theme = isDark ? 'dark' : 'light';
  root.dataset.letters = letters;
  if (root.dataset.textSize === String(textSize)) return;
  root.dataset.textSize = String(textSize);
  foldAnew();
}

/**
 * Has the screens fold by the letters as they are now. Chromium goes on with the size that the letters of
 * the root had when it measured the window, until that is measured anew.
 */
function foldAnew() {
  const { style } = document.body;
  style.containerType = 'normal';
  // Asking for the layout makes it.
  document.body.getBoundingClientRect();
  style.containerType = '';
}
