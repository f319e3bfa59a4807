import { ask, type RoomScreens, screenFrom } from '../desk'
import { CaseGround } from './CaseGround'
import { CasesToday } from './CasesToday'
import { PupilCases } from './PupilCases'
import { PupilTimeline } from './RecordTimeline'

export const casesRoom: RoomScreens = {
  room: 'cases',
  screens: [
    { path: '/cases', title: 'Cases', nav: 'Cases', component: screenFrom(() => import('./CaseList'), 'CaseList') },
    { path: '/cases/$id', title: 'Case', component: screenFrom(() => import('./CasePage'), 'CasePage') },
    {
      path: '/refer/$pupilId',
      title: 'Referral to the board',
      component: screenFrom(() => import('./Referral'), 'Referral')
    }
  ],
  today: CasesToday,
  find: async (text) => {
    const word = text.trim().toLowerCase()
    const { rows } = await ask('cases.list', {})
    return rows
      .filter(({ number, pupilName }) => number.includes(word) || pupilName.toLowerCase().includes(word))
      .slice(0, 8)
      .map(({ id, number, pupilName }) => ({ label: pupilName, detail: `case ${number}`, to: `/cases/${id}` }))
  },
  caseParts: [{ id: 'ground', label: 'What it rests on', place: 'head', component: CaseGround }],
  pupilParts: [
    { id: 'timeline', label: 'Timeline', component: PupilTimeline },
    { id: 'case', label: 'Case', component: PupilCases }
  ]
}
