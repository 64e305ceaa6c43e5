import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { faultLog } from './faultLog';
import { words } from './words';
import { FaultDetails } from './FaultDetails';
import { Notice } from './Notice';

interface CrashGuardProps {
  /** Name of the guarded part, for the log. */
  where: string;
  /** Forgets what the page remembers, where that may be what makes it fail. */
  onReset?(): void;
  children: ReactNode;
}

/** A fault in a page is said in words, and the other pages stay usable. A reload would lose the workbook. */
export class CrashGuard extends Component<CrashGuardProps, { failed: boolean; tries: number }> {
  override state = { failed: false, tries: 0 };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    faultLog.note('pane', this.props.where, error);
  }

  private readonly again = () => this.setState(({ tries }) => ({ failed: false, tries: tries + 1 }));

  private readonly afresh = () => {
    this.props.onReset?.();
    this.again();
  };

  override render() {
    if (!this.state.failed) return this.props.children;
    const mayReset = this.props.onReset !== undefined && this.state.tries > 0;
    return (
      <>
        <div role="alert">
          <Notice
            kind="error"
            actions={
              <>
                <Button onClick={this.again}>{words.failure.again}</Button>
                {mayReset && <Button onClick={this.afresh}>{words.failure.afresh}</Button>}
              </>
            }
          >
            {words.failure.crashed}
          </Notice>
        </div>
        <FaultDetails />
      </>
    );
  }
}
