import { useId } from 'react';
import type { Drawing, Ink, Line, Mark } from '../../figures/drawing.ts';
import { unitsPerRem } from './picture-width.ts';
import './picture.css';

/** The marks of a picture, on the screen. Who does not see them hears what `labelledBy` says. */
export function Drawn({
  drawing,
  room,
  labelledBy,
}: {
  readonly drawing: Drawing;
  /** How much more room its letters were given than their size says. */
  readonly room: number;
  readonly labelledBy: string;
}) {
  const id = useId();
  const { width, height, marks } = drawing;
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: its name is what `labelledBy` says
    <svg
      role="img"
      aria-labelledby={labelledBy}
      className="drawn"
      viewBox={`0 0 ${width} ${height}`}
      width={`${width / unitsPerRem}rem`}
      height={`${height / unitsPerRem}rem`}
    >
      <defs>
        <Hatch id={`${id}hidden`} ink="hidden" turn={45} />
        <Hatch id={`${id}own`} ink="own" turn={-45} />
      </defs>
      {marks.map((mark, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a mark has no name, and stands where it stands
        <MarkOf key={index} mark={mark} room={room} id={id} />
      ))}
    </svg>
  );
}

function Hatch({
  id,
  ink,
  turn,
}: {
  readonly id: string;
  readonly ink: 'hidden' | 'own';
  readonly turn: number;
}) {
  return (
    <pattern
      id={id}
      width="5"
      height="5"
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${turn})`}
    >
      <path d="M0 0V5" className="drawn-hatch" data-ink={ink} />
    </pattern>
  );
}

const hatched: Readonly<Partial<Record<Ink, 'hidden' | 'own'>>> = {
  hidden: 'hidden',
  later: 'own',
  unfinished: 'own',
};

const pathOf = ({ from, to }: Line) => `M${from.join(' ')}L${to.join(' ')}`;

function MarkOf({
  mark,
  room,
  id,
}: {
  readonly mark: Mark;
  readonly room: number;
  readonly id: string;
}) {
  const { ink } = mark;
  const pattern = hatched[ink];
  const look = { 'data-ink': ink, ...(pattern ? { fill: `url(#${id}${pattern})` } : {}) };
  switch (mark.kind) {
    case 'box':
      return (
        <rect
          className="drawn-mark"
          x={mark.x}
          y={mark.y}
          width={mark.width}
          height={mark.height}
          {...look}
        />
      );
    case 'shape':
      return <path className="drawn-mark" d={mark.path} {...look} />;
    case 'ring':
      return <circle className="drawn-mark" cx={mark.x} cy={mark.y} r={mark.radius} {...look} />;
    case 'line':
      return (
        <>
          {ink === 'norm' && <path className="drawn-band" d={pathOf(mark)} />}
          <path className="drawn-line" d={pathOf(mark)} data-ink={ink} />
        </>
      );
    case 'words':
      return (
        <text
          className="drawn-words"
          x={mark.x}
          y={mark.y}
          fontSize={mark.size / room}
          textAnchor={mark.anchor}
          data-ink={ink}
          data-strong={mark.strong === true}
          {...(mark.turned ? { transform: `rotate(-90 ${mark.x} ${mark.y})` } : {})}
        >
          {mark.text}
        </text>
      );
  }
}
