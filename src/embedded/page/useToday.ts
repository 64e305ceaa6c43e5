import { useEffect, useState } from 'react';

const OFTEN_MS = 60_000;

/** Draws again when the day turns: a time is said with its day where that is not today. */
export function useToday(): void {
  const [, setDay] = useState(today);
  useEffect(() => {
    const timer = setInterval(() => setDay(today()), OFTEN_MS);
    return () => clearInterval(timer);
  }, []);
}

function today(): string {
  return new Date().toDateString();
}
