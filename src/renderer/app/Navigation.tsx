import { Link, useRouterState } from '@tanstack/react-router'
import styles from './Navigation.module.css'
import { focusNextRegion } from './regions'
import { screens } from './screens'

/** The first room of a kind of work: the pupils from day to day, the board, and the office. */
const BEGINS_GROUP = new Set(['/pupils', '/cases', '/reports'])

/** The rooms, in the order of the work. */
export function Navigation() {
  const here = useRouterState({ select: ({ location }) => location.pathname })
  return (
    <nav className={styles.rooms} aria-label="Rooms" data-region="rooms">
      <ul className={styles.list}>
        {screens.map(
          ({ path, nav }) =>
            nav && (
              <li key={path} className={BEGINS_GROUP.has(path) ? styles.begins : undefined}>
                <Link
                  to={path}
                  className={styles.room}
                  activeOptions={{ exact: path === '/' }}
                  onClick={() => path === here && focusNextRegion('main')}
                  activeProps={{ 'aria-current': 'page' }}
                >
                  {nav}
                </Link>
              </li>
            )
        )}
      </ul>
    </nav>
  )
}
