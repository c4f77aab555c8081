import { line } from 'd3-shape';
import { useId } from 'react';
import './charts.css';

const width = 48;
const height = 20;
const teeth = 4;

/** A bar whose end is torn off: nobody is told how long it is. */
const tornBar = (() => {
  const edge = Array.from({ length: teeth + 1 }, (_, index): [number, number] => [
    index % 2 === 0 ? width - 1 : width - 7,
    1 + (index * (height - 2)) / teeth,
  ]);
  return `${line()([[1, 1], ...edge, [1, height - 1]]) ?? ''}Z`;
})();

/** Stands where a number is hidden: hatched, with a torn end. Words always stand beside it. */
export function HiddenMark({ standing = false }: { readonly standing?: boolean }) {
  const hatch = useId();
  const box = standing ? [height, width] : [width, height];
  return (
    <svg
      aria-hidden
      className="hidden-mark"
      viewBox={`0 0 ${box.join(' ')}`}
      width={`${(box[0] ?? width) / 16}rem`}
      height={`${(box[1] ?? height) / 16}rem`}
    >
      <pattern
        id={hatch}
        width="6"
        height="6"
        patternUnits="userSpaceOnUse"
        patternTransform="rotate(45)"
      >
        <path d="M0 0V6" className="hidden-hatch" />
      </pattern>
      <path
        d={tornBar}
        fill={`url(#${hatch})`}
        className="hidden-edge"
        {...(standing ? { transform: `rotate(-90) translate(-${width} 0)` } : {})}
      />
    </svg>
  );
}
