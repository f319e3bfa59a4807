import { createMemoryHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { Suspense, useEffect } from 'react'
import type { Screen } from '../desk'
import { Page, PageHeader, TextLink, Waiting } from '../ui'
import { Shell } from './Shell'
import { screens } from './screens'

function ScreenFrame({ screen }: { screen: Screen }) {
  useEffect(() => {
    document.title = `${screen.title} · SARB Desk`
  }, [screen])
  const Content = screen.component
  return (
    <Suspense fallback={<Waiting />}>
      <Content />
    </Suspense>
  )
}

function NotThere() {
  return (
    <Page>
      <PageHeader title="There is no such screen" />
      <p>
        <TextLink to="/">Back to Today</TextLink>
      </p>
    </Page>
  )
}

/** A new one for every unlocking, so that nothing of the last person's way is left; it begins at a screen. */
export function makeRouter(first = '/') {
  const root = createRootRoute({ component: Shell, notFoundComponent: NotThere })
  const routes = screens.map((screen) =>
    createRoute({ getParentRoute: () => root, path: screen.path, component: () => <ScreenFrame screen={screen} /> })
  )
  return createRouter({
    routeTree: root.addChildren(routes),
    history: createMemoryHistory({ initialEntries: first === '/' ? ['/'] : ['/', first] }),
    defaultPendingMs: 300
  })
}
