/** The places of the numbers that are not whole, by so much, the nearest to a whole number first. */
export function nearestToWhole(values: readonly number[], nearly: number): readonly number[] {
  const off = values.map((value) => Math.abs(value - Math.round(value)));
  const offAt = (at: number) => off[at] ?? 0;
  return [...off.keys()]
    .filter((at) => offAt(at) > nearly)
    .toSorted((one, other) => offAt(one) - offAt(other));
}
