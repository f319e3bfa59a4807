import { listName } from '@shared/pupils/names'
import { ask, type Found, type RoomScreens, screenFrom } from '../desk'
import { Family } from './Family'

/** At most so many pupils are offered by the command palette. */
const OFFERED = 8

async function findPupils(text: string): Promise<Found[]> {
  if (text.trim() === '') return []
  const { rows } = await ask('pupils.list', { search: text, limit: OFFERED })
  return rows.map((pupil) => ({
    label: listName(pupil),
    detail: [pupil.grade && `grade ${pupil.grade}`, pupil.schoolName, pupil.localId].filter(Boolean).join(' · '),
    to: `/pupils/${pupil.id}`
  }))
}

export const pupilsRoom: RoomScreens = {
  room: 'pupils',
  screens: [
    {
      path: '/pupils',
      title: 'Pupils',
      nav: 'Pupils',
      component: screenFrom(() => import('./PupilList'), 'PupilList')
    },
    {
      path: '/pupils/kept',
      title: 'How long records are kept',
      component: screenFrom(() => import('./Retention'), 'Retention')
    },
    { path: '/pupils/$id', title: 'Pupil', component: screenFrom(() => import('./PupilPage'), 'PupilPage') }
  ],
  find: findPupils,
  pupilParts: [{ id: 'family', label: 'Family', component: Family }]
}
