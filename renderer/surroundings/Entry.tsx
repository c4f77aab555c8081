import { Pencil, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import { IconButton } from '../design/IconButton.tsx';
import { useText } from '../locales/index.tsx';

/** One line of a list that is set: what it is, with ways to change it and to take it away. */
export function Entry({
  name,
  children,
  onChange,
  onRemove,
}: {
  readonly name: string;
  readonly children: ReactNode;
  readonly onChange: () => void;
  readonly onRemove: () => void;
}) {
  const t = useText();
  return (
    <li className="surrounding">
      <div className="stack-small">
        <h3>{name}</h3>
        <p className="small subtle">{children}</p>
      </div>
      <div className="row">
        <IconButton
          icon={Pencil}
          label={t('surroundings.changeNamed', { name })}
          onPress={onChange}
        />
        <IconButton
          icon={Trash2}
          label={t('surroundings.removeNamed', { name })}
          onPress={onRemove}
        />
      </div>
    </li>
  );
}
