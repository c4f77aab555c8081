import { X } from 'lucide-react';
import { useLayoutEffect, useRef } from 'react';
import { Button, Label, Tag, TagGroup, TagList } from 'react-aria-components';
import { useText } from '../locales/index.tsx';
import { ComboField, type ComboFieldProps } from './ComboField.tsx';
import type { FieldProps } from './field.tsx';
import './TagField.css';

export interface TagFieldProps
  extends FieldProps<readonly string[]>,
    Pick<ComboFieldProps, 'options' | 'placeholder' | 'width'> {}

/** Several choices from a list: each becomes a tag that can be taken away again. */
export function TagField({ value, onChange, options, label, ...rest }: TagFieldProps) {
  const t = useText();
  const labelOf = (code: string) => options.find((option) => option.code === code)?.label ?? code;
  const place = useRef<HTMLDivElement>(null);
  const hasChosen = useRef(false);
  const chosen = value.join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: `chosen` is what makes the box new
  useLayoutEffect(() => {
    if (hasChosen.current) place.current?.querySelector('input')?.focus();
    hasChosen.current = false;
  }, [chosen]);
  return (
    <div ref={place} className="tag-field">
      <ComboField
        // A new box after each choice: in the old one the words of the choice would stay.
        key={chosen}
        {...rest}
        label={label}
        options={options.filter((option) => !value.includes(option.code))}
        value=""
        onChange={(code) => {
          if (code === '') return;
          hasChosen.current = true;
          onChange([...value, code]);
        }}
      />
      {value.length > 0 && (
        <TagGroup onRemove={(gone) => onChange(value.filter((code) => !gone.has(code)))}>
          <Label className="visually-hidden">{t('desk.chosen', { label })}</Label>
          <TagList className="tags">
            {value.map((code) => (
              <Tag key={code} id={code} textValue={labelOf(code)} className="tag">
                {labelOf(code)}
                <Button
                  slot="remove"
                  className="tag-remove"
                  aria-label={t('desk.remove', { label: labelOf(code) })}
                >
                  <X aria-hidden size={16} />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
    </div>
  );
}
