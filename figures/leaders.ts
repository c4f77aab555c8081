/** More than this many alike are no leaders: none stands out. */
const mostLeaders = 3;

/** The rows with the highest number, where it is more than nothing and few enough have it to be named. */
export function leadersOf<T>(rows: readonly T[], numberIn: (row: T) => number): readonly T[] {
  const most = rows.reduce((high, row) => Math.max(high, numberIn(row)), 0);
  const leaders = rows.filter((row) => numberIn(row) === most);
  return most > 0 && leaders.length <= mostLeaders ? leaders : [];
}
