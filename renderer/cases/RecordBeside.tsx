import { type KeyboardEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { recordWidths } from '../../domain/records/case-views.ts';
import { PaneSeparator } from '../design/PaneSeparator.tsx';
import { useText } from '../locales/index.tsx';
import type { ListedCase } from './case-pages.ts';
import { RecordPane } from './RecordPane.tsx';
import type { CaseDeskState } from './use-case-desk.ts';
import './record.css';

/** Pixels that the list keeps, however wide the record is wanted. */
const leastList = 560;

/** The record of the selected case, with the line by which it is made wider; over the list when there is no room. */
export function RecordBeside({
  desk,
  shown,
}: {
  readonly desk: CaseDeskState;
  readonly shown: ListedCase | null;
}) {
  const t = useText();
  const id = useId();
  const { side, hide, openCase, wantsCase, selection, wish, setWish } = desk;
  const pane = useRef<HTMLElement>(null);
  const room = useRoom(pane);
  const most = Math.max(recordWidths.least, Math.min(recordWidths.most, room - leastList));
  const width = Math.min(side.width, most);
  const { isNarrow, setWidth } = side;
  const widen = useCallback(() => setWidth(wider(width, most)), [setWidth, width, most]);
  useEffect(() => {
    if (isNarrow) pane.current?.querySelector('button')?.focus();
  }, [isNarrow]);
  const onKeyDown = (event: KeyboardEvent) => {
    // Dialogs are drawn elsewhere, but their keys come by here as well.
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key === 'Escape' && isInside && !event.defaultPrevented) hide();
  };
  return (
    <>
      {!isNarrow && (
        <PaneSeparator
          label={t('cases.recordWidth')}
          controls={id}
          width={width}
          least={recordWidths.least}
          most={most}
          first={recordWidths.first}
          onWidth={setWidth}
        />
      )}
      <section
        ref={pane}
        id={id}
        className="record"
        aria-label={t('cases.record')}
        data-pane
        style={isNarrow ? undefined : { inlineSize: width }}
        onKeyDown={onKeyDown}
        onClickCapture={(event) => {
          if (!wantsCase() || selection.found === null) return;
          event.stopPropagation();
          openCase(selection.found.id);
        }}
      >
        {shown && (
          <RecordPane
            listed={shown}
            isNarrow={isNarrow}
            wish={wish}
            onWishDone={setWish}
            onOpen={openCase}
            onWidth={widen}
            onClose={hide}
          />
        )}
      </section>
    </>
  );
}

/** The widths that one press after another gives, so that nobody has to drag. */
const widths = [recordWidths.least, recordWidths.first, 600, 760] as const;

/** The next width, or the least after the last one for which there is room. */
const wider = (width: number, most: number): number =>
  width >= most ? recordWidths.least : Math.min(widths.find((next) => next > width) ?? most, most);

/** Pixels that list and record have together. */
function useRoom(pane: React.RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(() => document.querySelector('main')?.clientWidth ?? 0);
  useEffect(() => {
    const around = pane.current?.parentElement;
    if (!around) return;
    const observer = new ResizeObserver(() => setRoom(around.clientWidth));
    observer.observe(around);
    return () => observer.disconnect();
  }, [pane]);
  return room;
}
