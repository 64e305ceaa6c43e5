import { Button } from '@fluentui/react-components';
import { Component, type ReactNode } from 'react';
import { words } from '../words';
import { Notice } from './Notice';

/** A fault in a page is said in words, and the other pages stay usable. */
export class CrashGuard extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    return (
      <div role="alert">
        <Notice
          kind="error"
          actions={<Button onClick={() => window.location.reload()}>{words.failure.reload}</Button>}
        >
          {words.failure.crashed}
        </Notice>
      </div>
    );
  }
}
