import { type RoomScreens, screenFrom } from '../desk'
import { AttendanceTab } from './AttendanceTab'
import { ImportToday } from './ImportToday'
import { StandingHead } from './StandingHead'

export const attendanceRoom: RoomScreens = {
  room: 'attendance',
  screens: [
    {
      path: '/attendance',
      title: 'Attendance',
      nav: 'Attendance',
      component: screenFrom(() => import('./Attendance'), 'Attendance')
    },
    {
      path: '/attendance/import',
      title: 'Import data',
      component: screenFrom(() => import('./ImportData'), 'ImportData')
    }
  ],
  today: ImportToday,
  pupilParts: [
    { id: 'standing', label: 'Standing', place: 'head', component: StandingHead },
    { id: 'attendance', label: 'Attendance', component: AttendanceTab }
  ]
}
