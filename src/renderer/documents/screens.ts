import { type RoomScreens, screenFrom } from '../desk'
import { CaseDocuments, PupilDocuments } from './SubjectDocuments'

export const documentsRoom: RoomScreens = {
  room: 'documents',
  screens: [
    {
      path: '/documents',
      title: 'Documents',
      nav: 'Documents',
      component: screenFrom(() => import('./Documents'), 'Documents')
    }
  ],
  pupilParts: [{ id: 'documents', label: 'Documents', component: PupilDocuments }],
  caseParts: [{ id: 'documents', label: 'Documents', component: CaseDocuments }]
}
