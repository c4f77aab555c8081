import { Lock, UserRound } from 'lucide-react';
import { type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';
import { type MarkKind, toggleMark } from '../../domain/records/marks.ts';
import { Button } from '../design/Button.tsx';
import { TextArea, type TextAreaProps } from '../design/TextArea.tsx';
import { useText } from '../locales/index.tsx';
import './told.css';

/** Text of which words can be marked: select them, and press a button or its keys. */
export function MarkedTextArea(field: TextAreaProps) {
  const t = useText();
  const place = useRef<HTMLDivElement>(null);
  const selectNext = useRef<readonly [number, number] | null>(null);
  const [isNothingSelected, setNothingSelected] = useState(false);
  const { value, onChange } = field;
  const area = () => place.current?.querySelector('textarea') ?? null;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the selection is set once the new text is there
  useLayoutEffect(() => {
    const next = selectNext.current;
    if (next === null) return;
    selectNext.current = null;
    area()?.focus();
    area()?.setSelectionRange(...next);
  }, [value]);

  const mark = (kind: MarkKind) => {
    const typing = area();
    if (typing === null) return;
    const { selectionStart: from, selectionEnd: until } = typing;
    const marked = toggleMark({ text: value, from, until }, kind);
    setNothingSelected(marked === null);
    if (marked === null) return;
    selectNext.current = [marked.from, marked.until];
    onChange(marked.text);
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'm') return;
    event.preventDefault();
    mark(event.shiftKey ? 'confidential' : 'third');
  };

  return (
    <div className="told-field" ref={place} onKeyDownCapture={onKeyDown}>
      <TextArea {...field} />
      <div className="told-marking">
        <Button
          size="small"
          kind="quiet"
          icon={UserRound}
          keys="Ctrl+M"
          onPress={() => mark('third')}
        >
          {t('told.markThird')}
        </Button>
        <Button
          size="small"
          kind="quiet"
          icon={Lock}
          keys="Ctrl+Shift+M"
          onPress={() => mark('confidential')}
        >
          {t('told.markConfidential')}
        </Button>
        <p className="small subtle" role="status">
          {isNothingSelected && t('told.selectFirst')}
        </p>
      </div>
    </div>
  );
}
