import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Disclosure as AriaDisclosure,
  Button,
  DisclosurePanel,
  Heading,
} from 'react-aria-components';
import './Disclosure.css';

/** Something that may stay folded. */
export function Disclosure({
  title,
  level = 3,
  isOpen = false,
  children,
}: {
  readonly title: string;
  readonly level?: number;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}) {
  return (
    <AriaDisclosure className="disclosure" defaultExpanded={isOpen}>
      <Heading level={level} className="disclosure-title">
        <Button slot="trigger" className="disclosure-button">
          <ChevronRight aria-hidden size={18} />
          {title}
        </Button>
      </Heading>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
