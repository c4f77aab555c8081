/** What is told of repeated measurements. */

const sorted = (times: readonly number[]) => times.toSorted((a, b) => a - b);

/** The value below which a share of the values lies. */
export const quantile = (times: readonly number[], share: number): number =>
  sorted(times)[Math.min(times.length - 1, Math.floor(times.length * share))] ?? Number.NaN;

/** The one in the middle. */
export const median = (times: readonly number[]): number => quantile(times, 0.5);

/** Median, 95 % and worst, in a line. */
export function tell(name: string, times: readonly number[], unit = 'ms'): void {
  const told = [median(times), quantile(times, 0.95), Math.max(...times)];
  const cells = told.map((value) => `${value.toFixed(1)} ${unit}`.padStart(12));
  console.log(`${name.padEnd(46)}${cells.join('')}`);
}

/** What stands above the columns of {@link tell}. */
export const tellHead = (title: string): void =>
  console.log(
    `\n${title.padEnd(46)}${['median', '95 %', 'worst'].map((one) => one.padStart(12)).join('')}`,
  );
