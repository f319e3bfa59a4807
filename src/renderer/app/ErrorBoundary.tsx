import { Component, type ReactNode } from 'react'
import { Button, Notice, Page } from '../ui'

/** Catches a screen that breaks, so that the others go on. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    if (!this.state.broken) return this.props.children
    return (
      <Page>
        <Notice
          tone="error"
          title="This screen could not be shown"
          actions={<Button onPress={() => this.setState({ broken: false })}>Show it again</Button>}
        >
          Everything that was saved is kept. If it happens again, lock the desk, unlock it and come back.
        </Notice>
      </Page>
    )
  }
}
