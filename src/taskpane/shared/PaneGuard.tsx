import { Component, type ReactNode } from 'react';
import { copyText } from './copyText';
import { faultLog } from './faultLog';
import { words } from './words';

interface PaneGuardProps {
  /** Name of the guarded part, for the log. */
  where: string;
  children: ReactNode;
}

interface State {
  failed: boolean;
  /** The details, once they are asked for. */
  details: string | null;
}

/** Around everything that is drawn by React: a failure there would otherwise leave nothing at all. Needs none of it. */
export class PaneGuard extends Component<PaneGuardProps, State> {
  override state: State = { failed: false, details: null };

  static getDerivedStateFromError(): Partial<State> {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    faultLog.note('pane', this.props.where, error);
  }

  private readonly show = () => {
    const details = faultLog.text();
    this.setState({ details });
    void copyText(details, null);
  };

  override render() {
    const { failed, details } = this.state;
    if (!failed) return this.props.children;
    return (
      <div className="plain" role="alert">
        <p>{words.failure.part}</p>
        <button type="button" onClick={() => this.setState({ failed: false, details: null })}>
          {words.failure.again}
        </button>{' '}
        <button type="button" onClick={this.show}>
          {words.faults.show}
        </button>
        {details !== null && <pre>{details}</pre>}
      </div>
    );
  }
}
