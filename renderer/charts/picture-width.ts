import { type RefObject, useLayoutEffect, useRef, useState } from 'react';
import { usePreferences } from '../preferences.tsx';

/** Units of a picture in one letter of the desk. */
export const unitsPerRem = 16;

/** Before it is known how wide a picture can be, in units. */
const unknown = 480;

/**
 * How wide a picture can be, in units: larger letters leave room for fewer of them. Known before
 * anything is shown, so that nothing moves.
 */
export function usePictureWidth(): readonly [ref: RefObject<HTMLDivElement | null>, width: number] {
  const ref = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(unknown);
  const { textSize } = usePreferences();
  // biome-ignore lint/correctness/useExhaustiveDependencies: larger letters are another width
  useLayoutEffect(() => {
    const place = ref.current;
    if (place === null) return;
    const measure = () => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (place.clientWidth > 0) setWidth(Math.floor((place.clientWidth / rem) * unitsPerRem));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(place);
    return () => observer.disconnect();
  }, [textSize]);
  return [ref, width];
}
