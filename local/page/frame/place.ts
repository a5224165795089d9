import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Keeps a box that opens at x, y inside the window. */
export function usePlace(x: number, y: number) {
  const box = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: x, top: y });
  useLayoutEffect(() => {
    const { width, height } = box.current!.getBoundingClientRect();
    setPlace({
      left: Math.max(4, Math.min(x, window.innerWidth - width - 4)),
      top: Math.max(4, Math.min(y, window.innerHeight - height - 4)),
    });
  }, [x, y]);
  return { box, style: { left: `${place.left}px`, top: `${place.top}px` } };
}
