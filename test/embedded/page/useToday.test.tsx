/** @jest-environment jsdom */
import { act, renderHook } from '@testing-library/react';
import { fileWords } from '../../../src/embedded/files/words';
import { useToday } from '../../../src/embedded/page/useToday';

afterEach(() => jest.useRealTimers());

test('what was kept yesterday says so, though nothing else on the page has changed', () => {
  const at = new Date(2026, 10, 30, 8, 56);
  jest.useFakeTimers({ now: at });
  const { result } = renderHook(() => {
    useToday();
    return fileWords.recovery.from(at);
  });
  expect(result.current).toBe('Recovery copy in this browser: 08:56');
  act(() => jest.advanceTimersByTime(15 * 60 * 60 * 1000));
  expect(result.current).toBe('Recovery copy in this browser: 08:56');
  act(() => jest.advanceTimersByTime(60 * 60 * 1000));
  expect(result.current).toBe('Recovery copy in this browser: 08:56 on Monday 30 November');
});
