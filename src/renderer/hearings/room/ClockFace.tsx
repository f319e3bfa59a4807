import styles from './RoomHead.module.css'

/** How much of the expected time has passed, as a filled part of a circle; it says nothing that is not said beside it. */
export function ClockFace({ part }: { part: number }) {
  const turn = Math.min(Math.max(part, 0), 0.999) * 2 * Math.PI
  const x = 8 + 7 * Math.sin(turn)
  const y = 8 - 7 * Math.cos(turn)
  return (
    <svg className={styles.face} viewBox="0 0 16 16" aria-hidden="true">
      <circle cx="8" cy="8" r="7" />
      <path d={`M8 8 V1 A7 7 0 ${turn > Math.PI ? 1 : 0} 1 ${x.toFixed(2)} ${y.toFixed(2)} Z`} />
    </svg>
  )
}
