import { Button, ProgressBar } from '@fluentui/react-components';
import { useRef } from 'react';
import type { Runner, Task } from '../useRun';
import { timeInWords, words } from '../words';
import { Notice } from '../../shared/Notice';
import { useExploreStyles } from './useExploreStyles';

/** How far it is, with the means to stop it, and what came of it. */
export function RunStatus({ runner, tasks }: { runner: Runner; tasks: Task[] }) {
  const styles = useExploreStyles();
  const { running } = runner;
  if (running.status === 'idle' || !tasks.includes(running.task)) return null;
  if (running.status === 'failed') {
    return (
      <div role="alert" className={styles.notice}>
        <Notice kind="error">{running.reason}</Notice>
      </div>
    );
  }
  if (running.status === 'done') {
    return (
      <p role="status" className={styles.text}>
        {running.said}
      </p>
    );
  }
  return <Progress runner={runner} {...running} />;
}

interface ProgressProps {
  runner: Runner;
  done: number;
  of: number | null;
  began: number;
  task: Task;
  note: string;
}

function Progress({ runner, done, of, began, task, note }: ProgressProps) {
  const styles = useExploreStyles();
  // Announced once, and not at every set of values.
  const spoken = useRef(words.working).current;
  const left = of !== null && done > 3 ? timeInWords(((performance.now() - began) / done) * (of - done)) : '';
  const doing =
    of === null
      ? spoken
      : task === 'simulation' || task === 'check'
        ? words.simulation.doing(done, of, left)
        : words.tornado.doing(done, of);
  return (
    <div className={styles.chart}>
      <ProgressBar aria-label={spoken} {...(of !== null && { value: done / of })} thickness="large" />
      <p className={styles.small}>{doing}</p>
      <p role="status" className={styles.small}>
        {note}
      </p>
      <div className={styles.actions}>
        <Button onClick={runner.stop}>{words.stop}</Button>
      </div>
    </div>
  );
}
