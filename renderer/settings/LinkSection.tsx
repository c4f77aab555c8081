import type { LucideIcon } from 'lucide-react';
import { Button } from '../design/Button.tsx';
import { Card } from '../design/Card.tsx';
import { useNavigation } from '../navigation.tsx';

/** The way from the settings to a screen of its own. */
export function LinkSection({
  icon,
  title,
  about,
  open,
  path,
}: {
  readonly icon: LucideIcon;
  readonly title: string;
  readonly about: string;
  /** What the button says. */
  readonly open: string;
  readonly path: string;
}) {
  const { go } = useNavigation();
  return (
    <Card title={title}>
      <div className="settings-link">
        <p className="prose">{about}</p>
        <Button icon={icon} onPress={() => go(path)}>
          {open}
        </Button>
      </div>
    </Card>
  );
}
