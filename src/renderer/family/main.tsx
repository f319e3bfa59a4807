import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { FamilyPage } from './FamilyPage'

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <FamilyPage />
    </StrictMode>
  )
}
