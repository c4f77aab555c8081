import { type ReactNode, useId, useState } from 'react';
import type { Drawing, Frame } from '../../figures/drawing.ts';
import { SwitchField } from '../design/SwitchField.tsx';
import { useText } from '../locales/index.tsx';
import { usePreferences } from '../preferences.tsx';
import { Drawn } from './Drawn.tsx';
import { usePictureWidth } from './picture-width.ts';
import './charts.css';
import './picture.css';

/** How large the letters of a picture are, in units. */
const size = 15;

/** How much more room letters take than those that a picture reckons with (`figures/words.ts`). */
const roomFor = { usual: 1, legible: 1.28 } as const;

/**
 * Numbers as a picture, with the sentence that it shows above it, and the same numbers as a table behind
 * a switch. On paper both are there.
 */
export function Picture({
  name,
  says,
  draw,
  note,
  actions,
  children,
}: {
  /** What the table is called. */
  readonly name: string;
  /** What is to be seen, in a sentence. */
  readonly says: string;
  readonly draw: (frame: Frame) => Drawing;
  /** What has to be known to read it. */
  readonly note?: ReactNode;
  /** What can be done with it. */
  readonly actions?: ReactNode;
  /** The table. */
  readonly children: ReactNode;
}) {
  const t = useText();
  const id = useId();
  const [place, width] = usePictureWidth();
  const room = roomFor[usePreferences().letters];
  const [isTable, setTable] = useState(false);
  const drawing = draw({ width, size: size * room });
  const scrolls = drawing.width > width + 1;
  return (
    <figure className="picture">
      <figcaption id={id} className="picture-says">
        {says}
      </figcaption>
      <div
        ref={place}
        className="picture-place"
        {...(scrolls
          ? { tabIndex: 0, role: 'group', 'aria-label': t('statistics.pictureScroll') }
          : {})}
      >
        <Drawn drawing={drawing} room={room} labelledBy={id} />
      </div>
      {note && <div className="small subtle picture-note">{note}</div>}
      <div className="picture-bar">
        <SwitchField
          label={t('statistics.table', { title: name })}
          value={isTable}
          onChange={setTable}
        />
        {actions}
      </div>
      <div className="picture-table" data-shown={isTable}>
        {children}
      </div>
    </figure>
  );
}
