import type { Regime } from '../../domain/compartment.ts';
import { accents } from './palette.ts';

/** How an overview looks on one A4. */
export function overviewStyle(regime: Regime): string {
  const { strong, soft } = accents[regime];
  return `
body { display: flex; flex-direction: column; gap: 4mm; min-height: 270mm; font-size: 9.5pt; }
header { border-top: 2.5pt solid ${strong}; padding-top: 3.5mm; }
h2 { color: ${strong}; margin-bottom: 1.2mm; }
.over, .under { color: #4d5e62; }
.under { margin-top: 1mm; font-size: 11pt; }
.total { display: flex; gap: 12mm; align-items: flex-start; justify-content: space-between;
  padding: 3.5mm 5mm; background: ${soft}; border-radius: 2mm; }
.number { font-size: 40pt; font-weight: 600; line-height: 1; color: ${strong}; }
.course svg { display: block; height: auto; }
.tables { columns: 2; column-gap: 10mm; }
.tables section { break-inside: avoid; margin-bottom: 3.5mm; }
.units .rows { columns: 2; column-gap: 10mm; font-size: 8.8pt; }
.units tr { break-inside: avoid; }
section th { width: 48%; padding: 0.35mm 2mm 0.35mm 0; font-weight: 400; line-height: 1.2; }
.bar { padding: 0.7mm 0; }
.bar svg { display: block; }
.bar rect { fill: ${strong}; }
.value { width: 11mm; padding: 0.35mm 0; line-height: 1.2; font-weight: 600; text-align: end; font-variant-numeric: tabular-nums; }
.terms { margin-top: 0.8mm; font-size: 8.8pt; }
.rest { margin-top: 0.8mm; font-size: 8pt; line-height: 1.35; color: #4d5e62; }
.none { padding: 6mm; background: ${soft}; border-radius: 2mm; font-size: 12pt; }
.hidden { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
footer { margin-top: auto; padding-top: 3mm; border-top: 0.5pt solid #7b898b; font-size: 8.5pt; }
footer h2 { font-size: 9.5pt; margin-bottom: 0.5mm; }
.made { margin-top: 1.2mm; color: #4d5e62; }`;
}
