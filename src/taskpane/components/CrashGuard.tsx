import { Button } from '@fluentui/react-components';
import { Component, createRef, Fragment, type ErrorInfo, type ReactNode } from 'react';
import { faultLog } from '../faultLog';
import { words } from '../words';
import { CopyButton } from './CopyButton';
import { Notice } from './Notice';

interface CrashGuardState {
  failed: boolean;
  attempt: number;
}

/**
 * A fault in a page is said in words, and the other pages stay usable. Trying again draws the page anew: to load it again
 * would lose a workbook that only this tab holds.
 */
export class CrashGuard extends Component<{ children: ReactNode }, CrashGuardState> {
  override state = { failed: false, attempt: 0 };
  private readonly details = createRef<HTMLPreElement>();

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown, { componentStack }: ErrorInfo): void {
    faultLog.add(error, `In the pane${componentStack ?? ''}`);
    // The details are known only now.
    this.forceUpdate();
  }

  override render() {
    const { failed, attempt } = this.state;
    if (!failed) return <Fragment key={attempt}>{this.props.children}</Fragment>;
    return (
      <div role="alert">
        <Notice
          kind="error"
          actions={
            <>
              <Button onClick={() => this.setState({ failed: false, attempt: attempt + 1 })}>
                {words.failure.retry}
              </Button>
              <CopyButton text={faultLog.text()} label={words.failure.copy} shown={this.details} />
            </>
          }
        >
          {words.failure.crashed}
        </Notice>
        <details>
          <summary>{words.failure.details}</summary>
          <pre ref={this.details} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
            {faultLog.text()}
          </pre>
        </details>
      </div>
    );
  }
}
