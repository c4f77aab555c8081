import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import './Page.css';

const RoomContext = createContext(false);

/** Whether there is room around already: that of a screen. */
export const useIsInRoom = () => useContext(RoomContext);

/**
 * The room of an ordinary screen: margins, and lines that do not grow too long. Until everything of the
 * screen is there, what stands after something that is on its way is not shown: nothing jumps.
 */
export function Page({
  children,
  wide = false,
}: {
  readonly children: ReactNode;
  readonly wide?: boolean;
}) {
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => settleWhenWhole(page.current), []);
  return (
    <RoomContext value>
      <div ref={page} className="page" data-wide={wide}>
        {children}
      </div>
    </RoomContext>
  );
}

/** Marks a screen as settled once nothing of it is on its way any more. */
function settleWhenWhole(page: HTMLElement | null) {
  if (page === null) return;
  const settle = () => {
    if (page.querySelector('[data-loading]')) return;
    page.dataset.settled = 'true';
    watch.disconnect();
  };
  const watch = new MutationObserver(settle);
  watch.observe(page, { childList: true, subtree: true });
  settle();
  return () => watch.disconnect();
}
