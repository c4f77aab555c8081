import type { Regime } from '../../domain/compartment.ts';
import type { Palette } from '../../figures/markup.ts';

/** The colours of a compartment, as its desk has them (`renderer/design/tokens.css`). */
export const accents: Readonly<Record<Regime, { readonly strong: string; readonly soft: string }>> =
  {
    staff: { strong: '#0f5b67', soft: '#e0eff1' },
    political: { strong: '#743069', soft: '#f6e8f3' },
  };

/** From little to most, in the colour of a compartment. */
const levels: Readonly<Record<Regime, Palette['levels']>> = {
  staff: ['#e5edee', '#c5d8db', '#a4c0c4', '#357480', '#0f5b67'],
  political: ['#f0e8ef', '#ddcadb', '#caacc6', '#8a5081', '#743069'],
};

/** The colours of pictures on paper. */
export const paletteOf = (regime: Regime): Palette => ({
  own: accents[regime].strong,
  soft: accents[regime].soft,
  ground: '#ffffff',
  text: '#15262a',
  quiet: '#4d5e62',
  line: '#7b898b',
  grid: '#dde3e3',
  levels: levels[regime],
});
