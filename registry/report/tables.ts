/** Tables of figures, for whoever reads no drawing, and on paper. */
import { type Html, html, nothing } from './html.ts';
import { errorIn, numberIn } from './numbers.ts';
import type { Figure, IndicatorFigure } from './picture.ts';
import type { ReportLanguage, Say } from './words.ts';

/** Figures with everything beside them. */
export function figureTable(
  caption: string,
  figures: readonly Figure[],
  language: ReportLanguage,
  say: Say,
): Html {
  const isSkewed = figures.some(({ systematic }) => (systematic ?? 0) > 0);
  const rows = figures.map(
    ({ label, value, standardError, systematic, municipalities, hidden }) =>
      html`<tr><th scope="row">${label}</th><td class="n">${value === null ? say('withheld') : numberIn(language, value)}</td><td class="n">${standardError === null ? '' : errorIn(language, standardError)}</td>${isSkewed ? html`<td class="n">${systematic === null ? '' : errorIn(language, systematic)}</td>` : nothing}<td class="n">${municipalities ?? ''}</td><td class="n">${hidden ?? ''}</td></tr>`,
  );
  return html`<div class="scroll"><table><caption>${caption}</caption><thead><tr><th scope="col">${say('category')}</th><th scope="col" class="n">${say('value')}</th><th scope="col" class="n">${say('standardError')}</th>${isSkewed ? html`<th scope="col" class="n">${say('systematic')}</th>` : nothing}<th scope="col" class="n">${say('municipalities')}</th><th scope="col" class="n">${say('hidden')}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}

/** The indicators of policy. */
export function indicatorTable(
  figures: readonly IndicatorFigure[],
  language: ReportLanguage,
  say: Say,
): Html {
  const rows = figures.map(
    ({ label, average, present, municipalities }) =>
      html`<tr><th scope="row">${label}</th><td class="n">${numberIn(language, average, 1)}</td><td class="n">${present}</td><td class="n">${municipalities}</td></tr>`,
  );
  return html`<div class="scroll"><table><thead><tr><th scope="col">${say('indicator')}</th><th scope="col" class="n">${say('average')}</th><th scope="col" class="n">${say('present')}</th><th scope="col" class="n">${say('municipalities')}</th></tr></thead><tbody>${rows}</tbody></table></div>`;
}
