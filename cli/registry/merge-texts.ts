import type { RefusalReason } from '../../registry/merge/rules.ts';
import { type Fillings, fill, type Language } from '../texts.ts';

/** What whoever merges is told. Words in braces are replaced. */
export const mergeTexts = {
  nl: {
    merged: '{whose}, {period}: opgeteld over {municipalities} gemeenten\n',
    unchanged: '{whose}, {period}: er is niets veranderd; hetzelfde totaal als eerder\n',
    refused: '{whose}, {period}: GEEN TOTAAL: {reason}\n',
    kept: '{whose}, {period}: het totaal van {day} blijft staan: {reason}\n',
    written: 'De totalen staan in {folder}.\n',
    none: 'Er is geen enkel totaal gemaakt.\n',
    nothing: 'Er is niets ontvangen wat hierbij past.\n',
    reported: 'Het landelijk beeld staat in {file}.\n',
    noMerges: 'Er is nog geen totaal. Maak het eerst met luwte registry merge.',
    few_municipalities:
      'te weinig gemeenten hebben iets gemeld (ten minste {least} zijn er nodig). Wacht tot meer gemeenten sturen.',
    few_new:
      'van {municipalities} gemeenten is er iets anders dan toen. Dat wacht: van ten minste {least} moet er iets nieuws zijn, anders is te zien wat een enkele stuurde.',
    other_secret:
      'het is met een andere merge-key.txt afgerond. Zet het oude bestand terug uit een reservekopie. Is die er niet, dan blijft dit totaal voorgoed zo.',
    nothing_sent: 'geen gemeente stuurde een aantal.',
    one_dominates:
      'één gemeente is het grootste deel van het totaal, en zou te herkennen zijn. Wacht tot meer gemeenten sturen.',
    difference_exposes:
      'naast totaal {earlier} zou te zien zijn wat één of een paar gemeenten stuurden. Wacht tot ten minste {least} gemeenten iets nieuws stuurden.',
    cannot_protect: 'er bestaat geen veilige afronding. Wacht tot meer gemeenten sturen.',
  },
  en: {
    merged: '{whose}, {period}: added up over {municipalities} municipalities\n',
    unchanged: '{whose}, {period}: nothing changed; the same total as before\n',
    refused: '{whose}, {period}: NO TOTAL: {reason}\n',
    kept: '{whose}, {period}: the total of {day} stands: {reason}\n',
    written: 'The totals are in {folder}.\n',
    none: 'Not one total was made.\n',
    nothing: 'Nothing was received that fits.\n',
    reported: 'The national picture is in {file}.\n',
    noMerges: 'There is no total yet. Make it first with luwte registry merge.',
    few_municipalities:
      'too few municipalities have anything reported (at least {least} are needed). Wait until more municipalities send.',
    few_new:
      'of {municipalities} municipalities something is other than it was. That waits: at least {least} have to have something new, or it would show what a single one sent.',
    other_secret:
      'it was rounded with another merge-key.txt. Put the old file back from a backup. When there is none, this total stays as it is for good.',
    nothing_sent: 'no municipality sent a number.',
    one_dominates:
      'one municipality is most of the total, and would be recognised. Wait until more municipalities send.',
    difference_exposes:
      'beside total {earlier} it would show what one or a few municipalities sent. Wait until at least {least} municipalities sent something new.',
    cannot_protect: 'there is no safe rounding. Wait until more municipalities send.',
  },
} as const satisfies Readonly<Record<Language, Readonly<Record<RefusalReason | string, string>>>>;

/** The name of a text for whoever merges. */
export type MergeText = keyof typeof mergeTexts.nl;

/** A text with its words filled in. */
export const mergeText = (language: Language, name: MergeText, fillings: Fillings = {}): string =>
  fill(mergeTexts[language][name], fillings);
