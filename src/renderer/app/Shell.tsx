import { Outlet, useRouterState } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { type PageParts, PagePartsContext } from '../desk/parts'
import { RoomPartsContext } from '../hearings/room/roomParts'
import { ErrorBoundary } from './ErrorBoundary'
import { Navigation } from './Navigation'
import { Overlays } from './Overlays'
import { focusNextRegion } from './regions'
import { roomParts } from './roomParts'
import { rooms } from './routes'
import styles from './Shell.module.css'
import { StatusBar } from './StatusBar'
import { isWide } from './screens'

/** What every room brings to the pages of rooms to its left. */
const parts: PageParts = {
  pupil: rooms.flatMap(({ pupilParts = [] }) => pupilParts),
  case: rooms.flatMap(({ caseParts = [] }) => caseParts)
}

/** The open desk: status line above, rooms at the left, the screen. */
export function Shell() {
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: ({ location }) => location.pathname })
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new screen begins at its top
  useEffect(() => {
    main.current?.scrollTo(0, 0)
    window.scrollTo(0, 0)
  }, [path])
  const wide = isWide(path)
  return (
    <div className={`${styles.shell} ${wide ? styles.wide : ''}`}>
      <button type="button" className={styles.skip} onClick={() => focusNextRegion('main')}>
        Skip to the screen
      </button>
      <StatusBar />
      {!wide && <Navigation />}
      <main ref={main} className={styles.main} data-region="main" tabIndex={-1}>
        <ErrorBoundary key={path}>
          <PagePartsContext value={parts}>
            <RoomPartsContext value={roomParts}>
              <Outlet />
            </RoomPartsContext>
          </PagePartsContext>
        </ErrorBoundary>
      </main>
      <Overlays />
    </div>
  )
}
