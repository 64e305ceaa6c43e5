import { Button } from '@fluentui/react-components';
import { useEffect, useState, type ComponentType } from 'react';
import { Notice } from '../components/Notice';
import type { ExploreProps } from '../components/explore/Explore';
import { words } from '../words';

/** All of it is fetched when somebody comes to explore, so that the pane itself opens sooner. */
export function ExplorePage(props: ExploreProps) {
  const [attempt, setAttempt] = useState(0);
  const [loaded, setLoaded] = useState<{ Explore: ComponentType<ExploreProps> } | Error | null>(null);
  useEffect(() => {
    let isCurrent = true;
    import(/* webpackChunkName: "explore" */ '../components/explore/Explore').then(
      ({ Explore }) => isCurrent && setLoaded({ Explore }),
      (error: unknown) => isCurrent && setLoaded(error instanceof Error ? error : new Error(String(error))),
    );
    return () => void (isCurrent = false);
  }, [attempt]);

  if (loaded === null) return <p>{words.explore.loading}</p>;
  if (!(loaded instanceof Error)) return <loaded.Explore {...props} />;
  const again = () => {
    setLoaded(null);
    setAttempt(attempt + 1);
  };
  return (
    <div role="alert">
      <Notice
        kind="error"
        title={words.explore.notLoaded}
        actions={<Button onClick={again}>{words.selected.retry}</Button>}
      >
        {loaded.message}
      </Notice>
    </div>
  );
}
