import { type KeyboardEvent, useId, useRef } from 'react';
import { recordWidths } from '../../domain/records/preference-values.ts';
import { PaneSeparator } from '../design/PaneSeparator.tsx';
import { useText } from '../locales/index.tsx';
import type { ListedCase } from './case-pages.ts';
import { RecordPane } from './RecordPane.tsx';
import type { CaseDeskState } from './use-case-desk.ts';
import { useRecordWidth } from './use-record-width.ts';
import './record.css';

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
  const { isNarrow } = side;
  const pane = useRef<HTMLElement>(null);
  const { width, most, setWidth, widen } = useRecordWidth(pane);
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
          first={recordWidths.usual}
          onWidth={setWidth}
        />
      )}
      <section
        ref={pane}
        id={id}
        className="record"
        aria-label={t('cases.record')}
        data-pane
        // As wide as the text in it is large.
        style={isNarrow ? undefined : { inlineSize: `${width / 16}rem` }}
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
