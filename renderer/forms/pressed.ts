let isPressed = false;
let waiting: (() => void)[] = [];

/** What waits happens after the click, which follows the release. */
function release() {
  isPressed = false;
  setTimeout(() => {
    const due = waiting;
    waiting = [];
    for (const act of due) act();
  });
}

window.addEventListener('pointerdown', () => (isPressed = true), { capture: true });
window.addEventListener('pointerup', release, { capture: true });
window.addEventListener('pointercancel', release, { capture: true });

/**
 * Does something once no button of the mouse is held down. Who leaves a field by pressing a button must
 * find that button still under the mouse: an error that appears in between would push it away.
 */
export function whenReleased(act: () => void) {
  if (isPressed) waiting.push(act);
  else act();
}
