import { Link, useRouterState } from '@tanstack/react-router'
import styles from './Navigation.module.css'
import { focusNextRegion } from './regions'
import { screens } from './screens'

/** The rooms, in the order of the work. */
export function Navigation() {
  const here = useRouterState({ select: ({ location }) => location.pathname })
  return (
    <nav className={styles.rooms} aria-label="Rooms" data-region="rooms">
      <ul className={styles.list}>
        {screens.map(
          ({ path, nav }) =>
            nav && (
              <li key={path}>
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
